//! Which operations the state of an account allows.

use crate::account::{AccountState, Standing};
use crate::ledger::Operation;

/// Does the state of the account allow the operation with a policy?
///
/// The law is silent; this is its narrow reading. A policy is issued, credited and
/// moved on an open account only. The data of a policy on a blocked account are kept
/// true (23). An annulment is never in the way: a closed account must not leave the
/// issuer's obligation standing.
pub(super) const fn usable(operation: Operation, standing: Standing) -> bool {
    let Standing::Account(state) = standing else {
        return false;
    };
    match operation {
        Operation::AnnulPolicy => true,
        Operation::ChangePolicy => !matches!(state, AccountState::Closed),
        _ => matches!(state, AccountState::Open),
    }
}

/// Does the state of the account allow the global operation? Its data are kept true on
/// a blocked account too; nobody is registered as the issuer on one.
pub(super) const fn issuer_usable(operation: Operation, standing: Standing) -> bool {
    match standing {
        Standing::Account(AccountState::Closed) => false,
        Standing::Account(AccountState::Blocked) => matches!(operation, Operation::ChangeIssuer),
        Standing::NoAccount | Standing::Account(AccountState::Open) => true,
    }
}
