//! The two streams of money, never mixed in one row (mechanism 3(4)).

use crate::closed_set::closed_set;

closed_set! {
    /// Which package pays.
    pub enum FundingSource: "funding source" {
        /// ГОБМП, the guaranteed package: paid from the control cash account.
        Guaranteed = "gobmp",
        /// ОСМС, the insurance package: paid from the account in the National Bank.
        Insurance = "osms",
    }
}
