//! What is signed is what is seen.

use crate::finding::{At, Examination, Finding};
use crate::identifier::is_invisible;
use crate::law::catalogue::ledger as rules;
use alloc::format;

/// LED-040: the text of an order holds no letter that nobody sees.
///
/// A mark that turns the direction of writing, a space of no width, a tag: with one of them
/// in a name or in the act of a body the signer sees another text than he signs. Whatever
/// field it stands in, the canonical text holds it. Speaks with `letter`, its code point.
pub fn text_visible(exam: &mut Examination, at: &At<'_>, text: &str) {
    let rule = &rules::TEXT_VISIBLE;
    match unseen(text) {
        None => exam.pass(rule),
        Some(letter) => {
            let letter = format!("U+{:04X}", u32::from(letter));
            exam.find(Finding::new(rule, at.path()).with("letter", letter));
        }
    }
}

/// The first letter of it that nobody sees.
fn unseen(text: &str) -> Option<char> {
    // nearly every text has none: what may begin one is looked for many bytes at a time
    let may = |byte: u8| byte >= 0xE0 || matches!(byte, 0xC2 | 0xCD | 0xD8 | 0xDB | 0xDC);
    if !text.bytes().fold(false, |any, byte| any | may(byte)) {
        return None;
    }
    text.chars().find(|letter| is_invisible(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    /// What is looked for many bytes at a time misses nothing.
    #[test]
    fn every_invisible_letter_is_found() {
        let all = ('\u{80}'..=char::MAX).filter(|letter| is_invisible(*letter));
        let mut count = 0;
        for letter in all {
            count += 1;
            let text: String = ['а', letter, 'б'].into_iter().collect();
            assert_eq!(unseen(&text), Some(letter), "{letter:?}");
        }
        assert!(count > 400, "{count}");
        for letter in [
            '\u{202e}',
            '\u{200b}',
            '\u{e0041}',
            '\u{2800}',
            '\u{3164}',
            '\u{fe0f}',
        ] {
            assert!(is_invisible(letter), "{letter:?}");
        }
        assert_eq!(unseen("№ 5 «Ғ» Қ é"), None);
    }
}
