//! What is asked of an event again when its history is read: its signer, and the operator
//! in whose name its order came.
//!
//! Whoever can write the store can chain an event of his own. The rules are those by which
//! the order was decided, as far as an event keeps what they ask for.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Bin, TaxNumber};
use crate::law::catalogue::ledger as rules;
use crate::law::catalogue::signature;
use crate::ledger::{Actor, Event, MaskedNumber, SignerMark};
use crate::signature::SignerRole;

/// The two operators of the pilot, whose numbers the host knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Operators {
    /// The issuer's BIN; unknown when `None`.
    pub issuer: Option<Bin>,
    /// The registrar's BIN; unknown when `None`.
    pub registrar: Option<Bin>,
}

impl Operators {
    /// The number that an operator must have, and under which name the host gives it;
    /// `None` for everybody else.
    pub(super) const fn of(&self, actor: Actor) -> Option<(Option<Bin>, &'static str)> {
        match actor {
            Actor::Issuer => Some((self.issuer, "issuer")),
            Actor::Registrar => Some((self.registrar, "registrar")),
            _ => None,
        }
    }
}

/// Judges the signer and the operator of an event; says whether nothing stands against them.
pub(super) fn judge_again<C>(
    exam: &mut Examination,
    at: &At<'_>,
    event: &Event<C>,
    operators: Option<&Operators>,
) -> bool {
    let shown = operators.is_none_or(|known| role_shown(exam, at, event, known));
    let Some(mark) = &event.signer else {
        return shown;
    };
    let here = at.field("signer");
    let signer = right_signer(exam, &here, mark, event.orderer);
    let role = right_role(exam, &here, mark, event.orderer);
    let time = signed_before(exam, &here, mark, event);
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

fn role_shown<C>(
    exam: &mut Examination,
    at: &At<'_>,
    event: &Event<C>,
    operators: &Operators,
) -> bool {
    let rule = &rules::ROLE_SHOWN;
    let Some((known, name)) = operators.of(event.actor) else {
        return true;
    };
    let path = || at.field("orderer").path();
    match known {
        Some(bin) if event.orderer == TaxNumber::Bin(bin) => {
            exam.pass(rule);
            true
        }
        Some(_) => {
            exam.find(Finding::new(rule, path()).with("actor", event.actor));
            false
        }
        None => {
            exam.lack(rule, path(), name, Source::Register, Lack::NotGiven);
            true
        }
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

fn right_role(exam: &mut Examination, at: &At<'_>, mark: &SignerMark, orderer: TaxNumber) -> bool {
    let rule = &signature::RIGHT_ROLE;
    let right = SignerRole::signing_for(orderer).contains(&mark.role);
    if right {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("role").path()).with("role", mark.role));
    }
    right
}

fn signed_before<C>(
    exam: &mut Examination,
    at: &At<'_>,
    mark: &SignerMark,
    event: &Event<C>,
) -> bool {
    let rule = &signature::SIGNED_BEFORE;
    let before = mark.signed_at <= event.at;
    if before {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("signedAt").path());
        let finding = finding.with("signed", mark.signed_at);
        exam.find(finding.with("registered", event.at));
    }
    before
}
