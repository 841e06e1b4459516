//! What a host sends next: honest where nothing is said, and wrong in a named way.

use crate::host::{
    ISSUER, PROVIDER, REGISTRAR, STEPS, account, act_ref, amount, billable, bin, day, due, edition,
    text_of,
};
use qalqan_core::calendar::{Day, Moment};
use qalqan_core::fact::Source;
use qalqan_core::finding::Outcome;
use qalqan_core::identifier::{Bin, Iin, TaxNumber, control_digit};
use qalqan_core::ledger::Actor;
use qalqan_core::money::Tenge;
use qalqan_core::party::Requisite;
use qalqan_core::placement::FundingSource;
use qalqan_core::settlement::{
    ActRef, ActRefs, ActState, DecisionBody, OrderPlace, RuleCodes, Settlement, SettlementCommand,
    SettlementKey, StandingGround, Step, StepKind, may_take,
};
use qalqan_core::signature::{
    Digest, SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};

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

/// A made-up person, born in a year to come.
fn person() -> Iin {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 1]).unwrap();
    format!("99030150001{digit}").parse().unwrap()
}

fn evidence(entity: Bin, at: Moment, digest: Digest) -> SignatureEvidence {
    SignatureEvidence {
        person: Requisite::Given(Signer::Person(person())),
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

fn step(state: &Settlement, kind: StepKind, (act, how): (usize, usize), number: usize) -> Step {
    let honest = due(state, kind).filter(|_| how == 0 || how > 3);
    let of = honest.unwrap_or_else(|| act_ref(act));
    let own = state.act(&of);
    let total = own.map_or(Tenge::from_tiyn(40_001), |own| own.total);
    let wish = Wish {
        state,
        kind,
        act,
        how,
        number,
        own,
        total,
        left: own.and_then(ActState::left).unwrap_or(total),
        of,
    };
    let made = wish.years_and_contracts();
    let made = made.or_else(|| wish.acts()).or_else(|| wish.checked_acts());
    made.or_else(|| wish.money()).unwrap()
}

/// What a host wishes: a step, of which act, in which way.
struct Wish<'a> {
    state: &'a Settlement,
    kind: StepKind,
    act: usize,
    how: usize,
    number: usize,
    of: ActRef,
    own: Option<&'a ActState>,
    total: Tenge,
    left: Tenge,
}

fn today() -> Day {
    day("2026-02-10")
}

fn paper() -> String {
    String::from("memo 7")
}

impl Wish<'_> {
    /// An order of the act that is where its next step starts, or one of no number.
    fn order(&self) -> String {
        let starts = match self.kind {
            StepKind::SendOrder => OrderPlace::Formed,
            StepKind::ReverseOrder => OrderPlace::Executed,
            _ => OrderPlace::Sent,
        };
        let honest = self
            .state
            .orders()
            .find(|one| one.place == starts && self.how == 0);
        if let Some(honest) = honest {
            return honest.number.clone();
        }
        let own = self.state.orders().filter(|one| one.act == self.of);
        let numbers: Vec<String> = own.map(|one| one.number.clone()).collect();
        let back = if self.how == 5 { 2 } else { 1 };
        let place = numbers.len().checked_sub(back);
        let found = place.and_then(|place| numbers.get(place).cloned());
        found.unwrap_or_else(|| String::from("O-0"))
    }

    fn years_and_contracts(&self) -> Option<Step> {
        Some(match self.kind {
            StepKind::OpenYear => Step::OpenYear { carried: None },
            StepKind::CloseYear => Step::CloseYear {},
            StepKind::SignContract => Step::SignContract {
                contract: ["C-1", "C-2"][self.act % 2].parse().unwrap(),
                funding: FundingSource::ALL[self.act % 2],
                sum: Tenge::from_tiyn(90_000),
                period: "2026-01-01/2026-12-31".parse().unwrap(),
                day: day("2025-12-30"),
                account: account(),
                paper: None,
            },
            StepKind::AmendContract => Step::AmendContract {
                contract: self.of.contract.clone(),
                sum: amount(Tenge::from_tiyn(50_000), self.how),
                account: None,
                day: today(),
                paper: paper(),
            },
            StepKind::TerminateContract => Step::TerminateContract {
                contract: self.of.contract.clone(),
                ground: (self.how > 0).then_some(StandingGround::Licence),
                day: today(),
                paper: paper(),
            },
            StepKind::PayAdvance => Step::PayAdvance {
                contract: self.of.contract.clone(),
                amount: amount(Tenge::from_tiyn(13_500), self.how),
                day: today(),
                paper: paper(),
                december_plan: None,
            },
            StepKind::RetainAdvance => Step::RetainAdvance {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                amount: amount(Tenge::from_tiyn(13_500), self.how).min(self.left),
            },
            StepKind::GiveBackAdvance => Step::GiveBackAdvance {
                contract: self.of.contract.clone(),
                amount: amount(Tenge::from_tiyn(1_000), self.how),
                day: today(),
                paper: paper(),
            },
            _ => return None,
        })
    }

    fn acts(&self) -> Option<Step> {
        Some(match self.kind {
            StepKind::PresentAct => Step::PresentAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                month: "2026-01".parse().unwrap(),
                total: amount(Tenge::from_tiyn(40_001), self.how),
                cases: 2,
                text: text_of(self.act),
                replaces: None,
            },
            StepKind::CheckAct => Step::CheckAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                outcome: [
                    Outcome::Clear,
                    Outcome::Clear,
                    Outcome::Unchecked,
                    Outcome::Suspended,
                    Outcome::Refused,
                    Outcome::Clear,
                ][self.how],
                verdict: Digest::of(b"verdict"),
                codes: (self.how == 2).then(|| RuleCodes(vec!["ACT-034".into()])),
                paper: (self.how == 2).then(paper),
            },
            StepKind::ReturnAct => Step::ReturnAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                paper: paper(),
            },
            StepKind::WithdrawAct => Step::WithdrawAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                paper: None,
            },
            StepKind::HoldAct => Step::HoldAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                paper: paper(),
            },
            StepKind::ReleaseAct => Step::ReleaseAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                paper: paper(),
            },
            StepKind::AcceptAct => {
                let accepted = amount(self.total, self.how).min(self.total);
                Step::AcceptAct {
                    contract: self.of.contract.clone(),
                    act: self.of.act.clone(),
                    deducted: self.total.checked_sub(accepted).unwrap(),
                    sanctions: Tenge::ZERO,
                    accepted,
                    paper: paper(),
                }
            }
            _ => return None,
        })
    }

    fn checked_acts(&self) -> Option<Step> {
        Some(match self.kind {
            StepKind::SignAct => Step::SignAct {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                text: self
                    .own
                    .filter(|_| self.how != 3)
                    .map_or(text_of(9), |own| own.text),
            },
            StepKind::EnterInvoice => Step::EnterInvoice {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                invoice: format!("E-{}", if self.how == 5 { 0 } else { self.number }),
                amount: self.own.map_or(self.total, ActState::payable),
                day: today(),
            },
            StepKind::RegisterUses => Step::RegisterUses {
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                cases: 2,
            },
            StepKind::FindCause => Step::FindCause {
                cause: format!("S-{}", self.act),
                ground: StandingGround::Visits,
                source: Source::Register,
                day: today(),
                paper: paper(),
                contract: (self.how < 4).then(|| self.of.contract.clone()),
                act: (self.how < 4).then(|| self.of.act.clone()),
                amount: None,
            },
            StepKind::CureCause => Step::CureCause {
                cause: {
                    let mut causes = self.state.standing().causes().iter();
                    let open = causes.find(|cause| cause.cured.is_none() && self.how == 0);
                    open.map_or_else(|| format!("S-{}", self.act), |cause| cause.number.clone())
                },
                day: today(),
                paper: paper(),
            },
            StepKind::ConfirmStop => Step::ConfirmStop {
                ground: if self.how == 0 {
                    StandingGround::Licence
                } else {
                    StandingGround::Visits
                },
                day: today(),
                paper: paper(),
                found: None,
                body: (self.how != 5).then_some(DecisionBody::Control),
                in_force: None,
            },
            _ => return None,
        })
    }

    fn money(&self) -> Option<Step> {
        Some(match self.kind {
            StepKind::FormBill => {
                let funding = FundingSource::ALL[self.act % 2];
                let mut acts = billable(self.state, funding);
                if self.how == 1 {
                    acts.reverse();
                }
                if self.how == 2 {
                    acts.truncate(1);
                }
                if self.how == 3 {
                    acts.drain(..1.min(acts.len()));
                }
                let sum = acts
                    .iter()
                    .map(|act| act.payable())
                    .fold(Tenge::ZERO, |sum, one| sum.checked_add(one).unwrap());
                Step::FormBill {
                    bill: format!("B-{}", self.number),
                    funding,
                    acts: ActRefs(acts.iter().map(|act| act.of.clone()).collect()),
                    amount: if self.how == 4 { amount(sum, 2) } else { sum },
                    register: Digest::of(b"register"),
                }
            }
            StepKind::InstructPayout => {
                let mut waiting = self.state.bills();
                let waiting = waiting.find(|bill| bill.instruction.is_none());
                let honest = waiting.filter(|_| self.how == 0);
                let bill = honest.or_else(|| self.state.bills().nth(self.act));
                Step::InstructPayout {
                    instruction: format!("I-{}", self.number),
                    bill: bill.map_or_else(|| "B".into(), |bill| bill.number.clone()),
                    amount: bill.map_or(self.total, |bill| amount(bill.amount, self.how)),
                }
            }
            StepKind::FormOrder => Step::FormOrder {
                order: format!("O-{}", self.number),
                contract: self.of.contract.clone(),
                act: self.of.act.clone(),
                amount: amount(self.left, self.how),
                account: account(),
                bic: "HSBKKZKX".parse().unwrap(),
                payer_account: "KZ24070105KSN0000000".parse().unwrap(),
                purpose: String::from("services"),
                kbe: None,
                kbk: None,
                knp: None,
                paper: None,
            },
            StepKind::SendOrder => Step::SendOrder {
                order: self.order(),
            },
            StepKind::ExecuteOrder => Step::ExecuteOrder {
                order: self.order(),
                day: today(),
                paper: paper(),
            },
            StepKind::ReturnOrder => Step::ReturnOrder {
                order: self.order(),
                paper: paper(),
            },
            StepKind::ReverseOrder => Step::ReverseOrder {
                order: self.order(),
                paper: paper(),
            },
            _ => return None,
        })
    }
}
