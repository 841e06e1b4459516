//! Visits that an application registered by a signed token: sound ones at the borders,
//! and tokens that prove nothing. A case whose token is refused has a visit that was not
//! accepted (VIS-022), beside the rule that refused it.

use super::history_defects::{Maker, Told};
use super::past::EXAMPLE_KEY;
use super::plant::Spot;
use super::shape::Case;
use super::signers::{APP, EXPIRED, GOOD, NEWER, OTHER, REVOKED, STRANGER, WALL};
use super::world::World;
use qalqan_core::identifier::Fingerprint;
use qalqan_core::visit::{IdentifiedBy, KeyId, ManualReason, Nonce, TokenId, VisitClaims};
use serde_json::{Value, json};

/// A visit as the application told it, and how its token came.
struct Scan {
    at: String,
    got: String,
    facility: String,
    insured: String,
    seen: IdentifiedBy,
    /// The id of the key, and the key that really signed.
    key: (&'static [u8; 8], &'static [u8; 8]),
    nonce: [u8; 8],
}

struct Kind {
    told: Told,
    /// The rule at the token, with its field; none where the token is sound.
    rule: Option<(&'static str, &'static str)>,
    spoil: fn(&mut Scan, &str),
    /// What became of the text on the way.
    text: fn(String) -> String,
}

const fn kind(
    name: &'static str,
    rule: &'static str,
    spoil: fn(&mut Scan, &str),
    note: &'static str,
) -> Kind {
    Kind {
        told: (name, note),
        rule: Some((rule, "code")),
        spoil,
        text: |text| text,
    }
}

const fn sound(name: &'static str, spoil: fn(&mut Scan, &str), note: &'static str) -> Kind {
    Kind {
        rule: None,
        ..kind(name, "", spoil, note)
    }
}

const KINDS: &[Kind] = &[
    Kind {
        text: |text| text.chars().take(100).collect(),
        ..kind(
            "token-torn",
            "VIS-003",
            |_, _| (),
            "the text was cut on the way",
        )
    },
    Kind {
        text: |text| text.replacen("QLV1", "QLV9", 1),
        ..kind(
            "token-of-version-nine",
            "VIS-004",
            |_, _| (),
            "a version that nobody knows",
        )
    },
    kind(
        "token-of-old-version",
        "VIS-005",
        |scan, _| scan.key = (NEWER, NEWER),
        "the key signs codes of the second version only",
    ),
    kind(
        "token-of-unknown-key",
        "VIS-007",
        |scan, _| scan.key = (STRANGER, STRANGER),
        "the key is on no list",
    ),
    kind(
        "token-signed-by-another",
        "VIS-008",
        |scan, _| scan.key = (GOOD, STRANGER),
        "another key signed under the id of a good one",
    ),
    kind(
        "token-of-other-app",
        "VIS-009",
        |scan, _| scan.key = (OTHER, OTHER),
        "the key belongs to another application",
    ),
    kind(
        "token-of-expired-key",
        "VIS-010",
        |scan, _| scan.key = (EXPIRED, EXPIRED),
        "the key was valid to the end of February",
    ),
    kind(
        "token-of-stolen-key",
        "VIS-011",
        |scan, _| scan.key = (REVOKED, REVOKED),
        "the key was revoked in February",
    ),
    kind(
        "token-of-tomorrow",
        "VIS-012",
        |scan, day| scan.at = format!("{day}T10:33:01"),
        "the device's clock is a second more ahead than allowed",
    ),
    kind(
        "token-out-of-date",
        "VIS-013",
        |scan, day| scan.got = format!("{day}T10:42:01"),
        "it came a second after its life and the tolerance",
    ),
    kind(
        "token-revoked",
        "VIS-014",
        |scan, _| scan.nonce = REVOKED_NONCE,
        "the token was revoked",
    ),
    Kind {
        rule: Some(("VIS-016", "facility")),
        ..kind(
            "token-of-other-place",
            "",
            |scan, _| scan.facility = "F-999-1".into(),
            "the token names another facility",
        )
    },
    Kind {
        rule: Some(("VIS-017", "insured")),
        ..kind(
            "token-of-other-person",
            "",
            |scan, _| scan.insured.clear(),
            "the token names another person",
        )
    },
    sound("token", |_, _| (), "a sound token: nothing may be found"),
    sound(
        "token-by-biometry",
        |scan, _| scan.seen = IdentifiedBy::Biometric,
        "the person was known by biometry: nothing may be found",
    ),
    sound(
        "token-clock-ahead",
        |scan, day| scan.at = format!("{day}T10:33"),
        "the clock is as much ahead as allowed: nothing may be found",
    ),
    sound(
        "token-at-its-last-second",
        |scan, day| scan.got = format!("{day}T10:42"),
        "it came in the last second of its life: nothing may be found",
    ),
];

/// A token of this nonce was revoked.
const REVOKED_NONCE: [u8; 8] = *b"revoked!";
/// The first day of the tokens.
const FIRST: u32 = 2;
/// The last one.
const LAST: u32 = 30;

/// Plants everything once, each visit on a day of its own, in one act. Behind the kinds
/// stand so many sound tokens that more than half of the cases have a visit by QR.
pub(super) fn tokens(maker: &mut Maker<'_>) {
    let firm = maker.firm();
    let people = [maker.world.victim(), maker.world.victim()];
    let days = people
        .iter()
        .flat_map(|one| (FIRST..=LAST).map(move |day| (one, day)));
    let cases = days.take(KINDS.len() + 18).map(|(insured, day)| {
        let days = (day, day);
        maker.world.case(maker.random, firm, insured, days, 1)
    });
    let cases: Vec<Case> = cases.collect();
    let (paper, ids) = maker.act_of_tokens(firm, cases.clone());
    let other = maker.world.insured.last().map(|one| one.iin.clone());
    let mut desk: Vec<Value> = Vec::new();
    let mut rows = cases.iter().zip(&ids);
    for kind in KINDS {
        let Some((case, id)) = rows.next() else {
            return;
        };
        let mut scan = scan(case);
        (kind.spoil)(&mut scan, &case.start);
        if scan.insured.is_empty() {
            scan.insured = other.clone().unwrap_or_default();
        }
        let text = (kind.text)(text(maker, &scan));
        let visit = come(maker, &mut desk, case, text, &scan.got);
        let expect = kind.rule.map(|(rule, field)| {
            let refused = ("VIS-022", Spot::case(paper, id, ""));
            vec![(rule, Spot::outside(&visit, field)), refused]
        });
        maker.plant_spots(kind.told, paper, expect.unwrap_or_default());
    }
    if let Some((case, _)) = rows.next() {
        replayed(maker, &mut desk, (paper, case));
    }
    if let Some((case, id)) = rows.next() {
        by_hand(maker, &mut desk, (paper, case), id);
    }
    let mut late = Vec::new();
    if let Some((case, id)) = rows.next() {
        with_old_keys(maker, &mut late, (paper, case), id);
    }
    for (case, _) in rows {
        let scan = scan(case);
        let text = text(maker, &scan);
        come(maker, &mut desk, case, text, &scan.got);
    }
    let desks = [(4, desk), (3, late)].map(|(keys, codes)| desk_of(maker.world, keys, &codes));
    maker.world.desks = desks.into();
    walls(maker);
}

/// What a desk with a version of the list of keys got.
fn desk_of(world: &World, version: u64, codes: &[Value]) -> Value {
    let revoked = TokenId::of(KeyId::new(*GOOD), Nonce::new(REVOKED_NONCE));
    json!({
        "verifier": {
            "trust": world.signers.trust(version, "2026-03-01T00:00"), "newestTrust": 4,
            // the desk got its list at the start of the month, and may keep it so long
            "law": {"overrides": [{
                "name": "visit_list_seconds", "value": "2678400",
                "reference": "lists of keys of the pilot",
            }]},
            "trustSeconds": 2_678_400, "skewSeconds": 120, "lifetimeSeconds": 600,
            "revoked": {"complete": true, "tokens": [revoked.to_string()]},
        },
        "codes": codes,
    })
}

/// A sound token at a desk that never got the fourth list of keys.
fn with_old_keys(
    maker: &mut Maker<'_>,
    desk: &mut Vec<Value>,
    (paper, case): (usize, &Case),
    id: &str,
) {
    let scan = scan(case);
    let text = text(maker, &scan);
    let visit = come(maker, desk, case, text, &scan.got);
    let visit = visit.replacen('T', "L", 1);
    if let Some(row) = desk.last_mut() {
        row["visit"] = visit.as_str().into();
    }
    let expect = vec![
        ("VIS-006", Spot::outside(&visit, "trust.version")),
        ("VIS-022", Spot::case(paper, id, "")),
    ];
    let told = ("keys-of-an-old-list", "a list of keys older than one known");
    maker.plant_spots(told, paper, expect);
}

fn scan(case: &Case) -> Scan {
    let own = case
        .start
        .bytes()
        .rev()
        .take(2)
        .chain(case.insured.bytes().skip(2));
    let mut nonce = [0; 8];
    for (to, from) in nonce.iter_mut().zip(own) {
        *to = from;
    }
    Scan {
        at: format!("{}T10:30", case.start),
        got: format!("{}T10:31", case.start),
        facility: case.facility.clone(),
        insured: case.insured.clone(),
        seen: IdentifiedBy::Qr,
        key: (GOOD, GOOD),
        nonce,
    }
}

/// The token of a scan; empty where there can be none.
fn text(maker: &Maker<'_>, scan: &Scan) -> String {
    let made = || {
        let insured = EXAMPLE_KEY.person(scan.insured.parse().ok()?);
        let (facility, at) = (scan.facility.parse().ok()?, scan.at.parse().ok()?);
        let own = (Nonce::new(scan.nonce), APP.parse().ok()?);
        VisitClaims::new(facility, insured, at, scan.seen, own).ok()
    };
    let (id, by) = scan.key;
    made().map_or_else(String::new, |claims| {
        maker.world.signers.token(&claims, id, by)
    })
}

/// Puts a token on the desk, beside what the information system knows of the visit.
fn come(maker: &Maker<'_>, desk: &mut Vec<Value>, case: &Case, text: String, got: &str) -> String {
    let visit = format!("T-{:03}", desk.len() + 1);
    let world = &maker.world;
    let mut places = world.firms.iter().flat_map(|firm| &firm.card.facilities);
    let place = places.find(|place| place.id == case.facility);
    desk.push(json!({
        "visit": visit, "insured": case.insured, "facility": case.facility,
        "coordinates": place.map(super::shape::Facility::coordinates),
        "code": text, "gotAt": got,
    }));
    visit
}

/// One token that comes twice: the first time it is sound.
fn replayed(maker: &mut Maker<'_>, desk: &mut Vec<Value>, (paper, case): (usize, &Case)) {
    let scan = scan(case);
    let text = text(maker, &scan);
    come(maker, desk, case, text.clone(), &scan.got);
    let visit = come(maker, desk, case, text, &scan.got);
    let told = ("token-twice", "the token was shown before");
    let expect = vec![("VIS-015", Spot::outside(&visit, "code"))];
    maker.plant_spots(told, paper, expect);
}

/// Entered by hand, and signed as every token: a note at the token and at the case.
fn by_hand(maker: &mut Maker<'_>, desk: &mut Vec<Value>, (paper, case): (usize, &Case), id: &str) {
    let scan = Scan {
        seen: IdentifiedBy::Manual {
            reason: ManualReason::NoPhone,
            author: Fingerprint::from_bytes([7; 16]),
        },
        ..scan(case)
    };
    let text = text(maker, &scan);
    let visit = come(maker, desk, case, text, &scan.got);
    let told = ("token-by-hand", "a worker entered the visit: a note");
    let expect = vec![
        ("VIS-002", Spot::outside(&visit, "code")),
        ("VIS-002", Spot::case(paper, id, "")),
    ];
    maker.plant_spots(told, paper, expect);
}

/// Codes on walls: each facility has one, and some hang wrong.
fn walls(maker: &mut Maker<'_>) {
    let world = &mut *maker.world;
    for firm in &mut world.firms {
        for place in &mut firm.card.facilities {
            place.qr = world.signers.wall(&place.id, WALL);
        }
    }
    type Hang = fn(&super::signers::Signers, &str) -> String;
    let kinds: [(Told, &'static str, &'static str, Hang); 4] = [
        (
            (
                "wall-of-another",
                "the code of another facility hangs there",
            ),
            "VIS-016",
            "facility",
            |signers, _| signers.wall("F-999-1", WALL),
        ),
        (
            ("wall-of-unknown-key", "nobody knows the key of the code"),
            "VIS-007",
            "code",
            |signers, own| signers.wall(own, STRANGER),
        ),
        (
            (
                "wall-of-an-app",
                "the key of an application signed the code",
            ),
            "VIS-009",
            "code",
            |signers, own| signers.wall(own, GOOD),
        ),
        (
            ("wall-torn", "the code cannot be read"),
            "VIS-003",
            "code",
            |signers, own| signers.wall(own, WALL).chars().take(60).collect(),
        ),
    ];
    let mut planted = Vec::new();
    for ((told, rule, field, hang), firm) in kinds.into_iter().zip(&mut world.firms) {
        if let Some(place) = firm.card.facilities.last_mut() {
            place.qr = hang(&world.signers, &place.id);
            planted.push((told, vec![(rule, Spot::outside(&place.id, field))]));
        }
    }
    for (told, expect) in planted {
        maker.plant_spots(told, usize::MAX, expect);
    }
}
