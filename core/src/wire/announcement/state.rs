//! The state of an announcement for a report.

use crate::announcement::{
    AgreementState, Announcement, ApplicationPlace, ApplicationState, AwardState, DueStep,
    LineState,
};
use crate::ledger::Actor;
use crate::money::Tenge;
use crate::placement::ContractStatus;
use crate::wire::announcement::shown::line;
use crate::wire::calendar::terms;
use crate::wire::history::head_of;
use crate::wire::ledger::masked;
use crate::wire::record::records;
use crate::wire::{HistoryHeadRecord, PlanLineRecord, TermLineReport};
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// An announcement; the number of a person is masked.
    pub struct AnnouncedReport {
        /// The number of the plan.
        #[omit(empty)]
        pub plan: Option<String>,
        /// Where its history ends.
        pub head: HistoryHeadRecord,
        /// The day on which the plan was approved.
        #[omit(empty)]
        pub approved: Option<String>,
        /// When it was placed on the portal.
        #[omit(empty)]
        pub published: Option<String>,
        /// When applications began to be taken.
        #[omit(empty)]
        pub announced: Option<String>,
        /// When the money was distributed.
        #[omit(empty)]
        pub distributed: Option<String>,
        /// The lines, by number.
        pub lines: Vec<LineReport>,
        /// The applications in the order of their filing.
        pub applications: Vec<ApplicationStateReport>,
        /// The contracts, by number.
        pub contracts: Vec<AwardReport>,
        /// The additional agreements, by number.
        pub agreements: Vec<AdditionalAgreementReport>,
        /// Every step that has a term: done, or due.
        pub dues: Vec<DueStepReport>,
    }

    /// A line of the plan with what became of it: placed and left are its sum.
    pub struct LineReport {
        /// The line as it was approved.
        pub line: PlanLineRecord,
        /// What is in contracts, in parts without one, or put aside for an agreement, in tenge.
        #[omit(empty)]
        pub placed: Option<String>,
        /// What nobody has, in tenge.
        pub left: String,
        /// What came back of contracts, in all, in tenge.
        pub returned: String,
    }

    /// An application.
    pub struct ApplicationStateReport {
        /// Its number.
        pub number: String,
        /// Who applies.
        pub applicant: String,
        /// When it was filed.
        pub filed: String,
        /// Where it stands.
        #[omit(empty)]
        pub place: Option<ApplicationPlace>,
        /// When it was considered.
        #[omit(empty)]
        pub considered: Option<String>,
        /// When it was taken back.
        #[omit(empty)]
        pub withdrawn: Option<String>,
        /// What it got of each line.
        pub parts: Vec<PartOfLineReport>,
    }

    /// A part of a line.
    pub struct PartOfLineReport {
        /// The line.
        pub line: String,
        /// In tenge.
        pub amount: String,
    }

    /// A contract that came of a distribution.
    pub struct AwardReport {
        /// Its number.
        pub number: String,
        /// The application that it came of.
        pub application: String,
        /// The provider.
        pub provider: String,
        /// `gobmp` or `osms`.
        pub funding: String,
        /// Its status.
        #[omit(empty)]
        pub status: Option<ContractStatus>,
        /// Its sum, in tenge.
        #[omit(empty)]
        pub sum: Option<String>,
        /// What it gets of each line.
        pub parts: Vec<PartOfLineReport>,
        /// SHA-256 of the text that the issuer signed: the provider signs it too.
        pub text: String,
        /// When the issuer signed it.
        pub formed: String,
        /// When the provider signed it.
        #[omit(empty)]
        pub signed: Option<String>,
        /// The day of the document on which it was terminated.
        #[omit(empty)]
        pub terminated: Option<String>,
    }

    /// An additional agreement.
    pub struct AdditionalAgreementReport {
        /// Its number.
        pub number: String,
        /// The contract.
        pub contract: String,
        /// The line.
        pub line: String,
        /// What the contract got of the line before, in tenge.
        pub before: String,
        /// What it gets from then on, in tenge.
        pub sum: String,
        /// SHA-256 of the text that the issuer signed.
        pub text: String,
        /// When the provider signed it.
        #[omit(empty)]
        pub signed: Option<String>,
    }

    /// A step with its term.
    pub struct DueStepReport {
        /// Whose step it is: `issuer` or `provider`.
        #[omit(empty)]
        #[one_of(Actor)]
        pub who: Option<String>,
        /// The application that it is about.
        #[omit(empty)]
        pub application: Option<String>,
        /// The source of the contract that it is about.
        #[omit(empty)]
        pub funding: Option<String>,
        /// The term as it ran.
        pub term: TermLineReport,
    }
}

/// The report of a state with its terms.
pub(super) fn announced_report(state: &Announcement, dues: &[DueStep]) -> AnnouncedReport {
    AnnouncedReport {
        plan: state.plan().map(Into::into),
        head: head_of(state.head()),
        approved: state.approved().map(|day| day.to_string()),
        published: state.published().map(|at| at.to_string()),
        announced: state.announced().map(|at| at.to_string()),
        distributed: state.distributed().map(|at| at.to_string()),
        lines: state.lines().map(|one| line_report(state, one)).collect(),
        applications: state
            .applications()
            .into_iter()
            .map(|one| application(state, one))
            .collect(),
        contracts: state.contracts().map(|one| award(state, one)).collect(),
        agreements: state
            .agreements()
            .map(|one| agreement(state, one))
            .collect(),
        dues: dues.iter().map(due).collect(),
    }
}

fn line_report(state: &Announcement, one: &LineState) -> LineReport {
    LineReport {
        line: line(&one.line),
        placed: state.placed(&one.line.line).map(|sum| sum.to_string()),
        left: one.left.to_string(),
        returned: one.returned.to_string(),
    }
}

fn parts(state: &Announcement, parts: &BTreeMap<String, Tenge>) -> Vec<PartOfLineReport> {
    let shown = parts.iter().map(|(key, amount)| PartOfLineReport {
        line: named(state, key),
        amount: amount.to_string(),
    });
    shown.collect()
}

/// The line as the plan writes it.
fn named(state: &Announcement, key: &str) -> String {
    state
        .line(key)
        .map_or_else(|| key.into(), |own| own.line.line.clone())
}

fn application(state: &Announcement, one: &ApplicationState) -> ApplicationStateReport {
    ApplicationStateReport {
        number: one.number.clone(),
        applicant: masked(one.applicant),
        filed: one.filed.to_string(),
        place: Some(one.place),
        considered: one.considered.map(|at| at.to_string()),
        withdrawn: one.withdrawn.map(|at| at.to_string()),
        parts: parts(state, &one.parts),
    }
}

fn award(state: &Announcement, one: &AwardState) -> AwardReport {
    AwardReport {
        number: one.number.to_string(),
        application: one.application.clone(),
        provider: masked(one.provider),
        funding: one.funding.name().into(),
        status: Some(one.status),
        sum: one.sum().map(|sum| sum.to_string()),
        parts: parts(state, &one.parts),
        text: one.text.to_string(),
        formed: one.formed.to_string(),
        signed: one.signed.map(|at| at.to_string()),
        terminated: one.terminated.map(|day| day.to_string()),
    }
}

fn agreement(state: &Announcement, one: &AgreementState) -> AdditionalAgreementReport {
    let mut contracts = state.contracts();
    let own = contracts.find(|contract| contract.number.normal_form() == one.contract);
    AdditionalAgreementReport {
        number: one.number.clone(),
        contract: own.map_or_else(|| one.contract.clone(), |own| own.number.to_string()),
        line: named(state, &one.line),
        before: one.before.to_string(),
        sum: one.sum.to_string(),
        text: one.text.to_string(),
        signed: one.signed.map(|at| at.to_string()),
    }
}

fn due(one: &DueStep) -> DueStepReport {
    let term = terms(core::slice::from_ref(&one.line)).pop();
    DueStepReport {
        who: Some(one.who.name().into()),
        application: one.application.clone(),
        funding: one.funding.map(|funding| funding.name().into()),
        term: term.unwrap_or_default(),
    }
}
