//! The law under which something is examined.

use crate::law::{self, Contents, Provision, Room, Rule};

/// What says which rules stand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Law {
    /// An edition.
    Edition(Contents),
    /// No edition is known yet: a rule stands where any edition holds it, and as the newest
    /// of these says.
    #[cfg_attr(
        not(feature = "json"),
        allow(dead_code, reason = "drafts are read by `wire`")
    )]
    Open,
}

impl Law {
    /// The rules of one room that stand.
    pub(super) fn each_of(&self, room: Room, take: &mut dyn FnMut(Provision)) {
        match self {
            Self::Edition(contents) => contents.each_of(room, take),
            // the newest comes last and so decides
            Self::Open => {
                for edition in law::editions() {
                    edition.contents.each_of(room, take);
                }
            }
        }
    }

    /// Do the very same rules stand?
    pub(super) fn is(&self, contents: &Contents) -> bool {
        match self {
            Self::Edition(own) => own.is(contents),
            Self::Open => law::editions()
                .iter()
                .all(|edition| edition.contents.is(contents)),
        }
    }

    /// The rule as it stands; `None` where it does not.
    pub(super) fn provision(&self, rule: &Rule) -> Option<Provision> {
        match self {
            Self::Edition(contents) => contents.provision(rule),
            Self::Open => {
                let newest_first = law::editions().iter().rev();
                let mut held = newest_first.filter_map(|edition| edition.provision(rule));
                held.next()
            }
        }
    }
}
