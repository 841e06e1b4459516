//! What is signed is what is seen.

use crate::finding::{At, Examination, Finding};
use crate::identifier::is_invisible;
use crate::law::Rule;
use crate::law::catalogue::signature as rules;
use alloc::format;

/// SIG-011: the text of a document holds no letter that nobody sees.
///
/// As with an order (LED-040), whatever field it stands in, the canonical text holds it, and
/// the signer would sign another text than he sees. Speaks with `letter`, its code point.
pub fn document_visible(exam: &mut Examination, at: &At<'_>, text: &str) {
    visible(exam, &rules::DOCUMENT_VISIBLE, at, text);
}

/// A rule by which a text holds no letter that nobody sees.
pub(crate) fn visible(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, text: &str) {
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
