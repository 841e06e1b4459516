//! What the comparisons of a call are given.

use crate::duplicate::claims::{Claims, LinePlace};
use crate::duplicate::compare::presented::{Batch, Line, Presented};
use crate::duplicate::compare::query::Query;
use crate::duplicate::compare::reasons::Reasons;
use crate::duplicate::compare::work::Work;
use crate::fact::Lack;
use crate::identifier::FingerprintKey;
use alloc::string::{String, ToString};

/// The acts of a call, the history that is asked, and what the caller claims.
pub(in crate::duplicate) struct Scene<'a> {
    pub(in crate::duplicate) batch: Batch<'a>,
    pub(in crate::duplicate) query: Option<Query<'a>>,
    pub(in crate::duplicate) key: &'a FingerprintKey,
    pub(in crate::duplicate) claims: &'a Claims,
    /// Days on either side of a line that are looked at.
    pub(in crate::duplicate) window: u32,
    /// Seconds in which a worker cannot be at two facilities.
    pub(in crate::duplicate) way: i64,
    /// People whom a worker can see in a day.
    pub(in crate::duplicate) day_patients: u32,
    /// What the host knows of services as work.
    pub(in crate::duplicate) work: Work,
    /// The reasons given, by line.
    pub(in crate::duplicate) reasons: Reasons<'a, LinePlace>,
}

impl<'a> Scene<'a> {
    pub(in crate::duplicate) fn acts(&self) -> &[Presented<'a>] {
        &self.batch.acts
    }

    pub(in crate::duplicate) fn lines(&self) -> &[Line<'a>] {
        &self.batch.lines
    }

    pub(in crate::duplicate) fn query(&self) -> Option<&Query<'a>> {
        self.query.as_ref()
    }

    /// A line with its act.
    pub(in crate::duplicate) fn line(&self, number: usize) -> Option<(&Line<'a>, &Presented<'a>)> {
        let line = self.batch.lines.get(number)?;
        Some((line, self.batch.acts.get(line.rank)?))
    }

    /// Does the history say that it holds the stays of its acts?
    pub(in crate::duplicate) fn searches_stays(&self) -> bool {
        self.query()
            .is_some_and(|query| query.history.searched().stays)
    }

    /// A line of the call for people: the number of its act, and its path.
    #[inline(never)]
    pub(in crate::duplicate) fn name(&self, number: usize) -> (String, String) {
        self.line(number).map_or_else(
            || (String::new(), String::new()),
            |(line, one)| (one.label(), line.at.path().to_string()),
        )
    }

    /// Does the history say that it holds the ids of lines?
    pub(in crate::duplicate) fn searches_ids(&self) -> bool {
        self.query()
            .is_some_and(|query| query.history.searched().ids)
    }

    /// Does the history say that it holds the attendances of its acts?
    pub(in crate::duplicate) fn searches_attendances(&self) -> bool {
        self.query()
            .is_some_and(|query| query.history.searched().attendances)
    }

    /// Why the history cannot answer for days around one of an act: first, own, last.
    pub(in crate::duplicate) fn lack(
        &self,
        one: &Presented<'_>,
        days: (i32, i32, i32),
    ) -> Option<Lack> {
        match self.query() {
            None => Some(Lack::NotGiven),
            Some(query) => query.coverage.lack(one.asked(days.1), days),
        }
    }
}
