//! The words of a statement in three languages.

use crate::law::Language;

/// The words of one language.
pub(super) struct Labels {
    pub(super) title: &'static str,
    pub(super) holder: &'static str,
    pub(super) iin: &'static str,
    pub(super) account: &'static str,
    pub(super) period: &'static str,
    pub(super) policies: &'static str,
    pub(super) policy: &'static str,
    pub(super) validity: &'static str,
    pub(super) attached: &'static str,
    pub(super) events: &'static str,
    pub(super) heads: [&'static str; 7],
    pub(super) guaranteed: &'static str,
    pub(super) insurance: &'static str,
    pub(super) total: &'static str,
    /// Where a list is empty.
    pub(super) none: &'static str,
    /// Where a name is not given.
    pub(super) unnamed: &'static str,
}

pub(super) const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::Kk => &KAZAKH,
        Language::Ru => &RUSSIAN,
        Language::En => &ENGLISH,
    }
}

const KAZAKH: Labels = Labels {
    title: "Дербес шот бойынша жалпы үзінді көшірме",
    holder: "Сақтандырылған адам",
    iin: "ЖСН",
    account: "Дербес шот",
    period: "Кезең",
    policies: "Полистер",
    policy: "Полис нөмірі",
    validity: "Қолданылу кезеңі",
    attached: "Бекітілген орындаушы",
    events: "Мемлекеттік сақтандыру қамтуының көлемін пайдалану",
    heads: [
        "Күні мен уақыты",
        "Қызмет коды",
        "Саны",
        "Орындаушының БСН/ЖСН",
        "Көрсетілген қызметтер актісі",
        "Қаржыландыру көзі",
        "Сомасы",
    ],
    guaranteed: "ТМККК",
    insurance: "МӘМС",
    total: "Барлығы",
    none: "Жоқ",
    unnamed: "Көрсетілмеген",
};

const RUSSIAN: Labels = Labels {
    title: "Общая выписка по лицевому счету",
    holder: "Застрахованный",
    iin: "ИИН",
    account: "Лицевой счет",
    period: "Период",
    policies: "Полисы",
    policy: "Номер полиса",
    validity: "Период действия",
    attached: "Исполнитель, к которому прикреплен застрахованный",
    events: "Использование объема государственного страхового покрытия",
    heads: [
        "Дата и время",
        "Код услуги",
        "Количество",
        "БИН/ИИН исполнителя",
        "Акт оказанных услуг",
        "Источник финансирования",
        "Сумма",
    ],
    guaranteed: "ГОБМП",
    insurance: "ОСМС",
    total: "Итого",
    none: "Нет",
    unnamed: "Не указано",
};

const ENGLISH: Labels = Labels {
    title: "General statement of the account",
    holder: "Insured",
    iin: "IIN",
    account: "Account",
    period: "Period",
    policies: "Policies",
    policy: "Policy number",
    validity: "Valid",
    attached: "Provider to which the insured is attached",
    events: "Use of the state insurance coverage",
    heads: [
        "Date and time",
        "Service code",
        "Count",
        "Provider's BIN/IIN",
        "Act of services",
        "Funding source",
        "Amount",
    ],
    guaranteed: "Guaranteed package",
    insurance: "Social health insurance",
    total: "Total",
    none: "None",
    unnamed: "Not given",
};
