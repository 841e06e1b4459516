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
