//! The operations of the register: closed sets of points 25 to 29.

use crate::closed_set::closed_set;

closed_set! {
    /// Global operations (mechanism 26).
    pub enum GlobalOperation like "not one of the operations:" {
        /// The issuer is registered, with the data of its head.
        RegisterIssuer = "register-issuer" at "26(1)",
        /// The issuer's data are changed.
        ChangeIssuer = "change-issuer" at "26(2)",
    }
}

closed_set! {
    /// Operations on an account (mechanism 27).
    pub enum AccountOperation like "not one of the operations:" {
        /// An account is opened.
        Open = "open" at "27(1)",
        /// The account's data are changed.
        ChangeData = "change-data" at "27(2)",
        /// The account is blocked or unblocked: one operation of the law, two directions.
        BlockOrUnblock = "block-or-unblock" at "27(3)",
        /// The account is closed.
        Close = "close" at "27(4)",
    }
}

closed_set! {
    /// Operations with policies (mechanism 28).
    pub enum PolicyOperation like "not one of the operations:" {
        /// A policy is issued.
        Issue = "issue" at "28(1)",
        /// The policy's data are changed.
        ChangeData = "change-data" at "28(2)",
        /// The insured changes the provider.
        ChangeProvider = "change-provider" at "28(3)",
        /// The policy is credited to the account.
        Credit = "credit" at "28(4)",
        /// The policy is annulled.
        Annul = "annul" at "28(5)",
    }
}

closed_set! {
    /// Information operations (mechanism 29).
    pub enum InformationOperation like "not one of the operations:" {
        /// Register of policy holders.
        HolderRegister = "holder-register" at "29(1)",
        /// General statement of an account.
        AccountStatement = "account-statement" at "29(2)",
        /// Statement of a policy.
        PolicyStatement = "policy-statement" at "29(3)",
        /// List of the information operations registered on an account.
        OperationList = "operation-list" at "29(4)",
        /// List of the events registered on a policy.
        EventList = "event-list" at "29(5)",
    }
}

/// The kinds of operations (mechanism 25).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationGroup {
    /// 25(1).
    Global(GlobalOperation),
    /// 25(2).
    Account(AccountOperation),
    /// 25(3).
    Policy(PolicyOperation),
    /// 25(4).
    Information(InformationOperation),
}

impl OperationGroup {
    /// The sub-point of the Mechanism.
    #[must_use]
    pub const fn point(self) -> &'static str {
        match self {
            Self::Global(one) => one.point(),
            Self::Account(one) => one.point(),
            Self::Policy(one) => one.point(),
            Self::Information(one) => one.point(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_counts_two_four_five_five() {
        let counts = [
            GlobalOperation::ALL.len(),
            AccountOperation::ALL.len(),
            PolicyOperation::ALL.len(),
            InformationOperation::ALL.len(),
        ];
        assert_eq!(counts, [2, 4, 5, 5]);
        for (index, one) in InformationOperation::ALL.iter().enumerate() {
            assert_eq!(one.point(), std::format!("29({})", index + 1));
            assert_eq!(one.name().parse(), Ok(*one));
        }
        assert_eq!(
            OperationGroup::Policy(PolicyOperation::Annul).point(),
            "28(5)"
        );
    }
}
