//! Repairs of one verdict agree: applied together they make an act whose amounts are right.
//!
//! A rule judges what the draft declares, and suggests a value beside the declared ones. Here
//! the suggestions are set against one another: an amount follows the tariff and the
//! coefficient that are suggested for its line, a total follows the amounts.

use crate::act::place::ActPlace;
use crate::act::{Act, Service};
use crate::finding::{At, Examination, Finding, Path, Repair, Segment};
use crate::law::Parameters;
use crate::law::catalogue::act as rules;
use crate::money::{Rounding, Tenge, checked_sum};
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;
use rust_decimal::Decimal;

/// Sets the repairs of amounts against one another.
pub(super) fn agree(exam: &mut Examination, act: &Act, law: &Parameters) {
    let amounts = [
        &rules::LINE_AMOUNT,
        &rules::CASE_TOTAL,
        &rules::ACT_TOTAL,
        &rules::PRICE_IS_TARIFF,
        &rules::COEFFICIENT_OF_CARE,
    ];
    if amounts.iter().all(|rule| exam.times_found(rule) == 0) {
        return;
    }
    let findings = exam.findings_mut();
    let mended = Mended::of(findings, act, law);
    for finding in findings {
        mended.settle(finding, act);
    }
}

/// What a product of a line is, by the rounding of the edition.
pub(super) fn product(
    law: &Parameters,
    tariff: Tenge,
    (quantity, coefficient): (i64, Decimal),
) -> Option<Tenge> {
    let rounding = Rounding::TARIFF.with_half(law.rounding_half.get());
    let factor = Decimal::from(quantity).checked_mul(coefficient)?;
    rounding.product(tariff, factor)
}

/// A coefficient as a repair writes it. The decimal library's own reader takes far more than
/// that, and four kilobytes of a module.
fn decimal(text: &str) -> Option<Decimal> {
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let mut number = 0_i128;
    for byte in whole.bytes().chain(places.bytes()) {
        let digit = byte.is_ascii_digit().then(|| byte.wrapping_sub(b'0'))?;
        number = number.checked_mul(10)?.checked_add(digit.into())?;
    }
    let scale = u32::try_from(places.len()).ok()?;
    Decimal::try_from_i128_with_scale(number, scale).ok()
}

/// What is suggested for a line beside its amount.
#[derive(Default)]
struct Suggested {
    tariff: Option<Tenge>,
    coefficient: Option<Decimal>,
}

impl Suggested {
    /// The amount of the line with it; none where another field of the line cannot be right.
    fn amount(&self, line: &Service, law: &Parameters) -> Option<Tenge> {
        let tariff = self.tariff.or(line.tariff)?;
        let coefficient = self.coefficient.or(line.coefficient)?;
        let quantity = line.quantity.filter(|quantity| *quantity >= 1)?;
        if tariff.is_negative() || coefficient <= Decimal::ZERO {
            return None;
        }
        product(law, tariff, (quantity, coefficient))
    }
}

/// The amounts of an act that differ from the declared ones once all is mended.
struct Mended {
    lines: BTreeMap<(usize, usize), Tenge>,
    cases: BTreeMap<usize, Tenge>,
    total: Option<Tenge>,
}

impl Mended {
    fn of(findings: &[Finding], act: &Act, law: &Parameters) -> Self {
        let mut suggested: BTreeMap<(usize, usize), Suggested> = BTreeMap::new();
        let mut totals: Vec<usize> = Vec::new();
        let mut whole = false;
        for finding in findings {
            let place = place_of(&finding.path);
            let value = finding.repair.as_ref().map(|repair| repair.value.as_str());
            whole |= *finding.rule == rules::ACT_TOTAL;
            match place.map(|place| (place.case, place.line)) {
                Some((case, Some(line))) => {
                    let about = (case, line);
                    if *finding.rule == rules::PRICE_IS_TARIFF {
                        suggested.entry(about).or_default().tariff =
                            value.and_then(|text| text.parse().ok());
                    } else if *finding.rule == rules::COEFFICIENT_OF_CARE {
                        suggested.entry(about).or_default().coefficient = value.and_then(decimal);
                    } else if *finding.rule == rules::LINE_AMOUNT {
                        suggested.entry(about).or_default();
                    }
                }
                Some((case, None)) if *finding.rule == rules::CASE_TOTAL => totals.push(case),
                _ => {}
            }
        }
        let lines = suggested.iter().filter_map(|(about, suggested)| {
            let line = line_of(act, *about)?;
            let amount = suggested.amount(line, law)?;
            (line.amount? != amount).then_some((*about, amount))
        });
        let mut mended = Self {
            lines: lines.collect(),
            cases: BTreeMap::new(),
            total: None,
        };
        totals.extend(mended.lines.keys().map(|(case, _)| *case));
        mended.total_up(act, &totals, whole);
        mended
    }

    /// The totals over mended lines of these cases, and that of the act.
    fn total_up(&mut self, act: &Act, cases: &[usize], whole: bool) {
        for place in cases {
            let Some(case) = act.cases.get(*place) else {
                continue;
            };
            let lines = case.services.iter().enumerate().map(|(line, service)| {
                let mended = self.lines.get(&(*place, line)).copied();
                mended.or(service.amount)
            });
            self.cases
                .extend(new_total(case.total, lines).map(|total| (*place, total)));
        }
        if whole || !self.cases.is_empty() {
            let cases = act.cases.iter().enumerate();
            let cases = cases.map(|(place, case)| self.cases.get(&place).copied().or(case.total));
            self.total = new_total(act.total, cases);
        }
    }

    /// Gives a finding the repair that agrees with the others, and what follows from it.
    fn settle(&self, finding: &mut Finding, act: &Act) {
        let rule = finding.rule;
        let own =
            *rule == rules::LINE_AMOUNT || *rule == rules::CASE_TOTAL || *rule == rules::ACT_TOTAL;
        let beside = *rule == rules::PRICE_IS_TARIFF || *rule == rules::COEFFICIENT_OF_CARE;
        if !(own || beside && finding.repair.is_some()) {
            return;
        }
        let mut repairs = self.upwards(place_of(&finding.path), act);
        if own {
            let path = &finding.path;
            finding.repair = repairs
                .first()
                .filter(|repair| repair.path == *path)
                .cloned();
            repairs.retain(|repair| repair.path != *path);
        }
        finding.follows = repairs;
    }

    /// What changes at a place and above it.
    fn upwards(&self, place: Option<ActPlace>, act: &Act) -> Vec<Repair> {
        let (root, mut repairs) = (At::root(), Vec::new());
        let cases = root.field("cases");
        let mut change = |path: Path, value: Option<&Tenge>| {
            repairs.extend(value.map(|value| Repair {
                path,
                value: value.to_string(),
            }));
        };
        if let Some(place) = place.filter(|place| place.case < act.cases.len()) {
            if let Some(line) = place.line {
                let amount = self.lines.get(&(place.case, line));
                change(place.field(&cases, "amount"), amount);
            }
            let total = ActPlace::case(place.case).field(&cases, "total");
            change(total, self.cases.get(&place.case));
        }
        change(root.field("total").path(), self.total.as_ref());
        repairs
    }
}

/// A total of parts where it is another one; none of no parts, or of one that is unknown.
fn new_total(declared: Option<Tenge>, parts: impl Iterator<Item = Option<Tenge>>) -> Option<Tenge> {
    let parts: Vec<Tenge> = parts.collect::<Option<_>>()?;
    let total = checked_sum(parts.iter().copied()).filter(|_| !parts.is_empty())?;
    (declared? != total).then_some(total)
}

fn line_of(act: &Act, (case, line): (usize, usize)) -> Option<&Service> {
    act.cases.get(case)?.services.get(line)
}

/// The case or the line that a path leads into.
fn place_of(path: &Path) -> Option<ActPlace> {
    match path.segments() {
        [
            Segment::Field("cases"),
            Segment::Index(case),
            Segment::Field("services"),
            Segment::Index(line),
            ..,
        ] => Some(ActPlace::line(*case, *line)),
        [Segment::Field("cases"), Segment::Index(case), ..] => Some(ActPlace::case(*case)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What a repair writes comes back, as the decimal library would read it.
        #[test]
        fn a_coefficient_comes_back(part in 0_i64.., whole in 1_i64..1000, text in "[0-9.e]{0,6}") {
            let exact = Decimal::from(part).checked_div(Decimal::from(whole)).unwrap();
            let written = exact.normalize();
            prop_assert_eq!(decimal(&written.to_string()), Some(written));
            prop_assert!(decimal(&text).is_none_or(|read| text.is_empty() || text == "." || text.parse() == Ok(read)));
        }
    }
}
