//! The least that any check must do: multiply, compare and add.

use crate::plain::{COEFFICIENT_SCALE, PlainAct, PlainLine};

/// Is the amount the product, rounded to whole tiyn with the half up?
#[must_use]
pub fn amount_fits(line: &PlainLine) -> bool {
    let exact = i128::from(line.quantity) * i128::from(line.tariff) * i128::from(line.coefficient);
    let scale = i128::from(COEFFICIENT_SCALE);
    let distance = 2 * (i128::from(line.amount) * scale - exact);
    -scale < distance && distance <= scale
}

/// Wrong lines, and totals that are not the sum of their parts.
#[must_use]
pub fn check(act: &PlainAct) -> u64 {
    let mut wrong = 0;
    let mut sum = 0;
    for case in &act.cases {
        let mut of_case = 0;
        for line in &case.services {
            wrong += u64::from(!amount_fits(line));
            of_case += line.amount;
        }
        wrong += u64::from(of_case != case.total);
        sum += case.total;
    }
    wrong + u64::from(sum != act.total)
}
