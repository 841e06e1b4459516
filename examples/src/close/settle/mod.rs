//! The money of the month: one history a provider, from contract to payment (mechanism 12–17).
//!
//! What the issuer's desk does is a command, and each command is decided against everything
//! that happened to the provider before: nothing is joined here. What the settlement refuses
//! is a finding with the step before its path, what it holds one with the ground.
//!
//! Three calls without a history stay beside it, each for what a history does not hold:
//! `acceptAct` for the lines under an acceptance, `paymentControl` for the period that an
//! order names and for orders of earlier months, `paymentStanding` for the last day of the
//! term of point 15.

mod accept;
mod arrive;
mod asked;
mod begin;
mod bill;
mod books;
mod came;
mod control;
mod invoice;
mod order;
mod outcome;
mod sign;
mod stands;
mod workdays;

pub use books::Settled;
pub(super) use came::Came;
pub use stands::Suspension;

use super::days::signing_day;
use super::fault::Fault;
use super::file::MonthFile;
use super::input::Input;
use super::progress::Progress;
use super::run::Closed;
use books::Books;
use qalqan_core::wire::PolicyList;
use workdays::Workdays;

/// Can money be followed at all? Who pays, who is paid and by which contracts has to be known.
pub(super) fn followed(input: &Input) -> bool {
    let needed = [
        MonthFile::Issuer,
        MonthFile::Providers,
        MonthFile::Reference,
    ];
    let contracts = input.reference.contracts.is_some();
    contracts && !needed.into_iter().any(|file| input.lacks(file))
}

/// Follows the money of every provider through the month; how each stands in the end is in
/// `closed`.
pub(super) fn settle(
    input: &Input,
    closed: &mut Closed,
    policies: Option<PolicyList>,
    progress: &mut dyn Progress,
) -> Result<(), Fault> {
    let signed = signing_day(input)?;
    let mut books = Books::open(input, closed, Workdays::from(input, signed)?, policies);
    begin::begin(&mut books, closed);
    arrive::arrive(&mut books, closed);
    progress.part();
    accept::accept(&mut books, closed);
    sign::sign(&mut books, closed);
    progress.part();
    invoice::invoice(&mut books, closed);
    invoice::register_uses(&mut books, closed);
    bill::bill(&mut books, closed);
    progress.part();
    order::order(&mut books, closed);
    books.finish(closed);
    stands::stand(&mut books, closed);
    progress.part();
    Ok(())
}
