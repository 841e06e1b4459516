//! The files that the run leaves.

use super::run::Closed;
use super::score::Score;
use qalqan_core::law::Language;
use qalqan_core::payment::register_csv;
use qalqan_core::statement::html;
use serde_json::json;
use std::path::Path;
use std::{fs, io};

/// Writes `findings.json`, `register.csv` and `statement.html`.
///
/// # Errors
/// What the file system says, or serde where a value is not printable.
pub fn write_all(folder: &Path, closed: &Closed, score: &Score) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let findings = json!({
        "acts": closed.outcomes,
        "findings": closed.found,
        "notChecked": closed.open,
        "suspended": closed.suspensions,
        "score": {
            "planted": score.planted, "found": score.found,
            "missed": score.missed, "false": score.false_alarms,
        },
    });
    let text = serde_json::to_string_pretty(&findings)?;
    fs::write(folder.join("findings.json"), text + "\n")?;
    // one register after the other, each with its own head and total
    let registers: String = closed.registers.iter().map(register_csv).collect();
    fs::write(folder.join("register.csv"), registers)?;
    let statement = closed.statement.as_ref();
    let page = statement.map(|one| html(one, Language::Ru, false));
    fs::write(folder.join("statement.html"), page.unwrap_or_default())
}
