//! What an edition bounds of the terms of a host and of signed lists.

use crate::law::Parameters;

/// What an edition bounds: the seconds that the terms of a host may have, and how a list is
/// signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermBounds {
    /// By which clocks may differ.
    pub skew: u32,
    /// For which a token counts.
    pub lifetime: u32,
    /// Before the check, on which a list of keys or of tokens may be dated.
    pub list: u32,
    /// From a signed list to the next one.
    pub next: u32,
    /// The least root keys that sign a list.
    pub signatures: u32,
}

impl TermBounds {
    /// No term at all.
    #[cfg(test)]
    pub(super) const NONE: Self = Self {
        skew: 0,
        lifetime: 0,
        list: 0,
        next: 0,
        signatures: u32::MAX,
    };

    /// Those of an edition.
    ///
    /// ```
    /// use qalqan_core::law;
    /// use qalqan_core::visit::TermBounds;
    ///
    /// let bounds = TermBounds::of(&law::on("2026-03-31".parse()?)?.parameters);
    /// assert_eq!((bounds.skew, bounds.lifetime, bounds.list), (600, 86_400, 86_400));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        Self {
            skew: parameters.visit_skew_seconds.get(),
            lifetime: parameters.visit_life_seconds.get(),
            list: parameters.visit_list_seconds.get(),
            next: parameters.list_next_seconds.get(),
            signatures: parameters.list_signatures.get(),
        }
    }
}
