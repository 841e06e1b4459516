//! Editions follow one another without a gap; a later one ends an earlier one.

use crate::none;
use qalqan_core::calendar::{Day, Period};
use qalqan_core::law;

/// Names and spans, oldest first.
fn faults(editions: &[(&str, Period)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, (name, span)) in editions.iter().enumerate() {
        if editions
            .iter()
            .take(index)
            .any(|(earlier, _)| earlier == name)
        {
            faults.push(format!("{name} stands twice"));
        }
        let before = index.checked_sub(1).and_then(|before| editions.get(before));
        let Some((earlier, earlier_span)) = before else {
            continue;
        };
        if span.first() <= earlier_span.first() {
            faults.push(format!("{name} starts before {earlier}"));
        } else if earlier_span
            .last()
            .next()
            .is_some_and(|next| next < span.first())
        {
            faults.push(format!("a gap lies between {earlier} and {name}"));
        }
    }
    faults
}

#[test]
fn editions_stand_in_order_without_a_gap() {
    let editions = law::editions().iter();
    let spans: Vec<_> = editions
        .map(|edition| (edition.id, edition.in_force))
        .collect();
    assert!(!spans.is_empty());
    none(&faults(&spans), "mend the spans in law/editions");
    let newest = law::editions().last().unwrap();
    assert_eq!(law::on(newest.in_force.last()), Ok(newest));
    for edition in law::editions() {
        assert_eq!(law::named(edition.id), Some(edition));
        assert_eq!(law::on(edition.in_force.first()), Ok(edition));
    }
}

#[test]
fn a_gap_and_a_wrong_order_are_told() {
    let span = |first: (u32, u32), last: (u32, u32)| {
        let day = |(month, day)| Day::new(2026, month, day).unwrap();
        Period::new(day(first), day(last)).unwrap()
    };
    let winter = ("winter", span((1, 1), (3, 5)));
    let told = |next: (&'static str, Period)| faults(&[winter, next]).join("; ");
    assert_eq!(told(("spring", span((3, 6), (5, 31)))), "");
    assert_eq!(
        told(("late", span((3, 7), (5, 31)))),
        "a gap lies between winter and late"
    );
    assert_eq!(told(("early", span((3, 5), (5, 31)))), "");
    assert_eq!(
        told(("older", span((1, 1), (1, 2)))),
        "older starts before winter"
    );
    assert_eq!(
        told(("winter", span((3, 6), (5, 31)))),
        "winter stands twice"
    );
}
