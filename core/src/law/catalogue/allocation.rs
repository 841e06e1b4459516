//! Rules of the distribution of money (mechanism 10).

use crate::law::ValueKind::{Code, Digest, Money, Number, Place, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Allocation;
    /// The pool, a cap or a floor is below zero.
    NEGATIVE_AMOUNT = "ALC-001" { amount: Money } then CORRECT_SUM,
        kk: "Бөлінетін сома, шек немесе кепілдік теріс болмауы тиіс: {amount}",
        ru: "Распределяемая сумма, предел или гарантия не могут быть отрицательными: {amount}",
        en: "a pool, a cap or a floor is below zero: {amount}";
    /// The guaranteed sums exceed the pool; they are never scaled down silently.
    FLOORS_OVER_POOL = "ALC-002" { floors: Money, pool: Money } then CORRECT_SUM,
        kk: "Кепілдік берілген сомалар бөлінетін сомадан асады. Кепілдіктер: {floors}, бөлінетін сома: {pool}",
        ru: "Гарантированные суммы превышают распределяемую. Гарантии: {floors}, распределяемая сумма: {pool}",
        en: "the floors exceed the pool; floors: {floors}, pool: {pool}";
    /// A receiver's cap is below its own floor.
    CAP_BELOW_FLOOR = "ALC-003" { cap: Money, floor: Money } then CORRECT_SUM,
        kk: "Алушының шегі оның кепілдігінен төмен. Шегі: {cap}, кепілдігі: {floor}",
        ru: "Предел получателя ниже его гарантии. Предел: {cap}, гарантия: {floor}",
        en: "a receiver's cap is below its floor; cap: {cap}, floor: {floor}";
    /// One receiver stands in the list twice.
    RECEIVER_TWICE = "ALC-004" { first: Place } then REMOVE_ROW,
        kk: "Алушы тізімде екі рет көрсетілген. Алғашқы орны: {first}",
        ru: "Получатель указан в списке дважды. Первое место: {first}",
        en: "a receiver is listed twice; first at: {first}";
    /// The pool goes beyond the approved plan or the limit of financing.
    OVER_LIMITS = "ALC-005" { pool: Money, limit: Money } then CORRECT_SUM,
        kk: "Бөлінетін сома сатып алу жоспарынан немесе қаржыландыру лимитінен асады. Сома: {pool}, шегі: {limit}",
        ru: "Распределяемая сумма превышает план закупа или лимит финансирования. Сумма: {pool}, предел: {limit}",
        en: "the pool exceeds the procurement plan or the limit of financing; pool: {pool}, limit: {limit}";
    /// The decision is to rest on an act whose method the library does not compute.
    OTHER_METHOD = "ALC-006" { basis: Code(&words::BASIS) } then THAT_METHOD,
        kk: "Бұл есеп тек пропорционалды бөлу болып табылады, басқа әдістеме бойынша шешімге негіз бола алмайды: {basis}",
        ru: "Расчет выполнен пропорционально; решение по другой методике на нем основать нельзя: {basis}",
        en: "this is a proportional distribution only and cannot stand for another method: {basis}";
    /// The decision does not say on which of the bases of point 10 it rests.
    METHOD_NOTE = "ALC-007" { method: Code(&words::ALLOCATION_METHOD) },
        kk: "Шешімнің негізі көрсетілмеген, қолданылған тәсіл: {method}",
        ru: "Основание решения не указано, применен способ: {method}",
        en: "the decision names no basis; the method applied: {method}";
    /// Some of the pool could not be placed.
    LEFT_UNPLACED = "ALC-008" { left: Money, reason: Code(&words::LEFT) },
        kk: "Соманың бір бөлігі бөлінбей қалды: {left}. Себебі: {reason}",
        ru: "Часть суммы осталась нераспределенной: {left}. Причина: {reason}",
        en: "a part of the pool is left unplaced: {left}; reason: {reason}";
    /// Equal remainders were settled by the time of filing, then by key.
    TIE_SETTLED = "ALC-009" { won: Number, lost: Number },
        kk: "Қалдықтар тең болғанда өтініштердің берілу уақыты ескерілді. Тиын алғандар саны: {won}, алмағандар саны: {lost}",
        ru: "При равных остатках учтено время подачи заявлений. Получателей с тиыном: {won}, без тиына: {lost}",
        en: "equal remainders were settled by the time of filing; got a tiyn, count: {won}, did not, count: {lost}";
    /// The decision came later than the term after the end of the applications.
    DISTRIBUTION_DECISION = "ALC-010" { event: Time, last: Time, done: Time },
        kk: "Ақшалай қаражатты бөлу туралы шешім мерзімінен тыс қабылданған. Өтініштерді қабылдау аяқталған күні: {event}, соңғы күн: {last}, шешім қабылданған күні: {done}",
        ru: "Решение о распределении денежных средств принято вне срока. Дата завершения приема заявлений: {event}, последний день: {last}, дата решения: {done}",
        en: "the decision on the distribution is out of its term; end of acceptance: {event}, last day: {last}, decided: {done}";
    /// A row lies under no row of the list, or under itself.
    PARENT_UNKNOWN = "ALC-011" then MEND_ROW,
        kk: "Алушы тізімдегі ешбір жоғары жолға тиесілі емес",
        ru: "Получатель не относится ни к одной вышестоящей строке списка",
        en: "a receiver lies under no row of the list";
    /// Those under a row must get more than it may get.
    FLOORS_OVER_NODE = "ALC-012" { floors: Money, cap: Money } then CORRECT_SUM,
        kk: "Төменгі деңгейдің кепілдіктері жоғары деңгейдің шегінен асады. Кепілдіктер: {floors}, шегі: {cap}",
        ru: "Гарантии нижнего уровня превышают предел верхнего. Гарантии: {floors}, предел: {cap}",
        en: "the floors of a level exceed the cap above them; floors: {floors}, cap: {cap}";
    /// A row must get more than those under it can take.
    FLOOR_OVER_ROOM = "ALC-013" { floor: Money, most: Money } then CORRECT_SUM,
        kk: "Жоғары деңгейдің кепілдігі төменгі деңгей ала алатын сомадан асады. Кепілдік: {floor}, ең көбі: {most}",
        ru: "Гарантия верхнего уровня больше того, что может принять нижний. Гарантия: {floor}, не более: {most}",
        en: "the floor of a level exceeds what those under it can take; floor: {floor}, at most: {most}";
    /// The weights of a pool have no common measure within 64 bits.
    NO_MEASURE = "ALC-014" then MEND_ROW,
        kk: "Салмақтардың ортақ өлшемі тым үлкен",
        ru: "Общая мера весов слишком велика",
        en: "the weights have no common measure within 64 bits";
    /// A result that was made elsewhere is not the one distribution of its input.
    FORGED_RESULT = "ALC-015" { flaw: Code(&words::ALLOCATION_FLAW) } then COMPUTE_ANEW,
        kk: "Бөлу нәтижесі оның деректеріне сай емес: {flaw}",
        ru: "Результат распределения не следует из его данных: {flaw}",
        en: "the result does not follow from its input: {flaw}";
    /// A result is of another input than the host knows.
    OTHER_INPUT = "ALC-016" { known: Digest, computed: Digest } then COMPUTE_ANEW,
        kk: "Бөлу нәтижесі басқа деректер бойынша есептелген. Белгілі хеш: {known}, нәтиженің хеші: {computed}",
        ru: "Результат рассчитан по другим данным. Известный хеш: {known}, хеш результата: {computed}",
        en: "the result is of another input; known digest: {known}, digest of the result: {computed}";
}
