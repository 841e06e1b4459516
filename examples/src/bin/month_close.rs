//! The main job: closes a month of acts from files, and says whether everything
//! planted in it was found.

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use qalqan_examples::close::{
    Closed, Input, Progress, Score, close, findings_table, outcome_table, score, write_all,
};
use std::error::Error;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Closes a month: checks acts, judges duplicates, signs, suspends, registers.
#[derive(Parser)]
struct Arguments {
    /// The folder of the month.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The folder for findings.json, register.csv and statement.html.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Bars on a terminal, nothing elsewhere.
struct Bars {
    bar: ProgressBar,
    shown: bool,
}

impl Progress for Bars {
    fn step(&mut self, name: &'static str, parts: usize) {
        self.bar.finish_and_clear();
        if self.shown {
            let style = ProgressStyle::with_template("{msg:18} {wide_bar} {pos}/{len}");
            self.bar = ProgressBar::new(u64::try_from(parts).unwrap_or(u64::MAX));
            self.bar
                .set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            self.bar.set_message(name);
        }
    }

    fn part(&mut self) {
        self.bar.inc(1);
    }
}

/// The workspace, so that the command runs from any folder.
fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let arguments = Arguments::parse();
    let data = arguments.data.unwrap_or_else(|| here("data/region"));
    let out = arguments
        .out
        .unwrap_or_else(|| here("../target/month_close"));
    let input = Input::open(&data)?;
    let manifest = Input::manifest(&data)?;
    let mut bars = Bars {
        bar: ProgressBar::hidden(),
        shown: std::io::stderr().is_terminal(),
    };
    let closed = close(&input, &mut bars)?;
    bars.bar.finish_and_clear();
    let score = score(&manifest, &closed);
    write_all(&out, &closed, &score)?;
    report(&closed, &score, &out);
    println!("{}", score.line());
    Ok(if score.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn report(closed: &Closed, score: &Score, out: &Path) {
    println!(
        "{} acts, {} service lines",
        closed.outcomes.len(),
        closed.services
    );
    println!("{}", findings_table(closed));
    println!("{}", outcome_table(closed));
    for register in &closed.registers {
        let total = register.total.map(|sum| sum.for_people());
        let total = total.unwrap_or_else(|| "out of range".into());
        println!(
            "register {}: {} acts, {total}",
            register.funding,
            register.rows.len()
        );
    }
    println!(
        "not checked: {}, of them unexplained: {}",
        closed.open.len(),
        score.not_checked.len()
    );
    for id in &score.missed {
        println!("missed: {id}");
    }
    for one in &score.false_alarms {
        println!("false: {} {} {}", one.rule, one.act, one.path);
    }
    for one in &score.not_checked {
        println!("not checked: {} {} {}", one.rule, one.act, one.path);
    }
    if score.unlisted > 0 {
        println!("{} findings were counted but not listed", score.unlisted);
    }
    println!("files: {}", out.display());
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
