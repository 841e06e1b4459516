//! The one table of calls, and that of objects: what every door has, in this order.

use crate::wire::call::{text_of, unknown};
use crate::wire::schema::DescribedRecord;
use crate::wire::shape::json_name;
use crate::wire::{
    Call, CallSchema, Checker, CheckerDraft, ConstructorSchema, Declared, DuplicateIndex,
    DuplicateIndexDraft, ErrorReport, GetterSchema, IndexCountsReport, IndexMergeReport, Method,
    ObjectSchema, ProviderYear, ProviderYearDraft, RecordSchema, SnapshotDraft, VerdictReport,
    VisitVerifier, VisitVerifierDraft, name_key,
};
use alloc::string::String;

/// Gives the table of calls to a macro: each row is the name of a function of
/// [`wire`](crate::wire) and the smallest of JavaScript's entries that has the call:
/// `check` is for front-ends, `duplicates` is the part of it that they load when they need
/// it, `whole` has them all.
///
/// A new call is its records and its function under `call!`, a row here, and vectors: the
/// JSON door, JavaScript's functions, types and docs, the functions of Kotlin, Swift and
/// Python, and the runners of the vectors follow.
#[macro_export]
macro_rules! each_call {
    ($then:ident) => {
        $then! {
            version in "check";
            rules in "check";
            explain in "check";
            check_plan in "whole";
            check_application in "whole";
            check_decision in "whole";
            change_contract_status in "whole";
            allocate in "whole";
            verify_allocation in "whole";
            open_account in "whole";
            check_readiness in "whole";
            change_account_state in "whole";
            issue_policy in "whole";
            issue_policies in "whole";
            change_policy_status in "whole";
            document_to_sign in "whole";
            check_signature in "whole";
            order_to_sign in "whole";
            decide_order in "whole";
            decide_orders in "whole";
            change_account in "whole";
            change_provider in "whole";
            annul_policy in "whole";
            account_state in "whole";
            uses_of_act in "whole";
            checkpoint_to_sign in "whole";
            verify_inclusion in "whole";
            verify_consistency in "whole";
            verify_history in "whole";
            settlement_to_sign in "whole";
            decide_settlement in "whole";
            settlement_state in "whole";
            settlement_checkpoint in "whole";
            settlement_queue in "whole";
            settlement_register in "whole";
            retention_schedule in "whole";
            announcement_to_sign in "whole";
            decide_announcement in "whole";
            announcement_state in "whole";
            announcement_shares in "whole";
            announcement_contract in "whole";
            facility_qr in "whole";
            verify_facility_qr in "check";
            visit_token in "whole";
            show_token in "whole";
            signed_list in "whole";
            verify_list in "whole";
            verify_visit in "check";
            match_visits in "check";
            preflight_share in "check";
            check_act in "check";
            change_act_status in "whole";
            accept_act in "whole";
            case_tariff in "whole";
            check_monitoring in "whole";
            monitoring_to_sign in "whole";
            decide_monitoring in "whole";
            monitoring_state in "whole";
            check_amount in "check";
            amount_in_words in "whole";
            check_id in "check";
            check_account in "check";
            add_term in "check";
            latest_notice in "check";
            judge_duplicates in "duplicates";
            duplicate_keys in "duplicates";
            judge_stays in "duplicates";
            signing_queue in "whole";
            build_register in "whole";
            payment_control in "whole";
            payment_standing in "whole";
            account_statement in "whole";
            working_days in "check";
            can_order in "whole";
            public_view in "whole";
            public_table in "whole";
            check_access_request in "whole";
            check_maintenance in "whole";
            check_application_to_join in "whole";
            check_export in "whole";
            check_kg_notice in "whole";
        }
    };
}

macro_rules! listed {
    ($($call:ident in $entry:literal;)*) => {
        /// Every call, in the order of the rooms.
        #[must_use]
        pub fn all_calls() -> &'static [Call] {
            const { &[$(<Call as Declared<{ name_key(stringify!($call)) }>>::ENTRY),*] }
        }

        /// What is told of each, in the same order.
        #[must_use]
        pub fn call_schemas() -> &'static [CallSchema] {
            const { &[$(<Call as Declared<{ name_key(stringify!($call)) }>>::SCHEMA),*] }
        }

        /// The names of the calls that [`call_json`] answers, in the same order.
        #[must_use]
        pub fn calls() -> &'static [&'static str] {
            const { &[$(<Call as Declared<{ name_key(stringify!($call)) }>>::ENTRY.name),*] }
        }
    };
}

each_call!(listed);

/// Why a call could not be read: what stands in the place of a report.
#[must_use]
pub const fn error_schema() -> &'static RecordSchema {
    ErrorReport::SCHEMA
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
    call_among(all_calls(), name, input)
}

/// [`call_json`] for a door that takes bytes: what is no text in UTF-8 is a named error.
///
/// ```
/// let error = qalqan_core::wire::call_bytes("checkAmount", b"{\"amount\":\"\xff\"}");
/// assert!(error.contains(r#""code":"not-utf8""#));
/// ```
#[must_use]
pub fn call_bytes(name: &str, input: &[u8]) -> String {
    match text_of(input) {
        Ok(text) => call_json(name, text),
        Err(answer) => answer,
    }
}

/// [`call_json`] for a door that has some of the calls: no other gets into its library.
#[must_use]
pub fn call_among(table: &[Call], name: &str, input: &str) -> String {
    match table.iter().find(|call| call.name == name) {
        Some(call) => call.answer_json(input),
        None => unknown(),
    }
}

/// Gives the table of objects that a host keeps to a macro: what an object is made of,
/// the smallest of JavaScript's entries that has it, its methods that take a draft, those that take nothing, those that take another
/// object, its other constructors. Not here are `DuplicateIndex.snapshot`, which gives
/// bytes, and what gives another object: `Checker.replaceLists` and `ReferenceLoader`.
#[macro_export]
macro_rules! each_object {
    ($then:ident) => {
        $then! {
            Checker of CheckerDraft in "check" {
                check_act;
                get report -> VerdictReport;
                join;
                make;
            }
            VisitVerifier of VisitVerifierDraft in "whole" {
                verify take;
                get report -> VerdictReport;
                join;
                make;
            }
            ProviderYear of ProviderYearDraft in "whole" {
                decide take state checkpoint;
                get report -> VerdictReport;
                join;
                make;
            }
            DuplicateIndex of DuplicateIndexDraft in "whole" {
                insert insert_trace judge present set_searched set_status remove;
                get counts -> IndexCountsReport, report -> VerdictReport;
                join merge -> IndexMergeReport;
                make from_snapshot of SnapshotDraft;
            }
        }
    };
}

macro_rules! objects {
    ($($object:ident of $draft:ident in $entry:literal {
        $($method:ident)*;
        get $($get:ident -> $got:ident),*;
        join $($join:ident -> $joined:ident),*;
        make $($make:ident of $made_of:ident),*;
    })*) => {
        $(impl $object {
            /// Its methods that take a draft.
            pub const METHODS: &'static [Method<Self>] =
                &[$(<Self as Declared<{ name_key(stringify!($method)) }>>::ENTRY),*];
        })*

        /// The objects that a host keeps, as [`each_object!`](crate::each_object) lists them.
        #[must_use]
        pub fn object_schemas() -> &'static [ObjectSchema] {
            const {
                &[$(ObjectSchema {
                    name: stringify!($object),
                    entry: $entry,
                    draft: $draft::SCHEMA,
                    constructors: &[$(ConstructorSchema {
                        name: json_name!($make),
                        draft: $made_of::SCHEMA,
                    }),*],
                    methods: &[$(
                        <$object as Declared<{ name_key(stringify!($method)) }>>::SCHEMA
                    ),*],
                    getters: &[
                        $(GetterSchema { name: json_name!($get), report: $got::SCHEMA },)*
                        $(GetterSchema { name: json_name!($join), report: $joined::SCHEMA },)*
                    ],
                }),*]
            }
        }
    };
}

each_object!(objects);
