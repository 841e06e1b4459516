//! An edition of the law: a text in force for a span of days, with its parameters.

use crate::calendar::{Counting, Day, Period, WorkCalendar};
use crate::closed_set::closed_set;
use crate::law::{Clause, OverrideError, Parameters};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// Whether the text of an edition was adopted.
    pub enum Standing {
        /// A draft without number and date; the adopted text was not available.
        Draft = "draft",
        /// Adopted and published.
        Adopted = "adopted",
    }
}

/// An edition of the law.
///
/// ```
/// use qalqan_core::{calendar::Day, law};
///
/// let march = Day::new(2026, 3, 31).unwrap();
/// let edition = law::on(march)?;
/// assert_eq!(edition.id, "mechanism-draft-2026-01");
/// let next_year = Day::new(2027, 1, 1).unwrap();
/// assert!(law::on(next_year).is_err(), "the pilot ends with 2026");
/// # Ok::<(), law::NoEdition>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Stable name.
    pub id: &'static str,
    /// Draft or adopted.
    pub standing: Standing,
    /// The point that sets its span.
    pub clause: Clause,
    /// Days in force, both ends inside.
    pub in_force: Period,
    /// Terms and thresholds.
    pub parameters: Parameters,
}

/// No edition covers the day: a rule of that day is *not checked*, never passed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no edition of the law covers {day}; the nearest is `{nearest}`")]
pub struct NoEdition {
    /// The day asked for.
    pub day: Day,
    /// The edition whose span lies nearest.
    pub nearest: &'static str,
}

impl Edition {
    /// The same edition with one value replaced by the host's, with a reference.
    ///
    /// # Errors
    /// [`OverrideError`], and the edition stays as it was.
    pub fn with(mut self, name: &str, value: &str, reference: &str) -> Result<Self, OverrideError> {
        self.parameters.set(name, value, reference)?;
        Ok(self)
    }

    /// How the terms of the edition are counted on a calendar.
    #[must_use]
    pub const fn counting<'a>(&self, calendar: &'a WorkCalendar) -> Counting<'a> {
        Counting {
            convention: self.parameters.start_convention.get(),
            calendar,
        }
    }

    /// What the host overrode, as `name: value (reference)`.
    #[must_use]
    pub fn overrides(&self) -> Vec<String> {
        let lines = self.parameters.lines().into_iter();
        let told = lines.filter_map(|line| {
            let reference = line.reference?;
            Some(alloc::format!(
                "{}: {} ({reference})",
                line.name,
                line.value
            ))
        });
        told.collect()
    }
}

/// Every edition, oldest first.
#[must_use]
pub fn editions() -> &'static [Edition] {
    crate::law::editions::ALL
}

/// The edition in force on a day.
///
/// # Errors
/// [`NoEdition`] before the first and after the last.
pub fn on(day: Day) -> Result<&'static Edition, NoEdition> {
    let found = editions()
        .iter()
        .find(|edition| edition.in_force.contains(day));
    found.ok_or_else(|| NoEdition {
        day,
        nearest: nearest(day),
    })
}

/// The edition of that name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Edition> {
    editions().iter().find(|edition| edition.id == id)
}

fn nearest(day: Day) -> &'static str {
    let distance = |edition: &&Edition| {
        let to_first = edition.in_force.first().days_since(day).saturating_abs();
        let to_last = edition.in_force.last().days_since(day).saturating_abs();
        to_first.min(to_last)
    };
    editions()
        .iter()
        .min_by_key(distance)
        .map_or("", |edition| edition.id)
}
