//! The fields of commands and events of a settlement, each declared once.
//!
//! From a row come the field of the draft of a command and of the record of an event with
//! their readers (`wire::settlement`), its place in the canonical text, and the type under
//! which a step names it. To give a step a new field: a row here, its name in the row of the
//! step ([`crate::settlement::Step`]), and the rule that asks for it.

use crate::ledger::lookups;

/// Calls a macro with rows of the table: `settlement_fields! { event show }` with the single
/// values that a step takes, `order` with its lists as well, and `all`, each behind its mark,
/// with those of the head as well.
///
/// The names are in ascending order, as the canonical text writes them. A row is that of the
/// table of the register ([`crate::ledger`]): `both` is a single value, read `value` by its
/// grammar, `text` as free text, `count` as a whole number from one, and `order` is a list,
/// whose record is declared by hand.
macro_rules! settlement_fields {
    ($which:ident $then:ident) => {
        $crate::ledger::pick! { $which $then { }
            [both
                /// What is accepted of an act, in tenge.
                accepted Tenge value String]
            [both
                /// The provider's account in the contract, and that to which an order pays.
                account Iban value String]
            [both
                /// The act of services.
                act ActNumber value String]
            [head
                /// In whose name.
                actor Actor value String]
            [order
                /// The acts of a bill, in the order of their signing.
                acts ActRefs refs ActRefs]
            [both
                /// An amount, in tenge: of an e-invoice, a bill, an order, an advance, arrears.
                amount Tenge value String]
            [head
                /// When it was registered.
                at Moment value String]
            [both
                /// The BIC of the payee's bank.
                bic Bic value String]
            [both
                /// The number of an invoice for payment (счет к оплате).
                bill String text String]
            [both
                /// Whose decision ends a licence: `control`, `law-enforcement` or `court`.
                body DecisionBody value String]
            [both
                /// The head of the year before, whose open places come over.
                carried Digest value String]
            [both
                /// How many cases the act holds.
                cases u64 count u64]
            [both
                /// A cause of suspension, by the number under which it is kept.
                cause String text String]
            [order
                /// Codes of rules that the issuer accepts unchecked, or whose signs it looked at.
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
                /// The day from which it holds: of a contract, a discovery, a cure, a
                /// confirmation, an e-invoice, an execution.
                day Day value String]
            [both
                /// The plan of December under the contract, in tenge: the advance of that
                /// month is a share of it.
                december_plan Tenge value String]
            [both
                /// What is deducted from an act, in tenge.
                deducted Tenge value String]
            [head
                /// What kind of document it is.
                kind = document str text String]
            [head
                /// The edition of the law by which it was decided.
                edition str text String]
            [both
                /// The day on which a case of point 16 was discovered.
                found Day value String]
            [both
                /// Which package pays: `gobmp` or `osms`.
                funding FundingSource value String]
            [both
                /// Why payment waits or stops: `address`, `tax-debt`, `late-taxes`,
                /// `late-social`, `visits`, `licence` or `monitoring`.
                ground StandingGround value String]
            [both
                /// The day from which the act of a court is in force.
                in_force Day value String]
            [both
                /// The number of a payout instruction (поручение на выплату денег).
                instruction String text String]
            [both
                /// The registration number of an e-invoice.
                invoice String text String]
            [both
                /// КБе of the payee, where it is given.
                kbe Kbe value String]
            [both
                /// КБК of the payment, where it is given.
                kbk String text String]
            [both
                /// КНП of the payment, where it is given.
                knp String text String]
            [both
                /// The month of the act.
                month Month value String]
            [head
                /// The place of an event in its year.
                number u64 count u64]
            [both
                /// The number of a payment order (платежное поручение).
                order String text String]
            [head
                /// The number of whoever acts.
                orderer TaxNumber value String]
            [both
                /// What the check of the act came to: `clear`, `unchecked`, `review`,
                /// `suspended`, `refused` or `stopped`.
                outcome Outcome value String]
            [both
                /// The document that shows it.
                paper String text String]
            [both
                /// The issuer's account that an order pays from.
                payer_account Iban value String]
            [both
                /// The days in force of a contract.
                period Period value String]
            [head
                /// The digest of the event before it.
                previous Digest value String]
            [head
                /// The provider.
                provider TaxNumber value String]
            [both
                /// The purpose of a payment.
                purpose String text String]
            [both
                /// SHA-256 of the text of the register that comes with an invoice for payment.
                register Digest value String]
            [both
                /// The act that this one replaces.
                replaces ActNumber value String]
            [both
                /// Sanctions beside the deductions, in tenge; they may exceed what was presented.
                sanctions Tenge value String]
            [head
                /// Who signed the command of an event.
                signer SignerMark value String]
            [both
                /// The source of point 22 that shows a cause.
                source Source value String]
            [head
                /// The step.
                step StepKind value String]
            [both
                /// The sum of a contract, in tenge.
                sum Tenge value String]
            [both
                /// SHA-256 of the text of the act that was presented, or that is signed.
                text Digest value String]
            [both
                /// The total of an act as it was presented, in tenge.
                total Tenge value String]
            [both
                /// SHA-256 of the verdict about an act.
                verdict Digest value String]
            [head
                /// The version of the form of the document.
                version u64 value u64]
            [head
                /// The financial year.
                year u64 count u64]
        }
    };
}
pub(crate) use settlement_fields;

settlement_fields! { all lookups }
pub(crate) use {field_doc, field_type};
