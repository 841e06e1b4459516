//! What a finding does to the draft that it is about.

use core::fmt;
use core::str::FromStr;

/// The effect of a finding, from the law's own verbs, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Worth knowing; changes nothing.
    Note,
    /// A sign that a person must look at (point 13 speaks of *signs* of duplication).
    Review,
    /// Approval and payment are suspended until the cause is gone (point 14).
    Suspend,
    /// The draft is not accepted.
    Refuse,
    /// Payment stops and the contract is to be terminated (points 16–17).
    Stop,
}

impl Effect {
    /// Every effect, lightest first.
    pub const ALL: [Self; 5] = [
        Self::Note,
        Self::Review,
        Self::Suspend,
        Self::Refuse,
        Self::Stop,
    ];

    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Review => "review",
            Self::Suspend => "suspend",
            Self::Refuse => "refuse",
            Self::Stop => "stop",
        }
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Effect {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|effect| effect.name() == text);
        found.ok_or("effect is not one of `note`, `review`, `suspend`, `refuse`, `stop`")
    }
}
