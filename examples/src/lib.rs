//! The main job of `qalqan-core` on real input: a generator of a month, and the
//! closing of a month.

pub mod close;
pub mod generator;
#[cfg(feature = "sqlite")]
pub mod sqlite;

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
