//! Trees: every level sums to the one above, and every bound at every node is kept.

use crate::allocation::tests_laws::cases;
use crate::allocation::tests_reference::{Row, slow};
use crate::allocation::*;
use crate::money::Tenge;
use proptest::prelude::*;
use std::string::ToString;
use std::vec::Vec;

fn node(place: usize, parent: Option<usize>, (weight, cap, floor): Row) -> Node {
    Node {
        key: std::format!("Z-{place:05}").parse().unwrap(),
        parent,
        filed: None,
        weight: Weight::whole(weight),
        cap: cap.map(Tenge::from_tiyn),
        floor: Tenge::from_tiyn(floor),
        accredited: false,
    }
}

fn tree(amount: i64, nodes: &[Node], method: DistributionMethod) -> Result<Tree, TreeError> {
    Tree::new(Tenge::from_tiyn(amount), nodes.to_vec(), method)
}

/// Parts in tiyn in the order of the list.
fn parts(tree: &Tree, outcome: &Distribution) -> Vec<i64> {
    let mut parts = std::vec![0; tree.receivers().len()];
    for (place, part) in tree.parts(outcome) {
        parts[place] = part.amount.tiyn();
    }
    parts
}

fn under(nodes: &[Node], parent: Option<usize>) -> Vec<usize> {
    let places = (0..nodes.len()).filter(|at| nodes[*at].parent == parent);
    places.collect()
}

/// What a node must get and can take, straight from the definition.
fn bounds(nodes: &[Node], at: usize) -> (i64, Option<i64>) {
    let below = under(nodes, Some(at));
    let (mut floor, mut cap) = (nodes[at].floor.tiyn(), nodes[at].cap.map(Tenge::tiyn));
    if !below.is_empty() {
        floor = floor.max(below.iter().map(|at| bounds(nodes, *at).0).sum());
        let most = below.iter().map(|at| {
            let (floor, cap) = bounds(nodes, *at);
            if nodes[*at].weight == Weight::ZERO {
                Some(floor)
            } else {
                cap
            }
        });
        if let Some(most) = most.sum::<Option<i64>>() {
            cap = Some(cap.map_or(most, |cap| cap.min(most)));
        }
    }
    (floor, cap)
}

/// The reference: the slow distribution, pool by pool from the top.
fn slowly(amount: i64, nodes: &[Node], parent: Option<usize>, parts: &mut [i64]) {
    let below = under(nodes, parent);
    let row = |at: &usize| {
        let (floor, cap) = bounds(nodes, *at);
        (nodes[*at].weight.to_string().parse().unwrap(), cap, floor)
    };
    let rows: Vec<Row> = below.iter().map(row).collect();
    for (at, part) in below.iter().zip(slow(amount, &rows)) {
        parts[*at] = part;
        slowly(part, nodes, Some(*at), parts);
    }
}

/// Trees whose bounds can be kept: what is drawn for a node above others is brought within
/// what those under it need and take.
fn drafts(size: usize, money: i64) -> impl Strategy<Value = (i64, Vec<Node>)> {
    let row = (
        0..=6_u64,
        prop::option::of(0..=money),
        prop_oneof![2 => Just(0), 1 => 0..=money / 4],
        any::<prop::sample::Index>(),
        any::<bool>(),
    );
    let rows = prop::collection::vec(row, 1..size);
    (rows, 0..=money * 6).prop_map(|(rows, more)| {
        let mut nodes: Vec<Node> = Vec::new();
        for (at, (weight, room, floor, parent, top)) in rows.into_iter().enumerate() {
            let parent = (at > 0 && !top).then(|| parent.index(at));
            nodes.push(node(
                at,
                parent,
                (weight, room.map(|room| floor + room), floor),
            ));
        }
        // from the lowest up: those behind come after those above them
        for at in (0..nodes.len()).rev() {
            let below = under(&nodes, Some(at));
            if below.is_empty() {
                continue;
            }
            let own = (nodes[at].floor, nodes[at].cap);
            (nodes[at].floor, nodes[at].cap) = (Tenge::ZERO, None);
            let (need, most) = bounds(&nodes, at);
            let floor = own.0.tiyn().min(most.unwrap_or(i64::MAX));
            nodes[at].floor = Tenge::from_tiyn(floor);
            let cap = own.1.map(|cap| cap.tiyn().max(need).max(floor));
            nodes[at].cap = cap.map(Tenge::from_tiyn);
        }
        let floors: i64 = under(&nodes, None)
            .iter()
            .map(|at| bounds(&nodes, *at).0)
            .sum();
        (floors + more, nodes)
    })
}

type Forge = fn(&mut PoolOutcome);

/// What may be done to a pool of a result beside its amounts.
const FORGERIES: [(&str, Forge); 10] = [
    ("a dropped row", |pool| {
        pool.outcome.parts.pop();
    }),
    ("a tie kept silent", |pool| pool.outcome.tie = None),
    ("a turned tie", |pool| {
        if let Some(tie) = &mut pool.outcome.tie {
            core::mem::swap(&mut tie.won, &mut tie.lost);
        }
    }),
    ("a shorter tie", |pool| {
        if let Some(tie) = &mut pool.outcome.tie {
            tie.lost.pop();
        }
    }),
    ("another level", |pool| pool.outcome.level.tiyn += 1),
    ("a level in other terms", |pool| {
        pool.outcome.level.tiyn *= 2;
        pool.outcome.level.weight *= 2;
    }),
    ("nothing left", |pool| pool.outcome.unplaced = None),
    ("no pool", |pool| {
        pool.outcome.unplaced = Some(Unplaced::ZeroPool);
    }),
    ("a richer pool", |pool| {
        pool.amount = Tenge::from_tiyn(pool.amount.tiyn() + 1);
    }),
    ("a stage that was not", |pool| {
        pool.priority = Some(pool.outcome.clone());
    }),
];

fn kept(nodes: &[Node], parts: &[i64]) {
    for (node, part) in nodes.iter().zip(parts) {
        assert!(node.floor.tiyn() <= *part);
        assert!(node.cap.is_none_or(|cap| *part <= cap.tiyn()));
    }
    for at in 0..nodes.len() {
        let below = under(nodes, Some(at));
        if !below.is_empty() {
            assert_eq!(below.iter().map(|at| parts[*at]).sum::<i64>(), parts[at]);
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    /// A1, A10, A11, A12, A17 at every level, and the checker agrees.
    #[test]
    fn every_level_sums_to_the_one_above((amount, nodes) in drafts(16, 40)) {
        let tree = tree(amount, &nodes, DistributionMethod::default()).unwrap();
        let outcome = distribute(&tree);
        let told = parts(&tree, &outcome);
        kept(&nodes, &told);
        let top = &outcome.pools[0].outcome;
        let placed: i64 = under(&nodes, None).iter().map(|at| told[*at]).sum();
        prop_assert_eq!(placed + top.left().tiyn(), amount);
        for pool in &outcome.pools[1..] {
            prop_assert_eq!(pool.outcome.left(), Tenge::ZERO);
        }
        let mut due = std::vec![0; nodes.len()];
        slowly(amount, &nodes, None, &mut due);
        prop_assert_eq!(told, due);
        prop_assert_eq!(verify_tree(&tree, &outcome), Ok(()));
    }

    /// A5, A13: rows in another order, parents behind their children, are distributed alike.
    #[test]
    fn order_is_nothing((amount, nodes) in drafts(16, 40)) {
        let last = nodes.len() - 1;
        let turned: Vec<Node> = nodes.iter().rev().cloned().map(|mut node| {
            node.parent = node.parent.map(|parent| last - parent);
            node
        }).collect();
        let (straight, turned_tree) = (
            tree(amount, &nodes, DistributionMethod::default()).unwrap(),
            tree(amount, &turned, DistributionMethod::default()).unwrap(),
        );
        let mut told = parts(&turned_tree, &distribute(&turned_tree));
        told.reverse();
        prop_assert_eq!(told, parts(&straight, &distribute(&straight)));
        let digest = |nodes: &[Node]| input_digest(
            Tenge::from_tiyn(amount), DistributionMethod::default(), "e", nodes,
        );
        prop_assert_eq!(digest(&nodes), digest(&turned));
    }

    /// The checker accepts no other tree: a tiyn moved between any two nodes of one pool is
    /// refused, whatever standing is written beside it.
    #[test]
    fn a_moved_tiyn_is_refused(
        (amount, nodes) in drafts(16, 40),
        by in prop::sample::select(Apportionment::ALL.to_vec()),
        (at, from, to) in any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(),
        standings in (0..5_usize, 0..5_usize),
    ) {
        let method = DistributionMethod { apportionment: by, priority: None };
        let tree = tree(amount, &nodes, method).unwrap();
        let mut outcome = distribute(&tree);
        prop_assert_eq!(verify_tree(&tree, &outcome), Ok(()));
        let at = at.index(outcome.pools.len());
        let list = &mut outcome.pools[at].outcome.parts;
        if list.len() < 2 {
            return Ok(());
        }
        let (from, other) = (from.index(list.len()), to.index(list.len() - 1));
        let to = if other < from { other } else { other + 1 };
        for (place, change, standing) in [(from, -1, standings.0), (to, 1, standings.1)] {
            list[place].amount = Tenge::from_tiyn(list[place].amount.tiyn() + change);
            list[place].standing = PartStanding::ALL[standing];
        }
        prop_assert!(verify_tree(&tree, &outcome).is_err());
    }

    /// A turned tie, a level of another value or form, a dropped row, pool or tie, a reason
    /// that is not the reason: each is found.
    #[test]
    fn every_other_forgery_is_refused(
        (amount, nodes) in drafts(12, 12),
        by in prop::sample::select(Apportionment::ALL.to_vec()),
        at in any::<prop::sample::Index>(),
    ) {
        let method = DistributionMethod { apportionment: by, priority: None };
        let tree = tree(amount, &nodes, method).unwrap();
        let made = distribute(&tree);
        let at = at.index(made.pools.len());
        for (name, forge) in FORGERIES {
            let mut forged = made.clone();
            forge(&mut forged.pools[at]);
            let found = forged == made || verify_tree(&tree, &forged).is_err();
            prop_assert!(found, "{}", name);
        }
        let mut fewer = made.clone();
        fewer.pools.pop();
        prop_assert!(verify_tree(&tree, &fewer).is_err());
    }

    /// The stage of priority: what it guarantees is kept, as much as was promised is placed
    /// among the accredited or they are full, and the checker agrees.
    #[test]
    fn the_accredited_go_first(
        (amount, mut nodes) in drafts(10, 40),
        accredited in prop::collection::vec(any::<bool>(), 10),
        (part, whole) in (0..=6_u64, 6..=9_u64),
        by in prop::sample::select(Apportionment::ALL.to_vec()),
    ) {
        for (node, accredited) in nodes.iter_mut().zip(accredited) {
            node.parent = None;
            node.accredited = accredited;
        }
        let floors: i64 = nodes.iter().map(|node| node.floor.tiyn()).sum();
        let amount = amount.max(floors);
        let share: PriorityShare = std::format!("{part}/{whole}").parse().unwrap();
        let method = DistributionMethod { apportionment: by, priority: Some(share) };
        let tree = tree(amount, &nodes, method).unwrap();
        let outcome = distribute(&tree);
        prop_assert_eq!(verify_tree(&tree, &outcome), Ok(()));
        let told = parts(&tree, &outcome);
        kept(&nodes, &told);
        let preferred: Vec<usize> = (0..nodes.len()).filter(|at| nodes[*at].accredited).collect();
        let promised: i64 = preferred.iter().map(|at| nodes[*at].floor.tiyn()).sum();
        let promised = promised + (amount - floors) * i64::try_from(part).unwrap()
            / i64::try_from(whole).unwrap();
        let got: i64 = preferred.iter().map(|at| told[*at]).sum();
        let full = preferred.iter().all(|at| {
            nodes[*at].weight == Weight::ZERO
                || nodes[*at].cap.is_some_and(|cap| cap.tiyn() == told[*at])
        });
        prop_assert!(preferred.is_empty() || got >= promised || full);
        prop_assert_eq!(outcome.pools[0].priority.is_some(), !preferred.is_empty());
    }
}

#[test]
fn broken_trees_are_refused_with_their_numbers() {
    let make = |amount, nodes: &[Node]| tree(amount, nodes, DistributionMethod::default()).err();
    let top = |row| node(0, None, row);
    let two = |row| [node(1, Some(0), row), node(2, Some(0), row)];
    let with = |row, below| {
        let mut nodes = std::vec![top(row)];
        nodes.extend(two(below));
        nodes
    };
    // at the border, and a tiyn beyond it
    assert_eq!(make(10, &with((1, Some(10), 0), (1, None, 5))), None);
    let over = TreeError::FloorsOverCap {
        at: 0,
        floors: 10,
        cap: 9,
    };
    assert_eq!(make(10, &with((1, Some(9), 0), (1, None, 5))), Some(over));
    assert_eq!(make(10, &with((1, None, 10), (1, Some(5), 0))), None);
    let under = TreeError::FloorOverMost {
        at: 0,
        floor: 10,
        most: 8,
    };
    assert_eq!(make(10, &with((1, None, 10), (1, Some(4), 0))), Some(under));
    let all = TreeError::FloorsOverAmount {
        floors: 10,
        amount: 9,
    };
    assert_eq!(make(9, &with((1, None, 0), (1, None, 5))), Some(all));
    // under itself, under one another, under nobody
    assert_eq!(
        make(9, &[node(0, Some(0), (1, None, 0))]),
        Some(TreeError::Parent { at: 0 })
    );
    let ring = [
        node(0, Some(1), (1, None, 0)),
        node(1, Some(0), (1, None, 0)),
    ];
    assert_eq!(make(9, &ring), Some(TreeError::Parent { at: 0 }));
    assert_eq!(
        make(9, &[node(0, Some(7), (1, None, 0))]),
        Some(TreeError::Parent { at: 0 })
    );
    let mut primes = [
        top((1, None, 0)),
        node(1, None, (1, None, 0)),
        node(2, None, (1, None, 0)),
    ];
    for (node, weight) in primes
        .iter_mut()
        .zip(["1/4294967291", "1/4294967279", "1/7"])
    {
        node.weight = weight.parse().unwrap();
    }
    assert_eq!(make(9, &primes), Some(TreeError::Measure { at: 0 }));
}

/// Ratios share as the whole numbers of their common measure do.
#[test]
fn ratios_are_weights() {
    let with = |weights: [&str; 3]| {
        let mut nodes: Vec<Node> = (0..3).map(|at| node(at, None, (1, None, 0))).collect();
        for (node, weight) in nodes.iter_mut().zip(weights) {
            node.weight = weight.parse().unwrap();
        }
        let tree = tree(1000, &nodes, DistributionMethod::default()).unwrap();
        let outcome = distribute(&tree);
        (parts(&tree, &outcome), tree.pools()[0].measure())
    };
    assert_eq!(with(["1/4", "5/6", "2"]), (with(["3", "10", "24"]).0, 12));
}
