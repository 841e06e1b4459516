//! What can happen to a monitoring, by name and point.

use crate::closed_set::closed_set;

closed_set! {
    /// A step of a monitoring: what a command asks for and its event keeps. What follows on
    /// the protocol is told under the point that makes the results count.
    pub enum MonitoringStepKind: "step of a monitoring" {
        /// The issuer decides to create a commission for a provider and a day.
        CreateCommission = "create-commission" at "19",
        /// The provider is told of the day through the portal.
        Notify = "notify" at "19 par 2",
        /// The monitoring goes on without notice, by an exception of the Monitoring Rules.
        SkipNotice = "skip-notice" at "19 par 2",
        /// The issuer sets another day.
        MoveVisit = "move-visit" at "19 par 2",
        /// The commission draws the protocol up.
        DrawUpProtocol = "draw-up-protocol" at "20",
        /// The protocol is taken back before all have signed it.
        WithdrawProtocol = "withdraw-protocol" at "20",
        /// A member of the commission signs the protocol.
        SignProtocol = "sign-protocol" at "20",
        /// The provider objects to what was found.
        RaiseObjection = "raise-objection" at "21",
        /// The issuer considers the objection.
        ReviewObjection = "review-objection" at "21",
        /// The central body of the issuer considers what is still disputed.
        ReviewCentrally = "review-centrally" at "21",
        /// The results are confirmed: nobody objected in time, or all was considered.
        ConfirmResults = "confirm-results" at "21",
        /// A discrepancy was removed as proposed.
        RemoveDiscrepancy = "remove-discrepancy" at "20(3)",
        /// The results go to a body of law enforcement.
        ReferCase = "refer-case" at "21",
        /// The provider gives money back.
        TakeRefund = "take-refund" at "21",
    }
}
