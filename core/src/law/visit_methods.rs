//! How a visit may be registered, and which ways count for the share of point 14(3).

use crate::closed_set::closed_set;
use core::fmt;
use core::str::FromStr;

closed_set! {
    /// How the visit was registered.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum VisitMethod: "visit method" {
        /// QR code of the facility with biometric identification of the person.
        Qr = "qr",
        /// Biometric identification at the facility's own device, without the code.
        Biometric = "biometric",
        /// An identity document shown and read at the facility.
        Document = "document",
        /// Entered by hand with a reason; counts, and is flagged.
        Manual = "manual",
    }
}

/// Some of the ways to register a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitMethods {
    has: [bool; VisitMethod::ALL.len()],
}

/// The form of the text, for whoever wrote another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected some of `qr`, `biometric`, `document`, `manual`, each once, with a comma and a space between"
)]
pub struct VisitMethodsError;

impl VisitMethods {
    /// Every way.
    pub const ALL: Self = Self {
        has: [true; VisitMethod::ALL.len()],
    };

    /// By the code of the facility alone, as point 14(3) has it word for word.
    pub const QR: Self = Self {
        has: [true, false, false, false],
    };

    /// Does this way count?
    #[must_use]
    pub fn contains(self, method: VisitMethod) -> bool {
        let mut members = VisitMethod::ALL.iter().zip(self.has);
        members.any(|(one, has)| has && *one == method)
    }
}

impl FromStr for VisitMethods {
    type Err = VisitMethodsError;

    fn from_str(text: &str) -> Result<Self, VisitMethodsError> {
        let mut has = [false; VisitMethod::ALL.len()];
        for word in text.split(", ") {
            let mut slots = VisitMethod::ALL.iter().zip(&mut has);
            let slot = slots.find(|(method, _)| method.name() == word);
            let (_, slot) = slot.ok_or(VisitMethodsError)?;
            if core::mem::replace(slot, true) {
                return Err(VisitMethodsError);
            }
        }
        Ok(Self { has })
    }
}

impl fmt::Display for VisitMethods {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        for method in VisitMethod::ALL {
            if self.contains(method) {
                write!(f, "{between}{method}")?;
                between = ", ";
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn one_text_for_a_set() {
        for text in ["qr", "qr, manual", "qr, biometric, document, manual"] {
            let read: VisitMethods = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
        }
        for text in ["", "qr,manual", "qr, qr", "QR", "phone"] {
            assert_eq!(
                text.parse::<VisitMethods>(),
                Err(VisitMethodsError),
                "{text}"
            );
        }
        assert_eq!("qr".parse(), Ok(VisitMethods::QR));
        assert!(!VisitMethods::QR.contains(VisitMethod::Manual));
    }
}
