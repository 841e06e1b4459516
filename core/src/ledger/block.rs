//! The blocks that stand on an account: each is lifted by itself.

use crate::account::Ground;
use crate::finding::{At, Examination, Finding};
use crate::identifier::same_form;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Account, Order, Task};
use crate::party::Requisite;
use alloc::string::{String, ToString};
use core::fmt;

/// A block that stands: the fact of point 32(1) or (2), or the act of a body (32(3)).
/// The same act is known again however its number is written.
#[derive(Clone, Debug)]
pub struct Block {
    ground: Ground,
    act: Option<String>,
    form: String,
}

impl Block {
    /// The block of a ground; an act of a body is one block each, a fact is one.
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
    #[must_use]
    pub fn named(text: &str) -> Self {
        match text.parse::<Ground>() {
            Ok(ground) if ground != Ground::ActOfBody => Self::new(ground, None),
            _ => Self::new(Ground::ActOfBody, Some(text)),
        }
    }

    /// Its ground.
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

/// The rules of a block and of an unblock.
pub(super) fn decide_blocks(
    task: Task,
    account: &Account,
    order: &Order,
    at: &At<'_>,
    exam: &mut Examination,
) {
    match task {
        Task::BlockAccount => block_new(account, order, at, exam),
        Task::UnblockAccount => lifts_standing(account, order, at, exam),
        _ => {}
    }
}

fn block_new(account: &Account, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::BLOCK_NEW;
    let subject = &order.subject;
    let Some(ground) = subject.ground.given() else {
        return;
    };
    let block = Block::new(*ground, subject.body_act.as_deref());
    if account.blocks().contains(&block) {
        let acts = *ground == Ground::ActOfBody;
        let field = if acts { "bodyAct" } else { "ground" };
        let finding = Finding::new(rule, at.field(field).path());
        exam.find(finding.with("block", &block));
    } else {
        exam.pass(rule);
    }
}

fn lifts_standing(account: &Account, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::LIFTS_STANDING;
    let path = at.field("lifts").path();
    let lifted = match &order.subject.lifts {
        Requisite::Given(text) => Block::named(text),
        Requisite::Absent => {
            return exam.find(Finding::new(rule, path).with("block", "none"));
        }
        Requisite::Broken => {
            let lack = crate::fact::Lack::NoKey;
            return exam.lack(rule, path, "lifts", crate::fact::Source::Register, lack);
        }
    };
    if !account.blocks().contains(&lifted) {
        return exam.find(Finding::new(rule, path).with("block", lifted.to_string()));
    }
    exam.pass(rule);
    still_blocked(account, &lifted, at, exam);
}

fn still_blocked(account: &Account, lifted: &Block, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::STILL_BLOCKED;
    let mut other = false;
    for block in account.blocks().iter().filter(|block| *block != lifted) {
        other = true;
        let finding = Finding::new(rule, at.field("lifts").path());
        exam.find(finding.with("block", block));
    }
    if !other {
        exam.pass(rule);
    }
}
