//! Signed acts that were passed over: an earlier one has no order at all (mechanism 13).

use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, ContractNumber, TaxNumber};
use crate::law::catalogue::payment as rules;
use crate::payment::facts::no_act;
use crate::payment::held::held;
use crate::payment::order::past_gap;
use crate::payment::paid_acts::{ActId, Known, act_id, acts_paid};
use crate::payment::{ControlFacts, PaidAct, PayeeBasis, PaymentOrder};
use crate::placement::FundingSource;
use crate::sort;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

/// The act that waited longest on a day, or why that is not known.
type First<'a> = Option<Result<(Moment, &'a ActNumber, &'a PaidAct), (Moment, Lack)>>;

/// PAY-035: no act that was signed earlier is left without an order.
///
/// Orders follow the chronology in which the acts were signed, so that an order may not leave
/// an earlier act of its source waiting. Money that is held, or a contract that has ended,
/// explains the jump. Speaks with `order` and `act`; the order is at stake.
pub(super) fn act_passed_over(
    exam: &mut Examination,
    list: &At<'_>,
    orders: &[PaymentOrder],
    acts: &[Known<'_>],
    facts: &ControlFacts,
) {
    let rule = &rules::ACT_PASSED_OVER;
    let waiting = waiting(orders, acts, facts);
    let mut firsts: BTreeMap<(Day, Option<FundingSource>), First<'_>> = BTreeMap::new();
    for (place, (order, act)) in orders.iter().zip(acts).enumerate() {
        let here = list.index(place);
        let own = match act {
            Ok(act) => act,
            Err(lack) => {
                no_act(exam, rule, &here, *lack);
                continue;
            }
        };
        let (day, source) = (order.formed.day(), funding(facts, own));
        let first = firsts.entry((day, source));
        let first = first.or_insert_with(|| first_free(&waiting, facts, day, source));
        let lack = match first {
            Some(Ok((signed, number, earlier))) if *signed < own.signed => {
                match past_gap(facts.past.as_ref(), earlier.signed.day(), day) {
                    Some(lack) => Some(("past", Source::Accounting, lack)),
                    None => {
                        let path = here.field("act").path();
                        let finding = Finding::new(rule, path).with("order", &order.number);
                        exam.find(finding.with("act", *number).stake(order.amount));
                        continue;
                    }
                }
            }
            Some(Err((signed, lack))) if *signed < own.signed => {
                Some(("standing", Source::Register, *lack))
            }
            _ => facts
                .acts
                .gap(day)
                .map(|lack| ("acts", Source::Register, lack)),
        };
        match lack {
            None => exam.pass(rule),
            Some((what, source, lack)) => exam.lack(rule, here.path(), what, source, lack),
        }
    }
}

/// The signed acts that neither an order of the call nor one before it pays, by signature.
fn waiting<'a>(
    orders: &[PaymentOrder],
    acts: &[Known<'_>],
    facts: &'a ControlFacts,
) -> Vec<(&'a ActNumber, &'a PaidAct)> {
    let mut paid: BTreeSet<ActId> = BTreeSet::new();
    let mut pays = |order: &PaymentOrder, act: Known<'_>| {
        if let Ok(act) = act {
            paid.insert(act_id(&order.act, act));
        }
    };
    for (order, act) in orders.iter().zip(acts) {
        pays(order, *act);
    }
    if let Some(past) = &facts.past {
        for (order, act) in past.orders.iter().zip(acts_paid(&past.orders, facts)) {
            pays(order, act);
        }
    }
    let rows = facts.acts.rows().iter();
    let rows = rows.filter(|(number, act)| {
        act.payable().is_positive() && !paid.contains(&act_id(number, act))
    });
    let mut waiting: Vec<_> = rows.map(|(number, act)| (number, act)).collect();
    sort::by_made_key(&mut waiting, |(number, act)| {
        (act.signed, act_id(number, act))
    });
    waiting
}

fn first_free<'a>(
    waiting: &[(&'a ActNumber, &'a PaidAct)],
    facts: &ControlFacts,
    day: Day,
    source: Option<FundingSource>,
) -> First<'a> {
    waiting.iter().find_map(|(number, act)| {
        let other = funding(facts, act);
        if (other.is_some() && source.is_some() && other != source) || ended(facts, act, day) {
            return None;
        }
        match held(facts, act.provider, day) {
            Ok(true) => None,
            Ok(false) => Some(Ok((act.signed, *number, *act))),
            Err(lack) => Some(Err((act.signed, lack))),
        }
    })
}

fn contracts<'a>(
    facts: &'a ControlFacts,
    (provider, number): (TaxNumber, &'a ContractNumber),
) -> impl Iterator<Item = &'a PayeeBasis> {
    let rows = facts
        .contracts
        .rows_of(number)
        .iter()
        .map(|(_, basis)| basis);
    rows.filter(move |basis| basis.card.provider == provider)
}

fn funding(facts: &ControlFacts, act: &PaidAct) -> Option<FundingSource> {
    let mut rows = contracts(facts, (act.provider, &act.contract));
    let first = rows.next()?.card.funding;
    rows.all(|basis| basis.card.funding == first)
        .then_some(first)
}

fn ended(facts: &ControlFacts, act: &PaidAct, day: Day) -> bool {
    let mut rows = contracts(facts, (act.provider, &act.contract));
    rows.any(|basis| basis.card.ended_by(day))
}
