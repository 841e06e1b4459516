//! Rules of the plan, the applications and the contracts (mechanism 6–9, 11, 16, 17).

use crate::law::ValueKind::{Code, Either, Money, Number, Point, Term, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Placement;
    /// The plan appears on the portal within the term from its approval.
    PLAN_PUBLICATION = "PLC-001" { event: Time, last: Time, done: Time },
        kk: "Сатып алу жоспары веб-порталда мерзімінен тыс орналастырылған. Бекітілген күні: {event}, соңғы күн: {last}, орналастырылған күні: {done}",
        ru: "План закупа размещен на веб-портале вне срока. Дата утверждения: {event}, последний день: {last}, дата размещения: {done}",
        en: "the plan was placed on the portal out of its term; approved: {event}, last day: {last}, placed: {done}";
    /// The announcement is published within the same term.
    ANNOUNCEMENT = "PLC-002" { event: Time, last: Time, done: Time },
        kk: "Өтініштерді қабылдау туралы хабарландыру мерзімінен тыс жарияланған. Жоспардың бекітілген күні: {event}, соңғы күн: {last}, жарияланған күні: {done}",
        ru: "Объявление о приеме заявлений опубликовано вне срока. Дата утверждения плана: {event}, последний день: {last}, дата публикации: {done}",
        en: "the announcement was published out of its term; plan approved: {event}, last day: {last}, published: {done}";
    /// An application is filed inside the window that the announcement opens.
    APPLICATION_WINDOW = "PLC-003" { event: Time, last: Time, done: Time } then NEXT_WINDOW,
        kk: "Өтініш оны қабылдау мерзімінен тыс берілген. Хабарландыру күні: {event}, соңғы күн: {last}, берілген күні: {done}",
        ru: "Заявление подано вне срока приема. Дата объявления: {event}, последний день: {last}, дата подачи: {done}",
        en: "the application was filed outside the window; announced: {event}, last day: {last}, filed: {done}";
    /// Only a provider with an open account applies.
    APPLICANT_ACCOUNT = "PLC-004" then CHECK_ACCOUNT,
        kk: "Орындаушының тізілімде ашық дербес шоты жоқ",
        ru: "У исполнителя нет открытого лицевого счета в реестре",
        en: "the provider has no open account in the register";
    /// An application is signed with an electronic digital signature.
    APPLICATION_SIGNED = "PLC-005" then SIGN,
        kk: "Өтінішке электрондық цифрлық қолтаңба қойылмаған",
        ru: "Заявление не подписано электронной цифровой подписью",
        en: "the application bears no electronic signature";
    /// Documents that every application brings.
    REQUIRED_DOCUMENT = "PLC-006" { document: Code(&words::DOCUMENT), point: Point } then ATTACH,
        kk: "Өтінішке міндетті құжат қоса берілмеген: {document}. Негізі: {point}",
        ru: "К заявлению не приложен обязательный документ: {document}. Основание: {point}",
        en: "a required document is not attached: {document}; ground: {point}";
    /// Who applies for high-technology care brings the conclusion.
    HIGH_TECHNOLOGY_CONCLUSION = "PLC-007" then ATTACH,
        kk: "Жоғары технологиялық медициналық көмек көрсетуге сәйкестік туралы қорытынды қоса берілмеген",
        ru: "Не приложено заключение о соответствии организации здравоохранения к предоставлению ВТМП",
        en: "the conclusion on high-technology care is not attached";
    /// A project of public-private partnership brings its contract.
    PARTNERSHIP_CONTRACT = "PLC-008" then ATTACH,
        kk: "Мемлекеттік-жекешелік әріптестік шарты қоса берілмеген",
        ru: "Не приложен договор государственно-частного партнерства",
        en: "the contract of public-private partnership is not attached";
    /// An accredited provider brings the certificate.
    ACCREDITATION_CERTIFICATE = "PLC-009" then ATTACH,
        kk: "Аккредиттеу туралы куәлік қоса берілмеген",
        ru: "Не приложено свидетельство об аккредитации",
        en: "the certificate of accreditation is not attached";
    /// Who rents the building brings the lease.
    LEASE_CONTRACT = "PLC-010" then ATTACH,
        kk: "Ғимаратты мүліктік жалдау (жалға алу) шарты қоса берілмеген",
        ru: "Не приложен договор имущественного найма (аренды) здания",
        en: "the lease of the building is not attached";
    /// The undertaking not to sell covered care may not be asked for.
    PAID_CARE_UNDERTAKING = "PLC-011" then DO_NOT_DEMAND,
        kk: "Медициналық көмекті ақылы негізде көрсетпеу туралы міндеттеме сұратылған, ал оны ұсыну талап етілмейді",
        ru: "Запрошено обязательство о непредоставлении медицинской помощи на платной основе, а его представление не требуется",
        en: "the undertaking not to provide care for pay was demanded, though it is not required";
    /// The sanitary document is not older than the term, on the day of filing.
    SANITARY_DOCUMENT_AGE = "PLC-012" { issued: Time, term: Term, filed: Time } then NEWER_DOCUMENT,
        kk: "Санитариялық-эпидемиологиялық талаптарға сәйкестікті растайтын құжат рұқсат етілген мерзімнен бұрын берілген. Берілген күні: {issued}, шекті мерзім: {term}, өтініш күні: {filed}",
        ru: "Документ о соответствии санитарно-эпидемиологическим требованиям выдан раньше допустимого. Дата выдачи: {issued}, предельный срок: {term}, дата заявления: {filed}",
        en: "the sanitary document was issued too long ago; issued: {issued}, limit: {term}, filed: {filed}";
    /// The building is meant for medical work.
    BUILDING_PURPOSE = "PLC-013" { purpose: Text } then OTHER_BUILDING,
        kk: "Объектінің нысаналы мақсаты медициналық қызметке сәйкес келмейді. Мақсаты: {purpose}",
        ru: "Целевое назначение объекта не соответствует медицинской деятельности. Назначение: {purpose}",
        en: "the purpose of the building is not medical; purpose: {purpose}";
    /// A document is not dated after the application that it comes with.
    DOCUMENT_AFTER_FILING = "PLC-014" { issued: Time, filed: Time },
        kk: "Құжат өтініш берілгеннен кейінгі күнмен берілген. Берілген күні: {issued}, өтініш күні: {filed}",
        ru: "Документ выдан позже подачи заявления. Дата выдачи: {issued}, дата заявления: {filed}",
        en: "a document is dated after the application; issued: {issued}, filed: {filed}";
    /// An application is decided within the term.
    APPLICATION_REVIEW = "PLC-015" { event: Time, last: Time, done: Time },
        kk: "Өтініш мерзімінен тыс қаралған. Берілген күні: {event}, соңғы күн: {last}, шешім қабылданған күні: {done}",
        ru: "Заявление рассмотрено вне срока. Дата подачи: {event}, последний день: {last}, дата решения: {done}",
        en: "the application was decided out of its term; filed: {event}, last day: {last}, decided: {done}";
    /// Applications are considered in the order of their filing.
    REVIEW_ORDER = "PLC-016" { earlier: Text } then EARLIER_FIRST,
        kk: "Хронологиялық тәртіп бұзылған: бұрын берілген өтініш бойынша шешім әлі қабылданбаған. Бұрын берілгені: {earlier}",
        ru: "Нарушен хронологический порядок: ранее поданное заявление еще не рассмотрено. Ранее подано: {earlier}",
        en: "out of chronological order: an application filed earlier was not yet decided; the earlier one: {earlier}";
    /// A rejection names its reason.
    REJECTION_REASON = "PLC-017" then GIVE_REASON,
        kk: "Өтінішті қабылдамау себебі көрсетілмеген",
        ru: "Не указана причина отклонения заявления",
        en: "the rejection names no reason";
    /// The list of grounds is closed.
    REJECTION_GROUND = "PLC-018" { ground: Text } then PROPER_GROUND,
        kk: "Өтінішті бұл негіз бойынша қабылдамауға жол берілмейді: {ground}",
        ru: "Отклонение заявления по этому основанию не допускается: {ground}",
        en: "an application cannot be rejected on this ground: {ground}";
    /// The fourth ground names a case of point 37-1 of the Procurement Rules.
    PROCUREMENT_CASE = "PLC-019" { item: Either(&Code(&words::NOT_GIVEN), &Number) } then PROPER_GROUND,
        kk: "Сатып алу қағидаларының 37-1-тармағындағы жағдайдың нөмірі көрсетілмеген немесе дұрыс емес: {item}",
        ru: "Не указан или неверен номер случая пункта 37-1 Правил закупа: {item}",
        en: "the case of point 37-1 of the Procurement Rules is missing or wrong: {item}";
    /// A withdrawal happens while applications are still taken.
    WITHDRAWAL_WINDOW = "PLC-020" { event: Time, last: Time, done: Time } then NEXT_WINDOW,
        kk: "Өтініш оны қабылдау мерзімінен тыс кері қайтарып алынған. Хабарландыру күні: {event}, соңғы күн: {last}, кері қайтарып алынған күні: {done}",
        ru: "Заявление отозвано вне срока приема. Дата объявления: {event}, последний день: {last}, дата отзыва: {done}",
        en: "the application was withdrawn outside the window; announced: {event}, last day: {last}, withdrawn: {done}";
    /// Contracts are formed and signed by the issuer within the term.
    CONTRACT_FORMATION = "PLC-021" { event: Time, last: Time, done: Time },
        kk: "Шартқа эмитент мерзімінен тыс қол қойған. Ақшалай қаражатты бөлу туралы шешім күні: {event}, соңғы күн: {last}, қол қойылған күні: {done}",
        ru: "Договор подписан эмитентом вне срока. Дата решения о распределении: {event}, последний день: {last}, дата подписания: {done}",
        en: "the issuer signed the contract out of its term; decision on the distribution: {event}, last day: {last}, signed: {done}";
    /// A contract takes its statuses one after another.
    CONTRACT_STATUS = "PLC-022" {
        status: Code(&words::CONTRACT_STATUS), step: Code(&words::CONTRACT_STEP)
    } then ALLOWED_STEP,
        kk: "Шарттың мәртебесі мұндай өзгеріске жол бермейді. Қазіргі мәртебесі: {status}, әрекет: {step}",
        ru: "Статус договора не допускает такого изменения. Текущий статус: {status}, действие: {step}",
        en: "the contract's status does not admit this step; status: {status}, step: {step}";
    /// A termination rests on the issuer's decision.
    TERMINATION_DECISION = "PLC-023" then GIVE,
        kk: "Шартты бұзу туралы эмитенттің шешімі көрсетілмеген",
        ru: "Не указано решение эмитента о расторжении договора",
        en: "the issuer's decision to terminate is not named";
    /// A termination names the case of point 16 that stops the payment.
    TERMINATION_GROUND = "PLC-024",
        kk: "Ақы төлеуді тоқтатуға негіз болатын жағдай және оны растайтын құжаттың күні көрсетілмеген",
        ru: "Не указаны случай прекращения оплаты и дата подтверждающего документа",
        en: "the case that stops payment and the day of its document are not named";
    /// The words for the purpose of a building are for a person to read where the host's table
    /// does not know them.
    PURPOSE_UNKNOWN = "PLC-025" { purpose: Text },
        kk: "Объектінің мақсаты кестеде жоқ сөзбен жазылған, оны адам қарауы тиіс. Мақсаты: {purpose}",
        ru: "Назначение объекта записано словами, которых нет в таблице, его должен рассмотреть человек. Назначение: {purpose}",
        en: "the purpose of the building is in words that the table does not know, a person must look; purpose: {purpose}";
    /// Each facility has a sanitary paper of its own.
    SANITARY_FACILITY = "PLC-026" { facility: Text } then ATTACH,
        kk: "Объекті бойынша санитариялық-эпидемиологиялық талаптарға сәйкестікті растау қоса берілмеген. Объект: {facility}",
        ru: "Для объекта не приложено подтверждение соответствия санитарно-эпидемиологическим требованиям. Объект: {facility}",
        en: "no sanitary paper is attached for the facility: {facility}";
    /// A paper beside what is asked for is no fault.
    EXTRA_DOCUMENT = "PLC-027" { document: Either(&Code(&words::DOCUMENT), &Text) },
        kk: "Құжат талап етілгеннен тыс қоса берілген, қаралмайды: {document}",
        ru: "Документ приложен сверх требуемого и не учитывается: {document}",
        en: "a document beside what is asked for, it does not count: {document}";
    /// The licence of each activity is attached.
    LICENCE_KIND = "PLC-028" { licence: Code(&words::LICENCE_KIND) } then ATTACH,
        kk: "Лицензия қоса берілмеген: {licence}",
        ru: "Не приложена лицензия: {licence}",
        en: "a licence is not attached: {licence}";
    /// The annex of the licence names the address of each facility.
    LICENCE_ADDRESS = "PLC-029" { address: Text } then CHECK_LICENCE,
        kk: "Объектінің мекенжайы лицензияға қосымшада жоқ: {address}",
        ru: "Адреса объекта нет в приложении к лицензии: {address}",
        en: "the annex of the licence does not name the address of the facility: {address}";
    /// A document is valid on the day of filing.
    DOCUMENT_EXPIRED = "PLC-030" { document: Code(&words::DOCUMENT), until: Time, filed: Time } then NEWER_DOCUMENT,
        kk: "Құжаттың қолданылу мерзімі өткен: {document}. Қолданылған соңғы күні: {until}, өтініш күні: {filed}",
        ru: "Срок действия документа истек: {document}. Последний день действия: {until}, дата заявления: {filed}",
        en: "the document is no longer valid: {document}; last day: {until}, filed: {filed}";
    /// The certificate of the taxes shows no debt and nothing paid late.
    TAX_CERTIFICATE = "PLC-031" then NEWER_DOCUMENT,
        kk: "Салық туралы мәліметтер берешекті немесе кеш төлемді көрсетеді",
        ru: "Сведения о налогах показывают задолженность или несвоевременную уплату",
        en: "the tax certificate shows a debt or a late payment";
    /// The conclusion on high-technology care admits each technology that is asked for.
    TECHNOLOGY_CONFIRMED = "PLC-032" { technology: Text } then ATTACH,
        kk: "Қорытындыда сұралған технология жоқ: {technology}",
        ru: "В заключении нет запрошенной технологии: {technology}",
        en: "the conclusion does not name the technology that is asked for: {technology}";
    /// Volumes and sums are asked for, each over nothing.
    COVER_ASKED = "PLC-033" { amount: Money } then CORRECT_SUM,
        kk: "Сұралған сома нөлден үлкен емес: {amount}",
        ru: "Запрошенная сумма не больше нуля: {amount}",
        en: "the sum that is asked for is not over nought: {amount}";
    /// An application is withdrawn after it was filed.
    WITHDRAWN_AFTER_FILING = "PLC-034" { filed: Time, withdrawn: Time } then CORRECT_DATES,
        kk: "Өтініш берілгенге дейін кері қайтарып алынған: {withdrawn}. Берілген уақыты: {filed}",
        ru: "Заявление отозвано раньше подачи: {withdrawn}. Подано: {filed}",
        en: "the application was withdrawn before it was filed: {withdrawn}; filed: {filed}";
    /// An application is withdrawn or decided, never both.
    WITHDRAWN_OR_DECIDED = "PLC-035" { decided: Time, withdrawn: Time } then CORRECT_DATES,
        kk: "Өтініш әрі кері қайтарып алынған, әрі қаралған. Шешім: {decided}, кері қайтарып алынған уақыты: {withdrawn}",
        ru: "Заявление и отозвано, и рассмотрено. Решение: {decided}, отозвано: {withdrawn}",
        en: "the application is both withdrawn and decided; decided: {decided}, withdrawn: {withdrawn}";
    /// An accepted application has no ground of a rejection.
    ACCEPTED_ON_GROUND = "PLC-036" then PROPER_GROUND,
        kk: "Өтініш қабылданған, бірақ қабылдамау негізі көрсетілген",
        ru: "Заявление принято, но указано основание отклонения",
        en: "the application is accepted, and a ground of a rejection is named";
    /// A number is of one application.
    NUMBER_ONCE = "PLC-037" { number: Text } then UNIQUE_ID,
        kk: "Бұл нөмірмен басқа өтініш берілген: {number}",
        ru: "Под этим номером подано другое заявление: {number}",
        en: "another application has this number: {number}";
    /// An applicant has one live application.
    ONE_LIVE_FILING = "PLC-038" { earlier: Text } then ONCE,
        kk: "Өтініш берушінің бұдан бұрынғы өтініші әлі күшінде: {earlier}",
        ru: "Прежнее заявление того же заявителя еще действует: {earlier}",
        en: "an earlier application of the same applicant still stands: {earlier}";
    /// A termination rests on a document that is there already.
    TERMINATION_DAY = "PLC-039" { day: Time, on: Time } then CORRECT_DATES,
        kk: "Шартты бұзу негізі болатын құжаттың күні әлі келген жоқ: {day}. Бұзу күні: {on}",
        ru: "Дата документа, на котором основано расторжение, еще не наступила: {day}. Дата расторжения: {on}",
        en: "the termination rests on a document of a later day: {day}; terminated: {on}";
}
