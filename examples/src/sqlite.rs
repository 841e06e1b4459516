//! The pull way of duplicates, as a medical information system would do it: its own
//! SQLite database keeps the fingerprints of what was presented, the library names
//! what to look up and judges what was found.
//!
//! People are not in the database: fingerprints under the host's key are. A unique
//! index over the act's digest is the last word where two presentations meet: the
//! second one's transaction fails, whatever it judged before.

use qalqan_core::act::Act;
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::{
    ActTrace, AttendanceTrace, CaseTrace, Claims, DuplicateReport, Fingerprint, FingerprintKey,
    History, HistoryStatus, IndexError, Presentation, Replaces, Searched, ServiceTrace, judge_with,
    lookups,
};
use qalqan_core::finding::{Examination, Verdict};
use qalqan_core::identifier::ServiceCode;
use qalqan_core::law::{self, Effect, NoEdition};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::BTreeMap;
use std::path::Path;

/// Acts, the fingerprints of their lines, the days of their cases, and who was with whom.
/// A reversed act frees its digest.
const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS act (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    status TEXT NOT NULL,
    record BLOB,
    content BLOB
);
CREATE UNIQUE INDEX IF NOT EXISTS act_record ON act (record) WHERE status <> 'reversed';
CREATE UNIQUE INDEX IF NOT EXISTS act_content ON act (content) WHERE status <> 'reversed';
CREATE TABLE IF NOT EXISTS line (
    act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    exact BLOB,
    suspect BLOB,
    -- only where the provider's ids of lines are unique in a year
    ident BLOB,
    -- how many of the service it gave
    units INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE IF NOT EXISTS stay (
    act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    insured BLOB NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    care TEXT,
    service TEXT
);
CREATE INDEX IF NOT EXISTS stay_act ON stay (act);
CREATE INDEX IF NOT EXISTS stay_insured ON stay (insured);
-- who was with whom, where and when: one of each line that can be compared
CREATE TABLE IF NOT EXISTS attendance (
    act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    insured_moment BLOB NOT NULL,
    worker_day BLOB,
    second INTEGER NOT NULL,
    insured BLOB NOT NULL,
    place BLOB,
    service TEXT NOT NULL,
    units INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS attendance_act ON attendance (act);
CREATE INDEX IF NOT EXISTS attendance_insured ON attendance (insured_moment);
CREATE INDEX IF NOT EXISTS attendance_worker ON attendance (worker_day);
CREATE TABLE IF NOT EXISTS replaces (
    act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    original BLOB NOT NULL,
    line BLOB
);
CREATE INDEX IF NOT EXISTS replaces_original ON replaces (original);
CREATE INDEX IF NOT EXISTS replaces_act ON replaces (act);
CREATE INDEX IF NOT EXISTS line_act ON line (act);
CREATE INDEX IF NOT EXISTS line_exact ON line (exact);
CREATE INDEX IF NOT EXISTS line_suspect ON line (suspect);
CREATE INDEX IF NOT EXISTS line_ident ON line (ident);
CREATE TEMP TABLE asked (print BLOB PRIMARY KEY) WITHOUT ROWID;
";

/// Acts that hold a fingerprint asked for.
const ACTS: &str = "
SELECT id, label, status, record, content FROM act WHERE id IN (
    SELECT id FROM act JOIN asked ON record = print
    UNION SELECT id FROM act JOIN asked ON content = print
    UNION SELECT act FROM line JOIN asked ON exact = print
    UNION SELECT act FROM line JOIN asked ON suspect = print
    UNION SELECT act FROM line JOIN asked ON ident = print
    UNION SELECT act FROM stay JOIN asked ON insured = print
    UNION SELECT act FROM attendance JOIN asked ON insured_moment = print
    UNION SELECT act FROM attendance JOIN asked ON worker_day = print
    UNION SELECT act FROM replaces JOIN asked ON original = print
) ORDER BY id";

/// Lines that hold one.
const LINES: &str = "
SELECT act, exact, suspect, ident, units FROM line WHERE rowid IN (
    SELECT line.rowid FROM line JOIN asked ON exact = print
    UNION SELECT line.rowid FROM line JOIN asked ON suspect = print
    UNION SELECT line.rowid FROM line JOIN asked ON ident = print
) ORDER BY rowid";

/// Cases of an insured asked for.
const STAYS: &str = "
SELECT act, insured, first, last, care, service FROM stay JOIN asked ON insured = print
ORDER BY stay.rowid";

/// Attendances at a moment of an insured, or on a day of a worker, asked for.
const ATTENDANCES: &str = "
SELECT act, insured_moment, worker_day, second, insured, place, service, units
FROM attendance WHERE rowid IN (
    SELECT attendance.rowid FROM attendance JOIN asked ON insured_moment = print
    UNION SELECT attendance.rowid FROM attendance JOIN asked ON worker_day = print
) ORDER BY rowid";

/// Asks for what the acts asked for stand in place of, in a chain.
const CHAINS: &str = "
INSERT OR IGNORE INTO asked
WITH RECURSIVE chain (print) AS (
    SELECT print FROM asked
    UNION SELECT original FROM chain JOIN act ON record = chain.print
        JOIN replaces ON replaces.act = act.id
) SELECT print FROM chain";

/// What acts were presented in place of.
const REPLACED: &str = "
SELECT act, original, replaces.line FROM replaces JOIN asked ON original = print
ORDER BY replaces.rowid";

/// What a host keeps of acts that were presented.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    key: FingerprintKey,
    searched: Searched,
}

/// Why an act could not be presented.
#[derive(Debug)]
pub enum StoreError {
    /// The database, a digest that is held already among its reasons.
    Database(rusqlite::Error),
    /// What was found does not fit into memory.
    Memory(IndexError),
    /// No law was in force in the act's month.
    Law(NoEdition),
    /// The act names no month.
    NoMonth,
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Database(error) => write!(f, "database: {error}"),
            Self::Memory(error) => write!(f, "{error}"),
            Self::Law(error) => write!(f, "{error}"),
            Self::NoMonth => f.write_str("act names no month"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

/// What became of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Is it kept, as in process?
    pub kept: bool,
    /// What was compared.
    pub report: DuplicateReport,
    /// What the judgement found.
    pub verdict: Verdict,
}

impl Store {
    /// Opens a store that holds every act of those days of service.
    ///
    /// # Errors
    /// What the database says.
    pub fn open(path: &Path, key: FingerprintKey, days: Period) -> Result<Self, StoreError> {
        let connection = Connection::open(path)?;
        connection.execute_batch(SCHEMA)?;
        let searched = Searched {
            keys: vec![key.check()],
            periods: vec![days],
            statuses: HistoryStatus::ALL.to_vec(),
            providers: Vec::new(),
            complete: true,
            stays: true,
            ids: true,
            attendances: true,
            as_of: None,
            live: true,
        };
        Ok(Self {
            connection,
            key,
            searched,
        })
    }

    /// Judges an act against all that is held and keeps it where nothing refuses it: one
    /// transaction, so that nothing comes between the look and the keeping.
    ///
    /// # Errors
    /// What the database says; an act without a month.
    pub fn present(&mut self, label: &str, act: &Act) -> Result<Told, StoreError> {
        self.present_with(label, act, &Claims::default())
    }

    /// [`Store::present`] with what the sender claims. A whole act that a correction
    /// takes the place of is reversed when the correction is kept. Attendances are asked for
    /// and kept, whatever the claims say: the store answers for those of every act.
    ///
    /// # Errors
    /// As [`Store::present`].
    pub fn present_with(
        &mut self,
        label: &str,
        act: &Act,
        claims: &Claims,
    ) -> Result<Told, StoreError> {
        let claims = &Claims {
            attendances: true,
            ..claims.clone()
        };
        let month = act.month.ok_or(StoreError::NoMonth)?;
        let edition = law::on(month.last()).map_err(StoreError::Law)?;
        let behaviour = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behaviour)?;
        let replaces = claims.corrections.iter().map(|one| one.replaces);
        let replaces: Vec<Replaces> = replaces.collect();
        // the originals, their lines, and the acts that replaced them before
        let mut asked = lookups(&self.key, &[act], claims, edition);
        asked.extend(replaces.iter().map(|one| one.act));
        asked.extend(replaces.iter().filter_map(|one| one.line));
        let traces = found(&transaction, asked.iter())?;
        let history = History::new(self.searched.clone(), &traces).map_err(StoreError::Memory)?;
        let (mut exam, key) = (Examination::new(edition), &self.key);
        let report = judge_with(&mut exam, key, &[act], Some(&history), claims, edition);
        let verdict = exam.close();
        // a finding anywhere in the act, of a line or of a correction, keeps all of it out
        let kept = verdict
            .effect()
            .is_none_or(|effect| effect < Effect::Refuse);
        if kept {
            reverse(&transaction, &replaces)?;
            let status = HistoryStatus::InProcess;
            let presented = Presentation {
                act,
                label,
                status,
                claims,
            };
            keep(&transaction, &presented.trace(key))?;
        }
        transaction.commit()?;
        Ok(Told {
            kept,
            report,
            verdict,
        })
    }

    /// Keeps an act as another store kept it, without judging it; its digests must still
    /// be nobody's.
    ///
    /// # Errors
    /// What the database says, first of all that a digest is held already.
    pub fn keep_trace(&mut self, trace: &ActTrace) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        keep(&transaction, trace)?;
        Ok(transaction.commit()?)
    }

    /// Gives the acts of that label another status; how many they are.
    ///
    /// # Errors
    /// What the database says.
    pub fn set_status(&self, label: &str, status: HistoryStatus) -> Result<usize, StoreError> {
        let change = "UPDATE act SET status = ?2 WHERE label = ?1";
        let status = status.to_string();
        Ok(self.connection.execute(change, params![label, status])?)
    }

    /// Withdraws the acts of that label with all of their lines, in one transaction; how
    /// many they are.
    ///
    /// # Errors
    /// What the database says; nothing is withdrawn then.
    pub fn withdraw(&mut self, label: &str) -> Result<usize, StoreError> {
        let transaction = self.connection.transaction()?;
        for of_act in ["line", "stay", "attendance", "replaces"] {
            let own =
                format!("DELETE FROM {of_act} WHERE act IN (SELECT id FROM act WHERE label = ?1)");
            transaction.execute(&own, [label])?;
        }
        let count = transaction.execute("DELETE FROM act WHERE label = ?1", [label])?;
        transaction.commit()?;
        Ok(count)
    }
}

fn blob(print: Fingerprint) -> [u8; 16] {
    print.number().to_be_bytes()
}

fn print(bytes: Option<[u8; 16]>) -> Option<Fingerprint> {
    bytes.map(|bytes| Fingerprint::from_number(u128::from_be_bytes(bytes)))
}

/// The acts that hold what is asked for, with those of their lines that do.
fn found<'a>(
    transaction: &Transaction<'_>,
    asked: impl Iterator<Item = &'a Fingerprint>,
) -> Result<Vec<ActTrace>, StoreError> {
    transaction.execute("DELETE FROM asked", [])?;
    let mut ask = transaction.prepare_cached("INSERT INTO asked VALUES (?1)")?;
    for one in asked {
        ask.execute([blob(*one)])?;
    }
    transaction.execute(CHAINS, [])?;
    let mut acts = transaction.prepare_cached(ACTS)?;
    let rows = acts.query_map([], |row| {
        let status: String = row.get(2)?;
        // the statuses are written by this store alone
        let status = status.parse().unwrap_or(HistoryStatus::InProcess);
        let mut trace = ActTrace::new(&row.get::<_, String>(1)?, status);
        trace.record = print(row.get(3)?);
        trace.content = print(row.get(4)?);
        Ok((row.get::<_, i64>(0)?, trace))
    })?;
    let mut traces: BTreeMap<i64, ActTrace> = rows.collect::<Result<_, _>>()?;
    let mut lines = transaction.prepare_cached(LINES)?;
    let rows = lines.query_map([], |row| {
        let line = ServiceTrace {
            exact: print(row.get(1)?),
            suspect: print(row.get(2)?),
            id: print(row.get(3)?),
            units: row.get(4)?,
        };
        Ok((row.get::<_, i64>(0)?, line))
    })?;
    for row in rows {
        let (act, line) = row?;
        if let Some(trace) = traces.get_mut(&act) {
            trace.services.push(line);
        }
    }
    for row in transaction.prepare_cached(STAYS)?.query_map([], stay)? {
        let (act, case) = row?;
        if let Some(trace) = traces.get_mut(&act) {
            trace.cases.extend(case);
        }
    }
    let mut attendances = transaction.prepare_cached(ATTENDANCES)?;
    for row in attendances.query_map([], attendance)? {
        let (act, one) = row?;
        if let Some(trace) = traces.get_mut(&act) {
            trace.attendances.extend(one);
        }
    }
    let mut replaced = transaction.prepare_cached(REPLACED)?;
    let rows = replaced.query_map([], |row| {
        let (original, line) = (row.get::<_, [u8; 16]>(1)?, print(row.get(2)?));
        Ok((row.get::<_, i64>(0)?, print(Some(original)), line))
    })?;
    for row in rows {
        let (act, original, line) = row?;
        if let Some((trace, act)) = traces.get_mut(&act).zip(original) {
            trace.replaces.push(Replaces { act, line });
        }
    }
    Ok(traces.into_values().collect())
}

/// A case with the id of its act; its texts are written by this store alone.
fn stay(row: &rusqlite::Row<'_>) -> rusqlite::Result<(i64, Option<CaseTrace>)> {
    let (first, last): (String, String) = (row.get(2)?, row.get(3)?);
    let (care, service): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let (insured, days) = (print(row.get(1)?), format!("{first}/{last}").parse().ok());
    let case = insured.zip(days).map(|(insured, days)| CaseTrace {
        insured,
        days,
        care: care.and_then(|text| text.parse().ok()),
        service: service.and_then(|text| text.parse().ok()),
    });
    Ok((row.get(0)?, case))
}

/// An attendance with the id of its act; its service is written by this store alone.
fn attendance(row: &rusqlite::Row<'_>) -> rusqlite::Result<(i64, Option<AttendanceTrace>)> {
    let (moment, insured) = (print(row.get(1)?), print(row.get(4)?));
    let service: Option<ServiceCode> = row.get::<_, String>(6)?.parse().ok();
    let (worker_day, place) = (print(row.get(2)?), print(row.get(5)?));
    let (second, units) = (row.get(3)?, row.get(7)?);
    let known = moment.zip(insured).zip(service);
    let one = known.map(|((insured_moment, insured), service)| AttendanceTrace {
        insured_moment,
        worker_day,
        second,
        insured,
        place,
        service,
        units,
    });
    Ok((row.get(0)?, one))
}

/// Acts that are replaced as a whole repeat nothing any more and free their digests.
fn reverse(transaction: &Transaction<'_>, replaces: &[Replaces]) -> Result<(), StoreError> {
    let change = "UPDATE act SET status = ?2 WHERE record = ?1";
    for whole in replaces.iter().filter(|one| one.line.is_none()) {
        let status = HistoryStatus::Reversed.to_string();
        transaction.execute(change, params![blob(whole.act), status])?;
    }
    Ok(())
}

fn keep(transaction: &Transaction<'_>, trace: &ActTrace) -> Result<(), StoreError> {
    let insert = "INSERT INTO act (label, status, record, content) VALUES (?1, ?2, ?3, ?4)";
    let (label, status) = (&trace.label, trace.status.to_string());
    let (record, content) = (trace.record.map(blob), trace.content.map(blob));
    transaction.execute(insert, params![label, status, record, content])?;
    let id = transaction.last_insert_rowid();
    let mut insert = transaction.prepare_cached("INSERT INTO line VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for line in &trace.services {
        let prints = [line.exact, line.suspect, line.id].map(|one| one.map(blob));
        insert.execute(params![id, prints[0], prints[1], prints[2], line.units])?;
    }
    let mut insert =
        transaction.prepare_cached("INSERT INTO stay VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for case in &trace.cases {
        let (first, last) = (case.days.first().to_string(), case.days.last().to_string());
        let care = case.care.map(|care| care.to_string());
        let service = case.service.map(|service| service.to_string());
        let insured = blob(case.insured);
        insert.execute(params![id, insured, first, last, care, service])?;
    }
    let mut insert = transaction
        .prepare_cached("INSERT INTO attendance VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
    for one in &trace.attendances {
        let (moment, insured) = (blob(one.insured_moment), blob(one.insured));
        let (worker, place) = (one.worker_day.map(blob), one.place.map(blob));
        let (service, second) = (one.service.to_string(), one.second);
        insert.execute(params![
            id, moment, worker, second, insured, place, service, one.units
        ])?;
    }
    let mut insert = transaction.prepare_cached("INSERT INTO replaces VALUES (?1, ?2, ?3)")?;
    for one in &trace.replaces {
        insert.execute(params![id, blob(one.act), one.line.map(blob)])?;
    }
    Ok(())
}
