//! Every command of ours that a README shows runs, from the root of the repository.

mod place;
mod process;

use place::Place;
use process::{Ended, month_close, qalqan, root};
use std::fs;

/// The commands of a text: whether in a block or in a line.
fn commands(text: &str) -> Vec<(String, Vec<String>)> {
    let shown = text.split("cargo run ").skip(1);
    let lines = shown.filter_map(|rest| rest.split(['`', '#', '\n']).next());
    let words = lines.map(|line| line.replace("--release ", ""));
    let named = words.filter_map(|line| {
        let rest = line.strip_prefix("--bin ")?;
        let (name, arguments) = rest.split_once("-- ").unwrap_or((rest, ""));
        let arguments = arguments.split_whitespace().map(Into::into).collect();
        Some((name.trim().to_string(), arguments))
    });
    named.collect()
}

fn run(name: &str, mut arguments: Vec<String>) -> Ended {
    match name {
        "qalqan" => {
            let place = arguments.iter().position(|word| word == "<");
            let given = place.map(|place| arguments.split_off(place));
            let file = given.and_then(|rest| rest.get(1).cloned());
            let input = file.map(|file| fs::read(root().join(file)).unwrap());
            qalqan(&arguments, input.unwrap_or_default())
        }
        "month_close" => {
            let out = Place::new("readme");
            arguments.extend(["--out".into(), out.display().to_string()]);
            month_close(&arguments, None)
        }
        _ => panic!("{name} is run by no test"),
    }
}

#[test]
fn the_commands_of_the_readme_run() {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let commands = commands(&text);
    let of = |name: &str| commands.iter().filter(|(one, _)| one == name).count();
    assert!(of("qalqan") >= 5 && of("month_close") >= 1, "{commands:?}");
    for (name, arguments) in commands {
        let ended = run(&name, arguments.clone());
        assert_eq!(ended.code, 0, "{name} {arguments:?}: {}", ended.err);
        assert!(!ended.out.is_empty(), "{name} {arguments:?}");
    }
}
