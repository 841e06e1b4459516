//! Sums that a monitoring could not confirm, against their limits (Monitoring Rules 53-1).

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::monitoring as rules;
use crate::law::{Edition, Rule};
use crate::money::Tenge;
use crate::monitoring::{MonitoringCase, MonitoringContext, Occasion};

/// The limits of an edition: of a month, and of a contract.
#[must_use]
pub fn unconfirmed_limits(edition: &Edition) -> Option<(Tenge, Tenge)> {
    let of = &edition.parameters;
    let index = of.calculation_index.get();
    Some((
        index.checked_times(of.unconfirmed_month_limit.get().into())?,
        index.checked_times(of.unconfirmed_contract_limit.get().into())?,
    ))
}

impl MonitoringCase {
    /// Does what the protocol could not confirm go over a limit, so that the case is referred?
    /// `None` before there is a protocol, and where a limit is out of range.
    #[must_use]
    pub fn over_limits(&self, edition: &Edition) -> Option<bool> {
        let protocol = self.protocol.as_ref()?;
        let (month, contract) = unconfirmed_limits(edition)?;
        Some(protocol.unconfirmed_month > month || protocol.unconfirmed_contract > contract)
    }
}

/// What could not be confirmed, against the limits of a month and of a contract; over the
/// first of them a second time, the contract is to be ended.
pub(super) fn sums_within(
    exam: &mut Examination,
    at: &At<'_>,
    (month, contract): (Tenge, Tenge),
    occasion: Occasion,
    context: &MonitoringContext<'_>,
) {
    let (of_month, of_contract) = (
        at.field("unconfirmedMonth"),
        at.field("unconfirmedContract"),
    );
    let limits = unconfirmed_limits(context.edition);
    let Some((month_limit, contract_limit)) = limits else {
        for (rule, here) in [
            (&rules::UNCONFIRMED_MONTH, &of_month),
            (&rules::UNCONFIRMED_CONTRACT, &of_contract),
        ] {
            exam.lack(rule, here.path(), "limit", Source::Register, Lack::Partial);
        }
        return;
    };
    unconfirmed_month(exam, &of_month, month, month_limit);
    unconfirmed_contract(exam, &of_contract, contract, contract_limit);
    if occasion == Occasion::Repeated {
        let before = context.earlier.and_then(MonitoringCase::protocol);
        let before = before.map(|one| one.unconfirmed_month);
        repeated_excess(exam, &of_month, (before, month), month_limit);
    }
}

/// MON-029: exactly the limit stays within it.
fn unconfirmed_month(exam: &mut Examination, at: &At<'_>, amount: Tenge, limit: Tenge) {
    within(exam, (&rules::UNCONFIRMED_MONTH, at), amount, limit);
}

/// MON-030: the same of a contract in all.
fn unconfirmed_contract(exam: &mut Examination, at: &At<'_>, amount: Tenge, limit: Tenge) {
    within(exam, (&rules::UNCONFIRMED_CONTRACT, at), amount, limit);
}

/// Speaks with `amount` and `limit`; what is over is at stake.
fn within(
    exam: &mut Examination,
    (rule, at): (&'static Rule, &At<'_>),
    amount: Tenge,
    limit: Tenge,
) {
    if amount <= limit {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.path()).with("amount", amount);
    exam.find(
        finding
            .with("limit", limit)
            .stake(amount.checked_sub(limit)),
    );
}

/// MON-033: without the earlier protocol nobody can say; MON-023 lacks it too.
fn repeated_excess(
    exam: &mut Examination,
    at: &At<'_>,
    (before, amount): (Option<Tenge>, Tenge),
    limit: Tenge,
) {
    let rule = &rules::REPEATED_EXCESS;
    match before {
        _ if amount <= limit => exam.pass(rule),
        None => exam.lack(rule, at.path(), "earlier", Source::Register, Lack::NotGiven),
        Some(before) if before > limit => {
            let finding = Finding::new(rule, at.path()).with("amount", amount);
            exam.find(finding.with("limit", limit).stake(Some(amount)));
        }
        Some(_) => exam.pass(rule),
    }
}
