//! Where the history of an account ends, as somebody outside of it knows.

use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Claim, ClaimKind, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::signature::Digest;

/// The end of a history: how many events there are, and the digest of the last one.
///
/// A chain of digests shows that nothing was altered between two events, and never that
/// nothing came after the last one. So whoever reads a history has to know its head from
/// elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last event, nought where there is none.
    pub number: u64,
    /// Its digest, [`Digest::NOTHING`] where there is none.
    pub digest: Digest,
}

impl Head {
    /// That of an account without events.
    ///
    /// ```
    /// use qalqan_core::ledger::{Account, Head};
    ///
    /// assert_eq!(Account::new().head(), Head::NONE);
    /// ```
    pub const NONE: Self = Self {
        number: 0,
        digest: Digest::NOTHING,
    };
}

closed_set! {
    /// What the head of a history rests on.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum HeadBasis: "basis of a head" {
        /// The word of the host that gave it.
        Claim = "claim",
        /// A checkpoint that others signed, and a proof that the head stands under it.
        Evidence = "evidence",
    }
}

/// What a head without a checkpoint is: nothing shows that no event came after it.
const BY_HOST: Claim = Claim {
    what: "head",
    source: Source::Register,
    kind: ClaimKind::KnownHead,
};

/// LED-038: the history ends where its account is known to end.
///
/// A cut tail, a fork, an empty list and the history of somebody else are all chained as
/// they should be; only the head tells them. Where no head is known, nobody can say that
/// every event is there, and where the host alone knows it, that is its word. Speaks with
/// both numbers and both digests.
pub(crate) fn history_ends(
    exam: &mut Examination,
    at: &At<'_>,
    ends: Head,
    expected: Result<(Head, HeadBasis), Lack>,
) {
    let rule = &rules::HISTORY_ENDS;
    let path = || at.field("head").path();
    let (expected, basis) = match expected {
        Ok(expected) => expected,
        Err(lack) => return exam.lack(rule, path(), "head", Source::Register, lack),
    };
    if ends != expected {
        let finding = Finding::new(rule, path()).with("expected", expected.number);
        let finding = finding.with("number", ends.number);
        let finding = finding.with("known", expected.digest);
        return exam.find(finding.with("digest", ends.digest));
    }
    match basis {
        HeadBasis::Evidence => exam.pass(rule),
        HeadBasis::Claim => {
            exam.claim_at(rule, &path, BY_HOST);
        }
    }
}
