//! The main job: closes a month of acts from files. Of a generated month it says whether
//! everything planted in it was found.

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use qalqan_core::calendar::Day;
use qalqan_core::law::Text;
use qalqan_examples::close::{Input, Progress, close, exit, read_key, report, score, write_all};
use qalqan_examples::exit::{CODES, Exit};
use qalqan_examples::lang::Lang;
use qalqan_examples::terminal::width;
use std::error::Error;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Closes a month: checks acts, judges duplicates, signs, suspends, registers.
///
/// Every file of the folder may be missing: the report then says what is not checked
/// without it. A file that cannot be read is a row of the report, and the rest of the month
/// is closed. What each file holds: examples/data/README.md.
#[derive(Parser)]
#[command(name = "month_close", version, after_help = after_help())]
struct Arguments {
    /// The folder of the month; the generated one of the repository where none is given
    #[arg(long)]
    data: Option<PathBuf>,
    /// The folder for findings.json, register.csv and statement.html; `closed` in that of
    /// the month where none is given
    #[arg(long)]
    out: Option<PathBuf>,
    /// A file with the key of the month's fingerprints, 32 hex digits; key.mark in the
    /// folder of the month says whether it is the right one
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Prints the mark of the key, to be kept as key.mark beside what it makes, and ends
    #[arg(long, requires = "key")]
    mark: bool,
    /// The day on which the issuer signs, as 2026-04-06; the working day after the last act
    /// came where none is given
    #[arg(long, value_name = "DAY")]
    signing_day: Option<Day>,
    /// The language of the report
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

fn after_help() -> String {
    format!(
        "{CODES}\n\
         A month with a manifest.json is a generated one: it is clear where all that was\n\
         planted was found, and nothing else."
    )
}

/// Bars on a terminal, nothing elsewhere.
struct Bars {
    bar: ProgressBar,
    lang: Lang,
    shown: bool,
}

impl Progress for Bars {
    fn step(&mut self, name: Text, parts: usize) {
        self.bar.finish_and_clear();
        if self.shown {
            let style = ProgressStyle::with_template("{msg:22} {wide_bar} {pos}/{len}");
            self.bar = ProgressBar::new(u64::try_from(parts).unwrap_or(u64::MAX));
            self.bar
                .set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            self.bar.set_message(name.template(self.lang.language()));
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

fn run(arguments: Arguments) -> Result<Exit, Box<dyn Error>> {
    let lang = arguments.lang;
    let said =
        |fault: qalqan_examples::close::Fault| format!("{}: {}", fault.file, fault.reason(lang));
    let key = arguments.key.as_deref().map(read_key);
    let key = key.transpose().map_err(said)?;
    if let Some(key) = key.as_ref().filter(|_| arguments.mark) {
        qalqan_examples::print(&key.check().to_string())?;
        return Ok(Exit::Clear);
    }
    let (data, beside) = match arguments.data {
        Some(data) => (data.clone(), data.join("closed")),
        None => (here("data/region"), here("../target/month_close")),
    };
    let out = arguments.out.unwrap_or(beside);
    let mut input = Input::open(&data).map_err(said)?.with_key(key);
    input.signing_day = arguments.signing_day;
    let mut bars = Bars {
        bar: ProgressBar::hidden(),
        lang,
        shown: std::io::stderr().is_terminal(),
    };
    let closed = close(&input, &mut bars).map_err(said)?;
    bars.bar.finish_and_clear();
    let manifest = input.is_generated().then(|| Input::manifest(&data));
    let manifest = manifest.transpose().map_err(said)?;
    let score = manifest.map(|manifest| score(&manifest, &closed));
    let score = score.as_ref();
    write_all(&out, &closed, score, lang)?;
    let report = report(&input, &closed, score, (lang, width()));
    let last = score.map(|score| format!("\n{}", score.line()));
    let out = out.canonicalize().unwrap_or(out);
    let text = format!("{report}\n{}{}", out.display(), last.unwrap_or_default());
    qalqan_examples::print(&text)?;
    Ok(exit(&input, &closed, score))
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            eprintln!("month_close: {error}");
            Exit::Unreadable.into()
        }
    }
}
