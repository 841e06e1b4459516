//! How a product with a coefficient comes back to whole tiyn.

use crate::money::Tenge;
use crate::ratio::Ratio;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Which way an exact half goes.
///
/// No published act says it: the recomputed tariffs of 2025 and 2026 hold no
/// half (`domain.md` 1.4), so it stays a named choice with a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Away from zero, as in commerce. The default of the edition.
    Up,
    /// To the even neighbour, as bankers do.
    Even,
}

impl Half {
    const fn strategy(self) -> RoundingStrategy {
        match self {
            Self::Up => RoundingStrategy::MidpointAwayFromZero,
            Self::Even => RoundingStrategy::MidpointNearestEven,
        }
    }
}

/// A named way back to whole tiyn, with the clause that calls for it.
///
/// ```
/// use qalqan_core::money::{Rounding, Tenge};
/// use rust_decimal::Decimal;
///
/// // day hospital of КЗГ: the coefficient is rounded first, to four places
/// let base: Tenge = "175622.79".parse()?;
/// let day = Rounding::DAY_COEFFICIENT.coefficient(Decimal::new(39_114, 4), Decimal::new(4, 1));
/// assert_eq!(day, Some(Decimal::new(15_646, 4)));
/// let tariff = Rounding::TARIFF.product(base, day.unwrap_or_default());
/// assert_eq!(tariff, Some("274779.42".parse()?));
/// # Ok::<(), qalqan_core::money::TengeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// Stable name, for reports.
    pub name: &'static str,
    /// The clause behind it, in the short form of `LAW.md`.
    pub clause: &'static str,
    /// Decimals that a rounded coefficient keeps.
    pub coefficient_places: u32,
    /// Where an exact half goes.
    pub half: Half,
}

impl Rounding {
    /// A tariff or a service line: money to whole tiyn, once, at the end.
    pub const TARIFF: Self = Self {
        name: "tariff-to-tiyn",
        clause: "tariffs methodology (recomputed, domain 1.4)",
        coefficient_places: 4,
        half: Half::Up,
    };

    /// The coefficient of a day-hospital case: four places before the money.
    pub const DAY_COEFFICIENT: Self = Self {
        name: "day-coefficient-to-4",
        clause: "payment-rules 71",
        coefficient_places: 4,
        half: Half::Up,
    };

    /// The same rounding with another rule for halves.
    #[must_use]
    pub const fn with_half(mut self, half: Half) -> Self {
        self.half = half;
        self
    }

    /// `amount × coefficient` in whole tiyn, or `None` where it does not fit.
    #[must_use]
    pub fn product(self, amount: Tenge, coefficient: Decimal) -> Option<Tenge> {
        if let Some(count) = whole(coefficient) {
            return amount.checked_times(count);
        }
        let exact = Decimal::from(amount.tiyn()).checked_mul(coefficient)?;
        exact
            .round_dp_with_strategy(0, self.half.strategy())
            .to_i64()
            .map(Tenge::from_tiyn)
    }

    /// `amount × ratio` in whole tiyn, or `None` where it does not fit. The division
    /// comes last, so a third is a third.
    #[must_use]
    pub fn share(self, amount: Tenge, ratio: Ratio) -> Option<Tenge> {
        let product = Decimal::from(amount.tiyn()).checked_mul(Decimal::from(ratio.part()))?;
        let exact = product.checked_div(Decimal::from(ratio.whole()))?;
        exact
            .round_dp_with_strategy(0, self.half.strategy())
            .to_i64()
            .map(Tenge::from_tiyn)
    }

    /// `left × right` rounded to the places of a coefficient.
    #[must_use]
    pub fn coefficient(self, left: Decimal, right: Decimal) -> Option<Decimal> {
        let exact = left.checked_mul(right)?;
        Some(exact.round_dp_with_strategy(self.coefficient_places, self.half.strategy()))
    }
}

/// Most coefficients are whole numbers; integers are three times cheaper.
fn whole(coefficient: Decimal) -> Option<i64> {
    let digits = (coefficient.scale() == 0).then(|| coefficient.mantissa());
    digits.and_then(|digits| i64::try_from(digits).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenge(text: &str) -> Tenge {
        text.parse().unwrap()
    }

    /// Published tariffs: neonatal 2025 and day hospital 2026 (`domain.md` 3.3).
    #[test]
    fn published_tariffs_come_out_to_the_tiyn() {
        let cases = [
            ("174722.63", 220_576, "3853961.88"),
            ("174722.63", 210_321, "3674783.83"),
            ("174722.63", 76_839, "1342551.22"),
            ("174722.63", 179_811, "3141705.08"),
            ("174722.63", 87_805, "1534152.05"),
            ("174722.63", 127_638, "2230124.70"),
            ("175622.79", 39_114, "686930.98"),
            ("175622.79", 15_646, "274779.42"),
            ("175622.79", 25_763, "452456.99"),
            ("175622.79", 10_305, "180979.29"),
            ("24319.78", 4_000, "9727.91"),
        ];
        for (base, coefficient, tariff) in cases {
            let product = Rounding::TARIFF.product(tenge(base), Decimal::new(coefficient, 4));
            assert_eq!(product, Some(tenge(tariff)), "{base} × {coefficient}");
        }
        let forty = Decimal::new(4, 1);
        let day = Rounding::DAY_COEFFICIENT.coefficient(Decimal::new(25_763, 4), forty);
        assert_eq!(day, Some(Decimal::new(10_305, 4)));
    }

    #[test]
    fn a_half_goes_where_it_is_told() {
        let half = Decimal::new(5, 1);
        let five = Tenge::from_tiyn(5);
        assert_eq!(
            Rounding::TARIFF.product(five, half),
            Some(Tenge::from_tiyn(3))
        );
        let even = Rounding::TARIFF.with_half(Half::Even);
        assert_eq!(even.product(five, half), Some(Tenge::from_tiyn(2)));
    }

    #[test]
    fn a_product_that_does_not_fit_is_none() {
        let most = Tenge::from_tiyn(i64::MAX);
        assert_eq!(Rounding::TARIFF.product(most, Decimal::TWO), None);
        assert_eq!(Rounding::TARIFF.product(most, Decimal::new(15, 1)), None);
    }
}
