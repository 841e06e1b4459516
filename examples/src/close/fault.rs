//! What could not be read or used: the month goes on without it, and says so.

use super::file::MonthFile;
use crate::lang::Lang;
use crate::unread::Unread;
use qalqan_core::law::Text;
use serde::Serialize;

/// A file, or something in it, that could not be used. No personal number is repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, below the folder of the month.
    pub file: String,
    why: Box<Why>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    Unread(Unread),
    /// An entry of the file.
    Entry(String, Unread),
    Trouble {
        trouble: Trouble,
        /// An act, an entry, a field.
        about: String,
        /// What the core says.
        reason: String,
    },
}

/// What the library cannot work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// A text is not in its form.
    Form,
    /// Nothing to close.
    NoActs,
    /// An act is named that is not there.
    NoAct,
    /// A file of an act that the list of arrivals does not name.
    NotListed,
    /// No edition of the law covers the day.
    NoLaw,
    /// The policies of the book are not those that the table gives.
    OtherPolicies,
    /// The history was made with another key.
    OtherKey,
    /// An entry whose call there is not.
    NoCall,
    /// No moment is left for signing.
    NoDay,
}

impl Trouble {
    const fn text(self) -> Text {
        let (kk, ru, en) = match self {
            Self::Form => (
                "{about}: {reason}",
                "{about}: {reason}",
                "{about}: {reason}",
            ),
            Self::NoActs => (
                "бұл қалтада бірде-бір акт жоқ. Актілер acts қалтасында жатады",
                "в этой папке нет ни одного акта. Акты лежат в папке acts",
                "no act is in this folder. Acts lie in its folder acts",
            ),
            Self::NoAct => (
                "айдың актілері арасында мұндай акт жоқ: {about}",
                "среди актов месяца такого нет: {about}",
                "no such act is in the month: {about}",
            ),
            Self::NotListed => (
                "inbox.json бұл актіні атамайды, ол тексерілмеді",
                "inbox.json не называет этот акт, он не проверен",
                "inbox.json does not name this act; it was not checked",
            ),
            Self::NoLaw => (
                "бұл күнге заңнаманың редакциясы жоқ: {about}",
                "на этот день нет редакции законодательства: {about}",
                "no edition of the law covers the day: {about}",
            ),
            Self::OtherPolicies => (
                "полистер policies.json кестесінен шығарылғандарға сәйкес келмейді; осы тізім алынды",
                "полисы не совпадают с выпущенными по policies.json; взят этот список",
                "its policies are not those issued from policies.json; this list was taken",
            ),
            Self::OtherKey => (
                "деректер басқа кілтпен жасалған және салыстырылмады. Айдың өз кілтін көрсетіңіз",
                "данные созданы другим ключом и не сравнивались. Укажите ключ этого месяца",
                "was made with another key and was not compared. Name the key of this month",
            ),
            Self::NoCall => (
                "{about}: мұндай шақыру жоқ. Олардың тізімі: qalqan calls",
                "{about}: такого вызова нет. Их список: qalqan calls",
                "{about}: there is no such call. All of them: qalqan calls",
            ),
            Self::NoDay => (
                "қол қою күні белгісіз. --signing-day арқылы көрсетіңіз",
                "день подписания неизвестен. Укажите его: --signing-day",
                "the day of signing is not known. Name it: --signing-day",
            ),
        };
        Text { kk, ru, en }
    }
}

impl Fault {
    /// A file that cannot be read.
    pub(super) fn unread(file: impl Into<String>, why: Unread) -> Self {
        Self {
            file: file.into(),
            why: Box::new(Why::Unread(why)),
        }
    }

    /// An entry of a file that cannot be read; its place in the file is its own.
    pub(super) fn entry(file: impl Into<String>, entry: &str, why: Unread) -> Self {
        Self {
            file: file.into(),
            why: Box::new(Why::Entry(entry.into(), why.without_place())),
        }
    }

    pub(super) fn of(file: impl Into<String>, trouble: Trouble, about: impl Into<String>) -> Self {
        Self::with(file, trouble, about, String::new())
    }

    pub(super) fn with(
        file: impl Into<String>,
        trouble: Trouble,
        about: impl Into<String>,
        reason: impl ToString,
    ) -> Self {
        Self {
            file: file.into(),
            why: Box::new(Why::Trouble {
                trouble,
                about: about.into(),
                reason: reason.to_string(),
            }),
        }
    }

    /// A text of a file that is not in its form.
    pub(super) fn form(file: MonthFile, field: impl Into<String>, reason: impl ToString) -> Self {
        Self::with(file.name(), Trouble::Form, field, reason)
    }

    /// Why, in a language.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> String {
        match &*self.why {
            Why::Unread(unread) => unread.sentence(lang),
            Why::Entry(entry, unread) => format!("{entry}: {}", unread.sentence(lang)),
            Why::Trouble {
                trouble,
                about,
                reason,
            } => {
                let reason = lang.reason(reason);
                if *trouble == Trouble::Form && about.is_empty() {
                    return reason;
                }
                let values = [("about", about.as_str()), ("reason", &reason)];
                trouble.text().fill(lang.language(), &values)
            }
        }
    }

    /// The row of the report in JSON.
    #[must_use]
    pub fn row(&self, lang: Lang) -> FaultRow {
        FaultRow {
            file: self.file.clone(),
            reason: self.reason(lang),
        }
    }
}

/// A fault as the report has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FaultRow {
    file: String,
    reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.reason(Lang::En))
    }
}

impl std::error::Error for Fault {}
