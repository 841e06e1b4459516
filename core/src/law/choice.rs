//! Which edition: of a day, or of a name.

use crate::calendar::Day;
use crate::law::{Edition, editions::ALL};

/// No edition covers the day: a rule of that day is *not checked*, never passed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no edition of the law covers {day}; the nearest is `{nearest}`")]
pub struct NoEdition {
    /// The day asked for.
    pub day: Day,
    /// The edition whose span lies nearest.
    pub nearest: &'static str,
}

/// Every edition, oldest first.
#[must_use]
pub fn editions() -> &'static [Edition] {
    ALL
}

/// The edition in force on a day: a later edition ends an earlier one.
///
/// ```
/// use qalqan_core::law;
///
/// assert!(law::on("2026-12-31".parse()?).is_ok());
/// assert!(law::on("2027-01-01".parse()?).is_err(), "the pilot ends with 2026");
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
///
/// # Errors
/// [`NoEdition`] before the first and after the last.
pub fn on(day: Day) -> Result<&'static Edition, NoEdition> {
    let mut newest_first = editions().iter().rev();
    let found = newest_first.find(|edition| edition.in_force.contains(day));
    found.ok_or_else(|| NoEdition {
        day,
        nearest: nearest(day),
    })
}

/// The edition of that name.
///
/// ```
/// use qalqan_core::law;
///
/// let edition = law::named("mechanism-draft-2026-01").unwrap();
/// assert_eq!(edition.standing, law::EditionStanding::Draft);
/// ```
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
