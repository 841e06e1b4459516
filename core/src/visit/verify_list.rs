//! Verifying a signed list: form, signatures, number, link and time.

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Check, Examination, InForce, rule_table};
use crate::law::Room;
use crate::law::catalogue::visit as rules;
use crate::visit::{ListDigest, ListError, PublicKey, SignedList};

rule_table! {
    /// A text.
    ListTexts: Option<ListError>;
    LIST_READABLE at "code" => list_readable;
}

rule_table! {
    /// A list that could be read.
    Lists: ListScene<'_>;
    TERMS_BOUNDED at "code" => next_bounded;
    LIST_NOT_AHEAD at "code" => list_of_the_future;
    LIST_SIGNED at "code" => list_signed;
    LIST_FORWARD at "code" => list_forward;
    LIST_LINKED at "code" => list_linked;
    LIST_DUE at "code" => list_due;
}

/// What a signed list is checked against. Whatever is `None` leaves its rules *not checked*.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListChecks<'a> {
    /// The moment of the check.
    pub checked: Option<Moment>,
    /// By how many seconds clocks may differ.
    pub skew: Option<u32>,
    /// The most seconds from the list to the next one; by default they are not bounded.
    pub next_most: Option<u32>,
    /// The root keys.
    pub roots: Option<&'a [PublicKey]>,
    /// How many of them sign a list at least.
    pub needed: u32,
    /// The newest list that is known, by its number and its digest.
    pub newest: Option<(u64, ListDigest)>,
}

struct ListScene<'a> {
    list: &'a SignedList,
    checks: &'a ListChecks<'a>,
}

/// Verifies a signed list. `None` where it could not be read.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
/// use qalqan_core::visit::{ListChecks, verify_list};
///
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// assert!(verify_list(&mut exam, &At::root(), "QLT1:", &ListChecks::default()).is_none());
/// assert!(!exam.is_clear());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify_list(
    exam: &mut Examination,
    at: &At<'_>,
    text: &str,
    checks: &ListChecks<'_>,
) -> Option<SignedList> {
    let in_force = InForce::of(exam, Room::Visit);
    let read: Result<SignedList, ListError> = text.parse();
    ListTexts::run(exam, &in_force, at, &read.as_ref().err().copied());
    let list = read.ok()?;
    let scene = ListScene {
        list: &list,
        checks,
    };
    Lists::run(exam, &in_force, at, &scene);
    Some(list)
}

/// VIS-033: the text is a signed list in its one form.
///
/// A list with a row twice fires. Speaks with `reason`.
fn list_readable(check: &mut Check<'_>, error: &Option<ListError>) {
    match error {
        None => check.pass(),
        Some(reason) => check.find(|finding| finding.with("reason", reason)),
    }
}

fn lacks(check: &mut Check<'_>, what: &'static str) {
    check.lack(what, Source::Register, Lack::NotGiven);
}

/// VIS-025 over a signed list: it is not dated after the check.
fn list_of_the_future(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some((checked, skew)) = scene.checks.checked.zip(scene.checks.skew) else {
        return lacks(check, "skewSeconds");
    };
    let as_of = scene.list.claims().as_of;
    if as_of.seconds_since(checked) <= i64::from(skew) {
        return check.pass();
    }
    check.find(|finding| {
        let finding = finding.with("dated", as_of).with("checked", checked);
        finding.with("skew", skew)
    });
}

/// VIS-034: as many root keys as the edition asks for signed the list.
///
/// One stolen root key makes no list. One signature of three keys fires, two being needed.
/// Speaks with `signatures` and `needed`.
fn list_signed(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some(roots) = scene.checks.roots else {
        return lacks(check, "rootKeys");
    };
    let signatures = scene.list.signers(roots);
    let needed = scene.checks.needed;
    if u32::try_from(signatures).is_ok_and(|signatures| signatures >= needed) {
        return check.pass();
    }
    check.find(|finding| {
        let finding = finding.with("signatures", signatures);
        finding.with("needed", needed)
    });
}

/// VIS-035: the list is not older than one that the host has seen.
///
/// Who plays back an old list brings back a revoked key. Number 4 fires where the host has
/// seen number 5. Speaks with `number` and `newest`.
fn list_forward(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some((newest, _)) = scene.checks.newest else {
        return lacks(check, "newestDigest");
    };
    let number = scene.list.claims().number;
    if number >= newest {
        return check.pass();
    }
    check.find(|finding| finding.with("number", number).with("newest", newest));
}

/// VIS-036: the list is bound to the one before it, and there is one of its number.
///
/// Two lists of one number would be told to two hosts. A list of the number that the host has
/// seen, with other content, fires, and the next one where it names another list before it.
/// Where lists between are missing, it is not checked. Speaks with `number`.
fn list_linked(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some((newest, digest)) = scene.checks.newest else {
        return lacks(check, "newestDigest");
    };
    let claims = scene.list.claims();
    let linked = match claims.number.checked_sub(newest) {
        // VIS-035 speaks
        None => return check.skip(),
        Some(0) => scene.list.digest() == digest,
        Some(1) => claims.previous == Some(digest),
        Some(_) => return check.lack("newestDigest", Source::Register, Lack::Stale),
    };
    if linked {
        return check.pass();
    }
    check.find(|finding| finding.with("number", claims.number));
}

/// VIS-024 of a signed list: the next one comes within the time of the edition.
///
/// A list that says that the next comes in ten years is never due, and whoever keeps the next
/// one back keeps its revocations back. One of 32 days fires, 31 being the bound. Speaks with
/// `seconds` and `limit`.
fn next_bounded(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some(limit) = scene.checks.next_most else {
        return;
    };
    let claims = scene.list.claims();
    let seconds = claims.next_by.seconds_since(claims.as_of);
    if seconds <= i64::from(limit) {
        return check.pass();
    }
    check.find(|finding| finding.with("seconds", seconds).with("limit", limit));
}

/// VIS-037: the list is not one after which the next should have come.
///
/// Who keeps the next list from a host keeps its revocations from it. A list that says that
/// the next comes by noon fires a second later. Speaks with `next` and `checked`.
fn list_due(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some(checked) = scene.checks.checked else {
        return lacks(check, "checkedAt");
    };
    let next = scene.list.claims().next_by;
    if checked <= next {
        return check.pass();
    }
    check.find(|finding| finding.with("next", next).with("checked", checked));
}
