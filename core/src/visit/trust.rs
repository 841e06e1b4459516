//! What a host brings to a verification: keys it trusts, tokens seen and revoked.

use crate::calendar::Moment;
use crate::visit::envelope::{Envelope, Kind};
use crate::visit::{KeyId, ListKind, ListRows, ListState, SignedList, TokenId, TrustKey};
use alloc::vec::Vec;

/// Keys that may share an id. Each costs a verification, so that a list of keys under
/// one id would cost whoever checks.
pub const ALIKE_MAX: usize = 8;

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
    signed: Option<ListState>,
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
            signed: None,
        })
    }

    /// The list of a signed one, whose number is its version; `None` where that is none of
    /// keys.
    #[must_use]
    pub fn of_signed(list: &SignedList, state: ListState) -> Option<Self> {
        let claims = list.claims();
        let ListRows::Trust(keys) = &claims.rows else {
            return None;
        };
        let told = Self::new(keys.clone(), claims.number, claims.as_of).ok()?;
        Some(Self {
            signed: Some(state),
            ..told
        })
    }

    /// What it is worth, where it came signed: without a signature it is the host's word.
    #[must_use]
    pub const fn signed(&self) -> Option<&ListState> {
        self.signed.as_ref()
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
    signed: Option<ListState>,
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
            signed: None,
        }
    }

    /// The list of a signed one, which is whole; `None` where that is none of this kind.
    #[must_use]
    pub fn of_signed(list: &SignedList, kind: ListKind, state: ListState) -> Option<Self> {
        let claims = list.claims();
        let tokens = match &claims.rows {
            rows if rows.kind() != kind => return None,
            ListRows::Revoked(tokens) | ListRows::Seen(tokens) | ListRows::RevokedWalls(tokens) => {
                tokens
            }
            ListRows::Trust(_) | ListRows::Walls(_) => return None,
        };
        let told = Self::new(tokens.clone(), true).as_of(Some(claims.as_of));
        Some(Self {
            signed: Some(state),
            ..told
        })
    }

    /// What it is worth, where it came signed: without a signature it is the host's word.
    #[must_use]
    pub const fn signed(&self) -> Option<&ListState> {
        self.signed.as_ref()
    }

    /// The same list as of a moment: of a token that is younger it knows nothing. Without
    /// one nobody knows of when it is.
    #[must_use]
    pub fn as_of(self, moment: Option<Moment>) -> Self {
        Self {
            as_of: moment,
            ..self
        }
    }

    /// Its moment, where it tells one.
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
