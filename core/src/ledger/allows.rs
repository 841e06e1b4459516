//! Which operations the state of an account allows.

use crate::account::AccountStanding;
use crate::ledger::Operation;

/// Does the state of the account allow the operation with a policy?
///
/// The law is silent; this is its narrow reading. A policy is issued, credited and
/// moved on an open account only. The data of a policy on a blocked account are kept
/// true (23). An annulment is never in the way: a closed account must not leave the
/// issuer's obligation standing.
pub(super) const fn usable(operation: Operation, standing: AccountStanding) -> bool {
    match standing {
        AccountStanding::None => false,
        AccountStanding::Open => true,
        AccountStanding::Blocked => {
            matches!(operation, Operation::AnnulPolicy | Operation::ChangePolicy)
        }
        AccountStanding::Closed => matches!(operation, Operation::AnnulPolicy),
    }
}

/// Does the state of the account allow the global operation? Its data are kept true on
/// a blocked account too; nobody is registered as the issuer on one.
pub(super) const fn issuer_usable(operation: Operation, standing: AccountStanding) -> bool {
    match standing {
        AccountStanding::Closed => false,
        AccountStanding::Blocked => matches!(operation, Operation::ChangeIssuer),
        AccountStanding::None | AccountStanding::Open => true,
    }
}
