//! Verifying a signed list: form, signatures, number, link and time.

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Check, Examination, InForce, rule_table};
use crate::law::Room;
use crate::law::catalogue::visit as rules;
use crate::visit::list_state::{Link, ListTerms};
use crate::visit::{ListDigest, ListError, ListState, PublicKey, SignedList};

rule_table! {
    /// A text.
    ListTexts: Option<ListError>;
    LIST_READABLE at "code" => list_readable;
}

rule_table! {
    /// A list that could be read.
    pub(super) Lists: ListScene<'_>;
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

/// A list, and what it is checked against.
pub(super) struct ListScene<'a> {
    pub(super) state: &'a ListState,
    pub(super) terms: ListTerms,
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
    let list = read_list(exam, at, text)?;
    let terms = ListTerms {
        checked: checks.checked.map(|checked| (checked, checked)),
        skew: checks.skew,
        next_most: checks.next_most,
        needed: checks.needed,
    };
    let state = ListState::of(&list, checks.roots, checks.newest);
    let in_force = InForce::of(exam, Room::Visit);
    let state = &state;
    Lists::run(exam, &in_force, at, &ListScene { state, terms });
    Some(list)
}

/// Reads a signed list by VIS-033; what it is worth, a check asks. `None` where it could not
/// be read.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::law;
/// use qalqan_core::visit::read_list;
///
/// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
/// assert!(read_list(&mut exam, &At::root(), "QLT1:").is_none());
/// assert_eq!(exam.close().findings[0].rule.code, "VIS-033");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_list(exam: &mut Examination, at: &At<'_>, text: &str) -> Option<SignedList> {
    let in_force = InForce::of(exam, Room::Visit);
    let read: Result<SignedList, ListError> = text.parse();
    ListTexts::run(exam, &in_force, at, &read.as_ref().err().copied());
    read.ok()
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
    let (state, terms) = (scene.state, &scene.terms);
    let Some(fits) = state.is_of_its_time(terms) else {
        return lacks(check, "skewSeconds");
    };
    if fits {
        return check.pass();
    }
    let Some(((_, checked), skew)) = terms.checked.zip(terms.skew) else {
        return;
    };
    check.find(|finding| {
        let finding = finding.with("dated", state.as_of);
        finding.with("checked", checked).with("skew", skew)
    });
}

/// VIS-034: as many root keys as the edition asks for signed the list.
///
/// One stolen root key makes no list. One signature of three keys fires, two being needed.
/// Speaks with `signatures` and `needed`.
fn list_signed(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let signed = scene.state.signers.zip(scene.state.is_signed(&scene.terms));
    match signed {
        None => lacks(check, "rootKeys"),
        Some((_, true)) => check.pass(),
        Some((signers, false)) => check.find(|finding| {
            let finding = finding.with("signatures", signers);
            finding.with("needed", scene.terms.needed)
        }),
    }
}

/// VIS-035: the list is not older than one that the host has seen.
///
/// Who plays back an old list brings back a revoked key. Number 4 fires where the host has
/// seen number 5. Speaks with `number` and `newest`.
fn list_forward(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let number = scene.state.number;
    match scene.state.link {
        Link::Untold => lacks(check, "newestDigest"),
        Link::Behind(newest) => {
            check.find(|finding| finding.with("number", number).with("newest", newest));
        }
        Link::Holds | Link::Breaks | Link::Apart => check.pass(),
    }
}

/// VIS-036: the list is bound to the one before it, and there is one of its number.
///
/// Two lists of one number would be told to two hosts. A list of the number that the host has
/// seen, with other content, fires, and the next one where it names another list before it.
/// Where lists between are missing, it is not checked. Speaks with `number`.
fn list_linked(check: &mut Check<'_>, scene: &ListScene<'_>) {
    match scene.state.link {
        Link::Untold => lacks(check, "newestDigest"),
        // VIS-035 speaks
        Link::Behind(_) => check.skip(),
        Link::Holds => check.pass(),
        Link::Breaks => check.find(|finding| finding.with("number", scene.state.number)),
        Link::Apart => check.lack("newestDigest", Source::Register, Lack::Stale),
    }
}

/// VIS-024 of a signed list: the next one comes within the time of the edition.
///
/// A list that says that the next comes in ten years is never due, and whoever keeps the next
/// one back keeps its revocations back. One of 32 days fires, 31 being the bound. Speaks with
/// `seconds` and `limit`.
fn next_bounded(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let bounded = scene.state.is_bounded(&scene.terms);
    let Some((limit, bounded)) = scene.terms.next_most.zip(bounded) else {
        return;
    };
    if bounded {
        return check.pass();
    }
    let seconds = scene.state.seconds();
    check.find(|finding| finding.with("seconds", seconds).with("limit", limit));
}

/// VIS-037: the list is not one after which the next should have come.
///
/// Who keeps the next list from a host keeps its revocations from it. A list that says that
/// the next comes by noon fires a second later. Speaks with `next` and `checked`.
fn list_due(check: &mut Check<'_>, scene: &ListScene<'_>) {
    let Some((checked, _)) = scene.terms.checked else {
        return lacks(check, "checkedAt");
    };
    if scene.state.is_current(&scene.terms) == Some(true) {
        return check.pass();
    }
    let next = scene.state.next_by;
    check.find(|finding| finding.with("next", next).with("checked", checked));
}
