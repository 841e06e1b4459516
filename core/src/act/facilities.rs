//! The facilities of an act.

use crate::act::{Act, Reference};
use crate::fact::{Book, Rows};
use crate::identifier::FacilityId;
use crate::party::FacilityCard;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// The rows of a facility.
pub(super) type FacilityRows<'a> = Rows<'a, FacilityId, FacilityCard>;

/// The facilities of an act by number: an act has few, and case after case, worker after
/// worker asks about them.
pub(super) struct Facilities<'a> {
    numbers: BTreeMap<&'a FacilityId, u32>,
    /// The rows of each, by its number.
    rows: Vec<FacilityRows<'a>>,
    /// The number of each case's facility.
    of_cases: Vec<Option<u32>>,
    book: &'a Book<FacilityId, FacilityCard>,
}

impl<'a> Facilities<'a> {
    pub(super) fn of(act: &'a Act, reference: &'a Reference) -> Self {
        let mut facilities = Self {
            numbers: BTreeMap::new(),
            rows: Vec::new(),
            of_cases: Vec::with_capacity(act.cases.len()),
            book: &reference.facilities,
        };
        for case in &act.cases {
            let number = case.facility.as_ref().map(|id| facilities.add(id));
            facilities.of_cases.push(number);
            for id in case
                .services
                .iter()
                .filter_map(|line| line.facility.as_ref())
            {
                facilities.add(id);
            }
        }
        facilities
    }

    fn add(&mut self, id: &'a FacilityId) -> u32 {
        // an act has far fewer facilities than a number of 32 bits tells
        let next = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let (rows, book) = (&mut self.rows, self.book);
        *self.numbers.entry(id).or_insert_with(|| {
            rows.push(book.rows_at(Some(id)));
            next
        })
    }

    /// The number of a facility of a line, where it names one, or of its case.
    pub(super) fn number(&self, case: usize, own: Option<&FacilityId>) -> Option<u32> {
        match own {
            Some(own) => self.numbers.get(own).copied(),
            None => self.of_cases.get(case).copied().flatten(),
        }
    }

    /// What the register holds of the facility of a case; nothing where it has none.
    pub(super) fn rows(&self, case: usize) -> FacilityRows<'a> {
        let number = self.number(case, None);
        let number = number.and_then(|number| usize::try_from(number).ok());
        let rows = number.and_then(|number| self.rows.get(number)).copied();
        rows.unwrap_or_else(|| self.book.rows_at(None))
    }
}
