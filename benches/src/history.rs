//! A history of so many lines, for duplicates.

use qalqan_core::act::Act;
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::{
    ActTrace, AttendanceTrace, Fingerprint, FingerprintKey, Freshness, History, HistoryStatus,
    Searched, ServiceTrace, service_keys,
};
use qalqan_examples::generator::Random;
use std::sync::LazyLock;

/// The key of the benchmarks.
pub static KEY: LazyLock<FingerprintKey> =
    LazyLock::new(|| FingerprintKey::new([7; 16]).expect("not zero"));

/// A snapshot of this very run.
pub const LIVE: Freshness = Freshness::NotBefore(0);

/// A fingerprint of nothing in particular.
pub fn stray(random: &mut Random) -> Fingerprint {
    let (high, low) = (random.draw(), random.draw());
    Fingerprint::from_number((u128::from(high) << 64) | u128::from(low))
}

/// The fingerprints of an act's lines.
#[must_use]
pub fn prints(act: &Act) -> Vec<ServiceTrace> {
    let lines = act.cases.iter().flat_map(|case| {
        let lines = case.services.iter();
        lines.map(move |line| service_keys(&KEY, case, line))
    });
    lines.map(ServiceTrace::from).collect()
}

/// Lines of an act of the history.
const ACT_LINES: usize = 1000;

/// Adds acts to a history, one after another, as long as there is something to fill them
/// with.
fn add(history: &mut History, name: &str, mut fill: impl FnMut(&mut ActTrace) -> bool) {
    for number in 1.. {
        let mut act = ActTrace::new(&format!("{name}-{number}"), HistoryStatus::Paid);
        if !fill(&mut act) {
            break;
        }
        let added = history.index_mut().add(&act);
        added.expect("memory for the history");
    }
}

/// A history of strays, with some lines among them, in acts of a thousand lines. Each act
/// is made, added and dropped before the next: what the process holds after that is the
/// history's, and not what the allocator kept of its making.
///
/// # Panics
/// Where 2026 is no year.
#[must_use]
pub fn history(lines: usize, known: &[ServiceTrace]) -> History {
    let mut random = Random::stream(2026, "history");
    let strays = core::iter::repeat_with(|| ServiceTrace {
        exact: Some(stray(&mut random)),
        suspect: Some(stray(&mut random)),
        id: None,
        units: 1,
    });
    let mut traces = known.iter().copied().chain(strays).take(lines);
    let day = |text: &str| text.parse().expect("a day");
    let searched = Searched {
        keys: vec![KEY.check()],
        periods: vec![Period::spanning(day("2026-01-01"), day("2026-12-31"))],
        statuses: HistoryStatus::ALL.to_vec(),
        providers: Vec::new(),
        complete: true,
        stays: true,
        ids: true,
        attendances: false,
        as_of: Some(day("2026-04-05")),
        live: false,
    };
    let mut history = History::empty(searched);
    add(&mut history, "H", |act| {
        act.services = traces.by_ref().take(ACT_LINES).collect();
        !act.services.is_empty()
    });
    history
}

/// The attendances of an act's lines.
#[must_use]
pub fn attendances(act: &Act) -> Vec<AttendanceTrace> {
    let trace = ActTrace::new("", HistoryStatus::Paid);
    trace.with_attendances(&KEY, act).attendances
}

/// The history with attendances of so many lines: some that are known, and strays.
///
/// # Panics
/// Where there is no memory for them.
#[must_use]
pub fn attended(mut history: History, lines: usize, known: &[AttendanceTrace]) -> History {
    let mut random = Random::stream(2026, "attended");
    let service = "A02.001.000".parse().expect("a code");
    let strays = core::iter::repeat_with(|| AttendanceTrace {
        insured_moment: stray(&mut random),
        worker_day: Some(stray(&mut random)),
        second: 36_000,
        insured: stray(&mut random),
        place: Some(stray(&mut random)),
        service,
        units: 1,
    });
    let mut rows = known.iter().copied().chain(strays).take(lines);
    add(&mut history, "T", |act| {
        act.attendances = rows.by_ref().take(ACT_LINES).collect();
        !act.attendances.is_empty()
    });
    let mut searched = history.searched().clone();
    searched.attendances = true;
    history.set_searched(searched);
    history
}
