//! What a host gives once for all orders of a call, and orders decided with it.

use crate::account::AccountTerms;
use crate::calendar::{Day, WorkCalendar};
use crate::fact::{Book, Source};
use crate::finding::At;
use crate::identifier::{BankTable, Iin};
use crate::law::Edition;
use crate::ledger::{Account, Context, Event, Operation, Operators, Order, Salt, decide};
use crate::wire::act::reference::reference;
use crate::wire::calendar::calendar;
use crate::wire::field::{Field, TextField, of};
use crate::wire::identifier::bank_table;
use crate::wire::ledger::read_order::order;
use crate::wire::reader::Reader;
use crate::wire::{BankRowDraft, DayOverrideDraft, LawDraft, OrderDraft, ReferenceDraft};

/// The same for all orders of a call.
pub(super) struct Known {
    days: Option<WorkCalendar>,
    pub(super) operators: Operators,
    deaths: Book<Iin, Day>,
    banks: BankTable,
}

/// An order of a call.
pub(super) struct Wish<'a> {
    /// It.
    pub(super) order: &'a OrderDraft,
    /// The law that the host names.
    pub(super) law: Option<&'a LawDraft>,
    /// The one operation that the call takes.
    pub(super) only: Option<Operation>,
}

impl Known {
    /// Reads it; the two operators are the issuer and the registrar.
    pub(super) fn read(
        reader: &mut Reader,
        overrides: Field<&[DayOverrideDraft]>,
        operators: [TextField<'_>; 2],
        facts: Field<Option<&ReferenceDraft>>,
        banks: Field<&[BankRowDraft]>,
    ) -> Self {
        let root = At::root();
        let [issuer, registrar] = operators;
        Self {
            days: calendar(reader, overrides),
            operators: Operators {
                issuer: reader.optional(&root, issuer),
                registrar: reader.optional(&root, registrar),
            },
            deaths: facts.value.map_or_else(
                || Book::not_given(Source::Individuals),
                |draft| reference(reader, &root.field(facts.name), draft).deaths,
            ),
            banks: bank_table(reader, &At::root(), banks),
        }
    }

    /// Decides an order against its account, where there is one whose history is whole,
    /// under the secret of that account.
    pub(super) fn decide(
        &self,
        reader: &mut Reader,
        at: &At<'_>,
        (order, edition): (&Order, Option<&Edition>),
        account: Option<&Account>,
        salt: Option<&Salt>,
    ) -> Option<Event> {
        let (account, edition, days) = (account?, edition?, self.days.as_ref()?);
        // the list is asked as of the day on which the register got the order
        let (day, _) = order.days_of_law();
        let ages = edition.parameters.list_ages.value();
        let deaths = self.deaths.clone().aged(day, ages);
        let context = Context {
            edition: edition.id,
            terms: AccountTerms {
                data_change: edition
                    .counting(days)
                    .watch(edition.parameters.data_change.get()),
            },
            operators: self.operators,
            salt,
            deaths: &deaths,
            banks: &self.banks,
        };
        decide(&mut reader.exam, at, account, order, &context)
    }
}

impl Wish<'_> {
    /// Reads the order, and finds the law to decide it by.
    pub(super) fn read(&self, reader: &mut Reader, at: &At<'_>) -> (Order, Option<Edition>) {
        let root = At::root();
        let order = order(reader, at, self.order, true);
        if let (Some(only), Some(operation)) = (self.only, order.operation())
            && only != operation
        {
            reader.malformed(
                at,
                of!(OrderDraft::operation),
                "this call takes another operation",
            );
        }
        let (day, year) = order.days_of_law();
        let edition = reader.law(&root, self.law, day);
        let named = self.law.and_then(|law| law.edition.as_ref());
        if let (Some(year), None) = (year, named) {
            reader.has_law(&root, year);
        }
        (order, edition)
    }
}
