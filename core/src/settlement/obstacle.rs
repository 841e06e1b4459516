//! Why a step cannot follow.

use crate::closed_set::closed_set;

closed_set! {
    /// Why a step cannot follow on what happened before, whatever else the law says of it.
    /// An event in whose way one stands is no event of the history.
    pub enum Obstacle {
        /// The year was not opened.
        NotOpened = "year-not-opened",
        /// The year was opened before.
        Opened = "year-opened",
        /// The year is closed.
        Closed = "year-closed",
        /// Nothing came over from the year before, or something else.
        Carried = "carried-otherwise",
        /// There is no such contract.
        NoContract = "no-contract",
        /// There is such a contract already.
        Contract = "contract-known",
        /// The contract is terminated.
        Terminated = "contract-terminated",
        /// The sum of the contract would be less than what was signed under it, or paid ahead.
        Sum = "less-than-signed",
        /// There is no such act.
        NoAct = "no-act",
        /// There is such an act already.
        Act = "act-known",
        /// The act, or the contract, is of another year.
        Year = "another-year",
        /// The act is not where the step starts.
        Place = "act-elsewhere",
        /// The act is kept in its place.
        Held = "act-held",
        /// The act is not kept in its place.
        NotHeld = "act-not-held",
        /// The text that is signed is not the one that was presented.
        Digest = "another-text",
        /// The text was presented before, under this number or another.
        Text = "text-known",
        /// The day lies before the payment order was formed.
        Day = "before-the-order",
        /// The three amounts do not belong together.
        Amounts = "amounts-disagree",
        /// Nothing, or less.
        Nothing = "no-amount",
        /// The e-invoice stands with an act already.
        Invoice = "invoice-known",
        /// The uses of the act were registered before.
        Uses = "uses-registered",
        /// The cases are not those of the act.
        Cases = "other-cases",
        /// There is such a cause already.
        Cause = "cause-known",
        /// There is no such cause that still holds.
        NoCause = "no-cause",
        /// The ground does not do this.
        Ground = "another-ground",
        /// There is such an invoice for payment already.
        Bill = "bill-known",
        /// There is no such invoice for payment.
        NoBill = "no-bill",
        /// The acts are of several sources, or of another one.
        Funding = "another-source",
        /// An act stands there twice.
        Twice = "act-twice",
        /// The amount is not the sum.
        Total = "another-total",
        /// There is such an instruction already, or one of that bill.
        Instruction = "instruction-known",
        /// There is such a payment order already.
        Order = "order-known",
        /// There is no such payment order.
        NoOrder = "no-order",
        /// The payment order is not where the step starts.
        OrderPlace = "order-elsewhere",
        /// More than is left.
        Over = "more-than-left",
        /// A sum out of range.
        Range = "out-of-range",
    }
}
