//! A list of diagnoses as the acts write it: `C00-C97; D00-D09; D37-D48`.

use crate::identifier::Icd10;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// Entries of one list at most; the longest in an act has about fifty.
const ENTRIES_MAX: usize = 1000;

/// A set of diagnoses: codes and ranges of codes, each with all its details.
///
/// `B18` holds `B18.1`; `C00-C97` holds `C97.9`; `D56.0-D56.2` holds `D56.2` and
/// its details, but neither `D56.3` nor the whole category `D56`.
///
/// ```
/// use qalqan_core::identifier::Icd10Set;
///
/// let cancer: Icd10Set = "C00-C97; D00-D09; D37-D48".parse()?;
/// assert!(cancer.contains("C50.1".parse()?));
/// assert!(!cancer.contains("D10".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Icd10Set(Vec<Entry>);

/// A range, both ends inside; a single code is a range of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    first: Icd10,
    last: Icd10,
    /// The finest codes inside, as numbers: the set is asked far more often than read.
    finest: (u32, u32),
}

/// Why a text is not a list of diagnoses. Entries count from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Icd10SetError {
    /// An entry is neither a code nor a range of two codes.
    #[error("entry {entry} is neither an ICD-10 code nor a range, as `A15-A19`")]
    Form {
        /// Which entry.
        entry: usize,
    },
    /// A range ends before it starts.
    #[error("entry {entry} ends before it starts")]
    Backwards {
        /// Which entry.
        entry: usize,
    },
    /// Over a thousand entries.
    #[error("list has more than 1000 entries")]
    TooLong,
}

/// The finest codes that a code holds, as numbers: first and last.
fn bounds(code: Icd10) -> (u32, u32) {
    let category = u32::from(code.letter())
        .saturating_mul(100)
        .saturating_add(u32::from(code.category()))
        .saturating_mul(100);
    let (first, last) = code.details();
    let at = |detail: u8| category.saturating_add(u32::from(detail));
    (at(first), at(last))
}

impl Icd10Set {
    /// Is the diagnosis, with every detail of it, in the set?
    #[must_use]
    pub fn contains(&self, code: Icd10) -> bool {
        let (first, last) = bounds(code);
        self.0
            .iter()
            .any(|entry| entry.finest.0 <= first && last <= entry.finest.1)
    }

    /// How many entries the list has.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.0.len()
    }
}

fn entry(text: &str, place: usize) -> Result<Entry, Icd10SetError> {
    let form = Icd10SetError::Form { entry: place };
    let read = |text: &str| text.trim().parse::<Icd10>().map_err(|_| form);
    let (first, last) = match text.split_once('-') {
        Some((first, last)) => (read(first)?, read(last)?),
        None => (read(text)?, read(text)?),
    };
    let (from, to) = (bounds(first), bounds(last));
    // `E11-E11.9`: a range may end inside the category that it starts with
    if from.0 > to.0 {
        return Err(Icd10SetError::Backwards { entry: place });
    }
    Ok(Entry {
        first,
        last,
        finest: (from.0, to.1),
    })
}

impl FromStr for Icd10Set {
    type Err = Icd10SetError;

    fn from_str(text: &str) -> Result<Self, Icd10SetError> {
        let mut entries = Vec::new();
        let mut depth = 0_u32;
        let apart = text.split(|letter: char| {
            depth = match letter {
                '(' => depth.saturating_add(1),
                ')' => depth.saturating_sub(1),
                _ => depth,
            };
            letter == ';' && depth == 0
        });
        for (place, part) in (1_usize..).zip(apart) {
            match part.split_once('(') {
                None => entries.push(entry(part, place)?),
                Some((code, note)) => {
                    let whole = entry(code, place)?;
                    let narrowed = details(note, place)?;
                    entries.extend(narrowed.unwrap_or_else(|| alloc::vec![whole]));
                }
            }
            if entries.len() > ENTRIES_MAX {
                return Err(Icd10SetError::TooLong);
            }
        }
        Ok(Self(entries))
    }
}

/// What is in brackets behind a code: codes narrow it, as `B18 (B18.0; B18.1)`;
/// words only name the illness, as `M12.3 (палиндромный ревматизм)`.
fn details(note: &str, place: usize) -> Result<Option<Vec<Entry>>, Icd10SetError> {
    let inside = note.trim_end().strip_suffix(')');
    let Some(inside) = inside.filter(|inside| !inside.contains(['(', ')'])) else {
        return Err(Icd10SetError::Form { entry: place });
    };
    let codes = inside.split(';').map(|part| entry(part, place));
    let codes: Result<Vec<Entry>, Icd10SetError> = codes.collect();
    Ok(codes.ok())
}

impl fmt::Display for Icd10Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, Entry { first, last, .. }) in self.0.iter().enumerate() {
            let comma = if place == 0 { "" } else { "; " };
            write!(f, "{comma}{first}")?;
            if first != last {
                write!(f, "-{last}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    fn code(text: &str) -> Icd10 {
        text.parse().unwrap()
    }

    #[test]
    fn brackets_narrow_a_code_or_name_it() {
        let set: Icd10Set = "I05-I09; M12.3 (палиндромный ревматизм); B18 (B18.0; B18.1)"
            .parse()
            .unwrap();
        assert_eq!(set.to_string(), "I05-I09; M12.3; B18.0; B18.1");
        assert!(set.contains(code("M12.3")) && !set.contains(code("B18.2")));
        for bad in [
            "B18 (",
            "B18 (B18.0",
            "B18 (B18.0) x",
            "(B18)",
            "B18 ((B18.0))",
        ] {
            assert!(bad.parse::<Icd10Set>().is_err(), "{bad}");
        }
    }

    #[test]
    fn borders_of_lists_from_the_acts() {
        let cases: [(&str, &[&str], &[&str]); 6] = [
            (
                "A15-A19",
                &["A15", "A15.0", "A19.9", "A17.01"],
                &["A14.9", "A20", "B15"],
            ),
            (
                "B18.0; B18.1",
                &["B18.0", "B18.1", "B18.10"],
                &["B18", "B18.2", "B19"],
            ),
            (
                "C00-C97; D00-D09; D37-D48",
                &["C97.9", "D00", "D48.9"],
                &["C98", "D10", "D36.9", "D49"],
            ),
            ("E11-E11.9", &["E11", "E11.0", "E11.99"], &["E10.9", "E12"]),
            (
                "D56.0-D56.2; D56.4",
                &["D56.0", "D56.29", "D56.4"],
                &["D56", "D56.3", "D56.5"],
            ),
            ("A00-B99", &["A99", "B00.1", "B99.9"], &["C00"]),
        ];
        for (list, inside, outside) in cases {
            let set: Icd10Set = list.parse().unwrap();
            for text in inside {
                assert!(set.contains(code(text)), "{list}: {text}");
            }
            for text in outside {
                assert!(!set.contains(code(text)), "{list}: {text}");
            }
            assert_eq!(set.to_string(), list);
        }
    }

    #[test]
    fn every_list_of_the_funding_rule_is_read() {
        for list in [
            "B18.0; B18.1; B18.2; B18.8; B19; K74",
            "E10; E11-E11.9; E12; E13; E14",
            "M30; M31; M32-M32.9; M33-M33.9; M34-M34.9; M35; M35.3; M36",
            "I65-I69; I74.2; I79.1",
        ] {
            assert!(list.parse::<Icd10Set>().is_ok(), "{list}");
        }
    }

    #[test]
    fn broken_lists_name_the_entry() {
        let form = |entry| Err(Icd10SetError::Form { entry });
        assert_eq!("".parse::<Icd10Set>(), form(1));
        assert_eq!("A15;".parse::<Icd10Set>(), form(2));
        assert_eq!("A15; M12.3 (x".parse::<Icd10Set>(), form(2));
        assert_eq!("A15, A16".parse::<Icd10Set>(), form(1));
        assert_eq!("A15-A16-A17".parse::<Icd10Set>(), form(1));
        let backwards = Err(Icd10SetError::Backwards { entry: 2 });
        assert_eq!("A15; B19-B18".parse::<Icd10Set>(), backwards);
        assert_eq!("A15; E11.5-E11".parse::<Icd10Set>(), backwards);
        assert_eq!("A15; E11.5-E11.4".parse::<Icd10Set>(), backwards);
        let long = "A15;".repeat(1000) + "A15";
        assert_eq!(long.parse::<Icd10Set>(), Err(Icd10SetError::TooLong));
    }

    proptest! {
        /// A list of one code holds what is within the code.
        #[test]
        fn one_code_holds_its_details(
            wide in "[A-C][0-2][0-9](\\.[0-9]{1,2})?", fine in "[A-C][0-2][0-9](\\.[0-9]{1,2})?",
        ) {
            let set: Icd10Set = wide.parse().unwrap();
            let (wide, fine) = (code(&wide), code(&fine));
            prop_assert_eq!(set.contains(fine), fine.within(wide));
        }

        #[test]
        fn no_text_panics(text in "[A-Z0-9.; -]{0,40}") {
            let _ = text.parse::<Icd10Set>();
        }
    }
}
