//! Do the parts of a state belong together? What every history leads to holds of it.

use crate::money::{Tenge, checked_sum};
use crate::settlement::act_state::{ActState, key};
use crate::settlement::{ActRef, Settlement};
use alloc::collections::{BTreeMap, BTreeSet};

/// No history leads to a state of which this does not hold.
pub(super) fn is_coherent(state: &Settlement) -> bool {
    is_chained(state) && names_its_own(state) && adds_up(state)
}

/// Each event has its command, and the year goes on from the one before it.
fn is_chained(state: &Settlement) -> bool {
    let events: BTreeSet<u64> = state.commands.values().map(|(event, _)| *event).collect();
    let known = state.commands.len() == events.len();
    let whole = events.iter().copied().eq(1..=state.events);
    let follows = match (state.key, state.before) {
        (Some(key), Some(_)) => {
            let mut begun = Settlement::new();
            begun.before = state.before;
            begun.is_of(key)
        }
        (Some(_), None) => true,
        (None, _) => false,
    };
    known && whole && follows && state.last_at.is_some()
}

/// What a part names is there.
fn names_its_own(state: &Settlement) -> bool {
    let contract = |act: &ActState| state.contract(&act.of.contract).is_some();
    let own = |of: &ActRef| state.act(of).is_some();
    state.acts().all(contract)
        && state.bills().all(|bill| bill.acts.0.iter().all(own))
        && state.orders().all(|order| own(&order.act))
}

/// The money is somewhere.
fn adds_up(state: &Settlement) -> bool {
    let live = state.acts().filter(|act| !act.place.gone());
    let live = checked_sum(live.map(|act| act.total));
    let presented = live.and_then(|live| live.checked_add(state.gone));
    presented == Some(state.presented)
        && acts_are_ordered(state)
        && state.contracts().all(|one| one.advance.left().is_some())
}

/// An act is ordered by its orders, and never over what is to be paid.
fn acts_are_ordered(state: &Settlement) -> bool {
    let mut sums: BTreeMap<_, Option<Tenge>> = BTreeMap::new();
    for order in state.orders().filter(|order| order.place.live()) {
        let sum = sums.entry(key(&order.act)).or_insert(Some(Tenge::ZERO));
        *sum = sum.and_then(|sum| sum.checked_add(order.amount));
    }
    state.acts().all(|act| {
        let ordered = sums.get(&act.key()).copied();
        let ordered = ordered.unwrap_or(Some(Tenge::ZERO));
        let left = act.left().is_some_and(|left| !left.is_negative());
        ordered == Some(act.ordered) && act.paid <= act.ordered && left
    })
}
