//! The main job: closes a month of acts from files, and says whether everything
//! planted in it was found.

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use qalqan_examples::close::{
    Closed, Input, Progress, Score, close, findings_table, outcome_table, score, write_all,
};
use qalqan_examples::generator::Expected;
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
    let text = format!("{}{}", report(&closed, &score, &out), score.line());
    qalqan_examples::print(&text)?;
    Ok(if score.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn report(closed: &Closed, score: &Score, out: &Path) -> String {
    let mut lines = vec![
        format!(
            "{} policies issued, {} acts, {} service lines",
            closed.policies,
            closed.outcomes.len(),
            closed.services
        ),
        findings_table(closed).to_string(),
        outcome_table(closed).to_string(),
    ];
    lines.extend(closed.registers.iter().map(|register| {
        format!(
            "register {}: {} acts, {}",
            register.funding(),
            register.rows().len(),
            register.total().for_people()
        )
    }));
    lines.push(format!("payment orders controlled: {}", closed.orders));
    lines.extend(closed.suspensions.iter().map(|one| {
        let causes = one.causes.iter();
        let causes: Vec<String> = causes
            .map(|(ground, act)| format!("{ground} ({act})"))
            .collect();
        let cure_by = one.cure_by.as_deref().unwrap_or("–");
        format!(
            "suspended {} since {}, to cure by {cure_by}: {}",
            one.provider,
            one.since,
            causes.join(", ")
        )
    }));
    lines.push(format!(
        "not checked: {}, of them unexplained: {}",
        closed.open.len(),
        score.not_checked.len()
    ));
    lines.extend(score.missed.iter().map(|id| format!("missed: {id}")));
    let place =
        |word: &str, one: &Expected| format!("{word}: {} {} {}", one.rule, one.act, one.path);
    lines.extend(score.false_alarms.iter().map(|one| place("false", one)));
    lines.extend(
        score
            .not_checked
            .iter()
            .map(|one| place("not checked", one)),
    );
    if score.unlisted > 0 {
        lines.push(format!("counted but not listed: {}", score.unlisted));
    }
    lines.push(format!("files: {}\n", out.display()));
    lines.join("\n")
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
