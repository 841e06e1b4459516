//! An act of so many lines with the reference book it is checked against.
//!
//! All numbers are made up: people are born in the 2090s, and check digits are computed.
//! The tariff book is that of the generator of the month.

use crate::facts::{self, BORN, DIAGNOSIS, MIS, PLACE};
use qalqan_core::identifier::{ActNumber, ContractNumber, PolicyNumber, control_digit};
use qalqan_core::money::Tenge;
use qalqan_core::wire::{
    AccountList, AccountRow, ActDraft, AttachmentList, CaseDraft, ConsentList, ContractList,
    ContractRow, DeathList, DeathRow, DiagnosisList, FacilityList, FacilityRow, InsuranceList,
    LicenceList, LicenceRow, NormList, PackageList, PersonList, PlanList, PolicyList, PolicyRow,
    ProviderList, ReferenceDraft, ServiceDraft, ShortText, SystemList, TariffList, TariffRow,
    TaxList, TaxRow, VisitList, VisitRow, WorkerList, WorkerRow,
};
use qalqan_examples::generator::{Random, Tariff, tariff_book};

/// How large the reference book is.
#[derive(Clone, Copy, Debug)]
pub struct BookSize {
    /// Policies, and as many accounts.
    pub policies: usize,
    /// Workers, fifty at each provider.
    pub workers: usize,
}

/// A region's register.
pub const REGION: BookSize = BookSize {
    policies: 200_000,
    workers: 10_000,
};

/// A small register, for counting instructions: they hardly depend on the size.
pub const SMALL: BookSize = BookSize {
    policies: 20_000,
    workers: 1000,
};

/// Whether lines have something wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaws {
    /// No line.
    None,
    /// One line of twenty, six kinds in turn.
    FivePercent,
}

impl Flaws {
    /// The name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "valid",
            Self::FivePercent => "5pct_bad",
        }
    }
}

/// An act and its book, as drafts.
#[derive(Clone)]
pub struct Sample {
    /// The act.
    pub act: ActDraft,
    /// The book.
    pub reference: ReferenceDraft,
    /// Service lines of the act.
    pub lines: usize,
}

const WORKERS_EACH: usize = 50;
const AS_OF: &str = "2026-04-05";
const YEAR_START: &str = "2026-01-01";
const YEAR_END: &str = "2026-12-31";

/// The twelve digits of a prefix and a serial, where they can be assigned.
fn with_control(prefix: &str, serial: u32, width: usize) -> Option<String> {
    let mut text = format!("{prefix}{serial:0width$}");
    let digits: Vec<u8> = text.bytes().map(|byte| byte.wrapping_sub(b'0')).collect();
    let control = control_digit(&<[u8; 11]>::try_from(digits.as_slice()).ok()?)?;
    text.push_str(&control.to_string());
    Some(text)
}

/// Made-up people, born in 2099 and the years before it, from a place of the series on.
#[must_use]
pub fn people(first: usize, count: usize) -> Vec<String> {
    let years = (90..=99).rev();
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    let births = months.flat_map(|month| (1..=28).map(move |day| (month, day)));
    let prefixes = births.flat_map(|((year, month), day)| {
        [5, 6]
            .into_iter()
            .map(move |sex| format!("{year}{month:02}{day:02}{sex}"))
    });
    let numbers = prefixes
        .flat_map(|prefix| (0..10_000).filter_map(move |serial| with_control(&prefix, serial, 4)));
    numbers.skip(first).take(count).collect()
}

fn providers(count: usize) -> Vec<String> {
    let numbers = (0..100_000).filter_map(|serial| with_control("991240", serial, 5));
    numbers.take(count).collect()
}

pub(crate) fn text<T: From<String>>(value: impl Into<String>) -> Option<T> {
    Some(value.into().into())
}

/// What only the making of a sample knows.
pub(crate) struct World {
    pub(crate) insured: Vec<String>,
    workers: Vec<String>,
    pub(crate) providers: Vec<String>,
    tariffs: Vec<Tariff>,
}

impl World {
    pub(crate) fn new(size: BookSize) -> Self {
        Self {
            insured: people(0, size.policies),
            workers: people(size.policies, size.workers),
            providers: providers((size.workers / WORKERS_EACH).max(2)),
            tariffs: tariff_book(),
        }
    }

    fn workers_of(&self, provider: usize) -> &[String] {
        let first = provider * WORKERS_EACH;
        let end = (first + WORKERS_EACH).min(self.workers.len());
        self.workers.get(first..end).unwrap_or_default()
    }
}

/// Ids in no order, as several systems behind one provider would give them: rising
/// ids would flatter any check that sorts.
fn scattered(place: usize) -> usize {
    // 1 000 003 is prime, so no two places below it meet
    place * 611_953 % 1_000_003
}

fn facility(provider: usize, number: usize) -> (String, String) {
    let place = format!("{:04}-{}", provider + 1, number + 1);
    (format!("F-{place}"), format!("AR-{place}"))
}

impl Sample {
    /// An act of exactly so many lines of the first provider, and the book.
    #[must_use]
    pub fn new(size: BookSize, lines: usize, flaws: Flaws) -> Self {
        let world = World::new(size);
        let (act, visits) = presented(&world, lines, flaws);
        Self {
            act,
            reference: ReferenceDraft {
                visits: Some(registered(visits)),
                ..reference(&world)
            },
            lines,
        }
    }

    /// The act as JSON text.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string(&self.act).unwrap_or_default()
    }
}

/// An act, and the visits of most of its cases.
pub(crate) fn presented(world: &World, lines: usize, flaws: Flaws) -> (ActDraft, Vec<VisitRow>) {
    let mut random = Random::stream(2026, "bench");
    let mut cases = Vec::new();
    let mut visits = Vec::new();
    let mut next_line = 0;
    while next_line < lines {
        let case = case(
            world,
            &mut random,
            flaws,
            cases.len(),
            &mut next_line,
            lines,
        );
        // one case of five has no visit, far from one half
        if cases.len() % 5 != 4 {
            visits.push(VisitRow {
                id: text(format!("V-{}", cases.len() + 1)),
                insured: case.insured.as_ref().map(ToString::to_string),
                facility: case.facility.as_ref().map(ToString::to_string),
                day: case.start.as_ref().map(ToString::to_string),
                method: text("qr"),
                coordinates: text(PLACE),
                ..VisitRow::default()
            });
        }
        cases.push(case);
    }
    (act(world, cases, lines), visits)
}

fn act(world: &World, cases: Vec<CaseDraft>, lines: usize) -> ActDraft {
    let total = cases.iter().map(|case| tiyn(case.total.as_ref())).sum();
    ActDraft {
        number: ActNumber::new(2026, 1).map(|number| number.to_string().into()),
        provider: world.providers.first().cloned().map(Into::into),
        contract: ContractNumber::new(2026, 1).map(|number| number.to_string().into()),
        funding: text("osms"),
        month: text("2026-03"),
        formed_on: text("2026-04-01"),
        checked_on: text(AS_OF),
        mis: text(MIS),
        declared_cases: u64::try_from(cases.len()).ok(),
        declared_services: u64::try_from(lines).ok(),
        total: text(Tenge::from_tiyn(total).to_string()),
        cases,
    }
}

fn tiyn(amount: Option<&ShortText>) -> i64 {
    amount
        .and_then(|amount| amount.as_str().parse::<Tenge>().ok())
        .map_or(0, Tenge::tiyn)
}

fn case(
    world: &World,
    random: &mut Random,
    flaws: Flaws,
    place: usize,
    next_line: &mut usize,
    lines: usize,
) -> CaseDraft {
    let start = random.between(2, 28);
    let end = start + random.between(0, 2);
    let count = match random.below(100) {
        0..45 => 1,
        45..85 => 2,
        _ => 3,
    };
    let number = random.below(3);
    let home = random.percent(15);
    let services: Vec<ServiceDraft> = (0..count.min(lines - *next_line))
        .map(|_| {
            *next_line += 1;
            line(world, random, flaws, *next_line, (start, number, home))
        })
        .collect();
    let total = services.iter().map(|line| tiyn(line.amount.as_ref())).sum();
    let (facility, address) = facility(0, number);
    CaseDraft {
        id: text(format!("C-{:07}", scattered(place))),
        insured: random.pick(&world.insured).cloned().map(Into::into),
        start: text(format!("2026-03-{start:02}")),
        end: text(format!("2026-03-{end:02}")),
        facility: Some(facility.into()),
        address: Some(address.into()),
        diagnosis: text(DIAGNOSIS),
        total: text(Tenge::from_tiyn(total).to_string()),
        services,
        birth: text(BORN),
        sex: text("female"),
        care: text(if home { "home" } else { "out-patient" }),
        ..CaseDraft::default()
    }
}

fn line(
    world: &World,
    random: &mut Random,
    flaws: Flaws,
    number: usize,
    (start, place, at_home): (u32, usize, bool),
) -> ServiceDraft {
    let row = random.pick(&world.tariffs);
    let mut code = row.map_or_else(String::new, |row| row.code.clone());
    let mut tariff = row.map_or(0, |row| row.price.tiyn());
    let mut quantity: i64 = if random.percent(10) { 2 } else { 1 };
    let home = at_home && row.is_some_and(|row| row.home);
    let mut worker = random.pick(world.workers_of(0)).cloned();
    let mut day = start;
    let mut extra = 0;
    let flaw = match flaws {
        Flaws::FivePercent if number % 20 == 7 => Some(number / 20 % 6),
        _ => None,
    };
    match flaw {
        Some(0) => extra = 1,
        Some(1) => tariff += 100,
        Some(2) => code = "Z99.999.999".into(),
        Some(3) => worker = random.pick(world.workers_of(1)).cloned(),
        Some(4) => quantity = 0,
        Some(5) => day -= 1,
        _ => (),
    }
    let factor = quantity * if home { 2 } else { 1 };
    // facilities have minutes of their own, so that nobody is at two of them at once
    let minute = random.between(160, 340) * 3 + u32::try_from(place).unwrap_or(0);
    ServiceDraft {
        id: text(format!("S-{:07}", scattered(number))),
        code: Some(code.into()),
        at: text(format!(
            "2026-03-{day:02}T{:02}:{:02}",
            minute / 60,
            minute % 60
        )),
        worker: worker.map(Into::into),
        quantity: Some(quantity),
        tariff: text(Tenge::from_tiyn(tariff).to_string()),
        coefficient: home.then(|| "2".into()),
        amount: text(Tenge::from_tiyn(tariff * factor + extra).to_string()),
        sent_on: text(format!("2026-03-{day:02}")),
        ..ServiceDraft::default()
    }
}

macro_rules! list {
    ($list:ident, $rows:expr) => {
        Some($list {
            complete: Some(true),
            as_of: text(AS_OF),
            rows: $rows.collect(),
            ..$list::default()
        })
    };
}

pub(crate) fn registered(visits: Vec<VisitRow>) -> VisitList {
    VisitList {
        complete: Some(true),
        as_of: text(AS_OF),
        stale_days: None,
        unused: Some(true),
        verified: Some(true),
        tokens: None,
        rows: visits,
    }
}

/// The lists of the insured from a serial on.
pub(crate) fn of_insured(
    insured: &[String],
    first: u64,
    provider: Option<&String>,
) -> ReferenceDraft {
    ReferenceDraft {
        accounts: list!(AccountList, insured.iter().map(account)),
        // a few people of the register have died; none of them is in the act's month
        deaths: list!(DeathList, insured.iter().step_by(97).map(death)),
        policies: list!(PolicyList, insured.iter().zip(first..).map(policy)),
        people: list!(PersonList, insured.iter().map(facts::person)),
        attachments: list!(
            AttachmentList,
            insured
                .iter()
                .map(|insured| facts::attachment(insured, provider))
        ),
        insurance: list!(InsuranceList, insured.iter().map(facts::right)),
        consents: list!(ConsentList, insured.iter().map(facts::consent)),
        ..ReferenceDraft::default()
    }
}

fn reference(world: &World) -> ReferenceDraft {
    let insured = of_insured(&world.insured, 1, world.providers.first());
    ReferenceDraft {
        accounts: insured.accounts,
        deaths: insured.deaths,
        policies: insured.policies,
        people: insured.people,
        attachments: insured.attachments,
        insurance: insured.insurance,
        consents: insured.consents,
        ..of_providers(world)
    }
}

pub(crate) fn of_providers(world: &World) -> ReferenceDraft {
    let firms = || world.providers.iter().enumerate();
    ReferenceDraft {
        workers: list!(
            WorkerList,
            firms().flat_map(|(place, provider)| {
                let workers = world.workers_of(place).iter();
                workers.map(move |worker| employed(worker, provider))
            })
        ),
        tariffs: list!(TariffList, world.tariffs.iter().map(tariff)),
        contracts: list!(ContractList, world.providers.iter().zip(1..).map(contract)),
        licences: list!(LicenceList, firms().map(licence)),
        facilities: list!(FacilityList, firms().flat_map(facilities)),
        taxes: list!(TaxList, world.providers.iter().map(tax)),
        providers: list!(ProviderList, world.providers.iter().map(facts::provider)),
        plans: list!(
            PlanList,
            (1..).take(world.providers.len()).map(facts::position)
        ),
        norms: list!(NormList, world.tariffs.iter().map(facts::norm)),
        packages: list!(PackageList, facts::packages().into_iter()),
        systems: list!(SystemList, std::iter::once(facts::system())),
        diagnoses: list!(DiagnosisList, std::iter::once(facts::diagnosis())),
        ..ReferenceDraft::default()
    }
}

fn account(insured: &String) -> AccountRow {
    AccountRow {
        insured: text(insured),
        state: text("open"),
        since: text(YEAR_START),
    }
}

fn death(insured: &String) -> DeathRow {
    DeathRow {
        insured: text(insured),
        day: text("2026-04-02"),
    }
}

fn policy((insured, serial): (&String, u64)) -> PolicyRow {
    PolicyRow {
        insured: text(insured),
        number: PolicyNumber::new(2026, serial).map(|number| number.to_string()),
        from: text(YEAR_START),
        to: text(YEAR_END),
        ..PolicyRow::default()
    }
}

fn employed(worker: &str, provider: &str) -> WorkerRow {
    WorkerRow {
        worker: text(worker),
        provider: text(provider),
        from: text("2025-01-01"),
        speciality: text("терапия"),
        ..WorkerRow::default()
    }
}

fn tariff(row: &Tariff) -> TariffRow {
    TariffRow {
        code: text(&row.code),
        price: text(row.price.to_string()),
        from: text(&row.from),
        to: text(YEAR_END),
    }
}

fn contract((provider, serial): (&String, u64)) -> ContractRow {
    ContractRow {
        number: ContractNumber::new(2026, serial).map(|number| number.to_string()),
        provider: text(provider),
        funding: text("osms"),
        from: text(YEAR_START),
        to: text(YEAR_END),
        concluded: text("2025-12-25"),
        status: text("signed"),
        sum: text("900000000.00"),
        accepted: text("1000000.00"),
        ..ContractRow::default()
    }
}

fn licence((place, provider): (usize, &String)) -> LicenceRow {
    LicenceRow {
        provider: text(provider),
        number: text(format!("L-{place:05}")),
        from: text("2024-01-01"),
        to: text(YEAR_END),
        addresses: Some((0..3).map(|number| facility(place, number).1).collect()),
        activities: Some(vec![facts::ACTIVITY.into()]),
        ..LicenceRow::default()
    }
}

fn facilities((place, provider): (usize, &String)) -> Vec<FacilityRow> {
    let row = |number| {
        let (id, address) = facility(place, number);
        FacilityRow {
            id: Some(id),
            provider: text(provider),
            address: Some(address),
            coordinates: text(PLACE),
            ..FacilityRow::default()
        }
    };
    (0..3).map(row).collect()
}

fn tax(provider: &String) -> TaxRow {
    TaxRow {
        provider: text(provider),
        owes: Some(false),
    }
}
