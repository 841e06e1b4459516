//! A host that sends commands about a plan: honest where nothing is said, and wrong in a named
//! way.

use qalqan_core::account::{AccountCard, AccountState};
use qalqan_core::allocation::{Basis, Weight};
use qalqan_core::announcement::{
    Announcement, AnnouncementCommand, AnnouncementContext, AnnouncementEvent, ApplicationPlace,
    PlanLine, PlanLines, PlanStep, PlanStepKind, Stage, StageShare, Stages, StatedGrounds,
    StatedRejection, decide_announcement, proportional,
};
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::{Bin, ContractNumber, Iin, TaxNumber, control_digit};
use qalqan_core::law::{self, Edition};
use qalqan_core::ledger::{Actor, Decided, Operators};
use qalqan_core::money::Tenge;
use qalqan_core::party::{FacilityReadiness, Readiness, Requisite};
use qalqan_core::placement::{
    AskedShare, Attached, Building, Conditions, ContractStatus, DocumentKind, Filing,
    FundingSource, LicenceKind, Purposes, StatedGround, TerminationGround,
};
use qalqan_core::settlement::RuleCodes;
use qalqan_core::signature::{
    Digest, SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};

const ISSUER: &str = "151040023516";
const REGISTRAR: &str = "050540004455";
pub(crate) const PROVIDERS: [&str; 3] = ["000740000728", "940140000385", "040340014374"];
const ADDRESS: &str = "1021940000000001";

pub(crate) fn edition() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn bin(text: &str) -> Bin {
    text.parse().unwrap()
}

/// What commands are decided with.
pub(crate) struct Desk {
    accounts: Book<TaxNumber, AccountCard>,
    purposes: Purposes,
    calendar: WorkCalendar,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let open = AccountCard {
            state: AccountState::Open,
            since: day("2026-01-01"),
        };
        let rows = PROVIDERS.map(|one| (TaxNumber::Bin(bin(one)), open));
        let mut purposes = Purposes::default();
        purposes.add("склад", false);
        Self {
            accounts: Book::new(Source::Register, rows.to_vec(), true, None),
            purposes,
            calendar: WorkCalendar::kazakhstan(),
        }
    }

    pub(crate) fn decide(
        &self,
        state: &Announcement,
        command: &AnnouncementCommand,
    ) -> Decided<AnnouncementEvent> {
        let context = AnnouncementContext {
            edition: edition(),
            operators: Operators {
                issuer: Some(bin(ISSUER)),
                registrar: Some(bin(REGISTRAR)),
            },
            accounts: &self.accounts,
            purposes: &self.purposes,
            calendar: &self.calendar,
        };
        let mut exam = Examination::new(edition());
        decide_announcement(&mut exam, &At::root(), state, command, &context)
    }
}

/// What a host tries next: a step, whose, how it chooses, and what it does wrong.
pub(crate) type Try = (usize, usize, usize, usize);

pub(crate) const STEPS: [PlanStepKind; 13] = PlanStepKind::ALL;

/// The usual way of a plan by its steps, in working days from the announcement.
fn moment(state: &Announcement, kind: PlanStepKind, number: usize) -> Moment {
    let on = match kind {
        PlanStepKind::ApprovePlan => "2026-01-29",
        PlanStepKind::PublishPlan => "2026-01-30",
        PlanStepKind::Announce => "2026-02-02",
        PlanStepKind::FileApplication
        | PlanStepKind::WithdrawApplication
        | PlanStepKind::AcceptApplication
        | PlanStepKind::RejectApplication => "2026-02-03",
        PlanStepKind::Distribute => "2026-02-10",
        _ => "2026-02-11",
    };
    let own = Moment::new(day(on), u32::try_from(number).unwrap() * 60).unwrap();
    state.last_at().map_or(own, |last| last.max(own))
}

/// The next command of a host. `wrong` is what it does otherwise: from 8 on nothing.
pub(crate) fn command(
    state: &Announcement,
    number: usize,
    (kind, who, how, wrong): Try,
) -> AnnouncementCommand {
    let kind = STEPS[kind % STEPS.len()];
    let step = step(state, kind, (who, how, wrong), number);
    let own = owner(state, &step).unwrap_or_else(|| TaxNumber::Bin(bin(PROVIDERS[who % 3])));
    let files = matches!(
        kind,
        PlanStepKind::FileApplication
            | PlanStepKind::WithdrawApplication
            | PlanStepKind::SignContract
            | PlanStepKind::SignAgreement
    );
    let actor = if files != (wrong == 1) {
        Actor::Provider
    } else {
        Actor::Issuer
    };
    let stranger = TaxNumber::Bin(bin(PROVIDERS[(who + 1) % 3]));
    let orderer = match actor {
        Actor::Issuer => TaxNumber::Bin(bin(ISSUER)),
        _ if wrong == 2 => stranger,
        _ => own,
    };
    let at = moment(state, kind, number);
    let mut command = AnnouncementCommand {
        number: format!("k-{number}"),
        plan: if wrong == 3 { "P-2" } else { "P-1" }.into(),
        actor,
        orderer,
        step,
        at,
        signature: None,
    };
    let digest = command.digest(edition().id);
    let signed = if wrong == 4 {
        Digest::of(b"other")
    } else {
        digest
    };
    let TaxNumber::Bin(entity) = orderer else {
        panic!("an entity acts")
    };
    command.signature = Some(evidence(entity, at, signed));
    command
}

fn evidence(entity: Bin, at: Moment, digest: Digest) -> SignatureEvidence {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 1]).unwrap();
    let person: Iin = format!("99030150001{digit}").parse().unwrap();
    SignatureEvidence {
        person: Requisite::Given(Signer::Person(person)),
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

/// Whose application, contract or agreement it is.
fn owner(state: &Announcement, step: &PlanStep) -> Option<TaxNumber> {
    match step {
        PlanStep::WithdrawApplication { application } => {
            state.application(application).map(|own| own.applicant)
        }
        PlanStep::SignContract { contract, .. } => state.contract(contract).map(|own| own.provider),
        PlanStep::SignAgreement { agreement, .. } => {
            let own = state.agreements().find(|own| own.number == *agreement)?;
            let mut contracts = state.contracts();
            let own = contracts.find(|one| one.number.normal_form() == own.contract)?;
            Some(own.provider)
        }
        _ => None,
    }
}

fn filing(how: usize, asked: Tenge) -> Filing {
    let issued = Some(day("2024-05-20"));
    let id = || "F-1".parse().ok();
    let mut documents: Vec<Attached> = [
        DocumentKind::Licence,
        DocumentKind::SanitaryConformity,
        DocumentKind::TaxStanding,
        DocumentKind::CoverVolumes,
    ]
    .into_iter()
    .enumerate()
    .map(|(at, kind)| Attached::new(at, kind, issued))
    .collect();
    documents[0].licence = Some(LicenceKind::Medical);
    documents[0].addresses = Some(vec![ADDRESS.parse().unwrap()]);
    documents[1].facility = id();
    documents[2].debt = Some(how == 1);
    Filing {
        conditions: Conditions {
            high_technology: Some(false),
            partnership: Some(false),
            accredited: Some(false),
            leases: Some(false),
        },
        activities: Vec::new(),
        technologies: Vec::new(),
        documents,
        extras: Vec::new(),
        demanded: Vec::new(),
        buildings: vec![Building {
            id: id(),
            purpose: Some(if how == 2 { "склад" } else { "medical" }.into()),
            address: Some(ADDRESS.parse().unwrap()),
        }],
        readiness: (how != 3).then(|| Readiness {
            day: None,
            agreement: Some(true),
            mis: Requisite::Given("МИС".into()),
            mis_conforms: Some(true),
            statement_years: Some(vec![2025]),
            facilities: vec![FacilityReadiness {
                id: id(),
                photos_outside: Some(true),
                photos_inside: Some(true),
                coordinates: Requisite::Given("43.238949,76.889709".parse().unwrap()),
                documents: Some(true),
                qr: Requisite::Given("QR-1".into()),
            }],
        }),
        asked: vec![AskedShare {
            line: "1".into(),
            volume: None,
            amount: asked,
        }],
    }
}

/// The shares by weight, as the state computes them; `wrong` moves a tiyn or lists a stranger.
fn stages(state: &Announcement, (how, wrong): (usize, usize)) -> Stages {
    let accepted = state.applications().into_iter();
    let listed = accepted.filter(|one| one.place == ApplicationPlace::Accepted || wrong == 5);
    let shares: Vec<StageShare> = listed
        .enumerate()
        .map(|(place, one)| StageShare {
            line: "1".into(),
            application: one.number.clone(),
            weight: Some(Weight::whole(u64::try_from((place + how) % 4).unwrap())),
            amount: Tenge::ZERO,
        })
        .collect();
    let mut stages = vec![Stage {
        basis: Basis::Proportional,
        paper: None,
        shares,
    }];
    let given = stages.clone();
    if let Some((_, outcome, _)) = proportional(state, &given, "1") {
        for (share, part) in stages[0].shares.iter_mut().zip(&outcome.parts) {
            share.amount = part.amount;
        }
    }
    if let (6, Some(share)) = (wrong, stages[0].shares.first_mut()) {
        share.amount = share.amount.checked_add(Tenge::from_tiyn(1)).unwrap();
    }
    Stages(stages)
}

fn step(
    state: &Announcement,
    kind: PlanStepKind,
    (who, how, wrong): (usize, usize, usize),
    number: usize,
) -> PlanStep {
    let filed = || {
        let all = state.applications();
        let waits = all.iter().find(|one| one.place == ApplicationPlace::Filed);
        let any = waits.or_else(|| all.get(who % all.len().max(1)));
        any.map_or_else(|| "Z-0".into(), |own| own.number.clone())
    };
    let contract = |status: ContractStatus| -> ContractNumber {
        let mut own = state.contracts().filter(|one| one.status == status);
        let own = own.nth(who % 2).or_else(|| state.contracts().next());
        own.map_or_else(|| "D-0".parse().unwrap(), |own| own.number.clone())
    };
    let paper = || Some("№ 5".into());
    match kind {
        PlanStepKind::ApprovePlan => PlanStep::ApprovePlan {
            lines: PlanLines(vec![PlanLine {
                line: "1".into(),
                funding: FundingSource::Insurance,
                region: "Астана".into(),
                care: "амбулаторная".into(),
                services: Vec::new(),
                volume: Some(10),
                sum: Tenge::from_tiyn(100_001),
            }]),
            day: day("2026-01-29"),
            paper: "№ 1".into(),
            limit: None,
        },
        PlanStepKind::PublishPlan => PlanStep::PublishPlan {},
        PlanStepKind::Announce => PlanStep::Announce {},
        PlanStepKind::FileApplication => PlanStep::FileApplication {
            application: format!("Z-{number}"),
            filing: filing(how % 6, Tenge::from_tiyn([70_000, 1, 500_000][who % 3])),
        },
        PlanStepKind::WithdrawApplication => PlanStep::WithdrawApplication {
            application: filed(),
        },
        PlanStepKind::AcceptApplication => PlanStep::AcceptApplication {
            application: filed(),
            codes: (how == 5).then(|| RuleCodes(vec!["PTY-007".into()])),
            paper: paper(),
        },
        PlanStepKind::RejectApplication => reject(filed(), how),
        PlanStepKind::Distribute => PlanStep::Distribute {
            stages: stages(state, (how, wrong)),
            paper: "№ 8".into(),
            codes: None,
        },
        _ => contract_step(state, kind, (who, how, wrong), number, contract),
    }
}

/// A rejection on one of three grounds.
fn reject(application: String, how: usize) -> PlanStep {
    let ground = ["missing-documents", "building-purpose", "procurement-rules"][how % 3];
    PlanStep::RejectApplication {
        application,
        grounds: Some(StatedGrounds(vec![StatedRejection {
            stated: StatedGround {
                at: 0,
                name: ground.into(),
                case: (how % 3 == 2).then_some(13),
            },
            paper: Some("№ 5".into()),
            norm: Some("п. 28".into()),
        }])),
        codes: None,
        paper: None,
    }
}

fn contract_step(
    state: &Announcement,
    kind: PlanStepKind,
    (who, how, wrong): (usize, usize, usize),
    number: usize,
    contract: impl Fn(ContractStatus) -> ContractNumber,
) -> PlanStep {
    let text_of = |text: Digest| if wrong == 7 { Digest::of(b"x") } else { text };
    match kind {
        PlanStepKind::FormContract => {
            let formed = |number: &str| state.contracts().any(|one| one.application == number);
            let all = state.applications();
            let mut due = all
                .iter()
                .filter(|one| !formed(&one.number) && !one.parts.is_empty());
            let own = due.find(|one| one.parts.values().any(|part| part.is_positive()));
            PlanStep::FormContract {
                contract: format!("D-{number}").parse().unwrap(),
                application: own.map_or_else(|| "Z-0".into(), |own| own.number.clone()),
                funding: FundingSource::Insurance,
                sum: own.map_or(Tenge::ZERO, |own| own.parts["1"]),
                period: "2026-02-16/2026-12-31".parse().unwrap(),
                account: "KZ226018871000394291".parse().unwrap(),
            }
        }
        PlanStepKind::SignContract => {
            let contract = contract(ContractStatus::OnSigning);
            let text = state.contract(&contract).map(|own| own.text);
            let text = text_of(text.unwrap_or(Digest::NOTHING));
            PlanStep::SignContract { contract, text }
        }
        PlanStepKind::OfferAgreement => {
            let contract = contract(ContractStatus::Signed);
            let own = state.contract(&contract).and_then(|own| own.parts.get("1"));
            let own = own.copied().unwrap_or(Tenge::ZERO);
            let left = state.line("1").map_or(Tenge::ZERO, |line| line.left);
            let more = own.checked_add(left).unwrap();
            let over = more.checked_add(Tenge::from_tiyn(1)).unwrap();
            let sum = [Tenge::ZERO, more, over, Tenge::from_tiyn(7), own];
            PlanStep::OfferAgreement {
                agreement: format!("A-{number}"),
                contract,
                line: "1".into(),
                sum: sum[how % 5],
                paper: "№ 9".into(),
            }
        }
        PlanStepKind::SignAgreement => {
            let open: Vec<_> = state
                .agreements()
                .filter(|one| one.signed.is_none())
                .collect();
            let own = open.get(who % open.len().max(1));
            PlanStep::SignAgreement {
                agreement: own.map_or_else(|| "A-0".into(), |own| own.number.clone()),
                text: text_of(own.map_or(Digest::NOTHING, |own| own.text)),
            }
        }
        _ => PlanStep::TerminateContract {
            contract: contract(ContractStatus::Signed),
            ground: TerminationGround::MonitoringAct,
            day: day("2026-02-11"),
            paper: "№ 12".into(),
        },
    }
}
