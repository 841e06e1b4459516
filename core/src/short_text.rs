//! Text that is short more often than not, kept without an allocation.

use alloc::string::String;
use compact_str::CompactString;
use core::borrow::Borrow;
use core::fmt;

/// Text of a draft or an id of a host: up to 24 bytes stand in the value itself.
///
/// It may be a person's number, so `Debug` never shows it.
///
/// ```
/// use qalqan_core::wire::ShortText;
///
/// let id = ShortText::from("case-1");
/// assert_eq!(id.as_str(), "case-1");
/// assert_eq!(format!("{id:?}"), "ShortText(..)");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortText(CompactString);

impl ShortText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ShortText {
    #[inline]
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for ShortText {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<ShortText> for String {
    fn from(text: ShortText) -> Self {
        text.0.into()
    }
}

impl AsRef<str> for ShortText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for ShortText {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShortText(..)")
    }
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(ShortText, String, {
    lower: |text| text.into(),
    try_lift: |text| Ok(text.into()),
});

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn it_is_no_longer_than_a_string_and_shows_nothing() {
        assert_eq!(size_of::<Option<ShortText>>(), size_of::<Option<String>>());
        assert_eq!(format!("{:?}", ShortText::from("1")), "ShortText(..)");
    }

    proptest! {
        #[test]
        fn a_text_comes_back_as_it_was(text in ".{0,40}", other in ".{0,40}") {
            let short = ShortText::from(text.as_str());
            prop_assert_eq!(short.as_str(), text.as_str());
            prop_assert_eq!(short.to_string(), text.as_str());
            prop_assert_eq!(String::from(short.clone()), text.as_str());
            prop_assert_eq!(short.cmp(&other.as_str().into()), text.as_str().cmp(&other));
        }
    }
}
