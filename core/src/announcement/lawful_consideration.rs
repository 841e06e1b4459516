//! What the law asks of the consideration of an application (mechanism 8, 9).

use crate::announcement::{
    Announcement, AnnouncementCommand, AnnouncementContext, ApplicationPlace, ApplicationState,
    PlanStep, StatedRejection,
};
use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Verdict};
use crate::law::catalogue::announcement as rules;
use crate::law::catalogue::placement;
use crate::law::{Effect, Rule};
use crate::placement::{
    Asked, POINT_FIVE, RejectionGround, StatedGround, Terms, check_filing, stated_grounds,
};
use crate::settlement::RuleCodes;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// The rules of an acceptance and of a rejection.
pub(super) fn consideration_lawful(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    at: &At<'_>,
    state: &Announcement,
    (command, context): (&AnnouncementCommand, &AnnouncementContext<'_>),
) {
    let (application, codes, paper) = match &command.step {
        PlanStep::AcceptApplication {
            application,
            codes,
            paper,
        }
        | PlanStep::RejectApplication {
            application,
            codes,
            paper,
            ..
        } => (application, codes.as_ref(), paper.as_ref()),
        _ => return,
    };
    let Some(own) = state.application(application) else {
        return;
    };
    review_order(exam, at, state, own);
    let asked = Asked {
        rule: &placement::APPLICATION_REVIEW,
        name: "application_review",
        length: &context.edition.parameters.application_review,
        path: at.field("at").path(),
        event: own.filed.day(),
        done: Some(command.at.day()),
    };
    terms.within(exam, asked);
    let shown = shown_by(exam, own, context);
    // what is accepted unchecked is named, on a document
    let accepts = |code: &str| paper.is_some() && named(codes, code);
    match &command.step {
        PlanStep::RejectApplication { grounds, .. } => {
            let grounds = grounds.as_ref().map_or(&[][..], |grounds| &grounds.0);
            let stated: Vec<StatedGround> = grounds.iter().map(|one| one.stated.clone()).collect();
            stated_grounds(exam, at, &stated);
            let list = at.field("grounds");
            for (place, one) in grounds.iter().enumerate() {
                let here = list.index(place);
                ground_shown(exam, &here, one, &shown, &accepts);
                norm_named(exam, &here, one);
                case_told(exam, &here, one);
            }
        }
        _ => ground_stands(exam, at, &shown, &accepts),
    }
}

fn named(codes: Option<&RuleCodes>, code: &str) -> bool {
    codes.is_some_and(|codes| codes.0.iter().any(|one| one == code))
}

/// Applications are considered in the order of their filing (8); those filed at one moment
/// have no order between them.
fn review_order(exam: &mut Examination, at: &At<'_>, state: &Announcement, own: &ApplicationState) {
    let rule = &placement::REVIEW_ORDER;
    let turn = state.applications();
    let mut waiting = turn
        .iter()
        .filter(|one| one.place == ApplicationPlace::Filed);
    match waiting.find(|one| one.filed < own.filed) {
        Some(earlier) => {
            let finding = Finding::new(rule, at.field("application").path());
            exam.find(finding.with("earlier", &earlier.number));
        }
        None => exam.pass(rule),
    }
}

/// What the filing shows on the day of its filing.
fn shown_by(
    exam: &Examination,
    own: &ApplicationState,
    context: &AnnouncementContext<'_>,
) -> Verdict {
    let mut side = exam.beside();
    let filing = (&own.filing, Some(Moment::day(own.filed)));
    let laws = (context.edition, context.calendar);
    check_filing(&mut side, &At::root(), filing, context.purposes, laws);
    side.close()
}

/// The codes of what was found and refuses.
fn found(shown: &Verdict) -> BTreeSet<&'static str> {
    let lines = shown.coverage.iter();
    let refuses = lines.filter(|line| line.found > 0 && line.effect >= Effect::Refuse);
    refuses.map(|line| line.rule.code).collect()
}

/// The codes of what could not be checked.
fn open(shown: &Verdict) -> BTreeSet<&'static str> {
    let lines = shown.coverage.iter();
    let open = lines.filter(|line| line.not_checked > 0);
    open.map(|line| line.rule.code).collect()
}

/// ANN-008: no application is accepted while a ground of point 9 stands against it. What could
/// not be checked is accepted by name, on a document, or not at all.
fn ground_stands(
    exam: &mut Examination,
    at: &At<'_>,
    shown: &Verdict,
    accepts: &impl Fn(&str) -> bool,
) {
    let rule = &rules::GROUND_STANDS;
    let path = at.field("application").path();
    let stands = found(shown);
    if !stands.is_empty() {
        let codes: Vec<&str> = stands.into_iter().collect();
        let finding = Finding::new(rule, path);
        return exam.find(finding.with("codes", codes.join(", ")));
    }
    // what leaves it open is why this is: facts that contradict each other, say
    let mut left = shown.not_checked.iter();
    match left.find(|one| !accepts(one.rule.code)) {
        None => exam.pass(rule),
        Some(one) => {
            let lack = match one.need.lack {
                Lack::Contradicting => Lack::Contradicting,
                _ => Lack::NotTold,
            };
            exam.lack(rule, path, "filing", Source::Register, lack);
        }
    }
}

/// The rules that show a ground; none for the fourth, which a document of its own shows.
fn rules_of(ground: RejectionGround) -> Option<Vec<&'static Rule>> {
    match ground {
        RejectionGround::MissingDocuments => {
            let papers = [
                &placement::REQUIRED_DOCUMENT,
                &placement::HIGH_TECHNOLOGY_CONCLUSION,
                &placement::PARTNERSHIP_CONTRACT,
                &placement::ACCREDITATION_CERTIFICATE,
                &placement::LEASE_CONTRACT,
                &placement::SANITARY_FACILITY,
                &placement::LICENCE_KIND,
                &placement::LICENCE_ADDRESS,
                &placement::DOCUMENT_EXPIRED,
                &placement::TAX_CERTIFICATE,
                &placement::TECHNOLOGY_CONFIRMED,
                &placement::COVER_ASKED,
            ];
            Some(POINT_FIVE.into_iter().chain(papers).collect())
        }
        RejectionGround::SanitaryDocumentAge => Some([&placement::SANITARY_DOCUMENT_AGE].into()),
        RejectionGround::BuildingPurpose => {
            Some([&placement::BUILDING_PURPOSE, &placement::PURPOSE_UNKNOWN].into())
        }
        RejectionGround::ProcurementRules { .. } => None,
    }
}

fn ground_of(one: &StatedRejection) -> Option<RejectionGround> {
    RejectionGround::read(&one.stated.name, one.stated.case).ok()
}

/// ANN-009: a ground is shown by the application itself. Words for the purpose of a building
/// that no table knows are shown by the document of a person who looked.
fn ground_shown(
    exam: &mut Examination,
    at: &At<'_>,
    one: &StatedRejection,
    shown: &Verdict,
    accepts: &impl Fn(&str) -> bool,
) {
    let rule = &rules::GROUND_SHOWN;
    let Some(ground) = ground_of(one) else {
        return;
    };
    let Some(own) = rules_of(ground) else {
        return;
    };
    let own: BTreeSet<&str> = own.into_iter().map(|rule| rule.code).collect();
    let unknown = placement::PURPOSE_UNKNOWN.code;
    let looked = ground == RejectionGround::BuildingPurpose
        && shown.findings.iter().any(|one| one.rule.code == unknown)
        && one.paper.is_some();
    let shows = found(shown).iter().any(|code| own.contains(code));
    let mut untold = open(shown)
        .into_iter()
        .filter(|code| own.contains(code))
        .peekable();
    if shows || looked {
        return exam.pass(rule);
    }
    let path = at.field("ground").path();
    if untold.peek().is_none() {
        let name: String = ground.name().into();
        return exam.find(Finding::new(rule, path).with("ground", name));
    }
    if untold.any(accepts) {
        exam.pass(rule);
    } else {
        exam.lack(rule, path, "filing", Source::Register, Lack::NotTold);
    }
}

/// ANN-010: the fourth ground names its document and the exact norm.
fn norm_named(exam: &mut Examination, at: &At<'_>, one: &StatedRejection) {
    let rule = &rules::NORM_NAMED;
    let Some(RejectionGround::ProcurementRules { .. }) = ground_of(one) else {
        return;
    };
    if one.paper.is_some() && one.norm.is_some() {
        return exam.pass(rule);
    }
    let field = if one.norm.is_none() { "norm" } else { "paper" };
    exam.find(Finding::new(rule, at.field(field).path()));
}

/// ANN-011: the case of point 37-1, in words.
fn case_told(exam: &mut Examination, at: &At<'_>, one: &StatedRejection) {
    let rule = &rules::CASE_TOLD;
    match ground_of(one) {
        Some(RejectionGround::ProcurementRules { case }) => {
            let finding = Finding::new(rule, at.field("case").path());
            exam.find(finding.with("item", alloc::format!("case-{}", case.place())));
        }
        _ => exam.pass(rule),
    }
}
