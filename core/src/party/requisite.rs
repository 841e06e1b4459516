//! A field of a form as it came: given, absent, or there but broken.

/// A requisite of a form.
///
/// A broken one has its finding from the reading already: the law's own rule must
/// then say *not checked*, and neither "missing" nor "passed".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requisite<T> {
    /// There and in its form.
    Given(T),
    /// Not there.
    Absent,
    /// There, but not in its form.
    Broken,
}

impl<T> Requisite<T> {
    /// The value, where given.
    pub const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Broken => None,
        }
    }

    /// What it says about its own presence, without the value.
    pub const fn presence(&self) -> Presence {
        match self {
            Self::Given(_) => Requisite::Given(()),
            Self::Absent => Requisite::Absent,
            Self::Broken => Requisite::Broken,
        }
    }
}

/// Whether a requisite is there, without its value.
pub type Presence = Requisite<()>;
