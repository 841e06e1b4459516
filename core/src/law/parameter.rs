//! A term or threshold of an edition, with its clause, and overrides by a host.

use crate::calendar::{Day, DayError, StartConvention, Term};
use crate::identifier::without_people;
use crate::law::amendment::renumbered;
use crate::law::{
    AccountOpening, Amendment, Clause, Commissioners, EvidenceOnly, InvoiceMoment, LicenceSpan,
    ListAges, MonitoringEffect, OrderBasis, PayingAccount, SigningTurn, StopDay, TraderNumbers,
    VisitCases, VisitMethods, VisitProof,
};
use crate::money::{Half, Tenge, TengeError};
use crate::ratio::Ratio;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Where a value in force comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum Origin {
    /// The edition.
    Edition,
    /// The host, by a reference that every report repeats.
    Override {
        /// What the host refers to: an order, a letter, a contract.
        reference: String,
    },
}

impl Clone for Origin {
    // an edition has forty of them, and is copied once a call
    #[inline(never)]
    fn clone(&self) -> Self {
        match self {
            Self::Edition => Self::Edition,
            Self::Override { reference } => Self::Override {
                reference: reference.clone(),
            },
        }
    }
}

/// A value of the law: its clause beside it, and what other acts say instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter<T: 'static> {
    value: T,
    clause: Clause,
    /// What other acts say about the same matter: shown, never applied silently.
    alternatives: &'static [(T, Clause)],
    origin: Origin,
}

impl<T: 'static> Parameter<T> {
    /// A value that only one act speaks of.
    pub const fn law(value: T, clause: Clause) -> Self {
        Self {
            value,
            clause,
            alternatives: &[],
            origin: Origin::Edition,
        }
    }

    /// A value of which other acts say something else.
    pub const fn disputed(value: T, clause: Clause, alternatives: &'static [(T, Clause)]) -> Self {
        Self {
            value,
            clause,
            alternatives,
            origin: Origin::Edition,
        }
    }

    /// The value in force.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The point it comes from.
    pub const fn clause(&self) -> Clause {
        self.clause
    }

    /// What other acts say about the same matter.
    pub const fn alternatives(&self) -> &'static [(T, Clause)] {
        self.alternatives
    }

    /// A later edition says another value, or says it at another point; what other acts say
    /// stays.
    pub const fn change(&mut self, value: T, clause: Clause) {
        // in a constant nothing can be dropped, and values of the law own nothing
        core::mem::forget(core::mem::replace(&mut self.value, value));
        self.clause = clause;
    }

    /// What other acts say, by the numbers of a later edition.
    pub const fn dispute(&mut self, alternatives: &'static [(T, Clause)]) {
        self.alternatives = alternatives;
    }

    /// The same value under the number that an edition gives its point.
    pub(crate) const fn renumber(&mut self, by: &[Amendment]) {
        self.clause = renumbered(self.clause, by);
    }

    /// Who set the value.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }
}

impl<T: Copy + 'static> Parameter<T> {
    /// The value in force, copied.
    pub const fn get(&self) -> T {
        self.value
    }
}

/// A value that a host can write as text.
pub trait ParameterValue: Sized {
    /// Reads the canonical text.
    ///
    /// # Errors
    /// A sentence about the form expected.
    fn read(text: &str) -> Result<Self, String>;
    /// The canonical text.
    fn print(&self) -> String;
}

/// A parameter of whatever type: all of an edition are walked as a list.
pub(crate) trait Overridable {
    /// Takes the host's value, if it has the form.
    fn override_with(&mut self, text: &str, reference: &str) -> Result<(), String>;
    /// The parameter as a report shows it.
    fn line(&self, name: &'static str) -> ParameterLine;
}

impl<T: ParameterValue + 'static> Overridable for Parameter<T> {
    fn override_with(&mut self, text: &str, reference: &str) -> Result<(), String> {
        self.value = T::read(text)?;
        self.origin = Origin::Override {
            // every report that names the value repeats it
            reference: without_people(reference.to_string()),
        };
        Ok(())
    }

    fn line(&self, name: &'static str) -> ParameterLine {
        let alternatives = self.alternatives.iter();
        ParameterLine {
            name,
            value: self.value.print(),
            clause: self.clause,
            alternatives: alternatives
                .map(|(value, clause)| (value.print(), *clause))
                .collect(),
            reference: match &self.origin {
                Origin::Edition => None,
                Origin::Override { reference } => Some(reference.clone()),
            },
        }
    }
}

/// A parameter as a report shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterLine {
    /// Stable name.
    pub name: &'static str,
    /// Canonical text of the value in force.
    pub value: String,
    /// The point it comes from.
    pub clause: Clause,
    /// Other acts' values for the same matter.
    pub alternatives: Vec<(String, Clause)>,
    /// The host's reference, where the host overrode it.
    pub reference: Option<String>,
}

/// Why an override is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OverrideError {
    /// The edition has no such parameter.
    #[error("no parameter is called `{name}`")]
    Unknown {
        /// The name given.
        name: String,
    },
    /// The value is not in the form of the parameter.
    #[error("value of `{name}`: {reason}")]
    Malformed {
        /// The parameter.
        name: String,
        /// What was expected.
        reason: String,
    },
    /// An override must say what it rests on.
    #[error("override of `{name}` names no reference")]
    NoReference {
        /// The parameter.
        name: String,
    },
}

macro_rules! text_value {
    ($($type:ty),*) => {$(
        impl ParameterValue for $type {
            fn read(text: &str) -> Result<Self, String> {
                text.parse().map_err(|error: <$type as core::str::FromStr>::Err| error.to_string())
            }
            fn print(&self) -> String {
                self.to_string()
            }
        }
    )*};
}
text_value!(
    Term,
    StartConvention,
    Ratio,
    AccountOpening,
    Commissioners,
    EvidenceOnly,
    InvoiceMoment,
    MonitoringEffect,
    OrderBasis,
    PayingAccount,
    SigningTurn,
    StopDay,
    LicenceSpan,
    ListAges,
    TraderNumbers,
    VisitCases,
    VisitMethods,
    VisitProof
);

/// A price of the law, a calculation index say, is no sum of a country: twelve digits may be a
/// person's number in the wrong field.
impl ParameterValue for Tenge {
    fn read(text: &str) -> Result<Self, String> {
        let price: Result<Self, TengeError> = text.parse();
        let price = match price {
            Ok(price) if price.tiyn().unsigned_abs() > PRICE_MAX => Err(TengeError::OutOfRange),
            read => read,
        };
        price.map_err(|error| error.to_string())
    }

    fn print(&self) -> String {
        self.to_string()
    }
}

/// A hundred million tenge.
const PRICE_MAX: u64 = 10_000_000_000;

impl ParameterValue for Option<Day> {
    fn read(text: &str) -> Result<Self, String> {
        let day = text.parse().map_err(|error: DayError| error.to_string());
        day.map(Some)
    }

    fn print(&self) -> String {
        self.map_or_else(|| "unknown".to_string(), |day| day.to_string())
    }
}

impl ParameterValue for u32 {
    fn read(text: &str) -> Result<Self, String> {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = if plain { text.parse().ok() } else { None };
        number.ok_or_else(|| "a whole number is expected".to_string())
    }

    fn print(&self) -> String {
        self.to_string()
    }
}

impl ParameterValue for Half {
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "up" => Ok(Self::Up),
            "even" => Ok(Self::Even),
            _ => Err("`up` or `even` is expected".to_string()),
        }
    }

    fn print(&self) -> String {
        match self {
            Self::Up => "up".to_string(),
            Self::Even => "even".to_string(),
        }
    }
}
