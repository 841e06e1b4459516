//! Whose visit a token should be: an insured by the number or by the fingerprint.

use crate::calendar::{Moment, Month};
use crate::identifier::{Fingerprint, FingerprintKey, Iin};
use crate::visit::{AppId, VisitClaims};

/// Whose visit it should be.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// The fingerprint, as tokens hold it.
    Print(Fingerprint),
    /// The number, and the secret under which the application hashes persons.
    Number(Iin, &'a FingerprintKey),
}

impl Whose<'_> {
    /// The fingerprint that a token of this person would hold.
    #[must_use]
    pub fn print(&self, claims: &VisitClaims) -> Fingerprint {
        match *self {
            Self::Print(print) => print,
            Self::Number(iin, key) => {
                visit_print(key, iin, (claims.version(), claims.app(), claims.at()))
            }
        }
    }
}

/// A person as tokens of a version hold one: in version 2 under the subkey of the application
/// and the month, so that nobody joins visits without the host's key.
///
/// ```
/// use qalqan_core::duplicate::FingerprintKey;
/// use qalqan_core::visit::visit_print;
///
/// let key = FingerprintKey::new([7; 16])?;
/// let person = qalqan_core::identifier::control_digit(&[9, 9, 1, 3, 0, 1, 5, 0, 0, 0, 1]);
/// let person = format!("99130150001{}", person.ok_or("no check digit")?).parse()?;
/// let (app, march) = ("clinic.app".parse()?, "2026-03-10T09:30".parse()?);
/// let april = "2026-04-10T09:30".parse()?;
/// assert_eq!(visit_print(&key, person, (1, &app, march)), visit_print(&key, person, (1, &app, april)));
/// assert_ne!(visit_print(&key, person, (2, &app, march)), visit_print(&key, person, (2, &app, april)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn visit_print(
    key: &FingerprintKey,
    iin: Iin,
    (version, app, at): (u64, &AppId, Moment),
) -> Fingerprint {
    match version {
        1 => key.person(iin),
        _ => key.visits(app.as_str(), Month::of(at.day())).person(iin),
    }
}
