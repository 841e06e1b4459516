//! Issuing the policies of the year (mechanism 34–36); the checks of acts then rely on
//! what was issued.

use super::findings::{ActName, Found, NotAnswered};
use super::input::{Input, InputError};
use super::run::Closed;
use qalqan_core::law::catalogue;
use qalqan_core::money::Tenge;
use qalqan_core::wire::{
    FindingReport, InsuredDraft, IssuePoliciesDraft, PolicyList, PolicyRow, ReferenceDraft,
    issue_policies,
};
use std::collections::BTreeSet;

/// The file, which stands for the act in findings.
const FILE: &str = "policies.json";

fn name() -> ActName {
    ActName {
        file: FILE.into(),
        act: FILE.into(),
    }
}

/// Issues what may be issued, and puts it into the reference book.
pub(super) fn issue_all(input: &Input, closed: &mut Closed) -> Result<ReferenceDraft, InputError> {
    let mut reference = input.reference.clone();
    let as_of = reference
        .accounts
        .as_ref()
        .and_then(|list| list.as_of.clone());
    // the pilot's first year: no policy was issued before, and the issuer knows it
    let none = PolicyList {
        complete: Some(true),
        as_of,
        ..PolicyList::default()
    };
    let known = ReferenceDraft {
        accounts: reference.accounts.clone(),
        deaths: reference.deaths.clone(),
        policies: Some(none.clone()),
        ..ReferenceDraft::default()
    };
    let report = issue_policies(IssuePoliciesDraft {
        reference: Some(known),
        issuer: Some(input.issuer.bin.clone()),
        ..input.policies.clone()
    });
    for finding in &report.verdict.findings {
        closed.found.push(found(input, finding)?);
    }
    let open = report.verdict.not_checked.iter();
    for lack in open {
        closed.open.push(NotAnswered {
            name: name(),
            code: lack.code.clone(),
            path: lack.path.clone(),
            needs: lack.needs.clone(),
            lack: lack.lack.clone(),
        });
    }
    let counted: u64 = report.verdict.coverage.iter().map(|line| line.found).sum();
    let listed = u64::try_from(report.verdict.findings.len()).unwrap_or(u64::MAX);
    closed.unlisted += counted.saturating_sub(listed);
    closed.policies = report.issued.len();
    let left_out: BTreeSet<u64> = report.exceptions.iter().map(|one| one.row).collect();
    let rows = input.policies.rows.iter().zip(0_u64..);
    let good = rows.filter(|(_, place)| !left_out.contains(place));
    let issued = good.zip(report.issued);
    let rows: Vec<PolicyRow> = issued
        .map(|((row, _), one)| card(row, one.number))
        .collect();
    let register = reference.policies.as_ref().map(|list| &list.rows);
    if register.is_some_and(|list| *list != rows) {
        return Err(input.refuse("reference.json", "its policies are not those issued"));
    }
    reference.policies = Some(PolicyList { rows, ..none });
    Ok(reference)
}

fn card(row: &InsuredDraft, number: String) -> PolicyRow {
    let ends = row
        .period
        .as_ref()
        .and_then(|period| period.split_once('/'));
    PolicyRow {
        insured: row.iin.clone(),
        number: Some(number),
        from: ends.map(|(from, _)| from.into()),
        to: ends.map(|(_, to)| to.into()),
        annulled_from: None,
        attached_to: row.provider.clone(),
    }
}

fn found(input: &Input, finding: &FindingReport) -> Result<Found, InputError> {
    let rule = catalogue::by_code(&finding.code)
        .ok_or_else(|| input.refuse(FILE, format!("unknown rule {}", finding.code)))?;
    let params = finding.params.iter();
    Ok(Found {
        name: name(),
        code: rule.code.into(),
        clause: finding.clause.clone(),
        effect: rule.effect,
        path: finding.path.clone(),
        params: params
            .map(|one| (one.name.clone(), one.value.clone()))
            .collect(),
        at_stake: finding
            .at_stake
            .as_ref()
            .and_then(|text| text.as_str().parse::<Tenge>().ok()),
    })
}
