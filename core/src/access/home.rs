//! Where a person lives, in whatever words it is written, and whose name a text holds.

use crate::access::letters::cyrillic;
use alloc::string::String;
use alloc::vec::Vec;

/// Words that say what the next one is, and no more: of streets, houses, parts of a city.
const FILLERS: &[&str] = &[
    "ул",
    "улица",
    "улицы",
    "улице",
    "көшесі",
    "көш",
    "к",
    "сі",
    "пр",
    "проспект",
    "проспекта",
    "кт",
    "т",
    "б",
    "р",
    "даңғылы",
    "даң",
    "пер",
    "переулок",
    "бульвар",
    "бул",
    "тұйығы",
    "мкр",
    "мкрн",
    "мкн",
    "микрорайон",
    "ықшамауданы",
    "ш",
    "шоссе",
    "д",
    "дом",
    "дома",
    "доме",
    "үй",
    "уй",
    "үйі",
    "н",
    "уйі",
    "street",
    "st",
    "house",
    "ѕtrееt",
    "ѕt",
    "hоuѕе",
    "на",
    "по",
];

/// Words of a place where people live together; behind it, or before it in Kazakh.
const PLACES: &[&str] = &[
    "г",
    "гор",
    "город",
    "городе",
    "с",
    "село",
    "п",
    "пос",
    "поселок",
    "аул",
];
const PLACES_BEHIND: &[&str] = &["қ", "қаласы", "а", "ауылы"];

/// The capital, by its names.
const CAPITAL: &str = "астана";
const RENAMED: &[&str] = &["нур", "нұр", "акмола", "целиноград"];

/// Words of a flat, before its number or behind it.
const FLATS: &[&str] = &["кв", "квартира", "квартире", "квартиры", "пәтер", "пәтері"];

/// The word for what a dash between two numbers says.
const HOUSE_AND_FLAT: &str = "кв";

/// Letters that two forms of a word may differ in, at its end.
const ENDING: usize = 2;

/// An address by its parts.
struct Place {
    /// The words and the numbers, the city and the flat apart.
    parts: Vec<String>,
    city: Option<String>,
    flat: Option<String>,
}

impl Place {
    fn of(text: &str) -> Self {
        let words = words(text);
        let (mut parts, mut city, mut flat) = (Vec::new(), None, None);
        let is = |list: &[&str], word: Option<&String>| {
            word.is_some_and(|word| list.contains(&word.as_str()))
        };
        let mut before: Option<&String> = None;
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            let mut ahead = rest.clone();
            let (next, second) = (ahead.next(), ahead.next());
            let number = is_number(word);
            // "3 пәтер", and not "7, пәтер 3"
            let behind = is(FLATS, next) && !second.is_some_and(|word| is_number(word));
            if number && (is(FLATS, before) || behind) {
                flat = Some(word.clone());
            } else if number {
                parts.push(word.clone());
            } else if !is(FLATS, Some(word)) && !is(FILLERS, Some(word)) {
                let named = is(PLACES, before) || is(PLACES_BEHIND, next);
                if named && word.chars().count() > 1 {
                    let renamed = RENAMED.contains(&word.as_str());
                    city = Some(if renamed {
                        CAPITAL.into()
                    } else {
                        word.clone()
                    });
                } else if !is(PLACES, Some(word)) && !is(PLACES_BEHIND, Some(word)) {
                    parts.push(word.clone());
                }
            }
            before = Some(word);
        }
        Self { parts, city, flat }
    }

    /// The last word of the street, and the numbers up to the house.
    fn house(&self) -> Option<&[String]> {
        let mut pairs = self.parts.windows(2);
        let start = pairs.position(|pair| match pair {
            [word, number] => !is_number(word) && is_number(number),
            _ => false,
        })?;
        let from = self.parts.get(start..)?;
        let numbers = from.iter().skip(1).take_while(|part| is_number(part));
        from.get(..=numbers.count())
    }
}

/// Small words and numbers, each apart.
fn words(text: &str) -> Vec<String> {
    let text = cyrillic(text).to_lowercase();
    let mut words: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            let joins = last.is_some_and(|last| {
                last.is_alphanumeric() && last.is_numeric() == letter.is_numeric()
            });
            let dashed = last == Some('-') && letter.is_numeric();
            if dashed && words.last().is_some_and(|word| is_number(word)) {
                // "7-3" is the house and the flat
                words.push(HOUSE_AND_FLAT.into());
            }
            match words.last_mut().filter(|_| joins) {
                Some(word) => word.push(letter),
                None => words.push(letter.into()),
            }
        }
        last = Some(letter);
    }
    words
}

fn is_number(part: &str) -> bool {
    part.starts_with(char::is_numeric)
}

/// Are two words forms of one?
fn alike(one: &str, other: &str) -> bool {
    if is_number(one) || is_number(other) {
        return one == other;
    }
    let same = one.chars().zip(other.chars());
    let same = same.take_while(|(one, other)| one == other).count();
    let longest = one.chars().count().max(other.chars().count());
    same >= longest.saturating_sub(ENDING).max(3).min(longest)
}

/// Letters and digits alone, small: two ways to write a text are one.
fn plain(text: &str) -> String {
    let letters = cyrillic(text).to_lowercase();
    letters
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Does a text name the home, or its house where neither tells another flat or another city?
pub(super) fn is_within(text: &str, home: &str) -> bool {
    let (whole, part) = (plain(text), plain(home));
    if part.is_empty() {
        return false;
    }
    let longer =
        |rest: &str| rest.starts_with(char::is_numeric) && part.ends_with(char::is_numeric);
    let mut found = whole.match_indices(&part);
    if found.any(|(at, part)| {
        !whole
            .get(at.saturating_add(part.len())..)
            .is_some_and(longer)
    }) {
        return true;
    }
    let (here, home) = (Place::of(text), Place::of(home));
    let Some(house) = home.house() else {
        return false;
    };
    let there = here.parts.windows(house.len()).any(|parts| {
        let mut pairs = parts.iter().zip(house);
        pairs.all(|(one, other)| alike(one, other))
    });
    let other = |one: &Option<String>, other: &Option<String>| {
        let both = one.as_ref().zip(other.as_ref());
        both.is_some_and(|(one, other)| !alike(one, other))
    };
    there && !other(&here.flat, &home.flat) && !other(&here.city, &home.city)
}

/// Letters that a word keeps in all its cases, at least.
const STEM: usize = 4;

/// Does the name of a facility hold a word of its owner's name, in any case?
pub(super) fn names_person(name: &str, person: &str) -> bool {
    let mut words = person.split(|letter: char| !letter.is_alphabetic());
    let name = plain(name);
    words.any(|word| {
        let count = word.chars().count();
        let stem = word.chars().take(count.saturating_sub(2).max(STEM));
        count >= STEM && name.contains(&plain(&stem.collect::<String>()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_told_in_any_words() {
        let home = "г. Астана, ул. Домашняя, 7, кв. 3";
        for (text, told) in [
            (home, true),
            ("г.Астана, улица Домашняя д.7", true),
            ("Астана, Домашняя 7", true),
            ("г. Астана, ул. ДОМАШНЯЯ, дом 7", true),
            ("г. Астана, ул. Дoмашняя, 7", true),
            ("Астана қ., Домашняя к-сі, 7", true),
            ("Астана қ., Домашняя көш., 7-3", true),
            ("Астана қ., Домашняя көш., 7 үй, 3 пәтер", true),
            ("г.Астана, улица Домашняя д.7 квартира 3", true),
            ("Кабинет на Домашней 7", true),
            ("Приём на дому: г. Астана, ул. Домашняя, 7", true),
            ("г. Астана, ул. Домашняя, 7, кв. 5", false),
            ("г. Астана, ул. Домашняя, 7-5", false),
            ("г. Астана, ул. Домашняя, 77", false),
            ("г. Астана, ул. Домашняя, 17", false),
            ("г. Нур-Султан, ул. Домашняя, 7", true),
            ("г. Алматы, ул. Домашняя, 7", false),
            ("г. Астана, ул. Другая, 7", false),
            ("г. Астана", false),
        ] {
            assert_eq!(is_within(text, home), told, "{text}");
        }
        assert!(is_within("ул. Домашняя, 7", "ул. Домашняя, 7-3"));
        assert!(!is_within("Самал-2, 8", "г. Алматы, Самал-2, 7"));
        assert!(is_within("мкр. Самал-2, д. 7", "г. Алматы, Самал-2, 7"));
        assert!(!is_within("ул. Тестовая, 12", "ул. Тестовая, 1"));
        assert!(!is_within("где угодно", ""));
    }

    #[test]
    fn a_name_is_the_persons_in_any_case() {
        for (name, persons) in [
            ("Кабинет Ахметовой", true),
            ("АХМЕТОВА", true),
            ("Корпус 1", false),
            ("Кабинет ИП", false),
            ("Ахмет Байтұрсынов көшесіндегі кабинет", false),
        ] {
            assert_eq!(names_person(name, "ИП Ахметова Ә."), persons, "{name}");
        }
    }
}
