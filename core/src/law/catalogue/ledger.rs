//! Rules of orders and events on an account.

use crate::law::rule::catalogue;

catalogue! {
    Ledger;
    /// The order is about the account on which it is decided.
    OWN_ACCOUNT = "LED-001",
        kk: "Бұйрық басқа дербес шотқа қатысты",
        ru: "Приказ относится к другому лицевому счету",
        en: "the order is about another account";
    /// An order is executed once.
    ORDER_NEW = "LED-002",
        kk: "Бұйрық осы дербес шот бойынша орындалып қойған: {order}",
        ru: "Приказ уже исполнен по этому лицевому счету: {order}",
        en: "the order was executed on this account before: {order}";
    /// Orders are registered one after another.
    ORDER_IN_TIME = "LED-003",
        kk: "Бұйрық соңғы оқиғадан бұрын тіркелген: бұйрық {registered}, соңғы оқиға: {last}",
        ru: "Приказ зарегистрирован раньше последнего события: приказ {registered}, последнее событие: {last}",
        en: "the order is registered before the last event: order {registered}, last event: {last}";
    /// The operation is one that the orderer may order.
    MAY_ORDER = "LED-004",
        kk: "Бұйрық беруші бұл операцияға құқылы емес: {actor}, операция: {operation}",
        ru: "Подающий приказ не вправе заказать операцию: {actor}, операция: {operation}",
        en: "the orderer may not order the operation: {actor}, operation: {operation}";
    /// The orderer is who it says it is.
    ROLE_SHOWN = "LED-005",
        kk: "Бұйрық берушінің нөмірі көрсетілген рөлге сай емес: {actor}",
        ru: "Номер подающего приказ не соответствует указанной роли: {actor}",
        en: "the orderer's number does not fit its role: {actor}";
    /// A client orders on its own account.
    OWN_CABINET = "LED-006",
        kk: "Клиент бұл бұйрықты өз дербес шоты бойынша ғана береді: {actor}",
        ru: "Клиент подает такой приказ только по своему лицевому счету: {actor}",
        en: "a client gives such an order on its own account only: {actor}";
    /// Point 2(1) lets the provider form orders about policies; point 34 gives the policy to the issuer.
    PROVIDER_ORDERS = "LED-007",
        kk: "Полис туралы бұйрықты орындаушы берген: 2-тармақтың 1) тармақшасы мен 34-тармақ әртүрлі оқылады, операция: {operation}",
        ru: "Приказ о полисе подал исполнитель: подпункт 1) пункта 2 и пункт 34 читаются по-разному, операция: {operation}",
        en: "a provider ordered an operation with a policy: points 2(1) and 34 can be read in two ways, operation: {operation}";
    /// Policies stand on accounts of the insured, the issuer's registration on an entity's.
    HOLDER_FITS = "LED-008",
        kk: "Операция шот иесінің түріне сай емес: операция {operation}, иесі: {holder}",
        ru: "Операция не подходит владельцу счета: операция {operation}, владелец: {holder}",
        en: "the operation does not fit the account's holder: operation {operation}, holder: {holder}";
    /// The issuer is registered once, and changed after that.
    ISSUER_ONCE = "LED-009",
        kk: "Эмитентті тіркеудің бұл күйінде жаһандық операцияға жол берілмейді: операция {operation}, тіркелген: {registered}",
        ru: "Глобальная операция не допускается: операция {operation}, эмитент зарегистрирован: {registered}",
        en: "the global operation is not allowed: operation {operation}, issuer registered: {registered}";
    /// The account's state allows the operation with a policy or with information.
    ACCOUNT_ALLOWS = "LED-010",
        kk: "Дербес шоттың бұл күйінде операцияға жол берілмейді: операция {operation}, күйі: {state}",
        ru: "Операция не допускается в этом состоянии лицевого счета: операция {operation}, состояние: {state}",
        en: "the account's state does not allow the operation: operation {operation}, state: {state}";
    /// The policy stands on the account.
    POLICY_HELD = "LED-011",
        kk: "Дербес шотта мұндай полис жоқ: {policy}",
        ru: "На лицевом счете нет такого полиса: {policy}",
        en: "the account holds no such policy: {policy}";
    /// Data are entered with the digest that binds them.
    DATA_BOUND = "LED-012",
        kk: "Енгізілетін деректердің дайджесі жоқ: операция {operation}",
        ru: "Нет дайджеста вносимых данных: операция {operation}",
        en: "there is no digest of the data to enter: operation {operation}";
    /// A change of the provider changes it, from a day that follows the last change.
    PROVIDER_CHANGES = "LED-013",
        kk: "Орындаушыны ауыстыру мүмкін емес: {reason}",
        ru: "Смена исполнителя невозможна: {reason}",
        en: "the provider cannot be changed: {reason}";
    /// The registrar and a provider attach on the data of the MIS.
    ATTACHED_FROM_MIS = "LED-014",
        kk: "Сақтандырылған МАЖ деректері негізінде ғана бекітіледі, көрсетілген дереккөз: {source}",
        ru: "Застрахованный прикрепляется только по данным МИС, указан источник: {source}",
        en: "an attachment is made on the data of the MIS only, the source given: {source}";
    /// An annulment falls into the policy's period.
    ANNULLED_INSIDE = "LED-015",
        kk: "Полисті жою күні оның қолданылу кезеңінен тыс: күні {day}, кезең: {period}",
        ru: "Дата аннулирования вне периода действия полиса: дата {day}, период: {period}",
        en: "the annulment lies outside the policy's period: day {day}, period: {period}";
    /// Policies in force on an account that is closed.
    POLICIES_LEFT = "LED-016",
        kk: "Жабылатын дербес шотта жойылмаған полис бар: {policy}",
        ru: "На закрываемом лицевом счете есть неаннулированный полис: {policy}",
        en: "the account to close holds a policy that is not annulled: {policy}";
    /// The coverage is used under a credited policy in force on the day of the service, on an account open on it.
    USE_COVERED = "LED-017",
        kk: "Қызмет көрсетілген күні полис қолданылмайды: күні {day}, себебі: {reason}",
        ru: "На дату услуги полис не действует: дата {day}, причина: {reason}",
        en: "the policy does not cover the day of the service: day {day}, reason: {reason}";
    /// The use of the coverage names its act, its case and its service.
    USE_NAMES_ACT = "LED-018",
        kk: "Сақтандыру өтемін пайдалану оқиғасында көрсетілмеген: {item}",
        ru: "В событии об использовании страхового покрытия не указано: {item}",
        en: "the use of the coverage does not name: {item}";
    /// Events run on in number, none missing and none twice.
    HISTORY_NUMBERED = "LED-019",
        kk: "Оқиғалар тізбегінде үзіліс бар: күтілген нөмір {expected}, берілген: {number}",
        ru: "Разрыв в нумерации событий: ожидался номер {expected}, указан: {number}",
        en: "the events do not run on: number expected {expected}, given: {number}";
    /// An event is bound to the one before it.
    HISTORY_CHAINED = "LED-020",
        kk: "Оқиға алдыңғысымен байланыспаған: көрсетілген {previous}, алдыңғы оқиғаның дайджесі: {expected}",
        ru: "Событие не связано с предыдущим: указан {previous}, дайджест предыдущего: {expected}",
        en: "the event is not bound to the one before it: given {previous}, digest of the one before: {expected}";
    /// An event is what it was when its digest was taken.
    HISTORY_UNALTERED = "LED-021",
        kk: "Оқиға өзгертілген: сақталған дайджес {kept}, оқиғаның дайджесі: {digest}",
        ru: "Событие изменено: сохранен дайджест {kept}, дайджест события: {digest}",
        en: "the event was altered: digest kept {kept}, digest of the event: {digest}";
    /// Each event can follow the ones before it.
    HISTORY_POSSIBLE = "LED-022",
        kk: "Оқиға алдыңғыларынан кейін бола алмайды: {reason}",
        ru: "Событие не может следовать за предыдущими: {reason}",
        en: "the event cannot follow the ones before it: {reason}";
    /// The number of a policy stands on an account once, annulled or not.
    NUMBER_NEW = "LED-023",
        kk: "Дербес шотта мұндай нөмірлі полис бар: {policy}",
        ru: "На лицевом счете уже есть полис с этим номером: {policy}",
        en: "the account holds a policy of that number already: {policy}";
    /// A provider speaks of the policies attached to it, and of no others.
    ATTACHED_ORDERER = "LED-024",
        kk: "Полис бұл күні бұйрық берген орындаушыға бекітілмеген: күні {day}",
        ru: "Полис в этот день не прикреплен к подающему приказ исполнителю: дата {day}",
        en: "the policy is not attached to the ordering provider on the day: {day}";
    /// An insured is attached to a provider: neither to an operator of the pilot nor to oneself.
    TARGET_IS_PROVIDER = "LED-025",
        kk: "Сақтандырылған орындаушыға ғана бекітіледі, көрсетілген: {reason}",
        ru: "Застрахованный прикрепляется только к исполнителю, указан: {reason}",
        en: "an insured is attached to a provider only, the one given: {reason}";
    /// The policy names the issuer that orders it.
    ISSUER_NAMED = "LED-026",
        kk: "Полистегі эмитенттің БСН-і бұйрық берген эмитенттікіне сай емес: {bin}",
        ru: "БИН эмитента в полисе не соответствует эмитенту, подавшему приказ: {bin}",
        en: "the policy names another issuer than the one that orders it: {bin}";
    /// What an order tells as done was done by the day of its registration.
    DAY_NOT_AHEAD = "LED-027",
        kk: "Күн бұйрықтың тіркелуінен кейін: күні {day}, тіркелген: {registered}",
        ru: "Дата позже регистрации приказа: дата {day}, зарегистрирован: {registered}",
        en: "the day is later than the registration of the order: day {day}, registered: {registered}";
    /// A service uses the coverage once.
    USE_NEW = "LED-028",
        kk: "Бұл қызмет бойынша сақтандыру өтемін пайдалану тіркелген: акт {act}",
        ru: "Использование покрытия по этой услуге уже зарегистрировано: акт {act}",
        en: "the use of the coverage by this service is registered already: act {act}";
    /// Nothing is opened, credited or used for a person after the death.
    OWNER_ALIVE = "LED-029",
        kk: "Шот иесінің қайтыс болғаны туралы мәлімет бар: {death}",
        ru: "Есть сведения о смерти владельца счета: {death}",
        en: "the owner of the account is known to have died: {death}";
    /// A policy is annulled from a day on which it was still used.
    USED_AFTER = "LED-030",
        kk: "Полис жойылатын күннен бастап ол пайдаланылған: жою күні {day}, соңғы пайдалану: {used}",
        ru: "Полис использован после даты аннулирования: аннулируется с {day}, последнее использование: {used}",
        en: "the policy was used from the day of its annulment on: annulled from {day}, last use: {used}";
    /// A ground blocks an account once, an act of a body as well.
    BLOCK_NEW = "LED-031",
        kk: "Дербес шот осы негіз бойынша бұғатталған: {block}",
        ru: "Лицевой счет уже заблокирован по этому основанию: {block}",
        en: "the account is blocked on this ground already: {block}";
    /// An unblock names the block that it lifts.
    LIFTS_STANDING = "LED-032",
        kk: "Дербес шотта бұғаттаудан босату үшін мұндай бұғаттау жоқ: {block}",
        ru: "На лицевом счете нет такой блокировки для снятия: {block}",
        en: "no such block stands on the account to be lifted: {block}";
    /// Another block stands after an unblock: the account stays blocked.
    STILL_BLOCKED = "LED-033",
        kk: "Дербес шот басқа негіз бойынша бұғатталған күйінде қалады: {block}",
        ru: "Лицевой счет остается заблокированным по другому основанию: {block}",
        en: "the account stays blocked on another ground: {block}";
    /// The issuer and a provider open an account with the data of point 4.
    OPENING_GIVEN = "LED-034",
        kk: "Дербес шотты ашу үшін 4-тармақтың деректері жоқ: {item}",
        ru: "Нет данных пункта 4 для открытия лицевого счета: {item}",
        en: "the data of point 4 that open an account are not there: {item}";
    /// An order holds what its operation takes, and nothing else.
    FIELD_TAKEN = "LED-035",
        kk: "Операция бұл өрісті қабылдамайды: операция {operation}, өріс: {field}",
        ru: "Операция не принимает это поле: операция {operation}, поле: {field}",
        en: "the operation does not take the field: operation {operation}, field: {field}";
    /// The data that open or change an account are its owner's.
    DATA_OF_OWNER = "LED-036",
        kk: "Деректер шот иесіне қатысты емес",
        ru: "Данные относятся не к владельцу счета",
        en: "the data are not about the owner of the account";
    /// An account of an insured is opened by a whole record of the consumer.
    RECORD_WHOLE = "LED-037",
        kk: "Тұтынушыны есепке алу жазбасында көрсетілмеген: {item}",
        ru: "В записи учета потребителя не указано: {item}",
        en: "the record of the consumer does not hold: {item}";
}
