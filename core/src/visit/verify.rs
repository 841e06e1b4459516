//! Verifying a code without a network.
//!
//! A token that is refused is no registered visit, and no more than that: care is never
//! refused for it, the case only counts as one without a visit (14(3)).

use crate::calendar::Moment;
use crate::finding::{At, Coverage, Examination, InForce, Verdict};
use crate::law::catalogue::visit as rules;
use crate::law::{Effect, Room};
use crate::visit::checks::{CodeScene, ReadScene, TokenScene, VisitChecks, WallScene};
use crate::visit::envelope::Kind;
use crate::visit::verify_code::{Codes, Facilities, Texts, Tokens, Walls};
use crate::visit::verify_key::Keys;
use crate::visit::verify_list::{ListScene, Lists};
use crate::visit::verify_terms::Terms;
use crate::visit::{
    FacilityCode, KeyPurpose, TokenError, TokenList, TrustList, VisitToken, WallList,
};
use core::str::FromStr;

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
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
/// use qalqan_core::visit::{VisitChecks, verify_visit};
///
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// let read = verify_visit(&mut exam, &At::root(), "QLV1:ABC", &VisitChecks::default());
/// assert!(read.is_none());
/// assert_eq!(exam.close().findings[0].rule.code, "VIS-003");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify_visit(
    exam: &mut Examination,
    at: &At<'_>,
    text: &str,
    checks: &VisitChecks<'_>,
) -> Option<Verified<VisitToken>> {
    let token: VisitToken = read(exam, at, text)?;
    let claims = token.claims();
    let scene = CodeScene::of(
        checks,
        (Kind::Visit, &token.envelope),
        (claims.at(), claims.facility()),
        KeyPurpose::Visits(claims.app().clone()),
    );
    let in_force = InForce::of(exam, Room::Visit);
    signed_lists(exam, &in_force, at, checks);
    Terms::run(exam, &in_force, at, &scene);
    Keys::run(exam, &in_force, at, &scene);
    Codes::run(exam, &in_force, at, &scene);
    Facilities::run(exam, &in_force, at, &scene);
    let signed = scene.signer.key().is_some();
    let token_scene = TokenScene {
        checks,
        token: &token,
    };
    Tokens::run(exam, &in_force, at, &token_scene);
    Some(Verified {
        signed,
        age: age(claims.at(), checks),
        code: token,
    })
}

/// Verifies the code on a facility's wall: readable, signed by a key for such codes,
/// not from the future, of the facility, not revoked, and the newest of it.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
/// use qalqan_core::visit::{VisitChecks, verify_facility};
///
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// // the code of a wall is no visit token, and the other way round
/// let read = verify_facility(&mut exam, &At::root(), "QLV1:ABC", &VisitChecks::default());
/// assert!(read.is_none() && !exam.is_clear());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify_facility(
    exam: &mut Examination,
    at: &At<'_>,
    text: &str,
    checks: &VisitChecks<'_>,
) -> Option<Verified<FacilityCode>> {
    let code: FacilityCode = read(exam, at, text)?;
    let claims = code.claims();
    let scene = CodeScene::of(
        checks,
        (Kind::Facility, &code.envelope),
        (claims.issued(), claims.facility()),
        KeyPurpose::Facilities,
    );
    let in_force = InForce::of(exam, Room::Visit);
    signed_lists(exam, &in_force, at, checks);
    Terms::run(exam, &in_force, at, &scene);
    Keys::run(exam, &in_force, at, &scene);
    Codes::run(exam, &in_force, at, &scene);
    Facilities::run(exam, &in_force, at, &scene);
    let wall = WallScene {
        checks,
        code: &code,
    };
    Walls::run(exam, &in_force, at, &wall);
    Some(Verified {
        signed: scene.signer.key().is_some(),
        age: age(claims.issued(), checks),
        code,
    })
}

/// May whoever verified the token take it? A key of the list signed it, nothing speaks
/// against it, and all is known but who else took it: that the host's constraint tells.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
/// use qalqan_core::visit::{VisitChecks, may_take, verify_visit};
///
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// let read = verify_visit(&mut exam, &At::root(), "QLV1:ABC", &VisitChecks::default());
/// assert!(!may_take(read.as_ref(), &exam.close()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn may_take(read: Option<&Verified<VisitToken>>, verdict: &Verdict) -> bool {
    let known = |line: &Coverage| line.not_checked == 0 || *line.rule == rules::NOT_REPLAYED;
    let plain = verdict.effect().is_none_or(|effect| effect == Effect::Note);
    read.is_some_and(|read| read.signed) && plain && verdict.coverage.iter().all(known)
}

/// Judges the lists that came signed, each at its own place.
fn signed_lists(exam: &mut Examination, in_force: &InForce, at: &At<'_>, checks: &VisitChecks<'_>) {
    let lists = [
        ("trust", checks.trust.and_then(TrustList::signed)),
        ("seen", checks.seen.and_then(TokenList::signed)),
        ("revoked", checks.revoked.and_then(TokenList::signed)),
        ("walls", checks.walls.map(WallList::signed)),
    ];
    let terms = checks.list_terms();
    for (name, state) in lists {
        let Some(state) = state else { continue };
        let list = at.field(name);
        // of walls no other list may be given
        let here = if name == "walls" {
            list
        } else {
            list.field("signed")
        };
        Lists::run(exam, in_force, &here, &ListScene { state, terms });
    }
}

fn read<T>(exam: &mut Examination, at: &At<'_>, text: &str) -> Option<T>
where
    T: FromStr<Err = TokenError>,
{
    let (code, read) = match text.parse() {
        Ok(code) => (Some(code), Ok(())),
        Err(error) => (None, Err(error)),
    };
    let in_force = InForce::of(exam, Room::Visit);
    Texts::run(exam, &in_force, at, &ReadScene { read });
    code
}

fn age(named: Moment, checks: &VisitChecks<'_>) -> Option<i64> {
    checks.checked.map(|checked| checked.seconds_since(named))
}
