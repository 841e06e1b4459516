//! The main job of `qalqan-core` on real input: a generator of a month, the closing of
//! a month, and the command line.

pub mod cli;
pub mod close;
mod envelope;
pub mod exit;
pub mod generator;
pub mod lang;
mod nearest;
mod shape;
#[cfg(feature = "sqlite")]
pub mod sqlite;
pub mod table;
pub mod terminal;
pub mod unread;

use std::io::{self, ErrorKind, Write};

/// Prints text to the output. Whoever reads may stop early, as `head` does: that is
/// no error.
///
/// # Errors
/// What the output says, a closed pipe excepted.
pub fn print(text: &str) -> io::Result<()> {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}
