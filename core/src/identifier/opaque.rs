//! Ids that belong to the host's systems: kept as they are, only their form is checked.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// Characters of an id at most.
const CHARS_MAX: usize = 64;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpaqueError {
    /// Nothing there.
    #[error("id is empty")]
    Empty,
    /// Over 64 characters.
    #[error("id is longer than 64 characters")]
    TooLong,
    /// Control characters, or a space at an end.
    #[error("id holds control characters or starts or ends with a space")]
    NotPlain,
}

pub(super) fn plain(text: &str) -> Result<(), OpaqueError> {
    if text.is_empty() {
        return Err(OpaqueError::Empty);
    }
    // nearly every id: no space, no control character, and a byte for each character
    if text.len() <= CHARS_MAX && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    // bytes first: characters are only counted near the limit
    if text.len() > CHARS_MAX && text.chars().count() > CHARS_MAX {
        return Err(OpaqueError::TooLong);
    }
    if text.trim() != text || text.chars().any(char::is_control) {
        return Err(OpaqueError::NotPlain);
    }
    Ok(())
}

macro_rules! opaque {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as the host wrote it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = OpaqueError;

            fn from_str(text: &str) -> Result<Self, OpaqueError> {
                plain(text).map(|()| Self(text.into()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

opaque! {
    /// A digitised facility with its QR code.
    FacilityId;
    /// A case in the provider's MIS.
    CaseId;
    /// A service line in the provider's MIS.
    ServiceId;
    /// A registered visit.
    VisitId;
    /// A licence.
    LicenceNumber;
    /// An address by its code in the address register.
    AddressCode;
    /// An electronic certificate, by its serial number.
    CertificateSerial;
    /// An order about an account or a policy.
    OrderNumber;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_of_the_form() {
        assert!("C-17/а".parse::<CaseId>().is_ok());
        assert!("ф".repeat(64).parse::<CaseId>().is_ok());
        assert_eq!("ф".repeat(65).parse::<CaseId>(), Err(OpaqueError::TooLong));
        assert_eq!("".parse::<CaseId>(), Err(OpaqueError::Empty));
        for bad in [" a", "a ", "a\nb", "\u{0}"] {
            assert_eq!(bad.parse::<CaseId>(), Err(OpaqueError::NotPlain), "{bad:?}");
        }
    }
}
