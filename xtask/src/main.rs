//! The project's own automation: `cargo xtask help` lists what it does.

mod count;
mod doors;
mod figures;
mod mutants;
mod run;
mod setup;
mod site;
mod steps;
mod table;
mod tally;
mod vectors;
mod wasm;

use crate::site::Site;
use std::env;
use std::process::ExitCode;

const HELP: &str = "cargo xtask COMMAND

  test [--long] [--require-all] [--only WORD]
                  every check; the last line is `N passed, N failed, N skipped`
        --long          more cases per property, ten minutes of fuzzing per target, the
                        longest texts, and a sample of the mutants of four rooms
        --require-all   a step that cannot run here fails (also with CI=true)
        --only WORD     only steps whose name holds the word
  setup [--long] [--only WORD]
                  fetch what these steps need and this machine lacks
  docs            build the documentation, warnings refused
  vectors         make every vector whole in target/vectors, for runners by hand
  figures         time every door beside native Rust: one table
  npm             lay the JavaScript package out in target/npm
  uniffi          build the library for hosts as it ships, and what is generated from it
  law             write core/LAW.md anew from the register

  QALQAN_WASM_TOOLCHAIN=debian takes the WASM compiler from Debian's packages,
  =rustup (the default) from a target that rustup adds.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((&command, options)) = arguments.split_first() else {
        println!("{HELP}");
        return ExitCode::FAILURE;
    };
    let done = match command {
        "test" => Options::read(options).map(|options| test(&options)),
        "setup" => Options::read(options).map(|options| set_up(&options)),
        "docs" => none(options).map(|()| by_hand(&run::docs(&Site::here()))),
        "law" => none(options).map(|()| by_hand(&run::law(&Site::here()))),
        "figures" => none(options).and_then(|()| tell_figures()),
        "uniffi" => none(options).and_then(|()| pack_library()),
        "npm" => none(options).and_then(|()| lay_npm()),
        "vectors" => none(options).and_then(|()| lay_vectors()),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(true)
        }
        other => Err(format!("no command `{other}`: see `cargo xtask help`")),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for beside the command.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    long: bool,
    require_all: bool,
    only: Option<String>,
}

impl Options {
    fn read(arguments: &[&str]) -> Result<Self, String> {
        let mut options = Self::default();
        let mut rest = arguments.iter();
        while let Some(&argument) = rest.next() {
            match argument {
                "--long" => options.long = true,
                "--require-all" => options.require_all = true,
                "--only" => {
                    let word = rest.next().ok_or("`--only` needs a word")?;
                    options.only = Some((*word).to_owned());
                }
                other => return Err(format!("no option `{other}`: see `cargo xtask help`")),
            }
        }
        Ok(options)
    }
}

fn none(arguments: &[&str]) -> Result<(), String> {
    match arguments.first() {
        Some(other) => Err(format!("no option `{other}`: see `cargo xtask help`")),
        None => Ok(()),
    }
}

fn test(options: &Options) -> bool {
    let site = Site::here();
    let steps = chosen(options);
    if steps.is_empty() {
        eprintln!("no step has that word in its name");
        return false;
    }
    let require_all = options.require_all || env::var("CI").is_ok_and(|value| value == "true");
    let ready = setup::all(&site, &steps);
    let count = steps::run(&site, &ready, &steps, require_all);
    println!("{count}");
    count.failed == 0
}

fn chosen(options: &Options) -> Vec<table::Step> {
    let only = options.only.as_deref().unwrap_or_default();
    let mut steps = table::steps(options.long);
    steps.retain(|step| step.name.contains(only));
    steps
}

fn set_up(options: &Options) -> bool {
    let steps = chosen(options);
    let ready = setup::all(&Site::here(), &steps);
    let mut fine = true;
    for (name, lacks) in ready.list() {
        match lacks {
            Some(reason) => println!("{name}: not here: {reason}"),
            None => println!("{name}: ready"),
        }
        fine &= lacks.is_none();
    }
    fine
}

fn tell_figures() -> Result<bool, String> {
    println!("{}", figures::tell(&Site::here())?);
    Ok(true)
}

fn lay_npm() -> Result<bool, String> {
    let site = Site::here();
    let compiler = setup::wasm(&site)?;
    let package = doors::npm::lay(&site, compiler)?;
    println!("{}", package.display());
    Ok(true)
}

fn pack_library() -> Result<bool, String> {
    println!("{}", doors::uniffi::pack(&Site::here())?.display());
    Ok(true)
}

fn lay_vectors() -> Result<bool, String> {
    let (folder, remark) = vectors::lay(&Site::here())?;
    println!("{}: {remark}", folder.display());
    Ok(true)
}

fn by_hand(run: &run::Run) -> bool {
    print!("{}", run.stdout);
    eprint!("{}", run.stderr);
    run.ok
}

#[test]
fn options_are_read_or_refused() {
    let read = Options::read(&["--long", "--only", "wasm"]);
    let only = Some("wasm".to_owned());
    let expected = Options {
        long: true,
        only,
        ..Options::default()
    };
    assert_eq!(read, Ok(expected));
    assert!(Options::read(&["--only"]).is_err());
    assert!(Options::read(&["--lnog"]).is_err());
}
