//! The code of a bank inside an account.

use crate::identifier::IdentifierError;
use core::fmt;
use core::str::FromStr;

/// The three digits of a bank inside an account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BankCode(pub(super) u16);

impl BankCode {
    /// The treasury.
    pub const TREASURY: Self = Self(70);
    /// The National Bank.
    pub const NATIONAL_BANK: Self = Self(125);

    /// The code of three ASCII digits.
    pub(super) fn of_digits(digits: [u8; 3]) -> Self {
        let code = digits.into_iter().fold(0_u16, |code, byte| {
            let digit = u16::from(byte.saturating_sub(b'0'));
            code.saturating_mul(10).saturating_add(digit)
        });
        Self(code)
    }
}

impl FromStr for BankCode {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let digits: [u8; 3] = match text.as_bytes().try_into() {
            Ok(digits) => digits,
            Err(_) => return Err(IdentifierError::Length { expected: 3 }),
        };
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(IdentifierError::NotDigits);
        }
        Ok(Self::of_digits(digits))
    }
}

impl fmt::Display for BankCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

impl fmt::Debug for BankCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BankCode({self})")
    }
}
