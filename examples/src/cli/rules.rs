//! The catalogue of rules, and one of them explained.

use super::{Said, listed};
use crate::exit::Exit;
use crate::lang::Lang;
use qalqan_core::law::{Text, catalogue};
use qalqan_core::wire;
use qalqan_core::wire::{ExplainDraft, ParamReport, RuleReport, RulesDraft};

const HEAD: [Text; 4] = [
    Text {
        kk: "ереже",
        ru: "правило",
        en: "rule",
    },
    Text {
        kk: "салдары",
        ru: "последствие",
        en: "effect",
    },
    Text {
        kk: "тармақ",
        ru: "пункт",
        en: "point",
    },
    Text {
        kk: "хабарлама",
        ru: "сообщение",
        en: "message",
    },
];

const LACKS: Text = Text {
    kk: "осы мәндер жоқ немесе тым ұзын: {names}. Оларды --param АТАУЫ=МӘНІ деп беріңіз",
    ru: "этих значений нет, или они слишком длинны: {names}. Укажите их как --param ИМЯ=ЗНАЧЕНИЕ",
    en: "these values are missing or too long: {names}. Give them as --param NAME=VALUE",
};

/// The codes, in the order of the catalogue.
pub(super) fn codes() -> Vec<&'static str> {
    catalogue::all().map(|rule| rule.code).collect()
}

/// Code, effect and point, in the language that was asked for.
fn head(report: &RuleReport) -> [String; 3] {
    let effect = report.effect_words.as_deref();
    let clause = report.clause_words.as_ref();
    [
        report.code.clone(),
        effect.unwrap_or(report.effect.name()).into(),
        clause.unwrap_or(&report.clause).clone(),
    ]
}

/// Every rule.
pub(super) fn list(lang: Lang) -> Said {
    let report = wire::rules(RulesDraft {
        language: Some(lang.language().code().into()),
        ..RulesDraft::default()
    });
    let rows = report.rules.iter().map(|rule| {
        let [code, effect, point] = head(rule);
        [code, effect, point, rule.text.clone()]
    });
    let head = HEAD.map(|text| text.template(lang.language()));
    Said::new(listed(head, rows), Exit::Clear)
}

/// One rule; its sentence where the values of a finding are given.
pub(super) fn explain(code: &str, lang: Lang, params: Vec<(String, String)>) -> Said {
    let report = wire::explain(ExplainDraft {
        code: Some(code.into()),
        language: Some(lang.language().code().into()),
        params: params
            .into_iter()
            .map(|(name, value)| ParamReport { name, value })
            .collect(),
    });
    match report.rule {
        // without values it is the rule that was asked for
        Some(rule) if report.verdict.is_sound() => {
            let head = head(&rule).join("  ");
            let text = report.sentence.unwrap_or(rule.text);
            Said::new(format!("{head}\n{text}"), Exit::Clear)
        }
        _ => {
            let findings = report.verdict.findings.iter();
            let told = findings.filter_map(|finding| finding.params.first());
            let names: Vec<_> = told.map(|param| param.value.as_str()).collect();
            let values = [("names", &*names.join(", "))];
            Said::hint(LACKS.fill(lang.language(), &values), Exit::Usage)
        }
    }
}
