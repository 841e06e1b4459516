//! A policy on an account.

use crate::calendar::{Day, Period};
use crate::fact::Source;
use crate::identifier::PolicyNumber;
use crate::ledger::{Actor, Change, Event, Impossible};
use crate::policy::{AttachmentHistory, PolicyCard, PolicyStatus};
use crate::signature::Digest;

/// A policy on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountPolicy {
    /// Its number.
    pub number: PolicyNumber,
    /// Its status.
    pub status: PolicyStatus,
    /// Days of validity.
    pub period: Period,
    /// The day on which it was credited to the account.
    pub credited_on: Option<Day>,
    /// The last day on which a service used its coverage.
    pub last_use: Option<Day>,
    /// The day from which it is annulled.
    pub annulled_from: Option<Day>,
    /// Providers of attachment, by day (point 37).
    pub attachments: AttachmentHistory,
    /// The digest of its data.
    pub data: Digest,
}

impl AccountPolicy {
    /// The policy as the register shows it to a check, with the provider of that day.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// let policy = &account.policies()[0];
    /// let card = policy.card("2026-03-02".parse().unwrap());
    /// assert_eq!((card.number, card.attached_to), (policy.number.clone(), None));
    /// ```
    #[must_use]
    pub fn card(&self, day: Day) -> PolicyCard {
        PolicyCard {
            number: self.number.clone(),
            period: self.period,
            annulled_from: self.annulled_from,
            attached_to: self.attachments.on(day),
        }
    }

    /// In force on a day: credited by then, inside its period and not annulled.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// let policy = &account.policies()[0];
    /// assert!(policy.in_force("2026-03-02".parse().unwrap()));
    /// assert!(!policy.in_force("2027-01-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        let annulled = self.annulled_from.is_some_and(|annulled| annulled <= day);
        self.credited(day) && self.period.contains(day) && !annulled
    }

    /// Was it credited to the account by that day? An annulled one may never have been.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// let policy = &account.policies()[0];
    /// assert!(policy.credited("2026-03-02".parse().unwrap()));
    /// assert!(!policy.credited("2026-03-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn credited(&self, day: Day) -> bool {
        self.credited_on.is_some_and(|credited| credited <= day)
    }
}

impl AccountPolicy {
    /// Takes in an event of this policy.
    pub(super) fn evolve(&mut self, event: &Event) -> Result<(), Impossible> {
        let operation = event.operation().policy();
        let operation = operation.ok_or(Impossible::Content)?;
        let after = self.status.after(operation).ok_or(Impossible::State)?;
        match &event.change {
            Change::ChangePolicy { data, .. } => self.data = *data,
            Change::ChangeProvider {
                provider,
                day,
                source,
                ..
            } => {
                let by_mis = matches!(event.actor, Actor::Registrar | Actor::Provider);
                let shown = !by_mis || *source == Some(Source::Mis);
                if !shown || *provider == event.account.number {
                    return Err(Impossible::Content);
                }
                let attached = self.attachments.attach(*day, *provider);
                attached.map_err(|_| Impossible::Content)?;
            }
            Change::AnnulPolicy { day, .. } => {
                self.annulled_from = Some(*day);
                self.attachments.end(*day);
            }
            Change::CreditPolicy { .. } => self.credited_on = Some(event.at.day()),
            _ => {}
        }
        self.status = after;
        Ok(())
    }
}
