//! One name out of a list: however its letters are written, and the nearest where there
//! is none.

use crate::nearest::nearest;
use clap::builder::{PossibleValue, StyledStr, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

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
