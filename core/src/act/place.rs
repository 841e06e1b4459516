//! Where a case or a line stands in an act.

use crate::act::Act;
use crate::finding::{At, Path};
use crate::money::Tenge;

/// The place of a service line: that of its case, and its own there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LinePlace {
    pub(super) case: usize,
    pub(super) line: usize,
}

impl LinePlace {
    /// Its path, below the list of cases.
    pub(super) fn path(self, cases: &At<'_>) -> Path {
        ActPlace::from(self).path(cases)
    }

    /// The path of a field of it.
    pub(super) fn field(self, cases: &At<'_>, name: &'static str) -> Path {
        ActPlace::from(self).field(cases, name)
    }

    /// What the line costs.
    pub(super) fn amount(self, act: &Act) -> Option<Tenge> {
        ActPlace::from(self).amount(act)
    }
}

impl From<LinePlace> for ActPlace {
    fn from(place: LinePlace) -> Self {
        Self::line(place.case, place.line)
    }
}

/// The place of a case or of one of its lines, in the order of the act: a case stands
/// before its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ActPlace {
    pub(super) case: usize,
    pub(super) line: Option<usize>,
}

impl ActPlace {
    /// A case.
    pub(super) const fn case(case: usize) -> Self {
        Self { case, line: None }
    }

    /// A line of a case.
    pub(super) const fn line(case: usize, line: usize) -> Self {
        Self {
            case,
            line: Some(line),
        }
    }

    /// What the case or the line costs.
    pub(super) fn amount(self, act: &Act) -> Option<Tenge> {
        let case = act.cases.get(self.case)?;
        match self.line {
            None => case.total,
            Some(line) => case.services.get(line)?.amount,
        }
    }

    /// Its path, below the list of cases.
    pub(super) fn path(self, cases: &At<'_>) -> Path {
        self.at(cases, None)
    }

    /// The path of a field of it.
    pub(super) fn field(self, cases: &At<'_>, name: &'static str) -> Path {
        self.at(cases, Some(name))
    }

    fn at(self, cases: &At<'_>, field: Option<&'static str>) -> Path {
        let case = cases.index(self.case);
        let lines = case.field("services");
        let here = self.line.map_or(case, |line| lines.index(line));
        field.map_or_else(|| here.path(), |name| here.field(name).path())
    }
}
