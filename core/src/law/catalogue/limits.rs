//! Limits on everything that enters, so that no input can exhaust a host.

use crate::law::ValueKind::{self, Number};
use crate::law::rule::catalogue;

catalogue! {
    Limits;
    /// A list holds more entries than the library takes in one call.
    LIST_TOO_LONG = "LIM-001" { field: ValueKind::FIELD, count: Number, limit: Number } then SEND_IN_PARTS,
        kk: "Тізім тым ұзын: {field}, саны: {count}, шегі: {limit}",
        ru: "Слишком длинный список: {field}, количество: {count}, предел: {limit}",
        en: "a list is too long: {field}, count: {count}, limit: {limit}";
    /// A text is longer than any field may be.
    TEXT_TOO_LONG = "LIM-002" { field: ValueKind::FIELD, count: Number, limit: Number } then SHORTEN,
        kk: "Мәтін тым ұзын: {field}, ұзындығы: {count}, шегі: {limit}",
        ru: "Слишком длинный текст: {field}, длина: {count}, предел: {limit}",
        en: "a text is too long: {field}, length: {count}, limit: {limit}";
}
