//! Rules of the accounts: which operation is allowed, on which ground, in which time.

use crate::law::rule::catalogue;

catalogue! {
    Account;
    /// The operation is one that the account's state allows.
    OPERATION_ALLOWED = "ACC-001",
        kk: "Дербес шоттың бұл күйінде операцияға жол берілмейді: операция {operation}, күйі: {state}",
        ru: "Операция не допускается в этом состоянии лицевого счета: операция {operation}, состояние: {state}",
        en: "the account's state does not allow the operation: operation {operation}, state: {state}";
    /// A block rests on a ground of point 32.
    BLOCK_GROUND = "ACC-002",
        kk: "Дербес шотты бұғаттау негізі жоқ: {ground}",
        ru: "Нет основания блокировки лицевого счета: {ground}",
        en: "there is no ground to block the account: {ground}";
    /// Only an act of a state body unblocks.
    UNBLOCK_GROUND = "ACC-003",
        kk: "Дербес шот мемлекеттік органның актісі негізінде ғана бұғаттан шығарылады, көрсетілген негіз: {ground}",
        ru: "Лицевой счет разблокируется только на основании акта государственного органа, указано основание: {ground}",
        en: "an account is unblocked only by an act of a state body, the ground given: {ground}";
    /// A closing rests on a ground of point 33.
    CLOSE_GROUND = "ACC-004",
        kk: "Бұл негіз бойынша дербес шот жабылмайды: {ground}",
        ru: "По этому основанию лицевой счет не закрывается: {ground}",
        en: "this ground does not close an account: {ground}";
    /// Death and the like touch people; liquidation touches entities.
    GROUND_FITS_HOLDER = "ACC-005",
        kk: "Негіз шот иесінің түріне сай емес: негіз {ground}, иесі: {holder}",
        ru: "Основание не подходит владельцу счета: основание {ground}, владелец: {holder}",
        en: "the ground does not fit the account's holder: ground {ground}, holder: {holder}";
    /// The ground is shown by the source that the law names, or by an act with its number.
    GROUND_SHOWN = "ACC-006",
        kk: "Негіз заңда көзделген дереккөзбен расталмаған: негіз {ground}, қажетті дереккөз: {source}",
        ru: "Основание не подтверждено предусмотренным источником: основание {ground}, нужен источник: {source}",
        en: "the ground is not shown by the source that the law names: ground {ground}, source needed: {source}";
    /// Points 32 and 33 list the same facts: both operations are possible.
    BLOCK_OR_CLOSE = "ACC-007",
        kk: "Бұл негіз бойынша екі операция да мүмкін, таңдау бұйрық берушіде: {options}",
        ru: "По этому основанию возможны обе операции, выбор за подающим приказ: {options}",
        en: "this ground allows both operations, the choice is the orderer's: {options}";
    /// Changed data of points 5 and 7 are entered in time.
    CHANGED_IN_TIME = "ACC-008",
        kk: "Дербес шот деректері мерзімінен кеш өзгертілген: енгізілген күні {entered}, соңғы күн: {deadline}",
        ru: "Данные лицевого счета изменены позже срока: внесены {entered}, последний день: {deadline}",
        en: "account data were changed after the term: entered {entered}, last day: {deadline}";
    /// Accounts of the insured are opened from the record of consumers, by no order.
    OPENED_FROM_RECORD = "ACC-009",
        kk: "Сақтандырылғанның дербес шоты тұтынушыларды есепке алу деректері негізінде ғана ашылады, көрсетілген дереккөз: {source}",
        ru: "Лицевой счет застрахованного открывается только по данным учета потребителей, указан источник: {source}",
        en: "an insured's account is opened only from the record of consumers, the source given: {source}";
    /// An operation does not come before the one that made the present state.
    IN_ORDER = "ACC-010",
        kk: "Операция алдыңғы операциядан бұрын болған: күні {day}, алдыңғысы: {since}",
        ru: "Операция раньше предыдущей: дата {day}, предыдущая: {since}",
        en: "the operation is earlier than the one before it: day {day}, the one before: {since}";
}
