//! Overlaps of stays (D4), and readmissions.

use crate::duplicate::claims::CasePlace;
use crate::duplicate::compare::outcome::StayReport;
use crate::duplicate::compare::reasons::Reason;
use crate::duplicate::compare::stay_groups::{StayOutcome, StayPair, StaySign};
use crate::duplicate::compare::stay_terms::{InCall, StayRow};
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding, Path};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use alloc::string::{String, ToString};

/// Tells the cases that cannot be compared.
pub(in crate::duplicate) fn without_key(exam: &mut Examination, cases: &[CasePlace]) {
    let what = "insured, care, start, end";
    for case in cases {
        for rule in [&rules::STAYS_OVERLAP, &rules::READMISSION] {
            exam.lack_at(rule, &|| case.path(), what, Source::Mis, Lack::NoKey);
        }
    }
}

/// How the stays of a call are told.
pub(in crate::duplicate) struct StayTexts<'p> {
    /// The path of a stay of the call, by its place.
    pub(in crate::duplicate) path: &'p dyn Fn(usize) -> Path,
    /// Is it told elsewhere that no stays were given to search?
    pub(in crate::duplicate) lack_is_told: bool,
}

impl StayTexts<'_> {
    /// A stay of the call without another of its insured, and without a reason: nothing
    /// is a sign.
    pub(in crate::duplicate) fn alone(
        exam: &mut Examination,
        in_patient: bool,
        lacks: (Option<Lack>, Option<Lack>),
    ) {
        let passes = lacks == (None, None);
        if passes {
            exam.pass(&rules::STAYS_OVERLAP);
        }
        if !in_patient {
            exam.skip(&rules::READMISSION);
        } else if passes {
            exam.pass(&rules::READMISSION);
        }
    }

    /// What became of the stays of one insured.
    pub(in crate::duplicate) fn group(
        &self,
        exam: &mut Examination,
        rows: &[StayRow<'_>],
        outcomes: &[StayOutcome<'_>],
    ) -> StayReport {
        let mut report = StayReport::default();
        for outcome in outcomes {
            let row = rows.get(outcome.row);
            let Some((row, own)) = row.and_then(|row| Some((row, row.in_call.as_ref()?))) else {
                continue;
            };
            let one = JudgedStay {
                texts: self,
                rows,
                row,
                own,
            };
            one.stays_overlap(exam, outcome.overlap);
            if !outcome.overlap.is_found() {
                one.readmission(exam, outcome.readmission);
            }
            let pairs = outcome.overlap.is_pair() || outcome.readmission.is_pair();
            if !pairs && own.reason.is_some() {
                // a reason for a stay that is no sign
                exam.pass(&rules::STAY_EXPLAINED);
            }
            report.add(StayReport {
                overlaps: u64::from(outcome.overlap.is_found()),
                readmissions: u64::from(outcome.readmission.is_found()),
            });
        }
        report
    }
}

/// A stay of the call among those of its insured.
struct JudgedStay<'g, 'a> {
    texts: &'g StayTexts<'g>,
    rows: &'g [StayRow<'a>],
    row: &'g StayRow<'a>,
    own: &'g InCall<'a>,
}

impl JudgedStay<'_, '_> {
    #[inline(never)]
    fn path(&self) -> Path {
        (self.texts.path)(self.own.place)
    }

    /// The finding with one stay of a pair, and the other by its place.
    #[inline(never)]
    fn finding(&self, rule: &'static Rule, pair: StayPair) -> Finding {
        let finding = Finding::new(rule, self.path());
        let Some(other) = self.rows.get(pair.other) else {
            return finding;
        };
        let (one, other) = if pair.is_turned {
            (other, self.row)
        } else {
            (self.row, other)
        };
        let place = match (&other.in_call, &other.act) {
            (Some(own), _) => (self.texts.path)(own.place).to_string(),
            (None, Some((_, place))) => place.clone(),
            (None, None) => "history".into(),
        };
        let finding = finding.with("stay", name(one));
        finding.with("other", name(other)).with("place", place)
    }

    #[inline(never)]
    fn stay_explained(
        &self,
        exam: &mut Examination,
        rule: &'static Rule,
        pair: StayPair,
        reason: Reason<'_>,
    ) {
        let finding = self.finding(&rules::STAY_EXPLAINED, pair);
        let finding = finding
            .with("sign", rule.code)
            .with("reason", reason.reason);
        exam.find(finding.with("document", reason.document));
    }

    /// A pass, or not checked where the history cannot answer.
    #[inline(never)]
    fn silent(&self, exam: &mut Examination, rule: &'static Rule, lack: Option<Lack>, open: bool) {
        match lack.or_else(|| open.then_some(Lack::Partial)) {
            None => exam.pass(rule),
            Some(Lack::NotGiven) if self.texts.lack_is_told => {}
            Some(why) => exam.lack_at(rule, &|| self.path(), "history", Source::Register, why),
        }
    }

    /// D4: two stays in hospital, or a stay and a visit, in one time.
    fn stays_overlap(&self, exam: &mut Examination, sign: StaySign<'_>) {
        let rule = &rules::STAYS_OVERLAP;
        match sign {
            StaySign::NotAsked => {}
            StaySign::Nothing { is_open } => self.silent(exam, rule, self.own.lacks.0, is_open),
            StaySign::Found(pair) => {
                exam.find(self.finding(rule, pair).stake(self.own.amount));
            }
            StaySign::Explained {
                pair,
                reason,
                is_open,
            } => {
                self.silent(exam, rule, self.own.lacks.0, is_open);
                self.stay_explained(exam, rule, pair, reason);
            }
        }
    }

    /// A stay in hospital soon after another.
    fn readmission(&self, exam: &mut Examination, sign: StaySign<'_>) {
        let rule = &rules::READMISSION;
        match sign {
            StaySign::NotAsked => exam.skip(rule),
            StaySign::Nothing { is_open } => self.silent(exam, rule, self.own.lacks.1, is_open),
            StaySign::Found(pair) => {
                let amount = self.own.amount.filter(|_| !pair.is_turned);
                let finding = self.finding(rule, pair);
                exam.find(finding.with("days", pair.days).stake(amount));
            }
            StaySign::Explained {
                pair,
                reason,
                is_open,
            } => {
                self.silent(exam, rule, self.own.lacks.1, is_open);
                self.stay_explained(exam, rule, pair, reason);
            }
        }
    }
}

fn name(row: &StayRow<'_>) -> String {
    match row.label {
        (label, "") => label.into(),
        (act, case) => alloc::format!("{act}, {case}"),
    }
}
