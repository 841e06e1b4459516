//! How a command ends, in the same codes for every command.

use std::process::ExitCode;

/// What the exit code says, from the one that asks least to the one that asks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Everything could be checked, and nothing heavier than a note was found.
    Clear,
    /// Nothing was found, but not everything could be checked: no acceptance.
    Unchecked,
    /// Something was found.
    Findings,
    /// What was to be read cannot be read.
    Unreadable,
    /// The command itself is not understood.
    Usage,
}

/// The codes, as the help shows them.
pub const CODES: &str = "\
Exit codes:
  0  clear: everything could be checked, and nothing heavier than a note was
     found; also a call that gives no verdict, once it has answered
  1  findings, whether or not everything else could be checked; a number that is none
  2  usage: no such command, option, call or code of a rule
  3  unreadable: a file that is not there, not UTF-8, not JSON, of another shape
     or too large
  4  nothing found, but not everything could be checked: this is no acceptance";

impl Exit {
    /// The code.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Clear => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Unreadable => 3,
            Self::Unchecked => 4,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}
