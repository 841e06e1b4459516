//! What the fields of an announcement hold that no other room has.

use crate::allocation::{Basis, Weight};
use crate::money::Tenge;
use crate::placement::{FundingSource, StatedGround};
use alloc::string::String;
use alloc::vec::Vec;

/// A line of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// What it is known by in its plan.
    pub line: String,
    /// Which package pays.
    pub funding: FundingSource,
    /// The region.
    pub region: String,
    /// The kind of care.
    pub care: String,
    /// The services.
    pub services: Vec<String>,
    /// How much of them.
    pub volume: Option<u64>,
    /// For how much money.
    pub sum: Tenge,
}

/// The lines of a plan, as listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanLines(pub Vec<PlanLine>);

/// A ground of a rejection with what shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedRejection {
    /// The ground as it is stated.
    pub stated: StatedGround,
    /// The document that shows it: number and day.
    pub paper: Option<String>,
    /// The exact norm that is not met.
    pub norm: Option<String>,
}

/// The grounds of a rejection, as listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedGrounds(pub Vec<StatedRejection>);

/// A stage of a distribution: point 10 admits several bases, alone or together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// On what it rests.
    pub basis: Basis,
    /// The document of a basis that is not computed here.
    pub paper: Option<String>,
    /// Who gets what of which line.
    pub shares: Vec<StageShare>,
}

/// What an application gets of a line in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageShare {
    /// The line.
    pub line: String,
    /// The application.
    pub application: String,
    /// Its weight in a proportional stage: only proportions matter.
    pub weight: Option<Weight>,
    /// The money.
    pub amount: Tenge,
}

/// The stages of a distribution, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stages(pub Vec<Stage>);
