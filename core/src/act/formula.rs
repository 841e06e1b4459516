//! Tariffs of cases by cost weight (Payment Rules 291/2020, 71–73, 81, 85; Tariffs
//! ҚР ДСМ-170/2020). The published tariffs of 2025 and 2026 come out to the tiyn.

use crate::closed_set::closed_set;
use crate::law::Edition;
use crate::money::{Rounding, Tenge};
use crate::ratio::Ratio;
use rust_decimal::Decimal;

closed_set! {
    /// How a case is paid.
    pub enum TariffKind: "kind of tariff" {
        /// `round₂(base × weight)`: a stay of days and nights.
        Stay = "stay",
        /// A day hospital: the weight is shared and rounded to four places first.
        DayHospital = "day-hospital",
        /// A day hospital with an operation on the list.
        DayOperation = "day-operation",
        /// A hospital at home.
        HomeHospital = "home-hospital",
        /// A day hospital that is paid by bed-days: the price of a bed-day is shared and
        /// rounded to the tiyn, then taken as often as there are days.
        DayBedDays = "day-bed-days",
        /// A coronary angiography in a day hospital.
        DayAngiography = "day-angiography",
        /// The visit of a specialist within a preventive examination of a child.
        ChildExamination = "child-examination",
        /// The main diagnosis of a patient on haemodialysis: all sessions of a period are
        /// one case, and beside them the tariff of the diagnosis is nothing.
        Haemodialysis = "haemodialysis",
        /// A stay cut short: planned days to those that were.
        ShortStay = "short-stay",
        /// An unavoidable death in the first three days.
        EarlyDeath = "early-death",
    }
}

/// What a tariff is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseTariff {
    /// How the case is paid.
    pub kind: TariffKind,
    /// Base rate in tenge.
    pub base: Tenge,
    /// Cost weight of the group, or the bed-days.
    pub weight: Decimal,
    /// Planned and actual bed-days of a short stay.
    pub days: Option<(u32, u32)>,
}

/// Why no tariff can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TariffError {
    /// A base or a weight below zero.
    #[error("base and weight are not negative")]
    Negative,
    /// A number of bed-days that is not whole.
    #[error("bed-days are a whole number")]
    BedDays,
    /// A short stay without its days, or with more days than planned.
    #[error("a short stay needs planned days, and no more actual days than planned")]
    Days,
    /// The product does not fit into tiyn.
    #[error("the tariff is out of range")]
    Range,
}

/// The tariff of a case, with the weight that it was computed by.
///
/// # Errors
/// [`TariffError`].
///
/// ```
/// use qalqan_core::act::{CaseTariff, TariffKind, case_tariff};
/// use qalqan_core::law;
///
/// let edition = law::on("2026-03-01".parse()?)?;
/// let sepsis = CaseTariff {
///     kind: TariffKind::DayHospital,
///     base: "175622.79".parse()?,
///     weight: "3.9114".parse().unwrap_or_default(),
///     days: None,
/// };
/// let (tariff, weight) = case_tariff(&sepsis, edition)?;
/// assert_eq!((tariff.to_string(), weight.to_string()), ("274779.42".into(), "1.5646".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn case_tariff(asked: &CaseTariff, edition: &Edition) -> Result<(Tenge, Decimal), TariffError> {
    if asked.base.is_negative() || asked.weight < Decimal::ZERO {
        return Err(TariffError::Negative);
    }
    let parameters = &edition.parameters;
    let half = parameters.rounding_half.get();
    let round = Rounding::TARIFF.with_half(half);
    let whole = || round.product(asked.base, asked.weight);
    let share = |ratio: Ratio| {
        let tariff = whole()?;
        round.share(tariff, ratio)
    };
    let by_day = |ratio: Ratio| {
        let part = Decimal::from(ratio.part()).checked_div(Decimal::from(ratio.whole()))?;
        let rounding = Rounding::DAY_COEFFICIENT.with_half(half);
        let weight = rounding.coefficient(asked.weight, part)?;
        Some((round.product(asked.base, weight)?, weight))
    };
    let plain = |tariff: Option<Tenge>| tariff.map(|tariff| (tariff, asked.weight));
    let found = match asked.kind {
        TariffKind::Stay => plain(whole()),
        TariffKind::DayHospital => by_day(parameters.day_hospital_share.get()),
        TariffKind::DayOperation => by_day(parameters.day_operation_share.get()),
        TariffKind::DayBedDays => {
            plain(bed_days(asked, parameters.day_hospital_share.get(), round)?)
        }
        TariffKind::DayAngiography => by_day(parameters.day_angiography_share.get()),
        TariffKind::ChildExamination => plain(share(parameters.child_examination_share.get())),
        TariffKind::Haemodialysis => plain(Some(Tenge::ZERO)),
        TariffKind::HomeHospital => plain(share(parameters.home_hospital_share.get())),
        TariffKind::EarlyDeath => plain(share(parameters.early_death_share.get())),
        TariffKind::ShortStay => plain(share(short(asked)?)),
    };
    found.ok_or(TariffError::Range)
}

/// The shared price of one bed-day, as often as there are days.
fn bed_days(
    asked: &CaseTariff,
    ratio: Ratio,
    round: Rounding,
) -> Result<Option<Tenge>, TariffError> {
    if !asked.weight.is_integer() {
        return Err(TariffError::BedDays);
    }
    let day = round.share(asked.base, ratio);
    Ok(day.and_then(|day| round.product(day, asked.weight)))
}

/// Actual bed-days to planned ones.
fn short(asked: &CaseTariff) -> Result<Ratio, TariffError> {
    let (planned, actual) = asked.days.ok_or(TariffError::Days)?;
    let whole = core::num::NonZeroU64::new(u64::from(planned)).ok_or(TariffError::Days)?;
    if actual > planned {
        return Err(TariffError::Days);
    }
    Ok(Ratio::new(u64::from(actual), whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use alloc::string::{String, ToString};

    fn tariff(kind: TariffKind, base: &str, weight: &str, days: Option<(u32, u32)>) -> String {
        let asked = CaseTariff {
            kind,
            base: base.parse().unwrap(),
            weight: weight.parse().unwrap(),
            days,
        };
        match case_tariff(&asked, crate::law::on(Day::known(2026, 3, 1)).unwrap()) {
            Ok((tariff, _)) => tariff.to_string(),
            Err(error) => error.to_string(),
        }
    }

    /// Six neonatal tariffs of 2025 and four of 2026, as published.
    #[test]
    fn published_tariffs_come_out_to_the_tiyn() {
        for (weight, published) in [
            ("22.0576", "3853961.88"),
            ("21.0321", "3674783.83"),
            ("7.6839", "1342551.22"),
            ("17.9811", "3141705.08"),
            ("8.7805", "1534152.05"),
            ("12.7638", "2230124.70"),
        ] {
            assert_eq!(
                tariff(TariffKind::Stay, "174722.63", weight, None),
                published
            );
        }
        for (weight, stay, day) in [
            ("3.9114", "686930.98", "274779.42"),
            ("2.5763", "452456.99", "180979.29"),
        ] {
            assert_eq!(tariff(TariffKind::Stay, "175622.79", weight, None), stay);
            assert_eq!(
                tariff(TariffKind::DayHospital, "175622.79", weight, None),
                day
            );
        }
    }

    #[test]
    fn parts_of_a_case() {
        let of = |kind, days| tariff(kind, "100.00", "1.0001", days);
        assert_eq!(of(TariffKind::Stay, None), "100.01");
        // 1.0001 × 3/4 = 0.750075 → 0.7501
        assert_eq!(of(TariffKind::DayOperation, None), "75.01");
        // a sixth of 100.01 is 16.6683…
        assert_eq!(of(TariffKind::HomeHospital, None), "16.67");
        // an exact half of a tiyn goes up
        assert_eq!(of(TariffKind::EarlyDeath, None), "50.01");
        assert_eq!(of(TariffKind::ShortStay, Some((7, 3))), "42.86");
        assert_eq!(of(TariffKind::ShortStay, Some((7, 7))), "100.01");
        assert_eq!(of(TariffKind::ShortStay, Some((7, 0))), "0.00");
        for days in [None, Some((0, 0)), Some((3, 4))] {
            assert_eq!(
                of(TariffKind::ShortStay, days),
                TariffError::Days.to_string()
            );
        }
        let huge = tariff(TariffKind::Stay, "9999999999999.00", "999999", None);
        assert_eq!(huge, TariffError::Range.to_string());
        let below = tariff(TariffKind::Stay, "100.00", "-0.1", None);
        assert_eq!(below, TariffError::Negative.to_string());
    }
}
