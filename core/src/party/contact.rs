//! E-mail addresses, and why a contact is none (mechanism 4(3); qalqan-agreement annex).

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// An e-mail address: `name@host.zone`, ASCII, at most 254 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

/// Why a text is not a phone or an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ContactError {
    /// Not a whole number with the code of its place.
    #[error("phone is not a whole number with the code of its place")]
    Phone,
    /// Not `name@host.zone`.
    #[error("e-mail is not in the form `name@host.zone`")]
    Email,
}

fn local_part(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+-/=?^_`{|}~".contains(&byte);
    (1..=64).contains(&text.len())
        && text.bytes().all(letter)
        && text.split('.').all(|piece| !piece.is_empty())
}

fn label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

impl FromStr for Email {
    type Err = ContactError;

    fn from_str(text: &str) -> Result<Self, ContactError> {
        let (name, host) = text.rsplit_once('@').ok_or(ContactError::Email)?;
        let mut labels = host.split('.');
        let dotted = host.contains('.') && labels.clone().all(label);
        let zone = labels.next_back().unwrap_or_default();
        let named = zone.len() > 1 && zone.bytes().any(|byte| byte.is_ascii_alphabetic());
        if text.len() <= 254 && local_part(name) && dotted && named {
            Ok(Self(text.into()))
        } else {
            Err(ContactError::Email)
        }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Masked: it is a way to reach a person.
impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn forms() {
        for good in ["a@b.kz", "info.desk+1@clinic-1.med.kz"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "@b.kz",
            "a@b",
            "a@.kz",
            "a@b.",
            "a b@c.kz",
            "a..b@c.kz",
            "a@-b.kz",
            "а@b.kz",
            "a@b.k",
            "a@1.22",
        ] {
            assert_eq!(bad.parse::<Email>(), Err(ContactError::Email), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_print_is_read_back(text in ".{0,40}") {
            if let Ok(email) = text.parse::<Email>() {
                prop_assert_eq!(email.to_string().parse(), Ok(email));
            }
        }
    }
}
