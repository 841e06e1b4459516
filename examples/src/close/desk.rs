//! What the issuer's own desk did with acts. Where it did nothing of its own, the run
//! does what is right.

use super::fault::Fault;
use super::file::MonthFile;
use super::findings::ActName;
use super::history::Texts;
use super::input::Input;
use qalqan_core::wire::SettlementCommandDraft;
use serde::Deserialize;
use std::str::FromStr;

/// The file, which stands for the act where there is none.
pub(super) const FILE: &str = MonthFile::Desk.name();

macro_rules! cards {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields, default)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)*
        }
    )*};
}

cards! {
    /// The work of the desk.
    DeskCard {
        /// With single acts.
        acts: Vec<DeskRow>,
        /// Commands of its own, beside those that the month gives.
        commands: Vec<CommandCard>,
        /// Changes of providers' accounts, asked for on the day of the orders.
        payees: Vec<PayeeCard>,
    }

    /// What was done with an act.
    DeskRow {
        /// Number of the act.
        act: String,
        /// What was accepted of it.
        acceptance: Option<AcceptanceCard>,
        /// Its e-invoice.
        invoice: Option<InvoiceCard>,
        /// Were the uses of its coverage registered on nobody's account?
        uses_left: bool,
        /// Its payment order.
        order: Option<OrderChange>,
    }

    /// A command of the desk's own: its number, year, actor, text and signature are made
    /// where it does not name them.
    CommandCard {
        /// The command, as `decideSettlement` takes it.
        command: SettlementCommandDraft,
        /// Whoever has to sign it does not.
        unsigned: bool,
    }

    /// Amounts of a line.
    LineCard {
        /// Its id.
        id: String,
        /// Presented.
        presented: String,
        /// Deducted.
        deducted: String,
        /// Accepted.
        accepted: String,
        /// Why something is deducted.
        reason: Option<String>,
    }

    /// What was accepted.
    AcceptanceCard {
        /// Presented.
        presented: String,
        /// Deducted.
        deducted: String,
        /// Accepted.
        accepted: String,
        /// The lines.
        lines: Vec<LineCard>,
    }

    /// An e-invoice, as far as it is not what it should be.
    InvoiceCard {
        /// Was none entered?
        none: bool,
        /// Its date.
        date: Option<String>,
        /// Its amount.
        amount: Option<String>,
        /// Who pays.
        recipient: Option<String>,
    }

    /// A payment order, as far as it is not what it should be.
    OrderChange {
        /// The days of the services.
        period: Option<String>,
        /// Is it formed by a command of the desk's own?
        own: bool,
    }

    /// A change of a provider's account.
    PayeeCard {
        /// BIN.
        provider: String,
        /// The state.
        state: String,
        /// Since when.
        since: String,
    }
}

/// Reads what the desk wrote.
pub(super) struct Desk<'a> {
    card: &'a DeskCard,
    texts: Texts,
}

impl<'a> Desk<'a> {
    pub(super) fn of(input: &'a Input) -> Self {
        Self {
            card: &input.desk,
            texts: Texts::of(MonthFile::Desk),
        }
    }

    /// What was done with an act.
    pub(super) fn row(&self, act: &str) -> Option<&'a DeskRow> {
        self.card.acts.iter().find(|row| row.act == act)
    }

    /// A text that the desk wrote, read.
    pub(super) fn read<T>(&self, text: Option<&String>) -> Result<Option<T>, Fault>
    where
        T: FromStr<Err: std::fmt::Display>,
    {
        text.map(|text| self.texts.one(text)).transpose()
    }

    /// The commands of its own.
    pub(super) fn commands(&self) -> &'a [CommandCard] {
        &self.card.commands
    }

    /// Changes of accounts since the acts were checked.
    pub(super) fn changes(&self) -> impl Iterator<Item = &'a PayeeCard> {
        self.card.payees.iter()
    }
}

/// What stands in the act's place.
pub(super) fn stands_for(name: &str) -> ActName {
    ActName {
        file: FILE.into(),
        act: name.into(),
    }
}
