//! Runs the steps one by one, with a line for each.

use crate::count::Count;
use crate::doors::{kotlin, npm, python, swift, uniffi, web};
use crate::mutants;
use crate::run::{self, Run};
use crate::setup::Ready;
use crate::site::Site;
use crate::table::{Job, Step};
use crate::tally::{self, Tally, Told};
use crate::vectors;
use crate::wasm::{self, Compiler};
use std::io::{self, Write};
use std::thread;
use std::time::Instant;

/// Lines of a failed command that are shown.
const SHOWN: usize = 150;

/// What a step came to.
pub enum Outcome {
    Ran(Ran),
    /// It cannot run on this machine, and why.
    Skipped(String),
}

/// A step that ran.
#[derive(Debug, Default)]
pub struct Ran {
    pub count: Count,
    /// Stands behind the counts.
    pub remark: String,
    /// What to show where a check failed.
    pub shown: String,
    /// How many vectors its runner counted.
    pub vectors: Option<u64>,
}

impl Outcome {
    /// One check that passed, with a remark.
    pub fn passed(remark: String) -> Self {
        Self::Ran(Ran {
            count: Count::PASSED,
            remark,
            ..Ran::default()
        })
    }

    /// One check that failed, with what it printed.
    pub fn failed(shown: impl Into<String>) -> Self {
        Self::Ran(Ran {
            count: Count::FAILED,
            shown: shown.into(),
            ..Ran::default()
        })
    }

    /// A runner in another language, whose closing line holds the counts.
    pub fn of_runner(run: Run) -> Self {
        let mut lines = run.stdout.lines().rev();
        let count = lines.next().and_then(Count::of_closing);
        let remark = lines.next().unwrap_or_default().to_owned();
        Self::of_counted(count, remark, run)
    }

    /// A run whose counts were read, if it told any. One that failed without a failed
    /// check has one, and so has one that checked nothing.
    pub fn of_counted(count: Option<Count>, remark: String, run: Run) -> Self {
        let mut count = count.unwrap_or_default();
        if !run.ok && count.failed == 0 || count.passed == 0 {
            count.failed += 1;
        }
        let vectors = tally::counted(&run.stdout);
        Self::Ran(Ran {
            count,
            remark,
            vectors,
            shown: run.stdout + &run.stderr,
        })
    }

    /// One more check beside those that ran.
    pub fn and(mut self, check: Result<(), String>) -> Self {
        if let Self::Ran(ran) = &mut self {
            ran.count += if check.is_ok() {
                Count::PASSED
            } else {
                Count::FAILED
            };
            if let Err(said) = check {
                ran.shown = format!("{}\n{said}", ran.shown);
            }
        }
        self
    }

    /// One check: the exit code is the answer.
    fn of_run(run: Run) -> Self {
        if run.ok {
            Self::passed(String::new())
        } else {
            Self::failed(run.stdout + &run.stderr)
        }
    }

    fn of_tests(run: Run) -> Self {
        let vectors = tally::counted(&run.stdout);
        Self::Ran(Ran {
            count: Count::of_tests(&run.stdout, run.ok),
            remark: vectors.map_or_else(String::new, |count| format!("vectors: {count}")),
            vectors,
            shown: run.stdout + &run.stderr,
        })
    }
}

/// Runs them all; with `require_all`, a step that cannot run is a failed one.
pub fn run(site: &Site, ready: &Ready, steps: &[Step], require_all: bool) -> Count {
    thread::scope(|scope| {
        scope.spawn(|| ahead(site, ready, steps));
        one_by_one(site, ready, steps, require_all)
    })
}

/// Builds beside the first steps what the last ones need. A crate that is optimised as a
/// whole keeps one core busy, and so does a look by clippy: together they take both. The
/// steps that need the outcome wait for it and tell how it went.
fn ahead(site: &Site, ready: &Ready, steps: &[Step]) {
    // elsewhere both would build in one folder, and wait for each other
    if let Ok(compiler @ Compiler::Debian) = &ready.wasm {
        let _told_by_its_step = npm::lay(site, *compiler);
    }
    if steps.iter().any(|step| step.job.needs_library()) {
        let _told_by_its_step = uniffi::library(site);
    }
}

fn one_by_one(site: &Site, ready: &Ready, steps: &[Step], require_all: bool) -> Count {
    let mut sum = Count::default();
    let mut doors = Tally::default();
    for (at, step) in (1..).zip(steps) {
        print!("[{at}/{}] {}: ", steps.len(), step.name);
        // a line that is not shown yet does no harm
        let _ = io::stdout().flush();
        let start = Instant::now();
        let outcome = one(site, ready, &step.job);
        let seconds = start.elapsed().as_secs_f32();
        if let Some(door) = step.door() {
            doors.add(
                door,
                match &outcome {
                    Outcome::Ran(ran) => Told::Ran(ran.vectors),
                    Outcome::Skipped(_) => Told::Skipped,
                },
            );
        }
        sum += tell(outcome, seconds, require_all);
    }
    sum += same(&doors);
    sum
}

/// Every door that ran has run the same vectors.
fn same(doors: &Tally) -> Count {
    let (table, odd) = doors.judge();
    if table.is_empty() {
        return Count::default();
    }
    print!("vectors by door:\n{table}");
    if odd.is_empty() {
        return Count::PASSED;
    }
    println!(
        "FAILED: not all doors ran the same vectors: {}",
        odd.join(", ")
    );
    Count::FAILED
}

fn tell(outcome: Outcome, seconds: f32, require_all: bool) -> Count {
    match outcome {
        Outcome::Ran(Ran {
            count,
            remark,
            shown,
            ..
        }) => {
            let word = if count.failed == 0 { "ok" } else { "FAILED" };
            println!("{word} ({count}, {seconds:.1} s) {remark}");
            if count.failed > 0 {
                show(&shown);
            }
            count
        }
        Outcome::Skipped(reason) if require_all => {
            println!("FAILED: cannot run here, and every step is required: {reason}");
            Count::FAILED
        }
        Outcome::Skipped(reason) => {
            println!("skipped: {reason}");
            Count::SKIPPED
        }
    }
}

/// The end of what a failed step printed, set off from our own lines.
fn show(text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    let hidden = lines.len().saturating_sub(SHOWN);
    if hidden > 0 {
        println!("    | … {hidden} lines before");
    }
    for line in lines.iter().skip(hidden) {
        println!("    | {line}");
    }
}

fn one(site: &Site, ready: &Ready, job: &Job) -> Outcome {
    if job.reads_vectors()
        && let Err(said) = vectors::lay(site)
    {
        return Outcome::failed(said);
    }
    match *job {
        Job::Cargo(arguments) => Outcome::of_run(run::run(&mut site.cargo(arguments))),
        Job::Tests(arguments) => Outcome::of_tests(run::run(&mut site.cargo(arguments))),
        Job::Properties(cases) => {
            let mut command = site.cargo(&["test", "--release", "-p", "qalqan-core"]);
            Outcome::of_tests(run::run(command.env("PROPTEST_CASES", cases)))
        }
        Job::Docs => Outcome::of_run(run::docs(site)),
        Job::Vectors => vectors::examine(site),
        Job::Month => month(site),
        Job::NoStd => match &ready.no_std {
            Ok(compiler) => Outcome::of_run(run::run(&mut compiler.check_without_std(site))),
            Err(reason) => Outcome::Skipped(reason.clone()),
        },
        Job::Wasm => match (&ready.wasm, &ready.node) {
            (Ok(compiler), Ok(())) => wasm::examine(site, *compiler),
            (Err(reason), _) | (_, Err(reason)) => Outcome::Skipped(reason.clone()),
        },
        Job::Uniffi => uniffi::examine(site),
        Job::Python => match &ready.python {
            Ok(tools) => python::examine(site, tools),
            Err(reason) => Outcome::Skipped(reason.clone()),
        },
        Job::Kotlin => match &ready.kotlin {
            Ok(tools) => kotlin::examine(site, tools),
            Err(reason) => Outcome::Skipped(reason.clone()),
        },
        Job::Swift => match &ready.swift {
            Ok(swift) => swift::examine(site, swift),
            Err(reason) => Outcome::Skipped(reason.clone()),
        },
        Job::Web(script) => match (&ready.wasm, &ready.web) {
            (Ok(compiler), Ok(tools)) => web::examine(site, *compiler, tools, None, script),
            (Err(reason), _) | (_, Err(reason)) => Outcome::Skipped(reason.clone()),
        },
        Job::Browser(script) => match (&ready.wasm, &ready.web, &ready.browser) {
            (Ok(compiler), Ok(tools), Ok(browser)) => {
                web::examine(site, *compiler, tools, Some(browser), script)
            }
            (Err(reason), ..) | (_, Err(reason), _) | (.., Err(reason)) => {
                Outcome::Skipped(reason.clone())
            }
        },
        Job::Fuzz(target, seconds) => match &ready.fuzz {
            Ok(()) => fuzz(site, target, seconds),
            Err(reason) => Outcome::Skipped(reason.clone()),
        },
        Job::DoorMemory(mebibytes) => door_memory(site, mebibytes),
        Job::Mutants(room) => match &ready.mutants {
            Ok(()) => mutants::examine(site, room),
            Err(reason) => Outcome::Skipped(reason.clone()),
        },
    }
}

/// Every call with every list as long as the door lets in.
fn door_memory(site: &Site, mebibytes: &str) -> Outcome {
    let mut command = site.cargo(&["test", "--release", "-p", "qalqan-core"]);
    command.args(["--test", "door_memory"]);
    Outcome::of_tests(run::run(command.env("QALQAN_DOOR_MIB", mebibytes)))
}

/// The first command of the README.
fn month(site: &Site) -> Outcome {
    let run = run::run(&mut site.cargo(&["run", "--release", "--bin", "month_close"]));
    let last = run.stdout.lines().last().unwrap_or_default().to_owned();
    if run.ok && all_found(&last) {
        Outcome::passed(last)
    } else {
        Outcome::failed(
            run.stderr + &run.stdout + "no last line `planted N, found N, missed 0, false 0`",
        )
    }
}

/// `planted N, found N, missed 0, false 0`, with something planted.
fn all_found(line: &str) -> bool {
    let number = |part: &str, word: &str| -> Option<u64> {
        part.strip_prefix(word)?.strip_prefix(' ')?.parse().ok()
    };
    let parts: Vec<&str> = line.trim().split(", ").collect();
    let [planted, found, missed, false_alarms] = parts[..] else {
        return false;
    };
    let planted = number(planted, "planted");
    planted > Some(0)
        && planted == number(found, "found")
        && number(missed, "missed") == Some(0)
        && number(false_alarms, "false") == Some(0)
}

/// Starts from the inputs of the vectors, written by a script into the corpus, which is
/// never committed.
fn fuzz(site: &Site, target: &str, seconds: u32) -> Outcome {
    let script = site.root.join("core/fuzz/seeds.py");
    let mut seeds = site.tool("python3", &[]);
    seeds.env(vectors::FOLDER, vectors::folder(site));
    let seeds = run::run(seeds.arg(script));
    if !seeds.ok {
        return Outcome::failed(seeds.stdout + &seeds.stderr);
    }
    let limit = format!("-max_total_time={seconds}");
    let arguments = [
        "run",
        "nightly",
        "cargo",
        "fuzz",
        "run",
        "--sanitizer",
        "address",
        target,
        "--",
        &limit,
    ];
    let mut command = site.tool("rustup", &arguments);
    Outcome::of_run(run::run(command.current_dir(site.root.join("core"))))
}

#[test]
fn the_month_closes_when_all_and_only_the_planted_is_found() {
    assert!(all_found("planted 31, found 31, missed 0, false 0"));
    for bad in [
        "planted 31, found 30, missed 1, false 0",
        "planted 31, found 31, missed 0, false 2",
        "planted 0, found 0, missed 0, false 0",
        "planted 31, found 31, missed 0",
        "planted x, found x, missed 0, false 0",
        "",
    ] {
        assert!(!all_found(bad), "{bad}");
    }
}
