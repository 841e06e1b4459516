//! What is asked of an event again when its history is read: its signer, and the operator
//! in whose name its order came.
//!
//! Whoever can write the store can chain an event of his own. The rules are those by which
//! the order was decided, as far as an event keeps what they ask for.

use crate::calendar::Moment;
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::signature;
use crate::ledger::operators::{Operators, role_shown};
use crate::ledger::{Actor, Event, MaskedNumber, SignerMark};
use crate::signature::SignerRole;

/// What an event keeps of whoever ordered it.
pub(crate) struct Judged<'a> {
    /// In whose name.
    pub(crate) actor: Actor,
    /// The orderer's number.
    pub(crate) orderer: TaxNumber,
    /// Who signed.
    pub(crate) signer: Option<&'a SignerMark>,
    /// The roles that give the right.
    pub(crate) roles: &'static [SignerRole],
    /// When it was registered.
    pub(crate) at: Moment,
}

/// Judges the signer and the operator of an event; says whether nothing stands against them.
pub(crate) fn judge_again(
    exam: &mut Examination,
    at: &At<'_>,
    event: &Judged<'_>,
    operators: Option<&Operators>,
) -> bool {
    let who = (event.actor, event.orderer);
    let shown = operators.is_none_or(|known| role_shown(exam, at, who, known));
    let Some(mark) = event.signer else {
        return shown;
    };
    let here = at.field("signer");
    let signer = right_signer(exam, &here, mark, event.orderer);
    let role = right_role(exam, &here, mark, event.roles);
    let time = signed_before(exam, &here, mark, event.at);
    shown && signer && role && time
}

/// Whoever a mark says signed, may it have signed this event at all?
pub(super) fn may_have_signed<C>(mark: &SignerMark, event: &Event<C>) -> bool {
    fits_orderer(mark, event.orderer)
        && SignerRole::signing_for(event.orderer).contains(&mark.role)
        && mark.signed_at <= event.at
}

/// A person orders with a signature of his own; for an entity somebody signs.
fn fits_orderer(mark: &SignerMark, orderer: TaxNumber) -> bool {
    match orderer {
        TaxNumber::Iin(person) => mark.person == MaskedNumber::of(person),
        TaxNumber::Bin(_) => true,
    }
}

fn right_signer(
    exam: &mut Examination,
    at: &At<'_>,
    mark: &SignerMark,
    orderer: TaxNumber,
) -> bool {
    let rule = &signature::RIGHT_SIGNER;
    let right = fits_orderer(mark, orderer);
    if right {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("person").path()).with("item", "person"));
    }
    right
}

fn right_role(
    exam: &mut Examination,
    at: &At<'_>,
    mark: &SignerMark,
    roles: &[SignerRole],
) -> bool {
    let rule = &signature::RIGHT_ROLE;
    let right = roles.contains(&mark.role);
    if right {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("role").path()).with("role", mark.role));
    }
    right
}

fn signed_before(
    exam: &mut Examination,
    at: &At<'_>,
    mark: &SignerMark,
    registered: Moment,
) -> bool {
    let rule = &signature::SIGNED_BEFORE;
    let before = mark.signed_at <= registered;
    if before {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("signedAt").path());
        let finding = finding.with("signed", mark.signed_at);
        exam.find(finding.with("registered", registered));
    }
    before
}
