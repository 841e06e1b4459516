//! The number of a legal entity, and of a provider, which may be either.

use crate::ascii::{self, Plain};
use crate::identifier::check_digit::{packed, printed, twelve, unpacked};
use crate::identifier::{IdentifierError, Iin};
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// A business identification number (БИН). Public: it is shown whole.
///
/// ```
/// use qalqan_core::identifier::{Bin, BinKind};
///
/// let registrar: Bin = "050540004455".parse()?;
/// assert_eq!(registrar.kind(), BinKind::Resident);
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bin(u64);

/// The fifth digit: what kind of entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinKind {
    /// 4: a resident legal entity.
    Resident,
    /// 5: a non-resident legal entity.
    NonResident,
    /// 6: a joint individual entrepreneurship.
    JointEntrepreneurs,
}

/// The sixth digit: which part of the entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinDivision {
    /// 0: the head.
    Head,
    /// 1: a branch.
    Branch,
    /// 2: a representation.
    Representation,
    /// 3: a farm.
    Farm,
}

fn structure(digits: &[u8; 12]) -> Option<(BinKind, BinDivision)> {
    let [_, _, _, _, kind, division, ..] = digits;
    let kind = match kind {
        4 => BinKind::Resident,
        5 => BinKind::NonResident,
        6 => BinKind::JointEntrepreneurs,
        _ => return None,
    };
    let division = match division {
        0 => BinDivision::Head,
        1 => BinDivision::Branch,
        2 => BinDivision::Representation,
        3 => BinDivision::Farm,
        _ => return None,
    };
    Some((kind, division))
}

impl Bin {
    /// The twelve digits as one number.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }

    /// What kind of entity.
    #[must_use]
    pub fn kind(self) -> BinKind {
        structure(&unpacked(self.0)).map_or(BinKind::Resident, |(kind, _)| kind)
    }

    /// Which part of the entity.
    #[must_use]
    pub fn division(self) -> BinDivision {
        structure(&unpacked(self.0)).map_or(BinDivision::Head, |(_, division)| division)
    }
}

const BIN_FORM: IdentifierError = IdentifierError::Form {
    form: "a BIN: month 01–12, fifth digit 4–6, sixth digit 0–3",
};

impl FromStr for Bin {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let digits = twelve(text)?;
        let [_, _, m1, m2, ..] = digits;
        let month = m1.saturating_mul(10).saturating_add(m2);
        if !(1..=12).contains(&month) || structure(&digits).is_none() {
            return Err(BIN_FORM);
        }
        Ok(Self(packed(&digits)))
    }
}

impl fmt::Display for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ascii::show(&printed(self.0), f)
    }
}

impl Plain for Bin {
    fn put(&self, text: &mut String) {
        ascii::push(&printed(self.0), text);
    }
}

impl fmt::Debug for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bin({self})")
    }
}

/// The number of a provider: a legal entity's BIN or an entrepreneur's IIN.
///
/// The fifth digit tells them apart: 0–3 is a day of birth, 4–6 an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaxNumber {
    /// A legal entity.
    Bin(Bin),
    /// An individual entrepreneur: a person's number.
    Iin(Iin),
}

impl TaxNumber {
    /// The twelve digits as one number.
    #[must_use]
    pub const fn number(self) -> u64 {
        match self {
            Self::Bin(bin) => bin.number(),
            Self::Iin(iin) => iin.number(),
        }
    }
}

impl FromStr for TaxNumber {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let digits = twelve(text)?;
        let [_, _, _, _, fifth, ..] = digits;
        if fifth >= 4 {
            text.parse().map(Self::Bin)
        } else {
            text.parse().map(Self::Iin)
        }
    }
}

impl fmt::Display for TaxNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bin(bin) => bin.fmt(f),
            Self::Iin(iin) => iin.fmt(f),
        }
    }
}

impl Plain for TaxNumber {
    fn put(&self, text: &mut String) {
        match self {
            Self::Bin(bin) => bin.put(text),
            Self::Iin(iin) => iin.put(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::person::tests::made_up;
    use alloc::string::ToString;

    #[test]
    fn public_numbers_have_their_structure() {
        let cases = [
            ("050540004455", BinKind::Resident, BinDivision::Head),
            ("000740000728", BinKind::Resident, BinDivision::Head),
            ("950341000052", BinKind::Resident, BinDivision::Branch),
        ];
        for (text, kind, division) in cases {
            let bin: Bin = text.parse().unwrap();
            assert_eq!((bin.kind(), bin.division()), (kind, division), "{text}");
            assert_eq!(bin.to_string(), text);
            assert_eq!(text.parse(), Ok(TaxNumber::Bin(bin)));
        }
    }

    #[test]
    fn a_person_is_no_entity() {
        let person = (0..10)
            .find_map(|serial| made_up(85_010_145_670 + serial))
            .unwrap();
        let text = person.to_string();
        assert_eq!(text.parse::<Bin>(), Err(BIN_FORM));
        assert_eq!(text.parse(), Ok(TaxNumber::Iin(person)));
        let shown = std::format!("{:?}", TaxNumber::Iin(person));
        assert!(!shown.contains(&text), "{shown}");
    }
}
