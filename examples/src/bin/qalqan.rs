//! The command line: the JSON door by name, the catalogue, one rule explained, one
//! number checked.

use qalqan_examples::cli;
use qalqan_examples::exit::Exit;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(exit) => exit.into(),
        Err(error) => {
            eprintln!("qalqan: {error}");
            Exit::Unreadable.into()
        }
    }
}
