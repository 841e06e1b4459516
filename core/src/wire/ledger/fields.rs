//! Reading the fields that the table of the room declares.

use crate::finding::At;
use crate::identifier::{Bin, Iin, TaxNumber};
use crate::ledger::{AccountKey, NumberKind};
use crate::party::Requisite;
use crate::wire::AccountKeyDraft;
use crate::wire::field::{Field, TextField, of};
use crate::wire::reader::Reader;

/// Reads a field the way its row says.
macro_rules! read_field {
    (value $reader:ident $at:ident $field:expr) => {
        $reader.requisite($at, $field)
    };
    (text $reader:ident $at:ident $field:expr) => {
        $reader.requisite_text($at, $field)
    };
    (count $reader:ident $at:ident $field:expr) => {
        $crate::wire::ledger::count($reader, $at, $field)
    };
    (part $reader:ident $at:ident $field:expr) => {
        $crate::wire::ledger::fields::part($reader, $at, $field)
    };
}
pub(in crate::wire) use read_field;

/// A field that is a record of its own.
pub(super) trait Part: Sized {
    /// Its record.
    type Draft;

    /// Reads the one at `at`.
    fn read(reader: &mut Reader, at: &At<'_>, draft: &Self::Draft) -> Self;
}

/// A whole number from one.
pub(in crate::wire) fn count(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<u64>>,
) -> Requisite<u64> {
    match field.value {
        Some(0) => {
            reader.malformed(at, field, "a quantity is one or more");
            Requisite::Broken
        }
        Some(count) => Requisite::Given(count),
        None => Requisite::Absent,
    }
}

/// A record whose absence is a matter of the law.
pub(super) fn part<T: Part>(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&T::Draft>>,
) -> Requisite<T> {
    match field.value {
        Some(draft) => Requisite::Given(T::read(reader, &at.field(field.name), draft)),
        None => Requisite::Absent,
    }
}

/// An account, by its holder and the owner's number.
pub(super) fn account(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&AccountKeyDraft>>,
) -> Option<AccountKey> {
    let none = AccountKeyDraft::default();
    account_at(reader, &at.field(field.name), field.value.unwrap_or(&none))
}

/// The one at `at`.
pub(super) fn account_at(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AccountKeyDraft,
) -> Option<AccountKey> {
    let holder = reader.required(at, of!(draft.holder));
    let kind = NumberKind::of_owner(holder);
    let number = tax_number(reader, at, kind, of!(draft.number));
    Some(AccountKey {
        holder: holder?,
        number: number?,
    })
}

/// A number of this kind.
pub(super) fn tax_number(
    reader: &mut Reader,
    at: &At<'_>,
    kind: NumberKind,
    field: TextField<'_>,
) -> Option<TaxNumber> {
    match kind {
        NumberKind::Person => reader.required::<Iin>(at, field).map(TaxNumber::Iin),
        NumberKind::Entity => reader.required::<Bin>(at, field).map(TaxNumber::Bin),
        NumberKind::Any => reader.required(at, field),
    }
}
