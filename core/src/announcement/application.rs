//! An application on its way.

use crate::calendar::Moment;
use crate::closed_set::closed_set;
use crate::identifier::{TaxNumber, normal_form};
use crate::money::{Tenge, checked_sum};
use crate::placement::Filing;
use alloc::collections::BTreeMap;
use alloc::string::String;

closed_set! {
    /// Where an application stands.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ApplicationPlace {
        /// Filed, and not considered yet.
        Filed = "filed",
        /// Taken back by the applicant.
        Withdrawn = "withdrawn",
        /// Accepted.
        Accepted = "accepted",
        /// Rejected.
        Rejected = "rejected",
    }
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationState {
    /// Its number.
    pub number: String,
    /// Who applies.
    pub applicant: TaxNumber,
    /// When it was filed.
    pub filed: Moment,
    /// What it says and brings.
    pub filing: Filing,
    /// Where it stands.
    pub place: ApplicationPlace,
    /// When it was considered.
    pub considered: Option<Moment>,
    /// When it was taken back.
    pub withdrawn: Option<Moment>,
    /// What it got of each line, by the line's normal form; nothing is kept as nothing.
    pub parts: BTreeMap<String, Tenge>,
}

impl ApplicationState {
    /// Does it stand in the way of another one of the same applicant?
    #[must_use]
    pub const fn stands(&self) -> bool {
        matches!(
            self.place,
            ApplicationPlace::Filed | ApplicationPlace::Accepted
        )
    }

    /// What it asks for of a line; `None` where it does not.
    #[must_use]
    pub fn asked(&self, line: &str) -> Option<Tenge> {
        let line = normal_form(line);
        let rows = self.filing.asked.iter();
        let mut own = rows.filter(|row| normal_form(&row.line) == line).peekable();
        own.peek()?;
        checked_sum(own.map(|row| row.amount))
    }
}
