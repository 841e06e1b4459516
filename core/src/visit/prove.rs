//! Verifying the token that came with a registration, and comparing the two.

use crate::calendar::Moment;
use crate::fact::Lack;
use crate::identifier::{FingerprintKey, Iin};
use crate::visit::envelope::Kind;
use crate::visit::shown::{RowTerms, Shown};
use crate::visit::trust::Signer;
use crate::visit::{
    Author, BroughtToken, CardProof, CoarsePlace, KeyPurpose, RowLists, TokenFault, TokenList,
    TrustKey, TrustList, VisitCard, VisitClaims, VisitToken, Whose,
};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;

/// What the tokens that come with registrations are verified with.
#[derive(Clone, Copy, Debug)]
pub struct RowTokens<'a> {
    /// The keys, or why there are none: a list of which a row is broken is none.
    pub trust: Result<&'a TrustList, Lack>,
    /// Tokens that were revoked.
    pub revoked: Option<&'a TokenList>,
    /// The secret under which the application hashes persons, or why there is none.
    pub key: Result<&'a FingerprintKey, Lack>,
    /// The terms of the host.
    pub terms: RowTerms,
}

/// Why a token is no evidence.
enum Open {
    Void(TokenFault),
    Differs(&'static str),
    Lacks(&'static str, Lack),
}

/// Verifies the tokens that came with the rows of a list, and compares each with its row.
///
/// A challenge is asked once: one that two tokens of a list answer shows of neither when its
/// device was there, so that both rows stay the host's word.
pub fn prove_rows(rows: &mut [(Iin, VisitCard)], with: &RowTokens<'_>) {
    let mut first = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for (_, card) in &*rows {
        let CardProof::Brought { token, .. } = &card.proof else {
            continue;
        };
        let Some(challenge) = token.challenge else {
            continue;
        };
        let id = token.token.id();
        if *first.entry(challenge).or_insert(id) != id {
            shared.insert(challenge);
        }
    }
    let lists = RowLists {
        trust: with.trust.ok().and_then(TrustList::signed).copied(),
        revoked: with.revoked.and_then(TokenList::signed).copied(),
    };
    let lists = (lists != RowLists::default()).then(|| Arc::new(lists));
    for (insured, card) in rows {
        if let CardProof::Brought { token, .. } = &mut card.proof {
            let asked = token.challenge.as_ref();
            token.challenge_shared = asked.is_some_and(|asked| shared.contains(asked));
        }
        card.prove(*insured, with, lists.as_ref());
    }
}

impl VisitCard {
    /// Verifies the token that came with a row and compares it with the row: the insured,
    /// the facility, the day, the method, and who entered it by hand and why. What the row
    /// leaves open the token says.
    ///
    /// The token was taken when the visit was entered, so that its life and its key are
    /// judged by that moment, and the lists must be as young. Where the row does not tell it,
    /// the token proves nothing. How old the lists are at a check, the check asks, and whether
    /// the key is revoked by then: the moment of the entry is the host's word.
    fn prove(&mut self, insured: Iin, with: &RowTokens<'_>, lists: Option<&Arc<RowLists>>) {
        let proof = core::mem::replace(&mut self.proof, CardProof::Claim(None));
        let CardProof::Brought { token, word, .. } = proof else {
            self.proof = proof;
            return;
        };
        if word == Some(false) {
            // whoever checked it may have seen what no row tells: a replay, another wall
            self.proof = CardProof::Claim(word);
            return;
        }
        let done = self
            .same_as(&token.token)
            .and_then(|()| same_people(&token, insured, with))
            .and_then(|()| holds(&token, self.entered, with))
            .and_then(|key| shown(&token.token, self.entered, (key, word), with));
        let lists = lists.cloned();
        self.proof = match done {
            Ok(shown) => CardProof::Evidence(Shown { lists, ..shown }),
            Err(Open::Void(fault)) => CardProof::Void { fault, lists, word },
            Err(Open::Differs(field)) => CardProof::Differs(field),
            Err(Open::Lacks(what, lack)) => CardProof::Brought {
                token,
                word,
                lacks: (what, lack),
            },
        };
    }

    /// Does the token say that the device was at another place?
    fn is_elsewhere(&self, claims: &VisitClaims) -> bool {
        let told = claims.detail().and_then(|detail| detail.place);
        let here = self.coordinates.map(CoarsePlace::of);
        told.zip(here).is_some_and(|(told, here)| told != here)
    }

    /// Does the row say what its token says?
    fn same_as(&mut self, token: &VisitToken) -> Result<(), Open> {
        let (claims, id) = (token.claims(), token.id());
        let by_hand = claims.seen().by_hand().map(|(reason, _)| reason);
        let differs = [
            ("token", self.token.is_some_and(|named| named != id)),
            ("facility", self.facility != *claims.facility()),
            ("day", self.day != claims.at().day()),
            ("method", self.method != claims.seen().method()),
            ("coordinates", self.is_elsewhere(claims)),
            ("reason", self.reason.is_some() && self.reason != by_hand),
        ];
        if let Some((field, _)) = differs.into_iter().find(|(_, differs)| *differs) {
            return Err(Open::Differs(field));
        }
        self.token = Some(id);
        self.reason = by_hand;
        self.has_author |= by_hand.is_some();
        Ok(())
    }
}

/// Are the people of a token those of its row?
fn same_people(brought: &BroughtToken, insured: Iin, with: &RowTokens<'_>) -> Result<(), Open> {
    let claims = brought.token.claims();
    let key = with.key.map_err(|lack| Open::Lacks("hashKey", lack))?;
    if Whose::Number(insured, key).print(claims) != claims.insured() {
        return Err(Open::Differs("insured"));
    }
    let author = claims.seen().by_hand().map(|(_, author)| author);
    let named = brought.author.map(|named| match named {
        Author::Number(iin) => Whose::Number(iin, key).print(claims),
        Author::Print(print) => print,
    });
    if named.is_some() && named != author {
        return Err(Open::Differs("author"));
    }
    Ok(())
}

/// Did a key that was allowed to sign the token, and was neither revoked?
fn holds<'a>(
    brought: &BroughtToken,
    entered: Option<Moment>,
    with: &RowTokens<'a>,
) -> Result<&'a TrustKey, Open> {
    let token = &brought.token;
    let named = token.claims().at();
    let taken = entered.map_or(named, |entered| entered.max(named));
    let trust = with.trust.map_err(|lack| Open::Lacks("trust", lack))?;
    let stale = trust.as_of() < taken;
    let key = match trust.signer(Kind::Visit, &token.envelope) {
        Signer::Key(key) => key,
        Signer::Unknown if stale => return Err(Open::Lacks("trust", Lack::Stale)),
        Signer::Unknown => return Err(Open::Void(TokenFault::UnknownKey)),
        Signer::Another => return Err(Open::Void(TokenFault::Signature)),
    };
    let answered = brought.challenge.map(|asked| token.is_shown_for(asked));
    let void = if key.purpose != KeyPurpose::Visits(token.claims().app().clone()) {
        Some(TokenFault::Purpose)
    } else if token.version() < key.minimum {
        Some(TokenFault::OldVersion)
    } else if !(key.from..=key.to).contains(&named) {
        Some(TokenFault::KeyNotValid)
    } else if key.revoked_from.is_some_and(|since| since <= taken) {
        Some(TokenFault::KeyRevoked)
    } else if answered == Some(Some(false)) {
        Some(TokenFault::Device)
    } else {
        None
    };
    if let Some(fault) = void {
        return Err(Open::Void(fault));
    }
    let revoked = with.revoked.ok_or(Open::Lacks("revoked", Lack::NotGiven))?;
    if revoked.contains(token.id()) {
        return Err(Open::Void(TokenFault::Revoked));
    }
    if stale {
        return Err(Open::Lacks("trust", Lack::Stale));
    }
    let detail = token.claims().detail();
    who_showed(
        answered,
        detail.is_some_and(|detail| detail.device.is_some()),
    )?;
    if brought.challenge_shared {
        return Err(Open::Lacks("challenge", Lack::Contradicting));
    }
    if !revoked.is_complete() {
        return Err(Open::Lacks("revoked", Lack::Partial));
    }
    if revoked.is_older(taken) {
        return Err(Open::Lacks("revoked", Lack::Stale));
    }
    Ok(key)
}

/// What a check asks of a token that holds: when it was taken, for how long it counted, and
/// of when the lists are.
fn shown(
    token: &VisitToken,
    entered: Option<Moment>,
    (key, word): (&TrustKey, Option<bool>),
    with: &RowTokens<'_>,
) -> Result<Shown, Open> {
    let signed = token.claims().detail().map(|detail| detail.life);
    let life = [with.terms.lifetime, signed].into_iter().flatten().min();
    // whoever stole a key dates a token back, and whoever photographed one enters it later
    let entered = entered.ok_or(Open::Lacks("entered", Lack::NotTold))?;
    let skew = with.terms.skew;
    let skew = skew.ok_or(Open::Lacks("skewSeconds", Lack::NotGiven))?;
    let tolerance = i64::from(skew);
    if entered.seconds_since(key.to) > tolerance || key.from.seconds_since(entered) > tolerance {
        return Err(Open::Void(TokenFault::KeyNotValid));
    }
    let trust = with.trust.map_err(|lack| Open::Lacks("trust", lack))?;
    let revoked = with.revoked.and_then(TokenList::moment);
    let revoked = revoked.ok_or(Open::Lacks("revoked", Lack::NotDated))?;
    Ok(Shown {
        named: token.claims().at(),
        entered,
        skew,
        life: life.ok_or(Open::Lacks("lifetimeSeconds", Lack::NotGiven))?,
        trust: (trust.as_of(), with.terms.trust_seconds),
        revoked: (revoked, with.terms.list_seconds),
        key_revoked: key.revoked_from,
        lists: None,
        word,
    })
}

/// Who showed the token is known where its device answered the challenge of the row, and not
/// asked where there is neither.
fn who_showed(shown: Option<Option<bool>>, names_device: bool) -> Result<(), Open> {
    match shown {
        None if names_device => Err(Open::Lacks("challenge", Lack::NotTold)),
        Some(None) => Err(Open::Lacks("deviceKey", Lack::NotTold)),
        None | Some(Some(_)) => Ok(()),
    }
}
