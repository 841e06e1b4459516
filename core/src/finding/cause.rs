//! Which finding broke the fact that a rule lacks: one unreadable personal number leaves
//! many rules without an answer, and whoever mends a draft looks for that one place.

use crate::fact::{Lack, Source};
use crate::finding::{Coverage, Finding, NotChecked, Path, Segment};
use crate::law::{Room, Rule};
use alloc::vec::Vec;

/// Names the cause of each lack that a finding of the reading explains: the nearest field
/// of the name that the rule needs, at the place of the rule or above it.
pub(super) fn name_causes(findings: &[Finding], open: &mut [NotChecked]) {
    let mut broken: Vec<&Path> = findings
        .iter()
        .filter(|finding| breaks_a_field(finding.rule))
        .map(|finding| &finding.path)
        .collect();
    if broken.is_empty() {
        return;
    }
    broken.sort_unstable();
    for one in open {
        let of_draft = match one.need.lack {
            Lack::NoKey => true,
            Lack::NotTold => one.need.source == Source::Mis,
            _ => false,
        };
        if one.cause.is_some() || !of_draft {
            continue;
        }
        one.cause = nearest(&broken, one).or_else(|| below(&broken, one));
        if one.cause.is_some() {
            // a field that may be left out was told, and could not be read
            one.need.lack = Lack::NoKey;
        }
    }
}

/// Is it said of a field that its value could not be read?
const fn breaks_a_field(rule: &Rule) -> bool {
    matches!(rule.room, Room::Input | Room::Limits | Room::Identifier)
}

fn nearest(broken: &[&Path], open: &NotChecked) -> Option<Path> {
    let field = Segment::Field(open.need.what);
    let place = open.path.segments();
    // the rule may speak of the field itself, or of a place from which the field is seen
    if place.last() == Some(&field) && broken.binary_search(&&open.path).is_ok() {
        return Some(open.path.clone());
    }
    let scopes = (0..=place.len()).rev().filter_map(|end| place.get(..end));
    let mut fields = scopes.map(|scope| scope.iter().copied().chain([field]).collect::<Path>());
    fields.find(|path| broken.binary_search(&path).is_ok())
}

/// What is found by several fields of many places, and by which: a visit by whose it is,
/// where, and the days of the case.
const FOUND_BY: (&str, [&str; 4]) = ("visits", ["insured", "facility", "start", "end"]);

/// Of a lack that speaks of many places at once, the first field of one of them that broke it.
fn below(broken: &[&Path], open: &NotChecked) -> Option<Path> {
    let (what, fields) = FOUND_BY;
    let place = open.path.segments().split_last();
    let place = place.map_or(&[][..], |(_, place)| place);
    if open.need.what != what {
        return None;
    }
    let is_key = |path: &&&Path| {
        let last = path.segments().last();
        let key = fields
            .iter()
            .any(|field| last == Some(&Segment::Field(field)));
        key && path.segments().starts_with(place)
    };
    broken.iter().find(is_key).map(|path| (*path).clone())
}

/// How many different causes the lacks of each rule have, among those that are listed. Both
/// lists stand in the order of the rules.
pub(super) fn count(open: &[NotChecked], coverage: &mut [Coverage]) {
    for of_rule in open.chunk_by(|one, next| one.rule == next.rule) {
        let mut causes: Vec<_> = of_rule.iter().map(|one| (one.need, &one.cause)).collect();
        causes.sort_unstable();
        causes.dedup();
        let rule = of_rule.first().map(|one| one.rule);
        if let Some(line) = coverage.iter_mut().find(|line| Some(line.rule) == rule) {
            line.causes = u64::try_from(causes.len()).unwrap_or(u64::MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{At, Examination};
    use crate::law::catalogue::{act, input, visit};

    #[test]
    fn a_lack_names_the_nearest_broken_field() {
        let root = At::root();
        let cases = root.field("cases");
        let (first, second) = (cases.index(0), cases.index(1));
        let services = second.field("services");
        let line = services.index(0);
        let mut exam = Examination::open();
        exam.find(Finding::new(
            &input::MALFORMED,
            first.field("insured").path(),
        ));
        exam.find(Finding::new(
            &input::MALFORMED,
            second.field("insured").path(),
        ));
        let mut lack = |at: &At<'_>, what| {
            exam.lack(
                &act::ACCOUNT_OPEN,
                at.path(),
                what,
                Source::Mis,
                Lack::NoKey,
            );
        };
        lack(&line, "insured");
        lack(&line, "worker");
        lack(&second.field("insured"), "insured");
        let verdict = exam.close();
        let causes: Vec<_> = verdict
            .not_checked
            .iter()
            .map(|open| open.cause.as_ref().map(std::string::ToString::to_string))
            .collect();
        let insured = Some("cases[1].insured".into());
        assert_eq!(causes, [insured.clone(), insured, None]);
        let mut exam = Examination::open();
        for field in ["care", "facility"] {
            exam.find(Finding::new(&input::MALFORMED, second.field(field).path()));
        }
        let (rule, path) = (&visit::SHARE_WITHOUT_VISIT, cases.path());
        exam.lack(rule, path, "visits", Source::Biometrics, Lack::NoKey);
        let cause = exam.close().not_checked[0].cause.clone().unwrap();
        assert_eq!(std::format!("{cause}"), "cases[1].facility");
        let line = verdict.line(&act::ACCOUNT_OPEN);
        assert_eq!(
            line.map(|line| (line.not_checked, line.causes)),
            Some((3, 2))
        );
    }
}
