//! Rules of a provider's money as one history.

use crate::law::ValueKind::{Code, Digest, Money, Term, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Settlement;
    /// A history is of one provider and one financial year.
    OWN_HISTORY = "STL-001" then CHECK_DATA,
        kk: "Әрекет басқа орындаушыға немесе басқа жылға қатысты",
        ru: "Действие относится к другому исполнителю или другому году",
        en: "the command is about another provider or another year";
    /// A command is executed once: another one under its number is none.
    COMMAND_ONCE = "STL-002" { command: Text, event: Text } then UNIQUE_ID,
        kk: "Бұл нөмірмен басқа әрекет орындалған: {command}. Оқиға: {event}",
        ru: "Под этим номером уже исполнено другое действие: {command}. Событие: {event}",
        en: "another command was executed under this number: {command}; event: {event}";
    /// A command is not registered before what happened already.
    COMMAND_IN_TIME = "STL-003" { at: Time, last: Time } then CORRECT_DATES,
        kk: "Әрекет соңғы оқиғадан бұрын тіркелген: {at}. Соңғы оқиға: {last}",
        ru: "Действие зарегистрировано раньше последнего события: {at}. Последнее событие: {last}",
        en: "the command is registered before the last event: {at}; the last event: {last}";
    /// The step is one of whoever asks for it.
    MAY_TAKE_STEP = "STL-004" { actor: Code(&words::ACTOR), step: Code(&words::SETTLEMENT_STEP) } then RIGHT_ORDERER,
        kk: "Бұл тұлға мұндай әрекет жасай алмайды: {actor}. Әрекет: {step}",
        ru: "Это лицо не может совершить действие: {actor}. Действие: {step}",
        en: "whoever acts may not take this step: {actor}; step: {step}";
    /// A provider speaks for its own money alone.
    OWN_MONEY = "STL-005" then RIGHT_ORDERER,
        kk: "Орындаушы тек өз актілері бойынша әрекет етеді",
        ru: "Исполнитель действует только по своим актам",
        en: "a provider acts for its own acts alone";
    /// The step can follow on what happened.
    STEP_POSSIBLE = "STL-006" { step: Code(&words::SETTLEMENT_STEP), reason: Code(&words::OBSTACLE) } then CHECK_DATA,
        kk: "Бұл әрекетті қазір жасауға болмайды: {step}. Себебі: {reason}",
        ru: "Это действие сейчас невозможно: {step}. Причина: {reason}",
        en: "the step cannot be taken now: {step}; reason: {reason}";
    /// What a command tells of happened by the moment of its registration.
    HAPPENED_BY_THEN = "STL-007" { day: Time, at: Time } then CORRECT_DATES,
        kk: "Күн тіркеу сәтінен кейін: {day}. Тіркелген: {at}",
        ru: "Дата позже регистрации: {day}. Зарегистрировано: {at}",
        en: "the day is after the registration: {day}; registered: {at}";
    /// A year is closed once it is over.
    YEAR_OVER = "STL-008" { at: Time, last: Time } then CHECK_DATE,
        kk: "Қаржы жылы аяқталмай жабылған: {at}. Жылдың соңғы күні: {last}",
        ru: "Финансовый год закрывается до его окончания: {at}. Последний день года: {last}",
        en: "the financial year is closed before its end: {at}; its last day: {last}";
    /// Advances stay within their share of the contract.
    ADVANCE_CAP = "STL-009" { amount: Money, cap: Money, paid: Money } then TAKE_EXCESS_OUT,
        kk: "Аванс шектен асады: {amount}. Шегі: {cap}, бұрын төленгені: {paid}",
        ru: "Аванс превышает предел: {amount}. Предел: {cap}, выплачено ранее: {paid}",
        en: "the advance is over its cap: {amount}; cap: {cap}, paid before: {paid}";
    /// A cause is cured on the day of its discovery or later.
    CURED_AFTER_DISCOVERY = "STL-010" { cured: Time, discovered: Time } then CORRECT_DATES,
        kk: "Себеп анықталғанға дейін жойылған: {cured}. Анықталған күні: {discovered}",
        ru: "Причина устранена раньше обнаружения: {cured}. Обнаружена: {discovered}",
        en: "a cause is cured before its discovery: {cured}; discovered: {discovered}";
    /// What is presented stays within the contract beside what was presented before.
    CONTRACT_EXCEEDED = "STL-011" { amount: Money, balance: Money, excess: Money },
        kk: "Ұсынылған сома шарттың қалдығынан асады: {amount}. Қалдық: {balance}, асып кеткені: {excess}",
        ru: "Предъявленная сумма превышает остаток договора: {amount}. Остаток: {balance}, превышение: {excess}",
        en: "what is presented is over the balance of the contract: {amount}; balance: {balance}, excess: {excess}";
    /// Nothing is signed over the balance of the contract.
    BALANCE_HELD = "STL-012" { amount: Money, balance: Money, excess: Money } then TAKE_EXCESS_OUT,
        kk: "Актінің сомасы шарттың қалдығынан асады: {amount}. Қалдық: {balance}, асып кеткені: {excess}",
        ru: "Сумма акта превышает остаток договора: {amount}. Остаток: {balance}, превышение: {excess}",
        en: "the act is over the balance of the contract: {amount}; balance: {balance}, excess: {excess}";
    /// Nothing is approved and paid under a contract that is terminated.
    CONTRACT_PAYS = "STL-013" { contract: Text, day: Time } then CHECK_CONTRACT,
        kk: "Шарт бұзылған: {contract}. Бұзылған күні: {day}",
        ru: "Договор расторгнут: {contract}. Дата расторжения: {day}",
        en: "the contract is terminated: {contract}; from: {day}";
    /// Acts come onto an invoice for payment in the order of their signing.
    BILLED_IN_TURN = "STL-014" { act: Text, jumped: Text } then PAY_EARLIER,
        kk: "Акт төлем шотына қол қою хронологиясынан тыс енгізілген: {act}. Одан бұрын тұруға тиіс акт: {jumped}",
        ru: "Акт внесен в счет к оплате вне хронологии подписания: {act}. Раньше должен стоять акт: {jumped}",
        en: "an act is on the invoice for payment out of turn: {act}; the act that should come before it: {jumped}";
    /// An act comes onto an invoice for payment with its e-invoice.
    INVOICED_BEFORE_BILL = "STL-015" { act: Text } then GIVE,
        kk: "Актінің электрондық шот-фактурасы енгізілмеген: {act}",
        ru: "По акту не внесен электронный счет-фактура: {act}",
        en: "the e-invoice of the act was not entered: {act}";
    /// Instructions follow the order in which the invoices for payment were formed.
    INSTRUCTED_IN_TURN = "STL-016" { bill: Text, jumped: Text } then EARLIER_FIRST,
        kk: "Ақша төлеу тапсырмасы кезектен тыс: {bill}. Бұрынғы төлем шоты: {jumped}",
        ru: "Поручение на выплату вне очереди: {bill}. Более ранний счет к оплате: {jumped}",
        en: "a payout instruction is out of turn: {bill}; the earlier invoice for payment: {jumped}";
    /// Each event of a history can follow on those before it.
    EVENT_FOLLOWS = "STL-017" { reason: Code(&words::OBSTACLE) } then CHECK_HISTORY,
        kk: "Оқиға алдыңғылардан кейін келе алмайды. Себебі: {reason}",
        ru: "Событие не может следовать за прежними. Причина: {reason}",
        en: "the event cannot follow on those before it; reason: {reason}";
    /// The month of an act lies in the days of its contract.
    ACT_IN_CONTRACT = "STL-018" { month: Time, period: Time } then CHECK_CONTRACT,
        kk: "Актінің айы шарттың мерзіміне кірмейді: {month}. Шарттың мерзімі: {period}",
        ru: "Месяц акта не входит в срок договора: {month}. Срок договора: {period}",
        en: "the month of the act is not within the contract: {month}; days of the contract: {period}";
    /// The e-invoice follows the issuer's signature.
    INVOICE_AFTER_SIGNING = "STL-019" { act: Text } then AWAIT_SIGNATURE,
        kk: "Электрондық шот-фактура эмитент қол қойғанға дейін енгізілген: {act}",
        ru: "Электронный счет-фактура внесен до подписи эмитента: {act}",
        en: "the e-invoice is entered before the issuer's signature: {act}";
    /// The uses of the coverage of a signed act are registered by the time it is billed.
    USES_REGISTERED = "STL-020" { act: Text },
        kk: "Акт бойынша сақтандыру қамтуын пайдалану дербес шоттарда тіркелмеген: {act}",
        ru: "Использование покрытия по акту не зарегистрировано на лицевых счетах: {act}",
        en: "the uses of the coverage of the act were not registered on the accounts: {act}";
    /// A payment order follows the signed payout instruction.
    ORDER_INSTRUCTED = "STL-021" { order: Text, bill: Text } then INSTRUCT_FIRST,
        kk: "Төлем тапсырмасы ақша төлеу тапсырмасына дейін қалыптастырылған: {order}. Төлем шоты: {bill}",
        ru: "Платежное поручение сформировано до поручения на выплату денег: {order}. Счет к оплате: {bill}",
        en: "a payment order is formed before the payout instruction: {order}; the invoice for payment: {bill}";
    /// The account that pays is the one of the source.
    PAYING_ACCOUNT = "STL-022" { account: Text, source: Code(&words::FUNDING), bank: Text } then CORRECT_ACCOUNT,
        kk: "Төлеушінің шоты тиісті банкте ашылмаған: {account}. Қаржыландыру көзі: {source}, банк коды: {bank}",
        ru: "Счет плательщика открыт не в том банке: {account}. Источник финансирования: {source}, код банка: {bank}",
        en: "the account that pays is in another bank: {account}; source: {source}, code of the bank: {bank}";
    /// A command is signed after that of which it speaks.
    SIGNED_AFTER = "STL-023" { signed: Time, since: Time } then SIGN_AGAIN,
        kk: "Қол қойылған сәт әрекетке негіз болған оқиғадан бұрын: {signed}. Сол оқиға: {since}",
        ru: "Подписано раньше события, на котором основано действие: {signed}. Это событие: {since}",
        en: "it was signed before the event on which it rests: {signed}; that event: {since}";
    /// A year goes on from a checkpoint as it was made.
    CHECKPOINT_UNALTERED = "STL-024" { reason: Code(&words::CHECKPOINT_FAULT) } then CHECK_HISTORY,
        kk: "Жылды бұл бақылау нүктесінен жалғастыруға болмайды. Себебі: {reason}",
        ru: "От этой контрольной точки год продолжить нельзя. Причина: {reason}",
        en: "the year cannot go on from this checkpoint; reason: {reason}";
    /// What is retained of an act for an advance is what the schedule asks.
    RETAINED_BY_SCHEDULE = "STL-026" { amount: Money, due: Money },
        kk: "Ұсталған аванс сомасы кестеден өзгеше: {amount}. Кесте бойынша: {due}",
        ru: "Сумма удержания аванса отличается от графика: {amount}. По графику: {due}",
        en: "what is retained of the advance is not what the schedule asks: {amount}; by the schedule: {due}";
    /// An advance is paid on a contract that is long enough.
    ADVANCE_CONTRACT_LONG = "STL-027" { contract: Text, period: Time, term: Term },
        kk: "Мерзімі қысқа шарт бойынша аванс төленбейді: {contract}. Шарттың мерзімі: {period}, одан ұзақ болуға тиіс: {term}",
        ru: "По договору с коротким сроком аванс не выплачивается: {contract}. Срок договора: {period}, должен быть больше: {term}",
        en: "no advance is paid on a contract this short: {contract}; days of the contract: {period}, must be longer than: {term}";
    /// A cause is shown by a source that can show it.
    CAUSE_SOURCE = "STL-028" { ground: Code(&words::STANDING_GROUND), source: Code(&words::SOURCE) } then PROPER_SOURCE,
        kk: "Бұл дереккөз мұндай негізді растамайды. Негіз: {ground}, дереккөз: {source}",
        ru: "Этот источник не подтверждает такого основания. Основание: {ground}, источник: {source}",
        en: "the source does not show such a ground; ground: {ground}, source: {source}";
    /// What ends a licence is a decision of a competent body, in force by its receipt.
    STOP_DECISION = "STL-029" { since: Time, received: Time } then CHECK_DATE,
        kk: "Сот актісі алынған күні әлі күшіне енбеген. Күшіне енген күні: {since}, алынған күні: {received}",
        ru: "Судебный акт на день получения еще не вступил в силу. Вступил в силу: {since}, получен: {received}",
        en: "the act of the court was not in force when it was received; in force: {since}, received: {received}";
    /// December's own advance stays within its share of the plan of December.
    DECEMBER_ADVANCE = "STL-030" { amount: Money, cap: Money, paid: Money } then TAKE_EXCESS_OUT,
        kk: "Желтоқсан айының авансы шектен асады: {amount}. Шегі: {cap}, бұрын төленгені: {paid}",
        ru: "Аванс на декабрь превышает предел: {amount}. Предел: {cap}, выплачено ранее: {paid}",
        en: "the advance of December is over its cap: {amount}; cap: {cap}, paid before: {paid}";
    /// What is left of an advance at the end of the year is given back.
    ADVANCE_TO_RETURN = "STL-031" { contract: Text, left: Money },
        kk: "Жыл соңында ұсталмаған аванс Қорға қайтарылуға тиіс: {contract}. Қалдығы: {left}",
        ru: "Аванс, не удержанный к концу года, подлежит возврату Фонду: {contract}. Остаток: {left}",
        en: "the advance that was not retained by the end of the year is to be returned to the Fund: {contract}; left: {left}";
    /// The register of an invoice for payment is the one whose digest it bears.
    REGISTER_OF_BILL = "STL-032" { bill: Text, given: Digest, digest: Digest } then CHECK_DATA,
        kk: "Төлем шотына басқа Актілер тізілімі қоса берілген: {bill}. Көрсетілген таңба: {given}, есептелгені: {digest}",
        ru: "К счету к оплате приложен другой Реестр актов: {bill}. Указанный отпечаток: {given}, вычисленный: {digest}",
        en: "another register of acts came with the invoice for payment: {bill}; its digest: {given}, computed: {digest}";
}
