//! Tables for people.

use super::findings::Standing;
use super::run::Closed;
use comfy_table::{CellAlignment, Table, presets};
use qalqan_core::law::catalogue;
use qalqan_core::law::{Effect, Language};
use qalqan_core::money::{Tenge, checked_sum};
use std::collections::{BTreeMap, BTreeSet};

fn table<const N: usize>(head: [&str; N], right: &[usize]) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::UTF8_BORDERS_ONLY)
        .set_header(head);
    for place in right {
        if let Some(column) = table.column_mut(*place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn people(sum: Option<Tenge>) -> String {
    sum.map_or_else(|| "out of range".into(), Tenge::for_people)
}

/// Findings by rule, in the order of the codes, with counts and money.
#[must_use]
pub fn findings_table(closed: &Closed) -> Table {
    let mut lines: BTreeMap<&str, (Effect, usize, Vec<Tenge>)> = BTreeMap::new();
    // a ground of point 14 holds the whole act: its money counts once
    let mut held = BTreeSet::new();
    for found in &closed.found {
        let line = lines
            .entry(found.code.as_str())
            .or_insert((found.effect, 0, Vec::new()));
        line.1 += 1;
        if found.effect != Effect::Suspend || held.insert((&found.code, &found.name)) {
            line.2.extend(found.at_stake);
        }
    }
    let mut table = table(["rule", "effect", "count", "at stake", "what"], &[2, 3]);
    for (code, (effect, count, stakes)) in lines {
        let text = catalogue::by_code(code).map_or("", |rule| rule.text.template(Language::En));
        // the sentence up to the values that it names
        let what = text.split([':', ';']).next().unwrap_or(text);
        let money = people(checked_sum(stakes));
        table.add_row([code, effect.name(), &count.to_string(), &money, what]);
    }
    table
}

/// How the acts stand.
#[must_use]
pub fn outcome_table(closed: &Closed) -> Table {
    let mut table = table(["acts", "count", "declared"], &[1, 2]);
    let all = [
        Standing::Signed,
        Standing::Review,
        Standing::Suspended,
        Standing::Refused,
    ];
    for standing in all {
        let of = || {
            closed
                .outcomes
                .iter()
                .filter(move |one| one.standing == standing)
        };
        let money = people(checked_sum(of().filter_map(|one| one.total)));
        table.add_row([standing.name(), &of().count().to_string(), &money]);
    }
    table
}
