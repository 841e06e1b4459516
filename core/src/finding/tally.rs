//! How often a rule passed, found, lacked and had nothing to judge.

use crate::finding::in_law::Law;
use crate::finding::{Claim, Coverage};
use crate::law::{Effect, Provision, Room, Rule};
use crate::money::Tenge;
use alloc::vec::Vec;

/// The counts of one rule so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally {
    /// None where no such rule stands.
    pub(super) rule: Option<&'static Rule>,
    pub(super) effect: Effect,
    /// The rule was asked, whatever it said.
    pub(super) ran: bool,
    pub(super) passed: u64,
    /// Held, but on the host's word.
    pub(super) claimed: u64,
    /// The claim that was told last: it is told once.
    pub(super) claim: Option<Claim>,
    pub(super) found: u64,
    pub(super) lacking: u64,
    pub(super) not_applicable: u64,
    /// Whole tiyn, so wide that no sum is lost on the way, in whatever order it grows.
    pub(super) at_stake: i128,
    /// What findings that hold the whole draft put at stake: once for all of them.
    pub(super) whole: i64,
    /// A sum taken over was out of range already.
    pub(super) lost: bool,
}

const NOTHING: Tally = Tally {
    rule: None,
    effect: Effect::Note,
    ran: false,
    passed: 0,
    claimed: 0,
    claim: None,
    found: 0,
    lacking: 0,
    not_applicable: 0,
    at_stake: 0,
    whole: 0,
    lost: false,
};

/// Makes a room's tallies, one for each number up to the last that stands; at least one, so
/// that a room without rules is not asked again.
#[cold]
pub(super) fn open(tallies: &mut Vec<Tally>, room: Room, law: &Law) {
    tallies.push(NOTHING);
    law.each_of(room, &mut |one| {
        let number = usize::from(one.rule.number);
        if tallies.len() <= number {
            tallies.resize(number.saturating_add(1), NOTHING);
        }
        if let Some(tally) = tallies.get_mut(number) {
            (tally.rule, tally.effect) = (Some(one.rule), one.effect);
        }
    });
}

impl Tally {
    /// Puts the money of a finding at stake.
    pub(super) fn stake(&mut self, amount: Tenge, whole: bool) {
        if whole {
            self.whole = self.whole.max(amount.tiyn());
        } else {
            self.at_stake = self.at_stake.saturating_add(amount.tiyn().into());
        }
    }

    /// How the rule fared.
    pub(super) fn line(&self, provision: Provision) -> Coverage {
        Coverage {
            rule: provision.rule,
            clause: provision.clause,
            effect: provision.effect,
            passed: self.passed,
            claimed: self.claimed,
            found: self.found,
            not_checked: self.lacking,
            not_applicable: self.not_applicable,
            causes: 0,
            at_stake: i64::try_from(self.at_stake.max(self.whole.into()))
                .ok()
                .filter(|_| !self.lost)
                .map(Tenge::from_tiyn),
        }
    }
}
