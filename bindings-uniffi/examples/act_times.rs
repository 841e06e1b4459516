//! Writes acts of 1, 100 and 10 000 service lines into a folder and times their check
//! through native JSON text: what the doors of other languages are measured against.
//!
//! `cargo run --release -p qalqan-uniffi --example act_times -- FOLDER`

use qalqan_core::wire::call_json;
use serde_json::{Value, json};
use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs};

/// Lines of one case.
const CASE: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("which folder?")?);
    fs::create_dir_all(&folder)?;
    let base = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../core/vectors/act/act-clear.json"
    );
    let base: Value = serde_json::from_str(&fs::read_to_string(base)?)?;
    for lines in [1, 100, 10_000] {
        let input = act(&base["input"], lines).to_string();
        fs::write(folder.join(format!("act-{lines}.json")), &input)?;
        let answer: Value = serde_json::from_str(&call_json("checkAct", &input))?;
        let answer = &answer["answer"];
        if answer["services"] != lines || answer["accepted"] != true {
            return Err(format!("act of {lines} lines: {}", answer["verdict"]["findings"]).into());
        }
        let middle = middle(&input).as_micros();
        println!(
            "act-{lines}: native text {middle} µs, input {} KB",
            input.len() / 1024
        );
    }
    Ok(())
}

/// The clear act of the vectors, its first line repeated.
fn act(base: &Value, lines: usize) -> Value {
    let mut whole = base.clone();
    let line = base["act"]["cases"][0]["services"][0].clone();
    let case = base["act"]["cases"][0].clone();
    let visit = base["reference"]["visits"]["rows"][0].clone();
    let (mut cases, mut visits) = (Vec::new(), Vec::new());
    for first in (0..lines).step_by(CASE) {
        let count = CASE.min(lines - first);
        let mut case = case.clone();
        case["id"] = json!(format!("C-{first}"));
        case["total"] = json!(tenge(248_771 * count));
        case["services"] = (first..first + count)
            .map(|at| {
                let mut line = line.clone();
                line["id"] = json!(format!("S-{at}"));
                line["at"] = json!(format!("2026-03-05T{:02}:{:02}", at / 60 % 24, at % 60));
                line
            })
            .collect();
        cases.push(case);
        let mut visit = visit.clone();
        visit["id"] = json!(format!("V-{first}"));
        visits.push(visit);
    }
    whole["act"]["total"] = json!(tenge(248_771 * lines));
    whole["act"]["declaredCases"] = json!(cases.len());
    whole["act"]["declaredServices"] = json!(lines);
    whole["act"]["cases"] = cases.into();
    whole["reference"]["visits"]["rows"] = visits.into();
    whole
}

fn tenge(tiyn: usize) -> String {
    format!("{}.{:02}", tiyn / 100, tiyn % 100)
}

/// The middle of many runs.
fn middle(input: &str) -> Duration {
    let start = Instant::now();
    let mut spans = Vec::new();
    while spans.len() < 7 || (start.elapsed() < Duration::from_secs(1) && spans.len() < 1001) {
        let one = Instant::now();
        let answer = call_json("checkAct", input);
        spans.push(one.elapsed());
        assert!(!answer.is_empty());
    }
    spans.sort();
    spans[spans.len() / 2]
}
