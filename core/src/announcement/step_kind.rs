//! What can happen between a plan and its contracts, by name and point.

use crate::closed_set::closed_set;

closed_set! {
    /// A step of an announcement: what a command asks for and its event keeps.
    pub enum PlanStepKind: "step of an announcement" {
        /// The plan was approved, with its lines.
        ApprovePlan = "approve-plan" at "6",
        /// The plan is placed on the portal.
        PublishPlan = "publish-plan" at "6",
        /// The announcement is published: applications are taken from now on.
        Announce = "announce" at "6",
        /// A provider files an application.
        FileApplication = "file-application" at "7",
        /// The applicant takes it back.
        WithdrawApplication = "withdraw-application" at "8 par 2",
        /// The issuer accepts it.
        AcceptApplication = "accept-application" at "8",
        /// The issuer rejects it, with the grounds.
        RejectApplication = "reject-application" at "9",
        /// The issuer decides on the distribution of money.
        Distribute = "distribute" at "10",
        /// A contract is formed and signed by the issuer.
        FormContract = "form-contract" at "11",
        /// The provider signs it.
        SignContract = "sign-contract" at "11 par 2",
        /// The issuer offers an additional agreement.
        OfferAgreement = "offer-agreement" at "11",
        /// The provider signs it.
        SignAgreement = "sign-agreement" at "11 par 2",
        /// The issuer terminates a contract.
        TerminateContract = "terminate-contract" at "17 par 2",
    }
}
