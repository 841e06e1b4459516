//! The fields of commands and events of a monitoring, each declared once, as those of a
//! settlement are ([`crate::settlement`]): a row gives the field of the draft and of the
//! record with their readers, its place in the canonical text, and the type under which a step
//! names it.

use crate::ledger::lookups;

/// Calls a macro with rows of the table: `event` with the single values that a step takes,
/// `order` with its lists as well, and `all`, each behind its mark, with those of the head as
/// well. The names are in ascending order, as the canonical text writes them.
macro_rules! monitoring_fields {
    ($which:ident $then:ident) => {
        $crate::ledger::pick! { $which $then { }
            [head
                /// In whose name.
                actor MonitoringActor value String]
            [both
                /// An amount, in tenge: what is given back.
                amount Tenge value String]
            [head
                /// When it was registered.
                at Moment value String]
            [head
                /// The command, by its own number.
                command String text String]
            [head
                /// The digest of the text of the command, which was signed.
                command_digest Digest value String]
            [both
                /// The day: of a decision, a protocol, a removal, a referral, a refund.
                day Day value String]
            [order
                /// What a protocol found, in its order.
                discrepancies FoundDiscrepancies discrepancies FoundDiscrepancies]
            [both
                /// A discrepancy, by its place in the protocol, from one.
                discrepancy u64 count u64]
            [head
                /// What kind of document it is.
                kind = document str text String]
            [both
                /// The text of the earlier protocol whose proposals are followed up: the
                /// digest of the event that drew it up.
                earlier Digest value String]
            [head
                /// The edition of the law by which it was decided.
                edition str text String]
            [both
                /// Why the provider is not told: `unscheduled` or `other-norm`.
                exception NoticeException value String]
            [order
                /// What became of the proposals of the earlier protocol.
                follow_up FollowUps follow_up FollowUps]
            [both
                /// What the protocol found: `nothing` or `discrepancies`.
                found ProtocolFinding value String]
            [order
                /// The discrepancies that a review takes back.
                lifted DiscrepancyPlaces lifted DiscrepancyPlaces]
            [both
                /// A member of the commission, by its number in it.
                member String text String]
            [order
                /// The members of the commission.
                members CommissionMembers members CommissionMembers]
            [head
                /// The monitoring, by its number.
                monitoring String text String]
            [head
                /// The place of an event in its monitoring.
                number u64 count u64]
            [both
                /// `first` or `repeated`.
                occasion Occasion value String]
            [head
                /// The number of whoever acts.
                orderer TaxNumber value String]
            [both
                /// Other facts of the result.
                other String text String]
            [both
                /// The document: a decision, a norm, an objection, a review, a proof.
                paper String text String]
            [both
                /// `scheduled` or `unscheduled`.
                plan MonitoringPlan value String]
            [both
                /// The day set for the monitoring.
                planned Day value String]
            [head
                /// The digest of the event before it.
                previous Digest value String]
            [head
                /// The provider.
                provider TaxNumber value String]
            [head
                /// Who signed the command of an event.
                signer SignerMark value String]
            [head
                /// The step.
                step MonitoringStepKind value String]
            [both
                /// The text of the protocol that is signed: the digest of the event that drew
                /// it up.
                text Digest value String]
            [both
                /// What the protocol could not confirm of a contract in all, in tenge; `0.00`
                /// where nothing is.
                unconfirmed_contract Tenge value String]
            [both
                /// The most that it could not confirm of a month, in tenge; `0.00` where
                /// nothing is.
                unconfirmed_month Tenge value String]
            [head
                /// The version of the form of the document.
                version u64 value u64]
        }
    };
}
pub(crate) use monitoring_fields;

monitoring_fields! { all lookups }
pub(crate) use {field_doc, field_type};
