//! What the issuer's own desk did with acts. Where it did nothing of its own, the run
//! does what is right.

use super::fault::Fault;
use super::file::MonthFile;
use super::findings::ActName;
use super::history::Texts;
use super::input::Input;
use qalqan_core::account::AccountCard;
use qalqan_core::calendar::{Day, Moment};
use qalqan_core::fact::Source;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::money::Tenge;
use qalqan_core::payment::{ProviderHolds, StopFacts, SuspensionFacts, SuspensionGround};
use qalqan_core::placement::FundingSource;
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
        /// Totals written under the registers.
        totals: Vec<TotalCard>,
        /// Grounds to suspend and to stop, of earlier months.
        standings: Vec<StandingCard>,
        /// Changes of providers' accounts, asked for on the day of the orders.
        payees: Vec<PayeeCard>,
    }

    /// What was done with an act.
    DeskRow {
        /// Number of the act.
        act: String,
        /// When the issuer signed it.
        signed: Option<String>,
        /// What was accepted of it.
        acceptance: Option<AcceptanceCard>,
        /// Its e-invoice.
        invoice: Option<InvoiceCard>,
        /// The amount of the e-invoice as the register notes it.
        row_invoice: Option<String>,
        /// The other register on which it was put.
        also_on: Option<String>,
        /// Was it put on the register twice?
        twice: bool,
        /// Its payment order.
        order: Option<OrderChange>,
    }

    /// Amounts of an act or a line.
    AmountsCard {
        /// Presented.
        presented: String,
        /// Deducted.
        deducted: String,
        /// Accepted.
        accepted: String,
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
        lines: Vec<AmountsCard>,
    }

    /// An e-invoice, as far as it is not what it should be.
    InvoiceCard {
        /// Its date.
        date: Option<String>,
        /// Its amount.
        amount: Option<String>,
        /// Who pays.
        recipient: Option<String>,
    }

    /// A payment order, as far as it is not what it should be.
    OrderChange {
        /// The payee's account.
        account: Option<String>,
        /// The amount.
        amount: Option<String>,
        /// The days of the services.
        period: Option<String>,
        /// The basis.
        contract: Option<String>,
        /// When it was formed.
        formed: Option<String>,
        /// The day of the invoice for payment.
        invoiced: Option<String>,
    }

    /// The total under a register.
    TotalCard {
        /// Which register.
        funding: String,
        /// The total.
        total: String,
    }

    /// How a provider stands.
    StandingCard {
        /// BIN.
        provider: String,
        /// Causes of suspension.
        causes: Vec<CauseCard>,
        /// Grounds to stop.
        stops: Vec<StopCard>,
    }

    /// A cause of suspension.
    CauseCard {
        /// The ground.
        ground: String,
        /// When it was discovered.
        discovered: String,
        /// When it was removed.
        cured: Option<String>,
        /// The document that shows it.
        cure_document: Option<String>,
        /// The document.
        document: String,
    }

    /// A ground to stop.
    StopCard {
        /// The ground.
        ground: String,
        /// When it was confirmed.
        confirmed: String,
        /// The document.
        document: String,
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

/// A provider with its causes and stops.
pub(super) type Known = (TaxNumber, Vec<SuspensionFacts>, Vec<StopFacts>);

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

    /// When the desk says that it signed an act.
    pub(super) fn signed(&self, act: &str) -> Result<Option<Moment>, Fault> {
        self.read(self.row(act).and_then(|row| row.signed.as_ref()))
    }

    /// The total that the desk wrote under a register.
    pub(super) fn total(&self, funding: FundingSource) -> Result<Option<Tenge>, Fault> {
        let name = funding.to_string();
        let mut totals = self.card.totals.iter();
        self.read(totals.find(|one| one.funding == name).map(|one| &one.total))
    }

    /// Causes and stops of earlier months, provider by provider.
    pub(super) fn standings(&self) -> Result<Vec<Known>, Fault> {
        let one = |card: &StandingCard| {
            let causes = card.causes.iter().map(|cause| self.cause(cause));
            let stops = card.stops.iter().map(|stop| {
                Ok(StopFacts {
                    ground: self.texts.one(&stop.ground)?,
                    confirmed: self.texts.one(&stop.confirmed)?,
                    document: stop.document.clone(),
                })
            });
            Ok((
                self.texts.one(&card.provider)?,
                causes.collect::<Result<_, Fault>>()?,
                stops.collect::<Result<_, Fault>>()?,
            ))
        };
        self.card.standings.iter().map(one).collect()
    }

    /// What holds the money of each provider.
    pub(super) fn holds(&self) -> Result<Vec<(TaxNumber, ProviderHolds)>, Fault> {
        let all = self.standings()?.into_iter();
        let all = all.map(|(provider, causes, stops)| (provider, ProviderHolds { causes, stops }));
        Ok(all.collect())
    }

    fn cause(&self, card: &CauseCard) -> Result<SuspensionFacts, Fault> {
        let ground: SuspensionGround = self.texts.one(&card.ground)?;
        Ok(SuspensionFacts {
            ground,
            discovered: self.texts.one(&card.discovered)?,
            cured: self.read::<Day>(card.cured.as_ref())?,
            cure_document: card.cure_document.clone(),
            document: card.document.clone(),
            source: source(ground),
        })
    }

    /// Changes of accounts since the acts were checked.
    pub(super) fn payees(&self) -> Result<Vec<(TaxNumber, AccountCard)>, Fault> {
        let one = |card: &PayeeCard| {
            let change = AccountCard {
                state: self.texts.one(&card.state)?,
                since: self.texts.one(&card.since)?,
            };
            Ok((self.texts.one(&card.provider)?, change))
        };
        self.card.payees.iter().map(one).collect()
    }
}

/// Who shows a ground of point 14.
pub(super) const fn source(ground: SuspensionGround) -> Source {
    match ground {
        SuspensionGround::Address => Source::Permits,
        SuspensionGround::Taxes => Source::TaxDebt,
        SuspensionGround::Visits => Source::Biometrics,
    }
}

/// What stands in the act's place.
pub(super) fn stands_for(name: &str) -> ActName {
    ActName {
        file: FILE.into(),
        act: name.into(),
    }
}
