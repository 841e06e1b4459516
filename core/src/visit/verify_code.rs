//! What a code and a token say, one function for each rule.

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{Check, Claim, rule_table};
use crate::law::VisitMethod;
use crate::law::catalogue::visit as rules;
use crate::visit::checks::{CodeScene, ReadScene, TokenScene, VisitChecks, WallScene, not_given};
use crate::visit::{TokenError, TokenList, VisitToken, Whose};

rule_table! {
    /// A text.
    pub(super) Texts: ReadScene;
    CODE_READABLE at "code" => code_readable;
    VERSION_KNOWN at "code" => version_known;
}

rule_table! {
    /// A code of either kind.
    pub(super) Codes: CodeScene<'_>;
    NOT_EARLY => not_early;
}

rule_table! {
    /// The facility of a code.
    pub(super) Facilities: CodeScene<'_>;
    OWN_FACILITY => own_facility;
}

rule_table! {
    /// A visit token.
    pub(super) Tokens: TokenScene<'_>;
    NOT_LATE => not_late;
    TOKEN_NOT_REVOKED => token_not_revoked;
    NOT_REPLAYED => not_replayed;
    OWN_PERSON => own_person;
    MANUAL_VISIT at "code" => manual_visit;
    SCANNED_WALL => scanned_wall;
    DEVICE_SIGNED => device_signed;
}

rule_table! {
    /// The code of a wall.
    pub(super) Walls: WallScene<'_>;
    WALL_NOT_REVOKED => wall_not_revoked;
    WALL_NEWEST => wall_newest;
}

/// VIS-003: the text is a visit token or a facility's code, in its one form.
///
/// What can be written in two ways can be used twice. A text with its last letter cut off
/// fires. Speaks with `reason`.
fn code_readable(check: &mut Check<'_>, scene: &ReadScene) {
    match scene.read {
        Ok(()) => check.pass(),
        // VIS-004 speaks
        Err(TokenError::Version(_)) => (),
        Err(reason) => check.find(|finding| finding.with("reason", reason)),
    }
}

/// VIS-004: the code is of a version that is known.
///
/// A token of version 3 fires, and so does the code of a wall of version 2. Speaks with
/// `version`.
fn version_known(check: &mut Check<'_>, scene: &ReadScene) {
    match scene.read {
        Ok(()) => check.pass(),
        Err(TokenError::Version(version)) => {
            check.find(|finding| finding.with("version", version));
        }
        Err(_) => (),
    }
}

/// VIS-012: the code is not from the future.
///
/// A clock that is ahead within the tolerance is no fault. A code of 9:10 that is checked
/// at 9:00 fires, the tolerance being five minutes. Speaks with `at`, `checked` and `skew`.
fn not_early(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let Some((checked, skew)) = scene.checks.checked.zip(scene.checks.skew) else {
        return not_given(check, "skewSeconds");
    };
    if scene.named.seconds_since(checked) <= i64::from(skew) {
        return check.pass();
    }
    let path = check.place().field("code").path();
    check.find_at(path, |finding| {
        let finding = finding.with("at", scene.named).with("checked", checked);
        finding.with("skew", skew)
    });
}

/// VIS-016: the visit was registered at the facility where it is claimed.
///
/// A token of `F-1` fires in a case at `F-2`. Speaks with `facility` and `expected`.
fn own_facility(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let Some(expected) = scene.checks.facility else {
        return not_given(check, "facility");
    };
    if scene.facility == expected {
        return check.pass();
    }
    let path = check.place().field("facility").path();
    check.find_at(path, |finding| {
        let finding = finding.with("facility", scene.facility);
        finding.with("expected", expected)
    });
}

/// VIS-013: the token is checked within its life, and the tolerance for wrong clocks.
///
/// A token is worth something only near its moment; one of version 2 says itself how long
/// it counts, and the shorter life is its. A token of 9:00 that is checked at
/// 10:00 fires, its life being ten minutes. Speaks with `at`, `checked` and `lifetime`.
fn not_late(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    let (checks, named) = (scene.checks, scene.token.claims().at());
    let signed = scene.token.claims().detail().map(|detail| detail.life);
    let lifetime = [checks.lifetime, signed].into_iter().flatten().min();
    let given = checks.checked.zip(lifetime).zip(checks.skew);
    let Some(((checked, lifetime), skew)) = given else {
        return not_given(check, "lifetimeSeconds");
    };
    let most = i64::from(lifetime).saturating_add(skew.into());
    if checked.seconds_since(named) <= most {
        return check.pass();
    }
    let path = check.place().field("code").path();
    check.find_at(path, |finding| {
        let finding = finding.with("at", named).with("checked", checked);
        finding.with("lifetime", lifetime)
    });
}

/// The token is on no list of this kind, or absence from the list does not mean "no".
fn not_listed(
    check: &mut Check<'_>,
    scene: &TokenScene<'_>,
    (list, what): (Option<&TokenList>, &'static str),
) {
    let Some(list) = list else {
        return not_given(check, what);
    };
    let (id, at) = (scene.token.id(), check.place());
    if scene.checks.stands(list.signed()) && list.contains(id) {
        let path = at.field("code").path();
        return check.find_at(path, |finding| finding.with("token", id));
    }
    silent(check, (list, what), scene.checks, scene.token.claims().at());
}

/// What it means that a list does not name a code of a moment.
fn silent(
    check: &mut Check<'_>,
    (list, what): (&TokenList, &'static str),
    checks: &VisitChecks<'_>,
    named: Moment,
) {
    match silence(list, checks, named) {
        None if list.signed().is_some() => check.pass(),
        None => check.claim(Claim::list(what, Source::Register)),
        Some(lack) => open(check, what, lack),
    }
}

fn open(check: &mut Check<'_>, what: &'static str, lack: Lack) {
    let at = check.place();
    let here = at.field(what);
    check.at(&here).lack(what, Source::Register, lack);
}

/// Why a list that does not name a code of a moment says nothing of it.
fn silence(list: &TokenList, checks: &VisitChecks<'_>, named: Moment) -> Option<Lack> {
    if !checks.stands(list.signed()) {
        return Some(Lack::Unproven);
    }
    if !list.is_complete() {
        return Some(Lack::Partial);
    }
    list.moment().map_or(Some(Lack::NotDated), |as_of| {
        (!is_fresh(as_of, checks, named)).then_some(Lack::Stale)
    })
}

/// Does a list of a moment know what came until the check, or until so many seconds before it
/// as the host allows? It must know the moment of the token as well, if its clock is not
/// ahead.
fn is_fresh(as_of: Moment, checks: &VisitChecks<'_>, named: Moment) -> bool {
    let last = checks.checked.map_or(named, |checked| checked.min(named));
    let age = checks.checked.map(|checked| checked.seconds_since(as_of));
    as_of >= last && age.is_none_or(|age| age <= i64::from(checks.list_seconds))
}

/// VIS-014: the token itself was not revoked.
///
/// A token on the host's list of revoked ones fires. Speaks with `token`.
fn token_not_revoked(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    not_listed(check, scene, (scene.checks.revoked, "revoked"));
}

/// VIS-015: the token was not used before.
///
/// One token proves one visit. A token on the host's list of those seen fires, and so does
/// one that the verifier took before. Speaks with `token`.
fn not_replayed(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    if let Some(taken) = scene.checks.taken {
        let (id, at) = (scene.token.id(), check.place());
        if taken.contains(id) {
            return check.find_at(at.field("code").path(), |finding| finding.with("token", id));
        }
        if taken.is_full() {
            let here = at.field("seen");
            return check
                .at(&here)
                .lack("seen", Source::Register, Lack::Partial);
        }
    }
    not_listed(check, scene, (scene.checks.seen, "seen"));
}

fn is_of(token: &VisitToken, expected: &Whose<'_>) -> bool {
    expected.print(token.claims()) == token.claims().insured()
}

/// VIS-017: the visit was registered for the person for whom it is claimed.
///
/// Two fingerprints under one key are compared: no number is, and none is shown. A token of
/// another person fires. It has no values.
fn own_person(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    match scene.checks.insured {
        None => not_given(check, "insured"),
        Some(expected) if is_of(scene.token, &expected) => check.pass(),
        Some(_) => {
            let path = check.place().field("insured").path();
            check.find_at(path, |finding| finding);
        }
    }
}

/// VIS-031: the wall that was scanned is that of the facility.
///
/// A copy on another wall, or a code that was ended, is not what hangs there. A token of
/// version 2 that names another code fires. It has no values. A token of version 1 does not
/// tell what was scanned, nor does one by another method.
fn scanned_wall(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    let detail = scene.token.claims().detail();
    let Some(scanned) = detail.and_then(|detail| detail.wall) else {
        return;
    };
    match scene.checks.wall {
        None => not_given(check, "wall"),
        Some(wall) if wall == scanned => check.pass(),
        Some(_) => {
            let path = check.place().field("code").path();
            check.find_at(path, |finding| finding);
        }
    }
}

/// VIS-032: the device that the application certified signed the host's challenge.
///
/// A photograph of a token, or one that was sent on, cannot answer a challenge. A token whose
/// device signed another one fires. It has no values. Where the host asks and the token names
/// no device, it is open who shows it.
fn device_signed(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    let detail = scene.token.claims().detail();
    let has_device = detail.is_some_and(|detail| detail.device.is_some());
    let Some(challenge) = scene.checks.challenge else {
        if has_device {
            not_given(check, "challenge");
        }
        return;
    };
    match scene.token.is_shown_for(challenge) {
        None => check.lack("deviceKey", Source::Register, Lack::NotTold),
        Some(true) => check.pass(),
        Some(false) => {
            let path = check.place().field("code").path();
            check.find_at(path, |finding| finding);
        }
    }
}

/// VIS-029: the code of a wall was not revoked.
///
/// A code whose picture went round is ended without its key. A code on the list of revoked
/// ones fires. Speaks with `code`.
fn wall_not_revoked(check: &mut Check<'_>, scene: &WallScene<'_>) {
    let Some(list) = scene.checks.revoked else {
        return not_given(check, "revoked");
    };
    let id = scene.code.id();
    if scene.checks.stands(list.signed()) && list.contains(id) {
        let path = check.place().field("code").path();
        return check.find_at(path, |finding| finding.with("code", id));
    }
    let issued = scene.code.claims().issued();
    silent(check, (list, "revoked"), scene.checks, issued);
}

/// VIS-030: no newer code of the facility was issued.
///
/// A new code ends the old one. A code of March fires where one of April was issued. Speaks
/// with `issued` and `newest`.
fn wall_newest(check: &mut Check<'_>, scene: &WallScene<'_>) {
    let (checks, code) = (scene.checks, scene.code.claims());
    let issued = code.issued();
    let newest = match checks.walls {
        None => checks.newest_issue,
        Some(list) if !checks.stands(Some(list.signed())) => {
            return open(check, "walls", Lack::Unproven);
        }
        Some(list) => match list.newest(code.facility()) {
            None => return open(check, "walls", Lack::Absent),
            newest => newest,
        },
    };
    let Some(newest) = newest else {
        return not_given(check, "newestIssue");
    };
    if issued < newest {
        let path = check.place().field("code").path();
        return check.find_at(path, |finding| {
            finding.with("issued", issued).with("newest", newest)
        });
    }
    match checks.walls.map(|list| list.signed().as_of) {
        None => check.claim(Claim::list("newestIssue", Source::Register)),
        Some(as_of) if is_fresh(as_of, checks, issued) => check.pass(),
        Some(_) => open(check, "walls", Lack::Stale),
    }
}

/// VIS-002 over a token: a visit entered by hand is shown.
fn manual_visit(check: &mut Check<'_>, scene: &TokenScene<'_>) {
    if scene.token.claims().seen().method() == VisitMethod::Manual {
        check.find(|finding| finding.with("visit", scene.token.id()));
    } else {
        check.pass();
    }
}
