//! Asking a list, so that every rule treats silence alike.

use crate::act::{Act, Case, Service};
use crate::calendar::Day;
use crate::fact::{Book, Lack, Rows, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::Iin;
use crate::law::Rule;
use core::hash::Hash;

/// A service line with what stands above it.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) act: &'a Act,
    pub(super) case: &'a Case,
    pub(super) service: &'a Service,
}

/// A rule at work at one place.
pub(super) struct Ask<'e, 'a> {
    pub(super) exam: &'e mut Examination,
    pub(super) rule: &'static Rule,
    pub(super) at: &'a At<'a>,
}

impl<'e, 'a> Ask<'e, 'a> {
    pub(super) fn new(exam: &'e mut Examination, rule: &'static Rule, at: &'a At<'a>) -> Self {
        Self { exam, rule, at }
    }
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

    /// Does a row of a key fit on a day? One row is enough for a yes; a no needs a list
    /// that is complete and fresh, else `None` and *not checked*.
    pub(super) fn any<K: Ord + Hash + Clone, V>(
        &mut self,
        name: &'static str,
        rows: &Rows<'_, K, V>,
        day: Day,
        fits: impl Fn(&V) -> bool,
    ) -> Option<bool> {
        let answer = rows.answer_on(day);
        if answer.rows.iter().any(|(_, card)| fits(card)) {
            return Some(true);
        }
        self.no(name, rows.source(), answer.open).then_some(false)
    }

    /// Can a list say no? Else *not checked*.
    pub(super) fn no(&mut self, name: &'static str, source: Source, open: Option<Lack>) -> bool {
        if let Some(lack) = open {
            self.exam
                .lack(self.rule, self.at.path(), name, source, lack);
        }
        open.is_none()
    }

    /// A fact that a row may leave open, or *not checked*.
    pub(super) fn told<T>(
        &mut self,
        name: &'static str,
        source: Source,
        value: Option<T>,
    ) -> Option<T> {
        let open = value.is_none().then_some(Lack::NotTold);
        self.no(name, source, open);
        value
    }

    /// A person and the day of a service.
    pub(super) fn person_and_day(
        &mut self,
        person: Option<Iin>,
        service: &Service,
    ) -> Option<(Iin, Day)> {
        let person = self.field("person", person)?;
        let day = self.field("at", service.at)?.day();
        Some((person, day))
    }

    /// The rule has nothing to judge here.
    pub(super) fn skip(&mut self) {
        self.exam.skip(self.rule);
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

/// Can the list answer at all? Where it was not given, each rule says so once, at the
/// cases of the act, and is asked about none of them.
pub(super) fn given<K: Ord + Hash + Clone, V>(
    exam: &mut Examination,
    rules: &[&'static Rule],
    at: &At<'_>,
    name: &'static str,
    book: &Book<K, V>,
) -> bool {
    if !book.is_given() {
        let path = at.field("cases").path();
        for rule in rules {
            exam.lack(rule, path.clone(), name, book.source(), Lack::NotGiven);
        }
    }
    book.is_given()
}

/// Every case with its place.
pub(super) fn each_case<'a>(at: &At<'_>, act: &'a Act, mut visit: impl FnMut(&At<'_>, &'a Case)) {
    let list = at.field("cases");
    for (index, case) in act.cases.iter().enumerate() {
        visit(&list.index(index), case);
    }
}

/// Every line with its place and what stands above it.
pub(super) fn each_line<'a>(at: &At<'_>, act: &'a Act, mut visit: impl FnMut(&At<'_>, &Line<'a>)) {
    each_case(at, act, |here, case| {
        let list = here.field("services");
        for (index, service) in case.services.iter().enumerate() {
            visit(&list.index(index), &Line { act, case, service });
        }
    });
}
