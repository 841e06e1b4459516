//! A peer: one unique-index probe of SQLite per line, as a host without fingerprints in
//! memory would do it. The database stands in a file and in the cache of the system.

use rusqlite::{Connection, Result};
use std::path::Path;

/// So many prints under a unique index.
#[derive(Debug)]
pub struct Probe(Connection);

impl Probe {
    /// Fills a new database in one transaction.
    ///
    /// # Errors
    /// What the database says.
    pub fn of(path: &Path, keys: &[u128]) -> Result<Self> {
        let mut connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA mmap_size = 4000000000;
             CREATE TABLE line (print BLOB PRIMARY KEY, act INTEGER NOT NULL) WITHOUT ROWID;",
        )?;
        let mut sorted = keys.to_vec();
        sorted.sort_unstable();
        let transaction = connection.transaction()?;
        {
            let mut insert = transaction.prepare("INSERT OR IGNORE INTO line VALUES (?1, 1)")?;
            for key in sorted {
                insert.execute([key.to_be_bytes()])?;
            }
        }
        transaction.commit()?;
        Ok(Self(connection))
    }

    /// How many of the prints it holds: one prepared query each.
    ///
    /// # Errors
    /// What the database says.
    pub fn count_of(&self, keys: &[u128]) -> Result<usize> {
        let mut ask = self
            .0
            .prepare_cached("SELECT act FROM line WHERE print = ?1")?;
        let mut held = 0;
        for key in keys {
            held += usize::from(ask.exists([key.to_be_bytes()])?);
        }
        Ok(held)
    }
}
