//! The operations that are registered on an account (mechanism 12 par 3, 26–29).

use crate::account::{AccountChange, Holder, InformationOperation, PolicyOperation};
use crate::closed_set::closed_set;

closed_set! {
    /// An operation that is registered on an account: those of points 26 to 29, block
    /// and unblock apart, and the use of the coverage (point 12 par 3).
    pub enum Operation: "operation" {
        /// The issuer is registered.
        RegisterIssuer = "register-issuer" at "26(1)",
        /// The issuer's data are changed.
        ChangeIssuer = "change-issuer" at "26(2)",
        /// An account is opened.
        OpenAccount = "open-account" at "27(1)",
        /// The account's data are changed.
        ChangeAccount = "change-account" at "27(2)",
        /// The account is blocked.
        BlockAccount = "block-account" at "27(3)",
        /// The account is unblocked.
        UnblockAccount = "unblock-account" at "27(3)",
        /// The account is closed.
        CloseAccount = "close-account" at "27(4)",
        /// A policy is issued.
        IssuePolicy = "issue-policy" at "28(1)",
        /// The policy's data are changed.
        ChangePolicy = "change-policy" at "28(2)",
        /// The insured changes the provider.
        ChangeProvider = "change-provider" at "28(3)",
        /// The policy is credited to the account.
        CreditPolicy = "credit-policy" at "28(4)",
        /// The policy is annulled.
        AnnulPolicy = "annul-policy" at "28(5)",
        /// Register of policy holders.
        HolderRegister = "holder-register" at "29(1)",
        /// General statement of the account.
        AccountStatement = "account-statement" at "29(2)",
        /// Statement of a policy.
        PolicyStatement = "policy-statement" at "29(3)",
        /// List of the information operations registered on the account.
        OperationList = "operation-list" at "29(4)",
        /// List of the events registered on a policy.
        EventList = "event-list" at "29(5)",
        /// The coverage was used: a service of a signed act.
        RegisterUse = "register-use" at "12 par 3",
    }
}

impl Operation {
    /// The change of an account's state, where it is one.
    ///
    /// ```
    /// use qalqan_core::account::AccountChange;
    /// use qalqan_core::ledger::Operation;
    ///
    /// assert_eq!(Operation::CloseAccount.account(), Some(AccountChange::Close));
    /// assert_eq!(Operation::IssuePolicy.account(), None);
    /// ```
    #[must_use]
    pub const fn account(self) -> Option<AccountChange> {
        Some(match self {
            Self::OpenAccount => AccountChange::Open,
            Self::ChangeAccount => AccountChange::ChangeData,
            Self::BlockAccount => AccountChange::Block,
            Self::UnblockAccount => AccountChange::Unblock,
            Self::CloseAccount => AccountChange::Close,
            _ => return None,
        })
    }

    /// The operation with a policy, where it is one.
    ///
    /// ```
    /// use qalqan_core::account::PolicyOperation;
    /// use qalqan_core::ledger::Operation;
    ///
    /// assert_eq!(Operation::AnnulPolicy.policy(), Some(PolicyOperation::Annul));
    /// assert_eq!(Operation::PolicyStatement.policy(), None);
    /// ```
    #[must_use]
    pub const fn policy(self) -> Option<PolicyOperation> {
        Some(match self {
            Self::IssuePolicy => PolicyOperation::Issue,
            Self::ChangePolicy => PolicyOperation::ChangeData,
            Self::ChangeProvider => PolicyOperation::ChangeProvider,
            Self::CreditPolicy => PolicyOperation::Credit,
            Self::AnnulPolicy => PolicyOperation::Annul,
            _ => return None,
        })
    }

    /// The information operation, where it is one.
    ///
    /// ```
    /// use qalqan_core::account::InformationOperation;
    /// use qalqan_core::ledger::Operation;
    ///
    /// let list = Operation::EventList.information();
    /// assert_eq!(list, Some(InformationOperation::EventList));
    /// assert_eq!(Operation::AnnulPolicy.information(), None);
    /// ```
    #[must_use]
    pub const fn information(self) -> Option<InformationOperation> {
        Some(match self {
            Self::HolderRegister => InformationOperation::HolderRegister,
            Self::AccountStatement => InformationOperation::AccountStatement,
            Self::PolicyStatement => InformationOperation::PolicyStatement,
            Self::OperationList => InformationOperation::OperationList,
            Self::EventList => InformationOperation::EventList,
            _ => return None,
        })
    }

    /// Is it a global operation (point 26)?
    ///
    /// ```
    /// use qalqan_core::ledger::Operation;
    ///
    /// assert!(Operation::RegisterIssuer.is_global() && !Operation::OpenAccount.is_global());
    /// ```
    #[must_use]
    pub const fn is_global(self) -> bool {
        matches!(self, Self::RegisterIssuer | Self::ChangeIssuer)
    }

    /// Is it about one policy, which it must name? An issuance names its policy itself.
    ///
    /// ```
    /// use qalqan_core::ledger::Operation;
    ///
    /// assert!(Operation::AnnulPolicy.names_policy() && !Operation::IssuePolicy.names_policy());
    /// ```
    #[must_use]
    pub const fn names_policy(self) -> bool {
        matches!(
            self,
            Self::ChangePolicy
                | Self::ChangeProvider
                | Self::CreditPolicy
                | Self::AnnulPolicy
                | Self::PolicyStatement
                | Self::EventList
                | Self::RegisterUse
        )
    }

    /// May it be registered on an account of this holder? Policies are on accounts of the
    /// insured, the issuer's registration on an entity's.
    ///
    /// ```
    /// use qalqan_core::account::Holder;
    /// use qalqan_core::ledger::Operation;
    ///
    /// assert!(Operation::IssuePolicy.fits(Holder::Insured));
    /// assert!(!Operation::IssuePolicy.fits(Holder::LegalEntity));
    /// ```
    #[must_use]
    pub const fn fits(self, holder: Holder) -> bool {
        if self.is_global() {
            return matches!(holder, Holder::LegalEntity);
        }
        let policy = self.policy().is_some() || self.names_policy();
        !policy || matches!(holder, Holder::Insured)
    }

    /// Does it enter data, which it must bind by their digest?
    ///
    /// ```
    /// use qalqan_core::ledger::Operation;
    ///
    /// assert!(Operation::ChangePolicy.enters_data() && !Operation::CreditPolicy.enters_data());
    /// ```
    #[must_use]
    pub const fn enters_data(self) -> bool {
        matches!(
            self,
            Self::RegisterIssuer | Self::ChangeIssuer | Self::ChangeAccount | Self::ChangePolicy
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{AccountOperation, GlobalOperation};
    use alloc::vec::Vec;

    #[test]
    fn every_operation_of_the_law_is_there() {
        let points: Vec<&str> = Operation::ALL
            .iter()
            .map(|operation| operation.point())
            .collect();
        let global = GlobalOperation::ALL.iter().map(|one| one.point());
        let account = AccountOperation::ALL.iter().map(|one| one.point());
        let policy = PolicyOperation::ALL.iter().map(|one| one.point());
        let information = InformationOperation::ALL.iter().map(|one| one.point());
        for point in global.chain(account).chain(policy).chain(information) {
            assert!(points.contains(&point), "{point}");
        }
        for operation in Operation::ALL {
            let kinds = [
                operation.is_global(),
                operation.account().is_some(),
                operation.policy().is_some(),
                operation.information().is_some(),
                operation == Operation::RegisterUse,
            ];
            assert_eq!(kinds.iter().filter(|kind| **kind).count(), 1, "{operation}");
        }
    }
}
