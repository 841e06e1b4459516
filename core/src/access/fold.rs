//! Digits in another dress: letters that look like them, words, and what is set between them.

use alloc::string::String;

/// How a letter between digits is read: it may be a digit, or something to keep two apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    Digits,
    Gaps,
}

/// The ways to read a text: as it stands, with look-alikes as digits, and with single letters
/// as gaps. Digits of other scripts are no reading: no number of an entity is written so.
pub(super) fn readings(text: &str) -> [String; 3] {
    [
        text.into(),
        read(text, Letters::Digits),
        read(text, Letters::Gaps),
    ]
}

fn read(text: &str, letters: Letters) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut behind_digit = false;
    while let Some(first) = rest.chars().next() {
        let width = |word: bool| {
            rest.find(|letter: char| letter.is_alphanumeric() != word)
                .unwrap_or(rest.len())
        };
        let is_word = first.is_alphanumeric();
        let (piece, after) = rest.split_at(width(is_word));
        rest = after;
        if !is_word {
            out.push_str(piece);
            continue;
        }
        let before_digit = next_word(after).is_some_and(|word| word.contains(is_digit));
        word(&mut out, piece, letters, behind_digit || before_digit);
        behind_digit = piece.contains(is_digit);
    }
    out
}

fn next_word(text: &str) -> Option<&str> {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.find(|word| !word.is_empty())
}

const fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// A word as it is read: a digit spelt out, look-alikes beside digits, a cross between two
/// groups, or itself.
fn word(out: &mut String, word: &str, letters: Letters, beside_digits: bool) {
    if let Some(digit) = spelt(word) {
        return out.push(digit);
    }
    if !word.contains(is_digit) {
        let alike = || word.chars().all(|letter| look_alike(letter).is_some());
        match letters {
            Letters::Gaps if is_cross(word) => out.push(' '),
            Letters::Digits if beside_digits && alike() => {
                out.extend(word.chars().filter_map(look_alike));
            }
            Letters::Digits | Letters::Gaps => out.push_str(word),
        }
        return;
    }
    let as_digit = |letter: char| match letters {
        Letters::Digits => look_alike(letter),
        Letters::Gaps => Some(letter).filter(char::is_ascii_digit),
    };
    let mut behind = None;
    let mut ahead = word.chars().skip(1);
    for letter in word.chars() {
        let next = ahead.next().and_then(as_digit);
        let here = as_digit(letter);
        // one letter between two digits keeps them apart, and no more
        let gap = here.is_none() && Option::is_some(&behind) && next.is_some();
        out.push(here.unwrap_or(if gap { ' ' } else { letter }));
        behind = here;
    }
}

fn is_cross(word: &str) -> bool {
    matches!(word, "x" | "X" | "х" | "Х" | "×")
}

/// The digit that a letter looks like, or is.
const fn look_alike(letter: char) -> Option<char> {
    Some(match letter {
        '0'..='9' => letter,
        'O' | 'o' | 'О' | 'о' | 'Ο' | 'ο' | 'Օ' | 'օ' | 'Ө' | 'ө' | 'Q' => '0',
        'I' | 'l' | 'i' | 'І' | 'і' | 'Ӏ' | 'ӏ' | 'Ι' | 'ι' => '1',
        'Z' | 'z' | '²' => '2',
        'З' | 'з' | 'Ӡ' | 'ӡ' | 'Ʒ' | '³' => '3',
        'Ч' | 'ч' => '4',
        'S' | 's' | 'Ѕ' | 'ѕ' => '5',
        'б' | 'Б' | 'b' | 'G' => '6',
        'B' | 'В' | 'в' => '8',
        'g' | 'q' => '9',
        _ => return None,
    })
}

/// The digit that a word spells.
fn spelt(word: &str) -> Option<char> {
    const WORDS: &[(&str, char)] = &[
        ("ноль", '0'),
        ("нуль", '0'),
        ("один", '1'),
        ("два", '2'),
        ("три", '3'),
        ("четыре", '4'),
        ("пять", '5'),
        ("шесть", '6'),
        ("семь", '7'),
        ("восемь", '8'),
        ("девять", '9'),
        ("нөл", '0'),
        ("бір", '1'),
        ("екі", '2'),
        ("үш", '3'),
        ("төрт", '4'),
        ("бес", '5'),
        ("алты", '6'),
        ("жеті", '7'),
        ("сегіз", '8'),
        ("тоғыз", '9'),
        ("zero", '0'),
        ("one", '1'),
        ("two", '2'),
        ("three", '3'),
        ("four", '4'),
        ("five", '5'),
        ("six", '6'),
        ("seven", '7'),
        ("eight", '8'),
        ("nine", '9'),
    ];
    let small = word.to_lowercase();
    let found = WORDS.iter().find(|(word, _)| *word == small);
    found.map(|(_, digit)| *digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_digits_and_gaps() {
        for (text, digits, gaps) in [
            ("9ОО1О13ОО", "900101300", "9ОО1 13ОО"),
            ("9001x3000", "9001 3000", "9001 3000"),
            ("9001 х 3000", "9001 х 3000", "9001   3000"),
            ("девять ноль Бір", "9 0 1", "9 0 1"),
            // what stands beside no digit stays, and so does a word that is none
            ("I2 бета ОО", "12 бета ОО", "I2 бета ОО"),
            ("ТОО «Сос» 5", "ТОО «Сос» 5", "ТОО «Сос» 5"),
        ] {
            let [same, as_digits, as_gaps] = readings(text);
            assert_eq!((&*same, &*as_digits, &*as_gaps), (text, digits, gaps));
        }
    }
}
