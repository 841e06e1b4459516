//! Which law a call is to be judged by: the edition of the day, or a named one,
//! with the host's overrides.

use crate::calendar::Day;
use crate::finding::{At, Finding};
use crate::law::catalogue::input;
use crate::law::{self, Edition, Language, OverrideError};
use crate::wire::field::of;
use crate::wire::limits::OVERRIDES_MAX;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::shape::json_name;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// The law to judge by.
    pub struct LawDraft {
        /// The name of an edition; the edition of the draft's day when absent.
        #[omit(empty)]
        pub edition: Option<String>,
        /// Values that the host puts in place of the edition's.
        #[omit(empty)]
        pub overrides: Vec<OverrideDraft>,
        /// The language in which the verdict is told: `kk`, `ru` or `en`; codes and values
        /// alone when absent.
        #[omit(empty)]
        #[one_of(Language)]
        pub language: Option<String>,
    }

    /// One value of the host.
    pub struct OverrideDraft {
        /// The parameter's name.
        pub name: Option<String>,
        /// The value, in the parameter's form.
        pub value: Option<String>,
        /// What it rests on.
        pub reference: Option<String>,
    }
}

impl Reader {
    /// The edition to judge by, or findings why there is none.
    pub(crate) fn law(
        &mut self,
        at: &At<'_>,
        draft: Option<&LawDraft>,
        day: Option<Day>,
    ) -> Option<Edition> {
        self.law_by(at, draft, (json_name!(law), day))
    }

    /// The same where the day comes from a field of the draft: where no edition covers it,
    /// that field is found.
    #[cfg_attr(small, optimize(size))]
    pub(crate) fn law_by(
        &mut self,
        at: &At<'_>,
        draft: Option<&LawDraft>,
        (field, day): (&'static str, Option<Day>),
    ) -> Option<Edition> {
        let here = at.field(json_name!(law));
        if let Some(law) = draft {
            self.tell_in(&here, of!(law.language));
        }
        let name = draft.and_then(|law| law.edition.as_ref());
        let found = match (name, day) {
            (Some(name), _) => law::named(name),
            (None, Some(day)) => law::on(day).ok(),
            // the draft has no day, or a broken one, which is a finding already
            (None, None) => self.newest(),
        };
        let Some(edition) = found else {
            if name.is_some() {
                self.no_edition(&here.field(json_name!(edition)), day);
            } else {
                self.no_edition(&at.field(field), day);
            }
            return None;
        };
        self.exam.pass(&input::NO_EDITION);
        self.exam.judge_by(edition);
        let mut edition = edition.clone();
        let none = LawDraft::default();
        let law = draft.unwrap_or(&none);
        let overrides = of!(law.overrides);
        if !self.list_within(&here, overrides, OVERRIDES_MAX) {
            return None;
        }
        self.override_all(&here.field(overrides.name), overrides.value, &mut edition);
        // the host may know the day of signing, and the edition then starts later
        if let Some(day) = day.filter(|day| !edition.in_force.contains(*day))
            && edition.parameters.signing_day.get().is_some()
        {
            self.no_edition(&at.field(field), Some(day));
            return None;
        }
        // whose word is enough is the host's choice too
        self.exam.judge_by(&edition);
        Some(edition)
    }

    /// Gives an edition the values of the host. Of a parameter with two values it keeps its
    /// own: which of two references holds is not ours to say.
    fn override_all(&mut self, list: &At<'_>, drafts: &[OverrideDraft], edition: &mut Edition) {
        let read = drafts.iter().enumerate().map(|(index, change)| {
            let one = list.index(index);
            let name = self.text(&one, of!(change.name));
            let value = self.text(&one, of!(change.value));
            let reference = self.text(&one, of!(change.reference));
            Some((name?, (value?, reference?)))
        });
        let read: Vec<Option<(String, (String, String))>> = read.collect();
        let mut first = BTreeMap::new();
        let mut apart = BTreeSet::new();
        for (name, said) in read.iter().flatten() {
            if *first.entry(name).or_insert(said) != said {
                apart.insert(name);
            }
        }
        for ((index, change), said) in drafts.iter().enumerate().zip(&read) {
            let one = list.index(index);
            let Some((name, said)) = said else {
                continue;
            };
            if apart.contains(name) {
                if first.get(name) != Some(&said) {
                    let twice = alloc::format!("parameter `{name}` is overridden in two ways");
                    self.malformed(&one, of!(change.name), twice);
                }
                continue;
            }
            match edition.set(name, &said.0, &said.1) {
                Ok(()) => self.exam.pass(&input::MALFORMED),
                Err(error @ OverrideError::Unknown { .. }) => {
                    self.malformed(&one, of!(change.name), error);
                }
                Err(error @ OverrideError::NoReference { .. }) => {
                    self.malformed(&one, of!(change.reference), error);
                }
                Err(error) => self.malformed(&one, of!(change.value), error),
            }
        }
    }

    /// The same for a draft whose day may lie before or after all editions: the newest is
    /// then chosen, and the answer says so.
    pub(crate) fn law_near(
        &mut self,
        at: &At<'_>,
        draft: Option<&LawDraft>,
        day: Option<Day>,
    ) -> Option<Edition> {
        let covered = day.filter(|day| law::on(*day).is_ok());
        self.law(at, draft, covered)
    }

    /// The edition of a call that takes no law from its host: that of its day, or the newest.
    pub(crate) fn law_of(&mut self, day: Option<Day>) -> Option<&'static Edition> {
        let covered = day.and_then(|day| law::on(day).ok());
        let edition = covered.or_else(|| self.newest())?;
        self.exam.judge_by(edition);
        Some(edition)
    }

    fn newest(&mut self) -> Option<&'static Edition> {
        self.newest = true;
        law::editions().last()
    }

    /// A day beside that of the draft must be covered by some edition too.
    pub(crate) fn has_law(&mut self, at: &At<'_>, day: Day) {
        match law::on(day) {
            Ok(_) => self.exam.pass(&input::NO_EDITION),
            Err(_) => self.no_edition(&at.field(json_name!(law)), Some(day)),
        }
    }

    fn no_edition(&mut self, here: &At<'_>, day: Option<Day>) {
        let asked = day.map_or_else(String::new, |day| day.to_string());
        let finding = Finding::new(&input::NO_EDITION, here.path());
        self.exam.find(finding.with("day", asked));
    }
}
