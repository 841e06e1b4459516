//! Lists that came signed, in the place of the host's word.

use crate::calendar::Day;
use crate::fact::Lack;
use crate::finding::{At, Examination, RestsOn};
use crate::law;
use crate::visit::list_state::{Link, ListTerms};
use crate::visit::tests::{KEY, NOON, hash_key, moment, person, sign, signer, token, trust_key};
use crate::visit::{
    KeyId, ListClaims, ListKind, ListRows, ListState, Nonce, PublicKey, SignedList, TermBounds,
    TokenId, TokenList, TrustKey, TrustList, VisitChecks, Whose, verify_visit,
};
use alloc::vec;
use alloc::vec::Vec;
use proptest::prelude::*;

const CHECK: u32 = NOON + 60;

fn root(seed: u8) -> PublicKey {
    PublicKey::new(signer(seed).verifying_key().to_bytes())
}

/// How a list comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Given {
    Plain,
    Signed,
    ByOne,
    ByNobodyKnown,
    RolledBack,
    Forked,
    NextDue,
    NextTooFar,
    OfTheFuture,
}

impl Given {
    const ALL: [Self; 9] = [
        Self::Plain,
        Self::Signed,
        Self::ByOne,
        Self::ByNobodyKnown,
        Self::RolledBack,
        Self::Forked,
        Self::NextDue,
        Self::NextTooFar,
        Self::OfTheFuture,
    ];

    fn fails(self) -> bool {
        !matches!(self, Self::Plain | Self::Signed)
    }

    /// The rule that speaks of one that fails.
    fn rule(self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::Signed => None,
            Self::ByOne | Self::ByNobodyKnown => Some("VIS-034"),
            Self::RolledBack => Some("VIS-035"),
            Self::Forked => Some("VIS-036"),
            Self::NextDue => Some("VIS-037"),
            Self::NextTooFar => Some("VIS-024"),
            Self::OfTheFuture => Some("VIS-025"),
        }
    }

    fn list(self, rows: ListRows) -> (SignedList, ListState) {
        let (as_of, next_by) = match self {
            Self::NextDue => (CHECK - 2, CHECK - 1),
            Self::NextTooFar => (CHECK, CHECK + 3601),
            Self::OfTheFuture => (CHECK + 31, CHECK + 60),
            _ => (CHECK, CHECK + 3600),
        };
        let claims = ListClaims {
            number: 7,
            previous: None,
            as_of: moment(as_of),
            next_by: moment(next_by),
            rows,
        };
        let signers: &[u8] = match self {
            Self::ByOne => &[61],
            Self::ByNobodyKnown => &[64, 65],
            _ => &[61, 62],
        };
        let signed = signers.iter().map(|seed| {
            let id = KeyId::derived(&root(*seed));
            (id, sign(*seed, &claims.to_sign(id).unwrap()))
        });
        let text = claims.signed(signed.collect()).unwrap();
        let list: SignedList = text.parse().unwrap();
        let newest = match self {
            Self::RolledBack => (8, list.digest()),
            Self::Forked => (7, crate::visit::ListDigest::new([9; 32])),
            _ => (7, list.digest()),
        };
        let roots = [61, 62, 63].map(root);
        let state = ListState::of(&list, Some(&roots), Some(newest));
        (list, state)
    }

    fn keys(self, keys: Vec<TrustKey>) -> TrustList {
        if self == Self::Plain {
            return TrustList::new(keys, 7, moment(CHECK)).unwrap();
        }
        let (list, state) = self.list(ListRows::Trust(keys));
        TrustList::of_signed(&list, state).unwrap()
    }

    fn tokens(self, kind: ListKind, tokens: Vec<TokenId>) -> TokenList {
        if self == Self::Plain {
            return TokenList::new(tokens, true).as_of(Some(moment(CHECK)));
        }
        let rows = match kind {
            ListKind::Seen => ListRows::Seen(tokens),
            _ => ListRows::Revoked(tokens),
        };
        let (list, state) = self.list(rows);
        TokenList::of_signed(&list, kind, state).unwrap()
    }
}

/// A key whose id is its own, as keys of signed lists have it.
fn own_key() -> (TrustKey, alloc::string::String) {
    let mut key = trust_key(1);
    key.id = KeyId::derived(&key.key);
    let claims = crate::visit::tests::claims(crate::visit::IdentifiedBy::Qr);
    let text = claims.signed(key.id, sign(1, &claims.to_sign(key.id)));
    assert!(text != token(1) && key.id != KEY, "another id");
    (key, text)
}

proptest! {
    /// However the three lists come: a verdict rests on evidence where none is the host's word;
    /// one that fails is found once by its rule and answers nothing, neither a yes nor a no.
    #[test]
    fn a_signed_list_is_evidence_or_no_list_at_all(
        trust in prop::sample::select(&Given::ALL[..]),
        seen in prop::sample::select(&Given::ALL[..]),
        revoked in prop::sample::select(&Given::ALL[..]),
        (names_seen, names_revoked) in any::<(bool, bool)>(),
    ) {
        let (key, text) = own_key();
        let id = TokenId::of(key.id, Nonce::new([7; 8]));
        let named = |named: bool| if named { vec![id] } else { vec![] };
        let keys = trust.keys(vec![key]);
        let used = seen.tokens(ListKind::Seen, named(names_seen));
        let ended = revoked.tokens(ListKind::Revoked, named(names_revoked));
        let facility = "F-1".parse().unwrap();
        let checks = VisitChecks {
            checked: Some(moment(CHECK)),
            trust: Some(&keys),
            newest_trust: Some(7),
            list_seconds: 60,
            trust_seconds: 60,
            bounds: Some(TermBounds {
                skew: 30,
                lifetime: 300,
                list: 60,
                next: 3600,
                signatures: 2,
            }),
            skew: Some(30),
            lifetime: Some(300),
            seen: Some(&used),
            revoked: Some(&ended),
            facility: Some(&facility),
            insured: Some(Whose::Print(hash_key().person(person(1)))),
            ..VisitChecks::default()
        };
        let mut exam = Examination::new(law::on(Day::known(2026, 3, 10)).unwrap());
        let read = verify_visit(&mut exam, &At::root(), &text, &checks).unwrap();
        let verdict = exam.close();
        prop_assert_eq!(read.signed, !trust.fails());
        let found: Vec<&str> = verdict.findings.iter().map(|one| one.rule.code).collect();
        let mut due: Vec<&str> = [trust, seen, revoked].iter().filter_map(|one| one.rule()).collect();
        due.extend((names_revoked && !revoked.fails()).then_some("VIS-014"));
        due.extend((names_seen && !seen.fails()).then_some("VIS-015"));
        due.sort_unstable();
        prop_assert_eq!(found, due);
        let mut open = vec![];
        if trust.fails() {
            open.extend(["VIS-005", "VIS-007", "VIS-008", "VIS-009", "VIS-010", "VIS-011"]);
        }
        open.extend(revoked.fails().then_some("VIS-014"));
        open.extend(seen.fails().then_some("VIS-015"));
        let lacks = verdict.not_checked.iter().map(|one| (one.rule.code, one.need.lack));
        let open: Vec<_> = open.into_iter().map(|code| (code, Lack::Unproven)).collect();
        prop_assert_eq!(lacks.collect::<Vec<_>>(), open);
        let believed = [
            trust == Given::Plain,
            seen == Given::Plain && !names_seen,
            revoked == Given::Plain && !names_revoked,
        ];
        let word = believed.contains(&true);
        prop_assert_eq!(verdict.rests_on() == RestsOn::Claims, word);
        prop_assert_eq!(verdict.claims.len(), believed.iter().filter(|one| **one).count());
    }

    /// A day's check takes what some moment of that day would.
    #[test]
    fn a_check_of_a_day_is_one_of_its_moments(
        (as_of, next_by) in (0_u32..86_400, 0_u32..86_400),
        (signers, days) in (0_usize..4, -2_i64..3),
    ) {
        let day = Day::known(2026, 3, 10).plus_days(days).unwrap();
        let state = ListState {
            number: 1,
            as_of: moment(as_of),
            next_by: moment(next_by),
            signers: Some(signers),
            link: Link::Holds,
        };
        let bounds = TermBounds { signatures: 2, next: 86_400, ..TermBounds::NONE };
        let holds = state.holds(&ListTerms::on(Some(day), bounds));
        let expected = signers >= 2 && state.as_of.day() <= day && day <= state.next_by.day();
        prop_assert_eq!(holds, expected);
    }
}
