//! Which law a call is to be judged by: the edition of the day, or a named one,
//! with the host's overrides.

use crate::calendar::Day;
use crate::finding::{At, Finding};
use crate::law::catalogue::input;
use crate::law::{self, Edition};
use crate::wire::field::of;
use crate::wire::limits::OVERRIDES_MAX;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::shape::json_name;
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
        let here = at.field(json_name!(law));
        let name = draft.and_then(|law| law.edition.as_ref());
        let found = match (name, day) {
            (Some(name), _) => law::named(name),
            (None, Some(day)) => law::on(day).ok(),
            // the draft's day is missing or broken: that finding stands already
            (None, None) => law::editions().last(),
        };
        let Some(edition) = found else {
            let asked = day.map_or_else(String::new, |day| day.to_string());
            let finding = Finding::new(&input::NO_EDITION, here.path());
            self.exam.find(finding.with("day", asked));
            return None;
        };
        self.exam.pass(&input::NO_EDITION);
        let mut edition = edition.clone();
        let none = LawDraft::default();
        let law = draft.unwrap_or(&none);
        let overrides = of!(law.overrides);
        if !self.list_within(&here, overrides, OVERRIDES_MAX) {
            return None;
        }
        let list = here.field(overrides.name);
        for (index, change) in overrides.value.iter().enumerate() {
            let one = list.index(index);
            let name = self.text(&one, of!(change.name));
            let value = self.text(&one, of!(change.value));
            let reference = self.text(&one, of!(change.reference));
            if let (Some(name), Some(value), Some(reference)) = (name, value, reference) {
                match edition.parameters.set(&name, &value, &reference) {
                    Ok(()) => self.exam.pass(&input::MALFORMED),
                    Err(error) => self.malformed(&one, of!(change.value), error),
                }
            }
        }
        Some(edition)
    }
}
