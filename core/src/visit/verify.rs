//! Verifying a code without a network: one function for each rule.
//!
//! A token that is refused is no registered visit, and no more than that: care is never
//! refused for it, the case only counts as one without a visit (14(3)).

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{FacilityId, Fingerprint};
use crate::law::Rule;
use crate::law::catalogue::visit as rules;
use crate::visit::envelope::Kind;
use crate::visit::verify_key::{Signed, signing_key};
use crate::visit::{
    FacilityCode, Purpose, TokenError, TokenList, TrustList, VisitToken, manual_visit,
};
use core::str::FromStr;

/// What a code is checked against. Whatever is `None` leaves its rules *not checked*.
#[derive(Clone, Copy, Debug, Default)]
pub struct VisitChecks<'a> {
    /// The moment of the check: when the host got the code.
    pub checked: Option<Moment>,
    /// The keys.
    pub trust: Option<&'a TrustList>,
    /// The newest version of the list of keys that the host has seen.
    pub newest_trust: Option<u64>,
    /// For how many seconds a list of keys stays fresh.
    pub trust_seconds: u32,
    /// By how many seconds the clock of a device may differ.
    pub skew: Option<u32>,
    /// For how many seconds a token counts.
    pub lifetime: Option<u32>,
    /// Tokens that were used before.
    pub seen: Option<&'a TokenList>,
    /// Tokens that were revoked.
    pub revoked: Option<&'a TokenList>,
    /// Where the visit should have been.
    pub facility: Option<&'a FacilityId>,
    /// Whose visit it should have been, under the key of the application.
    pub insured: Option<Fingerprint>,
}

impl VisitChecks<'_> {
    /// Why the list of keys cannot speak of the moment of the check.
    pub(super) fn trust_lack(&self) -> Option<Lack> {
        let (Some(trust), Some(checked)) = (self.trust, self.checked) else {
            return Some(Lack::NotGiven);
        };
        let age = checked.seconds_since(trust.as_of());
        (age > i64::from(self.trust_seconds)).then_some(Lack::Stale)
    }
}

/// A code that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified<T> {
    /// What was read.
    pub code: T,
    /// Did a key of the list sign it? The findings say whether that key was allowed to.
    pub signed: bool,
    /// Seconds from the moment that the code names to the check: negative where the
    /// device's clock is ahead.
    pub age: Option<i64>,
}

/// Verifies a visit token. `None` where it could not be read; all findings, not the
/// first, stand in the examination.
pub fn verify_visit(
    text: &str,
    checks: &VisitChecks<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Verified<VisitToken>> {
    let token: VisitToken = code_readable(text, at, exam)?;
    let claims = token.claims();
    let signed = Signed {
        kind: Kind::Visit,
        envelope: &token.envelope,
        at: claims.at(),
        purpose: Purpose::Visits(claims.app().clone()),
    };
    let key = signing_key(&signed, checks, at, exam);
    not_early(claims.at(), checks, at, exam);
    not_late(&token, checks, at, exam);
    token_not_revoked(&token, checks, at, exam);
    not_replayed(&token, checks, at, exam);
    own_facility(claims.facility(), checks, at, exam);
    own_person(&token, checks, at, exam);
    let method = claims.seen().method();
    manual_visit(exam, &at.field("code"), &token.id(), method);
    Some(Verified {
        signed: key.is_some(),
        age: age(claims.at(), checks),
        code: token,
    })
}

/// Verifies the code on a facility's wall: readable, signed by a key for such codes,
/// not from the future, and of the facility where one is expected.
pub fn verify_facility(
    text: &str,
    checks: &VisitChecks<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Verified<FacilityCode>> {
    let code: FacilityCode = code_readable(text, at, exam)?;
    let claims = code.claims();
    let signed = Signed {
        kind: Kind::Facility,
        envelope: &code.envelope,
        at: claims.issued(),
        purpose: Purpose::Facilities,
    };
    let key = signing_key(&signed, checks, at, exam);
    not_early(claims.issued(), checks, at, exam);
    if checks.facility.is_some() {
        own_facility(claims.facility(), checks, at, exam);
    }
    Some(Verified {
        signed: key.is_some(),
        age: age(claims.issued(), checks),
        code,
    })
}

/// VIS-003, VIS-004.
fn code_readable<T>(text: &str, at: &At<'_>, exam: &mut Examination) -> Option<T>
where
    T: FromStr<Err = TokenError>,
{
    match text.parse() {
        Ok(code) => {
            exam.pass(&rules::CODE_READABLE);
            exam.pass(&rules::VERSION_KNOWN);
            Some(code)
        }
        Err(TokenError::Version(version)) => {
            version_known(version, at, exam);
            None
        }
        Err(reason) => {
            let finding = Finding::new(&rules::CODE_READABLE, at.field("code").path());
            exam.find(finding.with("reason", reason));
            None
        }
    }
}

fn version_known(version: u64, at: &At<'_>, exam: &mut Examination) {
    let finding = Finding::new(&rules::VERSION_KNOWN, at.field("code").path());
    exam.find(finding.with("version", version));
}

fn age(named: Moment, checks: &VisitChecks<'_>) -> Option<i64> {
    checks.checked.map(|checked| checked.seconds_since(named))
}

/// The rule could not be checked, since the host did not give this.
fn not_given(rule: &'static Rule, what: &'static str, at: &At<'_>, exam: &mut Examination) {
    let path = at.field(what).path();
    exam.lack(rule, path, what, Source::Register, Lack::NotGiven);
}

/// VIS-012. A clock that is ahead within the tolerance is no fault.
fn not_early(named: Moment, checks: &VisitChecks<'_>, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::NOT_EARLY;
    let Some((checked, skew)) = checks.checked.zip(checks.skew) else {
        return not_given(rule, "skewSeconds", at, exam);
    };
    if named.seconds_since(checked) <= i64::from(skew) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("code").path()).with("at", named);
    exam.find(finding.with("checked", checked).with("skew", skew));
}

/// VIS-013.
fn not_late(token: &VisitToken, checks: &VisitChecks<'_>, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::NOT_LATE;
    let named = token.claims().at();
    let given = checks.checked.zip(checks.lifetime).zip(checks.skew);
    let Some(((checked, lifetime), skew)) = given else {
        return not_given(rule, "lifetimeSeconds", at, exam);
    };
    let most = i64::from(lifetime).saturating_add(skew.into());
    if checked.seconds_since(named) <= most {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("code").path()).with("at", named);
    let finding = finding.with("checked", checked);
    exam.find(finding.with("lifetime", lifetime));
}

/// The token stands on no list of this kind, or the list cannot tell.
fn not_listed(
    rule: &'static Rule,
    (list, what): (Option<&TokenList>, &'static str),
    token: &VisitToken,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let Some(list) = list else {
        return not_given(rule, what, at, exam);
    };
    let id = token.id();
    if list.contains(id) {
        exam.find(Finding::new(rule, at.field("code").path()).with("token", id));
    } else if list.is_complete() && !list.is_older(token.claims().at()) {
        exam.pass(rule);
    } else {
        let partial = !list.is_complete();
        let lack = if partial { Lack::Partial } else { Lack::Stale };
        let path = at.field(what).path();
        exam.lack(rule, path, what, Source::Register, lack);
    }
}

/// VIS-014.
fn token_not_revoked(
    token: &VisitToken,
    checks: &VisitChecks<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let list = (checks.revoked, "revoked");
    not_listed(&rules::TOKEN_NOT_REVOKED, list, token, at, exam);
}

/// VIS-015.
fn not_replayed(token: &VisitToken, checks: &VisitChecks<'_>, at: &At<'_>, exam: &mut Examination) {
    let list = (checks.seen, "seen");
    not_listed(&rules::NOT_REPLAYED, list, token, at, exam);
}

/// VIS-016.
fn own_facility(
    facility: &FacilityId,
    checks: &VisitChecks<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::OWN_FACILITY;
    let Some(expected) = checks.facility else {
        return not_given(rule, "facility", at, exam);
    };
    if facility == expected {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("facility").path()).with("facility", facility);
    exam.find(finding.with("expected", expected));
}

/// VIS-017. Two fingerprints under one key: no number is compared, and none is told.
fn own_person(token: &VisitToken, checks: &VisitChecks<'_>, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::OWN_PERSON;
    match checks.insured {
        None => not_given(rule, "insured", at, exam),
        Some(expected) if expected == token.claims().insured() => exam.pass(rule),
        Some(_) => exam.find(Finding::new(rule, at.field("insured").path())),
    }
}
