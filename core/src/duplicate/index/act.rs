//! An act as the index keeps it.

use crate::duplicate::trace::{ActTrace, HistoryStatus};
use crate::identifier::Fingerprint;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// What is kept of an act that another system holds.
#[derive(Clone, Debug)]
pub(super) struct Foreign {
    pub(super) origin: Box<str>,
    /// The prints that both have shown, in order.
    pub(super) opened: Vec<u128>,
}

impl Foreign {
    pub(super) fn of(trace: &ActTrace) -> Option<Self> {
        let origin = trace.origin.as_deref()?;
        let mut opened: Vec<u128> = trace.opened.iter().map(|print| print.number()).collect();
        opened.sort_unstable();
        Some(Self {
            origin: origin.into(),
            opened,
        })
    }

    fn bytes(&self) -> usize {
        let opened = self.opened.len().saturating_mul(size_of::<u128>());
        let own = self.origin.len().saturating_add(size_of::<Self>());
        own.saturating_add(opened)
    }
}

/// An act that the index holds.
#[derive(Clone, Debug)]
pub struct IndexedAct {
    label: Box<str>,
    pub(super) status: HistoryStatus,
    /// Withdrawn acts keep their place until the index is swept.
    live: bool,
    record: Option<Fingerprint>,
    content: Option<Fingerprint>,
    /// Service lines.
    lines: u32,
    /// Where it is held, if not here.
    foreign: Option<Box<Foreign>>,
    /// Prints in the index.
    pub(super) keys: u32,
}

impl IndexedAct {
    /// Bytes that a label costs beside its own.
    pub(super) const LABEL_BYTES: usize = 16;

    /// What the host calls it.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// How far it has come.
    #[must_use]
    pub fn status(&self) -> HistoryStatus {
        self.status
    }

    /// Its number, provider, contract, year.
    #[must_use]
    pub fn record(&self) -> Option<Fingerprint> {
        self.record
    }

    /// Its provider and lines.
    #[must_use]
    pub fn content(&self) -> Option<Fingerprint> {
        self.content
    }

    /// Its service lines.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.lines
    }

    /// The system that holds it, where that is not the host's own: nobody here has seen the
    /// act.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.foreign.as_ref().map(|foreign| &*foreign.origin)
    }

    pub(super) fn foreign(&self) -> Option<&Foreign> {
        self.foreign.as_deref()
    }

    pub(super) fn with_foreign(mut self, foreign: Option<Foreign>) -> Self {
        self.foreign = foreign.map(Box::new);
        self
    }

    /// Is it held by another system, which has not shown what this print is of?
    pub(in crate::duplicate) fn is_closed(&self, print: Fingerprint) -> bool {
        let foreign = self.foreign.as_ref();
        foreign.is_some_and(|one| one.opened.binary_search(&print.number()).is_err())
    }

    /// What it is asked by: its record, or its content where it has no record.
    pub(super) fn name(&self) -> Option<Fingerprint> {
        self.record.or(self.content)
    }

    /// Its turn among others, whatever the order in which a host gave them: by its label,
    /// and of those of one label by what else findings tell.
    pub(in crate::duplicate) fn turn(&self) -> impl Ord + '_ {
        (self.label(), self.status, self.record, self.content)
    }

    /// Bytes of its label.
    pub(super) fn label_bytes(&self) -> usize {
        let length = self.label.len().saturating_add(Self::LABEL_BYTES);
        let foreign = self.foreign.as_ref().map_or(0, |foreign| foreign.bytes());
        length.saturating_add(foreign)
    }

    /// Can another act repeat it?
    pub(in crate::duplicate) fn is_active(&self) -> bool {
        self.live && self.status != HistoryStatus::Reversed
    }

    /// The same act before it holds any print.
    pub(super) fn anew(&self) -> Self {
        Self {
            keys: 0,
            ..self.clone()
        }
    }

    /// Withdraws it; how many prints it leaves behind.
    pub(super) fn withdraw(&mut self) -> u32 {
        self.live = false;
        self.label = Box::default();
        self.foreign = None;
        self.keys
    }

    pub(super) fn is_live(&self) -> bool {
        self.live
    }

    pub(super) fn of(
        label: &str,
        status: HistoryStatus,
        prints: (Option<Fingerprint>, Option<Fingerprint>),
        lines: u32,
    ) -> Self {
        Self {
            label: label.into(),
            status,
            live: true,
            record: prints.0,
            content: prints.1,
            lines,
            foreign: None,
            keys: 0,
        }
    }
}
