//! In which turn the rows of one insured are taken: by what they say, and not by where they
//! stand, so that the order of a table decides nothing.

use crate::identifier::Iin;
use crate::party::Requisite;
use crate::policy::repeats::Repeats;
use crate::policy::{InsuredEntry, InsuredTable};
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
            let said = |place: &usize| (table.entry(*place).as_ref().map(said), *place);
            let mut taken: Vec<(Option<Said>, usize)> = places.iter().map(said).collect();
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
pub(super) type Said = (bool, [String; 7]);

/// What a field says that could not be read: no text of a table holds it.
const BROKEN: &str = "\u{0}";

pub(super) fn said(entry: &InsuredEntry) -> Said {
    fn one<T: ToString>(field: &Requisite<T>) -> String {
        match field {
            Requisite::Given(value) => value.to_string(),
            Requisite::Absent => String::new(),
            Requisite::Broken => BROKEN.into(),
        }
    }
    let fields = [
        one(&entry.period),
        one(&entry.provider),
        one(&entry.document),
        one(&entry.surname),
        one(&entry.given),
        one(&entry.patronymic),
        one(&entry.address),
    ];
    let needed = [
        &entry.document,
        &entry.surname,
        &entry.given,
        &entry.address,
    ];
    let lacks = needed.into_iter().any(|text| text.given().is_none())
        || fields.iter().any(|one| one == BROKEN);
    (lacks, fields)
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
        let turns = |entries: &[InsuredEntry]| {
            let turns = Turns::of(&InsuredTable::of(entries).unwrap());
            [0, 1, 2].map(|place| turns.at(place))
        };
        // of the second row nobody knows the insured
        assert_eq!(turns(&entries), [2, 1, 0]);
        entries.reverse();
        assert_eq!(turns(&entries), [0, 1, 2]);
        // one that lacks something comes last, whatever else it says
        for lack in [Requisite::Absent, Requisite::Broken] {
            let mut entries = entries.clone();
            entries[0].document = lack;
            assert_eq!(turns(&entries), [2, 1, 0]);
        }
        entries[0].patronymic = Requisite::Broken;
        assert_eq!(turns(&entries), [2, 1, 0]);
    }
}
