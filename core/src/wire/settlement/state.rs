//! The state of a provider's year for a report.

use crate::calendar::{Day, Month, WorkCalendar};
use crate::finding::Outcome;
use crate::law::Edition;
use crate::placement::FundingSource;
use crate::settlement::{
    ActPlace, ActState, BillState, Cause, ContractState, DecisionBody, Hold, OrderPlace,
    OrderState, Settlement, SettlementReadings, StandingGround, Stop, Sums,
};
use crate::wire::amount::in_words;
use crate::wire::history::head_of;
use crate::wire::ledger::masked;
use crate::wire::record::records;
use crate::wire::settlement::read::act_record;
use crate::wire::settlement::retention::row_report;
use crate::wire::{
    ActRefRecord, AmountWordsReport, DayText, HistoryHeadRecord, RetentionRowReport,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A provider's year; the number of a person is masked.
    pub struct YearReport {
        /// The provider.
        #[omit(empty)]
        pub provider: Option<String>,
        /// The financial year.
        #[omit(empty)]
        pub year: Option<String>,
        /// Is it closed?
        pub closed: bool,
        /// Where its history ends.
        pub head: HistoryHeadRecord,
        /// The money of all contracts.
        #[omit(empty)]
        pub sums: Option<SumsReport>,
        /// What was presented in all, in tenge.
        pub presented: String,
        /// What of it was returned or withdrawn, in tenge.
        pub gone: String,
        /// The contracts, by number.
        pub contracts: Vec<ContractStateReport>,
        /// The acts, by contract and number.
        pub acts: Vec<ActStateReport>,
        /// Everything that holds the provider as a whole on the day asked for.
        pub held: Vec<HoldReport>,
        /// The causes of point 14.
        pub causes: Vec<CauseReport>,
        /// The grounds of point 16.
        pub stops: Vec<StopReport>,
        /// The invoices for payment, by number.
        pub bills: Vec<BillStateReport>,
        /// The payment orders, by number.
        pub orders: Vec<OrderStateReport>,
        /// Whose turn it is to be signed on the day asked for, first first.
        pub to_sign: Vec<ActRefRecord>,
        /// Whose turn it is to come onto an invoice for payment, by source.
        pub to_bill: Vec<SourceQueueReport>,
        /// Whose turn it is to be paid, by source.
        pub to_order: Vec<SourceQueueReport>,
    }

    /// Acts of a source in their turn.
    pub struct SourceQueueReport {
        /// `gobmp` or `osms`.
        #[omit(empty)]
        pub funding: Option<String>,
        /// The acts.
        pub acts: Vec<ActRefRecord>,
    }

    /// Sums in tenge that belong together.
    pub struct SumsReport {
        /// The sum of the contract.
        pub contract: String,
        /// Presented and not gone.
        pub presented: String,
        /// Deducted from that.
        pub deducted: String,
        /// Taken of the contract.
        pub committed: String,
        /// Of that, signed by the issuer.
        pub signed: String,
        /// Of that, on invoices for payment.
        pub billed: String,
        /// Of that, on live payment orders.
        pub ordered: String,
        /// Of that, paid.
        pub paid: String,
        /// Retained for advances.
        pub retained: String,
        /// Left of the advances.
        pub advance_left: String,
        /// The contract less what is committed; below nought where acts exceed it.
        pub balance: String,
    }

    /// A contract.
    pub struct ContractStateReport {
        /// Its number.
        pub number: String,
        /// `gobmp` or `osms`.
        #[omit(empty)]
        pub funding: Option<String>,
        /// Days in force.
        pub period: String,
        /// The day from which it is terminated.
        #[omit(empty)]
        pub terminated: Option<DayText>,
        /// Its money.
        #[omit(empty)]
        pub sums: Option<SumsReport>,
        /// The schedule by which the advances of the year are retained, to the month of the
        /// day asked for, with what was retained so far.
        #[omit(empty)]
        pub retention: Vec<RetentionRowReport>,
    }

    /// An act.
    pub struct ActStateReport {
        /// The contract.
        pub contract: String,
        /// The act.
        pub act: String,
        /// Its month.
        pub month: String,
        /// Where it stands.
        #[omit(empty)]
        pub place: Option<ActPlace>,
        /// What its check came to.
        #[omit(empty)]
        pub outcome: Option<Outcome>,
        /// Why it waits or stops on the day asked for.
        #[omit(empty)]
        pub held: Vec<HoldReport>,
        /// The document by which the issuer keeps it in its place.
        #[omit(empty)]
        pub kept: Option<String>,
        /// Presented, in tenge.
        pub total: String,
        /// To be paid or retained in all, in tenge.
        pub payable: String,
        /// Sanctions beside it, in tenge.
        #[omit(empty)]
        pub sanctions: Option<String>,
        /// On live payment orders, in tenge.
        pub ordered: String,
        /// Paid, in tenge.
        pub paid: String,
        /// Retained, in tenge.
        pub retained: String,
        /// When the issuer signed it.
        #[omit(empty)]
        pub signed: Option<String>,
        /// When the uses of the coverage were registered.
        #[omit(empty)]
        pub uses_registered: Option<String>,
        /// Its e-invoice.
        #[omit(empty)]
        pub invoice: Option<String>,
        /// The invoice for payment on which it stands.
        #[omit(empty)]
        pub bill: Option<String>,
    }

    /// What holds an act or a provider.
    pub struct HoldReport {
        /// The ground.
        #[omit(empty)]
        pub ground: Option<StandingGround>,
        /// From which day.
        #[omit(empty)]
        pub since: Option<DayText>,
        /// The document.
        pub paper: String,
    }

    /// A cause of point 14.
    pub struct CauseReport {
        /// Under which number it is kept.
        pub number: String,
        /// The ground.
        #[omit(empty)]
        pub ground: Option<StandingGround>,
        /// Who shows it: a source of point 22.
        pub source: String,
        /// The day of discovery.
        #[omit(empty)]
        pub discovered: Option<DayText>,
        /// The last day of the term in which it is to be cured (15), by the built-in calendar.
        #[omit(empty)]
        pub limit: Option<DayText>,
        /// The day of the cure.
        #[omit(empty)]
        pub cured: Option<DayText>,
        /// The document that shows it.
        pub paper: String,
    }

    /// A ground of point 16.
    pub struct StopReport {
        /// The ground.
        #[omit(empty)]
        pub ground: Option<StandingGround>,
        /// The day of the documentary confirmation (16).
        #[omit(empty)]
        pub confirmed: Option<DayText>,
        /// The day of discovery (17), where it is another.
        #[omit(empty)]
        pub found: Option<DayText>,
        /// Whose decision ends the licence.
        #[omit(empty)]
        pub body: Option<DecisionBody>,
        /// The day from which the act of the court is in force.
        #[omit(empty)]
        pub in_force: Option<DayText>,
        /// The document.
        pub paper: String,
    }

    /// An invoice for payment.
    pub struct BillStateReport {
        /// Its number.
        pub number: String,
        /// `gobmp` or `osms`.
        #[omit(empty)]
        pub funding: Option<String>,
        /// Its acts.
        pub acts: Vec<ActRefRecord>,
        /// Their sum, in tenge.
        pub amount: String,
        /// When it was formed.
        pub formed: String,
        /// SHA-256 of the register that came with it.
        pub register: String,
        /// Its payout instruction.
        #[omit(empty)]
        pub instruction: Option<String>,
    }

    /// A payment order.
    pub struct OrderStateReport {
        /// Its number.
        pub number: String,
        /// The contract of the act.
        pub contract: String,
        /// The act.
        pub act: String,
        /// Its amount, in tenge.
        pub amount: String,
        /// The amount in words, as the order writes it.
        pub amount_in_words: AmountWordsReport,
        /// To which account.
        pub account: String,
        /// BIC of the bank of that account.
        pub bic: String,
        /// From which account of the issuer.
        pub payer_account: String,
        /// The purpose.
        pub purpose: String,
        /// КБе of the payee.
        #[omit(empty)]
        pub kbe: Option<String>,
        /// КБК.
        #[omit(empty)]
        pub kbk: Option<String>,
        /// КНП.
        #[omit(empty)]
        pub knp: Option<String>,
        /// Why it pays a part only.
        #[omit(empty)]
        pub paper: Option<String>,
        /// When it was formed.
        pub formed: String,
        /// Where it stands.
        #[omit(empty)]
        pub place: Option<OrderPlace>,
        /// The day it was executed.
        #[omit(empty)]
        pub executed: Option<DayText>,
    }
}

/// The year as of a day; as of its last event where no day is asked for.
#[cfg_attr(small, optimize(size))]
pub(super) fn year_report(state: &Settlement, day: Option<Day>, edition: &Edition) -> YearReport {
    let readings = SettlementReadings::of(&edition.parameters);
    let calendar = WorkCalendar::kazakhstan();
    let (presented, gone) = state.presented();
    let sources =
        |acts: fn(&Settlement, FundingSource, Day, SettlementReadings) -> Vec<&ActState>| {
            let Some(day) = day else { return Vec::new() };
            let all = FundingSource::ALL.iter();
            let queues = all.map(|funding| SourceQueueReport {
                funding: Some(funding.name().into()),
                acts: acts(state, *funding, day, readings)
                    .iter()
                    .map(|act| act_record(&act.of))
                    .collect(),
            });
            queues.collect()
        };
    let to_sign = day
        .map(|day| state.to_sign(day, readings))
        .unwrap_or_default();
    YearReport {
        provider: state.key().map(|key| masked(key.provider)),
        year: state.key().map(|key| key.year.to_string()),
        closed: state.is_closed(),
        head: head_of(state.head()),
        sums: state.whole_sums().map(|sums| sums_report(&sums)),
        presented: presented.to_string(),
        gone: gone.to_string(),
        contracts: state
            .contracts()
            .map(|one| contract_report(state, one, (day, edition)))
            .collect(),
        acts: state
            .acts()
            .map(|act| act_report(state, act, (day, readings)))
            .collect(),
        held: day.map_or(Vec::new(), |day| {
            hold_reports(&state.standing().whole(day, readings.stop))
        }),
        causes: state
            .standing()
            .causes()
            .iter()
            .map(|cause| cause_report(cause, edition, &calendar))
            .collect(),
        stops: state.standing().stops().iter().map(stop_report).collect(),
        bills: state.bills().map(bill_report).collect(),
        orders: state.orders().map(order_report).collect(),
        to_sign: to_sign.iter().map(|act| act_record(&act.of)).collect(),
        to_bill: sources(Settlement::to_bill),
        to_order: sources(Settlement::to_order),
    }
}

fn sums_report(sums: &Sums) -> SumsReport {
    SumsReport {
        contract: sums.contract.to_string(),
        presented: sums.presented.to_string(),
        deducted: sums.deducted.to_string(),
        committed: sums.committed.to_string(),
        signed: sums.signed.to_string(),
        billed: sums.billed.to_string(),
        ordered: sums.ordered.to_string(),
        paid: sums.paid.to_string(),
        retained: sums.retained.to_string(),
        advance_left: sums.advance_left.to_string(),
        balance: sums.balance.to_string(),
    }
}

fn contract_report(
    state: &Settlement,
    contract: &ContractState,
    (day, edition): (Option<Day>, &Edition),
) -> ContractStateReport {
    let last = edition.parameters.retention_last_month.get();
    let rows = day.and_then(|day| state.retention(&contract.number, last, Month::of(day)));
    ContractStateReport {
        number: contract.number.to_string(),
        funding: Some(contract.funding.name().into()),
        period: contract.period.to_string(),
        terminated: contract.terminated.map(DayText::from),
        sums: state.sums(&contract.number).map(|sums| sums_report(&sums)),
        retention: rows.iter().flatten().map(row_report).collect(),
    }
}

fn act_report(
    state: &Settlement,
    act: &ActState,
    (day, readings): (Option<Day>, SettlementReadings),
) -> ActStateReport {
    let open = !act.place.gone() && act.place != ActPlace::Paid;
    let holds = day.filter(|_| open).map_or(Vec::new(), |day| {
        state.standing().money(&act.key(), day, readings.stop)
    });
    ActStateReport {
        contract: act.of.contract.to_string(),
        act: act.of.act.to_string(),
        month: act.month.to_string(),
        place: Some(act.place),
        outcome: act.outcome,
        held: hold_reports(&holds),
        kept: act.held.clone(),
        total: act.total.to_string(),
        payable: act.payable().to_string(),
        sanctions: act.accepted.map(|amounts| amounts.sanctions.to_string()),
        ordered: act.ordered.to_string(),
        paid: act.paid.to_string(),
        retained: act.retained.to_string(),
        signed: act.signed.map(|signed| signed.at.to_string()),
        uses_registered: act.uses_registered.map(|at| at.to_string()),
        invoice: act.invoice.as_ref().map(|one| one.number.clone()),
        bill: act.bill.clone(),
    }
}

fn hold_reports(holds: &[Hold<'_>]) -> Vec<HoldReport> {
    holds.iter().map(hold_report).collect()
}

fn hold_report(held: &Hold<'_>) -> HoldReport {
    HoldReport {
        ground: Some(held.ground()),
        since: Some(held.since().into()),
        paper: held.paper().to_string(),
    }
}

fn cause_report(cause: &Cause, edition: &Edition, calendar: &WorkCalendar) -> CauseReport {
    let watch = edition.counting(calendar);
    let watch = watch.watch(edition.parameters.resumption.get());
    let limit = watch.after(cause.discovered, None).ok();
    CauseReport {
        limit: limit.map(|watched| watched.last_day.into()),
        number: cause.number.clone(),
        ground: Some(cause.ground),
        source: cause.source.name().into(),
        discovered: Some(cause.discovered.into()),
        cured: cause.cured.as_ref().map(|(day, _)| (*day).into()),
        paper: cause.paper.clone(),
    }
}

fn stop_report(stop: &Stop) -> StopReport {
    StopReport {
        ground: Some(stop.ground),
        confirmed: Some(stop.confirmed.into()),
        found: stop.found.map(DayText::from),
        body: stop.body,
        in_force: stop.in_force.map(DayText::from),
        paper: stop.paper.clone(),
    }
}

fn bill_report(bill: &BillState) -> BillStateReport {
    BillStateReport {
        number: bill.number.clone(),
        funding: Some(bill.funding.name().into()),
        acts: bill.acts.0.iter().map(act_record).collect(),
        amount: bill.amount.to_string(),
        formed: bill.formed.to_string(),
        register: bill.register.to_string(),
        instruction: bill.instruction.as_ref().map(|(number, _)| number.clone()),
    }
}

fn order_report(order: &OrderState) -> OrderStateReport {
    OrderStateReport {
        number: order.number.clone(),
        contract: order.act.contract.to_string(),
        act: order.act.act.to_string(),
        amount: order.amount.to_string(),
        amount_in_words: in_words(order.amount),
        account: order.account.to_string(),
        bic: order.bic.to_string(),
        payer_account: order.payer_account.to_string(),
        purpose: order.purpose.clone(),
        kbe: order.codes.kbe.map(|code| code.to_string()),
        kbk: order.codes.kbk.clone(),
        knp: order.codes.knp.clone(),
        paper: order.paper.clone(),
        formed: order.formed.to_string(),
        place: Some(order.place),
        executed: order.executed.map(DayText::from),
    }
}
