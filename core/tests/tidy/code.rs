//! Rust source without its comments and texts, and the words in it.

/// A byte-for-byte stand-in is not needed: only lines and words must stay where
/// they were, so each character of a comment, text or character literal becomes
/// one space and each line break stays.
pub(crate) fn blank(text: &str) -> String {
    let mut reader = Reader {
        chars: text.chars().collect(),
        at: 0,
        out: String::with_capacity(text.len()),
    };
    while reader.at < reader.chars.len() {
        reader.step();
    }
    reader.out
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    out: String,
}

impl Reader {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn keep(&mut self) {
        self.out.push(self.chars[self.at]);
        self.at += 1;
    }

    fn hide(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(&c) = self.chars.get(self.at) {
                self.out.push(if c == '\n' { '\n' } else { ' ' });
                self.at += 1;
            }
        }
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => {
                while self.at < self.chars.len() && self.peek(0) != '\n' {
                    self.hide(1);
                }
            }
            ('/', '*') => self.block_comment(),
            ('"', _) => self.text(),
            ('\'', '\\') => {
                self.hide(3);
                while self.at < self.chars.len() && self.peek(0) != '\'' {
                    self.hide(1);
                }
                self.hide(1);
            }
            ('\'', _) if self.peek(2) == '\'' => self.hide(3),
            (c, _) if is_word(c) => self.word(),
            _ => self.keep(),
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => {
                    depth += 1;
                    self.hide(2);
                }
                ('*', '/') => {
                    depth -= 1;
                    self.hide(2);
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.hide(1),
            }
        }
    }

    fn text(&mut self) {
        self.hide(1);
        while self.at < self.chars.len() {
            match self.peek(0) {
                '\\' => self.hide(2),
                '"' => return self.hide(1),
                _ => self.hide(1),
            }
        }
    }

    fn word(&mut self) {
        let mut word = String::new();
        while is_word(self.peek(0)) {
            word.push(self.peek(0));
            self.keep();
        }
        let hashes = (0..).take_while(|&n| self.peek(n) == '#').count();
        if matches!(word.as_str(), "r" | "br" | "cr") && self.peek(hashes) == '"' {
            self.raw_text(hashes);
        }
    }

    fn raw_text(&mut self, hashes: usize) {
        self.hide(hashes + 1);
        while self.at < self.chars.len() {
            let closes = self.peek(0) == '"' && (1..=hashes).all(|n| self.peek(n) == '#');
            self.hide(if closes { hashes + 1 } else { 1 });
            if closes {
                return;
            }
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Words of blanked code with the number of the line (from 1) and the place of
/// the first character after the word.
pub(crate) fn words(code: &str) -> Vec<(usize, &str, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    let mut line = 1;
    for (at, c) in code.char_indices().chain([(code.len(), '\n')]) {
        match (is_word(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((line, &code[from..at], at));
                start = None;
            }
            _ => {}
        }
        if c == '\n' {
            line += 1;
        }
    }
    found
}

/// Number of the line (from 1) that holds the byte.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The place just after the brace that closes the first `{` of `code`, counted
/// from `from`; `None` for an item that ends with `;` before any brace.
pub(crate) fn end_of_block(code: &str, from: usize) -> Option<usize> {
    let mut nested = 0_i32;
    let mut braces = 0_i32;
    for (at, c) in code[from..].char_indices() {
        match c {
            '(' | '[' => nested += 1,
            ')' | ']' => nested -= 1,
            ';' if nested == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces -= 1;
                if braces == 0 {
                    return Some(from + at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Blanked code without its `#[cfg(test)]` modules.
pub(crate) fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut left = code.to_owned();
    let mut from = 0;
    while let Some(at) = left[from..].find(MARK).map(|at| from + at) {
        from = at + MARK.len();
        let module = left[from..].trim_start().starts_with("mod ");
        if let Some(end) = end_of_block(&left, from).filter(|_| module) {
            let hidden: String = left[at..end]
                .chars()
                .map(|c| if c == '\n' { '\n' } else { ' ' })
                .collect();
            from = at + hidden.len();
            left.replace_range(at..end, &hidden);
        }
    }
    left
}

#[test]
fn comments_and_texts_are_blanked() {
    let cases = [
        ("a // f64\nb", "a       \nb"),
        ("a /* x /* y */ z */ b", "a                   b"),
        ("\"q\\\" f64\" b", "          b"),
        ("r#\"a\" f64\"# b", "r           b"),
        ("'\"' b '\\'' c", "    b      c"),
        ("'\\u{a0}' b", "         b"),
        ("fn f<'a>(x: &'a str)", "fn f<'a>(x: &'a str)"),
        ("r#type b", "r#type b"),
    ];
    for (text, code) in cases {
        assert_eq!(blank(text), code, "{text}");
    }
}

#[test]
fn test_modules_are_cut_and_lines_stay() {
    let code = "a\n#[cfg(test)]\nmod tests {\n  fn f() {}\n}\nb\n";
    let left = without_tests(code);
    assert!(!left.contains("fn") && left.contains('b'), "{left}");
    assert_eq!(left.lines().count(), code.lines().count());
    let outside = "#[cfg(test)]\nmod tests;\nfn f() {}\n";
    assert_eq!(without_tests(outside), outside);
    let other = "#[cfg(test)]\nextern crate std;\nfn f() {}\n";
    assert_eq!(without_tests(other), other);
}

#[test]
fn words_know_their_lines() {
    let found: Vec<_> = words("ab c\nd_1")
        .into_iter()
        .map(|(line, word, _)| (line, word))
        .collect();
    assert_eq!(found, [(1, "ab"), (1, "c"), (2, "d_1")]);
}
