//! A policy as the register shows it to a check.

use crate::calendar::{Day, Period};
use crate::fact::Lack;
use crate::identifier::{PolicyNumber, TaxNumber};
use alloc::collections::BTreeSet;
use alloc::string::String;

/// A policy of an insured, by the insured's IIN (mechanism 34–37).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyCard {
    /// The policy.
    pub number: PolicyNumber,
    /// Days of validity.
    pub period: Period,
    /// The day from which it is annulled.
    pub annulled_from: Option<Day>,
    /// The provider of attachment, where known.
    pub attached_to: Option<TaxNumber>,
}

/// An attachment of an insured, by the insured's IIN (mechanism 36(3), 37).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttachmentCard {
    /// The provider.
    pub provider: TaxNumber,
    /// First and last day.
    pub period: Period,
}

impl PolicyCard {
    /// In force on that day: inside its period and not annulled by then.
    ///
    /// ```
    /// use qalqan_core::policy::PolicyCard;
    ///
    /// let card = PolicyCard {
    ///     number: "POL-1".parse()?,
    ///     period: "2026-01-01/2026-12-31".parse()?,
    ///     annulled_from: Some("2026-06-01".parse()?),
    ///     attached_to: None,
    /// };
    /// assert!(card.in_force("2026-05-31".parse()?) && !card.in_force("2026-06-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        self.period.contains(day) && self.annulled_from.is_none_or(|annulled| day < annulled)
    }

    /// The days on which it is in force, where there are any.
    ///
    /// ```
    /// use qalqan_core::policy::PolicyCard;
    ///
    /// let card = PolicyCard {
    ///     number: "POL-1".parse()?,
    ///     period: "2026-01-01/2026-12-31".parse()?,
    ///     annulled_from: Some("2026-06-01".parse()?),
    ///     attached_to: None,
    /// };
    /// assert_eq!(card.days_in_force(), "2026-01-01/2026-05-31".parse().ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn days_in_force(&self) -> Option<Period> {
        let Some(annulled) = self.annulled_from else {
            return Some(self.period);
        };
        let last = self.period.last().min(annulled.previous()?);
        Period::new(self.period.first(), last).ok()
    }
}

/// Is one of a person's policies in force, of which every row says so?
///
/// # Errors
/// [`Lack::Contradicting`] where none is, and rows of one say yes and no.
pub(crate) fn covered<'a>(
    policies: impl Iterator<Item = &'a PolicyCard> + Clone,
    in_force: impl Fn(&PolicyCard) -> bool,
) -> Result<bool, Lack> {
    let mut standing = policies.clone().map(&in_force);
    let Some(first) = standing.next() else {
        return Ok(false);
    };
    // nearly always one row, or rows that agree
    if standing.all(|next| next == first) {
        return Ok(first);
    }
    let number = |policy: &PolicyCard| policy.number.normal_form();
    let over = policies.clone().filter(|policy| !in_force(policy));
    let over: BTreeSet<String> = over.map(number).collect();
    let mut lasting = policies.filter(|policy| in_force(policy));
    if lasting.any(|policy| !over.contains(&number(policy))) {
        Ok(true)
    } else {
        Err(Lack::Contradicting)
    }
}
