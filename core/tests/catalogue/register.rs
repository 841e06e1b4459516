//! The register of points: complete, one answer each, and in step with the rules.

use crate::words::mixed;
use crate::{none, sources};
use qalqan_core::law::register::{self, Answer, Point};
use qalqan_core::law::{Clause, catalogue, editions};
use std::collections::BTreeSet;

/// Points of each seed: the numbers of the seeds do not change, so these do not.
const COUNTS: [(&str, usize); 5] = [
    ("mechanism", 201),
    ("qalqan-agreement", 58),
    ("access-service", 31),
    ("sdu-agreement", 72),
    ("kg-offer", 111),
];

#[test]
fn every_seed_has_all_its_points() {
    for (document, (name, count)) in register::SEEDS.into_iter().zip(COUNTS) {
        assert_eq!(document.short_name(), name);
        assert_eq!(register::of(document).count(), count, "{name}");
    }
    let whole: usize = COUNTS.iter().map(|(_, count)| count).sum();
    assert_eq!(register::all().count(), whole, "a point of no seed");
}

#[test]
fn every_point_stands_once_with_a_gist_and_an_answer() {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for point in register::all() {
        let clause = point.clause;
        if !seen.insert(clause) {
            faults.push(format!("{clause} stands twice"));
        }
        if point.gist.trim().is_empty() || point.gist.ends_with('.') {
            faults.push(format!("{clause}: a gist is one line without a full stop"));
        }
        let silent = matches!(point.answer, Answer::ByRules | Answer::ByParameter);
        if !silent && point.answer.words().trim().is_empty() {
            faults.push(format!("{clause}: an answer without words"));
        }
        for word in mixed(point.gist)
            .into_iter()
            .chain(mixed(point.answer.words()))
        {
            faults.push(format!("{clause}: mixed word {word}"));
        }
    }
    none(&faults, "mend the rows in law/register");
}

#[test]
fn an_item_stands_under_its_point() {
    let orphans = register::all().filter_map(|point| {
        let above = point.parent()?;
        // a paragraph may stand right under a heading, which is no point
        let paragraph = point.clause.point().contains(" par ");
        let there = paragraph || register::find(above).is_some();
        (!there).then(|| format!("{} has no {above}", point.clause))
    });
    none(&orphans.collect::<Vec<_>>(), "add the point above");
}

/// Everything that cites a point: what it is, and the point.
fn citations() -> Vec<(String, Clause)> {
    let rules = catalogue::all().map(|rule| (format!("rule {}", rule.code), rule.clause));
    let mut cited: Vec<_> = rules.collect();
    for edition in editions() {
        cited.push((format!("edition {}", edition.id), edition.clause));
        for line in edition.parameters.lines() {
            let name = format!("parameter {}", line.name);
            let others = line.alternatives.iter().map(|(_, clause)| *clause);
            cited.push((name.clone(), line.clause));
            cited.extend(others.map(|clause| (name.clone(), clause)));
        }
    }
    cited
}

#[test]
fn every_cited_point_of_a_seed_stands_in_the_register() {
    let unknown = citations().into_iter().filter_map(|(who, clause)| {
        let of_seed = register::SEEDS.contains(&clause.document());
        let missing = of_seed && register::find(clause).is_none();
        missing.then(|| format!("{who} cites {clause}: {}", near(clause)))
    });
    none(
        &unknown.collect::<Vec<_>>(),
        "cite a point that the seed has",
    );
}

/// The points that begin like a clause that is not there.
fn near(clause: Clause) -> String {
    let digits = |letter: &char| letter.is_ascii_digit() || *letter == '.';
    let start: String = clause.point().chars().take_while(digits).collect();
    let points = register::of(clause.document()).map(|point| point.clause.point());
    let like: Vec<_> = points
        .filter(|point| point.starts_with(&start))
        .take(12)
        .collect();
    format!("the register has {}", like.join(", "))
}

/// The point, the point above it and its items.
fn family(point: &Point) -> Vec<&'static Point> {
    let items = register::all().filter(|item| item.parent() == Some(point.clause));
    let own = register::find(point.clause).into_iter();
    let above = point.parent().and_then(register::find);
    own.chain(above).chain(items).collect()
}

#[test]
fn who_is_said_to_answer_is_there() {
    let faults = register::all().filter_map(|point| {
        let family = family(point);
        let kept = match point.answer {
            Answer::ByRules => family.iter().any(|kin| !kin.rules().is_empty()),
            Answer::ByParameter => family.iter().any(|kin| !kin.parameters().is_empty()),
            _ => true,
        };
        (!kept).then(|| format!("{}: no {} cites it", point.clause, point.answer.kind()))
    });
    none(&faults.collect::<Vec<_>>(), "give the point another answer");
}

#[test]
fn a_point_with_rules_is_not_called_open() {
    let stale = register::all().filter_map(|point| {
        let open = matches!(point.answer, Answer::NotYet { .. } | Answer::NotModelled(_));
        let codes: Vec<_> = point.rules().iter().map(|rule| rule.code).collect();
        (open && !codes.is_empty()).then(|| {
            let (clause, kind) = (point.clause, point.answer.kind());
            format!(
                "{clause}: `{kind}` -> RULES, now cited by {}",
                codes.join(", ")
            )
        })
    });
    none(
        &stale.collect::<Vec<_>>(),
        "write RULES as the answer of these rows in law/register",
    );
}

#[test]
fn every_shape_is_a_type_of_its_room() {
    let faults = register::all().filter_map(|point| {
        let Answer::Shape(path) = point.answer else {
            return None;
        };
        let (folder, name) = path.split_once("::")?;
        let room = sources::room(folder);
        let there = room.is_stub() || room.has_type(name);
        (!there).then(|| format!("{}: core/src/{folder} has no type {name}", point.clause))
    });
    let pathless = register::all()
        .filter(|point| matches!(point.answer, Answer::Shape(path) if !path.contains("::")));
    assert_eq!(pathless.count(), 0, "a shape is `room::Type`");
    none(&faults.collect::<Vec<_>>(), "name the type that is there");
}
