//! How wide the output is.

use std::env;
use std::io::{IsTerminal, stdout};
use terminal_size::{Width, terminal_size};

/// Narrower than this no table can be read.
const NARROWEST: u16 = 20;

/// Columns of the output: `COLUMNS` where it is set, else those of the terminal; `None`
/// where the output is none and nobody says.
#[must_use]
pub fn width() -> Option<u16> {
    let told = env::var("COLUMNS").ok();
    let told = told.and_then(|text| text.trim().parse::<u16>().ok());
    let seen = || {
        let size = stdout().is_terminal().then(terminal_size).flatten();
        size.map(|(Width(columns), _)| columns)
    };
    let columns = told.filter(|columns| *columns > 0).or_else(seen)?;
    Some(columns.max(NARROWEST))
}
