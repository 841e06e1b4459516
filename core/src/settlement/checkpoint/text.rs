//! The text of a checkpoint.

use crate::settlement::Settlement;
use crate::settlement::checkpoint::CheckpointFault;
use crate::settlement::checkpoint::coherent::is_coherent;
use crate::settlement::checkpoint::stored::Form;
use crate::signature::Scan;
use crate::signature::canonical::Object;
use alloc::format;
use alloc::string::String;

/// The version of the text of a checkpoint.
pub const CHECKPOINT_FORM: u64 = 2;

const DOCUMENT: &str = "qalqan-settlement-checkpoint";

/// Bytes of a small one.
const ROOM: usize = 4096;

impl Settlement {
    /// Everything that the events so far add up to, as a canonical text (RFC 8785) from which
    /// the year goes on ([`Settlement::from_checkpoint`]). `None` before the year is opened.
    ///
    /// It names the provider and its papers: it is kept as the events are.
    ///
    /// ```
    /// use qalqan_core::ledger::Actor;
    /// use qalqan_core::settlement::{Settlement, SettlementEvent, SettlementKey, Step};
    /// use qalqan_core::signature::Digest;
    ///
    /// let opening = SettlementEvent {
    ///     number: 1,
    ///     at: "2026-01-05T09:00:00".parse()?,
    ///     key: SettlementKey { provider: "000740000728".parse()?, year: "2026".parse()? },
    ///     command: "1".into(),
    ///     command_digest: Digest::of(b"the text of the command"),
    ///     actor: Actor::Registrar,
    ///     orderer: "050540004455".parse()?,
    ///     signer: None,
    ///     step: Step::OpenYear { carried: None },
    ///     edition: "mechanism-draft-2026-01".into(),
    ///     previous: Digest::NOTHING,
    /// };
    /// let mut year = Settlement::new();
    /// year.evolve(&opening)?;
    /// let text = year.checkpoint().unwrap_or_default();
    /// assert!(text.starts_with(r#"{"document":"qalqan-settlement-checkpoint","settlement":{"#));
    /// // later, where the events before are not at hand
    /// assert_eq!(Settlement::from_checkpoint(&text, 1_000), Ok(year));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn checkpoint(&self) -> Option<String> {
        self.key?;
        Some(Object::document(ROOM, |object| {
            object.text("document", DOCUMENT);
            object.object("settlement", |object| self.fill(object));
            object.number("version", CHECKPOINT_FORM);
        }))
    }

    /// The state that a checkpoint was made of. Its lists together may have so many entries.
    ///
    /// ```
    /// use qalqan_core::settlement::{CheckpointFault, Settlement};
    ///
    /// let other = Settlement::from_checkpoint(r#"{"document":"qalqan-act"}"#, 1_000);
    /// assert_eq!(other, Err(CheckpointFault::Document));
    /// ```
    ///
    /// # Errors
    /// [`CheckpointFault`] where it is not the very text that would be written of it.
    pub fn from_checkpoint(text: &str, entries: usize) -> Result<Self, CheckpointFault> {
        let lead = format!("{{\"document\":\"{DOCUMENT}\",");
        if !text.starts_with(&lead) {
            return Err(CheckpointFault::Document);
        }
        // told before the rest, whose form hangs on it
        if !text.ends_with(&format!(",\"version\":{CHECKPOINT_FORM}}}")) {
            return Err(CheckpointFault::Version);
        }
        let state = read(text, entries).ok_or(CheckpointFault::Form)?;
        if state.checkpoint().as_deref() != Some(text) {
            return Err(CheckpointFault::Form);
        }
        is_coherent(&state)
            .then_some(state)
            .ok_or(CheckpointFault::Parts)
    }
}

fn read(text: &str, entries: usize) -> Option<Settlement> {
    let mut scan = Scan::new(text, entries);
    scan.open()?;
    scan.name("document")?;
    scan.text()?;
    scan.name("settlement")?;
    let state = Settlement::form(&mut scan)?;
    scan.name("version")?;
    scan.number()?;
    scan.close()?;
    scan.is_at_end().then_some(state)
}
