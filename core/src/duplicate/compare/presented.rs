//! The acts of a call with their keys and their lines, in the order in which the earlier
//! one is the original and the later one the copy.

use crate::act::{Act, Service};
use crate::calendar::{Day, FinancialYear};
use crate::duplicate::claims::LinePlace;
use crate::duplicate::compare::query::Query;
use crate::duplicate::keys::{ActKeys, keyed};
use crate::duplicate::line::{Keyed, LineKey};
use crate::fact::Lack;
use crate::identifier::{
    ActNumber, CaseId, Fingerprint, FingerprintKey, Iin, ServiceId, TaxNumber,
};
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

/// An act with its keys and its place among the others. Others name it by its rank: its
/// place in the order of these.
pub(in crate::duplicate) struct Presented<'a> {
    pub(in crate::duplicate) act: &'a Act,
    /// Its place in the call.
    pub(in crate::duplicate) place: usize,
    pub(in crate::duplicate) keys: ActKeys,
    /// Its lines among those of the call.
    pub(in crate::duplicate) lines: Range<usize>,
    /// The earlier act of the history under the same number.
    pub(in crate::duplicate) own: Option<u32>,
    /// The day of forming: a history drawn before it misses what was presented since.
    formed: Option<i32>,
    /// Why the history cannot answer for its number, which is unique in the year.
    pub(in crate::duplicate) record_lack: Option<Lack>,
    /// Why the history cannot answer for its content.
    pub(in crate::duplicate) content_lack: Option<Lack>,
}

impl Presented<'_> {
    /// The day of which a history must be to answer for what it did on a day.
    pub(in crate::duplicate) fn asked(&self, day: i32) -> i32 {
        self.formed.map_or(day, |formed| formed.max(day))
    }

    /// What findings call it: its number, or its place where it has none.
    pub(in crate::duplicate) fn label(&self) -> String {
        match &self.act.number {
            Some(number) => number.to_string(),
            None => self.path_text(),
        }
    }

    /// Its path as a text.
    pub(in crate::duplicate) fn path_text(&self) -> String {
        alloc::format!("acts[{}]", self.place)
    }
}

/// A line that can be compared, with its place. Its act is named by its rank.
#[derive(Clone, Copy)]
pub(in crate::duplicate) struct Line<'a> {
    pub(in crate::duplicate) rank: usize,
    pub(in crate::duplicate) at: LinePlace,
    pub(in crate::duplicate) key: LineKey,
    pub(in crate::duplicate) exact: Option<Fingerprint>,
    pub(in crate::duplicate) suspect: Fingerprint,
    pub(in crate::duplicate) service: &'a Service,
    case: Option<&'a str>,
}

/// The acts of a call, and their lines case by case.
pub(in crate::duplicate) struct Batch<'a> {
    pub(in crate::duplicate) acts: Vec<Presented<'a>>,
    pub(in crate::duplicate) lines: Vec<Line<'a>>,
    /// Lines that cannot be compared, with the rank of their act.
    pub(in crate::duplicate) without_key: Vec<(usize, LinePlace)>,
}

/// An act of the call before it has a rank.
struct Unranked<'a> {
    act: &'a Act,
    place: usize,
    keys: ActKeys,
    lines: Vec<Option<Keyed>>,
}

impl<'a> Batch<'a> {
    pub(in crate::duplicate) fn of(
        key: &FingerprintKey,
        acts: &[&'a Act],
        query: Option<&Query<'_>>,
    ) -> Self {
        let unranked = acts.iter().enumerate().map(|(place, act)| {
            let (keys, lines) = keyed(key, act);
            Unranked {
                act,
                place,
                keys,
                lines,
            }
        });
        let mut unranked: Vec<Unranked<'a>> = unranked.collect();
        sort::by_made_key(&mut unranked, |one| {
            let number = one.act.number.as_ref().map(ActNumber::normal_form);
            let provider = one.act.provider.map(TaxNumber::number);
            (
                one.act.formed_on,
                provider,
                number,
                one.keys.content,
                sum_of_prints(&one.lines),
                one.act.total,
                one.place,
            )
        });
        let count = unranked.iter().map(|one| one.lines.len()).sum();
        let mut batch = Self {
            acts: Vec::with_capacity(unranked.len()),
            lines: Vec::with_capacity(count),
            without_key: Vec::new(),
        };
        for one in unranked {
            batch.push(&one, query);
        }
        batch
    }

    fn push(&mut self, one: &Unranked<'a>, query: Option<&Query<'_>>) {
        let rank = self.acts.len();
        let first = self.lines.len();
        let mut keyed = one.lines.iter();
        for (case, its) in one.act.cases.iter().enumerate() {
            for (number, service) in its.services.iter().enumerate() {
                let at = LinePlace {
                    act: one.place,
                    case,
                    service: number,
                };
                match keyed.next() {
                    Some(Some(line)) => self.lines.push(Line {
                        rank,
                        at,
                        key: line.key,
                        exact: line.exact,
                        suspect: line.suspect,
                        service,
                        case: its.id.as_ref().map(CaseId::as_str),
                    }),
                    _ => self.without_key.push((rank, at)),
                }
            }
        }
        let (record_lack, content_lack) = lacks(one.act, &one.lines, query);
        let own = one.keys.record.zip(query);
        self.acts.push(Presented {
            act: one.act,
            place: one.place,
            keys: one.keys,
            lines: first..self.lines.len(),
            own: own.and_then(|(print, query)| query.record(print)),
            formed: one.act.formed_on.map(Day::ordinal),
            record_lack,
            content_lack,
        });
    }
}

/// What tells acts apart whose content has no key: a sum of their lines in any order.
fn sum_of_prints(lines: &[Option<Keyed>]) -> u128 {
    let lines = lines.iter().flatten();
    let prints = lines.map(|line| line.exact.unwrap_or(line.suspect).number());
    prints.fold(0_u128, u128::wrapping_add)
}

/// Why the history cannot answer for the number and for the content of an act. The
/// number is unique in the financial year: an act of any of its months may bear it.
/// The content was presented with these days of service.
fn lacks(
    act: &Act,
    lines: &[Option<Keyed>],
    query: Option<&Query<'_>>,
) -> (Option<Lack>, Option<Lack>) {
    let Some(query) = query else {
        return (Some(Lack::NotGiven), Some(Lack::NotGiven));
    };
    let Some(month) = act.month else {
        return (Some(Lack::NoKey), Some(Lack::NoKey));
    };
    let (first, last) = (month.first().ordinal(), month.last().ordinal());
    let days = lines.iter().flatten();
    let days = days.map(|line| line.key.day);
    let (from, own) = days.fold((first, None), |(from, own), day| {
        (day.min(from), own.max(Some(day)))
    });
    let own = own.unwrap_or(first);
    let asked = act.formed_on.map_or(own, |day| day.ordinal().max(own));
    let year = FinancialYear::of(month.first()).period();
    let year = (year.first().ordinal(), first, year.last().ordinal());
    (
        query.coverage.lack(asked, year),
        query.coverage.lack(asked, (from, own, last.max(own))),
    )
}

type Canonical<'a> = (
    usize,
    (i32, u32),
    Option<Iin>,
    (Option<&'a str>, Option<&'a str>),
    usize,
);

/// Puts places of lines into the order in which the first is the original, whatever the
/// order of the input. One copy of the code: the browser loads each.
#[inline(never)]
pub(super) fn in_order(lines: &[Line<'_>], places: &mut Vec<usize>) {
    sort::by_made_key(places, |place| canonical(lines, *place));
}

fn canonical<'a>(lines: &[Line<'a>], place: usize) -> Option<Canonical<'a>> {
    let line = lines.get(place)?;
    let at = (line.key.day, line.key.at.second_of_day());
    let ids = (line.case, line.service.id.as_ref().map(ServiceId::as_str));
    Some((line.rank, at, line.key.worker, ids, place))
}
