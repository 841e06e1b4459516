//! Who signed a code, and was it allowed to?

use crate::fact::{Lack, Source};
use crate::finding::{Check, Claim, Path, rule_table};
use crate::law::catalogue::visit as rules;
use crate::visit::checks::{CodeScene, not_given};
use crate::visit::{TrustKey, TrustList};

rule_table! {
    /// The key of a code.
    pub(super) Keys: CodeScene<'_>;
    TRUST_LIST_FORWARD => trust_list_forward;
    KEY_KNOWN => key_known;
    CODE_SIGNED => code_signed;
    VERSION_NOT_OLD => version_not_old;
    KEY_FOR_PURPOSE => key_for_purpose;
    KEY_VALID => key_valid;
    KEY_NOT_REVOKED => key_not_revoked;
}

/// The path of the code.
fn code(check: &Check<'_>) -> Path {
    check.place().field("code").path()
}

/// Where the list cannot tell the key, the rule is *not checked*.
fn keys_lack(check: &mut Check<'_>, scene: &CodeScene<'_>) -> bool {
    let lack = scene.checks.trust_lack();
    let lack = lack.filter(|_| scene.signer.is_unknown());
    if let Some(lack) = lack {
        let at = check.place();
        let here = at.field("trust");
        check.at(&here).lack("keys", Source::Certificates, lack);
    }
    lack.is_some()
}

/// The key that signed; `None` where there is none: then VIS-007 or VIS-008 speaks.
fn key<'a>(check: &mut Check<'_>, scene: &CodeScene<'a>) -> Option<&'a TrustKey> {
    if keys_lack(check, scene) {
        return None;
    }
    scene.signer.key()
}

/// VIS-006: the list of keys is not older than one that the host has seen.
///
/// Who plays back an old list brings back a revoked key. Version 4 fires where the host has
/// seen version 5. Speaks with `version` and `newest`.
fn trust_list_forward(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let at = check.place();
    let trust = at.field("trust");
    let here = trust.field("version");
    let mut check = check.at(&here);
    let checks = scene.checks;
    let Some((trust, newest)) = checks.trust.zip(checks.newest_trust) else {
        return check.lack("newest version", Source::Register, Lack::NotGiven);
    };
    if trust.version() >= newest {
        return check.pass();
    }
    check.find(|finding| {
        let finding = finding.with("version", trust.version());
        finding.with("newest", newest)
    });
}

/// A pass by the list of keys: the host's word where the list came without a signature.
fn by_list(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    match scene.checks.trust.and_then(TrustList::signed) {
        Some(_) => check.pass(),
        None => check.claim(Claim::list("trust", Source::Certificates)),
    }
}

/// VIS-007: the key is on the list.
///
/// A list that is too old may not know the key yet. A code with the key id of nobody fires.
/// Speaks with `key`.
fn key_known(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    if !scene.signer.is_unknown() {
        by_list(check, scene);
    } else if !keys_lack(check, scene) {
        check.find_at(code(check), |finding| finding.with("key", scene.key_id));
    }
}

/// VIS-008: a key of that id signed what the code says.
///
/// A code with one letter of its claims changed fires. Speaks with `key`.
fn code_signed(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    if keys_lack(check, scene) || scene.signer.is_unknown() {
        return;
    }
    match scene.signer.key() {
        Some(_) => check.pass(),
        None => check.find_at(code(check), |finding| finding.with("key", scene.key_id)),
    }
}

/// VIS-005: the code is not of a version that its key no longer signs.
///
/// No roll-back to a form with a known fault. A code of version 1 fires where its key says
/// 2 at least. Speaks with `version` and `minimum`.
fn version_not_old(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let Some(key) = key(check, scene) else { return };
    if scene.version >= key.minimum {
        return check.pass();
    }
    check.find_at(code(check), |finding| {
        let finding = finding.with("version", scene.version);
        finding.with("minimum", key.minimum)
    });
}

/// VIS-009: the key was issued to this application, or for codes of facilities.
///
/// One application's key must not sign for another. A visit token of `clinic.app` that was
/// signed by a key for facilities fires. Speaks with `purpose`.
fn key_for_purpose(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let Some(key) = key(check, scene) else { return };
    if key.purpose == scene.purpose {
        return check.pass();
    }
    check.find_at(code(check), |finding| {
        finding.with("purpose", &scene.purpose)
    });
}

/// VIS-010: the key was valid when it signed, and still is at the check, but for the
/// tolerance for wrong clocks; both ends belong to its validity.
///
/// Whoever has a key whose time is over may date back, and a code on a wall never grows old
/// by itself. A code signed the second after the last one fires, and one that is checked in
/// December under a key of January. Speaks with `at` and `valid`.
fn key_valid(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let Some(key) = key(check, scene) else { return };
    let Some(checked) = scene.checks.checked else {
        return not_given(check, "checkedAt");
    };
    let skew = i64::from(scene.checks.skew.unwrap_or(0));
    let over = if !(key.from..=key.to).contains(&scene.named) {
        Some(scene.named)
    } else if checked.seconds_since(key.to) > skew || key.from.seconds_since(checked) > skew {
        Some(checked)
    } else {
        None
    };
    let Some(over) = over else {
        return check.pass();
    };
    check.find_at(code(check), |finding| {
        let valid = alloc::format!("{}/{}", key.from, key.to);
        finding.with("at", over).with("valid", valid)
    });
}

/// VIS-011: the key was not revoked.
///
/// A stolen key may date its tokens back, so the moment of the check counts as well: what
/// was checked before the revocation stays good. A token of Monday that is checked on
/// Wednesday fires where the key was revoked on Tuesday. Speaks with `since`.
fn key_not_revoked(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let Some(key) = key(check, scene) else { return };
    let named = scene.named;
    let last = scene.checks.checked.map_or(named, |one| one.max(named));
    if let Some(since) = key.revoked_from.filter(|since| *since <= last) {
        return check.find_at(code(check), |finding| finding.with("since", since));
    }
    match scene.checks.trust_lack() {
        None => by_list(check, scene),
        Some(lack) => {
            let at = check.place();
            let here = at.field("trust");
            let mut check = check.at(&here);
            check.lack("revocations", Source::Certificates, lack);
        }
    }
}
