//! The head of a history, as a host gives it: its word, or a checkpoint that others signed.

use crate::calendar::{Day, Moment};
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::ledger::{
    AccountKey, Head, HeadBasis, NumberKind, Operators, Outside, blinded, checkpoint_witnessed,
    head_proven,
};
use crate::wire::field::{Field, of};
use crate::wire::ledger::checkpoint::map_key;
use crate::wire::ledger::proof::{head_proof, log_keys};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{
    AccountKeyDraft, DayText, EventRecord, HeadProofDraft, LogKeysDraft, OrderDraft,
};
use alloc::string::String;

records! {
    /// Where the history of an account ends: what the last answer about it told, kept apart
    /// from the events themselves, and a proof that it stood so under a signed checkpoint.
    pub struct HeadDraft {
        /// The number of the last event, nought where there is none.
        pub number: Option<u64>,
        /// Its digest, sixty-four zeros where there is none.
        pub digest: Option<String>,
        /// The way to a signed checkpoint; number and digest may then be absent, and where
        /// they tell of later events, the history has to hold the head that is proven.
        pub proof: Option<HeadProofDraft>,
        /// Whose signatures make a checkpoint one to believe.
        pub log: Option<LogKeysDraft>,
        /// The secret of the maps, 64 lower-case hexadecimal digits.
        pub map_key: Option<String>,
    }
}

/// A head that was given, and what it rests on.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    head: Option<(Head, HeadBasis)>,
    /// What a checkpoint shows, and of which day.
    proven: Option<(Head, Day)>,
}

impl Known {
    /// What the head rests on, where there is one.
    pub(super) fn basis(&self) -> Option<HeadBasis> {
        self.head.map(|(_, basis)| basis)
    }

    /// The day at whose end a checkpoint shows a head.
    pub(super) fn proven_on(&self) -> Option<DayText> {
        self.proven.map(|(_, day)| day.into())
    }

    /// What is known of a history that ends there.
    pub(super) fn outside(&self, operators: Operators, checked: Option<Day>) -> Outside {
        Outside {
            head: self.head,
            proven: self.proven.map(|(head, _)| head),
            operators: Some(operators),
            checked,
        }
    }
}

/// How young a checkpoint must be to show that nothing came since.
#[derive(Clone, Copy)]
pub(super) enum Fresh {
    /// As old as it is: it shows the history until its own day.
    Any,
    /// Of this day or later.
    From(Day),
    /// None is young enough, since nobody says when it is asked.
    Never,
}

impl Fresh {
    /// For a history as of a day.
    pub(super) fn of(asked: Option<Day>) -> Self {
        asked.map_or(Self::Any, Self::From)
    }

    fn holds(self, day: Day) -> bool {
        match self {
            Self::Any => true,
            Self::From(first) => first <= day,
            Self::Never => false,
        }
    }
}

/// Reads the one at `at`, where there is one. The account is that of the events, or of the
/// order where there are none.
pub(super) fn known_head(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&HeadDraft>>,
    account: Option<AccountKey>,
    fresh: Fresh,
) -> Known {
    let Some(draft) = field.value else {
        return Known::default();
    };
    let here = at.field(field.name);
    let proven = proven(reader, &here, draft, account);
    let told = draft.number.is_some() || draft.digest.is_some() || draft.proof.is_none();
    let claim = if told {
        let number = reader.number(&here, of!(draft.number));
        let digest = reader.required(&here, of!(draft.digest));
        number
            .zip(digest)
            .map(|(number, digest)| Head { number, digest })
    } else {
        None
    };
    let recent = proven.filter(|(_, day)| fresh.holds(*day));
    // an old checkpoint shows what was, and not that nothing came since
    let evident = recent.map(|(head, _)| head);
    let head = if told { claim } else { evident };
    let basis = |head| match evident == Some(head) {
        true => HeadBasis::Evidence,
        false => HeadBasis::Claim,
    };
    Known {
        head: head.map(|head| (head, basis(head))),
        proven,
    }
}

fn proven(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &HeadDraft,
    account: Option<AccountKey>,
) -> Option<(Head, Day)> {
    let field = of!(draft.proof);
    let proof = field.value?;
    let here = at.field(field.name);
    let keys = log_keys(reader, at, of!(draft.log));
    let secret = map_key(reader, at, of!(draft.map_key));
    let proof = head_proof(reader, &here, proof)?;
    let place = here.field(of!(HeadProofDraft::checkpoint).name);
    let signed = checkpoint_witnessed(&mut reader.exam, &place, &proof.signed, keys.as_ref());
    let key = blinded(&secret?, account?);
    let proven = head_proven(&mut reader.exam, &here, &proof, key);
    proven.filter(|_| signed)
}

/// The account of the events, or the one that an order names: what is wrong with it is
/// found where it is read.
pub(super) fn account_of(
    events: &[EventRecord],
    order: Option<&AccountKeyDraft>,
) -> Option<AccountKey> {
    let of_events = events.first().and_then(|event| event.account.as_ref());
    let draft = of_events.or(order)?;
    let holder = draft.holder.as_ref()?.parse().ok()?;
    let number = draft.number.as_ref()?;
    let number = match NumberKind::of_owner(Some(holder)) {
        NumberKind::Person => TaxNumber::Iin(number.parse().ok()?),
        NumberKind::Entity => TaxNumber::Bin(number.parse().ok()?),
        NumberKind::Any => number.parse().ok()?,
    };
    Some(AccountKey { holder, number })
}

/// Which checkpoint is young enough for an order: one at the end of the day on which the order
/// came, and of the day of the check, since an order may be dated back. What happened behind
/// an older one no checkpoint shows, be it on the same day.
pub(super) fn fresh(order: &OrderDraft, checked: Option<Day>) -> Fresh {
    let registered = order.registered.as_ref().and_then(|text| text.parse().ok());
    let registered = registered.map(Moment::day);
    let day = registered.zip(checked);
    day.map_or(Fresh::Never, |(one, other)| Fresh::From(one.max(other)))
}
