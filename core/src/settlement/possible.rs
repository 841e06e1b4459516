//! Can a step follow on what happened? The same question for a command that is decided and
//! for an event that is taken in.

use crate::identifier::{ActNumber, ContractNumber, normal_form};
use crate::money::{Tenge, checked_sum};
use crate::placement::FundingSource;
use crate::settlement::act_state::{ActState, key};
use crate::settlement::state::{ContractState, OrderState};
use crate::settlement::{
    ActPlace, ActRefs, Obstacle, OrderPlace, Settlement, StandingGround, Step,
};
use alloc::string::String;
use alloc::vec::Vec;

impl Settlement {
    /// What stands in the way of a step, if anything does.
    ///
    /// # Errors
    /// The obstacle.
    pub fn possible(&self, step: &Step) -> Result<(), Obstacle> {
        self.year_allows(step)?;
        match step {
            Step::OpenYear { .. } | Step::CloseYear { .. } => Ok(()),
            Step::SignContract { .. }
            | Step::AmendContract { .. }
            | Step::TerminateContract { .. }
            | Step::PayAdvance { .. }
            | Step::GiveBackAdvance { .. } => self.contract_step(step),
            Step::FindCause { .. } | Step::CureCause { .. } | Step::ConfirmStop { .. } => {
                self.standing_step(step)
            }
            Step::FormBill { .. } | Step::InstructPayout { .. } => self.bill_step(step),
            Step::FormOrder { .. }
            | Step::SendOrder { .. }
            | Step::ExecuteOrder { .. }
            | Step::ReturnOrder { .. }
            | Step::ReverseOrder { .. } => self.order_step(step),
            _ => self.act_step(step),
        }
    }

    fn year_allows(&self, step: &Step) -> Result<(), Obstacle> {
        let opens = matches!(step, Step::OpenYear { .. });
        match (self.key, opens) {
            (None, false) => Err(Obstacle::NotOpened),
            (Some(_), true) => Err(Obstacle::Opened),
            _ if self.closed => Err(Obstacle::Closed),
            (None, true) => self.carried_over(step),
            (Some(_), false) => Ok(()),
        }
    }

    /// A year begins with what the one before left open, or with nothing.
    fn carried_over(&self, step: &Step) -> Result<(), Obstacle> {
        let Step::OpenYear { carried } = step else {
            return Ok(());
        };
        let before = self.before.map(|(_, digest)| digest);
        ensure(before == *carried, Obstacle::Carried)
    }

    fn contract_step(&self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::SignContract {
                contract,
                sum,
                period,
                ..
            } => {
                some(*sum)?;
                let year = self.key.map(|key| key.year.period());
                let of_year = year.is_none_or(|year| year.overlaps(*period));
                ensure(of_year, Obstacle::Year)?;
                let taken = self.taken.contracts.contains(&contract.normal_form());
                let known = taken || self.contract(contract).is_some();
                ensure(!known, Obstacle::Contract)
            }
            Step::AmendContract { contract, sum, .. } => {
                some(*sum)?;
                let own = self.live_contract(contract)?;
                let signed = self.sums(contract).ok_or(Obstacle::Range)?.signed;
                let taken = signed.checked_add(own.spent).ok_or(Obstacle::Range)?;
                // beside it, what was paid ahead and is not retained yet
                let ahead = own.advance.left().ok_or(Obstacle::Range)?;
                let out = taken.checked_add(ahead).ok_or(Obstacle::Range)?;
                ensure(*sum >= out, Obstacle::Sum)
            }
            Step::TerminateContract {
                contract, ground, ..
            } => {
                self.live_contract(contract)?;
                // a cause that can be cured ends no contract
                ensure(ground.is_none_or(StandingGround::stops), Obstacle::Ground)
            }
            Step::PayAdvance {
                contract, amount, ..
            } => {
                let own = self.live_contract(contract)?;
                some(*amount)?;
                // what was signed and what is paid ahead already is no more to be had
                let signed = self.sums(contract).ok_or(Obstacle::Range)?.signed;
                let taken = signed.checked_add(own.spent);
                let left = taken.and_then(|taken| own.sum.checked_sub(taken));
                let ahead = own.advance.left();
                let left = left
                    .zip(ahead)
                    .and_then(|(left, ahead)| left.checked_sub(ahead));
                within(*amount, left)
            }
            Step::GiveBackAdvance {
                contract, amount, ..
            } => {
                let own = self.contract(contract).ok_or(Obstacle::NoContract)?;
                some(*amount)?;
                within(*amount, own.advance.left())
            }
            _ => Ok(()),
        }
    }

    fn live_contract(&self, number: &ContractNumber) -> Result<&ContractState, Obstacle> {
        let own = self.contract(number).ok_or(Obstacle::NoContract)?;
        if own.terminated.is_some() {
            Err(Obstacle::Terminated)
        } else {
            Ok(own)
        }
    }

    fn known_act(&self, contract: &ContractNumber, act: &ActNumber) -> Result<&ActState, Obstacle> {
        self.act_at(contract, act).ok_or(Obstacle::NoAct)
    }

    /// An act that nobody signed and that is not gone.
    fn open_act(&self, contract: &ContractNumber, act: &ActNumber) -> Result<&ActState, Obstacle> {
        let own = self.known_act(contract, act)?;
        match own.place {
            ActPlace::InCheck | ActPlace::Waiting => Ok(own),
            _ => Err(Obstacle::Place),
        }
    }

    fn act_step(&self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::PresentAct { .. } => self.present(step),
            Step::CheckAct { contract, act, .. }
            | Step::ReturnAct { contract, act, .. }
            | Step::WithdrawAct { contract, act, .. } => self.open_act(contract, act).map(|_| ()),
            Step::HoldAct { contract, act, .. } => {
                let own = self.open_act(contract, act)?;
                ensure(own.held.is_none(), Obstacle::Held)
            }
            Step::ReleaseAct { contract, act, .. } => {
                let own = self.open_act(contract, act)?;
                ensure(own.held.is_some(), Obstacle::NotHeld)
            }
            Step::AcceptAct {
                contract,
                act,
                deducted,
                sanctions,
                accepted,
                ..
            } => {
                let own = self.open_act(contract, act)?;
                let mut amounts = [deducted, sanctions, accepted].into_iter();
                let negative = amounts.any(|one| one.is_negative());
                let left = own.total.checked_sub(*deducted);
                ensure(!negative && left == Some(*accepted), Obstacle::Amounts)
            }
            _ => self.checked_act_step(step),
        }
    }

    /// The steps with an act that its check let go on.
    fn checked_act_step(&self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::SignAct {
                contract,
                act,
                text,
            } => {
                let own = self.known_act(contract, act)?;
                ensure(own.place == ActPlace::Waiting, Obstacle::Place)?;
                ensure(own.held.is_none(), Obstacle::Held)?;
                ensure(own.text == *text, Obstacle::Digest)
            }
            Step::EnterInvoice {
                contract,
                act,
                invoice,
                amount,
                ..
            } => {
                let own = self.known_act(contract, act)?;
                let entered = own.bill.is_some() || own.invoice.is_some();
                ensure(!own.place.gone() && !entered, Obstacle::Place)?;
                some(*amount)?;
                let known = self.invoices.contains(&normal_form(invoice));
                ensure(!known, Obstacle::Invoice)
            }
            Step::RegisterUses {
                contract,
                act,
                cases,
            } => {
                let own = self.known_act(contract, act)?;
                ensure(own.place.signed(), Obstacle::Place)?;
                ensure(own.uses_registered.is_none(), Obstacle::Uses)?;
                ensure(own.cases == *cases, Obstacle::Cases)
            }
            Step::RetainAdvance {
                contract,
                act,
                amount,
            } => {
                let own = self.known_act(contract, act)?;
                ensure(own.place.signed(), Obstacle::Place)?;
                some(*amount)?;
                within(*amount, own.left())?;
                let contract = self.contract(contract).ok_or(Obstacle::NoContract)?;
                within(*amount, contract.advance.left())
            }
            _ => Ok(()),
        }
    }

    fn present(&self, step: &Step) -> Result<(), Obstacle> {
        let Step::PresentAct {
            contract,
            act,
            month,
            total,
            text,
            replaces,
            ..
        } = step
        else {
            return Ok(());
        };
        let own = self.contract(contract).ok_or(Obstacle::NoContract)?;
        some(*total)?;
        // services are of the year of the history, or of the one that it goes on from
        let years = [self.key, self.before.map(|(before, _)| before)];
        let mut years = years.into_iter().flatten().map(|key| key.year);
        ensure(years.any(|year| year == month.year()), Obstacle::Year)?;
        if own.terminated.is_some_and(|day| day <= month.first()) {
            return Err(Obstacle::Terminated);
        }
        if let Some(before) = replaces {
            // what is replaced went back before, and is not the act itself
            let own = before.normal_form() != act.normal_form();
            ensure(own, Obstacle::Act)?;
            let key = (contract.normal_form(), before.normal_form());
            let long_gone = !self.acts.contains_key(&key) && self.taken.gone.contains(&key);
            let gone = long_gone || self.known_act(contract, before)?.place.gone();
            ensure(gone, Obstacle::Place)?;
            // one act takes its place
            ensure(self.replacement(&key).is_none(), Obstacle::Place)?;
        }
        self.presented.checked_add(*total).ok_or(Obstacle::Range)?;
        // a text is paid once, under whatever number (12 par 2)
        ensure(!self.texts.contains(text), Obstacle::Text)?;
        // what was sent or taken back may come again under its number
        let key = (contract.normal_form(), act.normal_form());
        match self.acts.get(&key) {
            Some(own) if !own.place.gone() => Err(Obstacle::Act),
            _ => {
                let replaced = self.replacement(&key).is_some();
                let taken = replaced || self.taken.acts.contains(&key);
                ensure(!taken, Obstacle::Act)
            }
        }
    }

    /// The live act that takes the place of another.
    fn replacement(&self, key: &(String, String)) -> Option<&ActState> {
        let (contract, act) = key;
        let range = (contract.clone(), String::new())..;
        let own = self.acts.range(range);
        let mut own = own.take_while(|((of, _), _)| of == contract);
        let stands = |one: &ActState| {
            let replaces = one.replaces.as_ref();
            !one.place.gone() && replaces.is_some_and(|before| normal_form(before) == *act)
        };
        own.find(|(_, one)| stands(one)).map(|(_, one)| one)
    }

    fn standing_step(&self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::FindCause {
                cause,
                ground,
                contract,
                act,
                amount,
                ..
            } => {
                // debts and late payments are the provider's, and never an act's
                let of_act = contract.is_some() || act.is_some();
                amount.map_or(Ok(()), some)?;
                ensure(!ground.stops(), Obstacle::Ground)?;
                ensure(!of_act || !ground.is_of_provider(), Obstacle::Ground)?;
                match (contract, act) {
                    (None, None) => {}
                    (Some(contract), Some(act)) => {
                        self.known_act(contract, act)?;
                    }
                    _ => return Err(Obstacle::NoAct),
                }
                let number = normal_form(cause);
                let mut known = self.standing.causes.iter();
                let known = known.any(|one| normal_form(&one.number) == number);
                let known = known || self.taken.causes.contains(&number);
                ensure(!known, Obstacle::Cause)
            }
            Step::CureCause { cause, .. } => {
                let number = normal_form(cause);
                let mut known = self.standing.causes.iter();
                let open =
                    known.any(|one| normal_form(&one.number) == number && one.cured.is_none());
                ensure(open, Obstacle::NoCause)
            }
            Step::ConfirmStop { ground, .. } if !ground.stops() => Err(Obstacle::Ground),
            _ => Ok(()),
        }
    }

    fn bill_step(&self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::FormBill {
                bill,
                funding,
                acts,
                amount,
                ..
            } => {
                let number = normal_form(bill);
                if self.bills.contains_key(&number) || self.taken.bills.contains(&number) {
                    return Err(Obstacle::Bill);
                }
                let sum = self.billable(acts, *funding)?;
                ensure(sum == *amount, Obstacle::Total)
            }
            Step::InstructPayout {
                instruction,
                bill,
                amount,
            } => {
                let number = normal_form(instruction);
                let own = self.bills.get(&normal_form(bill)).ok_or(Obstacle::NoBill)?;
                let bills = self.bills.values();
                let mut given = bills.filter_map(|one| one.instruction.as_ref());
                let known = given.any(|(one, _)| normal_form(one) == number);
                if known || self.taken.instructions.contains(&number) || own.instruction.is_some() {
                    return Err(Obstacle::Instruction);
                }
                ensure(own.amount == *amount, Obstacle::Total)
            }
            _ => Ok(()),
        }
    }

    /// The sum of acts that a bill may hold: signed, of one source, each once.
    fn billable(&self, acts: &ActRefs, funding: FundingSource) -> Result<Tenge, Obstacle> {
        let mut keys: Vec<_> = acts.0.iter().map(key).collect();
        keys.sort_unstable();
        if keys
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one == other))
        {
            return Err(Obstacle::Twice);
        }
        let mut amounts = Vec::with_capacity(acts.0.len());
        for of in &acts.0 {
            let own = self.act(of).ok_or(Obstacle::NoAct)?;
            if own.place != ActPlace::Signed {
                return Err(Obstacle::Place);
            }
            let contract = self.contract(&of.contract).ok_or(Obstacle::NoContract)?;
            if contract.funding != funding {
                return Err(Obstacle::Funding);
            }
            some(own.payable())?;
            amounts.push(own.payable());
        }
        let sum = checked_sum(amounts).ok_or(Obstacle::Range)?;
        some(sum).map(|()| sum)
    }

    fn order_step(&self, step: &Step) -> Result<(), Obstacle> {
        match step {
            Step::FormOrder {
                order,
                contract,
                act,
                amount,
                ..
            } => {
                let number = normal_form(order);
                if self.orders.contains_key(&number) || self.taken.orders.contains(&number) {
                    return Err(Obstacle::Order);
                }
                let own = self.known_act(contract, act)?;
                if !matches!(
                    own.place,
                    ActPlace::Billed | ActPlace::Ordered | ActPlace::Reversed
                ) {
                    return Err(Obstacle::Place);
                }
                some(*amount)?;
                within(*amount, own.left())
            }
            Step::SendOrder { order } => self.order_at(order, OrderPlace::Formed).map(|_| ()),
            Step::ExecuteOrder { order, day, .. } => {
                let own = self.order_at(order, OrderPlace::Sent)?;
                // it was sent before the treasury paid it
                ensure(own.moved.day() <= *day, Obstacle::Day)
            }
            Step::ReturnOrder { order, .. } => self.order_at(order, OrderPlace::Sent).map(|_| ()),
            Step::ReverseOrder { order, .. } => {
                self.order_at(order, OrderPlace::Executed).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    fn order_at(&self, number: &str, place: OrderPlace) -> Result<&OrderState, Obstacle> {
        let own = self
            .orders
            .get(&normal_form(number))
            .ok_or(Obstacle::NoOrder)?;
        if own.place == place {
            Ok(own)
        } else {
            Err(Obstacle::OrderPlace)
        }
    }
}

/// Nothing, where it holds.
fn ensure(holds: bool, obstacle: Obstacle) -> Result<(), Obstacle> {
    if holds { Ok(()) } else { Err(obstacle) }
}

/// More than nothing.
fn some(amount: Tenge) -> Result<(), Obstacle> {
    ensure(amount.is_positive(), Obstacle::Nothing)
}

fn within(amount: Tenge, left: Option<Tenge>) -> Result<(), Obstacle> {
    let left = left.ok_or(Obstacle::Range)?;
    ensure(amount <= left, Obstacle::Over)
}
