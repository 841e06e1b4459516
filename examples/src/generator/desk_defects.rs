//! What the issuer's own desk did wrong with acts that are as they should be, up to their
//! e-invoices; and how providers stand.

use super::acts::open;
use super::desk::{less, of_act, of_provider};
use super::history_defects::{Maker, Told};
use super::money_defects;
use super::paper_defects::{firm_of, small_case};
use super::plant::{Plant, Spot};
use super::shape::Act;
use super::special::TAX_DEBT;
use super::world::World;
use qalqan_core::money::Tenge;
use serde_json::{Value, json};

/// One thing done wrong with an act of its own.
pub(super) struct Kind {
    pub(super) told: Told,
    /// Rules, with the paths in the act; none where all is right.
    pub(super) expect: &'static [(&'static str, &'static str)],
    /// The source of the act.
    pub(super) funding: &'static str,
    /// What the desk wrote of the act.
    pub(super) row: fn(&World, &Act) -> Value,
    /// What it asked of its own.
    pub(super) commands: fn(&World, &Act) -> Vec<Value>,
}

/// The desk wrote something of the act.
pub(super) const fn written(
    name: &'static str,
    expect: &'static [(&'static str, &'static str)],
    row: fn(&World, &Act) -> Value,
    note: &'static str,
) -> Kind {
    Kind {
        told: (name, note),
        expect,
        funding: "gobmp",
        row,
        commands: |_, _| Vec::new(),
    }
}

/// The desk asked for something of its own.
pub(super) const fn asked(
    name: &'static str,
    expect: &'static [(&'static str, &'static str)],
    commands: fn(&World, &Act) -> Vec<Value>,
    note: &'static str,
) -> Kind {
    Kind {
        told: (name, note),
        expect,
        funding: "gobmp",
        row: |_, _| json!({}),
        commands,
    }
}

/// An acceptance that deducts so many tiyn, and accepts so many less than were presented;
/// the same of its one line.
pub(super) fn acceptance(act: &Act, whole: (i64, i64), line: (i64, i64)) -> Value {
    let amounts = |(deducted, left): (i64, i64)| {
        json!({
            "presented": less(act.total, 0), "accepted": less(act.total, left),
            "deducted": Tenge::from_tiyn(deducted).to_string(),
        })
    };
    let mut all = amounts(whole);
    let mut own = amounts(line);
    own["id"] = act.cases.first().map(|case| case.id.clone()).into();
    own["reason"] = "ненадлежащее оформление".into();
    all["lines"] = json!([own]);
    json!({"acceptance": all})
}

const KINDS: &[Kind] = &[
    asked(
        "signed-out-of-turn",
        &[("PAY-007", "sign-act.act")],
        |_, act| vec![of_act(act, "sign-act", "2026-04-06T08:59", &json!({}))],
        "signed before all acts that came earlier",
    ),
    asked(
        "signed-without-signature",
        &[
            ("SIG-001", "sign-act.signature"),
            ("PAY-007", "sign-act.act"),
        ],
        |_, act| {
            let mut command = of_act(act, "sign-act", "2026-04-06T08:50", &json!({}));
            command["unsigned"] = true.into();
            vec![command]
        },
        "marked as signed: nobody signed, and it was not its turn",
    ),
    asked(
        "signed-before-its-check",
        &[("STL-006", "sign-act.step")],
        |_, act| vec![of_act(act, "sign-act", "2026-04-03T23:30", &json!({}))],
        "signed on the day on which it came, before the portal checked it",
    ),
    asked(
        "signed-while-kept",
        &[("STL-006", "sign-act.step")],
        |_, act| {
            let why = json!({"paper": "запрос 14 от 06.04.2026"});
            vec![
                of_act(act, "hold-act", "2026-04-06T08:40", &why),
                of_act(act, "sign-act", "2026-04-06T18:30", &json!({})),
            ]
        },
        "the desk keeps the act in its place and signs it all the same",
    ),
    written(
        "accepted-does-not-balance",
        &[
            ("PAY-024", "acceptance.accepted"),
            ("PAY-024", "acceptance.lines[0].accepted"),
        ],
        |_, act| acceptance(act, (1000, 999), (1000, 999)),
        "a tiyn more is accepted than the deduction leaves",
    ),
    written(
        "lines-are-not-the-whole",
        &[
            ("PAY-025", "acceptance.deducted"),
            ("PAY-025", "acceptance.accepted"),
        ],
        |_, act| acceptance(act, (1000, 1000), (0, 0)),
        "ten tenge are deducted from the act and from none of its lines",
    ),
    written(
        "case-accepted-twice",
        &[("ACT-006", "acceptance.lines[1].id")],
        |_, act| {
            let mut row = acceptance(act, (0, 0), (0, 0));
            let mut again = row["acceptance"]["lines"][0].clone();
            for amount in ["presented", "accepted"] {
                again[amount] = "0.00".into();
            }
            if let Some(lines) = row["acceptance"]["lines"].as_array_mut() {
                lines.insert(0, again);
            }
            row
        },
        "two decisions on one case stand under the acceptance",
    ),
    asked(
        "accepted-amounts-apart",
        &[("STL-006", "accept-act.step")],
        |_, act| {
            let more = json!({
                "deducted": "0.00", "sanctions": "0.00", "accepted": less(act.total, 1),
                "paper": "акт приемки",
            });
            vec![of_act(act, "accept-act", "2026-04-06T08:30", &more)]
        },
        "a tiyn less is accepted, and nothing is deducted",
    ),
    written(
        "invoice-of-another-amount",
        &[("PAY-020", "enter-invoice.amount")],
        |_, act| json!({"invoice": {"amount": less(act.total, 1)}}),
        "the e-invoice is a tiyn short of what was accepted",
    ),
    written(
        "invoice-to-another",
        &[("PAY-021", "invoice.recipient")],
        |_, act| json!({"invoice": {"recipient": act.provider}}),
        "the e-invoice is made out to the provider itself",
    ),
    written(
        "invoice-before-signing",
        &[("PAY-022", "enter-invoice.day")],
        |_, _| json!({"invoice": {"date": "2026-04-05"}}),
        "the e-invoice is a day older than the issuer's signature",
    ),
    written(
        "deducted-in-part",
        &[],
        |_, act| acceptance(act, (1000, 1000), (1000, 1000)),
        "ten tenge are deducted, and all follows: nothing may be found",
    ),
];

/// Acts of one provider and one insured, each on a day of its own; the desk's work comes
/// once the totals stand. The provider is that of a clean act: it is paid.
pub(super) fn open_desk(maker: &mut Maker<'_>, clean: usize) -> Vec<usize> {
    let firm = firm_of(maker.world, clean);
    let mut papers = Vec::new();
    for (kinds, hour) in [(KINDS, 19), (money_defects::KINDS, 20)] {
        let insured = maker.world.victim();
        for (kind, day) in kinds.iter().zip(1..) {
            let case = maker
                .world
                .case(maker.random, firm, &insured, (day, day), 1);
            let (paper, _) = maker.act(firm, vec![case]);
            if let Some(own) = maker.world.papers.get_mut(paper) {
                // behind the acts of all others
                own.received = (3, hour * 60 + day);
                own.act.funding = kind.funding;
            }
            if let Some(contract) = maker.world.contracts.last_mut() {
                contract.funding = kind.funding;
            }
            papers.push(paper);
        }
    }
    blocked_later(maker);
    papers
}

/// The payee's account is blocked between the signature and the order; and its bank is not
/// the one of its account.
fn blocked_later(maker: &mut Maker<'_>) {
    let firm = maker.world.counts.providers + 3;
    let paper = open(maker.world, maker.random, firm, "gobmp");
    small_case(maker.world, maker.random, paper);
    let mut firms = maker.world.firms.iter();
    let own = firms.next().map(|firm| firm.card.bic.clone());
    let other = firms.find_map(|firm| {
        let bic = &firm.card.bic;
        (own.as_ref() != Some(bic)).then(|| bic.clone())
    });
    let banks = [own, other];
    let mut provider = None;
    if let Some(firm) = maker.world.firms.get_mut(firm) {
        let mut banks = banks.into_iter().flatten();
        if let Some(bic) = banks.find(|bic| *bic != firm.card.bic) {
            firm.card.bic = bic;
        }
        provider = Some(firm.card.bin.clone());
    }
    maker.world.desk.payees.push(json!({
        "provider": provider, "state": "blocked", "since": "2026-04-08",
    }));
    let told = (
        "payee-blocked-later",
        "the account was blocked after the act was signed",
    );
    let expect = vec![("PAY-026", Spot::act(paper, "form-order.provider"))];
    maker.plant_spots(told, paper, expect);
    let told = (
        "bank-of-another-account",
        "the register names a bank that is not that of the account",
    );
    let expect = vec![
        ("IDN-001", Spot::act(paper, "register.bic")),
        ("IDN-001", Spot::act(paper, "form-order.bic")),
    ];
    maker.plant_spots(told, paper, expect);
}

/// What the desk did, once the totals stand.
pub(super) fn plant_desk(world: &mut World, papers: &[usize], plants: &mut Vec<Plant>) {
    let kinds = KINDS.iter().chain(money_defects::KINDS);
    for (kind, paper) in kinds.zip(papers) {
        let Some(act) = world.papers.get(*paper).map(|paper| paper.act.clone()) else {
            continue;
        };
        let mut row = (kind.row)(world, &act);
        row["act"] = act.number.clone().into();
        world.desk.acts.push(row);
        let commands = (kind.commands)(world, &act);
        world.desk.commands.extend(commands);
        let expect = kind.expect.iter();
        let expect = expect.map(|(rule, path)| (*rule, Spot::act(*paper, path)));
        plants.push(plant(kind.told, *paper, expect.collect()));
    }
    for (kind, name, note) in [
        (
            TAX_DEBT,
            "signed-while-suspended",
            "the check suspends the act, and it was signed",
        ),
        (
            "terminated-contract",
            "signed-though-refused",
            "the check refuses the act, and it was signed",
        ),
    ] {
        signed_all_the_same(world, plants, kind, (name, note));
    }
    standings(world, plants);
    if let Some(paper) = papers.first() {
        money_defects::of_providers(world, *paper, plants);
    }
}

pub(super) fn plant(told: Told, paper: usize, expect: Vec<(&'static str, Spot)>) -> Plant {
    Plant {
        kind: told.0,
        note: told.1,
        paper,
        expect,
        open: &[],
    }
}

/// An act that its check does not let go on was signed all the same.
fn signed_all_the_same(world: &mut World, plants: &mut Vec<Plant>, kind: &str, told: Told) {
    let own = plants.iter().find(|one| one.kind == kind);
    let Some(paper) = own.map(|one| one.paper) else {
        return;
    };
    let Some(act) = world.papers.get(paper).map(|paper| paper.act.clone()) else {
        return;
    };
    let command = of_act(&act, "sign-act", "2026-04-06T18:00", &json!({}));
    world.desk.commands.push(command);
    let expect = vec![("STL-006", Spot::act(paper, "sign-act.step"))];
    plants.push(plant(told, paper, expect));
}

/// A rule with its path, where one must speak.
type Expected = Option<(&'static str, &'static str)>;

/// Steps with a provider, each with its moment.
type Steps = Vec<(&'static str, &'static str, Value)>;

/// A ground of point 16 that was confirmed.
fn stop(ground: &'static str) -> Steps {
    let mut more = json!({"ground": ground, "day": "2026-03-11", "paper": "приказ 11"});
    if ground == "licence" {
        more["body"] = "control".into();
    }
    vec![("confirm-stop", "2026-03-11T10:00", more)]
}

/// A debt that was found, and how it was cured: when registered, on which day, and whether a
/// document shows it.
fn debt(cures: &[(&'static str, &'static str, bool)]) -> Steps {
    let found = json!({
        "cause": "К-1", "ground": "tax-debt", "source": "tax-debt", "day": "2026-01-05",
        "paper": "сведения о задолженности",
    });
    let mut steps = vec![("find-cause", "2026-01-05T10:00", found)];
    steps.extend(cures.iter().map(|(at, day, shown)| {
        let paper = shown.then_some("акт сверки");
        let more = json!({"cause": "К-1", "day": day, "paper": paper});
        ("cure-cause", *at, more)
    }));
    steps
}

/// Grounds of earlier months: two that stop payment; causes that were removed too late, in
/// time, before they were discovered, and without a document. What is refused is done anew.
fn grounds(after: usize) -> [(Told, usize, Expected, Steps); 6] {
    let too_early = [
        ("2026-01-20T10:00", "2026-01-04", true),
        ("2026-01-20T11:00", "2026-01-20", true),
    ];
    let no_paper = [
        ("2026-01-21T10:00", "2026-01-21", false),
        ("2026-01-21T11:00", "2026-01-21", true),
    ];
    [
        (
            (
                "licence-withdrawn",
                "the decision to withdraw the licence came",
            ),
            after + 1,
            Some(("PAY-005", "held")),
            stop("licence"),
        ),
        (
            (
                "monitoring-found",
                "a monitoring act shows grounds to terminate",
            ),
            after + 2,
            Some(("PAY-006", "held")),
            stop("monitoring"),
        ),
        (
            (
                "cured-late",
                "the debt was paid after the term of two months: a note",
            ),
            0,
            Some(("PAY-004", "cure-cause.day")),
            debt(&[("2026-03-20T10:00", "2026-03-20", true)]),
        ),
        (
            (
                "cured-in-time",
                "the debt was paid in time: nothing may be found",
            ),
            1,
            None,
            debt(&[("2026-03-05T10:00", "2026-03-05", true)]),
        ),
        (
            (
                "cured-before-found",
                "the cure is a day older than the discovery",
            ),
            2,
            Some(("STL-010", "cure-cause.day")),
            debt(&too_early),
        ),
        (
            ("cured-without-a-paper", "no document shows the cure"),
            3,
            Some(("INP-001", "cure-cause.paper")),
            debt(&no_paper),
        ),
    ]
}

/// The grounds, provider by provider.
fn standings(world: &mut World, plants: &mut Vec<Plant>) {
    for (told, firm, rule, steps) in grounds(world.counts.providers) {
        let Some(bin) = world.firms.get(firm).map(|firm| firm.card.bin.clone()) else {
            continue;
        };
        let commands = steps
            .iter()
            .map(|(step, at, more)| of_provider(&bin, step, at, more));
        world.desk.commands.extend(commands);
        let expect = rule.map(|(rule, path)| (rule, Spot::outside(&bin, path)));
        plants.push(plant(told, usize::MAX, expect.into_iter().collect()));
    }
}
