//! Rules of orders and events on an account.

use crate::law::ValueKind::{self, Code, Digest, Either, Number, Reason, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Ledger;
    /// The order is about the account on which it is decided.
    OWN_ACCOUNT = "LED-001" then RIGHT_ACCOUNT,
        kk: "Бұйрық басқа дербес шотқа қатысты",
        ru: "Приказ относится к другому лицевому счету",
        en: "the order is about another account";
    /// An order is executed once.
    ORDER_NEW = "LED-002" { order: Text } then ONCE,
        kk: "Бұйрық осы дербес шот бойынша орындалып қойған: {order}",
        ru: "Приказ уже исполнен по этому лицевому счету: {order}",
        en: "the order was executed on this account before: {order}";
    /// Orders are registered one after another.
    ORDER_IN_TIME = "LED-003" { registered: Time, last: Time } then CHECK_DATE,
        kk: "Бұйрық соңғы оқиғадан бұрын тіркелген. Бұйрықтың уақыты: {registered}, соңғы оқиға: {last}",
        ru: "Приказ зарегистрирован раньше последнего события. Время приказа: {registered}, последнее событие: {last}",
        en: "the order is registered before the last event; order: {registered}, last event: {last}";
    /// The operation is one that the orderer may order.
    MAY_ORDER = "LED-004" { actor: Code(&words::ACTOR), operation: Code(&words::OPERATION) } then RIGHT_ORDERER,
        kk: "Бұйрық беруші бұл операцияға құқылы емес: {actor}, операция: {operation}",
        ru: "Этот участник не вправе подать приказ на операцию: {actor}, операция: {operation}",
        en: "the orderer may not order the operation: {actor}, operation: {operation}";
    /// The orderer is who it says it is.
    ROLE_SHOWN = "LED-005" { actor: Code(&words::ACTOR) } then CHECK_DATA,
        kk: "Бұйрық берушінің нөмірі көрсетілген рөлге сай емес: {actor}",
        ru: "Номер лица, подавшего приказ, не соответствует указанной роли: {actor}",
        en: "the orderer's number does not fit its role: {actor}";
    /// A client orders on its own account.
    OWN_CABINET = "LED-006" { actor: Code(&words::ACTOR) } then RIGHT_ORDERER,
        kk: "Клиент бұл бұйрықты өз дербес шоты бойынша ғана береді: {actor}",
        ru: "Клиент подает такой приказ только по своему лицевому счету: {actor}",
        en: "a client gives such an order on its own account only: {actor}";
    /// Point 2(1) lets the provider form orders about policies; point 34 gives the policy to the issuer.
    PROVIDER_ORDERS = "LED-007" { operation: Code(&words::OPERATION) },
        kk: "Полис туралы бұйрықты орындаушы берген: 2-тармақтың 1) тармақшасы мен 34-тармақ әртүрлі түсіндіріледі, операция: {operation}",
        ru: "Приказ о полисе подал исполнитель: подпункт 1) пункта 2 и пункт 34 допускают разное толкование, операция: {operation}",
        en: "a provider ordered an operation with a policy: points 2(1) and 34 can be read in two ways, operation: {operation}";
    /// Policies stand on accounts of the insured, the issuer's registration on an entity's.
    HOLDER_FITS = "LED-008" {
        operation: Code(&words::OPERATION), holder: Code(&words::HOLDER)
    } then ALLOWED_STEP,
        kk: "Операция шот иесінің түріне сай емес. Операция: {operation}, иесі: {holder}",
        ru: "Операция не подходит владельцу счета. Операция: {operation}, владелец: {holder}",
        en: "the operation does not fit the account's holder; operation: {operation}, holder: {holder}";
    /// The issuer is registered once, and changed after that.
    ISSUER_ONCE = "LED-009" {
        operation: Code(&words::OPERATION), registered: Code(&words::REGISTRATION)
    } then ALLOWED_STEP,
        kk: "Жаһандық операцияға жол берілмейді. Операция: {operation}, эмитенттің тіркелуі: {registered}",
        ru: "Глобальная операция не допускается. Операция: {operation}, регистрация эмитента: {registered}",
        en: "the global operation is not allowed; operation: {operation}, registration of the issuer: {registered}";
    /// The account's state allows the operation with a policy or with information.
    ACCOUNT_ALLOWS = "LED-010" {
        operation: Code(&words::OPERATION), state: Code(&words::ACCOUNT_STATE)
    } then ALLOWED_STEP,
        kk: "Дербес шоттың бұл күйінде операцияға жол берілмейді. Операция: {operation}, күйі: {state}",
        ru: "Операция не допускается в этом состоянии лицевого счета. Операция: {operation}, состояние: {state}",
        en: "the account's state does not allow the operation; operation: {operation}, state: {state}";
    /// The policy stands on the account.
    POLICY_HELD = "LED-011" { policy: Either(&Code(&words::NOT_GIVEN), &Text) } then CHECK_POLICY,
        kk: "Дербес шотта мұндай нөмірлі полис жоқ, полис нөмірі: {policy}",
        ru: "На лицевом счете нет полиса с таким номером, номер полиса: {policy}",
        en: "the account holds no policy of that number, number of the policy: {policy}";
    /// Data are entered with the digest that binds them.
    DATA_BOUND = "LED-012" { operation: Code(&words::OPERATION) } then GIVE,
        kk: "Енгізілетін деректердің хеші жоқ. Операция: {operation}",
        ru: "Нет хеша вносимых данных. Операция: {operation}",
        en: "there is no digest of the data to enter; operation: {operation}";
    /// A change of the provider changes it, from a day that follows the last change.
    PROVIDER_CHANGES = "LED-013" { reason: Code(&words::ATTACHMENT_FAULT) } then CHECK_DATA,
        kk: "Орындаушыны ауыстыру мүмкін емес: {reason}",
        ru: "Смена исполнителя невозможна: {reason}",
        en: "the provider cannot be changed: {reason}";
    /// The registrar and a provider attach on the data of the MIS.
    ATTACHED_FROM_MIS = "LED-014" { source: Code(&words::SOURCE) } then PROPER_SOURCE,
        kk: "Сақтандырылған адам МАЖ деректері негізінде ғана бекітіледі, көрсетілген дереккөз: {source}",
        ru: "Застрахованный прикрепляется только по данным МИС, указан источник: {source}",
        en: "an attachment is made on the data of the MIS only, the source given: {source}";
    /// An annulment falls into the policy's period.
    ANNULLED_INSIDE = "LED-015" { day: Time, period: Time } then CORRECT_DATES,
        kk: "Полистің күшін жою күні оның қолданылу кезеңінен тыс. Күні: {day}, кезең: {period}",
        ru: "Дата аннулирования вне периода действия полиса. Дата: {day}, период: {period}",
        en: "the annulment lies outside the policy's period; day: {day}, period: {period}";
    /// Policies in force on an account that is closed.
    POLICIES_LEFT = "LED-016" { policy: Either(&Code(&words::NOT_GIVEN), &Text) },
        kk: "Жабылатын дербес шотта күші жойылмаған полис бар: {policy}",
        ru: "На закрываемом лицевом счете есть неаннулированный полис: {policy}",
        en: "the account to close holds a policy that is not annulled: {policy}";
    /// The coverage is used under a credited policy in force on the day of the service, on an account open on it.
    USE_COVERED = "LED-017" { day: Time, reason: Code(&words::USE_FAULT) } then CHECK_POLICY,
        kk: "Қызмет көрсетілген күні полис қолданылмайды. Күні: {day}, себебі: {reason}",
        ru: "На день оказания услуги полис не действует. Дата: {day}, причина: {reason}",
        en: "the policy does not cover the day of the service; day: {day}, reason: {reason}";
    /// The use of the coverage names its act, its case and its service.
    USE_NAMES_ACT = "LED-018" { item: ValueKind::FIELD } then GIVE,
        kk: "Сақтандыру қамтуының көлемін пайдалану оқиғасында көрсетілмеген: {item}",
        ru: "В событии об использовании объема страхового покрытия не указано: {item}",
        en: "the use of the coverage does not name: {item}";
    /// Events run on in number, none missing and none twice.
    HISTORY_NUMBERED = "LED-019" { expected: Number, number: Number } then CHECK_HISTORY,
        kk: "Оқиғалардың нөмірленуінде үзіліс бар. Күтілген нөмір: {expected}, берілгені: {number}",
        ru: "Разрыв в нумерации событий. Ожидался номер: {expected}, указан: {number}",
        en: "a gap in the numbers of events; number expected: {expected}, given: {number}";
    /// An event is bound to the one before it.
    HISTORY_CHAINED = "LED-020" { previous: Digest, expected: Digest } then CHECK_HISTORY,
        kk: "Оқиға алдыңғысымен байланыспаған. Көрсетілген хеш: {previous}, алдыңғы оқиғаның хеші: {expected}",
        ru: "Событие не связано с предыдущим. Указан хеш: {previous}, хеш предыдущего: {expected}",
        en: "the event is not bound to the one before it; given: {previous}, digest of the one before: {expected}";
    /// An event is what it was when its digest was taken.
    HISTORY_UNALTERED = "LED-021" { kept: Digest, digest: Digest } then CHECK_HISTORY,
        kk: "Оқиға өзгертілген. Сақталған хеш: {kept}, оқиғаның хеші: {digest}",
        ru: "Событие изменено. Сохраненный хеш: {kept}, хеш события: {digest}",
        en: "the event was altered; digest kept: {kept}, digest of the event: {digest}";
    /// Each event can follow the ones before it.
    HISTORY_POSSIBLE = "LED-022" { reason: Reason(&words::HISTORY_REASON) } then CHECK_HISTORY,
        kk: "Оқиға алдыңғыларынан кейін бола алмайды: {reason}",
        ru: "Событие не может следовать за предыдущими: {reason}",
        en: "the event cannot follow the ones before it: {reason}";
    /// The number of a policy stands on an account once, annulled or not.
    NUMBER_NEW = "LED-023" { policy: Either(&Code(&words::NOT_GIVEN), &Text) } then FREE_NUMBER,
        kk: "Дербес шотта мұндай нөмірлі полис бар: {policy}",
        ru: "На лицевом счете уже есть полис с этим номером: {policy}",
        en: "the account holds a policy of that number already: {policy}";
    /// A provider speaks of the policies attached to it, and of no others.
    ATTACHED_ORDERER = "LED-024" { day: Time } then RIGHT_ORDERER,
        kk: "Полис бұл күні бұйрық берген орындаушыға бекітілмеген. Күні: {day}",
        ru: "Полис в этот день не прикреплен к исполнителю, подавшему приказ. Дата: {day}",
        en: "the policy is not attached to the ordering provider on the day: {day}";
    /// An insured is attached to a provider: neither to an operator of the pilot nor to oneself.
    TARGET_IS_PROVIDER = "LED-025" { reason: Code(&words::NOT_PROVIDER) } then NAME_PROVIDER,
        kk: "Сақтандырылған адам орындаушыға ғана бекітіледі, көрсетілген: {reason}",
        ru: "Застрахованный прикрепляется только к исполнителю, указан: {reason}",
        en: "an insured is attached to a provider only, the one given: {reason}";
    /// The policy names the issuer that orders it.
    ISSUER_NAMED = "LED-026" { bin: Text } then REGISTERED_ISSUER,
        kk: "Полистегі эмитенттің БСН-і бұйрық берген эмитенттікіне сай емес: {bin}",
        ru: "БИН эмитента в полисе не соответствует эмитенту, подавшему приказ: {bin}",
        en: "the policy names another issuer than the one that orders it: {bin}";
    /// What an order tells as done was done by the day of its registration.
    DAY_NOT_AHEAD = "LED-027" { day: Time, registered: Time } then CORRECT_DATES,
        kk: "Күн бұйрықтың тіркелуінен кейін. Күні: {day}, тіркелген уақыты: {registered}",
        ru: "Дата позже регистрации приказа. Дата: {day}, зарегистрирован: {registered}",
        en: "the day is later than the registration of the order; day: {day}, registered: {registered}";
    /// A service uses the coverage once.
    USE_NEW = "LED-028" { act: Text } then ONCE,
        kk: "Бұл қызмет бойынша сақтандыру қамтуының көлемін пайдалану бұрын тіркелген. Акт: {act}",
        ru: "Использование объема страхового покрытия по этой услуге уже зарегистрировано. Акт: {act}",
        en: "the use of the coverage by this service is registered already; act: {act}";
    /// Nothing is opened, credited or used for a person after the death.
    OWNER_ALIVE = "LED-029" { death: Time } then CHECK_DEATH,
        kk: "Шот иесінің қайтыс болғаны туралы мәлімет бар: {death}",
        ru: "Есть сведения о смерти владельца счета: {death}",
        en: "the owner of the account is known to have died: {death}";
    /// A policy is annulled from a day on which it was still used.
    USED_AFTER = "LED-030" { day: Time, used: Time },
        kk: "Полис күші жойылған күні немесе одан кейін пайдаланылған. Күшін жою күні: {day}, соңғы пайдалану: {used}",
        ru: "Полис использован в день аннулирования или позже. Дата аннулирования: {day}, последнее использование: {used}",
        en: "the policy was used from the day of its annulment on; annulled from: {day}, last use: {used}";
    /// A ground blocks an account once, an act of a body as well.
    BLOCK_NEW = "LED-031" {
        block: Either(&Code(&words::NOT_GIVEN), &Either(&Code(&words::GROUND), &Text))
    } then ONCE,
        kk: "Дербес шот осы негіз бойынша бұғатталған: {block}",
        ru: "Лицевой счет уже заблокирован по этому основанию: {block}",
        en: "the account is blocked on this ground already: {block}";
    /// An unblock names the block that it lifts.
    LIFTS_STANDING = "LED-032" {
        block: Either(&Code(&words::NOT_GIVEN), &Either(&Code(&words::GROUND), &Text))
    } then NAME_BLOCK,
        kk: "Шешілетін бұғаттау дербес шотта жоқ, бұғаттау: {block}",
        ru: "На лицевом счете нет блокировки, которую снимает приказ, блокировка: {block}",
        en: "the account has no block that the order lifts, block: {block}";
    /// Another block stands after an unblock: the account stays blocked.
    STILL_BLOCKED = "LED-033" {
        block: Either(&Code(&words::NOT_GIVEN), &Either(&Code(&words::GROUND), &Text))
    },
        kk: "Дербес шот басқа негіз бойынша бұғатталған күйінде қалады: {block}",
        ru: "Лицевой счет остается заблокированным по другому основанию: {block}",
        en: "the account stays blocked on another ground: {block}";
    /// The issuer and a provider open an account with the data of point 4.
    OPENING_GIVEN = "LED-034" then GIVE,
        kk: "Дербес шотты ашу үшін Тетіктің 4-тармағында көзделген деректер қоса берілмеген",
        ru: "Не приложены данные, предусмотренные пунктом 4 Механизма, для открытия лицевого счета",
        en: "the data of point 4 of the Mechanism that open an account are not attached";
    /// An order holds what its operation takes, and nothing else.
    FIELD_TAKEN = "LED-035" { operation: Code(&words::OPERATION), field: ValueKind::FIELD } then LEAVE_OUT,
        kk: "Бұл операция үшін өріс толтырылмайды. Операция: {operation}, өріс: {field}",
        ru: "Для этой операции поле не заполняется. Операция: {operation}, поле: {field}",
        en: "the operation does not take the field; operation: {operation}, field: {field}";
    /// The data that open or change an account are its owner's.
    DATA_OF_OWNER = "LED-036" then CHECK_DATA,
        kk: "Деректер шот иесіне қатысты емес",
        ru: "Данные относятся не к владельцу счета",
        en: "the data are not about the owner of the account";
    /// An account of an insured is opened by a whole record of the consumer.
    RECORD_WHOLE = "LED-037" {
        item: Either(&Code(&words::RECORD_ITEM), &ValueKind::FIELD)
    } then GIVE,
        kk: "Тұтынушыны есепке алу жазбасында көрсетілмеген: {item}",
        ru: "В записи учета потребителя не указано: {item}",
        en: "the record of the consumer does not hold: {item}";
    /// A history ends where its account is known to end.
    HISTORY_ENDS = "LED-038" {
        expected: Number, number: Number, known: Digest, digest: Digest
    } then CHECK_HISTORY,
        kk: "Оқиғалар тарихының соңы белгілі соңынан өзгеше. Белгілі нөмір: {expected}, берілгені: {number}, белгілі хеш: {known}, берілгені: {digest}",
        ru: "История заканчивается не там, где известно. Известный номер: {expected}, указан: {number}, известный хеш: {known}, указан: {digest}",
        en: "the history does not end where it is known to end; number known: {expected}, given: {number}, digest known: {known}, given: {digest}";
    /// Events bind the data of people under a secret of the account.
    DATA_SALTED = "LED-039" then CORRECT,
        kk: "Дербес шоттың құпия тұзы толтырылмаған",
        ru: "Секретная соль лицевого счета не заполнена",
        en: "the secret salt of the account is not filled in";
    /// The text of an order holds no letter that nobody sees.
    TEXT_VISIBLE = "LED-040" { letter: Text } then CORRECT,
        kk: "Бұйрықта көрінбейтін таңба бар: {letter}",
        ru: "В приказе есть невидимый знак: {letter}",
        en: "the order holds a letter that nobody sees: {letter}";
    /// The keeper of the log signed a checkpoint, and enough witnesses.
    CHECKPOINT_SIGNED = "LED-041" { signed: Number, needed: Number } then CHECK_HISTORY,
        kk: "Бақылау нүктесіне журнал жүргізуші немесе жеткілікті куәгер қол қоймаған. Қол қойған куәгерлер: {signed}, қажеті: {needed}",
        ru: "Контрольную точку не подписал ведущий журнал или достаточное число свидетелей. Подписали свидетели: {signed}, нужно: {needed}",
        en: "the keeper of the log or enough witnesses did not sign the checkpoint; witnesses that signed: {signed}, needed: {needed}";
    /// A proof leads from an account to its checkpoint.
    HEAD_PROVEN = "LED-042" then CHECK_HISTORY,
        kk: "Дәлелдеме шоттан бақылау нүктесіне апармайды",
        ru: "Доказательство не ведет от счета к контрольной точке",
        en: "the proof does not lead from the account to the checkpoint";
    /// A log only grows.
    LOG_CONSISTENT = "LED-043" { older: Number, newer: Number } then CHECK_HISTORY,
        kk: "Бұрынғы журнал жаңасының басы емес. Бұрынғы жазбалар: {older}, жаңасы: {newer}",
        ru: "Прежний журнал не является началом нового. Записей прежде: {older}, теперь: {newer}",
        en: "the older log is not the beginning of the newer one; entries then: {older}, now: {newer}";
    /// The events of an account are bound under one salt.
    SAME_SALT = "LED-044" then CORRECT,
        kk: "Дербес шоттың құпия тұзы бұрынғысынан өзгеше",
        ru: "Секретная соль лицевого счета не та, что прежде",
        en: "the secret salt of the account is another one than before";
}
