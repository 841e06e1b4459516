//! What an order may ask for, and who may ask for it (mechanism 2(1), 26–34, 37, 40–44).

use crate::access::Requester;
use crate::account::{AccountChange, Holder, InformationOperation, PolicyOperation};
use crate::closed_set::closed_set;

closed_set! {
    /// An operation that is registered on an account: those of points 26 to 29, block
    /// and unblock apart, and the use of the coverage (point 12).
    pub enum Task: "operation" {
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
        RegisterUse = "register-use" at "12",
    }
}

closed_set! {
    /// In whose name an order comes.
    pub enum Actor: "actor" {
        /// The issuer, from its personal cabinet.
        Issuer = "issuer",
        /// A provider, from its personal cabinet.
        Provider = "provider",
        /// An insured: a client of the registrar as well (2(7)).
        Insured = "insured",
        /// The registrar, by itself or on the data that reach it.
        Registrar = "registrar",
        /// The authorised body in health care.
        AuthorisedBody = "authorised-body",
        /// Another state body.
        StateBody = "state-body",
    }
}

impl Task {
    /// The change of an account's state, where it is one.
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
    #[must_use]
    pub const fn is_global(self) -> bool {
        matches!(self, Self::RegisterIssuer | Self::ChangeIssuer)
    }

    /// Is it about one policy, which it must name? An issuance names its policy itself.
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

    /// May it stand on an account of this holder? Policies stand on accounts of the
    /// insured, the issuer's registration on an entity's.
    #[must_use]
    pub const fn fits(self, holder: Holder) -> bool {
        if self.is_global() {
            return matches!(holder, Holder::LegalEntity);
        }
        let policy = self.policy().is_some() || self.names_policy();
        !policy || matches!(holder, Holder::Insured)
    }

    /// Does it enter data, which it must bind by their digest?
    #[must_use]
    pub const fn enters_data(self) -> bool {
        matches!(
            self,
            Self::RegisterIssuer | Self::ChangeIssuer | Self::ChangeAccount | Self::ChangePolicy
        )
    }
}

impl Actor {
    /// Who it is among those who ask for information, `None` for the registrar, who
    /// makes the information and orders none.
    #[must_use]
    pub const fn requester(self) -> Option<Requester> {
        match self {
            Self::Issuer => Some(Requester::Issuer),
            Self::Provider | Self::Insured => Some(Requester::Client),
            Self::AuthorisedBody => Some(Requester::AuthorisedBody),
            Self::StateBody => Some(Requester::StateBody),
            Self::Registrar => None,
        }
    }

    /// Does it order from a personal cabinet, and so with its signature (point 40)?
    #[must_use]
    pub const fn has_cabinet(self) -> bool {
        matches!(self, Self::Issuer | Self::Provider | Self::Insured)
    }

    /// May it register this operation, its rights to information aside?
    ///
    /// The registrar alone blocks, unblocks and closes (32, 33), opens accounts of the
    /// insured and keeps their data (23, 31), and registers the use of the coverage (12).
    /// It attaches by the MIS (37). The issuer and the providers alone open accounts of
    /// their own (4), and they change them (30). A policy is the issuer's obligation (2(13), 34): only the issuer makes and
    /// unmakes it.
    ///
    /// Point 2(1) says that the *provider* forms the order about a policy. The library
    /// reads it with point 34: a provider may order a change of a policy's data or of
    /// the provider, and a note tells that the other reading exists.
    ///
    /// Whose account it is counts: an entrepreneur and an insured may have one number,
    /// and neither speaks for the account of the other.
    #[must_use]
    pub const fn may(self, task: Task, holder: Holder) -> bool {
        let insured = matches!(holder, Holder::Insured);
        let entity = matches!(holder, Holder::LegalEntity);
        match task {
            Task::RegisterIssuer | Task::ChangeIssuer => matches!(self, Self::Issuer),
            Task::OpenAccount if insured => matches!(self, Self::Registrar),
            Task::OpenAccount => self.has_own_account(entity),
            Task::ChangeAccount if insured => matches!(self, Self::Registrar),
            Task::ChangeAccount => self.has_own_account(entity) || matches!(self, Self::Registrar),
            Task::BlockAccount | Task::UnblockAccount | Task::CloseAccount | Task::RegisterUse => {
                matches!(self, Self::Registrar)
            }
            Task::IssuePolicy | Task::CreditPolicy | Task::AnnulPolicy => {
                matches!(self, Self::Issuer)
            }
            Task::ChangePolicy => matches!(self, Self::Issuer | Self::Provider),
            Task::ChangeProvider => {
                matches!(self, Self::Issuer | Self::Provider | Self::Registrar)
            }
            Task::HolderRegister => {
                matches!(self, Self::Issuer | Self::AuthorisedBody | Self::StateBody)
            }
            Task::AccountStatement | Task::OperationList => match self {
                Self::Provider => !insured,
                Self::Insured => insured,
                Self::Registrar => false,
                Self::Issuer | Self::AuthorisedBody | Self::StateBody => true,
            },
            Task::PolicyStatement | Task::EventList => !matches!(self, Self::Registrar),
        }
    }

    /// A provider has an account as an entity and as a person, the issuer is an entity.
    const fn has_own_account(self, entity: bool) -> bool {
        matches!(self, Self::Provider) || (matches!(self, Self::Issuer) && entity)
    }

    /// Must the account be the orderer's own?
    ///
    /// The issuer sees every account, and a provider may speak of the policies attached
    /// to it; all else a client orders on its own account.
    #[must_use]
    pub const fn own_only(self, task: Task) -> bool {
        match self {
            Self::Issuer => {
                matches!(task, Task::OpenAccount | Task::ChangeAccount) || task.is_global()
            }
            Self::Provider => !self.by_attachment(task),
            Self::Insured => true,
            Self::Registrar | Self::AuthorisedBody | Self::StateBody => false,
        }
    }

    /// Must the policy be attached to the orderer on the day of the order? So it is for
    /// a provider, which has no policy on its own account (29(3), 29(5), 37, 43).
    #[must_use]
    pub const fn by_attachment(self, task: Task) -> bool {
        let policy = task.policy().is_some() || task.names_policy();
        matches!(self, Self::Provider) && policy
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{AccountOperation, GlobalOperation};
    use alloc::vec::Vec;

    #[test]
    fn every_operation_of_the_law_is_there() {
        let points: Vec<&str> = Task::ALL.iter().map(|task| task.point()).collect();
        let global = GlobalOperation::ALL.iter().map(|one| one.point());
        let account = AccountOperation::ALL.iter().map(|one| one.point());
        let policy = PolicyOperation::ALL.iter().map(|one| one.point());
        let information = InformationOperation::ALL.iter().map(|one| one.point());
        for point in global.chain(account).chain(policy).chain(information) {
            assert!(points.contains(&point), "{point}");
        }
        for task in Task::ALL {
            let kinds = [
                task.is_global(),
                task.account().is_some(),
                task.policy().is_some(),
                task.information().is_some(),
                task == Task::RegisterUse,
            ];
            assert_eq!(kinds.iter().filter(|kind| **kind).count(), 1, "{task}");
        }
    }

    #[test]
    fn an_operation_has_somebody_to_order_it() {
        for task in Task::ALL {
            let any = |holder| Actor::ALL.iter().any(|actor| actor.may(task, holder));
            assert!(Holder::ALL.into_iter().all(any), "{task}");
        }
    }
}
