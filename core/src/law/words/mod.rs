//! Codes in words: what each code of a closed set, each field and each reason says to
//! people, so that a sentence holds no code. Params of findings stay codes.
//!
//! Words are scoped by their set: `open` is one thing of an account and another of a step.

mod announcement;
mod code_set;
mod fields;
mod monitoring;
mod people;
mod readings;
mod reasons;
mod records;
mod refusals;
mod sets;
mod settlement;

pub(crate) use announcement::{
    APPLICATION_PLACE, PLAN_OBSTACLE, PLAN_STEP, PROCUREMENT_CASE, REJECTION_GROUND,
};
pub use code_set::CodeSet;
pub(crate) use code_set::words;
pub(crate) use fields::{FIELDS, NEEDS};
pub(crate) use monitoring::{
    EARLIER_FAULT, FOLLOW_UP_FAULT, FOLLOW_UP_STATE, MONITORING_ACTOR, MONITORING_OBSTACLE,
    MONITORING_PLACE, MONITORING_PLAN, MONITORING_STEP, NOTICE_EXCEPTION, OCCASION,
    PROTOCOL_FINDING,
};
pub(crate) use people::{
    ACCESS_REQUEST, ACCOUNT_STATE, ACTOR, CHANNEL, CONFIRMATION, CONSENT_GIVER, FACILITY_ITEM,
    GROUND, HEAD_BASIS, HOLDER, HOLDER_ITEM, JOINING_ITEM, KIND_OF_NUMBER, KIND_OF_PARTY, LANGUAGE,
    MATTER, NOT_GIVEN, NOT_PROVIDER, OPERATION, PERSONAL_DATA, READINESS, RECORD_ITEM,
    REGISTRATION, REQUESTER, RESTING, ROLE, SIGNED_DOCUMENT, SIGNER_ITEM, SIGNER_ROLE,
    SIGNING_ROLE, SOURCE, USER_STATE, WRITING,
};
pub(crate) use readings::READING;
pub(crate) use reasons::{ALLOCATION_METHOD, CODE_REASON, HISTORY_REASON, REASON};
pub(crate) use records::{
    ACT_STATUS, ACT_STEP, ADDRESS_RESULT, ALLOCATION_FLAW, APPORTIONMENT, ATTACHMENT_FAULT, BASIS,
    CARE, CLAIM, COMPARED, CONSEQUENCE, CONTRACT_FAULT, CONTRACT_STATUS, CONTRACT_STEP,
    COVERAGE_FAULT, DIFFERS, DOCUMENT, DOCUMENT_STATE, EFFECT, FUNDING, HINDRANCE, HISTORY_STATUS,
    LACK, LEFT, LICENCE_KIND, LIST_KIND, MANUAL_ITEM, MANUAL_REASON, MEASURE, NO_DAY, NO_FUNDING,
    NO_SUM, NOT_CURED, OUT_OF_RANGE, OUTCOME, PACKAGE, PART, PAYMENT_SIGN, PAYMENT_STATE,
    PERIOD_START, PLACE, POINTS, POLICY_STATUS, PROTOCOL, PURPOSE, RESTS_ON, SEX, SPAN, STANDING,
    STOP, STOP_GROUND, SUSPENSION, TARIFF_KIND, TOKEN_FAULT, USE_FAULT, VISIT_METHOD, YEAR_OF,
};
pub use refusals::refusal;
pub(crate) use settlement::{
    ACT_PLACE, CHECK_OUTCOME, CHECKPOINT_FAULT, DECISION_BODY, OBSTACLE, ORDER_PLACE,
    SETTLEMENT_STEP, STANDING_GROUND,
};

pub use sets::SETS;
#[cfg(feature = "words-apart")]
pub(crate) use sets::every_line;
