//! A signature for one thing never serves another.

use crate::finding::{At, Examination};
use crate::law::{self, Edition};
use crate::ledger::{Operation, Order, OrderFields, sample};
use crate::party::Requisite;
use crate::signature::{
    Digest, Expected, Signable, SignatureEvidence, SignatureProofs, SignedDocument, SignedText,
    SigningRole, check_signature,
};
use crate::wire::reader::Reader;
use crate::wire::shape::read as read_record;
use crate::wire::signing::read::document;
use crate::wire::{SignableDraft, call_json};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;
use serde_json::{Value, json};

const ISSUER: &str = "050540004455";
const PROVIDER: &str = "000740000728";

/// What varies in the documents, the same in all of them: those that share the most.
#[derive(Clone, Debug)]
struct Shared {
    number: String,
    tiyn: u32,
    words: String,
}

fn shared() -> impl Strategy<Value = Shared> {
    let words = prop_oneof![
        "[а-яA-Z\"\\\\{}:,]{1,12}",
        Just(r#"","document":"qalqan-act","role":"accepts"#.to_string()),
        Just(r#"claims","version":2}"#.to_string()),
    ];
    ("[A-Z]-[1-9][0-9]{0,3}", 1_u32..1_000_000, words).prop_map(|(number, tiyn, words)| Shared {
        number,
        tiyn,
        words,
    })
}

fn drafts(shared: &Shared) -> [Value; 6] {
    let Shared { number, words, .. } = shared;
    let amount = format!(
        "{}.{:02}",
        shared.tiyn.div_euclid(100),
        shared.tiyn.rem_euclid(100)
    );
    let account = "KZ226018871000394291";
    let register = json!({
        "funding": "osms", "sender": words, "senderAccount": "KZ24070105KSN0000000",
        "entries": [{
            "signed": "2026-04-03T09:00", "funding": "osms", "recipient": words,
            "provider": PROVIDER, "contract": number, "contractDate": "2026-01-05",
            "service": words, "account": account, "act": number, "actDate": "2026-04-03",
            "from": "2026-03-01", "to": "2026-03-31", "bic": "HSBKKZKX", "amount": amount,
        }],
    });
    [
        json!({"act": {
            "number": number, "provider": PROVIDER, "contract": number, "funding": "osms",
            "month": "2026-03", "formedOn": "2026-04-01", "mis": words, "declaredCases": 0,
            "declaredServices": 0, "total": amount,
        }}),
        json!({"register": register}),
        json!({"bill": {
            "number": number, "formedOn": "2026-04-06", "issuer": ISSUER, "payer": PROVIDER,
            "register": register,
        }}),
        json!({"paymentOrder": {
            "number": words, "provider": PROVIDER, "account": account, "amount": amount,
            "contract": number, "act": number, "from": "2026-03-01", "to": "2026-03-31",
            "formed": "2026-04-07T10:00:00",
        }}),
        json!({"contract": {
            "number": number, "issuer": ISSUER, "provider": PROVIDER, "funding": "osms",
            "from": "2026-01-01", "to": "2026-12-31", "concluded": "2026-01-05", "sum": amount,
        }}),
        json!({"protocol": {
            "date": "2026-09-25", "other": words, "providers": [PROVIDER], "commission": [
                {"role": "issuer"}, {"role": "chamber"}, {"role": "care-body"},
                {"role": "other-body"},
            ],
        }}),
    ]
}

fn made(draft: &Value) -> Box<dyn Signable> {
    let draft: SignableDraft = read_record(draft).unwrap();
    let (mut reader, root) = (Reader::new(), At::root());
    let read = document(&mut reader, &root, &draft, None);
    let made = read.finish(&mut reader, &root);
    made.unwrap_or_else(|| panic!("{:?}", reader.exam.close()))
}

/// The text of a document in a role, by an edition, and of older and newer versions.
fn of_versions(text: &SignedText<'_>) -> Vec<(u64, String)> {
    let version = text.kind().version();
    let (head, tail) = text.canonical().rsplit_once(r#""version":"#).unwrap();
    assert_eq!(tail, format!("{version}}}"));
    let versions = 0..=version.saturating_add(1);
    versions
        .map(|one| (one, format!(r#"{head}"version":{one}}}"#)))
        .collect()
}

/// What shows nothing but what was signed.
fn evidence(digest: Digest) -> SignatureEvidence {
    SignatureEvidence {
        person: Requisite::Absent,
        entity: Requisite::Absent,
        role: Requisite::Absent,
        serial: Requisite::Absent,
        valid: Requisite::Absent,
        signed_at: Requisite::Absent,
        digest: Requisite::Given(digest),
        verified: None,
        proofs: SignatureProofs::default(),
    }
}

fn codes(text: &SignedText<'_>, digest: Digest) -> Vec<&'static str> {
    let evidence = evidence(digest);
    let mut exam = Examination::new(law::editions().last().unwrap());
    let expected = Expected::of_document(text, None, None);
    check_signature(&mut exam, &At::root(), Some(&evidence), &expected);
    let found = exam.close().findings;
    let binding = found.iter().map(|one| one.rule.code);
    binding
        .filter(|code| ["SIG-002", "SIG-010", "SIG-012"].contains(code))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    /// Over every document, role, edition and version, and the texts of the register: no two
    /// are the same bytes, and a signature of each fails by name for every other.
    #[test]
    fn a_signature_for_one_thing_never_serves_another(shared in shared()) {
        let documents = drafts(&shared).map(|draft| made(&draft));
        let this = law::editions().last().unwrap();
        let other = Edition { id: "mechanism-2027-01", ..this.clone() };
        let mut texts: Vec<SignedText<'_>> = Vec::new();
        for document in &documents {
            for edition in [this, &other] {
                let roles = SigningRole::ALL.into_iter();
                texts.extend(roles.filter_map(|role| SignedText::new(document.as_ref(), edition, role)));
            }
        }
        let roles: usize = SignedDocument::ALL.iter().map(|kind| kind.roles().len()).sum();
        prop_assert_eq!(texts.len(), roles.saturating_mul(2));
        // what was signed, and which of the texts that is
        let mut signed: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (place, text) in texts.iter().enumerate() {
            for (version, written) in of_versions(text) {
                let own = (version == text.kind().version()).then_some(place);
                let before = signed.insert(written.clone(), own);
                prop_assert!(before.is_none(), "{}", written);
            }
        }
        for event in sample::events().unwrap() {
            signed.insert(event.canonical(), None);
        }
        for operation in Operation::ALL {
            let order = sample::order(operation, OrderFields::default()).unwrap();
            for edition in [this, &other] {
                let before = signed.insert(order.canonical(edition.id), None);
                prop_assert!(before.is_none(), "{}", operation);
            }
        }
        for (written, own) in &signed {
            let digest = Digest::of(written.as_bytes());
            for (place, text) in texts.iter().enumerate() {
                let found = codes(text, digest);
                if *own == Some(place) {
                    prop_assert!(found.is_empty(), "{}", written);
                } else {
                    prop_assert_eq!(found.len(), 1, "{} for {:?}", written, text);
                    // the editions that there are are known by their texts
                    let of_this = own.is_some_and(|own| {
                        let (one, this) = (&texts[own], this.id);
                        one.kind() == text.kind() && one.role() == text.role()
                            && one.canonical().contains(&format!(r#""edition":"{this}""#))
                            && one.canonical().replace(this, other.id) == text.canonical()
                    });
                    prop_assert_eq!(found[0] == "SIG-012", of_this, "{} for {:?}", written, text);
                }
            }
        }
    }

    /// What is signed says what it is, whatever its words are, and is read back as such.
    #[test]
    fn a_text_says_what_it_is(shared in shared()) {
        for draft in drafts(&shared) {
            let document = made(&draft);
            for role in document.kind().roles() {
                let asked = json!({"role": role.name(), "document": draft}).to_string();
                let answer: Value = serde_json::from_str(&call_json("documentToSign", &asked)).unwrap();
                let text = answer["answer"]["canonical"].as_str().unwrap();
                let read: Value = serde_json::from_str(text).unwrap();
                prop_assert_eq!(read.as_object().unwrap().len(), 5);
                prop_assert_eq!(&read["document"], document.kind().name());
                prop_assert_eq!(&read["role"], role.name());
                prop_assert_eq!(&read["version"], document.kind().version());
                // its names stand in order, with no space: it is its own canonical text
                prop_assert_eq!(serde_json::to_string(&read).unwrap(), text);
            }
        }
    }
}

/// Every text that somebody signs says what document it is, in which version, by which
/// edition, and what the signature means: documents that are signed whole, and orders.
#[test]
fn every_signed_text_names_document_version_edition_and_role() {
    let shared = Shared {
        number: "A-1".into(),
        tiyn: 100,
        words: "x".into(),
    };
    let edition = law::editions().last().unwrap();
    let documents = drafts(&shared).map(|draft| made(&draft));
    let mut texts: Vec<String> = Vec::new();
    for document in &documents {
        let roles = SigningRole::ALL.into_iter();
        let of_document =
            roles.filter_map(|role| SignedText::new(document.as_ref(), edition, role));
        texts.extend(of_document.map(|text| text.canonical().to_string()));
    }
    let whole: usize = SignedDocument::ALL
        .iter()
        .map(|kind| kind.roles().len())
        .sum();
    assert_eq!(texts.len(), whole);
    for operation in Operation::ALL {
        let order = sample::order(operation, OrderFields::default()).unwrap();
        texts.push(order.canonical(edition.id));
    }
    let mut seen = BTreeMap::new();
    for text in &texts {
        let read: Value = serde_json::from_str(text).unwrap();
        let said = |name: &str| read[name].as_str().map(ToString::to_string);
        let (document, role) = (said("document").unwrap(), said("role").unwrap());
        assert!(document.starts_with("qalqan-"), "{text}");
        assert!(role.parse::<SigningRole>().is_ok(), "{text}");
        assert_eq!(said("edition").as_deref(), Some(edition.id), "{text}");
        let version = read["version"].as_u64().unwrap();
        // one version of a document at a time
        assert_eq!(*seen.entry(document).or_insert(version), version, "{text}");
    }
    assert_eq!(seen.len(), SignedDocument::ALL.len().saturating_add(1));
}

/// An order's signature over each of its texts is told by its version and edition, and over
/// any other text as one over another document.
#[test]
fn an_older_text_of_an_order_is_told_as_that() {
    let account = sample::account().unwrap();
    let edition = law::editions().last().unwrap();
    for operation in Operation::ALL {
        let order = sample::order(operation, OrderFields::default()).unwrap();
        let text: Value = serde_json::from_str(&order.canonical(edition.id)).unwrap();
        let mut older = text.clone();
        let map = older.as_object_mut().unwrap();
        map.remove("edition");
        map.remove("role");
        for (version, due) in [
            (0, "SIG-002"),
            (1, "SIG-012"),
            (2, "SIG-012"),
            (3, "SIG-002"),
        ] {
            older["version"] = json!(version);
            let digest = Digest::of(serde_json::to_string(&older).unwrap().as_bytes());
            let evidence = evidence(digest);
            let signed = Order {
                signature: Some(evidence),
                ..order.clone()
            };
            let (event, verdict) = sample::judge(&account, &signed).unwrap();
            assert!(event.is_none(), "{operation}");
            let mut found = verdict.findings.iter().map(|one| one.rule.code);
            assert!(found.any(|code| code == due), "{operation} {version}");
        }
    }
}

/// Every role is one of some document, and every document is signed in some role.
#[test]
fn every_role_is_of_a_document() {
    for role in SigningRole::ALL {
        let mut kinds = SignedDocument::ALL.iter();
        assert!(kinds.any(|kind| kind.roles().contains(&role)), "{role}");
    }
    for kind in SignedDocument::ALL {
        assert!(!kind.roles().is_empty(), "{kind}");
    }
}
