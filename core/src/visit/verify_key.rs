//! Who signed a code, and was it allowed to?

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::visit as rules;
use crate::visit::envelope::{Envelope, Kind, VERSION};
use crate::visit::{Purpose, TrustKey, VisitChecks};

/// A code as far as its key is asked about.
pub(super) struct Signed<'a> {
    pub(super) kind: Kind,
    pub(super) envelope: &'a Envelope,
    /// When it was signed, as it says.
    pub(super) at: Moment,
    /// For what a key had to be issued.
    pub(super) purpose: Purpose,
}

/// What is not checked where the list cannot tell the key.
static OF_THE_KEY: [&Rule; 5] = [
    &rules::VERSION_NOT_OLD,
    &rules::CODE_SIGNED,
    &rules::KEY_FOR_PURPOSE,
    &rules::KEY_VALID,
    &rules::KEY_NOT_REVOKED,
];

/// The key that signed the code, with all that is wrong with it; `None` where there is
/// none that did.
pub(super) fn signing_key<'a>(
    signed: &Signed<'_>,
    checks: &VisitChecks<'a>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<&'a TrustKey> {
    trust_list_forward(checks, at, exam);
    let candidates = key_known(signed, checks, at, exam)?;
    let key = code_signed(signed, candidates, at, exam)?;
    version_not_old(key, at, exam);
    key_for_purpose(signed, key, at, exam);
    key_valid(signed, key, at, exam);
    key_not_revoked(signed, key, checks, at, exam);
    Some(key)
}

/// VIS-006.
fn trust_list_forward(checks: &VisitChecks<'_>, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::TRUST_LIST_FORWARD;
    let here = at.field("trust");
    let Some((trust, newest)) = checks.trust.zip(checks.newest_trust) else {
        return exam.lack(
            rule,
            here.field("version").path(),
            "newest version",
            Source::Register,
            Lack::NotGiven,
        );
    };
    if trust.version() >= newest {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, here.field("version").path());
    let finding = finding.with("version", trust.version());
    exam.find(finding.with("newest", newest));
}

/// VIS-007. A list that is too old may not know the key yet.
fn key_known<'a>(
    signed: &Signed<'_>,
    checks: &VisitChecks<'a>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<&'a [TrustKey]> {
    let rule = &rules::KEY_KNOWN;
    let id = signed.envelope.key;
    let keys = checks.trust.map_or(&[][..], |trust| trust.of_id(id));
    if !keys.is_empty() {
        exam.pass(rule);
        return Some(keys);
    }
    let Some(lack) = checks.trust_lack() else {
        exam.find(Finding::new(rule, at.field("code").path()).with("key", id));
        return None;
    };
    for rule in [rule].into_iter().chain(OF_THE_KEY) {
        let path = at.field("trust").path();
        exam.lack(rule, path, "keys", Source::Certificates, lack);
    }
    None
}

/// VIS-008. Every key of the id is tried.
fn code_signed<'a>(
    signed: &Signed<'_>,
    candidates: &'a [TrustKey],
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<&'a TrustKey> {
    let rule = &rules::CODE_SIGNED;
    let mut keys = candidates.iter();
    let found = keys.find(|key| signed.envelope.is_signed_by(signed.kind, &key.key));
    match found {
        Some(_) => exam.pass(rule),
        None => {
            let finding = Finding::new(rule, at.field("code").path());
            exam.find(finding.with("key", signed.envelope.key));
        }
    }
    found
}

/// VIS-005.
fn version_not_old(key: &TrustKey, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::VERSION_NOT_OLD;
    if VERSION >= key.minimum {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("code").path()).with("version", VERSION);
    exam.find(finding.with("minimum", key.minimum));
}

/// VIS-009.
fn key_for_purpose(signed: &Signed<'_>, key: &TrustKey, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::KEY_FOR_PURPOSE;
    if key.purpose == signed.purpose {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("code").path());
    exam.find(finding.with("purpose", &signed.purpose));
}

/// VIS-010. Both ends of the validity belong to it.
fn key_valid(signed: &Signed<'_>, key: &TrustKey, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::KEY_VALID;
    if (key.from..=key.to).contains(&signed.at) {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("code").path()).with("at", signed.at);
    let valid = alloc::format!("{}/{}", key.from, key.to);
    exam.find(finding.with("valid", valid));
}

/// VIS-011. A stolen key may date its tokens back, so the moment of the check counts
/// as well: what was checked before the revocation stays good.
fn key_not_revoked(
    signed: &Signed<'_>,
    key: &TrustKey,
    checks: &VisitChecks<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::KEY_NOT_REVOKED;
    let last = checks.checked.map_or(signed.at, |one| one.max(signed.at));
    if let Some(since) = key.revoked_from.filter(|since| *since <= last) {
        let finding = Finding::new(rule, at.field("code").path());
        return exam.find(finding.with("since", since));
    }
    match checks.trust_lack() {
        None => exam.pass(rule),
        Some(lack) => {
            let path = at.field("trust").path();
            exam.lack(rule, path, "revocations", Source::Certificates, lack);
        }
    }
}
