//! JSON indented for people.

/// Blanks of a level.
const STEP: &str = "  ";

/// The same JSON over many lines: fields keep their order and values their letters.
///
/// ```
/// use qalqan_examples::cli::indented;
///
/// let text = indented(r#"{"a":[1,"x, {y}"],"b":{}}"#);
/// assert_eq!(text, "{\n  \"a\": [\n    1,\n    \"x, {y}\"\n  ],\n  \"b\": {}\n}");
/// ```
#[must_use]
pub fn indented(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() * 2);
    let mut letters = compact.chars().peekable();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let line = |text: &mut String, depth: usize| {
        text.push('\n');
        (0..depth).for_each(|_| text.push_str(STEP));
    };
    while let Some(letter) = letters.next() {
        if quoted {
            text.push(letter);
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '{' | '[' => {
                text.push(letter);
                match letters.next_if(|next| matches!(next, '}' | ']')) {
                    Some(end) => text.push(end),
                    None => {
                        depth += 1;
                        line(&mut text, depth);
                    }
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut text, depth);
                text.push(letter);
            }
            ',' => {
                text.push(letter);
                line(&mut text, depth);
            }
            ':' => text.push_str(": "),
            _ => {
                quoted = letter == '"';
                text.push(letter);
            }
        }
    }
    text
}
