//! Which visit proves which case: same insured, same facility, inside the days of
//! the case, and one registration proves one case.

use crate::calendar::Day;
use crate::fact::{Book, Lack, Lookup};
use crate::identifier::{FacilityId, Iin, VisitId};
use crate::sort;
use crate::visit::{VisitCard, VisitMethod};
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// What a visit is matched to: the person, the place and the days of a case.
#[derive(Clone, Debug)]
pub struct Stay<'a> {
    /// The insured.
    pub insured: Iin,
    /// The facility.
    pub facility: &'a FacilityId,
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

/// Whether a case has a registered visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It has.
    With {
        /// The registration.
        visit: VisitId,
        /// How it was made.
        method: VisitMethod,
    },
    /// A complete list of visits holds none for it.
    Without,
    /// Cannot be told.
    Unknown(Lack),
}

/// The presence of each stay, in the order given. `None` is a case that lacks a
/// person, a place or a day.
///
/// Stays that end first choose first and take the earliest visit left: no other
/// choice proves more cases, since a later visit suits every later stay as well.
#[must_use]
pub fn match_visits(stays: &[Option<Stay<'_>>], visits: &Book<Iin, VisitCard>) -> Vec<Presence> {
    let mut presences: Vec<Presence> = stays
        .iter()
        .map(|_| Presence::Unknown(Lack::NoKey))
        .collect();
    let known = stays.iter().enumerate();
    let mut order: Vec<(usize, &Stay<'_>)> = known
        .filter_map(|(place, stay)| Some((place, stay.as_ref()?)))
        .collect();
    sort::by_key(&mut order, |(place, stay)| {
        (stay.insured, stay.end, stay.start, *place)
    });
    for group in order.chunk_by(|left, right| left.1.insured == right.1.insured) {
        let mut taken: BTreeSet<&VisitId> = BTreeSet::new();
        for (place, stay) in group {
            let lookup = visits.find(&stay.insured);
            let presence = presence_of(stay, &lookup, visits.as_of(), &mut taken);
            if let Some(slot) = presences.get_mut(*place) {
                *slot = presence;
            }
        }
    }
    presences
}

fn presence_of<'a>(
    stay: &Stay<'_>,
    lookup: &Lookup<'a, Iin, VisitCard>,
    as_of: Option<Day>,
    taken: &mut BTreeSet<&'a VisitId>,
) -> Presence {
    let rows = match *lookup {
        Lookup::Found(rows) => rows,
        Lookup::Absent => &[],
        Lookup::Unknown(lack) => return Presence::Unknown(lack),
    };
    let fits = |card: &&VisitCard| {
        card.facility == *stay.facility && stay.start <= card.day && card.day <= stay.end
    };
    let free = rows
        .iter()
        .map(|(_, card)| card)
        .filter(fits)
        .filter(|card| !taken.contains(&card.id));
    if let Some(card) = free.min_by_key(|card| (card.day, &card.id)) {
        taken.insert(&card.id);
        return Presence::With {
            visit: card.id.clone(),
            method: card.method,
        };
    }
    // a list older than the case may have missed its visit
    if as_of.is_some_and(|as_of| as_of < stay.end) {
        return Presence::Unknown(Lack::Stale);
    }
    Presence::Without
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Source;
    use alloc::vec;

    fn person() -> Iin {
        // made up: digits chosen, control digit computed
        let digits = [8, 5, 0, 1, 0, 1, 4, 5, 6, 7, 0];
        let control = crate::identifier::control_digit(&digits).unwrap();
        let eleven = digits
            .iter()
            .fold(0_u64, |number, digit| number * 10 + u64::from(*digit));
        Iin::from_number(eleven * 10 + u64::from(control)).unwrap()
    }

    fn visit(id: &str, day: u32) -> (Iin, VisitCard) {
        let (id, facility) = (id.parse().unwrap(), "F-1".parse().unwrap());
        let day = Day::known(2026, 3, day);
        (
            person(),
            VisitCard {
                id,
                facility,
                day,
                method: VisitMethod::Qr,
                coordinates: None,
            },
        )
    }

    fn stay(facility: &FacilityId, start: u32, end: u32) -> Option<Stay<'_>> {
        let (start, end) = (Day::known(2026, 3, start), Day::known(2026, 3, end));
        Some(Stay {
            insured: person(),
            facility,
            start,
            end,
        })
    }

    fn covered(presences: &[Presence]) -> Vec<bool> {
        presences
            .iter()
            .map(|presence| matches!(presence, Presence::With { .. }))
            .collect()
    }

    #[test]
    fn one_scan_proves_one_case() {
        let facility: FacilityId = "F-1".parse().unwrap();
        let book = Book::new(Source::MobileCitizens, vec![visit("V-1", 5)], true, None);
        let stays = [stay(&facility, 5, 5), stay(&facility, 5, 5)];
        assert_eq!(covered(&match_visits(&stays, &book)), [true, false]);
    }

    #[test]
    fn the_choice_proves_as_many_cases_as_can_be() {
        let facility: FacilityId = "F-1".parse().unwrap();
        let rows = vec![visit("V-1", 2), visit("V-2", 4)];
        let book = Book::new(Source::MobileCitizens, rows, true, None);
        // the long stay comes first but must leave day 2 to the short one
        let stays = [stay(&facility, 1, 4), stay(&facility, 2, 3)];
        assert_eq!(covered(&match_visits(&stays, &book)), [true, true]);
    }

    #[test]
    fn silence_is_known_only_in_a_complete_and_fresh_list() {
        let facility: FacilityId = "F-1".parse().unwrap();
        let stays = [stay(&facility, 5, 6), None];
        let fresh = Some(Day::known(2026, 3, 6));
        let book = |complete, as_of| Book::new(Source::MobileCitizens, vec![], complete, as_of);
        let first = |book: &Book<Iin, VisitCard>| match_visits(&stays, book).swap_remove(0);
        assert_eq!(first(&book(true, fresh)), Presence::Without);
        assert_eq!(first(&book(false, fresh)), Presence::Unknown(Lack::Partial));
        assert_eq!(
            first(&book(true, Some(Day::known(2026, 3, 5)))),
            Presence::Unknown(Lack::Stale)
        );
        let presences = match_visits(&stays, &book(true, fresh));
        assert_eq!(presences[1], Presence::Unknown(Lack::NoKey));
    }
}
