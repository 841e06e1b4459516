//! Asking a list, so that every rule treats silence alike.

use crate::calendar::Day;
use crate::fact::{Book, Lack, Lookup, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use core::hash::Hash;

/// A rule at work at one place.
pub(super) struct Ask<'e, 'a> {
    pub(super) exam: &'e mut Examination,
    pub(super) rule: &'static Rule,
    pub(super) at: &'a At<'a>,
}

impl Ask<'_, '_> {
    /// A field of the draft, or *not checked* since it is missing or broken.
    pub(super) fn field<T>(&mut self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.exam
                .lack(self.rule, self.at.path(), name, Source::Mis, Lack::NoKey);
        }
        value
    }

    /// The rows of a key on a day: empty where a complete list holds none, `None`
    /// and *not checked* where the list cannot tell.
    pub(super) fn rows<'b, K: Ord + Hash + Clone, V>(
        &mut self,
        name: &'static str,
        book: &'b Book<K, V>,
        key: &K,
        day: Day,
    ) -> Option<&'b [(K, V)]> {
        match book.find_on(key, day) {
            Lookup::Found(rows) => Some(rows),
            Lookup::Absent => Some(&[]),
            Lookup::Unknown(lack) => {
                self.exam
                    .lack(self.rule, self.at.path(), name, book.source(), lack);
                None
            }
        }
    }

    /// The rule holds here.
    pub(super) fn pass(&mut self) {
        self.exam.pass(self.rule);
    }

    /// The rule found something here.
    pub(super) fn find(&mut self, fill: impl FnOnce(Finding) -> Finding) {
        self.exam
            .find(fill(Finding::new(self.rule, self.at.path())));
    }
}
