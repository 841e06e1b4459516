//! A provider's year as a host lives it, month by month, and what its figures stand beside:
//! a straight fold that checks nothing, and a plain sum.

use qalqan_core::account::{AccountCard, AccountState};
use qalqan_core::calendar::{Day, FinancialYear, Moment, Period, WorkCalendar};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination, Outcome};
use qalqan_core::identifier::{BankTable, Bin, Iban, Iin, TaxNumber, control_digit};
use qalqan_core::law::{self, Edition};
use qalqan_core::ledger::{Actor, Decided, HeadBasis, Kept, Operators, Outside};
use qalqan_core::money::Tenge;
use qalqan_core::party::Requisite;
use qalqan_core::placement::FundingSource;
use qalqan_core::settlement::{
    ActRef, ActRefs, Settlement, SettlementCommand, SettlementContext, SettlementEvent,
    SettlementKey, Step, StepKind, decide, may_take, verify_settlement,
};
use qalqan_core::signature::{
    Digest, SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};
use std::collections::HashMap;

const PROVIDER: &str = "000740000728";
const ISSUER: &str = "151040023516";
const REGISTRAR: &str = "050540004455";
const ACCOUNT: &str = "KZ226018871000394291";
const AMOUNT: Tenge = Tenge::from_tiyn(123_456);
/// Acts of a month.
pub const MONTHLY: usize = 25;

/// What commands are decided with, and the numbers of whoever acts.
pub struct Desk {
    /// The edition.
    pub edition: &'static Edition,
    provider: TaxNumber,
    issuer: Bin,
    registrar: Bin,
    account: Iban,
    accounts: Book<TaxNumber, Iban>,
    payees: Book<TaxNumber, AccountCard>,
    banks: BankTable,
    calendar: WorkCalendar,
}

/// A year that was lived: its commands, and the events that they became.
pub struct Year {
    /// The commands, in their order.
    pub commands: Vec<SettlementCommand>,
    /// The events.
    pub events: Vec<SettlementEvent>,
    /// What they add up to.
    pub state: Settlement,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// The desk of one provider.
    ///
    /// # Panics
    /// Never: its numbers can be read.
    #[must_use]
    pub fn new() -> Self {
        let bin = |text: &str| text.parse::<Bin>().expect("a number");
        let account: Iban = ACCOUNT.parse().expect("an account");
        let provider = TaxNumber::Bin(bin(PROVIDER));
        let open = AccountCard {
            state: AccountState::Open,
            since: "2025-01-01".parse().expect("a day"),
        };
        Self {
            edition: law::named("mechanism-draft-2026-01").expect("the edition"),
            provider,
            issuer: bin(ISSUER),
            registrar: bin(REGISTRAR),
            account,
            accounts: Book::new(Source::Register, vec![(provider, account)], true, None),
            payees: Book::new(Source::Register, vec![(provider, open)], true, None),
            banks: BankTable::built_in(),
            calendar: WorkCalendar::kazakhstan(),
        }
    }

    fn operators(&self) -> Operators {
        Operators {
            issuer: Some(self.issuer),
            registrar: Some(self.registrar),
        }
    }

    /// Decides a command, and takes its event in.
    ///
    /// # Panics
    /// Where it is refused: nothing of this year is.
    pub fn take(&self, state: &mut Settlement, command: &SettlementCommand) -> SettlementEvent {
        let context = SettlementContext {
            edition: self.edition,
            operators: self.operators(),
            accounts: &self.accounts,
            payees: &self.payees,
            banks: &self.banks,
            calendar: &self.calendar,
        };
        let mut exam = Examination::new(self.edition);
        let decided = decide(&mut exam, &At::root(), state, command, &context);
        let Decided::Event(event) = decided else {
            panic!("refused: {:?}: {:?}", command.step, exam.close().findings)
        };
        state.evolve(&event).expect("what was decided follows");
        *event
    }

    /// Verifies a history whole: every digest, every link, every step.
    #[must_use]
    pub fn verified(&self, kept: &[Kept<SettlementEvent>], of: &Settlement) -> Settlement {
        let outside = Outside {
            head: Some((of.head(), HeadBasis::Claim)),
            operators: Some(self.operators()),
            ..Outside::default()
        };
        let mut exam = Examination::new(self.edition);
        verify_settlement(&mut exam, &At::root(), Settlement::new(), kept, &outside)
    }

    /// A command, signed where it has to be.
    fn command(&self, number: usize, at: Moment, step: Step) -> SettlementCommand {
        let kind = step.kind();
        let actors = [Actor::Registrar, Actor::Issuer, Actor::Provider];
        let actor = actors.into_iter().find(|actor| may_take(*actor, kind));
        let actor = actor.expect("whoever takes the step");
        let entity = match actor {
            Actor::Registrar => self.registrar,
            Actor::Issuer => self.issuer,
            _ => PROVIDER.parse().expect("a number"),
        };
        let mut command = SettlementCommand {
            number: format!("K-{number}"),
            key: SettlementKey {
                provider: self.provider,
                year: FinancialYear::of(at.day()),
            },
            actor,
            orderer: TaxNumber::Bin(entity),
            step,
            at,
            signature: None,
        };
        if actor != Actor::Registrar {
            let digest = command.digest(self.edition.id);
            command.signature = Some(evidence(entity, at, digest));
        }
        command
    }

    /// A year of so many acts.
    #[must_use]
    pub fn year(&self, acts: usize) -> Year {
        let mut year = Year {
            commands: Vec::new(),
            events: Vec::new(),
            state: Settlement::new(),
        };
        let (mut left, mut serial, mut second) = (acts, 0, 0);
        let mut say = |year: &mut Year, step: Step| {
            second += 1;
            let at = Moment::new(day("2026-12-01"), second % 86_400).expect("a moment");
            let command = self.command(year.commands.len(), at, step);
            let event = self.take(&mut year.state, &command);
            year.commands.push(command);
            year.events.push(event);
        };
        say(&mut year, Step::OpenYear { carried: None });
        say(&mut year, self.contract());
        while left > 0 {
            let count = left.min(MONTHLY);
            let month: Vec<ActRef> = (serial..serial + count).map(act_ref).collect();
            for steps in [present, check, sign, invoice, uses] {
                for (of, place) in month.iter().zip(serial..) {
                    say(&mut year, steps(of, place));
                }
            }
            for step in self.money(&month, serial) {
                say(&mut year, step);
            }
            (left, serial) = (left - count, serial + count);
        }
        year
    }

    fn contract(&self) -> Step {
        Step::SignContract {
            contract: act_ref(0).contract,
            funding: FundingSource::Insurance,
            sum: Tenge::from_tiyn(1_000_000_000_000),
            period: Period::spanning(day("2026-01-01"), day("2026-12-31")),
            day: day("2025-12-25"),
            account: self.account,
            paper: None,
        }
    }

    /// The invoice for payment of a month, its instruction and its orders.
    fn money(&self, month: &[ActRef], serial: usize) -> Vec<Step> {
        let amount = i64::try_from(month.len()).unwrap_or(i64::MAX);
        let amount = Tenge::from_tiyn(AMOUNT.tiyn().saturating_mul(amount));
        let mut steps = vec![
            Step::FormBill {
                bill: format!("B-{serial}"),
                funding: FundingSource::Insurance,
                acts: ActRefs(month.to_vec()),
                amount,
                register: Digest::of(b"register"),
            },
            Step::InstructPayout {
                instruction: format!("I-{serial}"),
                bill: format!("B-{serial}"),
                amount,
            },
        ];
        steps.extend(
            month
                .iter()
                .zip(serial..)
                .map(|(of, place)| Step::FormOrder {
                    order: format!("O-{place}"),
                    contract: of.contract.clone(),
                    act: of.act.clone(),
                    amount: AMOUNT,
                    account: self.account,
                    bic: "HSBKKZKX".parse().expect("a code"),
                    payer_account: "KZ24070105KSN0000000".parse().expect("an account"),
                    purpose: String::from("services"),
                    kbe: None,
                    kbk: None,
                    knp: None,
                    paper: None,
                }),
        );
        let places = || (serial..).take(month.len());
        steps.extend(places().map(|place| Step::SendOrder {
            order: format!("O-{place}"),
        }));
        steps.extend(places().map(|place| Step::ExecuteOrder {
            order: format!("O-{place}"),
            day: day("2026-12-01"),
            paper: String::from("statement 7"),
        }));
        steps
    }
}

/// The events as a host keeps them.
#[must_use]
pub fn kept(events: &[SettlementEvent]) -> Vec<Kept<SettlementEvent>> {
    let kept = events.iter().map(|event| Kept {
        digest: Some(event.digest()),
        event: event.clone(),
    });
    kept.collect()
}

/// What somebody writes who trusts the list: each act's place and the sums, unchecked.
#[must_use]
pub fn straight(events: &[SettlementEvent]) -> (HashMap<&str, StepKind>, [i64; 4]) {
    let mut acts: HashMap<&str, StepKind> = HashMap::new();
    let mut orders: HashMap<&str, (&str, i64)> = HashMap::new();
    let mut sums = [0_i64; 4];
    for event in events {
        match &event.step {
            Step::PresentAct { act, total, .. } => {
                acts.insert(act.as_str(), StepKind::PresentAct);
                sums[0] += total.tiyn();
            }
            Step::CheckAct { act, .. } => {
                acts.insert(act.as_str(), StepKind::CheckAct);
            }
            Step::SignAct { act, .. } => {
                acts.insert(act.as_str(), StepKind::SignAct);
            }
            Step::FormBill {
                acts: own, amount, ..
            } => {
                for of in &own.0 {
                    acts.insert(of.act.as_str(), StepKind::FormBill);
                }
                sums[1] += amount.tiyn();
            }
            Step::FormOrder {
                order, act, amount, ..
            } => {
                acts.insert(act.as_str(), StepKind::FormOrder);
                orders.insert(order.as_str(), (act.as_str(), amount.tiyn()));
                sums[2] += amount.tiyn();
            }
            Step::ExecuteOrder { order, .. } => {
                if let Some((act, amount)) = orders.get(order.as_str()) {
                    acts.insert(act, StepKind::ExecuteOrder);
                    sums[3] += amount;
                }
            }
            _ => {}
        }
    }
    (acts, sums)
}

/// What was ordered, and nothing else.
#[must_use]
pub fn plain_sum(events: &[SettlementEvent]) -> i64 {
    let amounts = events.iter().map(|event| match &event.step {
        Step::FormOrder { amount, .. } => amount.tiyn(),
        _ => 0,
    });
    amounts.sum()
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn act_ref(serial: usize) -> ActRef {
    ActRef {
        contract: "C-1".parse().expect("a contract"),
        act: format!("A-{serial:06}").parse().expect("an act"),
    }
}

fn text_of(serial: usize) -> Digest {
    Digest::of(&serial.to_be_bytes())
}

fn present(of: &ActRef, serial: usize) -> Step {
    Step::PresentAct {
        contract: of.contract.clone(),
        act: of.act.clone(),
        month: "2026-11".parse().expect("a month"),
        total: AMOUNT,
        cases: 2,
        text: text_of(serial),
        replaces: None,
    }
}

fn check(of: &ActRef, _: usize) -> Step {
    Step::CheckAct {
        contract: of.contract.clone(),
        act: of.act.clone(),
        outcome: Outcome::Clear,
        verdict: Digest::of(b"verdict"),
        codes: None,
        paper: None,
    }
}

fn sign(of: &ActRef, serial: usize) -> Step {
    Step::SignAct {
        contract: of.contract.clone(),
        act: of.act.clone(),
        text: text_of(serial),
    }
}

fn invoice(of: &ActRef, serial: usize) -> Step {
    Step::EnterInvoice {
        contract: of.contract.clone(),
        act: of.act.clone(),
        invoice: format!("E-{serial}"),
        amount: AMOUNT,
        day: day("2026-12-01"),
    }
}

fn uses(of: &ActRef, _: usize) -> Step {
    Step::RegisterUses {
        contract: of.contract.clone(),
        act: of.act.clone(),
        cases: 2,
    }
}

/// A made-up person, born in a year to come.
fn person() -> Iin {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 1]).expect("a digit");
    format!("99030150001{digit}").parse().expect("a number")
}

fn evidence(entity: Bin, at: Moment, digest: Digest) -> SignatureEvidence {
    let moment = |text: &str| Moment::new(day(text), 0).expect("a moment");
    SignatureEvidence {
        person: Requisite::Given(Signer::Person(person())),
        entity: Requisite::Given(SignerEntity::Entity(entity)),
        role: Requisite::Given(SignerRole::Head),
        serial: Requisite::Given("5F-01".parse().expect("a serial number")),
        valid: Requisite::Given(Validity {
            from: moment("2026-01-01"),
            to: moment("2027-01-01"),
        }),
        signed_at: Requisite::Given(at),
        digest: Requisite::Given(digest),
        verified: Some(true),
        proofs: SignatureProofs::default(),
    }
}
