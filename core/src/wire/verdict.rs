//! How a verdict leaves the library. Codes and values; sentences only where the
//! host names a language, so that a report is the same in every one.

use crate::fact::Lack;
use crate::finding::{
    Claim, ClaimKind, Coverage, Finding, NotChecked, Outcome, Repair, RestsOn, Totals, Verdict,
};
use crate::law::{Edition, Effect, Language};
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
        /// `newest` where neither the host nor a day said which edition: the newest one was
        /// chosen for this answer.
        #[omit(empty)]
        pub edition_chosen: Option<String>,
        /// What the host overrode, each with its reference.
        #[omit(empty)]
        pub overrides: Vec<String>,
        /// What it comes to: `clear` where every rule could answer and nothing heavier than
        /// a note was found. Nothing else is an acceptance.
        pub outcome: Outcome,
        /// Was every rule able to answer everywhere?
        pub complete: bool,
        /// What its passes rest on: what the call shows, or the host's word as well.
        pub rests_on: RestsOn,
        /// What was found, in catalogue order, then by path.
        pub findings: Vec<FindingReport>,
        /// What could not be checked. Never a pass.
        pub not_checked: Vec<NotCheckedReport>,
        /// What was believed on the host's word, each once.
        #[omit(empty)]
        pub claims: Vec<ClaimReport>,
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
        /// Rules that held wherever they had something to judge, by what the call shows.
        pub passed: u64,
        /// Rules that held wherever they had something to judge, somewhere on the host's
        /// word.
        pub claimed: u64,
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
        pub effect: Effect,
        /// Where in the draft.
        pub path: String,
        /// The values that the message names.
        pub params: Vec<ParamReport>,
        /// Facts from outside the draft.
        #[omit(empty)]
        pub evidence: Vec<EvidenceReport>,
        /// Money that it touches, in tenge. A ground of point 14 holds the whole act: then it
        /// is the act's, and counts once for all findings of the rule.
        #[omit(empty)]
        pub at_stake: Option<AmountText>,
        /// A change that would end it.
        #[omit(empty)]
        pub repair: Option<RepairReport>,
        /// Fields that change with it: all repairs of a verdict with all that follows, applied
        /// together, agree.
        #[omit(empty)]
        pub follows: Vec<RepairReport>,
        /// The finding as a sentence, in the language of the law's draft.
        #[omit(empty)]
        pub sentence: Option<String>,
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
        /// The change as a sentence, in the language of the law's draft.
        #[omit(empty)]
        pub sentence: Option<String>,
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
        /// Why it did not answer.
        pub lack: Lack,
        /// The place of the finding that broke the field, where there is one.
        #[omit(empty)]
        pub cause: Option<String>,
        /// What is needed, from whom, and why it did not serve, in the language of the law's
        /// draft.
        #[omit(empty)]
        pub sentence: Option<String>,
    }

    /// What was believed on the host's word.
    pub struct ClaimReport {
        /// The list or the field.
        pub what: String,
        /// Who keeps it.
        pub source: String,
        /// What is said of it.
        pub claim: ClaimKind,
        /// The claim as a sentence, in the language of the law's draft.
        #[omit(empty)]
        pub sentence: Option<String>,
    }

    /// How a rule fared.
    pub struct CoverageReport {
        /// The rule's stable code.
        pub code: String,
        /// Places where it held, by what the call shows.
        pub passed: u64,
        /// Places where it held on the host's word.
        pub claimed: u64,
        /// Places where it found something.
        pub found: u64,
        /// Places where it could not be checked.
        pub not_checked: u64,
        /// Places where it had nothing to judge: another rule speaks there, or the
        /// draft says nothing that it compares.
        pub not_applicable: u64,
        /// How many different causes its lacks have, among those that are listed.
        pub causes: u64,
        /// Money at stake in all its findings, in tenge.
        #[omit(empty)]
        pub at_stake: Option<AmountText>,
    }
}

/// How a verdict is told: the same in every call.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Telling {
    /// Nothing said which edition judges: the newest one does.
    pub(crate) unnamed: bool,
    /// The language of the sentences; none where the host asked for none.
    pub(crate) language: Option<Language>,
}

impl Telling {
    /// The report of a verdict; without an edition only the reading was judged.
    #[cfg_attr(small, optimize(size))]
    pub(crate) fn report(self, edition: Option<&Edition>, verdict: &Verdict) -> VerdictReport {
        let chosen = (self.unnamed && edition.is_some()).then(|| "newest".into());
        VerdictReport {
            edition: edition.map(|edition| edition.id.into()),
            edition_chosen: chosen,
            overrides: edition.map(Edition::overrides).unwrap_or_default(),
            outcome: verdict.outcome(),
            complete: verdict.complete(),
            rests_on: verdict.rests_on(),
            findings: self.findings(verdict),
            not_checked: verdict
                .not_checked
                .iter()
                .map(|open| self.not_checked(open))
                .collect(),
            claims: verdict
                .claims
                .iter()
                .map(|claim| self.claim(claim))
                .collect(),
            coverage: coverage(verdict),
            totals: TotalsReport::new(verdict.totals()),
        }
    }

    /// The findings alone.
    pub(crate) fn findings(self, verdict: &Verdict) -> Vec<FindingReport> {
        let findings = verdict.findings.iter();
        findings
            .map(|finding| self.finding(finding, verdict.line(finding.rule)))
            .collect()
    }

    fn finding(self, finding: &Finding, line: Option<&Coverage>) -> FindingReport {
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
        let told = |repair: &Repair| RepairReport {
            path: repair.path.to_string(),
            value: repair.value.clone(),
            sentence: self.language.map(|language| repair.sentence(language)),
        };
        FindingReport {
            code: finding.rule.code.into(),
            clause: line.map_or_else(String::new, |line| line.clause.to_string()),
            effect: line.map_or(Effect::Refuse, |line| line.effect),
            path: finding.path.to_string(),
            params: params.collect(),
            evidence: evidence.collect(),
            at_stake: finding.at_stake.map(AmountText::from),
            repair: finding.repair.as_ref().map(told),
            follows: finding.follows.iter().map(told).collect(),
            sentence: self.language.map(|language| finding.sentence(language)),
        }
    }

    fn claim(self, claim: &Claim) -> ClaimReport {
        ClaimReport {
            what: claim.what.into(),
            source: claim.source.to_string(),
            claim: claim.kind,
            sentence: self.language.map(|language| claim.sentence(language)),
        }
    }

    fn not_checked(self, open: &NotChecked) -> NotCheckedReport {
        NotCheckedReport {
            code: open.rule.code.into(),
            path: open.path.to_string(),
            needs: open.need.what.into(),
            source: open.need.source.to_string(),
            lack: open.need.lack,
            cause: open.cause.as_ref().map(ToString::to_string),
            sentence: self.language.map(|language| open.sentence(language)),
        }
    }
}

impl VerdictReport {
    /// Was everything checked, and does nothing refuse? What it is about may then go on,
    /// under review or suspended where the outcome says so.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.complete && !self.refuses()
    }

    /// Does anything refuse or stop what it is about?
    #[must_use]
    pub const fn refuses(&self) -> bool {
        matches!(self.outcome, Outcome::Refused | Outcome::Stopped)
    }
}

impl TotalsReport {
    const fn new(totals: Totals) -> Self {
        Self {
            rules: totals.rules,
            passed: totals.passed,
            claimed: totals.claimed,
            found: totals.found,
            not_checked: totals.not_checked,
        }
    }
}

fn coverage(verdict: &Verdict) -> Vec<CoverageReport> {
    let lines = verdict.coverage.iter().map(|line| CoverageReport {
        code: line.rule.code.into(),
        passed: line.passed,
        claimed: line.claimed,
        found: line.found,
        not_checked: line.not_checked,
        not_applicable: line.not_applicable,
        causes: line.causes,
        at_stake: line
            .at_stake
            .filter(|sum| sum.is_positive())
            .map(AmountText::from),
    });
    lines.collect()
}
