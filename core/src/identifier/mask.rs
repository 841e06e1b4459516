//! Persons' numbers inside a host's text, hidden wherever such text is repeated.
//!
//! A number hides in many spellings: digits of another script, groups with dots, strokes
//! or spaces that do not break. Twelve digits that begin with a day of birth are masked,
//! also where somebody mistyped one and the control digit does not fit; an entity's number,
//! whose fifth digit starts no day, is public, and so are a sum, a number of a paper or a
//! day, which are no one's number.

use crate::identifier::check_digit::control_digit;
use crate::identifier::look_alike::is_invisible;
use alloc::string::String;
use alloc::vec::Vec;

/// Digits of a person's number.
const DIGITS: usize = 12;

/// Digits of it that are shown: as [`Iin::masked`](crate::identifier::Iin::masked) shows.
const SHOWN: usize = 2;

/// Signs between two digits of one number, at most.
const SEPARATORS_MAX: usize = 3;

/// The zeros of all scripts that write numbers by ten digits in a row (Unicode `Nd`).
const ZEROS: [char; 75] = [
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19d0}',
    '\u{1a80}',
    '\u{1a90}',
    '\u{1b50}',
    '\u{1bb0}',
    '\u{1c40}',
    '\u{1c50}',
    '\u{a620}',
    '\u{a8d0}',
    '\u{a900}',
    '\u{a9d0}',
    '\u{a9f0}',
    '\u{aa50}',
    '\u{abf0}',
    '\u{ff10}',
    '\u{104a0}',
    '\u{10d30}',
    '\u{10d40}',
    '\u{11066}',
    '\u{110f0}',
    '\u{11136}',
    '\u{111d0}',
    '\u{112f0}',
    '\u{11450}',
    '\u{114d0}',
    '\u{11650}',
    '\u{116c0}',
    '\u{116d0}',
    '\u{116da}',
    '\u{11730}',
    '\u{118e0}',
    '\u{11950}',
    '\u{11bf0}',
    '\u{11c50}',
    '\u{11d50}',
    '\u{11da0}',
    '\u{11f50}',
    '\u{16130}',
    '\u{16a60}',
    '\u{16ac0}',
    '\u{16b50}',
    '\u{16d70}',
    '\u{1ccf0}',
    '\u{1d7ce}',
    '\u{1d7d8}',
    '\u{1d7e2}',
    '\u{1d7ec}',
    '\u{1d7f6}',
    '\u{1e140}',
    '\u{1e2f0}',
    '\u{1e4f0}',
    '\u{1e5f1}',
    '\u{1e950}',
    '\u{1fbf0}',
];

/// The value of a digit of any script.
pub(crate) fn digit(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return letter
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok());
    }
    let code = u32::from(letter);
    ZEROS.iter().find_map(|zero| {
        let above = code.checked_sub(u32::from(*zero))?;
        u8::try_from(above).ok().filter(|digit| *digit < 10)
    })
}

fn separates(letter: char) -> bool {
    let stroke = matches!(
        letter,
        '-' | '.' | '_' | '\u{b7}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    );
    stroke || letter.is_whitespace() || is_invisible(letter)
}

/// A digit of a text, and how it stands to the one before it.
#[derive(Clone, Copy)]
struct Digit {
    place: usize,
    value: u8,
    /// Separators alone between it and the digit before, or nothing.
    belongs: bool,
    /// The first separator between it and the digit before.
    sign: Option<char>,
}

impl Digit {
    /// Nothing between it and the digit before.
    const fn touches(self) -> bool {
        self.belongs && self.sign.is_none()
    }
}

fn digits(text: &str) -> Vec<Digit> {
    let mut found: Vec<Digit> = Vec::new();
    let (mut between, mut broken, mut sign) = (0_usize, true, None);
    for (place, letter) in text.chars().enumerate() {
        if let Some(value) = digit(letter) {
            found.push(Digit {
                place,
                value,
                belongs: !broken,
                sign,
            });
            (between, broken, sign) = (0, false, None);
        } else {
            between = between.saturating_add(1);
            broken |= between > SEPARATORS_MAX || !separates(letter);
            sign = sign.or(Some(letter));
        }
    }
    found
}

/// The text with all but the last digits of persons' numbers as stars.
#[cfg_attr(small, optimize(size))]
pub(crate) fn without_people(text: String) -> String {
    // nearly every text: too few digits for a number of any script
    let some = text
        .bytes()
        .filter(|byte| byte.is_ascii_digit() || *byte >= 0xc0);
    if some.count() < DIGITS {
        return text;
    }
    let found = digits(&text);
    let mut hidden: Vec<usize> = Vec::new();
    for (first, window) in found.windows(DIGITS).enumerate() {
        let behind = first.checked_add(DIGITS).and_then(|next| found.get(next..));
        let behind = behind.unwrap_or_default();
        let ends = behind.first().is_none_or(|digit| !digit.touches());
        if ends && is_person(window) && !is_tiyn(behind) {
            // numbers may overlap: each place once, in order
            let last = hidden.last().copied();
            let places = window.iter().take(DIGITS.saturating_sub(SHOWN));
            let places = places.map(|digit| digit.place);
            hidden.extend(places.filter(|place| last.is_none_or(|last| *place > last)));
        }
    }
    if hidden.is_empty() {
        return text;
    }
    let letters = text.chars().enumerate();
    letters
        .map(|(place, letter)| match hidden.binary_search(&place) {
            Ok(_) => '*',
            Err(_) => letter,
        })
        .collect()
}

/// Do twelve digits make a number that a person may have? Its fifth digit starts a day.
/// Written in one manner they do whatever the control digit; days in a row, which mix
/// their separators, only where it fits.
fn is_person(window: &[Digit]) -> bool {
    let Some((start, inner)) = window.split_first() else {
        return false;
    };
    if start.touches() || !inner.iter().all(|digit| digit.belongs) || is_sum(inner) {
        return false;
    }
    let mut values = [0_u8; DIGITS];
    for (value, digit) in values.iter_mut().zip(window) {
        *value = digit.value;
    }
    let [first @ .., control] = values;
    let [_, _, m1, m2, d1, d2, ..] = values;
    let two = |tens: u8, ones: u8| tens.saturating_mul(10).saturating_add(ones);
    let dated = matches!(two(m1, m2), 1..=12) && matches!(two(d1, d2), 1..=31);
    let mut signs = inner.iter().filter_map(|digit| digit.sign);
    let sign = signs.next();
    let alike = signs.all(|other| Some(other) == sign);
    dated && (alike || control_digit(&first) == Some(control))
}

/// Twelve digits of tenge have two of tiyn behind them, and nothing more.
fn is_tiyn(behind: &[Digit]) -> bool {
    let [tens, ones, rest @ ..] = behind else {
        return false;
    };
    let ends = rest.first().is_none_or(|digit| !digit.touches());
    tens.sign == Some('.') && tens.belongs && ones.touches() && ends
}

/// Ten digits, a dot and two: a sum with its tiyn.
fn is_sum(inner: &[Digit]) -> bool {
    let mut dots = inner
        .iter()
        .rev()
        .enumerate()
        .filter(|(_, digit)| !digit.touches());
    dots.next()
        .is_some_and(|(behind, digit)| behind == 1 && digit.sign == Some('.'))
        && dots.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::person::tests::made_up;
    use alloc::string::ToString;
    use std::format;

    fn person() -> String {
        let found = (0..10).find_map(|serial| made_up(85_010_145_670 + serial));
        found.unwrap().to_string()
    }

    fn in_script(text: &str, zero: char) -> String {
        let write = |letter: char| match letter.to_digit(10) {
            Some(digit) => char::from_u32(u32::from(zero) + digit).unwrap(),
            None => letter,
        };
        text.chars().map(write).collect()
    }

    #[test]
    fn every_script_and_spelling_is_hidden() {
        let whole = person();
        let (birth, rest) = whole.split_at(6);
        let grouped = |sign: &str| format!("{birth}{sign}{rest}");
        let mut spellings = [" ", "\u{a0}", "\u{202f}", ".", "-", " – ", "\u{200b}"]
            .map(grouped)
            .to_vec();
        spellings.push(whole.chars().flat_map(|digit| [digit, '.']).collect());
        spellings.push(whole.clone());
        spellings.extend(ZEROS.map(|zero| in_script(&whole, zero)));
        for spelling in spellings {
            let shown = without_people(format!("ИИН{spelling}, А"));
            assert_eq!(
                shown.chars().filter(|letter| *letter == '*').count(),
                10,
                "{shown}"
            );
            assert!(
                shown.starts_with("ИИН*") && shown.ends_with(", А"),
                "{shown}"
            );
        }
    }

    #[test]
    fn a_mistyped_number_is_hidden() {
        let mut wrong = person().into_bytes();
        wrong[11] = b'0' + (wrong[11] - b'0' + 1) % 10;
        let wrong = String::from_utf8(wrong).unwrap();
        let (birth, rest) = wrong.split_at(6);
        for spelling in [
            wrong.clone(),
            format!("{birth} {rest}"),
            format!("{birth}-{rest}"),
        ] {
            assert!(without_people(spelling).starts_with("*****"));
        }
    }

    #[test]
    fn what_is_no_persons_number_stays() {
        let whole = person();
        let (sum, tiyn) = whole.split_at(10);
        for text in [
            // an entity, sums, longer numbers, days
            "050540004455",
            &format!("{whole}.00"),
            &format!("{sum}.{tiyn}"),
            &format!("1{whole}"),
            &format!("{whole}1"),
            "2026-03-01/2026-03-31",
            "2026-03-01 \u{2013} 2026-03-31",
            "01.03.2026 \u{2013} 31.03.2026",
            "2026-03-10T09:30:00",
            "ACT-2026-000017",
        ] {
            assert_eq!(without_people(text.into()), text);
        }
    }

    #[test]
    fn zeros_are_sorted_and_no_digit_is_of_two_scripts() {
        assert!(
            ZEROS
                .windows(2)
                .all(|pair| u32::from(pair[0]) + 9 < u32::from(pair[1]))
        );
        let zeros = ZEROS
            .iter()
            .all(|zero| zero.is_numeric() || u32::from(*zero) > 0x10000);
        assert!(zeros);
        assert_eq!(
            (digit('7'), digit('\u{ff17}'), digit('x')),
            (Some(7), Some(7), None)
        );
    }
}
