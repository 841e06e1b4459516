//! Rules of monitoring (mechanism 18–21).

use crate::law::ValueKind::{Code, Point, Time};
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
}
