//! What holds the payee's money on the day of an order (mechanism 14–17).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::Rule;
use crate::payment::{
    ControlFacts, PaymentOrder, ProviderHolds, StopFacts, StopGround, SuspensionFacts,
    SuspensionGround,
};

/// PAY-001, PAY-002, PAY-003, PAY-005, PAY-006: nothing holds the payee's money on the day
/// the order is formed.
///
/// A list that lacks a provider tells that nothing holds it only where it claims to be
/// complete. Speaks with the day and the document; the order is at stake.
pub(super) fn payee_free(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    facts: &ControlFacts,
) {
    let (here, day) = (at.field("provider"), order.formed.day());
    let silent = facts.standing.gap_of(&order.provider, day);
    for ground in SuspensionGround::ALL {
        let causes = causes(facts, order.provider).filter(|one| one.ground == ground);
        let first = causes
            .filter(|one| one.holds(day))
            .min_by_key(|one| (one.discovered, &one.document));
        let Some(first) = first else {
            quiet(exam, ground.rule(), &here, silent);
            continue;
        };
        let finding = Finding::new(ground.rule(), here.path()).with("discovered", first.discovered);
        let finding = finding.with("document", &first.document);
        exam.find(finding.stake(order.amount));
    }
    for ground in StopGround::ALL {
        let stops = stops(facts, order.provider).filter(|one| one.ground == ground);
        let first = stops
            .filter(|one| one.confirmed <= day)
            .min_by_key(|one| (one.confirmed, &one.document));
        let Some(first) = first else {
            quiet(exam, ground.rule(), &here, silent);
            continue;
        };
        let finding = Finding::new(ground.rule(), here.path()).with("received", first.confirmed);
        let finding = finding.with("document", &first.document);
        exam.find(finding.stake(order.amount));
    }
}

/// Is the money of a provider held on a day?
///
/// # Errors
/// Why nobody knows.
pub(super) fn held(facts: &ControlFacts, provider: TaxNumber, day: Day) -> Result<bool, Lack> {
    let suspended = causes(facts, provider).any(|one| one.holds(day));
    let stopped = stops(facts, provider).any(|one| one.confirmed <= day);
    match facts.standing.gap_of(&provider, day) {
        Some(lack) if !suspended && !stopped => Err(lack),
        _ => Ok(suspended || stopped),
    }
}

fn of(facts: &ControlFacts, provider: TaxNumber) -> impl Iterator<Item = &ProviderHolds> {
    let rows = facts.standing.rows_of(&provider);
    rows.iter().map(|(_, card)| card)
}

fn causes(facts: &ControlFacts, provider: TaxNumber) -> impl Iterator<Item = &SuspensionFacts> {
    of(facts, provider).flat_map(|card| &card.causes)
}

fn stops(facts: &ControlFacts, provider: TaxNumber) -> impl Iterator<Item = &StopFacts> {
    of(facts, provider).flat_map(|card| &card.stops)
}

fn quiet(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, silent: Option<Lack>) {
    match silent {
        None => exam.pass(rule),
        Some(lack) => exam.lack(rule, at.path(), "standing", Source::Register, lack),
    }
}
