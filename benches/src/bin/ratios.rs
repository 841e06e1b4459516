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
        whole.push((flaws, own, peers(&sample, &material, runs.min(7))));
    }
    for (flaws, own, peers) in &whole {
        end_to_end(*flaws, *own, peers);
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

/// What the peers took a line, or why they told nothing.
struct Peers {
    python: Result<(f64, f64), String>,
    pydantic: Result<f64, String>,
    zod: Result<f64, String>,
}

/// The ten checks that the peers with schemas do, by number.
const TEN: [usize; 10] = [1, 2, 3, 4, 5, 9, 10, 11, 12, 15];

fn end_to_end(flaws: Flaws, own: f64, peers: &Peers) {
    let name = format!("**JSON to report, {}**", flaws.name());
    match &peers.python {
        Ok((read, check)) => {
            let all = read + check;
            println!("| Python: json.loads | {read:.0} | | |");
            println!("| Python: json.loads and dicts | {all:.0} | | |");
            println!("| {name} | {own:.0} | | 1 / {:.1} |", all / own);
        }
        Err(reason) => println!("| {name} | {own:.0} | | Python: {reason} |"),
    }
    for (peer, time) in [
        ("pydantic and dicts", &peers.pydantic),
        ("zod and Maps", &peers.zod),
    ] {
        match time {
            Ok(time) => println!(
                "| {peer}, ten checks | {time:.0} | | 1 / {:.1} |",
                time / own
            ),
            Err(reason) => println!("| {peer}, ten checks | | | {reason} |"),
        }
    }
}

/// Every peer over the same files, each of which must have found the same.
fn peers(sample: &Sample, material: &Material, runs: usize) -> Peers {
    let folder = std::env::temp_dir().join(format!("qalqan-ratios-{}", std::process::id()));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/peers");
    let written = write(&folder, sample);
    let act = PlainAct::new(&material.act);
    let book = PlainBook::new(material.checker.reference());
    let counts = naive::check(&act, &book);
    let lines = sample.lines.max(1) as f64;
    let all: Vec<usize> = (0..counts.len()).collect();
    let ask = |program: &Path, script: &str, rules: &[usize]| {
        written.clone()?;
        let answer = ask(&folder, &root, (program, script), runs)?;
        for rule in rules {
            let found = answer["found"][rule.to_string()].as_u64().unwrap_or(0);
            if found != counts[*rule] {
                return Err(format!("rule {rule}: found {found}, not {}", counts[*rule]));
            }
        }
        Ok(answer)
    };
    let time = |answer: &Value, name: &str| {
        let time = answer[name].as_f64().map(|time| time / lines);
        time.ok_or_else(|| "no time".to_string())
    };
    let python = ask(Path::new("python3"), "check.py", &all)
        .and_then(|answer| Ok((time(&answer, "read")?, time(&answer, "check")?)));
    let own_python = root.join("python/bin/python");
    let pydantic = ask(&own_python, "check_pydantic.py", &TEN);
    let zod = ask(Path::new("node"), "check_zod.mjs", &TEN);
    let found = Peers {
        python,
        pydantic: pydantic.and_then(|answer| time(&answer, "whole")),
        zod: zod.and_then(|answer| time(&answer, "whole")),
    };
    // what was written is of this run only
    let _ = std::fs::remove_dir_all(&folder);
    found
}

fn write(folder: &Path, sample: &Sample) -> Result<(), String> {
    let told = |error: std::io::Error| error.to_string();
    std::fs::create_dir_all(folder).map_err(told)?;
    let book = serde_json::to_string(&sample.reference).unwrap_or_default();
    std::fs::write(folder.join("book.json"), book).map_err(told)?;
    std::fs::write(folder.join("act.json"), sample.json()).map_err(told)
}

/// Runs a script where its packages are.
fn ask(
    folder: &Path,
    packages: &Path,
    (program, script): (&Path, &str),
    runs: usize,
) -> Result<Value, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("peers")
        .join(script);
    let place = if packages.is_dir() { packages } else { folder };
    let output = Command::new(program)
        .current_dir(place)
        .arg(script)
        .args([folder.join("book.json"), folder.join("act.json")])
        .arg(runs.to_string())
        .output()
        .map_err(|_| "not there: benches/peers/install.sh".to_string())?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(told.lines().last().unwrap_or_default().to_string());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}
