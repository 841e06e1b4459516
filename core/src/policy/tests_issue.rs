//! Laws of issuing, over tables of made-up people.

use super::issue::{Among, issue_among};
use super::shared::Document;
use super::turns::said;
use super::*;
use crate::account::{AccountCard, AccountState};
use crate::calendar::Day;
use crate::fact::{Book, Source};
use crate::finding::{At, Examination, Verdict};
use crate::identifier::{Iin, PolicyNumber, Sex, control_digit, normal_form};
use crate::law::catalogue::policy as rules;
use crate::party::{PersonCard, Requisite};
use alloc::collections::{BTreeMap, BTreeSet};
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

/// What the plain issuance of many made.
struct Batch {
    /// The policies, in the order of the rows.
    issued: Vec<IssuedPolicy>,
    /// Rows that got no policy, and why.
    exceptions: Vec<Exception>,
    /// The serial that the next issuance may start with.
    next_serial: u64,
}

impl Batch {
    fn without(&self) -> Vec<usize> {
        self.exceptions.iter().map(|one| one.row).collect()
    }
}

/// The row that is taken at a place: of the rows of its insured the one whose turn it is.
fn taken_at(rows: &[InsuredEntry], place: usize) -> usize {
    let Some(iin) = rows[place].iin.given() else {
        return place;
    };
    let own = (0..rows.len()).filter(|row| rows[*row].iin.given() == Some(iin));
    let own: Vec<usize> = own.collect();
    let mut by_content = own.clone();
    by_content.sort_by_key(|row| (said(&rows[*row]), *row));
    by_content[own.iter().position(|row| *row == place).unwrap()]
}

/// The plain way, entry by entry, that a table is compared with. Serials run on from the
/// first and are used up by issued policies only; of the rows of one insured the first is
/// issued that may be, and each other one is an exception.
fn issue_batch(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    rows: &[InsuredEntry],
    first_serial: u64,
    books: &InsuredBooks,
) -> Batch {
    let mut batch = Batch {
        issued: Vec::with_capacity(rows.len()),
        exceptions: Vec::new(),
        next_serial: first_serial,
    };
    let serials = (first_serial, rows.len());
    let free = number_unique(exam, &at.field("firstSerial"), terms, serials, books);
    let list = at.field("rows");
    let mut numbers: BTreeMap<Iin, PolicyNumber> = BTreeMap::new();
    let mut issued: Vec<(usize, IssuedPolicy)> = Vec::new();
    for place in 0..rows.len() {
        let index = taken_at(rows, place);
        let (entry, here) = (&rows[index], list.index(index));
        let among = Among {
            repeated: entry.iin.given().and_then(|iin| numbers.get(iin)).cloned(),
            document: other_holder(rows, index).map_or(Document::Own, Document::Shared),
        };
        let numbered = (batch.next_serial, &among);
        match issue_among(exam, &here, terms, entry, numbered, books) {
            Ok(policy) => {
                numbers.insert(policy.iin(), policy.number().clone());
                batch.next_serial = batch.next_serial.saturating_add(1);
                issued.push((index, policy));
            }
            Err(reasons) => batch.exceptions.push(Exception {
                row: index,
                reasons,
            }),
        }
    }
    batch.exceptions.sort_by_key(|one| one.row);
    if free {
        issued.sort_by_key(|(row, _)| *row);
        batch.issued = issued.into_iter().map(|(_, policy)| policy).collect();
        return batch;
    }
    let mut reasons = std::vec![Reasons::default(); rows.len()];
    for one in &batch.exceptions {
        reasons[one.row] = one.reasons;
    }
    let all = reasons.into_iter().enumerate();
    let all = all.map(|(row, mut reasons)| {
        reasons.unless(false, &rules::NUMBER_UNIQUE);
        Exception { row, reasons }
    });
    Batch {
        issued: Vec::new(),
        exceptions: all.collect(),
        next_serial: first_serial,
    }
}

/// The first row of another insured with the document of a row.
fn other_holder(rows: &[InsuredEntry], index: usize) -> Option<usize> {
    let key = |row: &InsuredEntry| {
        let document = row.document.given()?;
        Some((*row.iin.given()?, normal_form(document).replace('-', "")))
    };
    let (iin, document) = key(&rows[index])?;
    rows.iter()
        .position(|row| key(row).is_some_and(|(other, same)| other != iin && same == document))
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
        coverage: std::vec![given("A02.001.000")],
        starts: PeriodStart::Year,
    };
    check_terms(&mut Examination::open(), &At::root(), &entry).unwrap()
}

fn entry(iin: Iin) -> InsuredEntry {
    InsuredEntry {
        iin: Requisite::Given(iin),
        surname: given("Ахметова"),
        given: given("Айгүл"),
        patronymic: Requisite::Absent,
        address: given("Астана"),
        document: given(&std::format!("N {}", iin.number() % 1_000_000)),
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
        people: Book::not_given(Source::Individuals),
        of_history: false,
    }
}

fn run(rows: &[InsuredEntry], books: &InsuredBooks) -> (Batch, Verdict) {
    let mut exam = Examination::open();
    let batch = issue_batch(&mut exam, &At::root(), &terms(), rows, 1, books);
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
        let told: Vec<&str> = verdict.findings.iter().map(|finding| finding.rule.code)
            .chain(verdict.not_checked.iter().map(|open| open.rule.code))
            .collect();
        for exception in &batch.exceptions {
            prop_assert!(!exception.reasons.is_empty());
            prop_assert!(exception.reasons.rules().all(|rule| told.contains(&rule.code)));
        }
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
    let (second, verdict) = run(&[entry(iin)], &known);
    assert_eq!((second.issued.len(), second.without()), (0, std::vec![0]));
    // the number is taken too, and both are told for the row
    let codes: Vec<&str> = second.exceptions[0]
        .reasons
        .rules()
        .map(|rule| rule.code)
        .collect();
    assert_eq!(codes, ["POL-001", "POL-015"]);
    assert_eq!(verdict.found(&rules::NUMBER_UNIQUE), 1);
}

/// Entries in every state that a table can hold: broken, absent, repeated, odd periods.
fn any_entry() -> impl Strategy<Value = InsuredEntry> {
    let period = |from: &str, to: &str| {
        let period = crate::calendar::Period::new(from.parse().unwrap(), to.parse().unwrap());
        Requisite::Given(period.unwrap())
    };
    let periods = [
        Requisite::Absent,
        Requisite::Broken,
        period("2026-02-01", "2026-12-31"),
        period("2025-12-31", "2026-12-31"),
        period("2026-01-01", "2026-01-04"),
        period("2026-01-01", "2026-01-05"),
    ];
    let fund = crate::identifier::TaxNumber::Bin("050540004455".parse().unwrap());
    let providers = [Requisite::Given(fund), Requisite::Absent, Requisite::Broken];
    let fields = (0_u16..60, 0_usize..12, 0_usize..6, 0_usize..9, 0_usize..20);
    fields.prop_map(move |(serial, odd, period_of, provider_of, text)| {
        let mut made = entry(made_up(serial).unwrap_or_else(|| made_up(0).unwrap()));
        // most are attached: those pass at a glance
        made.provider = providers[provider_of.saturating_sub(6)];
        if odd < 3 {
            made.period = periods[period_of];
        }
        match text {
            0 => made.surname = Requisite::Broken,
            1 => made.given = Requisite::Absent,
            2 => made.patronymic = given("Серікқызы"),
            3 => made.patronymic = Requisite::Broken,
            4 => made.address = Requisite::Absent,
            5 => made.document = Requisite::Broken,
            6 => made.iin = Requisite::Broken,
            7 => made.iin = Requisite::Absent,
            8 => made.document = given("N 00-17"),
            9 => made.document = given("n0017"),
            10 => made.surname = given("Серікова"),
            11 => made.given = given("Әсел"),
            12 => made.address = given("г. Астана, ул. Другая, 2"),
            _ => {}
        }
        made
    })
}

fn some_books(complete: bool, stale: bool) -> InsuredBooks {
    let everybody: Vec<Iin> = (0..60).filter_map(made_up).collect();
    let open: Vec<Iin> = everybody
        .iter()
        .copied()
        .filter(|iin| iin.number() % 5 > 0)
        .collect();
    let mut known = books(&open, complete);
    let dead = everybody
        .iter()
        .filter(|iin| iin.number().is_multiple_of(7));
    let day = |iin: &Iin| Day::known(2026, 1, 4 + u32::from(iin.number().is_multiple_of(2)) * 3);
    let as_of = stale.then(|| Day::known(2026, 1, 1));
    let deaths = dead.map(|iin| (*iin, day(iin))).collect();
    known.deaths = Book::new(Source::Individuals, deaths, true, as_of);
    let covered = everybody
        .iter()
        .filter(|iin| iin.number().is_multiple_of(6));
    let card = |iin: &Iin| PolicyCard {
        number: PolicyNumber::new(2026, iin.number() % 100).unwrap(),
        period: terms().year().period(),
        annulled_from: (iin.number().is_multiple_of(4)).then(|| Day::known(2026, 1, 1)),
        attached_to: None,
    };
    let rows = covered.map(|iin| (*iin, card(iin))).collect();
    known.policies = Book::new(Source::Register, rows, complete, None);
    let born = everybody
        .iter()
        .filter(|iin| iin.number().is_multiple_of(3));
    let birth = |iin: &Iin| PersonCard {
        birth: Day::known(2026, 1, 1 + u32::from(iin.number().is_multiple_of(2)) * 9),
        sex: Sex::Female,
    };
    let people = born.map(|iin| (*iin, birth(iin))).collect();
    known.people = Book::new(Source::Individuals, people, complete, as_of);
    known
}

proptest! {
    /// A table gives what the batch over the same entries gives: the same policies, the
    /// same exceptions, the same verdict to the last count. In order or not.
    #[test]
    fn a_table_is_issued_as_the_batch(
        mut rows in proptest::collection::vec(any_entry(), 0..40),
        in_order: bool,
        complete: bool,
        stale: bool,
        starts in proptest::sample::select(PeriodStart::ALL.to_vec()),
        first in proptest::sample::select(std::vec![1_u64, 1000, 999_999_999_990]),
    ) {
        let terms = Terms { starts, ..terms() };
        if in_order {
            rows.sort_by_key(|row| row.iin.given().map(|iin| iin.number()));
        }
        let known = some_books(complete, stale);
        let table = InsuredTable::of(&rows).unwrap();
        prop_assert_eq!(table.len(), rows.len());
        let mut one = Examination::open();
        let batch = issue_batch(&mut one, &At::root(), &terms, &rows, first, &known);
        let mut other = Examination::open();
        let compact = issue_table(&mut other, &At::root(), &terms, &table, first, &known);
        let whole = compact.policies.iter().map(|policy| policy.whole(&terms, &table).unwrap());
        prop_assert_eq!(whole.collect::<Vec<_>>(), batch.issued.clone());
        let cards = compact.policies.iter().map(|policy| policy.card(&terms, &table).unwrap());
        prop_assert_eq!(cards.collect::<Vec<_>>(), batch.issued.iter().map(IssuedPolicy::card).collect::<Vec<_>>());
        prop_assert_eq!(compact.exceptions, batch.exceptions);
        prop_assert_eq!(compact.next_serial, batch.next_serial);
        prop_assert_eq!(one.close(), other.close());
    }
}

proptest! {
    /// The order of a table decides neither who is issued a policy, nor for which days, nor
    /// what stands against the other rows.
    #[test]
    fn the_order_of_a_table_decides_nothing(
        rows in proptest::collection::vec(any_entry(), 0..30),
        complete: bool,
    ) {
        let known = some_books(complete, false);
        let all = rows.clone();
        let told = |rows: &[InsuredEntry]| {
            let (batch, _) = run(rows, &known);
            let issued = batch.issued.iter();
            let mut issued: Vec<_> = issued.map(|one| (one.iin(), one.period())).collect();
            // which of rows that say the same has no policy is of no matter
            let place = |row: usize| all.iter().position(|one| *one == rows[row]);
            let against = batch.exceptions.iter().map(|one| {
                let codes: Vec<&str> = one.reasons.rules().map(|rule| rule.code).collect();
                (place(one.row), codes)
            });
            let mut against: Vec<_> = against.collect();
            issued.sort();
            against.sort();
            (issued, against)
        };
        let mut other = rows.clone();
        other.reverse();
        prop_assert_eq!(told(&rows), told(&other));
    }
}

#[test]
fn what_is_held_of_a_policy_is_small() {
    assert!(size_of::<CompactPolicy>() <= 40);
    let table = InsuredTable::of(&[entry(made_up(1).unwrap())]).unwrap();
    assert_eq!(std::format!("{table:?}"), "InsuredTable(1 rows)");
}

#[test]
fn a_text_too_long_leaves_the_table_as_it_was() {
    let mut table = InsuredTable::new();
    let mut long = entry(made_up(1).unwrap());
    long.address = given(&"ф".repeat(32_768));
    assert_eq!(table.push(&long), Err(TableError::Text));
    assert!(table.is_empty());
    long.address = given(&"ф".repeat(32_767));
    assert_eq!(table.push(&long), Ok(()));
    assert_eq!(
        table.entry(0).unwrap().address.given(),
        long.address.given()
    );
    assert!(table.entry(1).is_none());
}

#[test]
fn every_exception_has_its_rules_however_many_there_are() {
    // 1500 rows without an address: the verdict lists a thousand, the batch all of them
    let people: Vec<Iin> = (0..1800).filter_map(made_up).take(1500).collect();
    let mut rows: Vec<InsuredEntry> = people.iter().map(|iin| entry(*iin)).collect();
    for row in &mut rows {
        row.address = Requisite::Absent;
    }
    let table = InsuredTable::of(&rows).unwrap();
    let mut exam = Examination::open();
    let known = books(&people, true);
    let batch = issue_table(&mut exam, &At::root(), &terms(), &table, 1, &known);
    let told = exam.close().findings.len();
    assert!(told < 2500 && batch.exceptions.len() == 1500);
    for exception in batch.exceptions {
        let codes: Vec<&str> = exception.reasons.rules().map(|rule| rule.code).collect();
        assert_eq!(codes, ["POL-005"]);
    }
}

#[test]
fn a_birth_in_the_year_starts_the_policy() {
    let iin = (0..50).find_map(made_up).unwrap();
    let mut known = books(&[iin], true);
    let card = PersonCard {
        birth: Day::known(2026, 1, 4),
        sex: Sex::Male,
    };
    known.people = Book::new(Source::Individuals, std::vec![(iin, card)], true, None);
    let (batch, verdict) = run(&[entry(iin)], &known);
    assert!(verdict.complete());
    assert_eq!(
        batch.issued[0].period().to_string(),
        "2026-01-04/2026-12-31"
    );
}
