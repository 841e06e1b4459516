//! Signed lists: what root keys sign, the list once it is signed, and its verification.

use crate::calendar::Moment;
use crate::finding::{At, Finding};
use crate::identifier::FacilityId;
use crate::law::Edition;
use crate::law::catalogue::visit as rules;
use crate::visit::{
    Hex, KeyId, KeyPurpose, ListChecks, ListClaims, ListDigest, ListKind, ListRows, PublicKey,
    SignatureBytes, TokenId, TrustKey, verify_list as judge_list,
};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or, rows, texts};
use crate::wire::visit::checks::code;
use crate::wire::visit::trust::{key, roots};
use crate::wire::{LawDraft, TrustKeyDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A list to be signed by root keys.
    pub struct SignedListDraft {
        /// The law to judge by; that of the list's moment when absent.
        pub law: Option<LawDraft>,
        /// `trust`, `revoked`, `seen`, `walls` or `revoked-walls`.
        #[one_of(ListKind)]
        pub kind: Option<String>,
        /// Its number, which only grows.
        pub number: Option<u64>,
        /// The digest of the list before it, 64 hexadecimal digits; none of the first one.
        pub previous: Option<String>,
        /// The moment of the list.
        pub as_of: Option<String>,
        /// The moment by which the next one comes.
        pub next_by: Option<String>,
        /// The keys of a list `trust`. An id is not kept: each key has its own.
        pub keys: Vec<TrustKeyDraft>,
        /// The names of the other lists, but for `walls`.
        pub tokens: Vec<String>,
        /// The newest codes of facilities, in a list `walls`.
        pub walls: Vec<WallIssue>,
        /// The root keys, with their signatures where they are there.
        pub signatures: Vec<RootSignature>,
    }

    /// The newest code of a facility.
    pub struct WallIssue {
        /// The facility.
        pub facility: Option<String>,
        /// When the code was issued.
        pub issued_at: Option<String>,
    }

    /// The signature of a root key.
    pub struct RootSignature {
        /// The public key: 64 hexadecimal digits.
        pub public_key: Option<String>,
        /// Its signature over its line of `toSign`: 128 hexadecimal digits.
        pub signature: Option<String>,
    }

    /// A list to be signed.
    pub struct SignedListReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// What each root key signs, in hexadecimal digits, in the order of `signatures`.
        pub to_sign: Vec<String>,
        /// The digest that the next list names.
        #[omit(empty)]
        pub digest: Option<String>,
        /// The list with the signatures that are there.
        #[omit(empty)]
        pub code: Option<String>,
    }

    /// A signed list to verify. What is absent leaves its rules *not checked*.
    pub struct VerifyListDraft {
        /// The law to judge by; that of the check when absent.
        pub law: Option<LawDraft>,
        /// The text of the list.
        pub code: Option<String>,
        /// The moment of the check.
        pub checked_at: Option<String>,
        /// By how many seconds clocks may differ.
        pub skew_seconds: Option<u32>,
        /// The root keys, 64 hexadecimal digits each.
        pub root_keys: Option<Vec<String>>,
        /// The number of the newest list of this kind that the host has seen.
        pub newest_number: Option<u64>,
        /// Its digest.
        pub newest_digest: Option<String>,
    }

    /// What was found about a signed list.
    pub struct VerifyListReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// What it holds.
        #[omit(empty)]
        pub kind: Option<ListKind>,
        /// Its number.
        #[omit(empty)]
        pub number: Option<u64>,
        /// Its digest.
        #[omit(empty)]
        pub digest: Option<String>,
        /// Its moment.
        #[omit(empty)]
        pub as_of: Option<String>,
        /// The moment by which the next one comes.
        #[omit(empty)]
        pub next_by: Option<String>,
        /// The keys that it trusts.
        pub keys: Vec<TrustKeyDraft>,
        /// The tokens or codes that it names.
        pub tokens: Vec<String>,
        /// The newest codes of facilities.
        pub walls: Vec<WallIssue>,
    }
}

fn wall(reader: &mut Reader, at: &At<'_>, draft: &WallIssue) -> Option<(FacilityId, Moment)> {
    let facility = reader.required(at, of!(draft.facility));
    let issued = reader.required(at, of!(draft.issued_at));
    facility.zip(issued)
}

/// The rows of a list in their order, only where all could be read: what was left out might
/// have been the revocation.
fn list_rows(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &SignedListDraft,
    kind: ListKind,
) -> Option<ListRows> {
    let tokens = |reader: &mut Reader| {
        let read: Vec<(usize, TokenId)> = texts(reader, at, of!(draft.tokens));
        let whole = read.len() == draft.tokens.len();
        let mut tokens: Vec<TokenId> = read.into_iter().map(|(_, token)| token).collect();
        tokens.sort_unstable();
        whole.then_some(tokens)
    };
    Some(match kind {
        ListKind::Trust => {
            let (mut keys, whole) = rows(reader, at, of!(draft.keys), key);
            crate::sort::by_key(&mut keys, |key| key.key);
            ListRows::Trust(whole.then_some(keys)?)
        }
        ListKind::Walls => {
            let (mut walls, whole) = rows(reader, at, of!(draft.walls), wall);
            crate::sort::by(&mut walls, |left, right| left.0.cmp(&right.0));
            ListRows::Walls(whole.then_some(walls)?)
        }
        ListKind::Revoked => ListRows::Revoked(tokens(reader)?),
        ListKind::Seen => ListRows::Seen(tokens(reader)?),
        ListKind::RevokedWalls => ListRows::RevokedWalls(tokens(reader)?),
    })
}

/// The most seconds to the next list.
fn next_most(edition: &Edition) -> u32 {
    edition.parameters.list_next_seconds.get()
}

/// A root key with its signature, where it is there.
fn root(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &RootSignature,
) -> Option<(PublicKey, Option<SignatureBytes>)> {
    let key = reader.required(at, of!(draft.public_key));
    let signature = absent_or(reader, at, of!(draft.signature));
    key.zip(signature)
}

call!({
    /// What root keys sign of a list and, where signatures are given, the signed list
    /// (mechanism 5(5)).
    pub fn signed_list(draft: SignedListDraft) -> SignedListReport {
        let mut reader = Reader::new();
        let at = At::root();
        let kind: Option<ListKind> = reader.required(&at, of!(draft.kind));
        let number = reader.number(&at, of!(draft.number));
        let previous: Option<Option<ListDigest>> = absent_or(&mut reader, &at, of!(draft.previous));
        let as_of: Option<Moment> = reader.required(&at, of!(draft.as_of));
        let next_by: Option<Moment> = reader.required(&at, of!(draft.next_by));
        let edition = reader.law(&at, draft.law.as_ref(), as_of.map(Moment::day));
        let rows_read = kind.and_then(|kind| list_rows(&mut reader, &at, &draft, kind));
        let (roots, _) = rows(&mut reader, &at, of!(draft.signatures), root);
        if let Some((edition, (as_of, next_by))) = edition.as_ref().zip(as_of.zip(next_by)) {
            let (seconds, limit) = (next_by.seconds_since(as_of), next_most(edition));
            if seconds > i64::from(limit) {
                let path = at.field(of!(draft.next_by).name).path();
                let finding = Finding::new(&rules::TERMS_BOUNDED, path);
                reader
                    .exam
                    .find(finding.with("seconds", seconds).with("limit", limit));
            }
        }
        let claims = (|| {
            Some(ListClaims {
                number: number?,
                previous: previous?,
                as_of: as_of?,
                next_by: next_by?,
                rows: rows_read?,
            })
        })();
        let claims = claims.as_ref();
        let signatures: Vec<(KeyId, SignatureBytes)> = roots
            .iter()
            .filter_map(|(root, signature)| Some((KeyId::derived(root), (*signature)?)))
            .collect();
        let signs = |claims: &ListClaims| {
            let each = roots.iter();
            each.filter_map(|(root, _)| claims.to_sign(KeyId::derived(root)))
                .map(|bytes| Hex(&bytes).to_string())
                .collect()
        };
        let has_any = !signatures.is_empty();
        SignedListReport {
            to_sign: claims.map(signs).unwrap_or_default(),
            digest: claims.and_then(|claims| Some(claims.digest()?.to_string())),
            code: claims
                .filter(|_| has_any)
                .and_then(|claims| claims.signed(signatures)),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});

call!({
    /// Verifies a signed list: its form, two root keys of three, its number, the list before
    /// it and its moment. Its rows are what the other calls take (mechanism 5(5)).
    pub fn verify_list(draft: VerifyListDraft) -> VerifyListReport {
        let mut reader = Reader::new();
        let at = At::root();
        let text = code(&mut reader, &at, of!(draft.code));
        let checked: Option<Moment> = reader.required(&at, of!(draft.checked_at));
        let edition = reader.law(&at, draft.law.as_ref(), checked.map(Moment::day));
        let roots = roots(&mut reader, &at, of!(draft.root_keys));
        let digest: Option<ListDigest> = reader.optional(&at, of!(draft.newest_digest));
        let needed = edition
            .as_ref()
            .map(|one| one.parameters.list_signatures.get());
        let checks = ListChecks {
            checked,
            skew: draft.skew_seconds,
            next_most: edition.as_ref().map(next_most),
            roots: roots.as_deref(),
            needed: needed.unwrap_or(u32::MAX),
            newest: draft.newest_number.zip(digest),
        };
        let read = text.and_then(|text| judge_list(&mut reader.exam, &at, text, &checks));
        let mut report = VerifyListReport {
            verdict: reader.verdict(edition.as_ref()),
            ..VerifyListReport::default()
        };
        if let Some(list) = read {
            let claims = list.claims();
            report.kind = Some(claims.rows.kind());
            report.number = Some(claims.number);
            report.digest = Some(list.digest().to_string());
            report.as_of = Some(claims.as_of.to_string());
            report.next_by = Some(claims.next_by.to_string());
            show_rows(&claims.rows, &mut report);
        }
        report
    }
});

fn show_rows(rows: &ListRows, report: &mut VerifyListReport) {
    match rows {
        ListRows::Trust(keys) => {
            let row = |key: &TrustKey| TrustKeyDraft {
                id: Some(key.id.to_string()),
                public_key: Some(key.key.to_string()),
                app: match &key.purpose {
                    KeyPurpose::Visits(app) => Some(app.to_string()),
                    KeyPurpose::Facilities => None,
                },
                valid_from: Some(key.from.to_string()),
                valid_to: Some(key.to.to_string()),
                revoked_from: key.revoked_from.map(|moment| moment.to_string()),
                minimum_version: Some(key.minimum),
            };
            report.keys = keys.iter().map(row).collect();
        }
        ListRows::Revoked(tokens) | ListRows::Seen(tokens) | ListRows::RevokedWalls(tokens) => {
            report.tokens = tokens.iter().map(TokenId::to_string).collect();
        }
        ListRows::Walls(walls) => {
            let row = |(facility, issued): &(FacilityId, Moment)| WallIssue {
                facility: Some(facility.to_string()),
                issued_at: Some(issued.to_string()),
            };
            report.walls = walls.iter().map(row).collect();
        }
    }
}
