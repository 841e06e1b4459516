//! What the index does in one step under one lock, and what it says that it searched.

use crate::act::Act;
use crate::calendar::Month;
use crate::duplicate::{HistoryStatus, Presentation};
use crate::finding::At;
use crate::wire::act::read;
use crate::wire::declare::methods;
use crate::wire::duplicate::claims::claims;
use crate::wire::duplicate::history::{SearchedDraft, searched};
use crate::wire::duplicate::index::{refusal, under};
use crate::wire::duplicate::judge::duplicates_report;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::rows::absent_or;
use crate::wire::{
    DuplicateIndex, DuplicatesReport, JudgeDraft, PresentDraft, PresentReport, SetSearchedDraft,
    SetSearchedReport,
};
use alloc::vec::Vec;

methods!({
    impl DuplicateIndex {
        /// Judges an act against those held, and keeps it where it is not refused: no other
        /// call comes between. Of two that present one act or one line at the same moment,
        /// the second is refused. What is only a sign is kept, and stays under review.
        pub fn present(&self, draft: PresentDraft) -> PresentReport {
            let mut reader = under(&self.key);
            let root = At::root();
            let label = reader.text(&root, of!(draft.label));
            let status = absent_or(&mut reader, &root, of!(draft.status));
            if draft.act.is_none() {
                reader.missing(&root, of!(draft.act));
            }
            let act = draft.act.as_ref();
            let list = root.field(of!(JudgeDraft::acts).name);
            let act: Option<Act> = act.map(|act| read::act(&mut reader, &list.index(0), act));
            let acts: Vec<Act> = act.into_iter().collect();
            let given = draft.claims.unwrap_or_default();
            let claims = claims(
                &mut reader,
                &root.field(of!(PresentDraft::claims).name),
                &given,
                &acts,
            );
            let month = acts.first().and_then(|act| act.month).map(Month::last);
            let edition = reader.law(&root, draft.law.as_ref(), month);
            // an act or a claim that could not be read whole would be held for less than it is
            let whole = reader.exam.is_sound();
            let (true, Some(label), Some(status), Some(act), Some(edition)) =
                (whole, label, status, acts.first(), edition.as_ref())
            else {
                return PresentReport {
                    judged: DuplicatesReport {
                        verdict: reader.verdict(edition.as_ref()),
                        ..DuplicatesReport::default()
                    },
                    ..PresentReport::default()
                };
            };
            let presented = Presentation {
                act,
                label: &label,
                status: status.unwrap_or(HistoryStatus::InProcess),
                claims: &claims,
            };
            let exam = &mut reader.exam;
            let (report, kept) = self
                .history
                .with(|history| history.present(exam, &self.key, presented, edition));
            PresentReport {
                judged: duplicates_report(self.key.check(), &report, reader.verdict(Some(edition))),
                kept: kept == Ok(true),
                refusal: kept.err().map(|error| refusal(error, "")),
            }
        }

        /// [`present`](Self::present) with JSON text.
        pub fn present_json(&self, text: &str) -> String;

        /// Says anew what was searched for the acts that are held: an index that lives on
        /// answers for later days than it was made with.
        pub fn set_searched(&self, draft: SetSearchedDraft) -> SetSearchedReport {
            let mut reader = Reader::new();
            let given = SearchedDraft {
                periods: of!(draft.periods),
                statuses: of!(draft.statuses),
                providers: of!(draft.providers),
                as_of: of!(draft.as_of),
                complete: draft.complete == Some(true),
                stays: draft.stays == Some(true),
                ids: draft.ids == Some(true),
                attendances: draft.attendances == Some(true),
                live: draft.live == Some(true),
            };
            let keys = alloc::vec![self.key.check()];
            let read = given.read(&mut reader, &At::root(), keys);
            let report = SetSearchedReport {
                verdict: reader.verdict(None),
                searched: searched(&read),
            };
            self.history.with(|history| history.set_searched(read));
            report
        }

        /// [`set_searched`](Self::set_searched) with JSON text.
        pub fn set_searched_json(&self, text: &str) -> String;
    }
});
