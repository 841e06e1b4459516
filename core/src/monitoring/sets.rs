//! Closed sets of a monitoring: who acts, what it is, what stands in its way.

use crate::closed_set::closed_set;
use crate::identifier::TaxNumber;
use crate::ledger::Actor;
use crate::signature::{SignedDocument, SignerRole};

closed_set! {
    /// In whose name a step of a monitoring is taken.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum MonitoringActor: "party of a monitoring" {
        /// The issuer, from its personal cabinet.
        Issuer = "issuer",
        /// The provider, from its personal cabinet.
        Provider = "provider",
        /// A member of the commission, for the body that it speaks for.
        Member = "member",
        /// The portal of the registrar.
        Registrar = "registrar",
    }
}

impl MonitoringActor {
    /// Who it is among those who order.
    #[must_use]
    pub const fn orders_as(self) -> Actor {
        match self {
            Self::Issuer => Actor::Issuer,
            Self::Provider => Actor::Provider,
            Self::Member => Actor::StateBody,
            Self::Registrar => Actor::Registrar,
        }
    }

    /// The roles of a certificate that give the right to sign for the holder of a number: a
    /// member of a commission is sent by the body for which it speaks.
    #[must_use]
    pub const fn rights(self, number: TaxNumber) -> &'static [SignerRole] {
        match self {
            Self::Member => SignedDocument::Protocol.rights(Some(number)),
            _ => SignerRole::signing_for(number),
        }
    }

    /// Does it act with a signature? All but the portal do (2(1), 20).
    #[must_use]
    pub const fn signs(self) -> bool {
        !matches!(self, Self::Registrar)
    }
}

closed_set! {
    /// Is it the first monitoring of the matter, or a repeated one (mechanism 20(3))?
    pub enum Occasion: "occasion of a monitoring" {
        /// No earlier proposals are followed up.
        First = "first",
        /// It tells what became of the proposals of an earlier protocol.
        Repeated = "repeated",
    }
}

closed_set! {
    /// Of which kind a monitoring is, by the Monitoring Rules: its terms hang on it.
    pub enum MonitoringPlan: "kind of a monitoring" {
        /// By the plan.
        Scheduled = "scheduled",
        /// Outside of it.
        Unscheduled = "unscheduled",
    }
}

closed_set! {
    /// Why a provider is not told of a monitoring (mechanism 19 par 2).
    ///
    /// The list of the Monitoring Rules was not available to us: an unscheduled monitoring is
    /// taken as an exception of theirs, and every other norm is a person's to look at.
    pub enum NoticeException: "exception from the notice" {
        /// The monitoring is an unscheduled one.
        Unscheduled = "unscheduled",
        /// Another norm of the Rules.
        OtherNorm = "other-norm",
    }
}

closed_set! {
    /// What a protocol found (mechanism 20(2): «при наличии»).
    pub enum ProtocolFinding: "result of a protocol" {
        /// No discrepancy.
        Nothing = "nothing",
        /// Discrepancies, listed.
        Discrepancies = "discrepancies",
    }
}

closed_set! {
    /// What became of an earlier proposal (mechanism 20(3)).
    pub enum FollowUpState: "state of a proposal" {
        /// Carried out.
        Done = "done",
        /// In part.
        InPart = "in-part",
        /// Not carried out.
        NotDone = "not-done",
    }
}

closed_set! {
    /// What is wrong with a follow-up of earlier proposals.
    pub enum FollowUpFault {
        /// A proposal is not followed up.
        Missing = "not-followed-up",
        /// There is no such proposal.
        Unknown = "no-such-proposal",
        /// It is followed up twice.
        Twice = "followed-up-twice",
    }
}

closed_set! {
    /// What is wrong with the earlier protocol that a repeated monitoring goes on from.
    pub enum EarlierFault {
        /// It is of another provider.
        Provider = "protocol-of-another-provider",
        /// Not all members have signed it.
        Unsigned = "protocol-not-signed",
        /// It is another protocol.
        Other = "another-protocol",
    }
}

closed_set! {
    /// Where a monitoring stands.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum MonitoringPlace {
        /// The commission is created; nobody was told.
        Commissioned = "commissioned",
        /// The provider was told.
        Notified = "notified",
        /// It goes on without notice.
        Unannounced = "unannounced",
        /// The protocol is drawn up, and not signed by all.
        DrawnUp = "drawn-up",
        /// All have signed it.
        ProtocolSigned = "protocol-signed",
        /// The provider objected.
        Objected = "objected",
        /// The objection was considered.
        Considered = "considered",
        /// The provider objected again.
        ObjectedAgain = "objected-again",
        /// The second objection was considered.
        ConsideredAgain = "considered-again",
        /// The results are confirmed.
        ResultsConfirmed = "results-confirmed",
    }
}

impl MonitoringPlace {
    /// Have all members signed the protocol?
    #[must_use]
    pub const fn signed(self) -> bool {
        !matches!(
            self,
            Self::Commissioned | Self::Notified | Self::Unannounced | Self::DrawnUp
        )
    }
}

closed_set! {
    /// Why a step of a monitoring cannot follow on what happened before, whatever else the law
    /// says of it.
    pub enum MonitoringObstacle {
        /// There is no commission.
        NoCommission = "no-commission",
        /// There is one already.
        Commission = "commission-known",
        /// The monitoring is not where the step starts.
        Place = "monitoring-elsewhere",
        /// The provider was told of another day than the one set.
        Day = "another-day",
        /// The monitoring is by the plan, and no exception for others fits it.
        Plan = "by-the-plan",
        /// A repeated monitoring names no earlier protocol, or a first one names one.
        Earlier = "earlier-otherwise",
        /// A member stands in the commission twice.
        Twice = "member-twice",
        /// The provider would monitor itself.
        Own = "provider-in-commission",
        /// What was found is not what is listed.
        Found = "listed-otherwise",
        /// The ground is none of a monitoring.
        Ground = "ground-elsewhere",
        /// Something would follow for the payment without a document that confirms it.
        Unproven = "ground-unproven",
        /// Less than nothing, or more in a month than in all.
        Amounts = "sums-disagree",
        /// There is no such member.
        NoMember = "no-member",
        /// The member has signed already.
        Signed = "member-signed",
        /// The text that is signed is not that of the protocol.
        Text = "another-protocol-text",
        /// There is no such discrepancy that still stands.
        NoDiscrepancy = "no-discrepancy",
        /// The discrepancy was removed before.
        Removed = "discrepancy-removed",
        /// The day lies before the protocol.
        Before = "before-the-protocol",
        /// The case was referred before.
        Referred = "case-referred",
        /// Nothing is given back, or more than is unconfirmed.
        Refund = "refund-otherwise",
        /// No second objection follows on an unscheduled monitoring.
        Final = "review-final",
    }
}
