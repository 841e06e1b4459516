//! The signed lists by which the tokens of rows were verified.

use crate::visit::list_state::ListTerms;
use crate::visit::{ListState, MatchTerms};

/// The signed lists by which the tokens of rows were verified, as far as lists came signed.
/// Rows are read once and asked on many days, so that each check asks whether they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowLists {
    /// That of the keys.
    pub(super) trust: Option<ListState>,
    /// That of the revoked tokens.
    pub(super) revoked: Option<ListState>,
}

impl RowLists {
    /// Each that came signed, by its name.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, &ListState)> {
        let all = [("trust", &self.trust), ("revoked", &self.revoked)];
        all.into_iter()
            .filter_map(|(name, state)| Some((name, state.as_ref()?)))
    }

    /// The first that does not hold at a check: nothing is verified by it, and nothing refused.
    pub(super) fn fails(&self, terms: MatchTerms) -> Option<&'static str> {
        let terms = ListTerms::on(terms.check, terms.bounds);
        let mut each = self.each();
        let failing = each.find(|(_, state)| !state.holds(&terms));
        failing.map(|(name, _)| name)
    }

    /// The lists that came without a signature.
    pub(super) fn told(&self) -> (Option<&'static str>, Option<&'static str>) {
        let told = |name, state: &Option<ListState>| state.is_none().then_some(name);
        (told("trust", &self.trust), told("revoked", &self.revoked))
    }
}
