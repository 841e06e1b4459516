//! The summary and the table of each document.

use super::table;
use crate::sources;
use qalqan_core::law::register::{Answer, Point, Proof};
use qalqan_core::law::{Document, Edition, ParameterLine};

/// What a document is, for the reader of the page.
fn title(document: Document) -> &'static str {
    match document {
        Document::Mechanism => "the Mechanism of the pilot, with its joint order and annex",
        Document::QalqanAgreement => "user agreement of the portal «Qalqan», with its order",
        Document::AccessService => "access of the Fund's employees to «Qalqan» and «Saqtandyrý»",
        Document::SduAgreement => "user agreement of «Smart Data Ukimet», with its order",
        Document::KgOffer => "Kyrgyz public offer: digital sick-leave sheets and НИСУР",
        _ => "",
    }
}

/// Counts by kind of answer, a row for each document and their sum.
pub(super) fn summary(edition: &Edition) -> String {
    let mut heads = vec!["document", "points"];
    heads.extend(Answer::KINDS);
    heads.extend(["cited by rules", "open in part"]);
    let mut rows = Vec::new();
    for document in edition.documents() {
        let points = edition.points(document);
        rows.push(counts(edition, document.name(), &points));
    }
    rows.push(counts(edition, "all", &edition.all_points()));
    format!("## Answers in numbers\n\n{}", table(&heads, &rows))
}

fn counts(edition: &Edition, name: &str, points: &[Point]) -> Vec<String> {
    let of_kind = |kind: &str| {
        points
            .iter()
            .filter(|point| point.answer.kind() == kind)
            .count()
    };
    let mut row = vec![name.to_string(), points.len().to_string()];
    row.extend(Answer::KINDS.iter().map(|kind| of_kind(kind).to_string()));
    let cited = points.iter();
    let cited = cited.filter(|point| !edition.rules_of(point.clause).is_empty());
    row.push(cited.count().to_string());
    let open = points.iter().filter(|point| !point.open.is_empty());
    row.push(open.count().to_string());
    row
}

/// One section for each document.
pub(super) fn documents(edition: &Edition) -> String {
    let sections = edition.documents().into_iter().map(|document| {
        let points = edition.points(document);
        let rows: Vec<_> = points.iter().map(|point| row(edition, point)).collect();
        let heading = format!("## `{}`: {}", document.name(), title(document));
        format!(
            "{heading}\n\n{}",
            table(&["point", "gist", "answer"], &rows)
        )
    });
    sections.collect::<Vec<_>>().join("\n")
}

fn row(edition: &Edition, point: &Point) -> Vec<String> {
    let clause = point.clause.point().to_string();
    vec![clause, point.gist.to_string(), answer(edition, point)]
}

/// The answer, then all that cite the point, then what is open.
fn answer(edition: &Edition, point: &Point) -> String {
    let mut parts = Vec::new();
    match point.answer {
        Answer::ByRules | Answer::ByParameter(_) => {}
        Answer::Shape(path, _) => parts.push(shape(path)),
        other => parts.push(format!("{}: {}", other.kind(), other.words())),
    }
    let cited = citing(edition, point);
    if cited.is_empty() && parts.is_empty() {
        let kind = point.answer.kind();
        let kin = kin(edition, point).unwrap_or_default();
        parts.push(format!("{kind}: see {kin}"));
    }
    parts.extend(cited);
    parts.extend(point.answer.proof().map(shown));
    if !point.open.is_empty() {
        parts.push(format!("**open**: {}", point.open));
    }
    parts.join("; ")
}

/// Where a type or a parameter is seen at work.
fn shown(proof: Proof) -> String {
    match proof {
        Proof::Vector { id, word } => format!("shown by `{word}` in the vector `{id}`"),
        Proof::Example(file) => format!("shown in the docs of `core/src/{file}`"),
    }
}

/// A type, and whether its room is still empty.
fn shape(path: &str) -> String {
    let folder = path.split_once("::").map_or(path, |(folder, _)| folder);
    let empty = sources::room(folder).is_stub();
    let note = if empty { " (room not written yet)" } else { "" };
    format!("shape: `{path}`{note}")
}

fn citing(edition: &Edition, point: &Point) -> Vec<String> {
    let rules = edition.rules_of(point.clause).into_iter();
    let codes: Vec<_> = rules
        .map(|one| format!("`{}` {}", one.rule.code, one.effect))
        .collect();
    let lines = edition.parameters_of(point.clause).into_iter();
    let values: Vec<_> = lines.map(|line| parameter(&line)).collect();
    let told = [("rules", codes), ("parameter", values)].into_iter();
    told.filter(|(_, list)| !list.is_empty())
        .map(|(kind, list)| format!("{kind}: {}", list.join(", ")))
        .collect()
}

fn parameter(line: &ParameterLine) -> String {
    format!("`{}` = {}", line.name, line.value)
}

/// The nearest of kin that something cites: the point above, else its items.
fn kin(edition: &Edition, point: &Point) -> Option<String> {
    let above = point.parent().and_then(|above| edition.point(above));
    let items = edition.points(point.clause.document()).into_iter();
    let items = items.filter(|item| item.parent() == Some(point.clause));
    let cited = above
        .into_iter()
        .chain(items)
        .filter(|kin| !citing(edition, kin).is_empty());
    let names: Vec<_> = cited.map(|kin| kin.clause.point()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
