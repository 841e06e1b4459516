//! Calls about the events of an account.

use crate::calendar::Moment;
use crate::finding::At;
use crate::ledger::{Account, verify_history as verify};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::ledger::read::kept;
use crate::wire::ledger::state::state_report;
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{AccountEventsDraft, AccountStateReport, EventRecord, HistoryReport};
use alloc::string::ToString;

/// The account that events add up to, `None` where they are not whole, and how many
/// could be read. Where one could not be, the rest is not looked at: its finding
/// stands, and a gap would be none of theirs.
pub(super) fn folded(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[EventRecord]>,
) -> (Option<Account>, usize) {
    let (events, read) = rows(reader, at, field, kept);
    if !read {
        return (None, events.len());
    }
    let account = verify(&events, &at.field(field.name), &mut reader.exam);
    let (taken, _, _) = account.counts();
    let whole = usize::try_from(taken) == Ok(events.len());
    (whole.then_some(account), events.len())
}

call!({
    /// The state that the events of an account add up to, and its policies on a day.
    pub fn account_state(draft: AccountEventsDraft) -> AccountStateReport {
        let mut reader = Reader::new();
        let root = At::root();
        let day = reader.optional(&root, of!(draft.day));
        let edition = reader.law_near(&root, draft.law.as_ref(), day);
        let (account, _) = folded(&mut reader, &root, of!(draft.events));
        let sound = reader.exam.is_sound();
        AccountStateReport {
            verdict: reader.verdict(edition.as_ref()),
            account: account
                .filter(|_| sound)
                .map(|account| state_report(&account, day)),
        }
    }
});

call!({
    /// Is the history of an account whole: every event there, in its order, as it was?
    pub fn verify_history(draft: AccountEventsDraft) -> HistoryReport {
        let mut reader = Reader::new();
        let root = At::root();
        let (account, events) = folded(&mut reader, &root, of!(draft.events));
        let last = account.as_ref().and_then(Account::last_at);
        let edition = reader.law_near(&root, draft.law.as_ref(), last.map(Moment::day));
        let whole = reader.exam.is_sound();
        HistoryReport {
            verdict: reader.verdict(edition.as_ref()),
            whole,
            events: u64::try_from(events).unwrap_or(u64::MAX),
            last: account
                .filter(|_| whole)
                .map(|account| account.last().to_string()),
        }
    }
});
