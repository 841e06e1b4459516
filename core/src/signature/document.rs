//! The signed text of a document: what it is, by which edition, and in which role its
//! signer signs, around what it says.
//!
//! One mechanism serves every document. Its text is
//! `{"body":{…},"document":"qalqan-act","edition":"…","role":"claims","version":2}`, so a
//! signature under one document, role, version or edition binds no other.

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::identifier::TaxNumber;
use crate::law::{self, Edition};
use crate::signature::canonical::Object;
use crate::signature::{Digest, SignerRole};
use alloc::string::String;
use core::fmt;

closed_set! {
    /// A document that is signed whole. Orders and events of accounts have texts of their
    /// own ([`crate::ledger`]), which say the same of themselves.
    pub enum SignedDocument: "signed document" {
        /// An act of services (mechanism 12).
        Act = "qalqan-act",
        /// A register of acts (mechanism 13, annex).
        Register = "qalqan-register",
        /// An invoice for payment: what the issuer asks of the payer of a package
        /// (mechanism 13).
        Bill = "qalqan-bill",
        /// A payment order (mechanism 13).
        PaymentOrder = "qalqan-payment-order",
        /// A contract of purchase (mechanism 11).
        Contract = "qalqan-contract",
        /// A protocol of monitoring (mechanism 20).
        Protocol = "qalqan-protocol",
    }
}

closed_set! {
    /// What a signature under a document means.
    pub enum SigningRole: "role of a signature" {
        /// "I claim": the provider of its act, the issuer of an invoice for payment.
        Claims = "claims",
        /// "I accept": the issuer of an act, the provider of a contract.
        Accepts = "accepts",
        /// "I offer": the issuer of a contract.
        Offers = "offers",
        /// "It is so": the issuer's head of a register of acts.
        Attests = "attests",
        /// "Pay", "do it": the issuer of a payment order, whoever orders about an account.
        Orders = "orders",
        /// A member of the commission for the issuer.
        IssuerMember = "issuer-member",
        /// A member for the regional chamber of entrepreneurs.
        ChamberMember = "chamber-member",
        /// A member for the state body for medical care.
        CareBodyMember = "care-body-member",
        /// A member for another authorised body.
        OtherBodyMember = "other-body-member",
    }
}

impl SignedDocument {
    /// The version of its text. The first text of an act said neither what it is nor who
    /// signs.
    #[must_use]
    pub const fn version(self) -> u64 {
        match self {
            Self::Act => 2,
            _ => 1,
        }
    }

    /// The roles in which it is signed.
    ///
    /// ```
    /// use qalqan_core::signature::{SignedDocument, SigningRole};
    ///
    /// assert_eq!(SignedDocument::Act.roles(), [SigningRole::Claims, SigningRole::Accepts]);
    /// ```
    #[must_use]
    pub const fn roles(self) -> &'static [SigningRole] {
        match self {
            Self::Act => &[SigningRole::Claims, SigningRole::Accepts],
            Self::Register => &[SigningRole::Attests],
            Self::Bill => &[SigningRole::Claims],
            Self::PaymentOrder => &[SigningRole::Orders],
            Self::Contract => &[SigningRole::Offers, SigningRole::Accepts],
            Self::Protocol => &[
                SigningRole::IssuerMember,
                SigningRole::ChamberMember,
                SigningRole::CareBodyMember,
                SigningRole::OtherBodyMember,
            ],
        }
    }

    /// What certificates give the right to sign it, for the holder of a number; `None` where
    /// it is not known who signs. A register carries the signature of the issuer's head
    /// (annex); members of a commission are sent by those for whom they speak.
    #[must_use]
    pub const fn rights(self, signer: Option<TaxNumber>) -> &'static [SignerRole] {
        match (self, signer) {
            (_, Some(number @ TaxNumber::Iin(_))) => SignerRole::signing_for(number),
            (Self::Register, _) => &[SignerRole::Head],
            (Self::PaymentOrder, _) => &[
                SignerRole::Head,
                SignerRole::RightToSign,
                SignerRole::Financial,
            ],
            (Self::Protocol, _) => &[
                SignerRole::Head,
                SignerRole::RightToSign,
                SignerRole::Employee,
            ],
            (_, Some(number)) => SignerRole::signing_for(number),
            (_, None) => &[
                SignerRole::Person,
                SignerRole::Head,
                SignerRole::RightToSign,
            ],
        }
    }
}

/// A document that is signed whole.
pub trait Signable {
    /// What it is.
    fn kind(&self) -> SignedDocument;

    /// Is it signed in that role?
    fn takes(&self, role: SigningRole) -> bool {
        self.kind().roles().contains(&role)
    }

    /// Who signs it in that role, where the document itself says so.
    fn signer(&self, role: SigningRole) -> Option<TaxNumber>;

    /// The day it was formed, where it says so: nobody has signed it before.
    fn formed(&self) -> Option<Day> {
        None
    }

    /// Writes what it says to who signs in that role, names in ascending order. Amounts,
    /// days, codes and numbers are written from what was read, so one value has one form.
    fn body(&self, role: SigningRole, object: &mut Object<'_>);
}

/// Another text of the same document: of an older version, or by another edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherText {
    /// Its version.
    pub version: u64,
    /// Its edition, where it says one.
    pub edition: Option<&'static str>,
}

/// Bytes of a usual document.
const ROOM: usize = 4096;

/// A document as one signs it: by an edition, in a role.
#[derive(Clone)]
pub struct SignedText<'a> {
    document: &'a dyn Signable,
    edition: &'static str,
    role: SigningRole,
    text: String,
}

impl<'a> SignedText<'a> {
    /// The text of a document; `None` where it is not signed in that role.
    #[must_use]
    pub fn new(document: &'a dyn Signable, edition: &Edition, role: SigningRole) -> Option<Self> {
        let edition = edition.id;
        document.takes(role).then(|| Self {
            document,
            edition,
            role,
            text: written(document, edition, role),
        })
    }

    /// What document it is of.
    #[must_use]
    pub fn kind(&self) -> SignedDocument {
        self.document.kind()
    }

    /// The role in which it is signed.
    #[must_use]
    pub const fn role(&self) -> SigningRole {
        self.role
    }

    /// Who signs it, where the document itself says so.
    #[must_use]
    pub fn signer(&self) -> Option<TaxNumber> {
        self.document.signer(self.role)
    }

    /// The day the document was formed, where it says so.
    #[must_use]
    pub fn formed(&self) -> Option<Day> {
        self.document.formed()
    }

    /// What is signed: RFC 8785.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.text
    }

    /// The digest of what is signed.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.as_bytes())
    }

    /// The other role in which this very document was signed, where a digest is of that.
    #[must_use]
    pub fn other_role(&self, signed: Digest) -> Option<SigningRole> {
        let (document, edition) = (self.document, self.edition);
        let mut roles = document.kind().roles().iter().copied();
        roles.find(|role| {
            let other = *role != self.role && document.takes(*role);
            other && Digest::of(written(document, edition, *role).as_bytes()) == signed
        })
    }
}

impl SignedText<'_> {
    /// The text of this very document by another edition in this role, where a digest is of
    /// that.
    #[must_use]
    pub fn other_text(&self, signed: Digest) -> Option<OtherText> {
        let mut editions = law::editions().iter().map(|one| one.id);
        let found = editions.find(|edition| {
            let other = *edition != self.edition;
            let text = || written(self.document, edition, self.role);
            other && Digest::of(text().as_bytes()) == signed
        });
        found.map(|edition| OtherText {
            version: self.kind().version(),
            edition: Some(edition),
        })
    }
}

fn written(document: &dyn Signable, edition: &str, role: SigningRole) -> String {
    let kind = document.kind();
    Object::document(ROOM, |text| {
        text.object("body", |body| document.body(role, body));
        text.text("document", kind.name());
        text.text("edition", edition);
        text.text("role", role.name());
        text.number("version", kind.version());
    })
}

/// What a document holds may be about a person.
impl fmt::Debug for SignedText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignedText({}, {})", self.document.kind(), self.role)
    }
}
