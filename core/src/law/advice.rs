//! What to do about a refusal, in a short clause. One clause serves many rules.

use crate::law::Text;

macro_rules! advice {
    ($($name:ident: $kk:literal, $ru:literal, $en:literal;)+) => {
        $(pub(crate) static $name: Text = Text { kk: $kk, ru: $ru, en: $en };)+
    };
}

advice! {
    // the draft itself
    SEND_IN_PARTS: "Тізімді бөліп жіберіңіз", "Передайте список частями", "send the list in parts";
    SHORTEN: "Мәтінді қысқартыңыз", "Сократите текст", "shorten the text";
    GIVE: "Жетіспейтінін көрсетіңіз", "Укажите недостающее", "give what is missing";
    CORRECT: "Мәнін түзетіңіз", "Исправьте значение", "correct the value";
    CORRECT_NUMBER: "Нөмірді түзетіңіз", "Исправьте номер", "correct the number";
    CORRECT_COUNT: "Санын түзетіңіз", "Исправьте количество", "correct the count";
    CORRECT_SUM: "Соманы түзетіңіз", "Исправьте сумму", "correct the amount";
    CORRECT_DATES: "Күндерді түзетіңіз", "Исправьте даты", "correct the dates";
    CHECK_DATE: "Күнді тексеріңіз", "Проверьте дату", "check the date";
    CHECK_DATA: "Деректерді тексеріңіз", "Проверьте данные", "check the data";
    FILL_LIST: "Тізімді толтырыңыз", "Заполните список", "fill the list";
    REMOVE_ROW: "Артық жолды алып тастаңыз", "Уберите лишнюю строку", "remove the row";
    LEAVE_OUT: "Өрісті бос қалдырыңыз", "Оставьте поле пустым", "leave the field out";
    UNIQUE_ID: "Бірегей сәйкестендіргіш беріңіз", "Задайте уникальный идентификатор", "give an id of its own";
    ONCE: "Қайта бермеңіз", "Не подавайте повторно", "do not send it again";
    // parties, signatures, orders
    ENTITY: "Заңды тұлғаны көрсетіңіз", "Укажите юридическое лицо", "name a legal entity";
    CONCLUDE: "Келісім жасасыңыз", "Заключите соглашение", "conclude it";
    CHOOSE_MIS: "Талаптарға сай МАЖ таңдаңыз", "Выберите МИС, отвечающую требованиям", "choose one that does";
    FILE_STATEMENTS: "Жылдық есептілікті орналастырыңыз", "Разместите годовую отчетность", "file them";
    OWN_QR: "Объектіге QR-код алыңыз", "Получите QR-код для объекта", "get a code for the facility";
    AS_IN_DOCUMENT: "Құжаттағыдай жазыңыз", "Запишите как в документе", "write it as in the document";
    SIGN: "ЭЦҚ қойыңыз", "Подпишите ЭЦП", "sign it";
    SIGN_AGAIN: "Құжатқа қайта қол қойыңыз", "Подпишите документ заново", "sign the document again";
    RIGHT_SIGNER: "Құқығы бар тұлға қол қойсын", "Пусть подпишет уполномоченное лицо", "let the right person sign";
    REGISTER_AGAIN: "Қол қойылған құжатты қайта тіркеңіз", "Зарегистрируйте подписанный документ заново", "register the signed document again";
    RIGHT_ORDERER: "Бұйрықты құқығы бар тұлға берсін", "Пусть приказ подаст уполномоченное лицо", "let one who may order send it";
    RIGHT_ACCOUNT: "Тиісті шотты көрсетіңіз", "Укажите нужный счет", "name the right account";
    ALLOWED_STEP: "Рұқсат етілген әрекетті таңдаңыз", "Выберите допустимое действие", "choose an action that is allowed";
    PROPER_GROUND: "Тиісті негізді көрсетіңіз", "Укажите надлежащее основание", "give a proper ground";
    PROPER_SOURCE: "Тиісті дереккөзді көрсетіңіз", "Укажите надлежащий источник", "name the proper source";
    NAME_BLOCK: "Қолданыстағы бұғаттауды көрсетіңіз", "Укажите действующую блокировку", "name a block that stands";
    CHECK_ACCOUNT: "Дербес шоттың күйін тексеріңіз", "Проверьте состояние лицевого счета", "check the state of the account";
    CHECK_DEATH: "Қайтыс болу туралы мәліметті тексеріңіз", "Проверьте сведения о смерти", "check the record of the death";
    CHECK_HISTORY: "Оқиғалар тарихын тексеріңіз", "Проверьте историю событий", "check the history of events";
    // policies
    USE_POLICY: "Шығарылған полисті пайдаланыңыз", "Используйте выпущенный полис", "use the policy that there is";
    CHECK_POLICY: "Полисті тексеріңіз", "Проверьте полис", "check the policy";
    FREE_NUMBER: "Бос нөмірді алыңыз", "Возьмите свободный номер", "take a free number";
    REGISTERED_ISSUER: "Тіркелген эмитентті көрсетіңіз", "Укажите зарегистрированного эмитента", "name the registered issuer";
    CHECK_DOCUMENT: "Құжат нөмірін тексеріңіз", "Проверьте номер документа", "check the number of the document";
    MEND_ROW: "Жолды түзетіңіз немесе алып тастаңыз", "Исправьте или уберите строку", "correct or remove the entry";
    NAME_PROVIDER: "Орындаушыны көрсетіңіз", "Укажите исполнителя", "name a provider";
    // applications and contracts
    NEXT_WINDOW: "Келесі хабарландыруды күтіңіз", "Дождитесь следующего объявления", "wait for the next announcement";
    ATTACH: "Құжатты қоса беріңіз", "Приложите документ", "attach the document";
    NEWER_DOCUMENT: "Жаңа құжатты қоса беріңіз", "Приложите новый документ", "attach a newer document";
    DO_NOT_DEMAND: "Бұл құжатты талап етпеңіз", "Не требуйте этого документа", "do not ask for it";
    OTHER_BUILDING: "Басқа объектіні көрсетіңіз", "Укажите другой объект", "name another building";
    EARLIER_FIRST: "Алдымен бұрынғысын қараңыз", "Сначала рассмотрите более раннее", "decide the earlier one first";
    CHECK_WHAT_IS_MISSING: "Жетіспейтін мәліметтерді беріп, тексеруді қайталаңыз", "Дайте недостающие сведения и повторите проверку", "give what is missing and check again";
    GIVE_REASON: "Себебін көрсетіңіз", "Укажите причину", "give the reason";
    COMPUTE_ANEW: "Бөлуді қайта есептеңіз", "Пересчитайте распределение", "compute the distribution anew";
    THAT_METHOD: "Сол әдістеме бойынша есептеңіз", "Рассчитайте по этой методике", "compute by that method";
    // visits
    SCAN_AGAIN: "QR-кодты қайта сканерлеңіз", "Отсканируйте QR-код заново", "scan the code again";
    NEW_CODE: "Жаңа QR-код алыңыз", "Получите новый QR-код", "get a new code";
    UPDATE_APP: "Қолданбаны жаңартыңыз", "Обновите приложение", "update the application";
    HANG_NEW_CODE: "Объектіге жаңа QR-код іліңіз", "Повесьте новый QR-код", "hang up the new code";
    SHOW_AGAIN: "Токенді өз құрылғысынан қайта көрсетіңіз", "Покажите токен заново со своего устройства", "show the token again on its own device";
    UPDATE_LIST: "Тізімді жаңартыңыз", "Обновите список", "update the list";
    SHORTEN_TERM: "Мерзімді қысқартыңыз", "Сократите срок", "shorten the term";
    UPDATE_KEYS: "Кілттер тізімін жаңартыңыз", "Обновите список ключей", "update the list of keys";
    CHECK_FACILITY: "Объектіні тексеріңіз", "Проверьте объект", "check the facility";
    CHECK_PERSON: "Пациенттің ЖСН-ін тексеріңіз", "Проверьте ИИН пациента", "check the patient's IIN";
    // acts
    CHECK_WORKER: "Қызметкерді тексеріңіз", "Проверьте работника", "check the worker";
    CHECK_CONTRACT: "Шартты тексеріңіз", "Проверьте договор", "check the contract";
    CORRECT_FUNDING: "Қаржыландыру көзін түзетіңіз", "Исправьте источник финансирования", "correct the funding source";
    CHECK_SERVICE: "Қызмет кодын тексеріңіз", "Проверьте код услуги", "check the code of the service";
    GIVE_TARIFF: "Бекітілген тарифті көрсетіңіз", "Укажите утвержденный тариф", "give the approved tariff";
    CHECK_LICENCE: "Лицензияны тексеріңіз", "Проверьте лицензию", "check the licence";
    TAKE_EXCESS_OUT: "Асып кеткен бөлігін алып тастаңыз", "Уберите превышение", "take the excess out";
    CHECK_RIGHT: "Көмек алу құқығын тексеріңіз", "Проверьте право на помощь", "check the right to care";
    CORRECT_DIAGNOSIS: "Диагноз кодын түзетіңіз", "Исправьте код диагноза", "correct the code";
    NAME_ORIGINAL: "Бастапқы актіні не жолды көрсетіңіз", "Укажите исходный акт или строку", "name the original";
    REVERSE_FIRST: "Алдымен төлемді сторнолаңыз", "Сначала сторнируйте оплату", "reverse the payment first";
    CORRECT_LATEST: "Соңғы түзетілгенін ауыстырыңыз", "Исправляйте последнюю замену", "correct the latest one";
    // payment and monitoring
    SIGN_EARLIER: "Алдымен бұрын келгеніне қол қойыңыз", "Сначала подпишите более ранний", "sign the earlier one first";
    PAY_AFTER: "Тапсырманы содан кейін қалыптастырыңыз", "Сформируйте поручение после этого", "form the order after that";
    INSTRUCT_FIRST: "Алдымен ақша төлеу тапсырмасын беріңіз", "Сначала дайте поручение на выплату денег", "give the payout instruction first";
    AWAIT_SIGNATURE: "Эмитенттің қол қоюын күтіңіз", "Дождитесь подписи эмитента", "wait for the issuer's signature";
    PAY_EARLIER: "Алдымен бұрынғысын төлеңіз", "Сначала оплатите более раннее", "pay the earlier one first";
    CORRECT_ACCOUNT: "Шот нөмірін түзетіңіз", "Исправьте номер счета", "correct the account";
    FINISH_CHECK: "Актінің тексерісін аяқтаңыз", "Завершите проверку акта", "finish the check of the act";
    MAKE_OUT_TO_ISSUER: "Шот-фактураны эмитентке жазыңыз", "Выпишите счет-фактуру эмитенту", "make it out to the issuer";
    SHORTER_PERIOD: "Кезеңді қысқартыңыз", "Сократите период", "take a shorter period";
    ADD_MEMBER: "Өкілді қосыңыз", "Включите представителя", "add the representative";
    CONFIRM_DATA: "Деректерді растаңыз", "Подтвердите данные", "confirm the data";
    // access
    ASK_FOR_OWN: "Қолжетімді мәліметті сұратыңыз", "Запросите доступные сведения", "ask for what is open to you";
    ENTITY_SIGNATURE: "Заңды тұлғаның ЭЦҚ-сын алыңыз", "Получите ЭЦП юридического лица", "get the entity's signature";
    SPLIT_WORK: "Жұмыстарды бөліп жүргізіңіз", "Разделите работы", "split the work";
    OPEN_ACCESS: "Қолжетімділікті ашыңыз", "Откройте доступ", "open the access";
    CLOSED_CHANNEL: "Қорғалған арнаны пайдаланыңыз", "Используйте защищенный канал", "use a closed channel";
    LATER_END: "Бұзу күнін кейінге қалдырыңыз", "Перенесите дату расторжения", "move the day of termination";
    IN_WRITING: "Жазбаша түрде жіберіңіз", "Направьте в письменной форме", "send it in writing";
}
