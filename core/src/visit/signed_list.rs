//! Signed lists: keys that are trusted, tokens seen and revoked, codes of walls. One form,
//! signed by root keys and bound to the list before.

use crate::calendar::Moment;
use crate::closed_set::closed_set;
use crate::identifier::FacilityId;
use crate::visit::detail::maybe;
use crate::visit::envelope::{cbor, header};
use crate::visit::fields::{facility, fixed, moment};
use crate::visit::seconds::seconds_of;
use crate::visit::{
    AppId, KeyId, KeyPurpose, ListDigest, PublicKey, SignatureBytes, TokenId, TrustKey,
    is_signature,
};
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;
use minicbor::decode::{Decoder, Error};
use minicbor::encode::Encoder;
use sha2::{Digest as _, Sha256};

/// Characters of a signed list at most: some hundred thousand tokens.
pub const LIST_MAX: usize = 4_000_000;

/// Signatures of a list at most; each costs a verification.
const SIGNERS_MAX: usize = 8;

/// The text before the colon, which is signed as well.
const PREFIX: &str = "QLT1";

closed_set! {
    /// What a signed list holds.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ListKind: "kind of list" {
        /// Keys that are trusted.
        Trust = "trust",
        /// Tokens that were revoked.
        Revoked = "revoked",
        /// Tokens that were seen.
        Seen = "seen",
        /// The newest codes of facilities.
        Walls = "walls",
        /// Codes of facilities that were revoked.
        RevokedWalls = "revoked-walls",
    }
}

/// What a signed list holds, each in ascending order and nothing twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListRows {
    /// Keys that are trusted, with the ids that they have by themselves.
    Trust(Vec<TrustKey>),
    /// Tokens that were revoked.
    Revoked(Vec<TokenId>),
    /// Tokens that were seen.
    Seen(Vec<TokenId>),
    /// The moment of issue of the newest code of each facility.
    Walls(Vec<(FacilityId, Moment)>),
    /// Codes of walls that were revoked.
    RevokedWalls(Vec<TokenId>),
}

/// What a signed list says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListClaims {
    /// Its number, which only grows.
    pub number: u64,
    /// The digest of the list before it; none of the first one.
    pub previous: Option<ListDigest>,
    /// The moment of the list.
    pub as_of: Moment,
    /// The moment by which the next one comes.
    pub next_by: Moment,
    /// Its rows.
    pub rows: ListRows,
}

/// Why a text is no signed list. The text itself is never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// Longer than anybody reads.
    #[error("list is longer than {LIST_MAX} characters")]
    TooLong,
    /// It begins otherwise.
    #[error("text does not begin as signed lists do")]
    Prefix,
    /// Not a signed list of a known kind.
    #[error("content is not a signed list")]
    Content,
    /// The same content written otherwise, rows out of order, or a row twice.
    #[error("list is not in the one form that is known")]
    NotCanonical,
}

/// A signed list as it was read. Nothing is verified yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedList {
    claims: ListClaims,
    payload: Vec<u8>,
    signatures: Vec<(KeyId, SignatureBytes)>,
}

impl ListClaims {
    /// The bytes that a root key signs: `Sig_structure` of a `COSE_Sign` (RFC 9052, section
    /// 4.4). `None` where a moment does not fit into a list.
    #[must_use]
    pub fn to_sign(&self, key: KeyId) -> Option<Vec<u8>> {
        Some(to_sign(&self.payload()?, key))
    }

    /// The digest that the next list names.
    #[must_use]
    pub fn digest(&self) -> Option<ListDigest> {
        self.payload().map(|payload| digest(&payload))
    }

    /// The text of the list with the signatures of root keys.
    #[must_use]
    pub fn signed(&self, mut signatures: Vec<(KeyId, SignatureBytes)>) -> Option<String> {
        crate::sort::by_key(&mut signatures, |one| one.0);
        let claims = self.clone();
        let payload = self.payload()?;
        let list = SignedList {
            claims,
            payload,
            signatures,
        };
        Some(list.write())
    }

    fn payload(&self) -> Option<Vec<u8>> {
        let (as_of, next_by) = (seconds_of(self.as_of)?, seconds_of(self.next_by)?);
        let rows = Rows::of(&self.rows)?;
        Some(cbor(|output| {
            output.array(7)?.u64(1)?.u64(self.rows.number())?;
            output.u64(self.number)?;
            match &self.previous {
                Some(previous) => output.bytes(previous.bytes())?,
                None => output.null()?,
            };
            output.u64(as_of.into())?.u64(next_by.into())?;
            rows.write(output)
        }))
    }
}

impl ListRows {
    /// Of which kind they are.
    #[must_use]
    pub const fn kind(&self) -> ListKind {
        match self {
            Self::Trust(_) => ListKind::Trust,
            Self::Revoked(_) => ListKind::Revoked,
            Self::Seen(_) => ListKind::Seen,
            Self::Walls(_) => ListKind::Walls,
            Self::RevokedWalls(_) => ListKind::RevokedWalls,
        }
    }

    const fn number(&self) -> u64 {
        match self {
            Self::Trust(_) => 1,
            Self::Revoked(_) => 2,
            Self::Seen(_) => 3,
            Self::Walls(_) => 4,
            Self::RevokedWalls(_) => 5,
        }
    }
}

/// Rows with their moments in seconds.
enum Rows<'a> {
    Keys(Vec<(&'a TrustKey, [u32; 2], Option<u32>)>),
    Tokens(Vec<u8>),
    Walls(Vec<(&'a FacilityId, u32)>),
}

/// Why writing fails: never.
type Never = minicbor::encode::Error<core::convert::Infallible>;

impl<'a> Rows<'a> {
    fn of(rows: &'a ListRows) -> Option<Self> {
        match rows {
            ListRows::Trust(keys) => {
                let seconds = |key: &'a TrustKey| {
                    let revoked = match key.revoked_from {
                        Some(moment) => Some(seconds_of(moment)?),
                        None => None,
                    };
                    Some((key, [seconds_of(key.from)?, seconds_of(key.to)?], revoked))
                };
                let keys: Option<Vec<_>> = keys.iter().map(seconds).collect();
                keys.map(Self::Keys)
            }
            ListRows::Revoked(tokens) | ListRows::Seen(tokens) | ListRows::RevokedWalls(tokens) => {
                let bytes = tokens.iter().flat_map(|token| *token.bytes());
                Some(Self::Tokens(bytes.collect()))
            }
            ListRows::Walls(walls) => {
                let seconds = |(facility, issued): &'a (FacilityId, Moment)| {
                    Some((facility, seconds_of(*issued)?))
                };
                let walls: Option<Vec<_>> = walls.iter().map(seconds).collect();
                walls.map(Self::Walls)
            }
        }
    }

    fn write(&self, output: &mut Encoder<Vec<u8>>) -> Result<(), Never> {
        let length = |rows: usize| u64::try_from(rows).unwrap_or(u64::MAX);
        match self {
            Self::Tokens(bytes) => output.bytes(bytes)?.ok(),
            Self::Walls(walls) => {
                output.array(length(walls.len()))?;
                for (facility, issued) in walls {
                    output.array(2)?.str(facility.as_str())?;
                    output.u64((*issued).into())?;
                }
                Ok(())
            }
            Self::Keys(keys) => {
                output.array(length(keys.len()))?;
                for (key, [from, to], revoked) in keys {
                    output.array(6)?.bytes(key.key.bytes())?;
                    match &key.purpose {
                        KeyPurpose::Visits(app) => output.str(app.as_str())?,
                        KeyPurpose::Facilities => output.null()?,
                    };
                    output.u64((*from).into())?.u64((*to).into())?;
                    match revoked {
                        Some(revoked) => output.u64((*revoked).into())?,
                        None => output.null()?,
                    };
                    output.u64(key.minimum)?;
                }
                Ok(())
            }
        }
    }
}

fn digest(payload: &[u8]) -> ListDigest {
    ListDigest::new(Sha256::digest(payload).into())
}

fn to_sign(payload: &[u8], key: KeyId) -> Vec<u8> {
    cbor(|output| {
        output.array(5)?.str("Signature")?.bytes(&[])?;
        output.bytes(&header(key))?;
        output.bytes(PREFIX.as_bytes())?.bytes(payload)?.ok()
    })
}

impl SignedList {
    /// What it says, true or not.
    #[must_use]
    pub const fn claims(&self) -> &ListClaims {
        &self.claims
    }

    /// The digest that the next list names.
    #[must_use]
    pub fn digest(&self) -> ListDigest {
        digest(&self.payload)
    }

    /// How many of these root keys signed it: each one once.
    #[must_use]
    pub fn signers(&self, roots: &[PublicKey]) -> usize {
        let signed = |root: &&PublicKey| {
            let id = KeyId::derived(root);
            let message = to_sign(&self.payload, id);
            let mut own = self.signatures.iter().filter(|(key, _)| *key == id);
            own.any(|(_, signature)| is_signature(&message, signature, root))
        };
        let mut roots: Vec<&PublicKey> = roots.iter().collect();
        roots.sort_unstable();
        roots.dedup();
        roots.into_iter().filter(signed).count()
    }

    fn write(&self) -> String {
        let length = u64::try_from(self.signatures.len()).unwrap_or(u64::MAX);
        let bytes = cbor(|output| {
            output.array(4)?.bytes(&[])?.map(0)?.bytes(&self.payload)?;
            output.array(length)?;
            for (key, signature) in &self.signatures {
                output.array(3)?.bytes(&header(*key))?.map(0)?;
                output.bytes(signature.bytes())?;
            }
            output.ok()
        });
        let mut text = String::from(PREFIX);
        text.push(':');
        text.push_str(&base45::encode(bytes));
        text
    }
}

impl FromStr for SignedList {
    type Err = ListError;

    fn from_str(text: &str) -> Result<Self, ListError> {
        if text.len() > LIST_MAX {
            return Err(ListError::TooLong);
        }
        let body = text.strip_prefix(PREFIX).ok_or(ListError::Prefix)?;
        let body = body.strip_prefix(':').ok_or(ListError::Prefix)?;
        let bytes = base45::decode(body).map_err(|_| ListError::Content)?;
        let list = read(&bytes).map_err(|_| ListError::Content)?;
        let ascending = list.signatures.is_sorted_by(|one, next| one.0 < next.0);
        let same = list.claims.payload().as_ref() == Some(&list.payload) && list.write() == text;
        if ascending && same && in_order(&list.claims.rows) {
            Ok(list)
        } else {
            Err(ListError::NotCanonical)
        }
    }
}

/// Are the rows in ascending order, and is nothing twice?
fn in_order(rows: &ListRows) -> bool {
    match rows {
        ListRows::Trust(keys) => keys.is_sorted_by(|one, next| one.key < next.key),
        ListRows::Walls(walls) => walls.is_sorted_by(|one, next| one.0 < next.0),
        ListRows::Revoked(tokens) | ListRows::Seen(tokens) | ListRows::RevokedWalls(tokens) => {
            tokens.is_sorted_by(|one, next| one < next)
        }
    }
}

fn read(bytes: &[u8]) -> Result<SignedList, Error> {
    let input = &mut Decoder::new(bytes);
    input.array()?;
    input.bytes()?;
    input.map()?;
    let payload = input.bytes()?.to_vec();
    let mut signatures = Vec::new();
    for _ in 0..count(input, SIGNERS_MAX)? {
        input.array()?;
        let header = input.bytes()?.split_last_chunk();
        let (_, key) = header.ok_or_else(|| Error::message("key"))?;
        input.map()?;
        signatures.push((KeyId::new(*key), SignatureBytes::new(fixed(input)?)));
    }
    Ok(SignedList {
        claims: claims(&payload)?,
        payload,
        signatures,
    })
}

/// The length of a list that has so many entries at most: none is made for more.
fn count(input: &mut Decoder<'_>, most: usize) -> Result<usize, Error> {
    let length = input
        .array()?
        .and_then(|length| usize::try_from(length).ok());
    let length = length.filter(|length| *length <= most);
    length.ok_or_else(|| Error::message("length"))
}

fn claims(bytes: &[u8]) -> Result<ListClaims, Error> {
    let input = &mut Decoder::new(bytes);
    input.array()?;
    if input.u64()? != 1 {
        return Err(Error::message("version"));
    }
    let kind = input.u64()?;
    Ok(ListClaims {
        number: input.u64()?,
        previous: maybe(input, |input| fixed(input).map(ListDigest::new))?,
        as_of: moment(input)?.1,
        next_by: moment(input)?.1,
        rows: match kind {
            1 => ListRows::Trust(each(input, trust_key)?),
            2 => ListRows::Revoked(tokens(input)?),
            3 => ListRows::Seen(tokens(input)?),
            4 => ListRows::Walls(each(input, wall)?),
            5 => ListRows::RevokedWalls(tokens(input)?),
            _ => return Err(Error::message("kind")),
        },
    })
}

fn each<T>(
    input: &mut Decoder<'_>,
    read: impl Fn(&mut Decoder<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    // an entry has a byte at least, so that no text makes a list longer than itself
    (0..count(input, LIST_MAX)?).map(|_| read(input)).collect()
}

fn tokens(input: &mut Decoder<'_>) -> Result<Vec<TokenId>, Error> {
    let (tokens, rest) = input.bytes()?.as_chunks();
    if !rest.is_empty() {
        return Err(Error::message("token"));
    }
    Ok(tokens.iter().copied().map(TokenId::new).collect())
}

fn wall(input: &mut Decoder<'_>) -> Result<(FacilityId, Moment), Error> {
    input.array()?;
    Ok((facility(input)?, moment(input)?.1))
}

fn trust_key(input: &mut Decoder<'_>) -> Result<TrustKey, Error> {
    input.array()?;
    let key = PublicKey::new(fixed(input)?);
    let app = maybe(input, |input| {
        let app: Result<AppId, _> = input.str()?.parse();
        app.map_err(|_| Error::message("application"))
    })?;
    Ok(TrustKey {
        id: KeyId::derived(&key),
        key,
        purpose: app.map_or(KeyPurpose::Facilities, KeyPurpose::Visits),
        from: moment(input)?.1,
        to: moment(input)?.1,
        revoked_from: maybe(input, |input| Ok(moment(input)?.1))?,
        minimum: input.u64()?,
    })
}
