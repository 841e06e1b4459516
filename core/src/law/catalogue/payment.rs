//! Rules of payment: standing, order of signing, register, control before an order.

use crate::law::ValueKind::{Code, Either, Money, Place, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Payment;
    /// Services at an address that the licence or its annex does not name.
    SUSPENDED_FOR_ADDRESS = "PAY-001" { discovered: Time, document: Text },
        kk: "Ақы төлеу мен актілерді бекіту тоқтатыла тұрды: мекенжай лицензияға сәйкес емес. Анықталған күні: {discovered}, құжат: {document}",
        ru: "Оплата и утверждение актов приостановлены: адрес не соответствует лицензии. Выявлено: {discovered}, документ: {document}",
        en: "payment and approval of acts are suspended: the address does not match the licence; discovered: {discovered}, document: {document}";
    /// Tax debt, or taxes, other obligatory or social payments paid late.
    SUSPENDED_FOR_TAXES = "PAY-002" { discovered: Time, document: Text },
        kk: "Ақы төлеу мен актілерді бекіту тоқтатыла тұрды: салық берешегі немесе кешіктірілген төлемдер бар. Анықталған күні: {discovered}, құжат: {document}",
        ru: "Оплата и утверждение актов приостановлены: налоговая задолженность или несвоевременная уплата. Выявлено: {discovered}, документ: {document}",
        en: "payment and approval of acts are suspended: tax debt or late payments; discovered: {discovered}, document: {document}";
    /// Too large a share of cases without a visit registered by QR code.
    SUSPENDED_FOR_VISITS = "PAY-003" { discovered: Time, document: Text },
        kk: "Ақы төлеу мен актілерді бекіту тоқтатыла тұрды: QR-код бойынша келуі тіркелмеген жағдайлардың үлесі шектен асады. Анықталған күні: {discovered}, құжат: {document}",
        ru: "Оплата и утверждение актов приостановлены: доля случаев без регистрации по QR-коду выше предела. Выявлено: {discovered}, документ: {document}",
        en: "payment and approval of acts are suspended: the share of cases without a QR visit is over the limit; discovered: {discovered}, document: {document}";
    /// A cause of suspension was not removed in its term: payment resumes from the day
    /// of the cure all the same.
    CURE_TERM = "PAY-004" { deadline: Time, cured: Either(&Code(&words::NOT_CURED), &Time) },
        kk: "Себептерді жою мерзімі өтіп кеткен: {deadline}. Ақы төлеу себептер нақты жойылған күннен бастап жалғасады: {cured}",
        ru: "Срок устранения причин истек: {deadline}. Оплата возобновляется со дня фактического устранения: {cured}",
        en: "the term to remove the cause has passed: {deadline}; payment resumes from the day on which it is removed: {cured}";
    /// The licence or its annex was withdrawn.
    STOPPED_FOR_LICENCE = "PAY-005" { received: Time, document: Text },
        kk: "Ақы төлеу тоқтатылды: лицензияның немесе оған қосымшаның қолданысы тоқтатылған. Шешім алынған күні: {received}, құжат: {document}",
        ru: "Оплата прекращена: действие лицензии или приложения к ней прекращено. Решение получено: {received}, документ: {document}",
        en: "payment stops: the licence or its annex is no longer in force; decision received: {received}, document: {document}";
    /// The monitoring act shows grounds to terminate the contract.
    STOPPED_FOR_MONITORING = "PAY-006" { received: Time, document: Text },
        kk: "Ақы төлеу тоқтатылды: мониторинг актісінде шартты бұзу негіздері көрсетілген. Күні: {received}, құжат: {document}",
        ru: "Оплата прекращена: в акте мониторинга отражены основания для расторжения договора. Дата: {received}, документ: {document}",
        en: "payment stops: the monitoring act shows grounds to terminate the contract; date: {received}, document: {document}";
    /// An act was signed before one that came earlier.
    SIGNING_ORDER = "PAY-007" { act: Text, jumped: Text } then SIGN_EARLIER,
        kk: "Көрсетілген қызметтер актісіне кезектен тыс қол қойылған: {act}. Одан бұрын келген акт: {jumped}",
        ru: "Акт оказанных услуг подписан вне очереди: {act}. Раньше поступил акт: {jumped}",
        en: "an act of services is signed out of turn: {act}; the act that came earlier: {jumped}";
    /// A register pays from one source: a row of another source is no part of it.
    REGISTER_ONE_SOURCE = "PAY-008" {
        act: Text, source: Code(&words::FUNDING), register: Code(&words::FUNDING)
    } then REMOVE_ROW,
        kk: "Актілер тізілімінде қаржыландыру көзі басқа жол бар: {act}. Жолдың көзі: {source}, тізілімнің көзі: {register}",
        ru: "В Реестре актов строка другого источника финансирования: {act}. Источник строки: {source}, источник реестра: {register}",
        en: "the register of acts holds a row of another funding source: {act}; source of the row: {source}, of the register: {register}";
    /// The total row is the sum of the rows.
    REGISTER_TOTAL = "PAY-009" {
        declared: Either(&Code(&words::NO_SUM), &Money),
        computed: Either(&Code(&words::NO_SUM), &Money)
    } then CORRECT_SUM,
        kk: "Актілер тізілімінің жиынтығы жолдар сомасына тең емес. Көрсетілгені: {declared}, есептелгені: {computed}",
        ru: "Итог Реестра актов не равен сумме строк. Указано: {declared}, вычислено: {computed}",
        en: "the total of the register of acts is not the sum of its rows; declared: {declared}, computed: {computed}";
    /// An act stands on a register once.
    REGISTER_ACT_ONCE = "PAY-010" { act: Text, place: Place } then REMOVE_ROW,
        kk: "Акт Актілер тізіліміне екі рет енгізілген: {act}. Бірінші орны: {place}",
        ru: "Акт внесен в Реестр актов дважды: {act}. Первое место: {place}",
        en: "an act stands on the register twice: {act}; first at: {place}";
    /// The account of the payment order is that of the register and of the contract.
    PAYEE_ACCOUNT = "PAY-011" {
        order: Text, with: Code(&words::COMPARED),
        expected: Either(&Code(&words::NOT_GIVEN), &Text)
    } then CORRECT_ACCOUNT,
        kk: "Төлем тапсырмасындағы алушының шоты сәйкес емес: {order}. Немен салыстырылды: {with}, мәні: {expected}",
        ru: "Счет получателя в платежном поручении не совпадает: {order}. Сверено с: {with}, значение: {expected}",
        en: "the payee's account in the payment order does not agree: {order}; compared with: {with}, value: {expected}";
    /// The amount is positive and not over what was accepted of the act.
    ORDER_AMOUNT = "PAY-012" { amount: Money, accepted: Money } then CORRECT_SUM,
        kk: "Төленетін сома дұрыс емес: {amount}. Акт бойынша қабылданған сома: {accepted}",
        ru: "Неверная сумма к оплате: {amount}. Принято по акту: {accepted}",
        en: "the amount to pay is wrong: {amount}; accepted of the act: {accepted}";
    /// The period of services ends in the month of the act.
    ORDER_PERIOD = "PAY-013" { period: Time, month: Time } then CORRECT_DATES,
        kk: "Қызмет көрсету кезеңі актінің айына сәйкес емес: {period}. Актінің айы: {month}",
        ru: "Период оказания услуг не соответствует месяцу акта: {period}. Месяц акта: {month}",
        en: "the period of services is not within the month of the act: {period}; month of the act: {month}";
    /// The basis is the contract of the act, with this payee, in force in the period.
    ORDER_BASIS = "PAY-014" { contract: Text, reason: Code(&words::CONTRACT_FAULT) } then CHECK_CONTRACT,
        kk: "Төлем негізі дұрыс емес. Шарт: {contract}. Себебі: {reason}",
        ru: "Неверное основание платежа. Договор: {contract}. Причина: {reason}",
        en: "the basis of the payment is wrong; contract: {contract}; reason: {reason}";
    /// P1: the same payee, amount, contract, act and period was ordered before.
    PAID_TWICE = "PAY-015" { order: Text, other: Text } then ONCE,
        kk: "Төлемнің қайталануы: {order}. Бұрынғы төлем тапсырмасы: {other}",
        ru: "Дублирование платежа: {order}. Прежнее платежное поручение: {other}",
        en: "a payment is repeated: {order}; the earlier payment order: {other}";
    /// P2: a sign of a repeated payment.
    PAYMENT_SIGN = "PAY-016" { sign: Code(&words::PAYMENT_SIGN), order: Text, other: Text },
        kk: "Төлемнің қайталану белгісі: {sign}. Төлем тапсырмасы: {order}, басқасы: {other}",
        ru: "Признак дублирования платежа: {sign}. Платежное поручение: {order}, другое: {other}",
        en: "a sign of a repeated payment: {sign}; payment order: {order}, the other: {other}";
    /// Orders follow the chronology in which the acts were signed.
    PAYMENT_ORDER_OF_ACTS = "PAY-017" { order: Text, jumped: Text } then PAY_EARLIER,
        kk: "Төлем тапсырмасы актілерге қол қою хронологиясына сай емес: {order}. Одан бұрын төленуге тиіс: {jumped}",
        ru: "Платежное поручение нарушает хронологию подписания актов: {order}. Раньше подлежит оплате: {jumped}",
        en: "a payment order breaks the chronology of signed acts: {order}; what is to be paid before it: {jumped}";
    /// The order is formed in its term from the invoice for payment.
    PAYMENT_DUE = "PAY-018" { order: Text, due: Time },
        kk: "Төлем тапсырмасы мерзімінен кеш қалыптастырылған: {order}. Соңғы күн: {due}",
        ru: "Платежное поручение сформировано позже срока: {order}. Последний день: {due}",
        en: "a payment order is formed after its term: {order}; the last day: {due}";
    /// An act was signed although its check suspends it or is not complete.
    SIGNED_READY = "PAY-019" {
        act: Text, reason: Either(&Code(&words::PAYMENT_STATE), &Text)
    } then FINISH_CHECK,
        kk: "Бекітілуі тоқтатыла тұрған немесе тексеруі аяқталмаған актіге қол қойылған: {act}. Себебі: {reason}",
        ru: "Подписан акт, оплата которого приостановлена или проверка которого не завершена: {act}. Причина: {reason}",
        en: "an act was signed although it is suspended or not fully checked: {act}; reason: {reason}";
    /// The e-invoice has the amount of the act that was accepted.
    INVOICE_AMOUNT = "PAY-020" { invoice: Money, accepted: Money } then CORRECT_SUM,
        kk: "Электрондық шот-фактураның сомасы актінің қабылданған сомасына тең емес: {invoice}. Қабылданғаны: {accepted}",
        ru: "Сумма электронного счета-фактуры не равна принятой сумме акта: {invoice}. Принято: {accepted}",
        en: "the amount of the e-invoice is not that of the act as accepted: {invoice}; accepted: {accepted}";
    /// The e-invoice is made out to the issuer.
    INVOICE_RECIPIENT = "PAY-021" { invoice: Text } then MAKE_OUT_TO_ISSUER,
        kk: "Электрондық шот-фактура эмитентке жазылмаған: {invoice}",
        ru: "Электронный счет-фактура выписан не эмитенту: {invoice}",
        en: "the e-invoice is not made out to the issuer: {invoice}";
    /// The e-invoice comes after the issuer's signature.
    INVOICE_DATE = "PAY-022" { date: Time, signed: Time } then CORRECT_DATES,
        kk: "Электрондық шот-фактураның күні эмитент қол қойған күннен бұрын: {date}. Қол қойылған сәт: {signed}",
        ru: "Дата электронного счета-фактуры раньше подписи эмитента: {date}. Подписано: {signed}",
        en: "the e-invoice is dated before the issuer's signature: {date}; signed: {signed}";
    /// A row of the register has the amount of its e-invoice.
    REGISTER_INVOICE = "PAY-023" { act: Text, invoice: Money, amount: Money } then CORRECT_SUM,
        kk: "Актілер тізілімі жолының сомасы электрондық шот-фактураның сомасына тең емес: {act}. Шот-фактура: {invoice}, жол: {amount}",
        ru: "Сумма строки Реестра актов не равна сумме электронного счета-фактуры: {act}. Счет-фактура: {invoice}, строка: {amount}",
        en: "the amount of a row of the register of acts is not that of the e-invoice: {act}; e-invoice: {invoice}, row: {amount}";
    /// Accepted is presented less deducted.
    ACCEPTED_BALANCES = "PAY-024" { presented: Money, deducted: Money, accepted: Money } then CORRECT_SUM,
        kk: "Қабылданған сома ұсынылған сома мен шегерімнің айырмасына тең емес. Ұсынылғаны: {presented}, шегерілгені: {deducted}, қабылданғаны: {accepted}",
        ru: "Принятая сумма не равна предъявленной за вычетом снятой. Предъявлено: {presented}, снято: {deducted}, принято: {accepted}",
        en: "the amount accepted is not what was presented less what was deducted; presented: {presented}, deducted: {deducted}, accepted: {accepted}";
    /// What is presented, deducted and accepted of an act is the sum of its lines.
    LINES_BALANCE = "PAY-025" { said: Money, computed: Money } then CORRECT_SUM,
        kk: "Актінің сомасы жолдарының қосындысына тең емес. Көрсетілгені: {said}, есептелгені: {computed}",
        ru: "Сумма по акту не равна сумме его строк. Указано: {said}, вычислено: {computed}",
        en: "an amount of the act is not the sum of its lines; said: {said}, computed: {computed}";
    /// The payee's account is open on the day of the order.
    PAYEE_OPEN = "PAY-026" { order: Text, state: Code(&words::ACCOUNT_STATE), day: Time } then CHECK_ACCOUNT,
        kk: "Төлем алушының дербес шоты ашық емес: {order}. Күйі: {state}, күні: {day}",
        ru: "Лицевой счет получателя не открыт: {order}. Состояние: {state}, дата: {day}",
        en: "the payee's account is not open: {order}; state: {state}, day: {day}";
    /// What the issuer accepted unchecked, by whom and on which document.
    ACCEPTED_UNCHECKED = "PAY-027" { code: Text, by: Text, document: Text },
        kk: "Эмитент тексерусіз қабылдады: {code}. Шешкен: {by}, құжат: {document}",
        ru: "Эмитент принял без проверки: {code}. Решил: {by}, документ: {document}",
        en: "the issuer accepted without a check: {code}; decided by: {by}, document: {document}";
    /// A rule that suspends or refuses is not accepted unchecked.
    ACCEPTABLE_UNCHECKED = "PAY-028" { code: Text } then CHECK_WHAT_IS_MISSING,
        kk: "Мұндай ескертуді эмитент тексерусіз қабылдай алмайды: {code}",
        ru: "Такое замечание эмитент не может принять без проверки: {code}",
        en: "the issuer cannot accept this without a check: {code}";
    /// The act that an order pays is signed by then.
    ACT_SIGNED = "PAY-029" { order: Text, signed: Either(&Code(&words::NOT_GIVEN), &Time) } then PAY_AFTER,
        kk: "Төлем тапсырмасы актіге қол қойылғанға дейін қалыптастырылған: {order}. Актіге қол қойылған сәт: {signed}",
        ru: "Платежное поручение сформировано до подписания акта: {order}. Акт подписан: {signed}",
        en: "a payment order is formed before its act is signed: {order}; the act is signed: {signed}";
    /// An order is formed on the day of the invoice for payment or later.
    BILLED_BY_THEN = "PAY-030" { order: Text, billed: Time } then PAY_AFTER,
        kk: "Төлем тапсырмасы төлем шотына дейін қалыптастырылған: {order}. Төлем шотының күні: {billed}",
        ru: "Платежное поручение сформировано раньше счета к оплате: {order}. Дата счета: {billed}",
        en: "a payment order is formed before the invoice for payment: {order}; day of the invoice: {billed}";
    /// An order names the e-invoice of its act.
    INVOICE_OF_ACT = "PAY-031" { order: Text, invoice: Text, given: Text } then CORRECT_NUMBER,
        kk: "Төлем тапсырмасында басқа актінің электрондық шот-фактурасы көрсетілген: {order}. Актінікі: {invoice}, көрсетілгені: {given}",
        ru: "В платежном поручении указан электронный счет-фактура другого акта: {order}. У акта: {invoice}, указан: {given}",
        en: "a payment order names the e-invoice of another act: {order}; that of the act: {invoice}, given: {given}";
    /// The orders of an act together are not over what is to be paid of it.
    ACT_OVERPAID = "PAY-032" { ordered: Money, accepted: Money } then TAKE_EXCESS_OUT,
        kk: "Акт бойынша төлем тапсырмаларының жиынтығы төленуге тиіс сомадан асады: {ordered}. Төленуге тиісі: {accepted}",
        ru: "Платежные поручения по акту вместе превышают сумму к оплате: {ordered}. К оплате: {accepted}",
        en: "the payment orders of an act together are over what is to be paid: {ordered}; to be paid: {accepted}";
    /// The orders under a contract are not over its sum of the year.
    CONTRACT_SPENT = "PAY-033" { contract: Text, ordered: Money, sum: Money } then TAKE_EXCESS_OUT,
        kk: "Төлем тапсырмалары шарттың жылдық сомасынан асады: {contract}. Барлығы: {ordered}, шарт сомасы: {sum}",
        ru: "Платежные поручения превышают сумму договора на год: {contract}. Всего: {ordered}, сумма договора: {sum}",
        en: "payment orders are over the sum of the contract for the year: {contract}; in all: {ordered}, sum of the contract: {sum}";
    /// The orders of an act together pay all of it that is to be paid.
    ACT_PAID_WHOLE = "PAY-034" { ordered: Money, accepted: Money },
        kk: "Акт толық төленбейді, себебі көрсетілмеген: {ordered}. Төленуге тиісі: {accepted}",
        ru: "Акт оплачивается не полностью без указания причины: {ordered}. К оплате: {accepted}",
        en: "an act is not paid in full, and nothing explains why: {ordered}; to be paid: {accepted}";
    /// No act that was signed earlier is left without an order.
    ACT_PASSED_OVER = "PAY-035" { order: Text, act: Text } then PAY_EARLIER,
        kk: "Бұрын қол қойылған акт бойынша төлем тапсырмасы жоқ: {act}. Одан кейінгі төлем тапсырмасы: {order}",
        ru: "По акту, подписанному раньше, нет платежного поручения: {act}. Более позднее поручение: {order}",
        en: "an act that was signed earlier has no payment order: {act}; the later payment order: {order}";
    /// A document shows that a cause was removed.
    CURE_PROVEN = "PAY-036" { cured: Time } then ATTACH,
        kk: "Себептердің жойылғаны құжатпен расталмаған. Көрсетілген күн: {cured}",
        ru: "Устранение причин не подтверждено документом. Указанный день: {cured}",
        en: "no document shows that the cause was removed; day given: {cured}";
    /// A row of the register pays something.
    REGISTER_AMOUNT = "PAY-037" { act: Text, amount: Money } then CORRECT_SUM,
        kk: "Актілер тізілімі жолының сомасы нөлден артық емес: {act}. Жолдың сомасы: {amount}",
        ru: "Сумма строки Реестра актов не больше нуля: {act}. Сумма строки: {amount}",
        en: "the amount of a row of the register of acts is not above zero: {act}; amount of the row: {amount}";
    /// A register pays at least one act.
    REGISTER_HAS_ROWS = "PAY-038" then FILL_LIST,
        kk: "Актілер тізілімінде бірде-бір жол жоқ",
        ru: "В Реестре актов нет ни одной строки",
        en: "the register of acts has no rows";
    /// An act is dated no earlier than its services end.
    ACT_AFTER_SERVICES = "PAY-039" { act: Text, date: Time, period: Time } then CORRECT_DATES,
        kk: "Актілер тізіліміндегі акт күні қызметтер аяқталғанға дейін: {act}. Акт күні: {date}, қызмет кезеңі: {period}",
        ru: "Дата акта в Реестре актов раньше окончания услуг: {act}. Дата акта: {date}, период услуг: {period}",
        en: "an act on the register is dated before its services end: {act}; date of the act: {date}, period of services: {period}";
    /// The contract of a row was concluded before its services ended.
    CONTRACT_BEFORE_SERVICES = "PAY-040" { contract: Text, date: Time, period: Time } then CORRECT_DATES,
        kk: "Актілер тізіліміндегі шарт күні қызметтер аяқталғаннан кейін: {contract}. Шарт күні: {date}, қызмет кезеңі: {period}",
        ru: "Дата договора в Реестре актов позже окончания услуг: {contract}. Дата договора: {date}, период услуг: {period}",
        en: "the contract of a row is dated after its services end: {contract}; date of the contract: {date}, period of services: {period}";
}
