//! Verifying codes without a network.

use crate::calendar::Moment;
use crate::finding::At;
use crate::identifier::FingerprintKey;
use crate::law::{Edition, VisitMethod};
use crate::visit::{
    FacilityCode, Hex, LIFE_MAX, ListKind, ManualReason, PublicKey, Redeemed, TermBounds,
    TokenList, TrustList, Verified, VisitChecks, VisitToken, WallList, may_take,
    verify_facility as judge_facility, verify_visit as judge_visit,
};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::visit::checks::{Who, code, wall, whose};
use crate::wire::visit::trust::{brought, one_of_both, roots, tokens, trust};
use crate::wire::{
    BroughtListDraft, LawDraft, TokenListDraft, TrustDraft, VerdictReport, VisitToVerifyDraft,
    VisitVerifierDraft,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A visit token to verify. What is absent leaves its rules *not checked*.
    pub struct VerifyVisitDraft {
        /// The law to judge by; that of the check when absent.
        pub law: Option<LawDraft>,
        /// The text of the token, with its spaces as they are.
        pub code: Option<String>,
        /// The moment of the check: when the host got the token.
        pub checked_at: Option<String>,
        /// The keys that the host trusts.
        pub trust: Option<TrustDraft>,
        /// The root keys that sign lists, 64 hexadecimal digits each.
        #[omit(empty)]
        pub root_keys: Option<Vec<String>>,
        /// The newest version of that list that the host has seen.
        pub newest_trust: Option<u64>,
        /// For how many seconds that list stays fresh; for none when absent.
        pub trust_seconds: Option<u32>,
        /// For how many seconds the lists of seen and revoked tokens stay fresh; for none
        /// when absent.
        pub list_seconds: Option<u32>,
        /// By how many seconds the clock of a device may differ.
        pub skew_seconds: Option<u32>,
        /// For how many seconds a token counts.
        pub lifetime_seconds: Option<u32>,
        /// Tokens that were used before.
        pub seen: Option<TokenListDraft>,
        /// Tokens that were revoked.
        pub revoked: Option<TokenListDraft>,
        /// Where the visit should have been.
        pub facility: Option<String>,
        /// IIN of the insured whose visit it should have been.
        pub insured: Option<String>,
        /// Instead of the IIN: the insured's fingerprint.
        pub insured_print: Option<String>,
        /// The text of the code on the facility's wall, where the host knows it.
        pub wall: Option<String>,
        /// What the host asked the device to sign: 32 hexadecimal digits.
        pub challenge: Option<String>,
        /// The secret under which the application hashes persons.
        pub hash_key: Option<String>,
    }

    /// What was found about a visit token.
    pub struct VerifyVisitReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Did a key of the list sign it?
        pub signed: bool,
        /// What it says; true only as far as the verdict goes.
        #[omit(empty)]
        pub token: Option<VisitTokenView>,
        /// Seconds from the token's moment to the check: negative where the device's
        /// clock is ahead.
        #[omit(empty)]
        pub age_seconds: Option<i64>,
        /// The name to put under a unique constraint before the visit counts, where the token
        /// may be taken: it is signed, nothing speaks against it, and all is known but who
        /// else took it.
        #[omit(empty)]
        pub take_id: Option<String>,
    }

    /// What a visit token says.
    pub struct VisitTokenView {
        /// Its name in lists of seen and revoked tokens; a host may keep the visit under
        /// it.
        pub id: String,
        /// The id of the key.
        pub key: String,
        /// The version of its form.
        pub version: u64,
        /// The application.
        pub app: String,
        /// The facility.
        pub facility: String,
        /// The insured, under the hash key of the application.
        pub insured_print: String,
        /// When.
        pub at: String,
        /// How.
        pub method: VisitMethod,
        /// Why by hand.
        #[omit(empty)]
        pub reason: Option<ManualReason>,
        /// Who entered it by hand.
        #[omit(empty)]
        pub author_print: Option<String>,
        /// In version 2: for how many seconds after its moment it counts.
        #[omit(empty)]
        pub life_seconds: Option<u32>,
        /// In version 2: the name of the wall's code that was scanned.
        #[omit(empty)]
        pub wall: Option<String>,
        /// In version 2: where the device was, to the hundredth of a degree.
        #[omit(empty)]
        pub place: Option<String>,
        /// In version 2: the public key of its device.
        #[omit(empty)]
        pub device_key: Option<String>,
    }

    /// The code on a facility's wall, to verify.
    pub struct VerifyFacilityDraft {
        /// The law to judge by; that of the check when absent.
        pub law: Option<LawDraft>,
        /// The text of the code, with its spaces as they are.
        pub code: Option<String>,
        /// The moment of the check.
        pub checked_at: Option<String>,
        /// The keys that the host trusts.
        pub trust: Option<TrustDraft>,
        /// The root keys that sign lists, 64 hexadecimal digits each.
        #[omit(empty)]
        pub root_keys: Option<Vec<String>>,
        /// The newest version of that list that the host has seen.
        pub newest_trust: Option<u64>,
        /// For how many seconds that list stays fresh; for none when absent.
        pub trust_seconds: Option<u32>,
        /// By how many seconds the clock of a device may differ.
        pub skew_seconds: Option<u32>,
        /// For how many seconds the list of revoked codes stays fresh; for none when absent.
        pub list_seconds: Option<u32>,
        /// Codes that were revoked, by their names.
        pub revoked: Option<TokenListDraft>,
        /// The moment of issue of the newest code of the facility: it ends those before.
        pub newest_issue: Option<String>,
        /// Instead of that: the list of the newest codes as root keys signed it.
        #[omit(empty)]
        pub walls: Option<BroughtListDraft>,
        /// The facility where the code hangs.
        pub facility: Option<String>,
    }

    /// What was found about the code of a facility.
    pub struct FacilityCodeReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Did a key of the list sign it?
        pub signed: bool,
        /// The facility that it names.
        #[omit(empty)]
        pub facility: Option<String>,
        /// When it was issued.
        #[omit(empty)]
        pub issued_at: Option<String>,
        /// The id of the key.
        #[omit(empty)]
        pub key: Option<String>,
        /// The name of the code, as visit tokens and lists of revoked codes hold it.
        #[omit(empty)]
        pub id: Option<String>,
    }
}

fn view(token: &VisitToken) -> VisitTokenView {
    let claims = token.claims();
    let detail = claims.detail();
    let (reason, author) = claims.seen().by_hand().unzip();
    VisitTokenView {
        id: token.id().to_string(),
        key: token.key().to_string(),
        app: claims.app().to_string(),
        facility: claims.facility().to_string(),
        insured_print: claims.insured().to_string(),
        at: claims.at().to_string(),
        method: claims.seen().method(),
        reason,
        author_print: author.map(|author| author.to_string()),
        version: claims.version(),
        life_seconds: detail.map(|detail| detail.life),
        wall: detail.and_then(|one| Some(one.wall?.to_string())),
        place: detail.and_then(|one| Some(one.place?.to_string())),
        device_key: detail.and_then(|one| Some(Hex(one.device?.bytes()).to_string())),
    }
}

call!({
    /// Verifies a visit token without a network (mechanism 5(5), 14(3)): form, version, key,
    /// signature, time, lists of tokens, facility and person. All findings, not the first.
    pub fn verify_visit(draft: VerifyVisitDraft) -> VerifyVisitReport {
        let mut reader = Reader::new();
        let root = At::root();
        let held = VisitVerifierDraft {
            law: None,
            trust: draft.trust,
            root_keys: draft.root_keys,
            newest_trust: draft.newest_trust,
            trust_seconds: draft.trust_seconds,
            list_seconds: draft.list_seconds,
            skew_seconds: draft.skew_seconds,
            lifetime_seconds: draft.lifetime_seconds,
            seen: draft.seen,
            revoked: draft.revoked,
            hash_key: draft.hash_key,
        };
        let token = VisitToVerifyDraft {
            code: draft.code,
            checked_at: draft.checked_at,
            seen: None,
            revoked: None,
            facility: draft.facility,
            insured: draft.insured,
            insured_print: draft.insured_print,
            wall: draft.wall,
            challenge: draft.challenge,
        };
        let held = Held::read(&mut reader, &root, &held);
        held.verify(reader, draft.law.as_ref(), &token, None).0
    }
});

fn bounds(edition: &Edition) -> TermBounds {
    TermBounds::of(&edition.parameters)
}

/// The newest list of keys that the host has seen: of one that came signed it is told beside
/// the list.
fn newest_trust(told: Option<u64>, trust: Option<&TrustDraft>) -> Option<u64> {
    told.or_else(|| trust?.signed.as_ref()?.newest_number)
}

/// What many tokens are checked against, read once.
pub(super) struct Held {
    trust: Option<TrustList>,
    newest_trust: Option<u64>,
    trust_seconds: u32,
    list_seconds: u32,
    skew: Option<u32>,
    lifetime: Option<u32>,
    seen: Option<TokenList>,
    revoked: Option<TokenList>,
    roots: Option<Vec<PublicKey>>,
    key: Option<FingerprintKey>,
}

impl Held {
    pub(super) fn read(reader: &mut Reader, at: &At<'_>, draft: &VisitVerifierDraft) -> Self {
        let roots = roots(reader, at, of!(draft.root_keys));
        let own = roots.as_deref();
        Self {
            trust: trust(reader, at, of!(draft.trust), own),
            newest_trust: newest_trust(draft.newest_trust, draft.trust.as_ref()),
            trust_seconds: draft.trust_seconds.unwrap_or(0),
            list_seconds: draft.list_seconds.unwrap_or(0),
            skew: draft.skew_seconds,
            lifetime: draft.lifetime_seconds,
            seen: tokens(reader, at, of!(draft.seen), (ListKind::Seen, own)),
            revoked: tokens(reader, at, of!(draft.revoked), (ListKind::Revoked, own)),
            roots,
            key: reader.optional(at, of!(draft.hash_key)),
        }
    }

    /// Verifies one token; beside it, where it may be taken, the token itself.
    pub(super) fn verify(
        &self,
        mut reader: Reader,
        law: Option<&LawDraft>,
        draft: &VisitToVerifyDraft,
        taken: Option<&Redeemed>,
    ) -> (VerifyVisitReport, Option<VisitToken>) {
        let root = At::root();
        let text = code(&mut reader, &root, of!(draft.code));
        let checked: Option<Moment> = reader.required(&root, of!(draft.checked_at));
        let edition = reader.law(&root, law, checked.map(Moment::day));
        let own = self.roots.as_deref();
        let seen = tokens(&mut reader, &root, of!(draft.seen), (ListKind::Seen, own));
        let kind = (ListKind::Revoked, own);
        let revoked = tokens(&mut reader, &root, of!(draft.revoked), kind);
        let facility = reader.optional(&root, of!(draft.facility));
        let who = Who {
            iin: of!(draft.insured),
            print: of!(draft.insured_print),
            hash_key: of!(VisitVerifierDraft::hash_key),
        };
        let insured = whose(&mut reader, &root, &who, self.key.as_ref());
        let wall = wall(&mut reader, &root, of!(draft.wall));
        let challenge = reader.optional(&root, of!(draft.challenge));
        let checks = VisitChecks {
            checked,
            trust: self.trust.as_ref(),
            newest_trust: self.newest_trust,
            trust_seconds: self.trust_seconds,
            list_seconds: self.list_seconds,
            bounds: edition.as_ref().map(bounds),
            skew: self.skew,
            lifetime: self.lifetime,
            seen: seen.as_ref().or(self.seen.as_ref()),
            taken,
            revoked: revoked.as_ref().or(self.revoked.as_ref()),
            facility: facility.as_ref(),
            insured,
            wall,
            challenge,
            newest_issue: None,
            walls: None,
        };
        let read = text.and_then(|text| judge_visit(&mut reader.exam, &root, text, &checks));
        let (telling, verdict) = (reader.telling(), reader.exam.close());
        let taking = may_take(read.as_ref(), &verdict);
        let report = VerifyVisitReport {
            signed: read.as_ref().is_some_and(|read| read.signed),
            token: read.as_ref().map(|read| view(&read.code)),
            age_seconds: read.as_ref().and_then(|read| read.age),
            take_id: read
                .as_ref()
                .filter(|_| taking)
                .map(|read| read.code.id().to_string()),
            verdict: telling.report(edition.as_ref(), &verdict),
        };
        (report, read.filter(|_| taking).map(|read| read.code))
    }

    /// For how many seconds after its moment a token may still be accepted: without a term
    /// of the host as long as one may say itself.
    pub(super) fn seconds_of_life(&self) -> u32 {
        let life = self.lifetime.unwrap_or(LIFE_MAX);
        life.saturating_add(self.skew.unwrap_or(0))
    }
}

/// The signed list of the newest codes, where it is given; beside the host's word for one of
/// them nobody could say which is meant.
fn newest_codes(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &VerifyFacilityDraft,
    roots: Option<&[PublicKey]>,
) -> Option<WallList> {
    let Field { name, value } = of!(draft.walls);
    let plain = draft.newest_issue.is_some();
    one_of_both(reader, at, (name, plain && value.is_some()))
        .then(|| brought(reader, &at.field(name), value?, roots, WallList::of_signed))?
}

call!({
    /// Verifies the code on a facility's wall without a network (mechanism 5(5)).
    pub fn verify_facility_qr(draft: VerifyFacilityDraft) -> FacilityCodeReport {
        let mut reader = Reader::new();
        let root = At::root();
        let text = code(&mut reader, &root, of!(draft.code));
        let checked: Option<Moment> = reader.required(&root, of!(draft.checked_at));
        let edition = reader.law(&root, draft.law.as_ref(), checked.map(Moment::day));
        let roots = roots(&mut reader, &root, of!(draft.root_keys));
        let own = roots.as_deref();
        let trust = trust(&mut reader, &root, of!(draft.trust), own);
        let facility = reader.optional(&root, of!(draft.facility));
        let kind = (ListKind::RevokedWalls, own);
        let revoked = tokens(&mut reader, &root, of!(draft.revoked), kind);
        let newest_issue = reader.optional(&root, of!(draft.newest_issue));
        let walls = newest_codes(&mut reader, &root, &draft, own);
        let checks = VisitChecks {
            checked,
            revoked: revoked.as_ref(),
            newest_issue,
            walls: walls.as_ref(),
            list_seconds: draft.list_seconds.unwrap_or(0),
            trust: trust.as_ref(),
            newest_trust: newest_trust(draft.newest_trust, draft.trust.as_ref()),
            trust_seconds: draft.trust_seconds.unwrap_or(0),
            bounds: edition.as_ref().map(bounds),
            skew: draft.skew_seconds,
            facility: facility.as_ref(),
            ..VisitChecks::default()
        };
        let read = text.and_then(|text| judge_facility(&mut reader.exam, &root, text, &checks));
        let told =
            |one: fn(&FacilityCode) -> String| read.as_ref().map(|Verified { code, .. }| one(code));
        FacilityCodeReport {
            signed: read.as_ref().is_some_and(|read| read.signed),
            facility: told(|code| code.claims().facility().to_string()),
            issued_at: told(|code| code.claims().issued().to_string()),
            key: told(|code| code.key().to_string()),
            id: told(|code| code.id().to_string()),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_kept_as_long_as_it_may_be_accepted() {
        let life = |lifetime_seconds, skew_seconds| {
            let draft = VisitVerifierDraft {
                lifetime_seconds,
                skew_seconds,
                ..VisitVerifierDraft::default()
            };
            Held::read(&mut Reader::new(), &At::root(), &draft).seconds_of_life()
        };
        assert_eq!(life(Some(600), Some(300)), 900);
        // one of version 2 says itself how long it counts
        assert_eq!(life(None, Some(300)), LIFE_MAX + 300);
    }
}
