//! The three values, and a flood of one of them.

use super::*;
use crate::finding::At;
use crate::law::catalogue::input;

#[test]
fn three_values_make_the_verdict() {
    let root = At::root();
    let mut exam = Examination::open();
    exam.pass(&input::MISSING);
    assert!(exam.clone().close().is_clear());
    exam.lack(
        &input::MALFORMED,
        root.path(),
        "policies",
        Source::Register,
        Lack::Partial,
    );
    let open = exam.clone().close();
    assert!(!open.complete() && open.effect().is_none() && !open.is_clear());
    exam.find(Finding::new(&input::MISSING, root.field("b").path()));
    exam.find(Finding::new(&input::MISSING, root.field("a").path()));
    let verdict = exam.close();
    assert_eq!(verdict.effect(), Some(Effect::Refuse));
    assert_eq!(verdict.findings[0].path, root.field("a").path());
}

#[test]
fn a_flood_is_listed_in_part_and_counted_whole() {
    let mut exam = Examination::open();
    for _ in 0..5000 {
        exam.find(Finding::new(&input::MISSING, At::root().path()));
    }
    let verdict = exam.close();
    assert_eq!(verdict.findings.len(), usize::try_from(LISTED_MAX).unwrap());
    assert_eq!(verdict.found(&input::MISSING), 5000);
}
