//! The command line: the JSON door by name, the catalogue, one rule explained, one
//! number checked.

use clap::{Parser, Subcommand, ValueEnum};
use qalqan_core::law::{self, Language, catalogue};
use qalqan_core::wire::{
    ExplainDraft, IdDraft, ParamReport, RuleReport, RulesDraft, call_bytes, calls, check_id,
    explain, rules,
};
use std::error::Error;
use std::io::{Read, stdin};
use std::process::ExitCode;

/// The rule book of the digital insurance policy.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads JSON from the input, answers a call by name.
    Call {
        /// The name: see `calls`.
        name: String,
    },
    /// Lists the names of the calls.
    Calls,
    /// Lists every rule: code, effect, point, message.
    Rules {
        /// The language of the messages.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
    },
    /// Explains one rule, with the values of a finding where given.
    Explain {
        /// The rule's code, as `ACT-003`.
        code: String,
        /// The language.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
        /// A value of the finding, as `declared=3`.
        #[arg(long = "param", value_parser = pair)]
        params: Vec<(String, String)>,
    },
    /// Says what a number is: IIN, BIN, account, code, document number.
    CheckId {
        /// The number.
        text: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Kk,
    Ru,
    En,
}

impl Lang {
    const fn language(self) -> Language {
        match self {
            Self::Kk => Language::Kk,
            Self::Ru => Language::Ru,
            Self::En => Language::En,
        }
    }

    fn name(self) -> Option<String> {
        Some(self.language().code().into())
    }
}

fn pair(text: &str) -> Result<(String, String), &'static str> {
    text.split_once('=')
        .map(|(name, value)| (name.into(), value.into()))
        .ok_or("a parameter is `name=value`")
}

/// What to print, and whether the answer is good.
type Answer = (String, bool);

fn call(name: &str) -> Result<Answer, Box<dyn Error>> {
    let mut input = Vec::new();
    stdin().read_to_end(&mut input)?;
    let text = call_bytes(name, &input);
    let value: serde_json::Value = serde_json::from_str(&text)?;
    Ok((text, value.get("error").is_none()))
}

/// The code of a rule with its effect and its point, in a language.
fn head(report: &RuleReport, language: Language) -> String {
    let rule = catalogue::by_code(&report.code);
    let edition = law::editions().last();
    let provision = edition
        .zip(rule)
        .and_then(|(law, rule)| law.provision(rule));
    let clause = provision.map_or_else(
        || report.clause.clone(),
        |provision| provision.clause.for_people(language),
    );
    format!(
        "{}  {}  {clause}",
        report.code,
        report.effect.words(language)
    )
}

fn list_rules(lang: Lang) -> Answer {
    let report = rules(RulesDraft {
        language: lang.name(),
        ..RulesDraft::default()
    });
    let line = |rule: &RuleReport| format!("{}  {}", head(rule, lang.language()), rule.text);
    let lines: Vec<String> = report.rules.iter().map(line).collect();
    (lines.join("\n"), true)
}

fn explain_one(code: String, lang: Lang, params: Vec<(String, String)>) -> Answer {
    let report = explain(ExplainDraft {
        code: Some(code),
        language: lang.name(),
        params: params
            .into_iter()
            .map(|(name, value)| ParamReport { name, value })
            .collect(),
    });
    match (report.rule, report.sentence) {
        // without values it is the rule that was asked for
        (Some(rule), sentence) if report.verdict.is_sound() => {
            let head = head(&rule, lang.language());
            let text = sentence.unwrap_or(rule.text);
            (format!("{head}\n{text}"), true)
        }
        (Some(_), _) => {
            let findings = report.verdict.findings.iter();
            let told = findings.filter_map(|finding| finding.params.first());
            let fields: Vec<_> = told.map(|param| param.value.as_str()).collect();
            (
                format!("a value is missing or too long: {}", fields.join(", ")),
                false,
            )
        }
        _ => ("no rule has this code".into(), false),
    }
}

fn check_number(text: String) -> Answer {
    let report = check_id(IdDraft {
        text: Some(text),
        ..IdDraft::default()
    });
    let known = report.identified.iter().any(|one| one.valid);
    let line = |one: &qalqan_core::wire::IdentifiedReport| match (&one.normal, &one.message) {
        (Some(normal), _) if one.valid => format!("{}: {normal}", one.kind),
        (_, Some(why)) => format!("not {}: {why}", one.kind),
        _ => format!("not {}", one.kind),
    };
    let mut lines: Vec<String> = report.identified.iter().map(line).collect();
    if lines.is_empty() {
        lines.push("the text has the shape of no known number".into());
    }
    (lines.join("\n"), known)
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let (text, good) = match Arguments::parse().command {
        Command::Call { name } => call(&name)?,
        Command::Calls => (calls().join("\n"), true),
        Command::Rules { lang } => list_rules(lang),
        Command::Explain { code, lang, params } => explain_one(code, lang, params),
        Command::CheckId { text } => check_number(text),
    };
    qalqan_examples::print(&text)?;
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
