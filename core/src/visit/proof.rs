//! What a registration rests on: the host's word, or a token that was verified.

use crate::fact::Lack;
use crate::identifier::{Fingerprint, Iin};
use crate::visit::proof_now::{ProofNow, TokenFault};
use crate::visit::shown::Shown;
use crate::visit::{Challenge, MatchTerms, RowLists, TokenError, VisitToken};
use alloc::boxed::Box;
use alloc::sync::Arc;

/// What a registration rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardProof {
    /// The host's word: was a token verified and accepted? `None` where it does not tell.
    Claim(Option<bool>),
    /// A token came with it, and nothing verified it: the host's word still.
    Brought {
        /// The token, with who the row says entered it by hand.
        token: Box<BroughtToken>,
        /// What the host says of it.
        word: Option<bool>,
        /// What its verification lacks, and why.
        lacks: (&'static str, Lack),
    },
    /// A token that was verified when it was read, and says what the row says: each check
    /// asks whether what verified it holds on its day.
    Evidence(Shown),
    /// A token that does not hold.
    Void {
        /// Why.
        fault: TokenFault,
        /// The signed lists that say so, where there are any.
        lists: Option<Arc<RowLists>>,
        /// What the host says of it.
        word: Option<bool>,
    },
    /// A token that says another thing in this field.
    Differs(&'static str),
}

/// A token that came with a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtToken {
    /// As it was read.
    pub token: VisitToken,
    /// Who the row says entered it by hand, where it names a person in a form that can be
    /// compared.
    pub author: Option<Author>,
    /// What its device was asked to sign, where the row tells it.
    pub challenge: Option<Challenge>,
    /// Does another token of the list answer the same challenge?
    pub challenge_shared: bool,
}

/// A person who entered a visit, as a row names one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// By the number.
    Number(Iin),
    /// By the fingerprint.
    Print(Fingerprint),
}

impl core::fmt::Debug for Author {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Author(..)")
    }
}

impl CardProof {
    /// What comes of the text of a token beside a row, before it is verified.
    ///
    /// ```
    /// use qalqan_core::visit::{CardProof, TokenFault};
    ///
    /// let told = CardProof::brought("QLV1:no", (None, None), Some(true));
    /// assert!(matches!(told, CardProof::Void { fault: TokenFault::Unreadable, .. }));
    /// ```
    #[must_use]
    pub fn brought(
        text: &str,
        (author, challenge): (Option<Author>, Option<Challenge>),
        word: Option<bool>,
    ) -> Self {
        let token: Result<VisitToken, TokenError> = text.parse();
        match token {
            Err(_) => Self::Void {
                fault: TokenFault::Unreadable,
                lists: None,
                word,
            },
            Ok(token) => Self::Brought {
                token: Box::new(BroughtToken {
                    token,
                    author,
                    challenge,
                    challenge_shared: false,
                }),
                word,
                lacks: ("trust", Lack::NotGiven),
            },
        }
    }

    /// What it is worth at a check.
    ///
    /// ```
    /// use qalqan_core::law;
    /// use qalqan_core::visit::{CardProof, MatchTerms, ProofNow};
    ///
    /// let edition = law::on("2026-03-31".parse()?)?;
    /// let terms = MatchTerms::of(&edition.parameters);
    /// assert_eq!(CardProof::Claim(None).at(terms), ProofNow::Claim(None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn at(&self, terms: MatchTerms) -> ProofNow {
        match self {
            Self::Claim(word) => ProofNow::Claim(*word),
            Self::Brought { word, lacks, .. } => ProofNow::Open(*word, *lacks),
            Self::Evidence(shown) => shown.at(terms),
            Self::Void { fault, lists, word } => {
                let fails = lists.as_ref().and_then(|lists| lists.fails(terms));
                fails.map_or(ProofNow::Void(*fault), |name| {
                    ProofNow::Open(*word, (name, Lack::Unproven))
                })
            }
            Self::Differs(field) => ProofNow::Differs(field),
        }
    }

    /// The signed lists by which its token was judged.
    pub(super) fn lists(&self) -> Option<&Arc<RowLists>> {
        match self {
            Self::Evidence(shown) => shown.lists.as_ref(),
            Self::Void { lists, .. } => lists.as_ref(),
            Self::Claim(_) | Self::Brought { .. } | Self::Differs(_) => None,
        }
    }

    /// The lists by which its token was judged that came without a signature.
    pub(super) fn told_lists(&self) -> (Option<&'static str>, Option<&'static str>) {
        self.lists()
            .map_or_else(|| RowLists::default().told(), |lists| lists.told())
    }

    /// Was its token verified when it was read?
    pub(super) const fn was_shown(&self) -> bool {
        matches!(self, Self::Evidence(_))
    }

    /// Is it evidence, and the other the bare word for the same registration?
    pub(super) const fn is_word_beside(&self, other: &Self) -> bool {
        self.was_shown() && matches!(other, Self::Claim(None | Some(true)))
    }
}
