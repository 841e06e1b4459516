//! Writing an act in Rust: a field is a value, or a text that is read as one, and the
//! first that cannot be read is told when the act is built.

use crate::act::{Act, CareKind, Case, Service};
use crate::calendar::{Day, Moment, Month};
use crate::finding::{At, Path};
use crate::identifier::{
    ActNumber, AddressCode, CaseId, ContractNumber, FacilityId, Icd10, Iin, ServiceCode, ServiceId,
    Sex, TaxNumber,
};
use crate::json_name::json_name;
use crate::money::Tenge;
use crate::placement::FundingSource;
use alloc::string::{String, ToString};
use core::fmt::Display;
use core::str::FromStr;
use rust_decimal::Decimal;

/// A field of an act that could not be read. The text itself is not repeated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{path}`: {reason}")]
pub struct FieldError {
    /// The field, as the wire names it: `cases[0].insured`.
    pub path: Path,
    /// What is wrong with it.
    pub reason: String,
}

/// What a field of a builder takes: a value, or a text that is read as one.
pub trait FieldValue<T> {
    /// The value, or what is wrong with the text.
    ///
    /// # Errors
    /// Where the text cannot be read.
    fn value(self) -> Result<T, String>;
}

impl<T: FromStr<Err: Display>> FieldValue<T> for &str {
    fn value(self) -> Result<T, String> {
        self.parse().map_err(|error: T::Err| error.to_string())
    }
}

macro_rules! values {
    ($($value:ty),*) => {
        $(impl FieldValue<$value> for $value {
            fn value(self) -> Result<Self, String> {
                Ok(self)
            }
        })*
    };
}

values! {
    ActNumber, AddressCode, CareKind, CaseId, ContractNumber, Day, FacilityId, FundingSource,
    Icd10, Iin, Moment, Month, ServiceCode, ServiceId, Sex, TaxNumber, Tenge
}

/// The first field that could not be read.
#[derive(Clone, Debug)]
struct Fault {
    case: Option<usize>,
    line: Option<usize>,
    field: &'static str,
    reason: String,
}

impl Fault {
    fn error(self) -> FieldError {
        let root = At::root();
        let cases = root.field(json_name!(cases));
        let case = self.case.map_or(root, |place| cases.index(place));
        let lines = case.field(json_name!(services));
        let here = self.line.map_or(case, |place| lines.index(place));
        FieldError {
            path: here.field(self.field).path(),
            reason: self.reason,
        }
    }
}

/// Writes an [`Act`]: [`Act::builder`].
#[derive(Clone, Debug, Default)]
pub struct ActBuilder {
    act: Act,
    counted: bool,
    fault: Option<Fault>,
}

/// Writes a [`Case`]: [`Case::builder`].
#[derive(Clone, Debug, Default)]
pub struct CaseBuilder {
    case: Case,
    fault: Option<Fault>,
}

/// Writes a [`Service`]: [`Service::builder`].
#[derive(Clone, Debug)]
pub struct ServiceBuilder {
    service: Service,
    fault: Option<Fault>,
}

/// Setters of fields: each takes a value or a text.
macro_rules! setters {
    ($builder:ident.$record:ident: $($(#[$doc:meta])* $field:ident: $value:ty;)*) => {
        impl $builder {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $field(mut self, value: impl FieldValue<$value>) -> Self {
                    match value.value() {
                        Ok(value) => self.$record.$field = Some(value),
                        Err(reason) => self.fail(json_name!($field), reason),
                    }
                    self
                }
            )*

            fn fail(&mut self, field: &'static str, reason: String) {
                self.fault.get_or_insert(Fault {
                    case: None,
                    line: None,
                    field,
                    reason,
                });
            }
        }
    };
}

setters! {
    ActBuilder.act:
    /// Number of the act.
    number: ActNumber;
    /// The provider that formed it.
    provider: TaxNumber;
    /// The contract that it rests on.
    contract: ContractNumber;
    /// The package that pays.
    funding: FundingSource;
    /// The reporting month.
    month: Month;
    /// The day it was formed.
    formed_on: Day;
    /// The day of the check.
    checked_on: Day;
    /// Its total.
    total: Tenge;
}

setters! {
    CaseBuilder.case:
    /// Its id inside the MIS.
    id: CaseId;
    /// The insured.
    insured: Iin;
    /// The birth date that the provider's system holds.
    birth: Day;
    /// The sex that the provider's system holds.
    sex: Sex;
    /// The kind of care.
    care: CareKind;
    /// First day.
    start: Day;
    /// Last day.
    end: Day;
    /// The facility.
    facility: FacilityId;
    /// The address by code of the address register.
    address: AddressCode;
    /// Main diagnosis.
    diagnosis: Icd10;
    /// The day the illness began.
    onset: Day;
    /// Its total.
    total: Tenge;
}

setters! {
    ServiceBuilder.service:
    /// Its id inside the MIS.
    id: ServiceId;
    /// The service by the tariff list.
    code: ServiceCode;
    /// When it was given.
    at: Moment;
    /// Who gave it.
    worker: Iin;
    /// The facility, where it is not the case's.
    facility: FacilityId;
    /// The address by code, where it is not the case's.
    address: AddressCode;
    /// The day its data were passed.
    sent_on: Day;
    /// The tariff declared.
    tariff: Tenge;
    /// The amount of the line.
    amount: Tenge;
}

impl Act {
    /// An act with no field yet.
    ///
    /// ```
    /// use qalqan_core::act::{Act, Case, Service};
    ///
    /// let line = Service::builder().id("S-1").code("A02.001.000").amount("100.50");
    /// let case = Case::builder().id("C-1").end("2026-03-10").service(line);
    /// let act = Act::builder().number("A-1").month("2026-03").case(case);
    /// let act = act.counted().build()?;
    /// assert_eq!(act.declared_services, Some(1));
    /// assert_eq!(act.total.map(|total| total.to_string()), Some("100.50".into()));
    ///
    /// let wrong = Act::builder().case(Case::builder().end("10.03.2026")).build();
    /// assert_eq!(wrong.unwrap_err().path.to_string(), "cases[0].end");
    /// # Ok::<(), qalqan_core::act::FieldError>(())
    /// ```
    #[must_use]
    pub fn builder() -> ActBuilder {
        ActBuilder::default()
    }
}

impl ActBuilder {
    /// The medical information system and its version.
    #[must_use]
    pub fn mis(mut self, name: impl Into<String>) -> Self {
        self.act.mis = Some(name.into());
        self
    }

    /// How many cases it says it holds.
    #[must_use]
    pub const fn declared_cases(mut self, count: u64) -> Self {
        self.act.declared_cases = Some(count);
        self
    }

    /// How many service lines it says it holds.
    #[must_use]
    pub const fn declared_services(mut self, count: u64) -> Self {
        self.act.declared_services = Some(count);
        self
    }

    /// One more case.
    #[must_use]
    pub fn case(mut self, case: CaseBuilder) -> Self {
        if let Some(fault) = case.fault {
            let place = self.act.cases.len();
            self.fault.get_or_insert(Fault {
                case: Some(place),
                ..fault
            });
        }
        self.act.cases.push(case.case);
        self
    }

    /// Declares the counts and totals that were not said, as the cases and lines come to.
    #[must_use]
    pub const fn counted(mut self) -> Self {
        self.counted = true;
        self
    }

    /// The act.
    ///
    /// # Errors
    /// [`FieldError`] of the first text that could not be read.
    pub fn build(self) -> Result<Act, FieldError> {
        if let Some(fault) = self.fault {
            return Err(fault.error());
        }
        let mut act = self.act;
        if self.counted {
            count(&mut act);
        }
        Ok(act)
    }
}

/// A part without an amount leaves a total open.
fn count(act: &mut Act) {
    let mut services = 0_usize;
    for case in &mut act.cases {
        services = services.saturating_add(case.services.len());
        if case.total.is_none() {
            case.total = sum(case.services.iter().map(|line| line.amount));
        }
    }
    let number = |count: usize| u64::try_from(count).ok();
    act.declared_cases = act.declared_cases.or_else(|| number(act.cases.len()));
    act.declared_services = act.declared_services.or_else(|| number(services));
    if act.total.is_none() {
        act.total = sum(act.cases.iter().map(|case| case.total));
    }
}

fn sum(mut parts: impl Iterator<Item = Option<Tenge>>) -> Option<Tenge> {
    parts.try_fold(Tenge::ZERO, |sum, part| sum.checked_add(part?))
}

impl Case {
    /// A case with no field yet: [`Act::builder`] tells how it is used.
    #[must_use]
    pub fn builder() -> CaseBuilder {
        CaseBuilder::default()
    }
}

impl CaseBuilder {
    /// The address as a text, where it has no code.
    #[must_use]
    pub fn address_text(mut self, text: impl Into<String>) -> Self {
        self.case.address_text = Some(text.into());
        self
    }

    /// One more service.
    #[must_use]
    pub fn service(mut self, service: ServiceBuilder) -> Self {
        if let Some(fault) = service.fault {
            let place = self.case.services.len();
            self.fault.get_or_insert(Fault {
                line: Some(place),
                ..fault
            });
        }
        self.case.services.push(service.service);
        self
    }
}

impl Service {
    /// One service with coefficient one, and no other field yet: [`Act::builder`] tells how
    /// it is used.
    #[must_use]
    pub fn builder() -> ServiceBuilder {
        ServiceBuilder {
            service: Self {
                quantity: Some(1),
                coefficient: Some(Decimal::ONE),
                ..Self::default()
            },
            fault: None,
        }
    }
}

impl ServiceBuilder {
    /// How many.
    #[must_use]
    pub const fn quantity(mut self, quantity: i64) -> Self {
        self.service.quantity = Some(quantity);
        self
    }

    /// The coefficient.
    #[must_use]
    pub const fn coefficient(mut self, coefficient: Decimal) -> Self {
        self.service.coefficient = Some(coefficient);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_fault_is_told_with_its_place() {
        let line = Service::builder().code("no code").at("yesterday");
        let case = || Case::builder().id("C-1").service(Service::builder());
        let act = Act::builder()
            .case(case())
            .case(case().service(line).end("later"));
        let error = act.month("March").build().unwrap_err();
        assert_eq!(error.path.to_string(), "cases[1].services[1].code");
        assert!(!error.to_string().contains("no code"), "{error}");
    }

    #[test]
    fn a_total_is_open_where_a_part_is() {
        let line = |amount| Service::builder().amount(Tenge::from_tiyn(amount));
        let case = Case::builder().service(line(5)).service(line(7));
        let act = |case| Act::builder().case(case).counted().build().unwrap();
        assert_eq!(act(case.clone()).total, Some(Tenge::from_tiyn(12)));
        let open = act(case.service(Service::builder()));
        assert_eq!((open.total, open.declared_services), (None, Some(3)));
    }
}
