//! Lists of tokens, held against the moment of the check.

use crate::finding::{At, Examination};
use crate::visit::tests::{NOON, hash_key, moment, person, token, trust, trust_key};
use crate::visit::{TokenList, VisitChecks, Whose, verify_visit};
use alloc::vec;
use alloc::vec::Vec;

#[test]
fn lists_of_tokens_are_held_against_the_check() {
    let lacking = |as_of: u32, seconds: u32| -> Vec<&'static str> {
        let list = TokenList::new(vec![], true).as_of(Some(moment(as_of)));
        let trust = trust(vec![trust_key(1)]);
        let facility = "F-1".parse().unwrap();
        let checks = VisitChecks {
            checked: Some(moment(NOON + 60)),
            trust: Some(&trust),
            newest_trust: Some(3),
            trust_seconds: 60,
            list_seconds: seconds,
            bounds: None,
            skew: Some(30),
            lifetime: Some(300),
            seen: Some(&list),
            taken: None,
            revoked: Some(&list),
            facility: Some(&facility),
            insured: Some(Whose::Print(hash_key().person(person(1)))),
            wall: None,
            challenge: None,
            newest_issue: None,
            walls: None,
        };
        let mut exam = Examination::open();
        verify_visit(&mut exam, &At::root(), &token(1), &checks);
        let verdict = exam.close();
        assert!(verdict.findings.is_empty(), "{verdict:?}");
        let open = verdict.not_checked.iter();
        open.map(|one| one.rule.code).collect()
    };
    let both = ["VIS-014", "VIS-015"];
    // the check is a minute after the token
    assert_eq!(lacking(NOON + 60, 0), [""; 0]);
    assert_eq!(lacking(NOON + 59, 0), both);
    assert_eq!(lacking(NOON, 60), [""; 0]);
    assert_eq!(lacking(NOON, 59), both);
    // older than the token, it cannot know it, however long lists may serve
    assert_eq!(lacking(NOON - 1, 3600), both);
}
