//! Every step of `cargo xtask test`, in the order of running: the cheap first.

/// Clippy on one package, warnings refused.
macro_rules! lint {
    ($package:literal, $($option:literal),+) => {
        Job::Cargo(&["clippy", "-p", $package, $($option),+, "--", "-D", "warnings"])
    };
}
/// One named check.
pub struct Step {
    pub name: &'static str,
    pub job: Job,
}

impl Step {
    /// The door whose runner counts its vectors in this step.
    pub fn door(&self) -> Option<&'static str> {
        match self.name {
            "test core" => Some("Rust"),
            "wasm node" => Some("node"),
            "wasm chromium" => Some("Chromium"),
            "wasm types" => Some("TypeScript"),
            "python" => Some("Python"),
            "kotlin" => Some("Kotlin"),
            "swift" => Some("Swift"),
            _ => None,
        }
    }
}

/// How a step runs and how it is counted.
pub enum Job {
    /// A cargo command: one check, its exit code is the answer.
    Cargo(&'static [&'static str]),
    /// A cargo command that runs tests: each test is counted.
    Tests(&'static [&'static str]),
    /// Tests with so many cases per property.
    Properties(&'static str),
    /// The documentation builds without a warning.
    Docs,
    /// The programs that compute from the law by their own code agree with the vectors.
    Vectors,
    /// The main job finds every planted defect and nothing else.
    Month,
    /// The core compiles where there is no std at all.
    NoStd,
    /// The browser's module asks its host for nothing and stays small.
    Wasm,
    /// The library for hosts and what is generated from it.
    Uniffi,
    /// The wheel is tested in a fresh environment.
    Python,
    /// Kotlin compiles, and every vector holds through it.
    Kotlin,
    /// The Swift package compiles and every vector holds through it.
    Swift,
    /// A script over the npm package.
    Web(&'static str),
    /// The same with a real browser.
    Browser(&'static str),
    /// So many seconds of fuzzing of one target.
    Fuzz(&'static str, u32),
    /// What the door holds at most of texts of so many mebibytes.
    DoorMemory(&'static str),
    /// A sample of the mutants of one room.
    Mutants(&'static str),
}

impl Job {
    /// Does a program of another language read the vectors as files?
    pub fn reads_vectors(&self) -> bool {
        matches!(
            self,
            Self::Vectors
                | Self::Python
                | Self::Kotlin
                | Self::Swift
                | Self::Web(_)
                | Self::Browser(_)
                | Self::Fuzz(..)
        )
    }

    /// Does it use the library for hosts?
    pub const fn needs_library(&self) -> bool {
        matches!(
            self,
            Self::Uniffi | Self::Python | Self::Kotlin | Self::Swift
        )
    }
}

pub fn steps(long: bool) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (name, job) in looks().into_iter().chain(tests()).chain(builds()) {
        steps.push(Step { name, job });
    }
    if long {
        for (name, job) in marathons() {
            steps.push(Step { name, job });
        }
    }
    steps
}

type Named = (&'static str, Job);

/// Style and lints. Each package is looked at alone: a joint build would unify
/// the features of the core and hide what one door lacks.
fn looks() -> Vec<Named> {
    use Job::Cargo;
    const FUZZ: &str = "core/fuzz/Cargo.toml";
    vec![
        ("format", Cargo(&["fmt", "--all", "--check"])),
        (
            "format fuzz",
            Cargo(&["fmt", "--manifest-path", FUZZ, "--check"]),
        ),
        ("clippy core", lint!("qalqan-core", "--all-targets")),
        (
            "clippy core, bare",
            lint!("qalqan-core", "--no-default-features"),
        ),
        (
            "clippy core, uniffi",
            lint!("qalqan-core", "--features", "uniffi"),
        ),
        (
            "clippy core, parallel",
            lint!("qalqan-core", "--all-targets", "--features", "parallel"),
        ),
        ("clippy vectors", lint!("qalqan-vectors", "--all-targets")),
        ("clippy wasm", lint!("qalqan-wasm", "--all-targets")),
        (
            "clippy wasm, check",
            lint!(
                "qalqan-wasm",
                "--all-targets",
                "--no-default-features",
                "--features",
                "check"
            ),
        ),
        ("clippy uniffi", lint!("qalqan-uniffi", "--all-targets")),
        ("clippy examples", lint!("qalqan-examples", "--all-targets")),
        (
            "clippy examples, sqlite",
            lint!("qalqan-examples", "--all-targets", "--features", "sqlite"),
        ),
        ("clippy benches", lint!("qalqan-benches", "--all-targets")),
        (
            "clippy benches, sqlite",
            lint!("qalqan-benches", "--all-targets", "--features", "sqlite"),
        ),
        ("clippy xtask", lint!("xtask", "--all-targets")),
    ]
}

fn tests() -> Vec<Named> {
    use Job::Tests;
    vec![
        (
            "test xtask",
            Tests(&["test", "-p", "xtask", "--no-fail-fast"]),
        ),
        (
            "test vectors",
            Tests(&["test", "-p", "qalqan-vectors", "--no-fail-fast"]),
        ),
        ("vectors", Job::Vectors),
        // doctests, README's among them, come with it
        (
            "test core",
            // what the tests print tells how many vectors ran
            Tests(&[
                "test",
                "-p",
                "qalqan-core",
                "--no-fail-fast",
                "--",
                "--show-output",
            ]),
        ),
        (
            "test core, parallel",
            Tests(&[
                "test",
                "-p",
                "qalqan-core",
                "--features",
                "parallel",
                "--lib",
                "act::",
            ]),
        ),
        (
            "test examples",
            Tests(&["test", "-p", "qalqan-examples", "--no-fail-fast"]),
        ),
        // a host's own store: SQLite is built from its sources
        (
            "test examples, sqlite",
            Tests(&[
                "test",
                "-p",
                "qalqan-examples",
                "--features",
                "sqlite",
                "--test",
                "sqlite_duplicates",
            ]),
        ),
        // the types of the JavaScript package are what the records say
        (
            "test wasm",
            Tests(&["test", "-p", "qalqan-wasm", "--no-fail-fast"]),
        ),
        ("month_close", Job::Month),
        ("docs", Job::Docs),
    ]
}

fn builds() -> Vec<Named> {
    use Job::Cargo;
    vec![
        (
            "build core, serde",
            Cargo(&[
                "build",
                "-p",
                "qalqan-core",
                "--no-default-features",
                "--features",
                "serde",
            ]),
        ),
        (
            "build core, bare",
            Cargo(&["build", "-p", "qalqan-core", "--no-default-features"]),
        ),
        ("build core without std", Job::NoStd),
        ("build uniffi", Cargo(&["build", "-p", "qalqan-uniffi"])),
        (
            "build benches",
            Cargo(&["check", "-p", "qalqan-benches", "--benches"]),
        ),
        ("wasm module", Job::Wasm),
        ("wasm node", Job::Web("node")),
        ("wasm chromium", Job::Browser("chromium")),
        ("wasm types", Job::Web("types")),
        ("wasm packages", Job::Browser("packages")),
        ("uniffi generate", Job::Uniffi),
        ("python", Job::Python),
        ("kotlin", Job::Kotlin),
        ("swift", Job::Swift),
    ]
}

/// Seconds of fuzzing of one target.
const FUZZ_SECONDS: u32 = 600;

/// Left to `--long`: they only get better with time.
fn marathons() -> Vec<Named> {
    vec![
        ("door memory, 64 MiB", Job::DoorMemory("64")),
        ("properties, 20 000 cases", Job::Properties("20000")),
        ("fuzz json_door", Job::Fuzz("json_door", FUZZ_SECONDS)),
        ("fuzz identifiers", Job::Fuzz("identifiers", FUZZ_SECONDS)),
        ("fuzz visit_codes", Job::Fuzz("visit_codes", FUZZ_SECONDS)),
        ("fuzz checkpoints", Job::Fuzz("checkpoints", FUZZ_SECONDS)),
        ("fuzz signed_lists", Job::Fuzz("signed_lists", FUZZ_SECONDS)),
        (
            "fuzz settlement_checkpoints",
            Job::Fuzz("settlement_checkpoints", FUZZ_SECONDS),
        ),
        ("fuzz snapshot", Job::Fuzz("snapshot", FUZZ_SECONDS)),
        ("mutants act", Job::Mutants("act")),
        ("mutants duplicate", Job::Mutants("duplicate")),
        ("mutants allocation", Job::Mutants("allocation")),
        ("mutants visit", Job::Mutants("visit")),
    ]
}

#[test]
fn names_are_unique() {
    let steps = steps(true);
    for step in &steps {
        let same = steps.iter().filter(|other| other.name == step.name).count();
        assert_eq!(same, 1, "{}", step.name);
    }
}

#[test]
fn every_door_has_its_step() {
    let doors: Vec<_> = steps(false).iter().filter_map(Step::door).collect();
    let due = [
        "Rust",
        "node",
        "Chromium",
        "TypeScript",
        "Python",
        "Kotlin",
        "Swift",
    ];
    assert_eq!(doors, due);
}

#[test]
fn a_long_run_holds_the_short_one() {
    assert!(steps(true).len() > steps(false).len());
}
