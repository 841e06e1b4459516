//! The closed sets that reports speak with. As JSON each is its stable name; TypeScript
//! has a union of the names, Kotlin, Swift and Python an enum, so that no host compares
//! texts. Drafts hold text, and what is not in the set is a finding with a path.

use crate::account::{AccountStanding, AccountState, Holder};
use crate::act::ActStatus;
use crate::allocation::PartStanding;
use crate::announcement::ApplicationPlace;
use crate::duplicate::{ComparedWith, HistoryStatus};
use crate::fact::Lack;
use crate::finding::{ClaimKind, Outcome, RestsOn};
use crate::identifier::{IdentifierKind, Sector, Sex};
use crate::law::{EditionStanding, Effect, VisitMethod};
use crate::ledger::HeadBasis;
use crate::monitoring::{ConsequenceKind, MonitoringActor, MonitoringPlace};
use crate::payment::{PaymentState, SuspensionGround};
use crate::placement::{ContractStatus, DocumentState};
use crate::policy::{PolicyMark, PolicyStatus};
use crate::settlement::{ActPlace, DecisionBody, OrderPlace, StandingGround};
use crate::visit::{Hindrance, ListKind, ManualReason};
use crate::wire::schema::Described;
use crate::wire::shape::{Parsed, Shown, Slot, Value};
use crate::wire::{Kind, SetSchema};
use alloc::string::String;

macro_rules! sets {
    ($($set:ident: $doc:literal;)*) => {$(
        /// A record can be made empty, so its fields can; a report never shows this.
        impl Default for $set {
            fn default() -> Self {
                let [first, ..] = Self::ALL;
                first
            }
        }

        impl Parsed for $set {
            fn set(&mut self, text: &str) -> Result<(), String> {
                let found = Self::ALL.into_iter().find(|one| one.name() == text);
                *self = found.ok_or_else(|| alloc::format!("not one of {:?}", Self::NAMES))?;
                Ok(())
            }
        }

        impl Value for $set {
            fn slot(&mut self) -> Slot<'_> {
                Slot::Parsed(self)
            }

            fn shown(&self) -> Shown<'_> {
                Shown::Text(self.name())
            }
        }

        impl Described for $set {
            const KIND: Kind = Kind::OneOf(&SetSchema {
                name: stringify!($set),
                doc: &[$doc],
                members: &Self::NAMES,
            });
        }
    )*};
}

sets! {
    AccountStanding: " Whether there is an account, and in which state.";
    AccountState: " How an account stands.";
    ActStatus: " How far an act has come.";
    ClaimKind: " What a host says that nothing in the call shows.";
    ComparedWith: " With what an act was compared for duplicates.";
    ConsequenceKind: " What follows from a discrepancy of a monitoring.";
    MonitoringActor: "In whose name a step of a monitoring is taken.";
    MonitoringPlace: "Where a monitoring stands.";
    ContractStatus: " How far a contract has come.";
    DocumentState: " How a document or a condition stands before an application is filed.";
    EditionStanding: " Whether the text of an edition was adopted.";
    Effect: " The effect of a finding, from the law's own verbs, lightest first.";
    HeadBasis: " What the head of a history rests on.";
    Hindrance: " Why a visit of the right person, place and day proves no case.";
    HistoryStatus: " How far the payment of an act that was seen before has come.";
    Holder: " Whose account it is.";
    IdentifierKind: " What an identifier identifies.";
    Lack: " Why a fact is not known.";
    ListKind: " What a signed list holds.";
    ManualReason: " Why a visit was entered by hand.";
    Outcome: " What a verdict comes to, lightest first.";
    PartStanding: " What decided a part of an allocation.";
    PaymentState: " How payment of a provider stands.";
    PolicyMark: " What happened to a policy last.";
    PolicyStatus: " How a policy stands.";
    RestsOn: " What the passes of a verdict rest on.";
    ApplicationPlace: " Where an application stands.";
    ActPlace: " Where an act stands on its way to the money.";
    DecisionBody: " Whose decision ends a licence.";
    OrderPlace: " Where a payment order stands.";
    Sector: " The sector of the economy that a KBe names.";
    Sex: " The sex that an IIN suggests.";
    StandingGround: " Why a provider's money waits or stops.";
    SuspensionGround: " Why payment of a provider is suspended.";
    VisitMethod: " How a visit was registered.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use alloc::vec::Vec;

    /// Other languages know the variant, and their hosts find the name from it.
    #[test]
    fn a_name_is_that_of_its_variant() {
        fn kebab(variant: &str) -> String {
            let mut name = String::new();
            for letter in variant.chars() {
                if letter.is_ascii_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.push(letter.to_ascii_lowercase());
            }
            name
        }
        macro_rules! pairs {
            ($($set:ident)*) => {{
                let mut pairs = Vec::new();
                $(for one in $set::ALL { pairs.push((alloc::format!("{one:?}"), one.name())); })*
                pairs
            }};
        }
        let pairs = pairs! {
            AccountStanding AccountState ActStatus ClaimKind ComparedWith ConsequenceKind ContractStatus
            DocumentState EditionStanding Effect HeadBasis Hindrance HistoryStatus Holder IdentifierKind Lack ManualReason
            Outcome PartStanding PaymentState PolicyMark PolicyStatus RestsOn Sector Sex SuspensionGround
            VisitMethod
        };
        for (variant, name) in pairs {
            assert_eq!(kebab(&variant), name);
        }
    }

    #[test]
    fn what_is_not_in_the_set_is_refused() {
        let mut effect = Effect::Note;
        assert_eq!(effect.set("refuse"), Ok(()));
        assert_eq!(effect, Effect::Refuse);
        let refused = effect.set("accept").unwrap_err().to_string();
        assert!(refused.contains("suspend"), "{refused}");
    }
}
