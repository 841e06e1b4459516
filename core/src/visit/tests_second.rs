//! Tokens of version 2: their sizes, their one form, and what a device signs.

use crate::finding::{At, Examination, Verdict};
use crate::identifier::Fingerprint;
use crate::visit::tests::{NOON, body, codes, hash_key, moment, person, sign, signer};
use crate::visit::{
    Challenge, CoarsePlace, FACILITY_MAX, IdentifiedBy, KeyId, KeyPurpose, LIFE_MAX, ManualReason,
    PublicKey, QrImage, TEXT_MAX, TokenDetail, TokenError, TokenId, TokenList, TrustKey, TrustList,
    VisitChecks, VisitClaims, VisitToken, Whose, envelope, verify_visit, visit_print,
};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use proptest::prelude::*;

const WALL: TokenId = TokenId::new([3; 16]);
const CHALLENGE: Challenge = Challenge::new([4; 16]);

fn public(seed: u8) -> PublicKey {
    PublicKey::new(signer(seed).verifying_key().to_bytes())
}

fn key(seed: u8) -> KeyId {
    KeyId::derived(&public(seed))
}

fn place() -> CoarsePlace {
    CoarsePlace::of("43.238949,76.889709".parse().unwrap())
}

fn detail(wall: bool, device: Option<u8>) -> TokenDetail {
    TokenDetail {
        life: 600,
        wall: wall.then_some(WALL),
        place: Some(place()),
        device: device.map(public),
    }
}

fn claims(facility: &str, app: &str, seen: IdentifiedBy, detail: TokenDetail) -> VisitClaims {
    let app = app.parse().unwrap();
    let at = moment(NOON);
    let insured = visit_print(&hash_key(), person(1), (2, &app, at));
    let facility = facility.parse().unwrap();
    VisitClaims::second(facility, insured, at, seen, (detail, app)).unwrap()
}

fn signed(claims: &VisitClaims) -> String {
    claims.signed(key(1), sign(1, &claims.to_sign(key(1))))
}

fn shown(text: &str, device: u8, challenge: Challenge) -> String {
    let token: VisitToken = text.parse().unwrap();
    let message = token.device_to_sign(challenge).unwrap();
    token.shown(sign(device, &message))
}

fn by_hand() -> IdentifiedBy {
    IdentifiedBy::Manual {
        reason: ManualReason::Unable,
        author: Fingerprint::from_bytes([255; 16]),
    }
}

fn judge(text: &str, change: impl Fn(&mut VisitChecks<'_>)) -> Verdict {
    let row = TrustKey {
        id: key(1),
        key: public(1),
        purpose: KeyPurpose::Visits("damumed".parse().unwrap()),
        from: moment(0),
        to: moment(86_399),
        revoked_from: None,
        minimum: 2,
    };
    let trust = TrustList::new(vec![row], 3, moment(NOON)).unwrap();
    let (none, facility, print_key) = (
        TokenList::new(vec![], true).as_of(Some(moment(NOON + 60))),
        "F-1".parse().unwrap(),
        hash_key(),
    );
    let mut checks = VisitChecks {
        checked: Some(moment(NOON + 60)),
        trust: Some(&trust),
        newest_trust: Some(3),
        trust_seconds: 3600,
        skew: Some(30),
        lifetime: None,
        seen: Some(&none),
        revoked: Some(&none),
        facility: Some(&facility),
        insured: Some(Whose::Number(person(1), &print_key)),
        wall: Some(WALL),
        challenge: None,
        ..VisitChecks::default()
    };
    change(&mut checks);
    let mut exam = Examination::open();
    verify_visit(&mut exam, &At::root(), text, &checks);
    exam.close()
}

/// As a phone reads it: found in a picture of four pixels a module, and decoded.
fn scanned(text: &str) -> String {
    let rows = QrImage::of(text).unwrap().rows();
    let pixels = (rows.len() + 8) * 4;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(pixels, pixels, |x, y| {
        let module = |at: usize| (at / 4).checked_sub(4);
        let row = module(y).and_then(|y| rows.get(y));
        let dark = row
            .zip(module(x))
            .and_then(|(row, x)| row.as_bytes().get(x));
        if dark == Some(&b'1') { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn the_longest_tokens_fit_and_are_read_from_their_pictures() {
    let app = "abcdefghij.1";
    let longest = |bytes: usize, seen, device| {
        let wall = seen == IdentifiedBy::Qr;
        let detail = TokenDetail {
            life: LIFE_MAX,
            ..detail(wall, device)
        };
        signed(&claims(&"F".repeat(bytes), app, seen, detail))
    };
    for seen in [IdentifiedBy::Qr, by_hand()] {
        for (bytes, most) in [(16, 300), (FACILITY_MAX, 345)] {
            let text = longest(bytes, seen, None);
            assert!(text.len() <= most, "{bytes}: {}", text.len());
            assert_eq!(scanned(&text), text);
            let text = shown(&longest(bytes, seen, Some(2)), 2, CHALLENGE);
            assert!(text.len() <= TEXT_MAX, "{bytes}: {}", text.len());
            assert_eq!(scanned(&text), text);
        }
    }
    // what the manual says
    let sizes = [16, FACILITY_MAX].map(|bytes| {
        let device = shown(&longest(bytes, IdentifiedBy::Qr, Some(2)), 2, CHALLENGE);
        [longest(bytes, IdentifiedBy::Qr, None).len(), device.len()]
    });
    assert_eq!(sizes, [[256, 406], [287, 437]]);
}

#[test]
fn a_good_token_passes_every_rule() {
    let text = signed(&claims(
        "F-1",
        "damumed",
        IdentifiedBy::Qr,
        detail(true, None),
    ));
    let verdict = judge(&text, |_| ());
    assert!(verdict.is_clear(), "{verdict:?}");
    // its own life ends, whatever the host allows
    let late = |one: &mut VisitChecks<'_>| {
        one.checked = Some(moment(NOON + 631));
        one.lifetime = Some(3600);
    };
    assert_eq!(codes(&judge(&text, late)), ["VIS-013"]);
    let elsewhere = |one: &mut VisitChecks<'_>| one.wall = Some(TokenId::new([5; 16]));
    assert_eq!(codes(&judge(&text, elsewhere)), ["VIS-031"]);
    let other = |one: &mut VisitChecks<'_>| {
        one.insured = Some(Whose::Print(hash_key().person(person(1))));
    };
    assert_eq!(
        codes(&judge(&text, other)),
        ["VIS-017"],
        "a print of version 1"
    );
    let by_a_name = claims("F-1", "damumed", IdentifiedBy::Qr, detail(true, None));
    let alien = KeyId::new([9; 8]);
    let text = by_a_name.signed(alien, sign(1, &by_a_name.to_sign(alien)));
    assert_eq!(codes(&judge(&text, |_| ())), ["VIS-007"]);
}

#[test]
fn a_device_answers_the_challenge_and_nobody_else() {
    let text = signed(&claims(
        "F-1",
        "damumed",
        IdentifiedBy::Qr,
        detail(true, Some(2)),
    ));
    let asked = |one: &mut VisitChecks<'_>| one.challenge = Some(CHALLENGE);
    assert!(judge(&shown(&text, 2, CHALLENGE), asked).is_clear());
    // a photograph of the token, an answer of yesterday, another device
    let old = shown(&text, 2, Challenge::new([5; 16]));
    for wrong in [text.clone(), old, shown(&text, 3, CHALLENGE)] {
        assert_eq!(codes(&judge(&wrong, asked)), ["VIS-032"]);
    }
    let open = |text: &str, change: fn(&mut VisitChecks<'_>)| -> Vec<&'static str> {
        let verdict = judge(text, change);
        assert!(verdict.findings.is_empty(), "{verdict:?}");
        let open = verdict.not_checked.iter();
        open.map(|one| one.rule.code).collect()
    };
    assert_eq!(open(&text, |_| ()), ["VIS-032"], "nobody asked");
    let bare = signed(&claims(
        "F-1",
        "damumed",
        IdentifiedBy::Qr,
        detail(true, None),
    ));
    let told = open(&bare, |one| one.challenge = Some(CHALLENGE));
    assert_eq!(told, ["VIS-032"], "it names no device");
    // the name of a token is that of what was signed, however it is shown
    let [one, other] = [&text, &shown(&text, 2, CHALLENGE)].map(|text| {
        let token: VisitToken = text.parse().unwrap();
        token.id()
    });
    assert_eq!(one, other);
    // without a key of a device nothing else stands in the open header
    let token: VisitToken = bare.parse().unwrap();
    let forged = token.shown(sign(2, b"anything"));
    assert_eq!(
        forged.parse::<VisitToken>().err(),
        Some(TokenError::NotCanonical)
    );
}

/// Every bit of a token, shown by its device, and of its challenge.
#[test]
fn no_bit_of_a_shown_token_can_be_another() {
    let text = signed(&claims(
        "F-1",
        "damumed",
        IdentifiedBy::Qr,
        detail(true, Some(2)),
    ));
    let text = shown(&text, 2, CHALLENGE);
    let bytes = base45::decode(body(&text)).unwrap();
    let mut readable = 0;
    for bit in 0..bytes.len() * 8 {
        let mut other = bytes.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        let text = std::format!("QLV2:{}", base45::encode(&other));
        if let Ok(token) = text.parse::<VisitToken>() {
            readable += 1;
            let signed = token
                .envelope
                .is_signed_by(envelope::Kind::Visit, &public(1));
            let shown = token.is_shown_for(CHALLENGE) == Some(true);
            assert!(!(signed && shown), "bit {bit}");
        }
    }
    // key id, insured, wall, device, and both signatures may hold any bits
    assert!(readable > (8 + 16 + 16 + 32 + 64 + 64) * 8, "{readable}");
}

fn any_claims() -> impl Strategy<Value = VisitClaims> {
    let seen = prop::sample::select(vec![
        IdentifiedBy::Qr,
        IdentifiedBy::Biometric,
        IdentifiedBy::Document,
        by_hand(),
    ]);
    let words = ("[!-~]{1,36}", "[a-z0-9.-]{1,12}");
    let place = ((-90_i32..90, -180_i32..180), any::<bool>());
    let device = prop::option::of(any::<[u8; 32]>());
    let rest = (1..=LIFE_MAX, any::<[u8; 16]>(), 0_u32..86_400);
    (words, seen, place, device, rest).prop_map(
        |((facility, app), seen, ((north, east), placed), device, (life, wall, at))| {
            let text = std::format!("{north}.5,{east}.5");
            let place = text.parse().ok().filter(|_| placed);
            let detail = TokenDetail {
                life,
                wall: (seen == IdentifiedBy::Qr).then_some(TokenId::new(wall)),
                place: place.map(CoarsePlace::of),
                device: device.map(PublicKey::new),
            };
            let insured = Fingerprint::from_bytes(wall);
            let last = (detail, app.parse().unwrap());
            let facility = facility.parse().unwrap();
            VisitClaims::second(facility, insured, moment(at), seen, last).unwrap()
        },
    )
}

proptest! {
    #[test]
    fn parse_of_print_is_identity(claims in any_claims(), id: [u8; 8]) {
        let id = KeyId::new(id);
        let text = claims.signed(id, sign(1, &claims.to_sign(id)));
        prop_assert!(text.len() <= TEXT_MAX);
        let token: VisitToken = text.parse().unwrap();
        prop_assert_eq!(token.claims(), &claims);
        prop_assert_eq!((token.key(), token.id()), (id, claims.id(id)));
        let shown = token.shown(sign(2, b"anything"));
        let has_device = claims.detail().is_some_and(|detail| detail.device.is_some());
        prop_assert_eq!(shown.parse::<VisitToken>().is_ok(), has_device);
        prop_assert!(shown.len() <= TEXT_MAX);
    }

    #[test]
    fn no_token_with_a_flipped_bit_verifies(claims in any_claims(), place: prop::sample::Index) {
        let text = signed(&claims);
        let mut bytes = base45::decode(body(&text)).unwrap();
        let bit = place.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        let flipped = std::format!("QLV2:{}", base45::encode(&bytes));
        if let Ok(token) = flipped.parse::<VisitToken>() {
            prop_assert!(!token.envelope.is_signed_by(envelope::Kind::Visit, &public(1)));
        }
    }

    /// Whatever is accepted is the one text of what it says.
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..298), at in 0_usize..280) {
        let whole = shown(
            &signed(&claims("F-1", "damumed", IdentifiedBy::Qr, detail(true, Some(2)))),
            2,
            CHALLENGE,
        );
        let mut token = base45::decode(body(&whole)).unwrap();
        for (place, byte) in bytes.iter().take(6).enumerate() {
            if let Some(slot) = token.get_mut(at + place) {
                *slot = *byte;
            }
        }
        for bytes in [bytes, token] {
            let text = std::format!("QLV2:{}", base45::encode(&bytes));
            if let Ok(token) = text.parse::<VisitToken>() {
                let plain = token.claims().signed(token.key(), token.envelope.signature);
                let again = match token.envelope.countersignature {
                    None => plain,
                    Some(one) => plain.parse::<VisitToken>().unwrap().shown(one),
                };
                prop_assert_eq!(again, text);
            }
        }
    }
}
