//! The border: every record that crosses it, and every call, once.
//!
//! Drafts hold text as it came; the core reads them and answers with findings
//! that carry a path. Each call has a typed form and a twin that takes and gives
//! JSON text: [`call_json`]. No other room knows JSON or UniFFI.

mod act;
mod call;
mod envelope;
mod ground;
mod identity;
mod law_choice;
mod limits;
mod reader;
mod record;
mod rules;
mod terms;
mod verdict;

pub use act::{
    AccountList, AccountRow, ActDraft, ActReport, CaseDraft, CheckActDraft, Checker, CheckerDraft,
    ContractList, ContractRow, DeathList, DeathRow, FacilityList, FacilityRow, LicenceList,
    LicenceRow, PolicyList, PolicyRow, PreflightReport, ReferenceDraft, ServiceDraft, TariffList,
    TariffRow, TaxList, TaxRow, VisitList, VisitRow, WorkerList, WorkerRow, check_act, read_act,
    read_reference,
};
pub use call::{call_json, calls};
pub use envelope::{ErrorReport, VersionDraft, VersionReport, WIRE_VERSION, version};
pub use ground::{AmountDraft, AmountReport, check_amount};
pub use identity::{
    AdviceReport, BankAccountDraft, BankAccountReport, BankRowDraft, IdDraft, IdReport,
    IdentifiedReport, check_account, check_id,
};
pub use law_choice::{LawDraft, OverrideDraft};
pub use limits::{
    BANK_ROWS_MAX, DAYS_LISTED_MAX, INPUT_BYTES_MAX, LIST_MAX, OVERRIDES_MAX, TEXT_CHARS_MAX,
};
pub use rules::{
    ExplainDraft, ExplainReport, ParameterReport, RuleReport, RulesDraft, RulesReport, explain,
    rules,
};
pub use terms::{
    DayOverrideDraft, DayOverrideReport, DayReport, NoticeDraft, NoticeReport, TermDraft,
    TermReport, WorkingDaysDraft, WorkingDaysReport, add_term, latest_notice, working_days,
};
pub use verdict::{
    CoverageReport, EvidenceReport, FindingReport, NotCheckedReport, ParamReport, RepairReport,
    VerdictReport,
};
