//! Where in a draft: `cases[3].services[0].tariff`.

use alloc::vec::Vec;
use core::fmt;

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A field, as the wire names it.
    Field(&'static str),
    /// A place in a list, from zero.
    Index(usize),
}

/// A place in a draft; the empty path is the draft itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The draft itself.
    ///
    /// ```
    /// use qalqan_core::finding::Path;
    ///
    /// assert_eq!(Path::root().to_string(), "");
    /// ```
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The steps from the root.
    ///
    /// ```
    /// use qalqan_core::finding::{At, Segment};
    ///
    /// let root = At::root();
    /// let cases = root.field("cases");
    /// let path = cases.index(1).path();
    /// assert_eq!(path.segments(), [Segment::Field("cases"), Segment::Index(1)]);
    /// ```
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<T: IntoIterator<Item = Segment>>(steps: T) -> Self {
        Self(steps.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(name) if place == 0 => f.write_str(name)?,
                Segment::Field(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A place on the way down a draft: costs nothing until a finding needs a [`Path`].
///
/// ```
/// use qalqan_core::finding::At;
///
/// let root = At::root();
/// let cases = root.field("cases");
/// let third = cases.index(3);
/// assert_eq!(third.field("end").path().to_string(), "cases[3].end");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    above: Option<&'a At<'a>>,
    segment: Option<Segment>,
}

impl<'a> At<'a> {
    /// The draft itself.
    #[must_use]
    pub const fn root() -> Self {
        Self {
            above: None,
            segment: None,
        }
    }

    /// A field below.
    #[must_use]
    pub const fn field(&'a self, name: &'static str) -> Self {
        Self {
            above: Some(self),
            segment: Some(Segment::Field(name)),
        }
    }

    /// The place that this one stands in.
    pub(crate) const fn above(&self) -> Option<&'a At<'a>> {
        self.above
    }

    /// A place in the list here.
    #[must_use]
    pub const fn index(&'a self, index: usize) -> Self {
        Self {
            above: Some(self),
            segment: Some(Segment::Index(index)),
        }
    }

    /// The path from the root to here.
    #[must_use]
    pub fn path(&self) -> Path {
        let above = || core::iter::successors(Some(self), |at| at.above);
        let mut segments = Vec::with_capacity(above().count());
        segments.extend(above().filter_map(|at| at.segment));
        segments.reverse();
        Path(segments)
    }
}
