//! Is a history whole: every event there, in its order, and as it was?

use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Account, Event, Impossible};
use crate::signature::Digest;

/// An event as a host kept it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The event.
    pub event: Event,
    /// The digest kept beside it, where the host keeps one: it finds an altered last
    /// event as well, to which no later one is bound.
    pub digest: Option<Digest>,
}

/// Folds a history into the state of its account, and tells every place where it is
/// not whole. The state is that before the first such place: what follows a broken
/// link has no ground under it, but is looked at all the same.
pub fn verify_history(events: &[Kept], at: &At<'_>, exam: &mut Examination) -> Account {
    let mut account = Account::new();
    let mut whole = true;
    let mut expected = 1_u64;
    let mut previous = Digest::NOTHING;
    for (index, kept) in events.iter().enumerate() {
        let here = at.index(index);
        let digest = kept.event.digest();
        let sound = history_numbered(&kept.event, expected, &here, exam)
            & history_chained(&kept.event, previous, &here, exam)
            & history_unaltered(kept, digest, &here, exam);
        expected = kept.event.number.saturating_add(1);
        // the digest kept is what the next event was bound to
        previous = kept.digest.unwrap_or(digest);
        whole = whole && sound && history_possible(&mut account, &kept.event, digest, &here, exam);
    }
    account
}

/// The state that the events add up to.
///
/// # Errors
/// The place of the first event that cannot follow, and why.
pub fn replay<'a>(
    events: impl IntoIterator<Item = &'a Event>,
) -> Result<Account, (usize, Impossible)> {
    let mut account = Account::new();
    for (index, event) in events.into_iter().enumerate() {
        account.evolve(event).map_err(|why| (index, why))?;
    }
    Ok(account)
}

fn history_numbered(event: &Event, expected: u64, at: &At<'_>, exam: &mut Examination) -> bool {
    let rule = &rules::HISTORY_NUMBERED;
    let sound = event.number == expected;
    if sound {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("number").path());
        let finding = finding.with("expected", expected);
        exam.find(finding.with("number", event.number));
    }
    sound
}

fn history_chained(event: &Event, previous: Digest, at: &At<'_>, exam: &mut Examination) -> bool {
    let rule = &rules::HISTORY_CHAINED;
    let sound = event.previous == previous;
    if sound {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("previous").path());
        let finding = finding.with("previous", event.previous);
        exam.find(finding.with("expected", previous));
    }
    sound
}

fn history_unaltered(kept: &Kept, digest: Digest, at: &At<'_>, exam: &mut Examination) -> bool {
    let rule = &rules::HISTORY_UNALTERED;
    let Some(stored) = kept.digest else {
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

fn history_possible(
    account: &mut Account,
    event: &Event,
    digest: Digest,
    at: &At<'_>,
    exam: &mut Examination,
) -> bool {
    let rule = &rules::HISTORY_POSSIBLE;
    match account.evolve_bound(event, digest) {
        Ok(()) => {
            exam.pass(rule);
            true
        }
        Err(why) => {
            exam.find(Finding::new(rule, at.path()).with("reason", why));
            false
        }
    }
}
