//! What the library does about a point: exactly one answer each, with what shows it.

/// Who or what answers a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The rules that cite this point; a test demands at least one, and for each a vector
    /// about this point in which it finds something.
    ByRules,
    /// The terms and thresholds whose clause is this point.
    ByParameter(Proof),
    /// A type that holds what the point speaks of: room and name, such as `policy::PolicyCard`.
    Shape(&'static str, Proof),
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

/// What shows a type or a parameter at work; a test looks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A conformance vector whose expectation holds the word: the code of a rule, a field
    /// of the type, or a name of its closed set.
    Vector {
        /// The vector.
        id: &'static str,
        /// The word.
        word: &'static str,
    },
    /// An example in the docs of a file of `core/src`, which names the type.
    Example(&'static str),
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
            Self::ByParameter(_) => "parameter",
            Self::Shape(..) => "shape",
            Self::Host(_) => "host",
            Self::NotYet { .. } => "not yet",
            Self::NotModelled(_) => "not modelled",
        }
    }

    /// The words beside the kind; empty where rules or parameters speak.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::ByRules | Self::ByParameter(_) => "",
            Self::Shape(text, _) | Self::Host(text) | Self::NotModelled(text) => text,
            Self::NotYet { plan } => plan,
        }
    }

    /// What shows the type or the parameter at work.
    #[must_use]
    pub const fn proof(self) -> Option<Proof> {
        match self {
            Self::ByParameter(proof) | Self::Shape(_, proof) => Some(proof),
            _ => None,
        }
    }
}

// Short names, so that a row of the register is one or two lines.

/// The rules that cite the point.
pub(super) const RULES: Answer = Answer::ByRules;

/// The parameters that cite the point, and a vector that holds the word.
pub(super) const fn parameter(id: &'static str, word: &'static str) -> Answer {
    Answer::ByParameter(Proof::Vector { id, word })
}

/// A type, and a vector that holds the word.
pub(super) const fn shape(path: &'static str, id: &'static str, word: &'static str) -> Answer {
    Answer::Shape(path, Proof::Vector { id, word })
}

/// A type, and the file whose docs show it.
pub(super) const fn example(path: &'static str, file: &'static str) -> Answer {
    Answer::Shape(path, Proof::Example(file))
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
