//! Rules of the distribution of money (mechanism 10).

use crate::law::rule::catalogue;

catalogue! {
    Allocation;
    /// The pool, a cap or a floor is below zero.
    NEGATIVE_AMOUNT = "ALC-001",
        kk: "Бөлінетін сома, шек немесе кепілдік теріс болмауы тиіс: {amount}",
        ru: "Распределяемая сумма, предел или гарантия не могут быть отрицательными: {amount}",
        en: "a pool, a cap or a floor is below zero: {amount}";
    /// The guaranteed sums exceed the pool; they are never scaled down silently.
    FLOORS_OVER_POOL = "ALC-002",
        kk: "Кепілдік берілген сомалар бөлінетін сомадан асады. Кепілдіктер: {floors}, бөлінетін сома: {pool}",
        ru: "Гарантированные суммы превышают распределяемую. Гарантии: {floors}, распределяемая сумма: {pool}",
        en: "the floors exceed the pool; floors: {floors}, pool: {pool}";
    /// A receiver's cap is below its own floor.
    CAP_BELOW_FLOOR = "ALC-003",
        kk: "Алушының шегі оның кепілдігінен төмен. Шегі: {cap}, кепілдігі: {floor}",
        ru: "Предел получателя ниже его гарантии. Предел: {cap}, гарантия: {floor}",
        en: "a receiver's cap is below its floor; cap: {cap}, floor: {floor}";
    /// One receiver stands in the list twice.
    RECEIVER_TWICE = "ALC-004",
        kk: "Алушы тізімде екі рет көрсетілген. Алғашқы жолы: {first}",
        ru: "Получатель указан в списке дважды. Первая строка: {first}",
        en: "a receiver is listed twice; first row: {first}";
    /// The pool goes beyond the approved plan or the limit of financing.
    OVER_LIMITS = "ALC-005",
        kk: "Бөлінетін сома сатып алу жоспарынан немесе қаржыландыру лимитінен асады. Сома: {pool}, шегі: {limit}",
        ru: "Распределяемая сумма превышает план закупа или лимит финансирования. Сумма: {pool}, предел: {limit}",
        en: "the pool exceeds the procurement plan or the limit of financing; pool: {pool}, limit: {limit}";
    /// The decision is to rest on an act whose method the library does not compute.
    OTHER_METHOD = "ALC-006",
        kk: "Бұл есеп тек пропорционалды бөлу болып табылады, басқа әдістеме бойынша шешімге негіз бола алмайды: {basis}",
        ru: "Этот расчет является только пропорциональным распределением и не может быть основанием решения по другой методике: {basis}",
        en: "this is a proportional distribution only and cannot stand for another method: {basis}";
    /// The decision does not say on which of the bases of point 10 it rests.
    METHOD_NOTE = "ALC-007",
        kk: "Шешімнің негізі көрсетілмеген, қолданылған тәсіл: {method}",
        ru: "Основание решения не указано, применен способ: {method}",
        en: "the decision names no basis; the method applied: {method}";
    /// Some of the pool could not be placed.
    LEFT_UNPLACED = "ALC-008",
        kk: "Соманың бір бөлігі бөлінбей қалды: {left}. Себебі: {reason}",
        ru: "Часть суммы осталась нераспределенной: {left}. Причина: {reason}",
        en: "a part of the pool is left unplaced: {left}; reason: {reason}";
    /// Equal remainders were settled by the time of filing, then by key.
    TIE_SETTLED = "ALC-009",
        kk: "Тең қалдықтар өтінімдердің берілу уақыты бойынша шешілді. Тиын алғандар саны: {won}, алмағандар саны: {lost}",
        ru: "Равные остатки разрешены по времени подачи заявлений. Получили тиын, количество: {won}, не получили, количество: {lost}",
        en: "equal remainders were settled by the time of filing; got a tiyn, count: {won}, did not, count: {lost}";
    /// The decision came later than the term after the end of the applications.
    DISTRIBUTION_DECISION = "ALC-010",
        kk: "Ақшаны бөлу туралы шешім мерзімінен тыс қабылданған. Өтінімдерді қабылдау аяқталған күн: {event}, соңғы күн: {last}, шешім қабылданған күн: {done}",
        ru: "Решение о распределении денежных средств принято вне срока. Дата завершения приема заявлений: {event}, последний день: {last}, дата решения: {done}",
        en: "the decision on the distribution is out of its term; end of acceptance: {event}, last day: {last}, decided: {done}";
}
