//! The statement of one account: the events of an insured (mechanism 12, 28–29).

use super::input::{Input, InsuredCard};
use super::run::Accepted;
use qalqan_core::act::Reference;
use qalqan_core::fact::Lookup;
use qalqan_core::identifier::Iin;
use qalqan_core::money::{Tenge, checked_sum};
use std::collections::BTreeMap;

/// One use of the coverage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatementLine {
    /// When.
    pub at: String,
    /// What happened.
    pub what: String,
    /// The act behind it.
    pub act: String,
    /// What it cost.
    pub amount: Option<Tenge>,
}

/// The statement of an account.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Whose.
    pub insured: InsuredCard,
    /// The policy on the account.
    pub policy: String,
    /// The events in the order of time.
    pub lines: Vec<StatementLine>,
    /// The sum of what was used, `None` where it does not fit.
    pub total: Option<Tenge>,
}

/// The statement of the insured with most services in the signed acts; of equals,
/// the one whose number comes first.
pub(super) fn busiest(
    input: &Input,
    reference: &Reference,
    signed: &[&Accepted<'_>],
) -> Option<Statement> {
    let mut counts: BTreeMap<Iin, usize> = BTreeMap::new();
    let cases = || signed.iter().flat_map(|one| &one.act.act().cases);
    for case in cases() {
        if let Some(insured) = case.insured {
            *counts.entry(insured).or_default() += case.services.len();
        }
    }
    let most = counts.values().max()?;
    let (iin, _) = counts.iter().find(|(_, count)| *count == most)?;
    let text = iin.to_string();
    let card = input.insured.iter().find(|card| card.iin == text)?;
    Some(statement(reference, signed, *iin, card.clone()))
}

fn statement(
    reference: &Reference,
    signed: &[&Accepted<'_>],
    iin: Iin,
    insured: InsuredCard,
) -> Statement {
    let mut lines = Vec::new();
    for one in signed {
        let act = one.act.act();
        for case in act.cases.iter().filter(|case| case.insured == Some(iin)) {
            lines.extend(case.services.iter().map(|service| {
                StatementLine {
                    at: service.at.map_or_else(String::new, |at| at.to_string()),
                    what: service
                        .code
                        .map_or_else(String::new, |code| code.to_string()),
                    act: act
                        .number
                        .as_ref()
                        .map_or_else(String::new, ToString::to_string),
                    amount: service.amount,
                }
            }));
        }
    }
    let policy = match reference.policies.find(&iin) {
        Lookup::Found([(_, card), ..]) => {
            lines.push(StatementLine {
                at: card.period.first().to_string(),
                what: "policy issued".into(),
                act: String::new(),
                amount: None,
            });
            format!("{}, {}", card.number, card.period)
        }
        _ => String::new(),
    };
    lines.sort();
    Statement {
        total: checked_sum(lines.iter().filter_map(|line| line.amount)),
        insured,
        policy,
        lines,
    }
}
