//! What a person reads at the end.

use super::file::MonthFile;
use super::findings::Standing;
use super::input::Input;
use super::money;
use super::run::Closed;
use super::score::Score;
use super::tables;
use crate::exit::Exit;
use crate::generator::Expected;
use crate::lang::Lang;
use crate::table::{Sheet, wrapped};
use qalqan_core::law::{Effect, Text};
use std::collections::BTreeSet;

const CLOSED: Text = Text {
    kk: "шығарылған полистер: {policies}, актілер: {acts}, қызмет жолдары: {services}",
    ru: "выпущено полисов: {policies}, актов: {acts}, строк услуг: {services}",
    en: "policies issued: {policies}, acts: {acts}, service lines: {services}",
};

const REGISTER: Text = Text {
    kk: "актілер тізілімі, {funding}: актілер: {acts}, сомасы: {total}",
    ru: "реестр актов, {funding}: актов: {acts}, сумма: {total}",
    en: "register of acts, {funding}: acts: {acts}, sum: {total}",
};

const ORDERS: Text = Text {
    kk: "бақылаудан өткен төлем тапсырмалары: {count}",
    ru: "проверено платежных поручений: {count}",
    en: "payment orders controlled: {count}",
};

const KEPT: Text = Text {
    kk: "ақша тиынға дейін сәйкес келеді: ұсынылғаны орындары бойынша сомаға тең, төленгені төлем тапсырмаларынан аспайды, олар шоттардан, шоттар қол қойылғаннан аспайды",
    ru: "деньги сходятся до тиына: предъявленное равно сумме по местам, оплаченное не больше поручений, они не больше счетов, счета не больше подписанного",
    en: "money is kept to the tiyn: what was presented is the sum of its places; paid is no more than ordered, ordered than billed, billed than signed",
};

const LOST: Text = Text {
    kk: "ақша сәйкес келмейді: ұсынылғаны орындары бойынша сомаға тең емес",
    ru: "деньги не сходятся: предъявленное не равно сумме по местам",
    en: "money is lost: what was presented is not the sum of its places",
};

const OPEN: Text = Text {
    kk: "тексерілмеген: {count}",
    ru: "не проверено: {count}",
    en: "not checked: {count}",
};

const UNEXPLAINED: Text = Text {
    kk: "тексерілмеген: {count}, оның ішінде себебі белгісіз: {unexplained}",
    ru: "не проверено: {count}, из них без причины: {unexplained}",
    en: "not checked: {count}, of them unexplained: {unexplained}",
};

const UNLISTED: Text = Text {
    kk: "саналған, бірақ тізілмеген: {count}",
    ru: "сосчитано, но не перечислено: {count}",
    en: "counted but not listed: {count}",
};

/// Signed acts of a host's month of which a file says nothing, where it is there.
const NO_SIGNATURE: Text = Text {
    kk: "орындаушының қолтаңбасы қаралмаған актілер: {count}",
    ru: "актов, под которыми подпись исполнителя не проверена: {count}",
    en: "acts whose provider's signature nobody looked at: {count}",
};

const NO_DESK: Text = Text {
    kk: "desk.json атамайтын, қабылдануы мен төлемі жоба болып саналатын актілер: {count}",
    ru: "актов, которых нет в desk.json (их приемка и оплата составлены как проект): {count}",
    en: "acts that desk.json does not name (their acceptance and payment are drafts): {count}",
};

/// How many signed acts have no row in `signatures.json` and in `desk.json`. A generated
/// month names those alone in which something was planted.
fn unnamed(input: &Input, closed: &Closed) -> [(Text, usize); 2] {
    let signed = || {
        let all = closed.outcomes.iter();
        all.filter(|one| one.standing == Standing::Signed)
            .map(|one| &one.name.act)
    };
    let count = |file, named: &BTreeSet<&String>| match input.lacks(file) || input.is_generated() {
        true => 0,
        false => signed().filter(|act| !named.contains(act)).count(),
    };
    let signatures = input.signatures.iter().map(|card| &card.act).collect();
    let rows = input.desk.acts.iter().map(|row| &row.act).collect();
    [
        (NO_SIGNATURE, count(MonthFile::Signatures, &signatures)),
        (NO_DESK, count(MonthFile::Desk, &rows)),
    ]
}

fn said(text: Text, lang: Lang, values: &[(&str, &dyn ToString)]) -> String {
    let values: Vec<(&str, String)> = values
        .iter()
        .map(|(name, value)| (*name, value.to_string()))
        .collect();
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    text.fill(lang.language(), &values)
}

/// The report of a month, in so many columns; of a generated one with what was planted
/// and not found.
#[must_use]
pub fn report(
    input: &Input,
    closed: &Closed,
    score: Option<&Score>,
    (lang, width): (Lang, Option<u16>),
) -> String {
    let head = said(
        CLOSED,
        lang,
        &[
            ("policies", &closed.policies),
            ("acts", &closed.outcomes.len()),
            ("services", &closed.services),
        ],
    );
    let tables = [
        fitted(&tables::unreadable(closed, lang), width),
        fitted(&tables::absent(&closed.absent, lang), width),
        fitted(&tables::findings(closed, lang), width),
        fitted(&tables::lacking(closed, lang), width),
        fitted(&tables::providers(input, closed, lang), width),
        fitted(&tables::suspensions(closed, lang), width),
        fitted(&tables::outcomes(closed, lang), width),
        fitted(&money::parked(closed, lang), width),
        fitted(&money::places(closed, lang), width),
        fitted(&money::money(closed, lang), width),
    ];
    let mut closing = lines(closed, score, lang);
    for (text, count) in unnamed(input, closed) {
        closing.extend((count > 0).then(|| said(text, lang, &[("count", &count)])));
    }
    let closing = closing.into_iter();
    let closing = closing.chain(score.into_iter().flat_map(differences));
    let closing: Vec<String> = closing.map(|line| wrapped(&line, width)).collect();
    let blocks = [Some(wrapped(&head, width))].into_iter().chain(tables);
    let blocks: Vec<String> = blocks.flatten().chain([closing.join("\n")]).collect();
    blocks.join("\n\n")
}

fn fitted<const N: usize>(sheet: &Sheet<N>, width: Option<u16>) -> Option<String> {
    (!sheet.is_empty()).then(|| sheet.fit(width))
}

/// What no table holds.
fn lines(closed: &Closed, score: Option<&Score>, lang: Lang) -> Vec<String> {
    let registers = closed.registers.iter().map(|register| {
        let funding = lang.word("funding source", register.funding.name());
        let total = &register.report.total_display;
        let total = total.clone().unwrap_or_default();
        let values: [(&str, &dyn ToString); 3] = [
            ("funding", &funding),
            ("acts", &register.report.rows.len()),
            ("total", &total),
        ];
        said(REGISTER, lang, &values)
    });
    let orders = said(ORDERS, lang, &[("count", &closed.orders)]);
    let count = closed.open.len();
    let open = match score.map(|score| score.not_checked.len()) {
        None => said(OPEN, lang, &[("count", &count)]),
        Some(unexplained) => {
            let values: [(&str, &dyn ToString); 2] =
                [("count", &count), ("unexplained", &unexplained)];
            said(UNEXPLAINED, lang, &values)
        }
    };
    let unlisted =
        (closed.unlisted > 0).then(|| said(UNLISTED, lang, &[("count", &closed.unlisted)]));
    let kept = match money::conserved(&closed.settled) {
        true => KEPT,
        false => LOST,
    };
    let kept = (!closed.settled.is_empty()).then(|| said(kept, lang, &[]));
    registers
        .chain([orders])
        .chain(kept)
        .chain([open])
        .chain(unlisted)
        .collect()
}

/// Where a generated month was not closed as it should be.
fn differences(score: &Score) -> Vec<String> {
    let place =
        |word: &str, one: &Expected| format!("{word}: {} {} {}", one.rule, one.act, one.path);
    let missed = score.missed.iter().map(|id| format!("missed: {id}"));
    let wrong = score.false_alarms.iter().map(|one| place("false", one));
    let open = score.not_checked.iter();
    let open = open.map(|one| place("not checked", one));
    missed.chain(wrong).chain(open).collect()
}

/// How the month ends. A generated month is clear where all and only what was planted was
/// found.
#[must_use]
pub fn exit(input: &Input, closed: &Closed, score: Option<&Score>) -> Exit {
    let findings = match score {
        Some(score) => score.differs(),
        None => closed.found.iter().any(|one| one.effect > Effect::Note),
    };
    let open = match score {
        Some(score) => !score.not_checked.is_empty(),
        None => !closed.open.is_empty(),
    };
    let unnamed = unnamed(input, closed).iter().any(|(_, count)| *count > 0);
    if !closed.faults.is_empty() {
        Exit::Unreadable
    } else if findings {
        Exit::Findings
    } else if open || unnamed || !closed.absent.is_empty() {
        Exit::Unchecked
    } else {
        Exit::Clear
    }
}
