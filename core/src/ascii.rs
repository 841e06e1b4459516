//! Plain text of our own: numbers of a fixed width, whose places are known, so that no
//! formatter has to find them, and values that need no escape in JSON.

use alloc::string::String;
use core::fmt::{self, Write as _};

/// What prints as ASCII letters, digits and strokes alone: a day, a number, a digest, a
/// name of a closed set. Nothing that a host wrote is.
pub(crate) trait Plain: fmt::Display {
    /// Puts it behind a text, as it prints.
    fn put(&self, text: &mut String) {
        // writing to a string cannot fail
        let _ = write!(text, "{self}");
    }
}

impl Plain for u64 {
    fn put(&self, text: &mut String) {
        let width = self.checked_ilog10().unwrap_or(0).saturating_add(1);
        let width = usize::try_from(width).unwrap_or(DIGITS_MAX);
        let mut digits = [b'0'; DIGITS_MAX];
        put(&mut digits, 0, width, *self);
        push(digits.get(..width).unwrap_or_default(), text);
    }
}

/// Digits of the greatest number of 64 bits.
const DIGITS_MAX: usize = 20;

impl<T: Plain> Plain for &T {
    fn put(&self, text: &mut String) {
        (*self).put(text);
    }
}

/// Puts the last `width` digits of a number, leading zeros among them, at a place of
/// a text of ASCII.
pub(crate) fn put(text: &mut [u8], at: usize, width: usize, number: u64) {
    let mut rest = number;
    for place in text.iter_mut().skip(at).take(width).rev() {
        let digit = rest.checked_rem(10).unwrap_or(0);
        rest = rest.checked_div(10).unwrap_or(0);
        *place = b'0'.saturating_add(u8::try_from(digit).unwrap_or(0));
    }
}

/// The digits of a number as it is written; `None` where one is none.
#[inline]
pub(crate) fn digits<const N: usize>(text: [u8; N]) -> Option<[u8; N]> {
    let digits = text.map(|byte| byte.wrapping_sub(b'0'));
    // all of them at once: nearly every number is one
    let broken = digits.iter().fold(false, |not, digit| not | (*digit > 9));
    (!broken).then_some(digits)
}

/// Is every byte of a text such a one? All of them are asked, several at a time: nearly
/// every text is as it should be, and ends at no byte before its last.
#[inline]
pub(crate) fn all(text: &str, fits: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(true, |all, byte| all & fits(byte))
}

/// Puts a text of ASCII behind another one.
pub(crate) fn push(ascii: &[u8], text: &mut String) {
    text.push_str(core::str::from_utf8(ascii).unwrap_or_default());
}

/// Shows a text of ASCII.
pub(crate) fn show(text: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(core::str::from_utf8(text).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A number by its own width is what the formatter prints.
        #[test]
        fn a_number_is_as_wide_as_it_is(number: u64, shift in 0..64_u32) {
            let number = number >> shift;
            let mut text = String::from("№ ");
            Plain::put(&number, &mut text);
            prop_assert_eq!(text, std::format!("№ {number}"));
        }

        /// Beside the formatter of the standard library.
        #[test]
        fn they_are_as_the_formatter_has_them(number in 0..10_000_u64, width in 4_usize..9) {
            let mut text = *b"..........";
            put(&mut text, 1, width, number);
            let due = std::format!(".{number:0width$}{}", ".".repeat(9 - width));
            prop_assert_eq!(core::str::from_utf8(&text), Ok(due.as_str()));
        }
    }

    #[test]
    fn a_number_too_long_keeps_its_last_digits() {
        let mut text = *b"..";
        put(&mut text, 0, 2, 12_345);
        assert_eq!(&text, b"45");
    }
}
