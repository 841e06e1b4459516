//! Calls about the events of an account.

use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Source};
use crate::finding::At;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Account, Operators, Outside, verify_history as verify};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::ledger::head::{Fresh, Known, account_of, known_head};
use crate::wire::ledger::read_event::kept;
use crate::wire::ledger::state::state_report;
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{AccountEventsDraft, AccountStateReport, EventRecord, HistoryReport};
use alloc::string::ToString;

/// The account that events add up to, `None` where they are not whole or end elsewhere
/// than is known, and how many could be read. Where one could not be, the rest is not
/// looked at: its finding is there, and a gap would be none of theirs.
///
/// The law is to be known by then: it says whether a host's word is enough for the head.
pub(super) fn folded(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[EventRecord]>,
    outside: &Outside,
) -> (Option<Account>, usize) {
    let (events, read) = rows(reader, at, field, kept);
    if !read {
        return (None, events.len());
    }
    let account = verify(&mut reader.exam, at, &events, outside);
    let (taken, _, _) = account.counts();
    let whole = usize::try_from(taken) == Ok(events.len());
    let elsewhere = outside.head.is_some_and(|(head, _)| head != account.head());
    ((whole && !elsewhere).then_some(account), events.len())
}

call!({
    /// The state that the events of an account add up to, and its policies on a day.
    pub fn account_state(draft: AccountEventsDraft) -> AccountStateReport {
        let mut reader = Reader::new();
        let root = At::root();
        let day = reader.optional(&root, of!(draft.day));
        let edition = reader.law_near(&root, draft.law.as_ref(), day);
        // of a day after the checkpoint it shows nothing
        let (outside, known) = outside(&mut reader, &draft, day);
        let (account, _) = folded(&mut reader, &root, of!(draft.events), &outside);
        let verdict = reader.verdict(edition.as_ref());
        let account = account.filter(|_| !verdict.refuses());
        AccountStateReport {
            verdict,
            head_by: account.as_ref().and(known.basis()),
            proven_on: account.as_ref().and(known.proven_on()),
            account: account.map(|account| state_report(&account, day)),
        }
    }
});

call!({
    /// Is the history of an account whole: every event there, in its order, as it was?
    /// Without its head the end of it is *not checked*, and no history is whole.
    pub fn verify_history(draft: AccountEventsDraft) -> HistoryReport {
        let mut reader = Reader::new();
        let root = At::root();
        let last = draft.events.last().and_then(|event| event.at.as_ref());
        let last: Option<Moment> = last.and_then(|at| at.parse().ok());
        let edition = reader.law_near(&root, draft.law.as_ref(), last.map(Moment::day));
        let (outside, known) = outside(&mut reader, &draft, None);
        if outside.checked.is_none() {
            let path = root.field(of!(draft.checked_on).name).path();
            let (rule, needs) = (&rules::HISTORY_POSSIBLE, of!(draft.checked_on).name);
            reader
                .exam
                .lack(rule, path, needs, Source::Register, Lack::NotGiven);
        }
        let (account, events) = folded(&mut reader, &root, of!(draft.events), &outside);
        let whole = reader.exam.is_sound();
        HistoryReport {
            verdict: reader.verdict(edition.as_ref()),
            whole,
            head_by: known.basis().filter(|_| whole),
            proven_on: known.proven_on().filter(|_| whole),
            events: u64::try_from(events).unwrap_or(u64::MAX),
            last: account
                .filter(|_| whole)
                .map(|account| account.last().to_string()),
        }
    }
});

/// What the host knows of the history outside of it, and what the head rests on; `asked` is
/// the day that a checkpoint must reach, that of the check where no other is asked about.
fn outside(
    reader: &mut Reader,
    draft: &AccountEventsDraft,
    asked: Option<Day>,
) -> (Outside, Known) {
    let root = At::root();
    let account = account_of(&draft.events, None);
    let checked = reader.optional(&root, of!(draft.checked_on));
    let fresh = Fresh::of(asked.or(checked));
    let known = known_head(reader, &root, of!(draft.head), account, fresh);
    let operators = Operators {
        issuer: reader.optional(&root, of!(draft.issuer)),
        registrar: reader.optional(&root, of!(draft.registrar)),
    };
    (known.outside(operators, checked), known)
}
