//! What is read at its border: lengths, places of the earth, rows of a signed list.

use crate::visit::tests::{moment, person, sign, signer, trust_key};
use crate::visit::{
    Author, CardProof, KeyId, LIST_MAX, ListClaims, ListError, ListRows, PublicKey, SignedList,
    TokenError, TokenId, TrustKey, VisitCard, VisitCounts, VisitMethod, VisitPresence, VisitToken,
    VisitUse, detail,
};
use alloc::string::String;
use alloc::vec::Vec;
use minicbor::{Decoder, Encoder};

fn signed(rows: ListRows) -> String {
    let claims = ListClaims {
        number: 7,
        previous: None,
        as_of: moment(0),
        next_by: moment(3600),
        rows,
    };
    let id = KeyId::derived(&PublicKey::new(signer(1).verifying_key().to_bytes()));
    let signature = sign(1, &claims.to_sign(id).unwrap());
    claims.signed(std::vec![(id, signature)]).unwrap()
}

/// A row that stands twice is no list: which of the two holds, nobody knows.
#[test]
fn a_list_of_each_kind_is_read_and_none_with_a_row_twice() {
    let key = |seed| {
        let key = trust_key(seed);
        let id = KeyId::derived(&key.key);
        TrustKey { id, ..key }
    };
    let mut keys = [key(1), key(2)];
    keys.sort_by_key(|key| key.key);
    let wall = |name: &str| (name.parse().unwrap(), moment(0));
    let tokens = || [1, 2].map(|byte| TokenId::new([byte; 16]));
    let kinds = |of: fn(usize) -> usize| {
        let tokens = || [0, 1].map(|place| tokens()[of(place)]).to_vec();
        let walls = [0, 1].map(|place| wall(["F-1", "F-2"][of(place)]));
        [
            ListRows::Trust([0, 1].map(|place| keys[of(place)].clone()).into()),
            ListRows::Revoked(tokens()),
            ListRows::Seen(tokens()),
            ListRows::Walls(walls.into()),
            ListRows::RevokedWalls(tokens()),
        ]
    };
    for rows in kinds(|place| place) {
        let list: SignedList = signed(rows.clone()).parse().unwrap();
        assert_eq!(list.claims().rows, rows);
    }
    for rows in kinds(|_| 0).into_iter().chain(kinds(|place| 1 - place)) {
        let read = signed(rows.clone()).parse::<SignedList>();
        assert_eq!(read.err(), Some(ListError::NotCanonical), "{rows:?}");
    }
}

#[test]
fn a_list_and_a_token_that_are_too_long_are_not_read_at_all() {
    let list = |length: usize| "A".repeat(length).parse::<SignedList>().err();
    assert_eq!(list(LIST_MAX + 1), Some(ListError::TooLong));
    assert_eq!(list(LIST_MAX), Some(ListError::Prefix));
    // a first version has no details, and so is shorter
    let token = |version: u32, length: usize| {
        let text = std::format!("QLV{version}:{}", "A".repeat(length - 5));
        text.parse::<VisitToken>().err()
    };
    assert_eq!(token(1, 301), Some(TokenError::TooLong(300)));
    assert_eq!(token(2, 451), Some(TokenError::TooLong(450)));
    assert_ne!(token(2, 450), Some(TokenError::TooLong(450)));
}

/// In hundredths of a degree: ninety to the poles, and half the earth to each side.
#[test]
fn a_place_lies_on_the_earth() {
    let read = |north: i16, east: i16| {
        let mut output = Encoder::new(Vec::new());
        output.null().unwrap().array(2).unwrap();
        output.i16(north).unwrap().i16(east).unwrap();
        output.null().unwrap();
        detail::detail(&mut Decoder::new(&output.into_writer()), 60).is_ok()
    };
    assert!(read(9_000, 18_000) && read(-9_000, -18_000));
    for (north, east) in [(9_001, 0), (-9_001, 0), (0, 18_001), (0, -18_001)] {
        assert!(!read(north, east), "{north} {east}");
    }
}

#[test]
fn a_log_says_that_there_is_an_author_and_not_who() {
    let author = Author::Number(person(7));
    assert_eq!(std::format!("{author:?}"), "Author(..)");
}

/// Cases whose visit came otherwise than by QR are what the other reading of point 14(3)
/// asks about.
#[test]
fn only_what_came_otherwise_is_counted_so() {
    let card = |method| VisitCard {
        id: "V-1".parse().unwrap(),
        facility: "F-1".parse().unwrap(),
        day: moment(0).day(),
        method,
        coordinates: None,
        reason: None,
        has_author: false,
        entered: None,
        used: VisitUse::Unused,
        token: None,
        challenge: None,
        proof: CardProof::Claim(None),
    };
    let (scanned, seen) = (card(VisitMethod::Qr), card(VisitMethod::Biometric));
    let cards = [&scanned, &scanned, &seen];
    let counts = VisitCounts::of(&cards.map(VisitPresence::With));
    assert_eq!((counts.with, counts.otherwise), (3, 1));
}
