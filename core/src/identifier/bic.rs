//! A bank's international code: BIC, in local papers «БИК».

use crate::identifier::IdentifierError;
use crate::identifier::country::is_country;
use core::fmt;
use core::str::FromStr;

/// A business identifier code by ISO 9362: eight characters of the institution,
/// and three more where a branch is named. Its country is one of ISO 3166.
///
/// ```
/// use qalqan_core::identifier::Bic;
///
/// let bank: Bic = "HSBKKZKX".parse()?;
/// assert_eq!(bank.country(), "KZ");
/// assert!(bank.same_institution("HSBKKZKXXXX".parse()?));
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bic {
    institution: [u8; 8],
    branch: Option<[u8; 3]>,
}

const FORM: IdentifierError = IdentifierError::Form {
    form: "a BIC: six capital letters, two capitals or digits, and none or three more",
};

fn letter_or_digit(byte: &u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

impl Bic {
    /// A code of the built-in table; a test reads each of them again.
    pub(super) const fn known(institution: [u8; 8]) -> Self {
        Self {
            institution,
            branch: None,
        }
    }

    /// The two letters of the country.
    #[must_use]
    pub fn country(&self) -> &str {
        let country = self.institution.get(4..6).unwrap_or_default();
        core::str::from_utf8(country).unwrap_or_default()
    }

    /// The same institution, whatever the branch? `XXX` is the head office.
    #[must_use]
    pub fn same_institution(self, other: Self) -> bool {
        self.institution == other.institution
    }
}

impl FromStr for Bic {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let (institution, rest) = text.as_bytes().split_first_chunk::<8>().ok_or(FORM)?;
        let branch = match rest {
            [] => None,
            rest => Some(<[u8; 3]>::try_from(rest).map_err(|_| FORM)?),
        };
        let letters = institution.iter().take(6).all(u8::is_ascii_uppercase);
        let others = institution.iter().chain(rest).all(letter_or_digit);
        if !letters || !others {
            return Err(FORM);
        }
        let [_, _, _, _, first, second, _, _] = *institution;
        if !is_country([first, second]) {
            return Err(IdentifierError::Country);
        }
        Ok(Self {
            institution: *institution,
            branch,
        })
    }
}

impl fmt::Display for Bic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let branch = self.branch.as_ref().map_or(&[][..], |branch| branch);
        for part in [&self.institution[..], branch] {
            f.write_str(core::str::from_utf8(part).unwrap_or_default())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Bic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bic({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn borders_of_the_form() {
        for good in ["HSBKKZKX", "KKMFKZ2A", "HSBKKZKXXXX", "HSBKKZKX001"] {
            assert_eq!(
                good.parse::<Bic>().map(|bank| bank.to_string()),
                Ok(good.into())
            );
        }
        for bad in [
            "",
            "HSBKKZK",
            "HSBKKZKXX",
            "HSBKKZKXXX",
            "HSBKKZKXXXXX",
            "hsbkkzkx",
            "HSB1KZKX",
            "HSBKK1KX",
            "HSBKKZK-",
            "НSBKKZK",
        ] {
            assert_eq!(bad.parse::<Bic>(), Err(FORM), "{bad}");
        }
        for nowhere in ["HSBKQQKX", "HSBKXXKX", "HSBKZKKXXXX"] {
            assert_eq!(
                nowhere.parse::<Bic>(),
                Err(IdentifierError::Country),
                "{nowhere}"
            );
        }
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(text in "[A-Z]{4}(KZ|RU|KG|XK)[A-Z0-9]{2}([A-Z0-9]{3})?") {
            let bank: Bic = text.parse().unwrap();
            prop_assert_eq!(bank.to_string(), text);
        }

        #[test]
        fn no_text_panics(text in ".{0,14}") {
            let _ = text.parse::<Bic>();
        }
    }
}
