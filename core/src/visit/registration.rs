//! What is asked of each registered visit that proves a case, or would have.

use crate::fact::{Lack, Source};
use crate::finding::{At, Check, Claim, ClaimKind, Examination, InForce, rule_table};
use crate::identifier::VisitId;
use crate::law::catalogue::visit as rules;
use crate::law::{Room, VisitMethod};
use crate::visit::list_state::ListTerms;
use crate::visit::verify_list::{ListScene, Lists};
use crate::visit::{
    Hindrance, MatchTerms, Matched, ProofNow, RowLists, VisitCard, VisitPresence, VisitUse,
};
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

rule_table! {
    /// A visit that proves a case.
    Visits: VisitScene<'_>;
    MANUAL_VISIT => manual_visit;
    MANUAL_COMPLETE => manual_complete;
    ENTERED_IN_TIME => entered_in_time;
    VISIT_UNUSED => visit_unused;
    VISIT_VERIFIED => visit_verified;
    TOKEN_HOLDS => token_holds;
    ROW_AS_TOKEN => row_as_token;
}

rule_table! {
    /// A visit that was registered in a way that does not count: who answers for it, and
    /// when it was entered, is asked all the same.
    Uncounted: VisitScene<'_>;
    MANUAL_VISIT => manual_visit;
    MANUAL_COMPLETE => manual_complete;
    ENTERED_IN_TIME => entered_in_time;
    TOKEN_HOLDS => token_holds;
    ROW_AS_TOKEN => row_as_token;
}

rule_table! {
    /// A visit that would have proved a case.
    PassedOver: PassedOverScene<'_>;
    VISIT_UNUSED => passed_over_as_used;
    VISIT_VERIFIED => passed_over_as_refused;
    TOKEN_HOLDS => passed_over_as_void;
    ROW_AS_TOKEN => passed_over_as_different;
}

rule_table! {
    /// A visit that its rows tell in two ways: nothing that is asked of it is known.
    Contradicting: bool;
    MANUAL_VISIT => told_otherwise;
    MANUAL_COMPLETE => told_otherwise;
    ENTERED_IN_TIME => told_otherwise;
    VISIT_UNUSED => used_otherwise;
    VISIT_VERIFIED => told_otherwise;
}

rule_table! {
    /// All visits that prove a case.
    AllVisits: AllScene<'_>;
    VISIT_UNUSED => some_tells_use;
    VISIT_VERIFIED => some_tells_token;
    CASES_OF_VISIT => cases_of_visit;
}

/// A visit that proves a case.
struct VisitScene<'a> {
    card: &'a VisitCard,
    proof: ProofNow,
    tells: Tells,
    /// Days after a visit in which it may be entered.
    days: u32,
}

/// A visit of the right person, place and day that proves no case.
struct PassedOverScene<'a> {
    card: &'a VisitCard,
    proof: ProofNow,
    hindrance: Hindrance,
}

/// What at least one visit tells. Where none tells it, that is said once.
#[derive(Clone, Copy)]
struct Tells {
    /// Are the cases that one visit proves counted, so that earlier ones are asked about?
    counted: bool,
    uses: bool,
    tokens: bool,
}

/// All visits that prove a case.
struct AllScene<'a> {
    tells: Tells,
    matched: &'a Matched<'a>,
    /// Cases that one visit proves without a note.
    noted: u32,
}

/// The most cases of one visit that a note lists; it counts all.
const CASES_LISTED: usize = 20;

/// Judges the visits of cases by VIS-002 and VIS-019 to VIS-023; `list` is the path of the
/// cases, `days` those after a visit in which it may be entered.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::fact::{Book, Source};
/// use qalqan_core::law;
/// use qalqan_core::visit::{MatchTerms, match_visits, registrations};
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// let terms = MatchTerms::of(&edition.parameters);
/// let visits = Book::not_given(Source::MobileCitizens);
/// let matched = match_visits(&[None], &visits, terms);
/// let mut exam = Examination::new(edition);
/// // no case has a visit, so that nothing is asked of one
/// registrations(&mut exam, &At::root().field("cases"), &matched, (terms, 3));
/// assert!(exam.close().is_clear());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn registrations(
    exam: &mut Examination,
    list: &At<'_>,
    matched: &Matched<'_>,
    (terms, days): (MatchTerms, u32),
) {
    let in_force = InForce::of(exam, Room::Visit);
    let cards = || {
        matched
            .presences
            .iter()
            .filter_map(|presence| match presence {
                VisitPresence::With(card) => Some(*card),
                VisitPresence::Without { .. } | VisitPresence::Unknown(_) => None,
            })
    };
    let tells = Tells {
        counted: terms.counts_cases(),
        uses: cards().any(|card| card.used != VisitUse::Untold),
        tokens: cards().any(|card| card.proof.at(terms).word().is_some()),
    };
    if cards().next().is_some() {
        let scene = AllScene {
            tells,
            matched,
            noted: terms.noted,
        };
        AllVisits::run(exam, &in_force, list, &scene);
    }
    for (place, presence) in matched.presences.iter().enumerate() {
        let at = list.index(place);
        let scene = |card, proof| VisitScene {
            card,
            proof,
            tells,
            days,
        };
        match *presence {
            VisitPresence::With(card) => {
                Visits::run(exam, &in_force, &at, &scene(card, card.proof.at(terms)));
            }
            VisitPresence::Without {
                passed_over: Some((card, Hindrance::Method | Hindrance::Claim)),
            } => Uncounted::run(exam, &in_force, &at, &scene(card, card.proof.at(terms))),
            VisitPresence::Without {
                passed_over: Some((card, hindrance)),
            } => {
                let proof = card.proof.at(terms);
                let scene = PassedOverScene {
                    card,
                    proof,
                    hindrance,
                };
                PassedOver::run(exam, &in_force, &at, &scene);
            }
            VisitPresence::Unknown(Lack::Contradicting) => {
                Contradicting::run(exam, &in_force, &at, &tells.counted);
            }
            VisitPresence::Without { passed_over: None } | VisitPresence::Unknown(_) => {}
        }
    }
}

/// Judges the signed lists by which the tokens of visits were verified; `tokens` is the path
/// of what they were verified with.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::fact::{Book, Source};
/// use qalqan_core::law;
/// use qalqan_core::visit::{MatchTerms, match_visits, row_lists};
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// let terms = MatchTerms::of(&edition.parameters);
/// let visits = Book::not_given(Source::MobileCitizens);
/// let matched = match_visits(&[None], &visits, terms);
/// let mut exam = Examination::new(edition);
/// // no visit was verified by any
/// row_lists(&mut exam, &At::root().field("tokens"), &matched, terms);
/// assert!(exam.close().is_clear());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn row_lists(
    exam: &mut Examination,
    tokens: &At<'_>,
    matched: &Matched<'_>,
    terms: MatchTerms,
) {
    let presences = matched.presences.iter();
    let cards = presences.filter_map(|presence| match *presence {
        VisitPresence::With(card) => Some(card),
        VisitPresence::Without { passed_over } => passed_over.map(|(card, _)| card),
        VisitPresence::Unknown(_) => None,
    });
    let mut judged: Vec<&RowLists> = Vec::new();
    for lists in cards.filter_map(|card| card.proof.lists()) {
        // the rows of one list share what verified them
        if !judged.contains(&lists.as_ref()) {
            judged.push(lists.as_ref());
        }
    }
    if judged.is_empty() {
        return;
    }
    let in_force = InForce::of(exam, Room::Visit);
    let terms = ListTerms::on(terms.check, terms.bounds);
    for (name, state) in judged.into_iter().flat_map(RowLists::each) {
        let list = tokens.field(name);
        let here = list.field("signed");
        Lists::run(exam, &in_force, &here, &ListScene { state, terms });
    }
}

fn told_otherwise(check: &mut Check<'_>, _counted: &bool) {
    check.lack("visits", Source::Biometrics, Lack::Contradicting);
}

fn used_otherwise(check: &mut Check<'_>, counted: &bool) {
    if *counted {
        told_otherwise(check, counted);
    }
}

fn silent(check: &mut Check<'_>, what: &'static str) {
    check.lack(what, Source::Biometrics, Lack::Partial);
}

fn some_tells_use(check: &mut Check<'_>, scene: &AllScene<'_>) {
    if scene.tells.counted && !scene.tells.uses {
        silent(check, "used");
    }
}

fn some_tells_token(check: &mut Check<'_>, scene: &AllScene<'_>) {
    if !scene.tells.tokens {
        silent(check, "verified");
    }
}

/// VIS-023: a registration proves no more cases than pass without a note.
///
/// By the plain words of point 14(3) it may prove any number, so that a person who doubts it
/// finds them listed. A visit that proves four cases fires, three being usual. Speaks at the
/// first of them with `visit`, `count`, `limit` and `places`, the paths of the first twenty.
fn cases_of_visit(check: &mut Check<'_>, scene: &AllScene<'_>) {
    let (list, presences) = (check.place(), &scene.matched.presences);
    let card_at = |place: usize| match presences.get(place) {
        Some(VisitPresence::With(card)) => Some(*card),
        _ => None,
    };
    let shared = scene.matched.shared.iter();
    let mut cases: BTreeMap<&VisitId, Vec<usize>> = shared
        .filter_map(|place| Some((&card_at(*place)?.id, Vec::new())))
        .collect();
    if cases.is_empty() {
        return check.pass();
    }
    for place in 0..presences.len() {
        if let Some(places) = card_at(place).and_then(|card| cases.get_mut(&card.id)) {
            places.push(place);
        }
    }
    for (visit, places) in cases {
        let few = u32::try_from(places.len()).is_ok_and(|count| count <= scene.noted);
        let Some(first) = places.first().filter(|_| !few) else {
            check.pass();
            continue;
        };
        let listed = places.iter().take(CASES_LISTED);
        let listed: Vec<String> = listed
            .map(|place| list.index(*place).path().to_string())
            .collect();
        check.find_at(list.index(*first).path(), |finding| {
            let finding = finding.with("visit", visit).with("count", places.len());
            let finding = finding.with("limit", scene.noted);
            finding.with("places", listed.join(", "))
        });
    }
}

/// VIS-002: a visit entered by hand is shown, whether it counts or not.
///
/// No reason keeps a person from care, so that such an entry is a note and no more. A visit
/// with the method `manual` fires. Speaks with `visit`.
fn manual_visit(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    if scene.card.method == VisitMethod::Manual {
        check.find(|finding| finding.with("visit", &scene.card.id));
    } else {
        check.pass();
    }
}

/// VIS-019: an entry by hand says why, and whose it is.
///
/// Somebody must answer for what no device saw. A visit by hand without a reason fires.
/// Speaks with `visit` and `missing`: `reason` or `author`.
fn manual_complete(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    let card = scene.card;
    let missing = match (card.reason, card.has_author) {
        _ if card.method != VisitMethod::Manual => return,
        (None, _) => "reason",
        (Some(_), false) => "author",
        (Some(_), true) => return check.pass(),
    };
    check.find(|finding| finding.with("visit", &card.id).with("missing", missing));
}

/// VIS-020: a visit is entered on its day, or within the days of the edition after it.
///
/// Only an entry by hand must tell when it was made: a device tells it by the visit itself.
/// A visit of 5 March that was entered on the 9th fires, the term being three days. Speaks
/// with `visit`, `day`, `entered` and `days`.
fn entered_in_time(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    let card = scene.card;
    let Some(entered) = card.entered else {
        if card.method == VisitMethod::Manual {
            silent(check, "entered");
        }
        return;
    };
    let after = entered.day().days_since(card.day);
    if (0..=i64::from(scene.days)).contains(&after) {
        return check.pass();
    }
    check.find(|finding| {
        let finding = finding.with("visit", &card.id).with("day", card.day);
        finding.with("entered", entered).with("days", scene.days)
    });
}

/// VIS-021: no case of an earlier act has used the visit.
///
/// Asked only where the host counts the cases that one registration proves: by the plain
/// words it proves every case that holds its day. A visit whose row says that act `A-7` used
/// it fires. Speaks with `visit` and `other`.
fn visit_unused(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    if !scene.tells.counted {
        check.skip();
    } else if scene.tells.uses {
        unused(check, scene.card);
    }
}

fn passed_over_as_used(check: &mut Check<'_>, scene: &PassedOverScene<'_>) {
    if scene.hindrance == Hindrance::Used {
        unused(check, scene.card);
    }
}

/// What only the host says of a registration.
const fn by_host(what: &'static str, kind: ClaimKind) -> Claim {
    Claim {
        what,
        source: Source::Biometrics,
        kind,
    }
}

fn unused(check: &mut Check<'_>, card: &VisitCard) {
    match &card.used {
        VisitUse::Untold => silent(check, "used"),
        VisitUse::Unused => check.claim(by_host("used", ClaimKind::UnusedVisit)),
        VisitUse::By(other) => {
            check.find(|finding| finding.with("visit", &card.id).with("other", other));
        }
    }
}

/// VIS-022: the host verified the token of the visit, and accepted it.
///
/// A token that was refused proves nothing. That is the host's word; where the row carries
/// the token itself, VIS-026 and VIS-027 speak. A visit whose row says `verified: false`
/// fires. Speaks with `visit`.
fn visit_verified(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    if scene.tells.tokens {
        verified(check, scene.card, scene.proof);
    }
}

fn passed_over_as_refused(check: &mut Check<'_>, scene: &PassedOverScene<'_>) {
    if scene.hindrance == Hindrance::Refused {
        verified(check, scene.card, scene.proof);
    }
}

fn verified(check: &mut Check<'_>, card: &VisitCard, proof: ProofNow) {
    match proof {
        ProofNow::Void(_) | ProofNow::Differs(_) => (),
        ProofNow::Evidence => check.pass(),
        ProofNow::Claim(word) | ProofNow::Open(word, _) => match word {
            None => silent(check, "verified"),
            Some(true) => check.claim(by_host("verified", ClaimKind::VerifiedVisit)),
            Some(false) => check.find(|finding| finding.with("visit", &card.id)),
        },
    }
}

/// VIS-026: the token that came with a registration holds.
///
/// A row with the text of its token is more than the host's word, and less where that text
/// is worth nothing: then it proves no case. A token that no key of the list signed fires.
/// Speaks with `visit` and `reason`. Where the list does not say what verifies tokens, the
/// row is the host's word, and this is not checked.
fn token_holds(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    holds(check, scene.card, scene.proof);
}

fn passed_over_as_void(check: &mut Check<'_>, scene: &PassedOverScene<'_>) {
    if scene.hindrance == Hindrance::Refused {
        holds(check, scene.card, scene.proof);
    }
}

fn holds(check: &mut Check<'_>, card: &VisitCard, proof: ProofNow) {
    let fault = match proof {
        ProofNow::Void(fault) => Some(("reason", fault.name())),
        _ => None,
    };
    by_token(check, (card, proof), fault);
}

/// VIS-027: a registration says what its token says.
///
/// With the token of one person another one's visit would be proved, at another place, on
/// another day. A row of `F-2` with a token of `F-1` fires, and proves no case. Speaks with
/// `visit` and `field`, the first that differs of `token`, `facility`, `day`, `method`,
/// `coordinates`, `reason`, `insured` and `author`.
fn row_as_token(check: &mut Check<'_>, scene: &VisitScene<'_>) {
    as_token(check, scene.card, scene.proof);
}

fn passed_over_as_different(check: &mut Check<'_>, scene: &PassedOverScene<'_>) {
    if scene.hindrance == Hindrance::Refused {
        as_token(check, scene.card, scene.proof);
    }
}

fn as_token(check: &mut Check<'_>, card: &VisitCard, proof: ProofNow) {
    let field = match proof {
        ProofNow::Differs(field) => Some(("field", field)),
        _ => None,
    };
    by_token(check, (card, proof), field);
}

/// What is asked of the token that came with a registration: `found` is what the rule has to
/// say of one that proves nothing; else the other of the two speaks.
fn by_token(
    check: &mut Check<'_>,
    (card, proof): (&VisitCard, ProofNow),
    found: Option<(&'static str, &'static str)>,
) {
    match (proof, found) {
        (ProofNow::Claim(_), _) => (),
        (ProofNow::Open(_, lacks), _) => {
            check.lack(lacks.0, Source::Certificates, lacks.1);
        }
        // what a list says that came without a signature is the host's word
        (ProofNow::Evidence, _) => {
            let told = |what| Claim::list(what, Source::Certificates);
            match card.proof.told_lists() {
                (None, None) => check.pass(),
                (Some(one), None) | (None, Some(one)) => check.claim(told(one)),
                (Some(one), Some(other)) => check.claim_both(told(one), told(other)),
            }
        }
        (ProofNow::Void(_) | ProofNow::Differs(_), None) => check.skip(),
        (ProofNow::Void(_) | ProofNow::Differs(_), Some((name, value))) => {
            check.find(|finding| finding.with("visit", &card.id).with(name, value));
        }
    }
}
