//! What the register says is there is seen at work: a rule that stands at a point is fired
//! by a vector about that point, a type and a parameter by the vector or the example that the
//! row names.

use crate::{none, sources};
use qalqan_core::law::register::{Answer, Point, Proof};
use qalqan_core::law::{Clause, Contents, Document, Edition, Rule, editions};
use qalqan_vectors::{Vector, Vectors};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A vector as far as the register asks.
struct Shown {
    /// The points that it is about, each as `document point`.
    clauses: Vec<String>,
    edition: String,
    /// Codes of the findings that it expects.
    found: BTreeSet<String>,
    /// Keys and texts of what it expects, and the codes at whose border it is.
    words: BTreeSet<String>,
}

/// The points of a vector: `mechanism 12, 14(3)` are two of one document. A clause that has a
/// comma of its own stands for itself as well.
fn clauses(text: &str) -> Vec<String> {
    let mut document = "";
    let mut named = vec![text.to_string()];
    for part in text.split(", ") {
        let (first, rest) = part.split_once(' ').unwrap_or((part, ""));
        let new = Document::ALL.iter().any(|one| one.name() == first);
        let point = if new { rest } else { part };
        if new {
            document = first;
        }
        named.push(format!("{document} {point}"));
    }
    named
}

fn walk(value: &Value, inside: &str, shown: &mut Shown) {
    match value {
        Value::Object(fields) => {
            if let Some(code) = fields.get("code").filter(|_| inside == "findings") {
                shown.found.extend(code.as_str().map(str::to_string));
            }
            for (key, value) in fields {
                shown.words.insert(key.clone());
                walk(value, key, shown);
            }
        }
        Value::Array(rows) => rows.iter().for_each(|row| walk(row, inside, shown)),
        Value::String(text) => {
            shown.words.insert(text.clone());
        }
        _ => {}
    }
}

impl Shown {
    fn of(vector: &Vector) -> Self {
        let text = |key: &str| vector.case[key].as_str().unwrap_or_default();
        let mut shown = Self {
            clauses: clauses(text("clause")),
            edition: text("edition").to_string(),
            found: BTreeSet::new(),
            words: BTreeSet::new(),
        };
        walk(&vector.case["expect"], "", &mut shown);
        walk(&vector.case["border"], "", &mut shown);
        let steps = vector.case["steps"].as_array().into_iter().flatten();
        steps.for_each(|step| walk(&step["expect"], "", &mut shown));
        shown
    }

    /// Is it about that point, or about an item of its list?
    fn is_about(&self, clause: Clause) -> bool {
        let name = clause.to_string();
        self.clauses.iter().any(|one| {
            let rest = one.strip_prefix(&name);
            rest.is_some_and(|rest| {
                rest.is_empty() || rest.starts_with('(') || rest.starts_with(" dash ")
            })
        })
    }
}

/// The vectors of an edition, by id.
fn vectors(edition: &Edition) -> BTreeMap<&'static str, Shown> {
    let all = Vectors::here().all();
    let all = all.map(|vector| (vector.name.as_str(), Shown::of(vector)));
    all.filter(|(_, shown)| shown.edition == edition.id)
        .collect()
}

/// Rules with every point that they rest on. A demand of the library itself has none: its
/// vectors are about the points that it serves.
fn rests(edition: &Edition) -> Vec<(&'static Rule, Clause)> {
    let own = edition.provisions().into_iter();
    let own = own.map(|one| (one.rule, one.clause));
    let points = edition.all_points().into_iter();
    let also = points.flat_map(|point| point.also.iter().map(move |rule| (*rule, point.clause)));
    own.chain(also)
        .filter(|(rule, clause)| clause.document() != Document::House && edition.holds(rule))
        .collect()
}

/// Rules that no vector about their point makes find anything.
fn unfired(rests: &[(&'static Rule, Clause)], vectors: &BTreeMap<&str, Shown>) -> Vec<String> {
    let silent = rests.iter().filter(|(rule, clause)| {
        let mut about = vectors.values().filter(|shown| shown.is_about(*clause));
        !about.any(|shown| shown.found.contains(rule.code))
    });
    let told = silent.map(|(rule, clause)| {
        let fired = vectors
            .iter()
            .filter(|(_, one)| one.found.contains(rule.code));
        let near: Vec<String> = fired
            .take(4)
            .map(|(id, one)| format!("{id} ({})", one.clauses.first().map_or("", |clause| clause)))
            .collect();
        let code = rule.code;
        format!(
            "{code} stands at {clause}, fired by vectors about: {}",
            near.join(", ")
        )
    });
    told.collect()
}

/// `senderAccount` as a field is written in Rust.
fn snake(word: &str) -> String {
    let letters = word.chars().map(|letter| {
        if letter.is_ascii_uppercase() {
            format!("_{}", letter.to_ascii_lowercase())
        } else {
            letter.to_string()
        }
    });
    letters.collect()
}

/// Is the word a field of the type or a name of its closed set?
fn belongs(path: &str, word: &str) -> bool {
    let Some((folder, name)) = path.split_once("::") else {
        return false;
    };
    let room = sources::room(folder);
    let field = snake(word);
    let apart = |letter: char| !letter.is_alphanumeric() && letter != '_';
    room.declaration(name).is_some_and(|text| {
        text.contains(&format!("\"{word}\"")) || text.split(apart).any(|part| part == field)
    })
}

/// Does an example in the docs of the file name the type?
fn exemplified(path: &str, file: &str) -> bool {
    let name = path.rsplit("::").next().unwrap_or_default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let code = fs::read_to_string(root.join(file)).unwrap_or_default();
    let docs = code.lines().map(str::trim).filter_map(|line| {
        let doc = line.strip_prefix("///").or(line.strip_prefix("//!"))?;
        Some(doc.trim())
    });
    let mut inside = false;
    let apart = |letter: char| !letter.is_alphanumeric() && letter != '_';
    docs.filter(|line| {
        let fence = line.starts_with("```");
        inside ^= fence;
        inside && !fence
    })
    .any(|line| line.split(apart).any(|word| word == name))
}

/// Is the word a value of the parameters that stand at the point or above it, or the code of
/// a rule that stands there?
fn judges(edition: &Edition, point: &Point, word: &str) -> bool {
    let mut clauses = [Some(point.clause), point.parent()].into_iter().flatten();
    clauses.any(|clause| {
        let lines = edition.parameters_of(clause);
        let rules = edition.rules_of(clause);
        lines.iter().any(|line| line.value == word) || rules.iter().any(|one| one.rule.code == word)
    })
}

/// What is wrong with what a row names.
fn unshown(edition: &Edition, point: &Point, vectors: &BTreeMap<&str, Shown>) -> Option<String> {
    let clause = point.clause;
    let path = point.answer.words();
    match point.answer.proof()? {
        Proof::Example(file) => {
            (!exemplified(path, file)).then(|| format!("{clause}: no example of {path} in {file}"))
        }
        Proof::Vector { id, word } => {
            let Some(shown) = vectors.get(id) else {
                return Some(format!("{clause}: no vector `{id}`"));
            };
            if !shown.words.contains(word) {
                return Some(format!("{clause}: `{id}` expects no `{word}`"));
            }
            if matches!(point.answer, Answer::ByParameter(_)) {
                if !judges(edition, point, word) {
                    return Some(format!("{clause}: no parameter or rule of it is `{word}`"));
                }
                let about = shown.is_about(clause);
                return (!about).then(|| format!("{clause}: `{id}` is not about it"));
            }
            (!belongs(path, word)).then(|| format!("{clause}: `{word}` is nothing of {path}"))
        }
    }
}

/// The editions that are written out: what an amended one changes is shown by vectors of its
/// own, the rest by those of its parent.
fn written_out() -> impl Iterator<Item = &'static Edition> {
    let all = editions().iter();
    all.filter(|edition| matches!(edition.contents, Contents::Whole { .. }))
}

#[test]
fn every_rule_is_fired_by_a_vector_about_each_of_its_points() {
    for edition in written_out() {
        let faults = unfired(&rests(edition), &vectors(edition));
        none(
            &faults,
            "write the vector, or let the rule stand at another point",
        );
    }
}

#[test]
fn every_type_and_parameter_of_a_row_is_shown() {
    for edition in written_out() {
        let vectors = vectors(edition);
        let points = edition.all_points();
        let faults = points
            .iter()
            .filter_map(|point| unshown(edition, point, &vectors));
        none(&faults.collect::<Vec<_>>(), "name what shows it at work");
    }
}

#[test]
fn what_is_not_shown_is_told() {
    let shown = |clause: &str, code: &str| Shown {
        clauses: clauses(clause),
        edition: String::new(),
        found: BTreeSet::from([code.to_string()]),
        words: BTreeSet::from(["mis", "5wd", "6wd"].map(str::to_string)),
    };
    let rule = qalqan_core::law::catalogue::by_code("ACT-010").unwrap();
    let point = |point| Clause::new(Document::Mechanism, point);
    let fired = |clause, code| {
        let vectors = BTreeMap::from([("v", shown(clause, code))]);
        unfired(&[(rule, point("14"))], &vectors).is_empty()
    };
    assert!(fired("mechanism 14", "ACT-010") && fired("mechanism 12, 14(3)", "ACT-010"));
    assert!(!fired("mechanism 14", "ACT-011") && !fired("mechanism 14 par 2", "ACT-010"));
    assert!(!fired("payment-rules 14", "ACT-010") && !fired("mechanism 1", "ACT-010"));

    let edition = editions().first().unwrap();
    let vectors = BTreeMap::from([("v", shown("mechanism 6", "ACT-010"))]);
    let told = |answer| {
        let point = Point::new(point("6"), "something is owed", answer);
        unshown(edition, &point, &vectors)
    };
    let by = |id, word| Proof::Vector { id, word };
    let source = |proof| told(Answer::Shape("fact::Source", proof));
    assert_eq!(source(by("v", "mis")), None);
    assert_eq!(source(Proof::Example("fact/source.rs")), None);
    for (proof, fault) in [
        (by("w", "mis"), "no vector `w`"),
        (by("v", "land"), "expects no `land`"),
        (by("v", "5wd"), "`5wd` is nothing of fact::Source"),
        (Proof::Example("fact/card.rs"), "no example"),
    ] {
        assert!(source(proof).unwrap().contains(fault), "{fault}");
    }
    let parameter = |point: Clause, word| {
        let point = Point::new(point, "a term", Answer::ByParameter(by("v", word)));
        unshown(edition, &point, &vectors)
    };
    assert_eq!(parameter(point("6"), "5wd"), None);
    assert!(parameter(point("7"), "5wd").unwrap().contains("not about"));
    assert!(
        parameter(point("6"), "6wd")
            .unwrap()
            .contains("no parameter")
    );
    assert!(parameter(point("6"), "7wd").unwrap().contains("expects no"));
}
