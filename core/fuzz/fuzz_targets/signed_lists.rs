//! Whatever text is taken for a signed list is its one text: what was read, written again,
//! is as long and says the same. Bytes are tried behind the prefix as well.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::finding::{At, Examination};
use qalqan_core::law;
use qalqan_core::visit::{ListChecks, PublicKey, SignedList, verify_list};

fn one(text: &str) {
    let roots = [PublicKey::new([1; 32])];
    let checks = ListChecks {
        roots: Some(&roots),
        needed: 1,
        ..ListChecks::default()
    };
    let mut exam = Examination::new(&law::editions()[0]);
    if let Some(list) = verify_list(&mut exam, &At::root(), text, &checks) {
        assert_eq!(list.signers(&roots), 0);
        assert_eq!(list.claims().digest(), Some(list.digest()));
        let bare = list
            .claims()
            .signed(Vec::new())
            .expect("its moments were read");
        let bare: SignedList = bare.parse().expect("what was written is read");
        assert_eq!(bare.claims(), list.claims());
    }
}

fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        one(text);
    }
    one(&format!("QLT1:{}", base45::encode(data)));
});
