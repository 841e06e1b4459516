//! A row of the register.

use crate::law::register::Answer;
use crate::law::{Clause, Rule};

/// A point of a seed and what the library does about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Document and number.
    pub clause: Clause,
    /// What it demands, in a line of our own words.
    pub gist: &'static str,
    /// Who answers.
    pub answer: Answer,
    /// Rules that rest on this point as well as on their own clause.
    pub also: &'static [&'static Rule],
    /// What the point demands and nothing answers yet, where it is answered in part.
    pub open: &'static str,
}

impl Point {
    /// A point that is answered whole.
    #[must_use]
    pub const fn new(clause: Clause, gist: &'static str, answer: Answer) -> Self {
        Self {
            clause,
            gist,
            answer,
            also: &[],
            open: "",
        }
    }

    /// The point above it in its document: `3.3` for `3.3(1)`, `8` for `8 par 2`.
    #[must_use]
    pub fn parent(&self) -> Option<Clause> {
        let above = parent(self.clause.point())?;
        Some(Clause::new(self.clause.document(), above))
    }
}

/// The name of the point above: an item of a list or a paragraph belongs to one.
///
/// ```
/// use qalqan_core::law::register::parent;
///
/// assert_eq!(parent("14(3)"), Some("14"));
/// assert_eq!(parent("3(1) par 2"), Some("3(1)"));
/// assert_eq!(parent("14"), None);
/// ```
#[must_use]
pub fn parent(point: &'static str) -> Option<&'static str> {
    let item = point
        .strip_suffix(')')
        .and_then(|open| open.rsplit_once('('));
    let paragraph = point.rsplit_once(" par ");
    let dash = point
        .rsplit_once(" dash ")
        .filter(|(_, number)| !number.contains('('));
    let above = item.or(paragraph).or(dash)?;
    Some(above.0)
}

/// Declares the points of one document, in their order. `also [room::RULE]` names rules that
/// rest on the point beside those whose clause it is, `open "…"` what is not answered yet.
macro_rules! points {
    ($document:ident; $(
        $point:literal => $gist:literal, $answer:expr
        $(, also [$($room:ident::$rule:ident),+])? $(, open $open:literal)?;
    )*) => {
        /// The points, in the order of the document.
        pub(super) static POINTS: &[$crate::law::register::Point] = &[$(
            $crate::law::register::Point {
                $(also: &[$(&$crate::law::catalogue::$room::$rule),+],)?
                $(open: $open,)?
                ..$crate::law::register::Point::new(
                    $crate::law::Clause::new($crate::law::Document::$document, $point),
                    $gist,
                    $answer,
                )
            },
        )*];
    };
}
pub(crate) use points;
