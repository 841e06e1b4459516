//! The native side of `cargo xtask figures`: writes acts of 1, 100 and 10 000 lines with
//! their books into a folder, and prints for each `LINES TEXT TYPED`, the nanoseconds of
//! a checker's check. Usage: `doors FOLDER [RUNS]`.

use qalqan_benches::clock::median_ns;
use qalqan_benches::sample::{Flaws, SMALL, Sample};
use qalqan_core::wire::{ActDraft, Checker, CheckerDraft};
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let runs = arguments.next().and_then(|text| text.parse().ok());
    let runs = runs.unwrap_or(41);
    std::fs::create_dir_all(&folder)?;
    for lines in [1, 100, 10_000] {
        let sample = Sample::new(SMALL, lines, Flaws::FivePercent);
        let reference = Some(sample.reference.clone());
        let draft = CheckerDraft {
            law: None,
            reference,
        };
        let checker = Checker::new(draft);
        let text = sample.json();
        let act: ActDraft = serde_json::from_str(&text)?;
        // a short call is repeated, so that the clock has something to measure
        let times = (10_000 / lines).clamp(1, 1000);
        let each = |nanos: f64| nanos / times as f64;
        let by_text = each(median_ns(
            runs,
            || (),
            |()| {
                let answers = (0..times).map(|_| checker.check_act_json(&text).len());
                answers.sum::<usize>()
            },
        ));
        let typed = each(median_ns(
            runs,
            || vec![act.clone(); times],
            |acts| {
                let answers = acts.into_iter().map(|act| checker.check_act(act).services);
                answers.sum::<u64>()
            },
        ));
        println!("{lines} {by_text:.0} {typed:.0}");
        let book = serde_json::to_string(&sample.reference)?;
        std::fs::write(folder.join(format!("book-{lines}.json")), book)?;
        std::fs::write(folder.join(format!("act-{lines}.json")), &text)?;
    }
    Ok(())
}
