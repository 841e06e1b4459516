//! The state of an account, by day.

use crate::calendar::Day;
use crate::closed_set::closed_set;

closed_set! {
    /// The state of an account (mechanism 27, 32, 33).
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum AccountState: "account state" {
        /// Opened and usable.
        Open = "open",
        /// Blocked by a ground of point 32.
        Blocked = "blocked",
        /// Closed by a ground of point 33.
        Closed = "closed",
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

/// Does the latest change not after a day say two states?
pub fn contradict<'a>(
    changes: impl IntoIterator<Item = &'a AccountCard, IntoIter: Clone>,
    day: Day,
) -> bool {
    let before = changes.into_iter();
    let before = before.filter(|change| change.since <= day);
    let last = before.clone().max_by_key(|change| change.since);
    let mut last_day = before.filter(|change| Some(change.since) == last.map(|last| last.since));
    last_day.any(|change| Some(change.state) != last.map(|last| last.state))
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
