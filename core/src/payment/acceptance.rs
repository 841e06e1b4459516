//! What the issuer accepts of an act: presented, less what is deducted (mechanism 13).

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::act::IDS_UNIQUE;
use crate::law::catalogue::payment as rules;
use crate::money::{Tenge, checked_sum};
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Three amounts that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// What was presented.
    pub presented: Tenge,
    /// What is deducted from it.
    pub deducted: Tenge,
    /// What is accepted.
    pub accepted: Tenge,
}

impl Amounts {
    /// Nothing is deducted: all that is presented is accepted.
    #[must_use]
    pub fn untouched(presented: Tenge) -> Self {
        Self {
            presented,
            deducted: Tenge::ZERO,
            accepted: presented,
        }
    }

    /// Must a reason be given for what is deducted? Where it is more than nothing.
    #[must_use]
    pub fn needs_reason(deducted: Tenge) -> bool {
        deducted.is_positive()
    }
}

/// An act as accepted. Only [`accept`] makes one, where every equation holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    whole: Amounts,
}

impl Acceptance {
    /// The amounts of the whole act.
    #[must_use]
    pub fn amounts(&self) -> Amounts {
        self.whole
    }
}

/// Judges what is accepted of an act: the whole is at the root, its cases in
/// `lines`. `None` where an equation does not hold, or cannot be checked.
pub fn accept(exam: &mut Examination, whole: Amounts, lines: &[Amounts]) -> Option<Acceptance> {
    let root = At::root();
    let list = root.field("lines");
    let mut holds = accepted_balances(exam, &root, whole);
    for (place, line) in lines.iter().enumerate() {
        holds &= accepted_balances(exam, &list.index(place), *line);
    }
    holds &= lines_balance(exam, &root, whole, lines);
    holds.then_some(Acceptance { whole })
}

/// ACT-006 over what is accepted: a case, or a line, is decided once.
///
/// Two decisions on one id leave open which of them stands, and one case would be paid twice.
/// Speaks with `id` and `first`; what the greater one presents is at stake.
pub fn lines_once(exam: &mut Examination, at: &At<'_>, lines: &[(String, Amounts)]) -> bool {
    let rule = &IDS_UNIQUE;
    let list = at.field("lines");
    let mut order: Vec<(usize, &(String, Amounts))> = lines.iter().enumerate().collect();
    // of two decisions on one id the greater is found, in whatever order they come
    sort::by_made_key(&mut order, |(place, (id, amounts))| {
        (id.as_str(), amounts.presented, amounts.accepted, *place)
    });
    let mut first: Option<(&str, usize)> = None;
    let mut once = true;
    for (place, (id, amounts)) in order {
        let Some((_, before)) = first.filter(|(other, _)| *other == id) else {
            first = Some((id, place));
            exam.pass(rule);
            continue;
        };
        once = false;
        let finding = Finding::new(rule, list.index(place).field("id").path()).with("id", id);
        let finding = finding.with("first", list.index(before).path());
        exam.find(finding.stake(amounts.presented));
    }
    once
}

/// PAY-024. Nothing is accepted, deducted or presented below zero.
fn accepted_balances(exam: &mut Examination, at: &At<'_>, amounts: Amounts) -> bool {
    let rule = &rules::ACCEPTED_BALANCES;
    let Amounts {
        presented,
        deducted,
        accepted,
    } = amounts;
    let left = presented.checked_sub(deducted);
    let negative = [presented, deducted, accepted]
        .iter()
        .any(|amount| *amount < Tenge::ZERO);
    if !negative && left == Some(accepted) {
        exam.pass(rule);
        return true;
    }
    let path = at.field("accepted").path();
    let finding = Finding::new(rule, path.clone()).with("presented", presented);
    let finding = finding
        .with("deducted", deducted)
        .with("accepted", accepted);
    exam.find(match left.filter(|_| !negative) {
        Some(left) => {
            let finding = finding.stake(accepted.distance(left));
            // more deducted than presented has no repair
            let sound = left >= Tenge::ZERO;
            if sound {
                finding.repair(path, left)
            } else {
                finding
            }
        }
        None => finding,
    });
    false
}

/// PAY-025. The whole is the sum of its lines, in each of its three amounts.
fn lines_balance(exam: &mut Examination, at: &At<'_>, whole: Amounts, lines: &[Amounts]) -> bool {
    let rule: &'static Rule = &rules::LINES_BALANCE;
    if lines.is_empty() {
        let path = at.field("lines").path();
        exam.lack(rule, path, "lines", Source::Mis, Lack::NotGiven);
        return false;
    }
    let of = |one: fn(&Amounts) -> Tenge| (one(&whole), checked_sum(lines.iter().map(one)));
    let sums = [
        ("presented", of(|amounts| amounts.presented)),
        ("deducted", of(|amounts| amounts.deducted)),
        ("accepted", of(|amounts| amounts.accepted)),
    ];
    let wrong: Vec<_> = sums
        .into_iter()
        .filter(|(_, (said, sum))| Some(*said) != *sum)
        .collect();
    if wrong.is_empty() {
        exam.pass(rule);
        return true;
    }
    for (name, (said, sum)) in wrong {
        let shown = sum.map_or_else(|| "–".to_string(), |sum| sum.to_string());
        let finding = Finding::new(rule, at.field(name).path()).with("said", said);
        let finding = finding.with("computed", shown);
        exam.find(match sum {
            Some(sum) => finding.stake(said.distance(sum)),
            None => finding,
        });
    }
    false
}
