//! Where a case took place: licence, its addresses, the facility.

use crate::act::address::Address;
use crate::act::ask::{Ask, Line, each_case};
use crate::act::rows::CaseRows;
use crate::act::{Act, Case, Reference};
use crate::calendar::{Day, Period};
use crate::fact::{Lack, Rows};
use crate::finding::{At, Examination};
use crate::identifier::{AddressCode, FacilityId};
use crate::law::catalogue::act as rules;
use crate::law::{Edition, LicenceSpan};
use crate::party::{FacilityCard, LicenceCard};
use crate::visit::{Presence, VisitMethod};
use alloc::vec::Vec;

fn days_of_case(ask: &mut Ask<'_, '_>, case: &Case) -> Option<Period> {
    let start = ask.field("start", case.start)?;
    let end = ask.field("end", case.end)?;
    Some(Period::spanning(start, end))
}

/// A licence of the provider, with its annex put in order once an act.
struct Annex<'a> {
    card: &'a LicenceCard,
    codes: Vec<&'a AddressCode>,
    texts: Vec<Address>,
}

impl Annex<'_> {
    fn holds(&self, code: &AddressCode) -> bool {
        self.codes.binary_search(&code).is_ok()
    }
}

/// The provider's licences over one act, and the days of a case that they must cover.
pub(in crate::act) struct Licences<'a> {
    annexes: Vec<Annex<'a>>,
    span: LicenceSpan,
}

impl<'a> Licences<'a> {
    pub(in crate::act) fn of(act: &Act, reference: &'a Reference, edition: &Edition) -> Self {
        let provider = act.provider.as_ref();
        let rows = provider.map_or(&[][..], |provider| reference.licences.rows_of(provider));
        let by_text = act.cases.iter().any(|case| case.address.is_none());
        let annex = |card: &'a LicenceCard| {
            let mut codes: Vec<&AddressCode> = card.addresses.iter().collect();
            codes.sort_unstable();
            let texts = card.address_texts.iter().filter(|_| by_text);
            let texts = texts.map(|text| Address::read(text)).collect();
            Annex { card, codes, texts }
        };
        Self {
            annexes: rows.iter().map(|(_, card)| annex(card)).collect(),
            span: edition.parameters.licence_span.get(),
        }
    }

    fn asked(&self, days: Period) -> Period {
        match self.span {
            LicenceSpan::Whole => days,
            LicenceSpan::Start => Period::spanning(days.first(), days.first()),
            LicenceSpan::End => Period::spanning(days.last(), days.last()),
        }
    }

    /// Do the licences that fit cover the days, one after another?
    fn cover(&self, days: Period, fits: impl Fn(&Annex<'a>) -> bool) -> bool {
        let days = self.asked(days);
        let valid = || self.annexes.iter().filter(|annex| fits(annex));
        let mut next = days.first();
        loop {
            let here = valid().map(|annex| annex.card.valid);
            let reach = here
                .filter(|valid| valid.contains(next))
                .map(Period::last)
                .max();
            match reach {
                None => return false,
                Some(last) if last >= days.last() => return true,
                Some(last) => match last.next() {
                    Some(day) => next = day,
                    None => return true,
                },
            }
        }
    }

    /// Does a licence of a day fit?
    pub(super) fn on(&self, day: Day, fits: impl Fn(&LicenceCard) -> bool) -> bool {
        let mut cards = self.annexes.iter().map(|annex| annex.card);
        cards.any(|card| card.valid.contains(day) && fits(card))
    }
}

/// Why the list of licences cannot say no on a day; a stale one holds nothing.
fn open_on(
    ask: &mut Ask<'_, '_>,
    act: &Act,
    day: Day,
    reference: &Reference,
) -> Option<Option<Lack>> {
    ask.field("provider", act.provider)?;
    let open = reference.licences.open_on(day);
    match open {
        Some(Lack::Stale | Lack::NotGiven) => {
            ask.no("licences", reference.licences.source(), open);
            None
        }
        open => Some(open),
    }
}

/// ACT-017. The licences must cover the case from its first day to its last: two of them
/// may follow one another without a gap.
pub(in crate::act) fn licence_valid(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    licences: &Licences<'_>,
    reference: &Reference,
) {
    let mut ask = Ask::new(exam, &rules::LICENCE_VALID, at);
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(open) = open_on(&mut ask, act, days.last(), reference) else {
        return;
    };
    if licences.cover(days, |_| true) {
        ask.pass();
    } else if ask.no("licences", reference.licences.source(), open) {
        ask.find(|finding| {
            let finding = finding.with("first", days.first());
            finding.with("last", days.last()).stake(case.total)
        });
    }
}

/// ACT-018. Where no licence covers the case ACT-017 speaks, and there is no annex
/// to look into.
pub(in crate::act) fn address_in_licence(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    licences: &Licences<'_>,
    reference: &Reference,
) {
    let here = at.field("address");
    let mut ask = Ask::new(exam, &rules::ADDRESS_IN_LICENCE, &here);
    let Some(address) = ask.field("address", case.address.as_ref()) else {
        return;
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(open) = open_on(&mut ask, act, days.last(), reference) else {
        return;
    };
    let book = &reference.licences;
    if licences.cover(days, |annex| annex.holds(address)) {
        ask.pass();
    } else if ask.no("licences", book.source(), open) {
        if !licences.cover(days, |_| true) {
            return ask.skip();
        }
        let valid = |annex: &&Annex<'_>| annex.card.valid.overlaps(days);
        let looked_at = licences.annexes.iter().filter(valid).count();
        ask.find(|finding| {
            finding
                .with("address", address)
                .evidence("licences", looked_at, book.source(), book.as_of())
                .stake(case.total)
        });
    }
}

/// ACT-018 over a line that was given at an address of its own.
pub(in crate::act) fn line_in_licence(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    licences: &Licences<'_>,
    reference: &Reference,
) {
    let Some(address) = &line.service.address else {
        return;
    };
    let here = at.field("address");
    let mut ask = Ask::new(exam, &rules::ADDRESS_IN_LICENCE, &here);
    let Some(day) = ask.field("at", line.service.at) else {
        return;
    };
    let day = day.day();
    let Some(open) = open_on(&mut ask, line.act, day, reference) else {
        return;
    };
    let book = &reference.licences;
    let here_that_day = |annex: &Annex<'_>| annex.card.valid.contains(day);
    let valid = || licences.annexes.iter().filter(|annex| here_that_day(annex));
    if valid().any(|annex| annex.holds(address)) {
        ask.pass();
    } else if ask.no("licences", book.source(), open) {
        match valid().count() {
            0 => ask.skip(),
            looked_at => ask.find(|finding| {
                finding
                    .with("address", address)
                    .evidence("licences", looked_at, book.source(), book.as_of())
                    .stake(line.service.amount)
            }),
        }
    }
}

/// ACT-039. An address by code is ACT-018's; where no licence covers the case ACT-017
/// speaks.
pub(in crate::act) fn address_by_text(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    licences: &Licences<'_>,
    reference: &Reference,
) {
    let here = at.field("addressText");
    let mut ask = Ask::new(exam, &rules::ADDRESS_BY_TEXT, &here);
    let text = match (&case.address, &case.address_text) {
        (None, Some(text)) => text,
        (Some(_), _) => return ask.pass(),
        (None, None) => return ask.skip(),
    };
    let Some(days) = days_of_case(&mut ask, case) else {
        return;
    };
    let Some(open) = open_on(&mut ask, act, days.last(), reference) else {
        return;
    };
    let asked = Address::read(text);
    let same = licences.cover(days, |annex| annex.texts.contains(&asked));
    if !same && !ask.no("licences", reference.licences.source(), open) {
        return;
    }
    if !same && !licences.cover(days, |_| true) {
        return ask.skip();
    }
    ask.find(|finding| {
        finding
            .with("result", if same { "same" } else { "other" })
            .stake(case.total)
    });
}

type FacilityRows<'a> = Rows<'a, FacilityId, FacilityCard>;

/// A facility, the days on which it was used, and where it is said to stand.
struct Used<'a> {
    facility: Option<&'a FacilityId>,
    address: Option<&'a AddressCode>,
    days: Option<Period>,
}

/// ACT-019 and ACT-050 over a case.
pub(in crate::act) fn facility_of_case(
    exam: &mut Examination,
    at: &At<'_>,
    (act, case): (&Act, &Case),
    rows: &CaseRows<'_>,
) {
    let used = Used {
        facility: case.facility.as_ref(),
        address: case.address.as_ref(),
        days: case
            .start
            .zip(case.end)
            .map(|(start, end)| Period::spanning(start, end)),
    };
    facility_of_provider(exam, at, act, &used, &rows.facilities, case.total);
    address_of_facility(exam, at, act, &used, &rows.facilities, case.total);
}

/// ACT-019 and ACT-050 over a line that names a facility or an address of its own.
pub(in crate::act) fn facility_of_line(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    reference: &Reference,
) {
    let (facility, address) = (&line.service.facility, &line.service.address);
    if facility.is_none() && address.is_none() {
        return;
    }
    let used = Used {
        facility: facility.as_ref().or(line.case.facility.as_ref()),
        address: match (facility, address) {
            (_, Some(own)) => Some(own),
            (None, None) => line.case.address.as_ref(),
            // another facility than the case's stands elsewhere
            (Some(_), None) => None,
        },
        days: line
            .service
            .at
            .map(|at| Period::spanning(at.day(), at.day())),
    };
    let rows = reference.facilities.rows_at(used.facility);
    if facility.is_some() {
        facility_of_provider(exam, at, line.act, &used, &rows, line.service.amount);
    }
    if address.is_some() {
        address_of_facility(exam, at, line.act, &used, &rows, line.service.amount);
    }
}

fn facility_of_provider(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    used: &Used<'_>,
    rows: &FacilityRows<'_>,
    stake: Option<crate::money::Tenge>,
) {
    let here = at.field("facility");
    let mut ask = Ask::new(exam, &rules::FACILITY_OF_PROVIDER, &here);
    let Some(facility) = ask.field("facility", used.facility) else {
        return;
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(days) = ask.field("days", used.days) else {
        return;
    };
    let owned = |card: &FacilityCard| card.provider == provider && card.valid.covers(days);
    match ask.any("facilities", rows, days.last(), owned) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| finding.with("facility", facility).stake(stake)),
        None => (),
    }
}

/// Where the facility is not the provider's ACT-019 speaks.
fn address_of_facility(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    used: &Used<'_>,
    rows: &FacilityRows<'_>,
    stake: Option<crate::money::Tenge>,
) {
    let here = at.field("address");
    let mut ask = Ask::new(exam, &rules::ADDRESS_OF_FACILITY, &here);
    if used.facility.is_none() {
        return ask.skip();
    }
    let Some((provider, days)) = act.provider.zip(used.days) else {
        return ask.skip();
    };
    let Some(address) = ask.field("address", used.address) else {
        return;
    };
    let answer = rows.answer_on(days.last());
    let cards = answer.rows.iter().map(|(_, card)| card);
    let own = |card: &&FacilityCard| card.provider == provider && card.valid.covers(days);
    let mut own = cards.filter(own).peekable();
    let stands = own.peek().map(|card| &card.address);
    if own.any(|card| card.address == *address) {
        return ask.pass();
    }
    if !ask.no("facilities", rows.source(), answer.open) {
        return;
    }
    match stands {
        None => ask.skip(),
        Some(stands) => {
            let path = here.path();
            ask.find(|finding| {
                let finding = finding.with("declared", address).with("expected", stands);
                finding.stake(stake).repair(path, stands)
            });
        }
    }
}

/// ACT-040. A case without a visit is VIS-001's, and a visit entered by hand, which knows
/// no coordinates, is VIS-002's.
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
        let mut ask = Ask::new(exam, &rules::FAR_FROM_FACILITY, here);
        let Some(Presence::With(visit)) = presences.next() else {
            return ask.skip();
        };
        let Some(facility) = case.facility.as_ref() else {
            return ask.skip();
        };
        if visit.coordinates.is_none() && visit.method == VisitMethod::Manual {
            return ask.skip();
        }
        let source = reference.visits.source();
        let Some(there) = ask.told("visit coordinates", source, visit.coordinates) else {
            return;
        };
        let Some(day) = ask.field("end", case.end) else {
            return;
        };
        let book = &reference.facilities;
        let answer = book.answer_on(facility, day);
        let placed = answer.rows.iter().find_map(|(_, card)| card.coordinates);
        if placed.is_none() && !ask.no("facilities", book.source(), answer.open) {
            return;
        }
        let Some(placed) = ask.told("coordinates", book.source(), placed) else {
            return;
        };
        let metres = placed.metres_to(there);
        if metres <= limit {
            ask.pass();
        } else {
            ask.find(|finding| {
                let finding = finding.with("metres", metres).with("limit", limit);
                finding.stake(case.total)
            });
        }
    });
}
