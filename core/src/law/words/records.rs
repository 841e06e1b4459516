//! Words of what is recorded: policies, contracts, acts, visits, duplicates, payments,
//! monitoring.

use crate::law::words::words;

words! {
    /// Statuses of a policy, and its marks.
    POLICY_STATUS = "policy status" {
        "issued": "шығарылған", "выпущен";
        "changed": "өзгертілген", "изменен";
        "attachment-changed": "бекітілуі өзгерген", "прикрепление изменено";
        "credited": "есепке жазылған", "зачислен";
        "annulled": "күші жойылған", "аннулирован";
    }

    /// From when a policy's period may start.
    PERIOD_START = "start of the period" {
        "year": "қаржы жылының басталуы", "начало финансового года", "start of the financial year";
        "account": "дербес шоттың ашылған күні", "дата открытия лицевого счета", "opening of the account";
        "birth": "туған күні", "дата рождения", "birth";
    }

    /// Why an entry of the list of services is not valid.
    COVERAGE_FAULT = "fault of an entry" {
        "empty": "бос жол", "пустая строка", "it is empty";
        "repeated": "қайталанған", "повтор", "it repeats";
        "unknown": "белгісіз қызмет немесе пакет", "неизвестная услуга или пакет", "an unknown service or package";
    }

    /// Packages on a policy.
    PACKAGE = "package" {
        "ГОБМП": "ТМККК", "ГОБМП", "guaranteed package";
        "ТМККК": "ТМККК", "ГОБМП", "guaranteed package";
        "ОСМС": "МӘМС", "ОСМС", "social health insurance";
        "МӘМС": "МӘМС", "ОСМС", "social health insurance";
    }

    /// Statuses of a contract; the law names them in Russian.
    CONTRACT_STATUS = "contract status" {
        "none": "шарт жоқ", "договора нет", "no contract";
        "on-signing": "«Қол қоюда»", "«На подписании»", "“On signing”";
        "signed": "«Қол қойылған»", "«Подписан»", "“Signed”";
        "terminated-by-issuer": "«Эмитент бұзған»", "«Расторгнут эмитентом»", "“Terminated by the issuer”";
    }

    /// Steps of a contract.
    CONTRACT_STEP = "step" {
        "issuer-signs": "эмитенттің қол қоюы", "подписание эмитентом", "the issuer signs";
        "provider-signs": "орындаушының қол қоюы", "подписание исполнителем", "the provider signs";
        "issuer-terminates": "эмитенттің бұзуы", "расторжение эмитентом", "the issuer terminates";
    }

    /// Grounds that stop payment and end a contract.
    STOP_GROUND = "ground" {
        "licence-withdrawn": "лицензияның қолданысы тоқтатылған", "действие лицензии прекращено", "the licence is no longer in force";
        "monitoring-act": "мониторинг актісі", "акт мониторинга", "a monitoring act";
    }

    /// Why a contract does not cover an act or a payment.
    CONTRACT_FAULT = "fault of a contract" {
        "unknown": "шарт белгісіз", "договор неизвестен", "the contract is unknown";
        "another-provider": "шарт басқа орындаушынікі", "договор другого исполнителя", "the contract is another provider's";
        "not-in-force": "шарт бұл кезеңде қолданылмайды", "договор не действует в этом периоде", "the contract is not in force then";
        "not-signed": "шартқа қол қойылмаған", "договор не подписан", "the contract is not signed";
        "terminated": "шарт бұзылған", "договор расторгнут", "the contract is terminated";
        "no such contract": "мұндай шарт жоқ", "такого договора нет";
        "not a contract of the payee": "шарт төлем алушынікі емес", "договор не получателя";
        "not in force in the period": "шарт бұл кезеңде қолданылмайды", "договор не действует в этом периоде";
        "not the contract of the act": "актінің шарты емес", "не договор акта";
        "not signed": "шартқа қол қойылмаған", "договор не подписан";
    }

    /// Documents of point 7.
    DOCUMENT = "document of point 7" {
        "licence": "медициналық қызметке лицензия және оған қосымша", "лицензия на медицинскую деятельность и приложение к ней", "licence and its annex";
        "sanitary-conformity": "санитариялық-эпидемиологиялық талаптарға сәйкестікті растау", "подтверждение соответствия санитарно-эпидемиологическим требованиям", "proof of sanitary conformity";
        "tax-standing": "салық берешегінің жоқтығы туралы мәліметтер", "сведения об отсутствии налоговой задолженности", "proof of no tax debt";
        "high-technology-conclusion": "жоғары технологиялық медициналық көмек туралы қорытынды", "заключение о высокотехнологичной медицинской помощи", "conclusion on high-technology care";
        "partnership-contract": "мемлекеттік-жекешелік әріптестік шарты", "договор государственно-частного партнерства", "contract of partnership";
        "accreditation": "аккредиттеу туралы куәлік", "свидетельство об аккредитации", "certificate of accreditation";
        "lease": "мүліктік жалдау шарты", "договор имущественного найма";
        "cover-volumes": "мемлекеттік сақтандыру қамтуының көлемдері мен сомалары", "сведения об объемах и суммах государственного страхового покрытия", "volumes and sums of the coverage";
        "no-paid-care-undertaking": "ақылы негізде көмек көрсетпеу міндеттемесі", "обязательство не оказывать помощь на платной основе", "undertaking not to sell care";
    }

    /// The four licences of 7(1).
    LICENCE_KIND = "licence of an application" {
        "medical": "медициналық қызметке", "на медицинскую деятельность", "medical activity";
        "ionising-radiation": "иондаушы сәуле шығаратын құралдармен және қондырғылармен жұмыс істеуге", "на обращение с приборами и установками, генерирующими ионизирующее излучение", "devices that generate ionising radiation";
        "narcotics": "есірткі, психотроптық заттар мен прекурсорлар айналымына", "на деятельность в сфере оборота наркотических средств, психотропных веществ и прекурсоров", "narcotics, psychotropic substances and precursors";
        "pharmacy": "фармацевтикалық қызметке", "на фармацевтическую деятельность", "pharmaceutical activity";
    }

    /// How a document of an application stands.
    DOCUMENT_STATE = "state of a document" {
        "present": "бар", "есть";
        "missing": "жоқ", "нет";
        "unknown": "белгісіз", "неизвестно";
        "not-due": "талап етілмейді", "не требуется";
    }

    /// Decisions on an application.
    OUTCOME = "outcome" {
        "accepted": "қабылданған", "принято";
        "rejected": "қабылданбаған", "отклонено";
    }

    /// Bases of point 10.
    BASIS = "basis" {
        "proportional": "пропорционалды бөлу", "пропорциональное распределение";
        "procurement-rules": "Сатып алу қағидалары", "Правила закупа", "Procurement Rules";
        "methodology-169": "№ 169 әдістеме", "Методика № 169", "Methodology No. 169";
        "methodology-170": "№ 170 әдістеме", "Методика № 170", "Methodology No. 170";
    }

    /// How a part of a distribution came about.
    PART = "standing of a part" {
        "capped": "шегіне жеткен", "достиг предела";
        "floored": "кепілдігі бойынша", "по гарантии";
        "weighed": "салмағы бойынша", "по весу";
        "rounded-up": "тиынға дөңгелектелген", "с лишним тиыном";
        "nothing": "ештеңе алмаған", "ничего";
    }

    /// How shares become whole tiyn.
    APPORTIONMENT = "apportionment" {
        "largest-remainder": "ең үлкен қалдық", "наибольший остаток";
        "webster": "Вебстер бөлгіші", "делитель Вебстера", "divisor of Webster";
    }

    /// What is wrong with a result that was made elsewhere.
    ALLOCATION_FLAW = "flaw of a distribution" {
        "input": "оның деректері бойынша бөлу мүмкін емес", "по его данным распределить нельзя", "its input cannot be distributed";
        "digest": "деректердің хеші сәйкес емес", "хеш данных не сходится", "the digest is not that of its input";
        "method": "басқа тәсіл көрсетілген", "назван другой способ", "it names another method";
        "count": "жолдар жетіспейді не артық", "строк недостает или лишние", "rows are missing or too many";
        "level": "пропорция деңгейі қате", "уровень пропорции неверен", "a level is not the least that fills its pool";
        "bounds": "үлес шектен тыс", "часть вне границ", "a part is out of its bounds";
        "share": "үлес салмаққа сай емес", "часть не соответствует весу", "a part is not its share";
        "sum": "сомалар қосындысы сәйкес емес", "суммы не сходятся", "the parts do not add up";
        "turn": "тиын кезексіз берілген", "тиын отдан вне очереди", "a tiyn was given out of turn";
        "unplaced": "бөлінбеген қалдық қате", "нераспределенный остаток неверен", "the rest or its reason does not hold";
        "tie": "тең қалдықтар туралы шешім қате", "решение о равных остатках неверно", "a tie is not the one that mattered";
        "amount": "деңгейдің сомасы жоғары үлеске тең емес", "сумма уровня не равна вышестоящей части", "a pool is not the part of its node";
        "priority": "басымдық кезеңі сәйкес емес", "этап приоритета не сходится", "the stage of priority differs";
    }

    /// Why a part of the pool is left.
    LEFT = "reason of a rest" {
        "zero-pool": "бөлінетін сома нөлге тең", "распределяемая сумма равна нулю", "the pool is zero";
        "zero-weights": "барлық салмақ нөлге тең", "все веса равны нулю", "all weights are zero";
        "all-capped": "барлық алушы шегіне жеткен", "все получатели достигли предела", "all receivers are at their caps";
    }

    /// Sources of funding.
    FUNDING = "funding source" {
        "gobmp": "ТМККК", "ГОБМП", "guaranteed package";
        "osms": "МӘМС", "ОСМС", "social health insurance";
    }

    /// No source of funding pays.
    NO_FUNDING = "no funding source" {
        "none": "ешбір көз", "ни один источник", "no source";
    }

    /// Statuses of an act.
    ACT_STATUS = "act status" {
        "formed": "қалыптастырылған", "сформирован";
        "checked": "тексерілген", "проверен";
        "signed-by-provider": "орындаушы қол қойған", "подписан исполнителем", "signed by the provider";
        "available": "эмитентке қолжетімді", "доступен эмитенту", "available to the issuer";
        "signed-by-issuer": "эмитент қол қойған", "подписан эмитентом", "signed by the issuer";
        "invoiced": "электрондық шот-фактура енгізілген", "внесен электронный счет-фактура", "with its e-invoice";
        "returned": "қайтарылған", "возвращен";
        "withdrawn": "кері қайтарып алынған", "отозван";
        "replaced": "ауыстырылған", "заменен";
    }

    /// Steps of an act.
    ACT_STEP = "step of an act" {
        "check": "тексеру", "проверка";
        "provider-signs": "орындаушының қол қоюы", "подписание исполнителем", "the provider signs";
        "open": "эмитентке ашу", "открытие эмитенту", "open to the issuer";
        "issuer-signs": "эмитенттің қол қоюы", "подписание эмитентом", "the issuer signs";
        "enter-invoice": "электрондық шот-фактураны енгізу", "внесение электронного счета-фактуры", "enter the e-invoice";
        "return": "қайтару", "возврат";
        "withdraw": "кері қайтарып алу", "отзыв";
        "replace": "ауыстыру", "замена";
        "form-again": "қайта қалыптастыру", "повторное формирование";
    }

    /// Kinds of care.
    CARE = "kind of care" {
        "out-patient": "амбулаториялық", "амбулаторная", "out-patient";
        "day-hospital": "стационарды алмастыратын", "стационарозамещающая";
        "in-patient": "стационарлық", "стационарная", "in-patient";
        "home": "үйде", "на дому", "at home";
        "remote": "қашықтан", "дистанционная";
        "ambulance": "жедел", "скорая";
        "screening": "скринингтік", "скрининговая";
    }

    /// Kinds of tariff.
    TARIFF_KIND = "kind of tariff" {
        "stay": "емделіп шыққан жағдай", "пролеченный случай";
        "day-hospital": "күндізгі стационар", "дневной стационар";
        "day-operation": "бір күндік операция", "операция одного дня", "one-day operation";
        "home-hospital": "үйдегі стационар", "стационар на дому", "hospital at home";
        "day-bed-days": "төсек-күндер бойынша", "по койко-дням", "by bed-days";
        "day-angiography": "күндізгі ангиография", "дневная ангиография";
        "child-examination": "балаларды тексеріп-қарау", "осмотр детей";
        "haemodialysis": "гемодиализ", "гемодиализ";
        "short-stay": "қысқа мерзімді емделу", "краткосрочное пребывание";
        "early-death": "ерте қайтыс болу", "ранняя смерть";
    }

    /// Sexes.
    SEX = "sex" {
        "male": "ер", "мужской";
        "female": "әйел", "женский";
    }

    /// How an address compares with the licence.
    ADDRESS_RESULT = "result of a comparison" {
        "same": "лицензия қосымшасындағы мекенжаймен бірдей", "совпадает с адресом приложения к лицензии", "the same as in the licence annex";
        "other": "лицензия қосымшасында жоқ", "в приложении к лицензии его нет", "not in the licence annex";
    }

    /// Whose financial year differs.
    YEAR_OF = "whose year" {
        "policy": "полис", "полис";
        "act": "акт", "акт";
    }

    /// A sum that no amount can hold.
    OUT_OF_RANGE = "sum out of range" {
        "out of range": "шектен тыс", "вне допустимого предела";
    }

    /// Statuses of an act in a history.
    HISTORY_STATUS = "history status" {
        "in-process": "қаралуда", "рассматривается";
        "accepted": "қабылданған", "принят";
        "paid": "ақысы төленген", "оплачен";
        "reversed": "сторноланған", "сторнирован";
    }

    /// Where something is, when not at a path.
    PLACE = "place" {
        "history": "бұрынғы актілер", "прежние акты", "earlier acts";
        "acts": "осы актілер", "эти акты", "these acts";
    }

    /// In what two like services differ.
    DIFFERS = "difference" {
        "worker": "медицина қызметкері", "медицинский работник";
        "day": "күні", "день";
        "time": "уақыты", "время";
        "provider": "орындаушы", "исполнитель";
        "worker or time": "қызметкері немесе уақыты", "работник или время";
        "worker not given": "медицина қызметкері көрсетілмеген", "медицинский работник не указан";
    }

    /// Spans of a table of frequencies.
    SPAN = "span" {
        "days": "күн", "дни";
        "month": "ай", "месяц";
        "year": "жыл", "год";
    }

    /// What a table of frequencies counts.
    MEASURE = "measure" {
        "quantity": "қызмет саны", "количество услуг", "how many were given";
        "lines": "жолдар саны", "число строк", "lines";
    }

    /// How a visit was registered.
    VISIT_METHOD = "visit method" {
        "qr": "QR-код", "QR-код", "QR code";
        "biometric": "биометрия", "биометрия", "biometrics";
        "document": "құжат", "документ";
        "manual": "қолмен", "вручную", "by hand";
    }

    /// Why a visit was entered by hand.
    MANUAL_REASON = "reason" {
        "no-phone": "пациенттің телефоны жоқ", "у пациента нет телефона", "the patient has no phone";
        "device-failed": "құрылғы істен шыққан", "отказ устройства", "a device failed";
        "no-network": "байланыс жоқ", "нет связи", "no network";
        "emergency": "шұғыл жағдай", "экстренный случай", "an emergency";
        "unable": "пациенттің мүмкіндігі жоқ", "пациент не в состоянии", "the patient is not able";
    }

    /// Why a visit proves nothing.
    HINDRANCE = "hindrance" {
        "used": "бұрын пайдаланылған", "уже использовано";
        "refused": "тексеруден өтпеген", "не прошло проверку";
        "method": "тіркеу тәсілі", "способ регистрации";
        "claim": "токенсіз, тек мәлімдеме бойынша", "без токена, только по заявлению", "without a token, by a claim alone";
    }

    /// What a signed list holds.
    LIST_KIND = "kind of list" {
        "trust": "сенімді кілттер", "доверенные ключи", "trusted keys";
        "revoked": "кері қайтарылған токендер", "отозванные токены", "revoked tokens";
        "seen": "пайдаланылған токендер", "использованные токены", "tokens seen";
        "walls": "объектілердің соңғы QR-кодтары", "последние QR-коды объектов", "newest codes of facilities";
        "revoked-walls": "объектілердің кері қайтарылған QR-кодтары", "отозванные QR-коды объектов", "revoked codes of facilities";
    }

    /// Why a token that came with a registration proves nothing.
    TOKEN_FAULT = "fault of a token" {
        "unreadable": "токен оқылмайды", "токен не читается", "it cannot be read";
        "unknown-key": "кілті белгісіз", "ключ неизвестен", "its key is not known";
        "signature": "қолтаңбасы дұрыс емес", "подпись неверна", "its signature is wrong";
        "purpose": "кілті бұл қолданбаға берілмеген", "ключ выдан не этому приложению", "its key was issued for something else";
        "key-not-valid": "кілті ол сәтте жарамсыз", "ключ тогда не действовал", "its key was not valid then";
        "key-revoked": "кілті кері қайтарып алынған", "ключ отозван", "its key is revoked";
        "old-version": "нұсқасы ескірген", "версия устарела", "its version is too old";
        "over": "токеннің мерзімі өткен", "срок токена истек", "it is over";
        "early": "келу токен жасалғанға дейін енгізілген", "посещение внесено до создания токена", "the visit was entered before it was made";
        "revoked": "токен кері қайтарып алынған", "токен отозван", "it is revoked";
        "device": "құрылғысы растамаған", "устройство его не подтвердило", "its device did not confirm it";
    }

    /// What a visit entered by hand lacks.
    MANUAL_ITEM = "detail of a visit" {
        "reason": "себебі", "причина";
        "author": "кім енгізгені", "кто внес запись", "who entered it";
    }

    /// What a key is for, beside applications.
    PURPOSE = "purpose of a key" {
        "facility": "объектілердің QR-кодтары", "QR-коды объектов", "QR codes of facilities";
    }

    /// Grounds of point 14.
    SUSPENSION = "suspension ground" {
        "address": "мекенжай лицензияға сәйкес емес", "адрес не соответствует лицензии";
        "taxes": "салық берешегі", "налоговая задолженность";
        "visits": "келулерді тіркеу", "регистрация посещений";
    }

    /// Grounds of point 16.
    STOP = "stop ground" {
        "licence": "лицензияның қолданысы тоқтатылған", "действие лицензии прекращено";
        "monitoring": "мониторинг актісі", "акт мониторинга";
    }

    /// States of payment.
    PAYMENT_STATE = "state of payment" {
        "open": "ақы төленеді", "оплата идет", "payment goes on";
        "suspended": "ақы төлеу тоқтатыла тұрған", "оплата приостановлена", "payment is suspended";
        "stopped": "ақы төлеу тоқтатылған", "оплата прекращена", "payment is stopped";
    }

    /// Signs of a payment made twice.
    PAYMENT_SIGN = "sign of a repeated payment" {
        "act": "акт бірдей", "один и тот же акт", "the same act";
        "e-invoice": "электрондық шот-фактура бірдей", "один и тот же электронный счет-фактура", "the same e-invoice";
        "payee and amount": "алушы мен сома бірдей", "те же получатель и сумма", "the same payee and amount";
    }

    /// With what the payee's account was compared.
    COMPARED = "what was compared" {
        "register": "тізілімдегі дербес шот", "лицевой счет в реестре", "account in the register";
        "contract": "шарт", "договор";
    }

    /// A draft without a day.
    NO_DAY = "no day" {
        "": "күні көрсетілмеген", "дата не указана", "no day given";
    }

    /// A cure that has not come.
    NOT_CURED = "no cure" {
        "–": "әлі жойылмаған", "еще не устранены", "not yet removed";
    }

    /// A sum that is not known.
    NO_SUM = "no sum" {
        "–": "анықталмаған", "не определено", "not known";
    }

    /// What a protocol of monitoring tells.
    PROTOCOL = "content of a protocol" {
        "date": "мониторинг күні", "дата мониторинга", "day of the monitoring";
        "commission": "Комиссия құрамы", "состав Комиссии", "the commission";
        "providers": "мониторингпен қамтылған орындаушылардың тізбесі", "перечень исполнителей, охваченных мониторингом", "the providers monitored";
        "proposal": "жою жөніндегі ұсыныс", "предложение по устранению";
        "due": "орындау мерзімі", "срок исполнения", "term";
    }

    /// Consequences of a monitoring.
    CONSEQUENCE = "consequence" {
        "suspended-for-address": "ақы төлеуді тоқтата тұру (мекенжай)", "приостановление оплаты (адрес)", "suspension of payment (address)";
        "suspended-for-taxes": "ақы төлеуді тоқтата тұру (салық)", "приостановление оплаты (налоги)", "suspension of payment (taxes)";
        "suspended-for-visits": "ақы төлеуді тоқтата тұру (келулерді тіркеу)", "приостановление оплаты (регистрация посещений)", "suspension of payment (visits)";
        "stopped": "ақы төлеуді тоқтату және шартты бұзу", "прекращение оплаты и расторжение договора", "stop of payment and termination";
    }

    /// Why an attachment cannot change.
    ATTACHMENT_FAULT = "fault of an attachment" {
        "same-provider": "сол орындаушының өзі", "тот же исполнитель", "the same provider";
        "not-after-last-change": "күні соңғы ауыстырудан кейін емес", "дата не позже последней смены", "the day is not after the last change";
        "outside-period": "полистің қолданылу кезеңінен тыс", "вне периода действия полиса", "outside the policy's period";
    }

    /// Why a policy covers no use.
    USE_FAULT = "fault of a use" {
        "account-not-open": "дербес шот ашық емес", "лицевой счет не открыт", "the account is not open";
        "not-credited": "полис есепке жазылмаған", "полис не зачислен", "the policy is not credited";
        "not-in-force": "полистің қолданылу кезеңінен тыс", "вне периода действия полиса", "outside the policy's period";
    }

    /// Effects of a finding.
    EFFECT = "effect" {
        "note": "ескерту", "к сведению", "for information";
        "review": "қарауды қажет етеді", "требует рассмотрения", "to be looked at";
        "suspend": "тоқтатыла тұрады", "приостановление", "suspended";
        "refuse": "қабылданбайды", "отказ", "refused";
        "stop": "тоқтатылады", "прекращение", "stopped";
    }

    /// Standings of an edition's text.
    STANDING = "standing of an edition" {
        "draft": "жоба", "проект";
        "adopted": "қабылданған", "принята";
    }

    /// Points that no number names.
    POINTS = "point" {
        "annex": "қосымша", "приложение";
        "8-12": "8–12-тармақтар", "пункты 8–12", "points 8–12";
        "plan": "жоспар", "план";
        "application signature": "өтінімнің қолтаңбасы", "подпись заявки", "signature of the application";
        "application number": "өтінімнің нөмірі", "номер заявки", "number of the application";
        "resolution 853 of 2013": "2013 жылғы № 853 қаулы", "постановление 2013 года № 853", "resolution No. 853 of 2013";
        "defect 4.0": "4.0 ақау", "дефект 4.0";
        "objections": "қарсылықтар мерзімдері", "сроки возражений", "terms of objections";
        "unscheduled monitoring": "жоспардан тыс мониторинг", "внеплановый мониторинг";
        "heading term": "қызмет көрсету мерзімі", "срок оказания услуг", "term of the service";
    }

    /// What is believed on a system's word.
    CLAIM = "claim" {
        "complete-list": "тізім толық және көрсетілген күнгі", "список полный и на указанный день", "the list is complete and of its day";
        "complete-history": "бұрынғы актілер толық берілген", "прежние акты переданы полностью", "every earlier act is given";
        "verified-signature": "ЭЦҚ тексерілген", "ЭЦП проверена", "the signature is verified";
        "verified-visit": "қабылдауға келуі тексерілген", "регистрация посещения проверена", "the registration of the visit is verified";
        "unused-visit": "қабылдауға келуі бұрын пайдаланылмаған", "регистрация посещения раньше не использована", "the registration of the visit was not used before";
        "known-head": "одан кейін оқиға жоқ", "событий после него нет", "no event came after it";
        "text-read": "мәтінді адам оқыған", "текст прочитан человеком", "a person has read the text";
        "earlier-step": "бұрынғы әрекет осылай жасалған", "прежнее действие было таким", "an earlier step went so";
        "named-party": "тарап осы тұлға", "сторона — это лицо", "the party is this one";
    }

    /// What the passes of a verdict rest on.
    RESTS_ON = "basis of the verdict" {
        "evidence": "дәлелдер", "доказательства";
        "claims": "жүйенің айтуы", "слова системы", "the system's word";
    }

    /// Why a fact did not answer.
    LACK = "lack" {
        "not-given": "берілмеген", "не передано";
        "partial": "тізім толық емес", "список неполный", "the list is partial";
        "stale": "дерек ескірген", "данные устарели", "the data are out of date";
        "no-key": "өріс толтырылмаған немесе қате", "поле не заполнено или неверно", "the field is missing or broken";
        "absent": "толық тізімде жоқ", "в полном списке этого нет", "the complete list has no such row";
        "broken": "тізім жолын оқу мүмкін емес", "строка списка не читается", "a row of the list cannot be read";
        "outdated": "тізім тым ескі", "список слишком старый", "the list is too old";
        "not-dated": "тізімнің күні көрсетілмеген", "не указано, на какой день список", "the list has no day";
        "check-not-dated": "тексеру күні көрсетілмеген", "не указан день проверки", "the day of the check is not given";
        "of-the-future": "тізімнің күні тексеруден кейін", "список датирован позже проверки", "the list is dated after the check";
        "claimed": "дәлел жоқ, тек жүйенің айтуы бар", "нет доказательства, есть только слова системы", "there is no evidence, only the system's word";
        "unproven": "қол қойылған тізім расталмады", "подписанный список не подтверждён", "the signed list does not hold";
        "contradicting": "жолдар бір-біріне қайшы", "строки противоречат друг другу", "the rows contradict each other";
        "not-told": "жазбада көрсетілмеген", "в записи не указано", "the row leaves it open";
        "key-not-told": "тарих қай кілтпен жасалғаны көрсетілмеген", "не указано, под каким ключом сделана история", "nobody says under which key the history was made";
        "other-key": "тарих басқа кілтпен жасалған", "история сделана под другим ключом", "the history was made under another key";
    }
}
