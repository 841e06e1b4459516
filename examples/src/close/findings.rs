//! What the checks said, act by act.

use super::run::Closed;
use qalqan_core::finding::Verdict;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law::Effect;
use qalqan_core::money::Tenge;
use qalqan_core::wire::{FindingReport, VerdictReport};
use serde::Serialize;

/// Which act: two files may come under one number, so both are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActName {
    /// The file.
    pub file: String,
    /// Number of the act, the file where it has none.
    pub act: String,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The act.
    #[serde(flatten)]
    pub name: ActName,
    /// The rule.
    pub code: String,
    /// The point behind it.
    pub clause: String,
    /// What it does.
    #[serde(serialize_with = "effect_name")]
    pub effect: Effect,
    /// Where in the act.
    pub path: String,
    /// The values compared.
    pub params: Vec<(String, String)>,
    /// Money that it touches.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "amount")]
    pub at_stake: Option<Tenge>,
}

fn effect_name<S: serde::Serializer>(effect: &Effect, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(effect.name())
}

fn amount<S: serde::Serializer>(value: &Option<Tenge>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => to.serialize_str(&value.to_string()),
        None => to.serialize_none(),
    }
}

/// A rule that could not answer at a place.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NotAnswered {
    /// The act.
    #[serde(flatten)]
    pub name: ActName,
    /// The rule.
    pub code: String,
    /// Where in the act.
    pub path: String,
    /// What it needs.
    pub needs: String,
    /// Who keeps it.
    pub source: String,
    /// Why that did not answer.
    pub lack: String,
}

/// How an act stands when the month is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Signed, and on the register of acts.
    Signed,
    /// A person must look at it before it is signed.
    Review,
    /// Suspended until the cause is removed (mechanism 14).
    Suspended,
    /// Refused.
    Refused,
}

impl Standing {
    /// What the heaviest effect leads to.
    #[must_use]
    pub fn of(effect: Option<Effect>) -> Self {
        match effect {
            None | Some(Effect::Note) => Self::Signed,
            Some(Effect::Review) => Self::Review,
            Some(Effect::Suspend) => Self::Suspended,
            Some(_) => Self::Refused,
        }
    }
}

/// An act at the end.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActOutcome {
    /// The act.
    #[serde(flatten)]
    pub name: ActName,
    /// Who presented it.
    #[serde(skip)]
    pub provider: Option<TaxNumber>,
    /// How it stands.
    pub standing: Standing,
    /// Its total as declared.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "amount")]
    pub total: Option<Tenge>,
}

/// Turns a path of a verdict into the act and the path inside the act.
pub(super) type Place<'a> = &'a dyn Fn(String) -> (ActName, String);

/// Takes the findings and open places out of a verdict.
pub(super) fn take(
    verdict: &Verdict,
    place: Place<'_>,
    found: &mut Vec<Found>,
    open: &mut Vec<NotAnswered>,
) {
    found.extend(verdict.findings.iter().map(|finding| {
        let (name, path) = place(finding.path.to_string());
        let params = finding.params.iter();
        let line = verdict.line(finding.rule);
        Found {
            name,
            code: finding.rule.code.into(),
            clause: line.map_or_else(String::new, |line| line.clause.to_string()),
            effect: line.map_or(Effect::Refuse, |line| line.effect),
            path,
            params: params
                .map(|(name, value)| ((*name).into(), value.clone()))
                .collect(),
            at_stake: finding.at_stake,
        }
    }));
    open.extend(verdict.not_checked.iter().map(|lack| {
        let (name, path) = place(lack.path.to_string());
        NotAnswered {
            name,
            code: lack.rule.code.into(),
            path,
            needs: lack.need.what.into(),
            source: lack.need.source.name().into(),
            lack: lack.need.lack.name().into(),
        }
    }));
}

/// The same out of what a call of the wire answers; `place` is where all of it stands.
pub(super) fn take_report(verdict: &VerdictReport, place: &ActName, closed: &mut Closed) {
    take_placed(verdict, &|path| (place.clone(), path), closed);
}

/// The same, each finding in the place of its path.
pub(super) fn take_placed(verdict: &VerdictReport, place: Place<'_>, closed: &mut Closed) {
    let findings = verdict.findings.iter();
    closed
        .found
        .extend(findings.map(|finding| reported(finding, place(finding.path.clone()))));
    closed.open.extend(verdict.not_checked.iter().map(|lack| {
        let (name, path) = place(lack.path.clone());
        NotAnswered {
            name,
            code: lack.code.clone(),
            path,
            needs: lack.needs.clone(),
            source: lack.source.clone(),
            lack: lack.lack.name().into(),
        }
    }));
    let counted: u64 = verdict.coverage.iter().map(|line| line.found).sum();
    let listed = u64::try_from(verdict.findings.len()).unwrap_or(u64::MAX);
    closed.unlisted += counted.saturating_sub(listed);
}

fn reported(finding: &FindingReport, (name, path): (ActName, String)) -> Found {
    let effect = finding.effect;
    let params = finding.params.iter();
    let stake = finding.at_stake.as_ref();
    Found {
        name,
        code: finding.code.clone(),
        clause: finding.clause.clone(),
        effect,
        path,
        params: params
            .map(|one| (one.name.clone(), one.value.clone()))
            .collect(),
        at_stake: stake.and_then(|text| text.as_str().parse::<Tenge>().ok()),
    }
}

/// `acts[3].cases[0]` is `cases[0]` of the fourth act.
pub(super) fn inside(names: &[ActName], path: &str) -> (ActName, String) {
    let cut = || {
        let (index, rest) = path.strip_prefix("acts[")?.split_once(']')?;
        let name = names.get(index.parse::<usize>().ok()?)?;
        Some((name.clone(), rest.trim_start_matches('.').to_string()))
    };
    cut().unwrap_or_else(|| (ActName::default(), path.to_string()))
}

/// Findings that a verdict counted but did not list: they must not get lost.
pub(super) fn unlisted(verdict: &Verdict) -> u64 {
    let counted: u64 = verdict.coverage.iter().map(|line| line.found).sum();
    let listed = u64::try_from(verdict.findings.len()).unwrap_or(u64::MAX);
    counted.saturating_sub(listed)
}
