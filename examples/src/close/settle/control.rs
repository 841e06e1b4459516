//! The control before orders are sent: it alone knows the period that an order names and
//! what was ordered in earlier months. What it says of an act, a contract or a provider comes
//! from their histories.

use super::super::file::MonthFile;
use super::super::findings::{ActName, take_placed};
use super::super::run::Closed;
use super::books::Books;
use super::came::Came;
use qalqan_core::calendar::{Day, Period};
use qalqan_core::law::Effect;
use qalqan_core::placement::ContractStatus;
use qalqan_core::wire::{
    ActStateReport, ContractAccountDraft, ContractAccountList, PastPaymentsDraft,
    PaymentControlDraft, PaymentOrderDraft, ProviderStandingList, SignedActDraft, SignedActList,
    payment_control,
};

/// An order that stands formed.
pub(super) struct Formed {
    pub(super) place: usize,
    pub(super) number: String,
    pub(super) amount: String,
    pub(super) formed: String,
    pub(super) period: Option<Period>,
    pub(super) came: Came,
    pub(super) act: ActStateReport,
    pub(super) billed: Option<Day>,
}

/// Which of the orders may be sent.
pub(super) fn controlled(books: &Books<'_>, orders: &[Formed], closed: &mut Closed) -> Vec<bool> {
    if orders.is_empty() {
        return Vec::new();
    }
    let before = (closed.found.len(), closed.open.len());
    let report = payment_control(draft(books, orders));
    let place = |path: String| of_order(orders, &path).unwrap_or((ActName::default(), path));
    take_placed(&report.verdict, &place, closed);
    let found = closed.found.get(before.0..).unwrap_or_default();
    let open = closed.open.get(before.1..).unwrap_or_default();
    // what is only a sign of repetition a person looks at; it is not sent by itself
    let heavy = found.iter().filter(|one| one.effect > Effect::Note);
    let held: Vec<&ActName> = heavy
        .map(|one| &one.name)
        .chain(open.iter().map(|one| &one.name))
        .collect();
    let free = |order: &Formed| !held.contains(&&order.came.name);
    orders.iter().map(free).collect()
}

/// `orders[3].to` is `order.to` of the act of the fourth order.
fn of_order(orders: &[Formed], path: &str) -> Option<(ActName, String)> {
    let (index, rest) = path.strip_prefix("orders[")?.split_once(']')?;
    let order = orders.get(index.parse::<usize>().ok()?)?;
    Some((order.came.name.clone(), format!("order{rest}")))
}

fn draft(books: &Books<'_>, orders: &[Formed]) -> PaymentControlDraft {
    let given = !books.input.lacks(MonthFile::Payments);
    PaymentControlDraft {
        law: None,
        orders: orders.iter().map(|one| order(books, one)).collect(),
        accounts: Some(books.accounts()),
        contracts: Some(contracts(books, orders)),
        acts: Some(SignedActList {
            complete: Some(true),
            rows: orders.iter().map(act).collect(),
        }),
        payees: Some(books.payees()),
        standing: Some(standing(books)),
        past: given.then(|| past(books)),
        checked_on: Some(books.last.to_string()),
    }
}

fn account(books: &Books<'_>, provider: &str) -> Option<String> {
    let mut cards = books.input.providers.iter();
    let card = cards.find(|card| card.bin == provider)?;
    Some(card.account.clone())
}

fn order(books: &Books<'_>, one: &Formed) -> PaymentOrderDraft {
    let provider = one.came.provider.to_string();
    PaymentOrderDraft {
        number: Some(one.number.clone()),
        account: account(books, &provider),
        provider: Some(provider),
        amount: Some(one.amount.clone()),
        contract: Some(one.act.contract.clone()),
        act: Some(one.act.act.clone()),
        from: one.period.map(|period| period.first().to_string()),
        to: one.period.map(|period| period.last().to_string()),
        formed: Some(one.formed.clone()),
        invoiced: one.billed.map(|day| day.to_string()),
        e_invoice: one.act.invoice.clone(),
    }
}

fn act(one: &Formed) -> SignedActDraft {
    SignedActDraft {
        number: Some(one.act.act.clone()),
        provider: Some(one.came.provider.to_string()),
        contract: Some(one.act.contract.clone()),
        month: Some(one.act.month.clone()),
        total: Some(one.act.total.clone()),
        accepted: Some(one.act.payable.clone()),
        retained: Some(one.act.retained.clone()),
        signed: one.act.signed.clone(),
        billed: one.billed.map(|day| day.to_string()),
        e_invoice: one.act.invoice.clone(),
        invoice: Some(one.act.payable.clone()),
    }
}

/// The contracts of the orders, as their histories hold them.
fn contracts(books: &Books<'_>, orders: &[Formed]) -> ContractAccountList {
    let day = books.days.ordered;
    let mut rows = Vec::new();
    let mut places: Vec<usize> = orders.iter().map(|one| one.place).collect();
    places.sort_unstable();
    places.dedup();
    for place in places {
        let provider = books.list.get(place).map(|book| book.provider.clone());
        let Some((provider, year)) = provider.zip(books.state(place, day)) else {
            continue;
        };
        for contract in year.contracts {
            let ends = contract.period.split_once('/');
            let status = match contract.terminated {
                Some(_) => ContractStatus::TerminatedByIssuer,
                None => ContractStatus::Signed,
            };
            rows.push(ContractAccountDraft {
                number: Some(contract.number.clone()),
                account: account(books, &provider),
                provider: Some(provider.clone()),
                funding: contract.funding.clone(),
                from: ends.map(|(from, _)| from.into()),
                to: ends.map(|(_, to)| to.into()),
                concluded: concluded(books, &contract.number),
                status: Some(status.name().into()),
                terminated_on: contract.terminated.map(|day| day.to_string()),
                sum: contract.sums.map(|sums| sums.contract),
            });
        }
    }
    ContractAccountList {
        complete: Some(true),
        rows,
    }
}

/// The day on which a contract was concluded: the book tells it, a year does not.
fn concluded(books: &Books<'_>, number: &str) -> Option<String> {
    let mut rows = books.input.reference.contracts.as_ref()?.rows.iter();
    let row = rows.find(|row| row.number.as_deref() == Some(number))?;
    row.concluded.clone()
}

/// Nothing holds these providers: no order of a held one was formed.
fn standing(books: &Books<'_>) -> ProviderStandingList {
    ProviderStandingList {
        complete: Some(true),
        as_of: Some(books.last.to_string()),
        ..ProviderStandingList::default()
    }
}

/// Orders of earlier months, which are in no history of this one.
fn past(books: &Books<'_>) -> PastPaymentsDraft {
    let card = &books.input.payments;
    let ends = card.period.split_once('/');
    let orders = card.orders.iter().map(|one| {
        let period = one.period.split_once('/');
        PaymentOrderDraft {
            number: Some(one.number.clone()),
            provider: Some(one.provider.clone()),
            account: Some(one.account.clone()),
            amount: Some(one.amount.clone()),
            contract: Some(one.contract.clone()),
            act: Some(one.act.clone()),
            from: period.map(|(from, _)| from.into()),
            to: period.map(|(_, to)| to.into()),
            formed: Some(one.formed.clone()),
            invoiced: None,
            e_invoice: one.e_invoice.clone(),
        }
    });
    PastPaymentsDraft {
        complete: Some(card.complete),
        from: ends.map(|(from, _)| from.into()),
        to: ends.map(|(_, to)| to.into()),
        orders: orders.collect(),
    }
}
