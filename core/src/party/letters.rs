//! Letters: their scripts, those that look alike, and those that nobody sees.

use crate::identifier::is_invisible;
use alloc::string::String;

/// The script of a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Other,
}

/// The script of a letter; `None` for what is no letter.
pub(super) fn script(letter: char) -> Option<Script> {
    match letter {
        '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
        'a'..='z' | 'A'..='Z' | '\u{1e00}'..='\u{1eff}' => Some(Script::Latin),
        '\u{d7}' | '\u{f7}' => None,
        '\u{c0}'..='\u{24f}' => Some(Script::Latin),
        // modifier letters stand for apostrophes
        '\u{2b0}'..='\u{2ff}' => None,
        other if other.is_alphabetic() => Some(Script::Other),
        _ => None,
    }
}

/// A letter that nobody sees, or a control character.
pub(super) fn invisible(letter: char) -> bool {
    letter.is_control() || is_invisible(letter)
}

/// Latin letters, each before the Cyrillic one that looks like it.
const ALIKE: [(char, char); 23] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// The word in the script of most of its letters, Cyrillic where both have as many; `None`
/// where a letter of the other script looks like none of that.
pub(super) fn mended_word(word: &str) -> Option<String> {
    let count = |wanted| {
        let of = word
            .chars()
            .filter(|letter| script(*letter) == Some(wanted));
        of.count()
    };
    let latin = count(Script::Latin) > count(Script::Cyrillic);
    let one = |letter: char| match (script(letter), latin) {
        (Some(Script::Latin), false) => {
            let found = ALIKE.iter().find(|(one, _)| *one == letter);
            found.map(|(_, cyrillic)| *cyrillic)
        }
        (Some(Script::Cyrillic), true) => {
            let found = ALIKE.iter().find(|(_, one)| *one == letter);
            found.map(|(latin, _)| *latin)
        }
        _ => Some(letter),
    };
    word.chars().map(one).collect()
}

/// A small letter that has a capital.
pub(super) fn small(letter: char) -> bool {
    letter.is_lowercase() && letter.to_uppercase().next() != Some(letter)
}

/// The text with a capital first, where its first letter is a small one.
pub(super) fn lower_case_first(text: &str) -> Option<String> {
    let mut letters = text.chars();
    let first = letters.next().filter(|first| small(*first))?;
    let mut capital: String = first.to_uppercase().collect();
    capital.push_str(letters.as_str());
    Some(capital)
}
