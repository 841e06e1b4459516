//! What the caller says of its lines: corrections, reasons, frequencies.

use crate::act::Act;
use crate::duplicate::{
    Claims, Correction, Distinct, FREQUENCY_DAYS_MAX, Frequency, LinePlace, Replaces, Span, Spot,
};
use crate::finding::At;
use crate::wire::limits::{FREQUENCY_ROWS_MAX, REASONS_MAX, ROWS_OF_A_SERVICE_MAX};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, each, rows};
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;
use hashbrown::HashMap;

records! {
    /// What the caller claims beside the acts.
    pub struct ClaimsDraft {
        /// Acts and lines that stand in place of earlier ones.
        pub corrections: Vec<CorrectionDraft>,
        /// The reasons that the caller's own rules allow: a closed list.
        pub reasons: Vec<String>,
        /// Lines that look like another and are not.
        pub distinct: Vec<DistinctDraft>,
        /// How often a service may be given to one insured.
        pub frequencies: Vec<FrequencyDraft>,
    }

    /// An act or a line that stands in place of an earlier one.
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

    /// Why a line is not another's copy.
    pub struct DistinctDraft {
        /// The path of the line, as findings name it.
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
        pub span: Option<String>,
        /// How many days in a row, from 1 to 366; only for `days`.
        pub days: Option<u32>,
    }
}

/// A path as findings write it; other places are no place of a claim.
struct Place(Spot);

impl FromStr for Place {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (act, rest) = index(text, "acts[")?;
            if rest.is_empty() {
                return Some(Spot::Act(act));
            }
            let (case, rest) = index(rest, ".cases[")?;
            let (service, rest) = index(rest, ".services[")?;
            let line = LinePlace { act, case, service };
            rest.is_empty().then_some(Spot::Line(line))
        };
        read()
            .map(Self)
            .ok_or("the path of an act or of a line is expected")
    }
}

fn index<'a>(text: &'a str, before: &str) -> Option<(usize, &'a str)> {
    let (digits, rest) = text.strip_prefix(before)?.split_once(']')?;
    let canonical = digits == "0" || !digits.starts_with('0');
    let plain = canonical && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = if plain { digits.parse().ok() } else { None };
    Some((number?, rest))
}

/// Reads the claims. A place that the acts do not have is told.
pub(super) fn claims(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ClaimsDraft,
    acts: &[Act],
) -> Claims {
    let corrections = each(
        reader,
        at,
        "corrections",
        &draft.corrections,
        |reader, at, draft| {
            let spot = place(reader, at, draft.at.as_ref(), acts);
            let Some(replaces) = &draft.replaces else {
                reader.missing(at, "replaces");
                return None;
            };
            let replaces = replaced(reader, &at.field("replaces"), replaces);
            Some(Correction {
                at: spot?,
                replaces: replaces?,
            })
        },
    );
    let distinct = each(
        reader,
        at,
        "distinct",
        &draft.distinct,
        |reader, at, draft| {
            let spot = place(reader, at, draft.at.as_ref(), acts);
            let reason = reader.text(at, "reason", draft.reason.as_ref());
            let document = reader.text(at, "document", draft.document.as_ref());
            match spot? {
                Spot::Line(line) => Some(Distinct {
                    at: line,
                    reason: reason?,
                    document: document?,
                }),
                Spot::Act(_) => {
                    reader.malformed(at, "at", "the path of a line is expected");
                    None
                }
            }
        },
    );
    Claims {
        corrections: corrections.into_iter().flatten().collect(),
        reasons: reasons(reader, at, &draft.reasons),
        distinct: distinct.into_iter().flatten().collect(),
        frequencies: frequencies(reader, at, &draft.frequencies),
    }
}

/// The list is compared as it stands; one too long to be real is told and not used.
fn reasons(reader: &mut Reader, at: &At<'_>, drafts: &[String]) -> Vec<String> {
    if reader.list_within(at, "reasons", drafts.len(), REASONS_MAX) {
        drafts.to_vec()
    } else {
        Vec::new()
    }
}

fn place(reader: &mut Reader, at: &At<'_>, text: Option<&String>, acts: &[Act]) -> Option<Spot> {
    let Place(spot) = reader.required(at, "at", text)?;
    let act = acts.get(spot.act());
    let there = match spot {
        Spot::Act(_) => act.is_some(),
        Spot::Line(line) => act
            .and_then(|act| act.cases.get(line.case))
            .and_then(|case| case.services.get(line.service))
            .is_some(),
    };
    if !there {
        reader.malformed(at, "at", "no act or line stands there");
    }
    there.then_some(spot)
}

/// Reads one original.
pub(super) fn replaced(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ReplacesDraft,
) -> Option<Replaces> {
    let act = reader.required(at, "act", draft.act.as_ref());
    let line = absent_or(reader, at, "line", draft.line.as_ref());
    Some(Replaces {
        act: act?,
        line: line?,
    })
}

/// Reads the host's table of frequencies.
pub(super) fn frequencies(
    reader: &mut Reader,
    at: &At<'_>,
    drafts: &[FrequencyDraft],
) -> Vec<Frequency> {
    if !reader.list_within(at, "frequencies", drafts.len(), FREQUENCY_ROWS_MAX) {
        return Vec::new();
    }
    let mut read = rows(reader, at, "frequencies", drafts, frequency).0;
    // order: only asked by service
    let mut counts: HashMap<u32, usize> = HashMap::new();
    read.retain(|row| {
        let count = counts.entry(row.code.number()).or_default();
        *count = count.saturating_add(1);
        *count <= ROWS_OF_A_SERVICE_MAX
    });
    let most = counts.values().copied().max().unwrap_or(0);
    reader.list_within(at, "frequencies", most, ROWS_OF_A_SERVICE_MAX);
    read
}

fn frequency(reader: &mut Reader, at: &At<'_>, draft: &FrequencyDraft) -> Option<Frequency> {
    let code = reader.required(at, "code", draft.code.as_ref());
    let times = reader.number(at, "times", draft.times);
    let span = reader.required(at, "span", draft.span.as_ref());
    let days = match span? {
        Span::Days => reader.number(at, "days", draft.days)?,
        Span::Month | Span::Year => 0,
    };
    if span == Some(Span::Days) && !(1..=FREQUENCY_DAYS_MAX).contains(&days) {
        reader.malformed(at, "days", "from 1 to 366 days are expected");
        return None;
    }
    Some(Frequency {
        code: code?,
        times: times?,
        span: span?,
        days,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_findings_write_it() {
        let spot = |text: &str| text.parse::<Place>().ok().map(|place| place.0);
        assert_eq!(spot("acts[12]"), Some(Spot::Act(12)));
        let line = LinePlace {
            act: 0,
            case: 10,
            service: 2,
        };
        assert_eq!(
            spot("acts[0].cases[10].services[2]"),
            Some(Spot::Line(line))
        );
        for bad in [
            "",
            "acts",
            "acts[]",
            "acts[01]",
            "acts[+1]",
            "acts[0].cases[1]",
            "acts[0].cases[1].services[2].code",
            "acts[99999999999999999999]",
        ] {
            assert_eq!(spot(bad), None, "{bad}");
        }
    }
}
