//! The register of acts (mechanism 13, annex): one for each stream of money.

use super::accept::name;
use super::cards::ProviderCard;
use super::desk::{Desk, stands_for};
use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, take};
use super::input::Input;
use super::run::Closed;
use qalqan_core::act::Reference;
use qalqan_core::fact::Lookup;
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::{BankTable, Iban};
use qalqan_core::law::Edition;
use qalqan_core::payment::{PaymentDetails, RegisterEntry, SignedAct, build};
use qalqan_core::placement::FundingSource;

/// Builds both registers of the signed acts; an act that lacks what its row needs waits.
pub(super) fn registers(
    input: &Input,
    closed: &mut Closed,
    reference: &Reference,
    edition: &Edition,
    signed: &[SignedAct],
) -> Result<(), Fault> {
    if input.lacks(MonthFile::Issuer) || input.lacks(MonthFile::Providers) {
        return Ok(());
    }
    let desk = Desk::of(input);
    let mut entries = Vec::new();
    for act in signed {
        let name = name(closed, act.act());
        let entry = closed.keep(entry(input, reference, act, &name.act));
        entries.push((entry, name));
    }
    let streams = [
        (FundingSource::Guaranteed, &input.issuer.account_gobmp),
        (FundingSource::Insurance, &input.issuer.account_osms),
    ];
    for (funding, account) in streams {
        let mut own: Vec<(RegisterEntry, ActName)> = Vec::new();
        for (act, (entry, name)) in signed.iter().zip(&entries) {
            let Some(entry) = entry else {
                continue;
            };
            let row = desk.row(&name.act);
            let other = desk.read(row.and_then(|row| row.also_on.as_ref()))?;
            if act.act().funding == Some(funding) || other == Some(funding) {
                let times = if row.is_some_and(|row| row.twice) {
                    2
                } else {
                    1
                };
                own.extend((0..times).map(|_| (entry.clone(), name.clone())));
            }
        }
        let bad = |error| Fault::form(MonthFile::Issuer, format!("account {funding}"), error);
        let sender: Iban = account.parse().map_err(bad)?;
        let (own, names): (Vec<RegisterEntry>, Vec<ActName>) = own.into_iter().unzip();
        if own.is_empty() {
            // nothing was signed of this source: there is nothing to ask for
            continue;
        }
        let mut exam = Examination::new(edition);
        let declared = desk.total(funding)?;
        let register = build(
            &mut exam,
            &At::root(),
            funding,
            &input.issuer.name,
            sender,
            (&own, &BankTable::built_in()),
            declared,
        );
        let place = |path: String| of_entry(&names, funding, path);
        take(&exam.close(), &place, &mut closed.found, &mut closed.open);
        closed.registers.extend(register);
    }
    Ok(())
}

/// `entries[3].act` is `register.act` of the fourth act; the rest is of the register.
fn of_entry(names: &[ActName], funding: FundingSource, path: String) -> (ActName, String) {
    let cut = || {
        let (index, rest) = path.strip_prefix("entries[")?.split_once(']')?;
        let name = names.get(index.parse::<usize>().ok()?)?;
        Some((name.clone(), format!("register{rest}")))
    };
    cut().unwrap_or_else(|| (stands_for(&format!("register {funding}")), path))
}

fn entry(
    input: &Input,
    reference: &Reference,
    signed: &SignedAct,
    name: &str,
) -> Result<RegisterEntry, Fault> {
    let act = signed.act();
    let number = act
        .number
        .as_ref()
        .map_or_else(String::new, ToString::to_string);
    let of = |file: MonthFile, trouble| Fault::of(file.name(), trouble, &*number);
    let provider = act.provider.map(|provider| provider.to_string());
    let mut cards = input.providers.iter();
    let card: &ProviderCard = cards
        .find(|card| Some(&card.bin) == provider.as_ref())
        .ok_or_else(|| of(MonthFile::Providers, Trouble::NoProvider))?;
    let bad = |field: &str, error: &dyn std::fmt::Display| {
        Fault::form(MonthFile::Providers, format!("{number}: {field}"), error)
    };
    let contract = act.contract.as_ref();
    let rows = contract.map(|contract| reference.contracts.find(contract));
    let Some(Lookup::Found([(_, contract), ..])) = rows else {
        return Err(of(MonthFile::Reference, Trouble::NoContract));
    };
    let details = PaymentDetails {
        recipient: card.name.clone(),
        contract_date: contract.concluded,
        service: "медицинские услуги по акту".into(),
        account: card
            .account
            .parse()
            .map_err(|error| bad("account", &error))?,
        bic: card.bic.parse().map_err(|error| bad("bic", &error))?,
    };
    let entry = RegisterEntry::of(signed, details);
    // the e-invoice was compared with what was accepted
    let desk = Desk::of(input);
    let noted = desk.row(name).and_then(|row| row.row_invoice.as_ref());
    let entry = entry.zip(desk.read(noted)?.or(signed.amount()));
    let entry = entry.map(|(entry, amount)| entry.with_invoice(amount));
    entry.ok_or_else(|| of(MonthFile::Providers, Trouble::NoField))
}
