//! The uses of the coverage that a signed act makes.

use crate::fact::{Book, Source};
use crate::finding::At;
use crate::ledger::{CoverageUse, uses_of};
use crate::wire::act::ActDocument;
use crate::wire::act::reference::reference;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{ActDraft, AmountText, DayText, LawDraft, ReferenceDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A signed act whose uses are asked for.
    pub struct UsesOfActDraft {
        /// The law to judge by; that of the month of the act when absent.
        pub law: Option<LawDraft>,
        /// The act, as it was signed.
        pub act: Option<ActDraft>,
        /// Policies of the insured.
        pub reference: Option<ReferenceDraft>,
    }

    /// The uses, one a service, in the order of the act.
    pub struct UsesOfActReport {
        /// The verdict: services whose insured have no policy in force.
        pub verdict: VerdictReport,
        /// What to register on the accounts, by orders `register-use`; none where the act
        /// cannot be read whole.
        pub uses: Vec<CoverageUseReport>,
    }

    /// A use of the coverage: the fields of an order `register-use`, and whose account.
    pub struct CoverageUseReport {
        /// The insured's IIN.
        pub insured: String,
        /// The policy.
        pub policy: String,
        /// The day of the service.
        #[omit(empty)]
        pub day: Option<DayText>,
        /// The act.
        pub act: String,
        /// The case.
        pub case: String,
        /// The service.
        pub service: String,
        /// The provider.
        pub provider: String,
        /// The contract.
        pub contract: String,
        /// The code of the service.
        pub code: String,
        /// How many.
        pub quantity: u64,
        /// `gobmp` or `osms`.
        #[omit(empty)]
        pub funding: Option<String>,
        /// The amount in tenge.
        #[omit(empty)]
        pub amount: Option<AmountText>,
    }
}

call!({
    /// The uses of the coverage that a signed act makes, one a service, to be registered on
    /// the accounts of its insured (mechanism 12 par 3).
    pub fn uses_of_act(draft: UsesOfActDraft) -> UsesOfActReport {
        let mut reader = Reader::new();
        let root = At::root();
        let nothing = ActDraft::default();
        let field = of!(draft.act);
        let here = root.field(field.name);
        let act = ActDocument::read(&mut reader, &here, field.value.unwrap_or(&nothing));
        let edition = reader.law(&root, draft.law.as_ref(), act.day());
        let facts = of!(draft.reference);
        let policies = facts.value.map_or_else(
            || Book::not_given(Source::Register),
            |draft| reference(&mut reader, &root.field(facts.name), draft).policies,
        );
        let known = edition.as_ref().filter(|_| act.whole);
        let uses = known.map_or(Vec::new(), |edition| {
            // a list is as old as it is on the day of the check
            let ages = edition.parameters.list_ages.value();
            let policies = policies.aged(act.act.checked_on, ages);
            uses_of(&mut reader.exam, &here, &act.act, &policies)
        });
        UsesOfActReport {
            verdict: reader.verdict(edition.as_ref()),
            uses: uses.iter().map(use_report).collect(),
        }
    }
});

fn use_report(one: &CoverageUse) -> CoverageUseReport {
    CoverageUseReport {
        insured: one.insured.to_string(),
        policy: one.policy.to_string(),
        day: Some(one.day.into()),
        act: one.act.to_string(),
        case: one.case.to_string(),
        service: one.service.to_string(),
        provider: one.provider.to_string(),
        contract: one.contract.to_string(),
        code: one.code.to_string(),
        quantity: one.quantity,
        funding: Some(one.funding.name().into()),
        amount: Some(one.amount.into()),
    }
}
