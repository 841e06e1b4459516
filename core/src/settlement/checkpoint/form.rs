//! What each part of a state is written by: its fields, in the order of their names.

use crate::calendar::{Day, Moment};
use crate::json_name::json_name;
use crate::ledger::ascending;
use crate::settlement::ActRef;
use crate::settlement::act_state::{AcceptedAmounts, ActState, EnteredInvoice, Stamp};
use crate::settlement::advances::YearAdvances;
use crate::settlement::checkpoint::stored::{Form, Stored};
use crate::settlement::retention::OfMonth;
use crate::settlement::standing::{Cause, ProviderStanding, Stop};
use crate::settlement::state::{
    Advance, BillState, ContractState, OrderCodes, OrderState, Settlement, SettlementKey,
    TakenNumbers,
};
use crate::signature::canonical::Object;
use crate::signature::{Digest, Scan};
use alloc::string::String;

/// Declares forms: the fields of a part by their names; a part without names of its own is
/// taken apart first. All of it is named, so that nothing can be forgotten.
macro_rules! forms {
    ($($type:ty $(as $parts:tt)? { $($field:ident)* })*) => {
        $(forms! { @one $type, [$($parts)?], $($field)* })*
    };
    (@one $type:ty, [], $($field:ident)*) => {
        forms! { @one $type, [Self { $($field),* }], $($field)* }
    };
    (@one $type:ty, [$($parts:tt)+], $($field:ident)*) => {
        const _: () = assert!(ascending(&[$(json_name!($field)),*]), "names out of order");

        impl Form for $type {
            fn fill(&self, object: &mut Object<'_>) {
                let $($parts)+ = self;
                $(Stored::write($field, json_name!($field), object);)*
            }

            fn form(scan: &mut Scan<'_>) -> Option<Self> {
                scan.open()?;
                $(let $field = Stored::read(json_name!($field), scan)?;)*
                scan.close()?;
                Some($($parts)+)
            }
        }

        impl Stored for $type {
            fn write(&self, name: &'static str, object: &mut Object<'_>) {
                object.object(name, |object| self.fill(object));
            }

            fn value(scan: &mut Scan<'_>) -> Option<Self> {
                Self::form(scan)
            }
        }
    };
}

forms! {
    AcceptedAmounts { accepted at deducted sanctions }
    ActRef { act contract }
    ActState {
        accepted bill came cases held invoice month of ordered outcome paid place presented ready
        replaces retained returned_by_treasury reversed signed text total uses_registered
    }
    Advance { given_back paid retained }
    BillState { acts amount formed funding instruction number register }
    Cause { acts arrears cured discovered ground number paper registered source }
    ContractState {
        account advance advances funding number period signed_on spent sum terminated
    }
    EnteredInvoice { amount at day number }
    OfMonth { amount month }
    OrderCodes { kbe kbk knp }
    OrderState {
        account act amount bic codes executed formed moved number paper payer_account place purpose
    }
    ProviderStanding { causes stops }
    Settlement {
        acts before bills closed commands contracts events gone invoices key last last_at orders
        presented standing taken texts
    }
    SettlementKey { provider year }
    Stamp { at event }
    Stop { body confirmed found ground in_force paper }
    TakenNumbers { acts bills causes contracts gone instructions orders }
    YearAdvances { brought given_back paid retained }
    (Day, String) as (day, paper) { day paper }
    (SettlementKey, Digest) as (key, digest) { digest key }
    (String, Moment) as (number, at) { at number }
    (String, String) as (contract, act) { act contract }
}
