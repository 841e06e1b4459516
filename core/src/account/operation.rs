//! The operations of the register: closed sets of points 25 to 29.

use core::fmt;
use core::str::FromStr;

macro_rules! operations {
    ($($(#[$doc:meta])* $set:ident { $($(#[$one:meta])* $variant:ident = $name:literal, $point:literal;)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $set {
            $($(#[$one])* $variant,)*
        }

        impl $set {
            /// All of them in the order of the law.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The sub-point of the Mechanism.
            #[must_use]
            pub const fn point(self) -> &'static str {
                match self { $(Self::$variant => $point,)* }
            }
        }

        impl fmt::Display for $set {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        impl FromStr for $set {
            type Err = &'static str;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().copied().find(|one| one.name() == text);
                found.ok_or(concat!("not one of the operations:" $(, " `", $name, "`")*))
            }
        }
    )*};
}

operations! {
    /// Global operations (mechanism 26).
    GlobalOperation {
        /// The issuer is registered, with the data of its head.
        RegisterIssuer = "register-issuer", "26(1)";
        /// The issuer's data are changed.
        ChangeIssuer = "change-issuer", "26(2)";
    }

    /// Operations on an account (mechanism 27).
    AccountOperation {
        /// An account is opened.
        Open = "open", "27(1)";
        /// The account's data are changed.
        ChangeData = "change-data", "27(2)";
        /// The account is blocked or unblocked: one operation of the law, two directions.
        BlockOrUnblock = "block-or-unblock", "27(3)";
        /// The account is closed.
        Close = "close", "27(4)";
    }

    /// Operations with policies (mechanism 28).
    PolicyOperation {
        /// A policy is issued.
        Issue = "issue", "28(1)";
        /// The policy's data are changed.
        ChangeData = "change-data", "28(2)";
        /// The insured changes the provider.
        ChangeProvider = "change-provider", "28(3)";
        /// The policy is credited to the account.
        Credit = "credit", "28(4)";
        /// The policy is annulled.
        Annul = "annul", "28(5)";
    }

    /// Information operations (mechanism 29).
    InformationOperation {
        /// Register of policy holders.
        HolderRegister = "holder-register", "29(1)";
        /// General statement of an account.
        AccountStatement = "account-statement", "29(2)";
        /// Statement of a policy.
        PolicyStatement = "policy-statement", "29(3)";
        /// List of the information operations registered on an account.
        OperationList = "operation-list", "29(4)";
        /// List of the events registered on a policy.
        EventList = "event-list", "29(5)";
    }
}

/// The kinds of operations (mechanism 25).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// 25(1).
    Global(GlobalOperation),
    /// 25(2).
    Account(AccountOperation),
    /// 25(3).
    Policy(PolicyOperation),
    /// 25(4).
    Information(InformationOperation),
}

impl Operation {
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
        assert_eq!(Operation::Policy(PolicyOperation::Annul).point(), "28(5)");
    }
}
