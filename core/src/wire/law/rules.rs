//! The catalogue through the door: every rule, and one explained in a language.

use crate::finding::{At, sentence};
use crate::law::{Edition, EditionStanding, Effect, Language, Provision, catalogue};
use crate::wire::declare::call;
use crate::wire::field::{TextField, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{LawDraft, ParamReport, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Which rules to list.
    pub struct RulesDraft {
        /// The law to list parameters of; the latest edition when absent.
        pub law: Option<LawDraft>,
        /// `kk`, `ru` or `en`; English when absent.
        #[one_of(Language)]
        pub language: Option<String>,
    }

    /// The catalogue.
    pub struct RulesReport {
        /// What was wrong with the request.
        pub verdict: VerdictReport,
        /// `draft` or `adopted`: the standing of the edition's text.
        #[omit(empty)]
        pub standing: Option<EditionStanding>,
        /// What a reader must know of that text, in the language asked for.
        #[omit(empty)]
        pub notice: Option<String>,
        /// Every rule that stands in the edition, in catalogue order.
        pub rules: Vec<RuleReport>,
        /// Every parameter of the edition.
        pub parameters: Vec<ParameterReport>,
    }

    /// One rule.
    pub struct RuleReport {
        /// Stable code.
        pub code: String,
        /// The point behind it.
        pub clause: String,
        /// What a finding does.
        pub effect: Effect,
        /// The message with its placeholders.
        pub text: String,
    }

    /// One parameter of an edition.
    pub struct ParameterReport {
        /// Stable name.
        pub name: String,
        /// The value in force.
        pub value: String,
        /// The point it comes from.
        pub clause: String,
        /// What other acts say, each as `value (clause)`.
        pub alternatives: Vec<String>,
        /// The host's reference, where it was overridden.
        #[omit(empty)]
        pub reference: Option<String>,
    }

    /// A code to explain, with the values of a finding.
    pub struct ExplainDraft {
        /// The rule's code.
        pub code: Option<String>,
        /// `kk`, `ru` or `en`; English when absent.
        #[one_of(Language)]
        pub language: Option<String>,
        /// The values of the finding.
        pub params: Vec<ParamReport>,
    }

    /// A rule explained.
    pub struct ExplainReport {
        /// What was wrong with the request.
        pub verdict: VerdictReport,
        /// The rule.
        #[omit(empty)]
        pub rule: Option<RuleReport>,
        /// The sentence, with the values filled in.
        #[omit(empty)]
        pub sentence: Option<String>,
    }
}

fn language(reader: &mut Reader, field: TextField<'_>) -> Language {
    reader.optional(&At::root(), field).unwrap_or(Language::En)
}

fn report(one: Provision, language: Language) -> RuleReport {
    RuleReport {
        code: one.rule.code.into(),
        clause: one.clause.to_string(),
        effect: one.effect,
        text: one.rule.template(language),
    }
}

call!({
    /// Lists every rule and every parameter.
    pub fn rules(draft: RulesDraft) -> RulesReport {
        let mut reader = Reader::new();
        let language = language(&mut reader, of!(draft.language));
        let edition = reader.law(&At::root(), draft.law.as_ref(), None);
        let lines = edition
            .iter()
            .flat_map(|edition: &Edition| edition.parameters.lines());
        let parameters = lines.map(|line| ParameterReport {
            name: line.name.into(),
            value: line.value,
            clause: line.clause.to_string(),
            alternatives: line
                .alternatives
                .iter()
                .map(|(value, clause)| alloc::format!("{value} ({clause})"))
                .collect(),
            reference: line.reference,
        });
        let edition_of = edition.as_ref();
        let notice = edition_of.and_then(|edition| edition.notice);
        RulesReport {
            standing: edition_of.map(|edition| edition.standing),
            notice: notice.map(|notice| notice.template(language).into()),
            parameters: parameters.collect(),
            rules: catalogue::all()
                .filter(|rule| rule.has_text())
                .filter_map(|rule| reader.exam.provision(rule))
                .map(|one| report(one, language))
                .collect(),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});

call!({
    /// Explains a code in a language, with the values of a finding filled in.
    pub fn explain(draft: ExplainDraft) -> ExplainReport {
        let mut reader = Reader::new();
        let edition = reader.law_of(None);
        let language = language(&mut reader, of!(draft.language));
        let code = reader.text(&At::root(), of!(draft.code));
        let rule = code.and_then(|code| {
            let rule = catalogue::by_code(&code).filter(|rule| rule.has_text());
            if rule.is_none() {
                reader.malformed(&At::root(), of!(draft.code), "no rule has this code");
            }
            rule
        });
        let params = draft.params.iter();
        let params = params.map(|param| (param.name.as_str(), param.value.as_str()));
        ExplainReport {
            rule: rule
                .and_then(|rule| reader.exam.provision(rule))
                .map(|one| report(one, language)),
            sentence: rule.map(|rule| sentence(rule, params, language)),
            verdict: reader.verdict(edition),
        }
    }
});
