//! How a text differs from what is read: the parser's sentence taken apart, without the
//! value that it found, and said in a language.

use crate::lang::Lang;
use crate::nearest::nearest;
use qalqan_core::law::Text;

/// What is wrong with a field or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// No such field; the one that was perhaps meant.
    Unknown(Option<String>),
    /// The field stands twice.
    Twice,
    /// The field is not there.
    Missing(String),
    /// Another kind of value.
    Other(Kind, Kind),
}

/// A kind of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Whole,
    Flag,
    List,
    Object,
    Null,
    Value,
}

impl Kind {
    /// The kind by the parser's words for what it found or expected.
    fn of(words: &str) -> Self {
        let words = words.trim_start_matches("a ").trim_start_matches("an ");
        let starts = |all: &[&str]| all.iter().any(|start| words.starts_with(start));
        match words {
            _ if starts(&["string", "text", "borrowed string"]) => Self::Text,
            _ if starts(&["u8", "u16", "u32", "u64", "usize", "i32", "i64"]) => Self::Whole,
            _ if starts(&["integer", "floating", "number"]) => Self::Number,
            _ if starts(&["bool", "true or false"]) => Self::Flag,
            _ if starts(&["sequence", "list"]) => Self::List,
            _ if starts(&["map", "object", "struct"]) => Self::Object,
            _ if starts(&["null", "unit"]) => Self::Null,
            _ => Self::Value,
        }
    }

    const fn text(self) -> Text {
        let (kk, ru, en) = match self {
            Self::Text => ("мәтін", "текст", "text"),
            Self::Number => ("сан", "число", "a number"),
            Self::Whole => ("бүтін сан", "целое число", "a whole number"),
            Self::Flag => ("true не false", "true или false", "true or false"),
            Self::List => ("тізім", "список", "a list"),
            Self::Object => ("нысан", "объект", "an object"),
            Self::Null => ("null", "null", "null"),
            Self::Value => ("басқа мән", "другое значение", "another value"),
        };
        Text { kk, ru, en }
    }
}

const UNKNOWN: Text = Text {
    kk: "мұндай өріс жоқ",
    ru: "такого поля нет",
    en: "there is no such field",
};

const PERHAPS: Text = Text {
    kk: "мұндай өріс жоқ, мүмкін: {near}",
    ru: "такого поля нет, возможно: {near}",
    en: "there is no such field, perhaps: {near}",
};

const TWICE: Text = Text {
    kk: "өріс екі рет жазылған",
    ru: "поле указано дважды",
    en: "the field stands twice",
};

const MISSING: Text = Text {
    kk: "өріс жоқ: {name}",
    ru: "нет поля: {name}",
    en: "the field is missing: {name}",
};

const OTHER: Text = Text {
    kk: "мұнда тұрғаны: {found}, күтілетіні: {expected}",
    ru: "здесь стоит: {found}, ожидается: {expected}",
    en: "here stands: {found}, expected: {expected}",
};

impl Shape {
    /// The parser's sentence about a field, or about one that the sentence names itself.
    pub(crate) fn of(told: &str, field: Option<&str>) -> Self {
        // the place is told elsewhere
        let told = told.rsplit_once(" at line ").map_or(told, |(told, _)| told);
        let named = |rest: &str| rest.split('`').nth(1).unwrap_or_default().to_owned();
        if let Some(rest) = told.strip_prefix("unknown field") {
            let (own, expected) = rest.rsplit_once(", expected ").unwrap_or((rest, ""));
            let own = field.map_or_else(|| named(own), Into::into);
            let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
            return Self::Unknown(nearest(&own, &known).into_iter().next());
        }
        if told.starts_with("duplicate field") {
            return Self::Twice;
        }
        if let Some(rest) = told.strip_prefix("missing field") {
            return Self::Missing(named(rest));
        }
        let kinds = told.split_once(": ").map_or(told, |(_, kinds)| kinds);
        let (found, expected) = kinds.rsplit_once(", expected ").unwrap_or((kinds, ""));
        Self::Other(Kind::of(found), Kind::of(expected))
    }

    pub(crate) fn sentence(&self, lang: Lang) -> String {
        let language = lang.language();
        match self {
            Self::Unknown(None) => UNKNOWN.template(language).into(),
            Self::Unknown(Some(near)) => PERHAPS.fill(language, &[("near", near)]),
            Self::Twice => TWICE.template(language).into(),
            Self::Missing(name) => MISSING.fill(language, &[("name", name)]),
            Self::Other(found, expected) => {
                let [found, expected] =
                    [found, expected].map(|kind| kind.text().template(language));
                OTHER.fill(language, &[("found", found), ("expected", expected)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "its form alone is read")]
    struct Card {
        number: String,
        count: Option<u64>,
        rows: Option<Vec<bool>>,
    }

    #[test]
    fn a_sentence_of_the_parser_in_three_languages_without_its_value() {
        for (text, ru) in [
            (r#"{"numbr":"secret"}"#, "такого поля нет, возможно: number"),
            (r#"{"secret":"1"}"#, "такого поля нет"),
            (r#"{"number":"1","number":"2"}"#, "поле указано дважды"),
            ("{}", "нет поля: number"),
            (r#"{"number":5}"#, "здесь стоит: число, ожидается: текст"),
            (
                r#"{"number":"1","count":"secret"}"#,
                "здесь стоит: текст, ожидается: целое число",
            ),
            (
                r#"{"number":"1","count":-1}"#,
                "здесь стоит: число, ожидается: целое число",
            ),
            (
                r#"{"number":"1","rows":{}}"#,
                "здесь стоит: объект, ожидается: список",
            ),
            (
                r#"{"number":"1","rows":[0]}"#,
                "здесь стоит: число, ожидается: true или false",
            ),
            (r#"{"number":null}"#, "здесь стоит: null, ожидается: текст"),
        ] {
            let error = serde_json::from_str::<Card>(text).unwrap_err().to_string();
            let shape = Shape::of(&error, None);
            assert_eq!(shape.sentence(Lang::Ru), ru, "{error}");
            for lang in [Lang::Kk, Lang::En] {
                let said = shape.sentence(lang);
                assert!(!said.contains("secret") && !said.contains('{'), "{said}");
            }
            assert!(!format!("{shape:?}").contains("secret"));
        }
    }
}
