//! What a host brings to a verification: keys it trusts, tokens seen and revoked.

use crate::calendar::Moment;
use crate::visit::envelope::{Envelope, Kind};
use crate::visit::{AppId, KeyId, PublicKey, TokenId};
use alloc::vec::Vec;
use core::fmt;

/// Keys that may share an id. Each costs a verification, so that a list of keys under
/// one id would cost whoever checks.
pub const ALIKE_MAX: usize = 8;

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

/// Why a list of keys is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Nobody tries so many.
    #[error("more than {ALIKE_MAX} keys share an id")]
    Crowded,
    /// With two rows, be it under two ids, it would be open which validity or revocation
    /// counts.
    #[error("a public key stands twice")]
    Twice,
}

/// The keys that a host trusts. What is not on it is not trusted, so it is a
/// whole list of its day; it ages, since revocations come later.
#[derive(Clone, Debug)]
pub struct TrustList {
    keys: Vec<TrustKey>,
    version: u64,
    as_of: Moment,
}

impl TrustList {
    /// The list of a version, as of a moment.
    ///
    /// # Errors
    /// [`TrustError`] where too many keys share an id, or one is listed twice.
    ///
    /// ```
    /// use qalqan_core::visit::{KeyId, KeyPurpose, PublicKey, TrustError, TrustKey, TrustList};
    ///
    /// let key = TrustKey {
    ///     id: KeyId::new(*b"wall-key"),
    ///     key: PublicKey::new([1; 32]),
    ///     purpose: KeyPurpose::Facilities,
    ///     from: "2026-01-01T00:00".parse()?,
    ///     to: "2026-12-31T23:59".parse()?,
    ///     revoked_from: None,
    ///     minimum: 1,
    /// };
    /// let moment = "2026-03-10T09:00".parse()?;
    /// let list = TrustList::new(vec![key.clone()], 3, moment)?;
    /// assert_eq!((list.version(), list.as_of()), (3, moment));
    /// assert_eq!(list.of_id(key.id), [key.clone()]);
    /// assert!(list.of_id(KeyId::new([0; 8])).is_empty());
    /// assert_eq!(TrustList::new(vec![key.clone(), key], 3, moment).unwrap_err(), TrustError::Twice);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(mut keys: Vec<TrustKey>, version: u64, as_of: Moment) -> Result<Self, TrustError> {
        crate::sort::by_key(&mut keys, |key| key.key);
        if keys.is_sorted_by(|left, right| left.key < right.key) {
            crate::sort::by_key(&mut keys, |key| (key.id, key.key));
        } else {
            return Err(TrustError::Twice);
        }
        let crowded =
            |alike: &[TrustKey]| alike.first().map(|key| key.id) == alike.last().map(|key| key.id);
        if keys.windows(ALIKE_MAX.saturating_add(1)).any(crowded) {
            return Err(TrustError::Crowded);
        }
        Ok(Self {
            keys,
            version,
            as_of,
        })
    }

    /// Its version, which only grows.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The moment of the list.
    #[must_use]
    pub const fn as_of(&self) -> Moment {
        self.as_of
    }

    /// The keys of an id, at most [`ALIKE_MAX`].
    #[must_use]
    pub fn of_id(&self, id: KeyId) -> &[TrustKey] {
        let start = self.keys.partition_point(|key| key.id < id);
        let rest = self.keys.get(start..).unwrap_or_default();
        let count = rest.partition_point(|key| key.id <= id);
        rest.get(..count).unwrap_or_default()
    }

    /// Who signed a code, as far as the list knows: every key of the id that it names is
    /// tried. From version 2 on that is the id that a key has by itself, and no other.
    pub(super) fn signer(&self, kind: Kind, code: &Envelope) -> Signer<'_> {
        let named = |key: &&TrustKey| code.version < 2 || key.id == KeyId::derived(&key.key);
        let mut keys = self.of_id(code.key).iter().filter(named).peekable();
        if keys.peek().is_none() {
            return Signer::Unknown;
        }
        let key = keys.find(|key| code.is_signed_by(kind, &key.key));
        key.map_or(Signer::Another, Signer::Key)
    }
}

/// Who signed a code, as far as a list of keys knows.
#[derive(Clone, Copy)]
pub(super) enum Signer<'a> {
    /// The key that the code names is not on the list.
    Unknown,
    /// It is, and it did not sign the code.
    Another,
    /// This key.
    Key(&'a TrustKey),
}

impl<'a> Signer<'a> {
    pub(super) const fn is_unknown(self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// The key that signed it.
    pub(super) const fn key(self) -> Option<&'a TrustKey> {
        match self {
            Self::Key(key) => Some(key),
            Self::Unknown | Self::Another => None,
        }
    }
}

/// Tokens by their names: those seen before, or those revoked.
///
/// ```
/// use qalqan_core::visit::{KeyId, Nonce, TokenId, TokenList};
///
/// let token = |byte| TokenId::of(KeyId::new([1; 8]), Nonce::new([byte; 8]));
/// let seen = TokenList::new(vec![token(2), token(1)], true);
/// assert!(seen.contains(token(1)) && !seen.contains(token(3)) && seen.is_complete());
/// // a list of nine o'clock knows nothing of a token of ten
/// let of_nine = seen.as_of(Some("2026-03-10T09:00".parse()?));
/// assert!(of_nine.is_older("2026-03-10T10:00".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct TokenList {
    /// In ascending order.
    tokens: Vec<TokenId>,
    complete: bool,
    as_of: Option<Moment>,
}

impl TokenList {
    /// A list of names; `complete` where absence from it means "no".
    #[must_use]
    pub fn new(mut tokens: Vec<TokenId>, complete: bool) -> Self {
        tokens.sort_unstable();
        Self {
            tokens,
            complete,
            as_of: None,
        }
    }

    /// The same list as of a moment: of a token that is younger it knows nothing. Without
    /// one it is as of the check.
    #[must_use]
    pub fn as_of(self, moment: Option<Moment>) -> Self {
        Self {
            as_of: moment,
            ..self
        }
    }

    /// Its moment; none where it is as of the check.
    #[must_use]
    pub const fn moment(&self) -> Option<Moment> {
        self.as_of
    }

    /// Seconds from its moment to a check: negative where it is dated later.
    #[must_use]
    pub fn age(&self, checked: Moment) -> Option<i64> {
        self.as_of.map(|as_of| checked.seconds_since(as_of))
    }

    /// Is the list older than a token of this moment?
    #[must_use]
    pub fn is_older(&self, moment: Moment) -> bool {
        self.as_of.is_some_and(|as_of| as_of < moment)
    }

    /// Is the token on it?
    #[must_use]
    pub fn contains(&self, token: TokenId) -> bool {
        self.tokens.binary_search(&token).is_ok()
    }

    /// Does absence from it mean "no"?
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.complete
    }
}
