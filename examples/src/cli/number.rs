//! What a number is.

use super::Said;
use crate::exit::Exit;
use crate::lang::Lang;
use qalqan_core::law::Text;
use qalqan_core::wire::{IdDraft, IdentifiedReport, check_id};

/// The set of the words for kinds of numbers.
const KINDS: &str = "kind";

const IS: Text = Text {
    kk: "{kind}: {normal}",
    ru: "{kind}: {normal}",
    en: "{kind}: {normal}",
};

const IS_NOT: Text = Text {
    kk: "{kind} емес: {why}",
    ru: "не {kind}: {why}",
    en: "not {kind}: {why}",
};

const NOTHING: Text = Text {
    kk: "мәтін белгілі нөмірлердің ешқайсысына ұқсамайды",
    ru: "текст не похож ни на один из известных номеров",
    en: "the text has the shape of no known number",
};

/// Says what a number is, or why it is none.
pub(super) fn check(text: String, kind: Option<&str>, lang: Lang) -> Said {
    let report = check_id(IdDraft {
        text: Some(text),
        kind: kind.map(Into::into),
        ..IdDraft::default()
    });
    let known = report.identified.iter().any(|one| one.valid);
    let mut lines: Vec<String> = report
        .identified
        .iter()
        .map(|one| line(one, lang))
        .collect();
    if lines.is_empty() {
        lines.push(NOTHING.template(lang.language()).into());
    }
    let exit = if known { Exit::Clear } else { Exit::Findings };
    Said::new(lines.join("\n"), exit)
}

fn line(one: &IdentifiedReport, lang: Lang) -> String {
    let kind = lang.word(KINDS, one.kind.name());
    let why = one.message.as_deref().map(|why| lang.reason(why));
    // some reasons name the kind themselves
    let named = format!("{kind}: ");
    let why = why
        .as_deref()
        .map(|why| why.strip_prefix(&named).unwrap_or(why));
    let values = [
        ("kind", kind.as_str()),
        ("normal", one.normal.as_deref().unwrap_or_default()),
        ("why", why.unwrap_or_default()),
    ];
    let text = if one.valid { IS } else { IS_NOT };
    text.fill(lang.language(), &values)
}
