//! What services ask for, and services that only planted defects use.

use super::tariffs::{Tariff, fields};
use super::world::{DIAGNOSES, World};
use qalqan_core::money::Tenge;
use serde_json::{Value, json};

/// The activity of every licence.
pub(super) const ACTIVITY: &str = "амбулаториялық-емханалық көмек";
/// For women only.
pub(super) const WOMEN: &str = "Q01.001.001";
/// For children only.
pub(super) const CHILDREN: &str = "Q01.002.001";
/// For people attached to the provider only.
pub(super) const ATTACHED: &str = "Q01.003.001";
/// Of an activity that no licence here names.
pub(super) const SURGERY: &str = "Q01.004.001";
/// A sample that is taken from anybody.
pub(super) const SAMPLE: &str = "Q01.005.001";
/// Allowed twice a month.
pub(super) const TWICE_A_MONTH: &str = "Q01.006.001";
/// Allowed once in ten days.
pub(super) const ONCE_IN_TEN_DAYS: &str = "Q01.007.001";
/// A session of haemodialysis.
pub(super) const DIALYSIS: &str = "Q01.008.001";
/// Palliative care, to which people come back.
pub(super) const PALLIATIVE: &str = "Q01.010.001";
/// Given to one person at a time.
pub(super) const PERSONAL: &str = "Q01.011.001";
/// Four hours of its worker.
pub(super) const FOUR_HOURS: &str = "Q01.012.001";
/// With a tariff of the year before.
pub(super) const DECEMBER: &str = "Q01.009.001";

/// Those that may be given to anybody by anybody.
const FREE: [&str; 8] = [
    SAMPLE,
    TWICE_A_MONTH,
    ONCE_IN_TEN_DAYS,
    DIALYSIS,
    PALLIATIVE,
    PERSONAL,
    FOUR_HOURS,
    DECEMBER,
];

/// Tariffs of those services.
pub(super) fn special() -> Vec<Tariff> {
    let bound = [WOMEN, CHILDREN, ATTACHED, SURGERY];
    let codes = bound.into_iter().chain(FREE);
    let rows = codes.map(|code| Tariff {
        code: code.into(),
        price: Tenge::from_tiyn(50_025),
        from: "2025-01-01".into(),
        home: false,
        current: false,
    });
    rows.collect()
}

/// A row for each service.
pub(super) fn norms(world: &World) -> Vec<Value> {
    let plain = world.tariffs.iter().map(|row| {
        json!({
            "code": row.code, "from": "2025-01-01", "specialities": ["терапия"],
            "activity": ACTIVITY, "home": row.home,
        })
    });
    let special = [
        json!({"code": WOMEN, "from": "2025-01-01", "sex": "female"}),
        json!({"code": CHILDREN, "from": "2025-01-01", "ageTo": 17}),
        json!({"code": ATTACHED, "from": "2025-01-01", "attachment": true}),
        json!({"code": SURGERY, "from": "2025-01-01", "activity": "хирургия"}),
    ];
    let free = FREE.map(|code| json!({"code": code, "from": "2025-01-01"}));
    plain.chain(special).chain(free).collect()
}

/// Codes of the classification that somebody here writes.
pub(super) fn diagnoses() -> Vec<Value> {
    let planted = ["A15.0", "I21.0", "J44.0"];
    let codes = DIAGNOSES.iter().chain(&planted);
    codes.map(|code| json!({"code": code})).collect()
}

/// Which package pays for which diagnosis from 2026 on.
const PACKAGES: &str = include_str!("../../data/packages.csv");

/// Lists of the packages; ordinary diagnoses stand in neither.
pub(super) fn packages() -> Vec<Value> {
    let lines = PACKAGES.lines().skip(1).map(fields);
    let rows = lines.filter_map(|line| {
        let [funding, diagnoses, months, _, _] = <[String; 5]>::try_from(line).ok()?;
        let months: Option<u32> = months.parse().ok();
        Some(json!({
            "funding": funding, "diagnoses": diagnoses, "months": months, "from": "2026-01-01",
        }))
    });
    rows.collect()
}

/// How often two services may be given, and what the host takes out of the rules of stays:
/// an ambulance may come to anybody, sessions of dialysis are one case over weeks, and
/// palliative care is no readmission. A worker's day has eight hours.
pub(super) fn limits() -> Value {
    json!({
        "reasons": ["повторно по показаниям", "двусторонняя процедура"],
        "frequencies": [
            {"code": TWICE_A_MONTH, "times": 2, "span": "month", "counts": "lines"},
            {"code": ONCE_IN_TEN_DAYS, "times": 1, "span": "days", "days": 10, "counts": "lines"},
        ],
        "overlapExclusions": ["ambulance", DIALYSIS],
        "readmissionExclusions": [PALLIATIVE],
        "personalServices": [PERSONAL],
        "serviceMinutes": [{"code": FOUR_HOURS, "minutes": 240}],
        "workerDayMinutes": 480,
    })
}
