//! The right to order, asked before there is an order.

use crate::access::cabinet_signed;
use crate::account::Holder;
use crate::calendar::Day;
use crate::fact::Source;
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Actor, Operation};
use crate::party::Requisite;

/// May somebody order an operation on an account of this holder at all? Which account and
/// which policy it is, and what the order holds, is asked when it is decided; information
/// has further rules ([`check_order`](crate::access::check_order)), and a provider speaks of
/// the policies attached to it ([`check_attached`]).
///
/// ```
/// use qalqan_core::account::Holder;
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::ledger::{Actor, Operation, check_right};
///
/// let edition = qalqan_core::law::named("mechanism-draft-2026-01").unwrap();
/// let codes = |actor| {
///     let mut exam = Examination::new(edition);
///     let (operation, holder) = (Operation::CloseAccount, Holder::Insured);
///     check_right(&mut exam, &At::root(), actor, operation, holder, true);
///     let findings = exam.close().findings;
///     findings.iter().map(|one| one.rule.code).collect::<Vec<_>>()
/// };
/// assert!(codes(Actor::Registrar).is_empty());
/// assert_eq!(codes(Actor::Insured), ["LED-004"]);
/// ```
pub fn check_right(
    exam: &mut Examination,
    at: &At<'_>,
    actor: Actor,
    operation: Operation,
    holder: Holder,
    signed: bool,
) {
    let mut judge = |rule, fits: bool, finding: Finding| {
        if fits {
            exam.pass(rule);
        } else {
            exam.find(finding.with("operation", operation));
        }
    };
    let rule = &rules::MAY_ORDER;
    let finding = Finding::new(rule, at.field("requester").path());
    judge(
        rule,
        actor.may(operation, holder),
        finding.with("actor", actor),
    );
    let rule = &rules::HOLDER_FITS;
    let finding = Finding::new(rule, at.field("holder").path());
    judge(rule, operation.fits(holder), finding.with("holder", holder));
    if operation.information().is_some() {
        return;
    }
    if actor.has_cabinet() {
        cabinet_signed(exam, at, actor.name(), signed, "signed");
    }
}

/// Who would order, and to whom the insured is attached by the MIS on the day of the order.
#[derive(Clone, Copy, Debug)]
pub struct AttachedTo {
    /// The orderer.
    pub orderer: Requisite<TaxNumber>,
    /// The provider of attachment.
    pub provider: Requisite<TaxNumber>,
    /// The day.
    pub day: Requisite<Day>,
}

/// Is the policy of an insured one that this provider may speak of (37)? The same for
/// every operation that names a policy; nothing is asked of anybody else.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::ledger::{Actor, AttachedTo, Operation, check_attached};
/// use qalqan_core::party::Requisite;
///
/// let edition = qalqan_core::law::named("mechanism-draft-2026-01").unwrap();
/// let nothing = AttachedTo {
///     orderer: Requisite::Absent,
///     provider: Requisite::Absent,
///     day: Requisite::Absent,
/// };
/// let mut exam = Examination::new(edition);
/// check_attached(&mut exam, &At::root(), Actor::Provider, Operation::EventList, &nothing);
/// assert_eq!(exam.close().not_checked[0].rule.code, "LED-024"); // unknown is no attachment
/// ```
pub fn check_attached(
    exam: &mut Examination,
    at: &At<'_>,
    actor: Actor,
    operation: Operation,
    shown: &AttachedTo,
) {
    if !actor.by_attachment(operation) || !actor.may(operation, Holder::Insured) {
        return;
    }
    let rule = &rules::ATTACHED_ORDERER;
    let day = shown.day.for_rule(exam, at, (rule, "on", Source::Register));
    let asked = (rule, "orderer", Source::Register);
    let orderer = shown.orderer.for_rule(exam, at, asked);
    let asked = (rule, "attachedTo", Source::Mis);
    let provider = shown.provider.for_rule(exam, at, asked);
    if let (Some(orderer), Some(provider), Some(day)) = (orderer, provider, day) {
        if orderer == provider {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, at.field("attachedTo").path());
            exam.find(finding.with("day", day));
        }
    }
}
