//! What the issuer's own desk did wrong with acts that are as they should be: signing,
//! acceptance, e-invoices, the register, payment orders; and how providers stand.

use super::acts::open;
use super::history_defects::{Maker, Told};
use super::paper_defects::{firm_of, small_case};
use super::plant::{Plant, Spot};
use super::shape::Act;
use super::special::TAX_DEBT;
use super::world::World;
use qalqan_core::money::Tenge;
use serde_json::{Value, json};

/// What the desk did; where it did nothing of its own, month_close does what is right.
#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    pub(super) acts: Vec<Value>,
    pub(super) totals: Vec<Value>,
    pub(super) standings: Vec<Value>,
    pub(super) payees: Vec<Value>,
}

/// One thing done wrong with an act of its own.
struct Kind {
    told: Told,
    /// Rules, with the paths in the act; none where all is right.
    expect: &'static [(&'static str, &'static str)],
    row: fn(&World, &Act) -> Value,
}

const fn sound(name: &'static str, row: fn(&World, &Act) -> Value, note: &'static str) -> Kind {
    Kind {
        told: (name, note),
        expect: &[],
        row,
    }
}

const fn kind(
    name: &'static str,
    expect: &'static [(&'static str, &'static str)],
    row: fn(&World, &Act) -> Value,
    note: &'static str,
) -> Kind {
    Kind {
        expect,
        ..sound(name, row, note)
    }
}

fn less(amount: Tenge, tiyn: i64) -> String {
    Tenge::from_tiyn(amount.tiyn() - tiyn).to_string()
}

/// An acceptance that deducts so many tiyn, and accepts so many less than were presented;
/// the same of its one line.
fn acceptance(act: &Act, whole: (i64, i64), line: (i64, i64)) -> Value {
    let amounts = |(deducted, left): (i64, i64)| {
        json!({
            "presented": less(act.total, 0), "accepted": less(act.total, left),
            "deducted": Tenge::from_tiyn(deducted).to_string(),
        })
    };
    let mut all = amounts(whole);
    all["lines"] = json!([amounts(line)]);
    json!({"acceptance": all})
}

const KINDS: &[Kind] = &[
    kind(
        "signed-out-of-turn",
        &[("PAY-007", "signed")],
        |_, _| json!({"signed": "2026-04-06T08:59"}),
        "signed before all acts that came earlier",
    ),
    kind(
        "accepted-does-not-balance",
        &[
            ("PAY-024", "acceptance.accepted"),
            ("PAY-024", "acceptance.lines[0].accepted"),
        ],
        |_, act| acceptance(act, (1000, 999), (1000, 999)),
        "a tiyn more is accepted than the deduction leaves",
    ),
    kind(
        "lines-are-not-the-whole",
        &[
            ("PAY-025", "acceptance.deducted"),
            ("PAY-025", "acceptance.accepted"),
        ],
        |_, act| acceptance(act, (1000, 1000), (0, 0)),
        "ten tenge are deducted from the act and from none of its lines",
    ),
    kind(
        "invoice-of-another-amount",
        &[("PAY-020", "invoice.amount")],
        |_, act| json!({"invoice": {"amount": less(act.total, 1)}}),
        "the e-invoice is a tiyn short of what was accepted",
    ),
    kind(
        "invoice-to-another",
        &[("PAY-021", "invoice.recipient")],
        |_, act| json!({"invoice": {"recipient": act.provider}}),
        "the e-invoice is made out to the provider itself",
    ),
    kind(
        "invoice-before-signing",
        &[("PAY-022", "invoice.date")],
        |_, _| json!({"invoice": {"date": "2026-04-05"}}),
        "the e-invoice is a day older than the issuer's signature",
    ),
    kind(
        "row-is-not-the-invoice",
        &[("PAY-023", "register.invoice")],
        |_, act| json!({"rowInvoice": less(act.total, -1)}),
        "the register notes an e-invoice of a tiyn more than the row",
    ),
    kind(
        "on-the-other-register",
        &[("PAY-008", "register.funding")],
        |_, _| json!({"alsoOn": "osms"}),
        "the act was put on the register of the other stream of money too",
    ),
    kind(
        "twice-on-the-register",
        &[("PAY-010", "register.act")],
        |_, _| json!({"twice": true}),
        "the act was put on the register twice",
    ),
    kind(
        "order-to-another-account",
        &[("PAY-011", "order.account")],
        |world, act| {
            let mut firms = world.firms.iter();
            let other = firms.find(|firm| firm.card.bin != act.provider);
            json!({"order": {"account": other.map(|firm| firm.card.account.clone())}})
        },
        "the order pays to the account of another provider",
    ),
    kind(
        "order-over-the-act",
        &[("PAY-012", "order.amount")],
        |_, act| json!({"order": {"amount": less(act.total, -1)}}),
        "the order pays a tiyn more than the act",
    ),
    kind(
        "order-over-the-accepted",
        &[("PAY-012", "order.amount")],
        |_, act| {
            let mut row = acceptance(act, (1000, 1000), (1000, 1000));
            row["order"] = json!({"amount": less(act.total, 0)});
            row
        },
        "ten tenge were deducted, and the order pays all that was presented",
    ),
    kind(
        "order-of-another-month",
        &[("PAY-013", "order.to")],
        |_, _| json!({"order": {"period": "2026-03-01/2026-04-01"}}),
        "the order names a day of April too",
    ),
    kind(
        "order-of-another-contract",
        &[("PAY-014", "order.contract")],
        |world, act| {
            let own = |number: &str| number != act.contract;
            let firm = |place: usize| world.firms.get(place).map(|firm| firm.card.bin.as_str());
            let mut contracts = world.contracts.iter();
            let other = contracts
                .find(|one| own(&one.number) && firm(one.firm) == Some(act.provider.as_str()));
            json!({"order": {"contract": other.map(|one| one.number.clone())}})
        },
        "the order rests on another contract of the same provider",
    ),
    kind(
        "order-out-of-turn",
        &[("PAY-017", "order.formed")],
        |_, _| json!({"order": {"formed": "2026-04-10T09:59"}}),
        "the order was formed before those of acts signed earlier",
    ),
    kind(
        "order-after-its-term",
        &[("PAY-018", "order.formed")],
        |_, _| json!({"order": {"invoiced": "2026-03-06"}}),
        "formed on the thirty-fifth day after the invoice",
    ),
    sound(
        "deducted-in-part",
        |_, act| acceptance(act, (1000, 1000), (1000, 1000)),
        "ten tenge are deducted, and all follows: nothing may be found",
    ),
    sound(
        "order-on-the-last-day",
        |_, _| json!({"order": {"invoiced": "2026-03-11"}}),
        "formed on the thirtieth day after the invoice: nothing may be found",
    ),
];

/// Acts of one provider and one insured, each on a day of its own; the desk's work comes
/// once the totals stand. The provider is that of a clean act: it is paid.
pub(super) fn open_desk(maker: &mut Maker<'_>, clean: usize) -> Vec<usize> {
    let firm = firm_of(maker.world, clean);
    let insured = maker.world.victim();
    let mut papers = Vec::new();
    for (_, day) in KINDS.iter().zip(1..) {
        let case = maker
            .world
            .case(maker.random, firm, &insured, (day, day), 1);
        let (paper, _) = maker.act(firm, vec![case]);
        if let Some(own) = maker.world.papers.get_mut(paper) {
            // behind the acts of all others
            own.received = (3, 19 * 60 + day);
        }
        papers.push(paper);
    }
    blocked_later(maker);
    papers
}

/// The payee's account is blocked between the signature and the order.
fn blocked_later(maker: &mut Maker<'_>) {
    let firm = maker.world.counts.providers + 3;
    let paper = open(maker.world, maker.random, firm, "gobmp");
    small_case(maker.world, maker.random, paper);
    let provider = maker
        .world
        .firms
        .get(firm)
        .map(|firm| firm.card.bin.clone());
    maker.world.desk.payees.push(json!({
        "provider": provider, "state": "blocked", "since": "2026-04-08",
    }));
    let told = (
        "payee-blocked-later",
        "the account was blocked after the act was signed",
    );
    let expect = vec![("PAY-026", Spot::act(paper, "order.provider"))];
    maker.plant_spots(told, paper, expect);
}

/// What the desk did, once the totals stand.
pub(super) fn plant_desk(world: &mut World, papers: &[usize], plants: &mut Vec<Plant>) {
    for (kind, paper) in KINDS.iter().zip(papers) {
        let Some(act) = world.papers.get(*paper).map(|paper| paper.act.clone()) else {
            continue;
        };
        let mut row = (kind.row)(world, &act);
        row["act"] = act.number.into();
        world.desk.acts.push(row);
        let expect = kind.expect.iter();
        let expect = expect.map(|(rule, path)| (*rule, Spot::act(*paper, path)));
        plants.push(plant(kind.told, *paper, expect.collect()));
    }
    while_suspended(world, plants);
    world
        .desk
        .totals
        .push(json!({"funding": "osms", "total": "1.00"}));
    let told = (
        "register-total",
        "the total row of the register is not its sum",
    );
    let expect = vec![("PAY-009", Spot::outside("register osms", "total"))];
    plants.push(plant(told, usize::MAX, expect));
    standings(world, plants);
}

fn plant(told: Told, paper: usize, expect: Vec<(&'static str, Spot)>) -> Plant {
    Plant {
        kind: told.0,
        note: told.1,
        paper,
        expect,
        open: &[],
    }
}

/// The act of the provider that owes taxes was signed all the same.
fn while_suspended(world: &mut World, plants: &mut Vec<Plant>) {
    let Some(paper) = plants.iter().find(|one| one.kind == TAX_DEBT) else {
        return;
    };
    let paper = paper.paper;
    let number = world
        .papers
        .get(paper)
        .map(|paper| paper.act.number.clone());
    let row = json!({"act": number, "signed": "2026-04-06T18:00"});
    world.desk.acts.push(row);
    let told = (
        "signed-while-suspended",
        "the check suspends the act, and it was signed",
    );
    let expect = vec![("PAY-019", Spot::act(paper, "signed"))];
    plants.push(plant(told, paper, expect));
}

/// A rule with its path, where one must speak.
type Expected = Option<(&'static str, &'static str)>;

/// Grounds of earlier months: two that stop payment, one that was removed too late, and
/// one removed in time.
fn standings(world: &mut World, plants: &mut Vec<Plant>) {
    let after = world.counts.providers;
    let cause = |cured: &str| {
        json!([{
            "ground": "taxes", "discovered": "2026-01-05", "cured": cured, "cureDocument": "акт сверки",
            "document": "сведения о задолженности",
        }])
    };
    let stop = |ground: &str| json!([{"ground": ground, "confirmed": "2026-03-11", "document": "приказ 11"}]);
    let kinds: [(Told, usize, Expected, Value, Value); 4] = [
        (
            (
                "licence-withdrawn",
                "the decision to withdraw the licence came",
            ),
            after + 1,
            Some(("PAY-005", "stops[0]")),
            json!([]),
            stop("licence"),
        ),
        (
            (
                "monitoring-found",
                "a monitoring act shows grounds to terminate",
            ),
            after + 2,
            Some(("PAY-006", "stops[0]")),
            json!([]),
            stop("monitoring"),
        ),
        (
            (
                "cured-late",
                "the debt was paid after the term of two months: a note",
            ),
            0,
            Some(("PAY-004", "causes[0]")),
            cause("2026-03-20"),
            json!([]),
        ),
        (
            (
                "cured-in-time",
                "the debt was paid in time: nothing may be found",
            ),
            1,
            None,
            cause("2026-03-05"),
            json!([]),
        ),
    ];
    for (told, firm, rule, causes, stops) in kinds {
        let Some(bin) = world.firms.get(firm).map(|firm| firm.card.bin.clone()) else {
            continue;
        };
        let row = json!({"provider": bin, "causes": causes, "stops": stops});
        world.desk.standings.push(row);
        let expect = rule.map(|(rule, path)| (rule, Spot::outside(&bin, path)));
        plants.push(plant(told, usize::MAX, expect.into_iter().collect()));
    }
}
