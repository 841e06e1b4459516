//! Rules of an announcement as one history.

use crate::law::ValueKind::{Code, Money, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Announcement;
    /// A history is of one plan.
    OWN_PLAN = "ANN-001" then CORRECT_NUMBER,
        kk: "Әрекет басқа сатып алу жоспарына қатысты",
        ru: "Действие относится к другому плану закупа",
        en: "the command is about another plan";
    /// A command is executed once: another one under its number is none.
    COMMAND_ONCE = "ANN-002" { command: Text, event: Text } then UNIQUE_ID,
        kk: "Бұл нөмірмен басқа әрекет орындалған: {command}. Оқиға: {event}",
        ru: "Под этим номером уже исполнено другое действие: {command}. Событие: {event}",
        en: "another command was executed under this number: {command}; event: {event}";
    /// A command is not registered before what happened already.
    COMMAND_IN_TIME = "ANN-003" { at: Time, last: Time } then CORRECT_DATES,
        kk: "Әрекет соңғы оқиғадан бұрын тіркелген: {at}. Соңғы оқиға: {last}",
        ru: "Действие зарегистрировано раньше последнего события: {at}. Последнее событие: {last}",
        en: "the command is registered before the last event: {at}; the last event: {last}";
    /// The step is one of whoever asks for it.
    MAY_TAKE_STEP = "ANN-004" { actor: Code(&words::ACTOR), step: Code(&words::PLAN_STEP) } then RIGHT_ORDERER,
        kk: "Бұл тұлға мұндай әрекет жасай алмайды: {actor}. Әрекет: {step}",
        ru: "Это лицо не может совершить действие: {actor}. Действие: {step}",
        en: "whoever acts may not take this step: {actor}; step: {step}";
    /// A provider speaks for its own applications and contracts alone.
    OWN_APPLICATION = "ANN-005" then RIGHT_ORDERER,
        kk: "Орындаушы тек өз өтініші мен шарты бойынша әрекет етеді",
        ru: "Исполнитель действует только по своему заявлению и договору",
        en: "a provider acts for its own application and contract alone";
    /// The step can follow on what happened.
    STEP_POSSIBLE = "ANN-006" { step: Code(&words::PLAN_STEP), reason: Code(&words::PLAN_OBSTACLE) } then ALLOWED_STEP,
        kk: "Бұл әрекетті қазір жасауға болмайды: {step}. Себебі: {reason}",
        ru: "Это действие сейчас невозможно: {step}. Причина: {reason}",
        en: "the step cannot be taken now: {step}; reason: {reason}";
    /// What a command tells of happened by the moment of its registration.
    HAPPENED_BY_THEN = "ANN-007" { day: Time, at: Time } then CORRECT_DATES,
        kk: "Күн тіркеу сәтінен кейін: {day}. Тіркелген: {at}",
        ru: "Дата позже регистрации: {day}. Зарегистрировано: {at}",
        en: "the day is after the registration: {day}; registered: {at}";
    /// No application is accepted while a ground of point 9 stands against it.
    GROUND_STANDS = "ANN-008" { codes: Text } then PROPER_GROUND,
        kk: "Өтініш қабылданып жатыр, бірақ оны қабылдамау негіздері бар. Ережелер: {codes}",
        ru: "Заявление принимается, хотя есть основания для его отклонения. Правила: {codes}",
        en: "the application is accepted though grounds stand against it; rules: {codes}";
    /// A ground of a rejection is shown by the application itself.
    GROUND_SHOWN = "ANN-009" { ground: Code(&words::REJECTION_GROUND) } then PROPER_GROUND,
        kk: "Өтініш бұл негізді көрсетпейді: {ground}",
        ru: "Заявление не показывает этого основания: {ground}",
        en: "the application does not show this ground: {ground}";
    /// The fourth ground names its document and the exact norm.
    NORM_NAMED = "ANN-010" then GIVE,
        kk: "Негізге құжат немесе нақты норма көрсетілмеген",
        ru: "К основанию не указан документ или точная норма",
        en: "the ground names no document or no exact norm";
    /// The case of point 37-1 of the Procurement Rules, in words.
    CASE_TOLD = "ANN-011" { item: Code(&words::PROCUREMENT_CASE) },
        kk: "Сатып алу қағидаларының 37-1-тармағындағы жағдай: {item}",
        ru: "Случай пункта 37-1 Правил закупа: {item}",
        en: "case of point 37-1 of the Procurement Rules: {item}";
    /// The money is distributed once the window is over.
    WINDOW_OVER = "ANN-012" { at: Time, last: Time } then CHECK_DATE,
        kk: "Қаражат өтініш қабылдау аяқталғанға дейін бөлінген: {at}. Соңғы күн: {last}",
        ru: "Деньги распределяются до завершения приема заявлений: {at}. Последний день: {last}",
        en: "the money is distributed before the window is over: {at}; its last day: {last}";
    /// A share of the proportional stage is what its weight comes to.
    SHARE_COMPUTED = "ANN-013" { line: Text, application: Text, amount: Money, share: Money } then CORRECT_SUM,
        kk: "Үлес пропорционалды бөлуге сай емес: {amount}. Есептелгені: {share}, жоспар жолы: {line}, өтініш: {application}",
        ru: "Доля не соответствует пропорциональному распределению: {amount}. По расчету: {share}, строка плана: {line}, заявление: {application}",
        en: "the share is not the proportional one: {amount}; computed: {share}, line: {line}, application: {application}";
    /// The proportional stage of a line leaves out no accepted application that asked for it.
    SHARE_COMPLETE = "ANN-014" { line: Text, application: Text } then GIVE,
        kk: "Қабылданған өтініш бөлуге қатыспаған: {application}. Жоспар жолы: {line}",
        ru: "Принятое заявление не участвует в распределении: {application}. Строка плана: {line}",
        en: "an accepted application is left out: {application}; line: {line}";
    /// A stage on a basis that is not computed here stands on its document.
    OTHER_BASIS = "ANN-015" { basis: Code(&words::BASIS) } then GIVE,
        kk: "Бөлу кезеңінің құжаты көрсетілмеген. Негізі: {basis}",
        ru: "Не указан документ этапа распределения. Основание: {basis}",
        en: "the stage of the distribution names no document; basis: {basis}";
    /// What stays in a line is told.
    LEFT_IN_LINE = "ANN-016" { line: Text, amount: Money },
        kk: "Жоспар жолында бөлінбеген қаражат қалды: {amount}. Жоспар жолы: {line}",
        ru: "В строке плана остались нераспределенные деньги: {amount}. Строка плана: {line}",
        en: "money of the line stays unplaced: {amount}; line: {line}";
    /// Contracts are formed in the order in which their applications were filed.
    CONTRACT_TURN = "ANN-017" { earlier: Text } then EARLIER_FIRST,
        kk: "Хронологиялық тәртіп бұзылған: бұрын берілген өтініш бойынша шарт әлі қалыптастырылмаған. Бұрын берілгені: {earlier}",
        ru: "Нарушен хронологический порядок: по ранее поданному заявлению договор еще не сформирован. Ранее подано: {earlier}",
        en: "out of chronological order: the contract of an application filed earlier is not formed yet; the earlier one: {earlier}";
    /// An event can follow on those before it.
    EVENT_FOLLOWS = "ANN-018" { reason: Code(&words::PLAN_OBSTACLE) } then CHECK_HISTORY,
        kk: "Оқиға алдыңғыларынан кейін тұра алмайды. Себебі: {reason}",
        ru: "Событие не может следовать за предыдущими. Причина: {reason}",
        en: "the event cannot follow on those before it; reason: {reason}";
}
