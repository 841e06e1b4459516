//! Matching beside a search of every choice.

use crate::calendar::Day;
use crate::fact::Source;
use crate::fact::{Book, Lack};
use crate::identifier::{FacilityId, Iin};
use crate::law::{VisitCases, VisitMethod, VisitMethods, VisitProof};
use crate::visit::{CardProof, TermBounds};
use crate::visit::{
    FacilityStay, MatchTerms, Matched, VisitCard, VisitPresence, VisitUse, match_visits,
};
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use proptest::prelude::*;

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
            reason: None,
            has_author: false,
            entered: None,
            used: VisitUse::Unused,
            token: None,
            challenge: None,
            proof: CardProof::Claim(Some(true)),
        },
    )
}

const ONCE: MatchTerms = MatchTerms {
    cases: VisitCases::ONE,
    methods: VisitMethods::ALL,
    noted: 1,
    proof: VisitProof::Claims,
    check: None,
    bounds: TermBounds::NONE,
};

const EVERY: MatchTerms = MatchTerms {
    cases: VisitCases::Every,
    ..ONCE
};

fn book_of(rows: Vec<(Iin, VisitCard)>) -> Book<Iin, VisitCard> {
    Book::new(Source::Biometrics, rows, true, None)
}

fn stay(facility: &FacilityId, start: u32, end: u32) -> Option<FacilityStay<'_>> {
    let (start, end) = (Day::known(2026, 3, start), Day::known(2026, 3, end));
    Some(FacilityStay {
        insured: person(),
        facility,
        start,
        end,
        name: "",
    })
}

fn covered(presences: &[VisitPresence]) -> Vec<bool> {
    presences
        .iter()
        .map(|presence| matches!(presence, VisitPresence::With { .. }))
        .collect()
}

#[test]
fn one_scan_proves_one_case() {
    let facility: FacilityId = "F-1".parse().unwrap();
    let book = book_of(vec![visit("V-1", 5)]);
    let stays = [stay(&facility, 5, 5), stay(&facility, 5, 5)];
    assert_eq!(
        covered(&match_visits(&stays, &book, ONCE).presences),
        [true, false]
    );
}

#[test]
fn one_scan_proves_every_case_of_its_day() {
    let facility: FacilityId = "F-1".parse().unwrap();
    let book = book_of(vec![visit("V-1", 5), visit("V-2", 5), visit("V-1", 6)]);
    let days = [5, 5, 5, 6].map(|day| stay(&facility, day, day));
    let told = match_visits(&days, &book, EVERY);
    // a number is of one day: the row of the sixth proves nothing
    assert_eq!(covered(&told.presences), [true, true, true, false]);
    assert_eq!(told.shared, [2]);
}

#[test]
fn the_choice_proves_as_many_cases_as_can_be() {
    let facility: FacilityId = "F-1".parse().unwrap();
    let rows = vec![visit("V-1", 2), visit("V-2", 4)];
    let book = book_of(rows);
    // the long stay comes first but must leave day 2 to the short one
    let stays = [stay(&facility, 1, 4), stay(&facility, 2, 3)];
    assert_eq!(
        covered(&match_visits(&stays, &book, ONCE).presences),
        [true, true]
    );
}

#[test]
fn silence_is_known_only_in_a_complete_and_fresh_list() {
    let facility: FacilityId = "F-1".parse().unwrap();
    let stays = [stay(&facility, 5, 6), None];
    let fresh = Some(Day::known(2026, 3, 6));
    let book = |complete, as_of| Book::new(Source::Biometrics, vec![], complete, as_of);
    let first = |book: &Book<Iin, VisitCard>| {
        let told = match_visits(&stays, book, ONCE).presences;
        assert!(!matches!(told.first(), Some(VisitPresence::With(_))));
        match told.first() {
            Some(VisitPresence::Unknown(lack)) => VisitPresence::Unknown(*lack),
            _ => VisitPresence::Without { passed_over: None },
        }
    };
    assert_eq!(
        first(&book(true, fresh)),
        VisitPresence::Without { passed_over: None }
    );
    assert_eq!(
        first(&book(false, fresh)),
        VisitPresence::Unknown(Lack::Partial)
    );
    assert_eq!(
        first(&book(true, Some(Day::known(2026, 3, 5)))),
        VisitPresence::Unknown(Lack::Stale)
    );
    let fresh = book(true, fresh);
    let presences = match_visits(&stays, &fresh, ONCE).presences;
    assert_eq!(presences[1], VisitPresence::Unknown(Lack::NoKey));
}

/// The most stays that can have a visit each, by augmenting paths.
fn most(stays: &[(u32, u32)], days: &[u32]) -> usize {
    fn place(
        stay: usize,
        stays: &[(u32, u32)],
        days: &[u32],
        seen: &mut [bool],
        holder: &mut [Option<usize>],
    ) -> bool {
        for visit in 0..days.len() {
            let fits = stays[stay].0 <= days[visit] && days[visit] <= stays[stay].1;
            if fits && !core::mem::replace(&mut seen[visit], true) {
                let before = holder[visit];
                if before.is_none_or(|one| place(one, stays, days, seen, holder)) {
                    holder[visit] = Some(stay);
                    return true;
                }
            }
        }
        false
    }
    let mut holder = vec![None; days.len()];
    let placed = (0..stays.len()).filter(|stay| {
        place(
            *stay,
            stays,
            days,
            &mut vec![false; days.len()],
            &mut holder,
        )
    });
    placed.count()
}

proptest! {
    /// Beside a search of every choice.
    #[test]
    fn no_choice_proves_more(
        stays in prop::collection::vec((1_u32..9, 0_u32..5), 0..9),
        days in prop::collection::vec(1_u32..13, 0..9),
    ) {
        let facility: FacilityId = "F-1".parse().unwrap();
        let stays: Vec<(u32, u32)> = stays.into_iter().map(|(from, days)| (from, from + days)).collect();
        let rows = days.iter().enumerate();
        let book = book_of(rows.map(|(place, day)| visit(&format!("V-{place}"), *day)).collect());
        let asked: Vec<_> = stays.iter().map(|(from, to)| stay(&facility, *from, *to)).collect();
        let once = match_visits(&asked, &book, ONCE);
        let count = |told: &Matched<'_>| covered(&told.presences).iter().filter(|one| **one).count();
        prop_assert_eq!(count(&once), most(&stays, &days));
        // every stay that holds a day of a visit, and as few share as can be
        let every = match_visits(&asked, &book, EVERY);
        let holds = |stay: &&(u32, u32)| days.iter().any(|day| stay.0 <= *day && *day <= stay.1);
        prop_assert_eq!(count(&every), stays.iter().filter(holds).count());
        prop_assert_eq!(count(&every), count(&once) + every.shared.len());
    }
}
