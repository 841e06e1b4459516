//! Why something cannot be read: where, and what to do, in the words of a person.

use crate::lang::Lang;
use crate::shape::Shape;
use qalqan_core::law::Text;
use qalqan_core::wire::ErrorReport;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// What a text in UTF-16 starts with, lowest or highest byte first.
const UTF16_MARKS: [[u8; 2]; 2] = [[0xff, 0xfe], [0xfe, 0xff]];

/// The mark of UTF-8.
const UTF8_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// Why something cannot be read. No value of it is repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    what: What,
    line: Option<u64>,
    column: Option<u64>,
    /// A field, the limit, or what the system says.
    detail: String,
    shape: Option<Shape>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Absent,
    Closed,
    Utf16,
    Mark,
    NotUtf8,
    TooLarge,
    TooMuch,
    Empty,
    NotJson,
    Shape,
}

impl What {
    const fn text(self) -> Text {
        let (kk, ru, en) = match self {
            Self::Absent => (
                "мұндай файл жоқ. Атауы мен қалтасын тексеріңіз",
                "такого файла нет. Проверьте имя и папку",
                "there is no such file. Look at its name and folder",
            ),
            Self::Closed => (
                "файл ашылмады: {detail}",
                "файл не открывается: {detail}",
                "the file cannot be opened: {detail}",
            ),
            Self::Utf16 => (
                "мәтін UTF-16 кодтауында. Оны BOM белгісінсіз UTF-8 кодтауында сақтаңыз",
                "текст в кодировке UTF-16. Сохраните его в UTF-8 без BOM",
                "the text is in UTF-16. Save it in UTF-8 without a BOM",
            ),
            Self::Mark => (
                "мәтін BOM белгісінен басталады, JSON-да ол болмайды. Оны BOM белгісінсіз UTF-8 кодтауында сақтаңыз",
                "текст начинается с метки BOM, а в JSON ее нет. Сохраните его в UTF-8 без BOM",
                "the text starts with a byte order mark (BOM), which JSON does not have. Save it in UTF-8 without a BOM",
            ),
            Self::NotUtf8 => (
                "осы жерде UTF-8 емес байттар бар. Мәтінді UTF-8 кодтауында сақтаңыз",
                "здесь байты не в UTF-8. Сохраните текст в UTF-8",
                "the bytes here are not UTF-8. Save the text in UTF-8",
            ),
            Self::TooLarge => (
                "мәтін тым үлкен, шегі {detail} МиБ. Оны бөліңіз",
                "текст слишком велик, предел {detail} МиБ. Разделите его",
                "the text is too large, the limit is {detail} MiB. Divide it",
            ),
            Self::TooMuch => (
                "{detail}: тізімдегі жолдар тым көп. Мәтінді бөліңіз",
                "{detail}: в списке слишком много строк. Разделите текст",
                "{detail}: the list has too many rows. Divide the text",
            ),
            Self::Empty => (
                "мәтін бос. Оған JSON нысаны жазылады",
                "текст пуст. В нем должен стоять объект JSON",
                "the text is empty. A JSON object is expected",
            ),
            Self::NotJson => (
                "мәтін JSON емес. Осы жердегі тырнақшаны, үтірді және жақшаны тексеріңіз",
                "текст не в формате JSON. Проверьте здесь кавычки, запятые и скобки",
                "the text is not JSON. Look at the quotation marks, commas and brackets here",
            ),
            Self::Shape => (
                "мәтіннің құрылымы басқа: {detail}",
                "текст другого устройства: {detail}",
                "the text has another shape: {detail}",
            ),
        };
        Text { kk, ru, en }
    }
}

const PLACE: Text = Text {
    kk: "{line}-жол, {column}-таңба: ",
    ru: "строка {line}, позиция {column}: ",
    en: "line {line}, column {column}: ",
};

impl Unread {
    const fn new(what: What) -> Self {
        Self {
            what,
            line: None,
            column: None,
            detail: String::new(),
            shape: None,
        }
    }

    /// What the system says of a file.
    #[must_use]
    pub fn of_system(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::new(What::Absent),
            _ => Self {
                detail: error.to_string(),
                ..Self::new(What::Closed)
            },
        }
    }

    /// What the door says of bytes that it was given; `None` where the bytes are not to
    /// blame.
    #[must_use]
    pub fn of_report(report: &ErrorReport, bytes: &[u8]) -> Option<Self> {
        let what = match report.code.as_str() {
            "byte-order-mark" => What::Mark,
            "not-utf8" if UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark)) => What::Utf16,
            "not-utf8" => What::NotUtf8,
            "too-large" => What::TooMuch,
            "not-json" if bytes.iter().all(u8::is_ascii_whitespace) => What::Empty,
            "not-json" => What::NotJson,
            "wrong-shape" => What::Shape,
            _ => return None,
        };
        let field = report.path.rsplit('.').next();
        Some(Self {
            what,
            line: report.line,
            column: report.column,
            detail: report.path.clone(),
            shape: (what == What::Shape).then(|| Shape::of(&report.message, field)),
        })
    }

    /// What the parser says of text that is none of `T`.
    #[must_use]
    pub fn of_parser(error: &serde_json::Error, bytes: &[u8]) -> Self {
        let what = match error.classify() {
            serde_json::error::Category::Data => What::Shape,
            _ if bytes.iter().all(u8::is_ascii_whitespace) => What::Empty,
            _ => What::NotJson,
        };
        Self {
            line: u64::try_from(error.line()).ok(),
            column: u64::try_from(error.column()).ok(),
            shape: (what == What::Shape).then(|| Shape::of(&error.to_string(), None)),
            ..Self::new(what)
        }
    }

    /// The same where lines and columns are those of another text.
    #[must_use]
    pub fn without_place(self) -> Self {
        Self {
            line: None,
            column: None,
            ..self
        }
    }

    /// The sentence, with its place.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let language = lang.language();
        let numbers = self.line.zip(self.column).filter(|(line, _)| *line > 0);
        let place = match (self.what, numbers) {
            (What::Empty | What::Utf16, _) | (_, None) => String::new(),
            (_, Some((line, column))) => {
                let values = [
                    ("line", line.to_string()),
                    ("column", column.max(1).to_string()),
                ];
                let values = values.each_ref().map(|(name, value)| (*name, &**value));
                PLACE.fill(language, &values)
            }
        };
        let shape = self.shape.as_ref().map(|shape| shape.sentence(lang));
        let detail = match shape {
            Some(said) if self.detail.is_empty() => said,
            Some(said) => format!("{}: {said}", self.detail),
            None => self.detail.clone(),
        };
        let text = self.what.text().fill(language, &[("detail", &detail)]);
        format!("{place}{text}")
    }
}

/// The bytes of a file, if it is there and not over a limit.
///
/// # Errors
/// [`Unread`].
pub fn bytes_of(path: &Path, limit: usize) -> Result<Vec<u8>, Unread> {
    let file = File::open(path).map_err(|error| Unread::of_system(&error))?;
    bytes_from(file, limit)
}

/// The same of anything that can be read; it is read to one byte beyond the limit.
///
/// # Errors
/// [`Unread`].
pub fn bytes_from(source: impl Read, limit: usize) -> Result<Vec<u8>, Unread> {
    let room = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = source.take(room).read_to_end(&mut bytes);
    match read {
        Err(error) => Err(Unread::of_system(&error)),
        Ok(_) if bytes.len() > limit => Err(Unread {
            detail: (limit >> 20).to_string(),
            ..Unread::new(What::TooLarge)
        }),
        Ok(_) => Ok(bytes),
    }
}

/// The text that bytes hold.
///
/// # Errors
/// [`Unread`], for a byte order mark too.
pub fn text_of(bytes: &[u8]) -> Result<&str, Unread> {
    if UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Unread::new(What::Utf16));
    }
    let at = |what, line, column| Unread {
        line: u64::try_from(line).ok(),
        column: u64::try_from(column).ok(),
        ..Unread::new(what)
    };
    if bytes.starts_with(&UTF8_MARK) {
        return Err(at(What::Mark, 1, 1));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.split(|byte| *byte == b'\n').next_back();
        let lines = good.iter().filter(|byte| **byte == b'\n').count();
        at(What::NotUtf8, lines + 1, line.map_or(0, <[u8]>::len) + 1)
    })
}
