//! Payment: who may be paid now, in which order acts are signed, the register of
//! acts, and the control before a payment order (mechanism 12–17, annex).
//!
//! [`standing`] tells whether payment is open, suspended or stopped. [`sign`] keeps
//! the chronology of signing and makes [`SignedAct`]s; only such an act becomes a row
//! of an [`ActRegister`]. [`control`] judges payment orders before they are sent.
//!
//! ```
//! use qalqan_core::finding::Examination;
//! use qalqan_core::law;
//! use qalqan_core::payment::{Amounts, accept};
//!
//! let amounts = |presented: &str, deducted: &str, accepted: &str| {
//!     Ok::<_, qalqan_core::money::TengeError>(Amounts {
//!         presented: presented.parse()?,
//!         deducted: deducted.parse()?,
//!         accepted: accepted.parse()?,
//!     })
//! };
//! let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
//! let whole = amounts("300.00", "50.00", "250.00")?;
//! let lines = [amounts("100.00", "50.00", "50.00")?, amounts("200.00", "0.00", "200.00")?];
//! let accepted = accept(&mut exam, whole, &lines).expect("every equation holds");
//! assert_eq!(accepted.amounts().accepted.to_string(), "250.00");
//! assert!(accept(&mut exam, amounts("300.00", "0.00", "250.00")?, &lines).is_none());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod acceptance;
mod accepted_unchecked;
mod basis;
mod chronology;
mod control;
mod csv;
mod facts;
mod held;
mod in_all;
mod invoice;
mod order;
mod paid_acts;
mod papers;
mod passed_over;
mod payee;
mod register;
mod register_entry;
mod repeat;
mod sign;
mod standing;
#[cfg(test)]
mod tests;
mod text;

pub use acceptance::{Acceptance, Amounts, accept, lines_once};
#[cfg(feature = "json")]
pub(crate) use accepted_unchecked::acceptable_unchecked;
pub use accepted_unchecked::{AcceptError, AcceptedUnchecked};
pub use control::control;
pub use csv::register_csv;
pub use facts::{ActInvoice, ControlFacts, PaidAct, PayeeBasis, ProviderHolds};
pub use invoice::{EInvoice, InvoiceFacts, enter_invoice};
pub(crate) use invoice::{invoice_amount, invoice_date};
pub use order::{Due, PastPayments, PaymentOrder, due};
pub(crate) use payee::{PaidTo, named, paid_to_known, payee_open};
pub use register::{ActRegister, RegisterRow, build};
pub use register_entry::{PaymentDetails, RegisterEntry};
pub use sign::{QueueEntry, QueuedAct, SignedAct, next_to_sign, queue, sign};
pub(crate) use standing::cured_in_order;
pub use standing::{
    PaymentStanding, PaymentState, StopFacts, StopGround, SuspensionFacts, SuspensionGround,
    standing,
};
pub use text::Bill;
