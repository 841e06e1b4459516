//! A change of a contract's status.

use crate::finding::At;
use crate::identifier::ContractNumber;
use crate::placement::{
    self, ContractStatus, ContractStep, StatusChange, StatusOutcome, TerminationGround,
};
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{DayOverrideDraft, DayText, LawDraft, TermLineReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A change of a contract's status.
    pub struct ContractStatusDraft {
        /// The law to judge by; that of the day of the step when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The contract.
        pub number: Option<String>,
        /// `on-signing`, `signed`, `terminated-by-issuer`; absent where the
        /// contract is only being formed.
        #[one_of(ContractStatus)]
        pub status: Option<String>,
        /// `issuer-signs`, `provider-signs`, `issuer-terminates`.
        #[one_of(ContractStep)]
        pub step: Option<String>,
        /// The day of the step.
        pub on: Option<String>,
        /// The day of the decision on the distribution of money.
        pub distributed: Option<String>,
        /// The issuer's decision to terminate.
        pub decision: Option<String>,
        /// `licence-withdrawn`, `monitoring-act`.
        #[one_of(TerminationGround)]
        pub ground: Option<String>,
        /// The day of the ground's document: the decision received, or the act of
        /// monitoring.
        pub ground_from: Option<String>,
    }

    /// The answer about a change.
    pub struct ContractStatusReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The status after it; absent where the change is refused.
        #[omit(empty)]
        pub status: Option<ContractStatus>,
        /// From which day payment stops.
        #[omit(empty)]
        pub payment_stops_from: Option<DayText>,
        /// The terms as they ran.
        pub terms: Vec<TermLineReport>,
    }
}

call!({
    /// Moves a contract to its next status (mechanism 11, 16, 17).
    pub fn change_contract_status(draft: ContractStatusDraft) -> ContractStatusReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let _: Option<ContractNumber> = reader.required(&root, of!(draft.number));
        let status: Option<ContractStatus> = reader.optional(&root, of!(draft.status));
        // a broken status is not the same as none
        let readable = status.is_some() || draft.status.as_ref().is_none_or(String::is_empty);
        let step = reader.required(&root, of!(draft.step));
        let on = reader.required(&root, of!(draft.on));
        let distributed = reader.optional(&root, of!(draft.distributed));
        let decision = reader.optional_text(&root, of!(draft.decision));
        let ground = reader.optional(&root, of!(draft.ground));
        let ground_from = reader.optional(&root, of!(draft.ground_from));
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), on);
        let mut outcome = StatusOutcome {
            status: None,
            payment_stops_from: None,
            terms: Vec::new(),
        };
        if let (Some(step), Some(edition), Some(calendar), true) =
            (step, &edition, &calendar, readable)
        {
            let change = StatusChange {
                status,
                step,
                on,
                distributed,
                decision,
                ground,
                ground_from,
            };
            outcome = placement::change_status(&mut reader.exam, &change, edition, calendar);
        }
        let telling = reader.telling();
        let verdict = reader.exam.close();
        let after = outcome.status.filter(|_| verdict.acceptable());
        let stops = outcome.payment_stops_from.filter(|_| after.is_some());
        ContractStatusReport {
            verdict: telling.report(edition.as_ref(), &verdict),
            status: after,
            payment_stops_from: stops.map(DayText::from),
            terms: terms(&outcome.terms),
        }
    }
});
