//! All vectors, read and made whole.

use crate::bases::Bases;
use crate::strict;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// The folder of a room's bases.
const BASES: &str = "bases";
/// The room whose cases are scenarios: steps on an object instead of one call.
const SCENARIOS: &str = "objects";
/// Folders beside the rooms: this package, and what Python compiles.
const NO_ROOMS: [&str; 2] = ["expand", "__pycache__"];

/// One case, whole.
#[derive(Debug)]
pub struct Vector {
    /// The folder that its file stands in.
    pub room: String,
    /// The name of its file without `.json`.
    pub name: String,
    /// What a runner takes.
    pub case: Value,
}

impl Vector {
    /// `false` for a call, `true` for steps on an object.
    #[must_use]
    pub fn is_scenario(&self) -> bool {
        self.room == SCENARIOS
    }
}

/// Every vector, by name.
#[derive(Debug)]
pub struct Vectors(Vec<Vector>);

impl Vectors {
    /// The vectors beside this package, read once in a process.
    ///
    /// # Panics
    ///
    /// Where they cannot be made whole, with every reason: it is for tests.
    pub fn here() -> &'static Self {
        static READ: OnceLock<Vectors> = OnceLock::new();
        READ.get_or_init(|| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
            Self::read(&folder).unwrap_or_else(|faults| panic!("{}", faults.join("\n")))
        })
    }

    /// Reads a folder of rooms.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the files, one line each.
    pub fn read(folder: &Path) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let (bases, cases) = written(folder, &mut faults);
        let mut bases = Bases::new(bases);
        let mut vectors = Vec::new();
        for (room, name, case) in cases {
            match bases.case(case) {
                Ok(case) => vectors.push(Vector { room, name, case }),
                Err(said) => faults.push(format!("{room}/{name}: {said}")),
            }
        }
        faults.extend(
            bases
                .unused()
                .map(|name| format!("nothing stands on the base `{name}`")),
        );
        if !faults.is_empty() {
            return Err(faults);
        }
        vectors.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Self(vectors))
    }

    /// All of them, scenarios among them.
    pub fn all(&self) -> impl Iterator<Item = &Vector> {
        self.0.iter()
    }

    /// The cases of calls.
    pub fn calls(&self) -> impl Iterator<Item = &Vector> {
        self.all().filter(|one| !one.is_scenario())
    }

    /// The scenarios of objects.
    pub fn scenarios(&self) -> impl Iterator<Item = &Vector> {
        self.all().filter(|one| one.is_scenario())
    }

    /// The input of the case with this name; null where there is none.
    pub fn input(&self, name: &str) -> &Value {
        let case = self.all().find(|one| one.name == name);
        case.map_or(&Value::Null, |one| &one.case["input"])
    }

    /// How many cases each call has, and how many scenarios there are.
    pub fn counts(&self) -> Value {
        let mut calls: BTreeMap<&str, u64> = BTreeMap::new();
        for one in self.calls() {
            let call = one.case["call"].as_str().unwrap_or_default();
            *calls.entry(call).or_default() += 1;
        }
        json!({"calls": calls, "objects": self.scenarios().count(), "total": self.calls().count()})
    }

    /// The list that a runner holds against what it found.
    pub fn manifest(&self) -> Value {
        fn names<'a>(of: impl Iterator<Item = &'a Vector>) -> Vec<&'a str> {
            of.map(|one| one.name.as_str()).collect()
        }
        let mut manifest = self.counts();
        manifest["ids"] = json!(names(self.calls()));
        manifest["objects"] = json!(names(self.scenarios()));
        manifest
    }
}

type Written = (
    BTreeMap<String, Value>,
    Vec<(String, String, Map<String, Value>)>,
);

/// Bases and cases as their files hold them.
fn written(folder: &Path, faults: &mut Vec<String>) -> Written {
    let (mut bases, mut cases) = (BTreeMap::new(), Vec::new());
    for room in list(folder, faults) {
        if !folder.join(&room).is_dir() || NO_ROOMS.contains(&room.as_str()) {
            continue;
        }
        for (name, value) in values(&folder.join(&room), faults) {
            match value {
                Value::Object(case) => cases.push((room.clone(), name, case)),
                other => faults.push(format!("{room}/{name}: {other} is no case")),
            }
        }
        let shared = folder.join(&room).join(BASES);
        if shared.is_dir() {
            let shared = values(&shared, faults).into_iter();
            bases.extend(shared.map(|(name, value)| (format!("{room}/{name}"), value)));
        }
    }
    (bases, cases)
}

/// The values of a folder's files, by name.
fn values(folder: &Path, faults: &mut Vec<String>) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for file in list(folder, faults) {
        let path = folder.join(&file);
        let Some(name) = file.strip_suffix(".json") else {
            if !(file == BASES && path.is_dir()) {
                faults.push(format!("{}: no vector", path.display()));
            }
            continue;
        };
        let text = fs::read_to_string(&path).map_err(|error| error.to_string());
        match text.and_then(|text| strict::read(&text)) {
            Ok(value) => found.push((name.to_owned(), value)),
            Err(said) => faults.push(format!("{}: {said}", path.display())),
        }
    }
    found
}

/// The names in a folder, sorted.
fn list(folder: &Path, faults: &mut Vec<String>) -> Vec<String> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut names = match entries {
        Ok(entries) => entries
            .iter()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect(),
        Err(error) => {
            faults.push(format!("{}: {error}", folder.display()));
            Vec::new()
        }
    };
    names.sort();
    names
}
