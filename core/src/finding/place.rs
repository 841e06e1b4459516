//! A place in a draft as people count it: «акт 1, случай 2».

use crate::finding::Segment;
use crate::law::{Language, Text};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Lists of drafts, each with the word for one entry.
const LISTS: [(&str, Text); 11] = [
    list("acts", "акт", "акт", "act"),
    list("cases", "жағдай", "случай", "case"),
    list("stays", "емделу жағдайы", "случай", "stay"),
    list("services", "қызмет", "услуга", "service"),
    list("lines", "жол", "строка", "line"),
    list("rows", "жол", "строка", "row"),
    list("entries", "жол", "строка", "row"),
    list("events", "оқиға", "событие", "event"),
    list("applications", "өтініш", "заявление", "application"),
    list("receivers", "алушы", "получатель", "receiver"),
    list("documents", "құжат", "документ", "document"),
];

const fn list(
    field: &'static str,
    kk: &'static str,
    ru: &'static str,
    en: &'static str,
) -> (&'static str, Text) {
    (field, Text { kk, ru, en })
}

/// One step of a path, be it of a draft or read from a text.
enum Step<'a> {
    Field(&'a str),
    Index(usize),
}

/// A path of a draft in words; `None` where people do not count what is on the way.
pub(super) fn place_of_path(segments: &[Segment], language: Language) -> Option<String> {
    let steps = segments.iter().map(|segment| match segment {
        Segment::Field(name) => Step::Field(name),
        Segment::Index(index) => Step::Index(*index),
    });
    place(steps, language)
}

/// The same of a text such as `acts[0].cases[1]`; `None` where it is no such path.
pub(super) fn place_of_text(path: &str, language: Language) -> Option<String> {
    place(steps(path)?.into_iter(), language)
}

fn steps(path: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let Some((field, index)) = part.split_once('[') else {
            steps.push(Step::Field(part));
            continue;
        };
        let index = index.strip_suffix(']')?.parse().ok()?;
        steps.extend([Step::Field(field), Step::Index(index)]);
    }
    Some(steps)
}

/// The entries of lists on the way, counted from one. The field inside the last of them is
/// left out, and so is the act around its own cases.
fn place<'a>(steps: impl Iterator<Item = Step<'a>>, language: Language) -> Option<String> {
    let mut words = Vec::new();
    let mut field = "";
    for step in steps {
        match step {
            Step::Field("reference") => return None,
            Step::Field(name) => field = name,
            Step::Index(index) => {
                let mut lists = LISTS.iter();
                let (_, text) = lists.find(|(list, _)| *list == field)?;
                let number = index.saturating_add(1);
                let word = text.template(language);
                words.push(match language {
                    Language::Kk => format!("{number}-{word}"),
                    Language::Ru | Language::En => format!("{word} {number}"),
                });
            }
        }
    }
    (!words.is_empty()).then(|| words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{At, Path};

    #[test]
    fn a_place_is_counted_from_one() {
        let place = |path: &Path, language| place_of_path(path.segments(), language);
        let root = At::root();
        let (act, rows) = (root.field("act"), root.field("reference"));
        let cases = act.field("cases");
        let case = cases.index(1);
        let lines = case.field("services");
        let line = lines.index(0).path();
        assert_eq!(
            place(&line, Language::Kk).as_deref(),
            Some("2-жағдай, 1-қызмет")
        );
        assert_eq!(
            place(&line, Language::Ru).as_deref(),
            Some("случай 2, услуга 1")
        );
        assert_eq!(place(&act.field("total").path(), Language::En), None);
        let rows = rows.field("visits");
        let rows = rows.field("rows");
        assert_eq!(place(&rows.index(0).path(), Language::En), None);
    }

    #[test]
    fn a_text_is_a_path_or_none() {
        let place = |text| place_of_text(text, Language::Ru);
        assert_eq!(
            place("acts[0].cases[1]").as_deref(),
            Some("акт 1, случай 2")
        );
        assert_eq!(place("acts[0].total").as_deref(), Some("акт 1"));
        assert_eq!(place("A-7"), None);
        assert_eq!(place("cases[x]"), None);
    }
}
