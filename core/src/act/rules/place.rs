//! Where a case took place: licence, its addresses, the facility.

use crate::act::ask::{Ask, each_case};
use crate::act::{Act, Case, Reference};
use crate::calendar::Period;
use crate::finding::{At, Examination};
use crate::identifier::TaxNumber;
use crate::law::Edition;
use crate::law::catalogue::act as rules;
use crate::party::LicenceCard;
use crate::visit::Presence;
use alloc::string::String;
use alloc::vec::Vec;

fn days_of_case(ask: &mut Ask<'_, '_>, case: &Case) -> Option<Period> {
    let start = ask.field("start", case.start)?;
    let end = ask.field("end", case.end)?;
    Some(Period::spanning(start, end))
}

fn licences<'a>(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    days: Period,
    reference: &'a Reference,
) -> Option<&'a [(TaxNumber, LicenceCard)]> {
    let provider = ask.field("provider", act.provider)?;
    ask.rows("licences", &reference.licences, &provider, days.last())
}

/// The licences that cover the whole case; none where ACT-017 speaks.
pub(super) fn covering<'a>(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    case: &Case,
    reference: &'a Reference,
) -> Option<impl Iterator<Item = &'a LicenceCard> + Clone + use<'a>> {
    let days = days_of_case(ask, case)?;
    let rows = licences(ask, act, days, reference)?;
    let cards = rows.iter().map(|(_, card)| card);
    Some(cards.filter(move |card| card.valid.covers(days)))
}

/// ACT-017. One licence must cover the case from its first day to its last.
pub(in crate::act) fn licence_valid(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let mut ask = Ask {
        exam,
        rule: &rules::LICENCE_VALID,
        at,
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(rows) = licences(&mut ask, act, days, reference) else {
        return;
    };
    if rows.iter().any(|(_, card)| card.valid.covers(days)) {
        ask.pass();
    } else {
        ask.find(|finding| {
            finding
                .with("first", days.first())
                .with("last", days.last())
                .stake(case.total)
        });
    }
}

/// ACT-018. Where no licence covers the case ACT-017 speaks, and there is no annex
/// to look into.
pub(in crate::act) fn address_in_licence(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let here = at.field("address");
    let mut ask = Ask {
        exam,
        rule: &rules::ADDRESS_IN_LICENCE,
        at: &here,
    };
    let Some(address) = ask.field("address", case.address.as_ref()) else {
        return;
    };
    let Some(valid) = covering(&mut ask, act, case, reference) else {
        return;
    };
    let mut valid = valid.peekable();
    if valid.peek().is_none() {
        return;
    }
    let looked_at = valid.clone().count();
    if valid.any(|card| card.addresses.contains(address)) {
        ask.pass();
    } else {
        let book = &reference.licences;
        ask.find(|finding| {
            finding
                .with("address", address)
                .evidence("licences", looked_at, book.source(), book.as_of())
                .stake(case.total)
        });
    }
}

/// ACT-019.
pub(in crate::act) fn facility_of_provider(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let here = at.field("facility");
    let mut ask = Ask {
        exam,
        rule: &rules::FACILITY_OF_PROVIDER,
        at: &here,
    };
    let Some(facility) = ask.field("facility", case.facility.as_ref()) else {
        return;
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(rows) = ask.rows("facilities", &reference.facilities, facility, days.last()) else {
        return;
    };
    if rows.iter().any(|(_, card)| card.provider == provider) {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("facility", facility));
    }
}

/// ACT-039. An address by code is ACT-018's.
pub(in crate::act) fn address_by_text(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    case: &Case,
    reference: &Reference,
) {
    let here = at.field("addressText");
    let mut ask = Ask::new(exam, &rules::ADDRESS_BY_TEXT, &here);
    let text = match (&case.address, &case.address_text) {
        (None, Some(text)) => text,
        (Some(_), _) => return ask.pass(),
        (None, None) => return,
    };
    let Some(valid) = covering(&mut ask, act, case, reference) else {
        return;
    };
    let asked = normal(text);
    let mut texts = valid.flat_map(|card| &card.address_texts);
    let same = texts.any(|one| normal(one) == asked);
    ask.find(|finding| {
        finding
            .with("result", if same { "same" } else { "other" })
            .stake(case.total)
    });
}

/// Words that say what kind of place follows; people leave them out or shorten them.
const KINDS: [&str; 22] = [
    "г",
    "город",
    "қ",
    "қала",
    "қаласы",
    "ул",
    "улица",
    "к",
    "көш",
    "көше",
    "көшесі",
    "д",
    "дом",
    "үй",
    "пр",
    "просп",
    "проспект",
    "пр-т",
    "даңғыл",
    "даңғылы",
    "мкр",
    "микрорайон",
];

/// The words of an address in small letters, without marks and kinds of places.
fn normal(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty() && !KINDS.contains(word))
        .map(String::from)
        .collect()
}

/// ACT-040. A visit that does not tell where the person was is not measured.
pub(in crate::act) fn far_from_facility(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    presences: &[Presence<'_>],
    reference: &Reference,
    edition: &Edition,
) {
    let limit = u64::from(edition.parameters.visit_distance_metres.get());
    let mut presences = presences.iter();
    each_case(at, act, |here, case| {
        let Some(Presence::With(visit)) = presences.next() else {
            return;
        };
        let mut ask = Ask::new(exam, &rules::FAR_FROM_FACILITY, here);
        let Some(facility) = &case.facility else {
            return;
        };
        let Some(there) = visit.coordinates else {
            return;
        };
        let Some(day) = ask.field("end", case.end) else {
            return;
        };
        let book = &reference.facilities;
        let Some(rows) = ask.rows("facilities", book, facility, day) else {
            return;
        };
        let placed = rows.iter().find_map(|(_, card)| card.coordinates);
        let Some(placed) = ask.known("coordinates", book, placed) else {
            return;
        };
        let metres = placed.metres_to(there);
        if metres <= limit {
            ask.pass();
        } else {
            ask.find(|finding| finding.with("metres", metres).with("limit", limit));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address_meet() {
        let one = normal("г. Алматы, ул. Абая, д. 10");
        for same in [
            "Алматы, Абая 10",
            "АЛМАТЫ қаласы, Абая көшесі, 10",
            "алматы абая,10",
        ] {
            assert_eq!(normal(same), one, "{same}");
        }
        for other in ["Алматы, Абая 11", "Алматы, Абая 10а", "Астана, Абая 10"]
        {
            assert_ne!(normal(other), one, "{other}");
        }
    }
}
