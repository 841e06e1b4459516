//! What a statement holds.

use crate::calendar::{Moment, Period};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, Iin, PolicyNumber, ServiceCode, ServiceId, TaxNumber};
use crate::law::catalogue::statement as rules;
use crate::money::{Tenge, checked_sum};
use crate::payment::SignedAct;
use crate::placement::FundingSource;
use crate::sort;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use hashbrown::HashSet;

/// Whose account it is.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountHolder {
    /// The insured.
    pub iin: Iin,
    /// Names, as the register writes them.
    pub name: Option<String>,
    /// Number of the account.
    pub account: String,
}

/// Nothing of a person.
impl fmt::Debug for AccountHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountHolder(..)")
    }
}

/// A policy of the holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyLine {
    /// Number.
    pub number: PolicyNumber,
    /// Days of validity.
    pub period: Period,
    /// Name of the provider of attachment, where known.
    pub attached_to: Option<String>,
}

/// A use of the coverage: one line of a signed act (mechanism 12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseEvent {
    /// The insured.
    pub insured: Iin,
    /// The act.
    pub act: ActNumber,
    /// The provider.
    pub provider: TaxNumber,
    /// The line in the provider's system.
    pub line: ServiceId,
    /// The service.
    pub code: ServiceCode,
    /// When it was given.
    pub at: Moment,
    /// How many.
    pub quantity: u32,
    /// The source that pays.
    pub funding: FundingSource,
    /// The amount.
    pub amount: Tenge,
}

impl UseEvent {
    /// The events of one insured in a signed act. Lines with a field that could not be
    /// read give none: a signed act has none such.
    #[must_use]
    pub fn of(signed: &SignedAct, insured: Iin) -> Vec<Self> {
        let act = signed.act();
        let (Some(number), Some(provider), Some(funding)) =
            (&act.number, act.provider, act.funding)
        else {
            return Vec::new();
        };
        let cases = act
            .cases
            .iter()
            .filter(|case| case.insured == Some(insured));
        let lines = cases.flat_map(|case| &case.services);
        let events = lines.filter_map(|line| {
            Some(Self {
                insured,
                act: number.clone(),
                provider,
                line: line.id.clone()?,
                code: line.code?,
                at: line.at?,
                quantity: u32::try_from(line.quantity?).ok()?,
                funding,
                amount: line.amount?,
            })
        });
        events.collect()
    }
}

/// Sums of events by source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceTotals {
    /// ГОБМП.
    pub guaranteed: Tenge,
    /// ОСМС.
    pub insurance: Tenge,
    /// Both.
    pub all: Tenge,
}

impl SourceTotals {
    fn of(events: &[UseEvent]) -> Result<Self, FundingSource> {
        let by = |source: FundingSource| {
            let own = events.iter().filter(|event| event.funding == source);
            checked_sum(own.map(|event| event.amount)).ok_or(source)
        };
        let guaranteed = by(FundingSource::Guaranteed)?;
        let insurance = by(FundingSource::Insurance)?;
        let all = guaranteed.checked_add(insurance);
        Ok(Self {
            guaranteed,
            insurance,
            all: all.ok_or(FundingSource::Insurance)?,
        })
    }
}

/// The general statement of an account for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountStatement {
    /// The holder.
    pub holder: AccountHolder,
    /// The days that it covers, by the day of the service.
    pub period: Period,
    /// Policies with a day in the period, by number.
    pub policies: Vec<PolicyLine>,
    /// Uses of the coverage, by moment, provider, act and line.
    pub events: Vec<UseEvent>,
    /// Their sums.
    pub totals: SourceTotals,
}

impl AccountStatement {
    /// The statement of this period and of the one that begins the day after it ends;
    /// `None` where it does not, the holders differ or a sum is out of range.
    #[must_use]
    pub fn join(&self, next: &Self) -> Option<Self> {
        let follows = self.period.last().next() == Some(next.period.first());
        if !follows || self.holder != next.holder {
            return None;
        }
        let mut policies = [self.policies.clone(), next.policies.clone()].concat();
        sort::by(&mut policies, |left, right| left.number.cmp(&right.number));
        policies.dedup();
        let events = [self.events.clone(), next.events.clone()].concat();
        Some(Self {
            holder: self.holder.clone(),
            period: Period::spanning(self.period.first(), next.period.last()),
            totals: SourceTotals::of(&events).ok()?,
            policies,
            events,
        })
    }
}

/// Makes the statement. Events of other people and second copies of an event are found
/// and left out; events and policies outside the period are not part of it.
///
/// `None` where a sum is out of range.
#[cfg_attr(small, optimize(size))]
pub fn account_statement(
    exam: &mut Examination,
    holder: AccountHolder,
    period: Period,
    policies: &[PolicyLine],
    events: &[UseEvent],
) -> Option<AccountStatement> {
    let root = At::root();
    let list = root.field("events");
    let mut own = Vec::with_capacity(events.len());
    // order: the set is only asked
    let mut seen = HashSet::with_capacity(events.len());
    for (place, event) in events.iter().enumerate() {
        let here = list.index(place);
        let of_holder = event_of_holder(exam, &here, event, holder.iin);
        let once = of_holder && event_once(exam, &here, event, &mut seen);
        if once && period.contains(event.at.day()) {
            own.push(event.clone());
        }
    }
    sort::by_made_key(&mut own, |event| {
        (
            event.at,
            event.provider,
            event.act.clone(),
            event.line.clone(),
        )
    });
    let in_period = policies
        .iter()
        .filter(|policy| policy.period.overlaps(period));
    let mut policies: Vec<PolicyLine> = in_period.cloned().collect();
    sort::by(&mut policies, |left, right| left.number.cmp(&right.number));
    Some(AccountStatement {
        totals: statement_total(exam, &own)?,
        holder,
        period,
        policies,
        events: own,
    })
}

/// 29(2): the statement is of one account.
fn event_of_holder(exam: &mut Examination, at: &At<'_>, event: &UseEvent, holder: Iin) -> bool {
    let rule = &rules::EVENT_OF_HOLDER;
    if event.insured == holder {
        exam.pass(rule);
        return true;
    }
    let finding = Finding::new(rule, at.field("insured").path());
    exam.find(finding.with("event", &event.line));
    false
}

type EventKeys = HashSet<(u64, String, ServiceId)>;

/// 12: one use, one event.
fn event_once(exam: &mut Examination, at: &At<'_>, event: &UseEvent, seen: &mut EventKeys) -> bool {
    let rule = &rules::EVENT_ONCE;
    let key = (
        event.provider.number(),
        event.act.normal_form(),
        event.line.clone(),
    );
    if seen.insert(key) {
        exam.pass(rule);
        return true;
    }
    let finding = Finding::new(rule, at.path()).with("event", &event.line);
    exam.find(finding.stake(event.amount));
    false
}

fn statement_total(exam: &mut Examination, events: &[UseEvent]) -> Option<SourceTotals> {
    let rule = &rules::STATEMENT_TOTAL;
    match SourceTotals::of(events) {
        Ok(totals) => {
            exam.pass(rule);
            Some(totals)
        }
        Err(source) => {
            let finding = Finding::new(rule, At::root().field("events").path());
            exam.find(finding.with("source", source));
            None
        }
    }
}
