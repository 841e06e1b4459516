//! The files that the run leaves.

use super::register::{COLUMNS, Register};
use super::run::Closed;
use super::score::Score;
use super::statement::Statement;
use serde_json::json;
use std::fmt::Write;
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
        "score": {
            "planted": score.planted, "found": score.found,
            "missed": score.missed, "false": score.false_alarms,
        },
    });
    let text = serde_json::to_string_pretty(&findings)?;
    fs::write(folder.join("findings.json"), text + "\n")?;
    fs::write(folder.join("register.csv"), csv(&closed.registers))?;
    let statement = closed.statement.as_ref().map(html).unwrap_or_default();
    fs::write(folder.join("statement.html"), statement)
}

/// A cell in quotes; a sheet must never read a cell as a formula.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn csv(registers: &[Register]) -> String {
    let line = |cells: &[String]| cells.join(",") + "\r\n";
    // the mark tells a sheet that the text is UTF-8
    let mut text = String::from("\u{feff}");
    for register in registers {
        let head: Vec<String> = COLUMNS.iter().map(|name| cell(name)).collect();
        text += &line(&head);
        for (place, row) in register.rows.iter().enumerate() {
            let mut cells = vec![cell(&(place + 1).to_string())];
            cells.extend(row.cells.iter().map(|text| cell(text)));
            cells.push(cell(&row.amount.to_string()));
            text += &line(&cells);
        }
        let mut last = vec![cell(""); COLUMNS.len() - 2];
        last.insert(0, cell(&format!("total {}", register.funding)));
        last.push(cell(&total(register.total)));
        text += &line(&last);
    }
    text
}

fn total(sum: Option<qalqan_core::money::Tenge>) -> String {
    sum.map_or_else(|| "out of range".into(), |sum| sum.to_string())
}

/// Text inside HTML.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            other => safe.push(other),
        }
    }
    safe
}

fn html(statement: &Statement) -> String {
    let person = &statement.insured;
    let mut rows = String::new();
    for line in &statement.lines {
        let amount = line.amount.map_or_else(String::new, |sum| sum.for_people());
        let cells = [&line.at, &line.what, &line.act, &amount].map(|text| escaped(text));
        // writing to a string cannot fail
        let _ = writeln!(rows, "<tr><td>{}</td></tr>", cells.join("</td><td>"));
    }
    let total = statement
        .total
        .map_or_else(String::new, |sum| sum.for_people());
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\
         <title>Statement of account</title>\n<style>body{{font:16px sans-serif;margin:2em}}\
         td,th{{padding:.3em 1em;border-bottom:1px solid #ccc;text-align:left}}</style></head>\n\
         <body>\n<h1>Statement of account</h1>\n<p>{}, {}<br>{}<br>{}</p>\n<table>\n\
         <tr><th>When</th><th>What</th><th>Act</th><th>Amount</th></tr>\n{rows}\
         <tr><th>Total</th><th></th><th></th><th>{}</th></tr>\n</table>\n</body>\n</html>\n",
        escaped(&person.name),
        escaped(&person.iin),
        escaped(&person.address),
        escaped(&statement.policy),
        escaped(&total),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_text_stay_what_they_are() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("ТОО \"Үлгі\""), "\"ТОО \"\"Үлгі\"\"\"");
        assert_eq!(escaped("<b> & 'x'"), "&lt;b&gt; &amp; &#39;x&#39;");
    }
}
