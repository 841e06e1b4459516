//! Lines by their ids (D0), where the provider's system gives no id twice in a year.

use crate::calendar::FinancialYear;
use crate::duplicate::acts::Presented;
use crate::duplicate::asking::Asking;
use crate::duplicate::copies::in_order;
use crate::duplicate::corrections::Original;
use crate::duplicate::first_two::FirstTwo;
use crate::duplicate::keys::line_id;
use crate::duplicate::services::{Judged, Line, Scene};
use crate::duplicate::{Claims, Fingerprint, FingerprintKey, HistoryStatus, IndexedAct};
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding};
use crate::identifier::ServiceId;
use crate::law::catalogue::duplicate as rules;
use alloc::string::String;
use alloc::vec::Vec;
use hashbrown::HashMap;

/// What the id of a line says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// Are the ids of its act compared at all?
    compared: bool,
    print: Option<Fingerprint>,
    /// The line of an earlier act of the call with the same id, by its place.
    earlier: Option<usize>,
}

/// The ids of the lines, by their places; nothing where no provider's are compared.
pub(super) fn ids(
    presented: &[Presented<'_>],
    lines: &[Line<'_>],
    key: &FingerprintKey,
    claims: &Claims,
) -> Vec<Told> {
    let compared = presented.iter().map(|one| claims.compares_ids(one.act));
    let compared: Vec<bool> = compared.collect();
    if !compared.contains(&true) {
        return Vec::new();
    }
    let told = lines.iter().map(|line| {
        let compared = compared.get(line.rank).copied().unwrap_or(false);
        let one = presented.get(line.rank).filter(|_| compared);
        Told {
            compared,
            print: one.and_then(|one| line_id(key, one.act.provider, line.service)),
            earlier: None,
        }
    });
    let mut told: Vec<Told> = told.collect();
    if presented.len() > 1 {
        with_earlier(presented, lines, &mut told);
    }
    told
}

/// Marks each line with the first line of an earlier act that bears its id. What is
/// refused is no original, and acts under one number are not compared with each other.
fn with_earlier(presented: &[Presented<'_>], lines: &[Line<'_>], told: &mut [Told]) {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    in_order(lines, &mut order);
    // order: only asked by print
    let mut first: HashMap<Fingerprint, FirstTwo<usize>> = HashMap::new();
    for place in order {
        let line = lines.get(place);
        let one = line.and_then(|line| presented.get(line.rank));
        let Some((one, told)) = one.zip(told.get_mut(place)) else {
            continue;
        };
        let Some(print) = told.print else {
            continue;
        };
        let seen = first.entry(print).or_default();
        told.earlier = seen.outside(Some(one.class));
        if one.stands() {
            seen.add(one.class, place);
        }
    }
}

/// The act of the history that holds a line of the id, beside those that this act or
/// this line stands in place of. A correction of a line that bore the id keeps it, and
/// with it what that line stood in place of; what is paid is told all the same.
pub(super) fn held_line<'a>(
    asking: &Asking<'a>,
    one: &Presented<'_>,
    original: Option<Original>,
    print: Fingerprint,
) -> Option<&'a IndexedAct> {
    let replaced = original.map(|original| original.act);
    let keeps = replaced.is_some_and(|act| asking.lines_of(print, act) > 0);
    let paid = |act| asking.act(act).map(IndexedAct::status) == Some(HistoryStatus::Paid);
    let fits = |act| one.counts(act) && Some(act) != replaced && (!keeps || paid(act));
    asking.first(print, &fits)
}

impl Scene<'_> {
    /// Does the history say that it holds the ids of lines?
    pub(super) fn searches_ids(&self) -> bool {
        self.asking
            .is_some_and(|asking| asking.history.searched().ids)
    }
}

impl<'a> Judged<'a> {
    /// D0: a line of this id stands in another act. Ids inside one act are compared by
    /// the check of the act.
    pub(super) fn line_again(&self, exam: &mut Examination, told: Told) -> bool {
        let rule = &rules::LINE_AGAIN;
        if !told.compared {
            return false;
        }
        let Some(print) = told.print else {
            exam.lack_at(rule, &|| self.path(), "id", Source::Mis, Lack::NoKey);
            return false;
        };
        let original = self.scene.original(self.line);
        let held = self.scene.asking;
        let held = held.and_then(|asking| held_line(asking, self.one, original, print));
        let (other, place, status) = match (held, told.earlier) {
            (Some(act), _) => (act.label().into(), String::from("history"), act.status()),
            (None, Some(earlier)) => {
                let (number, path) = self.place_of(earlier);
                (number, path, HistoryStatus::InProcess)
            }
            (None, None) => {
                self.answered(exam, rule, self.ids_lack());
                return false;
            }
        };
        let id = self.line.service.id.as_ref().map_or("", ServiceId::as_str);
        let finding = Finding::new(rule, self.path())
            .with("id", id)
            .with("other", other)
            .with("place", place)
            .with("status", status);
        exam.find(self.staked(finding));
        true
    }

    /// Why the history cannot answer: ids are unique in the year of the service.
    fn ids_lack(&self) -> Option<Lack> {
        let Some(asking) = self.scene.asking.filter(|_| self.scene.searches_ids()) else {
            return Some(Lack::NotGiven);
        };
        let key = &self.line.key;
        let year = FinancialYear::of(key.at.day()).period();
        let year = (year.first().ordinal(), key.day, year.last().ordinal());
        asking.coverage.lack(self.one.asked(key.day), year)
    }
}
