//! A host that sends commands: honest where nothing is said, and wrong in a named way.

use qalqan_core::account::{AccountCard, AccountState};
use qalqan_core::calendar::{Day, WorkCalendar};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::{BankTable, Bin, Iban, TaxNumber};
use qalqan_core::law::{self, Edition};
use qalqan_core::ledger::{Decided, Operators};
use qalqan_core::money::Tenge;
use qalqan_core::placement::FundingSource;
use qalqan_core::settlement::{
    ActPlace, ActRef, ActState, Settlement, SettlementCommand, SettlementContext, SettlementEvent,
    SettlementReadings, StepKind, decide,
};
use qalqan_core::signature::Digest;

pub(crate) const PROVIDER: &str = "000740000728";
pub(crate) const ISSUER: &str = "151040023516";
pub(crate) const REGISTRAR: &str = "050540004455";
const ACCOUNT: &str = "KZ226018871000394291";

/// What may be tried; the usual way of an act stands in it more often.
pub(crate) const STEPS: [StepKind; 40] = [
    StepKind::OpenYear,
    StepKind::SignContract,
    StepKind::SignContract,
    StepKind::PresentAct,
    StepKind::PresentAct,
    StepKind::PresentAct,
    StepKind::CheckAct,
    StepKind::CheckAct,
    StepKind::CheckAct,
    StepKind::SignAct,
    StepKind::SignAct,
    StepKind::SignAct,
    StepKind::EnterInvoice,
    StepKind::EnterInvoice,
    StepKind::FormBill,
    StepKind::FormBill,
    StepKind::InstructPayout,
    StepKind::FormOrder,
    StepKind::FormOrder,
    StepKind::FormOrder,
    StepKind::SendOrder,
    StepKind::SendOrder,
    StepKind::ExecuteOrder,
    StepKind::ExecuteOrder,
    StepKind::ReturnOrder,
    StepKind::ReverseOrder,
    StepKind::AcceptAct,
    StepKind::ReturnAct,
    StepKind::WithdrawAct,
    StepKind::HoldAct,
    StepKind::ReleaseAct,
    StepKind::FindCause,
    StepKind::CureCause,
    StepKind::ConfirmStop,
    StepKind::AmendContract,
    StepKind::TerminateContract,
    StepKind::PayAdvance,
    StepKind::RetainAdvance,
    StepKind::GiveBackAdvance,
    StepKind::RegisterUses,
];

const TIYN: Tenge = Tenge::from_tiyn(1);

pub(crate) fn edition() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn bin(text: &str) -> Bin {
    text.parse().unwrap()
}

pub(crate) fn account() -> Iban {
    ACCOUNT.parse().unwrap()
}

/// What commands are decided with.
pub(crate) struct Desk {
    accounts: Book<TaxNumber, Iban>,
    payees: Book<TaxNumber, AccountCard>,
    banks: BankTable,
    calendar: WorkCalendar,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let provider = TaxNumber::Bin(bin(PROVIDER));
        let open = AccountCard {
            state: AccountState::Open,
            since: day("2026-01-01"),
        };
        Self {
            accounts: Book::new(Source::Register, vec![(provider, account())], true, None),
            payees: Book::new(Source::Register, vec![(provider, open)], true, None),
            banks: BankTable::built_in(),
            calendar: WorkCalendar::kazakhstan(),
        }
    }

    pub(crate) fn decide(
        &self,
        state: &Settlement,
        command: &SettlementCommand,
    ) -> Decided<SettlementEvent> {
        let context = SettlementContext {
            edition: edition(),
            operators: Operators {
                issuer: Some(bin(ISSUER)),
                registrar: Some(bin(REGISTRAR)),
            },
            accounts: &self.accounts,
            payees: &self.payees,
            banks: &self.banks,
            calendar: &self.calendar,
        };
        let mut exam = Examination::new(edition());
        decide(&mut exam, &At::root(), state, command, &context)
    }
}

pub(crate) fn contract(one: usize) -> qalqan_core::identifier::ContractNumber {
    ["C-1", "C-2"][one % 2].parse().unwrap()
}

pub(crate) fn act_ref(one: usize) -> ActRef {
    ActRef {
        contract: contract(one),
        act: format!("A-{one}").parse().unwrap(),
    }
}

pub(crate) fn text_of(one: usize) -> Digest {
    Digest::of(format!("act {one}").as_bytes())
}

/// An amount: whole, half, a tiyn over, nothing, and so on.
pub(crate) fn amount(whole: Tenge, how: usize) -> Tenge {
    match how {
        1 => Tenge::from_tiyn(whole.tiyn() >> 1),
        2 => whole.checked_add(TIYN).unwrap(),
        3 => Tenge::ZERO,
        4 => whole.checked_sub(TIYN).unwrap(),
        _ => whole,
    }
}

/// The acts that a bill could hold, as the state tells them.
pub(crate) fn billable(state: &Settlement, funding: FundingSource) -> Vec<&ActState> {
    let readings = SettlementReadings::of(&edition().parameters);
    state.to_bill(funding, day("2026-02-10"), readings)
}

/// The act whose turn it is to take a step, as an honest host would choose it.
pub(crate) fn due(state: &Settlement, kind: StepKind) -> Option<ActRef> {
    let readings = SettlementReadings::of(&edition().parameters);
    let today = day("2026-02-10");
    let placed = |place: ActPlace| state.acts().find(|act| act.place == place);
    let act = match kind {
        StepKind::CheckAct => placed(ActPlace::InCheck),
        StepKind::SignAct => state.to_sign(today, readings).first().copied(),
        StepKind::EnterInvoice => state
            .acts()
            .find(|act| act.place == ActPlace::Signed && act.invoice.is_none()),
        StepKind::FormOrder => FundingSource::ALL
            .into_iter()
            .find_map(|funding| state.to_order(funding, today, readings).first().copied()),
        StepKind::SendOrder | StepKind::ExecuteOrder => placed(ActPlace::Ordered),
        StepKind::RetainAdvance => placed(ActPlace::Billed),
        _ => None,
    };
    act.map(|act| act.of.clone())
}
