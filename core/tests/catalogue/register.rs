//! The register of points: complete, one answer each, and in step with the rules.

use crate::words::mixed;
use crate::{none, sources};
use qalqan_core::law::register::{self, Answer, Proof};
use qalqan_core::law::{self, Clause, Document, Edition, editions};
use std::collections::BTreeSet;

/// Points of each seed: the numbers of the seeds do not change, so these do not.
const COUNTS: [(&str, usize); 5] = [
    ("mechanism", 201),
    ("qalqan-agreement", 58),
    ("access-service", 31),
    ("sdu-agreement", 72),
    ("kg-offer", 111),
];

/// A row of the register and what cites it.
struct Row {
    clause: Clause,
    gist: &'static str,
    answer: Answer,
    open: &'static str,
    rules: Vec<&'static str>,
    parameters: Vec<&'static str>,
}

fn rows(edition: &Edition) -> Vec<Row> {
    let rows = edition.all_points().into_iter().map(|point| {
        let rules = edition.rules_of(point.clause).into_iter();
        let parameters = edition.parameters_of(point.clause).into_iter();
        Row {
            clause: point.clause,
            gist: point.gist,
            answer: point.answer,
            open: point.open,
            rules: rules.map(|one| one.rule.code).collect(),
            parameters: parameters.map(|line| line.name).collect(),
        }
    });
    rows.collect()
}

impl Row {
    fn above(&self) -> Option<Clause> {
        let above = register::parent(self.clause.point())?;
        Some(Clause::new(self.clause.document(), above))
    }

    /// The row itself, the point above it, or one of its items.
    fn is_kin(&self, other: &Self) -> bool {
        self.clause == other.clause
            || self.above() == Some(other.clause)
            || other.above() == Some(self.clause)
    }
}

fn row_faults(rows: &[Row]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for row in rows {
        let (clause, words) = (row.clause, row.answer.words());
        if !seen.insert(clause) {
            faults.push(format!("{clause} stands twice"));
        }
        if row.gist.trim().is_empty() || row.gist.ends_with('.') || row.open.ends_with('.') {
            faults.push(format!("{clause}: a gist is one line without a full stop"));
        }
        let whole = matches!(row.answer, Answer::NotYet { .. } | Answer::NotModelled(_));
        if whole && !row.open.is_empty() {
            faults.push(format!(
                "{clause}: what is not answered at all is not open in part"
            ));
        }
        let computed = matches!(row.answer, Answer::ByRules | Answer::ByParameter(_));
        if !computed && words.trim().is_empty() {
            faults.push(format!("{clause}: an answer without words"));
        }
        if matches!(row.answer, Answer::Shape(path, _) if !path.contains("::")) {
            faults.push(format!("{clause}: a shape is `room::Type`"));
        }
        let told = [row.gist, words, row.open].into_iter().flat_map(mixed);
        faults.extend(told.map(|word| format!("{clause}: mixed word {word}")));
        // a paragraph may stand right under a heading, which is no point
        let above = row.above().filter(|_| !clause.point().contains(" par "));
        if above.is_some_and(|above| !rows.iter().any(|other| other.clause == above)) {
            faults.push(format!("{clause}: the point above it is missing"));
        }
    }
    faults
}

/// Points that say who answers, and nobody does.
fn unkept(rows: &[Row]) -> Vec<String> {
    let empty = rows.iter().filter(|row| {
        let mut kin = rows.iter().filter(|other| row.is_kin(other));
        match row.answer {
            Answer::ByRules => kin.all(|other| other.rules.is_empty()),
            Answer::ByParameter(_) => kin.all(|other| other.parameters.is_empty()),
            _ => false,
        }
    });
    let told = empty.map(|row| format!("{}: no {} cites it", row.clause, row.answer.kind()));
    told.collect()
}

/// Points called open that rules cite by now.
fn stale(rows: &[Row]) -> Vec<String> {
    let open = |row: &&Row| matches!(row.answer, Answer::NotYet { .. } | Answer::NotModelled(_));
    let cited = rows.iter().filter(open).filter(|row| !row.rules.is_empty());
    let told = cited.map(|row| {
        let (clause, kind, codes) = (row.clause, row.answer.kind(), row.rules.join(", "));
        format!("{clause}: `{kind}` -> RULES, now cited by {codes}")
    });
    told.collect()
}

/// Everything that cites a point: what it is, and the point.
fn citations(edition: &Edition) -> Vec<(String, Clause)> {
    let rules = edition.provisions().into_iter();
    let rules = rules.map(|one| (format!("rule {}", one.rule.code), one.clause));
    let mut cited: Vec<_> = rules.collect();
    cited.push((format!("edition {}", edition.id), edition.clause));
    for line in edition.parameters.lines() {
        let name = format!("parameter {}", line.name);
        let others = line.alternatives.iter().map(|(_, clause)| *clause);
        cited.push((name.clone(), line.clause));
        cited.extend(others.map(|clause| (name.clone(), clause)));
    }
    cited
}

fn unknown(edition: &Edition, citations: &[(String, Clause)]) -> Vec<String> {
    let missing = citations.iter().filter(|(_, clause)| {
        edition.documents().contains(&clause.document()) && edition.point(*clause).is_none()
    });
    let told = missing.map(|(who, clause)| {
        let near = near(edition, *clause);
        format!("{who} cites {clause}: {near}")
    });
    told.collect()
}

/// The points that begin like a clause that is not there.
fn near(edition: &Edition, clause: Clause) -> String {
    let digits = |letter: &char| letter.is_ascii_digit() || *letter == '.';
    let start: String = clause.point().chars().take_while(digits).collect();
    let points = edition.points(clause.document()).into_iter();
    let points = points.map(|point| point.clause.point());
    let like = points.filter(|point| point.starts_with(&start)).take(12);
    format!("the register has {}", like.collect::<Vec<_>>().join(", "))
}

/// Everything that is wrong with the points of an edition.
pub(crate) fn register_faults(edition: &Edition) -> Vec<String> {
    let rows = rows(edition);
    let parts = [
        row_faults(&rows),
        unknown(edition, &citations(edition)),
        unkept(&rows),
        stale(&rows),
        shapeless(&rows),
    ];
    parts.concat()
}

/// Types named by the register that their room does not have.
fn shapeless(rows: &[Row]) -> Vec<String> {
    let faults = rows.iter().filter_map(|row| {
        let Answer::Shape(path, _) = row.answer else {
            return None;
        };
        let (folder, name) = path.split_once("::")?;
        let room = sources::room(folder);
        let there = !room.is_absent() && (room.is_stub() || room.has_type(name));
        (!there).then(|| format!("{}: core/src/{folder} has no type {name}", row.clause))
    });
    faults.collect()
}

#[test]
fn every_seed_has_all_its_points() {
    let edition = law::named("mechanism-draft-2026-01").unwrap();
    for (document, (name, count)) in edition.documents().into_iter().zip(COUNTS) {
        assert_eq!(document.name(), name);
        assert_eq!(edition.points(document).len(), count, "{name}");
    }
    let whole: usize = COUNTS.iter().map(|(_, count)| count).sum();
    assert_eq!(edition.all_points().len(), whole, "a point of no seed");
}

/// Every point stands once, with a gist and an answer; who is said to answer is there;
/// every citation leads to a point.
#[test]
fn the_points_of_every_edition_and_its_rules_are_in_step() {
    for edition in editions() {
        none(
            &register_faults(edition),
            "mend the rows in law/register or the rules of the edition",
        );
    }
}

const SHOWN: Proof = Proof::Example("law/edition.rs");

#[test]
fn a_bad_row_is_told() {
    let row = |point, answer| Row {
        clause: Clause::new(Document::Mechanism, point),
        gist: "something is owed",
        answer,
        open: "",
        rules: Vec::new(),
        parameters: Vec::new(),
    };
    let told = |rows: &[Row]| row_faults(rows).join("; ");
    let host = Answer::Host("does it");
    assert_eq!(
        told(&[row("14", host), row("14(1)", host), row("8 par 2", host)]),
        ""
    );
    assert!(told(&[row("14", host), row("14", host)]).contains("twice"));
    assert!(told(&[row("14(1)", host)]).contains("above it is missing"));
    assert!(told(&[row("14", Answer::Host(" "))]).contains("without words"));
    assert!(told(&[row("14", Answer::Shape("Policy", SHOWN))]).contains("room::Type"));
    assert!(told(&[row("14", Answer::Host("дoм"))]).contains("mixed word"));
    let full_stop = Row {
        gist: "Owed.",
        ..row("14", host)
    };
    assert!(told(&[full_stop]).contains("full stop"));
    let no_type = shapeless(&[row("14", Answer::Shape("law::Nothing", SHOWN))]);
    assert_eq!(no_type, ["mechanism 14: core/src/law has no type Nothing"]);
}

#[test]
fn an_answer_out_of_step_with_the_rules_is_told() {
    let row = |point, answer, rules: &[&'static str], parameters: &[&'static str]| Row {
        clause: Clause::new(Document::Mechanism, point),
        gist: "something is owed",
        answer,
        open: "",
        rules: rules.to_vec(),
        parameters: parameters.to_vec(),
    };
    let alone = [row("14", Answer::ByRules, &[], &["share"])];
    assert_eq!(unkept(&alone), ["mechanism 14: no rules cites it"]);
    let items = [
        row("14", Answer::ByRules, &[], &[]),
        row("14(1)", Answer::ByRules, &["ACT-001"], &[]),
        row("15", Answer::ByParameter(SHOWN), &[], &["resumption"]),
    ];
    assert_eq!(unkept(&items), Vec::<String>::new());
    assert_eq!(stale(&items), Vec::<String>::new());
    let plan = Answer::NotYet { plan: "a rule" };
    let open = [row("14(1)", plan, &["ACT-001", "ACT-002"], &[])];
    let expected = "mechanism 14(1): `not yet` -> RULES, now cited by ACT-001, ACT-002";
    assert_eq!(stale(&open), [expected]);
    assert_eq!(
        stale(&[row("14(1)", plan, &[], &["share"])]),
        Vec::<String>::new()
    );
}

#[test]
fn a_citation_of_nothing_is_told() {
    let edition = law::named("mechanism-draft-2026-01").unwrap();
    let cite = |document, point| vec![("rule X".to_string(), Clause::new(document, point))];
    assert_eq!(
        unknown(edition, &cite(Document::Mechanism, "14(3)")),
        Vec::<String>::new()
    );
    assert_eq!(
        unknown(edition, &cite(Document::House, "anything")),
        Vec::<String>::new()
    );
    let told = unknown(edition, &cite(Document::Mechanism, "14(4)")).join("; ");
    assert!(
        told.contains("cites mechanism 14(4)") && told.contains("14(3)"),
        "{told}"
    );
}
