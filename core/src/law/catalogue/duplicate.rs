//! Rules of the room of duplicates: the same act or service presented again.

use crate::law::ValueKind::{Code, Digest, Either, Number, Place, Term, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Duplicate;
    /// D0: an act of this number, provider, contract and year was presented before.
    ACT_AGAIN = "DUP-001" { act: Text, other: Text, place: Place } then ONCE,
        kk: "Осы нөмірлі акт төлемге қайта ұсынылған: {act}. Бұрынғы акт: {other}, орны: {place}",
        ru: "Акт с этим номером предъявлен к оплате повторно: {act}. Прежний акт: {other}, место: {place}",
        en: "an act of this number is presented again: {act}; the earlier one: {other}, place: {place}";
    /// D0b: the same lines were presented before under another number.
    CONTENT_AGAIN = "DUP-002" { act: Text, other: Text, place: Place } then ONCE,
        kk: "Актінің мазмұны басқа нөмірмен қайта ұсынылған: {act}. Бұрынғы акт: {other}, орны: {place}",
        ru: "Содержание акта предъявлено повторно под другим номером: {act}. Прежний акт: {other}, место: {place}",
        en: "the content of the act is presented again under another number: {act}; the earlier one: {other}, place: {place}";
    /// D1: one service stands twice in an act.
    SERVICE_TWICE = "DUP-003" { service: Text, place: Place } then REMOVE_ROW,
        kk: "Бір қызмет актіде екі рет көрсетілген: {service}. Басқа орны: {place}",
        ru: "Одна и та же услуга указана в акте дважды: {service}. Другое место: {place}",
        en: "one service is in the act twice: {service}; the other place: {place}";
    /// D2: the service stands in another act that is presented with this one, or was
    /// accepted or paid.
    SERVICE_IN_OTHER_ACT = "DUP-004" {
        service: Text, other: Text, place: Place, status: Code(&words::HISTORY_STATUS)
    } then ONCE,
        kk: "Қызмет басқа актіде бар: {service}. Актісі: {other}, орны: {place}, мәртебесі: {status}",
        ru: "Услуга уже есть в другом акте: {service}. Акт: {other}, место: {place}, статус: {status}",
        en: "the service stands in another act: {service}; act: {other}, place: {place}, status: {status}";
    /// D2: the service stands in an earlier act that is still in process.
    SERVICE_IN_PROCESS = "DUP-005" { service: Text, other: Text },
        kk: "Қызмет қаралып жатқан басқа актіде бар: {service}. Актісі: {other}",
        ru: "Услуга есть в другом акте, который еще рассматривается: {service}. Акт: {other}",
        en: "the service stands in another act that is still in process: {service}; act: {other}";
    /// D3: a like service of the insured on the same day: a sign of duplication.
    SERVICE_SUSPECT = "DUP-006" {
        service: Text, differs: Code(&words::DIFFERS), other: Text, place: Place
    },
        kk: "Қайталану белгісі: сақтандырылған адамға дәл осындай қызмет көрсетілген. Қызмет: {service}. Айырмашылығы: {differs}. Актісі: {other}, орны: {place}",
        ru: "Признак дублирования: застрахованному оказана такая же услуга. Услуга: {service}. Отличия: {differs}. Акт: {other}, место: {place}",
        en: "a sign of duplication: the insured got a similar service; service: {service}; differs in: {differs}; act: {other}, place: {place}";
    /// D3 explained: the caller gives a reason of its own list, with a document.
    SUSPECT_EXPLAINED = "DUP-007" {
        service: Text, reason: Text, document: Text, differs: Code(&words::DIFFERS),
        other: Text, place: Place
    },
        kk: "Дәл осындай қызмет түсіндірілді: {service}. Себебі: {reason}, құжаты: {document}. Айырмашылығы: {differs}. Актісі: {other}, орны: {place}",
        ru: "Такая же услуга объяснена: {service}. Причина: {reason}, документ: {document}. Отличия: {differs}. Акт: {other}, место: {place}",
        en: "the similar service is explained: {service}; reason: {reason}, document: {document}; differs in: {differs}; act: {other}, place: {place}";
    /// A reason outside the caller's list, or without a document, explains nothing.
    REASON_UNKNOWN = "DUP-008" { reason: Text, document: Text },
        kk: "Себеп тізімде жоқ немесе құжатсыз берілген. Себебі: {reason}, құжаты: {document}",
        ru: "Причины нет в списке или она указана без документа. Причина: {reason}, документ: {document}",
        en: "the reason is not in the list or names no document; reason: {reason}, document: {document}";
    /// A correction names an original that nobody presented.
    CORRECTION_WITHOUT_ORIGINAL = "DUP-009" {
        original: Digest, line: Either(&Code(&words::NOT_GIVEN), &Digest)
    } then NAME_ORIGINAL,
        kk: "Түзетудің бастапқы актісі немесе жолы табылмады. Акт: {original}, жол: {line}",
        ru: "Исходный акт или строка исправления не найдены. Акт: {original}, строка: {line}",
        en: "the original of the correction is not found; act: {original}, line: {line}";
    /// A correction of what is paid and not reversed.
    CORRECTION_OF_PAID = "DUP-010" {
        other: Text, original: Digest, line: Either(&Code(&words::NOT_GIVEN), &Digest)
    } then REVERSE_FIRST,
        kk: "Түзетілетін акт төленген және төлемі сторноланбаған: {other}. Акт: {original}, жол: {line}",
        ru: "Исправляемый акт оплачен и не сторнирован: {other}. Акт: {original}, строка: {line}",
        en: "the corrected act is paid and not reversed: {other}; act: {original}, line: {line}";
    /// A second correction of one original.
    CORRECTED_TWICE = "DUP-011" {
        other: Either(&Code(&words::PLACE), &Text), original: Digest,
        line: Either(&Code(&words::NOT_GIVEN), &Digest)
    } then CORRECT_LATEST,
        kk: "Бастапқы акт немесе жол бұрын ауыстырылған: {other}. Акт: {original}, жол: {line}",
        ru: "Исходный акт или строка уже заменены: {other}. Акт: {original}, строка: {line}",
        en: "the original is replaced already: {other}; act: {original}, line: {line}";
    /// D5: a service more often than the host's table allows.
    SERVICE_TOO_OFTEN = "DUP-012" {
        service: Text, count: Number, limit: Number,
        span: Either(&Term, &Code(&words::SPAN))
    },
        kk: "Қызмет кестеде рұқсат етілгеннен жиі көрсетілген: {service}. Саны: {count}, шегі: {limit}, кезеңі: {span}",
        ru: "Услуга оказана чаще, чем допускает таблица: {service}. Количество: {count}, предел: {limit}, период: {span}",
        en: "the service was given more often than the table allows: {service}; count: {count}, limit: {limit}, time: {span}";
    /// D4: two stays in hospital, or a stay and a visit, in one time.
    STAYS_OVERLAP = "DUP-013" { stay: Text, other: Text, place: Place },
        kk: "Бір мезгілде болуы мүмкін емес емделу: {stay}. Басқасы: {other}, орны: {place}",
        ru: "Случаи не могут идти одновременно: {stay}. Другой случай: {other}, место: {place}",
        en: "stays that cannot both be: {stay}; the other: {other}, place: {place}";
    /// A stay in hospital soon after another.
    READMISSION = "DUP-014" { stay: Text, other: Text, place: Place, days: Number },
        kk: "Қайта емдеуге жатқызу: {stay}. Бұрынғы емделу: {other}, орны: {place}. Арасындағы күндер саны: {days}",
        ru: "Повторная госпитализация: {stay}. Прежний случай: {other}, место: {place}. Дней между ними: {days}",
        en: "a readmission: {stay}; the earlier stay: {other}, place: {place}; days between: {days}";
    /// An act that stands in place of a line, or a line in place of an act.
    CORRECTION_OF_ANOTHER_KIND = "DUP-015" {
        original: Digest, line: Either(&Code(&words::NOT_GIVEN), &Digest)
    } then NAME_ORIGINAL,
        kk: "Актіні тек акт, жолды тек жол ауыстырады. Акт: {original}, жол: {line}",
        ru: "Акт заменяется только актом, строка только строкой. Акт: {original}, строка: {line}",
        en: "an act is replaced by an act only, and a line by a line; act: {original}, line: {line}";
    /// D4 or a readmission explained: the caller gives a reason of its own list, with a
    /// document.
    STAY_EXPLAINED = "DUP-016" {
        stay: Text, sign: Text, reason: Text, document: Text, other: Text, place: Place
    },
        kk: "Бір мезгілде болуы мүмкін емес емделу немесе қайта емдеуге жатқызу түсіндірілді: {stay}. Ережесі: {sign}. Себебі: {reason}, құжаты: {document}. Басқасы: {other}, орны: {place}",
        ru: "Несовместимый по времени случай или повторная госпитализация объяснены: {stay}. Правило: {sign}. Причина: {reason}, документ: {document}. Другой случай: {other}, место: {place}",
        en: "the overlap or the readmission is explained: {stay}; rule: {sign}; reason: {reason}, document: {document}; the other: {other}, place: {place}";
    /// D0: a line of this id was presented before in another act of the provider, whose
    /// system gives no id twice in a year.
    LINE_AGAIN = "DUP-017" {
        id: Text, other: Text, place: Place, status: Code(&words::HISTORY_STATUS)
    } then ONCE,
        kk: "Дәл осындай сәйкестендіргіші бар жол басқа актіде төлемге ұсынылған: {id}. Актісі: {other}, орны: {place}, мәртебесі: {status}",
        ru: "Строка с этим идентификатором уже предъявлена к оплате в другом акте: {id}. Акт: {other}, место: {place}, статус: {status}",
        en: "a line of this id was presented in another act: {id}; act: {other}, place: {place}, status: {status}";
    /// D6: the insured is at two places in one moment, whatever was given.
    INSURED_AT_TWO_PLACES = "DUP-018" { at: Time, other: Text, place: Place },
        kk: "Қайталану белгісі: сақтандырылған адам бір сәтте екі жерде көрсетілген: {at}. Басқа акт: {other}, орны: {place}",
        ru: "Признак дублирования: застрахованный в один момент указан в двух местах: {at}. Другой акт: {other}, место: {place}",
        en: "a sign of duplication: the insured is at two places in one moment: {at}; the other act: {other}, place: {place}";
    /// D6: the worker is at two places in one moment, over two acts or providers.
    WORKER_AT_TWO_PLACES = "DUP-019" { at: Time, other: Text, place: Place },
        kk: "Қайталану белгісі: медицина қызметкері бір сәтте екі жерде көрсетілген: {at}. Басқа акт: {other}, орны: {place}",
        ru: "Признак дублирования: медицинский работник в один момент указан в двух местах: {at}. Другой акт: {other}, место: {place}",
        en: "a sign of duplication: the worker is at two places in one moment: {at}; the other act: {other}, place: {place}";
    /// D6: the worker is with two patients in one moment, of a service that is given to one
    /// person at a time.
    WORKER_WITH_TWO = "DUP-020" { at: Time, other: Text, place: Place },
        kk: "Қайталану белгісі: тек бір адамға көрсетілетін қызмет бір сәтте екі пациентке көрсетілген: {at}. Басқа акт: {other}, орны: {place}",
        ru: "Признак дублирования: услуга, которую оказывают одному человеку, в один момент указана у двух пациентов: {at}. Другой акт: {other}, место: {place}",
        en: "a sign of duplication: a service for one person is given to two patients in one moment: {at}; the other act: {other}, place: {place}";
    /// D6: the worker sees more people in a day, over all acts, than the edition's limit.
    WORKER_DAY_PATIENTS = "DUP-021" { count: Number, limit: Number, day: Time },
        kk: "Барлық актілер бойынша медицина қызметкерінің бір күнгі пациенттері шектен көп: {count}. Шегі: {limit}, күні: {day}",
        ru: "По всем актам у медицинского работника за день пациентов больше предела: {count}. Предел: {limit}, день: {day}",
        en: "over all acts the worker has more patients in the day than the limit: {count}; limit: {limit}, day: {day}";
    /// D6: the services of a worker's day, over all acts, take more minutes than the day has.
    WORKER_DAY_MINUTES = "DUP-022" { count: Number, limit: Number, day: Time },
        kk: "Барлық актілер бойынша медицина қызметкерінің бір күнгі қызметтері шектен көп уақыт алады, минут: {count}. Шегі: {limit}, күні: {day}",
        ru: "По всем актам услуги медицинского работника за день занимают времени больше предела, минут: {count}. Предел: {limit}, день: {day}",
        en: "over all acts the services of the worker's day take more minutes than the limit: {count}; limit: {limit}, day: {day}";
    /// D6 explained: the caller gives a reason of its own list, with a document.
    ATTENDANCE_EXPLAINED = "DUP-023" {
        sign: Text, reason: Text, document: Text, other: Text, place: Place
    },
        kk: "Бір сәттегі екі орын немесе екі пациент түсіндірілді. Ережесі: {sign}. Себебі: {reason}, құжаты: {document}. Басқа акт: {other}, орны: {place}",
        ru: "Два места или два пациента в один момент объяснены. Правило: {sign}. Причина: {reason}, документ: {document}. Другой акт: {other}, место: {place}",
        en: "two places or two patients in one moment are explained; rule: {sign}, reason: {reason}, document: {document}; the other act: {other}, place: {place}";
    /// An act or a line of it repeats what another system says that it holds, and has not
    /// shown.
    HELD_ELSEWHERE = "DUP-024" { other: Text, origin: Text },
        kk: "Дәл осындай жазба басқа жүйеде бар деп көрсетілген, бірақ ол ашылмаған. Актісі: {other}, жүйесі: {origin}",
        ru: "Такая же запись, по сообщению другой системы, есть у нее, но не раскрыта. Акт: {other}, система: {origin}",
        en: "another system says that it holds the same, and has not shown it; act: {other}, system: {origin}";
}
