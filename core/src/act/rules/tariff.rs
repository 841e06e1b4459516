//! The tariff of each service on its day.

use crate::act::ask::Ask;
use crate::act::rows::LineRows;
use crate::act::{Service, TariffCard};
use crate::calendar::Day;
use crate::fact::Answer;
use crate::finding::{At, Examination};
use crate::identifier::ServiceCode;
use crate::law::catalogue::act as rules;

struct Asked<'a> {
    code: ServiceCode,
    day: Day,
    answer: Answer<'a, ServiceCode, TariffCard>,
}

impl<'a> Asked<'a> {
    fn of(ask: &mut Ask<'_, '_>, service: &Service, rows: &LineRows<'a>) -> Option<Self> {
        let code = ask.field("code", service.code)?;
        let day = ask.field("at", service.at)?.day();
        let answer = rows.tariffs.answer_on(day);
        Some(Self { code, day, answer })
    }

    /// The tariffs of the code in force on the day.
    fn in_force(&self) -> impl Iterator<Item = &'a TariffCard> + use<'a> {
        let day = self.day;
        let cards = self.answer.rows.iter().map(|(_, card)| card);
        cards.filter(move |card| card.valid.contains(day))
    }
}

/// ACT-015.
pub(in crate::act) fn tariff_exists(
    exam: &mut Examination,
    at: &At<'_>,
    service: &Service,
    rows: &LineRows<'_>,
) {
    let here = at.field("code");
    let mut ask = Ask::new(exam, &rules::TARIFF_EXISTS, &here);
    let Some(asked) = Asked::of(&mut ask, service, rows) else {
        return;
    };
    if asked.in_force().next().is_some() {
        ask.pass();
    } else if ask.no("tariffs", rows.tariffs.source(), asked.answer.open) {
        ask.find(|finding| {
            finding
                .with("code", asked.code)
                .with("day", asked.day)
                .stake(service.amount)
        });
    }
}

/// ACT-016. Where no tariff is in force ACT-015 speaks, and there is no price to compare.
pub(in crate::act) fn price_is_tariff(
    exam: &mut Examination,
    at: &At<'_>,
    service: &Service,
    rows: &LineRows<'_>,
) {
    let here = at.field("tariff");
    let mut ask = Ask::new(exam, &rules::PRICE_IS_TARIFF, &here);
    let Some(asked) = Asked::of(&mut ask, service, rows) else {
        return;
    };
    let Some(declared) = ask.field("tariff", service.tariff) else {
        return;
    };
    if asked.in_force().any(|card| card.price == declared) {
        return ask.pass();
    }
    if !ask.no("tariffs", rows.tariffs.source(), asked.answer.open) {
        return;
    }
    let Some(card) = asked.in_force().next() else {
        return ask.skip();
    };
    let path = here.path();
    ask.find(|finding| {
        finding
            .with("declared", declared)
            .with("expected", card.price)
            .stake(declared.distance(card.price))
            .repair(path, card.price)
    });
}
