//! Which visit proves which case: same insured, same facility, inside the days of
//! the case, and one registration proves as many cases as the edition says.

use crate::calendar::Day;
use crate::fact::{Book, Lack, single};
use crate::identifier::{FacilityId, Iin};
use crate::sort;
use crate::visit::taken::{Free, Taken};
use crate::visit::{Hindrance, MatchTerms, VisitCard, VisitUse};
use alloc::vec::Vec;

/// What a visit is matched to: the person, the place and the days of a case.
#[derive(Clone, Debug)]
pub struct FacilityStay<'a> {
    /// The insured.
    pub insured: Iin,
    /// The facility.
    pub facility: &'a FacilityId,
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
    /// What the act calls the case: of two alike in all else the first by it gets the visit.
    pub name: &'a str,
}

/// Whether a case has a registered visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitPresence<'v> {
    /// It has this one.
    With(&'v VisitCard),
    /// A complete list of visits holds none that counts for it.
    Without {
        /// A visit of the right person, place and day that does not count, and why.
        passed_over: Option<(&'v VisitCard, Hindrance)>,
    },
    /// It is not known.
    Unknown(Lack),
}

/// What the visits prove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched<'v> {
    /// The presence of each stay, in the order given.
    pub presences: Vec<VisitPresence<'v>>,
    /// The places of the stays whose visit had proved another stay before, in order: where
    /// one visit proves every case, the fewest that can be.
    pub shared: Vec<usize>,
    /// Does a visit of an insured whom the stays name rest on a verified token?
    pub has_evidence: bool,
}

/// The presence of each stay, in the order given. `None` is a case that lacks a
/// person, a place or a day.
///
/// Stays that end first choose first and take the earliest visit left: no other
/// choice proves more cases, since a later visit suits every later stay as well. Where one
/// registration proves every case that holds its day, the stays that are left over share
/// the visits of their days. A number of a registration, or a token, is one person's visit
/// to one facility on one day: rows that say another thing of it prove nothing.
///
/// ```
/// use qalqan_core::fact::{Book, Lack, Source};
/// use qalqan_core::law;
/// use qalqan_core::visit::{MatchTerms, VisitPresence, match_visits};
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// let (visits, terms) = (Book::not_given(Source::Biometrics), MatchTerms::of(&edition.parameters));
/// // the case lacks a person, a place or a day
/// let matched = match_visits(&[None], &visits, terms);
/// assert_eq!(matched.presences, [VisitPresence::Unknown(Lack::NoKey)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn match_visits<'v>(
    stays: &[Option<FacilityStay<'_>>],
    visits: &'v Book<Iin, VisitCard>,
    terms: MatchTerms,
) -> Matched<'v> {
    let known = stays.iter().enumerate();
    let known = known.filter_map(|(place, stay)| {
        let insured = stay.as_ref()?.insured.number();
        Some(sort::placed(insured.into(), place))
    });
    let mut order: Vec<u128> = known.collect();
    sort::numbers(&mut order);
    match_in_order(stays, &order, visits, terms)
}

/// [`match_visits`] where the places of the stays, or of more cases, are in the order of
/// their insured already, as [`sort::placed`] makes it.
pub(crate) fn match_in_order<'v>(
    stays: &[Option<FacilityStay<'_>>],
    order: &[u128],
    visits: &'v Book<Iin, VisitCard>,
    terms: MatchTerms,
) -> Matched<'v> {
    let mut presences = alloc::vec![VisitPresence::Unknown(Lack::NoKey); stays.len()];
    let (mut shared, mut has_evidence) = (Vec::new(), false);
    let mut taken = Taken::of(order.len());
    // filled anew for each person: most have a stay and a visit, and making lists for
    // them would cost more than matching them
    let (mut person, mut own, mut next) = (Vec::new(), Own::default(), Vec::new());
    let mut open = Vec::new();
    for group in sort::groups(order) {
        if let Some((place, (card, again))) = lone(stays, group, (visits, terms), &mut taken) {
            set(&mut presences, place, VisitPresence::With(card));
            shared.extend(again.then_some(place));
            has_evidence |= card.proof.at(terms).is_evidence();
            continue;
        }
        person.clear();
        person.extend(group.iter().filter_map(|number| placed(stays, *number)));
        sort::by(&mut person, |left, right| turn(left).cmp(&turn(right)));
        let Some((_, first)) = person.first() else {
            continue;
        };
        if let Err(lack) = own.fill(visits, first.insured, terms) {
            for (place, _) in &person {
                set(&mut presences, *place, VisitPresence::Unknown(lack));
            }
            continue;
        }
        has_evidence |= own
            .all
            .iter()
            .any(|card| card.proof.at(terms).is_evidence());
        for here in person.chunk_by(|left, right| left.1.facility == right.1.facility) {
            let Some((_, first)) = here.first() else {
                continue;
            };
            let cards = at_facility(&own.counting, first.facility);
            open.clear();
            open.extend_from_slice(here);
            prove(
                &mut open,
                (cards, terms),
                (&mut next, &mut taken),
                &mut |place, card, again| {
                    set(&mut presences, place, VisitPresence::With(card));
                    shared.extend(again.then_some(place));
                },
            );
            for (place, stay) in &open {
                let presence = silence(stay, visits, &own, terms);
                set(&mut presences, *place, presence);
            }
        }
    }
    shared.sort_unstable();
    Matched {
        presences,
        shared,
        has_evidence,
    }
}

/// Gives the stays of a person at a facility its visits, round by round; those without one
/// are left.
fn prove<'v>(
    open: &mut Vec<Placed<'_>>,
    (cards, terms): (&[&'v VisitCard], MatchTerms),
    (next, taken): (&mut Vec<usize>, &mut Taken<'v>),
    told: &mut dyn FnMut(usize, &'v VisitCard, bool),
) {
    for cases in terms.rounds() {
        if open.is_empty() || cards.is_empty() {
            break;
        }
        let mut free = Free::new(cards, next);
        open.retain(|(place, stay)| {
            let stay = (stay.insured, stay.start, stay.end);
            let Some((card, again)) = free.take(stay, cases, taken) else {
                return true;
            };
            told(*place, card, again);
            false
        });
    }
}

/// The visit that proves the only case of a person with one visit, and whether it had proved
/// another: nearly all are such, and no list is made for them.
fn lone<'v>(
    stays: &[Option<FacilityStay<'_>>],
    group: &[u128],
    (visits, terms): (&'v Book<Iin, VisitCard>, MatchTerms),
    taken: &mut Taken<'v>,
) -> Option<(usize, (&'v VisitCard, bool))> {
    let [number] = group else { return None };
    let (place, stay) = placed(stays, *number)?;
    let [(_, card)] = visits.rows_of(&stay.insured) else {
        return None;
    };
    let there = card.facility == *stay.facility && stay.start <= card.day && card.day <= stay.end;
    if !there || card.hindrance(terms).is_some() {
        return None;
    }
    let again = taken.take(card, stay.insured, terms.rounds().next()?)?;
    Some((place, (card, again)))
}

/// A stay with its place in the list given.
type Placed<'s> = (usize, &'s FacilityStay<'s>);

fn placed<'s>(stays: &'s [Option<FacilityStay<'s>>], number: u128) -> Option<Placed<'s>> {
    let place = sort::place(number);
    Some((place, stays.get(place)?.as_ref()?))
}

/// The facilities of a person, and there the stays that end first.
fn turn<'s>((place, stay): &Placed<'s>) -> (&'s FacilityId, Day, Day, &'s str, usize) {
    (stay.facility, stay.end, stay.start, stay.name, *place)
}

fn set<'v>(presences: &mut [VisitPresence<'v>], place: usize, presence: VisitPresence<'v>) {
    if let Some(slot) = presences.get_mut(place) {
        *slot = presence;
    }
}

/// The visits of a person by facility, day and number.
#[derive(Default)]
struct Own<'v> {
    counting: Vec<&'v VisitCard>,
    hindered: Vec<&'v VisitCard>,
    /// Those of which rows say different things: neither yes nor no.
    contradicting: Vec<&'v VisitCard>,
    all: Vec<&'v VisitCard>,
}

impl<'v> Own<'v> {
    fn fill(
        &mut self,
        visits: &'v Book<Iin, VisitCard>,
        insured: Iin,
        terms: MatchTerms,
    ) -> Result<(), Lack> {
        let Self {
            counting,
            hindered,
            contradicting,
            all,
        } = self;
        for list in [&mut *counting, hindered, contradicting, all] {
            list.clear();
        }
        all.extend(visits.cards(&insured)?);
        let key = |card: &&'v VisitCard| (&card.facility, card.day, &card.id);
        // of rows that are alike the one that names an act which used the visit speaks, and
        // the one with a token before the bare word
        let weight = |card: &&'v VisitCard| {
            let free = !matches!(card.used, VisitUse::By(_));
            (free, !card.proof.was_shown())
        };
        sort::by(all, |left, right| {
            (key(left), weight(left)).cmp(&(key(right), weight(right)))
        });
        for rows in all.chunk_by(|left, right| key(left) == key(right)) {
            match single(rows, |one, other| one.told_alike(other, terms)) {
                Err(_) => contradicting.extend(rows),
                Ok(card) => match card.and_then(|card| card.hindrance(terms)) {
                    // rows that are alike are one registration
                    None => counting.extend(card),
                    Some(_) => hindered.extend(card),
                },
            }
        }
        Ok(())
    }
}

/// The first of some cards, in the order of their days, that lies in the days of a stay.
fn in_days<'v>(cards: &[&'v VisitCard], stay: &FacilityStay<'_>) -> Option<&'v VisitCard> {
    let first = cards.partition_point(|card| card.day < stay.start);
    let card = cards.get(first).filter(|card| card.day <= stay.end);
    card.copied()
}

fn at_facility<'l, 'v>(cards: &'l [&'v VisitCard], facility: &FacilityId) -> &'l [&'v VisitCard] {
    // what most people have is one visit
    if let [card] = cards {
        return if card.facility == *facility {
            cards
        } else {
            &[]
        };
    }
    let start = cards.partition_point(|card| card.facility < *facility);
    let end = cards.partition_point(|card| card.facility <= *facility);
    cards.get(start..end).unwrap_or_default()
}

/// What it means that no visit is left for a stay.
fn silence<'v>(
    stay: &FacilityStay<'_>,
    visits: &Book<Iin, VisitCard>,
    own: &Own<'v>,
    terms: MatchTerms,
) -> VisitPresence<'v> {
    let here = |cards: &[&'v VisitCard]| in_days(at_facility(cards, stay.facility), stay);
    if here(&own.contradicting).is_some() {
        return VisitPresence::Unknown(Lack::Contradicting);
    }
    // a no needs every visit there is, and a list that has not missed the case's
    if let Some(lack) = visits.gap_of(&stay.insured, stay.end) {
        return VisitPresence::Unknown(lack);
    }
    let card = here(&own.hindered);
    let passed_over = card.and_then(|card| Some((card, card.hindrance(terms)?)));
    VisitPresence::Without { passed_over }
}
