//! The checks of a signature, one function for each rule.

use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Claim, ClaimKind, Examination, Finding, Path};
use crate::identifier::TaxNumber;
use crate::law::Rule;
use crate::law::catalogue::signature as rules;
use crate::party::{Requisite, demand};
use crate::signature::{
    Digest, OtherText, SignatureEvidence, SignedText, Signer, SignerEntity, SignerRole,
};

/// What a signature must be over.
#[derive(Clone, Copy, Debug)]
pub enum Bound<'a> {
    /// The text of an order, by its digest, and the other text of the same order that was
    /// signed, where it is one.
    Order(Digest, Option<OtherText>),
    /// A document as one signs it in a role.
    Document(&'a SignedText<'a>),
}

/// What the signature of a document must be.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// What it is over; `None` where the document could not be read whole, and so is not
    /// known.
    pub document: Option<Bound<'a>>,
    /// Who has to sign; whether the right one did is *not checked* when `None`.
    pub signer: Option<TaxNumber>,
    /// Roles that give the right.
    pub roles: &'a [SignerRole],
    /// When the document was registered; unknown when `None`.
    pub registered: Option<Moment>,
}

impl<'a> Expected<'a> {
    /// What a signature of a document must be: over its text in the role that is asked for,
    /// by the holder of a number.
    #[must_use]
    pub fn of_document(
        text: &'a SignedText<'a>,
        signer: Option<TaxNumber>,
        registered: Option<Moment>,
    ) -> Self {
        Self {
            document: Some(Bound::Document(text)),
            signer,
            roles: text.kind().rights(signer),
            registered,
        }
    }
}

/// Checks the evidence of a signature against what it must be. The evidence is
/// at `at`; a document without any is not signed.
pub fn check_signature(
    exam: &mut Examination,
    at: &At<'_>,
    evidence: Option<&SignatureEvidence>,
    expected: &Expected<'_>,
) {
    let Some(evidence) = signed(exam, at, evidence) else {
        return;
    };
    binds_document(exam, at, evidence, expected);
    right_signer(exam, at, evidence, expected);
    right_role(exam, at, evidence, expected);
    certificate_named(exam, at, evidence);
    certificate_valid(exam, at, evidence);
    not_test(exam, at, evidence);
    signed_before(exam, at, evidence, expected);
    verified(exam, at, evidence);
}

fn signed<'a>(
    exam: &mut Examination,
    at: &At<'_>,
    evidence: Option<&'a SignatureEvidence>,
) -> Option<&'a SignatureEvidence> {
    match evidence {
        Some(_) => exam.pass(&rules::SIGNED),
        None => exam.find(Finding::new(&rules::SIGNED, at.path())),
    }
    evidence
}

/// The value of a field; where there is none, the rule could not be checked.
fn asked<'a, T>(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'a Requisite<T>,
    rule: &'static Rule,
    name: &'static str,
) -> Option<&'a T> {
    field.for_rule(exam, at, (rule, name, Source::Certificates))
}

fn binds_document(
    exam: &mut Examination,
    at: &At<'_>,
    evidence: &SignatureEvidence,
    expected: &Expected<'_>,
) {
    let rule = &rules::BINDS_DOCUMENT;
    let Some(signed) = asked(exam, at, &evidence.digest, rule, "digest") else {
        return;
    };
    let path = || at.field("digest").path();
    let (document, other) = match expected.document {
        None => return exam.lack(rule, path(), "document", Source::Register, Lack::NoKey),
        Some(Bound::Order(digest, other)) => (digest, other),
        Some(Bound::Document(text)) => {
            let (document, other) = (text.digest(), text.other_text(*signed));
            if other.is_none() && signed_as(exam, at, (*signed, document), text) {
                exam.pass(&rules::SIGNED_TEXT);
                return exam.pass(rule);
            }
            (document, other)
        }
    };
    if let Some(other) = other {
        signed_text(exam, at, other);
        return exam.pass(rule);
    }
    if *signed == document {
        exam.pass(&rules::SIGNED_TEXT);
        return exam.pass(rule);
    }
    // SIG-002 speaks
    exam.skip(&rules::SIGNED_TEXT);
    let finding = Finding::new(rule, path()).with("signed", signed);
    exam.find(finding.with("document", document));
}

/// SIG-012: the text that was signed is that of the version and the edition of this check.
///
/// A text of an older version says less, and one of another edition was signed by another
/// law. A signature over the text of version 2 of an order fires. Speaks with `version` and
/// `edition`, a dash where that text says none.
fn signed_text(exam: &mut Examination, at: &At<'_>, other: OtherText) {
    let finding = Finding::new(&rules::SIGNED_TEXT, at.field("digest").path());
    let finding = finding.with("version", other.version);
    exam.find(finding.with("edition", other.edition.unwrap_or("–")));
}

/// SIG-010: this document is signed in the role that is asked for. Is it this document?
///
/// The provider's "I claim" under an act is no "I accept" of the issuer: their texts differ.
/// Of a text that is neither nothing is known. Speaks with `role` and `asked`.
fn signed_as(
    exam: &mut Examination,
    at: &At<'_>,
    (signed, document): (Digest, Digest),
    text: &SignedText<'_>,
) -> bool {
    let rule = &rules::SIGNED_AS;
    let path = || at.field("digest").path();
    if signed == document {
        exam.pass(rule);
        return true;
    }
    let Some(role) = text.other_role(signed) else {
        exam.lack(rule, path(), "document", Source::Register, Lack::NoKey);
        return false;
    };
    let finding = Finding::new(rule, path()).with("role", role);
    exam.find(finding.with("asked", text.role()));
    true
}

/// An entity signs by a person of its own: its certificate names both, and the
/// number of the entity is the one that counts. A person signs with a certificate that
/// names no entity: one that does speaks for the entity.
fn right_signer(
    exam: &mut Examination,
    at: &At<'_>,
    evidence: &SignatureEvidence,
    expected: &Expected<'_>,
) {
    let rule = &rules::RIGHT_SIGNER;
    let differs = |item: &'static str| -> Finding {
        let path: Path = at.field(item).path();
        Finding::new(rule, path).with("item", item)
    };
    match expected.signer {
        None => {
            let lack = Lack::NotGiven;
            exam.lack(rule, at.path(), "signer", Source::Register, lack);
        }
        Some(TaxNumber::Bin(entity)) => match asked(exam, at, &evidence.entity, rule, "entity") {
            Some(named) if *named == SignerEntity::Entity(entity) => exam.pass(rule),
            Some(_) => exam.find(differs("entity")),
            None => {}
        },
        Some(TaxNumber::Iin(person)) => {
            let Some(named) = asked(exam, at, &evidence.person, rule, "person") else {
                return;
            };
            if *named != Signer::Person(person) {
                exam.find(differs("person"));
            } else if matches!(evidence.entity, Requisite::Absent) {
                exam.pass(rule);
            } else {
                exam.find(differs("entity"));
            }
        }
    }
}

fn right_role(
    exam: &mut Examination,
    at: &At<'_>,
    evidence: &SignatureEvidence,
    expected: &Expected<'_>,
) {
    let rule = &rules::RIGHT_ROLE;
    match asked(exam, at, &evidence.role, rule, "role") {
        Some(role) if expected.roles.contains(role) => exam.pass(rule),
        Some(role) => {
            exam.find(Finding::new(rule, at.field("role").path()).with("role", role));
        }
        None => {}
    }
}

/// Without its number nobody can look up what the certificate was.
fn certificate_named(exam: &mut Examination, at: &At<'_>, evidence: &SignatureEvidence) {
    let items = [("serial", evidence.serial.presence())];
    demand(exam, at, &rules::CERTIFICATE_NAMED, &items);
}

fn certificate_valid(exam: &mut Examination, at: &At<'_>, evidence: &SignatureEvidence) {
    let rule = &rules::CERTIFICATE_VALID;
    let valid = asked(exam, at, &evidence.valid, rule, "valid");
    let signed = asked(exam, at, &evidence.signed_at, rule, "signedAt");
    let (Some(valid), Some(signed)) = (valid, signed) else {
        return;
    };
    if valid.from <= *signed && *signed <= valid.to {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("signedAt").path());
        exam.find(finding.with("signed", signed).with("valid", valid));
    }
}

fn not_test(exam: &mut Examination, at: &At<'_>, evidence: &SignatureEvidence) {
    let rule = &rules::NOT_TEST;
    if evidence.entity.given() == Some(&SignerEntity::Test) {
        exam.find(Finding::new(rule, at.field("entity").path()));
    }
    match asked(exam, at, &evidence.person, rule, "person") {
        Some(Signer::Person(_)) => exam.pass(rule),
        Some(Signer::Test) => exam.find(Finding::new(rule, at.field("person").path())),
        None => {}
    }
}

fn signed_before(
    exam: &mut Examination,
    at: &At<'_>,
    evidence: &SignatureEvidence,
    expected: &Expected<'_>,
) {
    let rule = &rules::SIGNED_BEFORE;
    let signed = asked(exam, at, &evidence.signed_at, rule, "signedAt");
    let (Some(signed), Some(registered)) = (signed, expected.registered) else {
        return;
    };
    if *signed <= registered {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("signedAt").path());
        let finding = finding.with("signed", signed);
        exam.find(finding.with("registered", registered));
    }
}

/// No signature is verified here: that it was is the host's word.
const BY_HOST: Claim = Claim {
    what: "verified",
    source: Source::Certificates,
    kind: ClaimKind::VerifiedSignature,
};

fn verified(exam: &mut Examination, at: &At<'_>, evidence: &SignatureEvidence) {
    let rule = &rules::VERIFIED;
    let path = || at.field("verified").path();
    match evidence.verified {
        Some(true) => {
            exam.claim_at(rule, &path, BY_HOST);
        }
        Some(false) => exam.find(Finding::new(rule, path())),
        None => exam.lack(
            rule,
            path(),
            "verified",
            Source::Certificates,
            Lack::NotGiven,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::finding::{RestsOn, Verdict};
    use crate::identifier::{Bin, Iin};
    use crate::signature::{SignatureProofs, Validity};
    use alloc::vec::Vec;

    fn moment(day: u32, second: u32) -> Moment {
        Moment::new(Day::known(2026, 3, day), second).unwrap()
    }

    fn fund() -> Bin {
        "050540004455".parse().unwrap()
    }

    fn person() -> Iin {
        crate::identifier::control_digit(&[9, 9, 0, 1, 0, 1, 5, 0, 0, 0, 1])
            .and_then(|digit| std::format!("99010150001{digit}").parse().ok())
            .unwrap()
    }

    fn good() -> SignatureEvidence {
        SignatureEvidence {
            person: Requisite::Given(Signer::Person(person())),
            entity: Requisite::Given(SignerEntity::Entity(fund())),
            role: Requisite::Given(SignerRole::Head),
            serial: "5F-01".parse().map_or(Requisite::Broken, Requisite::Given),
            valid: Requisite::Given(Validity {
                from: moment(1, 0),
                to: moment(31, 0),
            }),
            signed_at: Requisite::Given(moment(10, 100)),
            digest: Requisite::Given(Digest::of(b"order")),
            verified: Some(true),
            proofs: SignatureProofs::default(),
        }
    }

    fn judge(evidence: Option<&SignatureEvidence>, signer: TaxNumber) -> Verdict {
        let expected = Expected {
            document: Some(Bound::Order(Digest::of(b"order"), None)),
            signer: Some(signer),
            roles: &[SignerRole::Head],
            registered: Some(moment(10, 100)),
        };
        let mut exam = Examination::open();
        check_signature(&mut exam, &At::root(), evidence, &expected);
        exam.close()
    }

    fn codes(verdict: &Verdict) -> Vec<&'static str> {
        verdict.findings.iter().map(|one| one.rule.code).collect()
    }

    #[test]
    fn a_good_signature_passes_every_rule() {
        let verdict = judge(Some(&good()), TaxNumber::Bin(fund()));
        assert!(verdict.is_clear(), "{verdict:?}");
        let run = verdict.coverage.iter().filter(|line| line.passed == 1);
        assert_eq!(run.count(), 9);
        // no signature is verified here: that one was is the host's word
        assert_eq!(verdict.claims, [BY_HOST]);
        assert_eq!(verdict.rests_on(), RestsOn::Claims);
        let mut own = good();
        own.entity = Requisite::Absent;
        assert!(judge(Some(&own), TaxNumber::Iin(person())).is_clear());
        // a certificate that names an entity speaks for it
        let entitys = judge(Some(&good()), TaxNumber::Iin(person()));
        assert_eq!(codes(&entitys), ["SIG-003"]);
    }

    #[test]
    fn each_fault_has_its_code() {
        let change = |edit: fn(&mut SignatureEvidence)| {
            let mut evidence = good();
            edit(&mut evidence);
            codes(&judge(Some(&evidence), TaxNumber::Bin(fund())))
        };
        assert_eq!(codes(&judge(None, TaxNumber::Bin(fund()))), ["SIG-001"]);
        assert_eq!(
            change(|one| one.digest = Requisite::Given(Digest::of(b"other"))),
            ["SIG-002"]
        );
        assert_eq!(
            change(|one| one.entity = Requisite::Given("000740000728".parse().unwrap())),
            ["SIG-003"]
        );
        assert_eq!(
            change(|one| one.entity = Requisite::Given(SignerEntity::Test)),
            ["SIG-003", "SIG-006"]
        );
        assert_eq!(change(|one| one.serial = Requisite::Absent), ["SIG-009"]);
        assert_eq!(
            change(|one| one.role = Requisite::Given(SignerRole::Employee)),
            ["SIG-004"]
        );
        assert_eq!(
            change(|one| one.valid = Requisite::Given(Validity {
                from: moment(10, 101),
                to: moment(31, 0),
            })),
            ["SIG-005"]
        );
        assert_eq!(
            change(|one| one.person = Requisite::Given(Signer::Test)),
            ["SIG-006"]
        );
        assert_eq!(
            change(|one| one.signed_at = Requisite::Given(moment(10, 101))),
            ["SIG-007"]
        );
        assert_eq!(change(|one| one.verified = Some(false)), ["SIG-008"]);
    }

    #[test]
    fn what_is_not_shown_is_not_checked() {
        let mut evidence = good();
        evidence.digest = Requisite::Absent;
        evidence.role = Requisite::Broken;
        evidence.verified = None;
        let verdict = judge(Some(&evidence), TaxNumber::Bin(fund()));
        assert!(verdict.findings.is_empty() && !verdict.complete());
        let told: Vec<_> = verdict
            .not_checked
            .iter()
            .map(|one| one.rule.code)
            .collect();
        assert_eq!(told, ["SIG-002", "SIG-004", "SIG-008"]);
    }

    #[test]
    fn test_numbers_are_nobody() {
        assert_eq!("123456789011".parse(), Ok(Signer::Test));
        assert!("123456789012".parse::<Signer>().is_err());
    }
}
