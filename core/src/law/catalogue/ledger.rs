//! Rules of orders and events on an account.

use crate::law::mechanism;
use crate::law::rule::catalogue;

catalogue! {
    Ledger;
}
