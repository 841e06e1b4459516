//! The two operators, in whose names others must not order.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Bin, TaxNumber};
use crate::law::catalogue::ledger as rules;
use crate::ledger::Actor;

/// The two operators of the pilot, whose numbers the host knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Operators {
    /// The issuer's BIN; unknown when `None`.
    pub issuer: Option<Bin>,
    /// The registrar's BIN; unknown when `None`.
    pub registrar: Option<Bin>,
}

impl Operators {
    /// The number that an operator must have, and under which name the host gives it;
    /// `None` for everybody else.
    const fn of(&self, actor: Actor) -> Option<(Option<Bin>, &'static str)> {
        match actor {
            Actor::Issuer => Some((self.issuer, "issuer")),
            Actor::Registrar => Some((self.registrar, "registrar")),
            _ => None,
        }
    }
}

/// The issuer and the registrar are one each; the host knows their numbers. Says whether
/// nothing stands against it.
pub(crate) fn role_shown(
    exam: &mut Examination,
    at: &At<'_>,
    (actor, orderer): (Actor, TaxNumber),
    operators: &Operators,
) -> bool {
    let rule = &rules::ROLE_SHOWN;
    let Some((known, name)) = operators.of(actor) else {
        return true;
    };
    let path = || at.field("orderer").path();
    match known {
        Some(bin) if orderer == TaxNumber::Bin(bin) => exam.pass(rule),
        Some(_) => {
            exam.find(Finding::new(rule, path()).with("actor", actor));
            return false;
        }
        None => exam.lack(rule, path(), name, Source::Register, Lack::NotGiven),
    }
    true
}
