//! A token shown by its device: what the device signs, and the text to show.

use crate::finding::{At, Finding};
use crate::law::catalogue::visit as rules;
use crate::visit::{Hex, SignatureBytes, VisitToken};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::visit::checks::{NoCode, code, used};
use crate::wire::visit::image::image;
use crate::wire::{LawDraft, QrImageReport, VerdictReport};
use alloc::string::{String, ToString};

records! {
    /// A token to be shown by its device.
    pub struct ShowTokenDraft {
        /// The law to judge by; the newest edition when absent.
        pub law: Option<LawDraft>,
        /// The text of the token, which names the device's key.
        pub code: Option<String>,
        /// What whoever it is shown to asks for: 32 hexadecimal digits, never twice.
        pub challenge: Option<String>,
        /// The signature of the device over `toSign`, 128 hexadecimal digits; it is verified.
        /// Absent in the first of two calls.
        pub device_signature: Option<String>,
        /// Is a picture wanted?
        pub with_image: bool,
    }

    /// A token shown by its device.
    pub struct ShowTokenReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The bytes that the device signs with Ed25519, in hexadecimal digits.
        #[omit(empty)]
        pub to_sign: Option<String>,
        /// The token with the signature of its device. It may hold spaces, also two in a row.
        #[omit(empty)]
        pub code: Option<String>,
        /// Its picture, where it was wanted.
        #[omit(empty)]
        pub image: Option<QrImageReport>,
    }
}

call!({
    /// What the device of a token signs for a challenge and, where the signature is given,
    /// the token to show (mechanism 5(5)).
    pub fn show_token(draft: ShowTokenDraft) -> ShowTokenReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let field = of!(draft.code);
        code(&mut reader, &root, field);
        let token: Option<VisitToken> = used(&mut reader, &root, field, NoCode::Token);
        let challenge = reader.required(&root, of!(draft.challenge));
        let signature: Option<SignatureBytes> = reader.optional(&root, of!(draft.device_signature));
        let made = token.as_ref().zip(challenge);
        let to_sign = made.and_then(|(token, challenge)| token.device_to_sign(challenge));
        if made.is_some() && to_sign.is_none() {
            reader.malformed(&root, field, NoCode::Device);
        }
        let shown = to_sign.as_ref().and(token.as_ref()).zip(signature);
        let shown = shown.filter(|(token, signature)| {
            let signed = challenge.is_some_and(|one| token.is_device_signature(one, signature));
            let path = root.field(of!(draft.device_signature).name).path();
            match signed {
                true => reader.exam.pass(&rules::DEVICE_SIGNED),
                false => reader.exam.find(Finding::new(&rules::DEVICE_SIGNED, path)),
            }
            signed
        });
        let code = shown.map(|(token, signature)| token.shown(signature));
        ShowTokenReport {
            verdict: reader.verdict(edition.as_ref()),
            to_sign: to_sign.map(|bytes| Hex(&bytes).to_string()),
            image: code.as_deref().filter(|_| draft.with_image).and_then(image),
            code,
        }
    }
});
