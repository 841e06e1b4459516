//! A value as people read it, by the kind that its rule declares.

use crate::calendar::{Day, Moment, Month, Period};
use crate::finding::place::place_of_text;
use crate::finding::unit;
use crate::law::words::{self, CodeSet};
use crate::law::{Language, ValueKind, point_for_people};
use crate::money::Tenge;
use crate::ratio::Ratio;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::str::FromStr;

impl ValueKind {
    /// A value of this kind for people; `None` where the text is of another kind.
    ///
    /// ```
    /// use qalqan_core::law::{Language, ValueKind};
    ///
    /// let share = ValueKind::Share.say("1/2", Language::En);
    /// assert_eq!(share.as_deref(), Some("50%"));
    /// assert_eq!(ValueKind::Share.say("half", Language::En), None);
    /// ```
    #[must_use]
    #[cfg_attr(small, optimize(size))]
    pub fn say(self, value: &str, language: Language) -> Option<String> {
        match self {
            Self::Time => time(value, language),
            Self::Money => money(value, language),
            Self::Share => share(value, language),
            Self::Term => unit::term(value, language),
            Self::Number => number(value, language),
            Self::Ages => unit::ages(value, language),
            Self::Row => row(value),
            Self::Place => place(value, language),
            Self::Point => Some(point_for_people(value, language)),
            Self::Digest => digest(value),
            Self::Code(set) => codes(set, value, language),
            Self::Reason(set) => words::refusal(set, value, language),
            Self::Text => Some(value.into()),
            Self::Either(first, second) => first
                .say(value, language)
                .or_else(|| second.say(value, language)),
        }
    }
}

fn time(value: &str, language: Language) -> Option<String> {
    if let Ok(day) = Day::from_str(value) {
        return Some(day_text(day, language));
    }
    if let Ok(period) = Period::from_str(value) {
        let (first, last) = (period.first(), period.last());
        return Some(span_text(
            &day_text(first, language),
            &day_text(last, language),
        ));
    }
    if let Some((from, to)) = value.split_once('/') {
        let (from, to) = (moment(from, language)?, moment(to, language)?);
        return Some(span_text(&from, &to));
    }
    if let Some(moment) = moment(value, language) {
        return Some(moment);
    }
    let first = Month::from_str(value).ok()?.first();
    Some(match language {
        Language::Kk | Language::Ru => format!("{:02}.{}", first.month(), first.year()),
        Language::En => format!("{} {}", month_name(first), first.year()),
    })
}

fn span_text(first: &str, last: &str) -> String {
    format!("{first} – {last}")
}

fn moment(value: &str, language: Language) -> Option<String> {
    Moment::from_str(value).ok()?;
    let (day, clock) = value.split_once('T')?;
    let day = Day::from_str(day).ok()?;
    // whole minutes are written without their seconds
    let clock = match clock.split_once(':') {
        Some((_, rest)) if rest.contains(':') => clock.strip_suffix(":00").unwrap_or(clock),
        _ => clock,
    };
    Some(format!("{} {clock}", day_text(day, language)))
}

fn day_text(day: Day, language: Language) -> String {
    let (number, month, year) = (day.day_of_month(), day.month(), day.year());
    match language {
        Language::Kk | Language::Ru => format!("{number:02}.{month:02}.{year}"),
        Language::En => format!("{number} {} {year}", month_name(day)),
    }
}

fn month_name(day: Day) -> &'static str {
    match day.month() {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

/// Amounts are written with two decimals in reports; what is not, is no amount.
fn money(value: &str, language: Language) -> Option<String> {
    let amount = Tenge::from_str(value).ok()?;
    let text = amount.for_people();
    (amount.to_string() == value).then(|| match language {
        Language::Kk | Language::Ru => text,
        Language::En => {
            let (digits, sign) = text.rsplit_once('\u{a0}').unwrap_or((&text, "₸"));
            let digits = digits.replace(',', ".").replace('\u{a0}', ",");
            format!("{digits}\u{a0}{sign}")
        }
    })
}

/// A share in whole per cent; a third stays a third.
fn share(value: &str, language: Language) -> Option<String> {
    let ratio = Ratio::from_str(value).ok()?;
    let hundredfold = ratio.part().checked_mul(100)?;
    let whole = ratio.whole();
    let rest = hundredfold.checked_rem(whole)?;
    let percent = hundredfold.checked_div(whole)?;
    Some(match language {
        _ if rest != 0 => value.into(),
        Language::Kk | Language::Ru => format!("{percent}\u{a0}%"),
        Language::En => format!("{percent}%"),
    })
}

/// Digits, with a comma before decimals where the language writes one.
fn number(value: &str, language: Language) -> Option<String> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let plain = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    (plain && !digits.is_empty()).then(|| match language {
        Language::Kk | Language::Ru => value.replace('.', ",").replace('-', "\u{2212}"),
        Language::En => value.replace('-', "\u{2212}"),
    })
}

/// People count rows from one.
fn row(value: &str) -> Option<String> {
    let row: usize = value.parse().ok()?;
    Some(row.saturating_add(1).to_string())
}

/// A place in the draft, or in the history: then with the status and the period there.
fn place(value: &str, language: Language) -> Option<String> {
    let part = |part: &str| {
        place_of_text(part, language)
            .or_else(|| codes(&words::PLACE, part, language))
            .or_else(|| codes(&words::HISTORY_STATUS, part, language))
            .or_else(|| time(part, language))
    };
    let parts: Option<Vec<String>> = value.split(", ").map(part).collect();
    parts.map(|parts| parts.join(", "))
}

/// The first digits of a digest or of a keyed print, which are enough to compare.
fn digest(value: &str) -> Option<String> {
    let (version, digits) = value.rsplit_once(':').unwrap_or(("", value));
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if digits.len() < 32
        || !hexadecimal
        || !(version.is_empty() || version == "v1" || version.starts_with("v2:"))
    {
        return Some(value.into());
    }
    let first: String = digits.chars().take(8).collect();
    Some(format!("{first}…"))
}

/// A code in words, or a list of codes code by code.
fn codes(set: &CodeSet, value: &str, language: Language) -> Option<String> {
    if let Some(word) = set.word(value, language) {
        return Some(word.into_owned());
    }
    let parts = value.split(", ").map(|code| set.word(code, language));
    let parts: Option<Vec<_>> = parts.collect();
    parts.map(|parts| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: ValueKind, value: &str) -> [Option<String>; 3] {
        [Language::Kk, Language::Ru, Language::En].map(|language| kind.say(value, language))
    }

    fn same(text: &str) -> [Option<String>; 3] {
        [(); 3].map(|()| Some(text.into()))
    }

    #[test]
    fn days_and_moments_are_as_people_write_them() {
        for (value, kk_and_ru, en) in [
            ("2026-03-06", "06.03.2026", "6 March 2026"),
            ("2026-03-05T09:15", "05.03.2026 09:15", "5 March 2026 09:15"),
            (
                "2026-03-05T09:15:00",
                "05.03.2026 09:15",
                "5 March 2026 09:15",
            ),
            (
                "2026-03-05T09:15:07",
                "05.03.2026 09:15:07",
                "5 March 2026 09:15:07",
            ),
            ("2026-03", "03.2026", "March 2026"),
            (
                "2026-01-01/2026-12-31",
                "01.01.2026 – 31.12.2026",
                "1 January 2026 – 31 December 2026",
            ),
            (
                "2026-01-01T00:00:00/2026-01-31T23:59:59",
                "01.01.2026 00:00 – 31.01.2026 23:59:59",
                "1 January 2026 00:00 – 31 January 2026 23:59:59",
            ),
        ] {
            let all = said(ValueKind::Time, value);
            assert_eq!(
                all,
                [kk_and_ru, kk_and_ru, en].map(|text| Some(text.into()))
            );
        }
        assert_eq!(said(ValueKind::Time, "A-7"), [None, None, None]);
    }

    #[test]
    fn sums_shares_and_numbers_are_as_people_write_them() {
        for (kind, value, kk_and_ru, en) in [
            (
                ValueKind::Money,
                "1234.50",
                "1\u{a0}234,50\u{a0}₸",
                "1,234.50\u{a0}₸",
            ),
            (ValueKind::Share, "1/2", "50\u{a0}%", "50%"),
            (ValueKind::Share, "1/3", "1/3", "1/3"),
            (ValueKind::Number, "0.75", "0,75", "0.75"),
            (ValueKind::Number, "-1", "\u{2212}1", "\u{2212}1"),
            (ValueKind::Row, "0", "1", "1"),
        ] {
            let all = said(kind, value);
            assert_eq!(
                all,
                [kk_and_ru, kk_and_ru, en].map(|text| Some(text.into()))
            );
        }
        assert_eq!(said(ValueKind::Money, "3"), [None, None, None]);
        assert_eq!(said(ValueKind::Number, "3 days"), [None, None, None]);
    }

    #[test]
    fn a_code_has_the_words_of_its_set() {
        let state = ValueKind::Code(&words::ACCOUNT_STATE);
        let step = ValueKind::Code(&words::ACT_STEP);
        let ru = |kind: ValueKind, code| kind.say(code, Language::Ru);
        assert_eq!(ru(state, "open").as_deref(), Some("открыт"));
        assert_eq!(ru(step, "open").as_deref(), Some("открытие эмитенту"));
        assert_eq!(ru(state, "ajar"), None);
        let sources = ru(ValueKind::Code(&words::FUNDING), "gobmp, osms");
        assert_eq!(sources.as_deref(), Some("ГОБМП, ОСМС"));
    }

    #[test]
    fn a_place_may_be_in_what_was_known_before() {
        let ru = |value| ValueKind::Place.say(value, Language::Ru);
        assert_eq!(ru("acts[0].cases[1]").as_deref(), Some("акт 1, случай 2"));
        let known = "history, paid, 2026-03-01/2026-03-05";
        let due = "прежние акты, оплачен, 01.03.2026 – 05.03.2026";
        assert_eq!(ru(known).as_deref(), Some(due));
    }

    #[test]
    fn a_digest_is_short() {
        let digest = "7f75e40f6380537ca2272ee8004f45368329a52407b38af757dd6a4a2d4cf6bf";
        assert_eq!(said(ValueKind::Digest, digest), same("7f75e40f…"));
        let print = "v1:5464d0ea9c11b98cf67ea70eb3af48b0";
        assert_eq!(said(ValueKind::Digest, print), same("5464d0ea…"));
        let print = "v2:89a7d100:5464d0ea9c11b98cf67ea70eb3af48b0";
        assert_eq!(said(ValueKind::Digest, print), same("5464d0ea…"));
        assert_eq!(said(ValueKind::Digest, "A-7"), same("A-7"));
    }
}
