//! Whatever text is taken for a code of a visit or of a facility is its one text: what
//! was read, written again, is the same. Bytes are tried behind the prefix as well.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::finding::{At, Examination};
use qalqan_core::law;
use qalqan_core::visit::{
    Challenge, FacilityCode, QrImage, SignatureBytes, VisitChecks, VisitToken, verify_facility,
    verify_visit,
};

const NOTHING: SignatureBytes = SignatureBytes::new([0; 64]);
const CHALLENGE: Challenge = Challenge::new([0; 16]);

fn one(text: &str) {
    let checks = VisitChecks::default();
    let mut exam = Examination::new(&law::editions()[0]);
    let visit = verify_visit(&mut exam, &At::root(), text, &checks);
    let facility = verify_facility(&mut exam, &At::root(), text, &checks);
    assert!(visit.is_none() || facility.is_none(), "one kind at most");
    // the signature is not told, so as many last characters as hold it may differ
    if let Ok(token) = text.parse::<VisitToken>() {
        let plain = token.claims().signed(token.key(), NOTHING);
        if plain.len() == text.len() {
            same(text, &plain);
        } else {
            // the signature of a device stands before the claims
            let token: VisitToken = plain.parse().expect("what was written is read");
            let shown = token.shown(NOTHING);
            assert_eq!(text.len(), shown.len());
            assert!(token.device_to_sign(CHALLENGE).is_some());
            assert_eq!(token.is_shown_for(CHALLENGE), Some(false));
            assert!(QrImage::of(text).is_some());
        }
    }
    if let Ok(code) = text.parse::<FacilityCode>() {
        let again = code.claims().signed(code.key(), NOTHING);
        same(text, &again);
    }
}

fn same(text: &str, again: &str) {
    // 64 bytes of signature and the odd one before them
    const SIGNED: usize = 99;
    assert_eq!(text.len(), again.len());
    let kept = text.len() - SIGNED;
    assert_eq!(text.get(..kept), again.get(..kept));
    assert!(QrImage::of(text).is_some());
}

fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        one(text);
    }
    for prefix in ["QLV1:", "QLV2:", "QLQ1:"] {
        one(&format!("{prefix}{}", base45::encode(data)));
    }
});
