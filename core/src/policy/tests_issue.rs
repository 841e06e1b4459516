//! Laws of issuing, over tables of made-up people.

use super::*;
use crate::account::{AccountCard, AccountState};
use crate::calendar::Day;
use crate::fact::{Book, Source};
use crate::finding::{At, Examination, Verdict};
use crate::identifier::{Iin, control_digit};
use crate::party::Requisite;
use alloc::collections::BTreeSet;
use proptest::prelude::*;
use std::string::{String, ToString};
use std::vec::Vec;

/// A made-up person, born in a year to come; none where no control digit exists.
fn made_up(serial: u16) -> Option<Iin> {
    let body = std::format!("9901015{serial:04}");
    let digits: Vec<u8> = body.bytes().map(|byte| byte - b'0').collect();
    let control = control_digit(&digits.try_into().unwrap())?;
    std::format!("{body}{control}").parse().ok()
}

fn given(text: &str) -> Requisite<String> {
    Requisite::Given(text.to_string())
}

fn terms() -> Terms {
    let entry = TermsEntry {
        year: "2026".parse().ok(),
        issued_on: Some(Day::known(2026, 1, 5)),
        issuer_name: given("Фонд"),
        issuer_location: given("Астана"),
        issuer_bin: Requisite::Given("050540004455".parse().unwrap()),
        registrar_name: given("Регистратор"),
        registrar_location: given("Астана"),
        coverage: std::vec!["A02.001.000".to_string()],
    };
    check_terms(&entry, &At::root(), &mut Examination::new()).unwrap()
}

fn entry(iin: Iin) -> InsuredEntry {
    InsuredEntry {
        iin: Requisite::Given(iin),
        surname: given("Ахметова"),
        given: given("Айгүл"),
        patronymic: Requisite::Absent,
        address: given("Астана"),
        document: given("N 1"),
        period: Requisite::Absent,
        provider: Requisite::Absent,
    }
}

/// Open accounts of these people; complete, or silent about the others.
fn books(people: &[Iin], complete: bool) -> InsuredBooks {
    let account = AccountCard {
        state: AccountState::Open,
        since: Day::known(2026, 1, 1),
    };
    let rows = people.iter().map(|iin| (*iin, account)).collect();
    InsuredBooks {
        accounts: Book::new(Source::Register, rows, complete, None),
        deaths: Book::new(Source::Individuals, Vec::new(), true, None),
        policies: Book::new(Source::Register, Vec::new(), true, None),
    }
}

fn run(rows: &[InsuredEntry], books: &InsuredBooks) -> (Batch, Verdict) {
    let mut exam = Examination::new();
    let batch = issue_batch(&terms(), rows, 1, books, &At::root(), &mut exam);
    (batch, exam.close())
}

proptest! {
    /// Every row ends as a policy or as an exception, nobody gets two, serials run
    /// on without a gap, and each exception has its reason in the verdict.
    #[test]
    fn a_batch_loses_nobody(
        serials in proptest::collection::vec(0_u16..40, 0..60),
        complete: bool,
    ) {
        let people: Vec<Iin> = serials.iter().filter_map(|serial| made_up(*serial)).collect();
        let half: Vec<Iin> = people.iter().copied().filter(|iin| iin.number() % 3 > 0).collect();
        let rows: Vec<InsuredEntry> = people.iter().map(|iin| entry(*iin)).collect();
        let (batch, verdict) = run(&rows, &books(&half, complete));
        prop_assert_eq!(batch.issued.len() + batch.exceptions.len(), rows.len());
        let holders: BTreeSet<Iin> = batch.issued.iter().map(IssuedPolicy::iin).collect();
        prop_assert_eq!(holders.len(), batch.issued.len());
        prop_assert_eq!(batch.next_serial, 1 + batch.issued.len() as u64);
        let refused = verdict.coverage.iter().filter(|line| line.rule.code != "POL-010");
        let reasons: u64 = refused.map(|line| line.found + line.not_checked).sum();
        prop_assert_eq!(reasons, batch.exceptions.len() as u64);
    }

    /// One more fact never takes a finding of another rule away.
    #[test]
    fn a_known_death_hides_nothing(serial in 0_u16..500) {
        let Some(iin) = made_up(serial) else { return Ok(()) };
        let mut known = books(&[], true);
        let before = run(&[entry(iin)], &known).1;
        known.deaths = Book::new(
            Source::Individuals,
            std::vec![(iin, Day::known(2026, 1, 1))],
            true,
            None,
        );
        let after = run(&[entry(iin)], &known).1;
        for finding in before.findings {
            prop_assert!(after.findings.contains(&finding));
        }
    }
}

#[test]
fn an_issued_policy_is_in_the_way_of_a_second_issuance() {
    let iin = (0..50).find_map(made_up).unwrap();
    let mut known = books(&[iin], true);
    let (first, verdict) = run(&[entry(iin)], &known);
    assert!(verdict.is_clear() && first.issued.len() == 1);
    let card = first.issued[0].card();
    known.policies = Book::new(Source::Register, std::vec![(iin, card)], true, None);
    let (second, _) = run(&[entry(iin)], &known);
    assert_eq!((second.issued.len(), second.exceptions), (0, std::vec![0]));
}
