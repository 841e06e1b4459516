//! Closing a month: read, issue, check, judge, sign, suspend, register, state, and
//! compare with what was planted.

mod accept;
mod desk;
mod duplicates;
mod findings;
mod history;
mod input;
mod issue;
mod journal;
mod output;
mod pay;
mod register;
mod run;
mod score;
mod sign;
mod signatures;
mod statement;
mod steps;
mod table;
mod visits;

pub use duplicates::claims;
pub use findings::{ActName, ActOutcome, Found, NotAnswered, Standing};
pub use history::{searched, traces};
pub use input::{Input, InputError};
pub use output::write_all;
pub use run::{Closed, Progress, Silent, close};
pub use score::{Score, score};
pub use sign::Suspension;
pub use table::{findings_table, outcome_table};
