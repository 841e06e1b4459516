//! Orders, borders and the status machine, each against its definition.

use crate::calendar::{Day, Moment, WorkCalendar};
use crate::finding::{Examination, Verdict};
use crate::law::catalogue::placement as rules;
use crate::law::{self, Edition};
use crate::placement::*;
use proptest::prelude::*;
use std::string::ToString;
use std::vec::Vec;

fn edition() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

fn considered(number: usize, filed: u32, decided: Option<u32>, withdrawn: bool) -> Considered {
    let day = Day::known(2026, 2, 6);
    let moment = |second: u32| Moment::new(day, second).unwrap();
    Considered {
        number: number.to_string(),
        applicant: None,
        filed: moment(filed),
        withdrawn: withdrawn.then(|| moment(80_000)),
        decided: decided.map(moment),
        outcome: None,
        grounds: Vec::new(),
    }
}

fn decide(applications: &[(usize, Considered)]) -> Verdict {
    let mut exam = Examination::open();
    let calendar = WorkCalendar::kazakhstan();
    let _ = check_decisions(&mut exam, applications, None, edition(), &calendar);
    exam.close()
}

proptest! {
    /// One pass over the queue finds what comparing every pair finds.
    #[test]
    fn the_queue_is_every_pair(
        rows in prop::collection::vec((0..6_u32, prop::option::of(0..6_u32), any::<bool>()), 0..9),
    ) {
        let list: Vec<(usize, Considered)> = rows.iter().enumerate()
            .map(|(at, (filed, decided, withdrawn))| {
                (at, considered(at, *filed, *decided, *withdrawn))
            })
            .collect();
        let overtakes = |one: &Considered| {
            let Some(decided) = one.decided else { return false };
            list.iter().any(|(_, other)| {
                let waits = match other.decided {
                    Some(theirs) => theirs > decided,
                    None => other.withdrawn.is_none(),
                };
                other.filed < one.filed && waits
            })
        };
        let expected: Vec<std::string::String> = list.iter()
            .filter(|(_, one)| overtakes(one))
            .map(|(at, _)| std::format!("applications[{at}].decided"))
            .collect();
        let verdict = decide(&list);
        let found: Vec<std::string::String> = verdict.findings.iter()
            .filter(|finding| finding.rule == &rules::REVIEW_ORDER)
            .map(|finding| finding.path.to_string())
            .collect();
        prop_assert_eq!(found, expected);
    }

    /// A known fact more never takes away another rule's finding, and no document
    /// more ever adds a missing one.
    #[test]
    fn facts_only_add(
        facts in prop::collection::vec(prop::option::of(any::<bool>()), 6),
        kinds in prop::collection::btree_set(0..9_usize, 0..9),
        told in 0..6_usize,
        value in any::<bool>(),
    ) {
        let judge = |facts: &[Option<bool>]| {
            let documents = kinds.iter().enumerate().map(|(at, kind)| {
                let issued = Some(Day::known(2025, 1, 15));
                Attached::new(at, DocumentKind::ALL[*kind], issued)
            });
            let application = Application {
                announced: Some(Day::known(2026, 2, 2)),
                filed: Moment::new(Day::known(2026, 2, 9), 0),
                account_open: facts[0],
                signed: facts[1],
                filing: Filing {
                    conditions: Conditions {
                        high_technology: facts[2],
                        partnership: facts[3],
                        accredited: facts[4],
                        leases: facts[5],
                    },
                    activities: Vec::new(),
                    technologies: Vec::new(),
                    documents: documents.collect(),
                    extras: Vec::new(),
                    demanded: Vec::new(),
                    buildings: std::vec![Building {
                        id: None,
                        purpose: Some("medical".to_string()),
                        address: None,
                    }],
                    readiness: None,
                    asked: Vec::new(),
                },
            };
            let mut exam = Examination::open();
            let calendar = WorkCalendar::kazakhstan();
            let laws = (edition(), &calendar);
            let _ = check_application(&mut exam, &application, &Purposes::default(), laws);
            exam.close()
        };
        let before = judge(&facts);
        let mut more = facts.clone();
        more[told] = more[told].or(Some(value));
        let after = judge(&more);
        for finding in &before.findings {
            prop_assert!(after.findings.contains(finding));
        }
        // a fact may ask for more of the same application, and never leaves open what was shut
        for open in &after.not_checked {
            let known = before.not_checked.iter().any(|one| one.rule == open.rule);
            let passed = before.line(open.rule).map_or(0, |line| line.passed);
            prop_assert!(known || passed == 0, "{}", open.rule.code);
        }
        // every rule answers at every place, be they more: found, passed or not checked
        let places = |verdict: &Verdict| -> u64 {
            let lines = verdict.coverage.iter();
            lines.map(|line| line.passed + line.found + line.not_checked).sum()
        };
        prop_assert!(places(&before) <= places(&after));
    }
}

#[test]
fn only_three_moves_of_twelve_are_open() {
    use ContractStatus as Status;
    use ContractStep as Step;
    let statuses = [
        None,
        Some(Status::OnSigning),
        Some(Status::Signed),
        Some(Status::TerminatedByIssuer),
    ];
    let steps = [
        Step::IssuerSigns,
        Step::ProviderSigns,
        Step::IssuerTerminates,
    ];
    let open: Vec<_> = statuses
        .into_iter()
        .flat_map(|status| steps.map(|step| (status, step)))
        .filter_map(|(status, step)| Some((status, step, Status::after(status, step)?)))
        .collect();
    let law = [
        (None, Step::IssuerSigns, Status::OnSigning),
        (Some(Status::OnSigning), Step::ProviderSigns, Status::Signed),
        (
            Some(Status::Signed),
            Step::IssuerTerminates,
            Status::TerminatedByIssuer,
        ),
    ];
    assert_eq!(open, law);
}

#[test]
fn names_are_read_back() {
    for kind in DocumentKind::ALL {
        assert_eq!(kind.to_string().parse(), Ok(kind));
    }
    for step in [
        ContractStep::IssuerSigns,
        ContractStep::ProviderSigns,
        ContractStep::IssuerTerminates,
    ] {
        assert_eq!(step.to_string().parse(), Ok(step));
    }
    for place in 0..=20 {
        let ground = RejectionGround::read("procurement-rules", Some(place));
        assert_eq!(ground.is_ok(), (1..=15).contains(&place), "{place}");
    }
}

#[test]
fn a_term_beyond_the_calendar_is_not_checked() {
    let plan = Plan {
        approved: Day::known(2031, 1, 6),
        published: Some(Day::known(2031, 1, 7)),
        announced: None,
    };
    let mut exam = Examination::open();
    let lines = check_plan(&mut exam, plan, edition(), &WorkCalendar::kazakhstan());
    let verdict = exam.close();
    assert!(lines.is_empty() && verdict.findings.is_empty());
    assert_eq!(verdict.not_checked.len(), 2);
}
