//! Rules of access: who may order what, what is public, and the four agreements.

use crate::law::ValueKind::{self, Code, Either, Number, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Access;
    /// An order from a personal cabinet is signed with the orderer's own signature.
    ORDER_SIGNED = "AXS-001" {
        requester: Either(&Code(&words::REQUESTER), &Code(&words::ACTOR))
    } then SIGN,
        kk: "Бұйрыққа ЭЦҚ қойылмаған, бұйрық беруші: {requester}",
        ru: "Приказ не подписан ЭЦП, подал: {requester}",
        en: "the order bears no electronic signature, the orderer: {requester}";
    /// Clients order sub-points 2) to 5) of point 29; the list of holders is the issuer's.
    OPEN_TO_CLIENTS = "AXS-002" { operation: Code(&words::OPERATION) } then ASK_FOR_OWN,
        kk: "Бұл ақпараттық операция клиентке қолжетімсіз: {operation}",
        ru: "Эта информационная операция клиенту недоступна: {operation}",
        en: "this information operation is not open to a client: {operation}";
    /// A state body asks in writing.
    WRITTEN_REQUEST = "AXS-003" then ATTACH,
        kk: "Мемлекеттік органның жазбаша сұрауы жоқ",
        ru: "Нет письменного запроса государственного органа",
        en: "there is no written request of the state body";
    /// A state body names the act that gives it the right.
    RIGHT_NAMED = "AXS-004" then GIVE,
        kk: "Мәлімет алу құқығын беретін заңнамалық акт көрсетілмеген",
        ru: "Не указан законодательный акт, дающий право на получение сведений",
        en: "the act that gives the right to the data is not named";
    /// Analytics are for the authorised health body and the issuer.
    ANALYTICS_RESERVED = "AXS-005" {
        requester: Either(&Code(&words::REQUESTER), &Code(&words::ACTOR))
    } then ASK_FOR_OWN,
        kk: "Талдамалық және статистикалық есептілік тек денсаулық сақтау саласындағы уәкілетті органға және эмитентке қолжетімді, сұраушы: {requester}",
        ru: "Аналитическая и статистическая отчетность доступна только уполномоченному органу в области здравоохранения и эмитенту, запросил: {requester}",
        en: "analytics are open to the authorised health body and the issuer only, asked by: {requester}";
    /// The public view holds no personal data; a text that holds some is withheld.
    NO_PERSONAL_DATA = "AXS-006" { field: ValueKind::FIELD, kind: Code(&words::PERSONAL_DATA) },
        kk: "Жалпыға қолжетімді мәтінде дербес деректер бар, өріс жарияланбайды: {field}, дерек түрі: {kind}",
        ru: "В общедоступном тексте есть персональные данные, поле не публикуется: {field}, вид данных: {kind}",
        en: "a public text holds personal data, the field is withheld: {field}, kind of data: {kind}";
    /// Access is given on a written application.
    APPLIED_IN_WRITING = "AXS-007" then ATTACH,
        kk: "Тапсырыс берушінің жазбаша өтінімі жоқ",
        ru: "Нет письменной заявки заказчика",
        en: "there is no written application of the customer";
    /// The list of users is sent in time.
    LIST_IN_TIME = "AXS-008" { sent: Time, deadline: Time },
        kk: "Пайдаланушылар тізімі кеш жіберілген. Жіберілген күні: {sent}, соңғы күн: {deadline}",
        ru: "Список пользователей направлен поздно. Направлен: {sent}, последний день: {deadline}",
        en: "the list of users was sent late; sent: {sent}, last day: {deadline}";
    /// Users hold a signature issued to the customer as a legal entity.
    ENTITY_SIGNATURE = "AXS-009" then ENTITY_SIGNATURE,
        kk: "Пайдаланушыда тапсырыс берушіге заңды тұлға ретінде берілген ЭЦҚ жоқ",
        ru: "У пользователя нет ЭЦП, выданной заказчику как юридическому лицу",
        en: "a user holds no signature issued to the customer as a legal entity";
    /// Rights are updated, or access is ended, in time.
    RIGHTS_IN_TIME = "AXS-010" { done: Time, deadline: Time },
        kk: "Қол жеткізу құқығы мерзімінен кеш өзгертілген. Орындалған күні: {done}, соңғы күн: {deadline}",
        ru: "Права доступа изменены позже срока. Исполнено: {done}, последний день: {deadline}",
        en: "rights of access were changed after the term; done: {done}, last day: {deadline}";
    /// The service runs to the end of the pilot.
    SERVICE_TERM = "AXS-011" { day: Time, last: Time } then CHECK_DATE,
        kk: "Қол жеткізу қызмет көрсету мерзімінен тыс. Күні: {day}, мерзімнің соңғы күні: {last}",
        ru: "Доступ вне срока оказания услуг. Дата: {day}, последний день срока: {last}",
        en: "access is outside the term of the service; day: {day}, last day of the term: {last}";
    /// The supplier sends its e-mail address in time after the contract.
    CONTACT_IN_TIME = "AXS-012" { sent: Time, deadline: Time },
        kk: "Өнім берушінің электрондық пошта мекенжайы кеш жіберілген. Жіберілген күні: {sent}, соңғы күн: {deadline}",
        ru: "Адрес электронной почты поставщика направлен поздно. Направлен: {sent}, последний день: {deadline}",
        en: "the supplier's e-mail address was sent late; sent: {sent}, last day: {deadline}";
    /// A planned break of the register is told in time.
    BREAK_NOTICE = "AXS-013" { told: Time, deadline: Time },
        kk: "Тізілім жұмысындағы техникалық үзіліс туралы хабарлама кеш берілген. Хабарланған күні: {told}, соңғы күн: {deadline}",
        ru: "Уведомление о техническом перерыве в работе реестра направлено поздно. Уведомлено: {told}, последний день: {deadline}",
        en: "the notice of a technical break of the register is late; told: {told}, last day: {deadline}";
    /// Maintenance of the service is told in time.
    MAINTENANCE_NOTICE = "AXS-014" { told: Time, deadline: Time },
        kk: "Регламенттік жұмыстар туралы хабарлама кеш берілген. Хабарланған күні: {told}, соңғы күн: {deadline}",
        ru: "Уведомление о регламентных работах направлено поздно. Уведомлено: {told}, последний день: {deadline}",
        en: "the notice of maintenance is late; told: {told}, last day: {deadline}";
    /// Maintenance in a row is not longer than the term, unless agreed otherwise.
    MAINTENANCE_LENGTH = "AXS-015" { minutes: Number, limit: Number } then SPLIT_WORK,
        kk: "Үздіксіз жүргізілген жұмыстар рұқсат етілгеннен ұзақ. Минут: {minutes}, шегі: {limit}",
        ru: "Непрерывные работы длятся дольше допустимого. Минут: {minutes}, предел: {limit}",
        en: "maintenance in a row is too long; minutes: {minutes}, limit: {limit}";
    /// The number of the application names the kind and the number of the applicant.
    JOINING_NUMBER = "AXS-016" { start: Text } then CORRECT_NUMBER,
        kk: "Қосылу өтінімінің нөмірі өтінім берушіге сай емес, нөмір былай басталады: {start}",
        ru: "Номер заявки на присоединение не соответствует заявителю, номер начинается так: {start}",
        en: "the number of the application does not fit the applicant, it starts so: {start}";
    /// The form is filled in: name, identifier, phones, e-mail.
    JOINING_REQUISITES = "AXS-017" { item: Either(&Code(&words::JOINING_ITEM), &ValueKind::FIELD) } then GIVE,
        kk: "Қосылу өтінімінде деректеме жоқ: {item}",
        ru: "В заявке на присоединение нет реквизита: {item}",
        en: "the application to join lacks a detail: {item}";
    /// Signed with an electronic signature, or confirmed by SMS, with the moment.
    JOINING_CONFIRMED = "AXS-018" { item: Either(&Code(&words::JOINING_ITEM), &ValueKind::FIELD) } then GIVE,
        kk: "Қосылу өтінімі расталмаған, жетіспейтіні: {item}",
        ru: "Заявка на присоединение не подтверждена, не хватает: {item}",
        en: "the application to join is not confirmed, missing: {item}";
    /// The agreement holds from the filing to the end of that financial year.
    AGREEMENT_IN_FORCE = "AXS-019" { day: Time, period: Time } then CHECK_DATE,
        kk: "Пайдаланушы келісімі бұл күні қолданылмайды. Күні: {day}, қолданылу кезеңі: {period}",
        ru: "Пользовательское соглашение на эту дату не действует. Дата: {day}, период действия: {period}",
        en: "the user agreement is not in force on the day; day: {day}, in force: {period}";
    /// Only a user whose access is open sends data out.
    SENDER_ADMITTED = "AXS-020" { state: Code(&words::USER_STATE) } then OPEN_ACCESS,
        kk: "Деректерді жіберушінің қолжетімділігі ашық емес, күйі: {state}",
        ru: "Доступ отправителя данных не открыт, состояние: {state}",
        en: "the sender's access is not open, state: {state}";
    /// Confidential data go only to one with a right by an agreement or the law.
    RECIPIENT_ENTITLED = "AXS-021" { item: ValueKind::FIELD } then GIVE,
        kk: "Құпия ақпаратты беру үшін жетіспейді: {item}",
        ru: "Для передачи конфиденциальной информации не хватает: {item}",
        en: "to pass confidential data on, this is missing: {item}";
    /// Nothing goes over open channels.
    CLOSED_CHANNEL = "AXS-022" { channel: Code(&words::CHANNEL) } then CLOSED_CHANNEL,
        kk: "Ақпаратты ашық арна арқылы беруге тыйым салынады, арна: {channel}",
        ru: "Передача информации по открытому каналу запрещена, канал: {channel}",
        en: "sending over an open channel is forbidden, the channel: {channel}";
    /// Kyrgyz offer: dismissal or transfer of an employee is told in time.
    KG_DISMISSAL_NOTICE = "AXS-023" { told: Time, deadline: Time },
        kk: "Есептік жазбаны өзгерту не бұғаттау туралы хабарлама кеш берілген. Хабарланған күні: {told}, соңғы күн: {deadline}",
        ru: "Уведомление о редактировании или блокировании учетной записи направлено поздно. Уведомлено: {told}, последний день: {deadline}",
        en: "the notice to change or block a user's record is late; told: {told}, last day: {deadline}";
    /// Kyrgyz offer: termination is told in time.
    KG_TERMINATION_NOTICE = "AXS-024" { told: Time, deadline: Time } then LATER_END,
        kk: "Шартты бұзу туралы хабарлама кеш берілген. Хабарланған күні: {told}, соңғы күн: {deadline}",
        ru: "Уведомление о расторжении договора направлено поздно. Уведомлено: {told}, последний день: {deadline}",
        en: "the notice of termination is late; told: {told}, last day: {deadline}";
    /// Kyrgyz offer: termination is told in writing.
    KG_IN_WRITING = "AXS-025" then IN_WRITING,
        kk: "Шартты бұзу туралы хабарлама жазбаша түрде емес",
        ru: "Уведомление о расторжении договора не в письменной форме",
        en: "the notice of termination is not in writing";
    /// Name and place of a provider that is a person are personal data.
    PERSON_UNPUBLISHED = "AXS-026" { field: ValueKind::FIELD },
        kk: "Орындаушы – жеке кәсіпкер, өріс жарияланбайды: {field}",
        ru: "Исполнитель – индивидуальный предприниматель, поле не публикуется: {field}",
        en: "the provider is an entrepreneur, the field is withheld: {field}";
    /// What may be a person's name or home in a public text is looked at by a person.
    POSSIBLE_PERSON = "AXS-027" { field: ValueKind::FIELD, kind: Code(&words::PERSONAL_DATA) },
        kk: "Жалпыға қолжетімді мәтінде дербес деректер болуы мүмкін, адам қарағанша өріс жарияланбайды: {field}, дерек түрі: {kind}",
        ru: "В общедоступном тексте возможны персональные данные, до проверки человеком поле не публикуется: {field}, вид данных: {kind}",
        en: "a public text may hold personal data, the field is withheld until a person has read it: {field}, kind of data: {kind}";
    /// A public table shows no small cell.
    SMALL_CELL = "AXS-028" { limit: Number },
        kk: "Адам саны тым аз, ұяшық жарияланбайды, шегі: {limit}",
        ru: "Слишком мало людей, ячейка не публикуется, предел: {limit}",
        en: "too few people, the cell is withheld; limit: {limit}";
    /// A public table lets no withheld cell be computed from the others.
    DERIVED_CELL = "AXS-029",
        kk: "Жасырылған ұяшықты осы ұяшық арқылы есептеуге болады, сондықтан ол жарияланбайды",
        ru: "По этой ячейке можно вычислить скрытую, поэтому она не публикуется",
        en: "a withheld cell can be computed from this one, so that it is withheld too";
}
