//! A point of the law as people cite it: «подпункт 3) пункта 14».

use crate::law::words::{EFFECT, POINTS};
use crate::law::{Clause, Document, Effect, Language, Text};
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

impl Document {
    /// What people call the document.
    #[must_use]
    pub const fn title(self) -> Text {
        let (kk, ru, en) = match self {
            Self::Mechanism => ("Тетік", "Механизм", "Mechanism"),
            Self::QalqanAgreement => (
                "порталдың пайдаланушы келісімі",
                "пользовательское соглашение портала",
                "User agreement of the portal",
            ),
            Self::AccessService => (
                "қол жеткізу қызметінің техникалық ерекшелігі",
                "техническая спецификация услуги доступа",
                "Technical specification of access",
            ),
            Self::SduAgreement => (
                "деректер жүйесінің пайдаланушы келісімі",
                "пользовательское соглашение системы данных",
                "User agreement of the data system",
            ),
            Self::KgOffer => (
                "Қырғыз Республикасының жария офертасы",
                "публичная оферта Кыргызской Республики",
                "Public offer of the Kyrgyz Republic",
            ),
            Self::Contract => (
                "Медициналық қызметтерді сатып алу шарты",
                "Договор закупа медицинских услуг",
                "Contract of purchase",
            ),
            Self::PaymentRules => ("Ақы төлеу қағидалары", "Правила оплаты", "Payment Rules"),
            Self::ProcurementRules => (
                "Сатып алу қағидалары",
                "Правила закупа",
                "Procurement Rules",
            ),
            Self::MonitoringRules => (
                "Мониторинг қағидалары",
                "Правила мониторинга",
                "Monitoring Rules",
            ),
            Self::Tariffs => ("Тарифтер", "Тарифы", "Tariffs"),
            Self::LabourCode => ("Еңбек кодексі", "Трудовой кодекс", "Labour Code"),
            Self::CivilCode => ("Азаматтық кодекс", "Гражданский кодекс", "Civil Code"),
            Self::NumberRules => (
                "Сәйкестендіру нөмірлері туралы қағидалар",
                "Правила идентификационных номеров",
                "Rules of identification numbers",
            ),
            Self::Standard => ("Стандарт", "Стандарт", "Standard"),
            Self::House => (
                "кітапхананың өз талабы",
                "собственное требование библиотеки",
                "The library's own demand",
            ),
        };
        Text { kk, ru, en }
    }
}

impl Clause {
    /// The document and its point, as people cite them.
    ///
    /// ```
    /// use qalqan_core::law::{Clause, Document, Language};
    ///
    /// let clause = Clause::new(Document::Mechanism, "14(3)");
    /// assert_eq!(clause.for_people(Language::Ru), "Механизм, подпункт 3) пункта 14");
    /// assert_eq!(clause.for_people(Language::Kk), "Тетік, 14-тармақтың 3) тармақшасы");
    /// assert_eq!(clause.for_people(Language::En), "Mechanism, sub-point 3) of point 14");
    /// ```
    #[must_use]
    pub fn for_people(self, language: Language) -> String {
        let title = self.document().title().template(language);
        if self.document() == Document::House {
            return match language {
                // what the house demands is written in English alone
                Language::En => format!("{title}: {}", self.point()),
                Language::Kk | Language::Ru => title.into(),
            };
        }
        format!("{title}, {}", point_for_people(self.point(), language))
    }
}

impl Effect {
    /// The effect in words.
    ///
    /// ```
    /// use qalqan_core::law::{Effect, Language};
    ///
    /// assert_eq!(Effect::Refuse.words(Language::Ru), "отказ");
    /// ```
    #[must_use]
    pub fn words(self, language: Language) -> Cow<'static, str> {
        let word = EFFECT.word(self.name(), language);
        word.unwrap_or(Cow::Borrowed(self.name()))
    }
}

/// A point as the law numbers it: `14(3)`, `12 par 2`, `order 1`, `annex`; the same text
/// where it is of another form.
#[cfg_attr(small, optimize(size))]
pub(crate) fn point_for_people(point: &str, language: Language) -> String {
    if let Some(word) = POINTS.word(point, language) {
        return word.into_owned();
    }
    if point.contains(", ") {
        let points = point.split(", ");
        let points = points.map(|point| point_for_people(point, language));
        return points.collect::<Vec<_>>().join(", ");
    }
    if let Some(inner) = point.strip_prefix("order ").filter(|inner| numbered(inner)) {
        return match language {
            Language::Kk => format!("бұйрықтың {inner}-тармағы"),
            Language::Ru => format!("пункт {inner} приказа"),
            Language::En => format!("point {inner} of the order"),
        };
    }
    let parted = point.split_once(" par ");
    let parted = parted.and_then(|(point, part)| Some((point, ordinal(part, language)?)));
    if let Some((point, part)) = parted {
        return part_for_people(point, part, language);
    }
    match (sub_point(point), language) {
        (Some((point, sub)), Language::Kk) => format!("{point}-тармақтың {sub}) тармақшасы"),
        (Some((point, sub)), Language::Ru) => format!("подпункт {sub}) пункта {point}"),
        (Some((point, sub)), Language::En) => format!("sub-point {sub}) of point {point}"),
        (None, _) if !numbered(point) => point.into(),
        (None, Language::Kk) => format!("{point}-тармақ"),
        (None, Language::Ru) => format!("пункт {point}"),
        (None, Language::En) => format!("point {point}"),
    }
}

/// `14(3)` as the point and its sub-point.
fn sub_point(point: &str) -> Option<(&str, &str)> {
    point.strip_suffix(')')?.split_once('(')
}

/// A paragraph of a point, or of a sub-point.
fn part_for_people(point: &str, part: &str, language: Language) -> String {
    let whole = match sub_point(point) {
        None => match language {
            Language::Kk => format!("{point}-тармақтың"),
            Language::Ru => format!("пункта {point}"),
            Language::En => format!("point {point}"),
        },
        Some((point, sub)) => match language {
            Language::Kk => format!("{point}-тармақтың {sub}) тармақшасының"),
            Language::Ru => format!("подпункта {sub}) пункта {point}"),
            Language::En => format!("sub-point {sub}) of point {point}"),
        },
    };
    match language {
        Language::Kk => format!("{whole} {part} бөлігі"),
        Language::Ru => format!("часть {part} {whole}"),
        Language::En => format!("{part} paragraph of {whole}"),
    }
}

fn numbered(point: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    !point.is_empty() && point.bytes().all(digit)
}

fn ordinal(part: &str, language: Language) -> Option<&'static str> {
    let [kk, ru, en] = match part {
        "1" => ["бірінші", "первая", "first"],
        "2" => ["екінші", "вторая", "second"],
        "3" => ["үшінші", "третья", "third"],
        "4" => ["төртінші", "четвертая", "fourth"],
        "5" => ["бесінші", "пятая", "fifth"],
        _ => return None,
    };
    Some(match language {
        Language::Kk => kk,
        Language::Ru => ru,
        Language::En => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_point_is_cited() {
        for (point, kk, ru, en) in [
            ("13", "13-тармақ", "пункт 13", "point 13"),
            ("3.1.3", "3.1.3-тармақ", "пункт 3.1.3", "point 3.1.3"),
            (
                "12 par 2",
                "12-тармақтың екінші бөлігі",
                "часть вторая пункта 12",
                "second paragraph of point 12",
            ),
            (
                "3(3) par 1",
                "3-тармақтың 3) тармақшасының бірінші бөлігі",
                "часть первая подпункта 3) пункта 3",
                "first paragraph of sub-point 3) of point 3",
            ),
            (
                "order 1",
                "бұйрықтың 1-тармағы",
                "пункт 1 приказа",
                "point 1 of the order",
            ),
            ("annex", "қосымша", "приложение", "annex"),
            ("ISO 9362", "ISO 9362", "ISO 9362", "ISO 9362"),
            (
                "2(1), 42",
                "2-тармақтың 1) тармақшасы, 42-тармақ",
                "подпункт 1) пункта 2, пункт 42",
                "sub-point 1) of point 2, point 42",
            ),
        ] {
            let cited = [Language::Kk, Language::Ru, Language::En]
                .map(|language| point_for_people(point, language));
            assert_eq!(cited, [kk, ru, en]);
        }
    }

    #[test]
    fn what_the_house_demands_is_said_to_be_its_own() {
        let clause = crate::law::house("form of names");
        assert_eq!(
            clause.for_people(Language::Ru),
            "собственное требование библиотеки"
        );
        assert_eq!(
            clause.for_people(Language::En),
            "The library's own demand: form of names"
        );
    }
}
