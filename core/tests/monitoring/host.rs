//! A host that sends commands about a monitoring: the usual next step where nothing else is
//! said, and wrong in a named way.

use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::{Bin, Iin, TaxNumber, control_digit};
use qalqan_core::law::{self, Edition};
use qalqan_core::ledger::{Decided, Operators};
use qalqan_core::money::Tenge;
use qalqan_core::monitoring::{
    CommissionMember, CommissionMembers, DiscrepancyPlaces, FoundDiscrepancies, FoundDiscrepancy,
    MemberRole, MonitoringActor, MonitoringCase, MonitoringCommand, MonitoringContext,
    MonitoringEvent, MonitoringKey, MonitoringPlace, MonitoringPlan, MonitoringStep,
    MonitoringStepKind, NoticeException, Occasion, ProtocolFinding, decide_monitoring, may_monitor,
};
use qalqan_core::party::Requisite;
use qalqan_core::settlement::StandingGround;
use qalqan_core::signature::{
    Digest, SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};

/// The step (from the last on the usual one), which variant of it, what is wrong with it (from
/// 7 on nothing), and days that pass before it.
pub(crate) type Try = (usize, usize, usize, u32);

pub(crate) const STEPS: [MonitoringStepKind; 14] = MonitoringStepKind::ALL;
const PROVIDER: &str = "000740000728";
const ISSUER: &str = "151040023516";
const REGISTRAR: &str = "050540004455";
const CARE_BODY: &str = "940140000385";
const CHAMBER: &str = "950341000052";

pub(crate) fn edition() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn number(text: &str) -> TaxNumber {
    TaxNumber::Bin(text.parse().unwrap())
}

/// What commands are decided with.
pub(crate) struct Desk {
    calendar: WorkCalendar,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            calendar: WorkCalendar::kazakhstan(),
        }
    }

    pub(crate) fn decide(
        &self,
        state: &MonitoringCase,
        command: &MonitoringCommand,
    ) -> Decided<MonitoringEvent> {
        let context = MonitoringContext {
            edition: edition(),
            operators: Operators {
                issuer: ISSUER.parse().ok(),
                registrar: REGISTRAR.parse().ok(),
            },
            earlier: None,
            calendar: &self.calendar,
        };
        let mut exam = Examination::new(edition());
        decide_monitoring(&mut exam, &At::root(), state, command, &context)
    }
}

/// The usual next step.
fn usual(place: Option<MonitoringPlace>, how: usize) -> MonitoringStepKind {
    use MonitoringPlace as Place;
    use MonitoringStepKind as Kind;
    let steps: &[Kind] = match place {
        None => &[Kind::CreateCommission],
        Some(Place::Commissioned) => &[Kind::Notify, Kind::Notify, Kind::SkipNotice],
        Some(Place::Notified | Place::Unannounced) => &[Kind::DrawUpProtocol],
        Some(Place::DrawnUp) => &[Kind::SignProtocol],
        Some(Place::ProtocolSigned | Place::Considered) => &[
            Kind::RaiseObjection,
            Kind::RaiseObjection,
            Kind::ConfirmResults,
        ],
        Some(Place::Objected | Place::ObjectedAgain) => &[Kind::ReviewObjection],
        Some(Place::ConsideredAgain) => &[Kind::ReviewCentrally, Kind::ConfirmResults],
        Some(Place::ResultsConfirmed) => {
            &[Kind::RemoveDiscrepancy, Kind::ReferCase, Kind::TakeRefund]
        }
    };
    steps[how % steps.len()]
}

/// The next command of a host at a state.
pub(crate) fn command(
    state: &MonitoringCase,
    place: usize,
    (kind, how, wrong, days): Try,
) -> MonitoringCommand {
    let kind = STEPS.get(kind).copied();
    let kind = kind.unwrap_or_else(|| usual(state.place(), how));
    let since = state.last_at().map_or(day("2026-03-02"), Moment::day);
    let mut on = since.plus_days(days.into()).unwrap();
    if kind == MonitoringStepKind::DrawUpProtocol && wrong != 6 {
        on = state.commission().map_or(on, |own| on.max(own.planned));
    }
    let on = on.min(day("2026-12-31"));
    let step = step(state, kind, how, on);
    let actors = MonitoringActor::ALL.into_iter();
    let may = actors.clone().find(|actor| may_monitor(*actor, kind));
    let actor = if wrong == 1 {
        MonitoringActor::Provider
    } else {
        may.unwrap()
    };
    let orderer = match (&step, actor) {
        (MonitoringStep::SignProtocol { member, .. }, MonitoringActor::Member) => {
            let own = state.commission().map(|own| &own.members);
            let own = own.and_then(|all| all.iter().find(|one| one.member.member == *member));
            own.map_or(number(ISSUER), |own| own.member.body)
        }
        (_, MonitoringActor::Provider) => number(PROVIDER),
        (_, MonitoringActor::Registrar) => number(REGISTRAR),
        _ => number(ISSUER),
    };
    let serial = match &step {
        MonitoringStep::SignProtocol { member, .. } if wrong != 0 => format!("5F-{member}"),
        _ => "5F-9".into(),
    };
    let second = u32::try_from(place).unwrap() * 60;
    let mut command = MonitoringCommand {
        number: if wrong == 3 {
            "K-0".into()
        } else {
            format!("K-{place}")
        },
        key: MonitoringKey {
            provider: number(PROVIDER),
            number: "M-1".into(),
        },
        actor,
        orderer,
        step,
        at: Moment::new(if wrong == 2 { day("2026-01-31") } else { on }, second).unwrap(),
        signature: None,
    };
    if actor.signs() && wrong != 4 {
        let digest = if wrong == 5 {
            Digest::of(b"another text")
        } else {
            command.digest(edition().id)
        };
        let TaxNumber::Bin(entity) = orderer else {
            panic!("a body is an entity");
        };
        command.signature = Some(evidence((entity, &serial), command.at, digest));
    }
    command
}

/// A made-up person, born in a year to come.
fn person() -> Iin {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 1]).unwrap();
    format!("99030150001{digit}").parse().unwrap()
}

fn evidence((entity, serial): (Bin, &str), at: Moment, digest: Digest) -> SignatureEvidence {
    SignatureEvidence {
        person: Requisite::Given(Signer::Person(person())),
        entity: Requisite::Given(SignerEntity::Entity(entity)),
        role: Requisite::Given(SignerRole::Head),
        serial: Requisite::Given(serial.parse().unwrap()),
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

fn member(number: &str, role: MemberRole, body: &str) -> CommissionMember {
    CommissionMember {
        member: number.into(),
        role,
        body: self::number(body),
    }
}

fn step(state: &MonitoringCase, kind: MonitoringStepKind, how: usize, on: Day) -> MonitoringStep {
    use MonitoringStepKind as Kind;
    let paper = String::from("D-1");
    let week = on.plus_days(8).unwrap();
    match kind {
        Kind::CreateCommission => MonitoringStep::CreateCommission {
            occasion: Occasion::First,
            plan: MonitoringPlan::ALL[how % 2],
            planned: week,
            members: CommissionMembers(vec![
                member("1", MemberRole::Issuer, ISSUER),
                member("2", MemberRole::Chamber, CHAMBER),
                member("3", MemberRole::CareBody, CARE_BODY),
            ]),
            day: on,
            paper,
            earlier: None,
        },
        Kind::Notify => MonitoringStep::Notify {
            planned: state.commission().map_or(week, |own| own.planned),
        },
        Kind::SkipNotice => MonitoringStep::SkipNotice {
            exception: NoticeException::ALL[how % 2],
            paper,
        },
        Kind::MoveVisit => MonitoringStep::MoveVisit {
            planned: week,
            paper,
        },
        Kind::DrawUpProtocol => drawn_up(how, on),
        Kind::WithdrawProtocol => MonitoringStep::WithdrawProtocol { paper },
        Kind::SignProtocol => {
            let own = state.commission().map(|own| &own.members);
            let left = own.and_then(|all| all.iter().find(|one| one.signed.is_none()));
            MonitoringStep::SignProtocol {
                member: left.map_or("2".into(), |one| one.member.member.clone()),
                text: state.protocol().map_or(Digest::NOTHING, |one| one.text),
            }
        }
        Kind::RaiseObjection => MonitoringStep::RaiseObjection { paper },
        Kind::ReviewObjection => MonitoringStep::ReviewObjection {
            paper,
            lifted: (how == 2).then(|| DiscrepancyPlaces(vec![1])),
        },
        Kind::ReviewCentrally => MonitoringStep::ReviewCentrally {
            paper,
            lifted: (how == 3).then(|| DiscrepancyPlaces(vec![1])),
        },
        Kind::ConfirmResults => MonitoringStep::ConfirmResults {},
        Kind::RemoveDiscrepancy => MonitoringStep::RemoveDiscrepancy {
            discrepancy: 1,
            day: on,
            paper,
        },
        Kind::ReferCase => MonitoringStep::ReferCase { day: on, paper },
        Kind::TakeRefund => MonitoringStep::TakeRefund {
            amount: Tenge::from_tiyn([100, 0, 50, 101, 1, 99][how % 6]),
            day: on,
            paper,
        },
    }
}

fn drawn_up(how: usize, on: Day) -> MonitoringStep {
    let ground = match how {
        0 => Some(StandingGround::Monitoring),
        1 => Some(StandingGround::Address),
        _ => None,
    };
    let one = FoundDiscrepancy {
        description: "d".into(),
        proposal: "p".into(),
        due: on,
        ground,
        document: ground.map(|_| "act".into()),
    };
    let nothing = how == 4;
    MonitoringStep::DrawUpProtocol {
        day: on,
        found: if nothing {
            ProtocolFinding::Nothing
        } else {
            ProtocolFinding::Discrepancies
        },
        unconfirmed_month: Tenge::ZERO,
        unconfirmed_contract: Tenge::from_tiyn(100),
        discrepancies: (!nothing).then(|| FoundDiscrepancies(vec![one])),
        follow_up: None,
        other: None,
    }
}
