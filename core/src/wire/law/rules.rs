//! The catalogue through the door: every rule, and one explained in a language.

use crate::finding::{At, Finding, sentence};
use crate::identifier::without_people;
use crate::law::catalogue::input;
use crate::law::{Edition, EditionStanding, Effect, Language, Provision, Text, catalogue};
use crate::wire::declare::call;
use crate::wire::field::{TextField, of};
use crate::wire::limits::PARAMS_MAX;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::words;
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
        /// The point as people cite it, where a language is given.
        #[omit(empty)]
        pub clause_words: Option<String>,
        /// The effect in words, where a language is given.
        #[omit(empty)]
        pub effect_words: Option<String>,
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
        /// The sentence, with the values filled in; none where one of them is missing.
        #[omit(empty)]
        pub sentence: Option<String>,
    }
}

fn language(reader: &mut Reader, field: TextField<'_>) -> Option<Language> {
    // without them no answer is given; what is made of none is thrown away
    words::at_hand();
    reader.optional(&At::root(), field)
}

/// Texts are English where no language is given, and codes stay codes then.
fn report(one: Provision, given: Option<Language>) -> RuleReport {
    let language = given.unwrap_or(Language::En);
    RuleReport {
        clause_words: given.map(|language| one.clause.for_people(language)),
        effect_words: given.map(|language| one.effect.words(language).into()),
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
        let given = language(&mut reader, of!(draft.language));
        let language = given.unwrap_or(Language::En);
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
                .map(|one| report(one, given))
                .collect(),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});

/// The values of a finding by their names; `None` where there are too many, or one is too
/// long to be repeated.
fn values<'a>(reader: &mut Reader, draft: &'a ExplainDraft) -> Option<Vec<(&'a str, String)>> {
    let root = At::root();
    if !reader.list_within(&root, of!(draft.params), PARAMS_MAX) {
        return None;
    }
    let list = root.field(of!(draft.params).name);
    let mut fit = true;
    for (place, param) in draft.params.iter().enumerate() {
        let at = list.index(place);
        for (field, text) in [
            (of!(param.name).name, &param.name),
            (of!(param.value).name, &param.value),
        ] {
            fit &= reader.fits(&at, field, text);
        }
    }
    let params = draft.params.iter();
    let params = params.map(|param| (param.name.as_str(), without_people(param.value.clone())));
    fit.then(|| params.collect())
}

/// Has each placeholder its value? Where no value is given at all, the rule is explained
/// and no finding, and nothing is missing.
fn filled(reader: &mut Reader, template: &'static str, values: &[(&str, String)]) -> bool {
    if values.is_empty() && template.contains('{') {
        return false;
    }
    let given = |name: &str| values.iter().any(|(known, _)| *known == name);
    let names = Text::placeholders(template).into_iter();
    let missing: Vec<_> = names.filter(|name| !given(name)).collect();
    for name in &missing {
        let path = At::root().field(of!(ExplainDraft::params).name).path();
        let finding = Finding::new(&input::MISSING, path);
        reader.exam.find(finding.with("field", name));
    }
    missing.is_empty()
}

call!({
    /// Explains a code in a language, with the values of a finding filled in. Without any
    /// value the rule is explained, and there is no sentence where it would need one.
    pub fn explain(draft: ExplainDraft) -> ExplainReport {
        let mut reader = Reader::new();
        let edition = reader.law_of(None);
        let given = language(&mut reader, of!(draft.language));
        let language = given.unwrap_or(Language::En);
        let code = reader.text(&At::root(), of!(draft.code));
        let rule = code.and_then(|code| {
            // people type codes as they come
            let rule = catalogue::by_code(&code.to_ascii_uppercase());
            let rule = rule.filter(|rule| rule.has_text());
            if rule.is_none() {
                reader.malformed(&At::root(), of!(draft.code), "no rule has this code");
            }
            rule
        });
        let read = values(&mut reader, &draft);
        let filled = rule.zip(read).filter(|(rule, values)| {
            let template = rule.text.template(language);
            filled(&mut reader, template, values)
        });
        ExplainReport {
            rule: rule
                .and_then(|rule| reader.exam.provision(rule))
                .map(|one| report(one, given)),
            sentence: filled.map(|(rule, values)| {
                let values = values.iter().map(|(name, value)| (*name, value.as_str()));
                sentence(rule, values, language)
            }),
            verdict: reader.verdict(edition),
        }
    }
});
