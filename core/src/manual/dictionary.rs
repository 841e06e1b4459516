//! The few words that this library uses in a sense of its own, a sentence each.
//!
//! Words of the law stand in [`glossary`](crate::manual::glossary), with the type that
//! carries them. All other words have the meaning that Rust and the field give them.
//!
//! # What goes in
//!
//! | word | what it means here |
//! |---|---|
//! | draft | a record as a host gives it: text, unread, of the right shape and of any value |
//! | book | one reference list with its source, its day and whether it is complete: [`fact::Book`](crate::fact::Book) |
//! | reference | all books that a check of acts may ask: [`act::Reference`](crate::act::Reference) |
//! | card | one row of a book, typed |
//! | complete | said of a list: what it lacks does not exist |
//! | stale | said of a list: its day is too long before the day that is asked for |
//! | claimed | said by the host and verified by nobody: `verified`, `complete`, `asOf` |
//! | evidence | what a finding relied on from outside the draft, with its source |
//!
//! # The law
//!
//! | word | what it means here |
//! |---|---|
//! | catalogue | every rule there ever was: code, name and texts, no clause |
//! | edition | the law in force over some days: which rules stand, by which clause, to what effect, with which parameters |
//! | provision | one rule as it stands in one edition |
//! | amendment | one change by which an edition is written over the edition before it |
//! | parameter | a term or a threshold, with its clause; a host may override it with a reference |
//! | register of the law | every point of the acts, and who answers it: rules, a calculation, the host, nobody yet |
//! | notice of an edition | what a reader must know of its text, such as that it is a draft |
//!
//! # The check
//!
//! | word | what it means here |
//! |---|---|
//! | examination | a check under way: it collects findings and lacks, and closes with a verdict |
//! | scene | what the rules of one scope are given: the act, the case or the line, with the rows found for it |
//! | pass | the rule could be checked here, and holds |
//! | finding | the rule could be checked here, and does not hold: where, with which values, at what cost |
//! | lack | why a rule could not be checked: no key, no list, a stale, an old or a partial list, a broken row, rows that contradict, a fact that was left open |
//! | not checked | a rule at a place where it lacks something; never a pass |
//! | not applicable | a rule at a place where it has nothing to judge, for a known reason |
//! | coverage | for each rule that ran, how often each of these |
//! | effect | what a finding does: note, review, suspend, refuse, stop |
//! | verdict | all of it: findings, what was not checked, coverage |
//! | clear | complete, with nothing heavier than a note |
//! | at stake | the money that a finding touches |
//! | repair | a change of the draft that would end the finding |
//!
//! # Time
//!
//! | word | what it means here |
//! |---|---|
//! | term | a length: `5wd` working days, `10d` days, `2m` months, `1y` years |
//! | deadline | the last day of a term that began on some day |
//! | watched | a term beside the day on which the thing was done: kept, late, early, or open |
//! | as of | the day for which a list or a fact is true |
//!
//! # Duplicates and the register
//!
//! | word | what it means here |
//! |---|---|
//! | fingerprint | a keyed hash of what makes two lines or acts the same; it names no person |
//! | trace | what a host keeps of an act for later comparisons, in fingerprints |
//! | history | the traces of acts that came before, with what was searched for them |
//! | outcome | what a comparison says of one act or line: nothing, a copy, a suspect, not compared |
//! | order, event | what somebody asks of an account; what the register made of it, chained to the event before |
//! | head | the digest of the last event that a host expects; without it a history is not known to be whole |
