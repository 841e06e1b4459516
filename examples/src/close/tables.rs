//! Tables for people.

use super::file::MonthFile;
use super::findings::Standing;
use super::input::Input;
use super::run::Closed;
use crate::lang::Lang;
use crate::table::Sheet;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law::catalogue;
use qalqan_core::law::{Effect, Text};
use qalqan_core::money::{Tenge, checked_sum};
use std::collections::{BTreeMap, BTreeSet};

/// How acts stand, in the order of the tables.
const STANDINGS: [Standing; 4] = [
    Standing::Signed,
    Standing::Review,
    Standing::Suspended,
    Standing::Refused,
];

pub(super) const fn text(kk: &'static str, ru: &'static str, en: &'static str) -> Text {
    Text { kk, ru, en }
}

const RULE: Text = text("ереже", "правило", "rule");
const EFFECT: Text = text("салдары", "последствие", "effect");
const COUNT: Text = text("саны", "число", "count");
const STAKE: Text = text("сомасы", "сумма", "at stake");
const WHAT: Text = text("мазмұны", "содержание", "what");
const STANDS: Text = text("күйі", "состояние", "how they stand");
const ACTS: Text = text("актілер", "акты", "acts");
const DECLARED: Text = text("көрсетілген сома", "предъявлено", "declared");
const PROVIDER: Text = text("орындаушы", "исполнитель", "provider");
const NAME: Text = text("атауы", "наименование", "name");
const FILE: Text = text("файл", "файл", "file");
const WHY: Text = text(
    "оқылмау себебі",
    "почему не использован",
    "why it was not used",
);
const WITHOUT: Text = text(
    "файл жоқ, сондықтан",
    "файла нет, поэтому",
    "it is not there, so",
);
const NEEDED: Text = text(
    "тексеруге жетпеген дерек",
    "чего не хватило для проверки",
    "what was lacking to check",
);
const FOUND: Text = text("Табылғаны", "Найдено", "Found");
const LACKING: Text = text(
    "Тексерілмегені: жетпеген дерек",
    "Не проверено: чего не хватило",
    "Not checked: what was lacking",
);
const PROVIDERS: Text = text("Орындаушылар", "Исполнители", "Providers");
const OUTCOMES: Text = text("Актілер", "Акты", "Acts");
const UNREAD: Text = text("Қолданылмаған деректер", "Не использовано", "Not used");
const ABSENT: Text = text("Жоқ файлдар", "Нет файлов", "Files that are not there");
const SUSPENSIONS: Text = text(
    "Төлем тоқтатылған",
    "Оплата приостановлена",
    "Payment suspended",
);
const SINCE: Text = text("басталған күні", "с какого дня", "since");
const UNTIL: Text = text("жою мерзімі", "устранить до", "to cure by");
const GROUND: Text = text("негізі", "основание", "ground");
const OUT_OF_RANGE: Text = text("шектен тыс", "вне предела", "out of range");

impl Standing {
    /// The word in tables.
    pub(super) const fn words(self) -> Text {
        match self {
            Self::Signed => text("қол қойылған", "подписано", "signed"),
            Self::Review => text("қаралуда", "на рассмотрении", "review"),
            Self::Suspended => text("тоқтатылған", "приостановлено", "suspended"),
            Self::Refused => text("қабылданбаған", "отказано", "refused"),
        }
    }
}

/// An empty table under its caption.
pub(super) fn sheet<const N: usize>(
    caption: Text,
    head: [Text; N],
    right: &'static [usize],
    lang: Lang,
) -> Sheet<N> {
    let said = |text: Text| text.template(lang.language());
    Sheet::new(head.map(said), right).called(said(caption))
}

pub(super) fn people(sum: Option<Tenge>, lang: Lang) -> String {
    let out = || OUT_OF_RANGE.template(lang.language()).into();
    sum.map_or_else(out, Tenge::for_people)
}

/// The sentence of a rule up to the values that it names.
pub(super) fn what(code: &str, lang: Lang) -> &'static str {
    let rule = catalogue::by_code(code);
    let text = rule.map_or("", |rule| rule.text.template(lang.language()));
    let ends = [". ", ":", ";"].iter().filter_map(|end| text.find(end));
    let Some((what, rest)) = ends.min().and_then(|end| text.split_at_checked(end)) else {
        return text;
    };
    // what names the value goes with it
    let named = rest.starts_with(':').then(|| what.rsplit_once(", "));
    named.flatten().map_or(what, |(what, _)| what)
}

/// Findings by rule, in the order of the codes, with counts and money.
pub(super) fn findings(closed: &Closed, lang: Lang) -> Sheet<5> {
    let mut lines: BTreeMap<&str, (Effect, usize, Vec<Tenge>)> = BTreeMap::new();
    // a ground of point 14 holds the whole act: its money counts once
    let mut held = BTreeSet::new();
    for found in &closed.found {
        let line = lines
            .entry(found.code.as_str())
            .or_insert((found.effect, 0, Vec::new()));
        line.1 += 1;
        if found.effect != Effect::Suspend || held.insert((&found.code, &found.name)) {
            line.2.extend(found.at_stake);
        }
    }
    let mut sheet = sheet(FOUND, [RULE, EFFECT, COUNT, STAKE, WHAT], &[2, 3], lang);
    for (code, (effect, count, stakes)) in lines {
        sheet.add([
            code.into(),
            effect.words(lang.language()).into(),
            count.to_string(),
            people(checked_sum(stakes), lang),
            what(code, lang).into(),
        ]);
    }
    sheet
}

/// How the acts stand.
pub(super) fn outcomes(closed: &Closed, lang: Lang) -> Sheet<3> {
    let mut sheet = sheet(OUTCOMES, [STANDS, COUNT, DECLARED], &[1, 2], lang);
    for standing in STANDINGS {
        let all = closed.outcomes.iter();
        let own = all.filter(|one| one.standing == standing);
        let totals: Vec<Option<Tenge>> = own.map(|one| one.total).collect();
        sheet.add([
            standing.words().template(lang.language()).into(),
            totals.len().to_string(),
            people(checked_sum(totals.into_iter().flatten()), lang),
        ]);
    }
    sheet
}

/// How the acts of each provider stand; a person's number is masked.
pub(super) fn providers(input: &Input, closed: &Closed, lang: Lang) -> Sheet<8> {
    let mut all: BTreeMap<Option<TaxNumber>, ([usize; 4], Vec<Tenge>)> = BTreeMap::new();
    for outcome in &closed.outcomes {
        let (counts, totals) = all.entry(outcome.provider).or_default();
        for (standing, count) in STANDINGS.iter().zip(counts) {
            *count += usize::from(*standing == outcome.standing);
        }
        totals.extend(outcome.total);
    }
    let [signed, review, suspended, refused] = STANDINGS.map(Standing::words);
    let head = [
        PROVIDER, ACTS, signed, review, suspended, refused, DECLARED, NAME,
    ];
    let mut sheet = sheet(PROVIDERS, head, &[1, 2, 3, 4, 5, 6], lang);
    for (provider, (counts, totals)) in all {
        let number = provider.map(|number| number.to_string());
        let mut cards = input.providers.iter();
        let card = cards.find(|card| Some(&card.bin) == number.as_ref());
        let [signed, review, suspended, refused] = counts.map(|count| count.to_string());
        sheet.add([
            provider.map_or_else(|| "–".into(), shown),
            counts.iter().sum::<usize>().to_string(),
            signed,
            review,
            suspended,
            refused,
            people(checked_sum(totals), lang),
            card.map_or_else(|| "–".into(), |card| card.name.clone()),
        ]);
    }
    sheet
}

/// An entity's number is public, an entrepreneur's is a person's.
pub(super) fn shown(number: TaxNumber) -> String {
    match number {
        TaxNumber::Bin(bin) => bin.to_string(),
        TaxNumber::Iin(iin) => iin.masked(),
    }
}

/// Providers whose payment is suspended.
pub(super) fn suspensions(closed: &Closed, lang: Lang) -> Sheet<4> {
    let mut sheet = sheet(SUSPENSIONS, [PROVIDER, SINCE, UNTIL, GROUND], &[1, 2], lang);
    for one in &closed.suspensions {
        let causes = one.causes.iter().map(|(ground, act)| {
            let ground = lang.word("ground of points 14 and 16", ground);
            format!("{ground} ({act})")
        });
        sheet.add([
            one.shown.clone(),
            day(Some(&one.since)),
            day(one.cure_by.as_ref()),
            causes.collect::<Vec<_>>().join(", "),
        ]);
    }
    sheet
}

/// A day as people write it.
pub(super) fn day(day: Option<&String>) -> String {
    let parts = day.and_then(|day| {
        let (year, rest) = day.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Some(format!("{day}.{month}.{year}"))
    });
    parts.unwrap_or_else(|| "–".into())
}

/// What was lacking to check, most often first.
pub(super) fn lacking(closed: &Closed, lang: Lang) -> Sheet<2> {
    let mut counts: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for one in &closed.open {
        *counts
            .entry((&one.needs, &one.source, &one.lack))
            .or_default() += 1;
    }
    let mut lines: Vec<_> = counts.into_iter().collect();
    lines.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut sheet = sheet(LACKING, [COUNT, NEEDED], &[0], lang);
    for ((needs, source, lack), count) in lines {
        let needs = needs.split(", ").map(|one| lang.need(one));
        let needs = needs.collect::<Vec<_>>().join(", ");
        let (source, lack) = (lang.word("source", source), lang.word("lack", lack));
        sheet.add([count.to_string(), format!("{needs}: {lack} ({source})")]);
    }
    sheet
}

/// What could not be read or used.
pub(super) fn unreadable(closed: &Closed, lang: Lang) -> Sheet<2> {
    let mut sheet = sheet(UNREAD, [FILE, WHY], &[], lang);
    for fault in &closed.faults {
        sheet.add([fault.file.clone(), fault.reason(lang)]);
    }
    sheet
}

/// Files that are not there, with what is not checked without them.
pub(super) fn absent(files: &[MonthFile], lang: Lang) -> Sheet<2> {
    let mut sheet = sheet(ABSENT, [FILE, WITHOUT], &[], lang);
    for file in files {
        sheet.add([file.name().into(), file.without(lang.language()).into()]);
    }
    sheet
}
