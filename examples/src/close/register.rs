//! The register of acts (mechanism 13, annex): thirteen columns and a total, one
//! register for each stream of money.

use super::input::Input;
use super::run::Accepted;
use qalqan_core::act::Reference;
use qalqan_core::fact::Lookup;
use qalqan_core::money::{Tenge, checked_sum};
use qalqan_core::placement::FundingSource;

/// The columns of the annex.
pub(super) const COLUMNS: [&str; 13] = [
    "№",
    "sender",
    "recipient",
    "IIN/BIN",
    "basis",
    "service",
    "sender's account",
    "recipient's account",
    "act №",
    "act date",
    "service period",
    "recipient's bank BIC",
    "amount",
];

/// A row: what stands in columns 2 to 12, and the amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    /// Columns 2 to 12.
    pub cells: [String; 11],
    /// Column 13.
    pub amount: Tenge,
}

/// The register of one stream of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Which stream.
    pub funding: FundingSource,
    /// The rows, in the order of signing.
    pub rows: Vec<RegisterRow>,
    /// The sum of the rows, `None` where it does not fit.
    pub total: Option<Tenge>,
}

/// Both registers of the signed acts.
pub(super) fn registers(
    input: &Input,
    reference: &Reference,
    signed: &[&Accepted<'_>],
) -> Vec<Register> {
    let streams = [FundingSource::Guaranteed, FundingSource::Insurance];
    let of = |funding| {
        let own = signed
            .iter()
            .filter(|one| one.act.act().funding == Some(funding));
        let rows: Vec<RegisterRow> = own
            .filter_map(|one| row(input, reference, one, funding))
            .collect();
        Register {
            funding,
            total: checked_sum(rows.iter().map(|row| row.amount)),
            rows,
        }
    };
    streams.into_iter().map(of).collect()
}

fn row(
    input: &Input,
    reference: &Reference,
    one: &Accepted<'_>,
    funding: FundingSource,
) -> Option<RegisterRow> {
    let act = one.act.act();
    let provider = act.provider?.to_string();
    let recipient = input.providers.iter().find(|card| card.bin == provider)?;
    let contract = act.contract.as_ref()?;
    let basis = match reference.contracts.find(contract) {
        Lookup::Found([(_, card), ..]) => format!("{contract}, {}", card.concluded),
        _ => contract.to_string(),
    };
    let account = match funding {
        FundingSource::Guaranteed => &input.issuer.account_gobmp,
        FundingSource::Insurance => &input.issuer.account_osms,
    };
    let month = act.month?;
    Some(RegisterRow {
        cells: [
            input.issuer.name.clone(),
            recipient.name.clone(),
            provider,
            basis,
            "medical services by the act".into(),
            account.clone(),
            recipient.account.clone(),
            act.number.as_ref()?.to_string(),
            act.formed_on?.to_string(),
            format!("{} – {}", month.first(), month.last()),
            recipient.bic.clone(),
        ],
        amount: act.total?,
    })
}
