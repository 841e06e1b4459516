//! What the issuer accepts without a check, on its own word.

use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::payment as rules;
use crate::law::{Edition, Effect, Rule};
use alloc::string::String;
use core::fmt;
use thiserror::Error;

/// A rule that could not be checked and whose answer the issuer does without: who decided
/// so, and on which document. It stays with the signed act, and in the verdict of the queue.
///
/// A rule that would suspend or refuse is never done without: points 14 and 16 leave nobody
/// that choice.
///
/// ```
/// use qalqan_core::law::{self, catalogue};
/// use qalqan_core::payment::{AcceptError, AcceptedUnchecked};
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// let accept = |code| {
///     let rule = catalogue::by_code(code).expect("a stable code");
///     AcceptedUnchecked::new(edition, rule, "head of the branch", "memo 7 of 2026-04-02")
/// };
/// assert_eq!(accept("ACT-034")?.rule().code, "ACT-034");
/// assert_eq!(accept("VIS-001"), Err(AcceptError::Holds));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct AcceptedUnchecked {
    rule: &'static Rule,
    by: String,
    document: String,
}

/// Why a rule cannot be done without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AcceptError {
    /// It does not stand in the edition.
    #[error("the rule does not stand in the edition")]
    NotInEdition,
    /// It suspends, refuses or stops.
    #[error("a rule that suspends or refuses is not accepted unchecked")]
    Holds,
}

/// The rule alone: who decided may be named by a personal number.
impl fmt::Debug for AcceptedUnchecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AcceptedUnchecked({})", self.rule.code)
    }
}

impl AcceptedUnchecked {
    /// What the issuer does without.
    ///
    /// # Errors
    ///
    /// Where the rule does not stand in the edition, or does more than ask for a look.
    pub fn new(
        edition: &Edition,
        rule: &'static Rule,
        by: impl Into<String>,
        document: impl Into<String>,
    ) -> Result<Self, AcceptError> {
        let provision = edition.provision(rule).ok_or(AcceptError::NotInEdition)?;
        if provision.effect > Effect::Review {
            return Err(AcceptError::Holds);
        }
        Ok(Self {
            rule,
            by: by.into(),
            document: document.into(),
        })
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Who decided.
    #[must_use]
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The document that it rests on.
    #[must_use]
    pub fn document(&self) -> &str {
        &self.document
    }

    /// PAY-027: what was accepted unchecked stays to be seen.
    ///
    /// The issuer answers for it, so whoever reads the queue finds the rule, the person and
    /// the document. An act signed without a look at ACT-034 fires. Speaks with `code`, `by`
    /// and `document`.
    pub(super) fn tell(&self, exam: &mut Examination, at: &At<'_>) {
        let finding = Finding::new(&rules::ACCEPTED_UNCHECKED, at.path());
        let finding = finding.with("code", self.rule.code).with("by", &self.by);
        exam.find(finding.with("document", &self.document));
    }
}

/// PAY-028: a rule that holds an act back is not accepted unchecked.
///
/// The grounds of point 14 hold an act until they are gone, and what is refused is not
/// paid: nobody may do without their check. VIS-001 accepted on a memo fires; ACT-034, a
/// sign for review, does not. Speaks with `code`.
#[cfg(feature = "json")]
pub(crate) fn acceptable_unchecked(
    exam: &mut Examination,
    at: &At<'_>,
    edition: &Edition,
    accepts: (&'static Rule, String, String),
) -> Option<AcceptedUnchecked> {
    let (rule, by, document) = accepts;
    match AcceptedUnchecked::new(edition, rule, by, document) {
        Ok(accepted) => {
            exam.pass(&rules::ACCEPTABLE_UNCHECKED);
            Some(accepted)
        }
        Err(_) => {
            let finding = Finding::new(&rules::ACCEPTABLE_UNCHECKED, at.path());
            exam.find(finding.with("code", rule.code));
            None
        }
    }
}
