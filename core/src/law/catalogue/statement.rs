//! Rules of statements: what an account's statement may hold.

use crate::law::ValueKind::{Code, Text};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Statement;
    /// An event belongs to the holder of the account.
    EVENT_OF_HOLDER = "STM-001" { event: Text } then REMOVE_ROW,
        kk: "Үзінді көшірмеде басқа адамның оқиғасы бар: {event}",
        ru: "В выписке событие другого лица: {event}",
        en: "the statement holds an event of another person: {event}";
    /// An event stands on a statement once.
    EVENT_ONCE = "STM-002" { event: Text } then REMOVE_ROW,
        kk: "Оқиға үзінді көшірмеде екі рет тұр: {event}",
        ru: "Событие внесено в выписку дважды: {event}",
        en: "an event stands on the statement twice: {event}";
    /// The sums of a statement fit the range of amounts.
    STATEMENT_TOTAL = "STM-003" { source: Code(&words::FUNDING) } then SHORTER_PERIOD,
        kk: "Үзінді көшірменің жиынтығы рұқсат етілген шектен асады: {source}",
        ru: "Итог выписки больше допустимого: {source}",
        en: "a total of the statement is out of range: {source}";
}
