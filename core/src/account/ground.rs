//! Grounds to block, unblock and close (mechanism 32 and 33).

use crate::closed_set::closed_set;
use crate::fact::Source;

closed_set! {
    /// Whose account it is.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Holder: "holder" {
        /// An insured person.
        Insured = "insured",
        /// A provider that is a person.
        Entrepreneur = "entrepreneur",
        /// A provider, or the issuer, that is a legal entity.
        LegalEntity = "legal-entity",
    }
}

impl Holder {
    /// A person, and so in the base of individuals?
    #[must_use]
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Insured | Self::Entrepreneur)
    }
}

closed_set! {
    /// A ground of points 32 and 33.
    pub enum Ground or "ground is not one of points 32 and 33" {
        /// Death.
        Death = "death",
        /// Declared dead.
        DeclaredDead = "declared-dead",
        /// Found legally incapable.
        Incapable = "incapable",
        /// Found partly capable.
        PartlyCapable = "partly-capable",
        /// Found missing.
        Missing = "missing",
        /// The entity is liquidated.
        Liquidation = "liquidation",
        /// An act of a state body that has the right.
        ActOfBody = "act-of-body",
    }
}

impl Ground {
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
