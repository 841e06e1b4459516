//! A host that sends commands: honest where nothing is said, and wrong in a named way.

use qalqan_core::account::{AccountCard, AccountState};
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination, Outcome};
use qalqan_core::identifier::{Bin, Iban, TaxNumber};
use qalqan_core::law::{self, Edition};
use qalqan_core::ledger::{Actor, Operators};
use qalqan_core::money::Tenge;
use qalqan_core::party::Requisite;
use qalqan_core::placement::FundingSource;
use qalqan_core::settlement::{
    ActPlace, ActRef, ActRefs, ActState, Decided, OrderPlace, RuleCodes, Settlement,
    SettlementCommand, SettlementContext, SettlementKey, SettlementReadings, StandingGround, Step,
    StepKind, decide, may_take,
};
use qalqan_core::signature::{
    Digest, SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};

const PROVIDER: &str = "000740000728";
const ISSUER: &str = "601240000123";
const REGISTRAR: &str = "050540004455";
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

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn bin(text: &str) -> Bin {
    text.parse().unwrap()
}

fn account() -> Iban {
    ACCOUNT.parse().unwrap()
}

/// What commands are decided with.
pub(crate) struct Desk {
    accounts: Book<TaxNumber, Iban>,
    payees: Book<TaxNumber, AccountCard>,
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
            calendar: WorkCalendar::kazakhstan(),
        }
    }

    pub(crate) fn decide(&self, state: &Settlement, command: &SettlementCommand) -> Decided {
        let context = SettlementContext {
            edition: edition(),
            operators: Operators {
                issuer: Some(bin(ISSUER)),
                registrar: Some(bin(REGISTRAR)),
            },
            accounts: &self.accounts,
            payees: &self.payees,
            calendar: &self.calendar,
        };
        let mut exam = Examination::new(edition());
        decide(&mut exam, &At::root(), state, command, &context)
    }
}

fn contract(one: usize) -> qalqan_core::identifier::ContractNumber {
    ["C-1", "C-2"][one % 2].parse().unwrap()
}

fn act_ref(one: usize) -> ActRef {
    ActRef {
        contract: contract(one),
        act: format!("A-{one}").parse().unwrap(),
    }
}

fn text_of(one: usize) -> Digest {
    Digest::of(format!("act {one}").as_bytes())
}

/// An amount: whole, half, a tiyn over, nothing, and so on.
fn amount(whole: Tenge, how: usize) -> Tenge {
    match how {
        1 => Tenge::from_tiyn(whole.tiyn() / 2),
        2 => whole.checked_add(TIYN).unwrap(),
        3 => Tenge::ZERO,
        4 => whole.checked_sub(TIYN).unwrap(),
        _ => whole,
    }
}

/// The next command of a host at a state. `wrong` is what it does otherwise than it should:
/// from 8 on nothing.
pub(crate) fn command(
    state: &Settlement,
    number: usize,
    (kind, act, how, wrong): (usize, usize, usize, usize),
) -> SettlementCommand {
    let kind = STEPS[kind];
    let key = SettlementKey {
        provider: TaxNumber::Bin(bin(PROVIDER)),
        year: "2026".parse().unwrap(),
    };
    let step = step(state, kind, (act, how), number);
    let actors = [Actor::Registrar, Actor::Issuer, Actor::Provider];
    let may = actors.into_iter().find(|actor| may_take(*actor, kind));
    let actor = if wrong == 1 {
        Actor::Provider
    } else {
        may.unwrap()
    };
    let orderer = match actor {
        Actor::Registrar => bin(REGISTRAR),
        Actor::Provider => bin(PROVIDER),
        _ => bin(ISSUER),
    };
    let second = u32::try_from(number).unwrap() * 60;
    let on = if wrong == 2 {
        day("2026-01-31")
    } else {
        day("2026-02-10")
    };
    let mut command = SettlementCommand {
        number: if wrong == 3 {
            "K-0".into()
        } else {
            format!("K-{number}")
        },
        key,
        actor,
        orderer: TaxNumber::Bin(orderer),
        step,
        at: Moment::new(on, second).unwrap(),
        signature: None,
    };
    if actor != Actor::Registrar && wrong != 4 {
        let digest = command.digest(edition().id);
        let digest = if wrong == 5 {
            Digest::of(b"another text")
        } else {
            digest
        };
        command.signature = Some(evidence(orderer, command.at, digest));
    }
    command
}

fn evidence(entity: Bin, at: Moment, digest: Digest) -> SignatureEvidence {
    SignatureEvidence {
        person: Requisite::Given(Signer::Person("980101600219".parse().unwrap())),
        entity: Requisite::Given(SignerEntity::Entity(entity)),
        role: Requisite::Given(SignerRole::Head),
        serial: Requisite::Given("5F-01".parse().unwrap()),
        valid: Requisite::Given(Validity {
            from: Moment::new(day("2026-01-01"), 0).unwrap(),
            to: Moment::new(day("2027-01-01"), 0).unwrap(),
        }),
        signed_at: Requisite::Given(at),
        digest: Requisite::Given(digest),
        verified: Some(true),
        proofs: SignatureProofs::default(),
    }
}

/// The acts that a bill could hold, as the state tells them.
fn billable(state: &Settlement, funding: FundingSource) -> Vec<&ActState> {
    let readings = SettlementReadings::of(&edition().parameters);
    state.to_bill(funding, day("2026-02-10"), readings)
}

/// The act whose turn it is to take a step, as an honest host would choose it.
fn due(state: &Settlement, kind: StepKind) -> Option<ActRef> {
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

fn step(state: &Settlement, kind: StepKind, (act, how): (usize, usize), number: usize) -> Step {
    let honest = due(state, kind).filter(|_| how == 0 || how > 3);
    let of = honest.unwrap_or_else(|| act_ref(act));
    let own = state.act(&of);
    let total = own.map_or(Tenge::from_tiyn(40_001), |own| own.total);
    let left = own.and_then(ActState::left).unwrap_or(total);
    let (contract, act_number) = (of.contract.clone(), of.act.clone());
    let today = day("2026-02-10");
    let paper = || String::from("memo 7");
    // an order of this act that is where its next step starts, or one of no number
    let order = || {
        let starts = match kind {
            StepKind::SendOrder => OrderPlace::Formed,
            StepKind::ReverseOrder => OrderPlace::Executed,
            _ => OrderPlace::Sent,
        };
        let honest = state.orders().find(|one| one.place == starts && how == 0);
        if let Some(honest) = honest {
            return honest.number.clone();
        }
        let mut orders = state.orders().filter(|one| one.act == of);
        let last = orders.next_back_or_none(how);
        last.unwrap_or_else(|| String::from("O-0"))
    };
    match kind {
        StepKind::OpenYear => Step::OpenYear { carried: None },
        StepKind::CloseYear => Step::CloseYear {},
        StepKind::SignContract => Step::SignContract {
            contract: ["C-1", "C-2"][act % 2].parse().unwrap(),
            funding: FundingSource::ALL[act % 2],
            sum: Tenge::from_tiyn(90_000),
            period: "2026-01-01/2026-12-31".parse().unwrap(),
            day: day("2025-12-30"),
            account: account(),
            paper: None,
        },
        StepKind::AmendContract => Step::AmendContract {
            contract,
            sum: amount(Tenge::from_tiyn(50_000), how),
            account: None,
            day: today,
            paper: paper(),
        },
        StepKind::TerminateContract => Step::TerminateContract {
            contract,
            ground: (how > 0).then_some(StandingGround::Licence),
            day: today,
            paper: paper(),
        },
        StepKind::PresentAct => Step::PresentAct {
            contract,
            act: act_number,
            month: "2026-01".parse().unwrap(),
            total: amount(Tenge::from_tiyn(40_001), how),
            cases: 2,
            text: text_of(act),
            replaces: None,
        },
        StepKind::CheckAct => Step::CheckAct {
            contract,
            act: act_number,
            outcome: [
                Outcome::Clear,
                Outcome::Clear,
                Outcome::Unchecked,
                Outcome::Suspended,
                Outcome::Refused,
                Outcome::Clear,
            ][how],
            verdict: Digest::of(b"verdict"),
            codes: (how == 2).then(|| RuleCodes(vec!["ACT-034".into()])),
            paper: (how == 2).then(paper),
        },
        StepKind::ReturnAct => Step::ReturnAct {
            contract,
            act: act_number,
            paper: paper(),
        },
        StepKind::WithdrawAct => Step::WithdrawAct {
            contract,
            act: act_number,
            paper: None,
        },
        StepKind::HoldAct => Step::HoldAct {
            contract,
            act: act_number,
            paper: paper(),
        },
        StepKind::ReleaseAct => Step::ReleaseAct {
            contract,
            act: act_number,
            paper: paper(),
        },
        StepKind::AcceptAct => {
            let accepted = amount(total, how).min(total);
            Step::AcceptAct {
                contract,
                act: act_number,
                deducted: total.checked_sub(accepted).unwrap(),
                sanctions: Tenge::ZERO,
                accepted,
                paper: paper(),
            }
        }
        StepKind::SignAct => Step::SignAct {
            contract,
            act: act_number,
            text: own.filter(|_| how != 3).map_or(text_of(9), |own| own.text),
        },
        StepKind::EnterInvoice => Step::EnterInvoice {
            contract,
            act: act_number,
            invoice: format!("E-{}", if how == 5 { 0 } else { number }),
            amount: own.map_or(total, ActState::payable),
            day: today,
        },
        StepKind::RegisterUses => Step::RegisterUses {
            contract,
            act: act_number,
            cases: 2,
        },
        StepKind::FindCause => Step::FindCause {
            cause: format!("S-{act}"),
            ground: StandingGround::Visits,
            source: Source::Register,
            day: today,
            paper: paper(),
            contract: (how < 4).then_some(contract),
            act: (how < 4).then_some(act_number),
            amount: None,
        },
        StepKind::CureCause => Step::CureCause {
            cause: {
                let mut causes = state.standing().causes().iter();
                let open = causes.find(|cause| cause.cured.is_none() && how == 0);
                open.map_or_else(|| format!("S-{act}"), |cause| cause.number.clone())
            },
            day: today,
            paper: paper(),
        },
        StepKind::ConfirmStop => Step::ConfirmStop {
            ground: if how == 0 {
                StandingGround::Licence
            } else {
                StandingGround::Visits
            },
            day: today,
            paper: paper(),
            found: None,
        },
        StepKind::FormBill => {
            let funding = FundingSource::ALL[act % 2];
            let mut acts = billable(state, funding);
            if how == 1 {
                acts.reverse();
            }
            if how == 2 {
                acts.truncate(1);
            }
            if how == 3 {
                acts.drain(..1.min(acts.len()));
            }
            let sum = acts
                .iter()
                .map(|act| act.payable())
                .fold(Tenge::ZERO, |sum, one| sum.checked_add(one).unwrap());
            Step::FormBill {
                bill: format!("B-{number}"),
                funding,
                acts: ActRefs(acts.iter().map(|act| act.of.clone()).collect()),
                amount: if how == 4 { amount(sum, 2) } else { sum },
                register: None,
            }
        }
        StepKind::InstructPayout => {
            let bill = state.bills().nth(act);
            Step::InstructPayout {
                instruction: format!("I-{number}"),
                bill: bill.map_or_else(|| "B".into(), |bill| bill.number.clone()),
                amount: bill.map_or(total, |bill| amount(bill.amount, how)),
            }
        }
        StepKind::FormOrder => Step::FormOrder {
            order: format!("O-{number}"),
            contract,
            act: act_number,
            amount: amount(left, how),
            account: account(),
        },
        StepKind::SendOrder => Step::SendOrder { order: order() },
        StepKind::ExecuteOrder => Step::ExecuteOrder {
            order: order(),
            day: today,
        },
        StepKind::ReturnOrder => Step::ReturnOrder {
            order: order(),
            paper: paper(),
        },
        StepKind::ReverseOrder => Step::ReverseOrder {
            order: order(),
            paper: paper(),
        },
        StepKind::PayAdvance => Step::PayAdvance {
            contract,
            amount: amount(Tenge::from_tiyn(13_500), how),
            day: today,
            paper: paper(),
        },
        StepKind::RetainAdvance => Step::RetainAdvance {
            contract,
            act: act_number,
            amount: amount(Tenge::from_tiyn(13_500), how).min(left),
        },
        StepKind::GiveBackAdvance => Step::GiveBackAdvance {
            contract,
            amount: amount(Tenge::from_tiyn(1_000), how),
            day: today,
            paper: paper(),
        },
    }
}

/// An order among those of an act: the last, or an earlier one.
trait Among {
    fn next_back_or_none(&mut self, how: usize) -> Option<String>;
}

impl<'a, I: Iterator<Item = &'a qalqan_core::settlement::OrderState>> Among for I {
    fn next_back_or_none(&mut self, how: usize) -> Option<String> {
        let numbers: Vec<String> = self.map(|one| one.number.clone()).collect();
        let back = if how == 5 { 2 } else { 1 };
        numbers
            .len()
            .checked_sub(back)
            .and_then(|place| numbers.get(place).cloned())
    }
}
