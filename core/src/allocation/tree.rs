//! A pool above pools: a plan, its sources, regions, kinds of care, services, providers,
//! or any other levels, as deep as the caller's data.

use crate::allocation::bounds::Bounds;
use crate::allocation::pool::tiyn;
use crate::allocation::weight::measured;
use crate::allocation::{DistributionMethod, Receiver, ReceiverKey, TreeError, Weight};
use crate::calendar::Moment;
use crate::money::Tenge;
use alloc::vec::Vec;
use core::ops::Range;
use hashbrown::HashMap;

/// One who shares a pool, and may be a pool itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is known by; no two alike in a tree.
    pub key: ReceiverKey,
    /// The place in the list, from zero, of the node that it lies under; `None` where it
    /// shares the amount of the tree itself.
    pub parent: Option<usize>,
    /// When its application was filed; in a tie the earlier goes first.
    pub filed: Option<Moment>,
    /// Its share relative to those beside it; only proportions matter.
    pub weight: Weight,
    /// The most it may get.
    pub cap: Option<Tenge>,
    /// The least it must get.
    pub floor: Tenge,
    /// Does it take part in the stage of priority?
    pub accredited: bool,
}

/// A tree whose bounds can be kept at every node: every node gets at least what those
/// under it must get, and at most what they can take.
///
/// ```
/// use qalqan_core::allocation::{DistributionMethod, Node, Tree, Weight, distribute, verify_tree};
/// use qalqan_core::money::Tenge;
///
/// let node = |key: &str, parent, weight, cap: Option<i64>| Node {
///     key: key.parse().unwrap(),
///     parent,
///     filed: None,
///     weight: Weight::whole(weight),
///     cap: cap.map(Tenge::from_tiyn),
///     floor: Tenge::ZERO,
///     accredited: false,
/// };
/// // two regions of one weight; the providers of the first can take forty tiyn in all
/// let nodes = [
///     node("north", None, 1, None),
///     node("south", None, 1, None),
///     node("a", Some(0), 1, Some(10)),
///     node("b", Some(0), 1, Some(30)),
///     node("c", Some(1), 1, None),
/// ];
/// let tree = Tree::new(Tenge::from_tiyn(100), nodes.into(), DistributionMethod::default())?;
/// let outcome = distribute(&tree);
/// let parts = tree.parts(&outcome).map(|(at, part)| (at, part.amount.tiyn()));
/// assert_eq!(parts.collect::<Vec<_>>(), [(0, 40), (1, 60), (2, 10), (3, 30), (4, 60)]);
/// assert_eq!(verify_tree(&tree, &outcome), Ok(()));
/// # Ok::<(), qalqan_core::allocation::TreeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    amount: Tenge,
    method: DistributionMethod,
    /// Pool by pool from the top; bounds are those that can be kept.
    receivers: Vec<Receiver>,
    accredited: Vec<bool>,
    /// The place in the caller's list of each receiver.
    places: Vec<usize>,
    pools: Vec<PoolBelow>,
}

/// A pool of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolBelow {
    /// The receiver whose part it is, as a place among [`Tree::receivers`].
    pub(super) holder: Option<usize>,
    /// Those who share it, as places there.
    pub(super) shared_by: Range<usize>,
    /// So many of the whole weights make a unit of those given.
    measure: u64,
}

impl Tree {
    /// A tree whose bounds can be kept. What a node must get and can take is found from the
    /// lowest nodes up.
    ///
    /// # Errors
    /// The first [`TreeError`] met; floors are never scaled down silently.
    pub fn new(
        amount: Tenge,
        nodes: Vec<Node>,
        method: DistributionMethod,
    ) -> Result<Self, TreeError> {
        if amount.is_negative() {
            return Err(TreeError::NegativeAmount);
        }
        for (at, node) in nodes.iter().enumerate() {
            node.bounds(at)?;
        }
        if let Some((at, first)) = doubled(&nodes).next() {
            return Err(TreeError::Duplicate { at, first });
        }
        let mut tree = Self::grown(amount, nodes, method)?;
        tree.lift()?;
        Ok(tree)
    }

    /// What is to be distributed.
    #[must_use]
    pub const fn amount(&self) -> Tenge {
        self.amount
    }

    /// How.
    #[must_use]
    pub const fn method(&self) -> DistributionMethod {
        self.method
    }

    /// All nodes, pool by pool from the top, with bounds that can be kept: a node that is a
    /// pool gets at least what those under it must get and at most what they can take.
    #[must_use]
    pub fn receivers(&self) -> &[Receiver] {
        &self.receivers
    }

    /// The pools from the top; the first is the whole amount.
    #[must_use]
    pub fn pools(&self) -> &[PoolBelow] {
        &self.pools
    }

    /// The node that a pool is the part of; none has the whole amount.
    #[must_use]
    pub fn holder(&self, pool: &PoolBelow) -> Option<&Receiver> {
        self.receivers.get(pool.holder?)
    }

    /// Those who share a pool.
    #[must_use]
    pub fn sharers(&self, pool: &PoolBelow) -> &[Receiver] {
        self.receivers
            .get(pool.shared_by.clone())
            .unwrap_or_default()
    }

    /// The places in the caller's list of those who share a pool.
    #[must_use]
    pub fn places(&self, pool: &PoolBelow) -> &[usize] {
        self.places.get(pool.shared_by.clone()).unwrap_or_default()
    }

    /// Those who share a pool and are accredited.
    pub fn preferred(&self, pool: &PoolBelow) -> impl Iterator<Item = &Receiver> {
        let rows = self.sharers(pool).iter().zip(self.accredited(pool));
        rows.filter(|(_, accredited)| **accredited)
            .map(|(receiver, _)| receiver)
    }

    pub(super) fn accredited(&self, pool: &PoolBelow) -> &[bool] {
        self.accredited
            .get(pool.shared_by.clone())
            .unwrap_or_default()
    }

    /// Lays the nodes out pool by pool, each as a receiver.
    fn grown(
        amount: Tenge,
        nodes: Vec<Node>,
        method: DistributionMethod,
    ) -> Result<Self, TreeError> {
        let under = Under::of(&nodes)?;
        let mut pools = Vec::new();
        let mut order = Vec::with_capacity(nodes.len());
        let mut open = alloc::collections::VecDeque::from([(None, None)]);
        while let Some((holder, above)) = open.pop_front() {
            let from = order.len();
            for place in under.node(above) {
                if !under.node(Some(*place)).is_empty() {
                    open.push_back((Some(order.len()), Some(*place)));
                }
                order.push(*place);
            }
            pools.push(PoolBelow {
                holder,
                shared_by: from..order.len(),
                measure: 1,
            });
        }
        under.all_met(&order)?;
        let mut rows: Vec<Option<Node>> = nodes.into_iter().map(Some).collect();
        let mut tree = Self {
            amount,
            method,
            receivers: Vec::with_capacity(rows.len()),
            accredited: Vec::with_capacity(rows.len()),
            places: order,
            pools,
        };
        let taken = tree.places.iter();
        let taken: Vec<Node> = taken
            .filter_map(|place| rows.get_mut(*place)?.take())
            .collect();
        let mut taken = taken.into_iter();
        for pool in &mut tree.pools {
            let sharers: Vec<Node> = taken.by_ref().take(pool.shared_by.len()).collect();
            let weights: Vec<Weight> = sharers.iter().map(|node| node.weight).collect();
            let Some((measure, weights)) = measured(&weights) else {
                let at = tree.places.get(pool.shared_by.start).copied().unwrap_or(0);
                return Err(TreeError::Measure { at });
            };
            pool.measure = measure;
            for (node, weight) in sharers.into_iter().zip(weights) {
                tree.accredited.push(node.accredited);
                tree.receivers.push(node.receiver(weight));
            }
        }
        Ok(tree)
    }

    /// Raises floors and lowers caps to what those below need and can take.
    fn lift(&mut self) -> Result<(), TreeError> {
        let mut pools = core::mem::take(&mut self.pools);
        for pool in pools.iter().rev() {
            let below = Bounds::of(self.sharers(pool));
            let Some(holder) = pool.holder else {
                below.fit(tiyn(self.amount))?;
                continue;
            };
            let at = self.places.get(holder).copied().unwrap_or(holder);
            if let Some(receiver) = self.receivers.get_mut(holder) {
                below.lift(receiver, at)?;
            }
        }
        core::mem::swap(&mut self.pools, &mut pools);
        Ok(())
    }
}

impl PoolBelow {
    /// So many of the whole weights of the pool's receivers make a unit of the weights that
    /// were given: more than one where some of them were ratios.
    #[must_use]
    pub const fn measure(&self) -> u64 {
        self.measure
    }
}

impl Node {
    fn bounds(&self, at: usize) -> Result<(), TreeError> {
        if self.floor.is_negative() {
            return Err(TreeError::NegativeFloor { at });
        }
        match self.cap {
            Some(cap) if cap.is_negative() => Err(TreeError::NegativeCap { at }),
            Some(cap) if cap < self.floor => Err(TreeError::CapBelowFloor { at }),
            _ => Ok(()),
        }
    }

    fn receiver(self, weight: u64) -> Receiver {
        Receiver {
            key: self.key,
            filed: self.filed,
            weight,
            cap: self.cap,
            floor: self.floor,
        }
    }
}

/// The places of nodes whose key came before, each with the place of the first.
pub(super) fn doubled(nodes: &[Node]) -> impl Iterator<Item = (usize, usize)> {
    // order: the map is only asked by key; pairs come in the order of the list
    let mut seen: HashMap<&ReceiverKey, usize> = HashMap::with_capacity(nodes.len());
    nodes.iter().enumerate().filter_map(move |(at, node)| {
        let first = *seen.entry(&node.key).or_insert(at);
        (first != at).then_some((at, first))
    })
}

/// The nodes under each node, in the order of the list.
struct Under {
    /// Where those under a node begin; those at the top stand first.
    starts: Vec<usize>,
    places: Vec<usize>,
}

impl Under {
    fn of(nodes: &[Node]) -> Result<Self, TreeError> {
        // one row for the top, one for each node, and the end
        let mut starts = alloc::vec![0_usize; nodes.len().saturating_add(2)];
        for (at, node) in nodes.iter().enumerate() {
            let row = Self::row(node.parent).saturating_add(1);
            let known = node.parent.is_none_or(|parent| parent < nodes.len());
            let start = starts.get_mut(row).filter(|_| known);
            let start = start.ok_or(TreeError::Parent { at })?;
            *start = start.saturating_add(1);
        }
        let mut sum = 0_usize;
        for start in &mut starts {
            sum = sum.saturating_add(*start);
            *start = sum;
        }
        let mut next = starts.clone();
        let mut places = alloc::vec![0_usize; nodes.len()];
        for (at, node) in nodes.iter().enumerate() {
            let Some(next) = next.get_mut(Self::row(node.parent)) else {
                continue;
            };
            if let Some(place) = places.get_mut(*next) {
                *place = at;
            }
            *next = next.saturating_add(1);
        }
        Ok(Self { starts, places })
    }

    fn row(parent: Option<usize>) -> usize {
        parent.map_or(0, |parent| parent.saturating_add(1))
    }

    fn node(&self, parent: Option<usize>) -> &[usize] {
        let row = Self::row(parent);
        let ends = (self.starts.get(row), self.starts.get(row.saturating_add(1)));
        let (Some(from), Some(to)) = ends else {
            return &[];
        };
        self.places.get(*from..*to).unwrap_or_default()
    }

    /// Nodes that no way from the top leads to lie under themselves.
    fn all_met(&self, order: &[usize]) -> Result<(), TreeError> {
        if order.len() == self.places.len() {
            return Ok(());
        }
        let mut met = alloc::vec![false; self.places.len()];
        for place in order {
            if let Some(met) = met.get_mut(*place) {
                *met = true;
            }
        }
        let at = met.iter().position(|met| !met).unwrap_or(0);
        Err(TreeError::Parent { at })
    }
}
