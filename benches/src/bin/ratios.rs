//! Prints one table: every stage beside its limit and its peers, medians of one run.
//! Usage: `ratios [LINES] [RUNS]`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::plain::{PlainAct, PlainBook};
use qalqan_benches::sample::{Flaws, REGION, Sample};
use qalqan_benches::stages::{Material, full_check, json_to_report, read, typed};
use qalqan_benches::{arithmetic, naive};
use serde_json::Value;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;

/// A stage with its nanoseconds a line.
type Row = (&'static str, f64);

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().ok());
    let lines = arguments.next().flatten().unwrap_or(10_000);
    let runs = arguments.next().flatten().unwrap_or(15);
    println!("{lines} lines, 200 000 policies, 10 000 workers, medians of {runs} runs\n");
    println!("| stage | ns a line | × limit | × peer |");
    println!("|---|---|---|---|");
    let mut whole = Vec::new();
    for flaws in [Flaws::None, Flaws::FivePercent] {
        let sample = Sample::new(REGION, lines, flaws);
        let material = Material::of(&sample);
        if flaws == Flaws::None {
            parse(&material, runs);
        }
        check(&material, flaws, runs);
        let own = per_line(&material, || {
            median_ns(
                runs,
                || (),
                |()| json_to_report(&material.text, &material.checker),
            )
        });
        whole.push((flaws, own, python(&sample, &material, runs.min(7))));
    }
    for (flaws, own, python) in whole {
        end_to_end(flaws, own, python);
    }
}

fn per_line(material: &Material, run: impl FnOnce() -> f64) -> f64 {
    run() / material.lines.max(1) as f64
}

fn print(name: &str, own: f64, limit: Row, peer: Row) {
    println!("| {} | {:.0} | | |", limit.0, limit.1);
    println!("| {} | {:.0} | | |", peer.0, peer.1);
    println!(
        "| **{name}** | {own:.0} | {:.1} | {:.2} |",
        own / limit.1,
        own / peer.1
    );
}

fn parse(material: &Material, runs: usize) {
    let text = material.text.as_str();
    let time = |run: &mut dyn FnMut() -> f64| run() / material.lines.max(1) as f64;
    let utf8 = time(&mut || {
        median_ns(
            runs,
            || (),
            |()| std::str::from_utf8(black_box(text.as_bytes())).is_ok(),
        )
    });
    let value = time(&mut || median_ns(runs, || (), |()| serde_json::from_str::<Value>(text)));
    let draft = time(&mut || median_ns(runs, || (), |()| typed(text)));
    let both = time(&mut || {
        median_ns(
            runs,
            || (),
            |()| {
                let draft = typed(text);
                let act = read(&draft);
                (draft, act)
            },
        )
    });
    let (limit, peer) = (("UTF-8 check", utf8), ("serde_json::Value", value));
    print("JSON to typed draft", draft, limit, peer);
    println!(
        "| **JSON to typed act** | {both:.0} | {:.1} | {:.2} |",
        both / utf8,
        both / value
    );
}

fn check(material: &Material, flaws: Flaws, runs: usize) {
    let act = PlainAct::new(&material.act);
    let book = PlainBook::new(material.checker.reference());
    let bare = per_line(material, || {
        median_ns(runs, || (), |()| arithmetic::check(black_box(&act)))
    });
    let straight = per_line(material, || {
        median_ns(runs, || (), |()| naive::check(black_box(&act), &book))
    });
    let own = per_line(material, || {
        median_ns(
            runs,
            || material.act.clone(),
            |act| full_check(act, &material.checker),
        )
    });
    let name = format!("all rules, {}", flaws.name());
    let peer = ("straight loop, std maps, counts only", straight);
    print(&name, own, ("arithmetic", bare), peer);
}

fn end_to_end(flaws: Flaws, own: f64, python: Result<(f64, f64), String>) {
    let name = format!("**JSON to report, {}**", flaws.name());
    match python {
        Ok((read, check)) => {
            let all = read + check;
            println!("| Python: json.loads | {read:.0} | | |");
            println!("| Python: json.loads and dicts | {all:.0} | | |");
            println!("| {name} | {own:.0} | | 1 / {:.1} |", all / own);
        }
        Err(reason) => println!("| {name} | {own:.0} | | Python: {reason} |"),
    }
}

/// Nanoseconds a line of reading and of checking, where Python is there and found
/// the same.
fn python(sample: &Sample, material: &Material, runs: usize) -> Result<(f64, f64), String> {
    let folder = std::env::temp_dir().join(format!("qalqan-ratios-{}", std::process::id()));
    let answer = ask_python(&folder, sample, runs);
    // what was written is of this run only
    let _ = std::fs::remove_dir_all(&folder);
    let answer = answer?;
    let act = PlainAct::new(&material.act);
    let book = PlainBook::new(material.checker.reference());
    for (rule, count) in naive::check(&act, &book).into_iter().enumerate() {
        let found = answer["found"][rule.to_string()].as_u64().unwrap_or(0);
        if found != count {
            return Err(format!("rule {rule}: found {found}, not {count}"));
        }
    }
    let lines = sample.lines.max(1) as f64;
    let time = |name: &str| answer[name].as_f64().map(|time| time / lines);
    time("read")
        .zip(time("check"))
        .ok_or_else(|| "no times".into())
}

fn ask_python(folder: &Path, sample: &Sample, runs: usize) -> Result<Value, String> {
    let told = |error: std::io::Error| error.to_string();
    std::fs::create_dir_all(folder).map_err(told)?;
    let (book, act) = (folder.join("book.json"), folder.join("act.json"));
    let book_text = serde_json::to_string(&sample.reference).unwrap_or_default();
    std::fs::write(&book, book_text).map_err(told)?;
    std::fs::write(&act, sample.json()).map_err(told)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/check.py");
    let output = Command::new("python3")
        .arg(script)
        .args([&book, &act])
        .arg(runs.to_string())
        .output()
        .map_err(|_| "not there".to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr)
            .trim()
            .replace('\n', " "));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}
