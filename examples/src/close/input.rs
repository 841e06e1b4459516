//! The files of a month, read as a host would read them.

use super::desk::DeskCard;
use super::history::{ClaimsCard, PaymentsCard, StepsCard};
use super::journal::JournalCard;
use super::signatures::SignatureCard;
use super::visits::VisitsCard;
use crate::generator::Manifest;
use qalqan_core::wire::{ActDraft, HistoryDraft, IssuePoliciesDraft, ReferenceDraft};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

/// Why a file could not be used.
#[derive(Debug)]
pub enum InputError {
    /// The file could not be read.
    File(PathBuf, std::io::Error),
    /// It is not what it should be.
    Shape(PathBuf, serde_json::Error),
    /// It holds what the library refuses to work with.
    Law(PathBuf, String),
}

impl std::fmt::Display for InputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Shape(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Law(path, why) => write!(f, "{}: {why}", path.display()),
        }
    }
}

impl std::error::Error for InputError {}

/// The issuer.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IssuerCard {
    /// Name.
    pub name: String,
    /// BIN.
    pub bin: String,
    /// Where it is.
    pub address: String,
    /// Who signs.
    pub head: String,
    /// The control cash account, of the guaranteed package.
    pub account_gobmp: String,
    /// The account in the National Bank, of the insurance package.
    pub account_osms: String,
}

/// A provider, as far as payment needs it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProviderCard {
    /// BIN.
    pub bin: String,
    /// Name.
    pub name: String,
    /// Account.
    pub account: String,
    /// Its bank.
    pub bic: String,
    /// Its facilities.
    pub facilities: Vec<FacilityCard>,
}

/// A facility with the code on its wall.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FacilityCard {
    /// Its id.
    pub id: String,
    /// The text of the code.
    pub qr: String,
}

/// An act as it came in.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArrivalCard {
    /// The file.
    pub file: String,
    /// When it came.
    pub received_at: String,
}

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
}

fn read<T: DeserializeOwned>(path: PathBuf) -> Result<T, InputError> {
    match fs::read_to_string(&path) {
        Err(error) => Err(InputError::File(path, error)),
        Ok(text) => serde_json::from_str(&text).map_err(|error| InputError::Shape(path, error)),
    }
}

impl Input {
    /// Reads a folder.
    ///
    /// # Errors
    /// [`InputError`], with the file.
    pub fn open(folder: &Path) -> Result<Self, InputError> {
        Ok(Self {
            issuer: read(folder.join("issuer.json"))?,
            providers: read(folder.join("providers.json"))?,
            policies: read(folder.join("policies.json"))?,
            reference: read(folder.join("reference.json"))?,
            inbox: read(folder.join("inbox.json"))?,
            history: read(folder.join("history.json"))?,
            payments: read(folder.join("payments.json"))?,
            claims: read(folder.join("claims.json"))?,
            steps: read(folder.join("steps.json"))?,
            journal: read(folder.join("journal.json"))?,
            signatures: read(folder.join("signatures.json"))?,
            desk: read(folder.join("desk.json"))?,
            visits: read(folder.join("visits.json"))?,
            folder: folder.into(),
        })
    }

    /// Reads one act.
    ///
    /// # Errors
    /// [`InputError`], with the file.
    pub fn act(&self, arrival: &ArrivalCard) -> Result<ActDraft, InputError> {
        read(self.folder.join(&arrival.file))
    }

    /// What was planted.
    ///
    /// # Errors
    /// [`InputError`], with the file.
    pub fn manifest(folder: &Path) -> Result<Manifest, InputError> {
        read(folder.join("manifest.json"))
    }

    /// An error of what a file holds.
    pub(super) fn refuse(&self, file: &str, why: impl Into<String>) -> InputError {
        InputError::Law(self.folder.join(file), why.into())
    }
}
