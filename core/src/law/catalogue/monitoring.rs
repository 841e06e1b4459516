//! Rules of monitoring (mechanism 18–21).

use crate::law::ValueKind::{Code, Money, Number, Point, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Monitoring;
    /// A provider is told in time before a monitoring.
    MONITORING_NOTICE = "MON-001" { event: Time, last: Time, done: Time },
        kk: "Орындаушы мониторинг туралы кеш хабардар етілген. Мониторинг күні: {event}, хабарлаудың соңғы күні: {last}, хабарланған күні: {done}",
        ru: "Исполнитель уведомлен о мониторинге поздно. Дата мониторинга: {event}, последний день уведомления: {last}, дата уведомления: {done}",
        en: "the provider was told of the monitoring too late; monitoring: {event}, last day for the notice: {last}, told: {done}";
    /// An exception from the notice names its norm of the Monitoring Rules.
    NOTICE_EXCEPTION = "MON-002",
        kk: "Мониторинг қағидаларының хабарламасыз мониторинг жүргізуге мүмкіндік беретін нормасы көрсетілмеген",
        ru: "Не указана норма Правил мониторинга, допускающая мониторинг без уведомления",
        en: "the norm of the Monitoring Rules that admits a monitoring without notice is not named";
    /// The commission has the members whom the point demands.
    COMMISSION = "MON-003" { member: Code(&words::ROLE) } then ADD_MEMBER,
        kk: "Комиссия құрамында міндетті өкіл жоқ: {member}",
        ru: "В составе Комиссии нет обязательного представителя: {member}",
        en: "the commission lacks a required representative: {member}";
    /// The protocol tells when, by whom and at which providers.
    PROTOCOL_CONTENT = "MON-004" { content: Code(&words::PROTOCOL) } then GIVE,
        kk: "Мониторинг хаттамасында міндетті мәлімет жоқ: {content}",
        ru: "В протоколе мониторинга нет обязательных сведений: {content}",
        en: "the protocol of monitoring lacks required content: {content}";
    /// Each discrepancy has a proposal and a term.
    DISCREPANCY_PROPOSAL = "MON-005" { content: Code(&words::PROTOCOL) } then GIVE,
        kk: "Анықталған сәйкессіздік бойынша көрсетілмеген: {content}",
        ru: "По выявленному несоответствию не указано: {content}",
        en: "a discrepancy does not name: {content}";
    /// A repeated monitoring tells what became of the earlier proposals.
    FOLLOW_UP = "MON-006" then GIVE,
        kk: "Қайталама мониторингте бұрын берілген ұсыныстардың орындалуы туралы ақпарат жоқ",
        ru: "При повторном мониторинге нет информации о выполнении ранее представленных предложений",
        en: "a repeated monitoring does not tell whether the earlier proposals were carried out";
    /// All members sign.
    PROTOCOL_SIGNED = "MON-007" then SIGN,
        kk: "Мониторинг хаттамасына Комиссия мүшесі қол қоймаған",
        ru: "Протокол мониторинга не подписан членом Комиссии",
        en: "a member of the commission has not signed the protocol";
    /// A consequence rests on confirmed data.
    UNCONFIRMED_CONSEQUENCE = "MON-008" { consequence: Code(&words::CONSEQUENCE) } then CONFIRM_DATA,
        kk: "Мониторинг нәтижесінің салдары расталған деректерге негізделмеген. Қолданылғаны: {consequence}",
        ru: "Последствие мониторинга не основано на подтвержденных данных. Что применено: {consequence}",
        en: "a consequence of the monitoring rests on no confirmed data; consequence: {consequence}";
    /// A discrepancy that suspends payment.
    PAYMENT_SUSPENDED = "MON-009" { ground: Point, from: Time },
        kk: "Мониторинг нәтижесі бойынша ақы төлеу тоқтатыла тұрады. Негізі: {ground}, күні: {from}",
        ru: "По результатам мониторинга оплата приостанавливается. Основание: {ground}, дата: {from}",
        en: "payment is suspended by the result of the monitoring; ground: {ground}, from: {from}";
    /// A discrepancy that ends payment and calls for termination.
    PAYMENT_STOPPED = "MON-010" { from: Time },
        kk: "Мониторинг нәтижесі бойынша ақы төлеу тоқтатылады және шарт бұзылуға жатады. Күні: {from}",
        ru: "По результатам мониторинга оплата прекращается, договор подлежит расторжению. Дата: {from}",
        en: "payment stops by the result of the monitoring and the contract is to be terminated; from: {from}";
    /// A protocol is not older than the notice.
    PROTOCOL_AFTER_NOTICE = "MON-011" { protocol: Time, notified: Time } then CORRECT_DATES,
        kk: "Мониторинг хаттамасының күні орындаушыны хабардар еткен күннен бұрын: {protocol}. Хабарланған күні: {notified}",
        ru: "Протокол мониторинга датирован раньше уведомления исполнителя: {protocol}. Дата уведомления: {notified}",
        en: "the protocol is dated before the notice of the monitoring: {protocol}; told: {notified}";
    /// A protocol is not older than the day set for the monitoring.
    PROTOCOL_AFTER_VISIT = "MON-012" { protocol: Time, planned: Time } then CORRECT_DATES,
        kk: "Мониторинг хаттамасының күні мониторингтің белгіленген күнінен бұрын: {protocol}. Белгіленген күні: {planned}",
        ru: "Протокол мониторинга датирован раньше предполагаемой даты мониторинга: {protocol}. Предполагаемая дата: {planned}",
        en: "the protocol is dated before the day set for the monitoring: {protocol}; set for: {planned}";
    /// What is to be removed is due on the day of the protocol or later.
    DUE_AFTER_PROTOCOL = "MON-013" { due: Time, protocol: Time } then CORRECT_DATES,
        kk: "Сәйкессіздікті жою мерзімі хаттама күнінен бұрын: {due}. Хаттама күні: {protocol}",
        ru: "Срок устранения несоответствия раньше даты протокола: {due}. Дата протокола: {protocol}",
        en: "a discrepancy is due before the day of the protocol: {due}; protocol: {protocol}";
    /// The commission is created by the issuer's decision, not after the day set.
    COMMISSION_DECIDED = "MON-014" { decided: Time, planned: Time } then CORRECT_DATES,
        kk: "Комиссия құру туралы шешім мониторингтің белгіленген күнінен кейін қабылданған: {decided}. Белгіленген күні: {planned}",
        ru: "Решение о создании Комиссии принято позже предполагаемой даты мониторинга: {decided}. Предполагаемая дата: {planned}",
        en: "the decision that creates the commission is later than the day set for the monitoring: {decided}; set for: {planned}";
    /// Other authorised bodies are in the commission.
    OTHER_BODIES = "MON-015" then ADD_MEMBER,
        kk: "Комиссияда өзге уәкілетті органдардың өкілі жоқ: бір түсіндірме бойынша ол міндетті",
        ru: "В Комиссии нет представителя иных уполномоченных органов: по одному из толкований он обязателен",
        en: "nobody of the other authorised bodies is in the commission: by one reading somebody has to be";
    /// A history is of one monitoring at one provider.
    OWN_MONITORING = "MON-016" then RIGHT_ACCOUNT,
        kk: "Әрекет басқа мониторингке немесе басқа орындаушыға қатысты",
        ru: "Действие относится к другому мониторингу или другому исполнителю",
        en: "the command is about another monitoring or another provider";
    /// A command is executed once: another one under its number is none.
    MONITORING_ONCE = "MON-017" { command: Text, event: Text } then UNIQUE_ID,
        kk: "Бұл нөмірмен басқа әрекет орындалған: {command}. Оқиға: {event}",
        ru: "Под этим номером уже исполнено другое действие: {command}. Событие: {event}",
        en: "another command was executed under this number: {command}; event: {event}";
    /// A command is not registered before what happened already.
    MONITORING_IN_TIME = "MON-018" { at: Time, last: Time } then CORRECT_DATES,
        kk: "Әрекет мониторингтің соңғы оқиғасынан бұрын тіркелген: {at}. Соңғы оқиға: {last}",
        ru: "Действие зарегистрировано раньше последнего события мониторинга: {at}. Последнее событие: {last}",
        en: "the command is registered before the last event of the monitoring: {at}; the last event: {last}";
    /// The step is one of whoever asks for it.
    MAY_MONITOR = "MON-019" { actor: Code(&words::MONITORING_ACTOR), step: Code(&words::MONITORING_STEP) } then RIGHT_ORDERER,
        kk: "Мониторингте бұл тұлға мұндай әрекет жасай алмайды: {actor}. Әрекет: {step}",
        ru: "В мониторинге это лицо не может совершить действие: {actor}. Действие: {step}",
        en: "whoever acts may not take this step of a monitoring: {actor}; step: {step}";
    /// A provider speaks for itself, and a member for the body that it came from.
    ACTS_FOR_ITSELF = "MON-020" { actor: Code(&words::MONITORING_ACTOR) } then RIGHT_ORDERER,
        kk: "Әрекет басқа ұйымның атынан жасалған: {actor}",
        ru: "Действие совершено от имени другой организации: {actor}",
        en: "the step is taken for another body; who acts: {actor}";
    /// The step can follow on what happened.
    MONITORING_STEP = "MON-021" { step: Code(&words::MONITORING_STEP), reason: Code(&words::MONITORING_OBSTACLE) } then ALLOWED_STEP,
        kk: "Мониторингтің бұл әрекетін қазір жасауға болмайды: {step}. Себебі: {reason}",
        ru: "Это действие мониторинга сейчас невозможно: {step}. Причина: {reason}",
        en: "the step of the monitoring cannot be taken now: {step}; reason: {reason}";
    /// What a command tells of happened by the moment of its registration.
    MONITORING_HAPPENED = "MON-022" { day: Time, at: Time } then CORRECT_DATES,
        kk: "Күн әрекет тіркелген сәттен кейін: {day}. Тіркелген: {at}",
        ru: "Дата позже регистрации действия: {day}. Зарегистрировано: {at}",
        en: "the day is after the registration of the step: {day}; registered: {at}";
    /// A repeated monitoring goes on from the protocol that its decision names.
    EARLIER_PROTOCOL = "MON-023" { reason: Code(&words::EARLIER_FAULT) } then CHECK_DATA,
        kk: "Қайталама мониторинг шешімде көрсетілген бұрынғы хаттамаға негізделмеген. Себебі: {reason}",
        ru: "Повторный мониторинг не продолжает прежний протокол, указанный в решении. Причина: {reason}",
        en: "a repeated monitoring does not go on from the protocol that its decision names; reason: {reason}";
    /// Each earlier proposal that stands is followed up, once.
    FOLLOWED_UP = "MON-024" { discrepancy: Number, reason: Code(&words::FOLLOW_UP_FAULT) } then GIVE,
        kk: "Бұрынғы ұсыныстың орындалуы тиісінше көрсетілмеген: {discrepancy}. Себебі: {reason}",
        ru: "Выполнение прежнего предложения отражено ненадлежащим образом: {discrepancy}. Причина: {reason}",
        en: "an earlier proposal is not followed up as it should be: {discrepancy}; reason: {reason}";
    /// An objection comes within its term; then silence has confirmed the results.
    OBJECTION_TERM = "MON-025" { event: Time, last: Time, done: Time } then CHECK_DATE,
        kk: "Қарсылық мерзімнен кейін берілген. Мерзім басталған күн: {event}, соңғы күні: {last}, берілген күні: {done}",
        ru: "Возражение подано после срока. Срок исчисляется от: {event}, последний день: {last}, подано: {done}",
        en: "the objection comes after its term; counted from: {event}, last day: {last}, made: {done}";
    /// An objection is considered within its term.
    REVIEW_TERM = "MON-026" { event: Time, last: Time, done: Time },
        kk: "Қарсылық мерзімнен кейін қаралған. Мерзім басталған күн: {event}, соңғы күні: {last}, қаралған күні: {done}",
        ru: "Возражение рассмотрено после срока. Срок исчисляется от: {event}, последний день: {last}, рассмотрено: {done}",
        en: "the objection was considered after the term; counted from: {event}, last day: {last}, considered: {done}";
    /// Results are confirmed once nobody can object any more.
    SILENCE_CONFIRMS = "MON-027" { at: Time, last: Time } then CHECK_DATE,
        kk: "Мониторинг нәтижелері қарсылық мерзімі аяқталмай расталған: {at}. Мерзімнің соңғы күні: {last}",
        ru: "Результаты мониторинга подтверждаются до истечения срока возражения: {at}. Последний день срока: {last}",
        en: "the results are confirmed before the term of an objection is over: {at}; its last day: {last}";
    /// A discrepancy is removed by the day that the protocol set.
    REMOVED_IN_TIME = "MON-028" { due: Time, done: Time },
        kk: "Сәйкессіздік хаттамадағы мерзімнен кейін жойылған. Мерзімі: {due}, жойылған күні: {done}",
        ru: "Несоответствие устранено позже срока протокола. Срок: {due}, устранено: {done}",
        en: "a discrepancy was removed after its term; due: {due}, removed: {done}";
    /// What is unconfirmed of a month stays within its limit.
    UNCONFIRMED_MONTH = "MON-029" { amount: Money, limit: Money },
        kk: "Бір айда расталмаған сома шектен асады: {amount}. Шегі: {limit}. Материалдар құқық қорғау органына жіберіледі",
        ru: "Неподтвержденная сумма за месяц превышает предел: {amount}. Предел: {limit}. Материалы направляются в правоохранительный орган",
        en: "what is unconfirmed of a month is over its limit: {amount}; limit: {limit}; the case goes to a body of law enforcement";
    /// What is unconfirmed of a contract stays within its limit.
    UNCONFIRMED_CONTRACT = "MON-030" { amount: Money, limit: Money },
        kk: "Шарт бойынша расталмаған сома шектен асады: {amount}. Шегі: {limit}. Материалдар құқық қорғау органына жіберіледі",
        ru: "Неподтвержденная сумма по договору превышает предел: {amount}. Предел: {limit}. Материалы направляются в правоохранительный орган",
        en: "what is unconfirmed of a contract is over its limit: {amount}; limit: {limit}; the case goes to a body of law enforcement";
    /// A case is referred within its term.
    REFERRED_IN_TIME = "MON-031" { event: Time, last: Time, done: Time },
        kk: "Материалдар құқық қорғау органына мерзімнен кейін жіберілген. Нәтиже расталған күн: {event}, соңғы күні: {last}, жіберілген күні: {done}",
        ru: "Материалы направлены в правоохранительный орган после срока. Результаты подтверждены: {event}, последний день: {last}, направлены: {done}",
        en: "the case was referred after its term; results confirmed: {event}, last day: {last}, referred: {done}";
    /// Money comes back within its term.
    REFUNDED_IN_TIME = "MON-032" { event: Time, last: Time, done: Time },
        kk: "Қаражат мерзімнен кейін қайтарылған. Нәтиже расталған күн: {event}, соңғы күні: {last}, қайтарылған күні: {done}",
        ru: "Средства возвращены после срока. Результаты подтверждены: {event}, последний день: {last}, возвращены: {done}",
        en: "money came back after its term; results confirmed: {event}, last day: {last}, given back: {done}";
    /// Over the limit of a month a second time, the contract is to be ended.
    REPEATED_EXCESS = "MON-033" { amount: Money, limit: Money },
        kk: "Бір айдағы расталмаған сома қайталама мониторингте де шектен асады: {amount}. Шегі: {limit}. Бұл шартты бұзуға негіз болады",
        ru: "Неподтвержденная сумма за месяц превышает предел и при повторном мониторинге: {amount}. Предел: {limit}. Это основание для расторжения договора",
        en: "what is unconfirmed of a month is over its limit a second time: {amount}; limit: {limit}; a ground to end the contract";
    /// An exception from the notice is one that the edition knows.
    EXCEPTION_LISTED = "MON-034" { norm: Text } then CHECK_DATA,
        kk: "Хабарламасыз мониторинг жүргізудің негізін адам тексеруі тиіс: {norm}",
        ru: "Основание мониторинга без уведомления проверяет человек: {norm}",
        en: "a person looks at the norm that admits a monitoring without notice: {norm}";
    /// The conclusion of an unscheduled monitoring comes within its term.
    CONCLUSION_TERM = "MON-035" { event: Time, last: Time, done: Time },
        kk: "Жоспардан тыс мониторингтің хаттамасы кеш жасалған. Мониторинг күні: {event}, соңғы күні: {last}, хаттама күні: {done}",
        ru: "Протокол внепланового мониторинга составлен поздно. Дата мониторинга: {event}, последний день: {last}, дата протокола: {done}",
        en: "the protocol of an unscheduled monitoring is late; monitoring: {event}, last day: {last}, protocol: {done}";
    /// One certificate signs the protocol for one member.
    ONE_SIGNATURE_EACH = "MON-036" { member: Text } then RIGHT_SIGNER,
        kk: "Бұл сертификатпен хаттамаға Комиссияның басқа мүшесі үшін қол қойылған: {member}",
        ru: "Этим сертификатом протокол уже подписан за другого члена Комиссии: {member}",
        en: "the protocol was signed with this certificate for another member; member: {member}";
    /// Who speaks for the issuer comes from the issuer.
    ISSUER_MEMBER = "MON-037" { member: Text } then CHECK_DATA,
        kk: "Комиссиядағы эмитент өкілі басқа ұйымнан көрсетілген: {member}",
        ru: "Представитель эмитента в Комиссии указан от другой организации: {member}",
        en: "the member for the issuer comes from another body: {member}";
    /// Each event of a history can follow on those before it.
    MONITORING_FOLLOWS = "MON-038" { reason: Code(&words::MONITORING_OBSTACLE) } then CHECK_HISTORY,
        kk: "Мониторинг оқиғасы алдыңғылардан кейін келе алмайды. Себебі: {reason}",
        ru: "Событие мониторинга не может следовать за прежними. Причина: {reason}",
        en: "the event of a monitoring cannot follow on those before it; reason: {reason}";
}
