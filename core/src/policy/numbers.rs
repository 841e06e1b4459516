//! Numbers that were issued before (mechanism 35(1)).

use crate::finding::{At, Examination, Finding};
use crate::identifier::PolicyNumber;
use crate::law::catalogue::policy as rules;
use crate::policy::{InsuredBooks, Terms};

/// The serial of a number of our own form and of that year, also where it was written with
/// look-alike letters.
fn serial_in(year: u16, number: &PolicyNumber) -> Option<u64> {
    let (of, serial) = if number.is_own() {
        let digits = number.as_str().get(3..20)?;
        digits
            .split_once('-')
            .map(|(of, serial)| (of.parse(), serial.parse()))?
    } else {
        let folded = number.normal_form().replace('-', "");
        let digits = folded.strip_prefix("QP")?;
        (digits.get(..4)?.parse(), digits.get(4..16)?.parse())
    };
    serial.ok().filter(|_| of == Ok(year))
}

/// No policy of the known list has a number of this issuance: its serials from the first,
/// so many of them.
///
/// A number names one policy (35(1)). Where a serial is taken, nothing of the issuance can
/// stand: which of its policies would get the number depends on its exceptions. The finding
/// names the first serial that is free of all known ones.
///
/// ```
/// use qalqan_core::fact::{Book, Source};
/// use qalqan_core::finding::At;
/// use qalqan_core::identifier::PolicyNumber;
/// use qalqan_core::policy::{PolicyCard, number_unique, sample};
///
/// let (terms, mut books) = (sample::terms().unwrap(), sample::books().unwrap());
/// let mut exam = sample::examination().unwrap();
/// assert!(number_unique(&mut exam, &At::root(), &terms, (1, 10), &books));
/// let card = PolicyCard {
///     number: PolicyNumber::new(2026, 5).unwrap(),
///     period: terms.year().period(),
///     annulled_from: None,
///     attached_to: None,
/// };
/// let known = vec![(sample::insured().unwrap(), card)];
/// books.policies = Book::new(Source::Register, known, true, None);
/// // serial 5 is taken; from 6 on all are free
/// assert!(!number_unique(&mut exam, &At::root(), &terms, (1, 10), &books));
/// assert!(number_unique(&mut exam, &At::root(), &terms, (6, 10), &books));
/// ```
pub fn number_unique(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    (first, count): (u64, usize),
    books: &InsuredBooks,
) -> bool {
    let rule = &rules::NUMBER_UNIQUE;
    let known = &books.policies;
    let Ok(year) = u16::try_from(terms.year().number()) else {
        return true;
    };
    let end = first.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
    let (mut taken, mut next) = (None::<u64>, first);
    for (_, card) in known.rows() {
        let Some(serial) = serial_in(year, &card.number) else {
            continue;
        };
        next = next.max(serial.saturating_add(1));
        if (first..end).contains(&serial) {
            taken = Some(taken.map_or(serial, |least| least.min(serial)));
        }
    }
    let number = taken.and_then(|serial| PolicyNumber::new(year, serial));
    match (number, known.gap(terms.issued_on())) {
        (Some(number), _) => {
            let finding = Finding::new(rule, at.path()).with("number", number);
            exam.find(finding.with("next", next).repair(at.path(), next));
        }
        (None, Some(lack)) => exam.lack(rule, at.path(), "policies", known.source(), lack),
        (None, None) => {
            exam.pass(rule);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_read_from_own_numbers_of_the_year() {
        let own = PolicyNumber::new(2026, 17).unwrap();
        assert_eq!(serial_in(2026, &own), Some(17));
        assert_eq!(serial_in(2027, &own), None);
        let cyrillic = own.as_str().replacen("QP", "QР", 1);
        assert_eq!(serial_in(2026, &cyrillic.parse().unwrap()), Some(17));
        for foreign in ["QP", "12/26", "QP-2026", "ҚР 2026"] {
            if let Ok(foreign) = foreign.parse() {
                assert_eq!(serial_in(2026, &foreign), None);
            }
        }
    }
}
