//! A suggested change as a sentence for people.

use crate::finding::place::place_of_path;
use crate::finding::{Repair, Segment};
use crate::law::words::{FIELDS, FUNDING};
use crate::law::{Language, Text, ValueKind};
use alloc::string::String;

const CHANGE: Text = Text {
    kk: "Түзету. Өріс: {field}, жаңа мәні: {value}",
    ru: "Исправление. Поле: {field}, новое значение: {value}",
    en: "correction; field: {field}, new value: {value}",
};

const CHANGE_AT: Text = Text {
    kk: "Түзету. Орны: {place}, өріс: {field}, жаңа мәні: {value}",
    ru: "Исправление. Место: {place}, поле: {field}, новое значение: {value}",
    en: "correction; place: {place}, field: {field}, new value: {value}",
};

impl Repair {
    /// The sentence for people.
    ///
    /// ```
    /// use qalqan_core::finding::{At, Repair};
    /// use qalqan_core::law::Language;
    ///
    /// let root = At::root();
    /// let cases = root.field("cases");
    /// let path = cases.index(1).field("total").path();
    /// let repair = Repair { path, value: "200.00".into() };
    /// assert_eq!(
    ///     repair.sentence(Language::Ru).replace('\u{a0}', " "),
    ///     "Исправление. Место: случай 2, поле: итоговая сумма, новое значение: 200,00 ₸",
    /// );
    /// ```
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let segments = self.path.segments();
        let mut names = segments.iter().rev().filter_map(|segment| match segment {
            Segment::Field(name) => Some(*name),
            Segment::Index(_) => None,
        });
        let name = names.next().unwrap_or_default();
        let field = ValueKind::Code(&FIELDS).say(name, language);
        let field = field.unwrap_or_else(|| name.into());
        let value = kind_of(name).say(&self.value, language);
        let value = value.unwrap_or_else(|| self.value.clone());
        let place = place_of_path(segments, language);
        let values = [
            ("place", place.as_deref().unwrap_or_default()),
            ("field", &field),
            ("value", &value),
        ];
        let text = if place.is_some() { CHANGE_AT } else { CHANGE };
        text.fill(language, &values)
    }
}

/// What a field of a draft holds, as far as anything suggests its value.
fn kind_of(field: &str) -> ValueKind {
    match field {
        "accepted" | "amount" | "deducted" | "presented" | "tariff" | "total" => ValueKind::Money,
        "coefficient" | "declaredCases" | "declaredServices" => ValueKind::Number,
        "period" => ValueKind::Time,
        "funding" => ValueKind::Code(&FUNDING),
        _ => ValueKind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::At;

    fn said(field: &'static str, value: &str) -> String {
        let path = At::root().field(field).path();
        let value = value.into();
        Repair { path, value }.sentence(Language::Kk)
    }

    #[test]
    fn a_change_is_said_without_a_place_where_none_is_counted() {
        assert_eq!(
            said("funding", "osms"),
            "Түзету. Өріс: қаржыландыру көзі, жаңа мәні: МӘМС"
        );
        assert_eq!(
            said("coefficient", "0.4"),
            "Түзету. Өріс: коэффициент, жаңа мәні: 0,4"
        );
        assert_eq!(
            said("bic", "HSBKKZKX"),
            "Түзету. Өріс: БСК, жаңа мәні: HSBKKZKX"
        );
    }
}
