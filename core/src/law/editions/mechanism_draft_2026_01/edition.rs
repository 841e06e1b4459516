//! The span of the draft.
//!
//! The draft bears neither number nor date. The joint order, point 1, runs from
//! the day of signing to 31 December 2026; the day of signing is unknown, so the
//! edition starts with the financial year of its policies (point 34).

use super::parameters::PARAMETERS;
use super::rules::RULES;
use crate::calendar::{Day, Period};
use crate::law::register::Documents;
use crate::law::{Contents, Edition, EditionStanding, Text, mechanism};

pub(in crate::law::editions) const EDITION: Edition = Edition {
    id: "mechanism-draft-2026-01",
    standing: EditionStanding::Draft,
    clause: mechanism("order 1"),
    in_force: Period::known(Day::known(2026, 1, 1), Day::known(2026, 12, 31)),
    notice: Some(NOTICE),
    parameters: PARAMETERS,
    contents: CONTENTS,
};

pub(in crate::law::editions) const CONTENTS: Contents = Contents::Whole {
    rules: RULES,
    documents: Documents::Draft2026,
};

/// The text that was adopted is known by name alone (seed 002, point 2.5).
const NOTICE: Text = Text {
    kk: "Тетіктің 2026 жылғы қаңтардағы күні мен нөмірі қойылмаған жобасы қолданылады. Тетік \
         Денсаулық сақтау министрінің 2026 жылғы 5 наурыздағы № 27, Премьер-Министрдің \
         орынбасары – Жасанды интеллект және цифрлық даму министрінің 2026 жылғы 6 наурыздағы \
         № 122/НҚ және Қаржы министрінің 2026 жылғы 5 наурыздағы № 156 бірлескен бұйрығымен \
         бекітілген; оның мәтіні қолжетімсіз болды, сондықтан мерзімдер мен шектер өзгеше \
         болуы мүмкін.",
    ru: "Применяется проект Механизма января 2026 года, без даты и номера. Механизм утвержден \
         совместным приказом Министра здравоохранения от 5 марта 2026 года № 27, Заместителя \
         Премьер-Министра – Министра искусственного интеллекта и цифрового развития от 6 марта \
         2026 года № 122/НҚ и Министра финансов от 5 марта 2026 года № 156; его текст был \
         недоступен, поэтому сроки и пороги в нем могут отличаться.",
    en: "The draft of the Mechanism of January 2026 is applied, without date and number. The \
         Mechanism was approved by a joint order of the Minister of Healthcare of 5 March 2026 \
         No. 27, the Deputy Prime Minister – Minister of Artificial Intelligence and Digital \
         Development of 6 March 2026 No. 122/НҚ and the Minister of Finance of 5 March 2026 \
         No. 156; its text was not available, so its terms and thresholds may differ.",
};
