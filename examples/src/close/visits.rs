//! The visits that came with a token: each is verified as the host got it, and put into
//! the list of visits with what became of it; and the codes that hang on walls.

use super::fault::Fault;
use super::file::MonthFile;
use super::findings::{ActName, take_report};
use super::input::Input;
use super::run::Closed;
use qalqan_core::identifier::Iin;
use qalqan_core::wire::{
    ReferenceDraft, TokenListDraft, TrustDraft, VerifyFacilityDraft, VerifyVisitReport, VisitRow,
    VisitToVerifyDraft, VisitVerifier, VisitVerifierDraft, verify_facility_qr,
};
use serde::Deserialize;

const FILE: &str = MonthFile::Visits.name();

/// The tokens of a month.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VisitsCard {
    /// Where tokens came in: each desk knows what it knows.
    pub desks: Vec<DeskCard>,
    /// What the codes on walls are verified against.
    pub walls: WallsCard,
}

/// A desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeskCard {
    /// What its tokens are verified against.
    pub verifier: VisitVerifierDraft,
    /// The tokens, in the order in which they came.
    pub codes: Vec<CodeCard>,
}

/// A token, beside what the information system knows of the visit.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeCard {
    /// The registration.
    pub visit: String,
    /// The insured who was registered.
    pub insured: String,
    /// The facility.
    pub facility: String,
    /// Where the person was, as the application told it.
    pub coordinates: Option<String>,
    /// The token's text.
    pub code: String,
    /// When it came.
    pub got_at: String,
}

/// What the codes on walls are verified against.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WallsCard {
    /// The moment of the check.
    pub checked_at: String,
    /// The keys.
    pub trust: TrustDraft,
    /// The newest list of keys that is known.
    pub newest_trust: u64,
    /// For how long a list stays fresh.
    pub trust_seconds: u32,
    /// Codes that were revoked.
    pub revoked: TokenListDraft,
    /// When the newest codes were issued.
    pub issued_at: String,
}

/// What stands in the act's place.
fn name(of: &str) -> ActName {
    ActName {
        file: FILE.into(),
        act: of.into(),
    }
}

/// Verifies the tokens desk by desk; what they prove is in the list of visits then.
pub(super) fn visits(input: &Input, closed: &mut Closed, reference: &mut ReferenceDraft) {
    let mut rows = Vec::new();
    for (place, desk) in input.visits.desks.iter().enumerate() {
        let verifier = VisitVerifier::new(desk.verifier.clone());
        take_report(
            &verifier.report(),
            &name(&format!("desks[{place}]")),
            closed,
        );
        // a token counts once: the desk keeps the names of those it saw
        let mut seen = TokenListDraft {
            complete: Some(true),
            ..TokenListDraft::default()
        };
        // and asks its table of revoked ones when a token comes
        let mut revoked = desk.verifier.revoked.clone();
        for card in &desk.codes {
            let now = Some(card.got_at.clone());
            seen.as_of.clone_from(&now);
            if let Some(revoked) = &mut revoked {
                revoked.as_of = now;
            }
            let insured = card.insured.parse::<Iin>();
            let bad = |error| Fault::form(MonthFile::Visits, &card.visit, error);
            let Some(insured) = closed.keep(insured.map_err(bad)) else {
                continue;
            };
            let print = input.key.host().map(|key| key.person(insured).to_string());
            let report = verifier.verify(VisitToVerifyDraft {
                code: Some(card.code.clone()),
                checked_at: Some(card.got_at.clone()),
                seen: Some(seen.clone()),
                revoked: revoked.clone(),
                facility: Some(card.facility.clone()),
                insured: None,
                insured_print: print,
                ..VisitToVerifyDraft::default()
            });
            take_report(&report.verdict, &name(&card.visit), closed);
            seen.tokens
                .extend(report.token.as_ref().map(|token| token.id.clone()));
            rows.push(row(card, report));
        }
    }
    if !rows.is_empty() {
        // where no list was given, what the tokens prove is a partial one
        let visits = reference.visits.get_or_insert_default();
        visits.rows.append(&mut rows);
    }
    if !input.lacks(MonthFile::Visits) {
        walls(input, closed);
    }
}

/// The registration as it stands in the list of visits.
fn row(card: &CodeCard, report: VerifyVisitReport) -> VisitRow {
    let day = |moment: &str| moment.split('T').next().unwrap_or_default().to_string();
    let token = report.token;
    let told = token.as_ref();
    VisitRow {
        id: Some(card.visit.clone()),
        insured: Some(card.insured.clone()),
        facility: Some(card.facility.clone()),
        day: Some(day(told.map_or(&card.got_at, |token| &token.at))),
        method: Some(told.map_or_else(|| "qr".into(), |token| token.method.name().into())),
        reason: told.and_then(|token| Some(token.reason?.name().into())),
        author: told.and_then(|token| token.author_print.clone()),
        coordinates: card.coordinates.clone(),
        entered_at: Some(card.got_at.clone()),
        token: told.map(|token| token.id.clone()),
        verified: Some(report.verdict.is_sound()),
        ..VisitRow::default()
    }
}

/// Each facility's code, as somebody walking by reads it.
fn walls(input: &Input, closed: &mut Closed) {
    let walls = &input.visits.walls;
    let facilities = input.providers.iter().flat_map(|card| &card.facilities);
    for facility in facilities {
        let report = verify_facility_qr(VerifyFacilityDraft {
            code: Some(facility.qr.clone()),
            checked_at: Some(walls.checked_at.clone()),
            trust: Some(walls.trust.clone()),
            newest_trust: Some(walls.newest_trust),
            trust_seconds: Some(walls.trust_seconds),
            skew_seconds: Some(0),
            facility: Some(facility.id.clone()),
            revoked: Some(walls.revoked.clone()),
            newest_issue: Some(walls.issued_at.clone()),
            ..VerifyFacilityDraft::default()
        });
        take_report(&report.verdict, &name(&facility.id), closed);
    }
}
