//! The visit token: what to sign, and the token once it is signed.

use crate::calendar::Moment;
use crate::finding::{At, Finding};
use crate::identifier::{FacilityId, Fingerprint, FingerprintKey};
use crate::law::catalogue::visit as rules;
use crate::party::Coordinates;
use crate::visit::{
    AppId, ClaimError, CoarsePlace, FacilityCode, Hex, IdentifiedBy, KeyId, ManualReason,
    NEWEST_TOKEN, TokenDetail, TokenError, TokenId, VERSION, VisitClaims, VisitMethod, Whose,
    visit_print,
};
use crate::wire::declare::call;
use crate::wire::field::{Field, TextField, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::absent_or;
use crate::wire::visit::checks::{NoCode, Who, own_signature, used, whose, within};
use crate::wire::visit::image::image;
use crate::wire::{LawDraft, QrImageReport, VerdictReport};
use alloc::string::{String, ToString};

records! {
    /// A visit to be put into a token (mechanism 5(5), 14(3)).
    pub struct VisitTokenDraft {
        /// The law to judge by; that of the visit when absent.
        pub law: Option<LawDraft>,
        /// The facility, in 36 bytes at most.
        pub facility: Option<String>,
        /// IIN of the insured: it does not go into the token.
        pub insured: Option<String>,
        /// Instead of the IIN: the insured's fingerprint, so that an application needs no
        /// hash key.
        pub insured_print: Option<String>,
        /// The secret under which persons are hashed, 32 hexadecimal digits.
        pub hash_key: Option<String>,
        /// When.
        pub at: Option<String>,
        /// `qr`, `biometric`, `document` or `manual`.
        #[one_of(VisitMethod)]
        pub method: Option<String>,
        /// Why by hand: `no-phone`, `device-failed`, `no-network`, `emergency` or
        /// `unable`.
        #[one_of(ManualReason)]
        pub reason: Option<String>,
        /// IIN of the worker who entered it by hand.
        pub author: Option<String>,
        /// Instead of the IIN: the worker's fingerprint.
        pub author_print: Option<String>,
        /// Eight random bytes of the host, 16 hexadecimal digits; never twice. In version 1
        /// alone.
        pub nonce: Option<String>,
        /// The version of the token: 1 when absent, or 2.
        pub version: Option<u64>,
        /// In version 2: for how many seconds after its moment it counts, 43 200 at most.
        pub life_seconds: Option<u32>,
        /// In version 2 with the method `qr`: the text of the wall's code that was scanned.
        pub wall: Option<String>,
        /// In version 2: where the device was, `43.238949,76.889709`; the token holds the
        /// hundredths of a degree.
        pub place: Option<String>,
        /// In version 2: the public key of the device that will show it, 64 hexadecimal
        /// digits.
        pub device_key: Option<String>,
        /// The application: 1 to 12 of `a` to `z`, `0` to `9`, `.` and `-`.
        pub app: Option<String>,
        /// The id of its key: 16 hexadecimal digits.
        pub key: Option<String>,
        /// The signature over `toSign`, 128 hexadecimal digits. Absent in the first of
        /// two calls.
        pub signature: Option<String>,
        /// The public key, 64 hexadecimal digits: with it the signature is verified.
        pub public_key: Option<String>,
        /// Is a picture wanted?
        pub with_image: bool,
    }

    /// A visit token.
    pub struct VisitTokenReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The bytes to sign with Ed25519, in hexadecimal digits.
        #[omit(empty)]
        pub to_sign: Option<String>,
        /// The name of the token in lists of seen and revoked ones.
        #[omit(empty)]
        pub id: Option<String>,
        /// The insured as the token names him.
        #[omit(empty)]
        pub insured_print: Option<String>,
        /// The token: `QLV1:` or `QLV2:` and what stands behind. It may hold spaces,
        /// also two in a row.
        #[omit(empty)]
        pub code: Option<String>,
        /// Its picture, where it was wanted.
        #[omit(empty)]
        pub image: Option<QrImageReport>,
    }
}

/// A person who must be named.
fn named<'k>(
    reader: &mut Reader,
    at: &At<'_>,
    who: &Who<'_>,
    key: Option<&'k FingerprintKey>,
) -> Option<Whose<'k>> {
    if who.iin.given().or(who.print.given()).is_none() {
        reader.missing(at, who.iin);
        return None;
    }
    whose(reader, at, who, key)
}

/// A person as tokens hold one.
type Printed<'a> = &'a dyn Fn(Whose<'_>) -> Option<Fingerprint>;

/// The method; by hand it has a reason and an author, otherwise neither.
fn seen(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &VisitTokenDraft,
    (key, print): (Option<&FingerprintKey>, Printed<'_>),
) -> Option<IdentifiedBy> {
    match reader.required(at, of!(draft.method))? {
        VisitMethod::Qr => Some(IdentifiedBy::Qr),
        VisitMethod::Biometric => Some(IdentifiedBy::Biometric),
        VisitMethod::Document => Some(IdentifiedBy::Document),
        VisitMethod::Manual => {
            let reason = reader.required(at, of!(draft.reason));
            let who = Who {
                iin: of!(draft.author),
                print: of!(draft.author_print),
                hash_key: of!(VisitTokenDraft::hash_key),
            };
            let author = named(reader, at, &who, key);
            Some(IdentifiedBy::Manual {
                reason: reason?,
                author: print(author?)?,
            })
        }
    }
}

/// The name of the code that was scanned, where it hangs at the facility of the visit.
fn own_wall(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
    facility: &FacilityId,
) -> Option<TokenId> {
    let code: FacilityCode = used(reader, at, field, NoCode::Wall)?;
    let named = code.claims().facility();
    if named == facility {
        reader.exam.pass(&rules::OWN_FACILITY);
        return Some(code.id());
    }
    let finding = Finding::new(&rules::OWN_FACILITY, at.field(field.name).path());
    let finding = finding.with("facility", named);
    reader.exam.find(finding.with("expected", facility));
    None
}

/// What version 2 says beside; `None` where a field of it is missing or broken.
fn detail(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &VisitTokenDraft,
    facility: &FacilityId,
) -> Option<TokenDetail> {
    let life = reader.number(at, of!(draft.life_seconds));
    let field = of!(draft.wall);
    let wall = match field.given() {
        None => Some(None),
        Some(_) => own_wall(reader, at, field, facility).map(Some),
    };
    let place: Option<Option<Coordinates>> = absent_or(reader, at, of!(draft.place));
    let device = absent_or(reader, at, of!(draft.device_key));
    Some(TokenDetail {
        life: life?,
        wall: wall?,
        place: place?.map(CoarsePlace::of),
        device: device?,
    })
}

/// The version of a token to be made.
fn version(reader: &mut Reader, at: &At<'_>, draft: &VisitTokenDraft) -> Option<u64> {
    match draft.version.unwrap_or(VERSION) {
        known @ 1..=NEWEST_TOKEN => Some(known),
        other => {
            reader.malformed(at, of!(draft.version), TokenError::Version(other));
            None
        }
    }
}

fn claims(reader: &mut Reader, at: &At<'_>, draft: &VisitTokenDraft) -> Option<VisitClaims> {
    let version = version(reader, at, draft);
    let facility = reader.required(at, of!(draft.facility));
    let key: Option<FingerprintKey> = reader.optional(at, of!(draft.hash_key));
    let moment = reader.required(at, of!(draft.at));
    let app: Option<AppId> = reader.required(at, of!(draft.app));
    let print = |whose: Whose<'_>| match whose {
        Whose::Print(print) => Some(print),
        Whose::Number(iin, key) => Some(visit_print(key, iin, (version?, app.as_ref()?, moment?))),
    };
    let who = Who {
        iin: of!(draft.insured),
        print: of!(draft.insured_print),
        hash_key: of!(VisitTokenDraft::hash_key),
    };
    let insured = named(reader, at, &who, key.as_ref());
    let insured = insured.and_then(print);
    let seen = seen(reader, at, draft, (key.as_ref(), &print));
    let made = if version? == 1 {
        let nonce = reader.required(at, of!(draft.nonce));
        let last = (nonce?, app.clone()?);
        VisitClaims::new(facility?, insured?, moment?, seen?, last)
    } else {
        let facility: FacilityId = facility?;
        let last = (detail(reader, at, draft, &facility)?, app.clone()?);
        VisitClaims::second(facility, insured?, moment?, seen?, last)
    };
    within(reader, at, made, &|error| {
        let name = match error {
            ClaimError::Facility => of!(VisitTokenDraft::facility).name,
            ClaimError::Moment => of!(VisitTokenDraft::at).name,
            ClaimError::Life => of!(VisitTokenDraft::life_seconds).name,
            ClaimError::Scanned => of!(VisitTokenDraft::wall).name,
        };
        Field { name, value: None }
    })
}

call!({
    /// What the application's key signs and, where the signature is given, the visit token
    /// (mechanism 5(5), 14(3)). The core holds no key and makes no nonce.
    pub fn visit_token(draft: VisitTokenDraft) -> VisitTokenReport {
        let mut reader = Reader::new();
        let root = At::root();
        let key: Option<KeyId> = reader.required(&root, of!(draft.key));
        let claims = claims(&mut reader, &root, &draft);
        let day = claims.as_ref().map(VisitClaims::at).map(Moment::day);
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let made = claims.zip(key);
        let message = made.as_ref().map(|(claims, key)| claims.to_sign(*key));
        let given = (of!(draft.signature), of!(draft.public_key));
        let signature = own_signature(&mut reader, &root, key, message.as_deref(), given);
        let made = made.as_ref();
        let code = made
            .zip(signature)
            .map(|((claims, key), signature)| claims.signed(*key, signature));
        VisitTokenReport {
            verdict: reader.verdict(edition.as_ref()),
            to_sign: message.map(|bytes| Hex(&bytes).to_string()),
            id: made.map(|(claims, key)| claims.id(*key).to_string()),
            insured_print: made.map(|(claims, _)| claims.insured().to_string()),
            image: code.as_deref().filter(|_| draft.with_image).and_then(image),
            code,
        }
    }
});
