//! What crosses the border, and how.
//!
//! Text goes in, typed reports come out. Amounts, dates and numbers enter as text
//! in `…Draft` records, because a failed conversion of a typed argument at a
//! border is a crash in Swift and an internal error in Kotlin, not something a
//! form can show. The core reads them and answers with findings.
//!
//! Every call has a JSON twin, [`crate::wire::call_json`]: `{"answer": …}` for every
//! draft that has the right shape, however wrong its values, and `{"error": …}` with
//! code, path, line and column for a text that has not.
//!
//! Two objects keep what is read once: [`crate::wire::Checker`] and
//! [`crate::wire::DuplicateIndex`]. Threads may share them where the host has threads.
//! Amounts and days of reports are [`crate::wire::AmountText`] and
//! [`crate::wire::DayText`]: text in JSON, decimals and dates in Kotlin, Swift, Python.
//! Effects, lacks and statuses of reports are closed sets: text in JSON, unions in
//! TypeScript, enums in Kotlin, Swift and Python.
//!
//! A record is declared once, by `records!`: its JSON name, its reader and its types in
//! every language come from there, and a reader names a field as `of!(draft.field)`, never
//! by a string. A call is a function in `call!` and a row of one table, from which every
//! door has its list. A closed set of a draft is text too, and the docs of the field name
//! its members.
//!
//! Params of findings stay as machines write them; [`crate::finding::Finding::sentence`]
//! and the call `explain` put them into the text of the rule as people write them.
//!
//! - An unknown field is refused; a missing field and `null` are the same.
//! - A number where text is due is refused: money is never a JSON number.
//! - Sizes are limited: bytes of a text, entries of a list, characters of a field.
//! - Errors repeat no run of digits longer than five (but for places in lists, which are
//!   never a person's), findings repeat no value of a field that could be a person's
//!   number, and `Debug` of a record shows only its name.
//! - A record is a JSON object; an array of its fields in order is refused.
