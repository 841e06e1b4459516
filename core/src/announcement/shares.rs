//! The proportional stage of a distribution, computed.

use crate::allocation::{Allocation, Basis, Pool, PoolError, Receiver, Weight, allocate, measured};
use crate::announcement::{Announcement, ApplicationPlace, ApplicationState, Stage, StageShare};
use crate::identifier::normal_form;
use crate::money::{Tenge, checked_sum};
use alloc::vec::Vec;

/// The shares of a line in the proportional stage, computed from their weights: what the other
/// stages leave of the line goes in proportion among them, none over what it asked for and did
/// not get there. Gives the pool, the outcome and the shares in the order of the stage.
///
/// `None` where there is no such line or stage, or a share has no weight.
#[must_use]
pub fn proportional<'a>(
    state: &Announcement,
    stages: &'a [Stage],
    line: &str,
) -> Option<(Pool, Allocation, Vec<&'a StageShare>)> {
    let key = normal_form(line);
    let of_line = |share: &&StageShare| normal_form(&share.line) == key;
    let others = stages
        .iter()
        .filter(|stage| stage.basis != Basis::Proportional);
    let others: Vec<&StageShare> = others.flat_map(|one| &one.shares).filter(of_line).collect();
    let own = stages.iter().find(|stage| {
        stage.basis == Basis::Proportional && stage.shares.iter().any(|one| of_line(&one))
    })?;
    let own: Vec<&StageShare> = own.shares.iter().filter(of_line).collect();
    let taken = checked_sum(others.iter().map(|share| share.amount))?;
    let rest = state.line(line)?.line.sum.checked_sub(taken)?;
    let weights: Option<Vec<Weight>> = own.iter().map(|share| share.weight).collect();
    let (_, weights) = measured(&weights?)?;
    let receivers = own.iter().zip(weights);
    let receivers = receivers.map(|(share, weight)| receiver(state, (share, weight), &others));
    let receivers: Option<Vec<Receiver>> = receivers.collect();
    let pool: Result<Pool, PoolError> = Pool::new(rest, receivers?);
    let pool = pool.ok()?;
    let outcome = allocate(&pool);
    Some((pool, outcome, own))
}

fn receiver(
    state: &Announcement,
    (share, weight): (&StageShare, u64),
    others: &[&StageShare],
) -> Option<Receiver> {
    let application = state.application(&share.application)?;
    let number = normal_form(&share.application);
    let had = others
        .iter()
        .filter(|one| normal_form(&one.application) == number);
    let had = checked_sum(had.map(|one| one.amount))?;
    let asked = application.asked(&share.line)?;
    Some(Receiver {
        key: application.number.parse().ok()?,
        filed: Some(application.filed),
        weight,
        cap: Some(asked.checked_sub(had)?.max(Tenge::ZERO)),
        floor: Tenge::ZERO,
    })
}

impl Announcement {
    /// The accepted applications that asked for a line, in the order of their filing.
    pub(super) fn asking(&self, line: &str) -> Vec<&ApplicationState> {
        let mut all = self.applications();
        all.retain(|one| one.place == ApplicationPlace::Accepted && one.asked(line).is_some());
        all
    }
}
