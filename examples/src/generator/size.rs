//! How large a month.

use std::num::NonZeroU32;
use std::str::FromStr;

/// The size asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A region: under 1 MB in all, committed as the input of the README's command.
    Region,
    /// A month: 22 providers in all, 330 workers, 5 000 insured, about 12 000 service lines.
    Month,
    /// A month so many times over, for benchmarks.
    Times(NonZeroU32),
}

impl FromStr for Size {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "region" => Ok(Self::Region),
            "month" => Ok(Self::Month),
            number => number
                .parse()
                .map(Self::Times)
                .map_err(|_| "size is not one of `region`, `month`, or a whole number from 1"),
        }
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Region => f.write_str("region"),
            Self::Month => f.write_str("month"),
            Self::Times(times) => times.fmt(f),
        }
    }
}

/// The counts that follow from a size.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// Providers without anything wrong of their own; four more have something.
    pub providers: usize,
    /// Workers at each.
    pub workers_each: usize,
    /// Insured, those kept for planted defects included.
    pub insured: usize,
    /// Cases of an ordinary act.
    pub cases_each: usize,
    /// Cases of an act at the border of one half.
    pub share_cases: usize,
    /// How often each line and case defect is planted.
    pub copies: usize,
}

impl Size {
    /// The counts of this size.
    #[must_use]
    pub fn counts(self) -> Counts {
        let month = Counts {
            providers: 18,
            workers_each: 15,
            insured: 5000,
            cases_each: 160,
            share_cases: 1000,
            copies: 3,
        };
        match self {
            Self::Region => Counts {
                providers: 7,
                workers_each: 5,
                insured: 360,
                cases_each: 6,
                share_cases: 20,
                copies: 1,
            },
            Self::Month => month,
            Self::Times(times) => {
                let times = usize::try_from(times.get()).unwrap_or(usize::MAX);
                Counts {
                    providers: month.providers.saturating_mul(times),
                    insured: month.insured.saturating_mul(times),
                    ..month
                }
            }
        }
    }
}
