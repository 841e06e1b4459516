//! The contract behind the act, its funding source, and the provider's taxes.

use crate::act::ask::Ask;
use crate::act::{Act, Reference};
use crate::calendar::{Day, Moment};
use crate::fact::{Answer, Lack};
use crate::finding::{At, Examination};
use crate::identifier::{ContractNumber, TaxNumber};
use crate::law::catalogue::act as rules;
use crate::placement::ContractCard;
use alloc::vec::Vec;

/// The days of the services, each once, in order. Lines of a case share a day more
/// often than not.
fn days_of_services(act: &Act) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let lines = act.cases.iter().flat_map(|case| &case.services);
    for day in lines.filter_map(|line| line.at.map(Moment::day)) {
        if days.last() != Some(&day) {
            days.push(day);
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// What the register says of the contract of an act.
struct Known<'a> {
    provider: TaxNumber,
    answer: Answer<'a, ContractNumber, ContractCard>,
}

impl<'a> Known<'a> {
    fn of(ask: &mut Ask<'_, '_>, act: &Act, reference: &'a Reference) -> Option<Self> {
        let contract = ask.field("contract", act.contract.as_ref())?;
        let lines = act.cases.iter().flat_map(|case| &case.services);
        let last = lines.filter_map(|line| line.at).max().map(Moment::day);
        let last = ask.field("days of services", last)?;
        let provider = ask.field("provider", act.provider)?;
        let answer = reference.contracts.answer_on(contract, last);
        Some(Self { provider, answer })
    }

    /// The provider's own rows: a year each where a contract runs for several.
    fn own(&self) -> impl Iterator<Item = &'a ContractCard> + '_ {
        let cards = self.answer.rows.iter().map(|(_, card)| card);
        cards.filter(|card| card.provider == self.provider)
    }

    /// Why the contract does not serve, in one word for the report; `Ok(None)` where it
    /// does, an error where the list or a row does not tell.
    fn reason(&self, days: &[Day]) -> Result<Option<&'static str>, Lack> {
        let served = |day: &Day| self.own().any(|card| card.in_force(*day));
        let mut unserved = days.iter().filter(|day| !served(day)).peekable();
        if unserved.peek().is_none() {
            return Ok(None);
        }
        if let Some(lack) = self.answer.open {
            return Err(lack);
        }
        let open = |day: &Day| self.own().any(|card| card.force_on(*day).is_none());
        if self.answer.rows.is_empty() {
            Ok(Some("unknown"))
        } else if self.own().next().is_none() {
            Ok(Some("another-provider"))
        } else if unserved.all(open) {
            Err(Lack::NotTold)
        } else {
            Ok(Some("not-in-force"))
        }
    }
}

/// ACT-013. Every day of a service needs a row in force: rows of two years may serve an
/// act of January together.
pub(in crate::act) fn contract_in_force(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("contract");
    let mut ask = Ask::new(exam, &rules::CONTRACT_IN_FORCE, &here);
    let Some(known) = Known::of(&mut ask, act, reference) else {
        return;
    };
    let source = reference.contracts.source();
    let days = days_of_services(act);
    match known.reason(&days) {
        Ok(None) => ask.pass(),
        Err(lack) => _ = ask.no("contracts", source, Some(lack)),
        Ok(Some(reason)) => {
            let ends = days.first().zip(days.last());
            let Some((first, last)) = ends else { return };
            ask.find(|finding| {
                let finding = finding.with("first", first).with("last", last);
                finding.with("reason", reason).stake(act.total)
            });
        }
    }
}

/// ACT-014. Only the provider's own contract tells; where it has none ACT-013 speaks.
pub(in crate::act) fn funding_of_contract(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("funding");
    let mut ask = Ask::new(exam, &rules::FUNDING_OF_CONTRACT, &here);
    let Some(known) = Known::of(&mut ask, act, reference) else {
        return;
    };
    let Some(funding) = ask.field("funding", act.funding) else {
        return;
    };
    if known.own().any(|card| card.funding == funding) {
        return ask.pass();
    }
    if !ask.no("contracts", reference.contracts.source(), known.answer.open) {
        return;
    }
    match known.own().next() {
        None => ask.skip(),
        Some(card) => {
            let path = here.path();
            ask.find(|finding| {
                let finding = finding.with("declared", funding);
                let finding = finding.with("expected", card.funding);
                finding.stake(act.total).repair(path, card.funding)
            });
        }
    }
}

/// ACT-020. Asked as of the day the act was formed.
pub(in crate::act) fn taxes_paid(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("provider");
    let mut ask = Ask {
        exam,
        rule: &rules::TAXES_PAID,
        at: &here,
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(formed): Option<Day> = ask.field("formedOn", act.formed_on) else {
        return;
    };
    let book = &reference.taxes;
    let answer = book.answer_on(&provider, formed);
    // one row that owes is enough, whatever a partial list lacks
    if answer.rows.iter().any(|(_, card)| card.owes) {
        ask.find(|finding| {
            finding
                .evidence("tax-standing", "owes", book.source(), book.as_of())
                .stake(act.total)
        });
    } else if ask.no("taxes", book.source(), answer.open) {
        ask.pass();
    }
}
