//! Words that the core does without: floats, and maps whose order might leave.

use crate::code::words;
use crate::files::{Source, rust};

/// A float type, or a number that only a float can hold.
fn floats(source: &Source) -> Vec<String> {
    let before = |at: usize| source.code[..at].chars().next_back();
    (words(&source.code).into_iter())
        .filter(|&(_, word, end)| {
            let number = word.starts_with(|c: char| c.is_ascii_digit());
            let hex = word.starts_with("0x");
            let suffix = !hex && (word.ends_with("f32") || word.ends_with("f64"));
            let exponent = !hex && word.contains(['e', 'E']) && !word.ends_with("size");
            // `1.5`, but not the second step of `pair.1.5` and not `0..5`
            let rest = source.code[end..].strip_prefix('.');
            let point = rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
                && before(end - word.len()) != Some('.');
            matches!(word, "f32" | "f64") || number && (suffix || exponent || point)
        })
        .map(|(line, word, _)| format!("{}:{line}: `{word}` is a float", source.path))
        .collect()
}

/// Whether an order leaves a map cannot be seen in the text, so whoever names a
/// map says in the file why none does.
fn unordered(source: &Source) -> Option<String> {
    let maps = ["HashMap", "HashSet", "HashTable", "hashbrown"];
    let (line, word, _) = (words(&source.code).into_iter())
        .find(|(_, word, _)| maps.contains(word))
        .filter(|_| !source.text.contains("// order: "))?;
    let path = &source.path;
    Some(format!(
        "{path}:{line}: `{word}` without a line `// order: …` saying why no order leaves"
    ))
}

#[test]
fn the_core_has_no_float() {
    let found: Vec<String> = rust(&["core/src"]).iter().flat_map(floats).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_order_leaves_a_map() {
    let found: Vec<String> = rust(&["core/src"]).iter().filter_map(unordered).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_float_is_named() {
    for bad in [
        "let x: f64;",
        "x as f32",
        "let x = 0.5;",
        "1f64",
        "1e3",
        "2_f32",
    ] {
        assert_eq!(floats(&Source::new("a.rs", bad)).len(), 1, "{bad}");
    }
    for good in [
        "// f64",
        "\"0.5\"",
        "pair.1.0",
        "0..5",
        "0x1e3",
        "0xf64",
        "from_f64x",
        "1_usize",
        "3_isize",
        "x.0.to_string()",
    ] {
        let found = floats(&Source::new("a.rs", good));
        assert_eq!(found, Vec::<String>::new(), "{good}");
    }
}

#[test]
fn a_map_without_a_reason_is_named() {
    let bad = "use hashbrown::HashMap;\n// ordered: no\n";
    assert!(unordered(&Source::new("a.rs", bad)).is_some());
    let good = "// order: looked up by key only\nuse hashbrown::HashMap;\n";
    assert_eq!(unordered(&Source::new("a.rs", good)), None);
    let only_told = "//! HashMap is not used here.\n";
    assert_eq!(unordered(&Source::new("a.rs", only_told)), None);
}
