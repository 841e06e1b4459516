//! In which turn the rows of one insured are taken: by what they say, and not by where they
//! stand, so that the order of a table decides nothing.

use crate::identifier::Iin;
use crate::party::Requisite;
use crate::policy::InsuredTable;
use crate::policy::repeats::Repeats;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The rows that are taken at the place of another one of their insured. Most tables hold
/// none, so [`Repeats`] is asked first.
pub(super) struct Turns(BTreeMap<usize, usize>);

impl Turns {
    pub(super) fn of(table: &InsuredTable) -> Self {
        let rows = table.rows();
        let mut turns = BTreeMap::new();
        let known = rows.iter().filter_map(|row| row.iin);
        let Some(repeats) = Repeats::of(rows.len(), known.map(Iin::number)) else {
            return Self(turns);
        };
        let mut groups: BTreeMap<Iin, Vec<usize>> = BTreeMap::new();
        for (place, row) in rows.iter().enumerate() {
            if let Some(iin) = row.iin.filter(|iin| repeats.may_hold(iin.number())) {
                groups.entry(iin).or_default().push(place);
            }
        }
        for places in groups.into_values().filter(|places| places.len() > 1) {
            let mut taken: Vec<(Vec<String>, usize)> = places
                .iter()
                .map(|place| (said(table, *place), *place))
                .collect();
            sort::by(&mut taken, Ord::cmp);
            let taken = taken.into_iter().map(|(_, row)| row);
            turns.extend(places.into_iter().zip(taken));
        }
        Self(turns)
    }

    /// Is every row taken at its own place?
    pub(super) fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// The row that is taken at a place.
    pub(super) fn at(&self, place: usize) -> usize {
        self.0.get(&place).copied().unwrap_or(place)
    }
}

/// What a row says, field by field; one that lacks something comes after all that are whole.
fn said(table: &InsuredTable, row: usize) -> Vec<String> {
    fn one<T: ToString>(field: &Requisite<T>) -> String {
        match field {
            Requisite::Given(value) => value.to_string(),
            Requisite::Absent => String::new(),
            // no text of a table holds it
            Requisite::Broken => "\u{0}".into(),
        }
    }
    let Some(entry) = table.entry(row) else {
        return Vec::new();
    };
    let whole = [
        &entry.surname,
        &entry.given,
        &entry.address,
        &entry.document,
    ]
    .into_iter()
    .all(|text| matches!(text, Requisite::Given(_)))
        && !matches!(entry.patronymic, Requisite::Broken)
        && !matches!(entry.period, Requisite::Broken)
        && !matches!(entry.provider, Requisite::Broken);
    Vec::from([
        if whole { "whole" } else { "without" }.into(),
        one(&entry.period),
        one(&entry.provider),
        one(&entry.document),
        one(&entry.surname),
        one(&entry.given),
        one(&entry.patronymic),
        one(&entry.address),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::sample;

    #[test]
    fn rows_of_one_insured_are_taken_by_what_they_say() {
        let mut entries = std::vec![sample::entry().unwrap(); 3];
        entries[0].period = Requisite::Given("2026-06-01/2026-12-31".parse().unwrap());
        entries[1].iin = Requisite::Broken;
        entries[2].period = Requisite::Given("2026-03-01/2026-12-31".parse().unwrap());
        let turns = |entries: &[crate::policy::InsuredEntry]| {
            let turns = Turns::of(&InsuredTable::of(entries).unwrap());
            [0, 1, 2].map(|place| turns.at(place))
        };
        // of the second row nobody knows the insured
        assert_eq!(turns(&entries), [2, 1, 0]);
        entries.reverse();
        assert_eq!(turns(&entries), [0, 1, 2]);
    }
}
