//! The JSON door: a call by name, text in, text out.

use crate::wire::limits::INPUT_BYTES_MAX;
use crate::wire::schema::call_schema;
use crate::wire::shape::{Shaped, Shown, Trail, mask, read_into};
use crate::wire::{CallSchema, ErrorReport};
use alloc::string::{String, ToString};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

macro_rules! doors {
    ($($name:literal => $call:path;)*) => {
        /// The names of the calls that [`call_json`] answers, in the order of the rooms.
        #[must_use]
        pub fn calls() -> &'static [&'static str] {
            &[$($name),*]
        }

        /// What goes into each call and what comes out, in the same order.
        #[must_use]
        pub fn call_schemas() -> &'static [CallSchema] {
            const { &[$(call_schema($name, $call)),*] }
        }

        fn dispatch(name: &str, input: &str) -> Result<String, ErrorReport> {
            match name {
                $($name => answer($call, input),)*
                _ => Err(ErrorReport {
                    code: "unknown-call".into(),
                    message: "no call has this name".into(),
                    ..ErrorReport::default()
                }),
            }
        }
    };
}

doors! {
    "version" => crate::wire::version;
    "rules" => crate::wire::rules;
    "explain" => crate::wire::explain;
    "checkPlan" => crate::wire::check_plan;
    "checkApplication" => crate::wire::check_application;
    "checkDecision" => crate::wire::check_decision;
    "changeContractStatus" => crate::wire::change_contract_status;
    "allocate" => crate::wire::allocate;
    "openAccount" => crate::wire::open_account;
    "checkReadiness" => crate::wire::check_readiness;
    "changeAccountState" => crate::wire::change_account_state;
    "issuePolicy" => crate::wire::issue_policy;
    "issuePolicies" => crate::wire::issue_policies;
    "changePolicyStatus" => crate::wire::change_policy_status;
    "orderToSign" => crate::wire::order_to_sign;
    "decideOrder" => crate::wire::decide_order;
    "decideOrders" => crate::wire::decide_orders;
    "changeAccount" => crate::wire::change_account;
    "attachPolicy" => crate::wire::attach_policy;
    "annulPolicy" => crate::wire::annul_policy;
    "accountState" => crate::wire::account_state;
    "verifyHistory" => crate::wire::verify_history;
    "facilityQr" => crate::wire::facility_qr;
    "verifyFacilityQr" => crate::wire::verify_facility_qr;
    "visitToken" => crate::wire::visit_token;
    "verifyVisit" => crate::wire::verify_visit;
    "matchVisits" => crate::wire::match_visits;
    "preflightShare" => crate::wire::preflight_share;
    "checkAct" => crate::wire::check_act;
    "changeActStatus" => crate::wire::change_act_status;
    "actToSign" => crate::wire::act_to_sign;
    "acceptAct" => crate::wire::accept_act;
    "caseTariff" => crate::wire::case_tariff;
    "checkMonitoring" => crate::wire::check_monitoring;
    "checkAmount" => crate::wire::check_amount;
    "checkId" => crate::wire::check_id;
    "checkAccount" => crate::wire::check_account;
    "addTerm" => crate::wire::add_term;
    "latestNotice" => crate::wire::latest_notice;
    "judgeDuplicates" => crate::wire::judge_duplicates;
    "duplicateKeys" => crate::wire::duplicate_keys;
    "judgeStays" => crate::wire::judge_stays;
    "signingQueue" => crate::wire::signing_queue;
    "buildRegister" => crate::wire::build_register;
    "paymentControl" => crate::wire::payment_control;
    "paymentStanding" => crate::wire::payment_standing;
    "accountStatement" => crate::wire::account_statement;
    "workingDays" => crate::wire::working_days;
    "canOrder" => crate::wire::can_order;
    "publicView" => crate::wire::public_view;
    "checkAccessRequest" => crate::wire::check_access_request;
    "checkMaintenance" => crate::wire::check_maintenance;
    "checkApplicationToJoin" => crate::wire::check_application_to_join;
    "checkExport" => crate::wire::check_export;
    "checkKgNotice" => crate::wire::check_kg_notice;
}

/// `{"answer": …}` or `{"error": …}`.
struct Envelope<'a> {
    kind: &'static str,
    record: &'a dyn Shaped,
}

impl Serialize for Envelope<'_> {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        let mut envelope = output.serialize_map(Some(1))?;
        envelope.serialize_entry(self.kind, &Shown::Record(self.record))?;
        envelope.end()
    }
}

/// Answers a call by name. Always JSON text: `{"answer": …}`, or `{"error": …}`
/// where the input could not be read at all. Never panics, whatever the input.
///
/// ```
/// let text = qalqan_core::wire::call_json("checkAmount", r#"{"amount":"2487.71"}"#);
/// assert!(text.contains(r#""tiyn":248771"#));
/// let error = qalqan_core::wire::call_json("checkAmount", r#"{"amount":2487.71}"#);
/// assert!(error.contains(r#""code":"wrong-shape","path":"amount""#));
/// ```
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn call_json(name: &str, input: &str) -> String {
    match dispatch(name, input) {
        Ok(text) => text,
        Err(error) => print("error", &error),
    }
}

fn answer<D: Shaped + Default, R: Shaped>(
    call: fn(D) -> R,
    input: &str,
) -> Result<String, ErrorReport> {
    read_text(input).map(|draft| print("answer", &call(draft)))
}

/// The JSON twin of a method: the same envelope as that of a call.
pub(super) fn answer_text<D: Shaped + Default, R: Shaped>(
    input: &str,
    call: impl FnOnce(D) -> R,
) -> String {
    match read_text(input) {
        Ok(draft) => print("answer", &call(draft)),
        Err(error) => print("error", &error),
    }
}

/// Reads a draft from text of a limited size.
pub(super) fn read_text<D: Shaped + Default>(input: &str) -> Result<D, ErrorReport> {
    let mut draft = D::default();
    read(input, &mut draft)?;
    Ok(draft)
}

fn read(input: &str, draft: &mut dyn Shaped) -> Result<(), ErrorReport> {
    if input.len() > INPUT_BYTES_MAX {
        return Err(ErrorReport {
            code: "too-large".into(),
            message: alloc::format!("input is over {INPUT_BYTES_MAX} bytes"),
            ..ErrorReport::default()
        });
    }
    let mut text = serde_json::Deserializer::from_str(input);
    let trail = Trail::default();
    read_into(draft, &trail, &mut text)
        .and_then(|()| text.end())
        .map_err(|error| unread(trail, &error))
}

fn unread(trail: Trail, error: &serde_json::Error) -> ErrorReport {
    let shape = error.classify() == serde_json::error::Category::Data;
    ErrorReport {
        code: if shape { "wrong-shape" } else { "not-json" }.into(),
        path: trail.path(),
        message: mask(&error.to_string()),
        line: u64::try_from(error.line()).ok(),
        column: u64::try_from(error.column()).ok(),
    }
}

fn print(kind: &'static str, record: &dyn Shaped) -> String {
    // records hold text, whole numbers and lists only, so printing cannot fail
    serde_json::to_string(&Envelope { kind, record }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn error_of(name: &str, input: &str) -> (String, String) {
        let text = call_json(name, input);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let field = |name: &str| value["error"][name].as_str().unwrap_or("").to_string();
        (field("code"), field("path"))
    }

    #[test]
    fn every_kind_of_broken_input_is_a_named_error() {
        let deep = "[".repeat(1_000_000);
        let huge = alloc::format!("{{\"amount\":\"{}\"}}", "9".repeat(10_000_000));
        let cases = [
            ("nothing", "{}", "unknown-call", ""),
            ("checkAmount", "", "not-json", ""),
            ("checkAmount", "{\"amount\":\"1", "not-json", "amount"),
            ("checkAmount", "{\"amount\":1}", "wrong-shape", "amount"),
            ("checkAmount", "{\"amount\":NaN}", "not-json", "amount"),
            ("checkAmount", "{\"sum\":\"1\"}", "wrong-shape", "sum"),
            (
                "checkAmount",
                "{\"amount\":\"1\",\"amount\":\"2\"}",
                "wrong-shape",
                "amount",
            ),
            ("checkAmount", "{} {}", "not-json", ""),
            ("checkAmount", deep.as_str(), "wrong-shape", ""),
            (
                "explain",
                "{\"params\":[{\"name\":\"a\"},{\"name\":7}]}",
                "wrong-shape",
                "params[1].name",
            ),
        ];
        for (name, input, code, path) in cases {
            let shown: String = input.chars().take(60).collect();
            assert_eq!(
                error_of(name, input),
                (code.into(), path.into()),
                "{name} {shown}"
            );
        }
        assert!(call_json("checkAmount", &huge).contains("LIM-002"));
    }

    #[test]
    fn an_error_never_repeats_a_personal_number() {
        let text = call_json("checkAmount", "{\"amount\":[123456789012]}");
        assert!(!text.contains("123456789012"), "{text}");
        let text = call_json("checkAmount", "{\"123456789012\":\"1\"}");
        assert!(!text.contains("123456789012"), "{text}");
        let text = call_json("checkAmount", "{\"amount\":\"123456789012x\"}");
        assert!(!text.contains("123456789012"), "{text}");
        let text = call_json("explain", "{\"params\":[{\"123456789012\":{\"a");
        assert!(text.contains("params[0].12345*******"), "{text}");
    }

    #[test]
    fn a_place_far_in_a_list_keeps_its_number() {
        let far = "{},".repeat(200_000);
        let input = alloc::format!("{{\"acts\":[{far}{{\"x\":1}}]}}");
        let error = error_of("judgeDuplicates", &input);
        assert_eq!(error, ("wrong-shape".into(), "acts[200000].x".into()));
    }

    proptest! {
        #[test]
        fn any_text_gets_json_back(call in 0..calls().len(), input in ".{0,200}") {
            let text = call_json(calls()[call], &input);
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        }
    }
}
