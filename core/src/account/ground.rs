//! Grounds to block, unblock and close (mechanism 32 and 33).

use crate::fact::Source;
use core::fmt;
use core::str::FromStr;

/// Whose account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// An insured person.
    Insured,
    /// A provider that is a person.
    Entrepreneur,
    /// A provider, or the issuer, that is a legal entity.
    LegalEntity,
}

impl Holder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Insured, Self::Entrepreneur, Self::LegalEntity];

    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Insured => "insured",
            Self::Entrepreneur => "entrepreneur",
            Self::LegalEntity => "legal-entity",
        }
    }

    /// A person, and so in the base of individuals?
    #[must_use]
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Insured | Self::Entrepreneur)
    }
}

impl FromStr for Holder {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|holder| holder.name() == text);
        found.ok_or("holder is not one of `insured`, `entrepreneur`, `legal-entity`")
    }
}

/// A ground of points 32 and 33.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// Death.
    Death,
    /// Declared dead.
    DeclaredDead,
    /// Found legally incapable.
    Incapable,
    /// Found partly capable.
    PartlyCapable,
    /// Found missing.
    Missing,
    /// The entity is liquidated.
    Liquidation,
    /// An act of a state body that has the right.
    ActOfBody,
}

impl Ground {
    /// All of them in the order of the law.
    pub const ALL: [Self; 7] = [
        Self::Death,
        Self::DeclaredDead,
        Self::Incapable,
        Self::PartlyCapable,
        Self::Missing,
        Self::Liquidation,
        Self::ActOfBody,
    ];

    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Death => "death",
            Self::DeclaredDead => "declared-dead",
            Self::Incapable => "incapable",
            Self::PartlyCapable => "partly-capable",
            Self::Missing => "missing",
            Self::Liquidation => "liquidation",
            Self::ActOfBody => "act-of-body",
        }
    }

    /// Does point 33 name it? Then point 32 names it as well: the lists overlap.
    #[must_use]
    pub const fn closes(self) -> bool {
        !matches!(self, Self::ActOfBody)
    }

    /// Does it unblock (point 32, second part)?
    #[must_use]
    pub const fn unblocks(self) -> bool {
        matches!(self, Self::ActOfBody)
    }

    /// Can it touch this holder? An act of a body can touch anyone.
    #[must_use]
    pub const fn fits(self, holder: Holder) -> bool {
        match self {
            Self::ActOfBody => true,
            Self::Liquidation => !holder.is_person(),
            _ => holder.is_person(),
        }
    }

    /// The state base that shows it; an act of a body shows itself by its number.
    #[must_use]
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::ActOfBody => None,
            Self::Liquidation => Some(Source::LegalEntities),
            _ => Some(Source::Individuals),
        }
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Ground {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|ground| ground.name() == text);
        found.ok_or("ground is not one of points 32 and 33")
    }
}
