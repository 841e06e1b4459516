//! In whose name an order comes, and what it may order (mechanism 2(1), 26–34, 37, 41–44).

use crate::access::Requester;
use crate::account::Holder;
use crate::closed_set::closed_set;
use crate::ledger::Operation;

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

impl Actor {
    /// Who it is among those who ask for information, `None` for the registrar, who
    /// makes the information and orders none.
    ///
    /// ```
    /// use qalqan_core::access::Requester;
    /// use qalqan_core::ledger::Actor;
    ///
    /// assert_eq!(Actor::Provider.requester(), Some(Requester::Client));
    /// assert_eq!(Actor::Registrar.requester(), None);
    /// ```
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

    /// Does it order from a personal cabinet, and so with its signature (2(1), 42, 43)?
    ///
    /// ```
    /// use qalqan_core::ledger::Actor;
    ///
    /// assert!(Actor::Insured.has_cabinet() && !Actor::StateBody.has_cabinet());
    /// ```
    #[must_use]
    pub const fn has_cabinet(self) -> bool {
        matches!(self, Self::Issuer | Self::Provider | Self::Insured)
    }

    /// May it register this operation, its rights to information aside?
    ///
    /// The registrar alone blocks, unblocks and closes (32, 33), opens accounts of the
    /// insured and keeps their data (23, 31), and registers the use of the coverage (12).
    /// The issuer and the providers alone open accounts of their own (4), and they change
    /// them (30). A policy is the issuer's obligation (2(13), 34): only the issuer makes and
    /// unmakes it.
    ///
    /// The change of the provider is the insured's (28(3)): it is ordered on the own account,
    /// or registered by who else keeps the attachment, and always as the MIS tells it (37).
    ///
    /// Point 2(1) says that the *provider* forms the order about a policy. The library
    /// reads it with point 34: a provider may order a change of a policy's data or of
    /// the provider, and a note says that the other reading exists.
    ///
    /// Whose account it is counts: an entrepreneur and an insured may have one number,
    /// and neither speaks for the account of the other.
    ///
    /// ```
    /// use qalqan_core::account::Holder;
    /// use qalqan_core::ledger::{Actor, Operation};
    ///
    /// assert!(Actor::Registrar.may(Operation::BlockAccount, Holder::Insured));
    /// assert!(!Actor::Issuer.may(Operation::BlockAccount, Holder::Insured));
    /// ```
    #[must_use]
    pub const fn may(self, operation: Operation, holder: Holder) -> bool {
        let insured = matches!(holder, Holder::Insured);
        let entity = matches!(holder, Holder::LegalEntity);
        match operation {
            Operation::RegisterIssuer | Operation::ChangeIssuer => matches!(self, Self::Issuer),
            Operation::OpenAccount if insured => matches!(self, Self::Registrar),
            Operation::OpenAccount => self.has_own_account(entity),
            Operation::ChangeAccount if insured => matches!(self, Self::Registrar),
            Operation::ChangeAccount => {
                self.has_own_account(entity) || matches!(self, Self::Registrar)
            }
            Operation::BlockAccount
            | Operation::UnblockAccount
            | Operation::CloseAccount
            | Operation::RegisterUse => {
                matches!(self, Self::Registrar)
            }
            Operation::IssuePolicy | Operation::CreditPolicy | Operation::AnnulPolicy => {
                matches!(self, Self::Issuer)
            }
            Operation::ChangePolicy => matches!(self, Self::Issuer | Self::Provider),
            Operation::ChangeProvider => match self {
                Self::Issuer | Self::Provider | Self::Registrar => true,
                Self::Insured => insured,
                Self::AuthorisedBody | Self::StateBody => false,
            },
            Operation::HolderRegister => {
                matches!(self, Self::Issuer | Self::AuthorisedBody | Self::StateBody)
            }
            Operation::AccountStatement | Operation::OperationList => match self {
                Self::Provider => !insured,
                Self::Insured => insured,
                Self::Registrar => false,
                Self::Issuer | Self::AuthorisedBody | Self::StateBody => true,
            },
            Operation::PolicyStatement | Operation::EventList => !matches!(self, Self::Registrar),
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
    ///
    /// ```
    /// use qalqan_core::ledger::{Actor, Operation};
    ///
    /// assert!(Actor::Insured.own_only(Operation::PolicyStatement));
    /// assert!(!Actor::Issuer.own_only(Operation::PolicyStatement));
    /// ```
    #[must_use]
    pub const fn own_only(self, operation: Operation) -> bool {
        match self {
            Self::Issuer => {
                matches!(operation, Operation::OpenAccount | Operation::ChangeAccount)
                    || operation.is_global()
            }
            Self::Provider => !self.by_attachment(operation),
            Self::Insured => true,
            Self::Registrar | Self::AuthorisedBody | Self::StateBody => false,
        }
    }

    /// Must the policy be attached to the orderer on the day of the order? So it is for
    /// a provider, which has no policy on its own account (29(3), 29(5), 37, 43).
    ///
    /// ```
    /// use qalqan_core::ledger::{Actor, Operation};
    ///
    /// assert!(Actor::Provider.by_attachment(Operation::PolicyStatement));
    /// assert!(!Actor::Provider.by_attachment(Operation::AccountStatement));
    /// ```
    #[must_use]
    pub const fn by_attachment(self, operation: Operation) -> bool {
        let policy = operation.policy().is_some() || operation.names_policy();
        matches!(self, Self::Provider) && policy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_has_somebody_to_order_it() {
        for operation in Operation::ALL {
            let any = |holder| Actor::ALL.iter().any(|actor| actor.may(operation, holder));
            assert!(Holder::ALL.into_iter().all(any), "{operation}");
        }
    }
}
