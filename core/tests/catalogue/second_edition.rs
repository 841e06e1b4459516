//! A second edition, over the one that ships: a rule goes, a rule comes, one is lighter,
//! points bear other numbers, a term moves. The same draft is judged by both.

use crate::law_md::page;
use crate::none;
use crate::orders::person;
use crate::register::register_faults;
use qalqan_core::act::{Act, Case, Reference, Service, check};
use qalqan_core::calendar::{Day, Period, Term};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination, Finding, Verdict};
use qalqan_core::law::catalogue::{act, visit};
use qalqan_core::law::register::{Answer, Point};
use qalqan_core::law::{
    self, Amendment, Clause, Document, Edition, Effect, Provision, Room, Rule, Text, ValueKind,
    VisitMethods,
};
use qalqan_core::money::Tenge;
use qalqan_core::placement::FundingSource;
use std::sync::LazyLock;

const fn mechanism(point: &'static str) -> Clause {
    Clause::new(Document::Mechanism, point)
}

/// A rule that no edition of the library holds, with a check of its own below.
static COPY_KEPT: Rule = Rule {
    code: "ACT-900",
    name: "COPY_KEPT",
    room: Room::Act,
    number: 900,
    text: Text {
        kk: "көшірме жоқ: {act}",
        ru: "нет копии: {act}",
        en: "no copy: {act}",
    },
    values: &[("act", ValueKind::Text)],
    advice: None,
};

/// The first edition has one rule less than the one that ships, for the second to add.
static FIRST: LazyLock<Edition> = LazyLock::new(|| {
    static CHANGES: [Amendment; 1] = [Amendment::Repeal(&act::NOT_EMPTY)];
    shipped().amended("first", &CHANGES)
});

static SECOND: LazyLock<Edition> = LazyLock::new(|| {
    static CHANGES: [Amendment; 9] = [
        Amendment::Repeal(&act::DECLARED_SERVICES),
        Amendment::Enact(Provision {
            rule: &act::NOT_EMPTY,
            clause: mechanism("13"),
            effect: Effect::Suspend,
        }),
        Amendment::Enact(Provision {
            rule: &COPY_KEPT,
            clause: mechanism("13 par 9"),
            effect: Effect::Note,
        }),
        Amendment::Effect(&visit::SHARE_WITHOUT_VISIT, Effect::Review),
        Amendment::Clause(&act::DECLARED_CASES, mechanism("13 par 9")),
        Amendment::Renumber {
            from: mechanism("14(3)"),
            to: mechanism("14(2)"),
        },
        Amendment::Renumber {
            from: mechanism("14(2)"),
            to: mechanism("14(3)"),
        },
        Amendment::Strike(Clause::new(Document::AccessService, "4.1")),
        Amendment::Insert {
            after: mechanism("13"),
            point: Point::new(
                mechanism("13 par 9"),
                "a copy of the act is kept",
                Answer::ByRules,
            ),
        },
    ];
    let mut second = FIRST.amended("second", &CHANGES);
    let day = |month, day| Day::new(2026, month, day).unwrap();
    second.in_force = Period::new(day(7, 1), day(12, 31)).unwrap();
    let rules = Clause::new(Document::PaymentRules, "69");
    let parameters = &mut second.parameters;
    parameters.service_data.change(Term::WorkingDays(10), rules);
    // what other acts say is written with the numbers of the edition
    static OTHERS: [(VisitMethods, Clause); 1] = [(VisitMethods::ALL, mechanism("14(2)"))];
    parameters.visit_methods.dispute(&OTHERS);
    second
});

fn shipped() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

/// One visit less than the law wants, data a week late, one line less than declared, and a
/// case that holds none.
fn draft() -> Act {
    let sum = Tenge::from_tiyn(100_000);
    let day: Option<Day> = "2026-03-10".parse().ok();
    let line = Service {
        id: "s-1".parse().ok(),
        code: "A02.001.000".parse().ok(),
        at: "2026-03-10T09:00".parse().ok(),
        worker: Some(person(2)),
        sent_on: "2026-03-18".parse().ok(),
        quantity: Some(1),
        tariff: Some(sum),
        amount: Some(sum),
        ..Service::default()
    };
    let case = |id: &str, services: Vec<Service>| Case {
        id: id.parse().ok(),
        insured: Some(person(1)),
        start: day,
        end: day,
        facility: "F-1".parse().ok(),
        address: "ADR-1".parse().ok(),
        services,
        ..Case::default()
    };
    Act {
        number: "A-1".parse().ok(),
        provider: "050540004455".parse().ok(),
        contract: "D-1".parse().ok(),
        funding: Some(FundingSource::Insurance),
        month: "2026-03".parse().ok(),
        formed_on: "2026-04-01".parse().ok(),
        declared_cases: Some(5),
        declared_services: Some(7),
        total: Some(sum),
        cases: vec![case("c-1", vec![line]), case("c-2", Vec::new())],
        ..Act::default()
    }
}

/// The check of the rule that only the second edition holds.
fn copy_kept(exam: &mut Examination, act: &Act) {
    let number = act.number.as_ref().unwrap();
    let finding = Finding::new(&COPY_KEPT, At::root().field("number").path());
    exam.find(finding.with("act", number));
}

/// The draft by the checks of the library, and by that of the new rule.
fn judged(edition: &Edition) -> Verdict {
    let mut reference = Reference::empty();
    reference.visits = Book::new(Source::Biometrics, Vec::new(), true, None);
    let mut exam = Examination::new(edition);
    copy_kept(&mut exam, &draft());
    check(exam, draft(), &reference, edition).verdict
}

/// How often a rule found something, by which point and to what effect.
fn told(verdict: &Verdict, rule: &Rule) -> Option<(u64, String, Effect)> {
    let line = verdict.line(rule)?;
    Some((line.found, line.clause.to_string(), line.effect))
}

/// Is the rule named anywhere in a verdict?
fn named(verdict: &Verdict, rule: &Rule) -> bool {
    let found = verdict.findings.iter().any(|one| one.rule == rule);
    let open = verdict.not_checked.iter().any(|one| one.rule == rule);
    let ran = verdict.coverage.iter().any(|one| one.rule == rule);
    found || open || ran
}

#[test]
fn a_rule_that_is_gone_is_never_named() {
    let (first, second) = (judged(&FIRST), judged(&SECOND));
    let gone = &act::DECLARED_SERVICES;
    assert!(FIRST.holds(gone) && !SECOND.holds(gone));
    assert_eq!(first.found(gone), 1);
    assert!(!named(&second, gone));
    // where a field is missing the rule says so, and not where it does not stand
    let mut bare = draft();
    bare.declared_services = None;
    let open = |edition: &Edition| {
        let exam = Examination::new(edition);
        let verdict = check(exam, bare.clone(), &Reference::empty(), edition).verdict;
        let mut lacks = verdict.not_checked.iter();
        lacks.any(|one| one.rule == gone)
    };
    assert!(open(&FIRST) && !open(&SECOND));
}

#[test]
fn a_rule_that_comes_is_judged_from_then_on() {
    let (first, second) = (judged(&FIRST), judged(&SECOND));
    for rule in [&act::NOT_EMPTY, &COPY_KEPT] {
        assert!(!named(&first, rule), "{}", rule.code);
        assert_eq!(second.found(rule), 1, "{}", rule.code);
    }
    let empty = told(&second, &act::NOT_EMPTY).unwrap();
    assert_eq!(empty, (1, "mechanism 13".into(), Effect::Suspend));
    // the edition that ships holds it as it always did
    let whole = told(&judged(shipped()), &act::NOT_EMPTY).unwrap();
    assert_eq!(whole, (1, "mechanism 12".into(), Effect::Refuse));
}

#[test]
fn effects_points_and_terms_are_those_of_the_edition() {
    let (first, second) = (judged(&FIRST), judged(&SECOND));
    let told = |verdict, rule| told(verdict, rule).unwrap();
    let (share, taxes) = (&visit::SHARE_WITHOUT_VISIT, &act::TAXES_PAID);
    assert_eq!(
        [told(&first, share), told(&second, share)],
        [
            (1, "mechanism 14(3)".into(), Effect::Suspend),
            (1, "mechanism 14(2)".into(), Effect::Review),
        ]
    );
    // two points swapped their numbers
    assert_eq!(told(&first, taxes).1, "mechanism 14(2)");
    assert_eq!(told(&second, taxes).1, "mechanism 14(3)");
    let limit = |edition: &Edition| edition.parameters.visit_share.clause().to_string();
    assert_eq!(limit(&FIRST), "mechanism 14(3)");
    assert_eq!(limit(&SECOND), "mechanism 14(2)");
    assert_eq!(told(&second, &act::DECLARED_CASES).1, "mechanism 13 par 9");
    // eight days are late by three working days, and in time by ten
    assert_eq!(first.found(&act::DATA_IN_TIME), 1);
    assert_eq!(second.found(&act::DATA_IN_TIME), 0);
    assert!(second.line(&act::DATA_IN_TIME).unwrap().passed > 0);
}

#[test]
fn what_was_said_before_the_law_was_known_is_kept_as_far_as_it_stands() {
    let mut exam = Examination::new(&FIRST);
    let at = At::root();
    exam.find(Finding::new(&act::DECLARED_SERVICES, at.path()));
    exam.find(Finding::new(&visit::SHARE_WITHOUT_VISIT, at.path()));
    assert_eq!(exam.clone().close().effect(), Some(Effect::Refuse));
    exam.judge_by(&SECOND);
    assert!(!exam.holds(&act::DECLARED_SERVICES) && exam.holds(&COPY_KEPT));
    let verdict = exam.close();
    assert_eq!(verdict.effect(), Some(Effect::Review));
    assert_eq!((verdict.findings.len(), verdict.coverage.len()), (1, 1));
}

#[test]
fn law_md_of_the_second_edition_is_its_own() {
    none(&register_faults(&FIRST), "the first edition");
    none(&register_faults(&SECOND), "the second edition");
    let (first, second) = (page(&FIRST), page(&SECOND));
    let line = |page: &str, start: &str| {
        let mut lines = page.lines().filter(|line| line.starts_with(start));
        lines.next_back().map(str::to_string)
    };
    let row = |page: &str, start: &str| line(page, start).unwrap_or_default();
    assert!(row(&first, "| 14(3) |").contains("rules: `VIS-001` suspend"));
    assert!(row(&second, "| 14(2) |").contains("`VIS-001` review"));
    assert!(row(&second, "| 14(2) |").contains("`visit_share` = 1/2"));
    assert!(row(&second, "| 14(3) |").contains("`ACT-020` suspend"));
    let gist = |page: &str, start: &str| row(page, start).split('|').nth(2).map(str::to_string);
    assert_eq!(gist(&first, "| 14(3) |"), gist(&second, "| 14(2) |"));
    // in the order of the new numbers
    let at = |start: &str| second.find(start).unwrap();
    assert!(at("\n| 14(1) |") < at("\n| 14(2) |") && at("\n| 14(2) |") < at("\n| 14(3) |"));
    assert!(at("\n| 13 |") < at("\n| 13 par 9 |"));
    assert!(row(&second, "| 13 par 9 |").contains("`ACT-001` refuse, `ACT-900` note"));
    assert_eq!(line(&first, "| 13 par 9 |"), None);
    assert!(first.contains("\n| 4.1 | place of the service"));
    assert!(!second.contains("\n| 4.1 | place of the service"));
    assert_eq!(line(&second, "| `ACT-002` |"), None);
    assert!(line(&first, "| `ACT-002` |").is_some());
    assert_eq!(line(&first, "| `ACT-022` |"), None);
    assert!(row(&second, "| `ACT-022` |").contains("| mechanism 13 | suspend |"));
    assert!(row(&first, "| `service_data` |").contains("| 3wd |"));
    assert!(row(&second, "| `service_data` |").contains("| 10wd |"));
    assert!(second.contains("| `second` | draft | 2026-07-01 | 2026-12-31 |"));
}
