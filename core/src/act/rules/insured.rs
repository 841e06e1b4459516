//! The insured on the day of each service: account, life, policy, right to care.

use crate::account::{AccountCard, AccountState, state_on};
use crate::act::scene::{ActScene, CaseRows, CaseScene, LineScene};
use crate::act::{Reference, by_day};
use crate::calendar::{Day, Moment, Period};
use crate::fact::{Gap, Lack, Rows, Source};
use crate::finding::{Check, NOWHERE, Spans, rule_table};
use crate::identifier::Iin;
use crate::law::AccountOpening;
use crate::law::catalogue::act as rules;
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::policy::{PolicyCard, covered};
use crate::sort;
use alloc::vec::Vec;

rule_table! {
    /// The insured of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    ENTITLED => package_of_right;
}

rule_table! {
    /// The insured of a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    SERVICE_AFTER_DEATH at "end" => case_after_death;
}

rule_table! {
    /// The insured of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    ACCOUNT_OPEN => account_open;
    SERVICE_AFTER_DEATH => service_after_death;
    POLICY_IN_FORCE => policy_in_force;
    ENTITLED => entitled;
}

/// ACT-009: the account of the insured is open on the day of the service.
///
/// The register opens an account after the first visit to a doctor (mechanism 3(1)), so a
/// service before the first opening stands, unless the host's reading of the edition asks
/// for an account beforehand. An account blocked on 5 March fires with a service of the
/// 6th. Care is given until the end, so that a block or a closing of the day of death counts
/// from the next day. A change that the list lacks may be the latest one, so a partial list tells no
/// state. Speaks with `day` and `state`; the amount of the line is at stake.
fn account_open(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    let Some((_, day)) = check.person_and_day(("insured", scene.case.insured), service.at) else {
        return;
    };
    let accounts = &scene.rows.accounts;
    let answer = accounts.answer_on(day);
    if !check.can_deny("accounts", accounts.source(), answer.open) {
        return;
    }
    let after_visit = scene.law.account_opening.get() == AccountOpening::AfterFirstVisit;
    let told_on = |check: &mut Check<'_>, day| {
        let told = check.by_day(
            answer.rows,
            (day, day),
            0,
            || account_on(answer.rows, day, after_visit).number(),
            &|| account_by_day(answer.rows, after_visit),
        );
        Told::of(told)
    };
    let mut told = told_on(check, day);
    // what ended the account on this very day may be death (32(1), 33(1))
    if let Told::Otherwise(Some(AccountState::Blocked | AccountState::Closed)) = told
        && let Some(Told::Open) = day.previous().map(|before| told_on(check, before))
    {
        match died_on(check, &scene.rows.deaths, day) {
            Ok(true) => told = Told::Open,
            Ok(false) => (),
            Err(gap) => return check.open("deaths", scene.rows.deaths.source(), gap),
        }
    }
    match told {
        Told::Open => check.pass(),
        Told::Contradicting => check.lack("accounts", accounts.source(), Lack::Contradicting),
        Told::Otherwise(state) => check.find(|finding| {
            let finding = finding.with("day", day);
            let finding = finding.with("state", state.map_or("none", AccountState::name));
            finding.stake(service.amount)
        }),
    }
}

/// What the changes of an account tell of a day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Open,
    Contradicting,
    Otherwise(Option<AccountState>),
}

impl Told {
    const ALL: [Self; 5] = [
        Self::Open,
        Self::Contradicting,
        Self::Otherwise(None),
        Self::Otherwise(Some(AccountState::Blocked)),
        Self::Otherwise(Some(AccountState::Closed)),
    ];

    const fn number(self) -> usize {
        match self {
            Self::Open | Self::Otherwise(Some(AccountState::Open)) => 0,
            Self::Contradicting => 1,
            Self::Otherwise(None) => 2,
            Self::Otherwise(Some(AccountState::Blocked)) => 3,
            Self::Otherwise(Some(AccountState::Closed)) => 4,
        }
    }

    fn of(number: usize) -> Self {
        let told = Self::ALL.get(number).copied();
        told.unwrap_or(Self::Contradicting)
    }
}

fn account_on(rows: &[(Iin, AccountCard)], day: Day, after_visit: bool) -> Told {
    let state = state_on(rows.iter().map(|(_, card)| card), day);
    let first = || first_change(rows).and_then(|place| rows.get(place));
    match state {
        Err(_) => Told::Contradicting,
        Ok(Some(AccountState::Open)) => Told::Open,
        Ok(None) if after_visit => {
            let first = first().map(|(_, first)| account_on(rows, first.since, false));
            first.map_or(Told::Otherwise(None), account_before)
        }
        Ok(state) => Told::Otherwise(state),
    }
}

/// What many changes of an account tell, by days.
fn account_by_day(rows: &[(Iin, AccountCard)], after_visit: bool) -> Spans {
    let mut changes: Vec<AccountCard> = rows.iter().map(|(_, change)| *change).collect();
    sort::by_key(&mut changes, |change| change.since);
    let mut from = Day::FIRST;
    let mut told = Told::Otherwise(None);
    if let Some(first) = changes.first().filter(|_| after_visit) {
        told = account_before(account_on(rows, first.since, false));
    }
    let mut list = Vec::new();
    for alike in changes.chunk_by(|one, other| one.since == other.since) {
        let Some(change) = alike.first() else {
            continue;
        };
        let days = change.since.previous().map(|last| (from, last));
        list.extend(days.map(|(from, last)| (Period::spanning(from, last), told.number())));
        from = change.since;
        told = match change.state {
            _ if alike.iter().any(|one| one.state != change.state) => Told::Contradicting,
            AccountState::Open => Told::Open,
            state => Told::Otherwise(Some(state)),
        };
    }
    list.push((Period::spanning(from, Day::LAST), told.number()));
    Spans::preferred(&list)
}

/// What the first change of an account tells of the days before it.
const fn account_before(first: Told) -> Told {
    match first {
        Told::Open | Told::Contradicting => first,
        Told::Otherwise(_) => Told::Otherwise(None),
    }
}

/// The place of the first change of an account.
fn first_change(rows: &[(Iin, AccountCard)]) -> Option<usize> {
    let placed = rows.iter().enumerate();
    let first = placed.min_by_key(|(_, (_, change))| change.since);
    first.map(|(place, _)| place)
}

/// The first and the last day of death that a list tells of a person: such a fact does not
/// expire, and most people are in no row of it.
fn days_of_death(check: &mut Check<'_>, told: &[(Iin, Day)]) -> Option<(Day, Day)> {
    const FIRST: usize = 2;
    const LAST: usize = 3;
    if told.is_empty() {
        return None;
    }
    let placed = || told.iter().enumerate();
    let day = |(_, (_, death)): &(usize, &(Iin, Day))| *death;
    let place = |found: Option<(usize, _)>| found.map_or(usize::MAX, |(place, _)| place);
    let first = check.once_ever(told, FIRST, || place(placed().min_by_key(day)));
    let last = check.once_ever(told, LAST, || place(placed().max_by_key(day)));
    let (_, first) = told.get(first)?;
    let (_, last) = told.get(last)?;
    Some((*first, *last))
}

/// Did the person die on a day? A list that tells several days of death, or cannot say no,
/// does not tell it.
fn died_on<'a>(
    check: &mut Check<'_>,
    deaths: &Rows<'a, Iin, Day>,
    day: Day,
) -> Result<bool, Gap<'a>> {
    match days_of_death(check, deaths.whenever()) {
        Some((first, last)) if first != last => Err(Lack::Contradicting.into()),
        Some((death, _)) => Ok(death == day),
        None => deaths.open_on(day).map_or(Ok(false), Err),
    }
}

/// The day of death, where all that a list tells of it lies before a day: of several days
/// some may, and then nothing is known.
pub(super) fn died_before(told: Option<(Day, Day)>, day: Day) -> Result<Option<Day>, Lack> {
    match told {
        Some((first, last)) if last < day => Ok(Some(first)),
        Some((first, _)) if first < day => Err(Lack::Contradicting),
        _ => Ok(None),
    }
}

fn after_death(check: &mut Check<'_>, rows: &CaseRows<'_>, day: Day, stake: Option<Tenge>) {
    let book = rows.deaths.book();
    match died_before(days_of_death(check, rows.deaths.whenever()), day) {
        Err(lack) => check.lack("deaths", book.source(), lack),
        Ok(Some(death)) => check.find(|finding| {
            finding
                .with("day", day)
                .with("death", death)
                .evidence("death-date", death, book.source(), book.as_of())
                .stake(stake)
        }),
        Ok(None) => {
            if check.can_deny("deaths", book.source(), rows.deaths.open_on(day)) {
                check.pass();
            }
        }
    }
}

/// ACT-010: no service is given after the death of the insured.
///
/// The day of death itself passes: care is given until the end. A service of 6 March fires
/// where the register of individuals tells a death on the 5th. Speaks with `day`, `death`
/// and the evidence `death-date`; the amount of the line is at stake.
fn service_after_death(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    if let Some((_, day)) = check.person_and_day(("insured", scene.case.insured), service.at) {
        after_death(check, scene.rows, day, service.amount);
    }
}

/// ACT-010 over the case: it cannot go on after death either.
///
/// A stay that ended on 10 March fires, though its last service was on the 4th. Where its
/// services go on after death, they tell it.
fn case_after_death(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    let Some(end) = check.field("end", case.end) else {
        return;
    };
    let days = case.services.iter().filter_map(|line| line.at);
    let last = days.max().map(Moment::day);
    // the last day of the case is mostly that of its last service, which is asked about
    if last.is_some_and(|last| last >= end) {
        return check.skip();
    }
    if check.field("insured", case.insured).is_none() {
        return;
    }
    let death = days_of_death(check, scene.rows.deaths.whenever());
    if death
        .zip(last)
        .is_some_and(|((death, _), last)| death < last)
    {
        return check.skip();
    }
    after_death(check, scene.rows, end, case.total);
}

/// ACT-011: a policy of the insured is in force on the day of the service, which need not
/// be the day of the check.
///
/// The policy is what is paid from. A service of 1 April fires where the policy ended on
/// 31 March. One that was annulled on the day of death is in force on that day, and the one
/// in force when the account was first opened covers the visit before it. Rows of one number
/// that say different things of the day tell nothing, unless another policy is in force.
/// Speaks with `day`; the amount of the line is at stake.
fn policy_in_force(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    let Some((_, day)) = check.person_and_day(("insured", scene.case.insured), service.at) else {
        return;
    };
    let policies = &scene.rows.policies;
    let annulled =
        |policy: &PolicyCard| policy.annulled_from == Some(day) && policy.period.contains(day);
    let answer = policies.answer_on(day);
    let rows = answer.rows;
    let any = || rows.iter().position(|(_, policy)| annulled(policy));
    let by_day = || {
        let days = rows.iter().filter_map(|(_, policy)| {
            let days = policy.annulled_from.map(|day| Period::spanning(day, day));
            days.filter(|days| policy.period.covers(*days))
        });
        Spans::joined(days.collect())
    };
    // one that was annulled on this very day may have been so for death
    let any = check.by_day(rows, (day, day), 1, || any().unwrap_or(NOWHERE), &by_day);
    let died = if any != NOWHERE {
        died_on(check, &scene.rows.deaths, day)
    } else {
        Ok(false)
    };
    let until_death = died.is_ok_and(|died| died);
    let source = policies.source();
    let told = if until_death {
        let in_force = |policy: &PolicyCard| policy.in_force(day) || annulled(policy);
        check.once(rows, (day, day), || covered_by(rows, in_force))
    } else {
        covered_on(check, rows, day)
    };
    match (told, died) {
        (COVERED, _) => check.pass(),
        (CONTRADICTING, _) => check.lack("policies", source, Lack::Contradicting),
        _ if !check.can_deny("policies", source, answer.open) => {}
        (_, Err(gap)) => check.open("deaths", scene.rows.deaths.source(), gap),
        (_, Ok(_)) => match covers_first_visit(check, scene, day) {
            Ok(true) => check.pass(),
            Ok(false) => check.find(|finding| finding.with("day", day).stake(service.amount)),
            Err((list, source)) => check.lack(list, source, Lack::Contradicting),
        },
    }
}

/// That a policy is in force, or that its rows contradict one another, as a number.
const COVERED: usize = 1;
const CONTRADICTING: usize = 2;

/// What the rows of a person's policies tell of a day.
fn covered_on(check: &mut Check<'_>, rows: &[(Iin, PolicyCard)], day: Day) -> usize {
    check.by_day(
        rows,
        (day, day),
        0,
        || covered_by(rows, |policy| policy.in_force(day)),
        &|| by_day::in_force(rows, (COVERED, CONTRADICTING)),
    )
}

fn covered_by(rows: &[(Iin, PolicyCard)], in_force: impl Fn(&PolicyCard) -> bool) -> usize {
    let cards = rows.iter().map(|(_, policy)| policy);
    covered(cards, in_force).map_or(CONTRADICTING, usize::from)
}

/// Was the account first opened after the service, and is a policy in force from then? The
/// account is opened after the visit, and its first policy with it: ACT-009 lets the visit
/// stand for the same reason. An error names the list that contradicts itself.
fn covers_first_visit(
    check: &mut Check<'_>,
    scene: &LineScene<'_>,
    day: Day,
) -> Result<bool, (&'static str, Source)> {
    let after_visit = scene.law.account_opening.get() == AccountOpening::AfterFirstVisit;
    let (accounts, policies) = (&scene.rows.accounts, &scene.rows.policies);
    let changes = accounts.answer_on(day).rows;
    let first = check.once_ever(changes, 2, || first_change(changes).unwrap_or(usize::MAX));
    let Some((_, AccountCard { since, .. })) = changes.get(first).filter(|_| after_visit) else {
        return Ok(false);
    };
    if *since <= day {
        return Ok(false);
    }
    let opened = check.by_day(
        changes,
        (*since, *since),
        3,
        || account_on(changes, *since, false).number(),
        &|| account_by_day(changes, false),
    );
    match Told::of(opened) {
        Told::Open => {}
        Told::Contradicting => return Err(("accounts", accounts.source())),
        Told::Otherwise(_) => return Ok(false),
    }
    let held = policies.answer_on(*since).rows;
    match covered_on(check, held, *since) {
        CONTRADICTING => Err(("policies", policies.source())),
        told => Ok(told == COVERED),
    }
}

/// ACT-031 over the act: the guaranteed package is everyone's, so that it passes once; the
/// right to the insurance package is asked for line by line.
fn package_of_right(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let (at, insurance) = (check.place(), &scene.reference.insurance);
    let funding = at.field("funding");
    match check.at(&funding).field("funding", scene.act.funding) {
        Some(FundingSource::Guaranteed) => check.pass(),
        Some(FundingSource::Insurance) if !insurance.is_given() => {
            let cases = at.field("cases");
            let mut check = check.at(&cases);
            check.lack("insurance", insurance.source(), Lack::NotGiven);
        }
        Some(FundingSource::Insurance) | None => (),
    }
}

/// ACT-031: the insured has the right to care under compulsory insurance on the day of the
/// service.
///
/// Who pays no contributions is paid for by the guaranteed package alone. A service of
/// 10 March in an act of `osms` fires where the right began on the 15th. Speaks with
/// `day`; the amount of the line is at stake.
fn entitled(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let insurance = &scene.rows.insurance;
    let insured = scene.act.funding == Some(FundingSource::Insurance);
    if !insured || !insurance.book().is_given() {
        return;
    }
    let service = scene.service;
    let Some((_, day)) = check.person_and_day(("insured", scene.case.insured), service.at) else {
        return;
    };
    let right = |days: &Period| Some(*days);
    match check.any("insurance", insurance, day, right) {
        Some(true) => check.pass(),
        Some(false) => check.find(|finding| finding.with("day", day).stake(service.amount)),
        None => (),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Beside going through all changes.
        #[test]
        fn an_account_tells_what_going_through_its_changes_tells(
            changes in proptest::collection::vec((2_u32..9, 0_usize..3), 1..7),
            asked in 1_u32..10,
            after_visit: bool,
        ) {
            let number = |digit: u64| Iin::from_number(990_101_600_000 + digit).ok();
            let insured = (0..10).find_map(number).unwrap();
            let day = |day| Day::known(2026, 3, day);
            let card = |(since, state): (u32, usize)| AccountCard {
                state: AccountState::ALL[state],
                since: day(since),
            };
            let rows: Vec<_> = changes.into_iter().map(|one| (insured, card(one))).collect();
            let told = account_by_day(&rows, after_visit).place((day(asked), day(asked)));
            prop_assert_eq!(told, account_on(&rows, day(asked), after_visit).number());
        }
    }
}
