//! Messages: three languages, the same placeholders, each in its own alphabet.

use crate::none;
use crate::words::{has_cyrillic, has_kazakh, has_latin, lone_latin, mixed};
use qalqan_core::law::{Text, catalogue};
use std::collections::BTreeSet;

/// The template without its placeholders, which are Latin in every language.
fn prose(template: &str) -> String {
    let mut pieces = template.split('{');
    let mut prose = pieces.next().unwrap_or("").to_string();
    for piece in pieces {
        prose.push_str(piece.split_once('}').map_or(piece, |(_, after)| after));
    }
    prose
}

/// Text outside quotation marks: a quoted status keeps its own language.
fn unquoted(text: &str) -> String {
    let mut depth = 0_u32;
    let outside = text.chars().filter(|letter| {
        match letter {
            '«' => depth += 1,
            '»' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    outside.collect()
}

fn placeholder_faults(template: &str) -> Option<&'static str> {
    let names = Text::placeholders(template);
    if template.matches('{').count() != names.len() || template.matches('}').count() != names.len()
    {
        return Some("braces do not pair");
    }
    let plain = |name: &&str| {
        let mut letters = name.chars();
        !name.is_empty() && letters.all(|letter| letter.is_ascii_lowercase() || letter == '_')
    };
    (!names.iter().all(plain)).then_some("a placeholder is not in lower case")
}

fn faults(text: Text) -> Vec<String> {
    let mut faults = Vec::new();
    let all = [("kk", text.kk), ("ru", text.ru), ("en", text.en)];
    for (language, template) in all {
        if template.trim().is_empty() {
            faults.push(format!("{language} is empty"));
        }
        if let Some(fault) = placeholder_faults(template) {
            faults.push(format!("{language}: {fault}"));
        }
        let body = prose(template);
        faults.extend(
            mixed(&body)
                .iter()
                .map(|word| format!("{language}: mixed word {word}")),
        );
        if language == "en" {
            continue;
        }
        let lone = lone_latin(&body);
        faults.extend(
            lone.iter()
                .map(|word| format!("{language}: Latin letter {word}")),
        );
        if !has_cyrillic(&body) {
            faults.push(format!("{language} has no Cyrillic letter"));
        }
    }
    if !has_latin(&prose(text.en)) {
        faults.push("en has no Latin letter".to_string());
    }
    if text.kk == text.ru {
        faults.push("kk repeats ru".to_string());
    }
    if has_kazakh(&unquoted(&prose(text.ru))) {
        faults.push("ru has Kazakh letters".to_string());
    }
    let names = |template| {
        Text::placeholders(template)
            .into_iter()
            .collect::<BTreeSet<_>>()
    };
    if names(text.kk) != names(text.ru) || names(text.ru) != names(text.en) {
        faults.push("placeholders differ between languages".to_string());
    }
    faults
}

#[test]
fn every_message_stands_in_three_languages_with_the_same_placeholders() {
    let told = catalogue::all().flat_map(|rule| {
        let faults = faults(rule.text).into_iter();
        faults.map(|fault| format!("{}: {fault}", rule.code))
    });
    none(&told.collect::<Vec<_>>(), "mend the texts of the catalogue");
}

#[test]
fn a_bad_message_is_told() {
    const GOOD: Text = Text {
        kk: "саны: {n}",
        ru: "количество: {n}",
        en: "count: {n}",
    };
    let told = |text: Text| faults(text).join("; ");
    assert_eq!(told(GOOD), "");
    assert!(told(Text { kk: "", ..GOOD }).contains("kk is empty"));
    assert!(
        told(Text {
            kk: "саны: {m}",
            ..GOOD
        })
        .contains("differ")
    );
    assert!(
        told(Text {
            kk: GOOD.ru,
            ..GOOD
        })
        .contains("repeats")
    );
    assert!(
        told(Text {
            en: "count: {n",
            ..GOOD
        })
        .contains("pair")
    );
    assert!(
        told(Text {
            en: "count: {N}",
            ..GOOD
        })
        .contains("lower case")
    );
    assert!(
        told(Text {
            ru: "кoличество: {n}",
            ..GOOD
        })
        .contains("mixed word")
    );
    assert!(
        told(Text {
            ru: "сколько c ними: {n}",
            ..GOOD
        })
        .contains("Latin letter c")
    );
    assert!(
        told(Text {
            ru: "өріс: {n}",
            ..GOOD
        })
        .contains("Kazakh")
    );
    assert!(
        told(Text {
            kk: "count: {n}",
            ..GOOD
        })
        .contains("no Cyrillic")
    );
    assert_eq!(unquoted("статус «Қол қойылды» не тот"), "статус » не тот");
}
