//! To which provider an insured was attached, and from when (mechanism 37).

use crate::calendar::{Day, Period};
use crate::identifier::TaxNumber;
use crate::policy::AttachmentCard;
use crate::sort;
use alloc::vec::Vec;

/// A provider of attachment, from this day to the next change or to its own end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The first day.
    pub since: Day,
    /// The provider.
    pub provider: TaxNumber,
    /// The last day, where the MIS tells of an end before any next change.
    pub until: Option<Day>,
}

/// Why an attachment cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentError {
    /// It does not start after the last one.
    #[error("the attachment does not start after the last one")]
    NotAfter,
    /// Nothing is attached that could end on that day.
    #[error("nobody is attached on the day of the end")]
    NotAttached,
    /// The MIS attaches to two providers from one day.
    #[error("two providers of attachment from one day: {0}")]
    TwoProviders(Day),
}

/// Attachments by day, each later than the one before, inside the days of a policy.
///
/// The law attaches the insured *and the policy* (37), so nothing is attached where the
/// policy does not hold: before its period, after it, or from an annulment on. An
/// attachment that began in an earlier year goes on from the first day of the policy.
/// A change that the MIS tells while the policy is issued and not yet credited is entered
/// once it is credited, with its own day: `since` need not be the day of the entry.
/// Corrected days come as the rows of the MIS stand now, so the history is made anew from
/// them ([`AttachmentHistory::from_mis`]); [`AttachmentHistory::attach`] rewrites no past.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttachmentHistory {
    changes: Vec<Attachment>,
    /// Days of the policy; every day where it is not known.
    within: Option<Period>,
    /// The first day on which the policy holds no more.
    ended: Option<Day>,
}

impl AttachmentHistory {
    /// Of a policy with these days of validity.
    ///
    /// ```
    /// # use qalqan_core::calendar::Day;
    /// # use qalqan_core::identifier::TaxNumber;
    /// # use qalqan_core::policy::AttachmentHistory;
    /// # let provider: TaxNumber = "050540004455".parse()?;
    /// let history = AttachmentHistory::within("2026-01-01/2026-12-31".parse()?);
    /// assert_eq!(history.on("2026-03-01".parse::<Day>()?), None::<TaxNumber>);
    /// # let _ = provider;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn within(period: Period) -> Self {
        Self {
            changes: Vec::new(),
            within: Some(period),
            ended: None,
        }
    }

    /// The history that rows of the MIS tell of a policy (37): in the order of their first
    /// days, cut to its period, whatever order they come in. A row ends where a later one
    /// of another provider starts; rows of one provider that touch are one.
    ///
    /// # Errors
    /// [`AttachmentError::TwoProviders`]: which of the two it is, nobody can tell.
    ///
    /// ```
    /// use qalqan_core::policy::{AttachmentCard, AttachmentHistory};
    ///
    /// let row = |days: &str, provider: &str| {
    ///     Ok::<_, Box<dyn std::error::Error>>(AttachmentCard {
    ///         period: days.parse()?,
    ///         provider: provider.parse()?,
    ///     })
    /// };
    /// // the second provider takes over where the first row would go on
    /// let rows = [
    ///     row("2026-06-01/2026-12-31", "050540004455")?,
    ///     row("2025-01-01/2026-12-31", "000740000728")?,
    /// ];
    /// let history = AttachmentHistory::from_mis(&rows, "2026-01-01/2026-12-31".parse()?)?;
    /// let first_days: Vec<String> =
    ///     history.changes().iter().map(|one| one.since.to_string()).collect();
    /// assert_eq!(first_days, ["2026-01-01", "2026-06-01"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_mis(rows: &[AttachmentCard], period: Period) -> Result<Self, AttachmentError> {
        let mut inside: Vec<AttachmentCard> = rows
            .iter()
            .filter(|row| row.period.first() <= period.last())
            .copied()
            .collect();
        sort::by_key(&mut inside, |row| row.period.first());
        // whichever of them comes first in the list
        let apart = |pair: &&[AttachmentCard]| match pair {
            [one, other] => {
                one.period.first() == other.period.first() && one.provider != other.provider
            }
            _ => false,
        };
        if let Some([row, ..]) = inside.windows(2).find(apart) {
            return Err(AttachmentError::TwoProviders(row.period.first()));
        }
        let mut history = Self::within(period);
        for row in inside {
            let since = row.period.first();
            let until = Some(row.period.last()).filter(|last| *last < period.last());
            match history.changes.last_mut() {
                Some(last) if last.provider == row.provider && last.reaches(since) => {
                    last.until = last.until.zip(until).map(|(one, other)| one.max(other));
                }
                _ => history.changes.push(Attachment {
                    since,
                    provider: row.provider,
                    until,
                }),
            }
        }
        history.cut(period.first());
        Ok(history)
    }

    /// Leaves out what ended before the first day of the policy; what goes on starts on it.
    fn cut(&mut self, first: Day) {
        let over = |one: &Attachment| one.until.is_some_and(|last| last < first);
        let begun = self.changes.partition_point(|one| one.since <= first);
        self.changes.drain(..begun.saturating_sub(1));
        if self.changes.first().is_some_and(over) {
            self.changes.remove(0);
        }
        if let Some(going_on) = self.changes.first_mut() {
            going_on.since = going_on.since.max(first);
        }
    }

    /// Adds an attachment.
    ///
    /// # Errors
    /// When it does not start after the last one: the past is not rewritten.
    ///
    /// ```
    /// # use qalqan_core::calendar::Day;
    /// # use qalqan_core::identifier::TaxNumber;
    /// # use qalqan_core::policy::AttachmentHistory;
    /// # let provider: TaxNumber = "050540004455".parse()?;
    /// let mut history = AttachmentHistory::within("2026-01-01/2026-12-31".parse()?);
    /// history.attach("2026-02-01".parse()?, provider)?;
    /// assert_eq!(history.on("2026-02-01".parse()?), Some(provider));
    /// assert!(history.attach("2026-01-15".parse::<Day>()?, provider).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn attach(&mut self, since: Day, provider: TaxNumber) -> Result<(), AttachmentError> {
        if self.changes.last().is_some_and(|last| since <= last.since) {
            return Err(AttachmentError::NotAfter);
        }
        self.changes.push(Attachment {
            since,
            provider,
            until: None,
        });
        Ok(())
    }

    /// Ends the last attachment with no other behind it: the insured left the provider.
    ///
    /// # Errors
    /// When nobody is attached on that day, or another change comes after it.
    ///
    /// ```
    /// # use qalqan_core::calendar::Day;
    /// # use qalqan_core::identifier::TaxNumber;
    /// # use qalqan_core::policy::AttachmentHistory;
    /// # let provider: TaxNumber = "050540004455".parse()?;
    /// let mut history = AttachmentHistory::within("2026-01-01/2026-12-31".parse()?);
    /// history.attach("2026-02-01".parse()?, provider)?;
    /// history.detach("2026-02-28".parse()?)?;
    /// assert_eq!(history.on("2026-03-01".parse::<Day>()?), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn detach(&mut self, last_day: Day) -> Result<(), AttachmentError> {
        let last = self.changes.last_mut();
        let last = last.filter(|last| last.since <= last_day && last.until.is_none());
        last.ok_or(AttachmentError::NotAttached)?.until = Some(last_day);
        Ok(())
    }

    /// The policy holds no more from that day on: it is annulled.
    ///
    /// ```
    /// # use qalqan_core::calendar::Day;
    /// # use qalqan_core::identifier::TaxNumber;
    /// # use qalqan_core::policy::AttachmentHistory;
    /// # let provider: TaxNumber = "050540004455".parse()?;
    /// let mut history = AttachmentHistory::within("2026-01-01/2026-12-31".parse()?);
    /// history.attach("2026-02-01".parse()?, provider)?;
    /// history.end("2026-06-01".parse()?);
    /// assert_eq!(history.on("2026-06-01".parse::<Day>()?), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn end(&mut self, from: Day) {
        self.ended = Some(self.ended.map_or(from, |ended| ended.min(from)));
    }

    /// The provider on a day; `None` before the first attachment, between two, and where
    /// the policy does not hold.
    ///
    /// ```
    /// use qalqan_core::policy::AttachmentHistory;
    ///
    /// let mut history = AttachmentHistory::within("2026-01-01/2026-12-31".parse()?);
    /// history.attach("2026-02-01".parse()?, "050540004455".parse()?)?;
    /// assert!(history.on("2026-12-31".parse()?).is_some());
    /// assert_eq!(history.on("2026-01-31".parse()?), None); // before the first attachment
    /// assert_eq!(history.on("2027-01-01".parse()?), None); // the policy holds no more
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn on(&self, day: Day) -> Option<TaxNumber> {
        let outside = self.within.is_some_and(|period| !period.contains(day));
        if outside || self.ended.is_some_and(|ended| ended <= day) {
            return None;
        }
        let before = self.changes.iter().rev().find(|one| one.since <= day);
        before
            .filter(|one| one.until.is_none_or(|last| day <= last))
            .map(|one| one.provider)
    }

    /// The changes, earliest first.
    ///
    /// ```
    /// # use qalqan_core::calendar::Day;
    /// # use qalqan_core::identifier::TaxNumber;
    /// # use qalqan_core::policy::AttachmentHistory;
    /// # let provider: TaxNumber = "050540004455".parse()?;
    /// let mut history = AttachmentHistory::within("2026-01-01/2026-12-31".parse()?);
    /// history.attach("2026-02-01".parse()?, provider)?;
    /// assert_eq!(history.changes()[0].since.to_string(), "2026-02-01");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn changes(&self) -> &[Attachment] {
        &self.changes
    }
}

impl Attachment {
    /// Does it go on to that day or to the day before it?
    fn reaches(&self, day: Day) -> bool {
        self.until
            .is_none_or(|last| last.next().is_none_or(|next| day <= next))
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

    fn providers() -> [TaxNumber; 2] {
        ["050540004455", "000740000728"].map(|bin| TaxNumber::Bin(bin.parse().unwrap()))
    }

    #[test]
    fn nothing_is_attached_where_the_policy_does_not_hold() {
        let [fund, _] = providers();
        let day = |text: &str| text.parse::<Day>().unwrap();
        let mut history = AttachmentHistory::within("2026-02-01/2026-12-31".parse().unwrap());
        assert_eq!(history.attach(day("2026-02-01"), fund), Ok(()));
        let on = |history: &AttachmentHistory, text: &str| history.on(day(text)).is_some();
        assert!(!on(&history, "2026-01-31") && on(&history, "2026-12-31"));
        assert!(
            !on(&history, "2027-01-01"),
            "the day after the policy ended"
        );
        history.end(day("2026-06-10"));
        history.end(day("2026-07-01"));
        assert!(on(&history, "2026-06-09") && !on(&history, "2026-06-10"));
    }

    #[test]
    fn a_detached_insured_has_no_provider_until_the_next() {
        let [fund, other] = providers();
        let day = |day| Day::known(2026, 3, day);
        let mut history = AttachmentHistory::default();
        assert_eq!(history.detach(day(1)), Err(AttachmentError::NotAttached));
        assert_eq!(history.attach(day(2), fund), Ok(()));
        assert_eq!(history.detach(day(1)), Err(AttachmentError::NotAttached));
        assert_eq!(history.detach(day(5)), Ok(()));
        assert_eq!(history.detach(day(6)), Err(AttachmentError::NotAttached));
        assert_eq!(history.attach(day(8), other), Ok(()));
        let on = [5, 6, 8].map(|number| history.on(day(number)));
        assert_eq!(on, [Some(fund), None, Some(other)]);
    }

    #[test]
    fn rows_of_the_mis_become_a_history() {
        let [fund, other] = providers();
        let row = |provider, period: &str| AttachmentCard {
            provider,
            period: period.parse().unwrap(),
        };
        let year = "2026-01-01/2026-12-31".parse().unwrap();
        // attached in an earlier year; moved in May, a day that was corrected from June;
        // left in September; the row of another year counts for nothing
        let rows = [
            row(other, "2026-05-10/2026-06-30"),
            row(fund, "2023-02-01/2026-06-14"),
            row(other, "2026-06-15/2026-09-01"),
            row(fund, "2027-01-01/2027-12-31"),
        ];
        let history = AttachmentHistory::from_mis(&rows, year).unwrap();
        let on = |text: &str| history.on(text.parse().unwrap());
        assert_eq!(on("2025-12-31"), None);
        assert_eq!(on("2026-01-01"), Some(fund));
        assert_eq!(on("2026-05-09"), Some(fund));
        assert_eq!(on("2026-05-10"), Some(other));
        assert_eq!(on("2026-09-01"), Some(other));
        assert_eq!(on("2026-09-02"), None);
        assert_eq!(on("2027-01-01"), None);
        assert_eq!(history.changes().len(), 2);
        // of two open attachments the later one holds; from one day nobody can tell
        let moved = [
            row(fund, "2024-01-01/2199-12-31"),
            row(other, "2025-01-01/2199-12-31"),
        ];
        let history = AttachmentHistory::from_mis(&moved, year).unwrap();
        assert_eq!(history.on(Day::known(2026, 1, 1)), Some(other));
        assert_eq!(history.changes().len(), 1);
        let both = [moved[0], row(other, "2024-01-01/2026-12-31")];
        let first = Day::known(2024, 1, 1);
        assert_eq!(
            AttachmentHistory::from_mis(&both, year),
            Err(AttachmentError::TwoProviders(first))
        );
    }
}
