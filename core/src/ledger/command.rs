//! The operations with what they need: commands of orders, and changes of events.

use crate::account::{Ground, Holder};
use crate::calendar::{Day, Period};
use crate::fact::Source;
use crate::identifier::{
    ActNumber, CaseId, ContractNumber, PolicyNumber, ServiceCode, ServiceId, TaxNumber,
};
use crate::ledger::operations_table::{insured, operation, operations};
use crate::ledger::table::{field_doc, field_type};
use crate::ledger::{
    ConsumerRecord, EventContent, EventFields, Impossible, Issue, Misfit, Operation, OrderFields,
    RegisterDocument,
};
use crate::money::Tenge;
use crate::party::{AccountEntry, Requisite};
use crate::placement::FundingSource;
use crate::signature::Digest;
use alloc::boxed::Box;
use alloc::string::String;
use core::{fmt, mem};

operations! {
    /// The issuer is registered (26(1)).
    RegisterIssuer { data, opening } => { data; };
    /// The issuer's data are changed (26(2)).
    ChangeIssuer { data, opening } => { data; };
    /// An account of an insured is opened, from the record of a consumer (27(1), 31); one
    /// that was closed by an act that ends the ground.
    OpenInsuredAccount as OpenAccount of insured { source, record, body_act }
        => { source, data; body_act };
    /// An account is opened with the data of point 4 (27(1)), also one that was closed.
    OpenAccount { opening, body_act } => { data; body_act };
    /// The data of an insured's account are changed (27(2), 23).
    ChangeInsuredAccount as ChangeAccount of insured { data, data_changed_on } => { data; };
    /// The account's data are changed (27(2), 30).
    ChangeAccount { data, data_changed_on, opening } => { data; };
    /// The account is blocked (27(3), 32).
    BlockAccount { ground, source, body_act } => { ground; source, body_act };
    /// A block is lifted (27(3), 32).
    UnblockAccount { ground, source, body_act, lifts } => { ground, lifts; source, body_act };
    /// The account is closed (27(4), 33).
    CloseAccount { ground, source } => { ground, source; };
    /// A policy is issued (28(1)).
    IssuePolicy { issue } => { policy, period, data; provider };
    /// The policy's data are changed (28(2)).
    ChangePolicy { policy, data, issue } => { policy, data; };
    /// The insured changes the provider (28(3), 37).
    ChangeProvider { policy, source, provider, day } => { policy, provider, day; source };
    /// The policy is credited to the account (28(4)).
    CreditPolicy { policy } => { policy; };
    /// The policy is annulled (28(5)).
    AnnulPolicy { policy, day } => { policy, day; };
    /// A register of policy holders is asked for (29(1)).
    HolderRegister { written_request, legal_basis } => { ; };
    /// A general statement of the account is asked for (29(2)).
    AccountStatement { written_request, legal_basis } => { ; };
    /// A statement of a policy is asked for (29(3)).
    PolicyStatement { policy, written_request, legal_basis } => { policy; };
    /// A list of the information operations is asked for (29(4)).
    OperationList { written_request, legal_basis } => { ; };
    /// A list of the events of a policy is asked for (29(5)).
    EventList { policy, written_request, legal_basis } => { policy; };
    /// A service of a signed act used the coverage (12).
    RegisterUse {
        policy, day, act, case, service, provider, contract, code, quantity, funding, amount
    } => {
        policy, day, act, case, service, provider, contract, code, quantity, funding, amount;
    };
}

/// Its operation alone: acts of bodies name people.
impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Command({}, ..)", self.operation())
    }
}

/// Its operation alone: acts of bodies name people.
impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Change({}, ..)", self.operation())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Acts of bodies name people.
    #[test]
    fn acts_of_bodies_are_not_shown() {
        let act = || String::from("о смерти Сериковой А.");
        let order = OrderFields {
            body_act: Requisite::Given(act()),
            ..OrderFields::default()
        };
        let event = EventFields {
            ground: Some(Ground::ActOfBody),
            body_act: Some(act()),
            ..EventFields::default()
        };
        let command = Command::of(Operation::BlockAccount, None, order.clone()).0;
        let change = Change::of(Operation::BlockAccount, Holder::Insured, event.clone()).unwrap();
        let misfit = Change::of(Operation::CloseAccount, Holder::Insured, event.clone());
        for shown in [
            std::format!("{order:?}"),
            std::format!("{event:?}"),
            std::format!("{command:?}"),
            std::format!("{change:?}"),
            std::format!("{:?}", change.document()),
            std::format!("{misfit:?}"),
        ] {
            assert!(!shown.contains("Серик"), "{shown}");
        }
    }
}
