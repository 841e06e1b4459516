//! Tables of the money: what became of it provider by provider, where all of it is, and which
//! acts are on their way still, each with its place and why.

use super::run::Closed;
use super::settle::Settled;
use super::tables::{day, people, sheet, shown, text, what};
use crate::lang::Lang;
use crate::table::Sheet;
use qalqan_core::law::catalogue::settlement::STEP_POSSIBLE;
use qalqan_core::law::{Effect, Text};
use qalqan_core::money::{Tenge, checked_sum};
use qalqan_core::settlement::ActPlace;
use qalqan_core::wire::{ActStateReport, SumsReport};
use std::collections::BTreeMap;

const PROVIDER: Text = text("орындаушы", "исполнитель", "provider");
const ACCEPTED: Text = text("қабылданғаны", "принято", "accepted");
const SIGNED: Text = text("қол қойылғаны", "подписано", "signed");
const BILLED: Text = text("төлем шоттарында", "в счетах к оплате", "billed");
const ORDERED: Text = text("төлем тапсырмаларында", "в платежных поручениях", "ordered");
const PAID: Text = text("төленгені", "оплачено", "paid");
const WITHHELD: Text = text("ұстап қалынғаны", "удержано", "withheld");
const BALANCE: Text = text(
    "шарттардың қалдығы",
    "остаток договоров",
    "left of contracts",
);
const MONEY: Text = text(
    "Орындаушылардың ақшасы",
    "Деньги исполнителей",
    "Money of the providers",
);
const ALL: Text = text("барлығы", "всего", "in all");

const PLACE: Text = text("орны", "место", "place");
const ACTS: Text = text("актілер", "акты", "acts");
const ACT: Text = text("акт", "акт", "act");
const SUM: Text = text("сомасы", "сумма", "sum");
const GROUND: Text = text("негізі", "основание", "ground");
const WHERE: Text = text(
    "Ұсынылған ақша қайда",
    "Где предъявленные деньги",
    "Where the money presented is",
);
const DEDUCTED: Text = text("шегерілгені", "снято", "deducted");
const PRESENTED: Text = text(
    "барлығы ұсынылғаны",
    "всего предъявлено",
    "presented in all",
);
const PARKED: Text = text(
    "Төленбеген актілер: орны мен себебі",
    "Неоплаченные акты: где и почему",
    "Acts that are not paid: where and why",
);
const KEPT: Text = text("кезекте ұсталған", "удержан в очереди", "kept in its place");
const NO_INVOICE: Text = text(
    "электрондық шот-фактура жоқ",
    "нет электронного счета-фактуры",
    "no e-invoice",
);
const SENT: Text = text(
    "орындалған төлем тапсырмасы жоқ",
    "нет исполненного платежного поручения",
    "no executed payment order",
);

/// What was presented is somewhere to the tiyn: gone, deducted, or in the place of an act.
#[must_use]
pub fn conserved(settled: &[Settled]) -> bool {
    settled.iter().all(|one| {
        let year = &one.year;
        let places = checked_sum(live(one).filter_map(payable));
        let deducted = year.sums.as_ref().and_then(|sums| read(&sums.deducted));
        let parts = places.zip(deducted).zip(read(&year.gone));
        let sum = parts
            .and_then(|((places, deducted), gone)| places.checked_add(deducted)?.checked_add(gone));
        sum.is_some() && sum == read(&year.presented) && narrows(year.sums.as_ref())
    })
}

/// Paid is no more than ordered, ordered than billed, and so on.
fn narrows(sums: Option<&SumsReport>) -> bool {
    let Some(sums) = sums else { return false };
    let steps = [
        &sums.paid,
        &sums.ordered,
        &sums.billed,
        &sums.signed,
        &sums.committed,
    ];
    let steps: Vec<Option<Tenge>> = steps.map(|text| read(text)).into_iter().collect();
    steps.iter().all(Option::is_some) && steps.is_sorted()
}

fn read(text: &str) -> Option<Tenge> {
    text.parse().ok()
}

fn payable(act: &ActStateReport) -> Option<Tenge> {
    read(&act.payable)
}

fn live(one: &Settled) -> impl Iterator<Item = &ActStateReport> {
    let gone = |act: &&ActStateReport| act.place.is_some_and(ActPlace::gone);
    one.year.acts.iter().filter(move |act| !gone(act))
}

/// Accepted, signed, billed, ordered, paid, withheld, and what is left of the contracts.
const COLUMNS: [fn(&SumsReport) -> &String; 7] = [
    |sums| &sums.committed,
    |sums| &sums.signed,
    |sums| &sums.billed,
    |sums| &sums.ordered,
    |sums| &sums.paid,
    |sums| &sums.retained,
    |sums| &sums.balance,
];

/// What became of the money of each provider, and of all.
pub(super) fn money(closed: &Closed, lang: Lang) -> Sheet<8> {
    let head = [
        PROVIDER, ACCEPTED, SIGNED, BILLED, ORDERED, PAID, WITHHELD, BALANCE,
    ];
    let mut sheet = sheet(MONEY, head, &[1, 2, 3, 4, 5, 6, 7], lang);
    let row = |name: String, sums: [Option<Tenge>; 7]| {
        let mut cells = sums.map(|sum| people(sum, lang)).into_iter();
        let mut row = [const { String::new() }; 8];
        for (cell, text) in row.iter_mut().zip(std::iter::once(name).chain(&mut cells)) {
            *cell = text;
        }
        row
    };
    let sums = |one: &Settled| COLUMNS.map(|of| read(of(one.year.sums.as_ref()?)));
    let mut all = COLUMNS.map(|_| Some(Tenge::ZERO));
    for one in &closed.settled {
        let own = sums(one);
        for (all, own) in all.iter_mut().zip(own) {
            *all = all.zip(own).and_then(|(all, own)| all.checked_add(own));
        }
        sheet.add(row(shown(one.number), own));
    }
    if !closed.settled.is_empty() {
        sheet.add(row(ALL.template(lang.language()).into(), all));
    }
    sheet
}

/// Everything presented, by the place of its act; what is gone and what was deducted beside
/// it. The last row is what was presented.
pub(super) fn places(closed: &Closed, lang: Lang) -> Sheet<3> {
    let mut sheet = sheet(WHERE, [PLACE, ACTS, SUM], &[1, 2], lang);
    if closed.settled.is_empty() {
        return sheet;
    }
    let years = || closed.settled.iter().map(|one| &one.year);
    let total = |texts: Vec<Option<Tenge>>| {
        let known: Option<Vec<Tenge>> = texts.into_iter().collect();
        people(known.and_then(checked_sum), lang)
    };
    for place in ActPlace::ALL {
        let acts = closed.settled.iter().flat_map(|one| &one.year.acts);
        let own: Vec<&ActStateReport> = acts.filter(|act| act.place == Some(place)).collect();
        if own.is_empty() {
            continue;
        }
        let sum = match place.gone() {
            true => own.iter().map(|act| read(&act.total)).collect(),
            false => own.iter().map(|act| payable(act)).collect(),
        };
        let name = lang.word("place of an act", place.name());
        sheet.add([name, own.len().to_string(), total(sum)]);
    }
    let said = |text: Text| String::from(text.template(lang.language()));
    let deducted = years().map(|year| read(&year.sums.as_ref()?.deducted));
    sheet.add([said(DEDUCTED), String::new(), total(deducted.collect())]);
    let acts: usize = years().map(|year| year.acts.len()).sum();
    let presented = years().map(|year| read(&year.presented));
    let presented = total(presented.collect());
    sheet.add([said(PRESENTED), acts.to_string(), presented]);
    sheet
}

/// The acts that are neither paid nor gone.
pub(super) fn parked(closed: &Closed, lang: Lang) -> Sheet<5> {
    let head = [PROVIDER, ACT, PLACE, SUM, GROUND];
    let mut sheet = sheet(PARKED, head, &[3], lang);
    let told = told(closed, lang);
    for one in &closed.settled {
        for act in live(one).filter(|act| act.place != Some(ActPlace::Paid)) {
            let place = act.place.map_or("", ActPlace::name);
            sheet.add([
                shown(one.number),
                act.act.clone(),
                lang.word("place of an act", place),
                people(payable(act), lang),
                grounds(act, told.get(act.act.as_str()), lang).join("; "),
            ]);
        }
    }
    sheet
}

/// What was found at each act, and what could not be checked: the heaviest in words.
fn told(closed: &Closed, lang: Lang) -> BTreeMap<&str, String> {
    let mut codes: BTreeMap<&str, Vec<(Effect, &str)>> = BTreeMap::new();
    let mut reasons: BTreeMap<&str, String> = BTreeMap::new();
    let found = closed.found.iter().filter(|one| one.effect > Effect::Note);
    for one in found {
        let own = codes.entry(&one.name.act).or_default();
        own.push((one.effect, &one.code));
        let mut params = one.params.iter();
        let reason = params.find(|(name, _)| name == "reason" && one.code == STEP_POSSIBLE.code);
        if let Some((_, reason)) = reason {
            reasons.insert(&one.name.act, lang.word("obstacle", reason));
        }
    }
    for one in &closed.open {
        let own = codes.entry(&one.name.act).or_default();
        own.push((Effect::Review, &one.code));
    }
    let told = codes.into_iter().map(|(act, mut codes)| {
        codes.sort_by_key(|(effect, code)| (std::cmp::Reverse(*effect), *code));
        codes.dedup_by_key(|(_, code)| *code);
        let mut codes = codes.into_iter().map(|(_, code)| code);
        let first = codes.next().unwrap_or_default();
        let mut text = format!("{first}: {}", what(first, lang));
        if let Some(reason) = reasons.get(act).filter(|_| first == STEP_POSSIBLE.code) {
            text.push_str(&format!(" ({reason})"));
        }
        for code in codes {
            text.push_str(", ");
            text.push_str(code);
        }
        (act, text)
    });
    told.collect()
}

/// Why an act is where it is.
fn grounds(act: &ActStateReport, told: Option<&String>, lang: Lang) -> Vec<String> {
    let said = |text: Text| String::from(text.template(lang.language()));
    let mut grounds = Vec::new();
    for held in &act.held {
        let ground = held.ground.map_or("", |ground| ground.name());
        let since = held.since.as_ref().map(ToString::to_string);
        let ground = lang.word("ground of points 14 and 16", ground);
        grounds.push(format!("{ground}, {}", day(since.as_ref())));
    }
    // several documents may show one ground; the table of providers names them
    grounds.dedup();
    if let Some(paper) = &act.kept {
        grounds.push(format!("{} ({paper})", said(KEPT)));
    }
    grounds.extend(told.cloned());
    if grounds.is_empty() {
        grounds.push(match act.place {
            Some(ActPlace::InCheck | ActPlace::Waiting) => {
                let outcome = act.outcome.map_or("", |outcome| outcome.name());
                lang.word("outcome of a check", outcome)
            }
            Some(ActPlace::Signed) if act.invoice.is_none() => said(NO_INVOICE),
            _ => said(SENT),
        });
    }
    grounds
}
