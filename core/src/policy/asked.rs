//! What a table asks of the books, row by row or walking beside them.

use crate::account::AccountCard;
use crate::calendar::Day;
use crate::fact::{Lookup, Walk};
use crate::identifier::Iin;
use crate::party::PersonCard;
use crate::policy::{InsuredBooks, InsuredTable, PolicyCard};
use hashbrown::HashMap;

/// Policies issued so far, by insured. In a table in order a repeat follows its insured.
pub(super) enum Seen {
    Last(Option<(Iin, u64)>),
    // order: the map is only asked by person
    All(HashMap<Iin, u64>),
}

impl Seen {
    pub(super) fn of(table: &InsuredTable) -> Self {
        if in_order(table) {
            return Self::Last(None);
        }
        Self::All(HashMap::with_capacity(table.len()))
    }

    pub(super) fn serial_of(&self, iin: Iin) -> Option<u64> {
        match self {
            Self::Last(last) => last
                .filter(|(known, _)| *known == iin)
                .map(|(_, serial)| serial),
            Self::All(all) => all.get(&iin).copied(),
        }
    }

    pub(super) fn add(&mut self, iin: Iin, serial: u64) {
        match self {
            Self::Last(last) => *last = Some((iin, serial)),
            Self::All(all) => {
                all.insert(iin, serial);
            }
        }
    }
}

/// Is every row with an IIN not below the one before it?
fn in_order(table: &InsuredTable) -> bool {
    table.rows().iter().filter_map(|row| row.iin).is_sorted()
}

/// The books as a row asks them.
pub(super) enum Asked<'a> {
    Walks {
        accounts: Walk<'a, Iin, AccountCard>,
        deaths: Walk<'a, Iin, Day>,
        policies: Walk<'a, Iin, PolicyCard>,
        people: Walk<'a, Iin, PersonCard>,
    },
    Books(&'a InsuredBooks),
}

macro_rules! ask {
    ($($name:ident: $row:ty;)*) => {$(
        pub(super) fn $name(&mut self, iin: Iin, day: Day) -> Lookup<'a, Iin, $row> {
            match self {
                Self::Walks { $name, .. } => $name.find_on(&iin, day),
                Self::Books(books) => books.$name.find_on(&iin, day),
            }
        }
    )*};
}

impl<'a> Asked<'a> {
    pub(super) fn of(books: &'a InsuredBooks, table: &InsuredTable) -> Self {
        if !in_order(table) {
            return Self::Books(books);
        }
        Self::Walks {
            accounts: Walk::new(&books.accounts),
            deaths: Walk::new(&books.deaths),
            policies: Walk::new(&books.policies),
            people: Walk::new(&books.people),
        }
    }

    ask! {
        accounts: AccountCard;
        deaths: Day;
        policies: PolicyCard;
        people: PersonCard;
    }
}
