//! What the host knows of services as the work of one that gives them, put in order once
//! for a call.

use crate::duplicate::claims::WorkTable;
use crate::number_map::NumberMap;
use alloc::collections::BTreeSet;

/// Minutes of a day.
const DAY_MINUTES: u32 = 24 * 60;

/// The host's table by the numbers of its services.
pub(in crate::duplicate) struct Work {
    personal: BTreeSet<u32>,
    minutes: NumberMap<u32, u32>,
    /// The most minutes of a worker's day.
    pub(super) day_minutes: u32,
}

impl Work {
    /// Of several rows of a service the longest counts, whatever their order.
    pub(in crate::duplicate) fn of(table: &WorkTable) -> Self {
        let mut minutes: NumberMap<u32, u32> = NumberMap::default();
        for (code, took) in &table.minutes {
            minutes.change(code.number(), |longest| *longest = (*longest).max(*took));
        }
        Self {
            personal: table.personal.iter().map(|code| code.number()).collect(),
            minutes,
            day_minutes: table.day_minutes.unwrap_or(DAY_MINUTES),
        }
    }

    /// Are two patients in one moment compared?
    pub(in crate::duplicate) fn compares_patients(&self) -> bool {
        !self.personal.is_empty()
    }

    /// Is a day counted in minutes?
    pub(in crate::duplicate) fn counts_minutes(&self) -> bool {
        !self.minutes.is_empty()
    }

    /// Is a service given to one person at a time?
    pub(super) fn is_personal(&self, service: u32) -> bool {
        self.personal.contains(&service)
    }

    /// How long so many of a service take.
    pub(super) fn minutes(&self, service: u32, units: u32) -> u64 {
        let minutes = self.minutes.get(service).copied().unwrap_or(0);
        u64::from(minutes).saturating_mul(units.into())
    }
}
