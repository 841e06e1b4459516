//! Who signed an order, as its event keeps it.

use crate::ascii::Plain;
use crate::calendar::Moment;
use crate::identifier::{CertificateSerial, Iin};
use crate::ledger::written::Written;
use crate::signature::canonical::Object;
use crate::signature::{SignatureEvidence, SignatureProofs, Signer, SignerRole};
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// Who signed an order, without a person's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignerMark {
    /// The person's masked number.
    pub person: MaskedNumber,
    /// The role that gave the right.
    pub role: SignerRole,
    /// The certificate.
    pub serial: CertificateSerial,
    /// When it was signed.
    pub signed_at: Moment,
    /// What a dispute about it is settled by.
    pub proofs: SignatureProofs,
}

/// A person's number of which the last two digits are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedNumber(String);

impl MaskedNumber {
    /// That of a person.
    pub(super) fn of(person: Iin) -> Self {
        Self(person.masked())
    }
}

impl FromStr for MaskedNumber {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("**********").unwrap_or_default();
        if digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self(text.into()));
        }
        Err("a masked number is ten stars and two digits")
    }
}

impl fmt::Display for MaskedNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Plain for MaskedNumber {}

impl SignerMark {
    /// Of evidence that shows all of it.
    pub(crate) fn of(evidence: &SignatureEvidence) -> Option<Self> {
        let Signer::Person(person) = evidence.person.given()? else {
            return None;
        };
        Some(Self {
            person: MaskedNumber::of(*person),
            role: *evidence.role.given()?,
            serial: evidence.serial.given()?.clone(),
            signed_at: *evidence.signed_at.given()?,
            proofs: evidence.proofs,
        })
    }
}

impl Written for SignerMark {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        let Self {
            person,
            role,
            serial,
            signed_at,
            proofs:
                SignatureProofs {
                    cms,
                    ocsp,
                    time_stamp,
                },
        } = self;
        object.object(name, |object| {
            object.maybe_plain("cms", cms.as_ref());
            object.maybe_plain("ocsp", ocsp.as_ref());
            object.plain("person", person);
            object.plain("role", role);
            object.text("serial", serial.as_str());
            object.plain("signedAt", signed_at);
            object.maybe_plain("timeStamp", time_stamp.as_ref());
        });
    }
}
