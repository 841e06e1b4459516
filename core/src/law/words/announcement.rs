//! Words of an announcement: steps, places, grounds, obstacles.

use crate::law::words::words;

words! {
    /// Steps of an announcement.
    PLAN_STEP = "step of an announcement" {
        "approve-plan": "сатып алу жоспарын бекіту", "утверждение плана закупа", "approval of the plan";
        "publish-plan": "сатып алу жоспарын орналастыру", "размещение плана закупа", "publication of the plan";
        "announce": "хабарландыруды жариялау", "публикация объявления", "announcement";
        "file-application": "өтініш беру", "подача заявления", "filing of an application";
        "withdraw-application": "өтінішті кері қайтарып алу", "отзыв заявления", "withdrawal of an application";
        "accept-application": "өтінішті қабылдау", "принятие заявления", "acceptance of an application";
        "reject-application": "өтінішті қабылдамау", "отклонение заявления", "rejection of an application";
        "distribute": "қаражатты бөлу туралы шешім", "решение о распределении денег", "distribution of money";
        "form-contract": "шартты қалыптастыру", "формирование договора", "forming of a contract";
        "sign-contract": "шартқа қол қою", "подписание договора", "signing of a contract";
        "offer-agreement": "қосымша келісімді ұсыну", "предложение дополнительного соглашения", "offer of an additional agreement";
        "sign-agreement": "қосымша келісімге қол қою", "подписание дополнительного соглашения", "signing of an additional agreement";
        "terminate-contract": "шартты бұзу", "расторжение договора", "termination of a contract";
    }

    /// Where an application stands.
    APPLICATION_PLACE = "place of an application" {
        "filed": "берілген", "подано";
        "withdrawn": "кері қайтарып алынған", "отозвано";
        "accepted": "қабылданған", "принято";
        "rejected": "қабылданбаған", "отклонено";
    }

    /// The grounds of point 9.
    REJECTION_GROUND = "ground of point 9" {
        "missing-documents": "мәліметтер мен құжаттар берілмеген", "сведения или документы не представлены", "information or documents are not given";
        "sanitary-document-age": "санитариялық құжат бес жылдан бұрын берілген", "санитарный документ выдан более пяти лет назад", "the sanitary document is over five years old";
        "building-purpose": "объектінің нысаналы мақсаты медициналық қызметке сәйкес емес", "целевое назначение объекта не соответствует медицинской деятельности", "the purpose of the building is not medical";
        "procurement-rules": "Сатып алу қағидаларының 37-1-тармағындағы жағдай", "случай пункта 37-1 Правил закупа", "a case of point 37-1 of the Procurement Rules";
    }

    /// The cases of point 37-1 of the Procurement Rules, by the library's numbers.
    PROCUREMENT_CASE = "case of point 37-1" {
        "case-1": "үміткерге қойылатын талаптарға сәйкес емес", "не отвечает требованиям к претенденту", "the demands on an applicant are not met";
        "case-2": "өтініш немесе құжаттар хабарландыруға сай емес", "заявка или документы не отвечают объявлению", "application or documents are not as announced";
        "case-3": "құжаттар өтінішке қайшы немесе дәйексіз", "документы расходятся с заявкой или недостоверны", "documents disagree with the application or are unreliable";
        "case-4": "банкроттық немесе тарату", "банкротство или ликвидация", "bankruptcy or liquidation";
        "case-5": "қызметі тоқтатылатындай құқықтық не меншік мәртебесінің өзгеруі", "изменение правового статуса или собственности, при котором деятельность прекращается", "a change of legal or property status that ends the activity";
        "case-6": "медициналық көмекті ұйымдастыру талаптарына сәйкес емес", "не отвечает требованиям к организации медицинской помощи", "the demands on the organisation of care are not met";
        "case-7": "құрылтайшы не қатысушы – шешім қабылдайтын Қордың лауазымды тұлғасы немесе оның туысы", "учредитель или участник – должностное лицо Фонда с правом решения или его родственник", "a founder or member is an official of the Fund who decides, or a relative";
        "case-8": "қаржы-шаруашылық қызметі тоқтатыла тұрған", "финансово-хозяйственная деятельность приостановлена", "its financial activity is suspended";
        "case-9": "заңды тұлға туралы мәлімет жалған", "сведения о юридическом лице ложны", "the data about the legal entity are false";
        "case-10": "санитариялық қағидаларға сәйкес емес", "не отвечает Санитарным правилам", "the sanitary rules are not met";
        "case-11": "медициналық қызметті тоқтата тұратын не тоқтататын, күшіне енген сот шешімі бар", "есть вступившее в силу решение суда о приостановлении или прекращении медицинской деятельности", "a court decision in force suspends or ends the medical activity";
        "case-12": "күндізгі стационар стандартына сәйкес емес", "не отвечает стандарту стационарозамещающей помощи", "the standard of day-hospital care is not met";
        "case-13": "бос өндірістік қуат жоқ", "нет свободных производственных мощностей", "there is no free capacity";
        "case-14": "денсаулық сақтау басқармасының төсек қоры туралы шешімінде жоқ", "отсутствует в решении управления здравоохранения о коечном фонде", "it is not in the decision of the health department on beds";
        "case-15": "орнына барып тексеру нәтижесі теріс", "результат посещения объекта отрицательный", "the result of the visit to the site is negative";
    }

    /// Why a step or an event of an announcement cannot follow.
    PLAN_OBSTACLE = "obstacle of an announcement" {
        "plan-not-approved": "жоспар бекітілмеген", "план не утвержден", "the plan was not approved";
        "plan-approved": "жоспар бұрын бекітілген", "план уже утвержден", "the plan was approved before";
        "plan-not-published": "жоспар порталға орналастырылмаған", "план не размещен на портале", "the plan is not on the portal";
        "plan-published": "жоспар бұрын орналастырылған", "план уже размещен", "the plan was published before";
        "not-announced": "хабарландыру жарияланбаған", "объявление не опубликовано", "nothing was announced";
        "announced-before": "хабарландыру бұрын жарияланған", "объявление уже опубликовано", "it was announced before";
        "line-twice": "жоспар жолы екі рет тұр", "строка плана указана дважды", "a line stands twice";
        "no-line": "жоспарда мұндай жол жоқ", "такой строки в плане нет", "there is no such line";
        "no-amount": "сома нөлден үлкен емес", "сумма не больше нуля", "the amount is not over nought";
        "application-known": "мұндай нөмірлі өтініш бар", "заявление с таким номером уже есть", "there is such an application already";
        "no-application": "мұндай өтініш жоқ", "такого заявления нет", "there is no such application";
        "application-stands": "өтініш берушінің бұрынғы өтініші күшінде", "прежнее заявление заявителя еще действует", "an application of the applicant stands";
        "application-elsewhere": "өтініш бұл әрекет үшін тиісті кезеңде емес", "заявление не на том этапе, с которого возможно действие", "the application is not where the step starts";
        "application-undecided": "қаралмаған өтініш бар", "есть нерассмотренное заявление", "an application was not considered";
        "distributed": "қаражат бөлінген", "деньги уже распределены", "the money was distributed before";
        "not-distributed": "қаражат бөлінбеген", "деньги не распределены", "the money was not distributed";
        "not-accepted": "өтініш қабылданбаған", "заявление не принято", "the application was not accepted";
        "line-not-asked": "өтініште жоспардың бұл жолы сұралмаған", "в заявлении эта строка плана не запрошена", "the application did not ask for the line";
        "share-twice": "үлес екі рет тұр", "доля указана дважды", "a share stands twice";
        "more-than-the-line": "үлестер жоспар жолынан асады", "доли больше строки плана", "the shares are more than the line";
        "more-than-asked": "үлес сұралғаннан асады", "доля больше запрошенного", "the share is more than was asked for";
        "more-than-the-limit": "жоспар қаржыландыру лимитінен асады", "план больше лимита финансирования", "the plan is more than the limit of financing";
        "contract-known": "мұндай шарт бар", "такой договор уже есть", "there is such a contract already";
        "no-contract": "мұндай шарт жоқ", "такого договора нет", "there is no such contract";
        "contract-formed": "бұл өтініш пен дереккөз бойынша шарт қалыптастырылған", "договор по этому заявлению и источнику уже сформирован", "the contract of the application and source was formed";
        "no-part": "өтініштің бұл дереккөзден үлесі жоқ", "у заявления нет доли из этого источника", "the application has no part of that source";
        "another-sum": "сома үлеске тең емес", "сумма не равна доле", "the sum is not the part";
        "contract-elsewhere": "шарт бұл әрекет үшін тиісті мәртебеде емес", "статус договора не допускает действия", "the status of the contract does not admit the step";
        "another-text": "мәтін эмитент қол қойған мәтіннен өзге", "текст не тот, что подписал эмитент", "the text is not the one that the issuer signed";
        "agreement-known": "мұндай қосымша келісім бар", "такое дополнительное соглашение уже есть", "there is such an agreement already";
        "no-agreement": "мұндай қосымша келісім жоқ", "такого дополнительного соглашения нет", "there is no such agreement";
        "agreement-elsewhere": "келісімге қол қойылған немесе жол басқа келісімді күтуде", "соглашение подписано или строка ждет другого соглашения", "the agreement was signed, or the line waits for another";
        "another-source": "қаржыландыру көзі басқа", "другой источник финансирования", "the funding source is another one";
        "more-than-left": "жоспар жолында сонша қалмаған", "в строке плана столько не осталось", "less is left of the line";
        "nothing-changes": "келісім ештеңені өзгертпейді", "соглашение ничего не меняет", "the agreement changes nothing";
        "out-of-range": "сома шектен тыс", "сумма вне допустимого предела", "a sum is out of range";
        "another-number": "оқиғаның нөмірі кезектегі емес", "номер события не следующий по порядку", "the event is not the next one in number";
        "another-previous": "оқиға басқа алдыңғы оқиғаға байланған", "событие связано с другим предыдущим", "the event is bound to another one";
        "earlier": "оқиға алдыңғысынан бұрын", "событие раньше предыдущего", "the event is earlier than the one before it";
        "another-plan": "оқиға басқа жоспарға қатысты", "событие относится к другому плану", "the event is about another plan";
        "another-actor": "бұл тұлға мұндай әрекет жасай алмайды", "это лицо не может совершить действие", "whoever acted may not take the step";
        "command-repeated": "әрекет бұрын орындалған", "действие уже исполнено", "the command was executed before";
        "not-signed": "қол қойылмаған", "не подписано", "it was not signed";
        "future": "оқиға тексеру күнінен кейін", "событие позже дня проверки", "the event is later than the check";
    }
}
