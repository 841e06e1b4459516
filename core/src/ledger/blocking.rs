//! The rules of blocking and unblocking.

use crate::account::Ground;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Account, Block, Command, Order};
use crate::party::Requisite;
use alloc::string::{String, ToString};

/// The rules of a block and of an unblock.
pub(super) fn decide_blocks(exam: &mut Examination, at: &At<'_>, account: &Account, order: &Order) {
    block_new(exam, at, account, order);
    lifts_standing(exam, at, account, order);
}

fn block_new(exam: &mut Examination, at: &At<'_>, account: &Account, order: &Order) {
    let rule = &rules::BLOCK_NEW;
    let Some(Command::BlockAccount {
        ground: Requisite::Given(ground),
        body_act,
        ..
    }) = &order.command
    else {
        return;
    };
    let block = Block::new(*ground, body_act.given().map(String::as_str));
    if account.blocks().contains(&block) {
        let acts = *ground == Ground::ActOfBody;
        let field = if acts { "bodyAct" } else { "ground" };
        let finding = Finding::new(rule, at.field(field).path());
        exam.find(finding.with("block", &block));
    } else {
        exam.pass(rule);
    }
}

fn lifts_standing(exam: &mut Examination, at: &At<'_>, account: &Account, order: &Order) {
    let rule = &rules::LIFTS_STANDING;
    let Some(Command::UnblockAccount { lifts, .. }) = &order.command else {
        return;
    };
    let path = at.field("lifts").path();
    let lifted = match lifts {
        Requisite::Given(text) => Block::named(text),
        Requisite::Absent => {
            return exam.find(Finding::new(rule, path).with("block", "none"));
        }
        Requisite::Broken => {
            return exam.lack(rule, path, "lifts", Source::Register, Lack::NoKey);
        }
    };
    if !account.blocks().contains(&lifted) {
        return exam.find(Finding::new(rule, path).with("block", lifted.to_string()));
    }
    exam.pass(rule);
    still_blocked(exam, at, account, &lifted);
}

fn still_blocked(exam: &mut Examination, at: &At<'_>, account: &Account, lifted: &Block) {
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
