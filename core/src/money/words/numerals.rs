//! What a language needs to say a number.

/// The words of a language for an amount of tenge.
#[derive(Debug, PartialEq, Eq)]
pub struct Numerals {
    /// Before an amount below nought.
    pub(super) minus: &'static str,
    /// No whole tenge.
    pub(super) zero: &'static str,
    /// One to nine of tenge.
    pub(super) ones: Ones,
    /// Ten to nineteen.
    pub(super) teens: [&'static str; 10],
    /// Twenty to ninety.
    pub(super) tens: [&'static str; 8],
    /// What stands between tens and ones.
    pub(super) joint: char,
    /// A hundred to nine hundred.
    pub(super) hundreds: [&'static str; 9],
    /// Thousands, millions and on, to the largest amount there is.
    pub(super) scales: [Scale; 5],
    /// The currency, the same after every number.
    pub(super) tenge: &'static str,
    /// The hundredth of it, the same after every number.
    pub(super) tiyn: &'static str,
}

/// One to nine.
pub(super) type Ones = [&'static str; 9];

/// A thousand, a million and on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// One to nine of them, in their gender.
    pub(super) ones: &'static Ones,
    /// After one.
    pub(super) one: &'static str,
    /// After two, three and four.
    pub(super) few: &'static str,
    /// After all others.
    pub(super) many: &'static str,
}

impl Scale {
    /// One that has a single form.
    pub(super) const fn unchanged(ones: &'static Ones, word: &'static str) -> Self {
        Self {
            ones,
            one: word,
            few: word,
            many: word,
        }
    }

    /// The form after a number under a thousand.
    pub(super) fn after(&self, number: u64) -> &'static str {
        let digits = (number.checked_rem(100), number.checked_rem(10));
        match digits {
            (Some(11..=14), _) => self.many,
            (_, Some(1)) => self.one,
            (_, Some(2..=4)) => self.few,
            _ => self.many,
        }
    }
}
