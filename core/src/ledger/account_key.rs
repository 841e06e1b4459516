//! Which account, and the kind of number under which somebody is registered.

use crate::account::Holder;
use crate::identifier::TaxNumber;
use crate::ledger::Actor;
use crate::ledger::written::Written;
use crate::signature::canonical::Object;

/// Which account: whose it is, and the owner's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountKey {
    /// Whose account it is.
    pub holder: Holder,
    /// The owner's number.
    pub number: TaxNumber,
}

impl Written for AccountKey {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        let Self { holder, number } = self;
        object.object(name, |object| {
            object.plain("holder", holder);
            object.plain("number", number);
        });
    }
}

/// The kind of number under which somebody is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// A person, under an IIN.
    Person,
    /// An entity, under a BIN.
    Entity,
    /// Either of them.
    Any,
}

impl NumberKind {
    /// That of the owner of an account; unknown as long as the holder is.
    ///
    /// ```
    /// use qalqan_core::account::Holder;
    /// use qalqan_core::ledger::NumberKind;
    ///
    /// assert_eq!(NumberKind::of_owner(Some(Holder::Insured)), NumberKind::Person);
    /// assert_eq!(NumberKind::of_owner(None), NumberKind::Any);
    /// ```
    #[must_use]
    pub const fn of_owner(holder: Option<Holder>) -> Self {
        match holder {
            Some(holder) if holder.is_person() => Self::Person,
            Some(_) => Self::Entity,
            None => Self::Any,
        }
    }

    /// That of an orderer: an insured is a person, bodies and the two operators are
    /// entities, a provider may be either.
    ///
    /// ```
    /// use qalqan_core::ledger::{Actor, NumberKind};
    ///
    /// assert_eq!(NumberKind::of_orderer(Some(Actor::Issuer)), NumberKind::Entity);
    /// assert_eq!(NumberKind::of_orderer(Some(Actor::Provider)), NumberKind::Any);
    /// ```
    #[must_use]
    pub const fn of_orderer(actor: Option<Actor>) -> Self {
        match actor {
            Some(Actor::Insured) => Self::Person,
            Some(Actor::Provider) | None => Self::Any,
            Some(_) => Self::Entity,
        }
    }
}
