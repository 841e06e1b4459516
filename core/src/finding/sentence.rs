//! A finding as a sentence for people: the text of its rule with its values in the place
//! of the names, and where in the draft it is.
//!
//! Params stay as machines write them. Here each takes the form that people read, by what
//! its name may hold: an id that a host made up is never taken for a day or an amount.

use crate::calendar::{Day, Moment, Month, Period, Term};
use crate::finding::{Finding, Segment};
use crate::law::catalogue::act;
use crate::law::{Language, Rule, Text, code_words};
use crate::money::Tenge;
use crate::ratio::Ratio;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::str::FromStr;

/// Names of values that may be a day, a moment, a month or a period.
const TIMES: [&str; 36] = [
    "at",
    "checked",
    "cured",
    "date",
    "day",
    "deadline",
    "death",
    "declared",
    "discovered",
    "done",
    "due",
    "earlier",
    "earliest",
    "end",
    "entered",
    "expected",
    "filed",
    "first",
    "from",
    "given",
    "issued",
    "last",
    "later",
    "month",
    "newest",
    "next",
    "period",
    "previous",
    "received",
    "registered",
    "sent",
    "signed",
    "since",
    "start",
    "told",
    "valid",
];

/// Names of values that may be money.
const AMOUNTS: [&str; 20] = [
    "accepted", "actual", "amount", "cap", "computed", "declared", "deducted", "excess",
    "expected", "floor", "floors", "given", "invoice", "left", "limit", "patients", "pool", "sum",
    "total", "used",
];

/// Names of values that may be a share or a term.
const LIMITS: [&str; 3] = ["limit", "span", "term"];

/// Names of values that may be a place in the draft.
const PLACES: [&str; 6] = ["first", "jumped", "other", "place", "places", "said"];

/// Lists of drafts, each with the word for one entry.
const LISTS: [(&str, Text); 10] = [
    list("acts", "акт", "акт", "act"),
    list("cases", "жағдай", "случай", "case"),
    list("services", "қызмет", "услуга", "service"),
    list("lines", "жол", "строка", "line"),
    list("rows", "жол", "строка", "row"),
    list("entries", "жазба", "запись", "entry"),
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

impl Finding {
    /// The sentence for people: days as 26.03.2026, money as 1 234,50 ₸, shares as 50 %,
    /// codes of closed sets in words.
    ///
    /// ```
    /// use qalqan_core::finding::{At, Finding};
    /// use qalqan_core::law::{Language, catalogue};
    ///
    /// let rule = catalogue::by_code("ACT-009").expect("a stable code");
    /// let finding = Finding::new(rule, At::root().path());
    /// let finding = finding.with("day", "2026-03-26").with("state", "blocked");
    /// assert_eq!(
    ///     finding.sentence(Language::Ru),
    ///     "Лицевой счет застрахованного не открыт на день услуги: \
    ///      день 26.03.2026, состояние заблокирован",
    /// );
    /// ```
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let params = self.params.iter();
        let params = params.map(|(name, value)| (*name, value.as_str()));
        sentence(self.rule, params, language)
    }

    /// Where in the draft, for people: «акт 1, случай 2». `None` where the finding is about
    /// the draft as a whole, or in a part that people do not count; then the path tells it.
    ///
    /// ```
    /// use qalqan_core::finding::{At, Finding};
    /// use qalqan_core::law::{Language, catalogue};
    ///
    /// let rule = catalogue::by_code("ACT-004").expect("a stable code");
    /// let root = At::root();
    /// let cases = root.field("cases");
    /// let finding = Finding::new(rule, cases.index(1).field("total").path());
    /// assert_eq!(finding.place(Language::Kk).as_deref(), Some("2-жағдай"));
    /// assert_eq!(finding.place(Language::En).as_deref(), Some("case 2"));
    /// ```
    #[must_use]
    pub fn place(&self, language: Language) -> Option<String> {
        let steps = self.path.segments().iter().map(|segment| match segment {
            Segment::Field(name) => Step::Field(name),
            Segment::Index(index) => Step::Index(*index),
        });
        place(steps, language)
    }
}

/// The text of a rule with values for people: the one way from params to a sentence.
pub(crate) fn sentence<'a>(
    rule: &Rule,
    params: impl Iterator<Item = (&'a str, &'a str)>,
    language: Language,
) -> String {
    let shown: Vec<(&str, String)> = params
        .map(|(name, value)| (name, for_people(rule, name, value, language)))
        .collect();
    let values: Vec<(&str, &str)> = shown
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    rule.text.fill(language, &values)
}

/// A value as people read it; as it is where it is of no kind that its name may hold.
fn for_people(rule: &Rule, name: &str, value: &str, language: Language) -> String {
    let may_be = |names: &[&str]| names.contains(&name);
    let time = may_be(&TIMES).then(|| time(value)).flatten();
    let limit = || {
        may_be(&LIMITS)
            .then(|| share(value).or_else(|| term(value, language)))
            .flatten()
    };
    let amount = || {
        // a coefficient may have two decimals too
        let counted = *rule == act::COEFFICIENT_OF_CARE;
        (may_be(&AMOUNTS) && !counted)
            .then(|| amount(value))
            .flatten()
    };
    let place = || may_be(&PLACES).then(|| places(value, language)).flatten();
    time.or_else(limit)
        .or_else(amount)
        .or_else(place)
        .unwrap_or_else(|| code_words(name, value, language))
}

/// One place in the draft, or several with a comma between.
fn places(value: &str, language: Language) -> Option<String> {
    let each = value.split(", ");
    let each = each.map(|one| place(steps(one)?.into_iter(), language));
    Some(each.collect::<Option<Vec<_>>>()?.join(", "))
}

fn time(value: &str) -> Option<String> {
    if let Ok(day) = Day::from_str(value) {
        return Some(day_text(day));
    }
    if let Ok(period) = Period::from_str(value) {
        let (first, last) = (day_text(period.first()), day_text(period.last()));
        return Some(format!("{first}–{last}"));
    }
    if Moment::from_str(value).is_ok() {
        let (day, clock) = value.split_once('T')?;
        let day = Day::from_str(day).ok()?;
        // whole minutes are written without their seconds
        let clock = match clock.split_once(':') {
            Some((_, rest)) if rest.contains(':') => clock.strip_suffix(":00").unwrap_or(clock),
            _ => clock,
        };
        return Some(format!("{} {clock}", day_text(day)));
    }
    let first = Month::from_str(value).ok()?.first();
    Some(format!("{:02}.{}", first.month(), first.year()))
}

fn day_text(day: Day) -> String {
    let (number, month, year) = (day.day_of_month(), day.month(), day.year());
    format!("{number:02}.{month:02}.{year}")
}

/// Amounts alone are written with two decimals; a count has none.
fn amount(value: &str) -> Option<String> {
    let amount = Tenge::from_str(value).ok()?;
    (amount.to_string() == value).then(|| amount.for_people())
}

/// A share in whole per cent; a third stays a third.
fn share(value: &str) -> Option<String> {
    let ratio = Ratio::from_str(value).ok()?;
    let hundredfold = ratio.part().checked_mul(100)?;
    let whole = ratio.whole();
    let rest = hundredfold.checked_rem(whole)?;
    let percent = hundredfold.checked_div(whole)?;
    (rest == 0).then(|| format!("{percent}\u{a0}%"))
}

fn term(value: &str, language: Language) -> Option<String> {
    let (count, unit) = match Term::from_str(value).ok()? {
        Term::WorkingDays(count) => (count, &WORKING_DAY),
        Term::CalendarDays(count) => (count, &CALENDAR_DAY),
        Term::Months(count) => (count, &MONTH),
        Term::Years(count) => (count, &YEAR),
    };
    let count = u64::from(count);
    Some(format!("{count}\u{a0}{}", unit.after(count, language)))
}

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

/// One step of a path, be it of a draft or read from a text.
enum Step<'a> {
    Field(&'a str),
    Index(usize),
}

/// The steps of a text such as `acts[0].cases[1]`; `None` where it is no such path.
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
    use crate::law::catalogue::{self, visit};

    fn shown(name: &str, value: &str, language: Language) -> String {
        for_people(&visit::SHARE_WITHOUT_VISIT, name, value, language)
    }

    #[test]
    fn values_are_as_people_write_them() {
        for (name, value, due) in [
            ("day", "2026-03-26", "26.03.2026"),
            ("at", "2026-03-05T09:15", "05.03.2026 09:15"),
            ("at", "2026-03-05T09:15:00", "05.03.2026 09:15"),
            ("at", "2026-03-05T09:15:07", "05.03.2026 09:15:07"),
            ("month", "2026-03", "03.2026"),
            ("period", "2026-01-01/2026-12-31", "01.01.2026–31.12.2026"),
            ("declared", "1234.50", "1\u{a0}234,50\u{a0}₸"),
            ("declared", "3", "3"),
            ("limit", "1/2", "50\u{a0}%"),
            ("limit", "1/3", "1/3"),
            ("other", "acts[0].cases[1]", "акт 1, случай 2"),
            ("other", "acts[0].total", "акт 1"),
            ("state", "blocked", "заблокирован"),
        ] {
            assert_eq!(shown(name, value, Language::Ru), due, "{name}");
        }
    }

    #[test]
    fn what_a_host_wrote_stays() {
        for (name, value) in [
            ("order", "2026-03-26"),
            ("id", "1/2"),
            ("policy", "100.50"),
            ("number", "cases[0]"),
            ("other", "A-7"),
        ] {
            assert_eq!(shown(name, value, Language::Ru), value);
        }
    }

    #[test]
    fn a_coefficient_is_no_amount() {
        let value = |name| for_people(&act::COEFFICIENT_OF_CARE, name, "1.25", Language::Ru);
        assert_eq!(
            (value("declared"), value("expected")),
            ("1.25".into(), "1.25".into())
        );
    }

    #[test]
    fn terms_agree_with_their_number() {
        for (value, kk, ru, en) in [
            ("1wd", "1 жұмыс күні", "1 рабочий день", "1 working day"),
            ("3d", "3 күн", "3 дня", "3 days"),
            ("11m", "11 ай", "11 месяцев", "11 months"),
            ("21y", "21 жыл", "21 год", "21 years"),
            ("5y", "5 жыл", "5 лет", "5 years"),
        ] {
            let said = [Language::Kk, Language::Ru, Language::En]
                .map(|language| shown("term", value, language).replace('\u{a0}', " "));
            assert_eq!(said, [kk, ru, en]);
        }
    }

    #[test]
    fn a_place_is_counted_from_one() {
        let place = |path: Path, language| Finding::new(&act::CASE_TOTAL, path).place(language);
        let root = At::root();
        let (act, rows) = (root.field("act"), root.field("reference"));
        let cases = act.field("cases");
        let case = cases.index(1);
        let lines = case.field("services");
        let line = lines.index(0).path();
        assert_eq!(
            place(line.clone(), Language::Kk).as_deref(),
            Some("2-жағдай, 1-қызмет")
        );
        assert_eq!(
            place(line, Language::Ru).as_deref(),
            Some("случай 2, услуга 1")
        );
        assert_eq!(place(act.field("total").path(), Language::En), None);
        let rows = rows.field("visits");
        let rows = rows.field("rows");
        assert_eq!(place(rows.index(0).path(), Language::En), None);
    }

    #[test]
    fn every_name_is_one_of_a_text() {
        let names: Vec<&str> = catalogue::all()
            .flat_map(|rule| Text::placeholders(rule.text.en))
            .collect();
        for name in [&TIMES[..], &AMOUNTS, &LIMITS, &PLACES].concat() {
            assert!(names.contains(&name), "no text has {{{name}}}");
        }
    }
}
