//! Which change of an account is allowed in which state.

use crate::account::{AccountOperation, AccountState};
use crate::closed_set::closed_set;
use core::str::FromStr;

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

/// Whether there is an account, and in which state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// No account was opened.
    NoAccount,
    /// There is one, in this state.
    Account(AccountState),
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

impl Standing {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::NoAccount,
        Self::Account(AccountState::Open),
        Self::Account(AccountState::Blocked),
        Self::Account(AccountState::Closed),
    ];

    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.flat().name()
    }

    /// The same without the state apart.
    #[must_use]
    pub const fn flat(self) -> AccountStanding {
        match self {
            Self::NoAccount => AccountStanding::None,
            Self::Account(AccountState::Open) => AccountStanding::Open,
            Self::Account(AccountState::Blocked) => AccountStanding::Blocked,
            Self::Account(AccountState::Closed) => AccountStanding::Closed,
        }
    }

    /// The state after a change, `None` where this state does not allow it.
    ///
    /// The law gives no table; this is its narrow reading. Data of a blocked account
    /// may be changed, since point 30 obliges without exception and point 23 wants
    /// the register to be true. A blocked account can be blocked by another body as
    /// well, and stays so until both have lifted it. A closed account is the end: nothing
    /// reopens it.
    ///
    /// ```
    /// use qalqan_core::account::{AccountChange, AccountState, Standing};
    ///
    /// let blocked = Standing::Account(AccountState::Blocked);
    /// assert_eq!(blocked.after(AccountChange::Unblock), Some(AccountState::Open));
    /// assert_eq!(blocked.after(AccountChange::Block), Some(AccountState::Blocked));
    /// assert_eq!(blocked.after(AccountChange::Open), None);
    /// ```
    #[must_use]
    pub const fn after(self, change: AccountChange) -> Option<AccountState> {
        use AccountState::{Blocked, Closed, Open};
        match (self, change) {
            (Self::NoAccount, AccountChange::Open)
            | (Self::Account(Open), AccountChange::ChangeData)
            | (Self::Account(Blocked), AccountChange::Unblock) => Some(Open),
            (Self::Account(Open | Blocked), AccountChange::Block)
            | (Self::Account(Blocked), AccountChange::ChangeData) => Some(Blocked),
            (Self::Account(Open | Blocked), AccountChange::Close) => Some(Closed),
            _ => None,
        }
    }
}

impl FromStr for Standing {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match AccountStanding::from_str(text)? {
            AccountStanding::None => Self::NoAccount,
            AccountStanding::Open => Self::Account(AccountState::Open),
            AccountStanding::Blocked => Self::Account(AccountState::Blocked),
            AccountStanding::Closed => Self::Account(AccountState::Closed),
        })
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
            ["-", "-", "-", "-", "-"],
        ];
        for (standing, row) in Standing::ALL.into_iter().zip(table) {
            for (change, expected) in AccountChange::ALL.into_iter().zip(row) {
                let after = standing.after(change).map_or("-", AccountState::name);
                assert_eq!(after, expected, "{} {change}", standing.name());
            }
        }
    }
}
