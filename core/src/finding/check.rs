//! One rule at work at one place, so that every rule treats silence alike.

use crate::calendar::{Day, Moment, Period};
use crate::fact::{Gap, Lack, Rows, Source};
use crate::finding::{
    Asked, At, Claim, EVER, Examination, Finding, Over, Path, Remembered, Single, Spans,
};
use crate::identifier::Iin;
use crate::law::Rule;
use core::hash::Hash;

/// A rule that is checked at a place. The runner of a table makes it; the rule's function
/// answers by [`pass`](Self::pass), [`skip`](Self::skip), [`find`](Self::find) or by what
/// it lacks.
pub(crate) struct Check<'a> {
    exam: &'a mut Examination,
    rule: &'static Rule,
    at: &'a At<'a>,
    /// What a pass would rest on, where only the host says it.
    word: Option<Claim>,
}

impl<'a> Check<'a> {
    /// A rule at a place.
    pub(crate) const fn new(
        exam: &'a mut Examination,
        at: &'a At<'a>,
        rule: &'static Rule,
    ) -> Self {
        Self {
            exam,
            rule,
            at,
            word: None,
        }
    }

    /// Where the rule is checked.
    pub(crate) const fn place(&self) -> &'a At<'a> {
        self.at
    }

    /// The same rule at another place.
    pub(crate) const fn at<'s>(&'s mut self, at: &'s At<'s>) -> Check<'s> {
        Check {
            exam: self.exam,
            rule: self.rule,
            at,
            word: self.word,
        }
    }

    /// The rule holds here.
    pub(crate) fn pass(&mut self) {
        match self.word {
            None => self.exam.pass(self.rule),
            Some(claim) => self.exam.claimed(self.rule, 1, claim),
        }
    }

    /// The rule holds at so many places.
    pub(crate) fn pass_many(&mut self, places: u64) {
        match self.word {
            None => self.exam.pass_many(self.rule, places),
            Some(claim) => self.exam.claimed(self.rule, places, claim),
        }
    }

    /// The rule holds here on the host's word; *not checked* where the edition asks for
    /// evidence.
    pub(crate) fn claim(&mut self, claim: Claim) {
        let at = self.at;
        self.exam.claim_at(self.rule, &|| at.path(), claim);
    }

    /// The same where it rests on two things that the host says.
    pub(crate) fn claim_both(&mut self, claim: Claim, other: Claim) {
        let at = self.at;
        if self.exam.claim_at(self.rule, &|| at.path(), claim) {
            self.exam.believe(other);
        }
    }

    /// The rule has nothing to judge here: another rule speaks, or the draft says nothing
    /// that it compares.
    pub(crate) fn skip(&mut self) {
        self.exam.skip(self.rule);
    }

    /// The rule found something here.
    pub(crate) fn find(&mut self, fill: impl FnOnce(Finding) -> Finding) {
        self.find_at(self.at.path(), fill);
    }

    /// The rule found something elsewhere.
    pub(crate) fn find_at(&mut self, path: Path, fill: impl FnOnce(Finding) -> Finding) {
        self.exam.find(fill(Finding::new(self.rule, path)));
    }

    /// The rule is *not checked* here.
    #[cold]
    pub(crate) fn lack(&mut self, what: &'static str, source: Source, lack: Lack) {
        self.open(what, source, lack.into());
    }

    /// The same for why a list cannot say no, with its cause.
    pub(crate) fn open(&mut self, what: &'static str, source: Source, gap: Gap<'_>) {
        let at = self.at;
        self.exam
            .open_at(self.rule, &|| at.path(), (what, source), gap);
    }

    /// The rule is *not checked* elsewhere.
    #[cold]
    pub(crate) fn lack_at(
        &mut self,
        path: &dyn Fn() -> Path,
        what: &'static str,
        source: Source,
        lack: Lack,
    ) {
        self.exam.lack_at(self.rule, path, what, source, lack);
    }

    /// The rule is *not checked* elsewhere, since a list cannot say no.
    pub(crate) fn open_at(
        &mut self,
        path: &dyn Fn() -> Path,
        need: (&'static str, Source),
        gap: Gap<'_>,
    ) {
        self.exam.open_at(self.rule, path, need, gap);
    }

    /// A field of the draft, or *not checked* since it is missing or broken.
    #[inline]
    pub(crate) fn field<T>(&mut self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.lack(name, Source::Mis, Lack::NoKey);
        }
        value
    }

    /// A person, by the name of its field, and the day of a service, or *not checked*.
    pub(crate) fn person_and_day(
        &mut self,
        (name, person): (&'static str, Option<Iin>),
        at: Option<Moment>,
    ) -> Option<(Iin, Day)> {
        let person = self.field(name, person)?;
        let day = self.field("at", at)?.day();
        Some((person, day))
    }

    /// A field that the draft may leave out, or *not checked*: what another rule compares
    /// must be told.
    pub(crate) fn told<T>(&mut self, name: &'static str, value: Option<T>) -> Option<T> {
        self.known(name, Source::Mis, value)
    }

    /// A fact that a row may leave open, or *not checked*.
    #[inline]
    pub(crate) fn known<T>(
        &mut self,
        what: &'static str,
        source: Source,
        value: Option<T>,
    ) -> Option<T> {
        if value.is_none() {
            self.lack(what, source, Lack::NotTold);
        }
        value
    }

    /// Does a row of a key hold on a day? One row is enough for a yes; a no needs a list
    /// that is complete and fresh, else `None` and *not checked*. `days` tells when a row
    /// holds, if ever: all that it hangs on besides is the same for the whole act.
    pub(crate) fn any<K: Ord + Hash + Clone, V>(
        &mut self,
        what: &'static str,
        rows: &Rows<'_, K, V>,
        day: Day,
        days: impl Fn(&V) -> Option<Period>,
    ) -> Option<bool> {
        self.any_over(what, rows, (day, day), days)
    }

    /// The same over days, of which the list is asked about the last one.
    pub(crate) fn any_over<K: Ord + Hash + Clone, V>(
        &mut self,
        what: &'static str,
        rows: &Rows<'_, K, V>,
        asked: (Day, Day),
        days: impl Fn(&V) -> Option<Period>,
    ) -> Option<bool> {
        let answer = rows.answer_on(asked.1);
        if self.holds(answer.rows, asked, 0, days) {
            return Some(true);
        }
        self.can_deny(what, rows.source(), answer.open)
            .then_some(false)
    }

    /// Does a row hold over days, by the number of what that hangs on besides?
    pub(crate) fn holds<K, V>(
        &mut self,
        rows: &[(K, V)],
        asked: (Day, Day),
        about: usize,
        days: impl Fn(&V) -> Option<Period>,
    ) -> bool {
        let single = self.single_about(rows, asked, about, days, |_, _| true);
        matches!(single, Single::One(_))
    }

    /// The answer of rows about days, as a number of the rule's own: made once where the
    /// rows are many. All that it hangs on besides is the same for the whole act.
    #[inline]
    pub(crate) fn once<T>(
        &mut self,
        rows: &[T],
        days: (Day, Day),
        answer: impl FnOnce() -> usize,
    ) -> usize {
        self.once_about(rows, days, 0, answer)
    }

    /// The same where it hangs on something else, by its number.
    #[inline]
    pub(crate) fn once_about<T>(
        &mut self,
        rows: &[T],
        days: (Day, Day),
        about: usize,
        answer: impl FnOnce() -> usize,
    ) -> usize {
        let asked = Asked::of(self.rule.number, rows, days, about);
        self.exam.remembered().once(asked, answer)
    }

    /// The same where it hangs on which rows hold on the days: many are put in order once,
    /// and `few` answers where going through them costs little.
    #[inline]
    pub(crate) fn by_day<T>(
        &mut self,
        rows: &[T],
        days: (Day, Day),
        about: usize,
        few: impl FnOnce() -> usize,
        many: &dyn Fn() -> Spans,
    ) -> usize {
        match self.remembered(rows, about) {
            None => few(),
            Some((remembered, asked)) => remembered.in_order(asked, days, many),
        }
    }

    /// What was asked of lists before, with a question of this rule about many rows.
    #[inline]
    pub(crate) fn remembered<T>(
        &mut self,
        rows: &[T],
        about: usize,
    ) -> Option<(&mut Remembered, Asked)> {
        let asked = Asked::of(self.rule.number, rows, (EVER, EVER), about)?;
        Some((self.exam.remembered(), asked))
    }

    /// The same where it is one for every day.
    #[inline]
    pub(crate) fn once_ever<T>(
        &mut self,
        rows: &[T],
        about: usize,
        answer: impl FnOnce() -> usize,
    ) -> usize {
        self.once_about(rows, (EVER, EVER), about, answer)
    }

    /// The same where it hangs on the rows alone that name something, by its number: of many
    /// rows those are found once, whatever the day.
    pub(crate) fn once_among<T>(
        &mut self,
        rows: &[T],
        day: Day,
        about: usize,
        names: impl Fn(&T) -> bool,
        answer: impl FnOnce(&mut dyn Iterator<Item = &T>) -> usize,
    ) -> usize {
        let rule = self.rule.number;
        let asked = |day| Asked::of(rule, rows, (day, day), about);
        let questions = asked(day).zip(asked(EVER));
        let remembered = self.exam.remembered();
        remembered.once_among(questions, rows, names, answer)
    }

    /// The one thing that rows say of a key on some days.
    pub(crate) fn single<'r, K, V>(
        &mut self,
        rows: &'r [(K, V)],
        asked: (Day, Day),
        days: impl Fn(&V) -> Option<Period>,
        alike: impl Fn(&V, &V) -> bool,
    ) -> Single<'r, V> {
        self.single_about(rows, asked, 0, days, alike)
    }

    /// The same by the number of what it hangs on besides.
    pub(crate) fn single_about<'r, K, V>(
        &mut self,
        rows: &'r [(K, V)],
        days_asked: (Day, Day),
        about: usize,
        days: impl Fn(&V) -> Option<Period>,
        alike: impl Fn(&V, &V) -> bool,
    ) -> Single<'r, V> {
        let asked = Asked::of(self.rule.number, rows, (EVER, EVER), about);
        let over = Over {
            rows,
            days: days_asked,
            asked,
        };
        Single::at(rows, over.place(self.exam.remembered(), days, alike))
    }

    /// Can a list say no? `open` is why it cannot: then the rule is *not checked*. That it
    /// can is the host's word, and a pass after it rests on that.
    #[inline]
    pub(crate) fn can_deny(
        &mut self,
        what: &'static str,
        source: Source,
        open: Option<Gap<'_>>,
    ) -> bool {
        let claimed = || (!self.exam.takes_claims(self.rule)).then_some(Lack::Claimed.into());
        if let Some(gap) = open.or_else(claimed) {
            self.open(what, source, gap);
            return false;
        }
        self.word = Some(Claim::list(what, source));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Book;
    use crate::law::catalogue::input;

    /// What [`Check::any`] answers, and how many places it leaves *not checked*.
    fn asked(complete: bool, row: u64) -> (Option<bool>, u64) {
        let day = Day::known(2026, 3, 5);
        let book = Book::new(Source::Register, std::vec![(1_u64, row)], complete, None);
        let (mut exam, root) = (Examination::open(), At::root());
        let mut check = Check::new(&mut exam, &root, &input::MISSING);
        let holds = |row: &u64| (*row == 7).then(|| Period::known(day, day));
        let told = check.any("rows", &book.rows_at(Some(&1)), day, holds);
        let verdict = exam.close();
        let lacking = verdict.coverage.iter().map(|line| line.not_checked).sum();
        (told, lacking)
    }

    #[test]
    fn one_row_is_enough_for_a_yes_and_a_no_needs_all() {
        assert_eq!(asked(false, 7), (Some(true), 0));
        assert_eq!(asked(true, 8), (Some(false), 0));
        assert_eq!(asked(false, 8), (None, 1));
    }

    #[test]
    fn a_check_moves_and_keeps_its_rule() {
        let (mut exam, root) = (Examination::open(), At::root());
        let mut check = Check::new(&mut exam, &root, &input::MISSING);
        let below = root.field("end");
        check.at(&below).find(|finding| finding);
        check.pass();
        let verdict = exam.close();
        assert_eq!(verdict.findings[0].path, below.path());
        assert_eq!(verdict.coverage[0].passed, 1);
    }
}
