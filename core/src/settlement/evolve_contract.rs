//! Taking in what happens to contracts and advances.

use crate::calendar::Month;
use crate::identifier::ContractNumber;
use crate::money::Tenge;
use crate::settlement::advances::YearAdvances;
use crate::settlement::evolve::plus;
use crate::settlement::state::{Advance, ContractState};
use crate::settlement::{Obstacle, Settlement, Step};

impl Settlement {
    pub(super) fn take_contract(&mut self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::SignContract {
                contract,
                funding,
                sum,
                period,
                day,
                account,
                ..
            } => {
                let state = ContractState {
                    number: contract.clone(),
                    funding: *funding,
                    sum: *sum,
                    spent: Tenge::ZERO,
                    period: *period,
                    signed_on: *day,
                    account: *account,
                    terminated: None,
                    advance: Advance::NONE,
                    advances: YearAdvances::after(Tenge::ZERO),
                };
                self.contracts.insert(contract.normal_form(), state);
            }
            Step::AmendContract {
                contract,
                sum,
                account,
                ..
            } => {
                let own = self.own_contract(contract)?;
                own.sum = *sum;
                own.account = account.unwrap_or(own.account);
            }
            Step::TerminateContract { contract, day, .. } => {
                self.own_contract(contract)?.terminated = Some(*day);
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn take_advance(&mut self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::PayAdvance {
                contract,
                amount,
                day,
                ..
            } => {
                let own = self.own_contract(contract)?;
                own.advance.paid = plus(own.advance.paid, *amount)?;
                own.advances.pay((*day, own.period.first()), *amount);
            }
            Step::GiveBackAdvance {
                contract,
                amount,
                day,
                ..
            } => {
                let own = self.own_contract(contract)?;
                own.advance.given_back = plus(own.advance.given_back, *amount)?;
                own.advances.give_back(Month::of(*day), *amount);
            }
            Step::RetainAdvance {
                contract,
                act,
                amount,
            } => {
                let own = self.own_act(contract, act)?;
                let retained = plus(own.retained, *amount)?;
                own.retained = retained;
                own.place = if own.bill.is_some() {
                    own.money_place()
                } else {
                    own.unbilled_place()
                };
                let (month, year) = (own.month, self.key.map(|key| key.year));
                let own = self.own_contract(contract)?;
                own.advance.retained = plus(own.advance.retained, *amount)?;
                own.advances.retain(month, year, *amount);
            }
            _ => {}
        }
        Ok(())
    }

    fn own_contract(&mut self, number: &ContractNumber) -> Result<&mut ContractState, Obstacle> {
        let own = self.contracts.get_mut(&number.normal_form());
        own.ok_or(Obstacle::NoContract)
    }
}
