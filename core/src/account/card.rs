//! The state of an account, by day.

use crate::calendar::Day;
use core::str::FromStr;

/// The state of an account (mechanism 27, 32, 33).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AccountState {
    /// Opened and usable.
    Open,
    /// Blocked by a ground of point 32.
    Blocked,
    /// Closed by a ground of point 33.
    Closed,
}

impl AccountState {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Blocked => "blocked",
            Self::Closed => "closed",
        }
    }
}

impl FromStr for AccountState {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "open" => Ok(Self::Open),
            "blocked" => Ok(Self::Blocked),
            "closed" => Ok(Self::Closed),
            _ => Err("account state is not one of `open`, `blocked`, `closed`"),
        }
    }
}

/// A change of an account's state: it holds from this day to the next change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountCard {
    /// The state from that day on.
    pub state: AccountState,
    /// The first day of the state.
    pub since: Day,
}

/// The state on a day: that of the latest change not after it, `None` before the first.
pub fn state_on<'a>(
    changes: impl IntoIterator<Item = &'a AccountCard>,
    day: Day,
) -> Option<AccountState> {
    let before = changes.into_iter().filter(|change| change.since <= day);
    before
        .max_by_key(|change| change.since)
        .map(|change| change.state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_holds_to_the_next_change() {
        let change = |state, day| AccountCard {
            state,
            since: Day::known(2026, 1, day),
        };
        let changes = [
            change(AccountState::Open, 1),
            change(AccountState::Blocked, 10),
            change(AccountState::Open, 20),
        ];
        let on = |day| state_on(&changes, Day::known(2026, 1, day));
        assert_eq!(state_on(&changes, Day::known(2025, 12, 31)), None);
        assert_eq!(on(9), Some(AccountState::Open));
        assert_eq!(on(10), Some(AccountState::Blocked));
        assert_eq!(on(20), Some(AccountState::Open));
    }
}
