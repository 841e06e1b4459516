//! Units of time behind a number: «5 лет», «5 жыл».

use crate::calendar::Term;
use crate::law::Language;
use alloc::format;
use alloc::string::String;

/// A unit of time as it stands after a number.
struct Unit {
    kk: &'static str,
    /// After 1, after 2 to 4, after 5 and more.
    ru: [&'static str; 3],
    /// After 1, and after more.
    en: [&'static str; 2],
}

const WORKING_DAY: Unit = Unit {
    kk: "жұмыс күні",
    ru: ["рабочий день", "рабочих дня", "рабочих дней"],
    en: ["working day", "working days"],
};
const CALENDAR_DAY: Unit = Unit {
    kk: "күн",
    ru: ["день", "дня", "дней"],
    en: ["day", "days"],
};
const MONTH: Unit = Unit {
    kk: "ай",
    ru: ["месяц", "месяца", "месяцев"],
    en: ["month", "months"],
};
const YEAR: Unit = Unit {
    kk: "жыл",
    ru: ["год", "года", "лет"],
    en: ["year", "years"],
};
/// Years of age, as they stand after «от» and «до».
const OF_AGE: Unit = Unit {
    kk: "жас",
    ru: ["года", "лет", "лет"],
    en: ["year", "years"],
};

impl Unit {
    const fn after(&self, count: u64, language: Language) -> &'static str {
        let ([one, few, many], [single, plural]) = (self.ru, self.en);
        match (language, count % 100, count % 10) {
            (Language::Kk, ..) => self.kk,
            (Language::Ru, 11..=14, _) => many,
            (Language::Ru, _, 1) => one,
            (Language::Ru, _, 2..=4) => few,
            (Language::Ru, ..) => many,
            (Language::En, ..) if count == 1 => single,
            (Language::En, ..) => plural,
        }
    }
}

fn counted(count: u64, unit: &Unit, language: Language) -> String {
    format!("{count}\u{a0}{}", unit.after(count, language))
}

/// A term such as `5y`, or the span `days 7` of a table.
pub(super) fn term(value: &str, language: Language) -> Option<String> {
    if let Some(days) = value.strip_prefix("days ") {
        return Some(counted(days.parse().ok()?, &CALENDAR_DAY, language));
    }
    let (count, unit) = match value.parse().ok()? {
        Term::WorkingDays(count) => (count, &WORKING_DAY),
        Term::CalendarDays(count) => (count, &CALENDAR_DAY),
        Term::Months(count) => (count, &MONTH),
        Term::Years(count) => (count, &YEAR),
    };
    Some(counted(count.into(), unit, language))
}

/// Ages such as `18–50`, where either end may be open.
pub(super) fn ages(value: &str, language: Language) -> Option<String> {
    let (from, to) = value.split_once('–')?;
    let age = |text: &str| text.parse::<u64>().ok();
    let years = |count| counted(count, &OF_AGE, language);
    Some(match (age(from), age(to), language) {
        (Some(from), Some(to), Language::Kk) => format!("{from}–{to}\u{a0}жас"),
        (Some(from), Some(to), Language::Ru) => format!("от {from} до {}", years(to)),
        (Some(from), Some(to), Language::En) => format!("{from} to {}", years(to)),
        (Some(from), None, Language::Kk) => format!("{from}\u{a0}жастан бастап"),
        (Some(from), None, Language::Ru) => format!("от {}", years(from)),
        (Some(from), None, Language::En) => format!("{} or more", years(from)),
        (None, Some(to), Language::Kk) => format!("{to}\u{a0}жасқа дейін"),
        (None, Some(to), Language::Ru) => format!("до {}", years(to)),
        (None, Some(to), Language::En) => format!("{} at most", years(to)),
        (None, None, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(show: impl Fn(Language) -> Option<String>) -> [String; 3] {
        [Language::Kk, Language::Ru, Language::En].map(|language| {
            let shown = show(language).unwrap_or_default();
            shown.replace('\u{a0}', " ")
        })
    }

    #[test]
    fn terms_agree_with_their_number() {
        for (value, kk, ru, en) in [
            ("1wd", "1 жұмыс күні", "1 рабочий день", "1 working day"),
            ("3d", "3 күн", "3 дня", "3 days"),
            ("days 7", "7 күн", "7 дней", "7 days"),
            ("11m", "11 ай", "11 месяцев", "11 months"),
            ("21y", "21 жыл", "21 год", "21 years"),
            ("5y", "5 жыл", "5 лет", "5 years"),
        ] {
            assert_eq!(in_all(|language| term(value, language)), [kk, ru, en]);
        }
        assert_eq!(term("5", Language::Ru), None);
        assert_eq!(term("month", Language::Ru), None);
    }

    #[test]
    fn an_open_end_is_said() {
        for (value, kk, ru, en) in [
            ("18–50", "18–50 жас", "от 18 до 50 лет", "18 to 50 years"),
            ("18–", "18 жастан бастап", "от 18 лет", "18 years or more"),
            ("1–", "1 жастан бастап", "от 1 года", "1 year or more"),
            ("–21", "21 жасқа дейін", "до 21 года", "21 years at most"),
            ("–3", "3 жасқа дейін", "до 3 лет", "3 years at most"),
        ] {
            assert_eq!(in_all(|language| ages(value, language)), [kk, ru, en]);
        }
        assert_eq!(ages("–", Language::Ru), None);
    }
}
