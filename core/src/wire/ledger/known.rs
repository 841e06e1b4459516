//! What a host gives once for all orders of a call, and orders decided with it.

use crate::account::AccountTerms;
use crate::calendar::{Day, WorkCalendar};
use crate::fact::{Book, Source};
use crate::finding::At;
use crate::identifier::{BankTable, Iin};
use crate::law::Edition;
use crate::ledger::{Account, Context, Event, Operation, Operators, Outside, Salt, decide};
use crate::wire::act::reference::reference;
use crate::wire::calendar::calendar;
use crate::wire::field::{Field, TextField, of};
use crate::wire::identifier::bank_table;
use crate::wire::ledger::head;
use crate::wire::ledger::read_order::order;
use crate::wire::reader::Reader;
use crate::wire::{BankRowDraft, DayOverrideDraft, LawDraft, OrderDraft, ReferenceDraft};

/// The same for all orders of a call.
pub(super) struct Known {
    days: Option<WorkCalendar>,
    operators: Operators,
    deaths: Book<Iin, Day>,
    banks: BankTable,
}

/// An order of a call.
pub(super) struct Wish<'a> {
    /// It.
    pub(super) order: &'a OrderDraft,
    /// The law that the host names.
    pub(super) law: Option<&'a LawDraft>,
    /// The secret of the account.
    pub(super) salt: Option<&'a Salt>,
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
            banks: bank_table(reader, banks),
        }
    }

    /// What is known of a history that ends there.
    pub(super) fn outside(&self, head: head::Known) -> Outside {
        Outside {
            head: head.head,
            proven: head.proven.map(|(head, _)| head),
            operators: Some(self.operators),
        }
    }

    /// Decides an order against its account, where there is one whose history is whole.
    pub(super) fn decide(
        &self,
        reader: &mut Reader,
        at: &At<'_>,
        wish: &Wish<'_>,
        account: Option<&Account>,
    ) -> (Option<Edition>, Option<Event>) {
        let root = At::root();
        let order = order(reader, at, wish.order, true);
        if let (Some(only), Some(operation)) = (wish.only, order.operation())
            && only != operation
        {
            reader.malformed(
                at,
                of!(OrderDraft::operation),
                "this call takes another operation",
            );
        }
        let (day, year) = order.days_of_law();
        let edition = reader.law(&root, wish.law, day);
        let named = wish.law.and_then(|law| law.edition.as_ref());
        if let (Some(year), None) = (year, named) {
            reader.has_law(&root, year);
        }
        let mut event = None;
        if let (Some(account), Some(edition), Some(days)) = (account, &edition, &self.days) {
            // the list is asked as of the day on which the register got the order
            let ages = edition.parameters.list_ages.value();
            let deaths = self.deaths.clone();
            let source = deaths.source();
            let deaths = deaths.at_check(day, ages.of(source));
            let context = Context {
                edition: edition.id,
                terms: AccountTerms {
                    data_change: edition
                        .counting(days)
                        .watch(edition.parameters.data_change.get()),
                },
                operators: self.operators,
                salt: wish.salt,
                deaths: &deaths,
                banks: &self.banks,
            };
            event = decide(&mut reader.exam, at, account, &order, &context);
        }
        (edition, event)
    }
}
