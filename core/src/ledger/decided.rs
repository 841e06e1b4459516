//! A command about an aggregate with a history: what became of it, and what each is asked,
//! whatever it is about. A room names the rules and what the command is about.

use crate::calendar::Moment;
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::Rule;
use crate::ledger::{Head, SignerMark};
use crate::signature::{Bound, Digest, Expected, SignatureEvidence, SignerRole, check_signature};
use alloc::boxed::Box;

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided<E> {
    /// The event to keep.
    Event(Box<E>),
    /// The command was executed before, by the event of that number: nothing is added.
    Repeated(u64),
    /// It is not executed; the examination says why.
    Refused,
}

/// The same command again is the same answer; another one under its number is none. `same`
/// says whether the event of that number came of this text. Speaks with `command` and `event`.
pub(crate) fn executed_once<E>(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    command: &str,
    (number, same): (u64, bool),
) -> Decided<E> {
    if same {
        exam.pass(rule);
        return Decided::Repeated(number);
    }
    let finding = Finding::new(rule, at.field("command").path());
    let finding = finding.with("command", command);
    exam.find(finding.with("event", number));
    Decided::Refused
}

/// A command is not registered before what happened already. Speaks with `at` and `last`.
pub(crate) fn registered_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    (registered, last): (Moment, Option<Moment>),
) {
    match last {
        Some(last) if registered < last => {
            let finding = Finding::new(rule, at.field("at").path());
            exam.find(finding.with("at", registered).with("last", last));
        }
        _ => exam.pass(rule),
    }
}

/// Whoever has to sign a command signs its text, in a role that gives the right. `must` is
/// whether the command is one to be signed; a signature that is there is asked all the same.
pub(crate) fn command_signed(
    exam: &mut Examination,
    at: &At<'_>,
    (must, evidence): (bool, Option<&SignatureEvidence>),
    digest: Digest,
    (orderer, roles, registered): (TaxNumber, &[SignerRole], Moment),
) {
    if !must && evidence.is_none() {
        return;
    }
    let expected = Expected {
        document: Some(Bound::Order(digest, None)),
        signer: Some(orderer),
        roles,
        registered: Some(registered),
    };
    check_signature(exam, &at.field("signature"), evidence, &expected);
}

/// The number of the next event and the mark of whoever signed it; `None` where the evidence
/// leaves no mark, or no number is left.
pub(crate) fn next_event(
    head: Head,
    evidence: Option<&SignatureEvidence>,
) -> Option<(u64, Option<SignerMark>)> {
    let signer = match evidence {
        Some(evidence) => Some(SignerMark::of(evidence)?),
        None => None,
    };
    Some((head.number.checked_add(1)?, signer))
}
