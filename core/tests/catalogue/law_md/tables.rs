//! The edition with its parameters, matters where acts disagree, and its rules.

use super::table;
use qalqan_core::law::{Edition, ParameterLine, Room, editions};

/// The editions that ship, then the parameters of this one.
pub(super) fn edition(edition: &Edition) -> String {
    let mut all: Vec<&Edition> = editions().iter().collect();
    if !all.contains(&edition) {
        all.push(edition);
    }
    let rows = all.into_iter().map(|edition| {
        let (first, last) = (edition.in_force.first(), edition.in_force.last());
        vec![
            format!("`{}`", edition.id),
            edition.standing.name().to_string(),
            first.to_string(),
            last.to_string(),
            edition.clause.to_string(),
        ]
    });
    let heads = ["edition", "standing", "first day", "last day", "clause"];
    let list = table(&heads, &rows.collect::<Vec<_>>());
    let lines = edition.parameters.lines();
    let rows: Vec<_> = lines.iter().map(parameter).collect();
    let body = table(&["parameter", "value", "clause"], &rows);
    let id = edition.id;
    let notice = edition.notice.map(|notice| format!("\n{}\n", notice.en));
    let notice = notice.unwrap_or_default();
    format!("## Editions\n\n{list}{notice}\n### Parameters of `{id}`\n\n{body}")
}

fn parameter(line: &ParameterLine) -> Vec<String> {
    vec![
        format!("`{}`", line.name),
        line.value.clone(),
        line.clause.to_string(),
    ]
}

/// Parameters for which another act has another value.
pub(super) fn disputes(edition: &Edition) -> String {
    let mut rows = Vec::new();
    for line in edition.parameters.lines() {
        for (value, clause) in &line.alternatives {
            rows.push(vec![
                format!("`{}`", edition.id),
                format!("`{}`", line.name),
                format!("{} ({})", line.value, line.clause),
                format!("{value} ({clause})"),
            ]);
        }
    }
    let heads = ["edition", "parameter", "in force", "another act"];
    let why = "The edition's value is applied; the other one is shown and never applied silently.";
    format!(
        "## Where acts disagree\n\n{why}\n\n{}",
        table(&heads, &rows)
    )
}

/// The rules that stand, a table for each room that has some.
pub(super) fn rules(edition: &Edition) -> String {
    let mut out = "## Rules\n".to_string();
    let held = edition.provisions();
    for room in Room::ALL {
        let rules = held.iter().filter(|one| one.rule.room == room);
        let rows = rules.map(|one| {
            vec![
                format!("`{}`", one.rule.code),
                one.clause.to_string(),
                one.effect.to_string(),
                one.rule.text.en.to_string(),
            ]
        });
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            let body = table(&["code", "clause", "effect", "text"], &rows);
            out.push_str(&format!(
                "\n### {} (`{}`)\n\n{body}",
                room.prefix(),
                room.folder()
            ));
        }
    }
    out
}
