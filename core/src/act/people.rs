//! The insured of an act.

use crate::act::Act;
use crate::identifier::Iin;
use crate::sort;
use alloc::vec::Vec;

/// The cases of an act by their insured, and of one insured in the order of the act.
pub(super) struct People(Vec<u128>);

impl People {
    pub(super) fn of(act: &Act) -> Self {
        let mut order = Vec::with_capacity(act.cases.len());
        let cases = act.cases.iter().enumerate();
        order.extend(cases.filter_map(|(place, case)| {
            let insured = case.insured?.number();
            Some(sort::placed(insured.into(), place))
        }));
        sort::numbers(&mut order);
        Self(order)
    }

    /// The places of the cases in the order of their insured, as [`sort::placed`] makes it.
    pub(super) fn order(&self) -> &[u128] {
        &self.0
    }

    /// The cases of one insured after another, as numbers whose `sort::place` they are.
    pub(super) fn each(&self) -> impl Iterator<Item = &[u128]> {
        sort::groups(&self.0)
    }

    /// Different insured.
    pub(super) fn insured(&self, act: &Act) -> Vec<Iin> {
        let first = self.each().filter_map(|cases| cases.first());
        let first = first.filter_map(|number| act.cases.get(sort::place(*number)));
        first.filter_map(|case| case.insured).collect()
    }
}
