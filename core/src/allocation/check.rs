//! The rules of a distribution: of the draft, and of the outcome.

use crate::allocation::tree::doubled;
use crate::allocation::{
    Apportionment, Distribution, FlawKind, Node, Tie, Tree, TreeError, Unplaced,
};
use crate::calendar::{Day, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::law::catalogue::allocation as rules;
use crate::law::{Edition, Rule};
use crate::money::Tenge;
use crate::placement::{Asked, TermLine, Terms};
use crate::signature::Digest;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

closed_set! {
    /// The bases of a decision that point 10 admits, alone or together.
    pub enum Basis: "basis" {
        /// Automated and proportional distribution: what this room does.
        Proportional = "proportional",
        /// The Procurement Rules.
        ProcurementRules = "procurement-rules",
        /// The methodology of distributing volumes of services, № 169.
        Methodology169 = "methodology-169",
        /// The methodology of rating, № 170.
        Methodology170 = "methodology-170",
    }
}

/// What a distribution may not exceed (mechanism 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The approved procurement plan.
    pub plan: Option<Tenge>,
    /// The limit of financing.
    pub financing: Option<Tenge>,
}

/// Examines a draft before it is distributed: amounts, bounds, keys, limits, and the bases
/// that it rests on beside the one that is computed here.
pub fn check_draft(
    exam: &mut Examination,
    amount: Tenge,
    nodes: &[Node],
    limits: Limits,
    bases: &[(Path, Basis)],
) {
    negative_amount(exam, amount, nodes);
    cap_below_floor(exam, nodes);
    receiver_twice(exam, nodes);
    over_limits(exam, amount, limits);
    other_methods(exam, bases);
}

/// Examines whether a tree can be made of the nodes, and refuses with numbers. What is wrong
/// with a node by itself [`check_draft`] says.
pub fn check_tree(exam: &mut Examination, made: Result<&Tree, TreeError>) {
    let wrong = made.err();
    floors_over_pool(exam, wrong);
    parent_unknown(exam, wrong);
    floors_over_node(exam, wrong);
    floor_over_room(exam, wrong);
    no_measure(exam, wrong);
}

/// Examines what a distribution left open: money unplaced, ties settled, a basis that is
/// not named.
pub fn check_outcome(exam: &mut Examination, tree: &Tree, outcome: &Distribution, named: bool) {
    method_note(exam, tree.method().apportionment, named);
    let whole = outcome.pools.first().map(|pool| &pool.outcome);
    left_unplaced(exam, whole.and_then(|whole| whole.unplaced));
    tie_settled(exam, outcome);
}

/// Examines a result that was made elsewhere: whether it is the one distribution of what it
/// says to be of, and whether that is what the host knows to have been given.
pub fn check_result(
    exam: &mut Examination,
    flaw: Option<FlawKind>,
    basis: Option<(Path, Basis)>,
    digests: (Digest, Option<Digest>),
) {
    forged_result(exam, flaw);
    other_method(exam, basis);
    other_input(exam, digests);
}

fn negative_amount(exam: &mut Examination, pool: Tenge, nodes: &[Node]) {
    let rule = &rules::NEGATIVE_AMOUNT;
    let root = At::root();
    let mut sound = true;
    let mut refuse = |exam: &mut Examination, at: At<'_>, amount: Tenge| {
        sound = false;
        exam.find(Finding::new(rule, at.path()).with("amount", amount));
    };
    if pool.is_negative() {
        refuse(exam, root.field("pool"), pool);
    }
    let list = root.field("receivers");
    for (at, receiver) in nodes.iter().enumerate() {
        let row = list.index(at);
        if let Some(cap) = receiver.cap.filter(|cap| cap.is_negative()) {
            refuse(exam, row.field("cap"), cap);
        }
        if receiver.floor.is_negative() {
            refuse(exam, row.field("floor"), receiver.floor);
        }
    }
    if sound {
        exam.pass(rule);
    }
}

fn floors_over_pool(exam: &mut Examination, wrong: Option<TreeError>) {
    let rule = &rules::FLOORS_OVER_POOL;
    let Some(TreeError::FloorsOverAmount { floors, amount }) = wrong else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, At::root().field("receivers").path());
    let finding = finding.with("floors", shown(floors));
    exam.find(finding.with("pool", shown(amount.into())));
}

/// A sum beyond the range of amounts is shown in tiyn.
fn shown(tiyn: u128) -> String {
    match i64::try_from(tiyn) {
        Ok(tiyn) => Tenge::from_tiyn(tiyn).to_string(),
        Err(_) => alloc::format!("{tiyn} tiyn"),
    }
}

/// ALC-011: every row lies under another one of the list or under the pool itself.
///
/// A row whose parent is not listed would share money that nobody was given, and rows that
/// lie under one another would share their own. At the place of the row.
fn parent_unknown(exam: &mut Examination, wrong: Option<TreeError>) {
    let rule = &rules::PARENT_UNKNOWN;
    match wrong {
        Some(TreeError::Parent { at }) => {
            exam.find(Finding::new(rule, field_of(at, "parent")));
        }
        _ => exam.pass(rule),
    }
}

/// ALC-012: what those under a row must get fits under its cap.
///
/// Three providers with 30.00 each under a region of at most 80.00 fire; of at most 90.00
/// they get their floors and no more. Speaks with both sums.
fn floors_over_node(exam: &mut Examination, wrong: Option<TreeError>) {
    let rule = &rules::FLOORS_OVER_NODE;
    let Some(TreeError::FloorsOverCap { at, floors, cap }) = wrong else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, field_of(at, "cap")).with("floors", shown(floors));
    exam.find(finding.with("cap", shown(cap.into())));
}

/// ALC-013: what a row must get can be taken by those under it.
///
/// A region that must get 100.00 while its providers may take 90.00 fires: ten would stay
/// where no pool admits it. Speaks with both sums.
fn floor_over_room(exam: &mut Examination, wrong: Option<TreeError>) {
    let rule = &rules::FLOOR_OVER_ROOM;
    let Some(TreeError::FloorOverMost { at, floor, most }) = wrong else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, field_of(at, "floor")).with("floor", shown(floor.into()));
    exam.find(finding.with("most", shown(most)));
}

/// ALC-014: the weights of a pool have a common measure within 64 bits.
///
/// Ratios are compared as whole numbers of their common measure, exactly; `1/4294967291`
/// beside `1/4294967279` and `1/7` has none.
fn no_measure(exam: &mut Examination, wrong: Option<TreeError>) {
    let rule = &rules::NO_MEASURE;
    match wrong {
        Some(TreeError::Measure { at }) => {
            exam.find(Finding::new(rule, field_of(at, "weight")));
        }
        _ => exam.pass(rule),
    }
}

fn field_of(row: usize, name: &'static str) -> Path {
    let root = At::root();
    root.field("receivers").index(row).field(name).path()
}

fn cap_below_floor(exam: &mut Examination, nodes: &[Node]) {
    let rule = &rules::CAP_BELOW_FLOOR;
    let root = At::root();
    let list = root.field("receivers");
    for (at, receiver) in nodes.iter().enumerate() {
        match receiver.cap {
            Some(cap) if cap < receiver.floor => {
                let finding = Finding::new(rule, list.index(at).field("cap").path());
                exam.find(finding.with("cap", cap).with("floor", receiver.floor));
            }
            _ => exam.pass(rule),
        }
    }
}

fn receiver_twice(exam: &mut Examination, nodes: &[Node]) {
    let rule = &rules::RECEIVER_TWICE;
    let root = At::root();
    let list = root.field("receivers");
    let mut sound = true;
    for (at, first) in doubled(nodes) {
        sound = false;
        let finding = Finding::new(rule, list.index(at).field("key").path());
        // the place, not the key: it may be a person's number
        exam.find(finding.with("first", list.index(first).path()));
    }
    if sound {
        exam.pass(rule);
    }
}

fn over_limits(exam: &mut Examination, pool: Tenge, limits: Limits) {
    let rule: &'static Rule = &rules::OVER_LIMITS;
    let root = At::root();
    let each = [
        ("planLimit", limits.plan, Source::Register),
        ("financingLimit", limits.financing, Source::Accounting),
    ];
    for (name, limit, source) in each {
        let path = root.field("pool").path();
        match limit {
            None => exam.lack(rule, root.field(name).path(), name, source, Lack::NotGiven),
            Some(limit) if pool > limit => {
                let finding = Finding::new(rule, path).with("pool", pool);
                exam.find(finding.with("limit", limit).stake(pool.distance(limit)));
            }
            Some(_) => exam.pass(rule),
        }
    }
}

/// ALC-006 of a distribution that is to be made: point 10 admits other bases beside the
/// proportional one and instead of it, and none of them is computed here. What the host made
/// of them (weights, floors, caps) is its own input, so the rule tells nothing of it.
fn other_methods(exam: &mut Examination, bases: &[(Path, Basis)]) {
    let (rule, lack) = (&rules::OTHER_METHOD, Lack::NotGiven);
    let mut others = bases
        .iter()
        .filter(|(_, one)| *one != Basis::Proportional)
        .peekable();
    if others.peek().is_none() {
        return exam.pass(rule);
    }
    for (path, basis) in others {
        exam.lack(
            rule,
            path.clone(),
            basis.name(),
            Source::HealthMinistry,
            lack,
        );
    }
}

/// ALC-006 of a result: it proves a proportional distribution and cannot stand for another
/// method, whatever it calls itself.
fn other_method(exam: &mut Examination, basis: Option<(Path, Basis)>) {
    let rule = &rules::OTHER_METHOD;
    match basis {
        Some((path, other)) if other != Basis::Proportional => {
            exam.find(Finding::new(rule, path).with("basis", other));
        }
        _ => exam.pass(rule),
    }
}

fn method_note(exam: &mut Examination, by: Apportionment, named: bool) {
    let rule = &rules::METHOD_NOTE;
    if named {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, At::root().field("basis").path());
    exam.find(finding.with("method", by.method()));
}

/// ALC-015: a result is the one distribution of what it says to be of.
///
/// A tiyn moved, a tie turned, a row dropped, a level that is not the least: each is one
/// flaw, and the first is named. Speaks with the flaw.
fn forged_result(exam: &mut Examination, flaw: Option<FlawKind>) {
    let rule = &rules::FORGED_RESULT;
    match flaw {
        Some(flaw) => {
            let finding = Finding::new(rule, At::root().field("certificate").path());
            exam.find(finding.with("flaw", flaw));
        }
        None => exam.pass(rule),
    }
}

/// ALC-016: a result is of the input that the host knows.
///
/// Whoever drops a receiver and distributes anew makes a sound result of another input:
/// only the digest that was kept tells. Without one this cannot be told. Speaks with both
/// digests.
fn other_input(exam: &mut Examination, (computed, known): (Digest, Option<Digest>)) {
    let rule = &rules::OTHER_INPUT;
    let path = At::root().field("inputDigest").path();
    match known {
        None => exam.lack(rule, path, "inputDigest", Source::Register, Lack::NotGiven),
        Some(known) if known == computed => exam.pass(rule),
        Some(known) => {
            let finding = Finding::new(rule, path).with("known", known);
            exam.find(finding.with("computed", computed));
        }
    }
}

fn left_unplaced(exam: &mut Examination, unplaced: Option<Unplaced>) {
    let rule = &rules::LEFT_UNPLACED;
    match unplaced {
        Some(left) if left.amount().is_positive() => {
            let finding = Finding::new(rule, At::root().field("pool").path());
            let finding = finding.with("left", left.amount());
            exam.find(finding.with("reason", left.name()).stake(left.amount()));
        }
        _ => exam.pass(rule),
    }
}

fn tie_settled(exam: &mut Examination, outcome: &Distribution) {
    let rule = &rules::TIE_SETTLED;
    let pools = outcome.pools.iter();
    let shares = pools.flat_map(|pool| pool.priority.iter().chain([&pool.outcome]));
    let ties: Vec<&Tie> = shares.filter_map(|share| share.tie.as_ref()).collect();
    if ties.is_empty() {
        return exam.pass(rule);
    }
    let count = |side: fn(&Tie) -> usize| ties.iter().map(|tie| side(tie)).sum::<usize>();
    let finding = Finding::new(rule, At::root().field("receivers").path());
    let finding = finding.with("won", count(|tie| tie.won.len()));
    exam.find(finding.with("lost", count(|tie| tie.lost.len())));
}

/// The term of the decision, from the end of the acceptance of applications.
/// `decided` stands at the field `decidedOn`.
#[must_use]
pub fn distribution_decision(
    exam: &mut Examination,
    edition: &Edition,
    calendar: &WorkCalendar,
    acceptance_ended: Day,
    decided: Option<Day>,
) -> Vec<TermLine> {
    let mut terms = Terms::new(edition, calendar);
    let asked = Asked {
        rule: &rules::DISTRIBUTION_DECISION,
        name: "distribution_decision",
        length: &edition.parameters.distribution_decision,
        path: At::root().field("decidedOn").path(),
        event: acceptance_ended,
        done: decided,
    };
    terms.within(exam, asked);
    terms.lines
}
