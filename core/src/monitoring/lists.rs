//! Lists that commands and events of a monitoring hold.

use crate::calendar::Day;
use crate::identifier::TaxNumber;
use crate::ledger::{Written, written_plain};
use crate::monitoring::{
    FollowUpState, MemberRole, MonitoringActor, MonitoringPlan, MonitoringStepKind,
    NoticeException, Occasion, ProtocolFinding,
};
use crate::settlement::StandingGround;
use crate::signature::canonical::Object;
use alloc::string::String;
use alloc::vec::Vec;

/// A member of a commission as the issuer's decision names it. Names stay with the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommissionMember {
    /// Its number in the commission.
    pub member: String,
    /// Whom it speaks for.
    pub role: MemberRole,
    /// The body, by its number.
    pub body: TaxNumber,
}

/// A commission.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommissionMembers(pub Vec<CommissionMember>);

/// A discrepancy as a protocol lists it.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundDiscrepancy {
    /// What it is.
    pub description: String,
    /// The proposal to remove it.
    pub proposal: String,
    /// By when.
    pub due: Day,
    /// What follows from it for the payment, where something does.
    pub ground: Option<StandingGround>,
    /// The document that confirms it.
    pub document: Option<String>,
}

/// What a protocol found, in its order.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FoundDiscrepancies(pub Vec<FoundDiscrepancy>);

/// What became of a proposal of the earlier protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedUp {
    /// The place of its discrepancy in that protocol, from one.
    pub discrepancy: u64,
    /// What became of it.
    pub state: FollowUpState,
}

/// What became of the earlier proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUps(pub Vec<FollowedUp>);

/// Discrepancies by their places in the protocol, from one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiscrepancyPlaces(pub Vec<u64>);

impl Written for CommissionMembers {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one: &CommissionMember, object| {
            object.plain("body", one.body);
            object.text("member", &one.member);
            object.plain("role", one.role);
        });
    }
}

impl Written for FoundDiscrepancies {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one: &FoundDiscrepancy, object| {
            object.text("description", &one.description);
            object.maybe_text("document", one.document.as_ref());
            object.plain("due", one.due);
            object.maybe_plain("ground", one.ground);
            object.text("proposal", &one.proposal);
        });
    }
}

impl Written for FollowUps {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one: &FollowedUp, object| {
            object.number("discrepancy", one.discrepancy);
            object.plain("state", one.state);
        });
    }
}

impl Written for DiscrepancyPlaces {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one: &u64, object| {
            object.number("discrepancy", *one);
        });
    }
}

/// How many: papers may name people.
impl core::fmt::Debug for FoundDiscrepancies {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "FoundDiscrepancies({})", self.0.len())
    }
}

/// Nothing of it: papers may name people.
impl core::fmt::Debug for FoundDiscrepancy {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("FoundDiscrepancy(..)")
    }
}

written_plain! { MonitoringActor MonitoringPlan MonitoringStepKind NoticeException Occasion ProtocolFinding }
