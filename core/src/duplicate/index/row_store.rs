//! What the acts that an index holds say beside their prints, by print: stays by insured,
//! attendances by the moment of an insured and by the day of a worker, and lines that gave
//! more than one by their print of suspicion.

use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::rows::{StoredAttendance, StoredRow, StoredStay, StoredUnits};
use crate::duplicate::index::table::PrintTable;
use crate::duplicate::trace::{ActTrace, ServiceTrace};
use crate::identifier::Fingerprint;
use crate::sort;
use alloc::vec::Vec;

/// A row in the list; those of one print are linked, the last one first.
#[derive(Clone, Copy)]
struct Node {
    row: StoredRow,
    /// The next place plus one, zero at the end.
    next: u32,
}

/// Rows by their print: 24 bytes a row, and those of a print for each print.
#[derive(Clone, Default)]
pub(in crate::duplicate) struct RowStore {
    /// The place of the last row of a print, plus one.
    heads: PrintTable,
    places: Vec<Node>,
    /// Places that withdrawn acts left, linked as those of a print are.
    free: u32,
    spare: usize,
    /// Has it ever held an attendance?
    attendances: bool,
}

fn place_of(word: u32) -> Option<usize> {
    usize::try_from(word).ok()?.checked_sub(1)
}

/// Rows that an act makes.
pub(super) fn rows_of(trace: &ActTrace) -> usize {
    let prints = trace.attendances.iter().map(|one| one.prints().count());
    let lines = trace.services.iter();
    let several = lines.filter_map(ServiceTrace::more_than_one).count();
    let more = trace.cases.len().saturating_add(several);
    prints.fold(more, usize::saturating_add)
}

impl RowStore {
    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let places = self.places.capacity().saturating_mul(size_of::<Node>());
        self.heads.bytes().saturating_add(places)
    }

    /// Places that the list grows by for so many rows more.
    fn growth(&self, more: usize) -> usize {
        let free = self.places.capacity().saturating_sub(self.places.len());
        let lacking = more.saturating_sub(free.saturating_add(self.spare));
        let quarter = (self.places.len() >> 2).saturating_add(4);
        if lacking == 0 {
            0
        } else {
            lacking.max(quarter)
        }
    }

    /// Bytes that it grows by for so many rows more, each of another print.
    pub(super) fn bytes_more(&self, rows: usize) -> usize {
        let heads = self.heads.bytes_with(rows);
        let heads = heads.saturating_sub(self.heads.bytes());
        let places = self.growth(rows).saturating_mul(size_of::<Node>());
        heads.saturating_add(places)
    }

    /// Makes room for so many rows more.
    pub(super) fn reserve(&mut self, rows: usize) -> Result<(), IndexError> {
        let growth = self.growth(rows);
        let room = self.places.capacity().saturating_sub(self.places.len());
        let more = if growth == 0 {
            0
        } else {
            room.saturating_add(growth)
        };
        let reserved = self.places.try_reserve_exact(more);
        let bytes = growth.saturating_mul(size_of::<Node>());
        reserved.map_err(|_| IndexError::no_memory(bytes))?;
        self.heads.reserve(rows)
    }

    /// Adds the stays and the attendances of an act, an attendance by each of its prints,
    /// and how many its lines gave.
    pub(super) fn add(&mut self, act: u32, trace: &ActTrace) -> Result<(), IndexError> {
        self.reserve(rows_of(trace))?;
        for line in &trace.services {
            if let Some((print, more)) = line.more_than_one() {
                self.put(print.number(), StoredUnits::row(act, more))?;
            }
        }
        for case in &trace.cases {
            self.put(case.insured.number(), StoredStay::row(act, case))?;
        }
        for attendance in &trace.attendances {
            let row = StoredAttendance::row(act, attendance);
            for print in attendance.prints() {
                self.put(print.number(), row)?;
            }
        }
        Ok(())
    }

    /// Adds one row.
    pub(super) fn put(&mut self, print: u128, row: StoredRow) -> Result<(), IndexError> {
        self.reserve(1)?;
        self.attendances |= StoredAttendance::of(row).is_some();
        let fresh = u32::try_from(self.places.len()).ok();
        let fresh = fresh.and_then(|count| count.checked_add(1));
        let word = if self.free == 0 {
            fresh
        } else {
            Some(self.free)
        };
        let word = word.ok_or(IndexError::Acts)?;
        let before = self.heads.insert(print, word)?;
        let made = Node {
            row,
            next: before.unwrap_or(0),
        };
        if before.is_some() {
            self.heads.set(print, word);
        }
        let spare = place_of(self.free).and_then(|place| self.places.get_mut(place));
        match spare {
            Some(place) => {
                self.free = place.next;
                *place = made;
                self.spare = self.spare.saturating_sub(1);
            }
            None => self.places.push(made),
        }
        Ok(())
    }

    /// For each print the word of the last row that is held, zero where there is none.
    pub(in crate::duplicate) fn heads(&self, prints: &[u128]) -> Vec<u32> {
        let mut heads = Vec::with_capacity(prints.len());
        self.heads
            .get_many(prints, |_, head| heads.push(head.unwrap_or(0)));
        heads
    }

    /// The rows from that word on, the last added first; those of withdrawn acts among them.
    pub(in crate::duplicate) fn linked(&self, head: u32) -> impl Iterator<Item = StoredRow> + '_ {
        let mut word = head;
        core::iter::from_fn(move || {
            let place = self.places.get(place_of(word)?)?;
            word = place.next;
            Some(place.row)
        })
    }

    /// Is a row of the print held?
    pub(in crate::duplicate) fn holds(&self, print: Fingerprint) -> bool {
        self.heads.get(print.number()).is_some()
    }

    /// The rows of a print.
    pub(in crate::duplicate) fn of(
        &self,
        print: Fingerprint,
    ) -> impl Iterator<Item = StoredRow> + '_ {
        let head = self.heads.get(print.number()).unwrap_or(0);
        self.linked(head)
    }

    /// Rows held; those of withdrawn acts may be among them.
    pub(super) fn len(&self) -> usize {
        self.places.len().saturating_sub(self.spare)
    }

    /// Has it ever held an attendance?
    pub(in crate::duplicate) fn holds_attendances(&self) -> bool {
        self.attendances
    }

    /// Has it never held a row?
    pub(in crate::duplicate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The prints with their rows, sorted by both, as the acts are numbered by `number`.
    pub(super) fn each(
        &self,
        number: &dyn Fn(u32) -> Option<u32>,
        visit: &mut dyn FnMut(u128, StoredRow),
    ) {
        for (print, head) in self.heads.iter() {
            let rows = self.linked(head).filter_map(|row| {
                Some(StoredRow {
                    act: number(row.act)?,
                    ..row
                })
            });
            let mut rows: Vec<StoredRow> = rows.collect();
            sort::by_key(&mut rows, |row| *row);
            for row in rows {
                visit(print, row);
            }
        }
    }

    /// Lets the rows of acts go that are not live. Asks for no memory.
    pub(super) fn retain(&mut self, live: &dyn Fn(u32) -> bool) {
        let Self {
            heads,
            places,
            free,
            spare,
            attendances: _,
        } = self;
        heads.retain(|_, head| {
            // the first that stays, and the last that stays so far
            let (mut first, mut last) = (0_u32, None::<usize>);
            let mut word = head;
            while let Some(index) = place_of(word) {
                let Some(place) = places.get_mut(index) else {
                    break;
                };
                let next = place.next;
                if live(place.row.act) {
                    place.next = 0;
                    match last {
                        None => first = word,
                        Some(last) => {
                            if let Some(before) = places.get_mut(last) {
                                before.next = word;
                            }
                        }
                    }
                    last = Some(index);
                } else {
                    place.next = *free;
                    *free = word;
                    *spare = spare.saturating_add(1);
                }
                word = next;
            }
            (first != 0).then_some(first)
        });
    }

    /// Numbers the acts anew; free places name none.
    pub(super) fn renumber(&mut self, new: &dyn Fn(u32) -> u32) {
        for place in &mut self.places {
            place.row.act = new(place.row.act);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Day, Period};
    use crate::duplicate::index::tests::holders::print;
    use crate::duplicate::trace::{CaseTrace, HistoryStatus};
    use alloc::collections::BTreeSet;
    use proptest::prelude::*;

    proptest! {
        /// What is kept is what a list of the live acts' stays holds, whatever was
        /// withdrawn in between, and places are used again.
        #[test]
        fn a_store_of_rows_is_a_list(
            steps in proptest::collection::vec((0_u8..5, 0_u64..5, 0_u32..6, 1_u32..28), 0..120),
        ) {
            let mut store = RowStore::default();
            let mut model: BTreeSet<(Fingerprint, u32, u32)> = BTreeSet::new();
            for (what, insured, act, day) in steps {
                if what > 0 {
                    let insured = print(insured);
                    let day_of = Day::known(2026, 3, day);
                    let case = CaseTrace {
                        insured,
                        days: Period::known(day_of, day_of),
                        care: None,
                        service: None,
                    };
                    if model.insert((insured, act, day)) {
                        let mut trace = ActTrace::new("", HistoryStatus::Paid);
                        trace.cases.push(case);
                        store.add(act, &trace).unwrap();
                    }
                } else {
                    store.retain(&|held| held != act);
                    model.retain(|(_, held, _)| *held != act);
                }
                let mut held = BTreeSet::new();
                for number in 0..5 {
                    let insured = print(number);
                    let found = store.of(insured).map(|row| {
                        let case = StoredStay::of(row).unwrap();
                        let day = case.days().unwrap().first().day_of_month();
                        (insured, case.act, day)
                    });
                    held.extend(found);
                }
                prop_assert_eq!(&held, &model);
                prop_assert_eq!(store.places.len(), model.len() + store.spare);
            }
        }
    }
}
