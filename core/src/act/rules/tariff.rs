//! The tariff of each service on its day.

use crate::act::ask::Ask;
use crate::act::{Reference, Service, TariffCard};
use crate::calendar::Day;
use crate::finding::{At, Examination};
use crate::identifier::ServiceCode;
use crate::law::catalogue::act as rules;

struct Asked<'a> {
    code: ServiceCode,
    day: Day,
    card: Option<&'a TariffCard>,
}

fn tariff<'a>(
    ask: &mut Ask<'_, '_>,
    service: &Service,
    reference: &'a Reference,
) -> Option<Asked<'a>> {
    let code = ask.field("code", service.code)?;
    let day = ask.field("at", service.at)?.day();
    let rows = ask.rows("tariffs", &reference.tariffs, &code, day)?;
    let card = rows
        .iter()
        .map(|(_, card)| card)
        .find(|card| card.valid.contains(day));
    Some(Asked { code, day, card })
}

/// ACT-015.
pub(in crate::act) fn tariff_exists(
    exam: &mut Examination,
    at: &At<'_>,
    service: &Service,
    reference: &Reference,
) {
    let here = at.field("code");
    let mut ask = Ask {
        exam,
        rule: &rules::TARIFF_EXISTS,
        at: &here,
    };
    let Some(asked) = tariff(&mut ask, service, reference) else {
        return;
    };
    match asked.card {
        Some(_) => ask.pass(),
        None => ask.find(|finding| {
            finding
                .with("code", asked.code)
                .with("day", asked.day)
                .stake(service.amount)
        }),
    }
}

/// ACT-016. Where no tariff is in force ACT-015 speaks, and there is no price to compare.
pub(in crate::act) fn price_is_tariff(
    exam: &mut Examination,
    at: &At<'_>,
    service: &Service,
    reference: &Reference,
) {
    let here = at.field("tariff");
    let mut ask = Ask {
        exam,
        rule: &rules::PRICE_IS_TARIFF,
        at: &here,
    };
    let Some(asked) = tariff(&mut ask, service, reference) else {
        return;
    };
    let Some(declared) = ask.field("tariff", service.tariff) else {
        return;
    };
    let Some(card) = asked.card else { return };
    if card.price == declared {
        ask.pass();
    } else {
        let path = here.path();
        ask.find(|finding| {
            finding
                .with("declared", declared)
                .with("expected", card.price)
                .stake(declared.distance(card.price))
                .repair(path, card.price)
        });
    }
}
