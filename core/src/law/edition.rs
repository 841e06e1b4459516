//! An edition of the law: a text in force for a span of days, with the rules that stand in
//! it, its terms and its points.

use crate::calendar::Period;
use crate::closed_set::closed_set;
use crate::law::register::Point;
use crate::law::{
    Amendment, Clause, Contents, Document, OverrideError, ParameterLine, Parameters, Provision,
    Room, Rule,
};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// Whether the text of an edition was adopted.
    pub enum Standing {
        /// A draft without number and date; the adopted text was not available.
        Draft = "draft",
        /// Adopted and published.
        Adopted = "adopted",
    }
}

/// An edition of the law.
///
/// ```
/// use qalqan_core::law::{self, Effect, catalogue::visit};
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// assert_eq!(edition.id, "mechanism-draft-2026-01");
/// let share = edition.provision(&visit::SHARE_WITHOUT_VISIT).unwrap();
/// assert_eq!(share.clause.to_string(), "mechanism 14(3)");
/// assert_eq!(share.effect, Effect::Suspend);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Stable name.
    pub id: &'static str,
    /// Draft or adopted.
    pub standing: Standing,
    /// The point that sets its span.
    pub clause: Clause,
    /// Days in force, both ends inside.
    pub in_force: Period,
    /// Terms and thresholds.
    pub parameters: Parameters,
    /// The rules that stand in it, and the points of its documents.
    pub contents: Contents,
}

impl Edition {
    /// The same edition with one value replaced by the host's, with a reference.
    ///
    /// # Errors
    /// [`OverrideError`], and the edition stays as it was.
    pub fn with(mut self, name: &str, value: &str, reference: &str) -> Result<Self, OverrideError> {
        self.parameters.set(name, value, reference)?;
        Ok(self)
    }

    /// A later edition: this one under another name, with some changes.
    ///
    /// ```
    /// use qalqan_core::law::{self, Amendment, Effect, catalogue::visit};
    ///
    /// static CHANGES: [Amendment; 1] =
    ///     [Amendment::Effect(&visit::SHARE_WITHOUT_VISIT, Effect::Review)];
    /// let later = law::editions()[0].amended("lighter", &CHANGES);
    /// let share = later.provision(&visit::SHARE_WITHOUT_VISIT).unwrap();
    /// assert_eq!(share.effect, Effect::Review);
    /// ```
    #[must_use]
    pub fn amended(&'static self, id: &'static str, by: &'static [Amendment]) -> Self {
        Self {
            id,
            parameters: self.parameters.clone().renumbered(by),
            contents: Contents::Amended {
                parent: &self.contents,
                by,
            },
            ..self.clone()
        }
    }

    /// What the host overrode, as `name: value (reference)`.
    #[must_use]
    pub fn overrides(&self) -> Vec<String> {
        let lines = self.parameters.lines().into_iter();
        let told = lines.filter_map(|line| {
            let reference = line.reference?;
            Some(alloc::format!(
                "{}: {} ({reference})",
                line.name,
                line.value
            ))
        });
        told.collect()
    }

    /// Does the rule stand in this edition?
    #[must_use]
    pub fn holds(&self, rule: &Rule) -> bool {
        self.provision(rule).is_some()
    }

    /// The rule as it stands here, with its point and its effect; `None` where it does not.
    #[must_use]
    pub fn provision(&self, rule: &Rule) -> Option<Provision> {
        self.contents.provision(rule)
    }

    /// The rules that stand here, in catalogue order.
    #[must_use]
    pub fn provisions(&self) -> Vec<Provision> {
        let mut all = Vec::new();
        for room in Room::ALL {
            let from = all.len();
            self.contents.each_of(room, &mut |one| all.push(one));
            if let Some(own) = all.get_mut(from..) {
                own.sort_unstable_by(|left, right| left.rule.cmp(right.rule));
            }
        }
        all
    }

    /// The documents whose points are answered, the main text first.
    #[must_use]
    pub fn documents(&self) -> Vec<Document> {
        let texts = self.contents.documents().iter();
        texts.map(|text| text.document).collect()
    }

    /// The points of a document as this edition numbers them; none of a document that it
    /// does not answer.
    #[must_use]
    pub fn points(&self, document: Document) -> Vec<Point> {
        self.contents.points(document)
    }

    /// Every point, document by document.
    #[must_use]
    pub fn all_points(&self) -> Vec<Point> {
        let documents = self.documents().into_iter();
        documents
            .flat_map(|document| self.points(document))
            .collect()
    }

    /// The point of that clause.
    #[must_use]
    pub fn point(&self, clause: Clause) -> Option<Point> {
        let points = self.points(clause.document());
        points.into_iter().find(|point| point.clause == clause)
    }

    /// The rules that rest on this very point, in catalogue order.
    #[must_use]
    pub fn rules_of(&self, clause: Clause) -> Vec<Provision> {
        let all = self.provisions().into_iter();
        all.filter(|one| one.clause == clause).collect()
    }

    /// The parameters that rest on this very point.
    #[must_use]
    pub fn parameters_of(&self, clause: Clause) -> Vec<ParameterLine> {
        let lines = self.parameters.lines().into_iter();
        lines.filter(|line| line.clause == clause).collect()
    }
}
