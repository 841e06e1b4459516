//! The year begins: it is opened, and its contracts are those of the reference book.

use super::super::desk::stands_for;
use super::super::run::Closed;
use super::asked::{Asked, step};
use super::books::Books;
use super::workdays::at;
use qalqan_core::calendar::{Day, Moment};
use qalqan_core::money::Tenge;
use qalqan_core::placement::ContractStatus;
use qalqan_core::settlement::StepKind;
use qalqan_core::wire::{ContractRow, SettlementCommandDraft};

pub(super) fn begin(books: &mut Books<'_>, closed: &mut Closed) {
    let first = books.year.period().first();
    let Some(opened) = at(first, 0) else { return };
    let contracts = books.input.reference.contracts.as_ref();
    let rows = contracts.map_or(&[][..], |list| &list.rows);
    for place in 0..books.list.len() {
        let Some(provider) = books.list.get(place).map(|book| book.provider.clone()) else {
            continue;
        };
        let name = stands_for(&provider);
        let mut asked = vec![Asked::new(name, opened, step(StepKind::OpenYear))];
        let mut cards = books.input.providers.iter();
        let card = cards.find(|card| card.bin == provider);
        let own = rows
            .iter()
            .filter(|row| row.provider.as_ref() == Some(&provider));
        for (row, card) in own.zip(card.into_iter().cycle()) {
            asked.extend(of_contract(row, &card.account, opened));
        }
        asked.sort_by_key(|one| one.at);
        books.take(place, asked, closed);
    }
}

/// What is known of a contract: that both signed it, and that it was terminated.
fn of_contract(row: &ContractRow, account: &str, opened: Moment) -> Vec<Asked> {
    let number = row.number.clone().unwrap_or_default();
    let status: Option<ContractStatus> = row.status.as_ref().and_then(|text| text.parse().ok());
    if status == Some(ContractStatus::OnSigning) {
        return Vec::new();
    }
    let ends = row.from.as_deref().zip(row.to.as_deref());
    let contract = |kind| SettlementCommandDraft {
        contract: row.number.clone(),
        paper: row.number.clone(),
        ..step(kind)
    };
    let signed = SettlementCommandDraft {
        funding: row.funding.clone(),
        sum: left(row).or_else(|| row.sum.clone()),
        period: ends.map(|(from, to)| format!("{from}/{to}")),
        day: row.concluded.clone(),
        account: Some(account.into()),
        ..contract(StepKind::SignContract)
    };
    let on = |text: &Option<String>| text.as_ref()?.parse::<Day>().ok();
    let after = |day: Option<Day>| {
        day.and_then(|day| at(day, 0))
            .map_or(opened, |on| on.max(opened))
    };
    let mut asked = vec![Asked::new(
        stands_for(&number),
        after(on(&row.concluded)),
        signed,
    )];
    if let Some(ended) = on(&row.terminated_on) {
        let draft = SettlementCommandDraft {
            day: Some(ended.to_string()),
            ..contract(StepKind::TerminateContract)
        };
        asked.push(Asked::new(stands_for(&number), after(Some(ended)), draft));
    }
    asked
}

/// What the acts of earlier months left of the contract: they are not in this history.
fn left(row: &ContractRow) -> Option<String> {
    let read = |text: &Option<String>| text.as_ref()?.parse::<Tenge>().ok();
    let left = read(&row.sum)?.checked_sub(read(&row.accepted)?)?;
    Some(left.to_string())
}
