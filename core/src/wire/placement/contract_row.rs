//! A contract of the register, from every row that holds one.

use crate::finding::At;
use crate::identifier::ContractNumber;
use crate::placement::ContractCard;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, span};
use crate::wire::{ContractAccountDraft, ContractRow};

/// Two records hold the same fields of a contract: one reading serves both.
macro_rules! contract_rows {
    ($($(#[$doc:meta])* $read:ident: $row:ty;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $read(
            reader: &mut Reader,
            at: &At<'_>,
            row: &$row,
        ) -> Option<(ContractNumber, ContractCard)> {
            let number = reader.required(at, of!(row.number));
            let provider = reader.required(at, of!(row.provider));
            let funding = reader.required(at, of!(row.funding));
            let period = span(reader, at, of!(row.from), of!(row.to));
            let concluded = reader.required(at, of!(row.concluded));
            let status = reader.required(at, of!(row.status));
            let terminated_on = absent_or(reader, at, of!(row.terminated_on));
            let sum = reader.required(at, of!(row.sum));
            let card = ContractCard {
                provider: provider?,
                period: period?,
                concluded: concluded?,
                status: status?,
                terminated_on: terminated_on?,
                funding: funding?,
                sum: sum?,
                accepted: None,
                eleven_months: None,
            };
            Some((number?, card))
        }
    )*};
}

contract_rows! {
    /// In the reference book of an act, without sums accepted.
    plain: ContractRow;
    /// In the control of payments, where the row names an account as well.
    contract_of_account: ContractAccountDraft;
}

/// In the reference book of an act, with what was accepted before.
pub(crate) fn contract(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ContractRow,
) -> Option<(ContractNumber, ContractCard)> {
    let read = plain(reader, at, row);
    let accepted = absent_or(reader, at, of!(row.accepted));
    let eleven_months = absent_or(reader, at, of!(row.eleven_months));
    let (number, card) = read?;
    let card = ContractCard {
        accepted: accepted?,
        eleven_months: eleven_months?,
        ..card
    };
    Some((number, card))
}
