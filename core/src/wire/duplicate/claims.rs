//! What the caller says of its lines: corrections, reasons, frequencies.

use crate::act::Act;
use crate::duplicate::{
    CasePlace, Claims, Correction, Distinct, Frequency, LinePlace, Measure, Replaces, Span, Spot,
    StayExclusions, WorkTable,
};
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::wire::duplicate::prints::{absent_or_print, print};
use crate::wire::field::{Field, TextField, of};
use crate::wire::limits::{FREQUENCY_ROWS_MAX, REASONS_MAX, ROWS_OF_A_SERVICE_MAX};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, each, rows, texts};
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;
use hashbrown::HashMap;

records! {
    /// What the caller claims beside the acts.
    pub struct ClaimsDraft {
        /// Acts and lines that replace earlier ones.
        pub corrections: Vec<CorrectionDraft>,
        /// The reasons that the caller's own rules allow: a closed list.
        pub reasons: Vec<String>,
        /// Lines that look like another and are not, and cases that overlap another stay
        /// or follow it soon for a reason: a transfer, a planned stage, dialysis.
        pub distinct: Vec<DistinctDraft>,
        /// How often a service may be given to one insured.
        pub frequencies: Vec<FrequencyDraft>,
        /// Cases that may overlap any stay: kinds of care, and services that are the only
        /// ones of their case, as sessions of haemodialysis are.
        pub overlap_exclusions: Vec<String>,
        /// Cases that are no readmission, in the same way.
        pub readmission_exclusions: Vec<String>,
        /// Providers whose system gives no id of a line twice in a calendar year: a line
        /// of an id that stands in another act of theirs is refused. A system may begin
        /// anew each month, so ids are not compared where nobody is named.
        pub unique_ids: Vec<String>,
        /// Does the host's history hold attendances: who was with whom, where and when?
        /// Then they are asked of it, and kept with an act that is presented. Inside a call
        /// they are compared in any case.
        pub attendances: Option<bool>,
        /// Services that are given to one person at a time: a worker with two patients in
        /// one moment is a sign then. Nothing is compared where none is named.
        pub personal_services: Vec<String>,
        /// How many minutes one of a service takes; the day of a worker is counted in
        /// minutes only where rows stand here.
        pub service_minutes: Vec<ServiceMinutesDraft>,
        /// The most minutes of a worker's day; as many as a day has when absent.
        pub worker_day_minutes: Option<u32>,
    }

    /// How long a service takes.
    pub struct ServiceMinutesDraft {
        /// The service.
        pub code: Option<String>,
        /// Minutes of one.
        pub minutes: Option<u32>,
    }

    /// An act or a line that replaces an earlier one.
    pub struct CorrectionDraft {
        /// Its path, as findings name it: `acts[0]`, `acts[0].cases[1].services[2]`.
        pub at: Option<String>,
        /// What it replaces.
        pub replaces: Option<ReplacesDraft>,
    }

    /// The original of a correction.
    pub struct ReplacesDraft {
        /// Fingerprint of the original act's number, provider, contract, year.
        pub act: Option<String>,
        /// Fingerprint of the original line's insured, worker, service, moment; the
        /// whole act when absent.
        pub line: Option<String>,
    }

    /// Why a line is not another's copy, or a stay is no sign.
    pub struct DistinctDraft {
        /// The path of the line, of the case (`acts[0].cases[1]`) or of the stay
        /// (`stays[0]`), as findings name it.
        pub at: Option<String>,
        /// A reason of the list.
        pub reason: Option<String>,
        /// The document that shows it.
        pub document: Option<String>,
    }

    /// How often a service may be given to one insured.
    pub struct FrequencyDraft {
        /// The service.
        pub code: Option<String>,
        /// The most times.
        pub times: Option<u32>,
        /// In what time: `days` in a row, a calendar `month` or `year`.
        #[one_of(Span)]
        pub span: Option<String>,
        /// How many days in a row, from 1 to 366; only for `days`.
        pub days: Option<u32>,
        /// What of the lines is counted: `quantity`, how many each gives, when absent, or
        /// `lines`, each once.
        #[one_of(Measure)]
        pub counts: Option<String>,
    }
}

/// A path as findings write it; other places are no place of a claim.
enum ClaimPlace {
    Act(usize),
    Case(CasePlace),
    Line(LinePlace),
    Stay(usize),
}

impl FromStr for ClaimPlace {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            if let Some((stay, rest)) = index(text, "stays[") {
                return rest.is_empty().then_some(Self::Stay(stay));
            }
            let (act, rest) = index(text, "acts[")?;
            if rest.is_empty() {
                return Some(Self::Act(act));
            }
            let (case, rest) = index(rest, ".cases[")?;
            if rest.is_empty() {
                return Some(Self::Case(CasePlace { act, case }));
            }
            let (service, rest) = index(rest, ".services[")?;
            let line = LinePlace { act, case, service };
            rest.is_empty().then_some(Self::Line(line))
        };
        read().ok_or("the path of an act, a case, a line or a stay is expected")
    }
}

fn index<'a>(text: &'a str, before: &str) -> Option<(usize, &'a str)> {
    let (digits, rest) = text.strip_prefix(before)?.split_once(']')?;
    let canonical = digits == "0" || !digits.starts_with('0');
    let digits_only = canonical && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits_only {
        digits.parse().ok()
    } else {
        None
    };
    Some((number?, rest))
}

/// Reads the claims. A place that the acts do not have is a finding.
#[cfg_attr(small, optimize(size))]
pub(super) fn claims(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ClaimsDraft,
    acts: &[Act],
) -> Claims {
    let corrections = each(reader, at, of!(draft.corrections), |reader, at, draft| {
        correction(reader, at, draft, acts)
    });
    let distinct = each(reader, at, of!(draft.distinct), |reader, at, draft| {
        let place = place(reader, at, of!(draft.at), acts);
        let (reason, document) = reason(reader, at, draft)?;
        match place? {
            place @ (ClaimPlace::Line(_) | ClaimPlace::Case(_)) => Some((place, reason, document)),
            ClaimPlace::Act(_) | ClaimPlace::Stay(_) => {
                reader.malformed(
                    at,
                    of!(draft.at),
                    "the path of a line or of a case is expected",
                );
                None
            }
        }
    });
    let mut claims = Claims {
        corrections: corrections.into_iter().flatten().collect(),
        reasons: reasons(reader, at, of!(draft.reasons)),
        frequencies: frequencies(reader, at, of!(draft.frequencies)),
        unique_ids: unique_ids(reader, at, of!(draft.unique_ids)),
        stays: StayExclusions {
            overlap: kinds(reader, at, of!(draft.overlap_exclusions)),
            readmission: kinds(reader, at, of!(draft.readmission_exclusions)),
        },
        attendances: draft.attendances == Some(true),
        work: work(reader, at, draft),
        ..Claims::default()
    };
    for (place, reason, document) in distinct.into_iter().flatten() {
        match place {
            ClaimPlace::Line(at) => claims.distinct.push(Distinct {
                at,
                reason,
                document,
            }),
            ClaimPlace::Case(at) => claims.distinct_stays.push(Distinct {
                at,
                reason,
                document,
            }),
            ClaimPlace::Act(_) | ClaimPlace::Stay(_) => {}
        }
    }
    claims
}

/// Reads what the host knows of services as work.
fn work(reader: &mut Reader, at: &At<'_>, draft: &ClaimsDraft) -> WorkTable {
    let personal = texts(reader, at, of!(draft.personal_services)).into_iter();
    let minutes = rows(reader, at, of!(draft.service_minutes), |reader, at, row| {
        let code = reader.required(at, of!(row.code));
        let minutes = reader.number(at, of!(row.minutes));
        code.zip(minutes)
    });
    WorkTable {
        personal: personal.map(|(_, code)| code).collect(),
        minutes: minutes.0,
        day_minutes: draft.worker_day_minutes,
    }
}

fn correction(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &CorrectionDraft,
    acts: &[Act],
) -> Option<Correction> {
    let place = place(reader, at, of!(draft.at), acts);
    let Some(replaces) = &draft.replaces else {
        reader.missing(at, of!(draft.replaces));
        return None;
    };
    let replaces = replaced(
        reader,
        &at.field(of!(CorrectionDraft::replaces).name),
        replaces,
    );
    let spot = match place? {
        ClaimPlace::Act(act) => Spot::Act(act),
        ClaimPlace::Line(line) => Spot::Line(line),
        ClaimPlace::Case(_) | ClaimPlace::Stay(_) => {
            reader.malformed(
                at,
                of!(draft.at),
                "the path of an act or of a line is expected",
            );
            return None;
        }
    };
    Some(Correction {
        at: spot,
        replaces: replaces?,
    })
}

/// Reads the reasons of stays; a place that the call does not have is a finding.
pub(super) fn stay_reasons(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[DistinctDraft]>,
    stays: usize,
) -> Vec<Distinct<usize>> {
    let read = |reader: &mut Reader, at: &At<'_>, draft: &DistinctDraft| {
        let place: Option<ClaimPlace> = reader.required(at, of!(draft.at));
        let (reason, document) = reason(reader, at, draft)?;
        match place? {
            ClaimPlace::Stay(place) if place < stays => Some(Distinct {
                at: place,
                reason,
                document,
            }),
            _ => {
                reader.malformed(at, of!(draft.at), "no stay stands there");
                None
            }
        }
    };
    let read = each(reader, at, field, read);
    read.into_iter().flatten().collect()
}

fn reason(reader: &mut Reader, at: &At<'_>, draft: &DistinctDraft) -> Option<(String, String)> {
    let reason = reader.text(at, of!(draft.reason));
    let document = reader.text(at, of!(draft.document));
    reason.zip(document)
}

/// What takes a case out of a rule: an act names nothing else of it.
fn kinds(reader: &mut Reader, at: &At<'_>, field: Field<&[String]>) -> Vec<String> {
    let read = |reader: &mut Reader, at: &At<'_>, text: &String| {
        let known = StayExclusions::names_cases(text);
        if !known {
            let reason = "a kind of care or the code of a service is expected";
            reader.malformed_at(at.path(), "exclusions", reason);
        }
        known.then(|| text.clone())
    };
    rows(reader, at, field, read).0
}

/// The list is compared as it stands; one too long to be real is a finding and not used.
pub(super) fn reasons(reader: &mut Reader, at: &At<'_>, field: Field<&[String]>) -> Vec<String> {
    if reader.list_within(at, field, REASONS_MAX) {
        field.value.to_vec()
    } else {
        Vec::new()
    }
}

/// Reads the providers whose ids of lines are unique.
pub(super) fn unique_ids(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
) -> Vec<TaxNumber> {
    let read = texts(reader, at, field).into_iter();
    read.map(|(_, provider)| provider).collect()
}

fn place(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
    acts: &[Act],
) -> Option<ClaimPlace> {
    let place: ClaimPlace = reader.required(at, field)?;
    let there = match &place {
        ClaimPlace::Act(act) => acts.get(*act).is_some(),
        ClaimPlace::Case(case) => case.is_in(acts),
        ClaimPlace::Line(line) => line.is_in(acts),
        ClaimPlace::Stay(_) => false,
    };
    if !there {
        reader.malformed(at, field, "no act or line stands there");
    }
    there.then_some(place)
}

/// Reads one original.
pub(super) fn replaced(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ReplacesDraft,
) -> Option<Replaces> {
    let act = print(reader, at, of!(draft.act));
    let line = absent_or_print(reader, at, of!(draft.line));
    Some(Replaces {
        act: act?,
        line: line?,
    })
}

/// Reads the host's table of frequencies.
#[cfg_attr(small, optimize(size))]
pub(super) fn frequencies(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[FrequencyDraft]>,
) -> Vec<Frequency> {
    if !reader.list_within(at, field, FREQUENCY_ROWS_MAX) {
        return Vec::new();
    }
    let mut read = rows(reader, at, field, frequency).0;
    // order: only asked by service
    let mut counts: HashMap<u32, usize> = HashMap::new();
    read.retain(|row| {
        let count = counts.entry(row.code.number()).or_default();
        *count = count.saturating_add(1);
        *count <= ROWS_OF_A_SERVICE_MAX
    });
    let most = counts.values().copied().max().unwrap_or(0);
    reader.count_within(at, field, most, ROWS_OF_A_SERVICE_MAX);
    read
}

fn frequency(reader: &mut Reader, at: &At<'_>, draft: &FrequencyDraft) -> Option<Frequency> {
    let code = reader.required(at, of!(draft.code));
    let times = reader.number(at, of!(draft.times));
    let span = reader.required(at, of!(draft.span));
    let days = match span? {
        Span::Days => reader.number(at, of!(draft.days))?,
        Span::Month | Span::Year => 0,
    };
    if !span?.takes(days) {
        reader.malformed(at, of!(draft.days), "from 1 to 366 days are expected");
        return None;
    }
    let counts: Option<Measure> = absent_or(reader, at, of!(draft.counts))?;
    Some(Frequency {
        code: code?,
        times: times?,
        span: span?,
        days,
        counts: counts.unwrap_or(Measure::Quantity),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_findings_write_it() {
        let place = |text: &str| text.parse::<ClaimPlace>().ok();
        assert!(matches!(place("acts[12]"), Some(ClaimPlace::Act(12))));
        let case = CasePlace { act: 0, case: 10 };
        assert!(matches!(place("acts[0].cases[10]"), Some(ClaimPlace::Case(at)) if at == case));
        assert!(matches!(place("stays[3]"), Some(ClaimPlace::Stay(3))));
        let line = LinePlace {
            act: 0,
            case: 10,
            service: 2,
        };
        let read = place("acts[0].cases[10].services[2]");
        assert!(matches!(read, Some(ClaimPlace::Line(at)) if at == line));
        for bad in [
            "",
            "acts",
            "acts[]",
            "acts[01]",
            "acts[+1]",
            "acts[0].services[1]",
            "acts[0].cases[1].services[2].code",
            "acts[99999999999999999999]",
            "stays[0].label",
        ] {
            assert!(place(bad).is_none(), "{bad}");
        }
    }
}
