//! A history of so many lines, for duplicates.

use qalqan_core::act::Act;
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::{
    ActTrace, Fingerprint, FingerprintKey, History, HistoryStatus, Searched, ServiceTrace,
    service_keys,
};
use qalqan_examples::generator::Random;

/// The key of the benchmarks.
pub const KEY: FingerprintKey = FingerprintKey::new([7; 16]);

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

/// A history of strays, with some lines among them, in acts of a thousand lines.
///
/// # Panics
/// Where 2026 is no year.
#[must_use]
pub fn history(lines: usize, known: &[ServiceTrace]) -> History {
    let mut random = Random::stream(2026, "history");
    let mut traces = known.to_vec();
    traces.extend((known.len()..lines).map(|_| ServiceTrace {
        exact: Some(stray(&mut random)),
        suspect: Some(stray(&mut random)),
        id: None,
    }));
    let acts = traces
        .chunks(1000)
        .zip(1..)
        .map(|(services, number)| ActTrace {
            label: format!("H-{number}"),
            status: HistoryStatus::Paid,
            record: None,
            content: None,
            services: services.to_vec(),
            cases: Vec::new(),
            replaces: Vec::new(),
        });
    let day = |text: &str| text.parse().expect("a day");
    let searched = Searched {
        periods: vec![Period::spanning(day("2026-01-01"), day("2026-12-31"))],
        statuses: HistoryStatus::ALL.to_vec(),
        providers: Vec::new(),
        complete: true,
        stays: true,
        ids: true,
        as_of: Some(day("2026-04-05")),
    };
    let acts: Vec<ActTrace> = acts.collect();
    History::new(searched, &acts).expect("memory for the history")
}
