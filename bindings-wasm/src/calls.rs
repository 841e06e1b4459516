//! Every call as a function of its own, and its twin for JSON text.

use crate::json;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

macro_rules! calls {
    ($($call:ident, $call_text:ident:
        $name:literal, $name_text:literal, $draft:literal => $answer:literal;)*) => {
        /// Name, name of the twin, draft and answer of each.
        #[cfg(test)]
        pub(crate) const CALLS: &[(&str, &str, &str, &str)] =
            &[$(($name, $name_text, $draft, $answer)),*];

        $(
            /// The call of this name.
            #[wasm_bindgen(js_name = $name, unchecked_return_type = $answer)]
            #[must_use]
            pub fn $call(
                #[wasm_bindgen(unchecked_param_type = $draft)] draft: &JsValue,
            ) -> JsValue {
                json::answer(draft, &|text| wire::call_json($name, text))
            }

            /// The call of this name, with JSON text.
            #[wasm_bindgen(js_name = $name_text)]
            #[must_use]
            pub fn $call_text(
                #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
            ) -> String {
                json::answer_text(json::string(text), &|text| wire::call_json($name, text))
            }
        )*
    };
}

calls! {
    version, version_json: "version", "versionJson", "VersionDraft" => "Answer<VersionReport>";
    rules, rules_json: "rules", "rulesJson", "RulesDraft" => "Answer<RulesReport>";
    explain, explain_json: "explain", "explainJson", "ExplainDraft" => "Answer<ExplainReport>";
    check_plan, check_plan_json: "checkPlan", "checkPlanJson", "PlanDraft" => "Answer<PlanReport>";
    check_application, check_application_json: "checkApplication", "checkApplicationJson", "ApplicationDraft" => "Answer<ApplicationReport>";
    check_decision, check_decision_json: "checkDecision", "checkDecisionJson", "DecisionDraft" => "Answer<DecisionReport>";
    change_contract_status, change_contract_status_json: "changeContractStatus", "changeContractStatusJson", "ContractStatusDraft" => "Answer<ContractStatusReport>";
    allocate, allocate_json: "allocate", "allocateJson", "AllocationDraft" => "Answer<AllocationReport>";
    open_account, open_account_json: "openAccount", "openAccountJson", "AccountDraft" => "Answer<OpenAccountReport>";
    check_readiness, check_readiness_json: "checkReadiness", "checkReadinessJson", "ReadinessDraft" => "Answer<ReadinessReport>";
    change_account_state, change_account_state_json: "changeAccountState", "changeAccountStateJson", "AccountChangeDraft" => "Answer<AccountChangeReport>";
    issue_policy, issue_policy_json: "issuePolicy", "issuePolicyJson", "IssuePolicyDraft" => "Answer<IssuePolicyReport>";
    issue_policies, issue_policies_json: "issuePolicies", "issuePoliciesJson", "IssuePoliciesDraft" => "Answer<IssuePoliciesReport>";
    change_policy_status, change_policy_status_json: "changePolicyStatus", "changePolicyStatusJson", "PolicyStatusDraft" => "Answer<PolicyStatusReport>";
    order_to_sign, order_to_sign_json: "orderToSign", "orderToSignJson", "OrderToSignDraft" => "Answer<OrderTextReport>";
    decide_order, decide_order_json: "decideOrder", "decideOrderJson", "DecideOrderDraft" => "Answer<OrderReport>";
    decide_orders, decide_orders_json: "decideOrders", "decideOrdersJson", "DecideOrdersDraft" => "Answer<OrdersReport>";
    change_account, change_account_json: "changeAccount", "changeAccountJson", "DecideOrderDraft" => "Answer<OrderReport>";
    attach_policy, attach_policy_json: "attachPolicy", "attachPolicyJson", "DecideOrderDraft" => "Answer<OrderReport>";
    annul_policy, annul_policy_json: "annulPolicy", "annulPolicyJson", "DecideOrderDraft" => "Answer<OrderReport>";
    account_state, account_state_json: "accountState", "accountStateJson", "AccountEventsDraft" => "Answer<AccountStateReport>";
    verify_history, verify_history_json: "verifyHistory", "verifyHistoryJson", "AccountEventsDraft" => "Answer<HistoryReport>";
    facility_qr, facility_qr_json: "facilityQr", "facilityQrJson", "FacilityQrDraft" => "Answer<FacilityQrReport>";
    verify_facility_qr, verify_facility_qr_json: "verifyFacilityQr", "verifyFacilityQrJson", "VerifyFacilityDraft" => "Answer<FacilityCodeReport>";
    visit_token, visit_token_json: "visitToken", "visitTokenJson", "VisitTokenDraft" => "Answer<VisitTokenReport>";
    verify_visit, verify_visit_json: "verifyVisit", "verifyVisitJson", "VerifyVisitDraft" => "Answer<VerifyVisitReport>";
    match_visits, match_visits_json: "matchVisits", "matchVisitsJson", "MatchVisitsDraft" => "Answer<MatchVisitsReport>";
    preflight_share, preflight_share_json: "preflightShare", "preflightShareJson", "PreflightShareDraft" => "Answer<PreflightShareReport>";
    check_act, check_act_json: "checkAct", "checkActJson", "CheckActDraft" => "Answer<ActReport>";
    change_act_status, change_act_status_json: "changeActStatus", "changeActStatusJson", "ActStatusDraft" => "Answer<ActStatusReport>";
    act_to_sign, act_to_sign_json: "actToSign", "actToSignJson", "ActToSignDraft" => "Answer<OrderTextReport>";
    accept_act, accept_act_json: "acceptAct", "acceptActJson", "AcceptanceDraft" => "Answer<AcceptanceReport>";
    case_tariff, case_tariff_json: "caseTariff", "caseTariffJson", "CaseTariffDraft" => "Answer<CaseTariffReport>";
    check_monitoring, check_monitoring_json: "checkMonitoring", "checkMonitoringJson", "MonitoringDraft" => "Answer<MonitoringReport>";
    check_amount, check_amount_json: "checkAmount", "checkAmountJson", "AmountDraft" => "Answer<AmountReport>";
    check_id, check_id_json: "checkId", "checkIdJson", "IdDraft" => "Answer<IdReport>";
    check_account, check_account_json: "checkAccount", "checkAccountJson", "BankAccountDraft" => "Answer<BankAccountReport>";
    add_term, add_term_json: "addTerm", "addTermJson", "TermDraft" => "Answer<TermReport>";
    latest_notice, latest_notice_json: "latestNotice", "latestNoticeJson", "NoticeDraft" => "Answer<NoticeReport>";
    judge_duplicates, judge_duplicates_json: "judgeDuplicates", "judgeDuplicatesJson", "DuplicatesDraft" => "Answer<DuplicatesReport>";
    duplicate_keys, duplicate_keys_json: "duplicateKeys", "duplicateKeysJson", "DuplicateKeysDraft" => "Answer<DuplicateKeysReport>";
    judge_stays, judge_stays_json: "judgeStays", "judgeStaysJson", "StaysDraft" => "Answer<StaysReport>";
    signing_queue, signing_queue_json: "signingQueue", "signingQueueJson", "SigningQueueDraft" => "Answer<SigningQueueReport>";
    build_register, build_register_json: "buildRegister", "buildRegisterJson", "RegisterDraft" => "Answer<RegisterReport>";
    payment_control, payment_control_json: "paymentControl", "paymentControlJson", "PaymentControlDraft" => "Answer<PaymentControlReport>";
    payment_standing, payment_standing_json: "paymentStanding", "paymentStandingJson", "StandingDraft" => "Answer<StandingReport>";
    account_statement, account_statement_json: "accountStatement", "accountStatementJson", "StatementDraft" => "Answer<StatementReport>";
    working_days, working_days_json: "workingDays", "workingDaysJson", "WorkingDaysDraft" => "Answer<WorkingDaysReport>";
    can_order, can_order_json: "canOrder", "canOrderJson", "InformationOrderDraft" => "Answer<PermitReport>";
    public_view, public_view_json: "publicView", "publicViewJson", "ViewDraft" => "Answer<PublicViewReport>";
    check_access_request, check_access_request_json: "checkAccessRequest", "checkAccessRequestJson", "AccessRequestDraft" => "Answer<PermitReport>";
    check_maintenance, check_maintenance_json: "checkMaintenance", "checkMaintenanceJson", "MaintenanceDraft" => "Answer<PermitReport>";
    check_application_to_join, check_application_to_join_json: "checkApplicationToJoin", "checkApplicationToJoinJson", "JoiningDraft" => "Answer<AgreementReport>";
    check_export, check_export_json: "checkExport", "checkExportJson", "ExportDraft" => "Answer<PermitReport>";
    check_kg_notice, check_kg_notice_json: "checkKgNotice", "checkKgNoticeJson", "KgNoticeDraft" => "Answer<PermitReport>";
}
