//! Whole acts: the same number again (D0), the same content again (D0b).

use crate::act::Act;
use crate::duplicate::{ActKeys, DuplicateIndex, FingerprintKey, History, act_keys};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, TaxNumber};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// An act with its keys and its place among the others.
#[derive(Clone, Debug)]
pub(super) struct Presented<'a> {
    pub(super) act: &'a Act,
    /// Its place in the call.
    pub(super) place: usize,
    pub(super) keys: ActKeys,
    /// The place of the first act under the same number: one class, one D0 pair.
    pub(super) class: usize,
    /// The earlier act of the history under the same number.
    pub(super) own: Option<usize>,
    /// Refused as a whole: its money is counted already.
    pub(super) refused: bool,
    /// Its whole content stands in another act: lines are not compared again.
    pub(super) mirrored: bool,
    /// Why the history cannot answer for it.
    pub(super) lack: Option<Lack>,
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
    history: Option<&History>,
) -> Vec<Presented<'a>> {
    let with_keys = acts.iter().enumerate().map(|(place, act)| {
        let keys = act_keys(key, act);
        Presented {
            act,
            place,
            keys,
            class: place,
            own: None,
            refused: false,
            mirrored: false,
            lack: lack_of(act, history),
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
            one.place,
        )
    });
    presented
}

fn lack_of(act: &Act, history: Option<&History>) -> Option<Lack> {
    match (history, act.month) {
        (None, _) => Some(Lack::NotGiven),
        (Some(_), None) => Some(Lack::NoKey),
        (Some(history), Some(month)) => history
            .searched()
            .lack(month.first())
            .or_else(|| history.searched().lack(month.last())),
    }
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

/// Judges the acts as wholes and marks what that settles for their lines.
pub(super) fn whole_acts(
    exam: &mut Examination,
    presented: &mut [Presented<'_>],
    history: Option<&History>,
) {
    let mut records = DuplicateIndex::with_capacity(presented.len());
    let mut contents = DuplicateIndex::with_capacity(presented.len());
    for one in presented {
        let this = (one.place, label(one.act, one.place));
        let same_record = one
            .keys
            .record
            .and_then(|print| records.insert(print, this.clone()).cloned());
        let same_content = one
            .keys
            .content
            .and_then(|print| contents.insert(print, this).cloned());
        if let Some((place, _)) = &same_record {
            one.class = *place;
        }
        one.own = one
            .keys
            .record
            .zip(history)
            .and_then(|(print, history)| history.record(print));
        let again = act_again(exam, one, history, same_record.as_ref());
        let content = content_again(
            exam,
            one,
            history,
            same_record.as_ref(),
            same_content.as_ref(),
        );
        one.refused = again || content;
        let earlier = one.keys.content.zip(history);
        one.mirrored = same_content.is_some()
            || earlier.is_some_and(|(print, history)| history.content(print).is_some());
    }
}

fn act_again(
    exam: &mut Examination,
    one: &Presented<'_>,
    history: Option<&History>,
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
    let earlier = one
        .own
        .zip(history)
        .and_then(|(own, history)| history.act(own));
    let other = batch.map(in_batch).or_else(|| {
        earlier.map(|act| Other {
            number: act.label.clone(),
            place: alloc::format!("history, {}", act.status),
        })
    });
    settle(exam, rule, one, other, "number", true)
}

fn content_again(
    exam: &mut Examination,
    one: &Presented<'_>,
    history: Option<&History>,
    same_record: Option<&(usize, String)>,
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
    let earlier = history.and_then(|history| history.content(print));
    let own_again =
        earlier.is_some_and(|act| act.record.is_some() && act.record == one.keys.record);
    let is_record_pair = match (same_content, same_record) {
        // the same pair of acts is found once, by its number
        (Some(content), Some(record)) => content.0 == record.0,
        _ => false,
    };
    let other = match (same_content, earlier) {
        (Some(content), _) if !is_record_pair => Some(in_batch(content)),
        (_, Some(act)) if !own_again => Some(Other {
            number: act.label.clone(),
            place: alloc::format!("history, {}", act.status),
        }),
        (Some(_), _) | (_, Some(_)) => return false,
        (None, None) => None,
    };
    let already = same_record.is_some() || one.own.is_some();
    settle(exam, rule, one, other, "cases", !already)
}

fn in_batch(entry: &(usize, String)) -> Other {
    Other {
        number: entry.1.clone(),
        place: at_act(entry.0),
    }
}

/// Finding, pass, or not checked; says whether it was found.
fn settle(
    exam: &mut Examination,
    rule: &'static Rule,
    one: &Presented<'_>,
    other: Option<Other>,
    field: &'static str,
    counts: bool,
) -> bool {
    let Some(other) = other else {
        match one.lack {
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
