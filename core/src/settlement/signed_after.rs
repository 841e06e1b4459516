//! A command is signed after that of which it speaks.

use crate::calendar::Moment;
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, ContractNumber, normal_form};
use crate::law::catalogue::settlement as rules;
use crate::settlement::act_state::ActState;
use crate::settlement::state::OrderState;
use crate::settlement::{Settlement, SettlementCommand, Step};

/// STL-023: nobody signs what is not there yet: an act before it was presented, an invoice for
/// payment before its acts were signed, an order before its instruction.
///
/// The same moment passes, a second before it fires. Speaks with `signed` and `since`.
pub(super) fn signed_after(
    exam: &mut Examination,
    at: &At<'_>,
    state: &Settlement,
    command: &SettlementCommand,
) {
    let rule = &rules::SIGNED_AFTER;
    let signed = command.signature.as_ref();
    let signed = signed.and_then(|evidence| evidence.signed_at.given().copied());
    let Some((signed, since)) = signed.zip(state.since(&command.step)) else {
        return;
    };
    if since <= signed {
        return exam.pass(rule);
    }
    let signature = at.field("signature");
    let finding = Finding::new(rule, signature.field("signedAt").path());
    exam.find(finding.with("signed", signed).with("since", since));
}

impl Settlement {
    /// Since when what a step speaks of is there; `None` where it speaks of nothing before it.
    fn since(&self, step: &Step) -> Option<Moment> {
        match step {
            Step::CureCause { cause, .. } => {
                let number = normal_form(cause);
                let mut causes = self.standing.causes.iter();
                let own = causes.find(|one| normal_form(&one.number) == number);
                own.map(|own| own.registered)
            }
            Step::FormBill { acts, .. } => {
                let acts = acts.0.iter().filter_map(|of| self.act(of));
                let ready = |act: &ActState| {
                    let invoiced = act.invoice.as_ref().map(|invoice| invoice.at);
                    act.signed.map(|signed| signed.at).max(invoiced)
                };
                acts.filter_map(ready).max()
            }
            Step::InstructPayout { bill, .. } => {
                self.bills.get(&normal_form(bill)).map(|own| own.formed)
            }
            Step::FormOrder { contract, act, .. } => self.basis(self.act_at(contract, act)?),
            Step::SendOrder { order }
            | Step::ExecuteOrder { order, .. }
            | Step::ReturnOrder { order, .. }
            | Step::ReverseOrder { order, .. } => self.own_order_state(order).map(|own| own.moved),
            step => self.since_of_act(step),
        }
    }

    fn since_of_act(&self, step: &Step) -> Option<Moment> {
        let of = |contract: &ContractNumber, act: &ActNumber| self.act_at(contract, act);
        match step {
            Step::CheckAct { contract, act, .. }
            | Step::ReturnAct { contract, act, .. }
            | Step::WithdrawAct { contract, act, .. }
            | Step::HoldAct { contract, act, .. }
            | Step::ReleaseAct { contract, act, .. }
            | Step::AcceptAct { contract, act, .. } => of(contract, act).map(|own| own.presented),
            Step::SignAct { contract, act, .. } => of(contract, act).map(|own| {
                let checked = own.ready.map_or(own.presented, |ready| ready.at);
                own.accepted.map_or(checked, |one| one.at.max(checked))
            }),
            Step::EnterInvoice { contract, act, .. } => {
                of(contract, act).map(|own| own.signed.map_or(own.presented, |signed| signed.at))
            }
            Step::RegisterUses { contract, act, .. }
            | Step::RetainAdvance { contract, act, .. } => {
                of(contract, act)?.signed.map(|signed| signed.at)
            }
            _ => None,
        }
    }

    /// The instruction on which an order for an act rests, or the invoice for payment where
    /// none was given.
    fn basis(&self, act: &ActState) -> Option<Moment> {
        let bill = self.bills.get(&normal_form(act.bill.as_ref()?))?;
        let instructed = bill.instruction.as_ref().map(|(_, at)| *at);
        Some(instructed.unwrap_or(bill.formed))
    }

    fn own_order_state(&self, number: &str) -> Option<&OrderState> {
        self.orders.get(&normal_form(number))
    }
}
