//! To which provider an insured was attached, and from when (mechanism 37).

use crate::calendar::Day;
use crate::identifier::TaxNumber;
use alloc::vec::Vec;

/// A provider of attachment, from this day to the next change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The first day.
    pub since: Day,
    /// The provider.
    pub provider: TaxNumber,
}

/// Why an attachment cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentError {
    /// It does not start after the last one.
    #[error("the attachment does not start after the last one")]
    NotAfter,
}

/// Attachments by day, each later than the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttachmentHistory(Vec<Attachment>);

impl AttachmentHistory {
    /// Adds an attachment.
    ///
    /// # Errors
    /// When it does not start after the last one: the past is not rewritten.
    pub fn attach(&mut self, since: Day, provider: TaxNumber) -> Result<(), AttachmentError> {
        if self.0.last().is_some_and(|last| since <= last.since) {
            return Err(AttachmentError::NotAfter);
        }
        self.0.push(Attachment { since, provider });
        Ok(())
    }

    /// The provider on a day, `None` before the first attachment.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<TaxNumber> {
        let before = self.0.iter().rev().find(|one| one.since <= day);
        before.map(|one| one.provider)
    }

    /// The changes, earliest first.
    #[must_use]
    pub fn changes(&self) -> &[Attachment] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_holds_to_the_next_change() {
        let fund = TaxNumber::Bin("050540004455".parse().unwrap());
        let other = TaxNumber::Bin("000740000728".parse().unwrap());
        let day = |day| Day::known(2026, 3, day);
        let mut history = AttachmentHistory::default();
        assert_eq!(history.attach(day(1), fund), Ok(()));
        assert_eq!(
            history.attach(day(1), other),
            Err(AttachmentError::NotAfter)
        );
        assert_eq!(history.attach(day(10), other), Ok(()));
        let on = [day(1).previous().unwrap(), day(9), day(10)].map(|day| history.on(day));
        assert_eq!(on, [None, Some(fund), Some(other)]);
        assert_eq!(history.changes().len(), 2);
    }
}
