//! A monitoring and its protocol, as drafted.

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::identifier::TaxNumber;
use crate::monitoring::ConsequenceKind;
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// Whom a member of the commission speaks for (mechanism 19).
    pub enum MemberRole: "role" {
        /// The issuer.
        Issuer = "issuer",
        /// The regional chamber of entrepreneurs.
        Chamber = "chamber",
        /// The territorial body of the state body for medical care.
        CareBody = "care-body",
        /// Another authorised body.
        OtherBody = "other-body",
    }
}

impl MemberRole {
    /// Those without whom there is no commission.
    pub const REQUIRED: [Self; 3] = [Self::Issuer, Self::Chamber, Self::CareBody];
}

/// A member of the commission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whom the member speaks for; `None` where it could not be read.
    pub role: Option<MemberRole>,
    /// Signed the protocol; `None` where it is not known.
    pub signed: Option<bool>,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// What it is; `None` where it could not be read.
    pub description: Option<String>,
    /// The proposal to remove it.
    pub proposal: Option<String>,
    /// By when.
    pub due: Option<Day>,
    /// What follows from it for the payment.
    pub consequence: Option<ConsequenceKind>,
    /// The document that confirms it.
    pub document: Option<String>,
}

/// The protocol of a monitoring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protocol {
    /// Its day.
    pub date: Option<Day>,
    /// The commission.
    pub commission: Vec<Member>,
    /// The providers that it covers.
    pub providers: Vec<TaxNumber>,
    /// A repeated monitoring? `None` where it is not known.
    pub repeated: Option<bool>,
    /// What was found, as listed.
    pub discrepancies: Vec<Discrepancy>,
    /// What became of earlier proposals.
    pub follow_up: Option<String>,
    /// Anything else that belongs to the result.
    pub other: Option<String>,
}

/// A monitoring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring {
    /// The issuer's decision that created the commission.
    pub decision: Option<String>,
    /// The day of that decision.
    pub decided_on: Option<Day>,
    /// The day set for it.
    pub planned: Day,
    /// The day the provider was notified.
    pub notified: Option<Day>,
    /// Without notice, by an exception of the Monitoring Rules?
    pub without_notice: bool,
    /// The norm that makes the exception.
    pub exception: Option<String>,
    /// The protocol, once drawn up.
    pub protocol: Option<Protocol>,
}
