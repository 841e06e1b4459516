//! Does a year go on from the checkpoint that was made?

use crate::fact::{Lack, Source};
use crate::finding::{At, Claim, ClaimKind, Examination, Finding};
use crate::law::catalogue::settlement as rules;
use crate::settlement::Settlement;
use crate::settlement::checkpoint::CheckpointFault;
use crate::signature::Digest;

/// STL-024: a year goes on from a checkpoint as it was made. `None` where it does not.
///
/// The digest is what the host kept apart. Without one nobody can say that the text was not
/// altered, and with one that it is the last that was made is the host's word. Speaks with
/// `reason`.
pub fn checkpoint_unaltered(
    exam: &mut Examination,
    at: &At<'_>,
    (text, kept): (&str, Option<Digest>),
    entries: usize,
) -> Option<Settlement> {
    let rule = &rules::CHECKPOINT_UNALTERED;
    let other = kept.is_some_and(|kept| kept != Digest::of(text.as_bytes()));
    let (field, read) = if other {
        ("digest", Err(CheckpointFault::Digest))
    } else {
        ("text", Settlement::from_checkpoint(text, entries))
    };
    match read {
        Ok(state) => {
            let path = || at.field("digest").path();
            if kept.is_some() {
                exam.claim_at(rule, &path, BY_HOST);
            } else {
                exam.lack(rule, path(), "digest", Source::Register, Lack::NotGiven);
            }
            Some(state)
        }
        Err(fault) => {
            let finding = Finding::new(rule, at.field(field).path());
            exam.find(finding.with("reason", fault));
            None
        }
    }
}

/// What a checkpoint is: nothing shows that the events before it were those.
const BY_HOST: Claim = Claim {
    what: "checkpoint",
    source: Source::Register,
    kind: ClaimKind::KnownHead,
};
