//! Look-alike letters: a Latin `c` inside a Cyrillic word is seen by no reader and
//! found by no search.

fn is_cyrillic(letter: char) -> bool {
    ('\u{0400}'..='\u{052f}').contains(&letter)
}

/// Does the text hold a Cyrillic letter?
pub(crate) fn has_cyrillic(text: &str) -> bool {
    text.chars().any(is_cyrillic)
}

/// Does the text hold a Latin letter?
pub(crate) fn has_latin(text: &str) -> bool {
    text.chars().any(|letter| letter.is_ascii_alphabetic())
}

/// Lower-case letters of Kazakh that Russian has not.
pub(crate) fn has_kazakh(text: &str) -> bool {
    text.chars().any(|letter| "әғқңөұүһі".contains(letter))
}

/// The words that mix the two alphabets.
pub(crate) fn mixed(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words
        .filter(|word| has_cyrillic(word) && has_latin(word))
        .collect()
}

/// Latin letters that stand alone as Cyrillic words would: `a`, `c`, `o`.
pub(crate) fn lone_latin(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let lone = |word: &&str| {
        let mut letters = word.chars();
        let first = letters
            .next()
            .filter(|letter| "aceoyACEOY".contains(*letter));
        first.is_some() && letters.next().is_none()
    };
    words.filter(lone).collect()
}

#[test]
fn a_mixed_word_is_told() {
    assert_eq!(mixed("полис c ошибкой"), Vec::<&str>::new());
    assert_eq!(lone_latin("полис c ошибкой"), ["c"]);
    assert_eq!(mixed("пoлис"), ["пoлис"], "the second letter is Latin");
    assert_eq!(mixed("QR-код, ИИН: IIN"), Vec::<&str>::new());
    assert_eq!(lone_latin("полис с ошибкой"), Vec::<&str>::new());
    assert!(has_kazakh("өріс") && !has_kazakh("поле"));
}
