//! Editions with their parameters, matters where acts disagree, and all rules.

use super::table;
use qalqan_core::law::{self, ParameterLine, Room, catalogue};

/// The editions, then the parameters of each.
pub(super) fn editions() -> String {
    let rows = law::editions().iter().map(|edition| {
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
    let mut out = format!(
        "## Editions\n\n{}",
        table(&heads, &rows.collect::<Vec<_>>())
    );
    for edition in law::editions() {
        let lines = edition.parameters.lines();
        let rows: Vec<_> = lines.iter().map(parameter).collect();
        let body = table(&["parameter", "value", "clause"], &rows);
        out.push_str(&format!("\n### Parameters of `{}`\n\n{body}", edition.id));
    }
    out
}

fn parameter(line: &ParameterLine) -> Vec<String> {
    vec![
        format!("`{}`", line.name),
        line.value.clone(),
        line.clause.to_string(),
    ]
}

/// Parameters for which another act has another value.
pub(super) fn disputes() -> String {
    let mut rows = Vec::new();
    for edition in law::editions() {
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
    }
    let heads = ["edition", "parameter", "in force", "another act"];
    let why = "The edition's value is applied; the other one is shown and never applied silently.";
    format!(
        "## Where acts disagree\n\n{why}\n\n{}",
        table(&heads, &rows)
    )
}

/// All rules, a table for each room that has some.
pub(super) fn rules() -> String {
    let mut out = "## Rules\n".to_string();
    for room in Room::ALL {
        let rules = catalogue::all().filter(|rule| rule.room == room);
        let rows = rules.map(|rule| {
            vec![
                format!("`{}`", rule.code),
                rule.clause.to_string(),
                rule.effect.to_string(),
                rule.text.en.to_string(),
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
