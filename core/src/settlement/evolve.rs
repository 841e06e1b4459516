//! Taking events in: the money of a provider changes by them alone.

use crate::calendar::Moment;
use crate::finding::Outcome;
use crate::identifier::{ActNumber, ContractNumber, normal_form};
use crate::ledger::Actor;
use crate::money::Tenge;
use crate::settlement::act_state::{AcceptedAmounts, ActState, EnteredInvoice, Stamp, key};
use crate::settlement::standing::{Cause, Stop};
use crate::settlement::state::{BillState, OrderCodes, OrderState};
use crate::settlement::{
    ActPlace, ActRef, Misplaced, Obstacle, OrderPlace, Settlement, SettlementEvent, Step, may_take,
    may_wait,
};
use crate::signature::Digest;
use alloc::collections::BTreeSet;
use alloc::string::String;

impl Settlement {
    /// Takes an event in. One that cannot follow leaves the state as it was.
    ///
    /// # Errors
    /// [`Misplaced`] says why it cannot.
    pub fn evolve(&mut self, event: &SettlementEvent) -> Result<(), Misplaced> {
        self.evolve_bound(event, event.digest())
    }

    /// The same where the digest of the event is known already.
    pub(super) fn evolve_bound(
        &mut self,
        event: &SettlementEvent,
        digest: Digest,
    ) -> Result<(), Misplaced> {
        self.follows(event)?;
        self.possible(&event.step).map_err(Misplaced::Step)?;
        self.take(event).map_err(Misplaced::Step)?;
        self.key = Some(event.key);
        self.events = event.number;
        self.last = digest;
        self.last_at = Some(event.at);
        let command = (event.number, event.command_digest);
        self.commands.insert(normal_form(&event.command), command);
        Ok(())
    }

    /// Is it the next one of this history?
    fn follows(&self, event: &SettlementEvent) -> Result<(), Misplaced> {
        if Some(event.number) != self.events.checked_add(1) {
            return Err(Misplaced::Number);
        }
        if event.previous != self.last {
            return Err(Misplaced::Chain);
        }
        if self.last_at.is_some_and(|last| event.at < last) {
            return Err(Misplaced::Time);
        }
        if !self.is_of(event.key) {
            return Err(Misplaced::Provider);
        }
        let own = event.actor != Actor::Provider || event.orderer == event.key.provider;
        if !own || !may_take(event.actor, event.step.kind()) {
            return Err(Misplaced::Actor);
        }
        if self.commands.contains_key(&normal_form(&event.command)) {
            return Err(Misplaced::Repeated);
        }
        Ok(())
    }

    /// Changes the state by a step that is possible. Nothing is changed where a sum is out
    /// of range.
    fn take(&mut self, event: &SettlementEvent) -> Result<(), Obstacle> {
        match &event.step {
            Step::OpenYear { .. } => Ok(()),
            Step::CloseYear {} => {
                self.closed = true;
                Ok(())
            }
            Step::SignContract { .. }
            | Step::AmendContract { .. }
            | Step::TerminateContract { .. } => self.take_contract(&event.step),
            Step::PayAdvance { .. } | Step::GiveBackAdvance { .. } | Step::RetainAdvance { .. } => {
                self.take_advance(&event.step)
            }
            Step::FindCause { .. } | Step::CureCause { .. } | Step::ConfirmStop { .. } => {
                self.take_standing(&event.step, event.at);
                Ok(())
            }
            Step::FormBill { .. } | Step::InstructPayout { .. } => {
                self.take_bill(&event.step, event.at)
            }
            Step::FormOrder { .. }
            | Step::SendOrder { .. }
            | Step::ExecuteOrder { .. }
            | Step::ReturnOrder { .. }
            | Step::ReverseOrder { .. } => self.take_order(&event.step, event.at),
            Step::PresentAct { .. } => self.take_presented(&event.step, event.at),
            step => {
                let stamp = Stamp {
                    at: event.at,
                    event: event.number,
                };
                self.take_act(step, stamp)
            }
        }
    }

    pub(super) fn own_act(
        &mut self,
        contract: &ContractNumber,
        act: &ActNumber,
    ) -> Result<&mut ActState, Obstacle> {
        let key = (contract.normal_form(), act.normal_form());
        self.acts.get_mut(&key).ok_or(Obstacle::NoAct)
    }

    fn take_presented(&mut self, step: &Step, at: Moment) -> Result<(), Obstacle> {
        let Step::PresentAct {
            contract,
            act,
            month,
            total,
            cases,
            text,
            replaces,
        } = step
        else {
            return Ok(());
        };
        self.presented = plus(self.presented, *total)?;
        self.texts.insert(*text);
        if let Some(before) = replaces {
            let before = (contract.normal_form(), before.normal_form());
            let own = (contract.normal_form(), act.normal_form());
            self.standing.go_over(&before, &own);
        }
        let state = ActState {
            of: ActRef {
                contract: contract.clone(),
                act: act.clone(),
            },
            month: *month,
            total: *total,
            cases: *cases,
            text: *text,
            replaces: replaces.as_ref().map(|before| before.as_str().into()),
            presented: at,
            place: ActPlace::InCheck,
            outcome: None,
            came: None,
            ready: None,
            held: None,
            accepted: None,
            signed: None,
            uses_registered: None,
            invoice: None,
            bill: None,
            ordered: Tenge::ZERO,
            paid: Tenge::ZERO,
            retained: Tenge::ZERO,
            returned_by_treasury: false,
            reversed: false,
        };
        self.acts.insert(key(&state.of), state);
        Ok(())
    }

    fn take_act(&mut self, step: &Step, stamp: Stamp) -> Result<(), Obstacle> {
        match step {
            Step::CheckAct {
                contract,
                act,
                outcome,
                codes,
                paper,
                ..
            } => {
                let own = self.own_act(contract, act)?;
                own.outcome = Some(*outcome);
                let ready = may_wait(*outcome, codes.as_ref(), paper.is_some());
                if ready || *outcome == Outcome::Suspended {
                    own.came = own.came.or(Some(stamp));
                }
                // checked again, it keeps the turn that it has
                let kept = own.ready.filter(|_| own.place == ActPlace::Waiting);
                own.ready = kept.or(Some(stamp)).filter(|_| ready);
                own.place = if ready {
                    ActPlace::Waiting
                } else {
                    ActPlace::InCheck
                };
            }
            Step::ReturnAct { contract, act, .. } => {
                self.leaves(contract, act, ActPlace::Returned)?;
            }
            Step::WithdrawAct { contract, act, .. } => {
                self.leaves(contract, act, ActPlace::Withdrawn)?;
            }
            Step::HoldAct {
                contract,
                act,
                paper,
            } => {
                self.own_act(contract, act)?.held = Some(paper.clone());
            }
            Step::ReleaseAct { contract, act, .. } => self.own_act(contract, act)?.held = None,
            Step::AcceptAct {
                contract,
                act,
                deducted,
                sanctions,
                accepted,
                ..
            } => {
                self.own_act(contract, act)?.accepted = Some(AcceptedAmounts {
                    deducted: *deducted,
                    sanctions: *sanctions,
                    accepted: *accepted,
                    at: stamp.at,
                });
            }
            _ => self.take_checked_act(step, stamp)?,
        }
        Ok(())
    }

    fn take_checked_act(&mut self, step: &Step, stamp: Stamp) -> Result<(), Obstacle> {
        match step {
            Step::RegisterUses { contract, act, .. } => {
                self.own_act(contract, act)?.uses_registered = Some(stamp.at);
            }
            Step::SignAct { contract, act, .. } => {
                let own = self.own_act(contract, act)?;
                own.signed = Some(stamp);
                own.place = own.unbilled_place();
            }
            Step::EnterInvoice {
                contract,
                act,
                invoice,
                amount,
                day,
            } => {
                self.own_act(contract, act)?.invoice = Some(EnteredInvoice {
                    number: invoice.clone(),
                    day: *day,
                    amount: *amount,
                    at: stamp.at,
                });
                self.invoices.insert(normal_form(invoice));
            }
            _ => {}
        }
        Ok(())
    }

    fn leaves(
        &mut self,
        contract: &ContractNumber,
        act: &ActNumber,
        place: ActPlace,
    ) -> Result<(), Obstacle> {
        let own = self.own_act(contract, act)?;
        own.place = place;
        own.held = None;
        let (total, text) = (own.total, own.text);
        // an e-invoice of what is gone may be entered anew
        if let Some(invoice) = own.invoice.take() {
            self.invoices.remove(&normal_form(&invoice.number));
        }
        self.texts.remove(&text);
        self.gone = plus(self.gone, total)?;
        Ok(())
    }

    /// An act, and those that went back before it took their place: one of them may come
    /// again in place of it.
    fn in_its_place(&self, own: (String, String)) -> BTreeSet<(String, String)> {
        let mut acts = BTreeSet::new();
        let mut next = Some(own);
        while let Some(key) = next.filter(|key| !acts.contains(key)) {
            let before = self.acts.get(&key).and_then(|act| act.replaces.as_deref());
            let before = before.map(|before| (key.0.clone(), normal_form(before)));
            acts.insert(key);
            next = before.filter(|key| self.acts.get(key).is_none_or(|act| act.place.gone()));
        }
        acts
    }

    fn take_standing(&mut self, step: &Step, at: Moment) {
        match step {
            Step::FindCause {
                cause,
                ground,
                source,
                day,
                paper,
                contract,
                act,
                amount,
            } => {
                let of = contract.as_ref().zip(act.as_ref());
                let of = of.map(|(contract, act)| (contract.normal_form(), act.normal_form()));
                let acts = of.map(|own| self.in_its_place(own)).unwrap_or_default();
                self.standing.causes.push(Cause {
                    number: cause.clone(),
                    ground: *ground,
                    source: *source,
                    discovered: *day,
                    registered: at,
                    paper: paper.clone(),
                    acts,
                    arrears: *amount,
                    cured: None,
                });
            }
            Step::CureCause { cause, day, paper } => {
                let number = normal_form(cause);
                let mut causes = self.standing.causes.iter_mut();
                let own = causes.find(|one| normal_form(&one.number) == number);
                if let Some(own) = own {
                    own.cured = Some((*day, paper.clone()));
                }
            }
            Step::ConfirmStop {
                ground,
                day,
                paper,
                found,
                body,
                in_force,
            } => self.standing.stops.push(Stop {
                ground: *ground,
                confirmed: *day,
                found: *found,
                paper: paper.clone(),
                body: *body,
                in_force: *in_force,
            }),
            _ => {}
        }
    }

    fn take_bill(&mut self, step: &Step, at: Moment) -> Result<(), Obstacle> {
        match step {
            Step::FormBill {
                bill,
                funding,
                acts,
                amount,
                register,
            } => {
                for of in &acts.0 {
                    let own = self.own_act(&of.contract, &of.act)?;
                    own.bill = Some(bill.clone());
                    own.place = own.money_place();
                }
                let state = BillState {
                    number: bill.clone(),
                    funding: *funding,
                    acts: acts.clone(),
                    amount: *amount,
                    formed: at,
                    register: *register,
                    instruction: None,
                };
                self.bills.insert(normal_form(bill), state);
            }
            Step::InstructPayout {
                instruction, bill, ..
            } => {
                let own = self.bills.get_mut(&normal_form(bill));
                own.ok_or(Obstacle::NoBill)?.instruction = Some((instruction.clone(), at));
            }
            _ => {}
        }
        Ok(())
    }

    fn take_order(&mut self, step: &Step, at: Moment) -> Result<(), Obstacle> {
        match step {
            Step::FormOrder {
                order,
                contract,
                act,
                amount,
                account,
                bic,
                payer_account,
                purpose,
                kbe,
                kbk,
                knp,
                paper,
            } => {
                let own = self.own_act(contract, act)?;
                own.ordered = plus(own.ordered, *amount)?;
                own.returned_by_treasury = false;
                own.reversed = false;
                own.place = own.money_place();
                let state = OrderState {
                    number: order.clone(),
                    act: own.of.clone(),
                    amount: *amount,
                    account: *account,
                    payer_account: *payer_account,
                    bic: *bic,
                    purpose: purpose.clone(),
                    codes: OrderCodes {
                        kbe: *kbe,
                        kbk: kbk.clone(),
                        knp: knp.clone(),
                    },
                    paper: paper.clone(),
                    formed: at,
                    place: OrderPlace::Formed,
                    moved: at,
                    executed: None,
                };
                self.orders.insert(normal_form(order), state);
                Ok(())
            }
            Step::SendOrder { order } => {
                let own = self.own_order(order)?;
                (own.place, own.moved) = (OrderPlace::Sent, at);
                Ok(())
            }
            Step::ExecuteOrder { order, day, .. } => {
                let own = self.own_order(order)?;
                (own.place, own.moved) = (OrderPlace::Executed, at);
                own.executed = Some(*day);
                let (of, amount) = (own.act.clone(), own.amount);
                let act = self.own_act(&of.contract, &of.act)?;
                act.paid = plus(act.paid, amount)?;
                act.place = act.money_place();
                Ok(())
            }
            Step::ReturnOrder { order, .. } => self.order_back(order, (OrderPlace::Returned, at)),
            Step::ReverseOrder { order, .. } => self.order_back(order, (OrderPlace::Reversed, at)),
            _ => Ok(()),
        }
    }

    fn own_order(&mut self, number: &str) -> Result<&mut OrderState, Obstacle> {
        self.orders
            .get_mut(&normal_form(number))
            .ok_or(Obstacle::NoOrder)
    }

    /// The money of an order is free again.
    fn order_back(
        &mut self,
        number: &str,
        (place, at): (OrderPlace, Moment),
    ) -> Result<(), Obstacle> {
        let own = self.own_order(number)?;
        (own.place, own.moved) = (place, at);
        let (of, amount) = (own.act.clone(), own.amount);
        let act = self.own_act(&of.contract, &of.act)?;
        act.ordered = act.ordered.checked_sub(amount).ok_or(Obstacle::Range)?;
        if place == OrderPlace::Reversed {
            act.paid = act.paid.checked_sub(amount).ok_or(Obstacle::Range)?;
            act.reversed = true;
        } else {
            act.returned_by_treasury = true;
        }
        act.place = act.money_place();
        Ok(())
    }
}

pub(super) fn plus(one: Tenge, other: Tenge) -> Result<Tenge, Obstacle> {
    one.checked_add(other).ok_or(Obstacle::Range)
}
