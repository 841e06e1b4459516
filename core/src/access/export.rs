//! Passing confidential data on (sdu-agreement 5.5, 6.3, 7.3).

use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::access as rules;
use crate::party::{Requisite, demand};
use alloc::string::String;
use core::str::FromStr;

/// The way on which data leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Telephone.
    Telephone,
    /// Telegraph.
    Telegraph,
    /// Fax.
    Fax,
    /// The open internet.
    Internet,
    /// A closed network of the state, or a protected line.
    ClosedNetwork,
    /// A carrier handed over under a receipt.
    Carrier,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Telephone,
        Self::Telegraph,
        Self::Fax,
        Self::Internet,
        Self::ClosedNetwork,
        Self::Carrier,
    ];

    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Telephone => "telephone",
            Self::Telegraph => "telegraph",
            Self::Fax => "fax",
            Self::Internet => "internet",
            Self::ClosedNetwork => "closed-network",
            Self::Carrier => "carrier",
        }
    }

    /// Open in the sense of the agreement?
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::ClosedNetwork | Self::Carrier)
    }
}

impl FromStr for Channel {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|channel| channel.name() == text);
        found.ok_or(
            "channel is not one of `telephone`, `telegraph`, `fax`, `internet`, `closed-network`, `carrier`",
        )
    }
}

/// The standing of a user of the analytical system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UserState {
    /// Registered, and access is open.
    Open,
    /// Access is blocked.
    Blocked,
    /// Not registered.
    Unregistered,
}

impl UserState {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Blocked => "blocked",
            Self::Unregistered => "unregistered",
        }
    }
}

impl FromStr for UserState {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "open" => Ok(Self::Open),
            "blocked" => Ok(Self::Blocked),
            "unregistered" => Ok(Self::Unregistered),
            _ => Err("user is not one of `open`, `blocked`, `unregistered`"),
        }
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
pub fn check_export(export: &Export, at: &At<'_>, exam: &mut Examination) {
    sender_admitted(export, at, exam);
    recipient_entitled(export, at, exam);
    closed_channel(export, at, exam);
}

fn sender_admitted(export: &Export, at: &At<'_>, exam: &mut Examination) {
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

fn recipient_entitled(export: &Export, at: &At<'_>, exam: &mut Examination) {
    let items = [
        ("recipient", export.recipient.presence()),
        ("legalGround", export.legal_ground.presence()),
    ];
    demand(&rules::RECIPIENT_ENTITLED, &items, at, exam);
}

fn closed_channel(export: &Export, at: &At<'_>, exam: &mut Examination) {
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
