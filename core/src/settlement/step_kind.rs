//! What can happen to a provider's money, by name and point.

use crate::closed_set::closed_set;

closed_set! {
    /// A step of a provider's money: what a command asks for and its event keeps.
    pub enum StepKind: "step of a settlement" {
        /// The financial year of the provider is opened, with what the year before left open.
        OpenYear = "open-year" at "12",
        /// The year is closed: what is still open goes over to the next one.
        CloseYear = "close-year" at "13",
        /// A contract was signed by both sides.
        SignContract = "sign-contract" at "11 par 2",
        /// An additional agreement changes the sum of a contract.
        AmendContract = "amend-contract" at "11 par 2",
        /// The issuer decides to terminate a contract.
        TerminateContract = "terminate-contract" at "17 par 2",
        /// The provider forms an act; it is available to the issuer.
        PresentAct = "present-act" at "12",
        /// The act was checked.
        CheckAct = "check-act" at "12 par 2",
        /// The act is returned to the provider.
        ReturnAct = "return-act" at "12 par 2",
        /// The provider takes the act back.
        WithdrawAct = "withdraw-act" at "12",
        /// The issuer keeps the act in its place, for a reason on paper.
        HoldAct = "hold-act" at "12 par 2",
        /// The reason is gone.
        ReleaseAct = "release-act" at "12 par 2",
        /// What is accepted of the act: presented, less what is deducted.
        AcceptAct = "accept-act" at "13",
        /// The issuer signs the act, in chronological order.
        SignAct = "sign-act" at "12 par 2",
        /// The provider enters the e-invoice.
        EnterInvoice = "enter-invoice" at "12 par 2",
        /// The uses of the coverage were registered on the accounts of the act's insured.
        RegisterUses = "register-uses" at "12 par 3",
        /// A cause of suspension is discovered: of an act, or of the whole provider.
        FindCause = "find-cause" at "14",
        /// The cause is fully removed.
        CureCause = "cure-cause" at "15",
        /// A ground to stop is confirmed by a document.
        ConfirmStop = "confirm-stop" at "16",
        /// An invoice for payment is formed, with its register.
        FormBill = "form-bill" at "13 par 2",
        /// The signed instruction to pay a bill goes to the treasury.
        InstructPayout = "instruct-payout" at "13",
        /// A payment order for an act is formed.
        FormOrder = "form-order" at "13 par 3",
        /// The order is sent to the treasury.
        SendOrder = "send-order" at "13 par 3",
        /// The treasury paid it.
        ExecuteOrder = "execute-order" at "13 par 3",
        /// The treasury returned it unpaid.
        ReturnOrder = "return-order" at "13 par 3",
        /// A payment came back.
        ReverseOrder = "reverse-order" at "13 par 3",
        /// An advance on a contract is paid.
        PayAdvance = "pay-advance" at "13",
        /// A part of the advance is retained from what was accepted of an act.
        RetainAdvance = "retain-advance" at "13",
        /// What is left of the advance is given back.
        GiveBackAdvance = "give-back-advance" at "13",
    }
}
