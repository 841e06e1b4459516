//! The distribution of a pool of money.

use crate::allocation::{
    Allocation, Basis, Level, Limits, METHOD, PartStanding, Pool, Receiver, allocate as distribute,
    check_outcome, check_pool, distribution_decision, verify,
};
use crate::calendar::Day;
use crate::finding::{At, Examination};
use crate::money::Tenge;
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::rows;
use crate::wire::{AmountText, DayOverrideDraft, LawDraft, TermLineReport, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::str::FromStr;

records! {
    /// A pool to distribute.
    pub struct AllocationDraft {
        /// The law to judge by; that of the day of the decision when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// What is to be distributed, in tenge.
        pub pool: Option<String>,
        /// On what the decision rests: `proportional` is what this call computes.
        /// `procurement-rules`, `methodology-169`, `methodology-170` are refused.
        #[one_of(Basis)]
        pub basis: Option<String>,
        /// The approved procurement plan, in tenge.
        pub plan_limit: Option<String>,
        /// The limit of financing, in tenge.
        pub financing_limit: Option<String>,
        /// The day on which the acceptance of applications ended.
        pub acceptance_ended: Option<String>,
        /// The day of the decision.
        pub decided_on: Option<String>,
        /// Among whom.
        pub receivers: Vec<ReceiverDraft>,
    }

    /// One who takes part.
    pub struct ReceiverDraft {
        /// The number of its application, or its IIN or BIN; no two alike.
        pub key: Option<String>,
        /// The moment of filing: the earlier goes first in a tie.
        pub filed: Option<String>,
        /// A whole number; only proportions matter.
        pub weight: Option<String>,
        /// The most it may get, in tenge.
        pub cap: Option<String>,
        /// The least it must get, in tenge.
        pub floor: Option<String>,
    }

    /// The answer about a distribution.
    pub struct AllocationReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// How it was done. Never the methodologies № 169 or № 170.
        pub method: String,
        /// One for each receiver in the order given; none where the draft is refused.
        pub parts: Vec<PartReport>,
        /// The sum of the parts, in tenge.
        #[omit(empty)]
        pub placed: Option<AmountText>,
        /// What stays in the pool, in tenge.
        #[omit(empty)]
        pub unplaced: Option<AmountText>,
        /// Why: `all-capped`, `zero-weights`, `zero-pool`.
        #[omit(empty)]
        pub unplaced_reason: Option<String>,
        /// Tiyn per unit of weight, one for all, as a fraction.
        #[omit(empty)]
        pub level: Option<String>,
        /// The tie that filing or key settled.
        #[omit(empty)]
        pub tie: Option<TieReport>,
        /// The independent checker agrees.
        pub verified: bool,
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
}

/// A whole number in plain digits.
pub(in crate::wire) struct Weight(pub(in crate::wire) u64);

impl FromStr for Weight {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        if !plain || (text.len() > 1 && text.starts_with('0')) {
            return Err("weight is not a whole number in plain digits");
        }
        let number = text.parse().map(Self);
        number.map_err(|_| "weight is over 18446744073709551615")
    }
}

fn receivers(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[ReceiverDraft]>,
) -> Option<Vec<Receiver>> {
    let (read, whole) = rows(reader, root, field, |reader, at, draft| {
        let key = reader.required(at, of!(draft.key));
        let weight: Option<Weight> = reader.required(at, of!(draft.weight));
        let filed = reader.optional(at, of!(draft.filed));
        let cap = reader.optional(at, of!(draft.cap));
        let floor = reader.optional(at, of!(draft.floor));
        Some(Receiver {
            key: key?,
            filed,
            weight: weight?.0,
            cap,
            floor: floor.unwrap_or(Tenge::ZERO),
        })
    });
    // a row that cannot be read would move the places of all after it
    whole.then_some(read)
}

/// Nothing is distributed from a draft of which something could not be read: the
/// others would get what is not theirs.
fn place(exam: &mut Examination, amount: Tenge, receivers: Vec<Receiver>) -> Placed {
    if !exam.clone().close().acceptable() {
        return None;
    }
    let pool = Pool::new(amount, receivers).ok()?;
    let outcome = distribute(&pool);
    check_outcome(exam, &outcome);
    Some((pool, outcome))
}

type Placed = Option<(Pool, Allocation)>;

call!({
    /// Distributes a pool by weights under caps and floors (mechanism 10). The method
    /// is the library's own and is named in the answer; it is not № 169.
    pub fn allocate(draft: AllocationDraft) -> AllocationReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let amount: Option<Tenge> = reader.required(&root, of!(draft.pool));
        let basis: Option<Basis> = reader.optional(&root, of!(draft.basis));
        let limits = Limits {
            plan: reader.optional(&root, of!(draft.plan_limit)),
            financing: reader.optional(&root, of!(draft.financing_limit)),
        };
        let ended = reader.optional(&root, of!(draft.acceptance_ended));
        let decided: Option<Day> = reader.optional(&root, of!(draft.decided_on));
        let receivers = receivers(&mut reader, &root, of!(draft.receivers));
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), decided);
        let (mut placed, mut lines) = (None, Vec::new());
        if let (Some(amount), Some(receivers), Some(edition)) = (amount, receivers, &edition) {
            let exam = &mut reader.exam;
            check_pool(exam, amount, &receivers, limits, basis);
            if let (Some(ended), Some(calendar)) = (ended, &calendar) {
                lines = distribution_decision(exam, edition, calendar, ended, decided);
            }
            placed = place(exam, amount, receivers);
        }
        let mut report = placed.map_or_else(AllocationReport::default, |(pool, outcome)| {
            AllocationReport::new(&pool, &outcome)
        });
        report.method = METHOD.into();
        report.terms = terms(&lines);
        report.verdict = reader.verdict(edition.as_ref());
        report
    }
});

impl AllocationReport {
    fn new(pool: &Pool, outcome: &Allocation) -> Self {
        let key = |place: &usize| {
            let receiver = pool.receivers().get(*place);
            receiver.map(|receiver| receiver.key.to_string())
        };
        let keys = |places: &[usize]| places.iter().filter_map(key).collect();
        let rows = pool.receivers().iter().zip(&outcome.parts);
        let parts = rows.map(|(receiver, part)| PartReport {
            key: receiver.key.to_string(),
            amount: part.amount.into(),
            standing: part.standing,
            remainder: matches!(
                part.standing,
                PartStanding::Weighed | PartStanding::RoundedUp
            )
            .then(|| alloc::format!("{}/{}", part.remainder, outcome.level.weight)),
        });
        let left = outcome.left();
        Self {
            parts: parts.collect(),
            placed: pool.amount().checked_sub(left).map(AmountText::from),
            unplaced: Some(left.into()),
            unplaced_reason: outcome.unplaced.map(|why| why.name().into()),
            level: Some(Level::to_string(&outcome.level)),
            tie: outcome.tie.as_ref().map(|tie| TieReport {
                won: keys(&tie.won),
                lost: keys(&tie.lost),
            }),
            verified: verify(pool, outcome).is_ok(),
            ..Self::default()
        }
    }
}
