//! Rules of the automatic check of an act (mechanism 12, 13, 14).

use crate::law::rule::catalogue;
use crate::law::{Clause, Document, mechanism};

const fn payment_rules(point: &'static str) -> Clause {
    Clause::new(Document::PaymentRules, point)
}

catalogue! {
    Act;
    /// The act holds as many cases as it says.
    DECLARED_CASES = "ACT-001", mechanism("12"), Refuse,
        kk: "Актіде көрсетілген жағдайлар саны нақты санға тең емес: көрсетілгені {declared}, нақтысы {actual}",
        ru: "Заявленное количество случаев не равно фактическому: заявлено {declared}, фактически {actual}",
        en: "the declared number of cases is not the actual one: declared {declared}, actual {actual}";
    /// The act holds as many service lines as it says.
    DECLARED_SERVICES = "ACT-002", mechanism("12"), Refuse,
        kk: "Актіде көрсетілген қызметтер саны нақты санға тең емес: көрсетілгені {declared}, нақтысы {actual}",
        ru: "Заявленное количество услуг не равно фактическому: заявлено {declared}, фактически {actual}",
        en: "the declared number of services is not the actual one: declared {declared}, actual {actual}";
    /// A line is quantity × tariff × coefficient.
    LINE_AMOUNT = "ACT-003", mechanism("13"), Refuse,
        kk: "Қызмет сомасы саны, тарифі және коэффициентінің көбейтіндісіне тең емес: көрсетілгені {declared}, есептелгені {expected}",
        ru: "Сумма услуги не равна произведению количества, тарифа и коэффициента: заявлено {declared}, рассчитано {expected}",
        en: "the amount of a line is not quantity × tariff × coefficient: declared {declared}, computed {expected}";
    /// A case is the sum of its lines.
    CASE_TOTAL = "ACT-004", mechanism("13"), Refuse,
        kk: "Жағдай сомасы қызметтер сомаларының қосындысына тең емес: көрсетілгені {declared}, есептелгені {expected}",
        ru: "Сумма случая не равна сумме услуг: заявлено {declared}, рассчитано {expected}",
        en: "the total of a case is not the sum of its lines: declared {declared}, computed {expected}";
    /// An act is the sum of its cases.
    ACT_TOTAL = "ACT-005", mechanism("13"), Refuse,
        kk: "Акт сомасы жағдайлар сомаларының қосындысына тең емес: көрсетілгені {declared}, есептелгені {expected}",
        ru: "Сумма акта не равна сумме случаев: заявлено {declared}, рассчитано {expected}",
        en: "the total of the act is not the sum of its cases: declared {declared}, computed {expected}";
    /// Case and service ids do not repeat inside the act.
    IDS_UNIQUE = "ACT-006", mechanism("12"), Refuse,
        kk: "Акт ішінде сәйкестендіргіш қайталанады: {id}, бірінші орны: {first}",
        ru: "Идентификатор повторяется внутри акта: {id}, первое место: {first}",
        en: "an id repeats inside the act: {id}, first at: {first}";
    /// A case starts before it ends, and its services lie inside.
    DATES_IN_ORDER = "ACT-007", mechanism("13"), Refuse,
        kk: "Күндердің реті бұзылған: {earlier} күні {later} күнінен кейін",
        ru: "Нарушен порядок дат: {earlier} позже, чем {later}",
        en: "dates are out of order: {earlier} is after {later}";
    /// A case belongs to the month in which it ended.
    MONTH_OF_CASE = "ACT-008", payment_rules("16"), Refuse,
        kk: "Жағдай актінің есепті айында аяқталмаған: аяқталған күні {end}, актінің айы {month}",
        ru: "Случай завершен не в отчетном месяце акта: дата завершения {end}, месяц акта {month}",
        en: "a case did not end in the month of the act: ended {end}, month {month}";
    /// The insured has an open account on the day of the service.
    ACCOUNT_OPEN = "ACT-009", mechanism("12"), Refuse,
        kk: "Қызмет көрсетілген күні сақтандырылған адамның дербес шоты ашық емес: күні {day}, күйі {state}",
        ru: "Лицевой счет застрахованного не открыт на день услуги: день {day}, состояние {state}",
        en: "the insured has no open account on the day of the service: day {day}, state {state}";
    /// No service is given after death.
    SERVICE_AFTER_DEATH = "ACT-010", mechanism("32(1)"), Refuse,
        kk: "Қызмет адам қайтыс болғаннан кейін көрсетілген: қызмет күні {day}, қайтыс болған күні {death}",
        ru: "Услуга оказана после смерти: день услуги {day}, дата смерти {death}",
        en: "a service was given after death: day {day}, death {death}";
    /// The insured has a policy in force on the day of the service.
    POLICY_IN_FORCE = "ACT-011", mechanism("34"), Refuse,
        kk: "Қызмет көрсетілген күні жарамды полис жоқ: күні {day}",
        ru: "На день услуги нет действующего полиса: день {day}",
        en: "no policy is in force on the day of the service: day {day}";
    /// The worker is on the provider's roster that day.
    WORKER_ON_ROSTER = "ACT-012", mechanism("12"), Refuse,
        kk: "Медицина қызметкері бұл күні орындаушының штатында жоқ: күні {day}",
        ru: "Медицинский работник не состоит в штате исполнителя на этот день: день {day}",
        en: "the medical worker is not on the provider's roster that day: day {day}";
    /// The contract is the provider's, signed and in force for the services.
    CONTRACT_IN_FORCE = "ACT-013", mechanism("13"), Refuse,
        kk: "Қызмет кезеңінде орындаушының қолданыстағы шарты жоқ: {first} – {last}, себебі: {reason}",
        ru: "На период услуг нет действующего договора исполнителя: {first} – {last}, причина: {reason}",
        en: "no contract of the provider is in force for the services: {first} – {last}, reason: {reason}";
    /// The act names the funding source of its contract.
    FUNDING_OF_CONTRACT = "ACT-014", mechanism("3(4)"), Refuse,
        kk: "Қаржыландыру көзі шарттағыдан өзгеше: актіде {declared}, шартта {expected}",
        ru: "Источник финансирования не тот, что в договоре: в акте {declared}, в договоре {expected}",
        en: "the funding source is not the contract's: act {declared}, contract {expected}";
    /// A tariff is in force for the service on its day.
    TARIFF_EXISTS = "ACT-015", mechanism("2(13)"), Refuse,
        kk: "Қызмет күніне тариф белгіленбеген: код {code}, күні {day}",
        ru: "На день услуги нет тарифа: код {code}, день {day}",
        en: "no tariff is in force on the day of the service: code {code}, day {day}";
    /// The price of a line is the tariff of its day.
    PRICE_IS_TARIFF = "ACT-016", mechanism("2(13)"), Refuse,
        kk: "Баға тарифке тең емес: көрсетілгені {declared}, тариф {expected}",
        ru: "Цена не равна тарифу: заявлено {declared}, тариф {expected}",
        en: "the price is not the tariff: declared {declared}, tariff {expected}";
    /// The provider is licensed for the whole case.
    LICENCE_VALID = "ACT-017", mechanism("7(1)"), Refuse,
        kk: "Орындаушының лицензиясы жағдайдың бүкіл кезеңінде қолданылмайды: {first} – {last}",
        ru: "Лицензия исполнителя не действует на весь период случая: {first} – {last}",
        en: "the provider's licence is not valid for the whole case: {first} – {last}";
    /// Services are given at an address of the licence annex.
    ADDRESS_IN_LICENCE = "ACT-018", mechanism("14(1)"), Suspend,
        kk: "Қызмет лицензия қосымшасында жоқ мекенжайда көрсетілген: {address}",
        ru: "Услуги оказаны по адресу, которого нет в приложении к лицензии: {address}",
        en: "services were given at an address that is not in the licence annex: {address}";
    /// The facility is the provider's.
    FACILITY_OF_PROVIDER = "ACT-019", mechanism("5(4)"), Refuse,
        kk: "Объект орындаушыға тиесілі емес немесе тіркелмеген: {facility}",
        ru: "Объект не принадлежит исполнителю или не зарегистрирован: {facility}",
        en: "the facility is not the provider's or is not registered: {facility}";
    /// The provider owes no taxes and pays them in time.
    TAXES_PAID = "ACT-020", mechanism("14(2)"), Suspend,
        kk: "Орындаушының салық берешегі бар немесе салықтар уақтылы төленбеген",
        ru: "У исполнителя есть налоговая задолженность или несвоевременная уплата налогов",
        en: "the provider has tax debt or paid taxes late";
    /// Quantities are at least one; prices and amounts are not negative.
    AMOUNTS_POSITIVE = "ACT-021", mechanism("13"), Refuse,
        kk: "Саны, бағасы немесе сомасы рұқсат етілмеген мәнге ие: {field}, мәні {value}",
        ru: "Количество, цена или сумма имеют недопустимое значение: {field}, значение {value}",
        en: "a quantity, price or amount has a value that cannot be: {field}, value {value}";
    /// An act holds at least one case, and a case at least one service.
    NOT_EMPTY = "ACT-022", mechanism("12"), Refuse,
        kk: "Тізім бос: {field}",
        ru: "Пустой список: {field}",
        en: "an empty list: {field}";
}
