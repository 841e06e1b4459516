//! Rules of the room of duplicates: the same act or service presented again.

use crate::law::mechanism;
use crate::law::rule::catalogue;

catalogue! {
    Duplicate;
    /// D0: an act of this number, provider, contract and year was presented before.
    ACT_AGAIN = "DUP-001", mechanism("12 par 2"), Refuse,
        kk: "Осы нөмірлі акт төлемге қайта ұсынылған: {act}. Бұрынғы акт: {other}, орны: {place}",
        ru: "Акт с этим номером предъявлен к оплате повторно: {act}. Прежний акт: {other}, место: {place}",
        en: "an act of this number is presented again: {act}; the earlier one: {other}, place: {place}";
    /// D0b: the same lines were presented before under another number.
    CONTENT_AGAIN = "DUP-002", mechanism("12 par 2"), Refuse,
        kk: "Актінің мазмұны басқа нөмірмен қайта ұсынылған: {act}. Бұрынғы акт: {other}, орны: {place}",
        ru: "Содержание акта предъявлено повторно под другим номером: {act}. Прежний акт: {other}, место: {place}",
        en: "the content of the act is presented again under another number: {act}; the earlier one: {other}, place: {place}";
    /// D1: one service stands twice in an act.
    SERVICE_TWICE = "DUP-003", mechanism("12 par 2"), Refuse,
        kk: "Бір қызмет актіде екі рет көрсетілген: {service}. Басқа жолы: {place}",
        ru: "Одна и та же услуга указана в акте дважды: {service}. Другая строка: {place}",
        en: "one service stands twice in the act: {service}; the other line: {place}";
    /// D2: the service stands in another act that is presented with this one, or was
    /// accepted or paid.
    SERVICE_IN_OTHER_ACT = "DUP-004", mechanism("12 par 2"), Refuse,
        kk: "Қызмет басқа актіде бар: {service}. Актісі: {other}, орны: {place}, мәртебесі: {status}",
        ru: "Услуга уже есть в другом акте: {service}. Акт: {other}, место: {place}, статус: {status}",
        en: "the service stands in another act: {service}; act: {other}, place: {place}, status: {status}";
    /// D2: the service stands in an earlier act that is still in process.
    SERVICE_IN_PROCESS = "DUP-005", mechanism("12 par 2"), Review,
        kk: "Қызмет қаралып жатқан басқа актіде бар: {service}. Актісі: {other}",
        ru: "Услуга есть в другом акте, который еще рассматривается: {service}. Акт: {other}",
        en: "the service stands in another act that is still in process: {service}; act: {other}";
    /// D3: a like service of the insured on the same day: a sign of duplication.
    SERVICE_SUSPECT = "DUP-006", mechanism("13"), Review,
        kk: "Қайталану белгісі: сақтандырылған адамға осындай қызмет көрсетілген: {service}. Айырмашылығы: {differs}. Актісі: {other}, орны: {place}",
        ru: "Признак дублирования: застрахованному оказана такая же услуга: {service}. Отличия: {differs}. Акт: {other}, место: {place}",
        en: "a sign of duplication: the insured got a like service: {service}; differs in: {differs}; act: {other}, place: {place}";
}
