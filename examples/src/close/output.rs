//! The files that the run leaves.

use super::fault::FaultRow;
use super::run::Closed;
use super::score::Score;
use crate::lang::Lang;
use qalqan_core::statement::html;
use serde_json::json;
use std::io::ErrorKind;
use std::path::Path;
use std::{fs, io};

/// Writes `findings.json`, `register.csv` and `statement.html`; of the last two those for
/// which there is something, and none of an earlier run stays.
///
/// # Errors
/// What the file system says, or serde where a value is not printable.
pub fn write_all(
    folder: &Path,
    closed: &Closed,
    score: Option<&Score>,
    lang: Lang,
) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let faults: Vec<FaultRow> = closed.faults.iter().map(|fault| fault.row(lang)).collect();
    let absent = closed.absent.iter();
    let absent = absent
        .map(|file| json!({"file": file.name(), "notChecked": file.without(lang.language())}));
    let mut findings = json!({
        "acts": closed.outcomes,
        "findings": closed.found,
        "notChecked": closed.open,
        "suspended": closed.suspensions,
        "settled": closed.settled.iter().map(|one| &one.year).collect::<Vec<_>>(),
        "unreadable": faults,
        "absent": absent.collect::<Vec<_>>(),
    });
    if let Some(score) = score {
        findings["score"] = json!({
            "planted": score.planted, "found": score.found,
            "missed": score.missed, "false": score.false_alarms,
        });
    }
    let text = serde_json::to_string_pretty(&findings)?;
    fs::write(folder.join("findings.json"), text + "\n")?;
    // one register after the other, each with its own head and total
    let registers = closed.registers.iter();
    let registers = registers.filter_map(|one| one.report.csv.clone());
    let registers: Vec<String> = registers.collect();
    let registers = Some(registers.concat()).filter(|text| !text.is_empty());
    write_or_remove(&folder.join("register.csv"), registers)?;
    let statement = closed.statement.as_ref();
    let page = statement.map(|one| html(one, lang.language(), false));
    write_or_remove(&folder.join("statement.html"), page)
}

fn write_or_remove(path: &Path, text: Option<String>) -> io::Result<()> {
    match text {
        Some(text) => fs::write(path, text),
        None => match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        },
    }
}
