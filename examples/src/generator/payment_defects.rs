//! Payment orders that repeat earlier ones, steps out of their order, and their borders.

use super::history_defects::Maker;
use super::past::order;
use super::plant::{Plant, Spot};
use super::world::World;
use serde_json::{Value, json};

/// An act that will be paid, with its firm and what was ordered before.
pub(super) struct Order {
    paper: usize,
    firm: usize,
    kind: &'static str,
}

/// Small clean acts of one provider, each to be paid; firm of an act that is paid too.
pub(super) fn open_orders(maker: &mut Maker<'_>, clean: usize) -> Vec<Order> {
    let firm = super::paper_defects::firm_of(maker.world, clean);
    let kinds = [
        "paid-twice",
        "act-in-two-orders",
        "e-invoice-twice",
        "payee-and-amount",
        "payee-and-amount-long-ago",
        "amount-of-another",
        "no-e-invoice",
    ];
    let mut orders = Vec::new();
    for _ in 0..maker.world.counts.copies {
        for kind in kinds {
            let case = maker.case(firm, (12, 12));
            let (paper, _) = maker.act(firm, vec![case]);
            orders.push(Order { paper, firm, kind });
        }
    }
    orders
}

/// What was ordered before, once the totals stand.
pub(super) fn plant_orders(world: &mut World, orders: &[Order], plants: &mut Vec<Plant>) {
    for one in orders {
        let Some(paper) = world.papers.get(one.paper) else {
            continue;
        };
        let act = paper.act.clone();
        let formed = match one.kind {
            // a day more than the window before the tenth of April
            "payee-and-amount-long-ago" => "2026-03-10T10:00",
            "payee-and-amount" => "2026-03-11T10:00",
            _ => "2026-04-09T10:00",
        };
        let mut row = order(world, one.firm, &act, act.total, formed);
        let rule = change(world, one, &mut row);
        world.past.orders.push(row);
        let expect = rule.map(|rule| (rule, Spot::act(one.paper, "order")));
        // the act is ordered again on top of what was
        let over = matches!(one.kind, "paid-twice" | "act-in-two-orders");
        let over = over.then(|| ("PAY-032", Spot::act(one.paper, "order.amount")));
        plants.push(Plant {
            kind: one.kind,
            note: match rule {
                Some(_) => "an order formed before repeats the act's",
                None => "an order formed before is another's: nothing may be found",
            },
            paper: one.paper,
            expect: expect.into_iter().chain(over).collect(),
            open: &[],
        });
    }
}

/// Makes the earlier order what its kind says; the rule that must speak.
fn change(world: &World, one: &Order, row: &mut Value) -> Option<&'static str> {
    let other_act = json!("A-2026-000000999");
    match one.kind {
        "paid-twice" => return Some("PAY-015"),
        "act-in-two-orders" => {
            row["amount"] = "1.00".into();
            row["eInvoice"] = Value::Null;
        }
        "e-invoice-twice" => {
            row["amount"] = "2.00".into();
            row["act"] = other_act;
        }
        "payee-and-amount" => {
            row["act"] = other_act;
            row["eInvoice"] = "ЭСФ-1".into();
        }
        "payee-and-amount-long-ago" => {
            row["act"] = other_act;
            row["eInvoice"] = "ЭСФ-2".into();
            return None;
        }
        "amount-of-another" => {
            let firm = world.firms.get(usize::from(one.firm == 0));
            row["provider"] = firm.map_or("", |firm| firm.card.bin.as_str()).into();
            row["eInvoice"] = "ЭСФ-3".into();
            return None;
        }
        _ => {
            // an e-invoice of nothing but strokes is no e-invoice
            row["amount"] = "3.00".into();
            row["act"] = other_act;
            row["eInvoice"] = "– –".into();
            return None;
        }
    }
    Some("PAY-016")
}

/// What was done with two acts before they came: in order, and with a jump.
pub(super) fn steps(maker: &mut Maker<'_>) {
    let kinds: [(&str, &str, &[&str], Option<&'static str>); 2] = [
        (
            "step-left-out",
            "the act was checked before it was open to the issuer",
            &["provider-signs", "check"],
            Some("steps[1].step"),
        ),
        (
            "returned-and-formed-again",
            "returned once and formed again: nothing may be found",
            &[
                "provider-signs",
                "open",
                "return",
                "form-again",
                "provider-signs",
                "open",
            ],
            None,
        ),
    ];
    for (kind, note, steps, found) in kinds {
        let firm = maker.firm();
        let case = maker.case(firm, (12, 12));
        let (paper, _) = maker.act(firm, vec![case]);
        let number = maker.world.papers.get(paper).map(|one| &one.act.number);
        let row = json!({"act": number, "steps": steps});
        maker.world.past.steps.push(row);
        let expect = found.map(|path| ("ACT-045", Spot::act(paper, path)));
        maker.plant_spots((kind, note), paper, expect.into_iter().collect());
    }
}
