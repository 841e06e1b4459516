//! Who was passed over: signing of acts and payment orders keep one chronology.

use crate::calendar::Moment;

/// Something that waits for its turn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    /// When its turn began to count.
    pub(super) came: Moment,
    /// When it was done, `None` while it waits.
    pub(super) done: Option<Moment>,
    /// It may not be done now: nobody jumps it.
    pub(super) held: bool,
}

/// For each of the turns, in their order, the place of one that came earlier, may be
/// done and was not done before it; of several the one that waited longest. Turns that
/// came at one moment are in no order among themselves.
pub(super) fn jumped(turns: &[Turn]) -> impl Iterator<Item = Option<usize>> {
    // the latest among the earlier ones; one not done at all is latest of all
    let mut latest: Option<(usize, Option<Moment>)> = None;
    let mut waiting: Option<(usize, Option<Moment>)> = None;
    let mut before: Option<Moment> = None;
    turns.iter().enumerate().map(move |(place, turn)| {
        if before != Some(turn.came) {
            latest = later(latest, waiting.take());
            before = Some(turn.came);
        }
        let found = match (latest, turn.done) {
            (Some((earlier, None)), Some(_)) => Some(earlier),
            (Some((earlier, Some(its))), Some(own)) if own < its => Some(earlier),
            _ => None,
        };
        if !turn.held {
            waiting = later(waiting, Some((place, turn.done)));
        }
        found
    })
}

type Done = Option<(usize, Option<Moment>)>;

fn later(one: Done, other: Done) -> Done {
    match (one, other) {
        (None, found) | (found, None) => found,
        (Some((_, None)), _) => one,
        (_, Some((_, None))) => other,
        (Some((_, first)), Some((_, second))) if first < second => other,
        _ => one,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    fn moment(second: u32) -> Moment {
        Moment::new(Day::known(2026, 4, 1), second).unwrap()
    }

    proptest! {
        /// Beside the plain reading of the rule, pair by pair.
        #[test]
        fn agrees_with_all_pairs(
            drawn in proptest::collection::vec((0_u32..6, proptest::option::of(0_u32..6), any::<bool>()), 0..12),
        ) {
            let mut turns: Vec<Turn> = drawn.iter().map(|(came, done, held)| Turn {
                came: moment(*came), done: done.map(moment), held: *held,
            }).collect();
            turns.sort_by_key(|turn| turn.came);
            let found: Vec<bool> = jumped(&turns).map(|one| one.is_some()).collect();
            let plain: Vec<bool> = turns.iter().map(|turn| turn.done.is_some_and(|own| {
                turns.iter().any(|earlier| {
                    earlier.came < turn.came && !earlier.held
                        && earlier.done.is_none_or(|its| own < its)
                })
            })).collect();
            prop_assert_eq!(found, plain);
        }
    }
}
