//! What a protocol bears, against its definition.

use crate::calendar::{Day, WorkCalendar};
use crate::finding::Examination;
use crate::law;
use crate::law::Effect;
use crate::monitoring::*;
use proptest::prelude::*;
use std::vec::Vec;

proptest! {
    /// A consequence holds where the protocol is dated and signed by every member
    /// and a document confirms it; each that holds is a finding, each that does
    /// not is one too.
    #[test]
    fn consequences_are_borne(
        signed in prop::collection::vec(prop::option::of(any::<bool>()), 0..4),
        dated in any::<bool>(),
        rows in prop::collection::vec((prop::option::of(0..4_usize), any::<bool>()), 0..6),
    ) {
        let members = signed.iter().map(|signed| Member {
            role: Some(MemberRole::Issuer),
            signed: *signed,
        });
        let discrepancies: Vec<Discrepancy> = rows.iter()
            .map(|(kind, document)| Discrepancy {
                description: Some("the place is another".into()),
                proposal: Some("p".into()),
                due: Some(Day::known(2026, 11, 25)),
                consequence: kind.map(|kind| ConsequenceKind::ALL[kind]),
                document: document.then(|| "d".into()),
            })
            .collect();
        let date = dated.then(|| Day::known(2026, 9, 25));
        let monitoring = Monitoring {
            decision: Some("n".into()),
            decided_on: Some(Day::known(2026, 9, 1)),
            planned: Day::known(2026, 9, 21),
            notified: Some(Day::known(2026, 9, 1)),
            without_notice: false,
            exception: None,
            protocol: Some(Protocol {
                date,
                commission: members.collect(),
                providers: Vec::new(),
                repeated: Some(false),
                discrepancies: discrepancies.clone(),
                follow_up: None,
                other: None,
            }),
        };
        let edition = law::named("mechanism-draft-2026-01").unwrap();
        let mut exam = Examination::open();
        let calendar = WorkCalendar::kazakhstan();
        let outcome = check_monitoring(&mut exam, &monitoring, edition, &calendar);
        let verdict = exam.close();

        let whole = !signed.is_empty() && signed.iter().all(|one| *one == Some(true));
        let expected: Vec<(usize, ConsequenceKind)> = discrepancies.iter().enumerate()
            .filter(|(_, one)| dated && whole && one.document.is_some())
            .filter_map(|(at, one)| Some((at, one.consequence?)))
            .collect();
        let found: Vec<_> = outcome.consequences.iter()
            .map(|one| (one.discrepancy, one.kind))
            .collect();
        prop_assert_eq!(&found, &expected);
        let stops = expected.iter().any(|(_, kind)| *kind == ConsequenceKind::Stopped);
        prop_assert_eq!(verdict.effect() == Some(Effect::Stop), stops);
        prop_assert!(outcome.terms.iter().all(|line| line.kept == Some(true)));
    }
}
