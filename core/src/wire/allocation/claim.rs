//! A certificate that is handed in: read, and held against what it says to be of.

use crate::allocation::{
    Allocation, Apportionment, Basis, Distribution, DistributionMethod, FlawKind, Level, Node,
    Part, PoolBelow, PoolOutcome, Receiver, ReceiverKey, Tie, Tree, TreeFlaw, Unplaced,
    input_digest, verify_tree,
};
use crate::finding::{At, Path};
use crate::law;
use crate::money::Tenge;
use crate::signature::Digest;
use crate::wire::allocation::read::{Row, placed};
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{
    CertificatePoolRecord, CertificateRecord, CertificateRowRecord, CertificateStageRecord,
    VerifyAllocationDraft,
};
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;
use hashbrown::HashMap;

/// A remainder in plain digits.
#[derive(Clone, Copy)]
struct Rest(u128);

impl FromStr for Rest {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| plain);
        number
            .map(Self)
            .ok_or("remainder is not a whole number in plain digits")
    }
}

/// A sum that stayed and its reason, as they were told.
fn left(amount: Option<Tenge>, reason: Option<&str>) -> Result<Option<Unplaced>, FlawKind> {
    let amount = amount.unwrap_or(Tenge::ZERO);
    let told = match reason {
        None => None,
        Some("zero-pool") => Some(Unplaced::ZeroPool),
        Some("zero-weights") => Some(Unplaced::ZeroWeights { amount }),
        Some("all-capped") => Some(Unplaced::AllCapped { amount }),
        Some(_) => return Err(FlawKind::Unplaced),
    };
    if told.map_or(Tenge::ZERO, Unplaced::amount) == amount {
        Ok(told)
    } else {
        Err(FlawKind::Unplaced)
    }
}

/// A certificate as it was read: what it says to be of, and what it says came of it.
pub(super) struct Claimed<'a> {
    record: &'a CertificateRecord,
    amount: Tenge,
    method: DistributionMethod,
    edition: &'a str,
    nodes: Vec<Node>,
    parts: Vec<Part>,
    digest: Digest,
    placed: Tenge,
    unplaced: Option<Tenge>,
    pools: Vec<ClaimedPool<'a>>,
    /// The basis that it names, with its place.
    pub(super) basis: Option<(Path, Basis)>,
}

struct ClaimedPool<'a> {
    record: &'a CertificatePoolRecord,
    node: Option<ReceiverKey>,
    amount: Tenge,
    level: Level,
    measure: u64,
    stage: Option<ClaimedStage<'a>>,
}

struct ClaimedStage<'a> {
    record: &'a CertificateStageRecord,
    level: Level,
    unplaced: Option<Tenge>,
    parts: Vec<(ReceiverKey, Part)>,
}

/// Reads a certificate; what cannot be read is found at its place.
pub(super) fn read<'a>(
    reader: &mut Reader,
    above: &At<'_>,
    record: &'a CertificateRecord,
) -> Option<Claimed<'a>> {
    let at = &above.field(of!(VerifyAllocationDraft::certificate).name);
    let amount = reader.required(at, of!(record.pool));
    let apportionment = reader.required(at, of!(record.apportionment));
    let priority = reader.optional(at, of!(record.priority_share));
    let digest = reader.required(at, of!(record.input_digest));
    let placed_sum = reader.required(at, of!(record.placed));
    let unplaced = reader.optional(at, of!(record.unplaced));
    let basis: Option<Basis> = reader.required(at, of!(record.basis));
    let edition = reader.required::<String>(at, of!(record.edition));
    let (read, whole) = rows(reader, at, of!(record.rows), row);
    let pools = pools(reader, at, record)?;
    if !whole || edition.is_none() {
        return None;
    }
    let (nodes, parts): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    Some(Claimed {
        record,
        amount: amount?,
        method: DistributionMethod {
            apportionment: apportionment?,
            priority,
        },
        edition: record.edition.as_deref().unwrap_or_default(),
        nodes: placed(nodes),
        parts,
        digest: digest?,
        placed: placed_sum?,
        unplaced,
        pools,
        basis: basis.map(|basis| (at.field(of!(record.basis).name).path(), basis)),
    })
}

fn row(reader: &mut Reader, at: &At<'_>, record: &CertificateRowRecord) -> Option<(Row, Part)> {
    let key = reader.required(at, of!(record.key));
    let weight = reader.required(at, of!(record.weight));
    let parent = reader.optional(at, of!(record.parent));
    let filed = reader.optional(at, of!(record.filed));
    let cap = reader.optional(at, of!(record.cap));
    let floor = reader.optional(at, of!(record.floor));
    let amount = reader.required(at, of!(record.amount));
    let standing = reader.required(at, of!(record.standing));
    let remainder: Option<Rest> = reader.optional(at, of!(record.remainder));
    let node = Node {
        key: key?,
        parent: None,
        filed,
        weight: weight?,
        cap,
        floor: floor.unwrap_or(Tenge::ZERO),
        accredited: record.accredited.unwrap_or(false),
    };
    let part = Part {
        amount: amount?,
        standing: standing?,
        remainder: remainder.map_or(0, |rest| rest.0),
    };
    Some(((node, parent), part))
}

fn pools<'a>(
    reader: &mut Reader,
    above: &At<'_>,
    certificate: &'a CertificateRecord,
) -> Option<Vec<ClaimedPool<'a>>> {
    if !reader.list_fits(above, of!(certificate.pools)) {
        return None;
    }
    let list = above.field(of!(certificate.pools).name);
    let mut read = Vec::with_capacity(certificate.pools.len());
    for (place, record) in certificate.pools.iter().enumerate() {
        let at = &list.index(place);
        let node = reader.optional(at, of!(record.node));
        let amount = reader.required(at, of!(record.amount));
        let level = reader.required(at, of!(record.level));
        let measure: Option<Rest> = reader.optional(at, of!(record.measure));
        let below = at.field(of!(CertificatePoolRecord::priority).name);
        let told = record.priority.as_ref();
        let stage = told.map(|told| stage(reader, &below, told));
        let (Some(amount), Some(level)) = (amount, level) else {
            continue;
        };
        let Some(stage) = stage.map_or(Some(None), |stage| stage.map(Some)) else {
            continue;
        };
        read.push(ClaimedPool {
            record,
            node,
            amount,
            level,
            measure: measure.map_or(1, |rest| u64::try_from(rest.0).unwrap_or(0)),
            stage,
        });
    }
    (read.len() == certificate.pools.len()).then_some(read)
}

fn stage<'a>(
    reader: &mut Reader,
    at: &At<'_>,
    record: &'a CertificateStageRecord,
) -> Option<ClaimedStage<'a>> {
    let level = reader.required(at, of!(record.level));
    let unplaced = reader.optional(at, of!(record.unplaced));
    let (parts, whole) = rows(reader, at, of!(record.parts), |reader, at, record| {
        let key = reader.required(at, of!(record.key));
        let amount = reader.required(at, of!(record.amount));
        let standing = reader.required(at, of!(record.standing));
        let remainder: Option<Rest> = reader.optional(at, of!(record.remainder));
        let part = Part {
            amount: amount?,
            standing: standing?,
            remainder: remainder.map_or(0, |rest| rest.0),
        };
        Some((key?, part))
    });
    Some(ClaimedStage {
        record,
        level: level.filter(|_| whole)?,
        unplaced,
        parts,
    })
}

impl Claimed<'_> {
    /// The digest of what it says to be of.
    pub(super) fn computed(&self) -> Digest {
        input_digest(self.amount, self.method, self.edition, &self.nodes)
    }

    /// The first flaw of it, given the digest of what it says to be of.
    pub(super) fn flaw(mut self, computed: Digest) -> Option<FlawKind> {
        let nodes = core::mem::take(&mut self.nodes);
        self.check(nodes, computed).err()
    }

    fn check(&self, nodes: Vec<Node>, computed: Digest) -> Result<(), FlawKind> {
        if self.record.version != Some(1) || law::named(self.edition).is_none() {
            return Err(FlawKind::Input);
        }
        if self.digest != computed {
            return Err(FlawKind::Digest);
        }
        let made = Tree::new(self.amount, nodes, self.method);
        let tree = made.map_err(|_| FlawKind::Input)?;
        let outcome = self.distribution(&tree)?;
        verify_tree(&tree, &outcome).map_err(TreeFlaw::kind)?;
        let left = self.unplaced.unwrap_or(Tenge::ZERO);
        if self.placed.checked_add(left) == Some(self.amount) {
            Ok(())
        } else {
            Err(FlawKind::Sum)
        }
    }

    /// What it says came of the tree, pool by pool.
    fn distribution(&self, tree: &Tree) -> Result<Distribution, FlawKind> {
        // order: the map is only asked by key
        let mut told: HashMap<Option<&ReceiverKey>, &ClaimedPool<'_>> = HashMap::new();
        for pool in &self.pools {
            if told.insert(pool.node.as_ref(), pool).is_some() {
                return Err(FlawKind::Count);
            }
        }
        if told.len() != tree.pools().len() {
            return Err(FlawKind::Count);
        }
        let outcomes = tree.pools().iter().map(|pool| {
            let claimed = told.get(&tree.holder(pool).map(|holder| &holder.key));
            self.pool(tree, pool, claimed.ok_or(FlawKind::Count)?)
        });
        Ok(Distribution {
            pools: outcomes.collect::<Result<_, _>>()?,
        })
    }

    fn pool(
        &self,
        tree: &Tree,
        pool: &PoolBelow,
        told: &ClaimedPool<'_>,
    ) -> Result<PoolOutcome, FlawKind> {
        if told.measure != pool.measure() {
            return Err(FlawKind::Level);
        }
        let parts = tree.places(pool).iter();
        let parts = parts.filter_map(|place| self.parts.get(*place).copied());
        let whole = tree.holder(pool).is_none();
        let unplaced = if whole {
            left(self.unplaced, self.record.unplaced_reason.as_deref())?
        } else {
            // what is under a node is placed to the last tiyn
            (told.amount == Tenge::ZERO).then_some(Unplaced::ZeroPool)
        };
        let sharers = tree.sharers(pool);
        let outcome = Allocation {
            method: self.named(),
            parts: parts.collect(),
            level: told.level,
            unplaced,
            tie: tie(sharers.iter(), &told.record.won, &told.record.lost)?,
        };
        let priority = told.stage.as_ref();
        let priority = priority.map(|stage| self.stage(tree, pool, stage));
        Ok(PoolOutcome {
            amount: told.amount,
            priority: priority.transpose()?,
            outcome,
        })
    }

    fn stage(
        &self,
        tree: &Tree,
        pool: &PoolBelow,
        told: &ClaimedStage<'_>,
    ) -> Result<Allocation, FlawKind> {
        // order: the map is only asked by key
        let parts: HashMap<&ReceiverKey, Part> =
            told.parts.iter().map(|(key, part)| (key, *part)).collect();
        let ordered: Option<Vec<Part>> = tree
            .preferred(pool)
            .map(|receiver| parts.get(&receiver.key).copied())
            .collect();
        let ordered = ordered.filter(|ordered| ordered.len() == told.parts.len());
        Ok(Allocation {
            method: self.named(),
            parts: ordered.ok_or(FlawKind::Count)?,
            level: told.level,
            unplaced: left(told.unplaced, told.record.unplaced_reason.as_deref())?,
            tie: tie(tree.preferred(pool), &told.record.won, &told.record.lost)?,
        })
    }

    /// The method that it names, where it is the library's own.
    fn named(&self) -> &'static str {
        let due = Apportionment::method(self.method.apportionment);
        if self.record.method.as_deref() == Some(due) {
            due
        } else {
            ""
        }
    }
}

/// A tie by the places of those who are named; none where nobody is.
fn tie<'a>(
    receivers: impl Iterator<Item = &'a Receiver>,
    won: &[String],
    lost: &[String],
) -> Result<Option<Tie>, FlawKind> {
    if won.is_empty() && lost.is_empty() {
        return Ok(None);
    }
    // order: the map is only asked by key
    let places: HashMap<&str, usize> = receivers
        .enumerate()
        .map(|(place, receiver)| (receiver.key.as_str(), place))
        .collect();
    let found = |keys: &[String]| {
        let each = keys.iter().map(|key| places.get(key.as_str()).copied());
        each.collect::<Option<Vec<usize>>>().ok_or(FlawKind::Tie)
    };
    Ok(Some(Tie {
        won: found(won)?,
        lost: found(lost)?,
    }))
}
