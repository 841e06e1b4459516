//! Why a text is not an identifier. No message repeats the text.

/// Why a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdentifierError {
    /// Another number of characters.
    #[error("number of characters is not {expected}")]
    Length {
        /// How many are expected.
        expected: usize,
    },
    /// Something other than digits.
    #[error("something other than digits")]
    NotDigits,
    /// The control digit does not fit the others.
    #[error("control digit does not fit")]
    ControlDigit,
    /// Numbers for which both passes give 10 are never assigned.
    #[error("such a number is never assigned")]
    NeverAssigned,
    /// The two letters of a country are no country's.
    #[error("no country has the code that it names")]
    Country,
    /// The form of the identifier is another.
    #[error("not in the form of {form}")]
    Form {
        /// The form expected.
        form: &'static str,
    },
}
