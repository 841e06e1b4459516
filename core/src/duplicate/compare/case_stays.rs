//! The cases of the acts of a call as stays (D4): against each other, and against those
//! that the history holds of the same insured.

use crate::act::{Act, CareKind};
use crate::duplicate::claims::CasePlace;
use crate::duplicate::compare::outcome::Outcomes;
use crate::duplicate::compare::presented::Presented;
use crate::duplicate::compare::reasons::Reasons;
use crate::duplicate::compare::repeats::RepeatFilter;
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::compare::stay_groups::{StayOutcome, stay_outcomes};
use crate::duplicate::compare::stay_terms::{Exclusions, InCall, OTHERS_MAX, StayRow, Terms};
use crate::duplicate::index::rows::{StoredStay, service_mark};
use crate::duplicate::trace::{days, only_service};
use crate::fact::Lack;
use crate::identifier::{ActNumber, CaseId, Fingerprint, Iin};
use crate::sort;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// A case that can be compared. Its act is named by its rank.
struct Entry {
    insured: Iin,
    rank: usize,
    case: usize,
    days: (i32, i32),
    care: CareKind,
}

/// What became of the cases of one insured.
pub(in crate::duplicate) enum CaseOutcome<'g, 'a> {
    /// He has one, here and before, and no reason is given: nothing is a sign.
    Alone {
        in_patient: bool,
        /// Why the history cannot answer for overlaps, and for readmissions.
        lacks: (Option<Lack>, Option<Lack>),
    },
    /// Rows, with what became of those of the call.
    Group(&'g [StayRow<'a>], &'g [StayOutcome<'a>]),
}

/// The cases of acts that are not refused as a whole or for a correction: what is refused
/// presents nothing.
pub(in crate::duplicate) struct CaseStays<'s, 'a> {
    scene: &'s Scene<'a>,
    outcomes: &'s Outcomes<'a>,
    entries: Vec<Entry>,
    /// Those that do not say whose they are, how the care was given, or from when to when.
    pub(in crate::duplicate) without_key: Vec<CasePlace>,
}

impl<'s, 'a> CaseStays<'s, 'a> {
    pub(in crate::duplicate) fn of(scene: &'s Scene<'a>, outcomes: &'s Outcomes<'a>) -> Self {
        let all = scene.acts().iter().map(|one| one.act.cases.len()).sum();
        let mut stays = Self {
            scene,
            outcomes,
            entries: Vec::with_capacity(all),
            without_key: Vec::new(),
        };
        let acts = scene.acts().iter().zip(&outcomes.acts).enumerate();
        for (rank, (one, _)) in acts.filter(|(_, (_, act))| !act.is_refused_whole()) {
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
                    Some(entry) => stays.entries.push(entry),
                    None => stays.without_key.push(CasePlace {
                        act: one.place,
                        case: place,
                    }),
                }
            }
        }
        stays
    }

    /// Cases that can be compared.
    pub(in crate::duplicate) fn count(&self) -> usize {
        self.entries.len()
    }

    /// The place of a case that can be compared, by its number.
    pub(in crate::duplicate) fn place(&self, number: usize) -> Option<CasePlace> {
        let entry = self.entries.get(number)?;
        let one = self.scene.acts().get(entry.rank)?;
        Some(CasePlace {
            act: one.place,
            case: entry.case,
        })
    }

    /// Compares the cases, insured by insured.
    pub(in crate::duplicate) fn compare(
        &self,
        terms: &Terms,
        reasons: &Reasons<'a, CasePlace>,
        each: &mut dyn FnMut(CaseOutcome<'_, 'a>),
    ) {
        let exclusions = Exclusions::by(&self.scene.claims.stays);
        let counted = self.counted();
        let heads = self.heads();
        let head = |number: usize| heads.get(number).copied().unwrap_or(0);
        let grouped = self.grouped(&mut |number, entry| {
            if head(number) != 0 || !reasons.is_empty() {
                return false;
            }
            let in_patient = entry.care == CareKind::InPatient;
            let one = self.scene.acts().get(entry.rank);
            let lacks = one.map(|one| self.lacks(terms, one, entry.days, in_patient));
            match lacks {
                Some(lacks @ ((None, None) | (Some(Lack::NotGiven), Some(Lack::NotGiven)))) => {
                    each(CaseOutcome::Alone { in_patient, lacks });
                    true
                }
                _ => false,
            }
        });
        let mut rows: Vec<StayRow<'a>> = Vec::new();
        for group in sort::groups(&grouped) {
            let numbers = group.iter().map(|number| sort::place(*number));
            let first = numbers.clone().next();
            rows.clear();
            rows.extend(numbers.filter_map(|number| {
                let at = self.place(number)?;
                self.row(number, at, terms, &exclusions, (reasons, &counted))
            }));
            self.add_indexed(&mut rows, first.map_or(0, head), terms, &exclusions);
            let outcomes = stay_outcomes(terms, &mut rows);
            each(CaseOutcome::Group(&rows, &outcomes));
        }
    }

    fn row(
        &self,
        number: usize,
        at: CasePlace,
        terms: &Terms,
        exclusions: &Exclusions<'_>,
        (reasons, counted): (&Reasons<'a, CasePlace>, &BTreeSet<CasePlace>),
    ) -> Option<StayRow<'a>> {
        let entry = self.entries.get(number)?;
        let one = self.scene.acts().get(entry.rank)?;
        let outcome = self.outcomes.acts.get(entry.rank)?;
        let act: &'a Act = one.act;
        let case = act.cases.get(entry.case)?;
        let in_patient = entry.care == CareKind::InPatient;
        let by_service = exclusions.by_service();
        let only = by_service.then(|| only_service(case)).flatten();
        // the acts that hold a line that is in this case now, beside the originals of its
        // act, whose stays are all left out
        let lines = self.outcomes.originals.of_case(at);
        let replaced = lines.map(|original| original.act);
        let replaced = replaced.filter(|act| !outcome.replaces(*act));
        Some(StayRow {
            label: (
                act.number.as_ref().map_or("–", ActNumber::as_str),
                case.id.as_ref().map_or("–", CaseId::as_str),
            ),
            days: entry.days,
            in_patient: Some(in_patient),
            excluded: exclusions.case(Some(entry.care), service_mark(only)),
            act: None,
            in_call: Some(InCall {
                place: number,
                act: (entry.rank, outcome.is_refused()),
                amount: case.total.filter(|_| !counted.contains(&at)),
                lacks: self.lacks(terms, one, entry.days, in_patient),
                reason: reasons.at(at),
                excluded: outcome.originals.clone(),
                replaced: replaced.collect(),
            }),
        })
    }

    /// For each case its insured with its number, sorted; without those of an insured who
    /// has no other case here, where that settles them.
    fn grouped(&self, settles: &mut dyn FnMut(usize, &Entry) -> bool) -> Vec<u128> {
        let entries = &self.entries;
        let insured = |entry: &Entry| entry.insured.number();
        let repeats = RepeatFilter::of(entries.len(), entries.iter().map(insured));
        let open = entries.iter().enumerate().filter(|(number, entry)| {
            repeats.may_repeat(insured(entry)) || !settles(*number, entry)
        });
        let numbers = open.map(|(number, entry)| sort::placed(insured(entry).into(), number));
        let mut numbers: Vec<u128> = numbers.collect();
        sort::numbers(&mut numbers);
        numbers
    }

    /// Cases with a line that another tier has found with its money.
    fn counted(&self) -> BTreeSet<CasePlace> {
        let found = self.outcomes.found_lines();
        let lines = found.filter_map(|number| self.scene.lines().get(number));
        let cases = lines.map(|line| CasePlace {
            act: line.at.act,
            case: line.at.case,
        });
        cases.collect()
    }

    /// Why the history cannot answer for overlaps and for readmissions.
    fn lacks(
        &self,
        terms: &Terms,
        one: &Presented<'_>,
        days: (i32, i32),
        in_patient: bool,
    ) -> (Option<Lack>, Option<Lack>) {
        let query = self.scene.query().filter(|_| self.scene.searches_stays());
        let coverage = query.map(|query| &query.coverage);
        terms.lacks(coverage, days, one.asked(days.1), in_patient)
    }

    /// For each case where the history begins with the stays of its insured; nothing
    /// where it holds no stays at all.
    fn heads(&self) -> Vec<u32> {
        let query = self.scene.query();
        let stays = query.map(|query| query.history.index().rows());
        let Some(stays) = stays.filter(|stays| !stays.is_empty()) else {
            return Vec::new();
        };
        let key = self.scene.key;
        let prints = self
            .entries
            .iter()
            .map(|entry| key.insured_of_stay(entry.insured));
        let prints: Vec<u128> = prints.map(Fingerprint::number).collect();
        stays.heads(&prints)
    }

    /// The stays of one insured in active acts, as far as their days can matter.
    fn add_indexed(
        &self,
        rows: &mut Vec<StayRow<'a>>,
        head: u32,
        terms: &Terms,
        exclusions: &Exclusions<'_>,
    ) {
        let Some(query) = self.scene.query() else {
            return;
        };
        let first = rows.iter().map(|row| row.days.0).min();
        let last = rows.iter().map(|row| row.days.1).max();
        let from = first.unwrap_or(0).saturating_sub(terms.readmission);
        let to = last.unwrap_or(0).saturating_add(terms.readmission);
        let all = query.history.index().rows().linked(head);
        let all = all.filter_map(StoredStay::of);
        let near = all.filter(|stay| stay.first <= to && stay.last >= from);
        let active = near.filter_map(|stay| {
            let act = query.act(stay.act).filter(|act| act.is_active())?;
            let days = stay.days()?;
            let care = stay.care;
            Some(StayRow {
                label: (act.label(), ""),
                days: (stay.first, stay.last),
                in_patient: care.map(|care| care == CareKind::InPatient),
                excluded: exclusions.case(care, stay.service),
                act: Some((
                    stay.act,
                    alloc::format!("history, {}, {days}", act.status()),
                )),
                in_call: None,
            })
        });
        rows.extend(active.take(OTHERS_MAX.saturating_add(1)));
    }
}
