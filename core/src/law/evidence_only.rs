//! Which rules a host's word is not enough for.

use crate::law::{Rule, catalogue};
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// Rules that pass on evidence alone: where only the host says so, they are *not checked*.
///
/// ```
/// use qalqan_core::law::{EvidenceOnly, catalogue::signature};
///
/// let some: EvidenceOnly = "SIG-008".parse()?;
/// assert!(some.contains(&signature::VERIFIED) && !EvidenceOnly::NONE.contains(&signature::VERIFIED));
/// # Ok::<(), qalqan_core::law::EvidenceOnlyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceOnly {
    /// These rules, in catalogue order; a host's word is enough for the others.
    Some(Vec<&'static Rule>),
    /// Every rule.
    All,
}

/// The form of the text, for whoever wrote another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected `none`, `all`, or codes of rules, each once and in their order, with a comma and a space between"
)]
pub struct EvidenceOnlyError;

impl EvidenceOnly {
    /// A host's word is enough for every rule.
    pub const NONE: Self = Self::Some(Vec::new());

    /// Must this rule have evidence?
    #[must_use]
    pub fn contains(&self, rule: &Rule) -> bool {
        match self {
            Self::Some(rules) => rules.contains(&rule),
            Self::All => true,
        }
    }
}

impl FromStr for EvidenceOnly {
    type Err = EvidenceOnlyError;

    fn from_str(text: &str) -> Result<Self, EvidenceOnlyError> {
        match text {
            "none" => return Ok(Self::NONE),
            "all" => return Ok(Self::All),
            _ => {}
        }
        let rules = text.split(", ").map(catalogue::by_code);
        let rules: Option<Vec<_>> = rules.collect();
        let rules = rules.filter(|rules| rules.is_sorted_by(|one, next| one < next));
        rules.map(Self::Some).ok_or(EvidenceOnlyError)
    }
}

impl fmt::Display for EvidenceOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules = match self {
            Self::All => return f.write_str("all"),
            Self::Some(rules) if rules.is_empty() => return f.write_str("none"),
            Self::Some(rules) => rules,
        };
        let mut between = "";
        for rule in rules {
            write!(f, "{between}{}", rule.code)?;
            between = ", ";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn one_text_for_a_set() {
        for text in ["none", "all", "SIG-008", "SIG-008, DUP-001"] {
            let read: EvidenceOnly = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
        }
        for text in [
            "",
            "SIG-008,DUP-001",
            "DUP-001, SIG-008",
            "SIG-008, SIG-008",
            "SIG-999",
            "sig-008",
            "None",
        ] {
            assert_eq!(
                text.parse::<EvidenceOnly>(),
                Err(EvidenceOnlyError),
                "{text}"
            );
        }
    }
}
