//! The stays of the acts that an index holds, by insured.

use crate::act::CareKind;
use crate::calendar::{Day, Period};
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::table::PrintTable;
use crate::duplicate::trace::CaseTrace;
#[cfg(test)]
use crate::identifier::Fingerprint;
use crate::identifier::ServiceCode;
use crate::sort;
use alloc::vec::Vec;

/// A stay as it is kept, with the number of its act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::duplicate) struct StoredStay {
    pub(in crate::duplicate) act: u32,
    pub(in crate::duplicate) first: i32,
    pub(in crate::duplicate) last: i32,
    /// The number of its only service plus one; zero where it has several, or none.
    service: u32,
    /// The byte of its care; zero where nobody said.
    care: u8,
}

/// A stay in the list; those of one insured are linked, the last one first.
#[derive(Clone, Copy)]
struct Node {
    case: StoredStay,
    /// The next place plus one, zero at the end.
    next: u32,
}

/// Stays by the fingerprint of their insured: 24 bytes a stay, and those of a print for
/// each insured.
#[derive(Clone, Default)]
pub(in crate::duplicate) struct StayStore {
    /// The place of the last stay of an insured, plus one.
    heads: PrintTable,
    places: Vec<Node>,
    /// Places that withdrawn acts left, linked as those of an insured are.
    free: u32,
    spare: usize,
}

/// The byte of a kind of care; never used for another.
fn care_byte(care: CareKind) -> u8 {
    match care {
        CareKind::OutPatient => 1,
        CareKind::DayHospital => 2,
        CareKind::InPatient => 3,
        CareKind::Home => 4,
        CareKind::Remote => 5,
        CareKind::Ambulance => 6,
        CareKind::Screening => 7,
    }
}

/// The number of a service as it is kept beside a stay.
pub(in crate::duplicate) fn service_mark(service: Option<ServiceCode>) -> u32 {
    service.map_or(0, |service| service.number().saturating_add(1))
}

impl StoredStay {
    /// Bytes of a stay in a snapshot, its insured among them.
    pub(super) const BYTES: usize = 33;

    fn of(act: u32, case: &CaseTrace) -> Self {
        Self {
            act,
            first: case.days.first().ordinal(),
            last: case.days.last().ordinal(),
            service: service_mark(case.service),
            care: case.care.map_or(0, care_byte),
        }
    }

    /// As it stood in a snapshot; `None` where no stay is written so.
    pub(super) fn read(
        act: u32,
        (first, last): (i32, i32),
        service: u32,
        care: u8,
    ) -> Option<Self> {
        let known = care == 0 || CareKind::ALL.iter().any(|one| care_byte(*one) == care);
        Period::new(Day::from_ordinal(first)?, Day::from_ordinal(last)?).ok()?;
        known.then_some(Self {
            act,
            first,
            last,
            service,
            care,
        })
    }

    /// As it is in a snapshot, behind its insured and its act.
    pub(super) fn rest(&self) -> ([i32; 2], u32, u8) {
        ([self.first, self.last], self.service, self.care)
    }

    pub(in crate::duplicate) fn care(&self) -> Option<CareKind> {
        let all = CareKind::ALL.into_iter();
        all.into_iter().find(|care| care_byte(*care) == self.care)
    }

    /// [`service_mark`] of its only service.
    pub(in crate::duplicate) fn service(&self) -> u32 {
        self.service
    }

    pub(in crate::duplicate) fn days(&self) -> Option<Period> {
        Period::new(
            Day::from_ordinal(self.first)?,
            Day::from_ordinal(self.last)?,
        )
        .ok()
    }
}

fn place_of(word: u32) -> Option<usize> {
    usize::try_from(word).ok()?.checked_sub(1)
}

impl StayStore {
    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let places = self.places.capacity().saturating_mul(size_of::<Node>());
        self.heads.bytes().saturating_add(places)
    }

    /// Places that the list grows by for so many stays more.
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

    /// Bytes that it grows by for so many stays more, each of another insured.
    pub(super) fn bytes_more(&self, stays: usize) -> usize {
        let heads = self.heads.bytes_with(stays);
        let heads = heads.saturating_sub(self.heads.bytes());
        let places = self.growth(stays).saturating_mul(size_of::<Node>());
        heads.saturating_add(places)
    }

    /// Makes room for so many stays more.
    pub(super) fn reserve(&mut self, stays: usize) -> Result<(), IndexError> {
        let growth = self.growth(stays);
        let room = self.places.capacity().saturating_sub(self.places.len());
        let more = if growth == 0 {
            0
        } else {
            room.saturating_add(growth)
        };
        let reserved = self.places.try_reserve_exact(more);
        let bytes = growth.saturating_mul(size_of::<Node>());
        reserved.map_err(|_| IndexError::no_memory(bytes))?;
        self.heads.reserve(stays)
    }

    /// Adds the stays of an act.
    pub(super) fn add(&mut self, act: u32, cases: &[CaseTrace]) -> Result<(), IndexError> {
        self.reserve(cases.len())?;
        for case in cases {
            self.put(case.insured.number(), StoredStay::of(act, case))?;
        }
        Ok(())
    }

    /// Adds one stay.
    pub(super) fn put(&mut self, insured: u128, case: StoredStay) -> Result<(), IndexError> {
        self.reserve(1)?;
        let fresh = u32::try_from(self.places.len()).ok();
        let fresh = fresh.and_then(|count| count.checked_add(1));
        let word = if self.free == 0 {
            fresh
        } else {
            Some(self.free)
        };
        let word = word.ok_or(IndexError::Acts)?;
        let before = self.heads.insert(insured, word)?;
        let made = Node {
            case,
            next: before.unwrap_or(0),
        };
        if before.is_some() {
            self.heads.set(insured, word);
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

    /// For each insured the word of the last stay that is held, zero where there is none.
    pub(in crate::duplicate) fn heads(&self, insured: &[u128]) -> Vec<u32> {
        let mut heads = Vec::with_capacity(insured.len());
        self.heads
            .get_many(insured, |_, head| heads.push(head.unwrap_or(0)));
        heads
    }

    /// The stays from that word on, the last added first; withdrawn ones among them.
    pub(in crate::duplicate) fn linked(&self, head: u32) -> impl Iterator<Item = StoredStay> + '_ {
        let mut word = head;
        core::iter::from_fn(move || {
            let place = self.places.get(place_of(word)?)?;
            word = place.next;
            Some(place.case)
        })
    }

    /// The stays of an insured.
    #[cfg(test)]
    pub(in crate::duplicate) fn of(
        &self,
        insured: Fingerprint,
    ) -> impl Iterator<Item = StoredStay> + '_ {
        let head = self.heads.get(insured.number()).unwrap_or(0);
        self.linked(head)
    }

    /// Stays held; those of withdrawn acts may be among them.
    pub(super) fn len(&self) -> usize {
        self.places.len().saturating_sub(self.spare)
    }

    /// Has it never held a stay?
    pub(in crate::duplicate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The insured with their stays, sorted by both, as the acts are numbered by `number`.
    pub(super) fn each(
        &self,
        number: &dyn Fn(u32) -> Option<u32>,
        visit: &mut dyn FnMut(u128, StoredStay),
    ) {
        for (insured, head) in self.heads.iter() {
            let cases = self.linked(head).filter_map(|case| {
                Some(StoredStay {
                    act: number(case.act)?,
                    ..case
                })
            });
            let mut cases: Vec<StoredStay> = cases.collect();
            sort::by_key(&mut cases, |case| *case);
            for case in cases {
                visit(insured, case);
            }
        }
    }

    /// Lets the stays of acts go that are not live. Asks for no memory.
    pub(super) fn retain(&mut self, live: &dyn Fn(u32) -> bool) {
        let Self {
            heads,
            places,
            free,
            spare,
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
                if live(place.case.act) {
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
            place.case.act = new(place.case.act);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duplicate::index::tests::holders::print;
    use alloc::collections::BTreeSet;
    use proptest::prelude::*;

    proptest! {
        /// What is kept is what a list of the live acts' stays holds, whatever was
        /// withdrawn in between, and places are used again.
        #[test]
        fn a_store_of_stays_is_a_list(
            steps in proptest::collection::vec((0_u8..5, 0_u64..5, 0_u32..6, 1_u32..28), 0..120),
        ) {
            let mut store = StayStore::default();
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
                        store.add(act, &[case]).unwrap();
                    }
                } else {
                    store.retain(&|held| held != act);
                    model.retain(|(_, held, _)| *held != act);
                }
                let mut held = BTreeSet::new();
                for number in 0..5 {
                    let insured = print(number);
                    let found = store.of(insured).map(|case| {
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
