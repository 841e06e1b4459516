//! Reference rows by key. A list knows whether it is complete: absence from a
//! complete list is a known "no", absence from a partial one is unknown.

use crate::calendar::Day;
use crate::fact::broken::Broken;
use crate::fact::index::Index;
use crate::fact::{BrokenRow, Gap, Lack, Lookup, RowsOnDay, Source};
use crate::law::ListAges;
use crate::sort;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::hash::Hash;

/// Reference rows sorted by key, several rows to a key allowed. A copy shares the rows.
///
/// ```
/// use qalqan_core::fact::{Book, Lack, Lookup, Source};
///
/// let rows = vec![(7_u64, 'b'), (5, 'a'), (7, 'c')];
/// let book = Book::new(Source::Register, rows.clone(), true, None);
/// assert_eq!(book.find(&7), Lookup::Found(&[(7, 'b'), (7, 'c')]));
/// assert_eq!(book.find(&6), Lookup::Absent);
/// let partial = Book::new(Source::Register, rows, false, None);
/// assert_eq!(partial.find(&6), Lookup::Unknown(Lack::Partial));
/// ```
#[derive(Debug)]
pub struct Book<K, V> {
    sorted: Arc<Sorted<K, V>>,
    source: Source,
    given: bool,
    complete: bool,
    as_of: Option<Day>,
    /// Days after its own on which the list still answers.
    stale_days: u32,
    /// Why its silence is no answer, where all its rows could be read.
    silence: Option<Lack>,
}

#[derive(Debug)]
struct Sorted<K, V> {
    rows: Vec<(K, V)>,
    index: Index,
    broken: Broken<K>,
}

impl<K, V> Clone for Book<K, V> {
    fn clone(&self) -> Self {
        Self {
            sorted: Arc::clone(&self.sorted),
            ..*self
        }
    }
}

impl<K: Ord + Hash, V> Book<K, V> {
    /// A list that the host did not give: every question is unknown.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, Lack, Lookup, Source};
    ///
    /// let book: Book<u64, char> = Book::not_given(Source::Register);
    /// assert!(!book.is_given());
    /// assert_eq!(book.find(&1), Lookup::Unknown(Lack::NotGiven));
    /// ```
    #[must_use]
    pub fn not_given(source: Source) -> Self {
        Self {
            given: false,
            silence: Some(Lack::NotGiven),
            ..Self::new(source, Vec::new(), false, None)
        }
    }

    /// A list of rows. Rows of one key keep the order in which they came.
    #[must_use]
    pub fn new(source: Source, rows: Vec<(K, V)>, complete: bool, as_of: Option<Day>) -> Self {
        Self::with_broken(source, (rows, Broken::of(Vec::new())), complete, as_of)
    }

    /// A list of rows of which some could not be read. Each takes the list's silence away
    /// for its key, and one without a key for all.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, BrokenRow, Lack, Lookup, Source};
    ///
    /// let broken = vec![BrokenRow { key: Some(2_u64), path: None }];
    /// let book = Book::with_gaps(Source::Register, vec![(1_u64, 'a')], broken, true, None);
    /// assert_eq!(book.find(&2), Lookup::Unknown(Lack::Broken));
    /// assert_eq!(book.find(&3), Lookup::Absent);
    /// ```
    #[must_use]
    pub fn with_gaps(
        source: Source,
        rows: Vec<(K, V)>,
        broken: Vec<BrokenRow<K>>,
        complete: bool,
        as_of: Option<Day>,
    ) -> Self {
        Self::with_broken(source, (rows, Broken::of(broken)), complete, as_of)
    }

    fn with_broken(
        source: Source,
        (mut rows, broken): (Vec<(K, V)>, Broken<K>),
        complete: bool,
        as_of: Option<Day>,
    ) -> Self {
        sort::by(&mut rows, |left, right| left.0.cmp(&right.0));
        let index = Index::of(&rows);
        Self {
            sorted: Arc::new(Sorted {
                rows,
                index,
                broken,
            }),
            source,
            given: true,
            complete,
            as_of,
            stale_days: 0,
            silence: (!complete).then_some(Lack::Partial),
        }
    }

    /// The same list, taken as fresh for so many days after its own: none by default.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lack, Source};
    ///
    /// let (last, next): (Day, Day) = ("2026-03-31".parse()?, "2026-04-01".parse()?);
    /// let book = Book::new(Source::TaxDebt, vec![(1_u64, true)], true, Some(last));
    /// assert_eq!(book.gap(next), Some(Lack::Stale));
    /// assert_eq!(book.fresh_for(1).gap(next), None);
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn fresh_for(self, stale_days: u32) -> Self {
        Self { stale_days, ..self }
    }

    /// The same list at a check of a day: where it is older than so many days by then, or
    /// where one of the two days is not known, its rows serve and its silence does not. A
    /// list that says to be of a day after the check serves in nothing: it would be fresh
    /// for ever.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lack, Lookup, Source};
    ///
    /// let (day, check): (Day, Day) = ("2026-03-01".parse()?, "2026-04-01".parse()?);
    /// let book = Book::new(Source::TaxDebt, vec![(1_u64, true)], true, Some(day));
    /// assert_eq!(book.clone().at_check(Some(check), 31).find(&2), Lookup::Absent);
    /// let old = book.at_check(Some(check), 30);
    /// assert_eq!(old.find(&2), Lookup::Unknown(Lack::Outdated));
    /// assert_eq!(old.find(&1), Lookup::Found(&[(1, true)]));
    /// let before = old.at_check(Some("2026-02-28".parse()?), 30);
    /// assert_eq!(before.find(&1), Lookup::Unknown(Lack::OfTheFuture));
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn at_check(self, check: Option<Day>, days: u32) -> Self {
        let silence = Lack::of_age(self.as_of, check, days);
        if self.given && silence == Some(Lack::OfTheFuture) {
            return Self {
                as_of: self.as_of,
                silence,
                ..Self::new(self.source, Vec::new(), false, None)
            };
        }
        // one that was not given or is partial says no of nobody, at whatever age
        match self.given && self.complete {
            true => Self { silence, ..self },
            false => self,
        }
    }

    /// The same where the age is that of the lists of its source.
    #[must_use]
    pub(crate) fn aged(self, check: Option<Day>, ages: &ListAges) -> Self {
        let days = ages.of(self.source);
        self.at_check(check, days)
    }

    /// Who keeps the list.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source
    }

    /// Did the host give the list?
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.given
    }

    /// Does absence from the list mean "no", whatever the key and the day of the check?
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.given && self.complete && self.sorted.broken.is_none()
    }

    /// The day of the list.
    #[must_use]
    pub fn as_of(&self) -> Option<Day> {
        self.as_of
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.rows.len()
    }

    /// No row at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.rows.is_empty()
    }

    /// All rows, sorted by key.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, Source};
    ///
    /// let book = Book::new(Source::Register, vec![(2_u64, 'b'), (1, 'a')], true, None);
    /// assert_eq!(book.rows(), [(1, 'a'), (2, 'b')]);
    /// ```
    #[must_use]
    pub fn rows(&self) -> &[(K, V)] {
        &self.sorted.rows
    }

    /// What the list says about a key, whatever the day.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, Lookup, Source};
    ///
    /// let book = Book::new(Source::Register, vec![(1_u64, 'a')], true, None);
    /// assert_eq!(book.find(&1), Lookup::Found(&[(1, 'a')]));
    /// assert_eq!(book.find(&2), Lookup::Absent);
    /// ```
    #[must_use]
    pub fn find(&self, key: &K) -> Lookup<'_, K, V> {
        match self.sorted.index.find(key, &self.sorted.rows) {
            Some(rows) => Lookup::Found(rows),
            None => self.silence(key),
        }
    }

    /// What it means that the list has no row of a key.
    pub(super) fn silence<'a>(&self, key: &K) -> Lookup<'a, K, V> {
        let gap = self.undated_gap(self.broken_row(key));
        gap.map_or(Lookup::Absent, |gap| Lookup::Unknown(gap.lack))
    }

    /// A row that could not be read and could have held a key.
    #[inline]
    pub(super) fn broken_row(&self, key: &K) -> Option<Gap<'_>> {
        self.sorted.broken.gap_of(key)
    }

    /// Why the list cannot say no, whatever the day.
    fn undated_gap<'a>(&self, broken: Option<Gap<'a>>) -> Option<Gap<'a>> {
        broken.or_else(|| self.silence.map(Gap::from))
    }

    /// Why the list cannot say no on a day, where a row that could have held the key asked
    /// for may be broken.
    pub(super) fn gap_on<'a>(&self, day: Day, broken: Option<Gap<'a>>) -> Option<Gap<'a>> {
        if self.is_stale(day) {
            return Some(Lack::Stale.into());
        }
        self.undated_gap(broken)
    }

    /// Why silence of the list on a day is no answer; `None` where it is one.
    ///
    /// Unlike [`open_on`](Self::open_on) it names a partial list before a stale one.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lack, Source};
    ///
    /// let (last, next): (Day, Day) = ("2026-03-31".parse()?, "2026-04-01".parse()?);
    /// let book = |complete| Book::new(Source::Permits, vec![(1_u64, 'a')], complete, Some(last));
    /// assert_eq!(book(true).gap(last), None);
    /// assert_eq!(book(true).gap(next), Some(Lack::Stale));
    /// assert_eq!(book(false).gap(next), Some(Lack::Partial));
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn gap(&self, day: Day) -> Option<Lack> {
        self.lack_on(self.sorted.broken.gap_of_any(), day)
    }

    /// The same of one key: a broken row of another key takes nothing from it.
    #[must_use]
    pub fn gap_of(&self, key: &K, day: Day) -> Option<Lack> {
        self.lack_on(self.broken_row(key), day)
    }

    /// What keeps the list from a no on a day: that it is older comes last.
    fn lack_on(&self, broken: Option<Gap<'_>>, day: Day) -> Option<Lack> {
        let lack = self.undated_gap(broken).map(|gap| gap.lack);
        lack.or_else(|| self.is_stale(day).then_some(Lack::Stale))
    }

    /// Is the list dated before a day, by more than it may be? It may have missed what
    /// came since.
    pub(super) fn is_stale(&self, day: Day) -> bool {
        // nearly every list is of the day or later: that needs no counting of days
        let late = |as_of: Day| as_of < day && day.days_since(as_of) > i64::from(self.stale_days);
        self.as_of.is_some_and(late)
    }

    /// The rows of a key whatever the day: for facts that do not expire, as a death.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, Source};
    ///
    /// let book = Book::new(Source::Individuals, vec![(1_u64, 'a')], false, None);
    /// assert_eq!(book.rows_of(&1), [(1, 'a')]);
    /// assert!(book.rows_of(&2).is_empty());
    /// ```
    #[must_use]
    pub fn rows_of(&self, key: &K) -> &[(K, V)] {
        let rows = self.sorted.index.find(key, &self.sorted.rows);
        rows.unwrap_or_default()
    }

    /// The rows of a key on a day, and whether the list can say no.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lack, Source};
    ///
    /// let day: Day = "2026-03-31".parse()?;
    /// let partial = Book::new(Source::Permits, vec![(1_u64, 'a')], false, Some(day));
    /// let answer = partial.answer_on(&1, day);
    /// assert_eq!(answer.rows, [(1, 'a')]);
    /// let open = answer.open.map(|gap| gap.lack);
    /// assert_eq!(open, Some(Lack::Partial), "another row may be missing");
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn answer_on(&self, key: &K, day: Day) -> RowsOnDay<'_, K, V> {
        self.answer_of(self.rows_of(key), self.broken_row(key), day)
    }

    /// What rows of the list answer on a day.
    pub(super) fn answer_of<'a>(
        &self,
        rows: &'a [(K, V)],
        broken: Option<Gap<'a>>,
        day: Day,
    ) -> RowsOnDay<'a, K, V> {
        let open = self.gap_on(day, broken);
        let rows = match open {
            Some(gap) if gap.lack == Lack::Stale => &[],
            _ => rows,
        };
        RowsOnDay { rows, open }
    }

    /// Why the list cannot say no on a day whatever the key; it can where `None`.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lack, Source};
    ///
    /// let (last, next): (Day, Day) = ("2026-03-31".parse()?, "2026-04-01".parse()?);
    /// let book = |complete| Book::new(Source::Permits, vec![(1_u64, 'a')], complete, Some(last));
    /// assert_eq!(book(true).open_on(last), None);
    /// assert_eq!(book(false).open_on(last), Some(Lack::Partial));
    /// assert_eq!(book(false).open_on(next), Some(Lack::Stale));
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn open_on(&self, day: Day) -> Option<Lack> {
        let gap = self.gap_on(day, self.sorted.broken.gap_of_any());
        gap.map(|gap| gap.lack)
    }

    /// The same list narrowed to one key, which it answers as the whole list does. It
    /// must not be asked about another.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, Source};
    ///
    /// let book = Book::new(Source::Register, vec![(1_u64, 'a'), (2, 'b')], false, None);
    /// let one = book.only(&2);
    /// assert_eq!(one.find(&2), book.find(&2));
    /// assert_eq!(one.len(), 1);
    /// ```
    #[must_use]
    pub fn only(&self, key: &K) -> Self
    where
        K: Clone,
        V: Clone,
    {
        let rows = (self.rows_of(key).to_vec(), self.sorted.broken.only(key));
        let (given, stale_days, silence) = (self.given, self.stale_days, self.silence);
        Self {
            given,
            stale_days,
            silence,
            ..Self::with_broken(self.source, rows, self.complete, self.as_of)
        }
    }

    /// What the list says about a key on a day. A list dated before that day may
    /// have missed what came since, so neither its rows nor its silence answer:
    /// a list without a date is taken as of today by the host that gave it.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lack, Lookup, Source};
    ///
    /// let (last, next): (Day, Day) = ("2026-03-31".parse()?, "2026-04-01".parse()?);
    /// let book = Book::new(Source::Register, vec![(1_u64, 'a')], true, Some(last));
    /// assert_eq!(book.find_on(&1, last), Lookup::Found(&[(1, 'a')]));
    /// assert_eq!(book.find_on(&1, next), Lookup::Unknown(Lack::Stale));
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn find_on(&self, key: &K, day: Day) -> Lookup<'_, K, V> {
        if self.is_stale(day) {
            return Lookup::Unknown(Lack::Stale);
        }
        self.find(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_of_a_partial_list_is_unknown() {
        let rows = std::vec![(2_u64, 'b'), (1, 'a'), (2, 'c')];
        let partial = Book::new(Source::Register, rows.clone(), false, None);
        assert_eq!(partial.find(&2), Lookup::Found(&[(2, 'b'), (2, 'c')]));
        assert_eq!(partial.find(&3), Lookup::Unknown(Lack::Partial));
        let complete = Book::new(Source::Register, rows, true, None);
        assert_eq!(complete.find(&3), Lookup::Absent);
        let nothing: Book<u64, char> = Book::not_given(Source::Register);
        assert_eq!(nothing.find(&1), Lookup::Unknown(Lack::NotGiven));
    }

    #[test]
    fn every_key_has_its_own_rows() {
        let rows = |key: u64| (0..=key % 7).map(move |row| (key, row));
        let all: Vec<(u64, u64)> = (0..400).rev().flat_map(rows).collect();
        let book = Book::new(Source::Register, all, true, None);
        for key in 0..400 {
            assert_eq!(book.rows_of(&key), rows(key).collect::<Vec<_>>());
        }
        assert_eq!(book.find(&400), Lookup::Absent);
    }

    #[test]
    fn a_no_needs_a_complete_and_fresh_list() {
        let as_of = Day::known(2026, 3, 31);
        let after = as_of.next().unwrap();
        let book = |complete| {
            Book::new(
                Source::Register,
                std::vec![(1_u64, 'a')],
                complete,
                Some(as_of),
            )
        };
        let answered = |book: &Book<u64, char>, key, day| {
            let answer = book.answer_on(&key, day);
            (answer.rows.len(), answer.open.map(|gap| gap.lack))
        };
        assert_eq!(answered(&book(true), 1, as_of), (1, None));
        assert_eq!(answered(&book(true), 2, as_of), (0, None));
        assert_eq!(answered(&book(false), 1, as_of), (1, Some(Lack::Partial)));
        assert_eq!(answered(&book(true), 1, after), (0, Some(Lack::Stale)));
        assert_eq!(answered(&book(true).fresh_for(1), 1, after), (1, None));
        assert_eq!(book(true).rows_of(&1), &[(1, 'a')]);
    }

    #[test]
    fn a_stale_list_answers_nothing() {
        let as_of = Day::known(2026, 3, 31);
        let book = Book::new(Source::Register, std::vec![(1_u64, 'a')], true, Some(as_of));
        assert_eq!(book.find_on(&1, as_of), Lookup::Found(&[(1, 'a')]));
        let after = as_of.next().unwrap();
        assert_eq!(book.find_on(&1, after), Lookup::Unknown(Lack::Stale));
        assert_eq!(book.find_on(&9, after), Lookup::Unknown(Lack::Stale));
    }
}
