//! Where an edit applies: `act.cases[0].services[1].code`.

use serde_json::Value;
use std::fmt;

/// One step down: a field of an object or a row of a list, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    Field(String),
    Row(usize),
}

/// At least one step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Path {
    above: Vec<Step>,
    last: Step,
}

impl Path {
    /// Reads a path; `None` where the text is none, and for a second spelling of one.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut above = Vec::new();
        for part in text.split('.') {
            let (name, rows) = part.split_at(part.find('[').unwrap_or(part.len()));
            let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-';
            if name.is_empty() || !name.chars().all(plain) {
                return None;
            }
            above.push(Step::Field(name.to_owned()));
            let rows = rows.split_inclusive(']').map(row);
            above.extend(rows.collect::<Option<Vec<Step>>>()?);
        }
        let last = above.pop()?;
        Some(Self { above, last })
    }

    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.above.iter().chain([&self.last])
    }

    /// Does the other path lead to this place or inside it?
    pub(crate) fn covers(&self, other: &Self) -> bool {
        let mut others = other.steps();
        self.steps().all(|step| others.next() == Some(step))
    }

    /// What stands there.
    pub(crate) fn get<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        self.steps().try_fold(value, down)
    }

    /// What it stands in, and the last step.
    pub(crate) fn parent<'v>(&self, value: &'v mut Value) -> Option<(&'v mut Value, &Step)> {
        let parent = self.above.iter().try_fold(value, down)?;
        Some((parent, &self.last))
    }
}

fn row(text: &str) -> Option<Step> {
    let digits = text.strip_prefix('[')?.strip_suffix(']')?;
    let row = digits.parse().ok()?;
    (format!("{row}") == digits).then_some(Step::Row(row))
}

fn down<'v>(value: &'v mut Value, step: &Step) -> Option<&'v mut Value> {
    match step {
        Step::Field(name) => value.as_object_mut()?.get_mut(name),
        Step::Row(row) => value.as_array_mut()?.get_mut(*row),
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.steps().enumerate() {
            match step {
                Step::Field(name) if place == 0 => write!(f, "{name}")?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Row(row) => write!(f, "[{row}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Path;
    use serde_json::json;

    #[test]
    fn a_path_is_printed_as_it_was_read() {
        for text in ["a", "a.b", "a[0]", "a[10].b-c[2][3].d_e"] {
            assert_eq!(
                Path::read(text).map(|path| path.to_string()).as_deref(),
                Some(text)
            );
        }
        for text in [
            "", ".", "a.", ".a", "[0]", "a[", "a[]", "a[01]", "a[+1]", "a[0]b", "a b", "a]",
        ] {
            assert_eq!(Path::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_path_leads_somewhere_or_nowhere() {
        let mut value = json!({"a": [{"b": 1}, 2]});
        let mut at = |text: &str| Path::read(text)?.get(&mut value).cloned();
        assert_eq!(at("a[0].b"), Some(json!(1)));
        assert_eq!(at("a[1]"), Some(json!(2)));
        for text in ["b", "a[2]", "a.b", "a[1].b", "a[0][0]"] {
            assert_eq!(at(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_covers_what_is_in_it() {
        let covers = |one, other| {
            let (one, other) = (Path::read(one), Path::read(other));
            one.zip(other)
                .is_some_and(|(one, other)| one.covers(&other))
        };
        assert!(covers("a", "a") && covers("a", "a[0].b") && covers("a[0]", "a[0].b"));
        assert!(!covers("a[0].b", "a[0]") && !covers("a", "ab") && !covers("a[1]", "a[10]"));
    }
}
