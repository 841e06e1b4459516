//! Rules of statements: what an account's statement may hold.

use crate::law::rule::catalogue;

catalogue! {
    Statement;
    /// An event belongs to the holder of the account.
    EVENT_OF_HOLDER = "STM-001",
        kk: "Үзіндіде басқа адамның оқиғасы бар: {event}",
        ru: "В выписке событие другого лица: {event}",
        en: "the statement holds an event of another person: {event}";
    /// An event stands on a statement once.
    EVENT_ONCE = "STM-002",
        kk: "Оқиға үзіндіде екі рет тұр: {event}",
        ru: "Событие внесено в выписку дважды: {event}",
        en: "an event stands on the statement twice: {event}";
    /// The sums of a statement fit the range of amounts.
    STATEMENT_TOTAL = "STM-003",
        kk: "Үзіндінің жиынтығы ауқымға сыймайды: {source}",
        ru: "Итог выписки не помещается в диапазон: {source}",
        en: "a total of the statement is out of range: {source}";
}
