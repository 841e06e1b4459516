//! Rules of the policy: who gets one, what it holds, how its status moves.

use crate::law::rule::catalogue;

catalogue! {
    Policy;
    /// One policy for an insured and a financial year.
    ONE_PER_YEAR = "POL-001",
        kk: "Сақтандырылғанға осы қаржы жылына полис шығарылған: жыл {year}, полис нөмірі: {number}",
        ru: "Застрахованному уже выпущен полис на этот финансовый год: год {year}, номер полиса: {number}",
        en: "the insured already has a policy for the financial year: year {year}, policy number: {number}";
    /// The policy stands on the insured's account, which is open.
    ACCOUNT_OPEN = "POL-002",
        kk: "Сақтандырылғанның дербес шоты ашық емес, күйі: {state}",
        ru: "Лицевой счет застрахованного не открыт, состояние: {state}",
        en: "the insured's account is not open, state: {state}";
    /// The insured is alive on the day of issue.
    INSURED_ALIVE = "POL-003",
        kk: "Полис шығарылған күні сақтандырылған қайтыс болған, қайтыс болған күні: {day}",
        ru: "На дату выпуска полиса застрахованный умер, дата смерти: {day}",
        en: "the insured is dead on the day of issue, day of death: {day}";
    /// Name, location and BIN of the issuer.
    ISSUER_REQUISITES = "POL-004",
        kk: "Полисте эмитенттің міндетті деректемесі жоқ: {item}",
        ru: "В полисе нет обязательного реквизита эмитента: {item}",
        en: "the policy lacks a mandatory requisite of the issuer: {item}";
    /// Names, address of registration, IIN and identity document of the insured.
    HOLDER_REQUISITES = "POL-005",
        kk: "Полисте сақтандырылғанның міндетті деректемесі жоқ: {item}",
        ru: "В полисе нет обязательного реквизита застрахованного: {item}",
        en: "the policy lacks a mandatory requisite of the insured: {item}";
    /// The period of the policy lies inside its financial year.
    PERIOD_IN_YEAR = "POL-006",
        kk: "Полистің қолданылу кезеңі қаржы жылынан шығады: кезең {period}, жыл: {year}",
        ru: "Период действия полиса выходит за финансовый год: период {period}, год: {year}",
        en: "the policy's period leaves the financial year: period {period}, year: {year}";
    /// The day of issue is not after the last day of the policy.
    ISSUED_IN_TIME = "POL-007",
        kk: "Полис қолданылу кезеңі аяқталғаннан кейін шығарылған: шығарылған күні {issued}, соңғы күн: {last}",
        ru: "Полис выпущен после окончания периода его действия: дата выпуска {issued}, последний день: {last}",
        en: "the policy is issued after its period: day of issue {issued}, last day: {last}";
    /// The list of services of the state insurance coverage is there.
    COVERAGE_LISTED = "POL-008",
        kk: "Полисте мемлекеттік сақтандыру өтеміне кіретін медициналық қызметтер тізбесі жоқ",
        ru: "В полисе нет перечня медицинских услуг, входящих в объем государственного страхового покрытия",
        en: "the policy lacks the list of services of the state insurance coverage";
    /// Name and location of the registrar.
    REGISTRAR_REQUISITES = "POL-009",
        kk: "Полисте тіркеушінің қосымша деректемесі жоқ: {item}",
        ru: "В полисе нет дополнительного реквизита о регистраторе: {item}",
        en: "the policy lacks an additional requisite, the registrar's: {item}";
    /// The provider to which the insured is attached, when the MIS knows one.
    PROVIDER_ATTACHED = "POL-010",
        kk: "Полисте сақтандырылған бекітілген орындаушы көрсетілмеген",
        ru: "В полисе не указан исполнитель, к которому прикреплен застрахованный",
        en: "the policy names no provider to which the insured is attached";
    /// The number can be made from the year and the serial.
    NUMBER_FORMED = "POL-011",
        kk: "Полис нөмірі құрылмайды: жыл {year}, реттік нөмірі: {serial}",
        ru: "Номер полиса не формируется: год {year}, порядковый номер: {serial}",
        en: "no policy number can be made: year {year}, serial: {serial}";
    /// The policy's status allows the operation.
    STATUS_ALLOWS = "POL-012",
        kk: "Полистің бұл мәртебесінде операцияға жол берілмейді: операция {operation}, мәртебесі: {status}",
        ru: "Операция не допускается при этом статусе полиса: операция {operation}, статус: {status}",
        en: "the policy's status does not allow the operation: operation {operation}, status: {status}";
    /// The period starts no earlier than the insured could be insured: 1 January, the birth,
    /// and the opening of the account where the terms say so.
    PERIOD_STARTS = "POL-013",
        kk: "Полистің кезеңі тым ерте басталады: бірінші күн {first}, ең ерте күн: {earliest}. Негізі: {reason}",
        ru: "Период действия полиса начинается слишком рано: первый день {first}, самый ранний: {earliest}. Основание: {reason}",
        en: "the policy's period starts too early: first day {first}, earliest: {earliest}; ground: {reason}";
    /// A number of an identity document stands for one insured of a table.
    DOCUMENT_OF_ONE = "POL-014",
        kk: "Жеке басты куәландыратын құжаттың осы нөмірі кестедегі басқа сақтандырылғанда да көрсетілген, жол: {row}",
        ru: "Этот номер документа, удостоверяющего личность, указан в таблице и у другого застрахованного, строка: {row}",
        en: "the number of the identity document stands for another insured of the table too, row: {row}";
    /// No policy of the known list has the number.
    NUMBER_UNIQUE = "POL-015",
        kk: "Полис нөмірі бұрын берілген: {number}, келесі бос реттік нөмір: {next}",
        ru: "Номер полиса уже выдан: {number}, следующий свободный порядковый номер: {next}",
        en: "the policy number is issued already: {number}, next free serial: {next}";
    /// The issuer on the policy is the registered one.
    ISSUER_REGISTERED = "POL-016",
        kk: "Полисте көрсетілген эмитент тіркелген эмитент емес: көрсетілгені {bin}, тіркелгені: {registered}",
        ru: "Эмитент, указанный в полисе, не является зарегистрированным: указан {bin}, зарегистрирован: {registered}",
        en: "the issuer on the policy is not the registered one: given {bin}, registered: {registered}";
    /// An entry of the list is a service of the tariff list or a package, and stands once.
    COVERAGE_ENTRY = "POL-017",
        kk: "Медициналық қызметтер тізбесінің жолы жарамсыз. Себебі: {reason}",
        ru: "Строка перечня медицинских услуг непригодна. Причина: {reason}",
        en: "an entry of the list of services cannot stand; reason: {reason}";
}
