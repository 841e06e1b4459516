//! Reading requisites: absence is left to the law's own rule.

use crate::finding::{At, Examination};
use crate::party::Requisite;
use crate::wire::reader::Reader;
use alloc::string::String;
use core::fmt::Display;
use core::str::FromStr;

impl Reader {
    /// A field whose absence is a matter of the law; a broken one is found here.
    pub(crate) fn requisite<T>(
        &mut self,
        at: &At<'_>,
        name: &'static str,
        text: Option<&String>,
    ) -> Requisite<T>
    where
        T: FromStr<Err: Display>,
    {
        if text.is_none_or(String::is_empty) {
            return Requisite::Absent;
        }
        self.optional(at, name, text)
            .map_or(Requisite::Broken, Requisite::Given)
    }

    /// Free text whose absence is a matter of the law.
    pub(crate) fn requisite_text(
        &mut self,
        at: &At<'_>,
        name: &'static str,
        text: Option<&String>,
    ) -> Requisite<String> {
        if text.is_none_or(String::is_empty) {
            return Requisite::Absent;
        }
        self.text(at, name, text)
            .map_or(Requisite::Broken, Requisite::Given)
    }

    /// A name, an address or the number of a document, by its rule; absence is a matter of
    /// the law.
    pub(crate) fn written(
        &mut self,
        at: &At<'_>,
        name: &'static str,
        text: Option<&String>,
        rule: impl Fn(&mut Examination, &At<'_>, &'static str, &str) -> bool,
    ) -> Requisite<String> {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Requisite::Absent;
        };
        if self.fits(at, name, text) && rule(&mut self.exam, at, name, text) {
            Requisite::Given(text.clone())
        } else {
            Requisite::Broken
        }
    }

    /// Free text that may be absent.
    pub(crate) fn optional_text(
        &mut self,
        at: &At<'_>,
        name: &'static str,
        text: Option<&String>,
    ) -> Option<String> {
        let text = text.filter(|text| !text.is_empty())?;
        self.text(at, name, Some(text))
    }
}
