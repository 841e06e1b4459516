//! What is known about the world when acts are checked, loaded once.

use crate::account::AccountCard;
use crate::act::{NormCard, PackageCard, PositionCard};
use crate::calendar::{Day, Period};
use crate::fact::{Book, BookBuilder, Source};
use crate::identifier::{ContractNumber, FacilityId, Icd10, Iin, ServiceCode, TaxNumber};
use crate::law::ListAges;
use crate::money::Tenge;
use crate::party::{ConsentCard, FacilityCard, LicenceCard, PersonCard, TaxCard, WorkerCard};
use crate::placement::{ContractCard, FundingSource};
use crate::policy::{AttachmentCard, PolicyCard};
use crate::visit::{VisitCard, mark_shared_challenges};
use alloc::string::String;
use core::fmt;
use core::hash::Hash;

/// A tariff with its days of validity (Tariffs ҚР ДСМ-170/2020).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TariffCard {
    /// Price of one service.
    pub price: Tenge,
    /// Days of validity.
    pub valid: Period,
}

/// Whom a worker saw on a day in acts before this one, by the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadCard {
    /// The day.
    pub day: Day,
    /// Different people.
    pub patients: u32,
}

/// The reference lists, each declared once: what it is, its name in drafts, the key and
/// the card of its rows, who keeps it, and the records of a draft that give the list and
/// a row of it. `with` is the word of a list that says more than how complete and how old
/// it is, and so has a record of its own.
///
/// What is made of the table: here the typed books; at the border the drafts, and what
/// loads and replaces them. `omit(empty)` leaves a list out of JSON while it is absent.
macro_rules! reference_lists {
    ($with:ident) => {
        $with! {
            /// States of the insured's accounts.
            accounts: Iin => AccountCard, Register, AccountList of AccountRow;
            /// Days of death.
            deaths: Iin => Day, Individuals, DeathList of DeathRow;
            /// Policies.
            policies: Iin => PolicyCard, Register, PolicyList of PolicyRow;
            /// Rosters.
            workers: Iin => WorkerCard, HealthMinistry, WorkerList of WorkerRow;
            /// Tariffs.
            tariffs: ServiceCode => TariffCard, HealthMinistry, TariffList of TariffRow;
            /// Contracts.
            contracts: ContractNumber => ContractCard, Register, ContractList of ContractRow;
            /// Licences.
            licences: TaxNumber => LicenceCard, Permits, LicenceList of LicenceRow;
            /// Facilities.
            facilities: FacilityId => FacilityCard, Register, FacilityList of FacilityRow;
            /// Visits.
            visits: Iin => VisitCard, Biometrics, VisitList of VisitRow with own;
            /// Tax standing.
            taxes: TaxNumber => TaxCard, TaxDebt, TaxList of TaxRow;
            /// States of the providers' accounts.
            providers: TaxNumber => AccountCard, Register, ProviderList of ProviderRow;
            /// Persons of the register of individuals.
            people: Iin => PersonCard, Individuals, PersonList of PersonRow;
            /// Attachments to providers.
            attachments: Iin => AttachmentCard, Mis, AttachmentList of AttachmentRow;
            /// Rights to care under compulsory insurance.
            insurance: Iin => Period, HealthMinistry, InsuranceList of InsuranceRow;
            /// Consents to the passing of data.
            consents: Iin => ConsentCard, Mis, ConsentList of ConsentRow;
            /// Positions of the plans.
            plans: ContractNumber => PositionCard, Register, PlanList of PositionRow;
            /// What services ask for.
            norms: ServiceCode => NormCard, HealthMinistry, NormList of NormRow;
            /// Diagnoses of the packages.
            packages: FundingSource => PackageCard, HealthMinistry, PackageList of PackageRow;
            /// Information systems with a passed security test.
            systems: String => Period, Register, SystemList of SystemRow;
            /// Codes of the classification of diseases.
            diagnoses: Icd10 => Period, HealthMinistry, DiagnosisList of DiagnosisRow;
            /// What workers did in earlier acts; an act is judged alone when absent.
            #[omit(empty)]
            loads: Iin => LoadCard, Register, LoadList of LoadRow;
        }
    };
}
#[cfg(feature = "json")]
pub(crate) use reference_lists;

macro_rules! books {
    ($(
        $(#[doc = $doc:literal])* $(#[omit($when:ident)])?
        $name:ident: $key:ty => $card:ty, $source:ident, $list:ident of $row:ident $(with $own:ident)?;
    )*) => {
        /// The reference book of the checks. A list that was not given leaves its rules
        /// *not checked*.
        #[derive(Clone)]
        pub struct Reference {
            $($(#[doc = $doc])* pub $name: Book<$key, $card>,)*
        }

        impl Reference {
            /// Nothing is known: every rule that needs a list says *not checked*.
            ///
            /// ```
            /// use qalqan_core::act::Reference;
            /// use qalqan_core::fact::{Book, Source};
            ///
            /// let taxes = Book::new(Source::TaxDebt, Vec::new(), true, None);
            /// let book = Reference { taxes, ..Reference::empty() };
            /// assert!(book.taxes.is_complete() && !book.policies.is_given());
            /// ```
            #[must_use]
            pub fn empty() -> Self {
                Self {
                    $($name: Book::not_given(Source::$source),)*
                }
            }

            /// Was a list given, by its name in drafts?
            #[cfg(feature = "json")]
            pub(crate) fn gives(&self, list: &str) -> bool {
                $((list == stringify!($name) && self.$name.is_given()))||*
            }

            /// The same book at a check of a day: a list that is older by then than lists of
            /// its source may be, or whose age nobody tells, cannot say no.
            ///
            /// ```
            /// use qalqan_core::act::Reference;
            /// use qalqan_core::fact::{Book, Lack, Lookup, Source};
            /// use qalqan_core::identifier::Iin;
            /// use qalqan_core::law::ListAges;
            ///
            /// let day = "2026-04-01".parse()?;
            /// let deaths = Book::new(Source::Individuals, Vec::new(), true, None);
            /// let book = Reference { deaths, ..Reference::empty() };
            /// let book = book.at_check(Some(day), &ListAges::all(31));
            /// let nobody = (0..10).find_map(|digit| Iin::from_number(990_101_300_010 + digit).ok());
            /// assert_eq!(book.deaths.find(&nobody.expect("a digit fits")), Lookup::Unknown(Lack::NotDated));
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            #[must_use]
            #[cfg_attr(small, optimize(size))]
            pub fn at_check(&self, check: Option<Day>, ages: &ListAges) -> Self {
                Self {
                    $($name: self.$name.clone().aged(check, ages),)*
                }
            }

            /// The days of its lists.
            ///
            /// ```
            /// use qalqan_core::act::Reference;
            ///
            /// assert!(Reference::empty().days().iter().all(Option::is_none));
            /// ```
            #[must_use]
            pub fn days(&self) -> alloc::vec::Vec<Option<Day>> {
                [$(self.$name.as_of()),*].into()
            }

            /// The book with each list that `newer` gives in the place of the old one.
            ///
            /// ```
            /// use qalqan_core::act::Reference;
            /// use qalqan_core::fact::{Book, Source};
            ///
            /// let list = || Book::new(Source::TaxDebt, Vec::new(), true, None);
            /// let old = Reference { taxes: list(), ..Reference::empty() };
            /// let new = Reference { licences: Book::new(Source::Permits, Vec::new(), true, None), ..Reference::empty() };
            /// let both = old.renewed(new);
            /// assert!(both.taxes.is_given() && both.licences.is_given());
            /// ```
            #[must_use]
            pub fn renewed(&self, newer: Self) -> Self {
                Self {
                    $($name: newer_of(&self.$name, newer.$name),)*
                }
            }
        }

        /// A reference book while parts of its lists come in.
        #[derive(Clone)]
        pub struct ReferenceBuilder {
            $($(#[doc = $doc])* pub $name: BookBuilder<$key, $card>,)*
        }

        impl ReferenceBuilder {
            /// Nothing was given yet.
            ///
            /// ```
            /// use qalqan_core::act::ReferenceBuilder;
            /// use qalqan_core::fact::ListPart;
            ///
            /// let mut builder = ReferenceBuilder::new();
            /// builder.taxes.append(ListPart {
            ///     rows: Vec::new(),
            ///     broken: Vec::new(),
            ///     complete: true,
            ///     as_of: Some("2026-03-31".parse()?),
            ///     stale_days: 0,
            /// });
            /// let book = builder.build();
            /// assert!(book.taxes.is_complete() && !book.licences.is_given());
            /// # Ok::<(), qalqan_core::calendar::DayError>(())
            /// ```
            #[must_use]
            pub fn new() -> Self {
                Self {
                    $($name: BookBuilder::new(Source::$source),)*
                }
            }

            /// The book of all parts.
            #[must_use]
            #[cfg_attr(small, optimize(size))]
            pub fn build(mut self) -> Reference {
                mark_shared_challenges(self.visits.rows_mut());
                Reference {
                    $($name: self.$name.build(),)*
                }
            }
        }
    };
}

reference_lists!(books);

fn newer_of<K: Ord + Hash, V>(old: &Book<K, V>, newer: Book<K, V>) -> Book<K, V> {
    if newer.is_given() { newer } else { old.clone() }
}

impl Default for ReferenceBuilder {
    fn default() -> Self {
        Self::new()
    }
}

/// The book is full of people: a log shows none of it.
impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reference(..)")
    }
}

/// As the book that it makes.
impl fmt::Debug for ReferenceBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReferenceBuilder(..)")
    }
}
