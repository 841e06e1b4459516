//! Ways to reach a person, and papers that name one, by their form.

use crate::identifier::Iban;
use alloc::string::String;
use alloc::vec::Vec;

/// An address of e-mail, with the sign spelt out too.
pub(super) fn holds_email(text: &str) -> bool {
    const SPELT: &[&str] = &[
        "(собака)",
        "[собака]",
        "{собака}",
        "(at)",
        "[at]",
        "{at}",
        "<at>",
    ];
    let small = compact(text);
    text.contains(['@', '＠', '﹫']) || SPELT.iter().any(|sign| small.contains(sign))
}

/// Links to an account of a person in a messenger or a social network. The mere name of one is
/// none.
pub(super) fn holds_messenger(text: &str) -> bool {
    const LINKS: &[&str] = &[
        "t.me/",
        "telegram.me/",
        "telegram.dog/",
        "tg://",
        "wa.me/",
        "whatsapp.com/",
        "viber://",
        "instagram.com/",
        "vk.com/",
        "facebook.com/",
        "fb.com/",
        "tiktok.com/",
        "threads.net/",
    ];
    // Cyrillic letters that look like Latin ones: a link is Latin
    let latin = |letter: char| match letter {
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'т' => 't',
        'м' => 'm',
        'к' => 'k',
        'с' => 'c',
        'в' => 'b',
        other => other,
    };
    // the sign before a link: a longer name of a site is another site
    let first = |text: &str, link: &str| {
        text.match_indices(link).any(|(at, _)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            !before.is_some_and(|one| one.is_ascii_alphanumeric() || one == '-')
        })
    };
    let words = text.to_lowercase().replace(" /", "/").replace("/ ", "/");
    let mut words = words.split_whitespace();
    words.any(|word| {
        let word: String = word.chars().map(latin).collect();
        LINKS.iter().any(|link| first(&word, link))
    })
}

/// Small, and without spaces.
fn compact(text: &str) -> String {
    let small = text.chars().flat_map(char::to_lowercase);
    small.filter(|letter| !letter.is_whitespace()).collect()
}

/// The number of an account of a bank here, however it is set apart.
pub(super) fn holds_account(text: &str) -> bool {
    const LENGTH: usize = 20;
    let latin = |letter: char| match letter.to_ascii_uppercase() {
        'К' | 'к' => 'K',
        'А' | 'а' => 'A',
        'В' | 'в' => 'B',
        'Е' | 'е' => 'E',
        'М' | 'м' => 'M',
        'Н' | 'н' => 'H',
        'О' | 'о' => 'O',
        'Р' | 'р' => 'P',
        'С' | 'с' => 'C',
        'Т' | 'т' => 'T',
        'Х' | 'х' => 'X',
        other => other,
    };
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    let letters: Vec<char> = letters.map(latin).collect();
    letters.windows(LENGTH).any(|one| {
        let text: String = one.iter().collect();
        text.starts_with("KZ") && text.parse::<Iban>().is_ok()
    })
}

/// The number of a passport, or seven to ten digits behind the name of a person's paper.
pub(super) fn holds_document(text: &str) -> bool {
    const PAPERS: &[&str] = &[
        "удостоверени",
        "уд. личности",
        "паспорт",
        "куәлік",
        "passport",
        "identity card",
    ];
    /// Characters between the name of a paper and its number, at most.
    const NEAR: usize = 60;
    let small = text.to_lowercase();
    let behind = |paper: &&str| {
        small.match_indices(*paper).any(|(at, _)| {
            let rest = small.get(at..).unwrap_or_default();
            let near: String = rest.chars().take(NEAR).collect();
            let mut words = near.split(|letter: char| !letter.is_ascii_digit());
            words.any(|digits| (7..=10).contains(&digits.len()))
        })
    };
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    PAPERS.iter().any(behind) || words.any(is_passport)
}

/// `N` and eight digits.
fn is_passport(word: &str) -> bool {
    let number = word.strip_prefix('N');
    number.is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|one| one.is_ascii_digit()))
}

/// The number of a flat: where a person lives.
pub(super) fn holds_home(text: &str) -> bool {
    const FLATS: &[&str] = &[
        "кв",
        "квартира",
        "квартире",
        "квартиры",
        "пәтер",
        "пәтері",
        "apt",
        "flat",
    ];
    let small = text.to_lowercase();
    let mut rest = small.as_str();
    while let Some(start) = rest.find(char::is_alphabetic) {
        let word = rest.get(start..).unwrap_or_default();
        let end = word
            .find(|one: char| !one.is_alphabetic())
            .unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        let number =
            after.trim_start_matches(|one: char| one.is_whitespace() || ".№#".contains(one));
        if FLATS.contains(&word) && number.starts_with(|one: char| one.is_ascii_digit()) {
            return true;
        }
        rest = after;
    }
    false
}

/// Digits set apart as phones are: behind a plus, with the code of the place in brackets, the
/// 8 or 7 of the country before ten more, or ten of the zone 7 in the groups of a phone.
pub(super) fn holds_phone(text: &str, bare: bool) -> bool {
    let mut run = String::new();
    let part = |letter: char| {
        let dash = matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}');
        letter.is_ascii_digit() || dash || " +-()*_\u{a0}\u{202f}".contains(letter)
    };
    let mut letters = text.chars().chain(['\n']).peekable();
    while let Some(letter) = letters.next() {
        // between two digits alone: dates and lists of numbers have them as well
        let inside = TIGHT.contains(letter) && letters.peek().is_some_and(char::is_ascii_digit);
        if part(letter) || inside {
            run.push(letter);
            continue;
        }
        if is_phone(&run, bare) {
            return true;
        }
        run.clear();
    }
    false
}

/// Signs between the groups of a phone that set other numbers apart, too.
const TIGHT: &str = "/,.|";

fn is_phone(run: &str, bare: bool) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    // a code of the place in brackets
    let inside = run
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    let inside = inside.is_some_and(|(code, _)| {
        let digits = code.bytes().filter(u8::is_ascii_digit);
        (3..=5).contains(&digits.count())
    });
    let marked = run.contains('+') || inside;
    let national = digits.len() == 11 && (digits.starts_with('8') || digits.starts_with('7'));
    let groups = run.split(|one: char| !one.is_ascii_digit());
    let groups = groups.filter(|group| !group.is_empty()).map(str::len);
    let groups: Vec<usize> = groups.collect();
    // each digit by itself
    let apart = groups.iter().all(|length| *length == 1);
    let code = |place: usize| matches!(groups.get(place), Some(3..=5));
    if run.contains(|one: char| TIGHT.contains(one)) && !(code(0) || code(1) || apart) {
        return false;
    }
    let zone = matches!(groups.first(), Some(3 | 4 | 10)) || apart;
    let zone = digits.len() == 10 && digits.starts_with('7') && zone;
    (marked && (6..=15).contains(&digits.len())) || (bare && (national || zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reaches_a_person_is_found() {
        for text in [
            "na@example.kz",
            "na (собака) example.kz",
            "na [at] example.kz",
        ] {
            assert!(holds_email(text), "{text}");
        }
        for text in [
            "https://t.me/name",
            "T.ME / name",
            "пишите в t.mе/name",
            "wa.me/7701",
        ] {
            assert!(holds_messenger(text), "{text}");
        }
        for text in [
            "запись через Telegram",
            "sport.me/club",
            "www.example.kz/vk",
        ] {
            assert!(!holds_messenger(text) && !holds_email(text), "{text}");
        }
        for text in [
            "удостоверение личности № 012345678",
            "жеке куәлік 012345678",
            "N12345678",
        ] {
            assert!(holds_document(text), "{text}");
        }
        for text in ["удостоверение", "№ 12345678", "куәлік 2026"] {
            assert!(!holds_document(text), "{text}");
        }
        for text in ["ул. Абая, 5, кв. 12", "кв.7", "пәтер 5", "квартира № 5"]
        {
            assert!(holds_home(text), "{text}");
        }
        for text in ["площадь 120 кв. м", "кв. «А»", "2 квартал 2026"] {
            assert!(!holds_home(text), "{text}");
        }
    }

    #[test]
    fn phones_of_the_zone_are_found_without_a_mark() {
        for text in [
            "701 123 45 67",
            "7011234567",
            "8 701 123 45 67",
            "7172 12 34 56",
            "8/701/234/56/78",
            "8*701*234*56*78",
            "8,701,234,56,78",
            "8.701.234.56.78",
            "7 0 1 2 3 4 5 6 7 8",
        ] {
            assert!(
                holds_phone(text, true) && !holds_phone(text, false),
                "{text}"
            );
        }
        for text in [
            "7 000 000 000 тенге",
            "7,000,000,000",
            "с 8-00 до 17-00",
            "010000",
            "7.03.2026-31.12",
            "7/03/2026 - 31/12",
            "каб. 8, 10, 12, 14, 16, 20",
            "01.03.2026-31.12.2026",
        ] {
            assert!(!holds_phone(text, true), "{text}");
        }
    }
}
