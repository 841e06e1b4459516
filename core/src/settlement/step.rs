//! The steps of a provider's money with what they say.

use crate::calendar::{Day, Month, Period};
use crate::fact::Source;
use crate::finding::Outcome;
use crate::identifier::{ActNumber, ContractNumber, Iban};
use crate::json_name::json_name;
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::settlement::step_table::steps;
use crate::settlement::table::{field_doc, field_type};
use crate::settlement::{
    ActRefs, RuleCodes, SettlementDocument, StandingGround, StepFields, StepKind,
};
use crate::signature::Digest;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

steps! {
    /// A step of a provider's money: what a command asks for and its event keeps.
    Step StepKind StepFields SettlementDocument:
    /// The financial year of the provider is opened, with what the year before left open.
    OpenYear { ; carried };
    /// The year is closed: what is still open goes over to the next one.
    CloseYear { ; };
    /// A contract was signed by both sides.
    SignContract
        { contract, funding, sum, period, day, account; paper };
    /// An additional agreement changes the sum of a contract, or the provider's account.
    AmendContract { contract, sum, day, paper; account };
    /// The issuer decides to terminate a contract.
    TerminateContract { contract, day, paper; ground };
    /// The provider forms an act; it is available to the issuer.
    PresentAct { contract, act, month, total, cases, text; replaces };
    /// The act was checked.
    CheckAct { contract, act, outcome, verdict; codes, paper };
    /// The act is returned to the provider.
    ReturnAct { contract, act, paper; };
    /// The provider takes the act back.
    WithdrawAct { contract, act; paper };
    /// The issuer keeps the act in its place, for a reason on paper.
    HoldAct { contract, act, paper; };
    /// The reason is gone.
    ReleaseAct { contract, act, paper; };
    /// What is accepted of the act: presented, less what is deducted.
    AcceptAct { contract, act, deducted, sanctions, accepted, paper; };
    /// The issuer signs the act, in chronological order.
    SignAct { contract, act, text; };
    /// The provider enters the e-invoice.
    EnterInvoice { contract, act, invoice, amount, day; };
    /// The uses of the coverage were registered on the accounts of the act's insured.
    RegisterUses { contract, act, cases; };
    /// A cause of suspension is discovered: of an act, or of the whole provider.
    FindCause
        { cause, ground, source, day, paper; contract, act, amount };
    /// The cause is fully removed.
    CureCause { cause, day, paper; };
    /// A ground to stop is confirmed by a document.
    ConfirmStop { ground, day, paper; found };
    /// An invoice for payment is formed, with its register.
    FormBill { bill, funding, acts, amount; register };
    /// The signed instruction to pay a bill goes to the treasury.
    InstructPayout { instruction, bill, amount; };
    /// A payment order for an act is formed.
    FormOrder { order, contract, act, amount, account; };
    /// The order is sent to the treasury.
    SendOrder { order; };
    /// The treasury paid it.
    ExecuteOrder { order, day; };
    /// The treasury returned it unpaid.
    ReturnOrder { order, paper; };
    /// A payment came back.
    ReverseOrder { order, paper; };
    /// An advance on a contract is paid.
    PayAdvance { contract, amount, day, paper; };
    /// A part of the advance is retained from what was accepted of an act.
    RetainAdvance { contract, act, amount; };
    /// What is left of the advance is given back.
    GiveBackAdvance { contract, amount, day, paper; };
}

/// Why fields are no step of their kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepFault {
    /// What it lacks.
    pub missing: Vec<&'static str>,
    /// What it does not take.
    pub alien: Vec<&'static str>,
}

/// Its kind alone: papers name people.
impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Step({}, ..)", self.kind())
    }
}
