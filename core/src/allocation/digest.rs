//! The digest of what a distribution is of.

use crate::allocation::{DistributionMethod, Node};
use crate::money::Tenge;
use crate::signature::Digest;
use crate::signature::canonical::Object;
use crate::sort;
use alloc::string::ToString;
use alloc::vec::Vec;

/// SHA-256 of the canonical text of an input: amount, method, edition, and every node with
/// its bounds, its weight and its time of filing. Nodes stand in the order of their keys,
/// since a list in another order is distributed alike.
#[must_use]
pub fn input_digest(
    amount: Tenge,
    method: DistributionMethod,
    edition: &str,
    nodes: &[Node],
) -> Digest {
    let mut places: Vec<&Node> = nodes.iter().collect();
    sort::by(&mut places, |left, right| left.key.cmp(&right.key));
    let room = nodes.len().saturating_mul(96).saturating_add(256);
    let text = Object::document(room, |object| {
        object.text("amount", &amount.to_string());
        object.text("apportionment", method.apportionment.name());
        object.text("edition", edition);
        object.text("method", method.apportionment.method());
        object.objects("nodes", places, |node, row| node_text(node, nodes, row));
        object.maybe("priorityShare", method.priority);
        object.text("type", "distribution");
        object.number("version", 1);
    });
    Digest::of(text.as_bytes())
}

fn node_text(node: &Node, nodes: &[Node], row: &mut Object<'_>) {
    let parent = node.parent.and_then(|place| nodes.get(place));
    row.maybe_flag("accredited", node.accredited.then_some(true));
    row.maybe("cap", node.cap);
    row.maybe("filed", node.filed);
    row.maybe("floor", Some(node.floor));
    row.text("key", node.key.as_str());
    row.maybe("parent", parent.map(|parent| &parent.key));
    row.maybe("weight", Some(node.weight));
}
