//! Why a provider's money waits or stops: one vocabulary for all who ask (mechanism 14, 16).

use crate::closed_set::closed_set;
use crate::fact::Source;
use crate::law::Rule;
use crate::law::catalogue::payment as rules;

closed_set! {
    /// Why payment waits (14) or stops (16), with the three kinds of arrears apart.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum StandingGround: "ground of points 14 and 16" {
        /// An address that does not match the licence or its annex.
        Address = "address" at "14(1)",
        /// Tax debt.
        TaxDebt = "tax-debt" at "14(2)",
        /// Taxes and other payments to the budget that were paid late.
        LateTaxes = "late-taxes" at "14(2)",
        /// Social payments that were paid late.
        LateSocial = "late-social" at "14(2)",
        /// Too many cases without a visit by QR.
        Visits = "visits" at "14(3)",
        /// The licence or its annex was withdrawn.
        Licence = "licence" at "16(1)",
        /// A monitoring act shows grounds to terminate the contract.
        Monitoring = "monitoring" at "16(2)",
    }
}

closed_set! {
    /// Whose decision ends a licence or its annex (mechanism 16(1)).
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum DecisionBody: "body that decides" {
        /// A body of state control and supervision.
        Control = "control",
        /// A law enforcement body.
        LawEnforcement = "law-enforcement",
        /// A court.
        Court = "court",
    }
}

impl StandingGround {
    /// Can this source of point 22 show it?
    ///
    /// ```
    /// use qalqan_core::fact::Source;
    /// use qalqan_core::settlement::StandingGround;
    ///
    /// assert!(StandingGround::TaxDebt.shown_by(Source::TaxDebt));
    /// assert!(!StandingGround::TaxDebt.shown_by(Source::Land));
    /// ```
    #[must_use]
    pub const fn shown_by(self, source: Source) -> bool {
        match self {
            Self::Address => matches!(
                source,
                Source::Permits
                    | Source::Addresses
                    | Source::RealEstate
                    | Source::Mis
                    | Source::Register
            ),
            Self::TaxDebt | Self::LateTaxes => matches!(source, Source::TaxDebt),
            Self::LateSocial => matches!(source, Source::TaxDebt | Source::LabourAndPensions),
            Self::Visits => matches!(
                source,
                Source::Mis | Source::Biometrics | Source::MobileCitizens | Source::Register
            ),
            Self::Licence => matches!(source, Source::Permits),
            Self::Monitoring => matches!(source, Source::Register),
        }
    }

    /// Does it stop payment, so that the contract is to be terminated? Otherwise payment and
    /// approval wait until it is gone.
    ///
    /// ```
    /// use qalqan_core::settlement::StandingGround;
    ///
    /// assert!(StandingGround::Licence.stops() && !StandingGround::Visits.stops());
    /// ```
    #[must_use]
    pub const fn stops(self) -> bool {
        matches!(self, Self::Licence | Self::Monitoring)
    }

    /// Is it about the provider as a whole, and never about one act?
    #[must_use]
    pub const fn is_of_provider(self) -> bool {
        matches!(self, Self::TaxDebt | Self::LateTaxes | Self::LateSocial)
    }

    /// The rule that says so.
    #[must_use]
    pub const fn rule(self) -> &'static Rule {
        match self {
            Self::Address => &rules::SUSPENDED_FOR_ADDRESS,
            Self::TaxDebt | Self::LateTaxes | Self::LateSocial => &rules::SUSPENDED_FOR_TAXES,
            Self::Visits => &rules::SUSPENDED_FOR_VISITS,
            Self::Licence => &rules::STOPPED_FOR_LICENCE,
            Self::Monitoring => &rules::STOPPED_FOR_MONITORING,
        }
    }
}
