//! Which change of an account is allowed in which state.

use crate::account::{AccountOperation, AccountState};
use crate::closed_set::closed_set;

closed_set! {
    /// A change that an order asks for. The law counts block and unblock as one
    /// operation, 27(3); their grounds and their preconditions differ.
    pub enum AccountChange: "operation" {
        /// Open.
        Open = "open",
        /// Change the data.
        ChangeData = "change-data",
        /// Block.
        Block = "block",
        /// Unblock.
        Unblock = "unblock",
        /// Close.
        Close = "close",
    }
}

closed_set! {
    /// Whether there is an account, and in which state, as drafts and reports name it.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum AccountStanding: "account state" {
        /// No account was opened.
        None = "none",
        /// It is open.
        Open = "open",
        /// It is blocked.
        Blocked = "blocked",
        /// It was closed.
        Closed = "closed",
    }
}

impl AccountChange {
    /// The operation of the law.
    #[must_use]
    pub const fn operation(self) -> AccountOperation {
        match self {
            Self::Open => AccountOperation::Open,
            Self::ChangeData => AccountOperation::ChangeData,
            Self::Block | Self::Unblock => AccountOperation::BlockOrUnblock,
            Self::Close => AccountOperation::Close,
        }
    }
}

impl AccountStanding {
    /// That of an account in this state.
    #[must_use]
    pub const fn of(state: AccountState) -> Self {
        match state {
            AccountState::Open => Self::Open,
            AccountState::Blocked => Self::Blocked,
            AccountState::Closed => Self::Closed,
        }
    }

    /// The state after a change, `None` where this state does not allow it.
    ///
    /// The law gives no table; this is its narrow reading. Data of a blocked account
    /// may be changed, since point 30 obliges without exception and point 23 wants
    /// the register to be true. A blocked account can be blocked by another body as
    /// well, and stays so until both have lifted it. A closed account is opened again where
    /// an act of a body ends the ground of its closing, which the order must name: who was
    /// declared dead may come back.
    ///
    /// ```
    /// use qalqan_core::account::{AccountChange, AccountStanding, AccountState};
    ///
    /// let blocked = AccountStanding::Blocked;
    /// assert_eq!(blocked.after(AccountChange::Unblock), Some(AccountState::Open));
    /// assert_eq!(blocked.after(AccountChange::Block), Some(AccountState::Blocked));
    /// assert_eq!(blocked.after(AccountChange::Open), None);
    /// ```
    #[must_use]
    pub const fn after(self, change: AccountChange) -> Option<AccountState> {
        match (self, change) {
            (Self::None | Self::Closed, AccountChange::Open)
            | (Self::Open, AccountChange::ChangeData)
            | (Self::Blocked, AccountChange::Unblock) => Some(AccountState::Open),
            (Self::Open | Self::Blocked, AccountChange::Block)
            | (Self::Blocked, AccountChange::ChangeData) => Some(AccountState::Blocked),
            (Self::Open | Self::Blocked, AccountChange::Close) => Some(AccountState::Closed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table() {
        // rows: state; columns: open, change data, block, unblock, close
        let table = [
            ["open", "-", "-", "-", "-"],
            ["-", "open", "blocked", "-", "closed"],
            ["-", "blocked", "blocked", "open", "closed"],
            ["open", "-", "-", "-", "-"],
        ];
        for (standing, row) in AccountStanding::ALL.into_iter().zip(table) {
            for (change, expected) in AccountChange::ALL.into_iter().zip(row) {
                let after = standing.after(change).map_or("-", AccountState::name);
                assert_eq!(after, expected, "{} {change}", standing.name());
            }
        }
    }
}
