//! The closed list of grounds for rejecting an application (mechanism 9).

use core::fmt;

/// The grounds of point 9; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RejectionGround {
    /// 9(1): information or documents of points 5 and 7 not given.
    MissingDocuments,
    /// 9(2): the sanitary document is over five years old.
    SanitaryDocumentAge,
    /// 9(3): the purpose of the building is not medical.
    BuildingPurpose,
    /// 9(4): a case of point 37-1 of the Procurement Rules.
    ProcurementRules {
        /// Which one.
        case: ProcurementCase,
    },
}

/// A case of point 37-1 of the Procurement Rules, by its place from 1 to 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcurementCase(u8);

impl ProcurementCase {
    /// The case of that place, where there is one.
    #[must_use]
    pub fn new(place: u32) -> Option<Self> {
        let place = u8::try_from(place).ok()?;
        (1..=15).contains(&place).then_some(Self(place))
    }

    /// Its place, 1–15.
    #[must_use]
    pub const fn place(self) -> u8 {
        self.0
    }
}

/// Why a stated ground is not one of point 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GroundError {
    /// Not in the list.
    #[error("ground is not one of point 9")]
    OutsideList,
    /// The fourth ground without a case of point 37-1, or with a wrong one.
    #[error("ground names no case of point 37-1 of the procurement rules")]
    NoCase,
}

impl RejectionGround {
    /// The ground of a name and, for the fourth, of a case.
    ///
    /// # Errors
    /// [`GroundError`].
    ///
    /// ```
    /// use qalqan_core::placement::{GroundError, RejectionGround};
    ///
    /// let fourth = RejectionGround::read("procurement-rules", Some(13));
    /// assert_eq!(fourth.map(|ground| ground.point()), Ok("9(4)"));
    /// assert_eq!(RejectionGround::read("procurement-rules", None), Err(GroundError::NoCase));
    /// assert_eq!(RejectionGround::read("too-small", None), Err(GroundError::OutsideList));
    /// ```
    pub fn read(name: &str, case: Option<u32>) -> Result<Self, GroundError> {
        match name {
            "missing-documents" => Ok(Self::MissingDocuments),
            "sanitary-document-age" => Ok(Self::SanitaryDocumentAge),
            "building-purpose" => Ok(Self::BuildingPurpose),
            "procurement-rules" => {
                let case = case.and_then(ProcurementCase::new);
                let ground = case.map(|case| Self::ProcurementRules { case });
                ground.ok_or(GroundError::NoCase)
            }
            _ => Err(GroundError::OutsideList),
        }
    }

    /// The stable name in drafts and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MissingDocuments => "missing-documents",
            Self::SanitaryDocumentAge => "sanitary-document-age",
            Self::BuildingPurpose => "building-purpose",
            Self::ProcurementRules { .. } => "procurement-rules",
        }
    }

    /// The sub-point of the Mechanism.
    #[must_use]
    pub const fn point(self) -> &'static str {
        match self {
            Self::MissingDocuments => "9(1)",
            Self::SanitaryDocumentAge => "9(2)",
            Self::BuildingPurpose => "9(3)",
            Self::ProcurementRules { .. } => "9(4)",
        }
    }
}

impl fmt::Display for RejectionGround {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ProcurementRules { case } => write!(f, "{}({})", self.name(), case.0),
            _ => f.write_str(self.name()),
        }
    }
}
