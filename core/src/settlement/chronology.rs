//! Whose turn it is: acts are signed as they came, billed and paid as they were signed
//! (mechanism 12, 13).

use crate::calendar::Day;
use crate::identifier::normal_form;
use crate::law::OrderBasis;
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::settlement::act_state::{ActState, Stamp};
use crate::settlement::state::{BillState, ContractState};
use crate::settlement::{ActPlace, Settlement, SettlementReadings};
use alloc::string::String;
use alloc::vec::Vec;

/// What an act's turn goes by: the moment and the event, then both numbers.
type Turn<'a> = (Stamp, &'a str, &'a str);

impl Settlement {
    /// The acts that the issuer may sign on a day, in the order in which it signs them: they
    /// wait, are not kept in their place, their contract is alive, and no cause of point 14 holds
    /// them.
    #[must_use]
    pub fn to_sign(&self, day: Day, readings: SettlementReadings) -> Vec<&ActState> {
        self.in_turn(
            |act| {
                let ready = act.place == ActPlace::Waiting && act.held.is_none();
                let alive = self.alive(act, day).is_some();
                ready && alive && self.standing.approval(&act.key(), day).is_empty()
            },
            |act| act.turn(readings.turn),
        )
    }

    /// The acts of a source that the issuer may put on an invoice for payment on a day, in
    /// the order of their signing: they have their e-invoice, and nothing holds their money.
    #[must_use]
    pub fn to_bill(
        &self,
        funding: FundingSource,
        day: Day,
        readings: SettlementReadings,
    ) -> Vec<&ActState> {
        self.in_turn(
            |act| {
                let ready = act.place == ActPlace::Signed && act.invoice.is_some();
                ready && act.payable().is_positive() && self.may_pay(act, funding, (day, readings))
            },
            |act| act.signed,
        )
    }

    /// The acts of a source that wait for a payment order on a day, in the order of their
    /// signing: the instruction for their invoice for payment was given, where a reading asks
    /// for it. One whose order the treasury returned does not hold back the others.
    #[must_use]
    pub fn to_order(
        &self,
        funding: FundingSource,
        day: Day,
        readings: SettlementReadings,
    ) -> Vec<&ActState> {
        self.in_turn(
            |act| {
                let open = matches!(
                    act.place,
                    ActPlace::Billed | ActPlace::Ordered | ActPlace::Reversed
                );
                let left = act.left().is_some_and(Tenge::is_positive);
                let ready = open && left && self.may_be_ordered(act, readings);
                ready && self.may_pay(act, funding, (day, readings))
            },
            |act| act.signed,
        )
    }

    /// Is there what an order for an act rests on?
    pub(super) fn may_be_ordered(&self, act: &ActState, readings: SettlementReadings) -> bool {
        let bill = act.bill.as_ref();
        let bill = bill.and_then(|bill| self.bills.get(&normal_form(bill)));
        let alone = readings.basis == OrderBasis::AfterBill;
        bill.is_some_and(|bill| alone || bill.instruction.is_some())
    }

    /// Is the act of that source, its contract alive, and its money free on a day?
    fn may_pay(
        &self,
        act: &ActState,
        funding: FundingSource,
        (day, readings): (Day, SettlementReadings),
    ) -> bool {
        let contract = self.alive(act, day);
        contract.is_some_and(|contract| contract.funding == funding)
            && self
                .standing
                .money(&act.key(), day, readings.stop)
                .is_empty()
    }

    /// May any act on an invoice for payment be paid on a day? Those that are held wait for
    /// their own payment orders, and hold back no other.
    pub(super) fn is_free(&self, bill: &BillState, day: Day, readings: SettlementReadings) -> bool {
        let mut acts = bill.acts.0.iter().filter_map(|of| self.act(of));
        acts.any(|act| self.may_pay(act, bill.funding, (day, readings)))
    }

    /// What the turn of an invoice for payment goes by: the first signature of its acts.
    pub(super) fn bill_turn(&self, bill: &BillState) -> (Option<Stamp>, String) {
        let acts = bill.acts.0.iter().filter_map(|of| self.act(of));
        let signed = acts.filter_map(|act| act.signed).min();
        (signed, normal_form(&bill.number))
    }

    /// The contract of an act, where it is not terminated by a day.
    fn alive(&self, act: &ActState, day: Day) -> Option<&ContractState> {
        let contract = self.contract(&act.of.contract)?;
        let ended = contract.terminated.is_some_and(|ended| ended <= day);
        (!ended).then_some(contract)
    }

    fn in_turn(
        &self,
        ready: impl Fn(&ActState) -> bool,
        came: impl Fn(&ActState) -> Option<Stamp>,
    ) -> Vec<&ActState> {
        // in a year that is closed nobody has a turn
        let acts = self.acts.iter().filter(|_| !self.closed);
        let mut turns: Vec<(Turn<'_>, &ActState)> = acts
            .filter(|(_, act)| ready(act))
            .filter_map(|((contract, number), act)| {
                Some(((came(act)?, contract.as_str(), number.as_str()), act))
            })
            .collect();
        turns.sort_unstable_by_key(|(turn, _)| *turn);
        turns.into_iter().map(|(_, act)| act).collect()
    }
}

/// The first act before `own` in a list by turns that nothing explains; none where `own` is
/// not in line itself.
pub(super) fn passed_over<'a>(
    list: &[&'a ActState],
    own: &(String, String),
    holds: impl Fn(&ActState) -> bool,
) -> Option<&'a ActState> {
    let turn = list.iter().position(|act| act.key() == *own)?;
    list.iter().take(turn).copied().find(|act| holds(act))
}
