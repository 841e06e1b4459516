//! The fields of commands and events of an announcement, each declared once.
//!
//! From a row come the field of the draft of a command and of the record of an event with
//! their readers (`wire::announcement`), its place in the canonical text, and the type under
//! which a step names it. To give a step a new field: a row here, its name in the row of the
//! step ([`crate::announcement::PlanStep`]), and the rule that asks for it.

use crate::ledger::lookups;

/// Calls a macro with rows of the table: `announcement_fields! { event show }` with the single
/// values that a step takes, `order` with its lists and records as well, and `all`, each behind
/// its mark, with those of the head as well.
///
/// The names are in ascending order, as the canonical text writes them. A row is that of the
/// table of the register ([`crate::ledger`]): `both` is a single value, read `value` by its
/// grammar or `text` as free text, and `order` is a list or a record, declared by hand.
macro_rules! announcement_fields {
    ($which:ident $then:ident) => {
        $crate::ledger::pick! { $which $then { }
            [both
                /// The provider's account in the contract.
                account Iban value String]
            [head
                /// In whose name.
                actor Actor value String]
            [both
                /// The number of an additional agreement.
                agreement String text String]
            [both
                /// The number of an application.
                application String text String]
            [head
                /// When it was registered.
                at Moment value String]
            [order
                /// Codes of rules that the issuer accepts unchecked.
                codes RuleCodes codes RuleCodes]
            [head
                /// The command, by its own number.
                command String text String]
            [head
                /// The digest of the text of the command, which was signed.
                command_digest Digest value String]
            [both
                /// The contract of purchase.
                contract ContractNumber value String]
            [both
                /// The day of the approval of a plan, or of the document of a termination.
                day Day value String]
            [head
                /// What kind of document it is.
                kind = document str text String]
            [head
                /// The edition of the law by which it was decided.
                edition str text String]
            [order
                /// What an application says and brings.
                filing Filing filing Filing]
            [both
                /// Which package pays: `gobmp` or `osms`.
                funding FundingSource value String]
            [both
                /// Why a contract ends: `licence-withdrawn` or `monitoring-act`.
                ground TerminationGround value String]
            [order
                /// The grounds of a rejection.
                grounds StatedGrounds grounds StatedGrounds]
            [both
                /// The limit of financing, in tenge.
                limit Tenge value String]
            [both
                /// The line of the plan.
                line String text String]
            [order
                /// The lines of the plan.
                lines PlanLines lines PlanLines]
            [head
                /// The place of an event in its announcement.
                number u64 count u64]
            [head
                /// The number of whoever acts.
                orderer TaxNumber value String]
            [both
                /// The document that shows it: number and day.
                paper String text String]
            [both
                /// The days in force of a contract.
                period Period value String]
            [head
                /// The number of the plan.
                plan String text String]
            [head
                /// The digest of the event before it.
                previous Digest value String]
            [head
                /// Who signed the command of an event.
                signer SignerMark value String]
            [order
                /// The stages of a distribution.
                stages Stages stages Stages]
            [head
                /// The step.
                step PlanStepKind value String]
            [both
                /// The sum of a contract, or of a line in it from an agreement on, in tenge.
                sum Tenge value String]
            [both
                /// SHA-256 of the text that the issuer signed, and the provider signs too.
                text Digest value String]
            [head
                /// The version of the form of the document.
                version u64 value u64]
        }
    };
}
pub(crate) use announcement_fields;

announcement_fields! { all lookups }
pub(crate) use {field_doc, field_type};
