//! Is a history whole: every event there, in its order, and as it was?

use crate::calendar::Day;
use crate::fact::Lack;
use crate::finding::{At, Examination, Finding};
use crate::identifier::KeyCheck;
use crate::law::catalogue::ledger as rules;
use crate::ledger::chain::{Link, last_unaltered};
use crate::ledger::folded::followed;
use crate::ledger::head::history_ends;
use crate::ledger::judged_again::{Judged, judge_again};
use crate::ledger::salt::same_salt;
use crate::ledger::{
    Account, Change, Event, EventContent, EventFields, Head, HeadBasis, Impossible, Kept, Misfit,
    Operation, Operators, Outside,
};
use crate::signature::{Digest, SignerRole};
use alloc::boxed::Box;

/// An event of an account as a host kept it, or what its operation cannot say.
pub type KeptEvent = Kept<Result<Event, Event<Box<Misfit>>>>;

impl KeptEvent {
    /// What a host kept: the head of an event, its operation and its fields.
    ///
    /// ```
    /// use qalqan_core::ledger::{EventFields, KeptEvent, sample};
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// let fields = EventFields::of(&event.document());
    /// let kept = KeptEvent::of(event.clone().with(()), event.operation(), fields, None);
    /// assert_eq!(kept.event.as_ref(), Ok(&event));
    /// let nothing = EventFields::default();
    /// let lacking = KeptEvent::of(event.clone().with(()), event.operation(), nothing, None);
    /// assert!(lacking.event.is_err());
    /// ```
    #[must_use]
    pub fn of(
        head: Event<()>,
        operation: Operation,
        fields: EventFields,
        digest: Option<Digest>,
    ) -> Self {
        let event = match Change::of(operation, head.account.holder, fields) {
            Ok(change) => Ok(head.with(change)),
            Err(misfit) => Err(head.with(misfit)),
        };
        Self { event, digest }
    }

    /// The digest of the event as it is now.
    ///
    /// ```
    /// use qalqan_core::ledger::{EventFields, KeptEvent, sample};
    ///
    /// let event = sample::events().unwrap().remove(0);
    /// let fields = EventFields::of(&event.document());
    /// let kept = KeptEvent::of(event.clone().with(()), event.operation(), fields, None);
    /// assert_eq!(kept.digest_now(), event.digest());
    /// ```
    #[must_use]
    pub fn digest_now(&self) -> Digest {
        match &self.event {
            Ok(event) => event.digest(),
            Err(misfit) => misfit.digest(),
        }
    }
}

/// Folds a history into the state of its account, and finds every place where it is
/// not whole, its end among them. The state is that before the first such place: what
/// follows a broken link has no ground under it, but is looked at all the same.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::ledger::{HeadBasis, KeptEvent, Outside, sample, verify_history};
///
/// let events = sample::events().unwrap();
/// let head = Some((sample::account().unwrap().head(), HeadBasis::Claim));
/// let outside = Outside { head, ..Outside::default() };
/// let mut kept: Vec<KeptEvent> =
///     events.into_iter().map(|event| KeptEvent { event: Ok(event), digest: None }).collect();
/// kept.remove(1);
/// let edition = qalqan_core::law::named("mechanism-draft-2026-01").unwrap();
/// let mut exam = Examination::new(edition);
/// let account = verify_history(&mut exam, &At::root(), &kept, &outside);
/// let verdict = exam.close();
/// let codes: Vec<&str> = verdict.findings.iter().map(|one| one.rule.code).collect();
/// assert_eq!(codes, ["LED-019", "LED-020"]);
/// assert_eq!(account.counts(), (1, 0, 0));
/// ```
///
/// `at` is where the draft stands that holds the events as `events` and their head as
/// `head`.
pub fn verify_history(
    exam: &mut Examination,
    at: &At<'_>,
    events: &[KeptEvent],
    outside: &Outside,
) -> Account {
    let list = at.field("events");
    let mut account = Account::new();
    let mut whole = true;
    let mut held = outside.proven.is_none_or(|proven| proven == Head::NONE);
    let mut link = Link::from(Head::NONE);
    let mut salt = None;
    for (index, kept) in events.iter().enumerate() {
        let here = list.index(index);
        let operators = outside.operators.as_ref();
        let (digest, sound) = match &kept.event {
            Ok(event) => joins(exam, &here, &mut link, event, kept.digest, operators),
            Err(misfit) => joins(exam, &here, &mut link, misfit, kept.digest, operators),
        };
        let check = match &kept.event {
            Ok(event) => event.salt_check,
            Err(misfit) => misfit.salt_check,
        };
        let sound = sound & one_salt(exam, &here, &mut salt, check);
        held |= outside.proven == Some(link.head());
        let happened = has_happened(exam, &here, kept, outside.checked);
        whole =
            whole && sound && happened && history_possible(exam, &here, &mut account, kept, digest);
    }
    let proven = outside.proven.filter(|_| !held);
    let expected = proven.map(|head| (head, HeadBasis::Evidence));
    // a checkpoint of an earlier day shows what was, and not that nothing came since
    let lack = match outside.proven {
        Some(_) => Lack::Stale,
        None => Lack::NotGiven,
    };
    let expected = expected.or(outside.head).ok_or(lack);
    history_ends(exam, at, link.head(), expected);
    if outside.head.is_none() {
        last_unaltered(exam, &list, events);
    }
    account
}

/// Is an event bound under the salt of those before it, as far as both tell?
fn one_salt(
    exam: &mut Examination,
    at: &At<'_>,
    before: &mut Option<KeyCheck>,
    now: Option<KeyCheck>,
) -> bool {
    let Some(now) = now else { return true };
    let before = before.replace(now);
    same_salt(exam, &at.field("saltCheck"), before, now)
}

/// The digest of an event, and whether it is bound here; the next one is bound to it.
fn joins<C: EventContent>(
    exam: &mut Examination,
    at: &At<'_>,
    link: &mut Link,
    event: &Event<C>,
    kept: Option<Digest>,
    operators: Option<&Operators>,
) -> (Digest, bool) {
    let digest = event.digest();
    let judged = Judged {
        actor: event.actor,
        orderer: event.orderer,
        signer: event.signer.as_ref(),
        roles: SignerRole::signing_for(event.orderer),
        at: event.at,
    };
    let joined = link.joins(exam, at, (event.number, event.previous), (digest, kept));
    let sound = joined & judge_again(exam, at, &judged, operators);
    (digest, sound)
}

/// The state that the events add up to.
///
/// ```
/// use qalqan_core::ledger::{Impossible, replay, sample};
///
/// let events = sample::events().unwrap();
/// assert_eq!(replay(&events), Ok(sample::account().unwrap()));
/// assert_eq!(replay(&events[1..]), Err((0, Impossible::Number)));
/// ```
///
/// # Errors
/// The place of the first event that cannot follow, and why.
pub fn replay<'a>(
    events: impl IntoIterator<Item = &'a Event>,
) -> Result<Account, (usize, Impossible)> {
    let mut account = Account::new();
    for (index, event) in events.into_iter().enumerate() {
        account.evolve(event).map_err(|why| (index, why))?;
    }
    Ok(account)
}

/// Nothing that was registered is of a day after the check.
fn has_happened(
    exam: &mut Examination,
    at: &At<'_>,
    kept: &KeptEvent,
    checked: Option<Day>,
) -> bool {
    let registered = match &kept.event {
        Ok(event) => event.at,
        Err(misfit) => misfit.at,
    };
    let ahead = checked.is_some_and(|checked| registered.day() > checked);
    if ahead {
        let finding = Finding::new(&rules::HISTORY_POSSIBLE, at.field("at").path());
        exam.find(finding.with("reason", Impossible::Future));
    }
    !ahead
}

fn history_possible(
    exam: &mut Examination,
    at: &At<'_>,
    account: &mut Account,
    kept: &KeptEvent,
    digest: Digest,
) -> bool {
    let taken = match &kept.event {
        Ok(event) => account.evolve_bound(event, digest),
        Err(misfit) => Err(account.refuses(misfit)),
    };
    followed(exam, at, &rules::HISTORY_POSSIBLE, taken)
}
