//! Who stands in an act: the cohorts of insured and of medical workers (mechanism 12).

use crate::account::state_on;
use crate::act::people::People;
use crate::act::workers::Workers;
use crate::act::{Act, Reference};
use crate::calendar::{Day, Period};
use crate::fact::{Book, Lookup};
use crate::identifier::Iin;
use crate::policy::covered;
use alloc::vec::Vec;

/// How many persons stand in which state, by the name of the state: `none` where a
/// complete list holds nobody of that number, `unknown` where the list cannot tell.
pub type StateCounts = Vec<(&'static str, u64)>;

/// The cohorts of an act, counted. Numbers of persons stay inside. States are those of
/// the last day of the act's month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cohort {
    /// Different insured.
    pub insured: u64,
    /// Different medical workers.
    pub workers: u64,
    /// Cases whose insured could not be read.
    pub cases_without_insured: u64,
    /// Lines whose worker could not be read.
    pub services_without_worker: u64,
    /// Insured by the state of the account.
    pub accounts: StateCounts,
    /// Insured by the policy: `in-force`, `not-in-force`.
    pub policies: StateCounts,
    /// Insured by the attachment: `here`, `elsewhere`.
    pub attachments: StateCounts,
    /// Workers by the roster of the month: `here`, `elsewhere`.
    pub roster: StateCounts,
    /// The most insured whom one worker saw in a day, and that day.
    pub largest_load: Option<(u64, Day)>,
}

impl Cohort {
    /// Counts an act.
    pub(super) fn of(act: &Act, reference: &Reference, people: &People, workers: &Workers) -> Self {
        let insured = people.insured(act);
        let nobody = act.cases.iter().filter(|case| case.insured.is_none());
        let month = act
            .month
            .map(|month| Period::spanning(month.first(), month.last()));
        let day = month.map(Period::last);
        let place = |here: bool| if here { "here" } else { "elsewhere" };
        Self {
            accounts: states(
                &insured,
                &reference.accounts,
                day,
                |rows, day| match state_on(rows.iter().map(|(_, card)| card), day) {
                    Err(_) => "unknown",
                    Ok(state) => state.map_or("none", |one| one.name()),
                },
            ),
            policies: states(&insured, &reference.policies, day, |rows, day| {
                let policies = rows.iter().map(|(_, policy)| policy);
                match covered(policies, |policy| policy.in_force(day)) {
                    Ok(true) => "in-force",
                    Ok(false) => "not-in-force",
                    Err(_) => "unknown",
                }
            }),
            attachments: states(&insured, &reference.attachments, day, |rows, day| {
                let cards = rows.iter().map(|(_, card)| card);
                let mut cards = cards.filter(|card| card.period.contains(day));
                let Some(own) = cards.next() else {
                    return "none";
                };
                if cards.any(|card| card.provider != own.provider) {
                    return "unknown";
                }
                place(act.provider == Some(own.provider))
            }),
            roster: states(&workers.all, &reference.workers, day, |rows, _| {
                let cards = rows.iter().map(|(_, card)| card);
                let mut employed =
                    cards.filter(|card| month.is_some_and(|month| card.employed.overlaps(month)));
                place(employed.any(|card| act.provider == Some(card.provider)))
            }),
            insured: count(insured.len()),
            workers: count(workers.all.len()),
            cases_without_insured: count(nobody.count()),
            services_without_worker: workers.lines_without,
            largest_load: workers.largest_load(),
        }
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn states<V>(
    persons: &[Iin],
    book: &Book<Iin, V>,
    day: Option<Day>,
    state: impl Fn(&[(Iin, V)], Day) -> &'static str,
) -> StateCounts {
    let mut counts = StateCounts::new();
    for person in persons {
        let asked = day.map(|day| (book.find_on(person, day), day));
        let name = match asked {
            Some((Lookup::Found(rows), day)) => state(rows, day),
            Some((Lookup::Absent, _)) => "none",
            Some((Lookup::Unknown(_), _)) | None => "unknown",
        };
        match counts.iter_mut().find(|(one, _)| *one == name) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => counts.push((name, 1)),
        }
    }
    counts.sort_unstable();
    counts
}
