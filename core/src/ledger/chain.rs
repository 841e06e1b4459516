//! The chain of a history: events numbered from one, each bound to the digest of the one
//! before it.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Head, Kept};
use crate::signature::Digest;

/// What the next event of a history is bound to.
pub(crate) struct Link {
    number: u64,
    previous: Digest,
}

impl From<Head> for Link {
    fn from(head: Head) -> Self {
        Self {
            number: head.number.saturating_add(1),
            previous: head.digest,
        }
    }
}

impl Link {
    /// Where the events end.
    pub(crate) const fn head(&self) -> Head {
        Head {
            number: self.number.saturating_sub(1),
            digest: self.previous,
        }
    }

    /// Is an event bound here, by its number and the digest before it, and is its digest the
    /// one that was kept? The next one is bound to it.
    pub(crate) fn joins(
        &mut self,
        exam: &mut Examination,
        at: &At<'_>,
        (number, previous): (u64, Digest),
        (digest, kept): (Digest, Option<Digest>),
    ) -> bool {
        let sound = history_numbered(exam, at, number, self.number)
            & history_chained(exam, at, previous, self.previous)
            & history_unaltered(exam, at, kept, digest);
        self.number = number.saturating_add(1);
        // the digest kept is what the next event was bound to
        self.previous = kept.unwrap_or(digest);
        sound
    }
}

fn history_numbered(exam: &mut Examination, at: &At<'_>, number: u64, expected: u64) -> bool {
    let rule = &rules::HISTORY_NUMBERED;
    let sound = number == expected;
    if sound {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("number").path());
        let finding = finding.with("expected", expected);
        exam.find(finding.with("number", number));
    }
    sound
}

fn history_chained(
    exam: &mut Examination,
    at: &At<'_>,
    previous: Digest,
    expected: Digest,
) -> bool {
    let rule = &rules::HISTORY_CHAINED;
    let sound = previous == expected;
    if sound {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("previous").path());
        let finding = finding.with("previous", previous);
        exam.find(finding.with("expected", expected));
    }
    sound
}

fn history_unaltered(
    exam: &mut Examination,
    at: &At<'_>,
    kept: Option<Digest>,
    digest: Digest,
) -> bool {
    let rule = &rules::HISTORY_UNALTERED;
    let Some(stored) = kept else {
        return true;
    };
    let sound = stored == digest;
    if sound {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("digest").path());
        exam.find(finding.with("kept", stored).with("digest", digest));
    }
    sound
}

/// To the last event no later one is bound: without a digest of its own, where no head is
/// known, nobody can say that it is what it was.
pub(super) fn last_unaltered<E>(exam: &mut Examination, at: &At<'_>, events: &[Kept<E>]) {
    if let Some((Kept { digest: None, .. }, before)) = events.split_last() {
        let path = at.index(before.len()).field("digest").path();
        let rule = &rules::HISTORY_UNALTERED;
        exam.lack(rule, path, "digest", Source::Register, Lack::NotGiven);
    }
}
