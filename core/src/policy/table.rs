//! A table of insured in compact form: rows of one size, and the texts of all of them
//! one after another.

use crate::calendar::Period;
use crate::identifier::{Iin, TaxNumber};
use crate::party::Requisite;
use crate::policy::InsuredEntry;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use hashbrown::HashMap;

/// Why a row cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// A text of more than 65 535 bytes.
    #[error("a text of the row is over 65535 bytes")]
    Text,
    /// More than four thousand million rows or providers.
    #[error("the table is full")]
    Full,
}

/// Is a field given, absent or broken?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Given,
    Absent,
    Broken,
}

impl Mark {
    const fn of<T>(field: &Requisite<T>) -> Self {
        match field {
            Requisite::Given(_) => Self::Given,
            Requisite::Absent => Self::Absent,
            Requisite::Broken => Self::Broken,
        }
    }

    const fn with<T>(self, value: Option<T>) -> Requisite<T>
    where
        T: Copy,
    {
        match (self, value) {
            (Self::Given, Some(value)) => Requisite::Given(value),
            (Self::Absent, _) => Requisite::Absent,
            _ => Requisite::Broken,
        }
    }
}

/// Texts of a row, in the order in which they stand.
const TEXTS: usize = 5;

/// A row. What is not given has a mark, so a broken field is never an absent one.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) iin: Option<Iin>,
    pub(super) period: Option<Period>,
    /// The provider's place in the list of providers.
    pub(super) provider: u32,
    start: u64,
    lengths: [u16; TEXTS],
    pub(super) iin_mark: Mark,
    pub(super) period_mark: Mark,
    pub(super) provider_mark: Mark,
    pub(super) texts: [Mark; TEXTS],
}

/// A table of insured to issue policies for: 56 bytes a row and its texts.
#[derive(Clone, Default)]
pub struct InsuredTable {
    rows: Vec<Row>,
    text: String,
    providers: Vec<TaxNumber>,
    // order: the map is only asked by number
    places: HashMap<TaxNumber, u32>,
}

/// Nothing of a person.
impl fmt::Debug for InsuredTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InsuredTable({} rows)", self.rows.len())
    }
}

impl InsuredTable {
    /// With no row yet.
    ///
    /// ```
    /// use qalqan_core::policy::InsuredTable;
    ///
    /// let table = InsuredTable::new();
    /// assert!(table.is_empty() && table.len() == 0 && table.bytes() == 0);
    /// assert!(table.entry(0).is_none());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The table of these entries.
    ///
    /// # Errors
    /// As [`InsuredTable::push`]: of the first entry that cannot be taken.
    ///
    /// ```
    /// use qalqan_core::policy::{InsuredTable, TableError, sample};
    ///
    /// let mut entry = sample::entry().unwrap();
    /// assert_eq!(InsuredTable::of(&[entry.clone()]).unwrap().len(), 1);
    /// entry.address = qalqan_core::party::Requisite::Given("x".repeat(65_536));
    /// assert_eq!(InsuredTable::of(&[entry]).unwrap_err(), TableError::Text);
    /// ```
    pub fn of(entries: &[InsuredEntry]) -> Result<Self, TableError> {
        let mut table = Self::new();
        table.rows.reserve_exact(entries.len());
        for entry in entries {
            table.push(entry)?;
        }
        Ok(table)
    }

    /// Adds a row. A field that is absent or broken stays so: the row is then reported as an
    /// exception when policies are issued, and never dropped.
    ///
    /// # Errors
    /// When a text or the table is too long; the table is then as it was.
    ///
    /// ```
    /// use qalqan_core::party::Requisite;
    /// use qalqan_core::policy::{InsuredTable, sample};
    ///
    /// let mut entry = sample::entry().unwrap();
    /// entry.iin = Requisite::Broken;
    /// let mut table = InsuredTable::new();
    /// table.push(&entry).unwrap();
    /// assert_eq!(table.entry(0).unwrap().iin, Requisite::Broken); // not lost, not absent
    /// ```
    pub fn push(&mut self, entry: &InsuredEntry) -> Result<(), TableError> {
        u32::try_from(self.rows.len()).map_err(|_| TableError::Full)?;
        let texts = [
            &entry.surname,
            &entry.given,
            &entry.patronymic,
            &entry.address,
            &entry.document,
        ];
        let written = texts.map(|text| text.given().map_or("", String::as_str));
        let mut lengths = [0_u16; TEXTS];
        for (length, text) in lengths.iter_mut().zip(written) {
            *length = u16::try_from(text.len()).map_err(|_| TableError::Text)?;
        }
        let provider = match entry.provider.given() {
            Some(provider) => self.place(*provider)?,
            None => 0,
        };
        let start = u64::try_from(self.text.len()).map_err(|_| TableError::Full)?;
        self.text.extend(written);
        self.rows.push(Row {
            iin: entry.iin.given().copied(),
            period: entry.period.given().copied(),
            provider,
            start,
            lengths,
            iin_mark: Mark::of(&entry.iin),
            period_mark: Mark::of(&entry.period),
            provider_mark: Mark::of(&entry.provider),
            texts: texts.map(Mark::of),
        });
        Ok(())
    }

    fn place(&mut self, provider: TaxNumber) -> Result<u32, TableError> {
        if let Some(place) = self.places.get(&provider) {
            return Ok(*place);
        }
        let place = u32::try_from(self.providers.len()).map_err(|_| TableError::Full)?;
        self.providers.push(provider);
        self.places.insert(provider, place);
        Ok(place)
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// No row at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Bytes that the rows and their texts take, without what is reserved beyond them.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let rows = self.rows.len().saturating_mul(size_of::<Row>());
        rows.saturating_add(self.text.len())
    }

    /// The entry of a row, as it was put in.
    ///
    /// ```
    /// use qalqan_core::policy::{InsuredTable, sample};
    ///
    /// let entry = sample::entry().unwrap();
    /// let table = InsuredTable::of(&[entry.clone()]).unwrap();
    /// assert_eq!(table.entry(0).unwrap().document, entry.document);
    /// assert!(table.bytes() > 0 && table.entry(1).is_none());
    /// ```
    #[must_use]
    pub fn entry(&self, row: usize) -> Option<InsuredEntry> {
        let row = self.rows.get(row)?;
        let texts = self.texts(row)?;
        let [surname, given, patronymic, address, document] = texts;
        Some(InsuredEntry {
            iin: row.iin_mark.with(row.iin),
            surname,
            given,
            patronymic,
            address,
            document,
            period: row.period_mark.with(row.period),
            provider: row.provider_mark.with(self.provider(row.provider)),
        })
    }

    fn texts(&self, row: &Row) -> Option<[Requisite<String>; TEXTS]> {
        let mut at = usize::try_from(row.start).ok()?;
        let mut texts = [const { Requisite::Absent }; TEXTS];
        let fields = texts.iter_mut().zip(row.lengths).zip(row.texts);
        for ((text, length), mark) in fields {
            let end = at.checked_add(usize::from(length))?;
            let written = self.text.get(at..end)?;
            at = end;
            *text = match mark {
                Mark::Given => Requisite::Given(written.into()),
                Mark::Absent => Requisite::Absent,
                Mark::Broken => Requisite::Broken,
            };
        }
        Some(texts)
    }

    /// The number of the identity document, where the row gives one.
    pub(super) fn document(&self, row: &Row) -> Option<&str> {
        let [before @ .., length] = row.lengths;
        let start = usize::try_from(row.start).ok()?;
        let before = before.into_iter().map(usize::from);
        let start = before.fold(start, usize::saturating_add);
        let end = start.checked_add(usize::from(length))?;
        let given = row.texts.last() == Some(&Mark::Given);
        self.text.get(start..end).filter(|_| given)
    }

    pub(super) fn provider(&self, place: u32) -> Option<TaxNumber> {
        let place = usize::try_from(place).ok()?;
        self.providers.get(place).copied()
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }
}
