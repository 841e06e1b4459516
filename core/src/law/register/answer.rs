//! What the library does about a point: exactly one answer each.

/// Who or what answers a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The rules whose clause is this point; a test demands at least one.
    ByRules,
    /// The terms and thresholds whose clause is this point; a test demands one.
    ByParameter,
    /// A type that can hold nothing else: room and name, such as `policy::Policy`.
    Shape(&'static str),
    /// The host does it: a pure library has no portal, no clock and no post.
    Host(&'static str),
    /// The library will answer and does not do so today.
    NotYet {
        /// What will answer.
        plan: &'static str,
    },
    /// Outside the library for good, with the reason.
    NotModelled(&'static str),
}

impl Answer {
    /// The kinds in the order of the summary.
    pub const KINDS: [&'static str; 6] = [
        "rules",
        "parameter",
        "shape",
        "host",
        "not yet",
        "not modelled",
    ];

    /// The kind, one of [`Answer::KINDS`].
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::ByRules => "rules",
            Self::ByParameter => "parameter",
            Self::Shape(_) => "shape",
            Self::Host(_) => "host",
            Self::NotYet { .. } => "not yet",
            Self::NotModelled(_) => "not modelled",
        }
    }

    /// The words beside the kind; empty where rules or parameters speak.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::ByRules | Self::ByParameter => "",
            Self::Shape(text) | Self::Host(text) | Self::NotModelled(text) => text,
            Self::NotYet { plan } => plan,
        }
    }
}

// Short names, so that a row of the register is one or two lines.

/// The rules that cite the point.
#[allow(dead_code, reason = "rows become rules when their room is written")]
pub(super) const RULES: Answer = Answer::ByRules;
/// The parameters that cite the point.
pub(super) const PARAMETER: Answer = Answer::ByParameter;

/// A type.
pub(super) const fn shape(path: &'static str) -> Answer {
    Answer::Shape(path)
}

/// The host's part.
pub(super) const fn host(what: &'static str) -> Answer {
    Answer::Host(what)
}

/// Planned.
pub(super) const fn planned(plan: &'static str) -> Answer {
    Answer::NotYet { plan }
}

/// Left out, and why.
pub(super) const fn left(reason: &'static str) -> Answer {
    Answer::NotModelled(reason)
}
