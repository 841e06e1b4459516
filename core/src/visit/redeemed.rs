//! Tokens that were taken: each one once.

use crate::calendar::Moment;
use crate::visit::TokenId;
use alloc::collections::BTreeMap;

/// Tokens that were taken, by their names, with their moments.
///
/// A token whose life is over is refused for that, and need not be kept: what is kept stays
/// as small as what may still come.
///
/// ```
/// use qalqan_core::visit::{KeyId, Nonce, Redeemed, TokenId};
///
/// let id = TokenId::of(KeyId::new([1; 8]), Nonce::new([2; 8]));
/// let (at, later) = ("2026-03-10T09:30".parse()?, "2026-03-10T09:40:01".parse()?);
/// let mut taken = Redeemed::new();
/// assert!(taken.take(id, at) && !taken.take(id, at));
/// taken.forget(later, 600);
/// assert!(!taken.contains(id));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Redeemed {
    tokens: BTreeMap<TokenId, Moment>,
}

impl Redeemed {
    /// As many as are kept at most: a verifier that has taken so many takes no more until
    /// some are over.
    pub const MOST: usize = 1_000_000;

    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            tokens: BTreeMap::new(),
        }
    }

    /// Was it taken?
    #[must_use]
    pub fn contains(&self, token: TokenId) -> bool {
        self.tokens.contains_key(&token)
    }

    /// Is there room for no more?
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.tokens.len() >= Self::MOST
    }

    /// Takes a token of a moment; was it free, and is there room?
    #[must_use]
    pub fn take(&mut self, token: TokenId, at: Moment) -> bool {
        let free = !self.is_full() && !self.contains(token);
        if free {
            self.tokens.insert(token, at);
        }
        free
    }

    /// Forgets those that are older than so many seconds at a check.
    pub fn forget(&mut self, checked: Moment, seconds: u32) {
        let kept = |at: &Moment| checked.seconds_since(*at) <= i64::from(seconds);
        self.tokens.retain(|_, at| kept(at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(number: u128) -> TokenId {
        TokenId::new(number.to_be_bytes())
    }

    #[test]
    fn a_full_one_takes_no_more_until_some_are_over() {
        let at: Moment = "2026-03-10T09:30".parse().unwrap();
        let mut taken = Redeemed::new();
        for number in 1..Redeemed::MOST {
            assert!(taken.take(token(u128::try_from(number).unwrap()), at));
        }
        let later: Moment = "2026-03-10T09:31".parse().unwrap();
        assert!(taken.take(token(0), later) && taken.is_full());
        assert!(!taken.take(token(u128::MAX), later));
        taken.forget("2026-03-10T09:40".parse().unwrap(), 600);
        assert!(taken.is_full(), "the last second of life");
        taken.forget("2026-03-10T09:40:01".parse().unwrap(), 600);
        assert!(taken.contains(token(0)) && !taken.contains(token(1)));
        assert!(taken.take(token(u128::MAX), later));
    }
}
