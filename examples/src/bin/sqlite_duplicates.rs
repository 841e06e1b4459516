//! Presents the acts of a month one by one against a SQLite store of fingerprints:
//! `sqlite_duplicates --store target/seen.db --key HEX target/month/acts/*.json`.

use clap::Parser;
use qalqan_core::calendar::Period;
use qalqan_core::duplicate::FingerprintKey;
use qalqan_core::wire::{ActDraft, read_act};
use qalqan_examples::sqlite::Store;
use std::error::Error;
use std::path::PathBuf;

/// Judges acts against all that the store holds and keeps those that repeat nothing.
#[derive(Parser)]
struct Arguments {
    /// The database; made where there is none.
    #[arg(long)]
    store: PathBuf,
    /// The host's secret, 32 hex digits.
    #[arg(long)]
    key: FingerprintKey,
    /// First day of service that the store holds whole.
    #[arg(long, default_value = "2026-01-01")]
    from: String,
    /// Last day of service that the store holds whole.
    #[arg(long, default_value = "2026-12-31")]
    to: String,
    /// Files of acts in JSON.
    acts: Vec<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let days = Period::new(arguments.from.parse()?, arguments.to.parse()?)?;
    let mut store = Store::open(&arguments.store, arguments.key, days)?;
    for path in &arguments.acts {
        let name = path.display().to_string();
        let draft: ActDraft = serde_json::from_str(&std::fs::read_to_string(path)?)?;
        let line = match read_act(&draft) {
            Err(verdict) => format!(
                "{name}: cannot be read, {} findings",
                verdict.findings.len()
            ),
            Ok(act) => {
                let told = store.present(&name, &act)?;
                let state = if told.kept { "kept" } else { "refused" };
                let found = told.verdict.findings.iter();
                let codes: Vec<&str> = found.map(|finding| finding.rule.code).collect();
                format!("{name}: {state} {}", codes.join(" "))
            }
        };
        qalqan_examples::print(&line)?;
    }
    Ok(())
}
