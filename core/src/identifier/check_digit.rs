//! The control digit of IIN and BIN: weights 1…11 modulo 11, a second pass with
//! weights 3…11, 1, 2, and numbers for which both give 10 are never assigned.

use crate::ascii;
use crate::identifier::IdentifierError;

const FIRST_PASS: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_PASS: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

fn remainder(digits: &[u8], weights: [u32; 11]) -> u32 {
    let pairs = digits.iter().zip(weights);
    // digits below ten: the sum stays under six hundred
    let sum = pairs.fold(0_u32, |sum, (digit, weight)| {
        sum.wrapping_add(u32::from(*digit).wrapping_mul(weight))
    });
    sum.checked_rem(11).unwrap_or(0)
}

/// The control digit of the first eleven digits, `None` when such a number is never
/// assigned. Digits are values 0–9, not characters.
#[must_use]
pub fn control_digit(digits: &[u8; 11]) -> Option<u8> {
    let mut rest = remainder(digits, FIRST_PASS);
    if rest == 10 {
        rest = remainder(digits, SECOND_PASS);
    }
    u8::try_from(rest).ok().filter(|digit| *digit < 10)
}

/// Reads twelve digits with a fitting control digit.
pub(super) fn twelve(text: &str) -> Result<[u8; 12], IdentifierError> {
    let bytes: &[u8; 12] = match text.as_bytes().try_into() {
        Ok(bytes) => bytes,
        Err(_) => return Err(IdentifierError::Length { expected: 12 }),
    };
    let digits = ascii::digits(*bytes).ok_or(IdentifierError::NotDigits)?;
    let [first @ .., last] = &digits;
    match control_digit(first) {
        None => Err(IdentifierError::NeverAssigned),
        Some(digit) if digit != *last => Err(IdentifierError::ControlDigit),
        // twelve zeros pass the sum but are nobody's number
        Some(0) if digits == [0; 12] => Err(IdentifierError::NeverAssigned),
        Some(_) => Ok(digits),
    }
}

/// The digits as one number.
pub(super) fn packed(digits: &[u8; 12]) -> u64 {
    // twelve digits are a quarter of what the number holds
    let add = |number: u64, digit: &u8| number.wrapping_mul(10).wrapping_add(u64::from(*digit));
    digits.iter().fold(0, add)
}

/// The digits of a packed number, leading zeros included.
pub(super) fn unpacked(mut number: u64) -> [u8; 12] {
    let mut digits = [0; 12];
    for digit in digits.iter_mut().rev() {
        *digit = u8::try_from(number.checked_rem(10).unwrap_or(0)).unwrap_or(0);
        number = number.checked_div(10).unwrap_or(0);
    }
    digits
}

/// The text of a packed number.
pub(super) fn printed(number: u64) -> [u8; 12] {
    unpacked(number).map(|digit| b'0'.saturating_add(digit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Public numbers of state bodies and companies (`domain.md` 4.1).
    #[test]
    fn public_numbers_fit() {
        let public = [
            "050540004455",
            "000740000728",
            "151040023516",
            "940140000385",
            "950341000052",
            "220240030777",
            "260540009678",
            "100340000596",
            "120140015907",
            "040340014374",
        ];
        for text in public {
            assert!(twelve(text).is_ok(), "{text}");
        }
        // both passes give 10: no control digit makes this number right
        for last in 0..10 {
            let text = std::format!("00081315989{last}");
            assert_eq!(twelve(&text), Err(IdentifierError::NeverAssigned));
        }
        for test_certificate in ["123456789011", "123456789021"] {
            assert_eq!(twelve(test_certificate), Err(IdentifierError::ControlDigit));
        }
    }

    #[test]
    fn borders_of_the_form() {
        assert_eq!(
            twelve("05054000445"),
            Err(IdentifierError::Length { expected: 12 })
        );
        assert_eq!(
            twelve("0505400044555"),
            Err(IdentifierError::Length { expected: 12 })
        );
        assert_eq!(
            twelve("05054000445Х"),
            Err(IdentifierError::Length { expected: 12 })
        );
        assert_eq!(twelve("05054000445x"), Err(IdentifierError::NotDigits));
        assert_eq!(twelve(" 50540004455"), Err(IdentifierError::NotDigits));
        assert_eq!(twelve("000000000000"), Err(IdentifierError::NeverAssigned));
    }

    proptest! {
        #[test]
        fn packing_keeps_every_digit(number in 0_u64..1_000_000_000_000) {
            prop_assert_eq!(packed(&unpacked(number)), number);
        }

        /// One wrong digit among the first ten is always caught while the first pass
        /// decides. The eleventh has weight 11, nothing modulo 11: the scheme is
        /// blind to it, and no check can promise more.
        #[test]
        fn one_wrong_digit_is_caught_by_the_first_pass(
            number in 0_u64..100_000_000_000, place in 0_usize..11, change in 1_u8..10,
        ) {
            let all = unpacked(number);
            let mut digits: [u8; 11] = all[1..].try_into().unwrap();
            prop_assume!(remainder(&digits, FIRST_PASS) != 10);
            let right = control_digit(&digits);
            digits[place] = (digits[place] + change) % 10;
            prop_assume!(remainder(&digits, FIRST_PASS) != 10);
            prop_assert_eq!(control_digit(&digits) == right, place == 10);
        }
    }
}
