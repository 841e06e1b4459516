//! How single values and lists of a state are written into a checkpoint and read back.

use crate::calendar::{Day, FinancialYear, Moment, Month, Period};
use crate::fact::Source;
use crate::finding::Outcome;
use crate::identifier::{ActNumber, Bic, ContractNumber, Iban, Kbe, TaxNumber, normal_form};
use crate::ledger::{Written, written_plain};
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::settlement::DecisionBody;
use crate::settlement::act_state::ActState;
use crate::settlement::state::{BillState, ContractState, OrderState};
use crate::settlement::{ActPlace, ActRefs, OrderPlace, StandingGround};
use crate::signature::canonical::Object;
use crate::signature::{Digest, Scan};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A value of a field.
pub(super) trait Stored: Sized {
    /// Writes it under a name.
    fn write(&self, name: &'static str, object: &mut Object<'_>);

    /// Reads it behind its name.
    fn value(scan: &mut Scan<'_>) -> Option<Self>;

    /// Reads it with its name.
    fn read(name: &str, scan: &mut Scan<'_>) -> Option<Self> {
        scan.name(name)?;
        Self::value(scan)
    }
}

/// A part of a state: an object of its own.
pub(super) trait Form: Sized {
    /// Writes its fields.
    fn fill(&self, object: &mut Object<'_>);

    /// Reads it.
    fn form(scan: &mut Scan<'_>) -> Option<Self>;
}

/// What is absent is not written.
impl<T: Stored> Stored for Option<T> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        if let Some(value) = self {
            Stored::write(value, name, object);
        }
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        T::value(scan).map(Some)
    }

    fn read(name: &str, scan: &mut Scan<'_>) -> Option<Self> {
        if scan.named(name) {
            Self::value(scan)
        } else {
            Some(None)
        }
    }
}

/// Those that stand in events as well, written as there, by a reading of their own.
macro_rules! stored {
    (|$scan:ident| $read:expr; $($type:ident)*) => {$(
        impl Stored for $type {
            fn write(&self, name: &'static str, object: &mut Object<'_>) {
                Written::write(self, name, object);
            }

            fn value($scan: &mut Scan<'_>) -> Option<Self> {
                $read
            }
        }
    )*};
}

stored! { |scan| scan.text()?.parse().ok();
ActNumber Bic ContractNumber Day DecisionBody Digest FundingSource Iban Kbe Moment Month Outcome Period Source
StandingGround TaxNumber Tenge }
stored! { |scan| scan.text(); String }
stored! { |scan| scan.number(); u64 }
stored! { |scan| scan.list(Form::form).map(Self); ActRefs }
stored! { |scan| of_set(Self::ALL, Self::name, &scan.text()?); ActPlace OrderPlace }

written_plain! { ActPlace OrderPlace }

fn of_set<T: Copy, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
    text: &str,
) -> Option<T> {
    all.into_iter().find(|one| name(*one) == text)
}

impl Stored for bool {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.maybe_flag(name, Some(*self));
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        scan.flag()
    }
}

/// A number, as in events.
impl Stored for FinancialYear {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        let number = u64::try_from(Self::number(*self)).unwrap_or_default();
        object.number(name, number);
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        scan.number()?.to_string().parse().ok()
    }
}

impl<T: Form> Stored for Vec<T> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, self, Form::fill);
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        scan.list(T::form)
    }
}

/// What is kept under a number of its own.
pub(super) trait Numbered {
    /// What it is found by.
    type Key: Ord;

    /// Its own.
    fn number(&self) -> Self::Key;
}

impl Numbered for ActState {
    type Key = (String, String);

    fn number(&self) -> Self::Key {
        self.key()
    }
}

impl Numbered for BillState {
    type Key = String;

    fn number(&self) -> String {
        normal_form(&self.number)
    }
}

impl Numbered for ContractState {
    type Key = String;

    fn number(&self) -> String {
        self.number.normal_form()
    }
}

impl Numbered for OrderState {
    type Key = String;

    fn number(&self) -> String {
        normal_form(&self.number)
    }
}

impl<T: Form + Numbered> Stored for BTreeMap<T::Key, T> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, self.values(), Form::fill);
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        let read = scan.list(T::form)?.into_iter();
        Some(read.map(|one| (one.number(), one)).collect())
    }
}

/// The commands that were executed: their numbers stand in no value.
impl Stored for BTreeMap<String, (u64, Digest)> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, self, |(command, (event, digest)), object| {
            object.text("command", command);
            object.plain("digest", digest);
            object.number("event", *event);
        });
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        let read = scan.list(|scan| {
            scan.open()?;
            let command = Stored::read("command", scan)?;
            let digest = Stored::read("digest", scan)?;
            let event = Stored::read("event", scan)?;
            scan.close()?;
            Some((command, (event, digest)))
        });
        Some(read?.into_iter().collect())
    }
}

impl Stored for BTreeSet<String> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.texts(name, self.iter().map(String::as_str));
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        Some(scan.list(Scan::text)?.into_iter().collect())
    }
}

impl Stored for BTreeSet<Digest> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        let texts: Vec<String> = self.iter().map(Digest::to_string).collect();
        object.texts(name, texts.iter().map(String::as_str));
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        Some(scan.list(Digest::value)?.into_iter().collect())
    }
}

impl Stored for BTreeSet<(String, String)> {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, self, Form::fill);
    }

    fn value(scan: &mut Scan<'_>) -> Option<Self> {
        Some(scan.list(Form::form)?.into_iter().collect())
    }
}
