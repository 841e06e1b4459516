//! What this command is, and which law it knows.

use qalqan_core::law::{self, Language};
use qalqan_core::wire::WIRE_VERSION;

/// The version with the editions of the law, newest last, and what a reader must know of
/// the newest.
pub(super) fn long() -> String {
    let editions = law::editions().iter().map(|edition| {
        let title = edition.clause.for_people(Language::En);
        let (first, last) = (edition.in_force.first(), edition.in_force.last());
        format!(
            "law: {}, {}, {first} to {last} ({title})",
            edition.id,
            edition.standing.name()
        )
    });
    let newest = law::editions().last();
    let notice = newest.and_then(|edition| edition.notice);
    let notice = notice.map(|notice| notice.template(Language::En).to_string());
    let version = format!("{} (records: {WIRE_VERSION})", env!("CARGO_PKG_VERSION"));
    let lines: Vec<String> = std::iter::once(version)
        .chain(editions)
        .chain(notice)
        .collect();
    lines.join("\n")
}
