//! The tariff book: rows of `data/tariffs.csv`, each with its source.

use qalqan_core::money::Tenge;

/// Current prices of order 170/2020, and an older price list of an unknown year
/// that is good as test data only. The `source` column says which is which.
const TABLE: &str = include_str!("../../data/tariffs.csv");

/// A row of the tariff book.
#[derive(Clone, Debug)]
pub struct Tariff {
    /// Code of the service.
    pub code: String,
    /// Price of one.
    pub price: Tenge,
    /// First day; the year's first where the table names none.
    pub from: String,
    /// Doubled at home?
    pub home: bool,
    /// A price of the order in force, or test data.
    pub current: bool,
}

/// Cuts a line of the table; a field in quotes may hold commas.
pub(super) fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => {
                if let Some(last) = fields.last_mut() {
                    last.push(other);
                }
            }
        }
    }
    fields
}

/// One price for each code. Where a code has a current price, its older one is
/// left out: a tariff book never has two prices on one day.
#[must_use]
pub fn tariff_book() -> Vec<Tariff> {
    let mut book: Vec<Tariff> = Vec::new();
    for line in TABLE.lines().skip(1) {
        let [code, _, price, from, _, home, _] =
            <[String; 7]>::try_from(fields(line)).unwrap_or_default();
        let Ok(price) = price.parse() else { continue };
        if book.iter().any(|row| row.code == code) {
            continue;
        }
        let current = !from.is_empty();
        book.push(Tariff {
            code,
            price,
            from: if current { from } else { "2026-01-01".into() },
            home: home == "2",
            current,
        });
    }
    book
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_current_prices_win() {
        let book = tariff_book();
        let codes: std::collections::BTreeSet<&str> = TABLE
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').next())
            .collect();
        assert_eq!(book.len(), codes.len());
        let price = |code: &str| {
            let row = book.iter().find(|row| row.code == code);
            row.map(|row| (row.price.to_string(), row.current))
        };
        assert_eq!(price("A01.003.000"), Some(("2889.51".into(), true)));
        assert_eq!(price("C03.010.004"), Some(("2636.27".into(), false)));
    }
}
