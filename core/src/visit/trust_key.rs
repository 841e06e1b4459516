//! A key that a list trusts, and what it was issued for.

use crate::calendar::Moment;
use crate::visit::{AppId, KeyId, PublicKey};
use core::fmt;

/// What a key was issued for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyPurpose {
    /// Visit tokens of an application.
    Visits(AppId),
    /// The codes of facilities.
    Facilities,
}

impl fmt::Display for KeyPurpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visits(app) => app.fmt(f),
            Self::Facilities => f.write_str("facility"),
        }
    }
}

/// A key on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustKey {
    /// Its id.
    pub id: KeyId,
    /// The key itself.
    pub key: PublicKey,
    /// What it may sign.
    pub purpose: KeyPurpose,
    /// The first moment of its validity.
    pub from: Moment,
    /// The last moment of its validity.
    pub to: Moment,
    /// From when on nothing that it signed counts, whatever time that names.
    pub revoked_from: Option<Moment>,
    /// The least version of codes that it still signs.
    pub minimum: u64,
}
