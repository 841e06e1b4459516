//! Rules of access: who may order what, what is public, and the four agreements.

use crate::law::rule::catalogue;

catalogue! {
    Access;
    /// An order from a personal cabinet is signed with the orderer's own signature.
    ORDER_SIGNED = "AXS-001",
        kk: "Бұйрыққа ЭЦҚ қойылмаған, тапсырыс беруші: {requester}",
        ru: "Приказ не подписан ЭЦП, подающий: {requester}",
        en: "the order bears no electronic signature, the orderer: {requester}";
    /// Clients order sub-points 2) to 5) of point 29; the list of holders is the issuer's.
    OPEN_TO_CLIENTS = "AXS-002",
        kk: "Бұл ақпараттық операция клиентке қолжетімсіз: {operation}",
        ru: "Эта информационная операция клиенту недоступна: {operation}",
        en: "this information operation is not open to a client: {operation}";
    /// A state body asks in writing.
    WRITTEN_REQUEST = "AXS-003",
        kk: "Мемлекеттік органның жазбаша сұрауы жоқ, өріс: {item}",
        ru: "Нет письменного запроса государственного органа, поле: {item}",
        en: "there is no written request of the state body, field: {item}";
    /// A state body names the act that gives it the right.
    RIGHT_NAMED = "AXS-004",
        kk: "Мәлімет алу құқығын беретін заңнамалық акт көрсетілмеген, өріс: {item}",
        ru: "Не указан законодательный акт, дающий право на получение сведений, поле: {item}",
        en: "the act that gives the right to the data is not named, field: {item}";
    /// Analytics are for the authorised health body and the issuer.
    ANALYTICS_RESERVED = "AXS-005",
        kk: "Талдамалық және статистикалық есептілік тек денсаулық сақтау саласындағы уәкілетті органға және эмитентке қолжетімді, сұраушы: {requester}",
        ru: "Аналитическая и статистическая отчетность доступна только уполномоченному органу в области здравоохранения и эмитенту, запросил: {requester}",
        en: "analytics are open to the authorised health body and the issuer only, asked by: {requester}";
    /// The public view holds no personal data; a text that holds some is withheld.
    NO_PERSONAL_DATA = "AXS-006",
        kk: "Жалпыға қолжетімді мәтінде жеке деректер бар, өріс жарияланбайды: {field}, дерек түрі: {kind}",
        ru: "В общедоступном тексте есть персональные данные, поле не публикуется: {field}, вид данных: {kind}",
        en: "a public text holds personal data, the field is withheld: {field}, kind of data: {kind}";
    /// Access is given on a written application.
    APPLIED_IN_WRITING = "AXS-007",
        kk: "Тапсырыс берушінің жазбаша өтінімі жоқ",
        ru: "Нет письменной заявки заказчика",
        en: "there is no written application of the customer";
    /// The list of users is sent in time.
    LIST_IN_TIME = "AXS-008",
        kk: "Пайдаланушылар тізімі кеш жіберілген: жіберілген күні {sent}, соңғы күн: {deadline}",
        ru: "Список пользователей направлен поздно: направлен {sent}, последний день: {deadline}",
        en: "the list of users was sent late: sent {sent}, last day: {deadline}";
    /// Users hold a signature issued to the customer as a legal entity.
    ENTITY_SIGNATURE = "AXS-009",
        kk: "Пайдаланушыда тапсырыс берушіге заңды тұлға ретінде берілген ЭЦҚ жоқ",
        ru: "У пользователя нет ЭЦП, выданной заказчику как юридическому лицу",
        en: "a user holds no signature issued to the customer as a legal entity";
    /// Rights are updated, or access is ended, in time.
    RIGHTS_IN_TIME = "AXS-010",
        kk: "Қол жеткізу құқығы мерзімінен кеш өзгертілген: орындалған күні {done}, соңғы күн: {deadline}",
        ru: "Права доступа изменены позже срока: исполнено {done}, последний день: {deadline}",
        en: "rights of access were changed after the term: done {done}, last day: {deadline}";
    /// The service runs to the end of the pilot.
    SERVICE_TERM = "AXS-011",
        kk: "Қол жеткізу қызмет көрсету мерзімінен тыс: күні {day}, мерзімнің соңғы күні: {last}",
        ru: "Доступ вне срока оказания услуг: дата {day}, последний день срока: {last}",
        en: "access is outside the term of the service: day {day}, last day of the term: {last}";
    /// The supplier sends its e-mail address in time after the contract.
    CONTACT_IN_TIME = "AXS-012",
        kk: "Өнім берушінің электрондық поштасы кеш жіберілген: жіберілген күні {sent}, соңғы күн: {deadline}",
        ru: "Электронная почта поставщика направлена поздно: направлена {sent}, последний день: {deadline}",
        en: "the supplier's e-mail address was sent late: sent {sent}, last day: {deadline}";
    /// A planned break of the register is told in time.
    BREAK_NOTICE = "AXS-013",
        kk: "Тізілімдегі техникалық үзіліс туралы хабарлама кеш: хабарланған күні {told}, соңғы күн: {deadline}",
        ru: "Уведомление о техническом перерыве в работе реестра опоздало: уведомлено {told}, последний день: {deadline}",
        en: "the notice of a technical break of the register is late: told {told}, last day: {deadline}";
    /// Maintenance of the service is told in time.
    MAINTENANCE_NOTICE = "AXS-014",
        kk: "Регламенттік жұмыстар туралы хабарлама кеш: хабарланған күні {told}, соңғы күн: {deadline}",
        ru: "Уведомление о регламентных работах опоздало: уведомлено {told}, последний день: {deadline}",
        en: "the notice of maintenance is late: told {told}, last day: {deadline}";
    /// Maintenance in a row is not longer than the term, unless agreed otherwise.
    MAINTENANCE_LENGTH = "AXS-015",
        kk: "Қатарынан жүргізілетін жұмыстар тым ұзақ: минут саны {minutes}, шегі: {limit}",
        ru: "Работы подряд слишком долгие: минут {minutes}, предел: {limit}",
        en: "maintenance in a row is too long: minutes {minutes}, limit: {limit}";
    /// The number of the application names the kind and the number of the applicant.
    JOINING_NUMBER = "AXS-016",
        kk: "Қосылу өтінімінің нөмірі өтініш берушіге сай емес, нөмір былай басталады: {start}",
        ru: "Номер заявки на присоединение не соответствует заявителю, номер начинается так: {start}",
        en: "the number of the application does not fit the applicant, it starts so: {start}";
    /// The form is filled in: name, identifier, phones, e-mail.
    JOINING_REQUISITES = "AXS-017",
        kk: "Қосылу өтінімінде деректеме жоқ: {item}",
        ru: "В заявке на присоединение нет реквизита: {item}",
        en: "the application to join lacks a requisite: {item}";
    /// Signed with an electronic signature, or confirmed by SMS, with the moment.
    JOINING_CONFIRMED = "AXS-018",
        kk: "Қосылу өтінімі расталмаған, жетіспейтіні: {item}",
        ru: "Заявка на присоединение не подтверждена, не хватает: {item}",
        en: "the application to join is not confirmed, missing: {item}";
    /// The agreement holds from the filing to the end of that financial year.
    AGREEMENT_IN_FORCE = "AXS-019",
        kk: "Пайдаланушы келісімі бұл күні қолданылмайды: күні {day}, қолданылу кезеңі: {period}",
        ru: "Пользовательское соглашение на эту дату не действует: дата {day}, период действия: {period}",
        en: "the user agreement is not in force on the day: day {day}, in force: {period}";
    /// Only a user whose access is open sends data out.
    SENDER_ADMITTED = "AXS-020",
        kk: "Деректерді жіберушінің қолжетімділігі ашық емес, күйі: {state}",
        ru: "Доступ отправителя данных не открыт, состояние: {state}",
        en: "the sender's access is not open, state: {state}";
    /// Confidential data go only to one with a right by an agreement or the law.
    RECIPIENT_ENTITLED = "AXS-021",
        kk: "Құпия ақпаратты беру үшін жетіспейді: {item}",
        ru: "Для передачи конфиденциальной информации не хватает: {item}",
        en: "to pass confidential data on, this is missing: {item}";
    /// Nothing goes over open channels.
    CLOSED_CHANNEL = "AXS-022",
        kk: "Ақпаратты ашық арна арқылы беруге тыйым салынады, арна: {channel}",
        ru: "Передача информации по открытому каналу запрещена, канал: {channel}",
        en: "sending over an open channel is forbidden, the channel: {channel}";
    /// Kyrgyz offer: dismissal or transfer of an employee is told in time.
    KG_DISMISSAL_NOTICE = "AXS-023",
        kk: "Есептік жазбаны өзгерту не бұғаттау туралы хабарлама кеш: хабарланған күні {told}, соңғы күн: {deadline}",
        ru: "Уведомление о редактировании или блокировании учетной записи опоздало: уведомлено {told}, последний день: {deadline}",
        en: "the notice to change or block a user's record is late: told {told}, last day: {deadline}";
    /// Kyrgyz offer: termination is told in time.
    KG_TERMINATION_NOTICE = "AXS-024",
        kk: "Шартты бұзу туралы хабарлама кеш: хабарланған күні {told}, соңғы күн: {deadline}",
        ru: "Уведомление о расторжении договора опоздало: уведомлено {told}, последний день: {deadline}",
        en: "the notice of termination is late: told {told}, last day: {deadline}";
    /// Kyrgyz offer: termination is told in writing.
    KG_IN_WRITING = "AXS-025",
        kk: "Шартты бұзу туралы хабарлама жазбаша түрде емес",
        ru: "Уведомление о расторжении договора не в письменной форме",
        en: "the notice of termination is not in writing";
    /// Name and place of a provider that is a person are personal data.
    PERSON_UNPUBLISHED = "AXS-026",
        kk: "Орындаушы жеке тұлға болып табылады, өріс жарияланбайды: {field}",
        ru: "Исполнитель является физическим лицом, поле не публикуется: {field}",
        en: "the provider is a person, the field is withheld: {field}";
}
