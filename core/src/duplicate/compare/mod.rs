//! What the acts of a call repeat: one outcome for each act, correction, line and case.
//!
//! Acts are compared in their turn, as if one had been presented after the other, and
//! each line once: what is refused presents nothing that a later act could repeat.
//! Nothing is told here, and no text is made: that is the part of `tell`.

mod attendances;
pub(super) mod call;
pub(super) mod case_stays;
mod corrections;
mod day_loads;
mod earlier_lines;
mod first_two;
mod frequencies;
mod held_attendances;
mod lines;
mod moments;
mod open_lines;
pub(super) mod outcome;
pub(super) mod presented;
pub(super) mod query;
pub(super) mod reasons;
mod repeats;
pub(super) mod scene;
pub(super) mod stay_groups;
pub(super) mod stay_terms;
mod suspects;
mod times;
mod whole_acts;
pub(super) mod work;
