//! A reason in a language: with what it says of its own, and with the codes of the list
//! that a value is not in.

use crate::law::Language;
use crate::law::words::{CodeSet, SETS};
use alloc::borrow::Cow;
use alloc::string::String;

/// Where a hole of a pattern is.
const HOLE: &str = "{}";

/// A reason in a language; `None` where no set has it.
///
/// ```
/// use qalqan_core::law::{Language, words};
///
/// let set = words::SETS.iter().find(|set| set.name() == "reason of a form");
/// let set = set.expect("why a field is not in its form");
/// let said = |reason| words::refusal(set, reason, Language::Ru);
/// assert_eq!(
///     said("number of characters is not 12").as_deref(),
///     Some("количество знаков не равно: 12"),
/// );
/// assert_eq!(
///     said("funding source is not one of `gobmp`, `osms`").as_deref(),
///     Some("не из перечня: ГОБМП, ОСМС"),
/// );
/// ```
#[must_use]
pub fn refusal(set: &CodeSet, reason: &str, language: Language) -> Option<String> {
    if let Some(word) = set.word(reason, language) {
        return Some(word.into_owned());
    }
    if let Some(said) = not_listed(reason, language) {
        return Some(said);
    }
    set.codes().find_map(|pattern| {
        let own = own_words(pattern, reason)?;
        let word = set.word(pattern, language)?;
        Some(fill(&word, own))
    })
}

/// What stands in the first hole of a pattern; `None` where the reason is another.
fn own_words<'a>(pattern: &str, reason: &'a str) -> Option<&'a str> {
    let (lead, rest) = pattern.split_once(HOLE)?;
    let after = reason.strip_prefix(lead)?;
    let tail = rest.rsplit(HOLE).next()?;
    let own = match rest.split_once(HOLE) {
        None => after.strip_suffix(tail)?,
        Some((middle, _)) => after.split_once(middle)?.0,
    };
    after.ends_with(tail).then_some(own)
}

fn fill(word: &str, own: &str) -> String {
    let mut filled = String::new();
    let mut parts = word.split(HOLE);
    if let Some(first) = parts.next() {
        filled.push_str(first);
    }
    for part in parts {
        filled.push_str(own);
        filled.push_str(part);
    }
    filled
}

/// `funding source is not one of …` and `not one of the operations: …`, with the codes of
/// the list in words.
fn not_listed(reason: &str, language: Language) -> Option<String> {
    const OPERATIONS: &str = "not one of the operations: ";
    let (name, codes) = match reason.strip_prefix(OPERATIONS) {
        Some(codes) => ("operation", codes),
        None => reason.split_once(" is not one of `")?,
    };
    if language == Language::En {
        return Some(reason.into());
    }
    let codes = codes.split(['`', ',', ' ']).filter(|code| !code.is_empty());
    let mut said = String::from(match language {
        Language::Kk => "мына тізімде жоқ: ",
        Language::Ru | Language::En => "не из перечня: ",
    });
    for (place, code) in codes.enumerate() {
        if place > 0 {
            said.push_str(", ");
        }
        let sets = SETS.iter().filter(|set| set.name() == name);
        let word = sets.filter_map(|set| set.word(code, language)).next();
        said.push_str(&word.unwrap_or(Cow::Borrowed("…")));
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::words::REASON;

    #[test]
    fn a_hole_takes_what_the_reason_says() {
        assert_eq!(own_words("is not {}", "is not 12"), Some("12"));
        assert_eq!(own_words("has {} bytes", "has 36 bytes"), Some("36"));
        assert_eq!(own_words("of `{}`: {}", "of `a`: why"), Some("a"));
        assert_eq!(own_words("`{}-` is `{}-2`", "`QP-` is `QP-2`"), Some("QP"));
        assert_eq!(own_words("is not {}", "is 12"), None);
        assert_eq!(own_words("has {} bytes", "has 36 bits"), None);
    }

    #[test]
    fn a_reason_is_said_in_a_language() {
        let kk = |reason| refusal(&REASON, reason, Language::Kk);
        assert_eq!(kk("amount is empty").as_deref(), Some("сома бос"));
        let codes = "not one of the operations: `open` `close`";
        assert_eq!(kk(codes).as_deref(), Some("мына тізімде жоқ: ашу, жабу"));
        assert_eq!(
            refusal(&REASON, codes, Language::En).as_deref(),
            Some(codes)
        );
        assert_eq!(kk("the moon is full"), None);
    }
}
