//! Pools and trees of receivers, half of which have a cap or a floor that binds.

use qalqan_core::allocation::{
    Apportionment, DistributionMethod, Node, Pool, Receiver, Tree, Weight,
};
use qalqan_core::money::Tenge;
use qalqan_examples::generator::Random;

/// Receivers by a fixed stream: every fourth with a cap that binds, every fourth with a floor.
///
/// # Panics
/// Never: the keys are made here.
#[must_use]
pub fn receivers(count: usize) -> Vec<Receiver> {
    let mut random = Random::stream(2026, "receivers");
    let receiver = |place: usize| {
        let weight = u64::from(random.between(1, 1_000_000));
        let tiyn = i64::try_from(weight).unwrap_or(0);
        Receiver {
            key: format!("R-{place}").parse().expect("a key"),
            filed: None,
            weight,
            cap: place.is_multiple_of(4).then(|| Tenge::from_tiyn(tiyn * 50)),
            floor: Tenge::from_tiyn(if place % 4 == 1 { tiyn * 150 } else { 0 }),
        }
    };
    (0..count).map(receiver).collect()
}

/// The same without bounds.
#[must_use]
pub fn unbounded(count: usize) -> Vec<Receiver> {
    let mut receivers = receivers(count);
    for receiver in &mut receivers {
        receiver.cap = None;
        receiver.floor = Tenge::ZERO;
    }
    receivers
}

/// A hundred tiyn for every unit of weight.
///
/// # Panics
/// Where the weights pass what an amount holds: more receivers than any bench asks for.
#[must_use]
pub fn amount(receivers: &[Receiver]) -> i64 {
    let weights: u64 = receivers.iter().map(|one| one.weight).sum();
    i64::try_from(weights * 100).expect("fits")
}

/// A pool of these.
///
/// # Panics
/// Never: the floors of [`receivers`] fit its [`amount`].
#[must_use]
pub fn pool(receivers: Vec<Receiver>, by: Apportionment) -> Pool {
    let tiyn = Tenge::from_tiyn(amount(&receivers));
    let pool = Pool::new(tiyn, receivers).expect("bounds fit");
    pool.apportioned(by)
}

/// The same receivers below two levels more: regions, and services of each, of the weights
/// of those under them.
///
/// # Panics
/// Never: the floors of [`receivers`] fit its [`amount`].
#[must_use]
pub fn three_levels(count: usize) -> Tree {
    let leaves = receivers(count);
    let tiyn = Tenge::from_tiyn(amount(&leaves));
    let regions = 20_usize.min(count);
    let services = (count / 50).clamp(regions, 2_000);
    let mut weights = vec![0_u64; regions + services];
    for (place, leaf) in leaves.iter().enumerate() {
        weights[regions + place % services] += leaf.weight;
        weights[place % services % regions] += leaf.weight;
    }
    let inner = |(place, weight): (usize, &u64)| Node {
        key: format!("P-{place}").parse().expect("a key"),
        parent: (place >= regions).then(|| (place - regions) % regions),
        filed: None,
        weight: Weight::whole(*weight),
        cap: None,
        floor: Tenge::ZERO,
        accredited: false,
    };
    let mut nodes: Vec<Node> = weights.iter().enumerate().map(inner).collect();
    nodes.extend(leaves.into_iter().enumerate().map(|(place, leaf)| Node {
        key: leaf.key,
        parent: Some(regions + place % services),
        filed: leaf.filed,
        weight: Weight::whole(leaf.weight),
        cap: leaf.cap,
        floor: leaf.floor,
        accredited: false,
    }));
    Tree::new(tiyn, nodes, DistributionMethod::default()).expect("bounds fit")
}
