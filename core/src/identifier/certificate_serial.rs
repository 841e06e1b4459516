//! The serial number of a certificate (RFC 5280, 4.1.2.2).

use crate::short_text::ShortText;
use core::fmt;
use core::str::FromStr;

/// Hexadecimal digits of a serial number at most: twenty octets.
const DIGITS_MAX: usize = 40;

/// Why a text is no serial number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SerialError {
    /// A character that is no hexadecimal digit, or a sign that parts no two of them.
    #[error("a serial number is written in hexadecimal digits")]
    Character,
    /// No digit, or more than twenty octets of them.
    #[error("a serial number has 1 to 40 digits")]
    Length,
}

/// An electronic certificate, by its serial number: hexadecimal digits, as a certificate
/// shows them, with a stroke, a colon or a space between groups where the host writes one.
///
/// ```
/// use qalqan_core::identifier::CertificateSerial;
///
/// assert!("5F-01".parse::<CertificateSerial>().is_ok());
/// assert!("FAKE-1".parse::<CertificateSerial>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CertificateSerial(ShortText);

impl CertificateSerial {
    /// The number as the host wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for CertificateSerial {
    type Err = SerialError;

    fn from_str(text: &str) -> Result<Self, SerialError> {
        let (mut digits, mut parted) = (0_usize, true);
        for byte in text.bytes() {
            if byte.is_ascii_hexdigit() {
                digits = digits.saturating_add(1);
                parted = false;
            } else if matches!(byte, b'-' | b':' | b' ') && !parted {
                parted = true;
            } else {
                return Err(SerialError::Character);
            }
        }
        match digits {
            1..=DIGITS_MAX if !parted => Ok(Self(text.into())),
            1..=DIGITS_MAX => Err(SerialError::Character),
            _ => Err(SerialError::Length),
        }
    }
}

impl fmt::Debug for CertificateSerial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CertificateSerial")
            .field(&self.as_str())
            .finish()
    }
}

impl fmt::Display for CertificateSerial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_of_the_form() {
        let read = |text: &str| text.parse::<CertificateSerial>().err();
        for good in ["0", "5F-01", "5f:01:aa", "5EED 01", &"f".repeat(40)] {
            assert_eq!(read(good), None, "{good}");
        }
        for bad in [
            "FAKE-1", "MADE-UP", "-5F", "5F-", "5F--01", "5Ф", "№5", "0x5F",
        ] {
            assert_eq!(read(bad), Some(SerialError::Character), "{bad}");
        }
        assert_eq!(read(""), Some(SerialError::Length));
        assert_eq!(read(&"f".repeat(41)), Some(SerialError::Length));
    }
}
