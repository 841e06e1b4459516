//! One name out of a list: however its letters are written, and the nearest where there
//! is none.

use clap::builder::{PossibleValue, StyledStr, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// At least so like a name must be to be offered, of 1.
const LIKE: f64 = 0.8;

/// So many are offered at most.
const OFFERED: usize = 3;

/// Reads one of the names.
#[derive(Clone, Debug)]
pub(super) struct OneOf {
    all: fn() -> Vec<&'static str>,
    /// The command that lists them.
    listed: &'static str,
}

impl OneOf {
    pub(super) const fn new(all: fn() -> Vec<&'static str>, listed: &'static str) -> Self {
        Self { all, listed }
    }
}

/// The names most like a text, the most alike first.
fn nearest(text: &str, all: &[&'static str]) -> Vec<String> {
    let text = text.to_lowercase();
    let likeness = |name: &&'static str| strsim::jaro_winkler(&text, &name.to_lowercase());
    let mut found: Vec<(f64, &str)> = all.iter().map(|name| (likeness(name), *name)).collect();
    found.retain(|(like, _)| *like >= LIKE);
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    let names = found.into_iter().map(|(_, name)| name.into());
    names.take(OFFERED).collect()
}

impl TypedValueParser for OneOf {
    type Value = &'static str;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<Self::Value, Error> {
        let all = (self.all)();
        let text = value.to_string_lossy();
        let same = |name: &&&str| name.eq_ignore_ascii_case(&text);
        if let Some(name) = all.iter().find(same) {
            return Ok(name);
        }
        let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
        let mut add = |kind, value| error.insert(kind, value);
        let arg = arg.map_or_else(String::new, ToString::to_string);
        add(ContextKind::InvalidArg, ContextValue::String(arg));
        // a text of any length is not said back
        let shown: String = text.chars().take(60).collect();
        add(ContextKind::InvalidValue, ContextValue::String(shown));
        match nearest(&text, &all) {
            near if near.is_empty() => {
                let tip = format!("`qalqan {}` lists all of them", self.listed);
                let tips = vec![StyledStr::from(tip)];
                add(ContextKind::Suggested, ContextValue::StyledStrs(tips))
            }
            near => add(ContextKind::SuggestedValue, ContextValue::Strings(near)),
        };
        Err(error)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.all)().into_iter().map(PossibleValue::new)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_strangers_not_at_all() {
        let all = ["checkAct", "checkAccount", "checkId", "allocate"];
        assert_eq!(nearest("chekact", &all)[0], "checkAct");
        assert_eq!(nearest("CHECKACOUNT", &all)[0], "checkAccount");
        assert_eq!(nearest("zzz", &all), Vec::<String>::new());
        assert!(nearest("check", &all).len() <= OFFERED);
    }
}
