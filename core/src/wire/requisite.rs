//! Reading requisites: absence is left to the law's own rule.

use crate::finding::{At, Examination};
use crate::identifier::Iban;
use crate::party::Requisite;
use crate::wire::field::TextField;
use crate::wire::reader::Reader;
use alloc::string::String;
use core::fmt::Display;
use core::str::FromStr;

impl Reader {
    /// A field whose absence is a matter of the law; a broken one is found here.
    pub(crate) fn requisite<T>(&mut self, at: &At<'_>, field: TextField<'_>) -> Requisite<T>
    where
        T: FromStr<Err: Display>,
    {
        if field.given().is_none() {
            return Requisite::Absent;
        }
        self.optional(at, field)
            .map_or(Requisite::Broken, Requisite::Given)
    }

    /// An account whose absence is a matter of the law.
    pub(crate) fn requisite_account(
        &mut self,
        at: &At<'_>,
        field: TextField<'_>,
    ) -> Requisite<Iban> {
        if field.given().is_none() {
            return Requisite::Absent;
        }
        self.account(at, field)
            .map_or(Requisite::Broken, Requisite::Given)
    }

    /// Free text whose absence is a matter of the law.
    pub(crate) fn requisite_text(
        &mut self,
        at: &At<'_>,
        field: TextField<'_>,
    ) -> Requisite<String> {
        if field.given().is_none() {
            return Requisite::Absent;
        }
        self.text(at, field)
            .map_or(Requisite::Broken, Requisite::Given)
    }

    /// A name, an address or the number of a document, by its rule; absence is a matter of
    /// the law.
    pub(crate) fn written(
        &mut self,
        at: &At<'_>,
        field: TextField<'_>,
        rule: impl Fn(&mut Examination, &At<'_>, &'static str, &str) -> bool,
    ) -> Requisite<String> {
        let Some(text) = field.given() else {
            return Requisite::Absent;
        };
        if self.fits(at, field.name, text) && rule(&mut self.exam, at, field.name, text) {
            Requisite::Given(text.into())
        } else {
            Requisite::Broken
        }
    }

    /// Free text that may be absent.
    pub(crate) fn optional_text(&mut self, at: &At<'_>, field: TextField<'_>) -> Option<String> {
        field.given()?;
        self.text(at, field)
    }
}
