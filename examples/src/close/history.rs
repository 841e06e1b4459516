//! What the issuer holds of earlier months, read into what the judgements take.

use super::days::{closed_by, was_there};
use super::fault::Fault;
use super::file::MonthFile;
use super::input::Input;
use qalqan_core::calendar::Day;
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::{
    ActTrace, AttendanceTrace, CaseTrace, DuplicateIndex, Fingerprint, FingerprintKey, Frequency,
    History, KeyCheck, KeyedPrint, Measure, Replaces, Searched, ServiceTrace, Span, WorkTable,
};
use qalqan_core::wire::{
    ActTraceDraft, AttendanceTraceDraft, CaseTraceDraft, FrequencyDraft, ReplacesDraft,
    ServiceMinutesDraft,
};
use serde::Deserialize;
use std::str::FromStr;

/// Payment orders formed before.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentsCard {
    /// Days of forming.
    pub period: String,
    /// Does it hold every order of them?
    pub complete: bool,
    /// The orders.
    pub orders: Vec<OrderCard>,
}

/// A payment order formed before.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderCard {
    /// Number.
    pub number: String,
    /// BIN of the payee.
    pub provider: String,
    /// Its account.
    pub account: String,
    /// Amount in tenge.
    pub amount: String,
    /// Contract.
    pub contract: String,
    /// Act.
    pub act: String,
    /// Days of service.
    pub period: String,
    /// When it was formed.
    pub formed: String,
    /// Registration number of the e-invoice.
    pub e_invoice: Option<String>,
}

/// What senders say of their acts and lines, and the host's own tables. Acts are named
/// by number, cases by id.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ClaimsCard {
    /// Acts and lines in place of earlier ones.
    pub corrections: Vec<CorrectionCard>,
    /// The reasons that are allowed.
    pub reasons: Vec<String>,
    /// Lines that look like another and are not.
    pub distinct: Vec<DistinctCard>,
    /// Providers whose system gives no id of a line twice in a year.
    pub unique_ids: Vec<String>,
    /// How often services may be given.
    pub frequencies: Vec<FrequencyDraft>,
    /// Cases that may overlap any stay: kinds of care, and services that are the only
    /// ones of their case.
    pub overlap_exclusions: Vec<String>,
    /// Cases that are no readmission, in the same way.
    pub readmission_exclusions: Vec<String>,
    /// Services given to one person at a time.
    pub personal_services: Vec<String>,
    /// How many minutes services take.
    pub service_minutes: Vec<ServiceMinutesDraft>,
    /// The most minutes of a worker's day.
    pub worker_day_minutes: Option<u32>,
}

/// An act, or a line of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectionCard {
    /// Number of the act.
    pub act: String,
    /// Id of the case; the whole act without it.
    pub case: Option<String>,
    /// The line in the case.
    pub line: Option<usize>,
    /// What it replaces.
    pub replaces: ReplacesDraft,
}

/// Why a line is not another's copy, or a stay is no sign.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DistinctCard {
    /// Number of the act.
    pub act: String,
    /// Id of the case.
    pub case: String,
    /// The line in the case; the case itself, as a stay, where there is none.
    pub line: Option<usize>,
    /// The reason.
    pub reason: String,
    /// The document.
    pub document: String,
}

/// What was done with an act before it came.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepsCard {
    /// Number of the act.
    pub act: String,
    /// The steps, from the forming on.
    pub steps: Vec<String>,
}

/// Reads the texts of one file.
pub(super) struct Texts {
    file: MonthFile,
    /// The place in the file.
    at: String,
    /// The key of the fingerprints.
    key: Option<KeyCheck>,
}

impl Texts {
    pub(super) const fn of(file: MonthFile) -> Self {
        let at = String::new();
        Self {
            file,
            at,
            key: None,
        }
    }

    /// The texts of one row of a list.
    pub(super) fn row(file: MonthFile, list: &str, place: usize) -> Self {
        let at = format!("{list}[{place}]");
        Self {
            file,
            at,
            key: None,
        }
    }

    /// Fingerprints are those of the month's key.
    pub(super) fn under(mut self, input: &Input) -> Self {
        self.key = input.key.host().map(FingerprintKey::check);
        self
    }

    pub(super) fn one<T: FromStr<Err: std::fmt::Display>>(&self, text: &str) -> Result<T, Fault> {
        // the text itself may be somebody's number
        let bad = |error: T::Err| Fault::form(self.file, &self.at, error);
        text.parse().map_err(bad)
    }

    fn given<T: FromStr<Err: std::fmt::Display>>(&self, text: Option<&String>) -> Result<T, Fault> {
        self.one(text.map_or("", String::as_str))
    }

    fn perhaps<T: FromStr<Err: std::fmt::Display>>(
        &self,
        text: Option<&String>,
    ) -> Result<Option<T>, Fault> {
        let text = text.filter(|text| !text.is_empty());
        text.map(|text| self.one(text)).transpose()
    }

    pub(super) fn all<T: FromStr<Err: std::fmt::Display>>(
        &self,
        texts: &[String],
    ) -> Result<Vec<T>, Fault> {
        texts.iter().map(|text| self.one(text)).collect()
    }

    /// A fingerprint of the month's key: one of another would never be met.
    fn print(&self, text: Option<&String>) -> Result<Fingerprint, Fault> {
        let read: KeyedPrint = self.given(text)?;
        if self.key.is_some_and(|key| key != read.key) {
            let reason = "fingerprint was made under another key";
            return Err(Fault::form(self.file, &self.at, reason));
        }
        Ok(read.print)
    }

    fn perhaps_print(&self, text: Option<&String>) -> Result<Option<Fingerprint>, Fault> {
        let text = text.filter(|text| !text.is_empty());
        text.map(|text| self.print(Some(text))).transpose()
    }

    fn trace(&self, act: &ActTraceDraft) -> Result<ActTrace, Fault> {
        let mut trace = ActTrace::new(
            act.label.as_deref().unwrap_or_default(),
            self.given(act.status.as_ref())?,
        );
        trace.record = self.perhaps_print(act.record.as_ref())?;
        trace.content = self.perhaps_print(act.content.as_ref())?;
        for line in &act.services {
            trace.services.push(ServiceTrace {
                exact: self.perhaps_print(line.exact.as_ref())?,
                suspect: self.perhaps_print(line.suspect.as_ref())?,
                id: self.perhaps_print(line.id.as_ref())?,
                units: line.quantity.unwrap_or(1),
            });
        }
        for case in &act.cases {
            trace.cases.push(self.case(case)?);
        }
        for one in &act.attendances {
            trace.attendances.push(self.attendance(one)?);
        }
        for replaces in &act.replaces {
            trace.replaces.push(self.replaces(replaces)?);
        }
        Ok(trace)
    }

    fn case(&self, case: &CaseTraceDraft) -> Result<CaseTrace, Fault> {
        let (from, to) = (
            self.given(case.from.as_ref())?,
            self.given(case.to.as_ref())?,
        );
        let bad = |error| Fault::form(self.file, &self.at, error);
        Ok(CaseTrace {
            insured: self.print(case.insured.as_ref())?,
            days: Period::new(from, to).map_err(bad)?,
            care: self.perhaps(case.care.as_ref())?,
            service: self.perhaps(case.service.as_ref())?,
        })
    }

    fn attendance(&self, one: &AttendanceTraceDraft) -> Result<AttendanceTrace, Fault> {
        let lacking = || Fault::form(self.file, &self.at, "a second of a day is expected");
        Ok(AttendanceTrace {
            insured_moment: self.print(one.insured_moment.as_ref())?,
            worker_day: self.perhaps_print(one.worker_day.as_ref())?,
            second: one.second.ok_or_else(lacking)?,
            insured: self.print(one.insured.as_ref())?,
            place: self.perhaps_print(one.place.as_ref())?,
            service: self.given(one.service.as_ref())?,
            units: one.quantity.unwrap_or(1),
        })
    }

    pub(super) fn replaces(&self, card: &ReplacesDraft) -> Result<Replaces, Fault> {
        Ok(Replaces {
            act: self.print(card.act.as_ref())?,
            line: self.perhaps_print(card.line.as_ref())?,
        })
    }
}

/// The acts as an index under the host's own memory limit. Drawn when the month is closed,
/// they hold what was there on the day of the last check.
pub(super) fn history(input: &Input, checked: Option<Day>) -> Result<History, Fault> {
    let mut index = DuplicateIndex::with_limit(1 << 30);
    for trace in traces(input) {
        let full = |error| Fault::form(MonthFile::History, "acts", error);
        index.add(&trace?).map_err(full)?;
    }
    let mut searched = searched(input)?;
    let closed = closed_by(input);
    let drawn = searched.as_of.filter(|drawn| was_there(*drawn, closed));
    searched.as_of = match drawn.zip(checked) {
        Some((drawn, checked)) => Some(drawn.min(checked)),
        None => searched.as_of,
    };
    Ok(History::of(searched, index))
}

/// What the history holds.
///
/// # Errors
/// [`Fault`], with the file.
pub fn searched(input: &Input) -> Result<Searched, Fault> {
    let (texts, draft) = (Texts::of(MonthFile::History), &input.history);
    let own = input.key.host().filter(|_| input.key.is_proven());
    let keys = match own {
        Some(own) => vec![own.check()],
        None => texts.all(&draft.key_checks)?,
    };
    Ok(Searched {
        keys,
        periods: texts.all(&draft.periods)?,
        statuses: texts.all(&draft.statuses)?,
        providers: texts.all(&draft.providers)?,
        complete: draft.complete == Some(true),
        stays: draft.stays == Some(true),
        ids: draft.ids == Some(true),
        attendances: draft.attendances == Some(true),
        as_of: texts.perhaps(draft.as_of.as_ref())?,
        live: draft.live == Some(true),
    })
}

/// The earlier acts, one at a time: each with its lines and its cases.
pub fn traces(input: &Input) -> impl Iterator<Item = Result<ActTrace, Fault>> + '_ {
    let acts = input.history.acts.iter().enumerate();
    acts.map(|(place, act)| {
        let texts = Texts::row(MonthFile::History, "acts", place);
        texts.under(input).trace(act)
    })
}

/// What the host knows of services as the work of one that gives them.
///
/// # Errors
/// [`Fault`], with the row.
pub(super) fn work(input: &Input) -> Result<WorkTable, Fault> {
    let card = &input.claims;
    let minutes = card.service_minutes.iter().enumerate();
    let minutes = minutes.map(|(place, row)| {
        let texts = Texts::row(MonthFile::Claims, "serviceMinutes", place);
        let code = texts.given(row.code.as_ref())?;
        let reason = "a whole number is expected";
        let lacking = || Fault::form(MonthFile::Claims, "serviceMinutes.minutes", reason);
        Ok((code, row.minutes.ok_or_else(lacking)?))
    });
    Ok(WorkTable {
        personal: Texts::of(MonthFile::Claims).all(&card.personal_services)?,
        minutes: minutes.collect::<Result<_, Fault>>()?,
        day_minutes: card.worker_day_minutes,
    })
}

/// The host's table of frequencies.
pub(super) fn frequencies(input: &Input) -> Result<Vec<Frequency>, Fault> {
    let rows = input.claims.frequencies.iter().enumerate();
    let rows = rows.map(|(place, row)| {
        let texts = Texts::row(MonthFile::Claims, "frequencies", place);
        let span: Span = texts.given(row.span.as_ref())?;
        let (Some(times), days) = (row.times, row.days.unwrap_or(1)) else {
            let reason = "a whole number is expected";
            return Err(Fault::form(MonthFile::Claims, "frequencies.times", reason));
        };
        Ok(Frequency {
            code: texts.given(row.code.as_ref())?,
            times,
            span,
            days,
            counts: texts
                .perhaps(row.counts.as_ref())?
                .unwrap_or(Measure::Quantity),
        })
    });
    rows.collect()
}
