//! What is signed is what is seen.

use crate::finding::{At, Examination};
use crate::law::catalogue::ledger as rules;
use crate::signature::visible;

/// LED-040: the text of an order holds no letter that nobody sees.
///
/// A mark that turns the direction of writing, a space of no width, a tag: with one of them
/// in a name or in the act of a body the signer sees another text than he signs. Whatever
/// field it stands in, the canonical text holds it. Speaks with `letter`, its code point.
pub fn text_visible(exam: &mut Examination, at: &At<'_>, text: &str) {
    visible(exam, &rules::TEXT_VISIBLE, at, text);
}
