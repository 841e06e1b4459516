//! How many vectors each door ran: all the same, or the run fails.

use std::fmt::Write;

/// The sum of the lines `vectors: N` that a runner printed; `None` where it printed none.
pub fn counted(output: &str) -> Option<u64> {
    let lines = output
        .lines()
        .filter_map(|line| line.strip_prefix("vectors: "));
    let counts: Vec<u64> = lines.filter_map(|count| count.parse().ok()).collect();
    (!counts.is_empty()).then(|| counts.iter().sum())
}

/// What became of a door in this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It ran and told so many; `None` where it told nothing.
    Ran(Option<u64>),
    Skipped,
}

/// Every door of this run with its count.
#[derive(Debug, Default)]
pub struct Tally(Vec<(&'static str, Told)>);

impl Tally {
    pub fn add(&mut self, door: &'static str, told: Told) {
        self.0.push((door, told));
    }

    fn counts(&self) -> impl Iterator<Item = u64> {
        self.0.iter().filter_map(|(_, told)| match told {
            Told::Ran(count) => *count,
            Told::Skipped => None,
        })
    }

    /// What most doors told, and of two the larger.
    fn usual(&self) -> Option<u64> {
        let times = |count: u64| self.counts().filter(|other| *other == count).count();
        self.counts().max_by_key(|count| (times(*count), *count))
    }

    /// The table, and the doors that ran otherwise than the rest.
    pub fn judge(&self) -> (String, Vec<&'static str>) {
        let usual = self.usual();
        let (mut table, mut odd) = (String::new(), Vec::new());
        for (door, told) in &self.0 {
            let shown = match told {
                Told::Ran(Some(count)) => count.to_string(),
                Told::Ran(None) => "told nothing".to_owned(),
                Told::Skipped => "skipped".to_owned(),
            };
            let wrong = matches!(told, Told::Ran(count) if count.is_none() || *count != usual);
            if wrong {
                odd.push(*door);
            }
            let mark = if wrong { "  <- differs" } else { "" };
            // writing to a String cannot fail
            let _ = writeln!(table, "  {door:<12}{shown:>14}{mark}");
        }
        (table, odd)
    }
}

#[test]
fn a_runner_is_read_by_its_lines() {
    let output = "running\nvectors: 905\ntest result: ok.\nvectors: 14\nvectors: many\n";
    assert_eq!(counted(output), Some(919));
    assert_eq!(counted("vectors: 1 of 2\nno vectors: 3\n"), None);
}

#[test]
fn the_odd_door_is_named() {
    let tally = |told: &[(&'static str, Told)]| Tally(told.to_vec()).judge();
    let ran = |count| Told::Ran(Some(count));
    let (table, odd) = tally(&[("Rust", ran(9)), ("node", ran(9)), ("Swift", Told::Skipped)]);
    assert!(odd.is_empty(), "{table}");
    assert!(table.contains("skipped"));
    let (_, odd) = tally(&[("Rust", ran(9)), ("node", ran(8)), ("Kotlin", ran(9))]);
    assert_eq!(odd, ["node"]);
    let (table, odd) = tally(&[("Rust", ran(9)), ("Swift", Told::Ran(None))]);
    assert_eq!(odd, ["Swift"]);
    assert!(table.contains("told nothing  <- differs"), "{table}");
    let (_, odd) = tally(&[("Rust", ran(9)), ("node", ran(8))]);
    assert_eq!(odd, ["node"]);
}
