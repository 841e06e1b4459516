//! Closing a month: read, issue, check, judge, follow the money of each provider, state,
//! and, where it is a generated one, compare with what was planted.

mod cards;
mod check;
mod days;
mod desk;
mod duplicates;
mod fault;
mod file;
mod findings;
mod history;
mod input;
mod issue;
mod journal;
mod key;
mod money;
mod output;
mod progress;
mod report;
mod run;
mod score;
mod settle;
mod signatures;
mod statement;
mod steps;
mod tables;
mod visits;

pub use duplicates::claims;
pub use fault::{Fault, FaultRow};
pub use file::MonthFile;
pub use findings::{ActName, ActOutcome, Found, NotAnswered, Standing};
pub use history::{searched, traces};
pub use input::Input;
pub use key::read_key;
pub use money::conserved;
pub use output::write_all;
pub use progress::{Progress, Silent};
pub use report::{exit, report};
pub use run::{Closed, Registered, close};
pub use score::{Score, score};
pub use settle::{Settled, Suspension};
