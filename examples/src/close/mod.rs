//! Closing a month: read, issue, check, judge, sign, suspend, register, state, and
//! compare with what was planted.

mod findings;
mod input;
mod output;
mod register;
mod run;
mod score;
mod statement;
mod table;

pub use findings::{ActName, ActOutcome, Found, NotAnswered, Standing};
pub use input::{Input, InputError};
pub use output::write_all;
pub use register::{Register, RegisterRow};
pub use run::{Closed, Progress, Silent, close};
pub use score::{Score, score};
pub use statement::Statement;
pub use table::{findings_table, outcome_table};
