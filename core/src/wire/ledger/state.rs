//! The state of an account for a report.

use crate::account::{AccountStanding, AccountState, Holder};
use crate::calendar::{Day, Moment};
use crate::identifier::TaxNumber;
use crate::ledger::{Account, AccountPolicy, HeadBasis};
use crate::policy::PolicyStatus;
use crate::wire::record::records;
use crate::wire::{DayText, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// The answer about an account.
    pub struct AccountStateReport {
        /// The verdict about its history.
        pub verdict: VerdictReport,
        /// What the events add up to, where nothing stands against them. That they are all is
        /// what their head shows: without one the verdict is not complete.
        #[omit(empty)]
        pub account: Option<StateReport>,
        /// What the head rests on, where one was given: `claim` or `evidence`.
        #[omit(empty)]
        pub head_by: Option<HeadBasis>,
        /// The day at whose end a signed checkpoint shows the head, where a proof was given.
        #[omit(empty)]
        pub proven_on: Option<DayText>,
    }

    /// The state of an account; people's numbers are masked.
    pub struct StateReport {
        /// `insured`, `entrepreneur` or `legal-entity`.
        #[omit(empty)]
        pub holder: Option<Holder>,
        /// An entity's BIN, or a person's masked IIN.
        #[omit(empty)]
        pub number: Option<String>,
        /// `none`, `open`, `blocked` or `closed`, now.
        pub state: AccountStanding,
        /// Since when.
        #[omit(empty)]
        pub since: Option<DayText>,
        /// The state on the day asked for.
        #[omit(empty)]
        pub state_on_day: Option<AccountState>,
        /// The blocks in force: numbers of acts, or grounds.
        pub blocks: Vec<String>,
        /// Is it the registered issuer's?
        pub issuer: bool,
        /// The digest of the data last entered.
        #[omit(empty)]
        pub data: Option<String>,
        /// Its policies, in the order of their issue.
        pub policies: Vec<HeldPolicyReport>,
        /// Events on it.
        pub events: u64,
        /// Information operations among them.
        pub information: u64,
        /// Uses of the coverage among them.
        pub uses: u64,
        /// The digest of the last event.
        pub last: String,
    }

    /// A policy on an account.
    pub struct HeldPolicyReport {
        /// Number.
        pub number: String,
        /// `issued`, `credited` or `annulled`.
        pub status: PolicyStatus,
        /// Days of validity.
        pub period: String,
        /// The day on which it was credited.
        #[omit(empty)]
        pub credited_on: Option<DayText>,
        /// The last day on which a service used its coverage.
        #[omit(empty)]
        pub last_use: Option<DayText>,
        /// The day from which it is annulled.
        #[omit(empty)]
        pub annulled_from: Option<DayText>,
        /// In force on the day asked for: credited, inside its period, not annulled by then.
        #[omit(empty)]
        pub in_force: Option<bool>,
        /// The provider of attachment on that day; masked where it is a person.
        #[omit(empty)]
        pub attached_to: Option<String>,
        /// Attachments, earliest first.
        pub attachments: Vec<AttachmentReport>,
        /// The digest of its data.
        pub data: String,
    }

    /// A provider of attachment.
    pub struct AttachmentReport {
        /// From which day.
        pub since: DayText,
        /// Which; masked where it is a person.
        pub provider: String,
    }
}

/// A person's number is masked, an entity's is public.
pub(in crate::wire) fn masked(number: TaxNumber) -> String {
    match number {
        TaxNumber::Bin(bin) => bin.to_string(),
        TaxNumber::Iin(iin) => iin.masked(),
    }
}

pub(super) fn state_report(account: &Account, day: Option<Day>) -> StateReport {
    let day = day.or_else(|| account.last_at().map(Moment::day));
    let (events, information, uses) = account.counts();
    StateReport {
        holder: account.key().map(|key| key.holder),
        number: account.key().map(|key| masked(key.number)),
        state: account.standing(),
        since: account.states().last().map(|card| card.since.into()),
        state_on_day: day.and_then(|day| account.state_on(day)),
        blocks: account.blocks().iter().map(ToString::to_string).collect(),
        issuer: account.is_issuer(),
        data: account.data().map(|digest| digest.to_string()),
        policies: account
            .policies()
            .iter()
            .map(|policy| policy_report(policy, day))
            .collect(),
        events,
        information,
        uses,
        last: account.last().to_string(),
    }
}

fn policy_report(policy: &AccountPolicy, day: Option<Day>) -> HeldPolicyReport {
    let attachments = policy.attachments.changes().iter();
    let attachments = attachments.map(|one| AttachmentReport {
        since: one.since.into(),
        provider: masked(one.provider),
    });
    HeldPolicyReport {
        number: policy.number.to_string(),
        status: policy.status,
        period: policy.period.to_string(),
        credited_on: policy.credited_on.map(DayText::from),
        last_use: policy.last_use.map(DayText::from),
        annulled_from: policy.annulled_from.map(DayText::from),
        in_force: day.map(|day| policy.in_force(day)),
        attached_to: day.and_then(|day| policy.attachments.on(day)).map(masked),
        attachments: attachments.collect(),
        data: policy.data.to_string(),
    }
}
