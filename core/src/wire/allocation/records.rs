//! Drafts and reports of a distribution, and the certificate that a host keeps of it.

use crate::allocation::{Apportionment, Basis, PartStanding};
use crate::wire::record::records;
use crate::wire::{AmountText, DayOverrideDraft, LawDraft, TermLineReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A pool to distribute, or a tree of pools.
    pub struct AllocationDraft {
        /// The law to judge by; that of the day of the decision when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// What is to be distributed, in tenge.
        pub pool: Option<String>,
        /// On what the decision rests: `proportional` is what this call computes.
        /// `procurement-rules`, `methodology-169`, `methodology-170` are not checked here.
        #[one_of(Basis)]
        pub basis: Option<String>,
        /// On what else it rests: `proportional`, `procurement-rules`, `methodology-169` or
        /// `methodology-170`. What the host computed by one of the last three (weights,
        /// floors, caps) is its own input and is not checked here.
        #[one_of(Basis)]
        pub other_bases: Vec<String>,
        /// How shares become whole tiyn: `largest-remainder`, also when absent, or `webster`.
        #[one_of(Apportionment)]
        pub apportionment: Option<String>,
        /// The part of what lies above the floors that goes to accredited receivers first, as
        /// a ratio, `1/4`; there is no such stage when absent.
        pub priority_share: Option<String>,
        /// The approved procurement plan, in tenge.
        pub plan_limit: Option<String>,
        /// The limit of financing, in tenge.
        pub financing_limit: Option<String>,
        /// The day on which the acceptance of applications ended.
        pub acceptance_ended: Option<String>,
        /// The day of the decision.
        pub decided_on: Option<String>,
        /// Among whom; one that others lie under is a pool itself.
        pub receivers: Vec<ReceiverDraft>,
    }

    /// One who takes part.
    pub struct ReceiverDraft {
        /// The number of its application, or its IIN or BIN; no two alike.
        pub key: Option<String>,
        /// The key of the receiver whose part it shares; it shares the pool when absent.
        pub parent: Option<String>,
        /// The moment of filing: the earlier goes first in a tie.
        pub filed: Option<String>,
        /// A whole number, or a ratio, `5/7`; only proportions matter.
        pub weight: Option<String>,
        /// The most it may get, in tenge.
        pub cap: Option<String>,
        /// The least it must get, in tenge.
        pub floor: Option<String>,
        /// It is accredited. Where accredited receivers go first, it is told of every
        /// receiver that no other lies under.
        pub accredited: Option<bool>,
    }

    /// The answer about a distribution.
    pub struct AllocationReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// How it was done. Never the methodologies № 169 or № 170.
        pub method: String,
        /// One for each receiver in the order given; none where the draft is refused.
        pub parts: Vec<PartReport>,
        /// The sum of the parts of those who share the pool, in tenge.
        #[omit(empty)]
        pub placed: Option<AmountText>,
        /// What stays in the pool, in tenge.
        #[omit(empty)]
        pub unplaced: Option<AmountText>,
        /// Why: `all-capped`, `zero-weights`, `zero-pool`.
        #[omit(empty)]
        pub unplaced_reason: Option<String>,
        /// Tiyn per unit of weight, one for all who share the pool, as a fraction; of other
        /// pools, and of the measure of weights that are ratios, the certificate tells.
        #[omit(empty)]
        pub level: Option<String>,
        /// The tie of the pool that filing or key settled.
        #[omit(empty)]
        pub tie: Option<TieReport>,
        /// The independent checker agrees.
        pub verified: bool,
        /// All that is needed to check the distribution again.
        #[omit(empty)]
        pub certificate: Option<CertificateRecord>,
        /// The terms as they ran.
        pub terms: Vec<TermLineReport>,
    }

    /// What one receiver gets.
    pub struct PartReport {
        /// The receiver.
        pub key: String,
        /// In tenge.
        pub amount: AmountText,
        /// `capped`, `floored`, `weighed`, `rounded-up`, `nothing`.
        pub standing: PartStanding,
        /// The part of a tiyn that the level leaves over, as a fraction.
        #[omit(empty)]
        pub remainder: Option<String>,
    }

    /// Receivers with equal remainders, in the order of the tie.
    pub struct TieReport {
        /// They got a tiyn.
        pub won: Vec<String>,
        /// They did not.
        pub lost: Vec<String>,
    }

    /// A distribution with all that it is of, closed on itself: whoever has it can check it
    /// without the one who made it.
    pub struct CertificateRecord {
        /// The version of its form: 1.
        #[omit(empty)]
        pub version: Option<u64>,
        /// The edition by which it was made.
        #[omit(empty)]
        pub edition: Option<String>,
        /// On what it rests: `proportional`. A certificate of `procurement-rules`,
        /// `methodology-169` or `methodology-170` is refused.
        #[omit(empty)]
        #[one_of(Basis)]
        pub basis: Option<String>,
        /// How it was done.
        #[omit(empty)]
        pub method: Option<String>,
        /// How shares became whole tiyn: `largest-remainder` or `webster`.
        #[omit(empty)]
        #[one_of(Apportionment)]
        pub apportionment: Option<String>,
        /// The part that went to accredited receivers first.
        #[omit(empty)]
        pub priority_share: Option<String>,
        /// What was distributed, in tenge.
        #[omit(empty)]
        pub pool: Option<String>,
        /// What was placed, in tenge.
        #[omit(empty)]
        pub placed: Option<String>,
        /// What stayed, in tenge.
        #[omit(empty)]
        pub unplaced: Option<String>,
        /// Why it stayed: `all-capped`, `zero-weights`, `zero-pool`.
        #[omit(empty)]
        pub unplaced_reason: Option<String>,
        /// SHA-256 of what the distribution is of: amount, method, edition and rows with
        /// their bounds, whatever their order.
        #[omit(empty)]
        pub input_digest: Option<String>,
        /// Every receiver with its bounds and its part.
        pub rows: Vec<CertificateRowRecord>,
        /// Every pool with its level and its tie.
        pub pools: Vec<CertificatePoolRecord>,
    }

    /// A receiver of a certificate.
    pub struct CertificateRowRecord {
        /// Its key.
        #[omit(empty)]
        pub key: Option<String>,
        /// The key of the receiver whose part it shared.
        #[omit(empty)]
        pub parent: Option<String>,
        /// The moment of filing.
        #[omit(empty)]
        pub filed: Option<String>,
        /// Its weight.
        #[omit(empty)]
        pub weight: Option<String>,
        /// The most it might get, in tenge.
        #[omit(empty)]
        pub cap: Option<String>,
        /// The least it had to get, in tenge.
        #[omit(empty)]
        pub floor: Option<String>,
        /// It is accredited.
        #[omit(empty)]
        pub accredited: Option<bool>,
        /// What it got, in tenge.
        #[omit(empty)]
        pub amount: Option<String>,
        /// `capped`, `floored`, `weighed`, `rounded-up`, `nothing`.
        #[omit(empty)]
        #[one_of(PartStanding)]
        pub standing: Option<String>,
        /// What the level leaves over whole tiyn, in parts of the level's own measure.
        #[omit(empty)]
        pub remainder: Option<String>,
    }

    /// A pool of a certificate.
    pub struct CertificatePoolRecord {
        /// The key of the receiver whose part it was; absent of the whole.
        #[omit(empty)]
        pub node: Option<String>,
        /// What there was to share, in tenge.
        #[omit(empty)]
        pub amount: Option<String>,
        /// Tiyn per unit of weight, as a fraction.
        #[omit(empty)]
        pub level: Option<String>,
        /// So many units of the level's weight make one of the weights given: more than one
        /// where some of them are ratios.
        #[omit(empty)]
        pub measure: Option<String>,
        /// Of equal remainders, those who got a tiyn, in the order of the tie.
        #[omit(empty)]
        pub won: Vec<String>,
        /// Those who did not.
        #[omit(empty)]
        pub lost: Vec<String>,
        /// The stage among accredited receivers that came first.
        #[omit(empty)]
        pub priority: Option<CertificateStageRecord>,
    }

    /// The stage of priority in a pool: what it gave each was guaranteed in the pool of all.
    pub struct CertificateStageRecord {
        /// Tiyn per unit of weight, as a fraction.
        #[omit(empty)]
        pub level: Option<String>,
        /// Of equal remainders, those who got a tiyn, in the order of the tie.
        #[omit(empty)]
        pub won: Vec<String>,
        /// Those who did not.
        #[omit(empty)]
        pub lost: Vec<String>,
        /// What of the stage went on to the pool of all, in tenge.
        #[omit(empty)]
        pub unplaced: Option<String>,
        /// Why: `all-capped`, `zero-weights`, `zero-pool`.
        #[omit(empty)]
        pub unplaced_reason: Option<String>,
        /// Every accredited receiver with what it was guaranteed.
        pub parts: Vec<CertificatePartRecord>,
    }

    /// What a stage guaranteed to one receiver.
    pub struct CertificatePartRecord {
        /// Its key.
        #[omit(empty)]
        pub key: Option<String>,
        /// In tenge.
        #[omit(empty)]
        pub amount: Option<String>,
        /// `capped`, `floored`, `weighed`, `rounded-up`, `nothing`.
        #[omit(empty)]
        #[one_of(PartStanding)]
        pub standing: Option<String>,
        /// What the level leaves over whole tiyn, in parts of the level's own measure.
        #[omit(empty)]
        pub remainder: Option<String>,
    }

    /// A result that was made elsewhere, to be checked.
    pub struct VerifyAllocationDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// The certificate as it came.
        pub certificate: Option<CertificateRecord>,
        /// The digest that the host kept of what was to be distributed. Without it nobody can
        /// tell whether a receiver was left out and the rest distributed anew.
        pub input_digest: Option<String>,
    }

    /// The answer about a result.
    pub struct VerifyAllocationReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The result is the one distribution of what it says to be of, by the method that it
        /// names; whether that is what was given, the verdict says.
        pub verified: bool,
        /// The digest of what it says to be of.
        #[omit(empty)]
        pub input_digest: Option<String>,
    }
}
