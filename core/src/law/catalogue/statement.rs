//! x
use crate::law::mechanism;
use crate::law::rule::catalogue;
catalogue! {
    Statement;
    /// x
    X = "STM-001", mechanism("13"), Refuse,
        kk: "", ru: "", en: "";
}
