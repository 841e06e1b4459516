//! What the calls about a history with commands share, whatever it is of: an announcement, a
//! provider's year, a monitoring.

use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Source};
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::law::{Edition, Rule};
use crate::ledger::{Decided, Head, HeadBasis, Operators, Outside, SignerMark, text_visible};
use crate::settlement::StepFault;
use crate::signature::{Digest, SignatureEvidence};
use crate::wire::TextToSignReport;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::{String, ToString};

records! {
    /// Where a history ends: what the last answer about it told, kept apart from the events
    /// themselves.
    pub struct HistoryHeadRecord {
        /// The number of the last event, nought where there is none.
        pub number: Option<u64>,
        /// Its digest, sixty-four zeros where there is none.
        pub digest: Option<String>,
    }

    /// What became of a command.
    pub struct DecidedReport {
        /// The place of its event, be it new or of a command that was executed before.
        #[omit(empty)]
        pub event: Option<u64>,
        /// Was it executed before? Then nothing is added.
        pub repeated: bool,
    }
}

/// Reads the head at `at`, where there is one.
pub(in crate::wire) fn head(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&HistoryHeadRecord>>,
) -> Option<Head> {
    let draft = field.value?;
    let here = at.field(field.name);
    let number = reader.number(&here, of!(draft.number));
    let digest = reader.required(&here, of!(draft.digest));
    Some(Head {
        number: number?,
        digest: digest?,
    })
}

/// A head as a report tells it.
pub(in crate::wire) fn head_of(head: Head) -> HistoryHeadRecord {
    HistoryHeadRecord {
        number: Some(head.number),
        digest: Some(head.digest.to_string()),
    }
}

/// The day of a registration, where it can be read: what is wrong with it is found elsewhere.
pub(in crate::wire) fn registered_on(at: Option<&String>) -> Option<Day> {
    let at: Moment = at?.parse().ok()?;
    Some(at.day())
}

/// Without the day of the check nobody knows that nothing of a history lies ahead, nor how old
/// a list is.
pub(in crate::wire) fn check_dated(
    reader: &mut Reader,
    rule: &'static Rule,
    checked: Option<Day>,
    name: &'static str,
) {
    if checked.is_none() {
        let path = At::root().field(name).path();
        let lack = Lack::NotGiven;
        reader.exam.lack(rule, path, name, Source::Register, lack);
    }
}

/// What is known of a history beside its events.
pub(in crate::wire) fn outside(
    head: Option<Head>,
    (operators, checked): (Operators, Option<Day>),
) -> Outside {
    Outside {
        head: head.map(|head| (head, HeadBasis::Claim)),
        proven: None,
        operators: Some(operators),
        checked,
    }
}

/// Did the fold take in each of so many events after the one it began behind, and does it end
/// where the history is known to end?
pub(in crate::wire) fn is_whole(
    (begun, ends): (Head, Head),
    events: usize,
    known: Option<Head>,
) -> bool {
    let taken = ends.number.checked_sub(begun.number);
    let taken = taken.map(usize::try_from);
    taken == Some(Ok(events)) && known.is_none_or(|head| head == ends)
}

/// The step of a kind; what it lacks and what it does not take is found.
#[cfg_attr(small, optimize(size))]
pub(in crate::wire) fn step_of<K, F, S>(
    reader: &mut Reader,
    at: &At<'_>,
    said: (Option<K>, Option<F>),
    of: fn(K, F) -> Result<S, StepFault>,
) -> Option<S> {
    match of(said.0?, said.1?) {
        Ok(step) => Some(step),
        Err(fault) => {
            for name in fault.missing {
                reader.missing_named(at, name);
            }
            for name in fault.alien {
                reader.malformed_at(at.field(name).path(), name, "the step takes no such field");
            }
            None
        }
    }
}

/// Does a command come after the day of the check? Then it is found.
pub(in crate::wire) fn ahead_of_check<V>(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<V>,
    (registered, checked): (Moment, Option<Day>),
) -> bool {
    let ahead = checked.is_some_and(|checked| checked < registered.day());
    if ahead {
        reader.malformed(at, field, "registered after the day of the check");
    }
    ahead
}

/// What became of a command: `take` takes its event in and keeps it, and gives its number.
pub(in crate::wire) fn decided<E>(
    decided: Decided<E>,
    take: impl FnOnce(E) -> Option<u64>,
) -> DecidedReport {
    let (event, repeated) = match decided {
        Decided::Event(event) => (take(*event), false),
        Decided::Repeated(number) => (Some(number), true),
        Decided::Refused => (None, false),
    };
    DecidedReport { event, repeated }
}

/// The text to sign, where nothing stands against the command at `at`.
pub(in crate::wire) fn text_to_sign(
    mut reader: Reader,
    at: &At<'_>,
    text: Option<String>,
    edition: Option<&Edition>,
) -> TextToSignReport {
    if let Some(text) = &text {
        text_visible(&mut reader.exam, at, text);
    }
    let text = text.filter(|_| reader.exam.is_sound());
    let digest = text.as_ref().map(|text| Digest::of(text.as_bytes()));
    TextToSignReport {
        verdict: reader.verdict(edition),
        canonical: text,
        digest: digest.map(|digest| digest.to_string()),
    }
}

/// The head of a command: what it says beside what it is about and its step.
pub(in crate::wire) struct CommandHead<A> {
    pub(in crate::wire) number: String,
    pub(in crate::wire) actor: A,
    pub(in crate::wire) orderer: TaxNumber,
    pub(in crate::wire) at: Moment,
    pub(in crate::wire) signature: Option<SignatureEvidence>,
}

/// Reads the [`CommandHead`] of a draft. One to be signed is not registered yet: the text does
/// not hold the moment, and any stands for it.
macro_rules! command_head {
    ($reader:ident, $at:ident, $draft:ident, $registered:expr) => {{
        let number = $reader.text($at, of!($draft.command));
        let actor = $reader.required($at, of!($draft.actor));
        let orderer = $reader.required($at, of!($draft.orderer));
        let at = if $registered {
            $reader.required($at, of!($draft.at))
        } else {
            let told = $reader.optional($at, of!($draft.at));
            told.or_else(|| {
                $crate::calendar::Moment::new($crate::calendar::Day::known(2026, 1, 1), 0)
            })
        };
        let field = of!($draft.signature);
        let signature = field.value.map(|draft| {
            $crate::wire::ledger::signature_of($reader, &$at.field(field.name), draft, None)
        });
        let head = || {
            Some($crate::wire::history::CommandHead {
                number: number?,
                actor: actor?,
                orderer: orderer?,
                at: at?,
                signature,
            })
        };
        head()
    }};
}
pub(in crate::wire) use command_head;

/// The head of an event: what it says beside what it is about and its step.
pub(in crate::wire) struct EventHead<A> {
    pub(in crate::wire) number: u64,
    pub(in crate::wire) at: Moment,
    pub(in crate::wire) command: String,
    pub(in crate::wire) command_digest: Digest,
    pub(in crate::wire) actor: A,
    pub(in crate::wire) orderer: TaxNumber,
    pub(in crate::wire) signer: Option<SignerMark>,
    pub(in crate::wire) edition: String,
    pub(in crate::wire) previous: Digest,
    /// Kept beside the event.
    pub(in crate::wire) digest: Option<Digest>,
}

/// Reads the [`EventHead`] of a record of this form.
macro_rules! event_head {
    ($reader:ident, $at:ident, $draft:ident, $form:expr) => {{
        let number = $reader.number($at, of!($draft.number));
        let version = of!($draft.version);
        if version.value != Some($form) {
            $reader.malformed($at, version, "the form of the event is not version 1");
        }
        let moment = $reader.required($at, of!($draft.at));
        let command = $reader.text($at, of!($draft.command));
        let command_digest = $reader.required($at, of!($draft.command_digest));
        let actor = $reader.required($at, of!($draft.actor));
        let orderer = $reader.required($at, of!($draft.orderer));
        let mark = of!($draft.signer);
        let signer = match mark.value {
            Some(draft) => {
                $crate::wire::ledger::signer_mark($reader, &$at.field(mark.name), draft).map(Some)
            }
            None => Some(None),
        };
        let edition = $reader.text($at, of!($draft.edition));
        let previous = $reader.required($at, of!($draft.previous));
        let digest = $crate::wire::ledger::unbroken($reader.requisite($at, of!($draft.digest)));
        let head = || {
            Some($crate::wire::history::EventHead {
                number: number?,
                at: moment?,
                command: command?,
                command_digest: command_digest?,
                actor: actor?,
                orderer: orderer?,
                signer: signer?,
                edition: edition?,
                previous: previous?,
                digest: digest?,
            })
        };
        head()
    }};
}
pub(in crate::wire) use event_head;

/// The head of an event as its record tells it; the fields of what it is about stand behind.
macro_rules! head_record {
    ($record:ident, $event:ident, $form:expr; $($name:ident: $value:expr),*) => {
        $record {
            number: Some($event.number),
            version: Some($form),
            at: Some($event.at.to_string()),
            $($name: Some($value),)*
            command: Some($event.command.clone()),
            command_digest: Some($event.command_digest.to_string()),
            actor: Some($event.actor.name().into()),
            orderer: Some($event.orderer.to_string()),
            signer: $event.signer.as_ref().map($crate::wire::ledger::signer_record),
            step: Some($event.step.kind().name().into()),
            edition: Some($event.edition.clone()),
            previous: Some($event.previous.to_string()),
            ..$record::default()
        }
    };
}
pub(in crate::wire) use head_record;
