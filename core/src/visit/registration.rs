//! What is asked of each registered visit that proves a case, or would have.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::visit as rules;
use crate::law::{Rule, VisitMethod};
use crate::visit::{Hindrance, Presence, VisitCard, VisitUse};
use core::fmt::Display;

/// Judges the visits of cases; `list` is the path of the cases, `days` those after a
/// visit in which it may be entered.
pub fn registrations(exam: &mut Examination, list: &At<'_>, presences: &[Presence<'_>], days: u32) {
    let cards = || {
        presences.iter().filter_map(|presence| match presence {
            Presence::With(card) => Some(*card),
            Presence::Without { .. } | Presence::Unknown(_) => None,
        })
    };
    let told = Told {
        uses: cards().any(|card| card.used != VisitUse::Untold),
        verified: cards().any(|card| card.verified.is_some()),
    };
    let known = [
        (told.uses, &rules::VISIT_UNUSED, "used"),
        (told.verified, &rules::VISIT_VERIFIED, "verified"),
    ];
    for (told, rule, what) in known {
        // where no visit tells it, that is said once
        if !told && cards().next().is_some() {
            untold(exam, rule, list, what);
        }
    }
    for (place, presence) in presences.iter().enumerate() {
        let at = list.index(place);
        match presence {
            Presence::With(card) => {
                manual_visit(exam, &at, &card.id, card.method);
                manual_complete(exam, &at, card);
                entered_in_time(exam, &at, card, days);
                if told.uses {
                    visit_unused(exam, &at, card);
                }
                if told.verified {
                    visit_verified(exam, &at, card);
                }
            }
            Presence::Without {
                passed_over: Some((card, hindrance)),
            } => match hindrance {
                Hindrance::Used => visit_unused(exam, &at, card),
                Hindrance::Refused => visit_verified(exam, &at, card),
                Hindrance::Method => {}
            },
            Presence::Without { passed_over: None } | Presence::Unknown(_) => {}
        }
    }
}

/// What at least one visit tells.
struct Told {
    uses: bool,
    verified: bool,
}

fn untold(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, what: &'static str) {
    exam.lack(rule, at.path(), what, Source::MobileCitizens, Lack::Partial);
}

/// VIS-002. A visit entered by hand counts, and is shown.
pub fn manual_visit(exam: &mut Examination, at: &At<'_>, visit: &dyn Display, method: VisitMethod) {
    if method == VisitMethod::Manual {
        exam.find(Finding::new(&rules::MANUAL_VISIT, at.path()).with("visit", visit));
    } else {
        exam.pass(&rules::MANUAL_VISIT);
    }
}

/// VIS-019. An entry by hand says why, and whose it is.
fn manual_complete(exam: &mut Examination, at: &At<'_>, card: &VisitCard) {
    let rule = &rules::MANUAL_COMPLETE;
    let missing = match (card.reason, card.has_author) {
        _ if card.method != VisitMethod::Manual => return,
        (None, _) => "reason",
        (Some(_), false) => "author",
        (Some(_), true) => return exam.pass(rule),
    };
    let finding = Finding::new(rule, at.path()).with("visit", &card.id);
    exam.find(finding.with("missing", missing));
}

/// VIS-020. Only an entry by hand must tell when it was made: a device tells it by the
/// visit itself.
fn entered_in_time(exam: &mut Examination, at: &At<'_>, card: &VisitCard, days: u32) {
    let rule = &rules::ENTERED_IN_TIME;
    let Some(entered) = card.entered else {
        if card.method == VisitMethod::Manual {
            untold(exam, rule, at, "entered");
        }
        return;
    };
    let after = entered.day().days_since(card.day);
    if (0..=i64::from(days)).contains(&after) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.path()).with("visit", &card.id);
    let finding = finding.with("day", card.day).with("entered", entered);
    exam.find(finding.with("days", days));
}

/// VIS-021. A case of an earlier act has not used the visit.
fn visit_unused(exam: &mut Examination, at: &At<'_>, card: &VisitCard) {
    let rule = &rules::VISIT_UNUSED;
    match &card.used {
        VisitUse::Untold => untold(exam, rule, at, "used"),
        VisitUse::Unused => exam.pass(rule),
        VisitUse::By(other) => {
            let finding = Finding::new(rule, at.path()).with("visit", &card.id);
            exam.find(finding.with("other", other));
        }
    }
}

/// VIS-022. The host verified the token of the visit, and accepted it.
fn visit_verified(exam: &mut Examination, at: &At<'_>, card: &VisitCard) {
    let rule = &rules::VISIT_VERIFIED;
    match card.verified {
        None => untold(exam, rule, at, "verified"),
        Some(true) => exam.pass(rule),
        Some(false) => exam.find(Finding::new(rule, at.path()).with("visit", &card.id)),
    }
}
