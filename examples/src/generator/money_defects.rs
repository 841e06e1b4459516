//! What the desk did wrong with the money of acts that it signed: invoices for payment,
//! payment orders, advances, uses of the coverage. What the settlement refuses is then done
//! as it should be, so that the acts behind are paid in their turn.

use super::desk::{bill, less, of_act, of_provider, order};
use super::desk_defects::{Kind, acceptance, asked, plant, written};
use super::history_defects::Maker;
use super::paper_defects::firm_of;
use super::plant::{Plant, Spot};
use super::shape::Act;
use super::world::World;
use qalqan_core::money::Tenge;
use serde_json::{Value, json};

/// The desk orders the act itself: not with the others.
fn own(_: &World, _: &Act) -> Value {
    json!({"order": {"own": true}})
}

/// An order that the desk forms itself, wrong first and then as it should be.
const fn ordered(
    name: &'static str,
    expect: &'static [(&'static str, &'static str)],
    commands: fn(&World, &Act) -> Vec<Value>,
    note: &'static str,
) -> Kind {
    Kind {
        row: own,
        ..asked(name, expect, commands, note)
    }
}

/// Acts that the desk orders itself come last: those before them are ordered by then.
pub(super) const KINDS: &[Kind] = &[
    asked(
        "on-the-other-register",
        &[("STL-006", "form-bill.step")],
        |_, act| {
            vec![bill(
                act,
                "2026-04-07T09:00",
                (1, less(act.total, 0), "osms"),
            )]
        },
        "the act was put on the invoice for payment of the other source",
    ),
    asked(
        "twice-on-the-register",
        &[("STL-006", "form-bill.step")],
        |_, act| {
            vec![bill(
                act,
                "2026-04-07T09:01",
                (2, less(act.total, 0), "gobmp"),
            )]
        },
        "the act was put on the invoice for payment twice",
    ),
    asked(
        "bill-of-another-sum",
        &[("STL-006", "form-bill.step")],
        |_, act| {
            vec![bill(
                act,
                "2026-04-07T09:02",
                (1, less(act.total, -1), "gobmp"),
            )]
        },
        "the invoice for payment is a tiyn over its act",
    ),
    Kind {
        row: |_, _| json!({"invoice": {"none": true}}),
        ..asked(
            "billed-without-e-invoice",
            &[("STL-015", "form-bill")],
            |_, act| {
                vec![bill(
                    act,
                    "2026-04-07T09:03",
                    (1, less(act.total, 0), "gobmp"),
                )]
            },
            "the provider entered no e-invoice",
        )
    },
    written(
        "uses-not-registered",
        &[("STL-020", "form-bill")],
        |_, _| json!({"usesLeft": true}),
        "the uses of the coverage stand on nobody's account: a note",
    ),
    asked(
        "ordered-before-signing",
        &[("STL-006", "form-order.step")],
        |world, act| vec![order(world, act, "2026-04-05T10:00", &json!({}))],
        "the order was formed a day before the issuer signed the act",
    ),
    asked(
        "ordered-before-the-bill",
        &[("STL-006", "form-order.step")],
        |world, act| vec![order(world, act, "2026-04-07T09:30", &json!({}))],
        "the order was formed before the invoice for payment",
    ),
    asked(
        "ordered-after-termination",
        &[("STL-013", "form-order.step")],
        |world, act| {
            let ends = json!({"day": "2026-04-09", "paper": "решение 3", "act": null});
            let mut ended = of_provider(
                &act.provider,
                "terminate-contract",
                "2026-04-09T10:00",
                &ends,
            );
            ended["command"]["contract"] = act.contract.clone().into();
            vec![ended, order(world, act, "2026-04-10T09:30", &json!({}))]
        },
        "the contract was terminated the day before the order",
    ),
    written(
        "order-of-another-month",
        &[("PAY-013", "order.to")],
        |_, _| json!({"order": {"period": "2026-03-01/2026-04-01"}}),
        "the order names a day of April too",
    ),
    written(
        "order-of-a-stay-over-the-month",
        &[],
        |_, _| json!({"order": {"period": "2026-02-27/2026-03-31"}}),
        "a stay began in February and ended in the month: nothing may be found",
    ),
    asked(
        "advance-retained",
        &[],
        |_, act| vec![advance(act, "2026-01-03T10:00", "1000.00")],
        "a thousand tenge were paid ahead and are retained: nothing may be found",
    ),
    asked(
        "advance-over-its-share",
        &[("STL-009", "pay-advance.amount")],
        |_, act| vec![advance(act, "2026-01-03T11:00", "899000000.00")],
        "the whole contract was paid ahead",
    ),
    ordered(
        "order-to-another-account",
        &[("PAY-011", "form-order.account")],
        |world, act| {
            let mut firms = world.firms.iter();
            let other = firms.find(|firm| firm.card.bin != act.provider);
            let account = json!({"account": other.map(|firm| firm.card.account.clone())});
            twice(world, act, ("11:00", &account), "11:01")
        },
        "the order pays to the account of another provider",
    ),
    ordered(
        "order-over-the-act",
        &[("STL-006", "form-order.step")],
        |world, act| {
            let amount = json!({"amount": less(act.total, -1)});
            twice(world, act, ("11:02", &amount), "11:03")
        },
        "the order pays a tiyn more than the act",
    ),
    Kind {
        row: |world, act| {
            let mut row = acceptance(act, (1000, 1000), (1000, 1000));
            row["order"] = own(world, act)["order"].take();
            row
        },
        ..asked(
            "order-over-the-accepted",
            &[("STL-006", "form-order.step")],
            |world, act| {
                let accepted = json!({"amount": less(act.total, 1000)});
                vec![
                    order(world, act, "2026-04-10T11:04", &json!({})),
                    order(world, act, "2026-04-10T11:05", &accepted),
                ]
            },
            "ten tenge were deducted, and the order pays all that was presented",
        )
    },
    ordered(
        "order-of-another-contract",
        &[("STL-006", "form-order.step")],
        |world, act| {
            let firm = |place: usize| world.firms.get(place).map(|firm| firm.card.bin.as_str());
            let mut contracts = world.contracts.iter();
            let other = contracts.find(|one| {
                one.number != act.contract && firm(one.firm) == Some(act.provider.as_str())
            });
            let contract = json!({"contract": other.map(|one| one.number.clone())});
            twice(world, act, ("11:06", &contract), "11:07")
        },
        "the order rests on another contract of the same provider",
    ),
    ordered(
        "order-of-less-than-nothing",
        &[("STL-006", "form-order.step")],
        |world, act| {
            twice(
                world,
                act,
                ("11:08", &json!({"amount": "-100.10"})),
                "11:09",
            )
        },
        "an order of a negative amount would net another's",
    ),
    ordered(
        "ordered-in-parts-over",
        &[
            ("STL-006", "form-order.step"),
            ("PAY-016", "order"),
            ("PAY-034", "form-order.amount"),
        ],
        |world, act| {
            let part = |at: &str, (number, amount): (u32, String)| {
                let more =
                    json!({"order": format!("ПП-{}-{number}", act.number), "amount": amount});
                order(world, act, &format!("2026-04-10T{at}"), &more)
            };
            vec![
                part("11:10", (1, less(act.total, 100_000))),
                part("11:11", (2, "1000.01".into())),
                part("11:12", (3, "1000.00".into())),
            ]
        },
        "two orders of one act are together a tiyn over it",
    ),
    ordered(
        "order-out-of-turn",
        &[("PAY-017", "form-order.act")],
        |world, act| twice(world, act, ("10:59", &json!({})), "11:14"),
        "the order was formed before those of acts signed earlier",
    ),
    ordered(
        "signed-before-the-cure",
        &[("PAY-001", "sign-act.step")],
        |world, act| {
            let cause = format!("К-{}", act.number);
            let found = json!({
                "cause": cause, "ground": "address", "source": "permits", "day": "2026-04-04",
                "paper": "акт осмотра 9",
            });
            let cured = json!({
                "cause": cause, "day": "2026-04-07", "paper": "новое приложение", "act": null,
                "contract": null,
            });
            let invoice = json!({
                "invoice": format!("ЭСФ-{}/{}", act.contract, act.number), "amount": less(act.total, 0),
                "day": "2026-04-07",
            });
            let mut cure = of_provider(&act.provider, "cure-cause", "2026-04-07T07:00", &cured);
            if let Some(fields) = cure["command"].as_object_mut() {
                fields.retain(|_, value| !value.is_null());
            }
            vec![
                of_act(act, "find-cause", "2026-04-05T10:00", &found),
                of_act(act, "sign-act", "2026-04-06T08:45", &json!({})),
                cure,
                of_act(act, "sign-act", "2026-04-07T08:00", &json!({})),
                of_act(act, "enter-invoice", "2026-04-07T08:10", &invoice),
                of_act(
                    act,
                    "register-uses",
                    "2026-04-07T08:20",
                    &json!({"cases": 1}),
                ),
                order(world, act, "2026-04-10T11:20", &json!({})),
            ]
        },
        "signed before the cause was cured; after the cure it is signed at its place and paid",
    ),
    Kind {
        funding: "osms",
        ..ordered(
            "order-on-the-last-day",
            &[],
            |world, act| vec![order(world, act, "2026-05-08T10:00", &json!({}))],
            "the thirtieth day is a holiday, formed on the working day after it: nothing may be found",
        )
    },
    Kind {
        funding: "osms",
        ..ordered(
            "order-after-its-term",
            &[("PAY-018", "form-order.at")],
            |world, act| vec![order(world, act, "2026-05-12T10:00", &json!({}))],
            "formed days after the last one: a note",
        )
    },
];

/// An order that is wrong in one thing, and the right one after it.
fn twice(world: &World, act: &Act, wrong: (&str, &Value), right: &str) -> Vec<Value> {
    let at = |time: &str| format!("2026-04-10T{time}");
    vec![
        order(world, act, &at(wrong.0), wrong.1),
        order(world, act, &at(right), &json!({})),
    ]
}

fn advance(act: &Act, at: &str, amount: &str) -> Value {
    let day = at.split('T').next();
    let more = json!({"amount": amount, "day": day, "paper": "платежное поручение 7"});
    let mut command = of_act(act, "pay-advance", at, &more);
    if let Some(fields) = command["command"].as_object_mut() {
        fields.remove("act");
    }
    command
}

/// Commands of the desk about no act of its own: an invoice for payment over nothing, an act
/// that never came.
pub(super) fn of_providers(world: &mut World, paper: usize, plants: &mut Vec<Plant>) {
    let Some(act) = world.papers.get(paper).map(|paper| paper.act.clone()) else {
        return;
    };
    let empty = bill(&act, "2026-04-07T09:10", (0, "0.00".into(), "gobmp"));
    let unknown = json!({"act": "A-404", "text": "0".repeat(64)});
    let unknown = of_act(&act, "sign-act", "2026-04-06T18:40", &unknown);
    world.desk.commands.extend([empty, unknown]);
    let kinds = [
        (
            ("bill-over-nothing", "an invoice for payment without an act"),
            ("INP-001", Spot::outside(&act.provider, "form-bill.acts")),
        ),
        (
            (
                "signed-what-never-came",
                "no act of that number was presented",
            ),
            ("STL-006", Spot::outside("A-404", "sign-act.step")),
        ),
    ];
    for (told, expect) in kinds {
        plants.push(plant(told, usize::MAX, vec![expect]));
    }
}

/// An act under a contract that was concluded when its month was over.
pub(super) fn contract_too_late(maker: &mut Maker<'_>, clean: usize) {
    let firm = firm_of(maker.world, clean);
    let case = maker.case(firm, (16, 16));
    let (paper, _) = maker.act(firm, vec![case]);
    if let Some(contract) = maker.world.contracts.last_mut() {
        contract.concluded = Some("2026-04-01");
    }
    let told = (
        "contract-after-the-services",
        "the contract was concluded the day after the month of the act",
    );
    let expect = vec![("STL-018", Spot::act(paper, "present-act.month"))];
    maker.plant_spots(told, paper, expect);
}

/// Two acts that each fit what is left of their contract, and together exceed it by a tiyn;
/// and two providers with the same numbers of act, case and line.
pub(super) fn open_pairs(
    maker: &mut Maker<'_>,
    (clean, other): (usize, usize),
) -> [(usize, usize); 2] {
    let firm = firm_of(maker.world, clean);
    let other = firm_of(maker.world, other);
    let mut one = |firm: usize, day: u32| {
        let case = maker.case(firm, (day, day));
        maker.act(firm, vec![case]).0
    };
    [
        (one(firm, 12), one(firm, 13)),
        (one(firm, 14), one(other, 15)),
    ]
}

/// The pairs, once the totals stand.
pub(super) fn plant_pairs(
    world: &mut World,
    [beside, alike]: [(usize, usize); 2],
    plants: &mut Vec<Plant>,
) {
    share_a_contract(world, beside);
    let told = (
        "together-over-the-contract",
        "each fits what is left of the contract, together they exceed it by a tiyn",
    );
    let expect = vec![
        ("STL-011", Spot::act(beside.1, "present-act.total")),
        ("STL-012", Spot::act(beside.1, "sign-act.act")),
    ];
    plants.push(plant(told, beside.1, expect));
    bear_one_number(world, alike);
    let told = (
        "one-number-at-two-providers",
        "act, case and line bear the numbers of another provider's: nothing may be found",
    );
    plants.push(plant(told, alike.1, Vec::new()));
}

fn share_a_contract(world: &mut World, (first, second): (usize, usize)) {
    let Some(one) = world.papers.get(first).map(|paper| paper.act.clone()) else {
        return;
    };
    let Some(other) = world.papers.get_mut(second) else {
        return;
    };
    other.act.contract.clone_from(&one.contract);
    // it comes after the first
    other.received = (3, 20 * 60 + 50);
    let both = one.total.tiyn() + other.act.total.tiyn();
    let mut contracts = world.contracts.iter_mut();
    if let Some(contract) = contracts.find(|own| own.number == one.contract) {
        contract.accepted = Tenge::from_tiyn(90_000_000_000 - both + 1).to_string();
    }
}

fn bear_one_number(world: &mut World, (first, second): (usize, usize)) {
    let Some(one) = world.papers.get(first).map(|paper| paper.act.clone()) else {
        return;
    };
    let Some(other) = world.papers.get_mut(second).map(|paper| &mut paper.act) else {
        return;
    };
    other.number.clone_from(&one.number);
    for (case, own) in other.cases.iter_mut().zip(&one.cases) {
        case.id.clone_from(&own.id);
        for (line, own) in case.services.iter_mut().zip(&own.services) {
            line.id.clone_from(&own.id);
        }
    }
}
