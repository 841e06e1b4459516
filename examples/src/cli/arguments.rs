//! What can be asked for.

use super::names::OneOf;
use super::{call, rules, version};
use crate::exit::CODES;
use crate::lang::Lang;
use clap::{Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use qalqan_core::identifier::IdentifierKind;
use std::path::PathBuf;

/// The rule book of the digital insurance policy.
#[derive(Debug, Parser)]
#[command(name = "qalqan", version, long_version = version::long(), after_help = CODES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The language of words and sentences; of a call's answer too, where it is given
    #[arg(long, value_enum, global = true)]
    pub lang: Option<Lang>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Reads a draft in JSON, answers a call by its name.
    ///
    /// The answer is {"answer": …} or {"error": …}: indented on a terminal, one line
    /// elsewhere. What is wrong with a text that cannot be read is said beside it, on the
    /// error output. A text has at most 64 MiB.
    #[command(after_help = CODES)]
    Call {
        /// The name of the call: `qalqan calls` lists them
        #[arg(value_parser = OneOf::new(call::names, "calls"), hide_possible_values = true)]
        name: &'static str,
        /// The file with the draft; `-`, or none, for the input
        #[arg(value_hint = ValueHint::FilePath)]
        file: Option<PathBuf>,
        /// Indent the answer, though the output is no terminal
        #[arg(long)]
        pretty: bool,
    },
    /// Lists the names of the calls; with what each does, where there is room for a table.
    Calls,
    /// Lists the fields of a call's draft, with their kinds and what they hold.
    Fields {
        /// The name of the call
        #[arg(value_parser = OneOf::new(call::names, "calls"), hide_possible_values = true)]
        name: &'static str,
        /// Only what stands below, as `act.cases[]`
        below: Option<String>,
    },
    /// Lists every rule: code, effect, point, message.
    ///
    /// A table where the output is a terminal or COLUMNS is set, else a line for each rule.
    Rules,
    /// Explains one rule, with the values of a finding where given.
    #[command(after_help = CODES)]
    Explain {
        /// The code of the rule, as ACT-003 or act-003
        #[arg(value_parser = OneOf::new(rules::codes, "rules"), hide_possible_values = true)]
        code: &'static str,
        /// A value of the finding, as `declared=3`
        #[arg(long = "param", value_name = "NAME=VALUE", value_parser = pair)]
        params: Vec<(String, String)>,
    },
    /// Says what a number is: IIN, BIN, account, code, number of a document.
    #[command(after_help = CODES)]
    CheckId {
        /// The number
        text: String,
        /// The kind that it must be; every kind whose shape it has where none is given
        #[arg(long, value_parser = OneOf::new(kinds, "check-id --help"))]
        kind: Option<&'static str>,
    },
    /// Prints a script by which a shell completes commands, calls and codes.
    Completion {
        /// The shell
        shell: Shell,
    },
}

fn kinds() -> Vec<&'static str> {
    IdentifierKind::ALL.map(IdentifierKind::name).to_vec()
}

fn pair(text: &str) -> Result<(String, String), &'static str> {
    text.split_once('=')
        .map(|(name, value)| (name.into(), value.into()))
        .ok_or("a value of a finding is written `name=value`")
}
