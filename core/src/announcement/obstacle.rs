//! Why a step cannot follow.

use crate::closed_set::closed_set;

closed_set! {
    /// Why a step of an announcement cannot follow on what happened before, whatever else the
    /// law says of it. An event in whose way one stands is no event of the history.
    pub enum PlanObstacle {
        /// The plan was not approved.
        NotApproved = "plan-not-approved",
        /// The plan was approved before.
        Approved = "plan-approved",
        /// The plan is not on the portal.
        NotPublished = "plan-not-published",
        /// The plan was placed on the portal before.
        Published = "plan-published",
        /// Nothing was announced.
        NotAnnounced = "not-announced",
        /// It was announced before.
        Announced = "announced-before",
        /// A line stands twice.
        LineTwice = "line-twice",
        /// There is no such line.
        NoLine = "no-line",
        /// Nothing, or less.
        Nothing = "no-amount",
        /// There is such an application already.
        Application = "application-known",
        /// There is no such application.
        NoApplication = "no-application",
        /// The applicant has an application that stands.
        Stands = "application-stands",
        /// The application is not where the step starts.
        ApplicationPlace = "application-elsewhere",
        /// An application was not considered.
        Undecided = "application-undecided",
        /// The money was distributed before.
        Distributed = "distributed",
        /// The money was not distributed.
        NotDistributed = "not-distributed",
        /// A share of an application that was not accepted.
        NotAccepted = "not-accepted",
        /// A share of a line that was not asked for.
        NotAsked = "line-not-asked",
        /// The same share twice, or the same basis for one line.
        ShareTwice = "share-twice",
        /// The shares of a line are more than the line.
        OverLine = "more-than-the-line",
        /// The shares are more than was asked for.
        OverAsked = "more-than-asked",
        /// The lines of the plan are more than the limit of financing.
        OverLimit = "more-than-the-limit",
        /// There is such a contract already.
        Contract = "contract-known",
        /// There is no such contract.
        NoContract = "no-contract",
        /// The contract of that application and source was formed.
        Formed = "contract-formed",
        /// The application has no part of that source.
        NoPart = "no-part",
        /// The sum is not the part.
        Sum = "another-sum",
        /// The contract is not where the step starts.
        ContractPlace = "contract-elsewhere",
        /// The text is not the one that the issuer signed.
        Text = "another-text",
        /// There is such an agreement already.
        Agreement = "agreement-known",
        /// There is no such agreement.
        NoAgreement = "no-agreement",
        /// The agreement was signed, or the line waits for the signature of another.
        AgreementPlace = "agreement-elsewhere",
        /// The line has another source than the contract.
        Funding = "another-source",
        /// Less is left of the line.
        OverLeft = "more-than-left",
        /// The agreement changes nothing.
        Same = "nothing-changes",
        /// A sum out of range.
        Range = "out-of-range",
    }
}
