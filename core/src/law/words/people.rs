//! Words of those who take part: parties, accounts, orders, signatures, access, sources.

use crate::law::words::words;

words! {
    /// States of an account, and of one that is not there.
    ACCOUNT_STATE = "account state" {
        "none": "шот ашылмаған", "счет не открыт", "not opened";
        "open": "ашық", "открыт";
        "blocked": "бұғатталған", "заблокирован";
        "closed": "жабық", "закрыт";
    }

    /// Operations with an account, with a policy and with information.
    OPERATION = "operation" {
        "open": "ашу", "открытие";
        "change-data": "деректерді өзгерту", "изменение данных";
        "block": "бұғаттау", "блокировка";
        "unblock": "бұғаттан шығару", "разблокировка";
        "block-or-unblock": "бұғаттау немесе бұғаттан шығару", "блокировка или разблокировка";
        "close": "жабу", "закрытие";
        "issue": "шығару", "выпуск";
        "credit": "есепке жазу", "зачисление";
        "annul": "күшін жою", "аннулирование";
        "change-provider": "сақтандырылған адамның орындаушыны ауыстыруы", "смена застрахованным исполнителя", "change of the provider by the insured";
        "register-issuer": "эмитентті тіркеу", "регистрация эмитента", "registration of the issuer";
        "change-issuer": "эмитенттің деректерін өзгерту", "изменение данных эмитента", "change of the issuer's data";
        "open-account": "дербес шотты ашу", "открытие лицевого счета", "opening of the account";
        "change-account": "дербес шоттың деректерін өзгерту", "изменение данных лицевого счета", "change of the account's data";
        "block-account": "дербес шотты бұғаттау", "блокировка лицевого счета", "block of the account";
        "unblock-account": "дербес шотты бұғаттан шығару", "разблокировка лицевого счета", "unblock of the account";
        "close-account": "дербес шотты жабу", "закрытие лицевого счета", "closing of the account";
        "issue-policy": "полисті шығару", "выпуск полиса", "issue of the policy";
        "change-policy": "полистің деректерін өзгерту", "изменение данных полиса", "change of the policy's data";
        "credit-policy": "полисті есепке жазу", "зачисление полиса", "crediting of the policy";
        "annul-policy": "полистің күшін жою", "аннулирование полиса", "annulment of the policy";
        "holder-register": "полис ұстаушылардың тізілімін жасау", "составление реестра держателей полисов", "register of policy holders";
        "account-statement": "дербес шот бойынша жалпы үзінді көшірме", "общая выписка по лицевому счету", "statement of the account";
        "policy-statement": "полис бойынша үзінді көшірме", "выписка по полису", "statement of the policy";
        "operation-list": "тіркелген ақпараттық операциялардың тізімі", "список зарегистрированных информационных операций", "list of information operations";
        "event-list": "тіркелген оқиғалардың тізімі", "список зарегистрированных событий", "list of events";
        "register-use": "сақтандыру қамтуының көлемін пайдалануды тіркеу", "регистрация использования объема покрытия", "registration of the use of the coverage";
        "analytics": "талдамалық және статистикалық есептілік", "аналитическая и статистическая отчетность";
    }

    /// Whose an account is.
    HOLDER = "holder" {
        "insured": "сақтандырылған адам", "застрахованный";
        "entrepreneur": "жеке кәсіпкер", "индивидуальный предприниматель";
        "legal-entity": "заңды тұлға", "юридическое лицо";
    }

    /// Grounds of points 32 and 33.
    GROUND = "ground of points 32 and 33" {
        "death": "қайтыс болу", "смерть";
        "declared-dead": "қайтыс болды деп жариялану", "объявление умершим";
        "incapable": "әрекетке қабілетсіз деп танылу", "признание недееспособным", "declared incapable";
        "partly-capable": "әрекет қабілеті шектеулі деп танылу", "признание ограниченно дееспособным", "declared partly capable";
        "missing": "хабар-ошарсыз кеткен деп танылу", "признание безвестно отсутствующим", "declared missing";
        "liquidation": "таратылу", "ликвидация";
        "act-of-body": "мемлекеттік органның актісі", "акт государственного органа", "act of a state body";
    }

    /// Where something could be named and is not.
    NOT_GIVEN = "what is not given" {
        "none": "көрсетілмеген", "не указано", "not given";
        "–": "көрсетілмеген", "не указано", "not given";
        "—": "көрсетілмеген", "не указано", "not given";
    }

    /// What the head of a history rests on.
    HEAD_BASIS = "basis of a head" {
        "claim": "жүйенің айтуы", "слова системы", "word of the host";
        "evidence": "қол қойылған бақылау нүктесі", "подписанная контрольная точка", "signed checkpoint";
    }

    /// Who orders an operation, or asks for information.
    ACTOR = "actor" {
        "issuer": "эмитент", "эмитент";
        "provider": "орындаушы", "исполнитель";
        "insured": "сақтандырылған адам", "застрахованный";
        "registrar": "тіркеуші", "регистратор";
        "authorised-body": "денсаулық сақтау саласындағы уәкілетті орган", "уполномоченный орган в области здравоохранения", "authorised health body";
        "state-body": "мемлекеттік орган", "государственный орган";
    }

    /// Who asks for information from a personal cabinet.
    REQUESTER = "requester" {
        "issuer": "эмитент", "эмитент";
        "client": "клиент", "клиент";
        "authorised-body": "денсаулық сақтау саласындағы уәкілетті орган", "уполномоченный орган в области здравоохранения", "authorised health body";
        "state-body": "мемлекеттік орган", "государственный орган";
    }

    /// Sources of point 22, and the register itself.
    SOURCE = "source" {
        "permits": "рұқсаттар мен хабарламалар жүйесі", "система разрешений и уведомлений", "system of permits and notifications";
        "accounting": "бухгалтерлік есеп және қаржылық есептілік саласындағы мемлекеттік орган", "государственный орган в сфере бухгалтерского учета и финансовой отчетности", "state body for accounting and financial reporting";
        "real-estate": "жылжымайтын мүлікті тіркеу жүйесі", "система регистрации недвижимого имущества", "registration of real estate";
        "land": "жер учаскелері туралы мәліметтер", "сведения о земельных участках", "records of land plots";
        "legal-entities": "«Заңды тұлғалар» мемлекеттік деректер базасы", "государственная база данных «Юридические лица»", "state base of legal entities";
        "e-invoices": "электрондық шот-фактуралар", "электронные счета-фактуры", "e-invoices";
        "individuals": "«Жеке тұлғалар» мемлекеттік деректер базасы", "государственная база данных «Физические лица»", "state base of individuals";
        "mobile-citizens": "«Мобильді азаматтар базасы»", "«База мобильных граждан»", "base of mobile citizens";
        "tax-debt": "салық берешегі туралы мәліметтер", "сведения о налоговой задолженности", "records of tax debt";
        "certificates": "Ұлттық куәландырушы орталық", "Национальный удостоверяющий центр", "National Certification Authority";
        "biometrics": "биометриялық сәйкестендіру", "биометрическая идентификация", "biometric identification";
        "mis": "МАЖ", "МИС", "medical information system";
        "disability": "мүгедектігі бар адамдардың деректер банкі", "банк данных лиц, имеющих инвалидность", "bank of persons with a disability";
        "addresses": "«Мекенжай тіркелімі»", "«Адресный регистр»", "address register";
        "labour-and-pensions": "Электрондық еңбек биржасы және БЖЗҚ", "«Электронная биржа труда» и ЕНПФ", "labour exchange and pension fund";
        "contact-centre": "1414 Бірыңғай байланыс орталығы", "Единый контакт-центр 1414", "contact centre 1414";
        "health-ministry": "денсаулық сақтау саласындағы уәкілетті орган", "уполномоченный орган в области здравоохранения", "authorised health body";
        "register": "тізілім", "реестр";
        "act-of-body": "мемлекеттік органның актісі", "акт государственного органа", "act of a state body";
    }

    /// Kinds of a party.
    KIND_OF_PARTY = "kind" {
        "entrepreneur": "жеке кәсіпкер", "индивидуальный предприниматель";
        "legal-entity": "заңды тұлға", "юридическое лицо";
    }

    /// Kinds of identifiers.
    KIND_OF_NUMBER = "kind" {
        "iin": "ЖСН", "ИИН", "IIN";
        "bin": "БСН", "БИН", "BIN";
        "iban": "ЖСК", "ИИК", "IBAN";
        "bic": "БСК", "БИК", "BIC";
        "kbe": "КБе", "КБе", "KBe";
        "icd10": "АХЖ-10 коды", "код МКБ-10", "ICD-10 code";
        "service-code": "қызмет коды", "код услуги", "code of a service";
        "policy-number": "полис нөмірі", "номер полиса";
        "contract-number": "шарт нөмірі", "номер договора";
        "act-number": "акт нөмірі", "номер акта";
        "kg-pin": "Қырғыз Республикасының жеке нөмірі", "персональный номер Кыргызской Республики", "personal number of the Kyrgyz Republic";
        "okpo": "КҰЖЖ коды", "код ОКПО", "OKPO code";
    }

    /// Roles: of a party, and of a member of the commission.
    ROLE = "role" {
        "issuer": "эмитент", "эмитент";
        "provider": "орындаушы", "исполнитель";
        "chamber": "өңірлік кәсіпкерлер палатасы", "региональная палата предпринимателей", "regional chamber of entrepreneurs";
        "care-body": "медициналық қызметтер (көмек) көрсету саласындағы мемлекеттік органның аумақтық бөлімшесі", "территориальное подразделение государственного органа в сфере оказания медицинских услуг (помощи)", "territorial branch of the state body for medical services";
        "other-body": "өзге мемлекеттік орган", "иной государственный орган", "another state body";
    }

    /// Roles that a certificate gives to the signer.
    SIGNER_ROLE = "role of the signer" {
        "person": "жеке тұлға", "физическое лицо", "individual";
        "head": "бірінші басшы", "первый руководитель";
        "right-to-sign": "қол қою құқығы бар тұлға", "лицо с правом подписи", "one with the right to sign";
        "financial": "қаржылық құжаттарға қол қоюшы", "подписант финансовых документов", "signer of financial documents";
        "staff": "кадр қызметінің қызметкері", "сотрудник отдела кадров", "officer of the personnel department";
        "employee": "ұйым қызметкері", "сотрудник организации";
    }

    /// Documents that are signed whole.
    SIGNED_DOCUMENT = "signed document" {
        "qalqan-act": "көрсетілген қызметтер актісі", "акт оказанных услуг", "act of services";
        "qalqan-register": "актілер тізілімі", "реестр актов", "register of acts";
        "qalqan-bill": "төлем шоты", "счет к оплате", "invoice for payment";
        "qalqan-payment-order": "төлем тапсырмасы", "платежное поручение", "payment order";
        "qalqan-contract": "сатып алу шарты", "договор закупа", "contract of purchase";
        "qalqan-protocol": "мониторинг хаттамасы", "протокол мониторинга", "protocol of monitoring";
    }

    /// What a signature under a document means.
    SIGNING_ROLE = "role of a signature" {
        "claims": "ұсынады", "предъявляет";
        "accepts": "қабылдайды", "принимает";
        "offers": "жасасуға ұсынады", "предлагает заключить", "offers to conclude";
        "attests": "куәландырады", "удостоверяет";
        "orders": "төлеуді тапсырады", "поручает оплату", "orders to pay";
        "issuer-member": "эмитенттің комиссия мүшесі", "член комиссии от эмитента", "member of the commission for the issuer";
        "chamber-member": "кәсіпкерлер палатасының комиссия мүшесі", "член комиссии от палаты предпринимателей", "member of the commission for the chamber of entrepreneurs";
        "care-body-member": "медициналық көмек саласындағы мемлекеттік органның комиссия мүшесі", "член комиссии от государственного органа в сфере медицинской помощи", "member of the commission for the state body for medical care";
        "other-body-member": "өзге органның комиссия мүшесі", "член комиссии от иного органа", "member of the commission for another body";
    }

    /// How a name, an address or a number of a document is written wrongly.
    WRITING = "fault of writing" {
        "spaces": "артық бос орын бар", "лишние пробелы", "spaces too many";
        "invisible-letters": "көрінбейтін таңбалар бар", "невидимые знаки";
        "digit": "цифр бар", "есть цифра", "a digit";
        "mixed-letters": "латын және кирилл әріптері араласқан", "смешаны латинские и кириллические буквы", "Latin and Cyrillic letters mixed";
        "other-script": "басқа жазудың әріптері бар", "буквы другого письма", "letters of another script";
        "lower-case": "кіші әріппен жазылған", "написано со строчной буквы", "written in lower case";
        "sign": "орынсыз белгі бар", "недопустимый знак", "a sign that cannot be";
        "too-short": "тым қысқа", "слишком коротко";
        "personal-number": "құжат нөмірінің орнына ЖСН жазылған", "вместо номера документа указан ИИН", "an IIN in place of the document's number";
    }

    /// Why no system is chosen, or a facility has no code of its own.
    READINESS = "reason of readiness" {
        "not-named": "МАЖ көрсетілмеген", "МИС не указана", "no system is named";
        "not-conforming": "талаптарға сәйкес емес", "не соответствует требованиям", "it does not meet the demands";
        "no-code": "код алынбаған", "код не получен";
        "shared-code": "код басқа объектіде де тұр", "код указан и у другого объекта", "another facility has the code too";
    }

    /// What a provider's readiness may lack, in words of its own.
    FACILITY_ITEM = "item of a facility" {
        "facilities": "бірде-бір объект көрсетілмеген", "не указан ни один объект", "no facility at all";
        "documents": "құжаттардың сканерленген көшірмелері", "сканированные копии документов", "scanned documents";
    }

    /// Personal data that a public text may not hold.
    PERSONAL_DATA = "personal data" {
        "personal-number": "ЖСН", "ИИН", "IIN";
        "phone": "телефон", "телефон";
        "email": "электрондық пошта мекенжайы", "адрес электронной почты", "e-mail address";
        "name": "аты-жөні", "фамилия, имя";
        "messenger": "мессенджердегі сілтеме", "ссылка на мессенджер", "link to a messenger";
        "bank-account": "банк шоты", "банковский счет", "bank account";
        "identity-document": "жеке басты куәландыратын құжат нөмірі", "номер документа личности", "number of an identity document";
        "home": "пәтер нөмірі", "номер квартиры", "number of a flat";
    }

    /// Channels over which data go.
    CHANNEL = "channel" {
        "telephone": "телефон байланысы", "телефонная связь";
        "telegraph": "телеграф байланысы", "телеграфная связь";
        "fax": "факсимильді байланыс", "факсимильная связь";
        "internet": "Интернет желісі", "сеть Интернет", "the Internet";
        "closed-network": "жабық желі", "закрытая сеть";
        "carrier": "тасығыш", "носитель", "a carrier of data";
    }

    /// States of a user's access.
    USER_STATE = "user" {
        "open": "ашық", "открыт";
        "blocked": "бұғатталған", "заблокирован";
        "unregistered": "тіркелмеген", "не зарегистрирован", "not registered";
    }

    /// Matters of the Kyrgyz offer.
    MATTER = "matter" {
        "dismissal": "қызметкердің жұмыстан босауы немесе ауысуы", "увольнение или перевод работника", "dismissal or transfer";
        "termination": "шартты бұзу", "расторжение договора";
    }

    /// Requests for access.
    ACCESS_REQUEST = "request" {
        "grant": "қол жеткізу құқығын беру", "предоставление доступа";
        "update": "құқықтарды өзгерту", "изменение прав";
        "end": "қол жеткізуді тоқтату", "прекращение доступа";
    }

    /// What rests during maintenance.
    RESTING = "system" {
        "register": "тізілім", "реестр";
        "service": "қызмет", "сервис";
    }

    /// How an application to join is confirmed.
    CONFIRMATION = "confirmation" {
        "signature": "ЭЦҚ", "ЭЦП";
        "sms": "қысқа хабарлама", "короткое сообщение", "SMS";
    }

    /// Details of the insured on a policy.
    HOLDER_ITEM = "detail of the insured" {
        "address": "тұрғылықты жерінің тіркелген мекенжайы", "адрес регистрации места жительства", "registered address";
        "document": "жеке басты куәландыратын құжаттың нөмірі", "номер документа, удостоверяющего личность", "number of the identity document";
    }

    /// What an application to join lacks.
    JOINING_ITEM = "detail of an application to join" {
        "number": "өтінім нөмірі", "номер заявки";
        "applicant": "өтінім берушінің ЖСН не БСН нөмірі", "ИИН или БИН заявителя", "IIN or BIN of the applicant";
        "name": "өтінім берушінің атауы", "наименование заявителя", "name of the applicant";
        "confirmation": "ЭЦҚ немесе қысқа хабарлама арқылы растау", "подтверждение ЭЦП или коротким сообщением", "confirmation by signature or SMS";
    }

    /// A record of a consumer that is not there at all.
    RECORD_ITEM = "detail of a record" {
        "record": "жазбаның өзі", "сама запись", "the record itself";
    }

    /// What differs between a certificate and its signer.
    SIGNER_ITEM = "detail of a certificate" {
        "entity": "ұйымның БСН-і", "БИН организации", "BIN of the entity";
        "person": "жеке тұлғаның ЖСН-і", "ИИН физического лица", "IIN of the person";
    }

    /// Who may not be the provider of an attachment.
    NOT_PROVIDER = "who is no provider" {
        "issuer": "эмитент", "эмитент";
        "registrar": "тіркеуші", "регистратор";
        "own-number": "сақтандырылған адамның өзі", "сам застрахованный", "the insured";
    }

    /// Is the issuer registered?
    REGISTRATION = "registration" {
        "yes": "тіркелген", "есть";
        "no": "тіркелмеген", "нет";
        "blocked": "бұғатталған", "заблокирована";
        "closed": "жабылған", "прекращена";
    }

    /// Who gave a consent.
    CONSENT_GIVER = "giver of a consent" {
        "patient": "пациент", "пациент";
        "representative": "заңды өкіл", "законный представитель", "legal representative";
    }

    /// Languages.
    LANGUAGE = "language" {
        "kk": "қазақша", "казахский", "Kazakh";
        "ru": "орысша", "русский", "Russian";
        "en": "ағылшынша", "английский", "English";
    }
}
