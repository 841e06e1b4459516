//! What the host shows of a signature.

use crate::calendar::Moment;
use crate::closed_set::closed_set;
use crate::identifier::{
    Bin, CertificateSerial, IdentifierError, Iin, TaxNumber, is_test_certificate_number,
};
use crate::party::Requisite;
use crate::signature::Digest;
use core::fmt;
use core::str::FromStr;

/// The person whom a certificate names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signer {
    /// A person, by the IIN.
    Person(Iin),
    /// Nobody: a number that only test certificates carry.
    Test,
}

impl FromStr for Signer {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        if is_test_certificate_number(text) {
            return Ok(Self::Test);
        }
        text.parse().map(Self::Person)
    }
}

/// The entity whom a certificate names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignerEntity {
    /// An entity, by the BIN.
    Entity(Bin),
    /// None: a number that only test certificates carry.
    Test,
}

impl FromStr for SignerEntity {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        if is_test_certificate_number(text) {
            return Ok(Self::Test);
        }
        text.parse().map(Self::Entity)
    }
}

closed_set! {
    /// What a certificate of the national authority says of its holder: the purposes
    /// 1.2.398.3.3.4.1.1 for a person, and 1.2.398.3.3.4.1.2.1 to .5 for an entity.
    pub enum SignerRole: "role of the signer" {
        /// A person, an individual entrepreneur among them.
        Person = "person",
        /// The head of an entity.
        Head = "head",
        /// One with the right to sign for the entity.
        RightToSign = "right-to-sign",
        /// One with the right to sign financial papers.
        Financial = "financial",
        /// One of the staff service.
        Staff = "staff",
        /// An employee.
        Employee = "employee",
    }
}

impl SignerRole {
    /// Who signs for the holder of a number: a person itself; for an entity its head, or
    /// one with the right to sign.
    #[must_use]
    pub const fn signing_for(number: TaxNumber) -> &'static [Self] {
        match number {
            TaxNumber::Iin(_) => &[Self::Person],
            TaxNumber::Bin(_) => &[Self::Head, Self::RightToSign],
        }
    }
}

/// From when to when a certificate is valid, both ends with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The first moment.
    pub from: Moment,
    /// The last moment.
    pub to: Moment,
}

impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.from, self.to)
    }
}

/// What a dispute about a signature is settled by, each by its digest: the host keeps the
/// bytes themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SignatureProofs {
    /// SHA-256 of the signature as it came, a container of CMS.
    pub cms: Option<Digest>,
    /// SHA-256 of the answer about the status of the certificate (OCSP, RFC 6960).
    pub ocsp: Option<Digest>,
    /// SHA-256 of the time stamp (RFC 3161).
    pub time_stamp: Option<Digest>,
}

/// What the host's cryptographic provider found in a signature.
#[derive(Clone, Debug)]
pub struct SignatureEvidence {
    /// The person whom the certificate names.
    pub person: Requisite<Signer>,
    /// The entity whom the certificate names, where it names one.
    pub entity: Requisite<SignerEntity>,
    /// The holder's role.
    pub role: Requisite<SignerRole>,
    /// The certificate.
    pub serial: Requisite<CertificateSerial>,
    /// Its validity.
    pub valid: Requisite<Validity>,
    /// When it was signed.
    pub signed_at: Requisite<Moment>,
    /// The digest that was signed.
    pub digest: Requisite<Digest>,
    /// Did the provider verify the signature, its chain and revocation? `None` is
    /// *not known*, and never a yes.
    pub verified: Option<bool>,
    /// What a dispute is settled by, where the host gives it.
    pub proofs: SignatureProofs,
}
