//! The keys that sign visit tokens and the codes on walls: made from the seed, so that
//! none of them is anybody's. The library gives the bytes to sign, and signs nothing.

use super::random::Random;
use ed25519_dalek::{Signer as _, SigningKey};
use qalqan_core::calendar::Moment;
use qalqan_core::visit::{FacilityClaims, KeyId, PublicKey, SignatureBytes, VisitClaims};
use serde_json::{Value, json};

/// The application that most visits come from.
pub(super) const APP: &str = "sample.app";

/// A key as the list of trusted keys shows it.
struct Listed {
    id: &'static [u8; 8],
    /// Codes of facilities where there is none.
    app: Option<&'static str>,
    valid: (&'static str, &'static str),
    revoked_from: Option<&'static str>,
    minimum: u64,
}

const YEAR: (&str, &str) = ("2026-01-01T00:00", "2026-12-31T23:59");

const fn listed(id: &'static [u8; 8], app: Option<&'static str>) -> Listed {
    Listed {
        id,
        app,
        valid: YEAR,
        revoked_from: None,
        minimum: 1,
    }
}

/// The key of most tokens.
pub(super) const GOOD: &[u8; 8] = b"app-key1";
/// Its validity ended with February.
pub(super) const EXPIRED: &[u8; 8] = b"app-key2";
/// It was stolen in February.
pub(super) const REVOKED: &[u8; 8] = b"app-key3";
/// It signs codes of a later version only.
pub(super) const NEWER: &[u8; 8] = b"app-key4";
/// It was issued to another application.
pub(super) const OTHER: &[u8; 8] = b"app-key5";
/// It is on no list.
pub(super) const STRANGER: &[u8; 8] = b"app-key6";
/// The key of the codes on walls.
pub(super) const WALL: &[u8; 8] = b"wallkey1";

const KEYS: [Listed; 6] = [
    listed(GOOD, Some(APP)),
    Listed {
        valid: ("2026-01-01T00:00", "2026-02-28T23:59"),
        ..listed(EXPIRED, Some(APP))
    },
    Listed {
        revoked_from: Some("2026-02-20T12:00"),
        ..listed(REVOKED, Some(APP))
    },
    Listed {
        minimum: 2,
        ..listed(NEWER, Some(APP))
    },
    listed(OTHER, Some("other.app")),
    listed(WALL, None),
];

/// The keys of a month.
#[derive(Clone, Debug)]
pub(super) struct Signers {
    seed: u64,
}

impl Signers {
    pub(super) fn of(seed: u64) -> Self {
        Self { seed }
    }

    fn key(&self, id: &[u8; 8]) -> SigningKey {
        let name: String = id.iter().copied().map(char::from).collect();
        let mut random = Random::stream(self.seed, &name);
        let mut secret = [0; 32];
        for part in secret.chunks_exact_mut(8) {
            part.copy_from_slice(&random.draw().to_be_bytes());
        }
        SigningKey::from_bytes(&secret)
    }

    fn sign(&self, id: &[u8; 8], message: &[u8]) -> SignatureBytes {
        SignatureBytes::new(self.key(id).sign(message).to_bytes())
    }

    /// The token of a visit under the id of one key, signed by another or by itself.
    pub(super) fn token(&self, claims: &VisitClaims, id: &[u8; 8], by: &[u8; 8]) -> String {
        let key = KeyId::new(*id);
        claims.signed(key, self.sign(by, &claims.to_sign(key)))
    }

    /// The code on a facility's wall; empty where the facility can have none.
    pub(super) fn wall(&self, facility: &str, id: &[u8; 8]) -> String {
        let issued: Option<Moment> = "2026-01-05T09:00".parse().ok();
        let claims = facility.parse().ok().zip(issued);
        let claims =
            claims.and_then(|(facility, issued)| FacilityClaims::new(facility, issued).ok());
        claims.map_or_else(String::new, |claims| {
            let key = KeyId::new(*id);
            claims.signed(key, self.sign(id, &claims.to_sign(key)))
        })
    }

    /// The list of trusted keys of a version, as of a moment.
    pub(super) fn trust(&self, version: u64, as_of: &str) -> Value {
        let keys = KEYS.iter().map(|one| {
            let public = PublicKey::new(self.key(one.id).verifying_key().to_bytes());
            json!({
                "id": KeyId::new(*one.id).to_string(), "publicKey": public.to_string(),
                "app": one.app, "validFrom": one.valid.0, "validTo": one.valid.1,
                "revokedFrom": one.revoked_from, "minimumVersion": one.minimum,
            })
        });
        json!({
            "version": version, "asOf": as_of, "keys": keys.collect::<Vec<_>>(),
        })
    }
}
