//! An amount said in the words of a language.

use crate::money::Tenge;
use crate::money::words::numerals::{Numerals, Ones};
use alloc::string::String;
use core::fmt::Write;

/// Bytes of a long amount.
const ROOM: usize = 256;

/// What a thousand, a million and on are.
const SIZES: [u64; 5] = [
    1_000,
    1_000_000,
    1_000_000_000,
    1_000_000_000_000,
    1_000_000_000_000_000,
];

impl Tenge {
    /// The amount as a document of payment writes it in words: whole tenge in words with a
    /// capital, tiyn as two digits.
    ///
    /// ```
    /// use qalqan_core::money::{Numerals, Tenge};
    ///
    /// let amount = Tenge::from_tiyn(2_200_101);
    /// assert_eq!(amount.in_words(&Numerals::RUSSIAN), "Двадцать две тысячи один тенге 01 тиын");
    /// ```
    #[must_use]
    pub fn in_words(self, numerals: &Numerals) -> String {
        let magnitude = self.tiyn().unsigned_abs();
        let mut text = String::with_capacity(ROOM);
        if self.is_negative() {
            say(&mut text, numerals.minus);
        }
        number(&mut text, quotient(magnitude, 100), numerals);
        say(&mut text, numerals.tenge);
        let tiyn = remainder(magnitude, 100);
        // writing to a String cannot fail
        let _ = write!(text, " {tiyn:02} {}", numerals.tiyn);
        text
    }
}

/// One word more; the first has a capital.
fn say(text: &mut String, word: &str) {
    if !text.is_empty() {
        text.push(' ');
        text.push_str(word);
        return;
    }
    let mut letters = word.chars();
    let first = letters.next();
    text.extend(first.into_iter().flat_map(char::to_uppercase));
    text.push_str(letters.as_str());
}

/// A whole number, by groups of three digits from the largest.
fn number(text: &mut String, number: u64, numerals: &Numerals) {
    if number == 0 {
        return say(text, numerals.zero);
    }
    let mut rest = number;
    for (size, scale) in SIZES.into_iter().zip(&numerals.scales).rev() {
        let group = quotient(rest, size);
        rest = remainder(rest, size);
        if group > 0 {
            under_thousand(text, group, (scale.ones, numerals));
            say(text, scale.after(group));
        }
    }
    under_thousand(text, rest, (&numerals.ones, numerals));
}

/// A group of three digits, with ones in the gender of what is counted.
fn under_thousand(text: &mut String, number: u64, (ones, numerals): (&Ones, &Numerals)) {
    let (hundreds, rest) = (quotient(number, 100), remainder(number, 100));
    let (tens, units) = (quotient(rest, 10), remainder(rest, 10));
    if let Some(word) = nth(&numerals.hundreds, hundreds, 1) {
        say(text, word);
    }
    if let Some(word) = nth(&numerals.teens, rest, 10) {
        return say(text, word);
    }
    let (tens, units) = (nth(&numerals.tens, tens, 2), nth(ones, units, 1));
    match (tens, units) {
        (Some(tens), Some(units)) => {
            say(text, tens);
            text.push(numerals.joint);
            text.push_str(units);
        }
        (Some(word), None) | (None, Some(word)) => say(text, word),
        (None, None) => {}
    }
}

/// The word of a number, in a list that begins with the word of `first`.
fn nth(words: &[&'static str], number: u64, first: u64) -> Option<&'static str> {
    let place = usize::try_from(number.checked_sub(first)?).ok()?;
    words.get(place).copied()
}

fn quotient(number: u64, by: u64) -> u64 {
    number.checked_div(by).unwrap_or_default()
}

fn remainder(number: u64, by: u64) -> u64 {
    number.checked_rem(by).unwrap_or_default()
}
