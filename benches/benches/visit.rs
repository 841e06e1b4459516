//! A visit token read, and verified, beside the bare signature that nobody can do
//! without; the code of a facility drawn.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

use criterion::{Criterion, criterion_group, criterion_main};
use ed25519_dalek::{Signer, SigningKey};
use qalqan_benches::stages::edition;
use qalqan_core::calendar::Moment;
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::Fingerprint;
use qalqan_core::visit::{
    FacilityClaims, IdentifiedBy, KeyId, KeyPurpose, Nonce, PublicKey, QrImage, SignatureBytes,
    TokenList, TrustKey, TrustList, VisitChecks, VisitClaims, VisitToken, Whose, is_signature,
    verify_visit,
};
use std::hint::black_box;
use std::time::Duration;

const KEY: KeyId = KeyId::new(*b"app-key1");

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn claims() -> VisitClaims {
    let insured = Fingerprint::from_bytes([9; 16]);
    let id = (Nonce::new([7; 8]), "damumed".parse().unwrap());
    let (facility, at) = ("KZ-F-0017".parse().unwrap(), moment("2026-03-10T09:30"));
    VisitClaims::new(facility, insured, at, IdentifiedBy::Qr, id).unwrap()
}

fn trust(signer: &SigningKey) -> TrustList {
    let key = TrustKey {
        id: KEY,
        key: PublicKey::new(signer.verifying_key().to_bytes()),
        purpose: KeyPurpose::Visits("damumed".parse().unwrap()),
        from: moment("2026-01-01T00:00"),
        to: moment("2026-12-31T00:00"),
        revoked_from: None,
        minimum: 1,
    };
    // a list names each key once
    let others = (100_u8..200).map(|number| TrustKey {
        id: KeyId::new([number; 8]),
        key: PublicKey::new(
            SigningKey::from_bytes(&[number; 32])
                .verifying_key()
                .to_bytes(),
        ),
        ..key.clone()
    });
    let keys = others.chain([key.clone()]).collect();
    TrustList::new(keys, 1, moment("2026-03-10T09:00")).unwrap()
}

fn visit(criterion: &mut Criterion) {
    let signer = SigningKey::from_bytes(&[1; 32]);
    let claims = claims();
    let message = claims.to_sign(KEY);
    let signature = SignatureBytes::new(signer.sign(&message).to_bytes());
    let text = claims.signed(KEY, signature);
    let public = PublicKey::new(signer.verifying_key().to_bytes());
    let trust = trust(&signer);
    let none = TokenList::new(Vec::new(), true).as_of(Some(moment("2026-03-10T09:31")));
    let checks = VisitChecks {
        checked: Some(moment("2026-03-10T09:31")),
        trust: Some(&trust),
        newest_trust: Some(1),
        trust_seconds: 86_400,
        list_seconds: 0,
        bounds: None,
        skew: Some(120),
        lifetime: Some(600),
        seen: Some(&none),
        taken: None,
        revoked: Some(&none),
        facility: Some(claims.facility()),
        insured: Some(Whose::Print(claims.insured())),
        wall: None,
        challenge: None,
        newest_issue: None,
        walls: None,
    };
    let mut group = criterion.benchmark_group("visit");
    group.bench_function("parse_token", |bencher| {
        bencher.iter(|| black_box(&text).parse::<VisitToken>().unwrap());
    });
    group.bench_function("verify_token", |bencher| {
        bencher.iter(|| {
            let mut exam = Examination::new(edition());
            verify_visit(&mut exam, &At::root(), black_box(&text), &checks).unwrap();
            assert!(exam.is_clear());
            exam
        });
    });
    group.bench_function("signature_alone", |bencher| {
        bencher.iter(|| assert!(is_signature(black_box(&message), &signature, &public)));
    });
    let wall = FacilityClaims::new(claims.facility().clone(), claims.at()).unwrap();
    let code = wall.signed(KEY, signature);
    group.bench_function("draw_facility_code", |bencher| {
        bencher.iter(|| QrImage::of(black_box(&code)).unwrap().svg());
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .measurement_time(Duration::from_secs(2))
        .warm_up_time(Duration::from_secs(1));
    targets = visit
}
criterion_main!(benches);
