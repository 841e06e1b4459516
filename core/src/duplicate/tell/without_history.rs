//! What no history was given for, told once an act: silence of nothing is no pass.

use crate::duplicate::compare::scene::Scene;
use crate::duplicate::tell::attendances::asked_rules;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;

/// Tells once an act that no history was given, or none of stays, of
/// attendances, or of ids.
pub(in crate::duplicate) fn without_history(exam: &mut Examination, scene: &Scene<'_>) {
    let is_given = scene.query().is_some();
    let lines: &[&'static Rule] = if is_given {
        &[]
    } else {
        &[
            &rules::SERVICE_IN_OTHER_ACT,
            &rules::SERVICE_IN_PROCESS,
            &rules::SERVICE_SUSPECT,
        ]
    };
    let stays: &[&'static Rule] = if scene.searches_stays() {
        &[]
    } else {
        &[&rules::STAYS_OVERLAP, &rules::READMISSION]
    };
    let work = &scene.work;
    let searches_attendances = scene.searches_attendances();
    for one in scene.acts() {
        let mut lack = |rule, what| {
            let root = At::root();
            let path = root.field("acts").index(one.place).path();
            let what = if is_given { what } else { "history" };
            exam.lack(rule, path, what, Source::Register, Lack::NotGiven);
        };
        for rule in lines.iter().chain(stays) {
            lack(rule, "history of stays");
        }
        for rule in asked_rules(work).filter(|_| !searches_attendances) {
            lack(rule, "history of attendances");
        }
        if !scene.claims.compares_ids(one.act) {
            exam.skip(&rules::LINE_AGAIN);
        } else if !scene.searches_ids() {
            lack(&rules::LINE_AGAIN, "history of ids");
        }
        if !work.compares_patients() {
            exam.skip(&rules::WORKER_WITH_TWO);
        }
        if !work.counts_minutes() {
            exam.skip(&rules::WORKER_DAY_MINUTES);
        }
    }
}
