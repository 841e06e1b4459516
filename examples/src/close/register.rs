//! The register of acts (mechanism 13, annex): one for each stream of money.

use super::findings::{ActName, take};
use super::input::{Input, InputError};
use super::run::Closed;
use qalqan_core::act::Reference;
use qalqan_core::fact::Lookup;
use qalqan_core::finding::Examination;
use qalqan_core::identifier::Iban;
use qalqan_core::payment::{PaymentDetails, RegisterEntry, SignedAct, build};
use qalqan_core::placement::FundingSource;

/// Builds both registers of the signed acts.
pub(super) fn registers(
    input: &Input,
    closed: &mut Closed,
    reference: &Reference,
    signed: &[SignedAct],
) -> Result<(), InputError> {
    let mut entries = Vec::new();
    for act in signed {
        entries.push(entry(input, reference, act)?);
    }
    let streams = [
        (FundingSource::Guaranteed, &input.issuer.account_gobmp),
        (FundingSource::Insurance, &input.issuer.account_osms),
    ];
    for (funding, account) in streams {
        let own: Vec<RegisterEntry> = signed
            .iter()
            .zip(&entries)
            .filter(|(act, _)| act.act().funding == Some(funding))
            .map(|(_, entry)| entry.clone())
            .collect();
        let bad = |error| input.refuse("issuer.json", format!("account: {error}"));
        let sender: Iban = account.parse().map_err(bad)?;
        let mut exam = Examination::new();
        let name = &input.issuer.name;
        let register = build(&mut exam, funding, name, sender, &own, None);
        let place = |path| (ActName::default(), path);
        take(&exam.close(), &place, &mut closed.found, &mut closed.open);
        closed.registers.extend(register);
    }
    Ok(())
}

fn entry(
    input: &Input,
    reference: &Reference,
    signed: &SignedAct,
) -> Result<RegisterEntry, InputError> {
    let act = signed.act();
    let number = act
        .number
        .as_ref()
        .map_or_else(String::new, ToString::to_string);
    let bad = |what: &str| input.refuse("providers.json", format!("act {number}: {what}"));
    let provider = act.provider.map(|provider| provider.to_string());
    let mut cards = input.providers.iter();
    let card = cards
        .find(|card| Some(&card.bin) == provider.as_ref())
        .ok_or_else(|| bad("no such provider"))?;
    let contract = act.contract.as_ref();
    let rows = contract.map(|contract| reference.contracts.find(contract));
    let Some(Lookup::Found([(_, contract), ..])) = rows else {
        return Err(bad("no such contract"));
    };
    let details = PaymentDetails {
        recipient: card.name.clone(),
        contract_date: contract.concluded,
        service: "медицинские услуги по акту".into(),
        account: card.account.parse().map_err(|_| bad("account"))?,
        bic: card.bic.parse().map_err(|_| bad("bank code"))?,
    };
    let entry = RegisterEntry::of(signed, details);
    // each provider made its e-invoice out for what was accepted
    let entry = entry.zip(signed.amount());
    let entry = entry.map(|(entry, amount)| entry.with_invoice(amount));
    entry.ok_or_else(|| bad("a field of the row is missing"))
}
