//! The store that was made under the key before, while two keys overlap.

use crate::act::Act;
use crate::duplicate::{ActTrace, Claims, FingerprintKey, History, Rotation, Searched};
use crate::finding::At;
use crate::law::Edition;
use crate::wire::HistoryDraft;
use crate::wire::duplicate::history::history;
use crate::wire::field::of;
use crate::wire::limits::LOOKUPS_MAX;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// What was presented while the key before was in use.
    pub struct BeforeDraft {
        /// The host's secret until then, 32 hex digits.
        pub key: Option<String>,
        /// The acts whose fingerprints were made under it, found by `lookupsBefore`. It answers
        /// for the days that it and the history both searched; a store that nothing comes
        /// into any more is `live`.
        pub history: Option<HistoryDraft>,
    }
}

/// A store, as it was read.
pub(super) type Store = (Searched, Vec<ActTrace>);

/// The same under the key before.
pub(super) struct Before {
    key: FingerprintKey,
    store: Store,
}

impl Before {
    /// Reads it; the fingerprints of the claims may be of either key from here on.
    pub(super) fn read(reader: &mut Reader, at: &At<'_>, draft: &BeforeDraft) -> Option<Self> {
        let key: Option<FingerprintKey> = reader.required(at, of!(draft.key));
        let Some(draft) = &draft.history else {
            reader.missing(at, of!(draft.history));
            return None;
        };
        let today = core::mem::replace(&mut reader.print_key, key.clone());
        let store = history(reader, &at.field(of!(BeforeDraft::history).name), draft);
        reader.print_key = today;
        let key = key?;
        reader.check_before = Some(key.check());
        Some(Self { key, store })
    }

    /// Both stores as one under the key of today, and the claims with it.
    pub(super) fn joined(
        self,
        reader: &mut Reader,
        at: &At<'_>,
        (searched, traces): Store,
        (acts, claims): (&[Act], Claims),
        (key, edition): (&FingerprintKey, &Edition),
    ) -> (Option<History>, Claims) {
        let acts: Vec<&Act> = acts.iter().collect();
        let keys = (&self.key, key);
        let Some(rotation) = Rotation::of(keys, &acts, &claims, edition, LOOKUPS_MAX) else {
            let count = LOOKUPS_MAX.saturating_add(1);
            reader.count_within(at, of!(HistoryDraft::acts), count, LOOKUPS_MAX);
            return (None, claims);
        };
        let (mut before, earlier) = self.store;
        // a store that tells no key, or another's, tells none of today's either
        let own = before.keys == [self.key.check()];
        before.keys.clear();
        before.keys.extend(own.then(|| key.check()));
        let mut searched = searched.and_before(&before);
        if !own {
            searched.keys.clear();
        }
        let traces = rotation.joined(traces, earlier);
        let made = History::new(searched, &traces);
        let made = made.map_err(|error| reader.malformed(at, of!(HistoryDraft::acts), error));
        (made.ok(), rotation.claims(claims))
    }
}
