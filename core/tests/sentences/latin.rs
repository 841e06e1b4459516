//! Latin words in a text for people, and the few that may stand there.

/// Names that Kazakh and Russian write in Latin letters.
const NAMES: [&str; 2] = ["QR", "ISO"];

/// The Latin words of a Kazakh or Russian text, but for names, for what stands in
/// backticks as it is to be typed, and for digits of digests.
pub(crate) fn english(text: &str) -> Vec<String> {
    let outside = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let words = outside.split(|letter: char| !letter.is_alphanumeric() && letter != '…');
    let latin = words.filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()));
    latin
        .filter(|word| !NAMES.contains(word) && !is_digest(word))
        .map(str::to_owned)
        .collect()
}

fn is_digest(word: &str) -> bool {
    let digits = word.strip_suffix('…');
    digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[test]
fn an_english_word_is_found() {
    assert_eq!(english("состояние: open"), ["open"]);
    assert_eq!(
        english("код в виде `A02.001.000`, QR-код"),
        Vec::<String>::new()
    );
    assert_eq!(english("хеш: 7f75e40f…"), Vec::<String>::new());
    assert_eq!(english("түрі: legal-entity"), ["legal", "entity"]);
}
