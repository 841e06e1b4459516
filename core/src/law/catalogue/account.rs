//! Rules of the accounts: which operation is allowed, on which ground, in which time.

use crate::law::ValueKind::{Code, Either, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Account;
    /// The operation is one that the account's state allows.
    OPERATION_ALLOWED = "ACC-001" {
        operation: Code(&words::OPERATION), state: Code(&words::ACCOUNT_STATE)
    } then ALLOWED_STEP,
        kk: "Дербес шоттың бұл күйінде операцияға жол берілмейді. Операция: {operation}, күйі: {state}",
        ru: "Операция не допускается в этом состоянии лицевого счета. Операция: {operation}, состояние: {state}",
        en: "the account's state does not allow the operation; operation: {operation}, state: {state}";
    /// A block rests on a ground of point 32.
    BLOCK_GROUND = "ACC-002" then PROPER_GROUND,
        kk: "Дербес шотты бұғаттау негізі көрсетілмеген",
        ru: "Не указано основание блокировки лицевого счета",
        en: "no ground to block the account is given";
    /// Only an act of a state body unblocks.
    UNBLOCK_GROUND = "ACC-003" {
        ground: Either(&Code(&words::NOT_GIVEN), &Code(&words::GROUND))
    } then PROPER_GROUND,
        kk: "Дербес шот мемлекеттік органның актісі негізінде ғана бұғаттан шығарылады, көрсетілген негіз: {ground}",
        ru: "Лицевой счет разблокируется только на основании акта государственного органа, указано основание: {ground}",
        en: "an account is unblocked only by an act of a state body, the ground given: {ground}";
    /// A closing rests on a ground of point 33.
    CLOSE_GROUND = "ACC-004" {
        ground: Either(&Code(&words::NOT_GIVEN), &Code(&words::GROUND))
    } then PROPER_GROUND,
        kk: "Дербес шот 33-тармақтың негіздері бойынша ғана жабылады, көрсетілгені: {ground}",
        ru: "Лицевой счет закрывается только по основаниям пункта 33, указано: {ground}",
        en: "an account is closed only on a ground of point 33, given: {ground}";
    /// Death and the like touch people; liquidation touches entities.
    GROUND_FITS_HOLDER = "ACC-005" {
        ground: Either(&Code(&words::NOT_GIVEN), &Code(&words::GROUND)),
        holder: Code(&words::HOLDER)
    } then PROPER_GROUND,
        kk: "Негіз шот иесінің түріне сай емес. Негіз: {ground}, иесі: {holder}",
        ru: "Основание не подходит владельцу счета. Основание: {ground}, владелец: {holder}",
        en: "the ground does not fit the account's holder; ground: {ground}, holder: {holder}";
    /// The ground is shown by the source that the law names, or by an act with its number.
    GROUND_SHOWN = "ACC-006" {
        ground: Either(&Code(&words::NOT_GIVEN), &Code(&words::GROUND)),
        source: Code(&words::SOURCE)
    } then PROPER_SOURCE,
        kk: "Негіз Тетікте көзделген дереккөзбен расталмаған. Негіз: {ground}, қажетті дереккөз: {source}",
        ru: "Основание не подтверждено источником, указанным в пункте 32. Основание: {ground}, нужен источник: {source}",
        en: "the ground is not confirmed by the source of point 32; ground: {ground}, source needed: {source}";
    /// Points 32 and 33 list the same facts: both operations are possible.
    BLOCK_OR_CLOSE = "ACC-007" { options: Code(&words::OPERATION) },
        kk: "Бұл негіз бойынша екі операция да мүмкін, таңдау бұйрық берушіде: {options}",
        ru: "По этому основанию возможны обе операции, выбирает тот, кто подает приказ: {options}",
        en: "this ground allows both operations, the choice is the orderer's: {options}";
    /// Changed data of points 5 and 7 are entered in time.
    CHANGED_IN_TIME = "ACC-008" { entered: Time, deadline: Time },
        kk: "Дербес шот деректері мерзімінен кеш өзгертілген. Енгізілген күні: {entered}, соңғы күн: {deadline}",
        ru: "Данные лицевого счета изменены позже срока. Внесены: {entered}, последний день: {deadline}",
        en: "account data were changed after the term; entered: {entered}, last day: {deadline}";
    /// Accounts of the insured are opened from the record of consumers, by no order.
    OPENED_FROM_RECORD = "ACC-009" { source: Code(&words::SOURCE) } then PROPER_SOURCE,
        kk: "Сақтандырылған адамның дербес шоты тұтынушыларды есепке алу деректері негізінде ғана ашылады, көрсетілген дереккөз: {source}",
        ru: "Лицевой счет застрахованного открывается только по данным учета потребителей, указан источник: {source}",
        en: "an insured's account is opened only from the record of consumers, the source given: {source}";
    /// An operation does not come before the one that made the present state.
    IN_ORDER = "ACC-010" { day: Time, since: Time } then CHECK_DATE,
        kk: "Операция алдыңғы операциядан бұрын болған. Күні: {day}, алдыңғысы: {since}",
        ru: "Операция раньше предыдущей. Дата: {day}, предыдущая: {since}",
        en: "the operation is earlier than the one before it; day: {day}, the one before: {since}";
    /// A closed account is opened again on an act of a body that ends the ground: the law is silent.
    OPENED_AGAIN = "ACC-011",
        kk: "Жабылған дербес шот уәкілетті органның актісі негізінде қайта ашылады: Тетікте бұл реттелмеген",
        ru: "Закрытый лицевой счет открывается вновь на основании акта органа: Механизм этого не регулирует",
        en: "a closed account is opened again on an act of a body: the Mechanism does not provide for it";
}
