//! Closing a month: read, issue, check, judge, sign, suspend, register, state, and, where
//! it is a generated one, compare with what was planted.

mod accept;
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
mod output;
mod pay;
mod progress;
mod register;
mod report;
mod run;
mod score;
mod sign;
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
pub use output::write_all;
pub use progress::{Progress, Silent};
pub use report::{exit, report};
pub use run::{Closed, close};
pub use score::{Score, score};
pub use sign::Suspension;
