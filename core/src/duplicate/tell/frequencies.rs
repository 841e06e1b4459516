//! How often a service was given (D5).

use crate::duplicate::claims::Span;
use crate::duplicate::compare::outcome::{FrequencyOutcome, Outcomes, TooOften};
use crate::duplicate::compare::scene::Scene;
use crate::fact::Source;
use crate::finding::{Examination, Finding};
use crate::law::catalogue::duplicate as rules;
use alloc::string::ToString;

/// What became of the services that the host's table counts.
pub(in crate::duplicate) fn frequencies(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) {
    if outcomes.frequencies.passed > 0 {
        exam.pass_many(&rules::SERVICE_TOO_OFTEN, outcomes.frequencies.passed);
    }
    for one in &outcomes.frequencies.others {
        service_too_often(exam, scene, one);
    }
}

/// The table allows fewer.
fn service_too_often(exam: &mut Examination, scene: &Scene<'_>, one: &TooOften<'_>) {
    let rule = &rules::SERVICE_TOO_OFTEN;
    let Some((line, _)) = scene.line(one.line) else {
        return;
    };
    match one.outcome {
        FrequencyOutcome::Open(why) => {
            exam.lack_at(rule, &|| line.at.path(), "history", Source::Register, why);
        }
        FrequencyOutcome::Exceeded {
            count,
            counts_money,
        } => {
            let span = match one.row.span {
                Span::Days => alloc::format!("{} {}", one.row.span, one.row.days_in_a_row()),
                Span::Month | Span::Year => one.row.span.to_string(),
            };
            let finding = Finding::new(rule, line.at.path())
                .with("service", line.key.code)
                .with("count", count)
                .with("limit", one.row.times)
                .with("span", span);
            exam.find(finding.stake(line.service.amount.filter(|_| counts_money)));
        }
    }
}
