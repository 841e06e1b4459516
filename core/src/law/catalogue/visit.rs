//! Rules of the registered visit (mechanism 5(5), 14(3)).

use crate::law::ValueKind::{Code, Either, Number, Place, Reason, Share, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Visit;
    /// The share of cases without a registered visit is not over the limit.
    SHARE_WITHOUT_VISIT = "VIS-001" { without: Number, total: Number, limit: Share },
        kk: "QR-код бойынша келуі тіркелмеген жағдайлардың үлесі шектен асады. Тіркелмегені: {without}, барлығы: {total}, шегі: {limit}",
        ru: "Доля случаев без регистрации посещения по QR-коду превышает предел. Без регистрации: {without}, всего: {total}, предел: {limit}",
        en: "the share of cases without a visit registered by QR is over the limit; not registered: {without}, total: {total}, limit: {limit}";
    /// The visit was entered by hand.
    MANUAL_VISIT = "VIS-002" { visit: Text },
        kk: "Келу қолмен тіркелген: {visit}",
        ru: "Посещение зарегистрировано вручную: {visit}",
        en: "the visit was entered by hand: {visit}";
    /// The text is a visit token or a facility's code, in its one form.
    CODE_READABLE = "VIS-003" { reason: Reason(&words::CODE_REASON) } then SCAN_AGAIN,
        kk: "QR-код оқылмайды: {reason}",
        ru: "QR-код не читается: {reason}",
        en: "the QR code cannot be read: {reason}";
    /// The code is of a version that is known.
    VERSION_KNOWN = "VIS-004" { version: Number } then UPDATE_APP,
        kk: "QR-кодтың нұсқасы белгісіз: {version}",
        ru: "Версия QR-кода неизвестна: {version}",
        en: "the version of the QR code is not known: {version}";
    /// The code is not of a version that its key no longer signs: no roll-back.
    VERSION_NOT_OLD = "VIS-005" { version: Number, minimum: Number } then UPDATE_APP,
        kk: "QR-кодтың нұсқасы ескірген: {version}, рұқсат етілген ең төменгі нұсқа: {minimum}",
        ru: "Версия QR-кода устарела: {version}, наименьшая допустимая: {minimum}",
        en: "the version of the QR code is too old: {version}, the least allowed: {minimum}";
    /// The list of keys is not older than one that was seen before: no roll-back.
    TRUST_LIST_FORWARD = "VIS-006" { version: Number, newest: Number } then UPDATE_KEYS,
        kk: "Кілттер тізімі бұрын белгілі болғанынан ескі. Нұсқасы: {version}, белгілі нұсқа: {newest}",
        ru: "Список ключей старее уже известного. Версия: {version}, известная версия: {newest}",
        en: "the list of keys is older than one that is known; version: {version}, known version: {newest}";
    /// The key stands on the list.
    KEY_KNOWN = "VIS-007" { key: Text } then UPDATE_KEYS,
        kk: "QR-кодқа қол қою кілті белгісіз: {key}",
        ru: "Ключ, которым подписан QR-код, неизвестен: {key}",
        en: "the key that signed the QR code is not known: {key}";
    /// The key signed what the code says.
    CODE_SIGNED = "VIS-008" { key: Text } then NEW_CODE,
        kk: "QR-кодтың қолтаңбасы дұрыс емес, кілт: {key}",
        ru: "Подпись QR-кода неверна, ключ: {key}",
        en: "the signature of the QR code is wrong, key: {key}";
    /// The key was issued to this application, or for codes of facilities.
    KEY_FOR_PURPOSE = "VIS-009" { purpose: Either(&Code(&words::PURPOSE), &Text) } then NEW_CODE,
        kk: "Кілт бұл мақсатқа берілмеген: {purpose}",
        ru: "Ключ выдан не для этой цели: {purpose}",
        en: "the key was not issued for this purpose: {purpose}";
    /// The key was valid when the code was signed, and is at the check.
    KEY_VALID = "VIS-010" { at: Time, valid: Time } then NEW_CODE,
        kk: "Қол қойылған немесе тексерілген сәтте кілт жарамсыз: {at}, қолданылу мерзімі: {valid}",
        ru: "На момент подписания или проверки ключ не действует: {at}, срок действия: {valid}",
        en: "the key is not valid when it signed or at the check: {at}, validity: {valid}";
    /// The key was not revoked.
    KEY_NOT_REVOKED = "VIS-011" { since: Time } then NEW_CODE,
        kk: "Кілт кері қайтарып алынған, мына күннен бастап: {since}",
        ru: "Ключ отозван с: {since}",
        en: "the key is revoked, from: {since}";
    /// The code is not from the future, but for the tolerance for wrong clocks.
    NOT_EARLY = "VIS-012" { at: Time, checked: Time, skew: Number } then SCAN_AGAIN,
        kk: "QR-кодтың уақыты тексеру сәтінен кейін: {at}, тексеру сәті: {checked}, рұқсат етілген айырма, секунд: {skew}",
        ru: "Время QR-кода позже момента проверки: {at}, момент проверки: {checked}, допустимое расхождение, секунд: {skew}",
        en: "the QR code is of a time after its check: {at}, checked: {checked}, tolerance in seconds: {skew}";
    /// The token is checked within its life, and the tolerance for wrong clocks.
    NOT_LATE = "VIS-013" { at: Time, checked: Time, lifetime: Number } then SCAN_AGAIN,
        kk: "Келу токенінің мерзімі өтіп кеткен: {at}, тексеру сәті: {checked}, қолданылу мерзімі, секунд: {lifetime}",
        ru: "Срок действия токена посещения истек: {at}, момент проверки: {checked}, срок действия, секунд: {lifetime}",
        en: "the visit token is out of date: {at}, checked: {checked}, life in seconds: {lifetime}";
    /// The token itself was not revoked.
    TOKEN_NOT_REVOKED = "VIS-014" { token: Text } then NEW_CODE,
        kk: "Келу токені кері қайтарып алынған: {token}",
        ru: "Токен посещения отозван: {token}",
        en: "the visit token is revoked: {token}";
    /// The token was not used before.
    NOT_REPLAYED = "VIS-015" { token: Text } then NEW_CODE,
        kk: "Келу токені бұрын пайдаланылған: {token}",
        ru: "Токен посещения уже использован: {token}",
        en: "the visit token was used before: {token}";
    /// The visit was registered at the facility where it is claimed.
    OWN_FACILITY = "VIS-016" { facility: Text, expected: Text } then CHECK_FACILITY,
        kk: "Келу басқа объектіде тіркелген: {facility}, күтілген объект: {expected}",
        ru: "Посещение зарегистрировано на другом объекте: {facility}, ожидался: {expected}",
        en: "the visit was registered at another facility: {facility}, expected: {expected}";
    /// The visit was registered for the person for whom it is claimed.
    OWN_PERSON = "VIS-017" then CHECK_PERSON,
        kk: "Келу басқа адамға тіркелген",
        ru: "Посещение зарегистрировано на другое лицо",
        en: "the visit was registered for another person";
    /// Another reading of the point comes to the same about this act.
    READINGS_AGREE = "VIS-018" {
        reading: Code(&words::READING), without: Number, other: Number, total: Number, limit: Share
    },
        kk: "14-тармақтың 3) тармақшасын басқаша түсінсе, тұжырым өзгереді: {reading}. Тіркелмегені: {without}, басқаша түсінгенде: {other}, барлығы: {total}, шегі: {limit}",
        ru: "При другом чтении подпункта 3) пункта 14 вывод иной: {reading}. Без регистрации: {without}, при другом чтении: {other}, всего: {total}, предел: {limit}",
        en: "by another reading of point 14(3) the answer differs: {reading}; not registered: {without}, by that reading: {other}, total: {total}, limit: {limit}";
    /// A visit entered by hand says why, and who entered it.
    MANUAL_COMPLETE = "VIS-019" { visit: Text, missing: Code(&words::MANUAL_ITEM) },
        kk: "Қолмен тіркелген келу туралы жазба толық емес: {visit}, жетіспейтіні: {missing}",
        ru: "Запись о посещении, внесенном вручную, неполная: {visit}, не указано: {missing}",
        en: "a visit entered by hand is not complete: {visit}, missing: {missing}";
    /// The visit was entered within its days.
    ENTERED_IN_TIME = "VIS-020" { visit: Text, day: Time, entered: Time, days: Number },
        kk: "Келу мерзімінен тыс енгізілген: {visit}, келген күні: {day}, енгізілгені: {entered}, рұқсат етілген күн саны: {days}",
        ru: "Посещение внесено вне срока: {visit}, день посещения: {day}, внесено: {entered}, допустимо дней: {days}",
        en: "the visit was entered out of its term: {visit}, day of the visit: {day}, entered: {entered}, days allowed: {days}";
    /// The visit has proved no case of an earlier act.
    VISIT_UNUSED = "VIS-021" { visit: Text, other: Text },
        kk: "Келу бұрынғы актіде пайдаланылған: {visit}, қайда: {other}",
        ru: "Посещение уже использовано в прежнем акте: {visit}, где: {other}",
        en: "the visit was used by an earlier act: {visit}, where: {other}";
    /// The token of the visit was verified and accepted.
    VISIT_VERIFIED = "VIS-022" { visit: Text },
        kk: "Келу токені тексеруден өтпеген: {visit}",
        ru: "Токен посещения не прошел проверку: {visit}",
        en: "the token of the visit did not pass verification: {visit}";
    /// A registration proves no more cases than pass without a note.
    CASES_OF_VISIT = "VIS-023" { visit: Text, count: Number, limit: Number, places: Place },
        kk: "Бір келуді тіркеу көп жағдайды растайды: {visit}. Жағдайлар саны: {count}, ескертусіз шегі: {limit}, жағдайлар: {places}",
        ru: "Одна регистрация посещения подтверждает много случаев: {visit}. Случаев: {count}, без пометки не более: {limit}, случаи: {places}",
        en: "one registration of a visit proves many cases: {visit}; cases: {count}, without a note at most: {limit}, which: {places}";
    /// A term of the host is within the bounds of the edition.
    TERMS_BOUNDED = "VIS-024" { seconds: Number, limit: Number } then SHORTEN_TERM,
        kk: "Тексеру мерзімі шектен асады, секунд: {seconds}, шегі: {limit}",
        ru: "Срок проверки больше предела, секунд: {seconds}, предел: {limit}",
        en: "a term of the check is over its bound, in seconds: {seconds}, bound: {limit}";
    /// A list of keys or of tokens is not dated after the check.
    LIST_NOT_AHEAD = "VIS-025" { dated: Time, checked: Time, skew: Number } then UPDATE_LIST,
        kk: "Тізімнің сәті тексеру сәтінен кейін: {dated}, тексеру сәті: {checked}, рұқсат етілген айырма, секунд: {skew}",
        ru: "Список датирован позже момента проверки: {dated}, момент проверки: {checked}, допустимое расхождение, секунд: {skew}",
        en: "a list is dated after the check: {dated}, checked: {checked}, tolerance in seconds: {skew}";
    /// The token that came with a registration holds.
    TOKEN_HOLDS = "VIS-026" { visit: Text, reason: Code(&words::TOKEN_FAULT) },
        kk: "Келумен бірге берілген токен жарамсыз: {visit}, себебі: {reason}",
        ru: "Токен, приложенный к посещению, недействителен: {visit}, причина: {reason}",
        en: "the token that came with the visit does not hold: {visit}, reason: {reason}";
    /// A registration says what its token says.
    ROW_AS_TOKEN = "VIS-027" { visit: Text, field: Code(&words::FIELDS) },
        kk: "Келу туралы жазба оның токеніне сәйкес емес: {visit}, өріс: {field}",
        ru: "Запись о посещении расходится с его токеном: {visit}, поле: {field}",
        en: "the record of the visit differs from its token: {visit}, field: {field}";
    /// Without the visits that rest on the host's word alone the answer is the same.
    EVIDENCE_AGREES = "VIS-028" { without: Number, evidence: Number, total: Number, limit: Share },
        kk: "Тек тексерілген токендер бойынша тұжырым өзгереді. Тіркелмегені: {without}, токенмен расталмағаны: {evidence}, барлығы: {total}, шегі: {limit}",
        ru: "Только по проверенным токенам вывод иной. Без регистрации: {without}, без подтверждения токеном: {evidence}, всего: {total}, предел: {limit}",
        en: "by verified tokens alone the answer differs; not registered: {without}, without a token: {evidence}, total: {total}, limit: {limit}";
    /// The code of a wall was not revoked.
    WALL_NOT_REVOKED = "VIS-029" { code: Text } then HANG_NEW_CODE,
        kk: "Объектінің QR-коды кері қайтарып алынған: {code}",
        ru: "QR-код объекта отозван: {code}",
        en: "the QR code of the facility is revoked: {code}";
    /// No newer code of the facility was issued.
    WALL_NEWEST = "VIS-030" { issued: Time, newest: Time } then HANG_NEW_CODE,
        kk: "Объектінің жаңа QR-коды берілген. Берілгені: {issued}, жаңасы: {newest}",
        ru: "Выдан новый QR-код объекта. Этот выдан: {issued}, новый: {newest}",
        en: "a newer QR code of the facility was issued; this one: {issued}, the new one: {newest}";
    /// The wall that was scanned is that of the facility.
    SCANNED_WALL = "VIS-031" then SCAN_AGAIN,
        kk: "Сканерленген QR-код осы объектідегі код емес",
        ru: "Отсканированный QR-код не тот, что висит на объекте",
        en: "the QR code that was scanned is not the one on the wall of the facility";
    /// The device that the application certified signed the host's challenge.
    DEVICE_SIGNED = "VIS-032" then SHOW_AGAIN,
        kk: "Келу токенін өз құрылғысы растамаған",
        ru: "Токен посещения не подтвержден его устройством",
        en: "the device of the visit token did not confirm it";
    /// The text is a signed list in its one form.
    LIST_READABLE = "VIS-033" { reason: Reason(&words::CODE_REASON) } then UPDATE_LIST,
        kk: "Қол қойылған тізім оқылмайды: {reason}",
        ru: "Подписанный список не читается: {reason}",
        en: "the signed list cannot be read: {reason}";
    /// As many root keys as the edition asks for signed the list.
    LIST_SIGNED = "VIS-034" { signatures: Number, needed: Number } then UPDATE_LIST,
        kk: "Тізімге түпкі кілттердің қолы жетпейді. Қойылғаны: {signatures}, қажеті: {needed}",
        ru: "Список подписан не всеми нужными корневыми ключами. Подписей: {signatures}, нужно: {needed}",
        en: "too few root keys signed the list; signatures: {signatures}, needed: {needed}";
    /// The list is not older than one that was seen before.
    LIST_FORWARD = "VIS-035" { number: Number, newest: Number } then UPDATE_LIST,
        kk: "Тізім бұрын белгілі болғанынан ескі. Нөмірі: {number}, белгілі нөмір: {newest}",
        ru: "Список старее уже известного. Номер: {number}, известный номер: {newest}",
        en: "the list is older than one that is known; number: {number}, known number: {newest}";
    /// The list is bound to the one before it, and there is one of its number.
    LIST_LINKED = "VIS-036" { number: Number } then UPDATE_LIST,
        kk: "Тізім белгілі тізіммен байланыспаған, нөмірі: {number}",
        ru: "Список не связан с известным, номер: {number}",
        en: "the list is not bound to the one that is known, number: {number}";
    /// The next list should not have come yet.
    LIST_DUE = "VIS-037" { next: Time, checked: Time } then UPDATE_LIST,
        kk: "Келесі тізімнің мерзімі өтіп кеткен: {next}, тексеру сәті: {checked}",
        ru: "Срок следующего списка прошел: {next}, момент проверки: {checked}",
        en: "the next list should have come: {next}, checked: {checked}";
}
