//! The files of a month, read as a host would read them. Any of them may be missing, and
//! one that cannot be read is told and left out.

use super::cards::{ArrivalCard, IssuerCard, ProviderCard};
use super::desk::DeskCard;
use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::history::{ClaimsCard, PaymentsCard, StepsCard};
use super::journal::JournalCard;
use super::key::MonthKey;
use super::signatures::SignatureCard;
use super::visits::VisitsCard;
use crate::generator::{EXAMPLE_KEY, Manifest};
use crate::unread::{Unread, bytes_of, text_of};
use qalqan_core::calendar::Day;
use qalqan_core::duplicate::FingerprintKey;
use qalqan_core::signature::Digest;
use qalqan_core::wire::{ActDraft, HistoryDraft, IssuePoliciesDraft, ReferenceDraft};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the acts, and the file of what was planted.
const ACTS: &str = "acts";
const MANIFEST: &str = "manifest.json";

/// A book of a whole region fits: these files are the host's own.
const BYTES_MAX: usize = 1 << 30;

/// Everything but the acts, which are read one at a time.
#[derive(Debug)]
pub struct Input {
    folder: PathBuf,
    /// The issuer.
    pub issuer: IssuerCard,
    /// The providers.
    pub providers: Vec<ProviderCard>,
    /// The policies to issue.
    pub policies: IssuePoliciesDraft,
    /// The reference book.
    pub reference: ReferenceDraft,
    /// The acts in the order in which they came.
    pub inbox: Vec<ArrivalCard>,
    /// Earlier acts, as what was kept of them: fingerprints, and the days of their cases.
    pub history: HistoryDraft,
    /// Payment orders formed before.
    pub payments: PaymentsCard,
    /// What senders say of their lines, and the host's own tables.
    pub claims: ClaimsCard,
    /// What was done with acts before they came.
    pub steps: Vec<StepsCard>,
    /// Tokens of visits.
    pub visits: VisitsCard,
    /// What the month brought beside acts.
    pub journal: Vec<JournalCard>,
    /// The providers' signatures.
    pub signatures: Vec<SignatureCard>,
    /// What the issuer's desk did.
    pub desk: DeskCard,
    /// The day on which the issuer signs, where the host names it.
    pub signing_day: Option<Day>,
    /// Files that are not there.
    pub absent: Vec<MonthFile>,
    /// What cannot be read.
    pub faults: Vec<Fault>,
    pub(super) key: MonthKey,
    generated: bool,
    lacks: BTreeSet<MonthFile>,
}

fn read<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<T, Fault> {
    read_with_digest(folder, file).map(|(read, _)| read)
}

/// The same with the digest of the file as it lies there.
fn read_with_digest<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<(T, Digest), Fault> {
    let unread = |why| Fault::unread(file, why);
    let bytes = bytes_of(&folder.join(file), BYTES_MAX).map_err(unread)?;
    let text = text_of(&bytes).map_err(unread)?;
    let read = serde_json::from_str(text);
    let read = read.map_err(|error| unread(Unread::of_parser(&error, &bytes)))?;
    Ok((read, Digest::of(&bytes)))
}

/// Reads file after file, and keeps in mind which do not serve.
struct Files<'a> {
    folder: &'a Path,
    absent: Vec<MonthFile>,
    faults: Vec<Fault>,
    lacks: BTreeSet<MonthFile>,
}

impl Files<'_> {
    fn read<T: DeserializeOwned + Default>(&mut self, file: MonthFile) -> T {
        if !self.folder.join(file.name()).exists() {
            self.absent.push(file);
            self.lacks.insert(file);
            return T::default();
        }
        read(self.folder, file.name()).unwrap_or_else(|fault| {
            self.faults.push(fault);
            self.lacks.insert(file);
            T::default()
        })
    }

    /// The files of acts below the folder, by name.
    fn acts(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.join(ACTS)).into_iter().flatten();
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut acts: Vec<String> = names
            .filter(|name| name.ends_with(".json"))
            .map(|name| format!("{ACTS}/{name}"))
            .collect();
        acts.sort();
        acts
    }

    /// The acts as they came; by the names of their files where nobody says.
    fn inbox(&mut self) -> Vec<ArrivalCard> {
        let mut inbox: Vec<ArrivalCard> = self.read(MonthFile::Inbox);
        let acts = self.acts();
        if self.lacks.contains(&MonthFile::Inbox) {
            inbox = acts.into_iter().map(ArrivalCard::of).collect();
        } else {
            let listed: BTreeSet<&str> = inbox.iter().map(|one| one.file.as_str()).collect();
            let others = acts.into_iter().filter(|file| !listed.contains(&**file));
            let faults = others.map(|file| Fault::of(file, Trouble::NotListed, ""));
            self.faults.extend(faults);
        }
        inbox
    }
}

impl Input {
    /// Reads a folder. A month that has a manifest is a generated one, and its key is
    /// known; the key of any other is the host's: see [`with_key`](Self::with_key).
    ///
    /// # Errors
    /// [`Fault`]: there is no act to close.
    pub fn open(folder: &Path) -> Result<Self, Fault> {
        let mut files = Files {
            folder,
            absent: Vec::new(),
            faults: Vec::new(),
            lacks: BTreeSet::new(),
        };
        let inbox = files.inbox();
        if inbox.is_empty() {
            let shown = folder.display().to_string();
            return Err(Fault::of(shown, Trouble::NoActs, ""));
        }
        let generated = folder.join(MANIFEST).exists();
        Ok(Self {
            inbox,
            issuer: files.read(MonthFile::Issuer),
            providers: files.read(MonthFile::Providers),
            policies: files.read(MonthFile::Policies),
            reference: files.read(MonthFile::Reference),
            history: files.read(MonthFile::History),
            payments: files.read(MonthFile::Payments),
            claims: files.read(MonthFile::Claims),
            steps: files.read(MonthFile::Steps),
            visits: files.read(MonthFile::Visits),
            signatures: files.read(MonthFile::Signatures),
            desk: files.read(MonthFile::Desk),
            journal: files.read(MonthFile::Journal),
            signing_day: None,
            absent: files.absent,
            faults: files.faults,
            lacks: files.lacks,
            generated,
            folder: folder.into(),
            key: if generated {
                MonthKey::Proven(EXAMPLE_KEY.clone())
            } else {
                MonthKey::of_this_run()
            },
        })
    }

    /// The same month under the host's key, or under none.
    ///
    /// A history whose mark is another key's is left out, since silence of it would be no
    /// answer; one without a mark never answers by silence.
    #[must_use]
    pub fn with_key(mut self, key: Option<FingerprintKey>) -> Self {
        let needs_key = !self.lacks(MonthFile::History);
        let Some(key) = key else {
            if needs_key && !self.key.is_proven() {
                self.absent.push(MonthFile::Key);
                self.lacks.insert(MonthFile::History);
            }
            return self;
        };
        let mark = self.mark().unwrap_or_else(|fault| {
            self.faults.push(fault);
            None
        });
        match MonthKey::of_host(key, mark.as_deref()) {
            Ok(key) => self.key = key,
            Err(fault) => {
                self.key = MonthKey::of_this_run();
                self.faults.push(fault);
                self.lacks.insert(MonthFile::History);
            }
        }
        if needs_key && mark.is_none() {
            self.history.complete = None;
            self.absent.push(MonthFile::Mark);
        }
        self
    }

    /// The mark of the key, which is no JSON.
    fn mark(&self) -> Result<Option<String>, Fault> {
        let name = MonthFile::Mark.name();
        let path = self.folder.join(name);
        if !path.exists() {
            return Ok(None);
        }
        let text = bytes_of(&path, BYTES_MAX).and_then(|bytes| text_of(&bytes).map(Into::into));
        text.map(Some).map_err(|why| Fault::unread(name, why))
    }

    /// Is a file not there, or not to be used?
    pub(super) fn lacks(&self, file: MonthFile) -> bool {
        self.lacks.contains(&file)
    }

    /// Reads one act.
    ///
    /// # Errors
    /// [`Fault`], with the file.
    pub fn act(&self, arrival: &ArrivalCard) -> Result<ActDraft, Fault> {
        read(&self.folder, &arrival.file)
    }

    /// Reads one act with the digest of its file, by which a history of money knows it.
    pub(super) fn act_with_digest(
        &self,
        arrival: &ArrivalCard,
    ) -> Result<(ActDraft, Digest), Fault> {
        read_with_digest(&self.folder, &arrival.file)
    }

    /// What was planted.
    ///
    /// # Errors
    /// [`Fault`], with the file.
    pub fn manifest(folder: &Path) -> Result<Manifest, Fault> {
        read(folder, MANIFEST)
    }

    /// Is the month a generated one?
    #[must_use]
    pub const fn is_generated(&self) -> bool {
        self.generated
    }
}
