//! Words of a monitoring: steps, parties, places, obstacles.

use crate::law::words::words;

words! {
    /// Steps of a monitoring.
    MONITORING_STEP = "step of a monitoring" {
        "create-commission": "Комиссия құру", "создание Комиссии", "creation of a commission";
        "notify": "орындаушыны хабардар ету", "уведомление исполнителя", "notice to the provider";
        "skip-notice": "хабарламасыз жүргізу", "проведение без уведомления", "monitoring without notice";
        "move-visit": "мониторинг күнін ауыстыру", "перенос даты мониторинга", "another day for the monitoring";
        "draw-up-protocol": "хаттама жасау", "составление протокола", "drawing up of the protocol";
        "withdraw-protocol": "хаттаманы қайтарып алу", "отзыв протокола", "withdrawal of the protocol";
        "sign-protocol": "хаттамаға қол қою", "подписание протокола", "signing of the protocol";
        "raise-objection": "қарсылық білдіру", "возражение исполнителя", "objection";
        "review-objection": "қарсылықты қарау", "рассмотрение возражения", "review of the objection";
        "review-centrally": "орталық органның қарауы", "рассмотрение центральным органом", "review by the central body";
        "confirm-results": "нәтижелерді растау", "подтверждение результатов", "confirmation of the results";
        "remove-discrepancy": "сәйкессіздікті жою", "устранение несоответствия", "removal of a discrepancy";
        "refer-case": "құқық қорғау органына жіберу", "направление в правоохранительный орган", "referral to a body of law enforcement";
        "take-refund": "қаражатты қайтару", "возврат средств", "refund";
    }

    /// In whose name a step of a monitoring is taken.
    MONITORING_ACTOR = "party of a monitoring" {
        "issuer": "эмитент", "эмитент";
        "provider": "орындаушы", "исполнитель";
        "member": "Комиссия мүшесі", "член Комиссии", "member of the commission";
        "registrar": "тіркеуші", "регистратор";
    }

    /// First or repeated.
    OCCASION = "occasion of a monitoring" {
        "first": "алғашқы мониторинг", "первичный мониторинг";
        "repeated": "қайталама мониторинг", "повторный мониторинг";
    }

    /// By the plan or outside of it.
    MONITORING_PLAN = "kind of a monitoring" {
        "scheduled": "жоспарлы", "плановый";
        "unscheduled": "жоспардан тыс", "внеплановый";
    }

    /// Why a provider is not told.
    NOTICE_EXCEPTION = "exception from the notice" {
        "unscheduled": "жоспардан тыс мониторинг", "внеплановый мониторинг";
        "other-norm": "Мониторинг қағидаларының өзге нормасы", "иная норма Правил мониторинга", "another norm of the Monitoring Rules";
    }

    /// What a protocol found.
    PROTOCOL_FINDING = "result of a protocol" {
        "nothing": "сәйкессіздік анықталмаған", "несоответствий не выявлено", "no discrepancy";
        "discrepancies": "сәйкессіздіктер анықталған", "выявлены несоответствия";
    }

    /// What became of an earlier proposal.
    FOLLOW_UP_STATE = "state of a proposal" {
        "done": "орындалған", "выполнено";
        "in-part": "ішінара орындалған", "выполнено частично", "done in part";
        "not-done": "орындалмаған", "не выполнено", "not done";
    }

    /// What is wrong with a follow-up.
    FOLLOW_UP_FAULT = "fault of a follow-up" {
        "not-followed-up": "орындалуы көрсетілмеген", "выполнение не отражено", "it is not followed up";
        "no-such-proposal": "мұндай ұсыныс жоқ", "такого предложения нет", "there is no such proposal";
        "followed-up-twice": "екі рет көрсетілген", "отражено дважды", "it is followed up twice";
    }

    /// What is wrong with an earlier protocol.
    EARLIER_FAULT = "fault of an earlier protocol" {
        "protocol-of-another-provider": "хаттама басқа орындаушыға қатысты", "протокол другого исполнителя", "it is of another provider";
        "protocol-not-signed": "хаттамаға барлық мүше қол қоймаған", "протокол подписан не всеми членами", "not all members have signed it";
        "another-protocol": "шешімде басқа хаттама көрсетілген", "в решении указан другой протокол", "the decision names another protocol";
    }

    /// Where a monitoring stands.
    MONITORING_PLACE = "place of a monitoring" {
        "commissioned": "Комиссия құрылған", "Комиссия создана", "the commission is created";
        "notified": "орындаушы хабардар етілген", "исполнитель уведомлен", "the provider was told";
        "unannounced": "хабарламасыз", "без уведомления", "without notice";
        "drawn-up": "хаттама жасалған", "протокол составлен", "the protocol is drawn up";
        "protocol-signed": "хаттамаға қол қойылған", "протокол подписан", "the protocol is signed";
        "objected": "қарсылық берілген", "подано возражение", "the provider objected";
        "considered": "қарсылық қаралған", "возражение рассмотрено", "the objection was considered";
        "objected-again": "қайталама қарсылық берілген", "подано повторное возражение", "the provider objected again";
        "considered-again": "қайталама қарсылық қаралған", "повторное возражение рассмотрено", "the second objection was considered";
        "results-confirmed": "нәтижелер расталған", "результаты подтверждены", "the results are confirmed";
    }

    /// Why a step or an event of a monitoring cannot follow.
    MONITORING_OBSTACLE = "obstacle of a monitoring" {
        "no-commission": "Комиссия құрылмаған", "Комиссия не создана", "there is no commission";
        "commission-known": "Комиссия құрылған", "Комиссия уже создана", "there is a commission already";
        "monitoring-elsewhere": "мониторинг бұл әрекет үшін тиісті кезеңде емес", "мониторинг не на том этапе, с которого возможно действие", "the monitoring is not where the step starts";
        "another-day": "хабарлама белгіленген күнге сай емес", "уведомление не о назначенной дате", "the notice is not of the day set";
        "by-the-plan": "мониторинг жоспарлы", "мониторинг плановый", "the monitoring is by the plan";
        "earlier-otherwise": "бұрынғы хаттама мониторингтің түріне сай көрсетілмеген", "прежний протокол указан не так, как требует вид мониторинга", "an earlier protocol is named where there is none, or is not named";
        "member-twice": "Комиссия мүшесі екі рет көрсетілген", "член Комиссии указан дважды", "a member is named twice";
        "provider-in-commission": "орындаушы өзін тексеретін Комиссия құрамында", "исполнитель входит в Комиссию, которая его проверяет", "the provider is in the commission that monitors it";
        "listed-otherwise": "мониторинг нәтижесі сәйкессіздіктер тізіміне сай емес", "результат мониторинга не согласуется с перечнем несоответствий", "what was found is not what is listed";
        "ground-elsewhere": "бұл негіз мониторингпен анықталмайды", "это основание не устанавливается мониторингом", "the ground is none of a monitoring";
        "ground-unproven": "салдарды растайтын құжат жоқ", "нет документа, подтверждающего последствие", "no document confirms what would follow";
        "sums-disagree": "расталмаған сомалар бір-біріне сай емес", "неподтвержденные суммы не согласуются", "the unconfirmed sums disagree";
        "no-member": "Комиссияда мұндай мүше жоқ", "такого члена в Комиссии нет", "there is no such member";
        "member-signed": "Комиссия мүшесі қол қойған", "член Комиссии уже подписал", "the member has signed already";
        "another-protocol-text": "қол қойылатын мәтін хаттаманың мәтінінен өзге", "подписывается не тот текст протокола", "the text is not that of the protocol";
        "no-discrepancy": "мұндай күшіндегі сәйкессіздік жоқ", "такого действующего несоответствия нет", "there is no such discrepancy that stands";
        "discrepancy-removed": "сәйкессіздік жойылған", "несоответствие уже устранено", "the discrepancy was removed before";
        "before-the-protocol": "күн хаттамадан бұрын", "дата раньше протокола", "the day is before the protocol";
        "case-referred": "материалдар жіберілген", "материалы уже направлены", "the case was referred before";
        "refund-otherwise": "қайтарылатын сома нөл не расталмаған сомадан артық", "возвращаемая сумма равна нулю или больше неподтвержденной", "nothing is given back, or more than is unconfirmed";
        "review-final": "жоспардан тыс мониторингте қайталама қарсылық берілмейді", "по внеплановому мониторингу повторное возражение не подается", "no second objection follows on an unscheduled monitoring";
        "another-number": "оқиғаның нөмірі кезектегі емес", "номер события не следующий по порядку", "the event is not the next one in number";
        "another-previous": "оқиға басқа алдыңғы оқиғаға байланған", "событие связано с другим предыдущим", "the event is bound to another one";
        "earlier": "оқиға алдыңғысынан бұрын", "событие раньше предыдущего", "the event is earlier than the one before it";
        "another-monitoring": "оқиға басқа мониторингке қатысты", "событие относится к другому мониторингу", "the event is about another monitoring";
        "another-actor": "бұл тұлға мұндай әрекет жасай алмайды", "это лицо не может совершить действие", "whoever acted may not take the step";
        "signed-for-another": "сертификатпен басқа мүше үшін қол қойылған", "сертификатом подписано за другого члена", "the certificate signed for another member";
        "command-repeated": "әрекет бұрын орындалған", "действие уже исполнено", "the command was executed before";
        "not-signed": "қол қойылмаған", "не подписано", "it was not signed";
        "future": "оқиға тексеру күнінен кейін", "событие позже дня проверки", "the event is later than the check";
    }
}
