//! What the issuer holds of earlier months, read into what the judgements take.

use super::input::{Input, InputError};
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::{
    ActTrace, DuplicateIndex, Fingerprint, Frequency, History, Replaces, Searched, ServiceTrace,
    Span, StayHistory, StayTrace,
};
use qalqan_core::payment::{PastPayments, PaymentOrder};
use qalqan_core::wire::{FrequencyDraft, HistoryDraft, ReplacesDraft};
use serde::Deserialize;
use std::str::FromStr;

/// Payment orders formed before.
#[derive(Clone, Debug, Deserialize)]
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClaimsCard {
    /// Acts and lines in place of earlier ones.
    pub corrections: Vec<CorrectionCard>,
    /// The reasons that are allowed.
    pub reasons: Vec<String>,
    /// Lines that look like another and are not.
    pub distinct: Vec<DistinctCard>,
    /// How often services may be given.
    pub frequencies: Vec<FrequencyDraft>,
    /// Services that mark their case.
    pub marks: Vec<MarkCard>,
    /// Marks of stays that may overlap any other.
    pub overlap_exclusions: Vec<String>,
    /// Marks of stays that are no readmission.
    pub readmission_exclusions: Vec<String>,
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
    /// The line in the case; the case itself, as a stay, where none.
    pub line: Option<usize>,
    /// The reason.
    pub reason: String,
    /// The document.
    pub document: String,
}

/// A service that marks its case.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkCard {
    /// The service.
    pub code: String,
    /// The mark.
    pub mark: String,
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
pub(super) struct Texts<'a> {
    input: &'a Input,
    file: &'static str,
}

impl<'a> Texts<'a> {
    pub(super) fn of(input: &'a Input, file: &'static str) -> Self {
        Self { input, file }
    }

    pub(super) fn one<T: FromStr<Err: std::fmt::Display>>(
        &self,
        text: &str,
    ) -> Result<T, InputError> {
        let bad = |error| self.input.refuse(self.file, format!("`{text}`: {error}"));
        text.parse().map_err(bad)
    }

    fn given<T: FromStr<Err: std::fmt::Display>>(
        &self,
        text: Option<&String>,
    ) -> Result<T, InputError> {
        self.one(text.map_or("", String::as_str))
    }

    fn perhaps<T: FromStr<Err: std::fmt::Display>>(
        &self,
        text: Option<&String>,
    ) -> Result<Option<T>, InputError> {
        let text = text.filter(|text| !text.is_empty());
        text.map(|text| self.one(text)).transpose()
    }

    fn all<T: FromStr<Err: std::fmt::Display>>(
        &self,
        texts: &[String],
    ) -> Result<Vec<T>, InputError> {
        texts.iter().map(|text| self.one(text)).collect()
    }

    pub(super) fn replaces(&self, card: &ReplacesDraft) -> Result<Replaces, InputError> {
        Ok(Replaces {
            act: self.given(card.act.as_ref())?,
            line: self.perhaps::<Fingerprint>(card.line.as_ref())?,
        })
    }
}

/// The acts as an index under the host's own memory limit.
pub(super) fn history(input: &Input) -> Result<History, InputError> {
    let texts = Texts::of(input, "history.json");
    let HistoryDraft {
        periods,
        statuses,
        providers,
        complete,
        as_of,
        stays,
        ids,
        acts,
    } = &input.history;
    let searched = Searched {
        periods: texts.all(periods)?,
        statuses: texts.all(statuses)?,
        providers: texts.all(providers)?,
        complete: *complete == Some(true),
        stays: *stays == Some(true),
        ids: *ids == Some(true),
        as_of: texts.perhaps(as_of.as_ref())?,
    };
    let mut index = DuplicateIndex::with_limit(1 << 30);
    for act in acts {
        let mut trace = ActTrace::new(
            act.label.as_deref().unwrap_or_default(),
            texts.given(act.status.as_ref())?,
        );
        trace.record = texts.perhaps(act.record.as_ref())?;
        trace.content = texts.perhaps(act.content.as_ref())?;
        for line in &act.services {
            trace.services.push(ServiceTrace {
                exact: texts.perhaps(line.exact.as_ref())?,
                suspect: texts.perhaps(line.suspect.as_ref())?,
                id: texts.perhaps(line.id.as_ref())?,
            });
        }
        for replaces in &act.replaces {
            trace.replaces.push(texts.replaces(replaces)?);
        }
        let full = |error| input.refuse("history.json", format!("{error}"));
        index.add(&trace).map_err(full)?;
    }
    Ok(History::of(searched, index))
}

/// The stays.
pub(super) fn stays(input: &Input) -> Result<StayHistory, InputError> {
    let texts = Texts::of(input, "stays.json");
    let draft = &input.stays;
    let mut stays = Vec::with_capacity(draft.stays.len());
    for stay in &draft.stays {
        let ends = (
            texts.given(stay.from.as_ref())?,
            texts.given(stay.to.as_ref())?,
        );
        let bad = |error| input.refuse("stays.json", format!("{error}"));
        stays.push(StayTrace {
            label: stay.label.clone().unwrap_or_default(),
            status: texts.given(stay.status.as_ref())?,
            insured: texts.given(stay.insured.as_ref())?,
            days: Period::new(ends.0, ends.1).map_err(bad)?,
            in_patient: stay.in_patient == Some(true),
            marks: stay.marks.clone(),
        });
    }
    Ok(StayHistory {
        searched: Searched {
            periods: texts.all(&draft.periods)?,
            statuses: texts.all(&draft.statuses)?,
            providers: texts.all(&draft.providers)?,
            complete: draft.complete == Some(true),
            stays: true,
            ids: false,
            as_of: texts.perhaps(draft.as_of.as_ref())?,
        },
        stays,
    })
}

/// The payment orders.
pub(super) fn past_payments(input: &Input) -> Result<PastPayments, InputError> {
    let texts = Texts::of(input, "payments.json");
    let orders = input.payments.orders.iter().map(|card| {
        Ok(PaymentOrder {
            number: card.number.clone(),
            provider: texts.one(&card.provider)?,
            account: texts.one(&card.account)?,
            amount: texts.one(&card.amount)?,
            contract: texts.one(&card.contract)?,
            act: texts.one(&card.act)?,
            period: texts.one(&card.period)?,
            formed: texts.one(&card.formed)?,
            invoiced: None,
            e_invoice: card.e_invoice.clone(),
        })
    });
    Ok(PastPayments {
        orders: orders.collect::<Result<_, InputError>>()?,
        complete: input.payments.complete,
        period: texts.one(&input.payments.period)?,
    })
}

/// The host's table of frequencies.
pub(super) fn frequencies(input: &Input) -> Result<Vec<Frequency>, InputError> {
    let texts = Texts::of(input, "claims.json");
    let rows = input.claims.frequencies.iter().map(|row| {
        let span: Span = texts.given(row.span.as_ref())?;
        let (Some(times), days) = (row.times, row.days.unwrap_or(1)) else {
            return Err(input.refuse("claims.json", "a frequency without times"));
        };
        Ok(Frequency {
            code: texts.given(row.code.as_ref())?,
            times,
            span,
            days,
        })
    });
    rows.collect()
}
