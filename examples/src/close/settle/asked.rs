//! Commands in the making.

use super::super::desk::{CommandCard, Desk, stands_for};
use super::super::fault::Fault;
use super::super::file::MonthFile;
use super::super::findings::ActName;
use super::came::Came;
use qalqan_core::calendar::Moment;
use qalqan_core::settlement::StepKind;
use qalqan_core::wire::SettlementCommandDraft;

/// A command, and whose findings its own are.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) name: ActName,
    pub(super) at: Moment,
    pub(super) draft: SettlementCommandDraft,
    /// Somebody who has to sign does not.
    pub(super) unsigned: bool,
}

impl Asked {
    pub(super) const fn new(name: ActName, at: Moment, draft: SettlementCommandDraft) -> Self {
        Self {
            name,
            at,
            draft,
            unsigned: false,
        }
    }

    /// A step with an act that came.
    pub(super) fn of(came: &Came, at: Moment, kind: StepKind) -> Self {
        let draft = SettlementCommandDraft {
            contract: Some(came.contract.clone()),
            act: Some(came.act.clone()),
            ..step(kind)
        };
        Self::new(came.name.clone(), at, draft)
    }

    /// The same with more said.
    pub(super) fn with(mut self, say: impl FnOnce(&mut SettlementCommandDraft)) -> Self {
        say(&mut self.draft);
        self
    }

    /// A command of the desk's own.
    pub(super) fn own(desk: &Desk<'_>, card: &CommandCard) -> Result<Self, Fault> {
        let (draft, none) = (&card.command, String::new());
        let at = desk.read(Some(draft.at.as_ref().unwrap_or(&none)))?;
        let named = draft.act.as_ref().or(draft.provider.as_ref());
        let name = stands_for(named.unwrap_or(&none));
        let missing = || Fault::form(MonthFile::Desk, "commands.at", "a moment is expected");
        Ok(Self {
            unsigned: card.unsigned,
            ..Self::new(name, at.ok_or_else(missing)?, draft.clone())
        })
    }

    /// Is it about that act? An order names its act only when it is formed.
    pub(super) fn is_of(&self, came: &Came) -> bool {
        let (said, own) = (&self.draft, &came.act);
        let named = said.act.as_ref() == Some(own);
        let first = said.acts.first().and_then(|one| one.act.as_ref());
        // what is about a contract is told at its act
        let of_contract = said.act.is_none() && said.contract.as_ref() == Some(&came.contract);
        let about = named || first == Some(own) || of_contract;
        about && said.provider.as_ref() == Some(&came.provider.to_string())
    }

    pub(super) fn kind(&self) -> Option<StepKind> {
        self.draft.step.as_ref()?.parse().ok()
    }
}

/// A step of which nothing else is said yet.
pub(super) fn step(kind: StepKind) -> SettlementCommandDraft {
    SettlementCommandDraft {
        step: Some(kind.name().into()),
        ..SettlementCommandDraft::default()
    }
}
