//! One queue of the issuer, merged from those of its providers.

use crate::calendar::Day;
use crate::placement::FundingSource;
use crate::settlement::act_state::{ActState, Stamp, key};
use crate::settlement::{Settlement, SettlementKey, SettlementReadings};
use alloc::vec::Vec;

/// A place in the queue.
#[derive(Clone, Copy, Debug)]
pub struct Position<'a> {
    /// Whose act.
    pub key: SettlementKey,
    /// The act.
    pub act: &'a ActState,
    /// What its turn goes by.
    pub came: Stamp,
}

/// The acts of many providers that the issuer may sign on a day, in the order in which it
/// signs them: by the moment at which each got its turn, then by provider, contract and act.
#[must_use]
pub fn queue_to_sign<'a>(
    states: &[&'a Settlement],
    day: Day,
    readings: SettlementReadings,
) -> Vec<Position<'a>> {
    merged(
        states,
        |state| state.to_sign(day, readings),
        |act| act.turn(readings.turn),
    )
}

/// The acts of a source that may come onto an invoice for payment on a day, in the order of
/// signing.
#[must_use]
pub fn queue_to_bill<'a>(
    states: &[&'a Settlement],
    funding: FundingSource,
    day: Day,
    readings: SettlementReadings,
) -> Vec<Position<'a>> {
    merged(
        states,
        |state| state.to_bill(funding, day, readings),
        |act| act.signed,
    )
}

/// The acts of a source that wait for a payment order on a day, in the order of signing.
#[must_use]
pub fn queue_to_order<'a>(
    states: &[&'a Settlement],
    funding: FundingSource,
    day: Day,
    readings: SettlementReadings,
) -> Vec<Position<'a>> {
    merged(
        states,
        |state| state.to_order(funding, day, readings),
        |act| act.signed,
    )
}

fn merged<'a>(
    states: &[&'a Settlement],
    acts: impl Fn(&'a Settlement) -> Vec<&'a ActState>,
    came: impl Fn(&ActState) -> Option<Stamp>,
) -> Vec<Position<'a>> {
    let mut queue = Vec::new();
    for state in states {
        let Some(own) = state.key() else { continue };
        for act in acts(state) {
            if let Some(came) = came(act) {
                queue.push(Position {
                    key: own,
                    act,
                    came,
                });
            }
        }
    }
    // what stands in two histories is ordered by the second, what stands in one by its events
    queue.sort_by_cached_key(|one| (one.came.at, one.key, one.came.event, key(&one.act.of)));
    queue
}
