//! What a report tells typed: amounts and days. As JSON they are text; Kotlin, Swift
//! and Python get their own decimals and dates, so that no host parses them again.

use crate::calendar::Day;
use crate::money::Tenge;
use crate::wire::Kind;
use crate::wire::schema::Described;
use crate::wire::shape::{Parsed, Shown, Slot, Value};
use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

macro_rules! shown {
    ($($(#[$doc:meta])* pub struct $name:ident of $from:ty, $empty:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The canonical text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$from> for $name {
            fn from(value: $from) -> Self {
                Self(value.to_string())
            }
        }

        impl FromStr for $name {
            type Err = <$from as FromStr>::Err;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse::<$from>().map(Self::from)
            }
        }

        impl TryFrom<String> for $name {
            type Error = <$from as FromStr>::Err;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(shown: $name) -> Self {
                shown.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// A record can be made empty, so its fields can; a report never shows this.
        impl Default for $name {
            fn default() -> Self {
                Self($empty.into())
            }
        }

        impl Parsed for $name {
            fn set(&mut self, text: &str) -> Result<(), String> {
                *self = text
                    .parse()
                    .map_err(|reason: <$from as FromStr>::Err| reason.to_string())?;
                Ok(())
            }
        }

        impl Value for $name {
            fn slot(&mut self) -> Slot<'_> {
                Slot::Parsed(self)
            }

            fn shown(&self) -> Shown<'_> {
                Shown::Text(&self.0)
            }
        }

        impl Described for $name {
            const KIND: Kind = Kind::Text;
        }

        #[cfg(feature = "uniffi")]
        uniffi::custom_type!($name, String, {
            lower: |shown| shown.0,
            try_lift: |text| Ok(text.parse::<$name>()?),
        });
    )*};
}

shown! {
    /// An amount of tenge with two decimals.
    ///
    /// ```
    /// use qalqan_core::wire::AmountText;
    ///
    /// let amount: AmountText = "12.5".parse()?;
    /// assert_eq!(amount.as_str(), "12.50");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct AmountText of Tenge, "0.00";

    /// A day of the calendar, `2026-03-06`.
    pub struct DayText of Day, "0001-01-01";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_hold_canonical_text_only() {
        let json = |text: &str| serde_json::from_str::<AmountText>(text);
        assert_eq!(json("\"7\"").unwrap().to_string(), "7.00");
        assert!(json("\"1e3\"").is_err());
        assert!(json("7").is_err());
        let day: DayText = "2026-03-06".parse().unwrap();
        assert_eq!(serde_json::to_string(&day).unwrap(), "\"2026-03-06\"");
        assert!("26-03-06".parse::<DayText>().is_err());
    }
}
