//! Codes of closed sets in words, so that a sentence for people holds no code. Params of
//! findings stay codes.

use crate::law::{Language, Text};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A code in words; under a placeholder where the same code means different things.
struct Word {
    of: &'static str,
    code: &'static str,
    text: Text,
}

macro_rules! words {
    ($($of:literal $code:literal: $kk:literal, $ru:literal, $en:literal;)*) => {
        const WORDS: &[Word] = &[$(Word {
            of: $of,
            code: $code,
            text: Text { kk: $kk, ru: $ru, en: $en },
        }),*];
    };
}

words! {
    // states of accounts, and of payment
    "state" "open": "ашық", "открыт", "open";
    "" "blocked": "бұғатталған", "заблокирован", "blocked";
    "" "closed": "жабық", "закрыт", "closed";
    "" "none": "жоқ", "нет", "none";
    "" "suspended": "тоқтатыла тұрған", "приостановлен", "suspended";
    "" "stopped": "тоқтатылған", "прекращен", "stopped";
    "" "unregistered": "тіркелмеген", "не зарегистрирован", "not registered";
    // contracts
    "" "on-signing": "«На подписании»", "«На подписании»", "«На подписании»";
    "" "signed": "«Подписан»", "«Подписан»", "«Подписан»";
    "" "terminated-by-issuer": "«Расторгнут эмитентом»", "«Расторгнут эмитентом»", "«Расторгнут эмитентом»";
    "" "unknown": "шарт белгісіз", "договор неизвестен", "the contract is unknown";
    "" "another-provider": "шарт басқа орындаушынікі", "договор другого исполнителя", "the contract is another provider's";
    "" "not-in-force": "шарт қолданылмайды", "договор не действует", "the contract is not in force";
    // acts
    "" "formed": "қалыптастырылған", "сформирован", "formed";
    "" "checked": "тексерілген", "проверен", "checked";
    "" "signed-by-provider": "орындаушы қол қойған", "подписан исполнителем", "signed by the provider";
    "" "available": "эмитентке қолжетімді", "доступен эмитенту", "available to the issuer";
    "" "signed-by-issuer": "эмитент қол қойған", "подписан эмитентом", "signed by the issuer";
    "" "invoiced": "электрондық шот-фактура енгізілген", "внесен электронный счет-фактура", "with its e-invoice";
    "" "returned": "қайтарылған", "возвращен", "returned";
    "" "withdrawn": "кері қайтарып алынған", "отозван", "withdrawn";
    "" "replaced": "ауыстырылған", "заменен", "replaced";
    "" "check": "тексеру", "проверка", "check";
    "" "provider-signs": "орындаушының қол қоюы", "подписание исполнителем", "the provider signs";
    "step" "open": "эмитентке ашу", "открытие эмитенту", "open to the issuer";
    "" "issuer-signs": "эмитенттің қол қоюы", "подписание эмитентом", "the issuer signs";
    "" "enter-invoice": "электрондық шот-фактураны енгізу", "внесение электронного счета-фактуры", "enter the e-invoice";
    "" "return": "қайтару", "возврат", "return";
    "" "withdraw": "кері қайтарып алу", "отзыв", "withdraw";
    "" "replace": "ауыстыру", "замена", "replace";
    "" "form-again": "қайта қалыптастыру", "повторное формирование", "form again";
    "" "issuer-terminates": "эмитенттің бұзуы", "расторжение эмитентом", "the issuer terminates";
    "" "licence-withdrawn": "лицензияның күші тоқтатылған", "действие лицензии прекращено", "the licence is withdrawn";
    "" "monitoring-act": "мониторинг актісі", "акт мониторинга", "a monitoring act";
    // policies
    "" "issued": "шығарылған", "выпущен", "issued";
    "" "credited": "есепке жазылған", "зачислен", "credited";
    "" "annulled": "күші жойылған", "аннулирован", "annulled";
    // packages, persons, addresses
    "" "gobmp": "ТМККК", "ГОБМП", "guaranteed package";
    "" "osms": "МӘМС", "ОСМС", "insurance";
    "" "male": "ер", "мужской", "male";
    "" "female": "әйел", "женский", "female";
    "field" "birth": "туған күні", "дата рождения", "birth date";
    "field" "sex": "жынысы", "пол", "sex";
    "field" "quantity": "саны", "количество", "quantity";
    "field" "tariff": "тариф", "тариф", "tariff";
    "field" "amount": "сомасы", "сумма", "amount";
    "field" "coefficient": "коэффициент", "коэффициент", "coefficient";
    "field" "cases": "жағдайлар", "случаи", "cases";
    "field" "services": "қызметтер", "услуги", "services";
    "result" "same": "лицензия қосымшасындағы мекенжаймен бірдей", "совпадает с адресом приложения к лицензии", "the same as in the licence annex";
    "result" "other": "лицензия қосымшасында жоқ", "в приложении к лицензии его нет", "not in the licence annex";
    "what" "policy": "полис", "полис", "policy";
    "what" "act": "акт", "акт", "act";
    "expected" "out of range": "шектен тыс", "вне допустимого предела", "out of range";
    // grounds of point 32 and 33
    "ground" "death": "қайтыс болу", "смерть", "death";
    "ground" "declared-dead": "қайтыс болған деп жариялану", "объявление умершим", "declared dead";
    "ground" "incapable": "әрекетке қабілетсіз деп танылу", "признание недееспособным", "incapable";
    "ground" "partly-capable": "әрекет қабілеті шектеулі деп танылу", "признание ограниченно дееспособным", "partly capable";
    "ground" "missing": "хабар-ошарсыз кеткен деп танылу", "признание безвестно отсутствующим", "missing";
    "ground" "liquidation": "таратылу", "ликвидация", "liquidation";
    "ground" "act-of-body": "органның актісі", "акт органа", "act of a body";
    // why a field is not in its form
    "reason" "control digit does not fit": "бақылау разряды сәйкес келмейді", "контрольный разряд не сходится", "control digit does not fit";
    "reason" "check character does not fit": "бақылау таңбасы сәйкес келмейді", "контрольный знак не сходится", "check character does not fit";
    "reason" "something other than digits": "цифрдан басқа таңба бар", "есть знаки, кроме цифр", "something other than digits";
    "reason" "such a number is never assigned": "мұндай нөмір берілмейді", "такой номер не присваивается", "such a number is never assigned";
    "reason" "no country has the code that it names": "көрсетілген код ешбір елге тиесілі емес", "страны с указанным кодом нет", "no country has the code that it names";
    "reason" "amount has more than two decimals": "сомада екіден көп ондық таңба бар", "в сумме больше двух знаков после точки", "amount has more than two decimals";
    "reason" "amount is empty": "сома бос", "сумма пуста", "amount is empty";
    "reason" "amount is not digits with at most two decimals after a point": "сома цифрмен және нүктеден кейін ең көбі екі таңбамен жазылады", "сумма пишется цифрами, не более двух знаков после точки", "amount is not digits with at most two decimals after a point";
    "reason" "amount is out of range": "сома шектен тыс", "сумма вне допустимого предела", "amount is out of range";
    "reason" "date is not in the form 2026-03-31": "күн 2026-03-31 түрінде жазылмаған", "дата не в виде 2026-03-31", "date is not in the form 2026-03-31";
    "reason" "moment is not in the form 2026-03-10T09:30, with or without +05:00 behind it": "уақыт 2026-03-10T09:30 түрінде жазылмаған, соңында +05:00 болуы мүмкін", "время не в виде 2026-03-10T09:30, в конце может стоять +05:00", "moment is not in the form 2026-03-10T09:30, with or without +05:00 behind it";
    "reason" "date is outside the years 1800 to 2199": "күн 1800–2199 жылдардан тыс", "дата вне лет 1800–2199", "date is outside the years 1800 to 2199";
    "reason" "no such date or time exists": "мұндай күн немесе уақыт жоқ", "такой даты или времени нет", "no such date or time exists";
    "reason" "period ends before it starts": "кезең басталмай тұрып аяқталады", "период кончается раньше, чем начинается", "period ends before it starts";
    "reason" "id is empty": "сәйкестендіргіш бос", "идентификатор пуст", "id is empty";
    "reason" "id is longer than 64 characters": "сәйкестендіргіш 64 таңбадан ұзын", "идентификатор длиннее 64 знаков", "id is longer than 64 characters";
    "reason" "id holds control characters or starts or ends with a space": "сәйкестендіргіште басқару таңбасы немесе шетінде бос орын бар", "в идентификаторе есть управляющий знак или пробел по краю", "id holds control characters or starts or ends with a space";
    "reason" "text holds control characters": "мәтінде басқару таңбасы бар", "в тексте есть управляющий знак", "text holds control characters";
    "reason" "text starts or ends with a space": "мәтіннің шетінде бос орын бар", "в тексте есть пробел по краю", "text starts or ends with a space";
    "reason" "a coefficient is digits with at most eight decimals": "коэффициент цифрмен және ең көбі сегіз ондық таңбамен жазылады", "коэффициент пишется цифрами, не более восьми знаков после точки", "a coefficient is digits with at most eight decimals";
}

/// The kinds of reasons that go on with something of their own.
const LEADS: [(&str, Text); 3] = [
    (
        "not in the form of ",
        Text {
            kk: "мына түрде жазылмаған: ",
            ru: "не в виде: ",
            en: "not in the form of ",
        },
    ),
    (
        "number of characters is not ",
        Text {
            kk: "таңбалар саны мынаған тең емес: ",
            ru: "количество знаков не равно: ",
            en: "number of characters is not ",
        },
    ),
    (
        " is not one of ",
        Text {
            kk: "мына мәндердің бірі емес: ",
            ru: "не из перечня: ",
            en: "not one of ",
        },
    ),
];

/// What a code under a placeholder says in a language; the value itself where it is no
/// code. A list of codes is said code by code.
///
/// ```
/// use qalqan_core::law::{Language, code_words};
///
/// assert_eq!(code_words("state", "open", Language::Ru), "открыт");
/// assert_eq!(code_words("name", "Айгүл", Language::Ru), "Айгүл");
/// ```
#[must_use]
pub fn code_words(name: &str, value: &str, language: Language) -> String {
    if let Some(word) = word(name, value) {
        return word.template(language).to_string();
    }
    if name == "reason" {
        for (lead, text) in LEADS {
            let after = value.split_once(lead).map(|(_, after)| after);
            if let Some(after) = after.filter(|_| language != Language::En) {
                let mut words = String::from(text.template(language));
                words.push_str(after);
                return words;
            }
        }
    }
    let parts: Option<Vec<&str>> = value
        .split(", ")
        .map(|part| word(name, part).map(|text| text.template(language)))
        .collect();
    parts.map_or_else(|| value.to_string(), |parts| parts.join(", "))
}

fn word(name: &str, code: &str) -> Option<Text> {
    let mut words = WORDS.iter().filter(|word| word.code == code);
    let found = words.find(|word| word.of.is_empty() || word.of == name);
    found.map(|word| word.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_said_in_words() {
        let ru = |name, value| code_words(name, value, Language::Ru);
        assert_eq!(ru("state", "blocked"), "заблокирован");
        assert_eq!(ru("step", "open"), "открытие эмитенту");
        assert_eq!(ru("expected", "gobmp, osms"), "ГОБМП, ОСМС");
        assert_eq!(
            ru("reason", "funding source is not one of `gobmp`, `osms`"),
            "не из перечня: `gobmp`, `osms`"
        );
        assert_eq!(ru("day", "2026-03-05"), "2026-03-05");
        assert_eq!(code_words("state", "none", Language::Kk), "жоқ");
    }

    #[test]
    fn no_code_has_words_twice() {
        for (place, word) in WORDS.iter().enumerate() {
            let again = WORDS.iter().skip(place + 1);
            let mut same = again.filter(|other| other.code == word.code);
            assert!(same.all(|other| other.of != word.of), "{}", word.code);
        }
    }
}
