//! Whole acts: the same number again (D0), the same content again (D0b).

use crate::act::{Act, Case, Service};
use crate::calendar::{Day, FinancialYear};
use crate::duplicate::asking::Asking;
use crate::duplicate::claims::LinePlace;
use crate::duplicate::corrections::Original;
use crate::duplicate::keys::keyed;
use crate::duplicate::line::Keyed;
use crate::duplicate::{ActKeys, Fingerprint, FingerprintKey, IndexedAct};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, TaxNumber};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use hashbrown::HashMap;

/// An act with its keys and its place among the others.
#[derive(Clone, Debug)]
pub(super) struct Presented<'a> {
    pub(super) act: &'a Act,
    /// Its place in the call.
    pub(super) place: usize,
    pub(super) keys: ActKeys,
    /// Its lines, case by case; `None` where one is not comparable.
    pub(super) lines: Vec<Option<Keyed>>,
    /// The place of the first act under the same number: one class, one D0 pair.
    pub(super) class: usize,
    /// The earlier act of the history under the same number.
    pub(super) own: Option<u32>,
    /// The acts of the history that it replaces as a whole, and those that these stand
    /// in place of.
    pub(super) originals: Vec<u32>,
    /// Refused as a whole: its money is counted already.
    pub(super) refused: bool,
    /// Its whole content stands in another act: lines are not compared again.
    pub(super) mirrored: bool,
    /// One of its corrections does not hold.
    pub(super) unlawful: bool,
    /// Refused for a line; only looked for where another act could repeat it.
    pub(super) line_refused: bool,
    /// The day of forming: a history drawn before it misses what was presented since.
    pub(super) formed: Option<i32>,
    /// Why the history cannot answer for its number, which is unique in the year.
    pub(super) record_lack: Option<Lack>,
    /// Why the history cannot answer for its content.
    pub(super) content_lack: Option<Lack>,
}

impl Presented<'_> {
    /// Are its stays and the times of its services judged? Not where it is refused as a
    /// whole, or for a correction that does not hold.
    pub(super) fn is_original(&self) -> bool {
        !self.refused && !self.unlawful
    }

    /// May other acts repeat it? Not where it is refused, for a line too: what is refused
    /// presents nothing.
    pub(super) fn stands(&self) -> bool {
        self.is_original() && !self.line_refused
    }

    /// Acts of the history that it may repeat: not the act under its own number, nor its
    /// originals.
    pub(super) fn counts(&self, act: u32) -> bool {
        Some(act) != self.own && !self.replaces(act)
    }

    /// The same for an exact copy of a line: nor the very line that this one replaces.
    pub(super) fn counts_exact(
        &self,
        act: u32,
        print: Fingerprint,
        original: Option<Original>,
    ) -> bool {
        let replaced = original.is_some_and(|one| one.act == act && one.line == print);
        self.counts(act) && !replaced
    }

    /// The day of which a history must be to answer for what it did on a day.
    pub(super) fn asked(&self, day: i32) -> i32 {
        self.formed.map_or(day, |formed| formed.max(day))
    }

    /// Its lines in their order, each with its place, its case, and its key where it has
    /// one.
    pub(super) fn placed(
        &self,
    ) -> impl Iterator<Item = (LinePlace, &Case, &Service, Option<&Keyed>)> + '_ {
        let cases = self.act.cases.iter().enumerate();
        let services = cases.flat_map(|(place, case)| {
            let lines = case.services.iter().enumerate();
            lines.map(move |(service, line)| (place, case, service, line))
        });
        services
            .zip(&self.lines)
            .map(|((case, own, service, line), key)| {
                let at = LinePlace {
                    act: self.place,
                    case,
                    service,
                };
                (at, own, line, key.as_ref())
            })
    }

    /// Does it stand in place of that act of the history?
    pub(super) fn replaces(&self, act: u32) -> bool {
        self.originals.contains(&act)
    }
}

/// Another act as a finding names it.
struct Other {
    number: String,
    place: String,
}

/// The acts in the order in which the earlier stands and the later is the copy.
pub(super) fn ordered<'a>(
    key: &FingerprintKey,
    acts: &[&'a Act],
    asking: Option<&Asking<'_>>,
) -> Vec<Presented<'a>> {
    let with_keys = acts.iter().enumerate().map(|(place, act)| {
        let (keys, lines) = keyed(key, act);
        let (record_lack, content_lack) = lacks(act, &lines, asking);
        Presented {
            act,
            place,
            keys,
            lines,
            class: place,
            own: own(&keys, asking),
            originals: Vec::new(),
            refused: false,
            mirrored: false,
            unlawful: false,
            line_refused: false,
            formed: act.formed_on.map(Day::ordinal),
            record_lack,
            content_lack,
        }
    });
    let mut presented: Vec<_> = with_keys.collect();
    sort::by_made_key(&mut presented, |one| {
        let number = one.act.number.as_ref().map(ActNumber::normal_form);
        let provider = one.act.provider.map(TaxNumber::number);
        (
            one.act.formed_on,
            provider,
            number,
            one.keys.content,
            unordered(&one.lines),
            one.act.total,
            one.place,
        )
    });
    presented
}

/// What tells acts apart whose content has no key: a sum of their lines in any order.
fn unordered(lines: &[Option<Keyed>]) -> u128 {
    let lines = lines.iter().flatten();
    let prints = lines.map(|line| line.exact.unwrap_or(line.suspect).number());
    prints.fold(0_u128, u128::wrapping_add)
}

fn own(keys: &ActKeys, asking: Option<&Asking<'_>>) -> Option<u32> {
    let (print, asking) = keys.record.zip(asking)?;
    asking.record(print)
}

/// Why the history cannot answer for the number and for the content of an act. The
/// number is unique in the financial year: an act of any of its months may bear it.
/// The content was presented with these days of service.
fn lacks(
    act: &Act,
    lines: &[Option<Keyed>],
    asking: Option<&Asking<'_>>,
) -> (Option<Lack>, Option<Lack>) {
    let Some(asking) = asking else {
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
        asking.coverage.lack(asked, year),
        asking.coverage.lack(asked, (from, own, last.max(own))),
    )
}

/// The label of an act in findings: its number, or its place where it has none.
pub(super) fn label(act: &Act, place: usize) -> String {
    match &act.number {
        Some(number) => number.to_string(),
        None => at_act(place),
    }
}

pub(super) fn at_act(place: usize) -> String {
    alloc::format!("acts[{place}]")
}

/// The acts of a call as wholes, judged in their turn.
#[derive(Default)]
pub(super) struct WholeActs {
    records: First,
    contents: First,
}

/// The first act under each print that stands: its place and its label.
// order: only asked by print
type First = HashMap<Fingerprint, (usize, String)>;

impl WholeActs {
    /// Judges an act and marks what that settles for its lines.
    pub(super) fn judge(
        &self,
        exam: &mut Examination,
        one: &mut Presented<'_>,
        asking: Option<&Asking<'_>>,
    ) {
        let keys = one.keys;
        let same_record = keys.record.and_then(|print| self.records.get(&print));
        let same_content = keys.content.and_then(|print| self.contents.get(&print));
        if let Some((place, _)) = same_record {
            one.class = *place;
        }
        let again = act_again(exam, one, asking, same_record);
        let content = content_again(exam, one, asking, (same_record, again), same_content);
        one.refused = again || content;
        let earlier = keys.content.zip(asking);
        one.mirrored = same_content.is_some()
            || earlier.is_some_and(|(print, asking)| {
                let fits = |act| !one.replaces(act);
                asking.first(print, &fits).is_some()
            });
    }

    /// Later acts may repeat this one.
    pub(super) fn keep(&mut self, one: &Presented<'_>) {
        let this = (one.place, label(one.act, one.place));
        let lists = [
            (&mut self.records, one.keys.record),
            (&mut self.contents, one.keys.content),
        ];
        for (list, print) in lists {
            if let Some(print) = print {
                list.entry(print).or_insert_with(|| this.clone());
            }
        }
    }
}

fn act_again(
    exam: &mut Examination,
    one: &Presented<'_>,
    asking: Option<&Asking<'_>>,
    batch: Option<&(usize, String)>,
) -> bool {
    let rule = &rules::ACT_AGAIN;
    if one.keys.record.is_none() {
        lack(
            exam,
            rule,
            one,
            "number, provider, contract, month",
            Source::Mis,
            Lack::NoKey,
        );
        return false;
    }
    // a correction may keep the number of its original
    let own = one.own.filter(|own| !one.replaces(*own));
    let earlier = own.zip(asking).and_then(|(own, asking)| asking.act(own));
    let other = batch.map(in_batch).or_else(|| earlier.map(in_history));
    settle(exam, rule, one, other, ("number", one.record_lack), true)
}

fn content_again(
    exam: &mut Examination,
    one: &Presented<'_>,
    asking: Option<&Asking<'_>>,
    (same_record, again): (Option<&(usize, String)>, bool),
    same_content: Option<&(usize, String)>,
) -> bool {
    let rule = &rules::CONTENT_AGAIN;
    let Some(print) = one.keys.content else {
        lack(
            exam,
            rule,
            one,
            "provider, services",
            Source::Mis,
            Lack::NoKey,
        );
        return false;
    };
    let fits = |act| Some(act) != one.own && !one.replaces(act);
    let earlier = asking.and_then(|asking| asking.first(print, &fits));
    let own_again = one
        .own
        .zip(asking)
        .and_then(|(own, asking)| asking.act(own))
        .is_some_and(|own| own.content() == Some(print));
    let is_record_pair = match (same_content, same_record) {
        // the same pair of acts is found once, by its number
        (Some(content), Some(record)) => content.0 == record.0,
        _ => false,
    };
    let other = match (same_content, earlier) {
        (Some(content), _) if !is_record_pair => Some(in_batch(content)),
        (_, Some(act)) => Some(in_history(act)),
        (Some(_), _) => return false,
        (None, None) if own_again => return false,
        (None, None) => None,
    };
    // its money is told once: with the number, where that was found
    settle(exam, rule, one, other, ("cases", one.content_lack), !again)
}

fn in_batch(entry: &(usize, String)) -> Other {
    Other {
        number: entry.1.clone(),
        place: at_act(entry.0),
    }
}

fn in_history(act: &IndexedAct) -> Other {
    Other {
        number: act.label().to_string(),
        place: alloc::format!("history, {}", act.status()),
    }
}

/// Finding, pass, or not checked; says whether it was found.
#[inline(never)]
fn settle(
    exam: &mut Examination,
    rule: &'static Rule,
    one: &Presented<'_>,
    other: Option<Other>,
    (field, why): (&'static str, Option<Lack>),
    counts: bool,
) -> bool {
    let Some(other) = other else {
        match why {
            Some(why) => lack(exam, rule, one, "history", Source::Register, why),
            None => exam.pass(rule),
        }
        return false;
    };
    let root = At::root();
    let acts = root.field("acts");
    let finding = Finding::new(rule, acts.index(one.place).field(field).path())
        .with("act", label(one.act, one.place))
        .with("other", other.number)
        .with("place", other.place);
    let total: Option<Tenge> = one.act.total.filter(|_| counts);
    exam.find(match total {
        Some(total) => finding.stake(total),
        None => finding,
    });
    true
}

fn lack(
    exam: &mut Examination,
    rule: &'static Rule,
    one: &Presented<'_>,
    what: &'static str,
    source: Source,
    why: Lack,
) {
    let root = At::root();
    let acts = root.field("acts");
    exam.lack(rule, acts.index(one.place).path(), what, source, why);
}
