//! More entries of the journal with one thing wrong: what is ordered of accounts, policies
//! and contracts, and by whom.

use super::journal_defects::{Kind, kind};
use serde_json::{Value, json};

/// An operation with an insured's account.
fn account(draft: &mut Value, operation: &str, more: &Value) {
    *draft = json!({
        "holder": "insured", "state": "open", "since": "2026-01-10",
        "operation": operation, "on": "2026-03-12", "source": "individuals",
    });
    change(draft, more);
}

/// Fields in the place of those of a draft.
fn change(draft: &mut Value, more: &Value) {
    let fields = more.as_object().into_iter().flatten();
    for (name, value) in fields {
        draft[name] = value.clone();
    }
}

/// A client's right to order, with other fields.
fn right(draft: &mut Value, more: &Value) {
    change(draft, more);
}

pub(super) const KINDS: &[Kind] = &[
    kind(
        ("policy-without-issuer", "policy"),
        &[("POL-004", "terms.issuer.bin")],
        |_, draft| {
            draft["terms"]["issuer"]["bin"] = Value::Null;
            draft["issuer"] = Value::Null;
        },
        "neither the policy nor the call names the issuer's number",
    ),
    kind(
        ("policy-issued-after-its-end", "policy"),
        &[("POL-007", "insured.period")],
        |_, draft| {
            draft["insured"]["period"] = "2026-01-01/2026-01-31".into();
            draft["terms"]["issuedOn"] = "2026-02-01".into();
            // lists of the day, as an issuer would have asked for them
            for list in ["accounts", "deaths", "policies"] {
                draft["reference"][list]["asOf"] = "2026-02-01".into();
            }
        },
        "the policy ended on the day before it was issued",
    ),
    kind(
        ("policy-without-coverage", "policy"),
        &[("POL-008", "terms.coverage")],
        |_, draft| draft["terms"]["coverage"] = json!([]),
        "the policy lists no services",
    ),
    kind(
        ("policy-without-registrar", "policy"),
        &[("POL-009", "terms.registrar.location")],
        |_, draft| draft["terms"]["registrar"]["location"] = Value::Null,
        "the policy does not say where the registrar is",
    ),
    kind(
        ("policy-of-nobody-attached", "policy"),
        &[("POL-010", "insured.provider")],
        |_, draft| draft["insured"]["provider"] = Value::Null,
        "the policy names no provider of attachment: a note",
    ),
    kind(
        ("policy-of-another-issuer", "policy"),
        &[("POL-016", "terms.issuer.bin")],
        |world, draft| {
            let other = world.firms.first().map(|firm| firm.card.bin.clone());
            draft["terms"]["issuer"]["bin"] = other.into();
        },
        "the issuer on the policy is not the registered one",
    ),
    kind(
        ("policy-issued-again", "policy-status"),
        &[("POL-012", "operation")],
        |_, draft| draft["operation"] = "issue".into(),
        "an issued policy is issued again",
    ),
    kind(
        ("account-blocked-for-nothing", "account"),
        &[("ACC-002", "ground")],
        |_, draft| account(draft, "block", &json!({})),
        "no ground is named",
    ),
    kind(
        ("account-unblocked-on-a-fact", "account"),
        &[("ACC-003", "ground")],
        |_, draft| {
            account(
                draft,
                "unblock",
                &json!({"state": "blocked", "ground": "missing"}),
            );
        },
        "only an act of a state body lifts a block",
    ),
    kind(
        ("account-closed-by-an-act", "account"),
        &[("ACC-004", "ground")],
        |_, draft| {
            let ground = json!({"ground": "act-of-body", "act": "№ 5 от 09.03.2026"});
            account(draft, "close", &ground);
        },
        "an act of a body blocks an account and does not close it",
    ),
    kind(
        ("account-act-without-number", "account"),
        &[("ACC-006", "act")],
        |_, draft| account(draft, "block", &json!({"ground": "act-of-body"})),
        "nobody knows which act it was",
    ),
    kind(
        ("account-from-elsewhere", "account"),
        &[("ACC-009", "source")],
        |_, draft| {
            let opening = json!({"state": "none", "since": null, "source": "tax-debt"});
            account(draft, "open", &opening);
        },
        "the account is not opened from the record of consumers",
    ),
    kind(
        ("account-before-the-last", "account"),
        &[("ACC-010", "on")],
        |_, draft| {
            let ground = json!({
                "since": "2026-03-13", "ground": "act-of-body", "act": "№ 5 от 09.03.2026",
            });
            account(draft, "block", &ground);
        },
        "the operation is a day earlier than the one before it",
    ),
    kind(
        ("register-without-a-letter", "right"),
        &[("AXS-003", "writtenRequest")],
        |_, draft| {
            right(
                draft,
                &json!({
                    "requester": "state-body", "operation": "holder-register",
                    "legalBasis": "Заң, 1-бап",
                }),
            );
        },
        "a state body asks without a letter",
    ),
    kind(
        ("register-without-a-right", "right"),
        &[("AXS-004", "legalBasis")],
        |_, draft| {
            right(
                draft,
                &json!({
                    "requester": "state-body", "operation": "holder-register",
                    "writtenRequest": "№ 7 от 02.03.2026",
                }),
            );
        },
        "a state body names no act that gives it the right",
    ),
    kind(
        ("analytics-for-a-client", "right"),
        &[("AXS-005", "requester")],
        |_, draft| right(draft, &json!({"operation": "analytics"})),
        "analytics are open to the issuer and the health body only",
    ),
    kind(
        ("policy-for-a-firm", "right"),
        &[("LED-008", "holder")],
        |_, draft| {
            right(
                draft,
                &json!({
                    "requester": "issuer", "operation": "issue-policy",
                    "holder": "legal-entity",
                }),
            );
        },
        "a policy is ordered on the account of a legal entity",
    ),
    kind(
        ("withdrawn-late", "decision"),
        &[("PLC-020", "applications[0].withdrawn")],
        |_, draft| {
            let applicant = draft["applications"][0]["applicant"].clone();
            draft["applications"][0] = json!({
                "applicant": applicant,
                "number": "Z-1", "filed": "2026-03-03T10:00", "withdrawn": "2026-03-17T10:00",
            });
        },
        "withdrawn after the window for applications",
    ),
    kind(
        ("rejected-for-no-such-case", "decision"),
        &[("PLC-019", "applications[2].grounds[0].case")],
        |_, draft| {
            let ground = json!([{"ground": "procurement-rules", "case": 16}]);
            draft["applications"][2]["grounds"] = ground;
        },
        "point 37-1 of the Procurement Rules has no sixteenth case",
    ),
    kind(
        ("terminated-without-decision", "contract"),
        &[("PLC-023", "decision")],
        |_, draft| {
            change(
                draft,
                &json!({
                    "status": "signed", "step": "issuer-terminates",
                    "ground": "licence-withdrawn", "groundFrom": "2026-03-10",
                }),
            );
        },
        "the issuer's decision to terminate is not named",
    ),
    kind(
        ("terminated-without-ground", "contract"),
        &[("PLC-024", "ground")],
        |_, draft| {
            change(
                draft,
                &json!({
                    "status": "signed", "step": "issuer-terminates",
                    "decision": "№ 5 от 12.03.2026",
                }),
            );
        },
        "the case of point 16 is not named",
    ),
    kind(
        ("opening-without-name", "opening"),
        &[("PTY-002", "fullName")],
        |_, draft| draft["fullName"] = Value::Null,
        "the entity's name is not given",
    ),
    kind(
        ("opening-without-mail", "opening"),
        &[("PTY-003", "email")],
        |_, draft| draft["email"] = Value::Null,
        "no e-mail address is given",
    ),
    kind(
        ("opening-without-account", "opening"),
        &[("PTY-004", "settlement")],
        |_, draft| draft["settlement"] = json!([]),
        "no account in a bank is given",
    ),
];
