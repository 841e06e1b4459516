//! A table of counts that shows no small cell (mechanism 39(1)).
//!
//! A cell of a few people tells who they are, so that it is withheld. With totals beside it a
//! lone one is the total less the others, so that more cells are withheld until none can be
//! computed: for each there is another table of whole numbers with the same cells shown, in
//! which it has another value and no withheld cell is none.

use crate::finding::{At, Examination, Finding, Path};
use crate::law::catalogue::access as rules;
use alloc::collections::{BTreeMap, BinaryHeap};
use alloc::vec::Vec;
use core::cmp::Reverse;

/// What becomes of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMark {
    /// It is shown.
    Shown,
    /// It is small.
    Small,
    /// A small one could be computed from it.
    Derived,
}

/// A table with its totals: the last of each row, and the last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicTable {
    rows: usize,
    columns: usize,
    cells: Vec<u64>,
    marks: Vec<CellMark>,
}

/// A cell by its row and its column.
type Place = (usize, usize);

/// What stands at the ends of a cell: its row, or its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Row(usize),
    Column(usize),
}

/// A line whose sum is off by one, up or down: what a change of a cell leaves behind.
type Off = (Line, bool);

/// What a way costs: totals withheld, cells withheld, people withheld.
type Cost = (u64, u64, u64);

/// How each line is reached at least cost: over which cell, from which line.
type Reached = BTreeMap<Off, (Cost, Option<(Off, Place)>)>;

impl PublicTable {
    /// The table of these counts, with all that has to be withheld where fewer than `limit`
    /// people are small. `None` where the rows differ in length, nothing is counted in them, or
    /// a total is too large.
    ///
    /// ```
    /// use qalqan_core::access::{CellMark, PublicTable};
    ///
    /// let counts = vec![vec![3, 40, 50], vec![60, 70, 80], vec![90, 20, 30]];
    /// let table = PublicTable::of(&counts, 5).ok_or("no table")?;
    /// assert_eq!((table.shown(0, 0), table.mark(0, 0)), (None, CellMark::Small));
    /// // one cell alone would be its total less the others
    /// let hidden = (0..3).flat_map(|row| (0..3).map(move |column| (row, column)));
    /// assert_eq!(hidden.filter(|(row, column)| table.shown(*row, *column).is_none()).count(), 4);
    /// assert_eq!(table.shown(3, 3), Some(443));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn of(counts: &[Vec<u64>], limit: u64) -> Option<Self> {
        let width = counts.first().map(Vec::len).filter(|width| *width > 0)?;
        if counts.iter().any(|row| row.len() != width) {
            return None;
        }
        let sum = |cells: &[u64]| {
            cells
                .iter()
                .try_fold(0_u64, |sum, one| sum.checked_add(*one))
        };
        let mut cells = Vec::new();
        let mut totals = alloc::vec![0_u64; width];
        for row in counts {
            for (total, count) in totals.iter_mut().zip(row) {
                *total = total.checked_add(*count)?;
            }
            cells.extend_from_slice(row);
            cells.push(sum(row)?);
        }
        cells.extend_from_slice(&totals);
        cells.push(sum(&totals)?);
        let small = |count: &u64| match *count {
            0 => CellMark::Shown,
            few if few < limit => CellMark::Small,
            _ => CellMark::Shown,
        };
        let mut table = Self {
            rows: counts.len(),
            columns: width,
            marks: cells.iter().map(small).collect(),
            cells,
        };
        table.protect();
        Some(table)
    }

    /// Rows without the totals.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// Columns without the totals.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// The count of a cell, where it may be shown. The row behind the last holds the totals,
    /// and so does the column.
    #[must_use]
    pub fn shown(&self, row: usize, column: usize) -> Option<u64> {
        let place = (row, column);
        Some(self.count(place)).filter(|_| self.mark(row, column) == CellMark::Shown)
    }

    /// What became of a cell.
    #[must_use]
    pub fn mark(&self, row: usize, column: usize) -> CellMark {
        let mark = self
            .index((row, column))
            .and_then(|index| self.marks.get(index));
        mark.copied().unwrap_or(CellMark::Small)
    }

    fn index(&self, (row, column): Place) -> Option<usize> {
        let width = self.columns.checked_add(1)?;
        (row <= self.rows && column <= self.columns)
            .then(|| row.checked_mul(width)?.checked_add(column))
            .flatten()
    }

    fn count(&self, place: Place) -> u64 {
        let count = self.index(place).and_then(|index| self.cells.get(index));
        count.copied().unwrap_or_default()
    }

    fn is_total(&self, (row, column): Place) -> bool {
        row == self.rows || column == self.columns
    }

    /// Every place, the totals too.
    fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let columns = self.columns;
        (0..=self.rows).flat_map(move |row| (0..=columns).map(move |column| (row, column)))
    }

    /// Withholds what protects each cell that is withheld.
    fn protect(&mut self) {
        let small: Vec<Place> = self
            .places()
            .filter(|(row, column)| self.mark(*row, *column) == CellMark::Small)
            .collect();
        for place in small {
            for further in self.around(place) {
                let index = self.index(further);
                let mark = index.and_then(|index| self.marks.get_mut(index));
                if let Some(mark) = mark.filter(|mark| **mark == CellMark::Shown) {
                    *mark = CellMark::Derived;
                }
            }
        }
    }

    /// Cells that change with this one while all others stay, and no withheld one comes to
    /// none: the cheapest of them, or the totals, which always can. All of them are protected
    /// by the same change.
    fn around(&self, place: Place) -> Vec<Place> {
        let cheapest = [true, false]
            .into_iter()
            .filter_map(|up| self.way(place, up));
        let cheapest = cheapest.min_by_key(|(cost, _)| *cost);
        cheapest.map_or_else(|| self.totals_of(place), |(_, way)| way)
    }

    /// A cell that is counted in this one, or this one, and its three totals: all four may go
    /// up together.
    fn totals_of(&self, (row, column): Place) -> Vec<Place> {
        let mut inner = self.places().filter(|place| {
            let within = row == self.rows || place.0 == row;
            let below = column == self.columns || place.1 == column;
            within && below && !self.is_total(*place) && self.count(*place) > 0
        });
        let Some((row, column)) = inner.next() else {
            return Vec::new();
        };
        alloc::vec![
            (row, column),
            (row, self.columns),
            (self.rows, column),
            (self.rows, self.columns),
        ]
    }

    /// Does a cell count against the sum of a line? A total does in the line that it sums.
    fn against(&self, (row, column): Place, line: Line) -> bool {
        match line {
            Line::Row(_) => column == self.columns,
            Line::Column(_) => row == self.rows,
        }
    }

    /// The other cells of the cheapest change that lets this one go up, or down.
    fn way(&self, start: Place, up: bool) -> Option<(Cost, Vec<Place>)> {
        if !up && self.count(start) < 2 {
            return None;
        }
        let (row, column) = (Line::Row(start.0), Line::Column(start.1));
        let from = (row, up != self.against(start, row));
        // the last cell has to make good what this one does to its column
        let goal = (column, up == self.against(start, column));
        let mut best = Reached::new();
        let mut open = BinaryHeap::new();
        best.insert(from, ((0, 0, 0), None));
        open.push(Reverse(((0, 0, 0), from)));
        while let Some(Reverse((cost, here))) = open.pop() {
            if here == goal {
                break;
            }
            if best.get(&here).is_none_or(|(known, _)| *known < cost) {
                continue;
            }
            for place in self.along(here.0) {
                let Some((step, next)) = self.step(place, here).filter(|_| place != start) else {
                    continue;
                };
                let sum = (
                    cost.0.saturating_add(step.0),
                    cost.1.saturating_add(step.1),
                    cost.2.saturating_add(step.2),
                );
                if best.get(&next).is_none_or(|(known, _)| sum < *known) {
                    best.insert(next, (sum, Some((here, place))));
                    open.push(Reverse((sum, next)));
                }
            }
        }
        let cost = best.get(&goal)?.0;
        let way = trace(&best, goal);
        // a cell met twice changes by two, which no step has weighed
        let mut once = way.clone();
        once.sort_unstable();
        once.dedup();
        (once.len() == way.len()).then_some((cost, way))
    }

    /// The cells of a line.
    fn along(&self, line: Line) -> impl Iterator<Item = Place> + use<> {
        let last = match line {
            Line::Row(_) => self.columns,
            Line::Column(_) => self.rows,
        };
        (0..=last).map(move |other| match line {
            Line::Row(row) => (row, other),
            Line::Column(column) => (other, column),
        })
    }

    /// What a cell costs that makes a line good again, and what it leaves behind.
    fn step(&self, place: Place, (line, high): Off) -> Option<(Cost, Off)> {
        // a line that is too high needs a cell that goes down, but for a total of it
        let up = high == self.against(place, line);
        let count = self.count(place);
        if count == 0 || (!up && count < 2) {
            return None;
        }
        let other = match line {
            Line::Row(_) => Line::Column(place.1),
            Line::Column(_) => Line::Row(place.0),
        };
        let next = (other, up != self.against(place, other));
        let hidden = self.mark(place.0, place.1) != CellMark::Shown;
        let cost = match (hidden, self.is_total(place)) {
            (true, _) => (0, 0, 0),
            (false, true) => (1, 1, count),
            (false, false) => (0, 1, count),
        };
        Some((cost, next))
    }
}

/// The cells of a way, from its end.
fn trace(best: &Reached, goal: Off) -> Vec<Place> {
    let mut way = Vec::new();
    let mut here = goal;
    while let Some((_, Some((before, place)))) = best.get(&here) {
        way.push(*place);
        here = *before;
    }
    way
}

/// Makes a table public; each cell withheld leaves a finding at its place: a total at the row
/// or the column that it sums, the total of all at the rows.
pub fn publish_table(exam: &mut Examination, at: &At<'_>, table: &PublicTable, limit: u64) {
    let (rows, columns) = (at.field("rows"), at.field("columns"));
    for (row, column) in table.places() {
        let line = rows.index(row);
        let path = || match (row == table.rows(), column == table.columns()) {
            (false, false) => line.field("cells").index(column).path(),
            (false, true) => line.path(),
            (true, false) => columns.index(column).path(),
            (true, true) => rows.path(),
        };
        let mark = table.mark(row, column);
        small_cell(exam, &path, mark, limit);
        derived_cell(exam, &path, mark);
    }
}

/// AXS-028: a cell of a public table counts nobody, or as many people as the edition asks for.
///
/// Whoever knows a district knows its three people of an age. A cell of four fires where five
/// are asked for, and so does a total. Speaks with `limit`.
fn small_cell(exam: &mut Examination, path: &dyn Fn() -> Path, mark: CellMark, limit: u64) {
    let rule = &rules::SMALL_CELL;
    match mark {
        CellMark::Small => exam.find(Finding::new(rule, path()).with("limit", limit)),
        CellMark::Shown | CellMark::Derived => exam.pass(rule),
    }
}

/// AXS-029: no withheld cell can be computed from this one and the others that are shown.
///
/// A total less its other cells is the one that was withheld. Beside a small cell three more
/// fire at least. What two tables tell together is not looked at. It has no values.
fn derived_cell(exam: &mut Examination, path: &dyn Fn() -> Path, mark: CellMark) {
    let rule = &rules::DERIVED_CELL;
    match mark {
        CellMark::Shown => exam.pass(rule),
        CellMark::Small => exam.skip(rule),
        CellMark::Derived => exam.find(Finding::new(rule, path())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every value of each withheld cell in a table that shows what this one shows: tried one
    /// after the other, without the ways of the room.
    fn possible(table: &PublicTable, most: u64) -> BTreeMap<Place, (u64, u64)> {
        let inner: Vec<Place> = table
            .places()
            .filter(|place| !table.is_total(*place))
            .collect();
        let mut found = BTreeMap::new();
        let mut counts = alloc::vec![alloc::vec![0_u64; table.columns()]; table.rows()];
        try_all(table, &inner, &mut counts, most, &mut found);
        found
    }

    fn try_all(
        table: &PublicTable,
        rest: &[Place],
        counts: &mut Vec<Vec<u64>>,
        most: u64,
        found: &mut BTreeMap<Place, (u64, u64)>,
    ) {
        // whoever knows the rule knows that none is never withheld
        let fits = |place: Place, count: u64| match table.shown(place.0, place.1) {
            Some(shown) => count == shown,
            None => count > 0,
        };
        let (rows, columns) = (table.rows(), table.columns());
        let Some((place, rest)) = rest.split_first() else {
            let other = PublicTable::of(counts, 0).unwrap();
            if table.places().all(|place| fits(place, other.count(place))) {
                for place in table.places() {
                    let count = other.count(place);
                    let range = found.entry(place).or_insert((count, count));
                    *range = (range.0.min(count), range.1.max(count));
                }
            }
            return;
        };
        let values = match table.shown(place.0, place.1) {
            Some(shown) => shown..=shown,
            None => 1..=most,
        };
        for value in values {
            counts[place.0][place.1] = value;
            let row: u64 = counts[place.0].iter().sum();
            let column: u64 = counts.iter().map(|row| row[place.1]).sum();
            let row_ends = place.1 + 1 == columns && !fits((place.0, columns), row);
            let column_ends = place.0 + 1 == rows && !fits((rows, place.1), column);
            if !row_ends && !column_ends {
                try_all(table, rest, counts, most, found);
            }
        }
        counts[place.0][place.1] = 0;
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// No withheld cell can be computed back from what is shown, with the totals.
        #[test]
        fn no_withheld_cell_can_be_computed(
            counts in prop::collection::vec(prop::collection::vec(0_u64..5, 3), 1..3),
            limit in 2_u64..5,
        ) {
            let table = PublicTable::of(&counts, limit).unwrap();
            // where totals are withheld as well a cell may be more than was counted
            for (place, (least, most)) in possible(&table, 6) {
                let hidden = table.shown(place.0, place.1).is_none();
                prop_assert!(!hidden || least < most, "{:?} of {:?}", place, counts);
            }
        }

        /// What is shown is what was counted, and nothing small is.
        #[test]
        fn nothing_small_is_shown(
            counts in prop::collection::vec(prop::collection::vec(0_u64..30, 5), 1..7),
            limit in 0_u64..12,
        ) {
            let table = PublicTable::of(&counts, limit).unwrap();
            for place in table.places() {
                if let Some(shown) = table.shown(place.0, place.1) {
                    prop_assert!(shown == 0 || shown >= limit);
                    prop_assert_eq!(shown, table.count(place));
                }
            }
        }
    }

    #[test]
    fn what_is_no_table() {
        assert_eq!(PublicTable::of(&[], 5), None);
        assert_eq!(PublicTable::of(&[alloc::vec![]], 5), None);
        assert_eq!(
            PublicTable::of(&[alloc::vec![1], alloc::vec![1, 2]], 5),
            None
        );
        assert_eq!(PublicTable::of(&[alloc::vec![u64::MAX, 1]], 5), None);
    }
}
