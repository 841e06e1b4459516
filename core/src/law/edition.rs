//! An edition of the law: a text in force for a span of days, with the rules that stand in
//! it, its terms and its points.

use crate::calendar::{Counting, Period, WorkCalendar};
use crate::closed_set::closed_set;
use crate::law::register::Point;
use crate::law::{
    Amendment, Clause, Contents, Document, OverrideError, ParameterLine, Parameters, Provision,
    Room, Rule, Text,
};
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

closed_set! {
    /// Whether the text of an edition was adopted.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum EditionStanding {
        /// A draft without number and date; the adopted text was not available.
        Draft = "draft",
        /// Adopted and published.
        Adopted = "adopted",
    }
}

/// An edition of the law.
///
/// ```
/// use qalqan_core::law::{self, Edition, Effect, catalogue::visit};
///
/// let edition: &Edition = law::on("2026-03-31".parse()?)?;
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
    pub standing: EditionStanding,
    /// The point that sets its span.
    pub clause: Clause,
    /// Days in force by its own text, both ends inside; a later edition ends it sooner.
    pub in_force: Period,
    /// What a reader must know of the text, such as an adopted one that was not available.
    pub notice: Option<Text>,
    /// Terms and thresholds.
    pub parameters: Parameters,
    /// The rules that stand in it, and the points of its documents.
    pub contents: Contents,
}

impl Edition {
    /// The same edition with one value replaced by the host's, with a reference.
    ///
    /// ```
    /// use qalqan_core::law;
    ///
    /// let day = "2026-03-31".parse()?;
    /// let stricter = law::on(day)?.clone().with("visit_share", "1/3", "letter 7")?;
    /// assert_eq!(stricter.overrides(), ["visit_share: 1/3 (letter 7)"]);
    /// // the pilot runs from the day of signing
    /// let signed = stricter.with("signing_day", "2026-04-01", "the order")?;
    /// assert!(!signed.in_force.contains(day));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`OverrideError`].
    pub fn with(mut self, name: &str, value: &str, reference: &str) -> Result<Self, OverrideError> {
        self.set(name, value, reference)?;
        Ok(self)
    }

    /// [`with`](Self::with), in place. A day of signing moves the first day in force, where
    /// it comes later.
    ///
    /// # Errors
    /// [`OverrideError`], and the edition stays as it was.
    pub fn set(&mut self, name: &str, value: &str, reference: &str) -> Result<(), OverrideError> {
        let mut parameters = self.parameters.clone();
        parameters.set(name, value, reference)?;
        if let Some(signed) = parameters.signing_day.get() {
            let first = self.in_force.first().max(signed);
            let span = Period::new(first, self.in_force.last());
            self.in_force = span.map_err(|error| OverrideError::Malformed {
                name: name.into(),
                reason: error.to_string(),
            })?;
        }
        self.parameters = parameters;
        Ok(())
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

    /// How the terms of the edition are counted on a calendar.
    #[must_use]
    pub const fn counting<'a>(&self, calendar: &'a WorkCalendar) -> Counting<'a> {
        Counting {
            convention: self.parameters.start_convention.get(),
            calendar,
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
            self.contents.each_of(room, &mut |one| all.push(one));
        }
        sort::by(&mut all, |left: &Provision, right| {
            left.rule.cmp(right.rule)
        });
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

    /// The rules that rest on this very point, by their clause or as a second point, in
    /// catalogue order.
    #[must_use]
    pub fn rules_of(&self, clause: Clause) -> Vec<Provision> {
        let also = self.point(clause).map_or(&[][..], |point| point.also);
        let all = self.provisions().into_iter();
        all.filter(|one| one.clause == clause || also.contains(&one.rule))
            .collect()
    }

    /// The parameters that rest on this very point.
    #[must_use]
    pub fn parameters_of(&self, clause: Clause) -> Vec<ParameterLine> {
        let lines = self.parameters.lines().into_iter();
        lines.filter(|line| line.clause == clause).collect()
    }
}
