//! Letters in another dress: those of another alphabet that look alike, and what nobody sees.

use crate::identifier::is_invisible;
use alloc::string::String;

/// Letters that look alike, Cyrillic and Latin.
const ALIKE: &[(char, char)] = &[
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ѕ', 'S'),
];

/// A text with each word in one alphabet, as the letters tell that only one has; without signs
/// that nobody sees.
pub(super) fn one_alphabet(text: &str) -> String {
    let seen: String = text.chars().filter(|one| !is_hidden(*one)).collect();
    let mut out = String::with_capacity(seen.len());
    for word in seen.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let latin = |letter: char| ALIKE.iter().any(|(_, latin)| *latin == letter);
        let only_latin = |letter: char| letter.is_ascii_alphabetic() && !latin(letter);
        let only_cyrillic =
            |letter: char| is_cyrillic(letter) && ALIKE.iter().all(|(one, _)| *one != letter);
        if word.contains(only_latin) && !word.contains(only_cyrillic) {
            out.extend(word.chars().map(as_latin));
        } else if word.contains(is_cyrillic) {
            out.extend(word.chars().map(as_cyrillic));
        } else {
            out.push_str(word);
        }
    }
    out
}

const fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

fn as_latin(letter: char) -> char {
    let pair = ALIKE.iter().find(|(cyrillic, _)| *cyrillic == letter);
    pair.map_or(letter, |(_, latin)| *latin)
}

fn as_cyrillic(letter: char) -> char {
    let pair = ALIKE.iter().find(|(_, latin)| *latin == letter);
    pair.map_or(letter, |(cyrillic, _)| *cyrillic)
}

/// All that may be Cyrillic as Cyrillic.
pub(super) fn cyrillic(text: &str) -> String {
    let seen = text.chars().filter(|letter| !is_hidden(*letter));
    seen.map(as_cyrillic).collect()
}

/// What nobody sees, and accents set apart.
const fn is_hidden(letter: char) -> bool {
    is_invisible(letter) || matches!(letter, '\u{300}'..='\u{305}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_of_one_alphabet() {
        for (text, one) in [
            ("Ивaнoв\u{200b} Анна", "Иванов Анна"),
            ("Ivаnоv, Ахметова Н.М.", "Ivanov, Ахметова Н.М."),
            ("Coca-Cola", "Coca-Cola"),
        ] {
            assert_eq!(one_alphabet(text), one);
        }
        assert_eq!(cyrillic("Дoм OOO"), "Дом ООО");
    }
}
