//! How old a list may be at a check, by its source.

use crate::law::Source;
use core::fmt;
use core::str::FromStr;

/// Days before the check on which a list may be dated: the same for every source, but for
/// those that have their own.
///
/// ```
/// use qalqan_core::law::{ListAges, Source};
///
/// let ages: ListAges = "31, tax-debt 10".parse()?;
/// assert_eq!((ages.of(Source::TaxDebt), ages.of(Source::Permits)), (10, 31));
/// assert_eq!(ages.to_string(), "31, tax-debt 10");
/// # Ok::<(), qalqan_core::law::ListAgesError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListAges {
    usual: u16,
    own: [Option<u16>; Source::ALL.len()],
}

/// The form of the text, for whoever wrote another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected days as `31`, and behind them sources with days of their own, each once: `31, tax-debt 10`"
)]
pub struct ListAgesError;

impl ListAges {
    /// The same days for every source.
    #[must_use]
    pub const fn all(days: u16) -> Self {
        Self {
            usual: days,
            own: [None; Source::ALL.len()],
        }
    }

    /// The days of a source.
    #[must_use]
    pub fn of(&self, source: Source) -> u32 {
        let own = self.owned().find(|(one, _)| *one == source);
        own.map_or(self.usual, |(_, days)| days).into()
    }

    fn owned(&self) -> impl Iterator<Item = (Source, u16)> + '_ {
        let slots = Source::ALL.into_iter().zip(self.own);
        slots.filter_map(|(source, days)| Some((source, days?)))
    }
}

/// Days without a sign and without zeros in front.
fn days(text: &str) -> Result<u16, ListAgesError> {
    let days: u16 = text.parse().map_err(|_| ListAgesError)?;
    let plain = text.starts_with(|first: char| first.is_ascii_digit());
    let padded = text.len() > 1 && text.starts_with('0');
    if plain && !padded {
        Ok(days)
    } else {
        Err(ListAgesError)
    }
}

impl FromStr for ListAges {
    type Err = ListAgesError;

    fn from_str(text: &str) -> Result<Self, ListAgesError> {
        let mut parts = text.split(", ");
        let mut ages = Self::all(days(parts.next().unwrap_or_default())?);
        for part in parts {
            let (name, own) = part.split_once(' ').ok_or(ListAgesError)?;
            let mut slots = Source::ALL.iter().zip(&mut ages.own);
            let slot = slots.find(|(source, _)| source.name() == name);
            let (_, slot) = slot.ok_or(ListAgesError)?;
            if slot.replace(days(own)?).is_some() {
                return Err(ListAgesError);
            }
        }
        Ok(ages)
    }
}

impl fmt::Display for ListAges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.usual)?;
        for (source, days) in self.owned() {
            write!(f, ", {source} {days}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn one_text_for_the_ages() {
        for text in ["0", "31", "31, permits 1, individuals 0"] {
            let read: ListAges = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
        }
        for text in [
            "",
            "-1",
            "+1",
            "031",
            "31,permits 1",
            "31, permits",
            "31, permits 1, permits 2",
            "31, taxes 1",
            "70000",
        ] {
            assert_eq!(text.parse::<ListAges>(), Err(ListAgesError), "{text}");
        }
    }
}
