//! The cases of the acts of a call as stays (D4): against each other, and against those
//! that the history holds of the same insured.

use crate::act::{Act, CareKind};
use crate::duplicate::Fingerprint;
use crate::duplicate::acts::Presented;
use crate::duplicate::claims::CasePlace;
use crate::duplicate::crowd::Crowd;
use crate::duplicate::index::stay_store::service_mark;
use crate::duplicate::judge::Settled;
use crate::duplicate::overlaps::{Excluded, Judging, OTHERS_MAX, Own, Row, Terms};
use crate::duplicate::reasons::reasons;
use crate::duplicate::services::Scene;
use crate::duplicate::stays::StayReport;
use crate::duplicate::trace::{days, only_service};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Path};
use crate::identifier::{ActNumber, CaseId, Iin};
use crate::law::Edition;
use crate::law::catalogue::duplicate as rules;
use crate::sort;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// What became of the cases.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stays {
    pub(super) compared: u64,
    pub(super) not_comparable: u64,
    pub(super) found: StayReport,
}

/// A case that can be compared. Its act is named by its rank.
struct Entry {
    insured: Iin,
    rank: usize,
    case: usize,
    days: (i32, i32),
    care: CareKind,
}

#[inline(never)]
pub(super) fn case_path(place: CasePlace) -> Path {
    let root = At::root();
    let acts = root.field("acts");
    let act = acts.index(place.act);
    act.field("cases").index(place.case).path()
}

/// Judges the cases of acts that are not refused: what is refused presents nothing.
pub(super) fn act_stays(
    exam: &mut Examination,
    scene: &Scene<'_>,
    settled: &[Settled],
    edition: &Edition,
) -> Stays {
    let (entries, not_comparable) = entries(exam, scene);
    let claims = scene.claims;
    let distinct = reasons(exam, &claims.reasons, &claims.distinct_stays, &case_path);
    let mut told = Stays {
        compared: u64::try_from(entries.len()).unwrap_or(u64::MAX),
        not_comparable,
        found: StayReport::default(),
    };
    let place_of = |place: usize| entries.get(place).and_then(|entry| scene.case_place(entry));
    let path = |place: usize| place_of(place).map_or_else(Path::root, case_path);
    let judging = Judging {
        terms: Terms::of(edition),
        path: &path,
        told_apart: true,
    };
    let excluded = Excluded::by(&claims.stays);
    let counted = counted(scene, settled);
    let heads = scene.stay_heads(&entries);
    let head = |place: usize| heads.get(place).copied().unwrap_or(0);
    let joined = joined(&entries, &mut |place, entry| {
        head(place) == 0 && distinct.is_empty() && scene.stays_alone(exam, &judging, entry)
    });
    let mut rows: Vec<Row<'_>> = Vec::new();
    for group in sort::groups(&joined) {
        let places = group.iter().map(|number| sort::place(*number));
        let own = places.clone().filter_map(|place| {
            let entry = entries.get(place)?;
            let one = scene.presented.get(entry.rank)?;
            let case = one.act.cases.get(entry.case)?;
            let at = scene.case_place(entry)?;
            let inside = entry.care == CareKind::InPatient;
            let money = case.total.filter(|_| !counted.contains(&at));
            let only = excluded.by_service().then(|| only_service(case)).flatten();
            Some(Row {
                label: (
                    number(one.act),
                    case.id.as_ref().map_or("–", CaseId::as_str),
                ),
                days: entry.days,
                in_patient: Some(inside),
                excluded: excluded.case(Some(entry.care), service_mark(only)),
                act: None,
                own: Some(Own {
                    place,
                    in_act: (entry.rank, one.stands()),
                    amount: money,
                    lacks: scene.stay_lacks(&judging.terms, one, entry.days, inside),
                    reason: distinct.get(&at).copied(),
                    apart: one.originals.clone(),
                    replaced: scene.stays_replaced(one, at),
                }),
            })
        });
        rows.clear();
        rows.extend(own);
        let head = places.clone().next().map_or(0, head);
        scene.earlier_stays(&mut rows, head, &judging.terms, &excluded);
        told.found.add(judging.group(exam, &mut rows));
    }
    told
}

/// For each case its insured with its place, sorted; without those of an insured who has
/// no other case here, where that settles them.
fn joined(entries: &[Entry], settles: &mut dyn FnMut(usize, &Entry) -> bool) -> Vec<u128> {
    let insured = |entry: &Entry| entry.insured.number();
    let crowd = Crowd::of(entries.len(), entries.iter().map(insured));
    let open = entries.iter().enumerate();
    let open = open.filter(|(place, entry)| crowd.meets(insured(entry)) || !settles(*place, entry));
    let numbers = open.map(|(place, entry)| sort::placed(insured(entry).into(), place));
    let mut numbers: Vec<u128> = numbers.collect();
    sort::numbers(&mut numbers);
    numbers
}

fn number(act: &Act) -> &str {
    act.number.as_ref().map_or("–", ActNumber::as_str)
}

/// The cases that can be compared, and how many others there are.
fn entries(exam: &mut Examination, scene: &Scene<'_>) -> (Vec<Entry>, u64) {
    let all = scene.presented.iter().map(|one| one.act.cases.len()).sum();
    let mut entries = Vec::with_capacity(all);
    let mut without = 0_u64;
    let presented = scene.presented.iter().enumerate();
    for (rank, one) in presented.filter(|(_, one)| one.is_original()) {
        for (place, case) in one.act.cases.iter().enumerate() {
            let entry = (|| {
                let days = days(case)?;
                Some(Entry {
                    insured: case.insured?,
                    rank,
                    case: place,
                    days: (days.first().ordinal(), days.last().ordinal()),
                    care: case.care?,
                })
            })();
            match entry {
                Some(entry) => entries.push(entry),
                None => {
                    without = without.saturating_add(1);
                    let at = CasePlace {
                        act: one.place,
                        case: place,
                    };
                    no_stay(exam, at);
                }
            }
        }
    }
    (entries, without)
}

#[inline(never)]
fn no_stay(exam: &mut Examination, at: CasePlace) {
    let what = "insured, care, start, end";
    for rule in [&rules::STAYS_OVERLAP, &rules::READMISSION] {
        exam.lack(rule, case_path(at), what, Source::Mis, Lack::NoKey);
    }
}

/// Cases with a line that another tier has told with its money.
fn counted(scene: &Scene<'_>, settled: &[Settled]) -> BTreeSet<CasePlace> {
    let lines = scene.lines.iter().zip(settled);
    let told = lines.filter(|(_, settled)| settled.excess || settled.suspect || settled.often);
    let cases = told.map(|(line, _)| CasePlace {
        act: line.at.act,
        case: line.at.case,
    });
    cases.collect()
}

impl Scene<'_> {
    fn case_place(&self, entry: &Entry) -> Option<CasePlace> {
        let one = self.presented.get(entry.rank)?;
        Some(CasePlace {
            act: one.place,
            case: entry.case,
        })
    }

    /// Does the history say that it holds the stays of its acts?
    pub(super) fn searches_stays(&self) -> bool {
        self.asking
            .is_some_and(|asking| asking.history.searched().stays)
    }

    /// Why the history cannot answer for overlaps and for readmissions.
    fn stay_lacks(
        &self,
        terms: &Terms,
        one: &Presented<'_>,
        days: (i32, i32),
        inside: bool,
    ) -> (Option<Lack>, Option<Lack>) {
        let asking = self.asking.filter(|_| self.searches_stays());
        let asked = one.asked(days.1);
        terms.lacks(asking.map(|asking| &asking.coverage), days, asked, inside)
    }

    /// Settles a case whose insured has no other stay, here or before.
    fn stays_alone(&self, exam: &mut Examination, judging: &Judging<'_>, entry: &Entry) -> bool {
        let Some(one) = self.presented.get(entry.rank) else {
            return false;
        };
        let inside = entry.care == CareKind::InPatient;
        let lacks = self.stay_lacks(&judging.terms, one, entry.days, inside);
        judging.alone(exam, inside, lacks)
    }

    /// Acts that hold a line that stands in this case now, beside the originals of its
    /// act, whose stays are all left out.
    fn stays_replaced(&self, one: &Presented<'_>, at: CasePlace) -> Vec<u32> {
        let lines = self.originals.of_case(at).map(|original| original.act);
        lines.filter(|act| !one.replaces(*act)).collect()
    }

    /// For each case where the history begins with the stays of its insured; nothing
    /// where it holds no stays at all.
    fn stay_heads(&self, entries: &[Entry]) -> Vec<u32> {
        let shelf = self.asking.map(|asking| &asking.history.index().stays);
        let Some(shelf) = shelf.filter(|shelf| !shelf.is_empty()) else {
            return Vec::new();
        };
        let prints = entries.iter().map(|entry| self.key.person(entry.insured));
        let prints: Vec<u128> = prints.map(Fingerprint::number).collect();
        shelf.heads(&prints)
    }

    /// The stays of one insured in acts that stand, as far as their days can matter.
    fn earlier_stays<'s>(
        &'s self,
        rows: &mut Vec<Row<'s>>,
        head: u32,
        terms: &Terms,
        excluded: &Excluded<'_>,
    ) {
        let Some(asking) = self.asking else {
            return;
        };
        let shelf = &asking.history.index().stays;
        let first = rows.iter().map(|row| row.days.0).min();
        let last = rows.iter().map(|row| row.days.1).max();
        let from = first.unwrap_or(0).saturating_sub(terms.readmission);
        let to = last.unwrap_or(0).saturating_add(terms.readmission);
        let held = shelf.linked(head);
        let near = held.filter(|held| held.first <= to && held.last >= from);
        let standing = near.filter_map(|held| {
            let act = asking.act(held.act).filter(|act| act.is_active())?;
            let days = held.days()?;
            Some(Row {
                label: (act.label(), ""),
                days: (held.first, held.last),
                in_patient: held.care().map(|care| care == CareKind::InPatient),
                excluded: excluded.case(held.care(), held.service()),
                act: Some((
                    held.act,
                    alloc::format!("history, {}, {days}", act.status()),
                )),
                own: None,
            })
        });
        rows.extend(standing.take(OTHERS_MAX.saturating_add(1)));
    }
}
