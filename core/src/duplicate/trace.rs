//! An act as a history keeps it: fingerprints of it, of its lines and of its cases.

use crate::act::{Act, CareKind, Case};
use crate::calendar::Period;
use crate::closed_set::closed_set;
use crate::duplicate::attendance::{AttendanceTrace, attendance_traces};
use crate::duplicate::keys::{ServiceKeys, act_and_service_keys, line_ids};
use crate::identifier::{Fingerprint, FingerprintKey, Iin, ServiceCode};
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// How far an earlier act has come.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum HistoryStatus: "history status" {
        /// Presented, not decided.
        InProcess = "in-process",
        /// Accepted or signed, not yet paid.
        Accepted = "accepted",
        /// Paid.
        Paid = "paid",
        /// Withdrawn, refused or reversed: repeats nothing.
        Reversed = "reversed",
    }
}

/// An earlier act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActTrace {
    /// What the host calls it: goes into findings.
    pub label: String,
    /// How far it has come.
    pub status: HistoryStatus,
    /// Its number, provider, contract, year.
    pub record: Option<Fingerprint>,
    /// Its provider and lines.
    pub content: Option<Fingerprint>,
    /// Its lines, as far as the host keeps them.
    pub services: Vec<ServiceTrace>,
    /// Its cases, as far as the host keeps them.
    pub cases: Vec<CaseTrace>,
    /// Who was with whom in its lines, where and when, as far as the host keeps it.
    pub attendances: Vec<AttendanceTrace>,
    /// What it was presented in place of; nothing where another system holds it.
    pub replaces: Vec<Replaces>,
    /// The system that holds it, where that is not the host's own. What repeats it is under
    /// review then and not refused: nobody here has seen the act, and whoever has the key can
    /// make a print of anybody.
    pub origin: Option<String>,
    /// Its fingerprints of which that system has shown what they are of.
    pub opened: Vec<Fingerprint>,
}

impl ActTrace {
    /// An act of which nothing is known yet.
    #[must_use]
    pub fn new(label: &str, status: HistoryStatus) -> Self {
        Self {
            label: label.into(),
            status,
            record: None,
            content: None,
            services: Vec::new(),
            cases: Vec::new(),
            attendances: Vec::new(),
            replaces: Vec::new(),
            origin: None,
            opened: Vec::new(),
        }
    }

    /// The same after the system that holds it has shown the act, or some of its lines: the
    /// fingerprints that are of them count as those of an act of the host's own.
    #[must_use]
    pub fn opened_by(mut self, key: &FingerprintKey, act: &Act) -> Self {
        let shown = act_trace(key, act, "", self.status).with_ids(key, act);
        let shown: BTreeSet<Fingerprint> = shown.prints().collect();
        let equal = self.prints().filter(|print| shown.contains(print));
        self.opened = equal.collect();
        self
    }

    /// The prints by which an act repeats another.
    pub(super) fn prints(&self) -> impl Iterator<Item = Fingerprint> + '_ {
        let whole = self.record.into_iter().chain(self.content);
        let lines = self.services.iter();
        let lines = lines.flat_map(|line| [line.exact, line.suspect, line.id]);
        whole.chain(lines.flatten())
    }

    /// The same with the ids of the lines of its act, for a provider whose system gives
    /// no id twice in a year. The trace must be that of the act.
    #[must_use]
    pub fn with_ids(mut self, key: &FingerprintKey, act: &Act) -> Self {
        for (trace, id) in self.services.iter_mut().zip(line_ids(key, act)) {
            trace.id = id;
        }
        self
    }

    /// The same with the attendances of its act: who was with whom, where and when. The
    /// trace must be that of the act.
    #[must_use]
    pub fn with_attendances(mut self, key: &FingerprintKey, act: &Act) -> Self {
        self.attendances = attendance_traces(key, act);
        self
    }
}

/// An act as a history keeps it.
///
/// ```
/// use qalqan_core::act::Act;
/// use qalqan_core::duplicate::{FingerprintKey, HistoryStatus, act_keys, act_trace};
///
/// let act = Act {
///     number: "A-1".parse().ok(),
///     provider: "050540004455".parse().ok(),
///     contract: "D-1".parse().ok(),
///     month: "2026-03".parse().ok(),
///     ..Act::default()
/// };
/// let key = FingerprintKey::new([7; 16])?;
/// let trace = act_trace(&key, &act, "A-1", HistoryStatus::Paid);
/// assert_eq!(trace.record, act_keys(&key, &act).record);
/// # Ok::<(), qalqan_core::duplicate::FingerprintKeyError>(())
/// ```
#[must_use]
pub fn act_trace(key: &FingerprintKey, act: &Act, label: &str, status: HistoryStatus) -> ActTrace {
    let (made, lines) = act_and_service_keys(key, act);
    let services = lines.into_iter().map(ServiceTrace::from);
    ActTrace {
        label: label.into(),
        status,
        record: made.record,
        content: made.content,
        services: services.collect(),
        cases: case_traces(key, act),
        attendances: Vec::new(),
        replaces: Vec::new(),
        origin: None,
        opened: Vec::new(),
    }
}

/// What a correction replaces: an act, or one line of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaces {
    /// The original act's number, provider, contract, year.
    pub act: Fingerprint,
    /// The original line's insured, worker, service, moment; the whole act without it.
    pub line: Option<Fingerprint>,
}

impl Replaces {
    pub(super) fn key(&self) -> (u128, u128) {
        let line = self.line.map_or(0, Fingerprint::number);
        (self.act.number(), line)
    }

    /// The whole act of the line.
    pub(super) fn whole(&self) -> Self {
        Self {
            line: None,
            ..*self
        }
    }
}

/// A line of an earlier act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServiceTrace {
    /// Insured, worker, service, moment.
    pub exact: Option<Fingerprint>,
    /// Insured, service, day.
    pub suspect: Option<Fingerprint>,
    /// Provider, year, id of the line: only for a provider whose system gives no id
    /// twice in a year ([`Claims::unique_ids`](crate::duplicate::Claims::unique_ids)).
    pub id: Option<Fingerprint>,
    /// How many of the service it gave; zero and one are both one.
    pub units: u32,
}

impl ServiceTrace {
    /// The print of suspicion with how many more than one it gave, where it gave more.
    pub(super) fn more_than_one(&self) -> Option<(Fingerprint, u32)> {
        let more = self.units.saturating_sub(1);
        self.suspect.filter(|_| more > 0).map(|print| (print, more))
    }
}

/// A line without its id.
impl From<ServiceKeys> for ServiceTrace {
    fn from(keys: ServiceKeys) -> Self {
        Self {
            exact: keys.exact,
            suspect: keys.suspect,
            id: None,
            units: keys.units,
        }
    }
}

/// A case of an earlier act, without the person and without its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseTrace {
    /// The fingerprint of the insured: [`FingerprintKey::insured_of_stay`].
    pub insured: Fingerprint,
    /// First and last day.
    pub days: Period,
    /// The kind of care; without it nobody can pass what lies in the same days.
    pub care: Option<CareKind>,
    /// The service, where all lines are of one: so exclusions may name sessions of
    /// haemodialysis.
    pub service: Option<ServiceCode>,
}

/// The days of a case, where it says from when to when.
pub(super) fn days(case: &Case) -> Option<Period> {
    Period::new(case.start?, case.end?).ok()
}

/// The service of a case, where all of its lines are of one.
pub(super) fn only_service(case: &Case) -> Option<ServiceCode> {
    let first = case.services.first()?.code?;
    let mut further = case.services.iter();
    further
        .all(|line| line.code == Some(first))
        .then_some(first)
}

/// The cases of an act, as a history keeps them. One that does not say whose it is, or
/// from when to when, is compared with nothing, like a line without a key.
pub(super) fn case_traces(key: &FingerprintKey, act: &Act) -> Vec<CaseTrace> {
    let mut last: Option<(Iin, Fingerprint)> = None;
    let cases = act.cases.iter().filter_map(|case| {
        let insured = case.insured?;
        let days = days(case)?;
        let print = match last {
            Some((same, print)) if same == insured => print,
            _ => key.insured_of_stay(insured),
        };
        last = Some((insured, print));
        Some(CaseTrace {
            insured: print,
            days,
            care: case.care,
            service: only_service(case),
        })
    });
    cases.collect()
}
