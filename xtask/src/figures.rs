//! What each door costs: one table of one run, of the same acts.

use crate::doors::npm::{self, Code};
use crate::doors::{kotlin, python, swift, uniffi};
use crate::run::{Run, run};
use crate::setup;
use crate::site::Site;
use crate::wasm;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Nanoseconds of a call by text and typed.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Times {
    lines: u64,
    text: f64,
    typed: f64,
}

/// Builds every door that this machine can, times them, and tells the table.
pub fn tell(site: &Site) -> Result<String, String> {
    let acts = site.target.join("figures");
    let folder = acts.to_string_lossy().into_owned();
    let bench = [
        "run",
        "--release",
        "-p",
        "qalqan-benches",
        "--bin",
        "doors",
        "--",
        &folder,
    ];
    let native = times(&run(&mut site.cargo(&bench)))?;
    let doors = [
        ("JavaScript", javascript(site, &folder)),
        ("Python", in_python(site, &folder)),
        ("Kotlin", in_kotlin(site, &folder)),
        ("Swift", in_swift(site, &acts)),
    ];
    let mut told = table(&native, &doors);
    for (door, measured) in &doors {
        if let Err(reason) = measured {
            let reason = reason.lines().last().unwrap_or_default();
            told += &format!("{door} is missing: {reason}\n");
        }
    }
    Ok(told + "\n" + &sizes(site) + "\n" + &glue(site))
}

fn javascript(site: &Site, acts: &str) -> Result<Vec<Times>, String> {
    setup::node(site)?;
    npm::lay(site, setup::wasm(site)?)?;
    times(&run(
        &mut site.tool("node", &["benches/peers/door.mjs", acts])
    ))
}

fn in_python(site: &Site, acts: &str) -> Result<Vec<Times>, String> {
    let tools = python::ready(site)?;
    let (python, _) = python::install(site, &tools)?;
    let mut time = site.tool(python, &["benches/peers/door.py", acts]);
    times(&run(time.env("PYTHONPATH", "bindings-uniffi/python/tests")))
}

fn in_kotlin(site: &Site, acts: &str) -> Result<Vec<Times>, String> {
    let tools = kotlin::ready(site)?;
    kotlin::build(site, &tools)?;
    times(&kotlin::start(site, &tools, "MainKt", &["time", acts]))
}

fn in_swift(site: &Site, acts: &Path) -> Result<Vec<Times>, String> {
    let tools = swift::ready(site)?;
    let folder = swift::build(site, &tools)?;
    // it may see no other folder than its own
    let seen = folder.join("acts");
    let told = |error| format!("{}: {error}", seen.display());
    fs::create_dir_all(&seen).map_err(told)?;
    for entry in fs::read_dir(acts).map_err(told)?.flatten() {
        fs::copy(entry.path(), seen.join(entry.file_name())).map_err(told)?;
    }
    times(&swift::time(site, &tools, &folder, "acts"))
}

/// Lines of `LINES TEXT TYPED`.
fn times(run: &Run) -> Result<Vec<Times>, String> {
    let times: Vec<Times> = run.stdout.lines().filter_map(line).collect();
    if run.ok && !times.is_empty() {
        return Ok(times);
    }
    Err(format!("{}{}", run.stdout, run.stderr))
}

fn line(line: &str) -> Option<Times> {
    let mut numbers = line.split(' ');
    let times = Times {
        lines: numbers.next()?.parse().ok()?,
        text: numbers.next()?.parse().ok()?,
        typed: numbers.next()?.parse().ok()?,
    };
    numbers.next().is_none().then_some(times)
}

type Door = (&'static str, Result<Vec<Times>, String>);

fn table(native: &[Times], doors: &[Door]) -> String {
    let mut told = "| lines | native text, us | native typed, x |".to_owned();
    for (door, _) in doors {
        told += &format!(" {door} text, x | typed, x |");
    }
    told += "\n|---|---|---|";
    told += &"---|---|".repeat(doors.len());
    told.push('\n');
    for base in native {
        // writing to a String cannot fail
        let _ = write!(
            told,
            "| {} | {:.1} | {:.2} |",
            base.lines,
            base.text / 1000.0,
            base.typed / base.text
        );
        for (_, measured) in doors {
            let measured = measured.iter().flatten();
            let own = measured.clone().find(|times| times.lines == base.lines);
            told += &match own {
                Some(own) => {
                    let (text, typed) = (own.text / base.text, own.typed / base.text);
                    format!(" {text:.2} | {typed:.2} |")
                }
                None => " – | – |".to_owned(),
            };
        }
        told.push('\n');
    }
    told
}

fn sizes(site: &Site) -> String {
    let package = site.target.join("npm");
    let modules = Code::ALL.map(|code| {
        let size = |compiler| wasm::sizes(site, compiler, code, &code.file(&package));
        let size = setup::wasm(site)
            .and_then(size)
            .unwrap_or_else(|reason| reason);
        format!("module {code:?} for JavaScript: {size}\n")
    });
    let library = uniffi::stripped(site).and_then(|library| uniffi::length(&library));
    let library = library.map_or_else(|reason| reason, |bytes| format!("{bytes} bytes"));
    format!(
        "{}library for hosts, stripped: {library}\n",
        modules.concat()
    )
}

/// Files written by hand for each door, and the most lines of code that they may have.
const GLUE: [(&str, &[&str], usize); 5] = [
    ("WASM", &["bindings-wasm/src", "bindings-wasm/npm"], 250),
    ("UniFFI", &["bindings-uniffi/src"], 50),
    ("Python", &["bindings-uniffi/python/src"], 60),
    ("Kotlin", &["bindings-uniffi/kotlin/src"], 60),
    ("Swift", &["bindings-uniffi/swift/Sources"], 60),
];

fn glue(site: &Site) -> String {
    let mut told = String::from("lines of hand-written glue:");
    for (door, folders, most) in GLUE {
        let lines: usize = folders.iter().map(|at| code(&site.root.join(at))).sum();
        told += &format!(" {door} {lines} (goal {most}),");
    }
    told.trim_end_matches(',').to_owned()
}

/// Lines of code under a folder: no comment, no test, nothing that is generated.
fn code(at: &Path) -> usize {
    if at.is_dir() {
        let entries = fs::read_dir(at).into_iter().flatten().flatten();
        return entries.map(|entry| code(&entry.path())).sum();
    }
    let name = at.file_name().unwrap_or_default().to_string_lossy();
    let ours = ["rs", "js", "py", "kt", "swift"].map(std::ffi::OsStr::new);
    // the last are those that generate functions and types
    let is_code = at.extension().is_some_and(|end| ours.contains(&end));
    if !is_code || ["Qalqan.swift", "main.rs", "scripts.rs", "types.rs"].contains(&&*name) {
        return 0;
    }
    let text = fs::read_to_string(at).unwrap_or_default();
    let lines = text.lines().map(str::trim);
    let comment = |line: &str| {
        ["//", "#", "/*", "*"]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    // an attribute of Rust is code, and a comment of Python is none
    let attribute = |line: &str| line.starts_with("#[");
    lines
        .filter(|line| !line.is_empty() && (!comment(line) || attribute(line)))
        .count()
}

#[test]
fn a_missing_door_is_a_dash() {
    let native = [line("100 2000 1000").unwrap()];
    let there = line("100 3000.5 9000");
    let doors = [
        ("JavaScript", Ok(vec![there.unwrap()])),
        ("Swift", Err("no Swift".to_owned())),
    ];
    let told = table(&native, &doors);
    assert!(
        told.ends_with("| 100 | 2.0 | 0.50 | 1.50 | 4.50 | – | – |\n"),
        "{told}"
    );
    assert_eq!(line("vectors: 100"), None);
}
