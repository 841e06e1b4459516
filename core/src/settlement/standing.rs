//! May acts of a provider be approved, and may its money go? On any day (mechanism 14–17).

use crate::calendar::{Day, Moment};
use crate::fact::Source;
use crate::law::StopDay;
use crate::money::Tenge;
use crate::settlement::{DecisionBody, StandingGround};
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// A cause of point 14 as it was discovered, and cured where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Under which number it is kept.
    pub number: String,
    /// The ground.
    pub ground: StandingGround,
    /// Who shows it.
    pub source: Source,
    /// The day of discovery, from which payment waits.
    pub discovered: Day,
    /// When it was registered.
    pub registered: Moment,
    /// The document that shows it.
    pub paper: String,
    /// What it holds: the act of which it was found, and whatever took the place of one of
    /// these; the whole provider where it is of no act.
    pub acts: BTreeSet<(String, String)>,
    /// Arrears, where they are known.
    pub arrears: Option<Tenge>,
    /// The day of the cure, from which payment goes on, with its document.
    pub cured: Option<(Day, String)>,
}

impl Cause {
    /// Does it hold on a day? From the discovery on, and no more on the day of the cure.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        let cured = self.cured.as_ref().map(|(cured, _)| *cured);
        self.discovered <= day && cured.is_none_or(|cured| day < cured)
    }
}

/// A ground of point 16 as it was confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The ground.
    pub ground: StandingGround,
    /// The day of the documentary confirmation (16).
    pub confirmed: Day,
    /// The day of discovery (17), where it is another.
    pub found: Option<Day>,
    /// The document.
    pub paper: String,
    /// Whose decision ends a licence.
    pub body: Option<DecisionBody>,
    /// The day from which the act of a court is in force.
    pub in_force: Option<Day>,
}

impl Stop {
    /// From which day payment stops. Point 16 says from the confirmation, point 17 from the
    /// discovery; by the default reading nothing is paid after the earlier of the two.
    #[must_use]
    pub fn from(&self, reading: StopDay) -> Day {
        let found = self.found.unwrap_or(self.confirmed);
        match reading {
            StopDay::Earlier => found.min(self.confirmed),
            StopDay::Confirmed => self.confirmed,
            StopDay::Found => found,
        }
    }
}

/// What holds the money of a provider, or an act of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold<'a> {
    /// It waits for a cure.
    Suspended(&'a Cause),
    /// It has stopped, from that day.
    Stopped(&'a Stop, Day),
}

impl Hold<'_> {
    /// The ground.
    #[must_use]
    pub const fn ground(&self) -> StandingGround {
        match self {
            Self::Suspended(cause) => cause.ground,
            Self::Stopped(stop, _) => stop.ground,
        }
    }

    /// The document.
    #[must_use]
    pub fn paper(&self) -> &str {
        match self {
            Self::Suspended(cause) => &cause.paper,
            Self::Stopped(stop, _) => &stop.paper,
        }
    }

    /// From which day it holds.
    #[must_use]
    pub fn since(&self) -> Day {
        match self {
            Self::Suspended(cause) => cause.discovered,
            Self::Stopped(_, from) => *from,
        }
    }
}

/// Everything that was ever found against a provider, or against an act of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderStanding {
    pub(super) causes: Vec<Cause>,
    pub(super) stops: Vec<Stop>,
}

impl ProviderStanding {
    /// The causes of point 14, in the order of their discovery being registered.
    #[must_use]
    pub fn causes(&self) -> &[Cause] {
        &self.causes
    }

    /// The grounds of point 16.
    #[must_use]
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Everything in the way of approving an act on a day: causes of point 14, of the provider
    /// or of that act. Point 16 stops payment alone.
    #[must_use]
    pub fn approval(&self, act: &(String, String), day: Day) -> Vec<Hold<'_>> {
        let causes = self.causes.iter().filter(|cause| cause.holds(day));
        let own = causes.filter(|cause| cause.acts.is_empty() || cause.acts.contains(act));
        own.map(Hold::Suspended).collect()
    }

    /// Everything in the way of paying an act on a day, what stops it first.
    #[must_use]
    pub fn money(&self, act: &(String, String), day: Day, reading: StopDay) -> Vec<Hold<'_>> {
        let mut holds = self.stopped(day, reading);
        holds.extend(self.approval(act, day));
        holds
    }

    /// Everything that holds the provider as a whole on a day, what stops it first.
    #[must_use]
    pub fn whole(&self, day: Day, reading: StopDay) -> Vec<Hold<'_>> {
        let mut holds = self.stopped(day, reading);
        let causes = self.causes.iter();
        let own = causes.filter(|cause| cause.acts.is_empty() && cause.holds(day));
        holds.extend(own.map(Hold::Suspended));
        holds
    }

    /// What held an act and was not cured holds the one that takes its place too: sending an
    /// act again removes no cause (15), nor does sending it by turns under two numbers.
    pub(super) fn go_over(&mut self, before: &(String, String), own: &(String, String)) {
        for cause in &mut self.causes {
            if cause.cured.is_none() && cause.acts.contains(before) {
                cause.acts.insert(own.clone());
            }
        }
    }

    fn stopped(&self, day: Day, reading: StopDay) -> Vec<Hold<'_>> {
        let stops = self.stops.iter().map(|stop| (stop.from(reading), stop));
        let stops = stops.filter(|(from, _)| *from <= day);
        stops
            .map(|(from, stop)| Hold::Stopped(stop, from))
            .collect()
    }
}
