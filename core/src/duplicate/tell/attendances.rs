//! Who was with whom, where and when (D6).

use crate::duplicate::compare::outcome::{
    Load, Other, Outcomes, Over, ReasonAt, Sign, SignOutcome,
};
use crate::duplicate::compare::presented::{Line, Presented};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::compare::work::Work;
use crate::duplicate::index::act::IndexedAct;
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::money::{Tenge, checked_sum};
use alloc::collections::BTreeMap;
use alloc::string::String;

/// What was found.
#[derive(Default)]
pub(in crate::duplicate) struct Found {
    /// Lines by the signs of a moment.
    pub(in crate::duplicate) elsewhere: u64,
    /// Days of a worker over the load.
    pub(in crate::duplicate) overloads: u64,
}

/// The rules that the claims ask for.
pub(super) fn asked_rules(work: &Work) -> impl Iterator<Item = &'static Rule> + use<> {
    let always = [
        &rules::INSURED_AT_TWO_PLACES,
        &rules::WORKER_AT_TWO_PLACES,
        &rules::WORKER_DAY_PATIENTS,
    ];
    let personal = work.compares_patients().then_some(&rules::WORKER_WITH_TWO);
    let minutes = work.counts_minutes().then_some(&rules::WORKER_DAY_MINUTES);
    always.into_iter().chain(personal).chain(minutes)
}

/// What became of the attendances of a call.
pub(in crate::duplicate) fn attendances(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) -> Found {
    let loads = outcomes.attendances.loads.iter();
    let over = loads.flat_map(|over| {
        let lines = over.lines.iter();
        lines.map(move |line| ((*line, over.load), over))
    });
    let mut told = Told {
        scene,
        outcomes,
        over: over.collect(),
        plain: 0,
        passed: BTreeMap::new(),
        found: Found::default(),
    };
    for (number, line) in scene.lines().iter().enumerate() {
        let presented = scene.acts().get(line.rank);
        if let Some(presented) = presented.filter(|_| outcomes.is_attendance(number, line.rank)) {
            told.line(exam, number, (line, presented));
        }
    }
    for rule in asked_rules(&scene.work) {
        let own = told.passed.get(rule.code).copied().unwrap_or(0);
        let places = own.saturating_add(told.plain);
        if places > 0 {
            exam.pass_many(rule, places);
        }
    }
    told.found
}

/// Why a line does not pass a rule: a field that it lacks, or what the history lacks.
type Silence = Option<(&'static str, Source, Lack)>;

fn no_key(field: Option<&'static str>) -> Silence {
    field.map(|field| (field, Source::Mis, Lack::NoKey))
}

fn no_history(lack: Option<Lack>) -> Silence {
    lack.map(|why| ("history", Source::Register, why))
}

/// Was no history given, or none of attendances? That is told once an act.
fn is_not_given(why: Silence) -> bool {
    matches!(why, Some((_, Source::Register, Lack::NotGiven)))
}

/// A line with what it lacks, and what the history lacks for its day.
struct Attending<'l, 'a> {
    number: usize,
    line: &'l Line<'a>,
    presented: &'l Presented<'a>,
    worker: Silence,
    place: Silence,
    own: Silence,
}

struct Told<'s, 'a> {
    scene: &'s Scene<'a>,
    outcomes: &'s Outcomes<'a>,
    /// Lines over a load.
    over: BTreeMap<(usize, Load), &'s Over>,
    /// Lines that pass every rule that is asked for: so it is with most.
    plain: u64,
    /// Passes of others, by code.
    passed: BTreeMap<&'static str, u64>,
    found: Found,
}

impl<'a> Told<'_, 'a> {
    fn line(
        &mut self,
        exam: &mut Examination,
        number: usize,
        (line, presented): (&Line<'a>, &Presented<'a>),
    ) {
        let key = &line.key;
        let case = presented.act.cases.get(line.at.case);
        let place = case.and_then(|case| case.facility_of(line.service));
        let one = Attending {
            number,
            line,
            presented,
            worker: no_key(key.worker.is_none().then_some("worker")),
            place: no_key(match presented.act.provider {
                None => Some("provider"),
                Some(_) => place.is_none().then_some("facility"),
            }),
            own: self.lack(presented, (key.day, key.day, key.day)),
        };
        if self.is_plain(&one) {
            let passes = u64::from(one.own.is_none());
            self.plain = self.plain.saturating_add(passes);
            return;
        }
        let work = &self.scene.work;
        if self.outcomes.tells_signs(number) {
            self.insured_at_two_places(exam, &one);
            self.worker_at_two_places(exam, &one);
            if work.compares_patients() {
                self.worker_with_two(exam, &one);
            }
            self.reason_for_nothing(exam, &one);
        }
        self.worker_day_patients(exam, &one);
        if work.counts_minutes() {
            self.worker_day_minutes(exam, &one);
        }
    }

    /// Is there nothing to tell of a line but that it passes every rule that is asked for,
    /// or that no history was given, which is told once an act?
    fn is_plain(&self, one: &Attending<'_, 'a>) -> bool {
        let known = (one.worker, one.place) == (None, None);
        let near = if self.scene.way == 0 {
            one.own
        } else {
            self.around(one)
        };
        let loads = (one.number, Load::Patients)..=(one.number, Load::Minutes);
        known
            && one.own == near
            && (one.own.is_none() || is_not_given(one.own))
            && self.outcomes.tells_signs(one.number)
            && self
                .outcomes
                .attendances
                .signs_of(one.number)
                .next()
                .is_none()
            && self.over.range(loads).next().is_none()
            && self.scene.reasons.at(one.line.at).is_none()
    }

    /// D6: the insured is at two places in one moment.
    fn insured_at_two_places(&mut self, exam: &mut Examination, one: &Attending<'_, 'a>) {
        let rule = &rules::INSURED_AT_TWO_PLACES;
        self.sign(
            exam,
            one,
            (rule, Sign::InsuredElsewhere),
            one.place.or(one.own),
        );
    }

    /// D6: the worker is at two places in one moment, over two acts.
    fn worker_at_two_places(&mut self, exam: &mut Examination, one: &Attending<'_, 'a>) {
        let rule = &rules::WORKER_AT_TWO_PLACES;
        let history = if self.scene.way > 0 {
            self.around(one)
        } else {
            one.own
        };
        let why = one.worker.or(one.place).or(history);
        self.sign(exam, one, (rule, Sign::WorkerElsewhere), why);
    }

    /// D6: the worker is with two patients in one moment, of a service of one person.
    fn worker_with_two(&mut self, exam: &mut Examination, one: &Attending<'_, 'a>) {
        let rule = &rules::WORKER_WITH_TWO;
        self.sign(exam, one, (rule, Sign::TwoPatients), one.worker.or(one.own));
    }

    /// D6: the worker has more patients in a day, over all acts, than the edition's limit.
    fn worker_day_patients(&mut self, exam: &mut Examination, one: &Attending<'_, 'a>) {
        self.load(exam, one, (&rules::WORKER_DAY_PATIENTS, Load::Patients));
    }

    /// D6: the services of a worker's day take more minutes than the host allows.
    fn worker_day_minutes(&mut self, exam: &mut Examination, one: &Attending<'_, 'a>) {
        self.load(exam, one, (&rules::WORKER_DAY_MINUTES, Load::Minutes));
    }

    /// A reason for a line that was nowhere else.
    fn reason_for_nothing(&self, exam: &mut Examination, one: &Attending<'_, 'a>) {
        let mut signs = self.outcomes.attendances.signs_of(one.number);
        let explains = signs.any(|outcome| matches!(outcome, SignOutcome::Explained(..)));
        if !explains && self.scene.reasons.at(one.line.at).is_some() {
            exam.pass(&rules::ATTENDANCE_EXPLAINED);
        }
    }

    /// Why the history cannot answer for the days within the way of a worker.
    fn around(&self, one: &Attending<'_, 'a>) -> Silence {
        let day = one.line.key.day;
        let days = one.line.key.days_within(self.scene.way);
        let (first, last) = days.fold((day, day), |(first, last), day| {
            (first.min(day), last.max(day))
        });
        self.lack(one.presented, (first, day, last))
    }

    /// Why the history cannot answer for days around one: it may hold no attendances.
    fn lack(&self, presented: &Presented<'_>, days: (i32, i32, i32)) -> Silence {
        if self.scene.searches_attendances() {
            no_history(self.scene.lack(presented, days))
        } else {
            no_history(Some(Lack::NotGiven))
        }
    }

    /// A pass, or why the line cannot be judged.
    fn silent(
        &mut self,
        exam: &mut Examination,
        (rule, line): (&'static Rule, &Line<'_>),
        why: Silence,
    ) {
        match why {
            None => {
                let passed = self.passed.entry(rule.code).or_default();
                *passed = passed.saturating_add(1);
            }
            Some(_) if is_not_given(why) => {}
            Some((what, source, lack)) => {
                exam.lack_at(rule, &|| line.at.path(), what, source, lack);
            }
        }
    }

    /// A finding, a note, or silence.
    fn sign(
        &mut self,
        exam: &mut Examination,
        one: &Attending<'_, 'a>,
        (rule, sign): (&'static Rule, Sign),
        why: Silence,
    ) {
        let line = one.line;
        match self.outcomes.attendances.signs.get(&(one.number, sign)) {
            None => self.silent(exam, (rule, line), why),
            Some(SignOutcome::Open) => {
                self.silent(exam, (rule, line), no_history(Some(Lack::NotTold)));
            }
            Some(SignOutcome::Explained(other, at)) => {
                self.attendance_explained(exam, line, rule, (*other, *at));
                self.silent(exam, (rule, line), None);
            }
            Some(SignOutcome::Found {
                other,
                counts_money,
            }) => {
                self.found.elsewhere = self.found.elsewhere.saturating_add(1);
                let finding = Finding::new(rule, line.at.path()).with("at", line.key.at);
                let amount = line.service.amount.filter(|_| *counts_money);
                exam.find(self.named(finding, *other).stake(amount));
            }
        }
    }

    /// The finding with the other act, and its place.
    #[inline(never)]
    fn named(&self, finding: Finding, other: Other) -> Finding {
        let (other, place) = match other {
            Other::Call(number) => self.scene.name(number),
            Other::Indexed(number) => {
                let act = self.scene.query().and_then(|query| query.act(number));
                let label = act.map_or_else(String::new, |act| act.label().into());
                let status = act.map(IndexedAct::status);
                let place = status.map(|status| alloc::format!("history, {status}"));
                (label, place.unwrap_or_default())
            }
        };
        finding.with("other", other).with("place", place)
    }

    /// A reason from the caller's list, with its document, makes it a note.
    #[inline(never)]
    fn attendance_explained(
        &self,
        exam: &mut Examination,
        line: &Line<'_>,
        rule: &'static Rule,
        (other, at): (Other, ReasonAt),
    ) {
        let place = match (at, other) {
            (ReasonAt::Line, _) => Some(line.at),
            (ReasonAt::Other, Other::Call(number)) => {
                self.scene.line(number).map(|(other, _)| other.at)
            }
            (ReasonAt::Other, Other::Indexed(_)) => None,
        };
        let Some(reason) = place.and_then(|place| self.scene.reasons.at(place)) else {
            return;
        };
        let finding = Finding::new(&rules::ATTENDANCE_EXPLAINED, line.at.path())
            .with("sign", rule.code)
            .with("reason", reason.reason)
            .with("document", reason.document);
        exam.find(self.named(finding, other));
    }

    /// A day over its limit is told at the first line with which it goes over.
    fn load(
        &mut self,
        exam: &mut Examination,
        one: &Attending<'_, 'a>,
        (rule, load): (&'static Rule, Load),
    ) {
        let line = one.line;
        let Some(over) = self.over.get(&(one.number, load)).copied() else {
            return self.silent(exam, (rule, line), one.worker.or(one.own));
        };
        let Some(count) = over.count else {
            return self.silent(exam, (rule, line), no_history(Some(Lack::NotTold)));
        };
        if over.lines.first() != Some(&one.number) {
            return;
        }
        self.found.overloads = self.found.overloads.saturating_add(1);
        let staked = over.staked.iter();
        let staked = staked.filter_map(|number| self.scene.lines().get(*number));
        let amounts = staked.map(|line| line.service.amount.unwrap_or(Tenge::ZERO));
        let stake = (!over.staked.is_empty()).then(|| checked_sum(amounts));
        let finding = Finding::new(rule, line.at.path())
            .with("day", line.key.at.day())
            .with("count", count)
            .with("limit", over.limit);
        exam.find(finding.stake(stake.flatten()));
    }
}
