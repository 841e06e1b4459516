//! Calls beside the check: the status of an act, the tariff of a case.

use crate::act::TariffKind;
use crate::act::{ActStatus, ActStep, CaseTariff, status_allows};
use crate::finding::At;
use crate::finding::Outcome;
use crate::law::catalogue::act;
use crate::wire::act::document::ActDocument;
use crate::wire::act::read::PlainDecimal;
use crate::wire::act::signing::{Step, brings, told};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{ActStatusDraft, ActStatusReport, AmountText, LawDraft, VerdictReport};
use alloc::string::{String, ToString};

records! {
    /// What the tariff of a case is computed from.
    pub struct CaseTariffDraft {
        /// The law to compute by; the latest edition when absent.
        pub law: Option<LawDraft>,
        /// `stay`, `day-hospital`, `day-operation`, `day-bed-days`, `day-angiography`,
        /// `child-examination`, `haemodialysis`, `home-hospital`, `short-stay` or
        /// `early-death`.
        #[one_of(TariffKind)]
        pub kind: Option<String>,
        /// Base rate in tenge.
        pub base: Option<String>,
        /// Cost weight of the group, in plain decimals; where bed-days are paid, how many.
        pub weight: Option<String>,
        /// Planned bed-days of a short stay.
        pub planned_days: Option<u32>,
        /// Bed-days that were.
        pub actual_days: Option<u32>,
    }

    /// The tariff of a case.
    pub struct CaseTariffReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The tariff in tenge, where nothing refuses it.
        #[omit(empty)]
        pub tariff: Option<AmountText>,
        /// The weight that it was computed by.
        #[omit(empty)]
        pub weight: Option<String>,
    }
}

call!({
    /// Checks a step of an act against its status, with what the step brings: the evidence of
    /// a signature, the turn of the issuer's signature, the e-invoice, the correction
    /// (mechanism 12, 13, 40).
    pub fn change_act_status(draft: ActStatusDraft) -> ActStatusReport {
        let mut reader = Reader::new();
        let root = At::root();
        let here = root.field(of!(ActStatusDraft::document).name);
        let document = draft.document.as_ref();
        let document = document.map(|act| ActDocument::read(&mut reader, &here, act));
        let day = document.as_ref().and_then(ActDocument::day);
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let status: Option<ActStatus> = reader.required(&root, of!(draft.status));
        let step: Option<ActStep> = reader.required(&root, of!(draft.step));
        let after = status
            .zip(step)
            .and_then(|(status, step)| status_allows(&mut reader.exam, &root, status, step));
        // no document shows how far the act has come
        let path = root.field(of!(draft.status).name);
        let claim = told(of!(draft.status).name);
        reader.exam.rest_on(&[&act::STATUS_ALLOWS], &path, claim);
        if let (Some(_), Some(name), Some(edition)) = (after, step, &edition) {
            let step = Step {
                name,
                draft: &draft,
                document: document.as_ref(),
                edition,
            };
            brings(&mut reader, &root, &step);
        }
        let verdict = reader.verdict(edition.as_ref());
        let after = after.filter(|_| verdict.outcome == Outcome::Clear);
        ActStatusReport {
            verdict,
            status: after,
        }
    }
});

call!({
    /// Computes the tariff of a case by its cost weight (Payment Rules 66, 71–73, 81, 85, 88, 90).
    pub fn case_tariff(draft: CaseTariffDraft) -> CaseTariffReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let kind = reader.required(&root, of!(draft.kind));
        let base = reader.required(&root, of!(draft.base));
        let weight = reader.required::<PlainDecimal>(&root, of!(draft.weight));
        let asked = kind
            .zip(base)
            .zip(weight)
            .map(|((kind, base), weight)| CaseTariff {
                kind,
                base,
                weight: weight.0,
                days: draft.planned_days.zip(draft.actual_days),
            });
        let mut made = None;
        if let (Some(asked), Some(edition)) = (asked, &edition) {
            match crate::act::case_tariff(&asked, edition) {
                Ok(tariff) => made = Some(tariff),
                Err(reason) => reader.malformed(&root, of!(draft.kind), reason),
            }
        }
        let verdict = reader.verdict(edition.as_ref());
        let made = made.filter(|_| verdict.is_sound());
        CaseTariffReport {
            verdict,
            tariff: made.map(|(tariff, _)| tariff.into()),
            weight: made.map(|(_, weight)| weight.normalize().to_string()),
        }
    }
});
