//! Cyrillic letters that look like Latin capitals: real registers are full of them.

use alloc::string::String;

/// The Latin capital that a letter looks like, the letter itself when none.
fn latin(letter: char) -> char {
    match letter {
        'А' | 'а' => 'A',
        'В' | 'в' => 'B',
        'С' | 'с' => 'C',
        'Е' | 'е' => 'E',
        'Н' | 'н' => 'H',
        'І' | 'і' => 'I',
        'К' | 'к' => 'K',
        'М' | 'м' => 'M',
        'О' | 'о' => 'O',
        'Р' | 'р' => 'P',
        'Т' | 'т' => 'T',
        'У' | 'у' => 'Y',
        'Х' | 'х' => 'X',
        other => other.to_ascii_uppercase(),
    }
}

/// The letter as an eye sees it: a Latin capital where it looks like one, without the
/// marks that one text writes into the letter and another behind it; `None` for such a
/// mark and for what is not seen at all.
pub(super) fn seen(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter.to_ascii_uppercase());
    }
    if matches!(letter, '\u{300}'..='\u{36f}') || is_invisible(letter) {
        return None;
    }
    Some(match letter {
        'Й' | 'й' => 'И',
        'Ё' | 'ё' => 'E',
        'Ї' | 'ї' => 'I',
        'Ў' | 'ў' => 'Y',
        other => latin(capital(other)),
    })
}

/// A letter or a digit? Most are recognised without the tables of Unicode.
pub(super) fn is_sign(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, 'А'..='я') || letter.is_alphanumeric()
}

/// The capital of a letter, where it is one letter too.
fn capital(letter: char) -> char {
    // most of them, without asking the tables of Unicode
    if let 'а'..='я' = letter {
        let code = u32::from(letter).saturating_sub(32);
        return char::from_u32(code).unwrap_or(letter);
    }
    if let 'А'..='Я' = letter {
        return letter;
    }
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

/// A letter that nobody sees: a format character (Unicode `Cf`), one that fonts leave out
/// (`Default_Ignorable_Code_Point`), and the blank pattern of Braille.
pub(crate) const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{2065}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}'
            | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}'
            | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The text with look-alikes and lower case folded to Latin capitals.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().map(latin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cyrillic_folds_to_latin() {
        assert_eq!(fold("В01.002.001"), "B01.002.001");
        assert_eq!(fold("а02"), "A02");
        assert_eq!(fold("Ж-1"), "Ж-1");
    }
}
