//! The rules of attachment to a provider (28(3), 37).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::TaxNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::given::given;
use crate::ledger::{AccountKey, AccountPolicy, Command, Context, Order};
use crate::party::Requisite;

/// The rules of a change of the provider.
pub(super) fn decide_attachment(
    exam: &mut Examination,
    at: &At<'_>,
    policy: &AccountPolicy,
    order: &Order,
    context: &Context<'_>,
) {
    let Some(Command::ChangeProvider {
        source,
        provider,
        day,
        ..
    }) = &order.command
    else {
        return;
    };
    attached_from_mis(exam, at, source);
    provider_changes(exam, at, policy, provider, day);
    if let (Some(provider), Some(key)) = (provider.given(), order.account) {
        let path = at.field("provider").path();
        target_is_provider(exam, *provider, key, context, path);
    }
}

/// Neither the operators of the pilot nor the insured give care under the policy.
pub(super) fn target_is_provider(
    exam: &mut Examination,
    provider: TaxNumber,
    key: AccountKey,
    context: &Context<'_>,
    path: Path,
) {
    let rule = &rules::TARGET_IS_PROVIDER;
    let reason = match provider {
        own if own == key.number => "own-number",
        TaxNumber::Iin(_) => return exam.pass(rule),
        TaxNumber::Bin(bin) if context.operators.issuer == Some(bin) => "issuer",
        TaxNumber::Bin(bin) if context.operators.registrar == Some(bin) => "registrar",
        TaxNumber::Bin(_) => {
            let lacking = match (context.operators.issuer, context.operators.registrar) {
                (None, _) => "issuer",
                (_, None) => "registrar",
                _ => return exam.pass(rule),
            };
            return exam.lack(rule, path, lacking, Source::Register, Lack::NotGiven);
        }
    };
    exam.find(Finding::new(rule, path).with("reason", reason));
}

/// Whoever orders it, an attachment follows the data of the MIS (37).
fn attached_from_mis(exam: &mut Examination, at: &At<'_>, source: &Requisite<Source>) {
    let rule = &rules::ATTACHED_FROM_MIS;
    let path = at.field("source").path();
    match source.given() {
        Some(Source::Mis) => exam.pass(rule),
        Some(other) => exam.find(Finding::new(rule, path).with("source", *other)),
        None => exam.lack(rule, path, "attachment", Source::Mis, Lack::NotGiven),
    }
}

fn provider_changes(
    exam: &mut Examination,
    at: &At<'_>,
    policy: &AccountPolicy,
    provider: &Requisite<TaxNumber>,
    day: &Requisite<Day>,
) {
    let rule = &rules::PROVIDER_CHANGES;
    let provider = given(exam, at, provider, rule, "provider");
    let day = given(exam, at, day, rule, "day");
    let (Some(provider), Some(day)) = (provider, day) else {
        return;
    };
    let last = policy.attachments.changes().last();
    let refused = if last.is_some_and(|last| last.provider == *provider) {
        Some(("provider", "same-provider"))
    } else if last.is_some_and(|last| *day <= last.since) {
        Some(("day", "not-after-last-change"))
    } else if !policy.period.contains(*day) {
        Some(("day", "outside-period"))
    } else {
        None
    };
    match refused {
        Some((field, reason)) => {
            exam.find(Finding::new(rule, at.field(field).path()).with("reason", reason));
        }
        None => exam.pass(rule),
    }
}
