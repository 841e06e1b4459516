//! What the issuer holds of earlier months: acts as fingerprints with the days of their
//! cases, payment orders; and what senders say of their lines.

use super::random::Random;
use super::shape::{Act, Case};
use super::world::{MIS, World, sum};
use qalqan_core::act::Act as ReadAct;
use qalqan_core::duplicate::{
    ActTrace, AttendanceTrace, CaseTrace, Fingerprint, FingerprintKey, HistoryStatus, act_trace,
};
use qalqan_core::identifier::ActNumber;
use qalqan_core::money::Tenge;
use qalqan_core::wire::{ActDraft, read_act};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The key of the examples. A host keeps its own, and keeps it secret.
#[allow(clippy::expect_used, reason = "its bytes stand here, and are not zero")]
pub static EXAMPLE_KEY: LazyLock<FingerprintKey> =
    LazyLock::new(|| FingerprintKey::new(*b"example key only").expect("not zero"));

/// Days of service whose acts the history holds whole, with their cases and the ids of
/// their lines: from the first of the year of the first services that an act of this year
/// may bring, in which ids are unique, to the day on which it was drawn.
const SEARCHED: &str = "2025-01-01/2026-04-05";

/// An act of the history.
#[derive(Clone, Debug)]
pub(super) struct PastAct {
    pub(super) act: Act,
    pub(super) status: &'static str,
    /// The act that it replaced: its fingerprint.
    pub(super) replaces: Option<String>,
}

/// Everything of earlier months.
#[derive(Clone, Debug, Default)]
pub(super) struct Past {
    pub(super) acts: Vec<PastAct>,
    pub(super) orders: Vec<Value>,
    pub(super) corrections: Vec<Value>,
    pub(super) distinct: Vec<Value>,
    pub(super) steps: Vec<Value>,
}

impl PastAct {
    pub(super) fn new(act: Act, status: &'static str) -> Self {
        Self {
            act,
            status,
            replaces: None,
        }
    }
}

/// An act as the library reads it; nobody makes fingerprints of another kind.
fn read(act: &Act) -> Option<ReadAct> {
    let text = serde_json::to_string(act).ok()?;
    let draft: ActDraft = serde_json::from_str(&text).ok()?;
    read_act(&draft).ok()
}

/// An act as the host kept it, with the ids of its lines and with its attendances.
fn kept(act: &Act) -> Option<ActTrace> {
    let (read, status) = (read(act)?, HistoryStatus::InProcess);
    let trace = act_trace(&EXAMPLE_KEY, &read, &act.number, status);
    let trace = trace.with_ids(&EXAMPLE_KEY, &read);
    Some(trace.with_attendances(&EXAMPLE_KEY, &read))
}

/// Has a firm a system that gives no id of a line twice in a year?
pub(super) fn is_unique(firm: usize) -> bool {
    firm.is_multiple_of(2)
}

/// The providers whose systems do.
pub(super) fn unique_ids(world: &World) -> Vec<&str> {
    let firms = world.firms.iter().enumerate();
    let firms = firms.filter(|(firm, _)| is_unique(*firm));
    firms.map(|(_, firm)| firm.card.bin.as_str()).collect()
}

/// A fingerprint as it is written.
fn written(print: Fingerprint) -> String {
    EXAMPLE_KEY.keyed(print).to_string()
}

fn text(print: Option<Fingerprint>) -> String {
    print.map_or_else(String::new, written)
}

/// The fingerprint of an act's number, provider, contract and year.
pub(super) fn record_print(act: &Act) -> String {
    text(kept(act).and_then(|kept| kept.record))
}

/// The fingerprint of the first line of an act.
pub(super) fn line_print(act: &Act) -> String {
    let lines = kept(act).map(|kept| kept.services);
    text(lines.and_then(|lines| lines.first()?.exact))
}

/// The earlier act of some cases, sealed, under a number of its own.
pub(super) fn past_act(
    world: &World,
    firm: usize,
    month: &'static str,
    mut cases: Vec<Case>,
) -> Act {
    let serial = 900_001 + world.past.acts.len();
    for (case, one) in cases.iter_mut().enumerate() {
        one.id = format!("P-{case}");
        for (line, service) in one.services.iter_mut().enumerate() {
            service.id = format!("P-{serial}-{case}-{line}");
        }
    }
    let number = ActNumber::new(2026, u64::try_from(serial).unwrap_or(0));
    // the first contract of a firm is that of the guaranteed package
    let contract = world.contracts.iter().find(|own| own.firm == firm);
    let provider = world.firms.get(firm).map(|firm| firm.card.bin.clone());
    Act {
        number: number.map_or_else(String::new, |own| own.to_string()),
        provider: provider.unwrap_or_default(),
        contract: contract.map_or_else(String::new, |own| own.number.clone()),
        funding: "gobmp",
        month,
        formed_on: "2026-03-02".into(),
        checked_on: super::world::AS_OF,
        mis: MIS.into(),
        declared_cases: cases.len(),
        declared_services: cases.iter().map(|case| case.services.len()).sum(),
        total: sum(cases.iter().map(|case| case.total)),
        cases,
    }
}

/// A case of March moved into February.
fn in_february(case: &mut Case) {
    let moved = |day: &str| day.replacen("2026-03", "2026-02", 1);
    case.start = moved(&case.start);
    case.end = moved(&case.end);
    for line in &mut case.services {
        line.at = moved(&line.at);
        line.sent_on = moved(&line.sent_on);
    }
}

/// A case round the clock: its lines have no coefficient of care at home.
pub(super) fn in_hospital(case: &mut Case) {
    case.care = "in-patient";
    plain(case);
}

/// No coefficient of care at home.
pub(super) fn plain(case: &mut Case) {
    for line in &mut case.services {
        line.coefficient = None;
        line.amount = super::world::amount(line);
    }
    super::defects::retotal(case);
}

/// The acts of February: paid, accepted or still in process, and all their orders.
pub(super) fn february(world: &mut World, seed: u64) {
    let mut random = Random::stream(seed, "february");
    let reserved = World::reserved(&world.counts);
    let mut person = reserved;
    for firm in 0..world.counts.providers {
        let mut cases = Vec::new();
        for _ in 0..world.counts.cases_each {
            let insured = world.insured.get(person).map(|one| one.iin.clone());
            person += 1;
            if person == world.insured.len() {
                person = reserved;
            }
            let start = random.between(1, 26);
            let end = start + random.between(0, 2);
            let insured = insured.unwrap_or_default();
            let lines = if random.percent(60) { 1 } else { 2 };
            let mut case = world.case(&mut random, firm, &insured, (start, end), lines);
            in_february(&mut case);
            cases.push(case);
        }
        // somebody was in hospital, and home again before March
        if let Some(case) = cases.first_mut() {
            in_hospital(case);
        }
        let act = past_act(world, firm, "2026-02", cases);
        let status = if firm % 5 == 4 { "accepted" } else { "paid" };
        if status == "paid" {
            let order = order(world, firm, &act, act.total, "2026-03-11T10:00");
            world.past.orders.push(order);
        }
        world.past.acts.push(PastAct::new(act, status));
    }
}

/// A payment order of an act.
pub(super) fn order(world: &World, firm: usize, act: &Act, amount: Tenge, formed: &str) -> Value {
    let account = world.firms.get(firm).map(|firm| firm.card.account.clone());
    let last = if act.month == "2026-02" { 28 } else { 31 };
    json!({
        "number": format!("ПП-{}/{}", act.number, world.past.orders.len() + 1),
        "provider": act.provider, "account": account, "amount": amount.to_string(),
        "contract": act.contract, "act": act.number,
        "period": format!("{0}-01/{0}-{last}", act.month), "formed": formed,
        "eInvoice": format!("ЭСФ-{}/{}", act.contract, act.number),
    })
}

/// The acts as the host kept them: nothing but fingerprints, and the days of their cases.
pub(super) fn traces(world: &World) -> Value {
    let unique = unique_ids(world);
    let acts = world.past.acts.iter().filter_map(|past| {
        let kept = kept(&past.act)?;
        let with_ids = unique.contains(&past.act.provider.as_str());
        let lines = kept.services.iter().map(|line| {
            let mut row = json!({"exact": text(line.exact), "suspect": text(line.suspect)});
            if with_ids {
                row["id"] = text(line.id).into();
            }
            if line.units > 1 {
                row["quantity"] = line.units.into();
            }
            row
        });
        let replaces = past.replaces.iter().map(|act| json!({"act": act}));
        Some(json!({
            "label": kept.label, "status": past.status,
            "record": text(kept.record), "content": text(kept.content),
            "services": lines.collect::<Vec<_>>(),
            "cases": kept.cases.iter().map(case_row).collect::<Vec<_>>(),
            "attendances": kept.attendances.iter().map(attendance_row).collect::<Vec<_>>(),
            "replaces": replaces.collect::<Vec<_>>(),
        }))
    });
    json!({
        "periods": [SEARCHED],
        "statuses": ["in-process", "accepted", "paid", "reversed"],
        "complete": true,
        "stays": true,
        "ids": true,
        "attendances": true,
        "keyChecks": [EXAMPLE_KEY.check().to_string()],
        "asOf": super::world::AS_OF,
        "acts": acts.collect::<Vec<_>>(),
    })
}

fn case_row(case: &CaseTrace) -> Value {
    let mut row = json!({
        "insured": written(case.insured),
        "from": case.days.first().to_string(), "to": case.days.last().to_string(),
        "care": case.care.map(|care| care.to_string()),
    });
    if let Some(service) = case.service {
        row["service"] = service.to_string().into();
    }
    row
}

fn attendance_row(one: &AttendanceTrace) -> Value {
    let mut row = json!({
        "insuredMoment": written(one.insured_moment),
        "second": one.second,
        "insured": written(one.insured),
        "service": one.service.to_string(),
        "quantity": one.units,
    });
    let prints = [("workerDay", one.worker_day), ("place", one.place)];
    for (name, print) in prints {
        if let Some(print) = print {
            row[name] = written(print).into();
        }
    }
    row
}

/// The payment orders formed before.
pub(super) fn payments(world: &World) -> Value {
    json!({
        "period": "2026-01-01/2026-04-10", "complete": true, "orders": world.past.orders,
    })
}
