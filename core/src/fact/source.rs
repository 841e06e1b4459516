//! The seventeen sources that feed the register (point 22).

use crate::closed_set::closed_set;

closed_set! {
    /// A source of facts: the sub-points of point 22, in their order, and the host.
    ///
    /// ```
    /// use qalqan_core::fact::Source;
    ///
    /// assert_eq!("permits".parse(), Ok(Source::Permits));
    /// assert_eq!(Source::Permits.point(), "22(1)");
    /// ```
    pub enum Source or "source is not one of point 22" {
        /// Permits and notifications: licences of providers.
        Permits = "permits" at "22(1)",
        /// Accounting: payments from the budget, depository of financial statements.
        Accounting = "accounting" at "22(2)",
        /// Real estate: buildings, their purpose and encumbrances.
        RealEstate = "real-estate" at "22(3)",
        /// Land plots and their purpose.
        Land = "land" at "22(4)",
        /// Legal entities, branches and representations.
        LegalEntities = "legal-entities" at "22(5)",
        /// E-invoices issued by providers.
        EInvoices = "e-invoices" at "22(6)",
        /// Individuals registered in the register.
        Individuals = "individuals" at "22(7)",
        /// The base of mobile citizens.
        MobileCitizens = "mobile-citizens" at "22(8)",
        /// Tax debt of obligatory payments.
        TaxDebt = "tax-debt" at "22(9)",
        /// The national certification authority.
        Certificates = "certificates" at "22(10)",
        /// Biometric identification, with which visits are registered (5(5)).
        Biometrics = "biometrics" at "22(11)",
        /// Medical information systems: services given to the insured.
        Mis = "mis" at "22(12)",
        /// The central bank of persons with a disability.
        Disability = "disability" at "22(13)",
        /// The address register.
        Addresses = "addresses" at "22(14)",
        /// Labour exchange and pension fund.
        LabourAndPensions = "labour-and-pensions" at "22(15)",
        /// The contact centre 1414.
        ContactCentre = "contact-centre" at "22(16)",
        /// Systems and bases of the health ministry.
        HealthMinistry = "health-ministry" at "22(17)",
        /// The register itself: accounts, policies, contracts, acts that the host keeps.
        Register = "register" at "14",
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
