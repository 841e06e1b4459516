//! Words of a provider's money: steps, places, grounds, obstacles.

use crate::law::words::words;

words! {
    /// Steps of a provider's money.
    SETTLEMENT_STEP = "step of a settlement" {
        "open-year": "қаржы жылын ашу", "открытие финансового года", "opening of the year";
        "close-year": "қаржы жылын жабу", "закрытие финансового года", "closing of the year";
        "sign-contract": "шартқа қол қою", "подписание договора", "signing of a contract";
        "amend-contract": "қосымша келісім", "дополнительное соглашение", "additional agreement";
        "terminate-contract": "шартты бұзу", "расторжение договора", "termination of a contract";
        "present-act": "актіні ұсыну", "предъявление акта", "presentation of an act";
        "check-act": "актіні тексеру", "проверка акта", "check of an act";
        "return-act": "актіні қайтару", "возврат акта", "return of an act";
        "withdraw-act": "актіні қайтарып алу", "отзыв акта", "withdrawal of an act";
        "hold-act": "актіні кезекте ұстау", "удержание акта в очереди", "holding of an act";
        "release-act": "актіні босату", "снятие удержания акта", "release of an act";
        "accept-act": "актіні қабылдау", "приемка акта", "acceptance of an act";
        "sign-act": "актіге қол қою", "подписание акта", "signing of an act";
        "enter-invoice": "электрондық шот-фактураны енгізу", "внесение электронного счета-фактуры", "entry of an e-invoice";
        "register-uses": "қамтуды пайдалануды тіркеу", "регистрация использования покрытия", "registration of the uses of the coverage";
        "find-cause": "тоқтата тұру себебін анықтау", "обнаружение причины приостановления", "discovery of a cause";
        "cure-cause": "себепті жою", "устранение причины", "cure of a cause";
        "confirm-stop": "төлемді тоқтату негізін растау", "подтверждение основания прекращения оплаты", "confirmation of a ground to stop";
        "form-bill": "төлем шотын қалыптастыру", "формирование счета к оплате", "forming of an invoice for payment";
        "instruct-payout": "ақша төлеу тапсырмасы", "поручение на выплату денег", "payout instruction";
        "form-order": "төлем тапсырмасын қалыптастыру", "формирование платежного поручения", "forming of a payment order";
        "send-order": "төлем тапсырмасын жіберу", "направление платежного поручения", "sending of a payment order";
        "execute-order": "төлем тапсырмасын орындау", "исполнение платежного поручения", "execution of a payment order";
        "return-order": "төлем тапсырмасын қазынашылықтың қайтаруы", "возврат платежного поручения казначейством", "return of a payment order by the treasury";
        "reverse-order": "төлемді сторнолау", "сторнирование оплаты", "reversal of a payment";
        "pay-advance": "аванс төлеу", "выплата аванса", "payment of an advance";
        "retain-advance": "авансты ұстап қалу", "удержание аванса", "retention of an advance";
        "give-back-advance": "авансты қайтару", "возврат аванса", "return of an advance";
    }

    /// Why payment waits or stops.
    STANDING_GROUND = "ground of points 14 and 16" {
        "address": "мекенжай лицензияға сәйкес емес", "адрес не соответствует лицензии";
        "tax-debt": "салық берешегі", "налоговая задолженность", "tax debt";
        "late-taxes": "салықтар мен төлемдерді кеш төлеу", "несвоевременная уплата налогов и платежей", "taxes paid late";
        "late-social": "әлеуметтік төлемдерді кеш төлеу", "несвоевременная уплата социальных платежей", "social payments paid late";
        "visits": "келулерді тіркеу", "регистрация посещений";
        "licence": "лицензияның қолданысы тоқтатылған", "действие лицензии прекращено";
        "monitoring": "мониторинг актісі", "акт мониторинга";
    }

    /// Whose decision ends a licence.
    DECISION_BODY = "body that decides" {
        "control": "мемлекеттік бақылау және қадағалау органы", "орган государственного контроля и надзора", "body of state control";
        "law-enforcement": "құқық қорғау органы", "правоохранительный орган", "law enforcement body";
        "court": "сот", "суд";
    }

    /// What the check of an act came to.
    CHECK_OUTCOME = "outcome of a check" {
        "clear": "ескертусіз", "без замечаний";
        "unchecked": "тексерілмеген", "не проверено", "not checked";
        "review": "қарауды қажет етеді", "требует рассмотрения", "a person must look";
        "suspended": "тоқтатыла тұрған", "приостановлено";
        "refused": "қабылданбаған", "отказано";
        "stopped": "тоқтатылған", "прекращено";
    }

    /// Where an act stands, and a payment order.
    ACT_PLACE = "place of an act" {
        "in-check": "тексерілуде", "на проверке", "in check";
        "returned": "қайтарылған", "возвращен";
        "withdrawn": "қайтарып алынған", "отозван";
        "waiting": "кезекте", "в очереди", "waits for its turn";
        "signed": "қол қойылған", "подписан";
        "billed": "төлем шотында", "в счете к оплате", "on an invoice for payment";
        "ordered": "төлем тапсырмасында", "в платежном поручении", "on a payment order";
        "paid": "төленген", "оплачен";
        "reversed": "төлем сторноланған", "оплата сторнирована", "the payment came back";
    }

    /// Where a payment order stands.
    ORDER_PLACE = "place of a payment order" {
        "formed": "қалыптастырылған", "сформировано";
        "sent": "жіберілген", "направлено";
        "executed": "орындалған", "исполнено";
        "returned": "қазынашылық қайтарған", "возвращено казначейством", "returned by the treasury";
        "reversed": "сторноланған", "сторнировано";
    }

    /// Why a step or an event cannot follow.
    OBSTACLE = "obstacle" {
        "year-not-opened": "қаржы жылы ашылмаған", "финансовый год не открыт", "the year was not opened";
        "year-opened": "қаржы жылы ашылған", "финансовый год уже открыт", "the year was opened before";
        "year-closed": "қаржы жылы жабылған", "финансовый год закрыт", "the year is closed";
        "carried-otherwise": "алдыңғы жылдан көшірілгені сәйкес емес", "перенос с прошлого года не совпадает", "something else came over from the year before";
        "no-contract": "мұндай шарт жоқ", "такого договора нет", "there is no such contract";
        "contract-known": "мұндай шарт бар", "такой договор уже есть", "there is such a contract already";
        "contract-terminated": "шарт бұзылған", "договор расторгнут", "the contract is terminated";
        "less-than-signed": "қол қойылған актілердің не аванстың сомасынан аз", "меньше суммы подписанных актов или аванса", "less than what was signed under it or paid in advance";
        "no-act": "мұндай акт жоқ", "такого акта нет", "there is no such act";
        "act-known": "мұндай акт бар", "такой акт уже есть", "there is such an act already";
        "another-year": "басқа жылға қатысты", "относится к другому году", "it is of another year";
        "act-elsewhere": "акт бұл әрекет үшін тиісті кезеңде емес", "акт не на том этапе, с которого возможно действие", "the act is not where the step starts";
        "act-held": "акт кезекте ұсталған", "акт удержан в очереди", "the act is held";
        "act-not-held": "акт ұсталмаған", "акт не удержан", "the act is not held";
        "another-text": "қол қойылатын мәтін ұсынылған мәтіннен өзге", "подписываемый текст не тот, что был предъявлен", "the text is not the one that was presented";
        "text-known": "бұл мәтін бұрын ұсынылған", "этот текст уже предъявлен", "the text was presented before";
        "before-the-order": "күн төлем тапсырмасы қалыптастырылғаннан бұрын", "дата раньше формирования платежного поручения", "the day is before the payment order was formed";
        "amounts-disagree": "сомалар бір-біріне сай емес", "суммы не согласуются", "the amounts disagree";
        "no-amount": "сома нөлден үлкен емес", "сумма не больше нуля", "the amount is not over nought";
        "invoice-known": "шот-фактура басқа актіге енгізілген", "счет-фактура уже внесен по другому акту", "the e-invoice stands with an act already";
        "uses-registered": "пайдалану бұрын тіркелген", "использование уже зарегистрировано", "the uses were registered before";
        "other-cases": "жағдайлар саны актідегідей емес", "число случаев не как в акте", "the cases are not those of the act";
        "cause-known": "мұндай себеп тіркелген", "такая причина уже зарегистрирована", "there is such a cause already";
        "no-cause": "мұндай жойылмаған себеп жоқ", "такой неустраненной причины нет", "there is no such cause that still holds";
        "another-ground": "бұл негіз мұндай салдарға әкелмейді", "это основание не влечет такого последствия", "the ground does not do this";
        "bill-known": "мұндай төлем шоты бар", "такой счет к оплате уже есть", "there is such an invoice for payment already";
        "no-bill": "мұндай төлем шоты жоқ", "такого счета к оплате нет", "there is no such invoice for payment";
        "another-source": "қаржыландыру көзі басқа", "другой источник финансирования", "the funding source is another one";
        "act-twice": "акт екі рет тұр", "акт указан дважды", "an act stands there twice";
        "another-total": "сома жиынтыққа тең емес", "сумма не равна итогу", "the amount is not the sum";
        "instruction-known": "мұндай тапсырма берілген", "такое поручение уже дано", "the instruction was given before";
        "order-known": "мұндай төлем тапсырмасы бар", "такое платежное поручение уже есть", "there is such a payment order already";
        "no-order": "мұндай төлем тапсырмасы жоқ", "такого платежного поручения нет", "there is no such payment order";
        "order-elsewhere": "төлем тапсырмасы бұл әрекет үшін тиісті кезеңде емес", "платежное поручение не на том этапе, с которого возможно действие", "the payment order is not where the step starts";
        "more-than-left": "сома қалдықтан асады", "сумма больше остатка", "more than is left";
        "out-of-range": "сома шектен тыс", "сумма вне допустимого предела", "a sum is out of range";
        "another-number": "оқиғаның нөмірі кезектегі емес", "номер события не следующий по порядку", "the event is not the next one in number";
        "another-previous": "оқиға басқа алдыңғы оқиғаға байланған", "событие связано с другим предыдущим", "the event is bound to another one";
        "earlier": "оқиға алдыңғысынан бұрын", "событие раньше предыдущего", "the event is earlier than the one before it";
        "another-provider": "оқиға басқа орындаушыға немесе жылға қатысты", "событие относится к другому исполнителю или году", "the event is about another provider or year";
        "another-actor": "бұл тұлға мұндай әрекет жасай алмайды", "это лицо не может совершить действие", "whoever acted may not take the step";
        "command-repeated": "әрекет бұрын орындалған", "действие уже исполнено", "the command was executed before";
        "not-signed": "қол қойылмаған", "не подписано", "it was not signed";
        "future": "оқиға тексеру күнінен кейін", "событие позже дня проверки", "the event is later than the check";
    }

    /// Why a year does not go on from a checkpoint.
    CHECKPOINT_FAULT = "fault of a checkpoint" {
        "another-digest": "мәтіннің дайджесті сақталғаннан өзге", "дайджест текста не тот, что был сохранен", "the digest of the text is not the one that was kept";
        "another-document": "бұл бақылау нүктесі емес, басқа құжат", "это другой документ", "it is another document";
        "another-version": "пішімнің нұсқасы басқа", "другая версия формы", "it is of another version";
        "another-form": "мәтін канондық пішінде емес", "текст не в канонической форме", "the text is not in its canonical form";
        "parts-disagree": "бөліктері бір-біріне сай емес", "части не согласуются между собой", "its parts do not belong together";
    }
}
