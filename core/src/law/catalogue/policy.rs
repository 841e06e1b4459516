//! Rules of the policy: who gets one, what it holds, how its status moves.

use crate::law::ValueKind::{self, Code, Either, Number, Row, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Policy;
    /// One policy for an insured and a financial year.
    ONE_PER_YEAR = "POL-001" { year: Number, number: Text } then USE_POLICY,
        kk: "Сақтандырылған адамға осы қаржы жылына полис бұрын шығарылған. Жыл: {year}, полис нөмірі: {number}",
        ru: "Застрахованному уже выпущен полис на этот финансовый год. Год: {year}, номер полиса: {number}",
        en: "the insured already has a policy for the financial year; year: {year}, policy number: {number}";
    /// The policy stands on the insured's account, which is open.
    ACCOUNT_OPEN = "POL-002" { state: Code(&words::ACCOUNT_STATE) } then CHECK_ACCOUNT,
        kk: "Сақтандырылған адамның дербес шоты ашық емес, күйі: {state}",
        ru: "Лицевой счет застрахованного не открыт, состояние: {state}",
        en: "the insured's account is not open, state: {state}";
    /// The insured is alive on the day of issue.
    INSURED_ALIVE = "POL-003" { day: Time } then CHECK_DEATH,
        kk: "Полис шығарылатын күнге қарай сақтандырылған адам қайтыс болған, қайтыс болған күні: {day}",
        ru: "К дате выпуска полиса застрахованный умер, дата смерти: {day}",
        en: "the insured is dead on the day of issue, day of death: {day}";
    /// Name, location and BIN of the issuer.
    ISSUER_REQUISITES = "POL-004" { item: ValueKind::FIELD } then GIVE,
        kk: "Полисте эмитенттің міндетті деректемесі жоқ: {item}",
        ru: "В полисе нет обязательного реквизита эмитента: {item}",
        en: "the policy lacks a mandatory detail of the issuer: {item}";
    /// Names, address of registration, IIN and identity document of the insured.
    HOLDER_REQUISITES = "POL-005" { item: Either(&Code(&words::HOLDER_ITEM), &ValueKind::FIELD) } then GIVE,
        kk: "Полисте сақтандырылған адамның міндетті деректемесі жоқ: {item}",
        ru: "В полисе нет обязательного реквизита застрахованного: {item}",
        en: "the policy lacks a mandatory detail of the insured: {item}";
    /// The period of the policy lies inside its financial year.
    PERIOD_IN_YEAR = "POL-006" { period: Time, year: Number } then CORRECT_DATES,
        kk: "Полистің қолданылу кезеңі қаржы жылының шегінен шығады. Кезең: {period}, жыл: {year}",
        ru: "Период действия полиса выходит за финансовый год. Период: {period}, год: {year}",
        en: "the policy's period runs outside the financial year; period: {period}, year: {year}";
    /// The day of issue is not after the last day of the policy.
    ISSUED_IN_TIME = "POL-007" { issued: Time, last: Time } then CORRECT_DATES,
        kk: "Полис қолданылу кезеңі аяқталғаннан кейін шығарылған. Шығарылған күні: {issued}, соңғы күн: {last}",
        ru: "Полис выпущен после окончания периода его действия. Дата выпуска: {issued}, последний день: {last}",
        en: "the policy is issued after its period; day of issue: {issued}, last day: {last}";
    /// The list of services of the state insurance coverage is there.
    COVERAGE_LISTED = "POL-008" then GIVE,
        kk: "Полисте мемлекеттік сақтандыру қамтуының көлеміне кіретін медициналық қызметтер тізбесі жоқ",
        ru: "В полисе нет перечня медицинских услуг, входящих в объем государственного страхового покрытия",
        en: "the policy lacks the list of services of the state insurance coverage";
    /// Name and location of the registrar.
    REGISTRAR_REQUISITES = "POL-009" { item: ValueKind::FIELD } then GIVE,
        kk: "Полисте тіркеушінің қосымша деректемесі жоқ: {item}",
        ru: "В полисе нет дополнительного реквизита о регистраторе: {item}",
        en: "the policy lacks the additional detail of the registrar: {item}";
    /// The provider to which the insured is attached, when the MIS knows one.
    PROVIDER_ATTACHED = "POL-010",
        kk: "Полисте сақтандырылған адам бекітілген орындаушы көрсетілмеген",
        ru: "В полисе не указан исполнитель, к которому прикреплен застрахованный",
        en: "the policy names no provider to which the insured is attached";
    /// The number can be made from the year and the serial.
    NUMBER_FORMED = "POL-011" { year: Number, serial: Number } then CORRECT_NUMBER,
        kk: "Полис нөмірін қалыптастыру мүмкін емес. Жыл: {year}, реттік нөмірі: {serial}",
        ru: "Номер полиса нельзя сформировать. Год: {year}, порядковый номер: {serial}",
        en: "no policy number can be made; year: {year}, serial: {serial}";
    /// The policy's status allows the operation.
    STATUS_ALLOWS = "POL-012" {
        operation: Code(&words::OPERATION), status: Code(&words::POLICY_STATUS)
    } then ALLOWED_STEP,
        kk: "Полистің бұл мәртебесінде операцияға жол берілмейді. Операция: {operation}, мәртебесі: {status}",
        ru: "Операция не допускается при этом статусе полиса. Операция: {operation}, статус: {status}",
        en: "the policy's status does not allow the operation; operation: {operation}, status: {status}";
    /// The period starts no earlier than the insured could be insured: 1 January, the birth,
    /// and the opening of the account where the terms say so.
    PERIOD_STARTS = "POL-013" {
        first: Time, earliest: Time, reason: Code(&words::PERIOD_START)
    } then CORRECT_DATES,
        kk: "Полистің қолданылу кезеңі тым ерте басталады. Бірінші күн: {first}, ең ерте күн: {earliest}. Негізі: {reason}",
        ru: "Период действия полиса начинается слишком рано. Первый день: {first}, самый ранний: {earliest}. Основание: {reason}",
        en: "the policy's period starts too early; first day: {first}, earliest: {earliest}; ground: {reason}";
    /// A number of an identity document stands for one insured of a table.
    DOCUMENT_OF_ONE = "POL-014" { row: Row } then CHECK_DOCUMENT,
        kk: "Жеке басты куәландыратын құжаттың осы нөмірі кестедегі басқа сақтандырылған адамда да көрсетілген, жол: {row}",
        ru: "Этот номер документа, удостоверяющего личность, указан в таблице и у другого застрахованного, строка: {row}",
        en: "another insured of the table has the same number of the identity document, row: {row}";
    /// No policy of the known list has the number.
    NUMBER_UNIQUE = "POL-015" { number: Text, next: Number } then FREE_NUMBER,
        kk: "Полис нөмірі бұрын берілген: {number}, келесі бос реттік нөмір: {next}",
        ru: "Номер полиса уже выдан: {number}, следующий свободный порядковый номер: {next}",
        en: "the policy number is issued already: {number}, next free serial: {next}";
    /// The issuer on the policy is the registered one.
    ISSUER_REGISTERED = "POL-016" { bin: Text, registered: Text } then REGISTERED_ISSUER,
        kk: "Полисте көрсетілген эмитент тіркелген эмитент емес. Көрсетілгені: {bin}, тіркелгені: {registered}",
        ru: "Эмитент в полисе не тот, что зарегистрирован. БИН в полисе: {bin}, зарегистрирован: {registered}",
        en: "the issuer on the policy is not the registered one; given: {bin}, registered: {registered}";
    /// An entry of the list is a service of the tariff list or a package, and stands once.
    COVERAGE_ENTRY = "POL-017" { reason: Code(&words::COVERAGE_FAULT) } then MEND_ROW,
        kk: "Медициналық қызметтер тізбесінің жолы жарамсыз. Себебі: {reason}",
        ru: "Строка перечня медицинских услуг непригодна. Причина: {reason}",
        en: "an entry of the list of services is not valid; reason: {reason}";
}
