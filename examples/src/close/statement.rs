//! The statement of one account (mechanism 12, 28–29).

use super::findings::{ActName, take};
use super::input::Input;
use super::run::{Clear, Closed};
use qalqan_core::act::{Act, Reference};
use qalqan_core::calendar::{Moment, Period};
use qalqan_core::fact::Lookup;
use qalqan_core::finding::Examination;
use qalqan_core::identifier::Iin;
use qalqan_core::law::Edition;
use qalqan_core::payment::{QueueEntry, QueuedAct, SignedAct, sign};
use qalqan_core::statement::{
    AccountHolder, AccountStatement, PolicyLine, UseEvent, account_statement,
};
use std::collections::BTreeMap;

/// The insured with most services in the signed acts; of equals, the one whose number
/// comes first.
fn busiest(signed: &[SignedAct]) -> Option<Iin> {
    let mut counts: BTreeMap<Iin, usize> = BTreeMap::new();
    for case in signed.iter().flat_map(|one| &one.act().cases) {
        if let Some(insured) = case.insured {
            *counts.entry(insured).or_default() += case.services.len();
        }
    }
    let most = counts.values().max().copied()?;
    let mut all = counts.into_iter();
    all.find(|(_, count)| *count == most).map(|(iin, _)| iin)
}

/// The acts on invoices for payment, as a statement takes them: signed when their histories
/// say so.
fn signed(closed: &mut Closed, edition: &Edition, clear: Vec<Clear>) -> Vec<SignedAct> {
    let moment = |act: &Act| {
        let mut settled = closed.settled.iter();
        let own = settled.find(|one| Some(one.number) == act.provider)?;
        let number = act.number.as_ref()?.to_string();
        let mut acts = own.year.acts.iter();
        let own = acts.find(|one| one.act == number && one.bill.is_some())?;
        own.signed.as_ref()?.parse::<Moment>().ok()
    };
    let queued = clear.into_iter().filter_map(|one| {
        let (signed, available) = moment(one.act.act()).zip(one.received)?;
        let entry = QueueEntry {
            act: one.act.act().number.clone()?,
            available,
            held: false,
            suspended: false,
            unchecked: Vec::new(),
            accepts: Vec::new(),
            signed: Some(signed),
        };
        Some(QueuedAct {
            act: one.act,
            entry,
        })
    });
    sign(&mut Examination::new(edition), queued.collect()).0
}

/// Draws the statement of the busiest account for the month of its acts.
pub(super) fn draw(
    input: &Input,
    closed: &mut Closed,
    reference: &Reference,
    edition: &Edition,
    clear: Vec<Clear>,
) -> Option<()> {
    let signed = signed(closed, edition, clear);
    let iin = busiest(&signed)?;
    let month = signed.iter().find_map(|one| one.act().month)?;
    let text = iin.to_string();
    let mut people = input.policies.rows.iter().enumerate();
    let (place, row) = people.find(|(_, row)| row.iin.as_ref() == Some(&text))?;
    let names = [row.surname.as_deref(), row.given.as_deref()];
    let holder = AccountHolder {
        iin,
        name: Some(names.map(Option::unwrap_or_default).join(" ")),
        account: format!("ЛС-{:08}", place + 1),
    };
    let rows = match reference.policies.find(&iin) {
        Lookup::Found(rows) => rows,
        _ => &[],
    };
    let name = |bin: &str| {
        let mut cards = input.providers.iter();
        cards
            .find(|card| card.bin == bin)
            .map(|card| card.name.clone())
    };
    let policies: Vec<PolicyLine> = rows
        .iter()
        .map(|(_, card)| PolicyLine {
            number: card.number.clone(),
            period: card.period,
            attached_to: card.attached_to.and_then(|bin| name(&bin.to_string())),
        })
        .collect();
    let events: Vec<UseEvent> = signed
        .iter()
        .flat_map(|one| UseEvent::of(one, iin))
        .collect();
    let mut exam = Examination::new(edition);
    let period = Period::spanning(month.first(), month.last());
    let drawn: Option<AccountStatement> =
        account_statement(&mut exam, holder, period, &policies, &events);
    let place = |path| (ActName::default(), path);
    take(&exam.close(), &place, &mut closed.found, &mut closed.open);
    closed.statement = drawn;
    Some(())
}
