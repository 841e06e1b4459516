//! The facility: the provider's own, at its address, near the registered visit.

use crate::act::facilities::FacilityRows;
use crate::act::scene::{CaseScene, LineScene, PresenceScene};
use crate::act::{Act, Reference};
use crate::calendar::{Day, Moment, Period};
use crate::fact::Lack;
use crate::finding::{Check, Single, rule_table};
use crate::identifier::{AddressCode, FacilityId};
use crate::law::catalogue::act as rules;
use crate::money::Tenge;
use crate::party::FacilityCard;
use crate::visit::{VisitMethod, VisitPresence};

rule_table! {
    /// The facility of a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    FACILITY_OF_PROVIDER at "facility" => facility_of_provider;
    ADDRESS_OF_FACILITY at "address" => address_of_facility;
}

rule_table! {
    /// The facility of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    FACILITY_OF_PROVIDER at "facility" => line_facility_of_provider;
    ADDRESS_OF_FACILITY at "address" => line_address_of_facility;
}

rule_table! {
    /// The facility of a registered visit.
    pub(in crate::act) Presences: PresenceScene<'_>;
    FAR_FROM_FACILITY => far_from_facility;
}

/// A facility, the days on which it was used, and where it is said to stand.
struct Use<'a> {
    facility: Option<&'a FacilityId>,
    address: Option<&'a AddressCode>,
    /// The first and the last day, each by its field.
    days: [(&'static str, Option<Day>); 2],
    stake: Option<Tenge>,
}

impl<'a> Use<'a> {
    fn of_case(scene: &CaseScene<'a>) -> Self {
        let case = scene.case;
        Self {
            facility: case.facility.as_ref(),
            address: case.address.as_ref(),
            days: [("start", case.start), ("end", case.end)],
            stake: case.total,
        }
    }

    fn of_line(scene: &LineScene<'a>) -> Self {
        let (case, service) = (scene.case, scene.service);
        let (facility, address) = (&service.facility, &service.address);
        Self {
            facility: case.facility_of(service),
            address: match (facility, address) {
                (_, Some(own)) => Some(own),
                (None, None) => case.address.as_ref(),
                // another facility than the case's stands elsewhere
                (Some(_), None) => None,
            },
            days: [("at", service.at.map(Moment::day)); 2],
            stake: service.amount,
        }
    }

    /// The days, or *not checked*.
    fn days(&self, check: &mut Check<'_>) -> Option<Period> {
        let [(first, start), (last, end)] = self.days;
        let start = check.field(first, start)?;
        let end = check.field(last, end)?;
        Some(Period::spanning(start, end))
    }
}

/// ACT-019: the facility of a case is the provider's, on all days of the case.
///
/// A place that the provider does not run is not where it gave care. A case at `F-9` fires
/// where the register names `F-9` for another provider. Speaks with `facility`; the total
/// of the case is at stake.
fn facility_of_provider(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let used = Use::of_case(scene);
    owned(check, scene.act, &used, &scene.rows.facilities);
}

/// ACT-019 over a line that names a facility of its own: on its day.
fn line_facility_of_provider(check: &mut Check<'_>, scene: &LineScene<'_>) {
    if scene.service.facility.is_some() {
        let used = Use::of_line(scene);
        let rows = scene.reference.facilities.rows_at(used.facility);
        owned(check, scene.act, &used, &rows);
    }
}

fn owned(check: &mut Check<'_>, act: &Act, used: &Use<'_>, rows: &FacilityRows<'_>) {
    let Some(facility) = check.field("facility", used.facility) else {
        return;
    };
    let Some(provider) = check.field("provider", act.provider) else {
        return;
    };
    let Some(days) = used.days(check) else {
        return;
    };
    let owned = |card: &FacilityCard| card.provider == provider && card.valid.covers(days);
    match check.any_over("facilities", rows, (days.first(), days.last()), owned) {
        Some(true) => check.pass(),
        Some(false) => {
            check.find(|finding| finding.with("facility", facility).stake(used.stake));
        }
        None => (),
    }
}

/// ACT-050: a case was at the address of its facility.
///
/// The licence is asked about the address, so that it must be the true one. A case at
/// `ADR-2` fires where the register says that its facility stands at `ADR-1`. Where the
/// facility is not the provider's ACT-019 speaks. Speaks with `declared` and `expected`;
/// the total of the case is at stake, and the repair is the registered address.
fn address_of_facility(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let used = Use::of_case(scene);
    stands_there(check, scene.act, &used, &scene.rows.facilities);
}

/// ACT-050 over a line that names an address of its own: on its day.
fn line_address_of_facility(check: &mut Check<'_>, scene: &LineScene<'_>) {
    if scene.service.address.is_some() {
        let used = Use::of_line(scene);
        let rows = scene.reference.facilities.rows_at(used.facility);
        stands_there(check, scene.act, &used, &rows);
    }
}

fn stands_there(check: &mut Check<'_>, act: &Act, used: &Use<'_>, rows: &FacilityRows<'_>) {
    if check.field("facility", used.facility).is_none() {
        return;
    }
    let Some(provider) = check.field("provider", act.provider) else {
        return;
    };
    let Some(days) = used.days(check) else {
        return;
    };
    let Some(address) = check.told("address", used.address) else {
        return;
    };
    let answer = rows.answer_on(days.last());
    let own = |card: &FacilityCard| card.provider == provider && card.valid.covers(days);
    let alike = |one: &FacilityCard, other: &FacilityCard| one.address == other.address;
    let span = (days.first(), days.last());
    let registered = match check.single(answer.rows, span, own, alike) {
        Single::One(card) => Some(&card.address),
        Single::None => None,
        Single::Contradicting => {
            return check.lack("facilities", rows.source(), Lack::Contradicting);
        }
    };
    if registered == Some(address) {
        return check.pass();
    }
    if !check.can_deny("facilities", rows.source(), answer.open) {
        return;
    }
    match registered {
        None => check.skip(),
        Some(registered) => {
            let path = check.place().path();
            check.find(|finding| {
                let finding = finding.with("declared", address);
                let finding = finding.with("expected", registered);
                finding.stake(used.stake).repair(path, registered)
            });
        }
    }
}

/// ACT-040: the visit was registered near its facility, by the metres of the edition.
///
/// A code read far away proves no presence. A visit 1 500 metres from its facility fires,
/// the limit being a thousand. A case without a visit is VIS-001's, and a visit entered by
/// hand, which knows no coordinates, is VIS-002's. Speaks with `metres` and `limit`; the
/// total of the case is at stake.
fn far_from_facility(check: &mut Check<'_>, scene: &PresenceScene<'_>) {
    let case = scene.case;
    let VisitPresence::With(visit) = scene.presence else {
        return check.skip();
    };
    if case.facility.is_none() {
        return check.skip();
    }
    if visit.coordinates.is_none() && visit.method == VisitMethod::Manual {
        return check.skip();
    }
    let source = scene.reference.visits.source();
    let Some(there) = check.known("visit coordinates", source, visit.coordinates) else {
        return;
    };
    let Some(day) = check.field("end", case.end) else {
        return;
    };
    let rows = &scene.facilities;
    let (answer, source) = (rows.answer_on(day), rows.source());
    let told = |card: &FacilityCard| card.coordinates.is_some() && card.valid.contains(day);
    let alike = |one: &FacilityCard, other: &FacilityCard| one.coordinates == other.coordinates;
    let placed = match check.single(answer.rows, (day, day), told, alike) {
        Single::One(card) => card.coordinates,
        Single::None if !check.can_deny("facilities", source, answer.open) => return,
        // a facility that is none on that day is ACT-019's
        Single::None if !used_on(check, answer.rows, day) => return check.skip(),
        Single::None => None,
        Single::Contradicting => return check.lack("facilities", source, Lack::Contradicting),
    };
    let Some(placed) = check.known("coordinates", source, placed) else {
        return;
    };
    let metres = placed.metres_to(there);
    let limit = u64::from(scene.law.visit_distance_metres.get());
    if metres <= limit {
        check.pass();
    } else {
        check.find(|finding| {
            let finding = finding.with("metres", metres).with("limit", limit);
            finding.stake(case.total)
        });
    }
}

fn used_on(check: &mut Check<'_>, rows: &[(FacilityId, FacilityCard)], day: Day) -> bool {
    let used = || rows.iter().any(|(_, card)| card.valid.contains(day));
    check.once_about(rows, (day, day), 1, || usize::from(used())) == 1
}
