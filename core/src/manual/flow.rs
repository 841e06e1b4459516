//! How data flows through the rooms.
//!
//! ```text
//! ActDraft ─read─▶ Act ─check(reference, edition)─▶ CheckedAct ─clear(history)─▶ ClearAct
//!                                                                    │ sign, in chronological order
//!  Statement ◀─ use of coverage ◀─ PaymentOrder ◀─ ActRegister ◀─ SignedAct
//!
//! OrderDraft ─read─▶ Order ─decide(account, edition)─▶ Event ─evolve─▶ account
//! plan ─▶ applications ─▶ distribution ─▶ contracts ─sign-contract─▶ settlement
//! ```
//!
//! Each step takes the type that the one before made. The constructors of the
//! checked types are private to their rooms, so an act that was not checked cannot
//! be judged, signed or put on a register.
//!
//! **Reading** never stops at the first fault. A field that cannot be read leaves a
//! finding with its path and becomes `None`; a rule that needs it says *not
//! checked*. So one pass names every broken field and still checks the rest.
//!
//! **Lists** of the reference book say whether they are complete and as of when.
//! Absence from a complete list is a known "no"; from a partial or stale one it is
//! unknown, and so it is from one that is older at the check than the edition's
//! `list_ages` allow, or whose age nobody tells. A list of a day after the check serves in
//! nothing: nobody had it then, and it would be fresh for ever. A row that cannot be read refuses
//! nobody: it leaves open the key that it could have held. Rows that say different
//! things of one key on one day answer nothing.
//!
//! **Hosts** keep stores, clocks, networks and keys. The core names what it needs
//! and is called again with the answer; it never calls back.
//!
//! **Editions** own their rules. A call judges by the edition of the day that it is about,
//! and says where nothing told which. The runner of a scope walks its table, asks the
//! edition which rules stand, and gives each its scene: the act, the case or the line with
//! the rows found for it.
