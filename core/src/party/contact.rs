//! Phones and e-mail addresses (mechanism 4(3); qalqan-agreement annex).

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// A phone with the code of country and place, kept as `+77172123456`.
///
/// Spaces, brackets and strokes are dropped; 8 to 15 digits (ITU-T E.164).
///
/// ```
/// use qalqan_core::party::Phone;
///
/// let phone: Phone = "+7 (7172) 12-34-56".parse()?;
/// assert_eq!(phone.to_string(), "+77172123456");
/// assert!("12-34-56".parse::<Phone>().is_err(), "no code of the place");
/// # Ok::<(), qalqan_core::party::ContactError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Phone(String);

/// An e-mail address: `name@host.zone`, ASCII, at most 254 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

/// Why a text is not a phone or an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ContactError {
    /// Not a plus and 8 to 15 digits.
    #[error("phone is not `+` and 8 to 15 digits")]
    Phone,
    /// Not `name@host.zone`.
    #[error("e-mail is not in the form `name@host.zone`")]
    Email,
}

impl FromStr for Phone {
    type Err = ContactError;

    fn from_str(text: &str) -> Result<Self, ContactError> {
        let rest = text.strip_prefix('+').ok_or(ContactError::Phone)?;
        let mut digits = String::from("+");
        for letter in rest.chars() {
            match letter {
                '0'..='9' => digits.push(letter),
                ' ' | '-' | '(' | ')' => {}
                _ => return Err(ContactError::Phone),
            }
        }
        // the plus and 8 to 15 digits
        if (9..=16).contains(&digits.len()) {
            Ok(Self(digits))
        } else {
            Err(ContactError::Phone)
        }
    }
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

macro_rules! contact {
    ($($name:ident)*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// Masked: it is a way to reach a person.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
contact!(Phone Email);

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn forms() {
        for good in ["+77172123456", "+7 701 000-00-00", "+12345678"] {
            assert!(good.parse::<Phone>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "+",
            "77172123456",
            "+1234567",
            "+1234567890123456",
            "+7701x",
        ] {
            assert_eq!(bad.parse::<Phone>(), Err(ContactError::Phone), "{bad}");
        }
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
            if let Ok(phone) = text.parse::<Phone>() {
                prop_assert_eq!(phone.to_string().parse(), Ok(phone));
            }
            if let Ok(email) = text.parse::<Email>() {
                prop_assert_eq!(email.to_string().parse(), Ok(email));
            }
        }
    }
}
