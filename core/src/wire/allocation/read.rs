//! Reading the rows of a distribution.

use crate::allocation::{DistributionMethod, Node, ReceiverKey};
use crate::finding::At;
use crate::money::Tenge;
use crate::wire::ReceiverDraft;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use alloc::vec::Vec;
use hashbrown::{HashMap, HashSet};

/// A row as it was read, and the key of the row that it lies under.
pub(super) type Row = (Node, Option<ReceiverKey>);

/// The nodes of a draft; `None` where one of them cannot be read: the others would get what
/// is not theirs.
pub(super) fn nodes(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[ReceiverDraft]>,
    method: DistributionMethod,
) -> Option<Vec<Node>> {
    let (read, whole) = rows(reader, root, field, |reader, at, draft| {
        let key = reader.required(at, of!(draft.key));
        let weight = reader.required(at, of!(draft.weight));
        let parent = reader.optional(at, of!(draft.parent));
        let filed = reader.optional(at, of!(draft.filed));
        let cap = reader.optional(at, of!(draft.cap));
        let floor = reader.optional(at, of!(draft.floor));
        let node = Node {
            key: key?,
            parent: None,
            filed,
            weight: weight?,
            cap,
            floor: floor.unwrap_or(Tenge::ZERO),
            accredited: draft.accredited.unwrap_or(false),
        };
        Some((node, parent))
    });
    // a row that cannot be read would move the places of all after it
    let read = Some(read).filter(|_| whole)?;
    let told = method.priority.is_none() || all_told(reader, root, field, &read);
    told.then(|| placed(read))
}

/// Where accredited receivers go first, whoever does not say so is not silently one of the
/// others. A node that is a pool has no accreditation of its own.
fn all_told(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[ReceiverDraft]>,
    read: &[Row],
) -> bool {
    // order: the set is only asked by key
    let pools: HashSet<&ReceiverKey> = read.iter().filter_map(|row| row.1.as_ref()).collect();
    let list = root.field(field.name);
    let mut told = true;
    for (place, ((node, _), draft)) in read.iter().zip(field.value).enumerate() {
        if draft.accredited.is_none() && !pools.contains(&node.key) {
            reader.missing(&list.index(place), of!(draft.accredited));
            told = false;
        }
    }
    told
}

/// The rows with the places of those that they lie under; a key that no row has gives a
/// place that no row has, which the tree refuses.
pub(super) fn placed(read: Vec<Row>) -> Vec<Node> {
    if read.iter().all(|row| row.1.is_none()) {
        return read.into_iter().map(|row| row.0).collect();
    }
    // order: the map is only asked by key
    let mut places: HashMap<ReceiverKey, usize> = HashMap::with_capacity(read.len());
    for (place, (node, _)) in read.iter().enumerate() {
        places.entry(node.key.clone()).or_insert(place);
    }
    let nodes = read.into_iter().map(|(mut node, parent)| {
        let place = |key: &ReceiverKey| places.get(key).copied().unwrap_or(usize::MAX);
        node.parent = parent.as_ref().map(place);
        node
    });
    nodes.collect()
}
