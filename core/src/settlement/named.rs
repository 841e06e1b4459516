//! What the fields of a settlement hold that no other room has.

use crate::calendar::Month;
use crate::finding::Outcome;
use crate::identifier::{ActNumber, Bic, ContractNumber, Iban, Kbe};
use crate::ledger::{Written, written_plain, written_shown};
use crate::settlement::{DecisionBody, StandingGround, StepKind};
use crate::signature::canonical::Object;
use alloc::string::String;
use alloc::vec::Vec;

/// An act by its contract and its number: the number is unique within a contract.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActRef {
    /// The contract.
    pub contract: ContractNumber,
    /// The act.
    pub act: ActNumber,
}

/// Acts, in an order that counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActRefs(pub Vec<ActRef>);

/// Codes of rules, in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleCodes(pub Vec<String>);

impl Written for ActRefs {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one: &ActRef, object| {
            object.text("act", one.act.as_str());
            object.text("contract", one.contract.as_str());
        });
    }
}

impl Written for RuleCodes {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.texts(name, self.0.iter().map(String::as_str));
    }
}

written_plain! { DecisionBody Outcome StandingGround StepKind }

written_shown! { Bic Iban Kbe Month }
