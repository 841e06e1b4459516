//! How a verdict leaves the library. Codes and values; sentences come on request
//! (`explain`), so that a report is the same in every language.

use crate::finding::{Finding, NotChecked, Totals, Verdict};
use crate::law::Edition;
use crate::wire::record::records;
use crate::wire::{AmountText, DayText};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// The whole answer about a draft.
    pub struct VerdictReport {
        /// The edition of the law that was applied.
        #[omit(empty)]
        pub edition: Option<String>,
        /// What the host overrode, each with its reference.
        #[omit(empty)]
        pub overrides: Vec<String>,
        /// Complete, and nothing heavier than a note.
        pub clear: bool,
        /// Was every rule able to answer everywhere?
        pub complete: bool,
        /// The heaviest effect: `note`, `review`, `suspend`, `refuse`, `stop`.
        #[omit(empty)]
        pub effect: Option<String>,
        /// What was found, in catalogue order, then by path.
        pub findings: Vec<FindingReport>,
        /// What could not be checked. Never a pass.
        pub not_checked: Vec<NotCheckedReport>,
        /// Exact counts for each rule that ran.
        pub coverage: Vec<CoverageReport>,
        /// The closing line: how many rules ran, and how they fared.
        pub totals: TotalsReport,
    }

    /// The closing line of a verdict, in rules. A rule that found something and could
    /// not be checked elsewhere counts in both.
    pub struct TotalsReport {
        /// Rules that ran.
        pub rules: u64,
        /// Rules that held wherever they had something to judge.
        pub passed: u64,
        /// Rules that found something.
        pub found: u64,
        /// Rules that could not be checked everywhere.
        pub not_checked: u64,
    }

    /// One finding.
    pub struct FindingReport {
        /// The rule's stable code.
        pub code: String,
        /// The point behind it.
        pub clause: String,
        /// What it does.
        pub effect: String,
        /// Where in the draft.
        pub path: String,
        /// The values that the message names.
        pub params: Vec<ParamReport>,
        /// Facts from outside the draft.
        #[omit(empty)]
        pub evidence: Vec<EvidenceReport>,
        /// Money that it touches, in tenge.
        #[omit(empty)]
        pub at_stake: Option<AmountText>,
        /// A change that would end it.
        #[omit(empty)]
        pub repair: Option<RepairReport>,
    }

    /// A named value.
    pub struct ParamReport {
        /// The name in the message.
        pub name: String,
        /// The value.
        pub value: String,
    }

    /// A fact from outside the draft.
    pub struct EvidenceReport {
        /// What it is.
        pub what: String,
        /// The value, personal numbers masked.
        pub value: String,
        /// Who says so.
        pub source: String,
        /// As of which day.
        #[omit(empty)]
        pub as_of: Option<DayText>,
    }

    /// A suggested change.
    pub struct RepairReport {
        /// The field to change.
        pub path: String,
        /// The value it should hold.
        pub value: String,
    }

    /// A rule that could not be checked at a place.
    pub struct NotCheckedReport {
        /// The rule's stable code.
        pub code: String,
        /// Where in the draft.
        pub path: String,
        /// The list or field that did not answer.
        pub needs: String,
        /// Who keeps it.
        pub source: String,
        /// `not-given`, `partial`, `stale`, `no-key`, `absent` or `not-told`.
        pub lack: String,
    }

    /// How a rule fared.
    pub struct CoverageReport {
        /// The rule's stable code.
        pub code: String,
        /// Places where it held.
        pub passed: u64,
        /// Places where it found something.
        pub found: u64,
        /// Places where it could not be checked.
        pub not_checked: u64,
        /// Places where it had nothing to judge: another rule speaks there, or the
        /// draft says nothing that it compares.
        pub not_applicable: u64,
        /// Money at stake in all its findings, in tenge.
        #[omit(empty)]
        pub at_stake: Option<AmountText>,
    }
}

impl VerdictReport {
    /// Without an edition only the reading was judged.
    pub(crate) fn new(edition: Option<&Edition>, verdict: &Verdict) -> Self {
        Self {
            edition: edition.map(|edition| edition.id.into()),
            overrides: edition.map(Edition::overrides).unwrap_or_default(),
            clear: verdict.is_clear(),
            complete: verdict.complete(),
            effect: verdict.effect().map(|effect| effect.name().into()),
            findings: verdict.findings.iter().map(FindingReport::new).collect(),
            not_checked: verdict
                .not_checked
                .iter()
                .map(NotCheckedReport::new)
                .collect(),
            coverage: coverage(verdict),
            totals: TotalsReport::new(verdict.totals()),
        }
    }
}

impl TotalsReport {
    const fn new(totals: Totals) -> Self {
        Self {
            rules: totals.rules,
            passed: totals.passed,
            found: totals.found,
            not_checked: totals.not_checked,
        }
    }
}

impl FindingReport {
    fn new(finding: &Finding) -> Self {
        let params = finding.params.iter().map(|(name, value)| ParamReport {
            name: (*name).into(),
            value: value.clone(),
        });
        let evidence = finding.evidence.iter().map(|fact| EvidenceReport {
            what: fact.what.into(),
            value: fact.value.clone(),
            source: fact.source.to_string(),
            as_of: fact.as_of.map(DayText::from),
        });
        let repair = finding.repair.as_ref().map(|repair| RepairReport {
            path: repair.path.to_string(),
            value: repair.value.clone(),
        });
        Self {
            code: finding.rule.code.into(),
            clause: finding.rule.clause.to_string(),
            effect: finding.rule.effect.to_string(),
            path: finding.path.to_string(),
            params: params.collect(),
            evidence: evidence.collect(),
            at_stake: finding.at_stake.map(AmountText::from),
            repair,
        }
    }
}

impl NotCheckedReport {
    fn new(open: &NotChecked) -> Self {
        Self {
            code: open.rule.code.into(),
            path: open.path.to_string(),
            needs: open.need.what.into(),
            source: open.need.source.to_string(),
            lack: open.need.lack.name().into(),
        }
    }
}

fn coverage(verdict: &Verdict) -> Vec<CoverageReport> {
    let lines = verdict.coverage.iter().map(|line| CoverageReport {
        code: line.rule.code.into(),
        passed: line.passed,
        found: line.found,
        not_checked: line.not_checked,
        not_applicable: line.not_applicable,
        at_stake: line
            .at_stake
            .filter(|sum| sum.is_positive())
            .map(AmountText::from),
    });
    lines.collect()
}

/// Nothing refuses, and nothing was left unchecked.
pub(crate) fn accepted(verdict: &VerdictReport) -> bool {
    let refused = matches!(verdict.effect.as_deref(), Some("refuse" | "stop"));
    verdict.complete && !refused
}
