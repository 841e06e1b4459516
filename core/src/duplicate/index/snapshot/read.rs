//! From bytes to a history, piece by piece.

use crate::calendar::{Day, Period};
use crate::duplicate::index::builder::IndexBuilder;
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::history::History;
use crate::duplicate::index::rows::{StoredRow, is_known};
use crate::duplicate::index::snapshot::form::{
    CHECK, Check, ENTRY, Freshness, HEADER, MAGIC, REPLACED, SEARCHED_MAX, SnapshotError, VERSION,
};
use crate::duplicate::index::snapshot::read_act::{Front, act, status};
use crate::duplicate::searched::Searched;
use crate::identifier::FingerprintKey;
use alloc::vec::Vec;

/// Reads a snapshot as it comes, in pieces of any size.
///
/// ```
/// use qalqan_core::duplicate::{
///     DuplicateIndex, FingerprintKey, Freshness, History, Searched, SnapshotError,
///     SnapshotReader,
/// };
///
/// let key = FingerprintKey::new([7; 16])?;
/// let bytes = History::empty(Searched::nothing()).snapshot(&key)?;
/// let live = Freshness::NotBefore(0);
/// let mut reader = SnapshotReader::new(&key, None, live);
/// for piece in bytes.chunks(10) {
///     reader.push(piece)?;
/// }
/// assert_eq!(reader.finish()?.index().prints(), 0);
///
/// let other = FingerprintKey::new([8; 16])?;
/// let error = SnapshotReader::new(&other, None, live).push(&bytes).err();
/// assert_eq!(error, Some(SnapshotError::Key));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SnapshotReader {
    key: FingerprintKey,
    limit: Option<usize>,
    freshness: Freshness,
    epoch: u64,
    /// Bytes that do not make a whole part yet.
    rest: Vec<u8>,
    check: Check,
    left: Left,
    stage: Stage,
    searched: Searched,
    builder: Option<IndexBuilder>,
    /// Bytes that are here already.
    given: usize,
}

/// What is still to come.
#[derive(Clone, Copy, Default)]
struct Left {
    searched: usize,
    acts: u32,
    replaced: u32,
    rows: u32,
    entries: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Header,
    Searched,
    Acts,
    Replaced,
    Rows,
    Entries,
    Check,
    Done,
    Failed(SnapshotError),
}

impl core::fmt::Debug for SnapshotReader {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("SnapshotReader(..)")
    }
}

impl History {
    /// The history of a snapshot made under the same key, within so many bytes.
    ///
    /// # Errors
    /// Foreign, of another version or key, of an earlier epoch, damaged, cut short, or no room.
    pub fn from_snapshot(
        key: &FingerprintKey,
        bytes: &[u8],
        limit: Option<usize>,
        freshness: Freshness,
    ) -> Result<Self, SnapshotError> {
        let mut reader = SnapshotReader::new(key, limit, freshness);
        reader.push(bytes)?;
        reader.finish()
    }
}

impl SnapshotReader {
    /// A reader under the host's key; the history will hold no more bytes than the
    /// limit.
    #[must_use]
    pub fn new(key: &FingerprintKey, limit: Option<usize>, freshness: Freshness) -> Self {
        Self {
            key: key.clone(),
            limit,
            freshness,
            epoch: 0,
            rest: Vec::new(),
            check: Check::new(key),
            left: Left::default(),
            stage: Stage::Header,
            searched: Searched::nothing(),
            builder: None,
            given: 0,
        }
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// As soon as the bytes are not those of a snapshot under this key, and from then
    /// on.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), SnapshotError> {
        self.given = self.rest.len().saturating_add(piece.len());
        let done = if self.rest.is_empty() {
            self.parts(piece).and_then(|used| {
                let rest = piece.get(used..).unwrap_or_default();
                extend(&mut self.rest, rest)
            })
        } else {
            let mut whole = core::mem::take(&mut self.rest);
            extend(&mut whole, piece).and_then(|()| {
                let used = self.parts(&whole)?;
                whole.drain(..used);
                self.rest = whole;
                Ok(())
            })
        };
        if let Err(error) = done {
            self.stage = Stage::Failed(error);
            self.builder = None;
        }
        done
    }

    /// The history, once all of it was taken.
    ///
    /// # Errors
    /// Where bytes are missing, and what [`push`](Self::push) said.
    pub fn finish(self) -> Result<History, SnapshotError> {
        match self.stage {
            Stage::Done => {}
            Stage::Failed(error) => return Err(error),
            _ => return Err(SnapshotError::Cut),
        }
        let builder = self.builder.ok_or(SnapshotError::Cut)?;
        let mut index = builder.done()?.ok_or(SnapshotError::Damaged)?;
        index.set_limit(self.limit);
        let mut searched = self.searched;
        if let Freshness::AsOf(day) = self.freshness {
            searched.as_of = Some(searched.as_of.map_or(day, |own| own.min(day)));
            searched.live = false;
        }
        Ok(History::of(searched, index).at_epoch(self.epoch))
    }

    /// Reads whole parts; how many bytes that took.
    fn parts(&mut self, bytes: &[u8]) -> Result<usize, SnapshotError> {
        let mut front = bytes;
        loop {
            let before = (front.len(), self.stage);
            let used = self.part(front)?;
            if self.stage != Stage::Done && before.1 != Stage::Check {
                self.check.add(front.get(..used).unwrap_or_default());
            }
            front = front.get(used..).unwrap_or_default();
            if before == (front.len(), self.stage) {
                break;
            }
        }
        Ok(bytes.len().saturating_sub(front.len()))
    }

    /// Reads one part; zero where more bytes are needed, or where a stage ends.
    fn part(&mut self, bytes: &[u8]) -> Result<usize, SnapshotError> {
        let read = match self.stage {
            Stage::Header => self.header(bytes)?,
            Stage::Searched => self.searched(bytes)?,
            Stage::Acts if self.left.acts == 0 => self.turn(Stage::Replaced),
            Stage::Acts => self.act(bytes)?,
            Stage::Replaced if self.left.replaced == 0 => self.turn(Stage::Rows),
            Stage::Replaced => self.replacement(bytes)?,
            Stage::Rows if self.left.rows == 0 => self.turn(Stage::Entries),
            Stage::Rows => self.row(bytes)?,
            Stage::Entries if self.left.entries == 0 => self.turn(Stage::Check),
            Stage::Entries => Some(self.entries(bytes)?),
            Stage::Check => self.check(bytes)?,
            Stage::Done if bytes.is_empty() => None,
            Stage::Done => return Err(SnapshotError::Damaged),
            Stage::Failed(error) => return Err(error),
        };
        Ok(read.unwrap_or(0))
    }

    #[allow(
        clippy::unnecessary_wraps,
        reason = "stands beside the parts, which may lack bytes"
    )]
    fn turn(&mut self, stage: Stage) -> Option<usize> {
        self.stage = stage;
        Some(0)
    }

    fn header(&mut self, bytes: &[u8]) -> Result<Option<usize>, SnapshotError> {
        let start = MAGIC.len().min(bytes.len());
        if bytes.get(..start) != MAGIC.get(..start) {
            return Err(SnapshotError::Foreign);
        }
        let mut front = Front(bytes.get(start..).unwrap_or_default());
        let Some(version) = front.take().map(u16::from_le_bytes) else {
            return Ok(None);
        };
        if version != VERSION {
            return Err(SnapshotError::Version { found: version });
        }
        let Some(whole) = bytes.get(..HEADER.saturating_add(CHECK)) else {
            return Ok(None);
        };
        if front.take() != Some(self.key.check().bytes()) {
            return Err(SnapshotError::Key);
        }
        let (head, written) = whole.split_at_checked(HEADER).unwrap_or_default();
        let mut check = Check::new(&self.key);
        check.add(head);
        if !check.holds(written) {
            return Err(SnapshotError::Damaged);
        }
        self.epoch = front.take().map_or(0, u64::from_le_bytes);
        if let Freshness::NotBefore(least) = self.freshness
            && self.epoch < least
        {
            let found = self.epoch;
            return Err(SnapshotError::RolledBack { found, least });
        }
        let counts = (|| {
            Some(Left {
                searched: front.size()?,
                acts: front.four()?,
                replaced: front.four()?,
                rows: front.four()?,
                entries: front.take().map(u64::from_le_bytes)?,
            })
        })();
        self.left = counts.ok_or(SnapshotError::Damaged)?;
        if self.left.searched > SEARCHED_MAX {
            return Err(SnapshotError::Damaged);
        }
        let entries = usize::try_from(self.left.entries).unwrap_or(usize::MAX);
        // room for the entries that are here; for the others as they come
        let here = self.given.checked_div(ENTRY).unwrap_or(0);
        self.builder = Some(IndexBuilder::of(entries, here, self.limit)?);
        self.stage = Stage::Searched;
        Ok(Some(whole.len()))
    }

    fn searched(&mut self, bytes: &[u8]) -> Result<Option<usize>, SnapshotError> {
        let Some(whole) = bytes.get(..self.left.searched) else {
            return Ok(None);
        };
        self.searched = searched(&self.key, whole).ok_or(SnapshotError::Damaged)?;
        self.stage = Stage::Acts;
        Ok(Some(whole.len()))
    }

    fn builder(&mut self) -> Result<&mut IndexBuilder, SnapshotError> {
        self.builder.as_mut().ok_or(SnapshotError::Cut)
    }

    fn act(&mut self, bytes: &[u8]) -> Result<Option<usize>, SnapshotError> {
        let Some((held, used)) = act(bytes)? else {
            return Ok(None);
        };
        self.builder()?.act(held)?;
        self.left.acts = self.left.acts.saturating_sub(1);
        Ok(Some(used))
    }

    fn replacement(&mut self, bytes: &[u8]) -> Result<Option<usize>, SnapshotError> {
        let mut front = Front(bytes);
        let row = (|| Some(((front.print()?, front.print()?), front.four()?)))();
        let Some((replaced, by)) = row else {
            return Ok(None);
        };
        let known = self.builder()?.replacement(replaced, by)?;
        self.left.replaced = self.left.replaced.saturating_sub(1);
        known
            .then_some(Some(REPLACED))
            .ok_or(SnapshotError::Damaged)
    }

    fn row(&mut self, bytes: &[u8]) -> Result<Option<usize>, SnapshotError> {
        let mut front = Front(bytes);
        let read = (|| {
            let (print, act) = (front.print()?, front.four()?);
            let words = [front.four()?, front.four()?, front.four()?, front.four()?];
            Some((print, StoredRow { act, words }))
        })();
        let Some((print, row)) = read else {
            return Ok(None);
        };
        let in_order = is_known(row) && self.builder()?.row(print, row)?;
        self.left.rows = self.left.rows.saturating_sub(1);
        in_order
            .then_some(Some(StoredRow::BYTES))
            .ok_or(SnapshotError::Damaged)
    }

    /// As many entries as there are; this is where a snapshot spends its time.
    fn entries(&mut self, bytes: &[u8]) -> Result<usize, SnapshotError> {
        let mut front = Front(bytes);
        let mut left = self.left.entries;
        let builder = self.builder.as_mut().ok_or(SnapshotError::Cut)?;
        while left > 0
            && let Some(entry) = front.take::<ENTRY>()
        {
            let mut fields = Front(&entry);
            let row = (|| Some((fields.print()?, fields.four()?, fields.four()?)))();
            let (print, act, lines) = row.ok_or(SnapshotError::Damaged)?;
            if !builder.entry(print, act, lines)? {
                return Err(SnapshotError::Damaged);
            }
            left = left.saturating_sub(1);
        }
        self.left.entries = left;
        Ok(bytes.len().saturating_sub(front.0.len()))
    }

    fn check(&mut self, bytes: &[u8]) -> Result<Option<usize>, SnapshotError> {
        let Some(written) = bytes.get(..CHECK) else {
            return Ok(None);
        };
        if !self.check.holds(written) {
            return Err(SnapshotError::Damaged);
        }
        self.stage = Stage::Done;
        Ok(Some(CHECK))
    }
}

fn extend(rest: &mut Vec<u8>, piece: &[u8]) -> Result<(), SnapshotError> {
    let no_memory = IndexError::NoMemory { bytes: piece.len() };
    rest.try_reserve(piece.len()).map_err(|_| no_memory)?;
    rest.extend_from_slice(piece);
    Ok(())
}

fn searched(key: &FingerprintKey, bytes: &[u8]) -> Option<Searched> {
    let mut front = Front(bytes);
    let flags = front.byte().filter(|flags| *flags < 64)?;
    let as_of = Day::from_ordinal(i32::from_le_bytes(front.take()?));
    let count = front.four()?;
    let mut statuses = Vec::new();
    for _ in 0..count {
        statuses.push(status(front.byte()?)?);
    }
    let mut providers = Vec::new();
    for _ in 0..front.four()? {
        let length = front.size()?;
        let name = front.0.get(..length)?;
        front.0 = front.0.get(length..)?;
        providers.push(core::str::from_utf8(name).ok()?.into());
    }
    let mut periods = Vec::new();
    while !front.0.is_empty() {
        let first = Day::from_ordinal(i32::from_le_bytes(front.take()?))?;
        let last = Day::from_ordinal(i32::from_le_bytes(front.take()?))?;
        periods.push(Period::new(first, last).ok()?);
    }
    let own = (flags & 16 == 16).then(|| key.check());
    Some(Searched {
        keys: own.into_iter().collect(),
        periods,
        statuses,
        providers,
        complete: flags & 1 == 1,
        stays: flags & 2 == 2,
        ids: flags & 4 == 4,
        attendances: flags & 8 == 8,
        as_of,
        live: flags & 32 == 32,
    })
}
