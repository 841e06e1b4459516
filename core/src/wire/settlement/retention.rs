//! The schedule by which an advance is retained.

use crate::calendar::{Day, FinancialYear, Month, Period};
use crate::finding::{At, Finding};
use crate::law::catalogue::settlement as rules;
use crate::money::Tenge;
use crate::settlement::{OfMonth, RetentionPlan, RetentionRow, retention};
use crate::wire::declare::call;
use crate::wire::field::{TextField, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, rows};
use crate::wire::{LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Advances on a contract in a year, and what was accepted of its acts.
    pub struct RetentionDraft {
        /// The law to judge by; that of the first day of the year when absent.
        pub law: Option<LawDraft>,
        /// The contract.
        pub contract: Option<String>,
        /// The financial year.
        pub year: Option<String>,
        /// The days in force of the contract: services begin with them.
        pub period: Option<String>,
        /// The advances that were paid.
        pub advances: Vec<AdvanceDraft>,
        /// What was given back of them.
        pub given_back: Vec<AdvanceDraft>,
        /// What was accepted of acts, by their months.
        pub accepted: Vec<AcceptedOfMonthDraft>,
        /// The last month that is asked for; December when absent.
        pub until: Option<String>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        pub language: Option<String>,
    }

    /// An advance that was paid or given back.
    pub struct AdvanceDraft {
        /// The amount, in tenge.
        pub amount: Option<String>,
        /// The day.
        pub day: Option<String>,
    }

    /// What was accepted of the acts of a month.
    pub struct AcceptedOfMonthDraft {
        /// The month.
        pub month: Option<String>,
        /// The amount, in tenge.
        pub amount: Option<String>,
    }

    /// A month of the schedule; amounts in tenge.
    pub struct RetentionRowReport {
        /// The month.
        pub month: String,
        /// Its even share.
        pub share: String,
        /// To be retained in it: its share and what came over.
        pub due: String,
        /// Accepted of its acts.
        pub accepted: String,
        /// Retained.
        pub retained: String,
        /// What comes to the next month.
        pub carried: String,
        /// Left of the advances.
        pub left: String,
    }

    /// The schedule.
    pub struct RetentionReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Its months.
        pub rows: Vec<RetentionRowReport>,
        /// What is left after December and has to be given back, in tenge.
        #[omit(empty)]
        pub to_return: Option<String>,
    }
}

pub(super) fn row_report(row: &RetentionRow) -> RetentionRowReport {
    RetentionRowReport {
        month: row.month.to_string(),
        share: row.share.to_string(),
        due: row.due.to_string(),
        accepted: row.accepted.to_string(),
        retained: row.retained.to_string(),
        carried: row.carried.to_string(),
        left: row.left.to_string(),
    }
}

/// An amount above nothing.
fn amount(reader: &mut Reader, at: &At<'_>, field: TextField<'_>) -> Option<Tenge> {
    let amount: Tenge = reader.required(at, field)?;
    if amount.is_positive() {
        return Some(amount);
    }
    reader.malformed(at, field, "not above zero");
    None
}

/// What was paid or given back, with its day.
fn advance(reader: &mut Reader, at: &At<'_>, draft: &AdvanceDraft) -> Option<(Tenge, Day)> {
    let amount = amount(reader, at, of!(draft.amount));
    let day = reader.required(at, of!(draft.day));
    Some((amount?, day?))
}

fn accepted(reader: &mut Reader, at: &At<'_>, draft: &AcceptedOfMonthDraft) -> Option<OfMonth> {
    let amount = amount(reader, at, of!(draft.amount));
    let month = reader.required(at, of!(draft.month));
    Some(OfMonth {
        month: month?,
        amount: amount?,
    })
}

/// What was read of a draft.
struct Asked {
    paid: Vec<OfMonth>,
    given_back: Vec<OfMonth>,
    accepted: Vec<OfMonth>,
    december: Month,
    until: Month,
}

/// All that a schedule is made of; `None` where something is broken or lies in another year.
fn asked(
    reader: &mut Reader,
    root: &At<'_>,
    draft: &RetentionDraft,
    year: Option<FinancialYear>,
) -> Option<Asked> {
    let period: Option<Option<Period>> = absent_or(reader, root, of!(draft.period));
    let until: Option<Option<Month>> = absent_or(reader, root, of!(draft.until));
    let (paid, paid_whole) = rows(reader, root, of!(draft.advances), advance);
    let (back, back_whole) = rows(reader, root, of!(draft.given_back), advance);
    let (accepted, accepted_whole) = rows(reader, root, of!(draft.accepted), accepted);
    let (year, period, until) = (year?, period?, until?);
    let december = Month::of(year.period().last());
    let until = until.unwrap_or(december);
    let months = accepted.iter().map(|one| one.month.year());
    let days = paid
        .iter()
        .chain(&back)
        .map(|(_, day)| FinancialYear::of(*day));
    let mut years = months.chain(days).chain([until.year()]);
    if !years.all(|one| one == year) {
        reader.malformed(
            root,
            of!(draft.year),
            "a day or a month lies in another year",
        );
        return None;
    }
    let begins = period.map(Period::first);
    let services = |day: Day| Month::of(begins.map_or(day, |begins| begins.max(day)));
    let whole = paid_whole && back_whole && accepted_whole;
    whole.then(|| Asked {
        paid: (paid.iter())
            .map(|(amount, day)| OfMonth {
                month: services(*day),
                amount: *amount,
            })
            .collect(),
        given_back: (back.iter())
            .map(|(amount, day)| OfMonth {
                month: Month::of(*day),
                amount: *amount,
            })
            .collect(),
        accepted,
        december,
        until,
    })
}

call!({
    /// The even schedule by which advances on a contract are retained in a year: what is due
    /// in each month, what is retained of its acts, what comes to the next month and what is
    /// to be given back after December. What it retains is what the schedule asks.
    pub fn retention_schedule(draft: RetentionDraft) -> RetentionReport {
        let mut reader = Reader::new();
        reader.tell_in(&At::root(), of!(draft.language));
        let root = At::root();
        let contract = reader.text(&root, of!(draft.contract));
        let year: Option<FinancialYear> = reader.required(&root, of!(draft.year));
        let first = year.map(|year| year.period().first());
        let edition = reader.law_near(&root, draft.law.as_ref(), first);
        let asked = asked(&mut reader, &root, &draft, year);
        let rows = asked.as_ref().zip(edition.as_ref());
        let rows = rows.and_then(|(asked, edition)| {
            let plan = RetentionPlan {
                paid: &asked.paid,
                given_back: &asked.given_back,
                accepted: &asked.accepted,
                retained: None,
                last: edition.parameters.retention_last_month.get(),
            };
            let rows = retention(&plan, asked.until);
            let rows = rows.filter(|rows| rows.iter().all(|row| !row.left.is_negative()));
            if rows.is_none() {
                let reason = "more is given back than was left";
                reader.malformed(&root, of!(draft.given_back), reason);
            }
            rows
        });
        let rows = rows.unwrap_or_default();
        let last = rows.last().zip(asked);
        let last = last.filter(|(row, asked)| row.month == asked.december);
        let to_return = last.map(|(row, _)| row.left);
        if let Some(left) = to_return {
            returned(&mut reader, &root, (contract, left));
        }
        RetentionReport {
            verdict: reader.verdict(edition.as_ref()),
            rows: rows.iter().map(row_report).collect(),
            to_return: to_return.map(|left| left.to_string()),
        }
    }
});

/// STL-031 on a schedule that goes to the end of the year.
fn returned(reader: &mut Reader, root: &At<'_>, (contract, left): (Option<String>, Tenge)) {
    let rule = &rules::ADVANCE_TO_RETURN;
    let Some(contract) = contract else { return };
    if !left.is_positive() {
        return reader.exam.pass(rule);
    }
    let finding = Finding::new(rule, root.field(of!(RetentionDraft::advances).name).path());
    let finding = finding.with("contract", contract).with("left", left);
    reader.exam.find(finding.stake(left));
}
