//! The steps of an announcement with what they say.

use crate::announcement::table::{field_doc, field_type};
use crate::announcement::{
    AnnouncementDocument, AnnouncementFields, PlanLines, PlanStepKind, Stages, StatedGrounds,
};
use crate::calendar::{Day, Period};
use crate::identifier::{ContractNumber, Iban};
use crate::json_name::json_name;
use crate::ledger::steps;
use crate::money::Tenge;
use crate::placement::{Filing, FundingSource, TerminationGround};
use crate::settlement::{RuleCodes, StepFault};
use crate::signature::Digest;
use alloc::string::String;
use core::fmt;

steps! {
    /// A step of an announcement: what a command asks for and its event keeps.
    PlanStep of PlanStepKind from AnnouncementFields or StepFault as AnnouncementDocument;
    /// The plan was approved, with its lines.
    ApprovePlan { lines, day, paper; limit };
    /// The plan is placed on the portal.
    PublishPlan { ; };
    /// The announcement is published: applications are taken from now on.
    Announce { ; };
    /// A provider files an application.
    FileApplication { application, filing; };
    /// The applicant takes it back.
    WithdrawApplication { application; };
    /// The issuer accepts it.
    AcceptApplication { application; codes, paper };
    /// The issuer rejects it, with the grounds.
    RejectApplication { application; grounds, codes, paper };
    /// The issuer decides on the distribution of money.
    Distribute { stages, paper; codes };
    /// A contract is formed and signed by the issuer.
    FormContract { contract, application, funding, sum, period, account; };
    /// The provider signs it: the text is that which the issuer signed.
    SignContract { contract, text; };
    /// The issuer offers an additional agreement: what the contract gets of a line from then on.
    OfferAgreement { agreement, contract, line, sum, paper; };
    /// The provider signs it.
    SignAgreement { agreement, text; };
    /// The issuer terminates a contract.
    TerminateContract { contract, ground, day, paper; };
}

/// Its kind alone: papers name people.
impl fmt::Debug for PlanStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlanStep({}, ..)", self.kind())
    }
}
