//! What JavaScript's door costs: `checkAct` of 1, 100 and 10 000 lines, as text and
//! typed, each a multiple of the native text call of the same run; and what the module
//! weighs. Usage: `doors [RUNS]`, after `cargo xtask test --only "wasm module"`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_core::wire::{Checker, CheckerDraft};
use std::path::Path;
use std::process::Command;

fn main() {
    let runs = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let runs = runs.unwrap_or(41);
    let folder = std::env::temp_dir().join(format!("qalqan-doors-{}", std::process::id()));
    let told = std::fs::create_dir_all(&folder).map_err(|error| error.to_string());
    let told = told.and_then(|()| compare(&folder, runs));
    // what was written is of this run only
    let _ = std::fs::remove_dir_all(&folder);
    if let Err(reason) = told {
        eprintln!("{reason}");
        std::process::exit(1);
    }
}

fn compare(folder: &Path, runs: usize) -> Result<(), String> {
    println!("| lines | native text, us | JavaScript text, x | JavaScript typed, x |");
    println!("|---|---|---|---|");
    let mut sizes = String::new();
    for lines in [1, 100, 10_000] {
        let sample = Sample::new(SMALL, lines, Flaws::FivePercent);
        let reference = Some(sample.reference.clone());
        let draft = CheckerDraft {
            law: None,
            reference,
        };
        let checker = Checker::new(draft);
        let text = sample.json();
        // a short call is repeated, so that the clock has something to measure
        let times = (10_000 / lines).clamp(1, 1000);
        let native = median_ns(
            runs,
            || (),
            |()| {
                let answers = (0..times).map(|_| checker.check_act_json(&text).len());
                answers.sum::<usize>()
            },
        ) / times as f64;
        let (book, act) = (folder.join("book.json"), folder.join("act.json"));
        let book_text = serde_json::to_string(&sample.reference);
        let book_text = book_text.map_err(|error| error.to_string())?;
        std::fs::write(&book, book_text).map_err(|error| error.to_string())?;
        std::fs::write(&act, &text).map_err(|error| error.to_string())?;
        let answer = node(&book, &act, runs, times)?;
        let same = answer["answer"] == checker.check_act_json(&text);
        if !same {
            return Err(format!("{lines} lines: the doors answer differently"));
        }
        let times = |name: &str| answer[name].as_f64().map_or(f64::NAN, |time| time / native);
        println!(
            "| {lines} | {:.1} | {:.2} | {:.2} |",
            native / 1000.0,
            times("text"),
            times("typed")
        );
        sizes = answer["sizes"].as_str().unwrap_or_default().to_string();
    }
    println!("\nmodule: {sizes}");
    Ok(())
}

fn node(book: &Path, act: &Path, runs: usize, times: usize) -> Result<serde_json::Value, String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new("node")
        .arg(here.join("peers/door.mjs"))
        .args([book, act])
        .args([runs.to_string(), times.to_string()])
        .output()
        .map_err(|error| format!("node: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}
