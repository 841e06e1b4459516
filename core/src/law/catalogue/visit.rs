//! Rules of the registered visit (mechanism 5(5), 14(3)).

use crate::law::rule::catalogue;

catalogue! {
    Visit;
    /// The share of cases without a registered visit is not over the limit.
    SHARE_WITHOUT_VISIT = "VIS-001",
        kk: "QR-код бойынша келуі тіркелмеген жағдайлардың үлесі шектен асады: {without} / {total}, шегі {limit}",
        ru: "Доля случаев без регистрации посещения по QR-коду превышает предел: {without} из {total}, предел {limit}",
        en: "the share of cases without a visit registered by QR is over the limit: {without} of {total}, limit {limit}";
    /// The visit was entered by hand.
    MANUAL_VISIT = "VIS-002",
        kk: "Келу қолмен тіркелген: {visit}",
        ru: "Посещение зарегистрировано вручную: {visit}",
        en: "the visit was entered by hand: {visit}";
    /// The text is a visit token or a facility's code, in its one form.
    CODE_READABLE = "VIS-003",
        kk: "QR-код оқылмайды: {reason}",
        ru: "QR-код не читается: {reason}",
        en: "the code cannot be read: {reason}";
    /// The code is of a version that is known.
    VERSION_KNOWN = "VIS-004",
        kk: "QR-кодтың нұсқасы белгісіз: {version}",
        ru: "Версия QR-кода неизвестна: {version}",
        en: "the version of the code is not known: {version}";
    /// The code is not of a version that its key no longer signs: no roll-back.
    VERSION_NOT_OLD = "VIS-005",
        kk: "QR-кодтың нұсқасы ескірген: {version}, рұқсат етілген ең төменгі нұсқа: {minimum}",
        ru: "Версия QR-кода устарела: {version}, наименьшая допустимая: {minimum}",
        en: "the version of the code is too old: {version}, the least allowed: {minimum}";
    /// The list of keys is not older than one that was seen before: no roll-back.
    TRUST_LIST_FORWARD = "VIS-006",
        kk: "Кілттер тізімі бұрын белгілі болғанынан ескі: нұсқасы {version}, белгілі нұсқа: {newest}",
        ru: "Список ключей старее уже известного: версия {version}, известная версия: {newest}",
        en: "the list of keys is older than one that is known: version {version}, known version: {newest}";
    /// The key stands on the list.
    KEY_KNOWN = "VIS-007",
        kk: "QR-кодқа қол қойылған кілт белгісіз: {key}",
        ru: "Ключ, которым подписан QR-код, неизвестен: {key}",
        en: "the key that signed the code is not known: {key}";
    /// The key signed what the code says.
    CODE_SIGNED = "VIS-008",
        kk: "QR-кодтың қолтаңбасы дұрыс емес, кілт: {key}",
        ru: "Подпись QR-кода неверна, ключ: {key}",
        en: "the signature of the code is wrong, key: {key}";
    /// The key was issued to this application, or for codes of facilities.
    KEY_FOR_PURPOSE = "VIS-009",
        kk: "Кілт бұл мақсатқа берілмеген: {purpose}",
        ru: "Ключ выдан не для этой цели: {purpose}",
        en: "the key was not issued for this purpose: {purpose}";
    /// The key was valid when the code was signed.
    KEY_VALID = "VIS-010",
        kk: "Қол қойылған сәтте кілт жарамсыз: {at}, жарамдылық мерзімі: {valid}",
        ru: "На момент подписи ключ недействителен: {at}, срок действия: {valid}",
        en: "the key was not valid when it signed: {at}, validity: {valid}";
    /// The key was not revoked.
    KEY_NOT_REVOKED = "VIS-011",
        kk: "Кілт кері қайтарып алынған, бастап: {since}",
        ru: "Ключ отозван, начиная с: {since}",
        en: "the key is revoked, from: {since}";
    /// The code is not from the future, but for the tolerance for wrong clocks.
    NOT_EARLY = "VIS-012",
        kk: "QR-кодтың уақыты тексеру сәтінен кейін: {at}, тексеру сәті: {checked}, рұқсат етілген айырма, секунд: {skew}",
        ru: "Время QR-кода позже момента проверки: {at}, момент проверки: {checked}, допустимое расхождение, секунд: {skew}",
        en: "the code is of a time after its check: {at}, checked: {checked}, tolerance in seconds: {skew}";
    /// The token is checked within its life, and the tolerance for wrong clocks.
    NOT_LATE = "VIS-013",
        kk: "Келу токенінің мерзімі өтіп кеткен: {at}, тексеру сәті: {checked}, қолданылу мерзімі, секунд: {lifetime}",
        ru: "Срок действия токена посещения истек: {at}, момент проверки: {checked}, срок действия, секунд: {lifetime}",
        en: "the visit token is out of date: {at}, checked: {checked}, life in seconds: {lifetime}";
    /// The token itself was not revoked.
    TOKEN_NOT_REVOKED = "VIS-014",
        kk: "Келу токені кері қайтарып алынған: {token}",
        ru: "Токен посещения отозван: {token}",
        en: "the visit token is revoked: {token}";
    /// The token was not used before.
    NOT_REPLAYED = "VIS-015",
        kk: "Келу токені бұрын пайдаланылған: {token}",
        ru: "Токен посещения уже использован: {token}",
        en: "the visit token was used before: {token}";
    /// The visit was registered at the facility where it is claimed.
    OWN_FACILITY = "VIS-016",
        kk: "Келу басқа объектіде тіркелген: {facility}, күтілген объект: {expected}",
        ru: "Посещение зарегистрировано в другом объекте: {facility}, ожидался: {expected}",
        en: "the visit was registered at another facility: {facility}, expected: {expected}";
    /// The visit was registered for the person for whom it is claimed.
    OWN_PERSON = "VIS-017",
        kk: "Келу басқа адамға тіркелген",
        ru: "Посещение зарегистрировано на другое лицо",
        en: "the visit was registered for another person";
    /// Another reading of the point comes to the same about this act.
    READINGS_AGREE = "VIS-018",
        kk: "14-тармақтың 3) тармақшасын басқаша түсінсе, тұжырым өзгереді: {reading}; тіркелмегені {without} / {total}, басқаша түсінгенде {other} / {total}, шегі {limit}",
        ru: "При другом чтении подпункта 3) пункта 14 вывод иной: {reading}; без регистрации {without} из {total}, при другом чтении {other} из {total}, предел {limit}",
        en: "by another reading of point 14(3) the answer differs: {reading}; not registered {without} of {total}, by that reading {other} of {total}, limit {limit}";
    /// A visit entered by hand says why, and who entered it.
    MANUAL_COMPLETE = "VIS-019",
        kk: "Қолмен тіркелген келу толық емес: {visit}, жетіспейтіні: {missing}",
        ru: "Посещение, зарегистрированное вручную, неполно: {visit}, не указано: {missing}",
        en: "a visit entered by hand is not complete: {visit}, missing: {missing}";
    /// The visit was entered within its days.
    ENTERED_IN_TIME = "VIS-020",
        kk: "Келу мерзімінен тыс енгізілген: {visit}, келген күні: {day}, енгізілгені: {entered}, рұқсат етілген күн саны: {days}",
        ru: "Посещение внесено вне срока: {visit}, день посещения: {day}, внесено: {entered}, допустимо дней: {days}",
        en: "the visit was entered out of its term: {visit}, day of the visit: {day}, entered: {entered}, days allowed: {days}";
    /// The visit has proved no case of an earlier act.
    VISIT_UNUSED = "VIS-021",
        kk: "Келу бұрынғы актіде пайдаланылған: {visit}, қайда: {other}",
        ru: "Посещение уже использовано в прежнем акте: {visit}, где: {other}",
        en: "the visit was used by an earlier act: {visit}, where: {other}";
    /// The token of the visit was verified and accepted.
    VISIT_VERIFIED = "VIS-022",
        kk: "Келу токені тексеруден өтпеген: {visit}",
        ru: "Токен посещения не прошел проверку: {visit}",
        en: "the token of the visit did not pass verification: {visit}";
    /// A registration proves no more cases than pass without a note.
    CASES_OF_VISIT = "VIS-023",
        kk: "Бір келуді тіркеу көп жағдайды растайды: {visit}, жағдайлар саны {count}, ескертусіз шегі {limit}, жағдайлар: {places}",
        ru: "Одна регистрация посещения подтверждает много случаев: {visit}, случаев {count}, без пометки не более {limit}, случаи: {places}",
        en: "one registration of a visit proves many cases: {visit}, cases {count}, without a note at most {limit}, cases: {places}";
}
