//! Decisions, short: what, why, what else was weighed.
//!
//! 1. **`no_std` and no I/O.** The compiler proves that no clock, file or network is
//!    reached: the core builds for a target that has none.
//! 2. **A rule is data and one function, and an edition owns it.** Code and texts stand in
//!    the catalogue; an edition says by which clause the rule stands and what a finding
//!    does; the check stands in its room under the same name. A rules engine was weighed:
//!    those tried cut decimals, or answer only allow or deny.
//! 3. **Whole tiyn.** Sums are `i64` with checked operations; a coefficient comes back
//!    through a named rounding. The acts name no rounding; the published tariffs admit
//!    one order (coefficient to four places, then money to two) and leave the half open,
//!    so the half is a parameter.
//! 4. **The draft edition starts with 2026.** The Mechanism bears no date and runs from
//!    its signing; a policy covers a financial year. A host that knows the day of
//!    signing judges by it.
//! 5. **A case belongs to the month in which it ended**, by the Payment Rules, and the
//!    January act also takes December's late cases.
//! 6. **One registration proves one case.** The Mechanism does not say so; one scan for
//!    two cases would let half of the visits prove all of the act. The matching proves
//!    as many cases as any matching could, so no provider loses by the choice.
//! 7. **Unknown visits count only where they could tip the scale.** With unknown cases at
//!    worst still within one half the rule passes; certain to be over, it finds;
//!    otherwise it is not checked.
//! 8. **A broken reference row does not refuse anybody.** The row is left out with a
//!    finding of its own, and its list no longer proves absence.
//! 9. **Workers and insured are named by IIN** in acts, since both cohorts of point 12
//!    are checked against state registers that know them by it.
//! 10. **The control digit of an IIN is blind to its eleventh digit** (its weight is
//!     eleven). Nothing is built on catching that error; registers must be asked.
//! 11. **An amended edition is written as its amendments.** A whole copy per amendment was
//!     weighed: nobody sees in two copies what changed. A test judges one draft by an
//!     edition and by one amended from it.
//! 12. **Vectors are a base and a patch.** Whole drafts hid what a case is about. A tool
//!     makes them whole for the runners, so that no language learns to patch.
//! 13. **Named once.** Records, calls, reference lists and fields of orders are tables from
//!     which the rest is made by macros of this crate; code generators beside the compiler
//!     were weighed, and need a step that somebody forgets.
