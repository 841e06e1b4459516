//! Passing confidential data on (sdu-agreement 5.5, 6.3, 7.3).

use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::access as rules;
use crate::party::{Requisite, demand};
use alloc::string::String;

closed_set! {
    /// The way on which data leave.
    pub enum Channel: "channel" {
        /// Telephone.
        Telephone = "telephone",
        /// Telegraph.
        Telegraph = "telegraph",
        /// Fax.
        Fax = "fax",
        /// The open internet.
        Internet = "internet",
        /// A closed network of the state, or a protected line.
        ClosedNetwork = "closed-network",
        /// A carrier handed over under a receipt.
        Carrier = "carrier",
    }
}

impl Channel {
    /// Open in the sense of the agreement?
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::ClosedNetwork | Self::Carrier)
    }
}

closed_set! {
    /// The standing of a user of the analytical system.
    pub enum UserState: "user" {
        /// Registered, and access is open.
        Open = "open",
        /// Access is blocked.
        Blocked = "blocked",
        /// Not registered.
        Unregistered = "unregistered",
    }
}

/// An export as it was read.
#[derive(Clone, Debug)]
pub struct Export {
    /// The standing of the user who sends.
    pub sender: Option<UserState>,
    /// Who gets the data.
    pub recipient: Requisite<String>,
    /// The agreement or the legal ground that entitles the recipient.
    pub legal_ground: Requisite<String>,
    /// The way.
    pub channel: Option<Channel>,
}

/// Checks an export.
pub fn check_export(exam: &mut Examination, at: &At<'_>, export: &Export) {
    sender_admitted(exam, at, export);
    recipient_entitled(exam, at, export);
    closed_channel(exam, at, export);
}

fn sender_admitted(exam: &mut Examination, at: &At<'_>, export: &Export) {
    let rule = &rules::SENDER_ADMITTED;
    match export.sender {
        Some(UserState::Open) => exam.pass(rule),
        Some(state) => {
            let finding = Finding::new(rule, at.field("sender").path());
            exam.find(finding.with("state", state.name()));
        }
        // its absence is a finding of the reading
        None => {}
    }
}

fn recipient_entitled(exam: &mut Examination, at: &At<'_>, export: &Export) {
    let items = [
        ("recipient", export.recipient.presence()),
        ("legalGround", export.legal_ground.presence()),
    ];
    demand(exam, at, &rules::RECIPIENT_ENTITLED, &items);
}

fn closed_channel(exam: &mut Examination, at: &At<'_>, export: &Export) {
    let rule = &rules::CLOSED_CHANNEL;
    match export.channel {
        Some(channel) if channel.is_open() => {
            let finding = Finding::new(rule, at.field("channel").path());
            exam.find(finding.with("channel", channel.name()));
        }
        Some(_) => exam.pass(rule),
        // its absence is a finding of the reading
        None => {}
    }
}
