//! One stage over one act, so that callgrind can count its instructions:
//! `workload STAGE LINES`. Only `measured` is counted (see `callgrind.sh`).

use qalqan_benches::history::{KEY, attended, history};
use qalqan_benches::peers::iterative;
use qalqan_benches::plain::{PlainAct, PlainBook};
use qalqan_benches::pools::{amount, pool, receivers, three_levels};
use qalqan_benches::sample::{Flaws, SMALL};
use qalqan_benches::stages::{Material, edition, full_check, json_to_report, read, typed};
use qalqan_benches::{arithmetic, naive};
use qalqan_core::act::Act;
use qalqan_core::allocation::{Apportionment, allocate, distribute};
use qalqan_core::duplicate::{Claims, History, judge_with};
use qalqan_core::finding::Examination;
use std::any::Any;
use std::hint::black_box;
use std::process::ExitCode;

const STAGES: &str = "utf8, value, typed, read, arith, naive, check, check_bad, e2e, e2e_bad, judge, \
    judge_who, allocate, allocate_webster, allocate_tree, allocate_decimal";

/// Lines of the history of a judgement.
const HISTORY: usize = 100_000;

/// The judgement of duplicates against a history without attendances, or with them.
fn judge(act: &Act, history: &History) -> Made {
    let mut exam = Examination::new(edition());
    let claims = Claims::default();
    let acts = [act];
    let report = judge_with(&mut exam, &KEY, &acts, Some(history), &claims, edition());
    Box::new((report, exam))
}

/// What a stage made: dropped outside of the count.
type Made = Box<dyn Any>;

#[inline(never)]
fn measured(run: &mut dyn FnMut() -> Made) -> Made {
    black_box(run())
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let stage = arguments.next().unwrap_or_default();
    let lines = arguments.next().and_then(|text| text.parse().ok());
    let flaws = if stage.ends_with("_bad") {
        Flaws::FivePercent
    } else {
        Flaws::None
    };
    let Some(lines) = lines else {
        eprintln!("usage: workload STAGE LINES, where STAGE is one of {STAGES}");
        return ExitCode::from(2);
    };
    let material = Material::new(SMALL, lines, flaws);
    let Material {
        text, act, checker, ..
    } = &material;
    let draft = typed(text);
    let plain = PlainAct::new(act);
    let book = PlainBook::new(checker.reference());
    let mut once = Some(act.clone());
    let mut run: Box<dyn FnMut() -> Made> = match stage.as_str() {
        "utf8" => Box::new(|| Box::new(std::str::from_utf8(text.as_bytes()).is_ok())),
        "value" => Box::new(|| {
            let value: Option<serde_json::Value> = serde_json::from_str(text).ok();
            Box::new(value)
        }),
        "typed" => Box::new(|| Box::new(typed(text))),
        "read" => Box::new(|| Box::new(read(&draft))),
        "arith" => Box::new(|| Box::new(arithmetic::check(&plain))),
        "naive" => Box::new(|| Box::new(naive::check(&plain, &book))),
        "check" | "check_bad" => {
            Box::new(|| Box::new(once.take().map(|act| full_check(act, checker))))
        }
        "e2e" | "e2e_bad" => Box::new(|| Box::new(json_to_report(text, checker))),
        "judge" => {
            let held = history(HISTORY, &[]);
            Box::new(move || judge(act, &held))
        }
        "judge_who" => {
            let held = attended(history(HISTORY, &[]), HISTORY, &[]);
            Box::new(move || judge(act, &held))
        }
        "allocate" => {
            let pool = pool(receivers(lines), Apportionment::LargestRemainder);
            Box::new(move || Box::new(allocate(&pool)))
        }
        "allocate_webster" => {
            let pool = pool(receivers(lines), Apportionment::Webster);
            Box::new(move || Box::new(allocate(&pool)))
        }
        "allocate_tree" => {
            let tree = three_levels(lines);
            Box::new(move || Box::new(distribute(&tree)))
        }
        "allocate_decimal" => {
            let receivers = receivers(lines);
            let plain: Vec<_> = receivers.iter().map(iterative::Bounds::of).collect();
            Box::new(move || Box::new(iterative::allocate(amount(&receivers), &plain)))
        }
        _ => {
            eprintln!("STAGE is one of {STAGES}");
            return ExitCode::from(2);
        }
    };
    drop(measured(&mut run));
    ExitCode::SUCCESS
}
