//! Many orders at once: the accounts of a district opened by the record of consumers
//! (31), or several orders of one account without its history sent for each.

use crate::calendar::Day;
use crate::finding::{At, Examination};
use crate::law::Edition;
use crate::ledger::{Account, AccountKey, Event, HeadBasis, Salt, data_salted};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::ledger::head::{Fresh, account_of, fresh, known_head};
use crate::wire::ledger::history::folded;
use crate::wire::ledger::known::{Known, Wish};
use crate::wire::ledger::read_event::event_record;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{
    BankRowDraft, DayOverrideDraft, DayText, EventRecord, HeadDraft, LawDraft, OrderDraft,
    ReferenceDraft, VerdictReport,
};
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// Orders of many accounts, with everything needed for them.
    pub struct DecideOrdersDraft {
        /// The law to judge by; that of the day of registration of each when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// Days of death.
        pub reference: Option<ReferenceDraft>,
        /// Rows of the bank table that the host puts before the built-in ones.
        pub banks: Vec<BankRowDraft>,
        /// The day of the check: a head by a checkpoint of an earlier day, or where none is
        /// told, is the word of the host.
        pub checked_on: Option<String>,
        /// The accounts, each once.
        pub accounts: Vec<AccountOrdersDraft>,
    }

    /// The orders of one account.
    pub struct AccountOrdersDraft {
        /// All events of the account so far, in their order; none where it is to be opened.
        pub events: Vec<EventRecord>,
        /// Where they end; without it nothing of the account is decided.
        pub head: Option<HeadDraft>,
        /// The secret of the account, 64 lower-case hexadecimal digits.
        pub salt: Option<String>,
        /// Its orders, each decided after the one before it.
        pub orders: Vec<OrderDraft>,
    }

    /// The decisions.
    pub struct OrdersReport {
        /// The verdict: every reason of every order that was not accepted.
        pub verdict: VerdictReport,
        /// The accounts, in their order.
        pub accounts: Vec<AccountOrdersReport>,
        /// Places of the accounts with an order that was not accepted.
        pub exceptions: Vec<u64>,
    }

    /// The decisions about one account.
    pub struct AccountOrdersReport {
        /// The events to keep, in their order.
        pub events: Vec<EventRecord>,
        /// Places of the orders that were not accepted.
        pub refused: Vec<u64>,
        /// What the head rests on, where the history is whole: `claim` or `evidence`.
        #[omit(empty)]
        pub head_by: Option<HeadBasis>,
        /// The day at whose end a signed checkpoint shows the head, where a proof was given.
        #[omit(empty)]
        pub proven_on: Option<DayText>,
    }
}

call!({
    /// Decides the orders of many accounts: an order that is refused stops no other one, but
    /// of an account that is in the call twice nothing is decided the second time.
    pub fn decide_orders(draft: DecideOrdersDraft) -> OrdersReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let known = Known::read(
            &mut reader,
            of!(draft.overrides),
            [of!(draft.issuer), of!(draft.registrar)],
            of!(draft.reference),
            of!(draft.banks),
        );
        let checked = reader.optional(&root, of!(draft.checked_on));
        let field = of!(draft.accounts);
        let fits = reader.list_fits(&root, field);
        // what is wrong with the call itself is in the way of all of it
        let sound = fits && edition.is_some() && reader.exam.is_sound();
        let mut run = Run {
            known: &known,
            law: draft.law.as_ref(),
            checked,
            edition: edition.as_ref(),
            seen: BTreeSet::new(),
            all: Examination::open(),
        };
        let telling = reader.telling();
        run.all.absorb(reader.exam.close());
        let list = root.field(field.name);
        let mut accounts = Vec::new();
        let mut exceptions = Vec::new();
        for (index, entry) in draft.accounts.iter().enumerate().filter(|_| fits) {
            let report = run.account(&list.index(index), entry, sound);
            if !report.refused.is_empty() {
                exceptions.push(place(index));
            }
            accounts.push(report);
        }
        OrdersReport {
            verdict: telling.report(edition.as_ref(), &run.all.close()),
            accounts,
            exceptions,
        }
    }
});

/// Why nothing is decided of an account the second time: its history would fork.
const TWICE: &str = "the account stands in the call twice";

fn place(index: usize) -> u64 {
    u64::try_from(index).unwrap_or(u64::MAX)
}

struct Run<'a> {
    known: &'a Known,
    law: Option<&'a LawDraft>,
    /// The day of the check.
    checked: Option<Day>,
    /// The edition of the call, by which histories are judged; each order has that of its day.
    edition: Option<&'a Edition>,
    seen: BTreeSet<AccountKey>,
    /// Everything found so far; an order is judged by what was found about itself.
    all: Examination,
}

impl Run<'_> {
    fn account(
        &mut self,
        at: &At<'_>,
        entry: &AccountOrdersDraft,
        sound: bool,
    ) -> AccountOrdersReport {
        let mut reader = Reader::new();
        if let Some(edition) = self.edition {
            reader.exam.judge_by(edition);
        }
        let first = entry.orders.first();
        let of_order = first.and_then(|order| order.account.as_ref());
        let whose = account_of(&entry.events, of_order);
        let fresh = first.map_or(Fresh::Never, |order| fresh(order, self.checked));
        let head = known_head(&mut reader, at, of!(entry.head), whose, fresh);
        let outside = head.outside(self.known.operators, self.checked);
        let (account, _) = folded(&mut reader, at, of!(entry.events), &outside);
        let key = account.as_ref().and_then(Account::key).copied();
        let again = key.is_some_and(|key| !self.seen.insert(key));
        if again {
            reader.malformed(at, of!(entry.events), TWICE);
        }
        let mut account = account.filter(|_| sound && reader.exam.is_sound());
        let field = of!(entry.orders);
        let fits = reader.list_fits(at, field);
        let salt = reader.requisite(at, of!(entry.salt));
        let salt = data_salted(&mut reader.exam, at, &salt, of!(entry.salt).name);
        self.all.absorb(reader.exam.close());
        let mut report = AccountOrdersReport {
            head_by: account.as_ref().and(head.basis()),
            proven_on: account.as_ref().and(head.proven_on()),
            ..AccountOrdersReport::default()
        };
        let list = at.field(field.name);
        for (index, order) in entry.orders.iter().enumerate().filter(|_| fits) {
            match self.order(&list.index(index), order, account.as_mut(), salt) {
                Some(event) => report.events.push(event_record(&event)),
                None => report.refused.push(place(index)),
            }
        }
        report
    }

    /// The event of an order, taken into its account.
    fn order(
        &mut self,
        at: &At<'_>,
        order: &OrderDraft,
        account: Option<&mut Account>,
        salt: Option<&Salt>,
    ) -> Option<Event> {
        let mut reader = Reader::new();
        let wish = Wish {
            order,
            law: self.law,
            only: None,
        };
        let (read, edition) = wish.read(&mut reader, at);
        let lawful = (&read, edition.as_ref());
        let known = self.known;
        let mut event = known.decide(&mut reader, at, lawful, account.as_deref(), salt);
        if let (Some(done), Some(account)) = (&event, account) {
            let opened = account.key().is_none();
            if opened && !self.seen.insert(done.account) {
                reader.malformed(at, of!(order.account), TWICE);
                event = None;
            } else if account.evolve(done).is_err() {
                event = None;
            }
        }
        self.all.absorb(reader.exam.close());
        event
    }
}
