//! All vectors, read and made whole.

use crate::bases::Bases;
use crate::{file, strict};
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
    /// Its id, by which its file is found.
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
        let (bases, rooms) = written(folder, &mut faults);
        let mut bases = Bases::new(bases);
        let mut vectors = Vec::new();
        for (room, files) in &rooms {
            let names: Vec<&str> = files.keys().map(String::as_str).collect();
            for (name, written) in files {
                match file::cases(&mut bases, name, written.clone(), &names) {
                    Ok(cases) => vectors.extend(cases.into_iter().map(|(name, case)| Vector {
                        room: room.clone(),
                        name,
                        case,
                    })),
                    Err(said) => faults.push(format!("{room}/{name}: {said}")),
                }
            }
        }
        vectors.sort_by(|one, other| one.name.cmp(&other.name));
        faults.extend(twice(&vectors));
        faults.extend(
            bases
                .unused()
                .map(|name| format!("nothing stands on the base `{name}`")),
        );
        if !faults.is_empty() {
            return Err(faults);
        }
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

/// Ids that two cases have: they are sorted.
fn twice(vectors: &[Vector]) -> impl Iterator<Item = String> {
    let pairs = vectors.iter().zip(vectors.iter().skip(1));
    let alike = pairs.filter(|(one, other)| one.name == other.name);
    alike.map(|(one, _)| format!("two cases have the id `{}`", one.name))
}

/// The files of a room, by name.
type Files = BTreeMap<String, Map<String, Value>>;

/// Bases and rooms as their files hold them.
fn written(
    folder: &Path,
    faults: &mut Vec<String>,
) -> (BTreeMap<String, Value>, BTreeMap<String, Files>) {
    let (mut bases, mut rooms) = (BTreeMap::new(), BTreeMap::new());
    for room in list(folder, faults) {
        if !folder.join(&room).is_dir() || NO_ROOMS.contains(&room.as_str()) {
            continue;
        }
        let mut files = Files::new();
        for (name, value) in values(&folder.join(&room), faults) {
            match value {
                Value::Object(case) => {
                    files.insert(name, case);
                }
                other => faults.push(format!("{room}/{name}: {other} is no case")),
            }
        }
        let shared = folder.join(&room).join(BASES);
        if shared.is_dir() {
            let shared = values(&shared, faults).into_iter();
            bases.extend(shared.map(|(name, value)| (format!("{room}/{name}"), value)));
        }
        rooms.insert(room, files);
    }
    (bases, rooms)
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

#[cfg(test)]
mod tests {
    use super::{Vector, twice};
    use serde_json::Value;

    #[test]
    fn two_cases_of_one_id_are_named() {
        let vectors = ["a", "b", "b"].map(|name| Vector {
            room: name.to_owned(),
            name: name.to_owned(),
            case: Value::Null,
        });
        let said: Vec<String> = twice(&vectors).collect();
        assert_eq!(said, ["two cases have the id `b`"]);
    }
}
