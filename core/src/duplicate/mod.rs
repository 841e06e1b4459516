//! The same service, act or payment presented again (mechanism 12, 13).
//!
//! The law demands that acts are unique and that nothing is presented for payment
//! twice; it names no fields. Ours are these, and a host sees them in every finding:
//!
//! | tier | the same | effect |
//! |---|---|---|
//! | D0 | number, provider, contract and financial year of an act | refuse |
//! | D0b | provider and all service lines of an act, in any order, under another number | refuse |
//! | D0c | provider, year and id of a line, where the host says that its ids are unique, in another act | refuse |
//! | D1 | insured, worker, service and moment, twice in one act | refuse |
//! | D2 | the same four in another act, of this or another provider | refuse, or review against history in process |
//! | D3 | insured, service and day (or window of days), other worker, time or provider | review |
//! | D4 | insured: two stays in hospital, or a stay and a visit, in one time; a stay soon after another | review |
//! | D5 | insured and service more often than the host's table allows | review |
//! | D6 | in one moment: an insured at two places, a worker at two, a worker with two patients of a service of one person; a worker's day over the load | review |
//!
//! Amounts and quantities are no part of any tier: a copy with another price is still
//! a copy. Acts of one call are ordered by day of forming, provider and number: the
//! earlier is the original and the later the copy, also where both are still in process,
//! because one call is one presentation. Of n copies n − 1 are excess: each excess
//! line is found once, in its first tier, and names one other copy; its money is
//! counted once. An act that repeats the whole content of another is not compared
//! line by line, since each of its pairs would repeat a pair of the other act; two
//! acts under one number are one D0 pair, and their lines are not compared with each
//! other. Ids are compared only for the providers of [`Claims::unique_ids`], since a
//! system may begin anew each month; inside one act the check of the act compares them
//! for everybody (ACT-006). A line without a key is *not comparable*: counted, never grouped.
//!
//! The cases of acts are stays (D4): each is compared with those of the same insured in
//! the call and in the acts that are held, by its days and its kind of care. Of two stays
//! of a call the later by days tells the pair. A case that does not say whose it is, how
//! the care was given, or from when to when, is *not comparable*; one that is held
//! without its care lets nothing pass that lies in its days. An act that is refused as a
//! whole, or for a correction, has no stays, and a correction's stay is its original's.
//! [`judge_stays`] does the same for stays that a host names one by one, with marks.
//!
//! Who was with whom, where and when (D6), looks at what no copy is: other services at
//! other places. A place is a facility of a provider. A line that an earlier tier found
//! is under review already and tells no sign of a moment; others are compared with it. A
//! worker's two places, and the patients of the day, inside one act are found by the check
//! of the act (ACT-033, ACT-034); here they are compared over all acts and providers.
//!
//! What is refused presents nothing, also where one line or one correction refuses the
//! act: later acts of the call repeat neither its number nor its lines, its stays are in
//! nobody's way, and it replaced nothing. One call refuses what one presentation after
//! the other would, each accepted where it is not refused.
//!
//! Beside the tiers a caller may claim ([`Claims`]): that a suspect is another service,
//! or that a stay is no sign (a transfer, a planned stage, dialysis), by a reason of its
//! own closed list with a document, which makes it a note that is kept; and that an act
//! or line is a correction, which names its original. The original must be held, must
//! not be paid unless it was reversed, and is replaced once; then the correction is no
//! duplicate of it, nor of what that one replaced.
//!
//! There are two ways in. *Push*: a [`DuplicateIndex`] inside keeps what was seen, at
//! 32 bytes a fingerprint or less and 24 a case, and where it keeps attendances, twice 24
//! a line; acts are withdrawn from it, indexes are
//! merged and kept as a snapshot.
//! [`History::present`] judges and keeps in one step.
//! *Pull*: [`lookups`] names every fingerprint that a judgement will ask for, the host
//! looks in its own store, and a [`History`] of what it found answers the same.
//!
//! A host that pulls puts the record and the content of each act that is not reversed
//! under a unique constraint. That stops two presentations of one act at the same moment, and
//! nothing else: two acts that share a line, or a suspect, have other prints as a whole.
//! Against those the look and the keeping are one transaction that nobody else
//! writes into, as one lock does for [`History::present`]. A correction that keeps its
//! number needs the constraint to hold for acts that are not reversed only.
//!
//! ```
//! use qalqan_core::act::{Act, Case, Service};
//! use qalqan_core::duplicate::{
//!     Claims, FingerprintKey, History, HistoryStatus, Presentation, Searched,
//! };
//! use qalqan_core::finding::Examination;
//! use qalqan_core::law;
//! # use qalqan_core::identifier::{Iin, control_digit};
//! # let person = |serial: u8| -> Option<Iin> {
//! #     let mut digits = vec![9, 9, 1, 3, 0, 1, 5, 0, 0, 0, serial];
//! #     let eleven: [u8; 11] = digits.clone().try_into().ok()?;
//! #     digits.extend(control_digit(&eleven));
//! #     digits.iter().map(u8::to_string).collect::<String>().parse().ok()
//! # };
//! let service = Service {
//!     code: "A02.001.000".parse().ok(),
//!     at: "2026-03-10T09:00".parse().ok(),
//!     worker: person(1),
//!     ..Service::default()
//! };
//! let case = Case { insured: person(2), services: vec![service], ..Case::default() };
//! let act = |number: &str| Act {
//!     number: number.parse().ok(),
//!     provider: "050540004455".parse().ok(),
//!     contract: "D-1".parse().ok(),
//!     month: "2026-03".parse().ok(),
//!     cases: vec![case.clone()],
//!     ..Act::default()
//! };
//!
//! // the secret of the host, and the history that it keeps
//! let key: FingerprintKey = "000102030405060708090a0b0c0d0e0f".parse()?;
//! let mut history = History::empty(Searched::nothing());
//! let edition = law::on("2026-04-01".parse()?)?;
//! let mut present = |label: &str| {
//!     let act = act(label);
//!     let claims = Claims::default();
//!     let status = HistoryStatus::Accepted;
//!     let one = Presentation { act: &act, label, status, claims: &claims };
//!     let mut exam = Examination::new(edition);
//!     let (_, kept) = history.present(&mut exam, &key, one, edition);
//!     let codes: Vec<_> = exam.close().findings.iter().map(|one| one.rule.code).collect();
//!     (kept, codes)
//! };
//! assert_eq!(present("A-1"), (Ok(true), vec![]));
//! assert_eq!(present("A-1"), (Ok(false), vec!["DUP-001"])); // the number again
//! assert_eq!(present("A-2"), (Ok(false), vec!["DUP-002"])); // the content again
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attendance;
mod claims;
mod clear;
mod compare;
mod compared_with;
mod index;
mod judge;
mod keys;
mod line;
mod lookups;
mod present;
mod print_copies;
mod reach;
mod rotation;
mod searched;
mod stays;
mod tell;
#[cfg(test)]
mod tests;
mod trace;

pub use crate::identifier::{
    Fingerprint, FingerprintError, FingerprintKey, FingerprintKeyError, KeyCheck, KeyCheckError,
    KeyedPrint, KeyedPrintError, VisitKey,
};
pub use attendance::AttendanceTrace;
pub use claims::{
    CasePlace, Claims, Correction, Distinct, FREQUENCY_DAYS_MAX, Frequency, LinePlace, Measure,
    Span, Spot, StayExclusions, WorkTable,
};
pub use clear::{ClearAct, Cleared, clear, clear_with};
pub use compare::outcome::StayReport;
pub use compared_with::ComparedWith;
pub use index::act::IndexedAct;
pub use index::error::IndexError;
pub use index::history::History;
pub use index::merge::{MergeConflict, MergeReport};
pub use index::snapshot::{Freshness, SnapshotError, SnapshotReader};
pub use index::store::DuplicateIndex;
pub use judge::{DuplicateReport, judge, judge_with};
pub use keys::{ActKeys, ServiceKeys, act_and_service_keys, act_keys, partition, service_keys};
pub use lookups::{lookups, lookups_within};
pub use present::Presentation;
pub use print_copies::{PrintCopy, print_copies};
pub use rotation::Rotation;
pub use searched::Searched;
pub use stays::{
    Stay, StayClaims, StayHistory, StayTrace, judge_placed_stays, judge_stays, stays_of,
};
pub use trace::{ActTrace, CaseTrace, HistoryStatus, Replaces, ServiceTrace, act_trace};
