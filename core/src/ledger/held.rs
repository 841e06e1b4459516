//! A policy on an account.

use crate::calendar::{Day, Period};
use crate::fact::Source;
use crate::identifier::PolicyNumber;
use crate::ledger::{Actor, Event, Impossible, Task};
use crate::policy::{AttachmentHistory, PolicyCard, PolicyStatus};
use crate::signature::Digest;

/// A policy on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyHeld {
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

impl PolicyHeld {
    /// The policy as the register shows it to a check, with the provider of that day.
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
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        let annulled = self.annulled_from.is_some_and(|annulled| annulled <= day);
        self.credited(day) && self.period.contains(day) && !annulled
    }

    /// Was it credited to the account by that day? An annulled one may never have been.
    #[must_use]
    pub fn credited(&self, day: Day) -> bool {
        self.credited_on.is_some_and(|credited| credited <= day)
    }
}

impl PolicyHeld {
    pub(super) fn happen(&mut self, event: &Event) -> Result<(), Impossible> {
        let detail = &event.detail;
        let operation = event.task.policy().ok_or(Impossible::Detail)?;
        let after = self.status.after(operation).ok_or(Impossible::State)?;
        match event.task {
            Task::ChangePolicy => self.data = detail.data.ok_or(Impossible::Detail)?,
            Task::ChangeProvider => {
                let provider = detail.provider.ok_or(Impossible::Detail)?;
                let since = detail.day.ok_or(Impossible::Detail)?;
                let by_mis = matches!(event.actor, Actor::Registrar | Actor::Provider);
                let shown = !by_mis || detail.source == Some(Source::Mis);
                if !shown || provider == event.account.number {
                    return Err(Impossible::Detail);
                }
                let attached = self.attachments.attach(since, provider);
                attached.map_err(|_| Impossible::Detail)?;
            }
            Task::AnnulPolicy => {
                let from = detail.day.ok_or(Impossible::Detail)?;
                self.annulled_from = Some(from);
                self.attachments.end(from);
            }
            Task::CreditPolicy => self.credited_on = Some(event.at.day()),
            _ => {}
        }
        self.status = after;
        Ok(())
    }
}
