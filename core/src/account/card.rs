//! The state of an account, by day.

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::fact::Lack;

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
///
/// # Errors
///
/// [`Lack::Contradicting`] where that latest day tells two states.
pub fn state_on<'a>(
    changes: impl IntoIterator<Item = &'a AccountCard>,
    day: Day,
) -> Result<Option<AccountState>, Lack> {
    let mut latest: Option<&AccountCard> = None;
    let mut contradicts = false;
    for change in changes.into_iter().filter(|change| change.since <= day) {
        match latest {
            Some(known) if change.since < known.since => (),
            Some(known) if change.since == known.since => {
                contradicts |= change.state != known.state;
            }
            _ => (latest, contradicts) = (Some(change), false),
        }
    }
    if contradicts {
        return Err(Lack::Contradicting);
    }
    Ok(latest.map(|change| change.state))
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
        assert_eq!(state_on(&changes, Day::known(2025, 12, 31)), Ok(None));
        assert_eq!(on(9), Ok(Some(AccountState::Open)));
        assert_eq!(on(10), Ok(Some(AccountState::Blocked)));
        assert_eq!(on(20), Ok(Some(AccountState::Open)));
    }

    #[test]
    fn two_states_of_one_day_contradict_until_the_next_change() {
        use AccountState::{Blocked, Open};
        let change = |state, day| AccountCard {
            state,
            since: Day::known(2026, 1, day),
        };
        let mut changes = [
            change(Open, 1),
            change(Open, 10),
            change(Blocked, 10),
            change(Open, 20),
            change(Open, 20),
        ];
        for _ in 0..changes.len() {
            changes.rotate_left(1);
            let on = |day| state_on(&changes, Day::known(2026, 1, day));
            assert_eq!(on(9), Ok(Some(Open)));
            assert_eq!(on(10), Err(Lack::Contradicting));
            assert_eq!(on(19), Err(Lack::Contradicting));
            assert_eq!(on(20), Ok(Some(Open)));
        }
    }
}
