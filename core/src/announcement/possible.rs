//! Can a step follow on what happened? The same question for a command that is decided and
//! for an event that is taken in.

use crate::announcement::{
    Announcement, ApplicationPlace, ApplicationState, AwardState, PlanLine, PlanObstacle, PlanStep,
};
use crate::identifier::{ContractNumber, TaxNumber, normal_form};
use crate::money::{Tenge, checked_sum};
use crate::placement::{ContractStatus, Filing, FundingSource};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

impl Announcement {
    /// What stands in the way of a step of that orderer, if anything does.
    ///
    /// # Errors
    /// The obstacle.
    pub fn possible(&self, step: &PlanStep, orderer: TaxNumber) -> Result<(), PlanObstacle> {
        match step {
            PlanStep::ApprovePlan { lines, limit, .. } => {
                ensure(self.approved.is_none(), PlanObstacle::Approved)?;
                let whole = lines_of_plan(&lines.0)?;
                ensure(
                    limit.is_none_or(|limit| whole <= limit),
                    PlanObstacle::OverLimit,
                )
            }
            PlanStep::PublishPlan {} => {
                ensure(self.approved.is_some(), PlanObstacle::NotApproved)?;
                ensure(self.published.is_none(), PlanObstacle::Published)
            }
            PlanStep::Announce {} => {
                ensure(self.published.is_some(), PlanObstacle::NotPublished)?;
                ensure(self.announced.is_none(), PlanObstacle::Announced)
            }
            PlanStep::FileApplication {
                application,
                filing,
            } => self.may_file(application, filing, orderer),
            PlanStep::WithdrawApplication { application }
            | PlanStep::AcceptApplication { application, .. }
            | PlanStep::RejectApplication { application, .. } => {
                let own = self.application(application);
                let own = own.ok_or(PlanObstacle::NoApplication)?;
                let waits = own.place == ApplicationPlace::Filed;
                ensure(waits, PlanObstacle::ApplicationPlace)
            }
            PlanStep::Distribute { stages, .. } => {
                ensure(self.announced.is_some(), PlanObstacle::NotAnnounced)?;
                ensure(self.distributed.is_none(), PlanObstacle::Distributed)?;
                let mut all = self.applications.values();
                let waits = all.any(|one| one.place == ApplicationPlace::Filed);
                ensure(!waits, PlanObstacle::Undecided)?;
                self.shares_fit(&stages.0)
            }
            _ => self.contract_step(step),
        }
    }

    fn may_file(
        &self,
        application: &str,
        filing: &Filing,
        orderer: TaxNumber,
    ) -> Result<(), PlanObstacle> {
        ensure(self.announced.is_some(), PlanObstacle::NotAnnounced)?;
        ensure(self.distributed.is_none(), PlanObstacle::Distributed)?;
        let known = self.application(application).is_some();
        ensure(!known, PlanObstacle::Application)?;
        let stands = self.standing_of(orderer).is_some();
        ensure(!stands, PlanObstacle::Stands)?;
        let mut asked = BTreeSet::new();
        for one in &filing.asked {
            ensure(self.line(&one.line).is_some(), PlanObstacle::NoLine)?;
            let first = asked.insert(normal_form(&one.line));
            ensure(first, PlanObstacle::LineTwice)?;
            some(one.amount)?;
        }
        ensure(!asked.is_empty(), PlanObstacle::Nothing)
    }

    fn contract_step(&self, step: &PlanStep) -> Result<(), PlanObstacle> {
        match step {
            PlanStep::FormContract {
                contract,
                application,
                funding,
                sum,
                ..
            } => {
                ensure(self.distributed.is_some(), PlanObstacle::NotDistributed)?;
                let own = self.application(application);
                let own = own.ok_or(PlanObstacle::NoApplication)?;
                let known = self.contract(contract).is_some();
                ensure(!known, PlanObstacle::Contract)?;
                let formed = self.contract_of(own, *funding).is_some();
                ensure(!formed, PlanObstacle::Formed)?;
                let part = checked_sum(self.parts_of(own, *funding).into_values());
                let part = part.ok_or(PlanObstacle::Range)?;
                ensure(part.is_positive(), PlanObstacle::NoPart)?;
                ensure(part == *sum, PlanObstacle::Sum)
            }
            PlanStep::SignContract { contract, text } => {
                let own = self.of_status(contract, ContractStatus::OnSigning)?;
                ensure(own.text == *text, PlanObstacle::Text)
            }
            PlanStep::TerminateContract { contract, .. } => {
                self.of_status(contract, ContractStatus::Signed)?;
                Ok(())
            }
            PlanStep::OfferAgreement {
                agreement,
                contract,
                line,
                sum,
                ..
            } => self.may_offer(agreement, contract, line, *sum),
            PlanStep::SignAgreement { agreement, text } => {
                let own = self.agreements.get(&normal_form(agreement));
                let own = own.ok_or(PlanObstacle::NoAgreement)?;
                ensure(own.signed.is_none(), PlanObstacle::AgreementPlace)?;
                let contract = self.contracts.get(&own.contract);
                let contract = contract.ok_or(PlanObstacle::NoContract)?;
                let live = contract.status == ContractStatus::Signed;
                ensure(live, PlanObstacle::ContractPlace)?;
                ensure(own.text == *text, PlanObstacle::Text)
            }
            _ => Ok(()),
        }
    }

    fn may_offer(
        &self,
        agreement: &str,
        contract: &ContractNumber,
        line: &str,
        sum: Tenge,
    ) -> Result<(), PlanObstacle> {
        let known = self.agreements.contains_key(&normal_form(agreement));
        ensure(!known, PlanObstacle::Agreement)?;
        let own = self.of_status(contract, ContractStatus::Signed)?;
        let of_plan = self.line(line).ok_or(PlanObstacle::NoLine)?;
        ensure(of_plan.line.funding == own.funding, PlanObstacle::Funding)?;
        let key = normal_form(line);
        let number = own.number.normal_form();
        let mut open = self.agreements.values();
        let open =
            open.any(|one| one.signed.is_none() && one.contract == number && one.line == key);
        ensure(!open, PlanObstacle::AgreementPlace)?;
        ensure(!sum.is_negative(), PlanObstacle::Nothing)?;
        let before = own.parts.get(&key).copied().unwrap_or(Tenge::ZERO);
        ensure(before != sum, PlanObstacle::Same)?;
        let more = sum.checked_sub(before).ok_or(PlanObstacle::Range)?;
        ensure(more <= of_plan.left, PlanObstacle::OverLeft)
    }

    fn of_status(
        &self,
        contract: &ContractNumber,
        status: ContractStatus,
    ) -> Result<&AwardState, PlanObstacle> {
        let own = self.contract(contract).ok_or(PlanObstacle::NoContract)?;
        ensure(own.status == status, PlanObstacle::ContractPlace)?;
        Ok(own)
    }

    /// What an application got of the lines of a source, by the line's normal form.
    pub(super) fn parts_of(
        &self,
        application: &ApplicationState,
        funding: FundingSource,
    ) -> BTreeMap<String, Tenge> {
        let parts = application.parts.iter();
        let parts = parts.filter(|(line, amount)| {
            let own = self.lines.get(*line);
            amount.is_positive() && own.is_some_and(|own| own.line.funding == funding)
        });
        parts
            .map(|(line, amount)| (line.clone(), *amount))
            .collect()
    }

    /// The contract of an application and a source.
    pub(super) fn contract_of(
        &self,
        application: &ApplicationState,
        funding: FundingSource,
    ) -> Option<&AwardState> {
        let number = normal_form(&application.number);
        let mut contracts = self.contracts.values();
        contracts.find(|one| normal_form(&one.application) == number && one.funding == funding)
    }
}

/// The sum of the lines, each over nothing and none twice.
fn lines_of_plan(lines: &[PlanLine]) -> Result<Tenge, PlanObstacle> {
    let mut known = BTreeSet::new();
    for line in lines {
        some(line.sum)?;
        ensure(
            known.insert(normal_form(&line.line)),
            PlanObstacle::LineTwice,
        )?;
    }
    ensure(!known.is_empty(), PlanObstacle::NoLine)?;
    let whole = checked_sum(lines.iter().map(|line| line.sum));
    whole.ok_or(PlanObstacle::Range)
}

/// An amount over nothing.
pub(super) fn some(amount: Tenge) -> Result<(), PlanObstacle> {
    ensure(amount.is_positive(), PlanObstacle::Nothing)
}

pub(super) fn ensure(holds: bool, obstacle: PlanObstacle) -> Result<(), PlanObstacle> {
    if holds { Ok(()) } else { Err(obstacle) }
}
