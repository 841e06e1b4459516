//! Signed lists: no bit of them can be another, and no text makes more than itself.

use crate::visit::tests::{body, moment, sign, signer};
use crate::visit::{KeyId, ListClaims, ListRows, PublicKey, SignedList, TokenId};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use proptest::prelude::*;

fn root(seed: u8) -> PublicKey {
    PublicKey::new(signer(seed).verifying_key().to_bytes())
}

fn claims(tokens: Vec<TokenId>) -> ListClaims {
    ListClaims {
        number: 7,
        previous: None,
        as_of: moment(0),
        next_by: moment(3600),
        rows: ListRows::Revoked(tokens),
    }
}

fn signed(claims: &ListClaims, seeds: &[u8]) -> String {
    let each = seeds.iter().map(|seed| {
        let id = KeyId::derived(&root(*seed));
        (id, sign(*seed, &claims.to_sign(id).unwrap()))
    });
    claims.signed(each.collect()).unwrap()
}

#[test]
fn no_bit_of_a_list_can_be_another() {
    let tokens = vec![TokenId::new([1; 16]), TokenId::new([2; 16])];
    let text = signed(&claims(tokens), &[1, 2]);
    let roots = [1, 2, 3].map(root);
    assert_eq!(text.parse::<SignedList>().unwrap().signers(&roots), 2);
    let bytes = base45::decode(body(&text)).unwrap();
    let mut readable = 0;
    for bit in 0..bytes.len() * 8 {
        let mut other = bytes.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        let text = std::format!("QLT1:{}", base45::encode(&other));
        if let Ok(list) = text.parse::<SignedList>() {
            readable += 1;
            assert!(list.signers(&roots) < 2, "bit {bit}");
        }
    }
    assert!(readable > 2 * 64 * 8, "{readable}");
}

proptest! {
    #[test]
    fn parse_of_print_is_identity(bytes in prop::collection::btree_set(any::<[u8; 16]>(), 0..9)) {
        let claims = claims(bytes.into_iter().map(TokenId::new).collect());
        let list: SignedList = signed(&claims, &[3, 1]).parse().unwrap();
        prop_assert_eq!(list.claims(), &claims);
        prop_assert_eq!(Some(list.digest()), claims.digest());
        prop_assert_eq!(list.signers(&[root(1), root(1), root(2)]), 1);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), at in 0_usize..200) {
        let whole = signed(&claims(vec![TokenId::new([1; 16])]), &[1, 2]);
        let mut list = base45::decode(body(&whole)).unwrap();
        for (place, byte) in bytes.iter().take(6).enumerate() {
            if let Some(slot) = list.get_mut(at + place) {
                *slot = *byte;
            }
        }
        for bytes in [bytes, list] {
            let _ = std::format!("QLT1:{}", base45::encode(&bytes)).parse::<SignedList>();
        }
    }
}
