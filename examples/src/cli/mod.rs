//! The command line `qalqan`: the calls by name, the catalogue of rules, numbers.

mod arguments;
mod call;
mod completion;
mod fields;
mod indent;
mod names;
mod number;
mod rules;
mod version;

pub use arguments::{Arguments, Command};
pub use indent::indented;

use crate::exit::Exit;
use crate::table::Sheet;
use crate::terminal::width;
use clap::Parser;
use std::io;

/// What a command says.
#[derive(Debug)]
struct Said {
    /// For the output.
    text: String,
    /// For the person, beside the output.
    hint: Option<String>,
    exit: Exit,
}

impl Said {
    const fn new(text: String, exit: Exit) -> Self {
        Self {
            text,
            hint: None,
            exit,
        }
    }

    const fn hint(hint: String, exit: Exit) -> Self {
        Self {
            text: String::new(),
            hint: Some(hint),
            exit,
        }
    }
}

/// Rows in a table where the output has a width, else a line for each.
fn listed<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    match width() {
        None => {
            let lines: Vec<String> = rows.map(|row| row.join("  ")).collect();
            lines.join("\n")
        }
        width => {
            let mut sheet = Sheet::new(head, &[]);
            rows.for_each(|row| sheet.add(row));
            sheet.fit(width)
        }
    }
}

/// Runs the command that the process was given.
///
/// # Errors
/// What the output says.
pub fn run() -> io::Result<Exit> {
    let Arguments { command, lang } = Arguments::parse();
    let told = lang.unwrap_or_default();
    let said = match command {
        Command::Call { name, file, pretty } => call::call(name, file.as_deref(), (lang, pretty)),
        Command::Calls => Said::new(fields::calls(), Exit::Clear),
        Command::Fields { name, below } => fields::list(name, below.as_deref()),
        Command::Rules => rules::list(told),
        Command::Explain { code, params } => rules::explain(code, told, params),
        Command::CheckId { text, kind } => number::check(text, kind, told),
        Command::Completion { shell } => completion::script(shell),
    };
    if let Some(hint) = said.hint {
        eprintln!("qalqan: {hint}");
    }
    if !said.text.is_empty() {
        crate::print(&said.text)?;
    }
    Ok(said.exit)
}
