//! x
use crate::law::mechanism;
use crate::law::rule::catalogue;
catalogue! {
    Payment;
    /// x
    X = "PAY-001", mechanism("13"), Refuse,
        kk: "", ru: "", en: "";
}
