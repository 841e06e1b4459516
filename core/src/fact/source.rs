//! The seventeen sources that feed the register (point 22).

use core::fmt;
use core::str::FromStr;

macro_rules! sources {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $point:literal;)*) => {
        /// A source of facts: the sub-points of point 22, in their order, and the host.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Source {
            $($(#[$doc])* $variant,)*
        }

        impl Source {
            /// All of them in the order of the law.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The sub-point of the Mechanism, empty for the host itself.
            #[must_use]
            pub const fn point(self) -> &'static str {
                match self { $(Self::$variant => $point,)* }
            }
        }
    };
}

sources! {
    /// Permits and notifications: licences of providers.
    Permits = "permits", "22(1)";
    /// Accounting: payments from the budget, depository of financial statements.
    Accounting = "accounting", "22(2)";
    /// Real estate: buildings, their purpose and encumbrances.
    RealEstate = "real-estate", "22(3)";
    /// Land plots and their purpose.
    Land = "land", "22(4)";
    /// Legal entities, branches and representations.
    LegalEntities = "legal-entities", "22(5)";
    /// E-invoices issued by providers.
    EInvoices = "e-invoices", "22(6)";
    /// Individuals registered in the register.
    Individuals = "individuals", "22(7)";
    /// The base of mobile citizens.
    MobileCitizens = "mobile-citizens", "22(8)";
    /// Tax debt of obligatory payments.
    TaxDebt = "tax-debt", "22(9)";
    /// The national certification authority.
    Certificates = "certificates", "22(10)";
    /// Biometric identification.
    Biometrics = "biometrics", "22(11)";
    /// Medical information systems: services given to the insured.
    Mis = "mis", "22(12)";
    /// The central bank of persons with a disability.
    Disability = "disability", "22(13)";
    /// The address register.
    Addresses = "addresses", "22(14)";
    /// Labour exchange and pension fund.
    LabourAndPensions = "labour-and-pensions", "22(15)";
    /// The contact centre 1414.
    ContactCentre = "contact-centre", "22(16)";
    /// Systems and bases of the health ministry.
    HealthMinistry = "health-ministry", "22(17)";
    /// The register itself: accounts, policies, contracts, acts held by the host.
    Register = "register", "14";
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Source {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL
            .iter()
            .copied()
            .find(|source| source.name() == text);
        found.ok_or("source is not one of point 22")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seventeen_sources_and_the_register() {
        assert_eq!(Source::ALL.len(), 18);
        for (index, source) in Source::ALL.iter().take(17).enumerate() {
            assert_eq!(source.point(), std::format!("22({})", index + 1));
        }
    }
}
