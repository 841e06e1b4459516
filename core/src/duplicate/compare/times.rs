//! How often a service was given.

use crate::duplicate::claims::Measure;

/// How often, in the two ways in which a table may count.
#[derive(Clone, Copy, Default)]
pub(super) struct Times {
    pub(super) lines: u64,
    pub(super) units: u64,
}

impl Times {
    /// A line that gives so many.
    pub(super) const fn of_line(units: u64) -> Self {
        Self { lines: 1, units }
    }

    pub(super) fn add(&mut self, more: Self) {
        self.lines = self.lines.saturating_add(more.lines);
        self.units = self.units.saturating_add(more.units);
    }

    pub(super) fn take(&mut self, gone: Self) {
        self.lines = self.lines.saturating_sub(gone.lines);
        self.units = self.units.saturating_sub(gone.units);
    }

    pub(super) const fn by(self, counts: Measure) -> u64 {
        match counts {
            Measure::Quantity => self.units,
            Measure::Lines => self.lines,
        }
    }
}
