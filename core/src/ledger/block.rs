//! A block of an account: each is lifted by itself.

use crate::account::Ground;
use crate::identifier::same_form;
use alloc::string::String;
use core::fmt;

/// A block in force: the fact of point 32(1) or (2), or the act of a body (32(3)).
/// The same act is known again however its number is written.
#[derive(Clone, Debug)]
pub struct Block {
    ground: Ground,
    act: Option<String>,
    form: String,
}

impl Block {
    /// The block of a ground; an act of a body is one block each, a fact is one.
    ///
    /// ```
    /// use qalqan_core::account::Ground;
    /// use qalqan_core::ledger::Block;
    ///
    /// let block = Block::new(Ground::ActOfBody, Some("№ 5"));
    /// assert_eq!(block, Block::new(Ground::ActOfBody, Some("№5")));
    /// assert_ne!(block, Block::new(Ground::ActOfBody, Some("№ 6")));
    /// ```
    #[must_use]
    pub fn new(ground: Ground, body_act: Option<&str>) -> Self {
        let act = body_act.filter(|_| ground == Ground::ActOfBody);
        Self {
            ground,
            form: act.map(same_form).unwrap_or_default(),
            act: act.map(String::from),
        }
    }

    /// The block that an unblock names: a fact by its name in the orders, and an act by
    /// its number.
    ///
    /// ```
    /// use qalqan_core::account::Ground;
    /// use qalqan_core::ledger::Block;
    ///
    /// assert_eq!(Block::named("missing"), Block::new(Ground::Missing, None));
    /// assert_eq!(Block::named("№ 5"), Block::new(Ground::ActOfBody, Some("№ 5")));
    /// ```
    #[must_use]
    pub fn named(text: &str) -> Self {
        match text.parse::<Ground>() {
            Ok(ground) if ground != Ground::ActOfBody => Self::new(ground, None),
            _ => Self::new(Ground::ActOfBody, Some(text)),
        }
    }

    /// Its ground.
    ///
    /// ```
    /// use qalqan_core::account::Ground;
    /// use qalqan_core::ledger::Block;
    ///
    /// assert_eq!(Block::named("№ 5").ground(), Ground::ActOfBody);
    /// ```
    #[must_use]
    pub const fn ground(&self) -> Ground {
        self.ground
    }

    fn key(&self) -> (Ground, &str) {
        (self.ground, &self.form)
    }
}

impl PartialEq for Block {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Block {}

/// What an unblock would have to name to lift it.
impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.act.as_deref().unwrap_or(self.ground.name()))
    }
}
