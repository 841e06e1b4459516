//! The documents of an application (mechanism 7).

use crate::calendar::Day;
use core::fmt;
use core::str::FromStr;

macro_rules! documents {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $point:literal;)*) => {
        /// A kind of document: the sub-points of point 7, and the one that may not
        /// be demanded.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DocumentKind {
            $($(#[$doc])* $variant,)*
        }

        impl DocumentKind {
            /// All of them in the order of the law.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in drafts and reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The sub-point of the Mechanism.
            #[must_use]
            pub const fn point(self) -> &'static str {
                match self { $(Self::$variant => $point,)* }
            }
        }
    };
}

documents! {
    /// Licences with the annex that names sub-kinds and addresses.
    Licence = "licence", "7(1)";
    /// Conformity of a facility with the sanitary rules.
    SanitaryConformity = "sanitary-conformity", "7(2)";
    /// No tax debt, nothing paid late.
    TaxStanding = "tax-standing", "7(3)";
    /// Conclusion on high-technology care; from who applies for it.
    HighTechnology = "high-technology-conclusion", "7(4)";
    /// Contract of public-private partnership; from its subjects.
    Partnership = "partnership-contract", "7(5)";
    /// Certificate of accreditation; from who has one.
    Accreditation = "accreditation", "7(6)";
    /// Lease of the building; from who rents it.
    Lease = "lease", "7(7)";
    /// Volumes and sums of the cover.
    CoverVolumes = "cover-volumes", "7(8)";
    /// The undertaking not to provide covered care for pay: never to be demanded.
    NoPaidCareUndertaking = "no-paid-care-undertaking", "7, last paragraph";
}

impl fmt::Display for DocumentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for DocumentKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().copied().find(|kind| kind.name() == text);
        found.ok_or("document is not one of point 7")
    }
}

/// A document attached to an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Its place in the draft, from zero.
    pub at: usize,
    /// What it is.
    pub kind: DocumentKind,
    /// The day of issue.
    pub issued: Option<Day>,
}
