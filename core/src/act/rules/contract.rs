//! The contract behind the act: in force, its package, its sum, the cap of December.

use crate::act::contract_by_day::ContractByDay;
use crate::act::place::{ActPlace, LinePlace};
use crate::act::scene::ActScene;
use crate::act::{Act, Case, Reference};
use crate::calendar::{Day, Moment, Month};
use crate::fact::{Lack, RowsOnDay, Source, single};
use crate::finding::{At, Check, FEW_ROWS, rule_table};
use crate::identifier::{ContractNumber, TaxNumber};
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use crate::placement::{ContractCard, FundingSource, NotInForce, last_word, not_in_force};
use alloc::vec::Vec;
use core::cell::OnceCell;

rule_table! {
    /// The contract of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    CONTRACT_IN_FORCE => contract_in_force;
    FUNDING_OF_CONTRACT at "funding" => funding_of_contract;
    CONTRACT_SUM at "total" => contract_sum;
    DECEMBER_CAP at "total" => december_cap;
}

/// Does a line tell no day? The rule is then *not checked*, at the first such line.
fn days_lack(check: &mut Check<'_>, act: &Act) -> bool {
    let cases = act.cases.iter().enumerate();
    let mut without = cases.filter_map(|(case, draft)| {
        let line = draft.services.iter().position(|line| line.at.is_none())?;
        Some(LinePlace { case, line })
    });
    let first = without.next();
    if let Some(line) = first {
        let root = At::root();
        let path = || line.field(&root.field("cases"), "at");
        check.lack_at(&path, "at", Source::Mis, Lack::NoKey);
    }
    first.is_some()
}

/// What the register holds of the contract of an act.
struct Registered<'a> {
    provider: TaxNumber,
    answer: RowsOnDay<'a, ContractNumber, ContractCard>,
    /// Of many rows what they tell of each day, once a day is asked about.
    by_day: OnceCell<ContractByDay>,
}

impl<'a> Registered<'a> {
    fn of(check: &mut Check<'_>, scene: &ActScene<'a>) -> Option<Self> {
        let act = scene.act;
        let contract = check.field("contract", act.contract.as_ref())?;
        let provider = check.field("provider", act.provider)?;
        let Some(last) = scene.days.last().copied() else {
            // without lines ACT-022 speaks
            if !days_lack(check, act) {
                check.skip();
            }
            return None;
        };
        let answer = scene.reference.contracts.answer_on(contract, last);
        Some(Self {
            provider,
            answer,
            by_day: OnceCell::new(),
        })
    }

    /// Why it is not in force on a day.
    fn told_on(&self, day: Day) -> Result<Option<NotInForce>, Lack> {
        if self.answer.rows.len() <= FEW_ROWS {
            return not_in_force(self.own(), day);
        }
        let by_day = self.by_day.get_or_init(|| ContractByDay::of(self.own()));
        by_day.not_in_force(day)
    }

    /// The provider's own rows: a year each where a contract runs for several.
    fn own(&self) -> impl Iterator<Item = &'a ContractCard> + Clone + 'a {
        let (rows, provider) = (self.answer.rows, self.provider);
        let cards = rows.iter().map(|(_, card)| card);
        cards.filter(move |card| card.provider == provider)
    }

    /// Why the contract does not serve on some of these days.
    fn reason(&self, unserved: &[Day]) -> Result<&'static str, Lack> {
        if self.answer.rows.is_empty() {
            Ok("unknown")
        } else if self.own().next().is_none() {
            Ok("another-provider")
        } else {
            self.fault(unserved).map(NotInForce::name)
        }
    }

    /// Why it is known not to be in force on some of these days; else why that is not told.
    fn fault(&self, days: &[Day]) -> Result<NotInForce, Lack> {
        let told = || days.iter().map(|day| self.told_on(*day));
        let known = told().filter_map(|told| told.ok().flatten()).max();
        known.ok_or_else(|| {
            let contradicting = |told| told == Err(Lack::Contradicting);
            if told().any(contradicting) {
                Lack::Contradicting
            } else {
                Lack::NotTold
            }
        })
    }

    /// The package that it pays from, by the rows of some of these days; where none is of
    /// one, by all. The days are in order.
    fn funding(&self, days: &[Day]) -> Result<Option<FundingSource>, Lack> {
        let of_days = |card: &&ContractCard| {
            let first = days.partition_point(|day| *day < card.period.first());
            days.get(first)
                .is_some_and(|day| card.period.contains(*day))
        };
        match paid_from(self.own().filter(of_days)) {
            Ok(None) => paid_from(self.own()),
            told => told,
        }
    }

    /// Does the contract serve on a day?
    fn serves(&self, day: Day) -> bool {
        self.told_on(day) == Ok(None)
    }
}

fn paid_from<'a>(
    rows: impl Iterator<Item = &'a ContractCard> + Clone,
) -> Result<Option<FundingSource>, Lack> {
    single(last_word(rows).map(|card| card.funding), PartialEq::eq)
}

/// ACT-013: the provider's contract is in force on every day of a service.
///
/// Without a contract nobody owes the money. Rows of two years may serve an act of January
/// together; rows that say different things of one day tell nothing of it. A service of
/// 2 March fires where the contract starts on the 3rd. Speaks with
/// `first` and `last`, the ends of the days that it does not serve, and `reason`: `unknown`,
/// `another-provider`, or why it is [not in force](NotInForce). Where it serves other cases it speaks at each case
/// that is outside, with the total of the case at stake; else the whole act is.
fn contract_in_force(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let at = check.place();
    let contract = at.field("contract");
    let mut whole = check.at(&contract);
    let Some(registered) = Registered::of(&mut whole, scene) else {
        return;
    };
    let source = scene.reference.contracts.source();
    let days = scene.days.iter().copied();
    let days: Vec<Day> = days.filter(|day| !registered.serves(*day)).collect();
    let Some((first, last)) = days.first().zip(days.last()) else {
        if !days_lack(&mut whole, scene.act) {
            whole.pass();
        }
        return;
    };
    let reason = registered.reason(&days);
    if let Some(gap) = registered
        .answer
        .open
        .filter(|_| reason != Err(Lack::Contradicting))
    {
        return whole.open("contracts", source, gap);
    }
    match reason {
        Err(lack) => whole.lack("contracts", source, lack),
        Ok(_) if days.len() < scene.days.len() => {
            let cases = at.field("cases");
            outside(&mut check.at(&cases), scene, &registered, &days);
        }
        Ok(reason) => whole.find(|finding| {
            let finding = finding.with("first", first).with("last", last);
            finding.with("reason", reason).stake(scene.act.total)
        }),
    }
}

/// The cases that have services on days that the contract does not serve.
fn outside(
    check: &mut Check<'_>,
    scene: &ActScene<'_>,
    contract: &Registered<'_>,
    unserved: &[Day],
) {
    let source = scene.reference.contracts.source();
    let list = check.place();
    for (place, case) in scene.act.cases.iter().enumerate() {
        let days = case.services.iter().filter_map(|line| line.at);
        let days = days.map(Moment::day);
        let mut days: Vec<Day> = days
            .filter(|day| unserved.binary_search(day).is_ok())
            .collect();
        days.sort_unstable();
        let here = list.index(place);
        let mut check = check.at(&here);
        match days.first().zip(days.last()) {
            None => check.pass(),
            Some((first, last)) => match contract.fault(&days) {
                Err(lack) => check.lack("contracts", source, lack),
                Ok(fault) => check.find(|finding| {
                    let finding = finding.with("first", first).with("last", last);
                    finding.with("reason", fault.name()).stake(case.total)
                }),
            },
        }
    }
}

/// ACT-014: the act names the package that its contract pays from.
///
/// Money of one package does not pay for the other. An act of `gobmp` over a contract of
/// `osms` fires. Only the provider's own contract tells; where it has none ACT-013 speaks.
/// Speaks with `declared` and `expected`; the whole act is at stake, and the repair is the
/// package of the contract.
fn funding_of_contract(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let Some(registered) = Registered::of(check, scene) else {
        return;
    };
    let Some(funding) = check.field("funding", scene.act.funding) else {
        return;
    };
    let source = scene.reference.contracts.source();
    match registered.funding(scene.days) {
        Err(lack) => check.lack("contracts", source, lack),
        Ok(Some(expected)) if expected == funding => check.pass(),
        Ok(_) if !check.can_deny("contracts", source, registered.answer.open) => {}
        Ok(None) => check.skip(),
        Ok(Some(expected)) => {
            let path = check.place().path();
            check.find(|finding| {
                let finding = finding.with("declared", funding);
                let finding = finding.with("expected", expected);
                finding.stake(scene.act.total).repair(path, expected)
            });
        }
    }
}

/// The provider's row of the act's contract that stands on some day of a month; where a
/// contract has a row for each year it is that year's. Where there is none ACT-013
/// speaks, and rows that are not alike contradict one another.
fn of_month<'a>(
    check: &mut Check<'_>,
    scene: &ActScene<'a>,
    month: Month,
    alike: impl Fn(&ContractCard, &ContractCard) -> bool,
) -> Option<&'a ContractCard> {
    let (act, contracts) = (scene.act, &scene.reference.contracts);
    let number = check.field("contract", act.contract.as_ref())?;
    let formed = check.field("formedOn", act.formed_on)?;
    let provider = check.field("provider", act.provider)?;
    let answer = contracts.answer_on(number, formed);
    let cards = answer.rows.iter().map(|(_, card)| card);
    let own = cards.filter(|card| card.provider == provider);
    let own = own.filter(|card| card.period.overlaps(month.period()));
    let found = match single(last_word(own), |one, other| alike(one, other)) {
        Ok(found) => found,
        Err(lack) => {
            check.lack("contracts", contracts.source(), lack);
            return None;
        }
    };
    if found.is_none() && check.can_deny("contracts", contracts.source(), answer.open) {
        check.skip();
    }
    found
}

/// ACT-024: the act and those accepted before it stay within the sum of the contract.
///
/// The issuer pays the sum of the contract and no more. A contract of 1 000.00 of which
/// 900.00 is accepted fires at an act of 200.00. Speaks with `sum`, `accepted` and
/// `excess`; only the part over the sum is at stake.
fn contract_sum(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let Some(month) = check.field("month", scene.act.month) else {
        return;
    };
    let alike = |one: &ContractCard, other: &ContractCard| {
        (one.sum, one.accepted) == (other.sum, other.accepted)
    };
    let Some(card) = of_month(check, scene, month, alike) else {
        return;
    };
    let Some(total) = check.field("total", scene.act.total) else {
        return;
    };
    let source = scene.reference.contracts.source();
    let Some(accepted) = check.known("accepted", source, card.accepted) else {
        return;
    };
    let all = accepted.checked_add(total);
    let excess = all.and_then(|all| all.checked_sub(card.sum));
    match excess {
        Some(excess) if !excess.is_positive() => check.pass(),
        // a sum that does not fit into tiyn is over any contract
        excess => {
            let excess = excess.unwrap_or(total);
            check.find(|finding| {
                finding
                    .with("sum", card.sum)
                    .with("accepted", accepted)
                    .with("excess", excess)
                    .stake(excess)
            });
        }
    }
}

/// A field of a case that the act's rule needs.
fn part_lacks(check: &mut Check<'_>, case: usize, name: &'static str) {
    let root = At::root();
    let path = || ActPlace::case(case).field(&root.field("cases"), name);
    check.lack_at(&path, name, Source::Mis, Lack::NoKey);
}

/// ACT-025: services of December that missed their own act cost no more than an eleventh
/// of what the eleven months before cost.
///
/// They come in the act of January, when the year of their money is over. Where the eleven
/// months came to 1 100.00, late cases of 150.00 fire. Speaks with `total` and `cap`; the
/// part over the cap is at stake.
fn december_cap(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let Some(month) = check.field("month", scene.act.month) else {
        return;
    };
    let december = month.first().previous().map(Month::of);
    let Some(december) = december.filter(|_| month.first().month() == 1) else {
        return check.pass();
    };
    let cases = &scene.act.cases;
    if let Some(place) = cases.iter().position(|case| case.end.is_none()) {
        return part_lacks(check, place, "end");
    }
    let late_end = |case: &Case| case.end.is_some_and(|end| december.contains(end));
    let mut late = cases.iter().filter(|case| late_end(case)).peekable();
    if late.peek().is_none() {
        return check.pass();
    }
    let unread = |case: &Case| late_end(case) && case.total.is_none();
    if let Some(place) = cases.iter().position(unread) {
        return part_lacks(check, place, "total");
    }
    // a sum that does not fit into tiyn is over any cap
    let total = checked_sum(late.filter_map(|case| case.total));
    let total = total.unwrap_or(Tenge::from_tiyn(i64::MAX));
    // the eleven months are those of December's own year
    let alike = |one: &ContractCard, other: &ContractCard| one.eleven_months == other.eleven_months;
    let Some(card) = of_month(check, scene, december, alike) else {
        return;
    };
    let source = scene.reference.contracts.source();
    let Some(eleven) = check.known("elevenMonths", source, card.eleven_months) else {
        return;
    };
    let cap = Tenge::from_tiyn(eleven.tiyn().checked_div_euclid(11).unwrap_or(0));
    match total.checked_sub(cap) {
        Some(excess) if excess.is_positive() => {
            check.find(|finding| finding.with("total", total).with("cap", cap).stake(excess));
        }
        _ => check.pass(),
    }
}
