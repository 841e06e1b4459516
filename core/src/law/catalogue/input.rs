//! Rules of reading a draft: what every field owes before any law is asked.

use crate::law::ValueKind::{self, Code, Either, Reason, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Input;
    /// A field that the law or the form demands is missing or empty.
    MISSING = "INP-001" { field: ValueKind::FIELD } then GIVE,
        kk: "Міндетті өріс толтырылмаған: {field}",
        ru: "Не заполнено обязательное поле: {field}",
        en: "a required field is missing: {field}";
    /// A field is there but not in its form.
    MALFORMED = "INP-002" { field: ValueKind::FIELD, reason: Reason(&words::REASON) } then CORRECT,
        kk: "Өрістің пішімі қате: {field}. Себебі: {reason}",
        ru: "Неверный формат поля: {field}. Причина: {reason}",
        en: "a field is not in its form: {field}; reason: {reason}";
    /// Cyrillic or lower-case look-alikes were read as Latin capitals.
    LOOK_ALIKE = "INP-003" { field: ValueKind::FIELD, value: Text },
        kk: "Латын әріптеріне ұқсас кирилл әріптері латын әріптеріне ауыстырылды: {field}, мәні: {value}",
        ru: "Кириллические буквы, похожие на латинские, заменены латинскими: {field}, значение: {value}",
        en: "look-alike letters were read as Latin: {field}, value: {value}";
    /// No edition of the law covers the day of the draft.
    NO_EDITION = "INP-004" { day: Either(&Code(&words::NO_DAY), &Time) } then CHECK_DATE,
        kk: "Бұл күнге қолданылатын заңнама редакциясы жоқ: {day}",
        ru: "На эту дату нет действующей редакции законодательства: {day}",
        en: "no edition of the law covers the day: {day}";
    /// A count of days leaves the calendar that the library knows: not checked,
    /// and never guessed.
    OUTSIDE_CALENDAR = "INP-005" { day: Time } then CHECK_DATE,
        kk: "Күн жұмыс күндерінің күнтізбесінен (2024–2030) тыс: {day}",
        ru: "День вне календаря рабочих дней (2024–2030): {day}",
        en: "the day is outside the calendar of working days (2024–2030): {day}";
}
