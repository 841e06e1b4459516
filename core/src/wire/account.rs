//! The call that decides a change of an account.

use crate::account::{
    AccountChange, AccountFields, AccountOrder, AccountStanding, AccountState, AccountTerms,
    Ground, Holder, decide, options,
};
use crate::fact::Source;
use crate::finding::At;
use crate::wire::calendar::calendar;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{DayOverrideDraft, LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// An order to change an account (mechanism 27, 30–33).
    pub struct AccountChangeDraft {
        /// The law to judge by; that of the day when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// `insured`, `entrepreneur` or `legal-entity`.
        #[one_of(Holder)]
        pub holder: Option<String>,
        /// `none`, `open`, `blocked` or `closed`; unknown when absent.
        #[one_of(AccountStanding)]
        pub state: Option<String>,
        /// The day of the operation that made the state.
        pub since: Option<String>,
        /// `open`, `change-data`, `block`, `unblock` or `close`.
        #[one_of(AccountChange)]
        pub operation: Option<String>,
        /// The day of the operation.
        pub on: Option<String>,
        /// A ground of points 32 and 33: `death`, `declared-dead`, `incapable`,
        /// `partly-capable`, `missing`, `liquidation` or `act-of-body`.
        #[one_of(Ground)]
        pub ground: Option<String>,
        /// The source of point 22 that shows the ground, or the record for an opening:
        /// `permits`, `accounting`, `real-estate`, `land`, `legal-entities`, `e-invoices`,
        /// `individuals`, `mobile-citizens`, `tax-debt`, `certificates`, `biometrics`,
        /// `mis`, `disability`, `addresses`, `labour-and-pensions`, `contact-centre`,
        /// `health-ministry` or `register`.
        #[one_of(Source)]
        pub source: Option<String>,
        /// Number and day of an act of a state body.
        pub act: Option<String>,
        /// The day on which the data of points 5 and 7 changed.
        pub data_changed_on: Option<String>,
    }

    /// The decision.
    pub struct AccountChangeReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The state after it, where nothing refuses it and nothing was left unchecked.
        #[omit(empty)]
        pub state: Option<AccountState>,
        /// The operation of the law, by its sub-point.
        #[omit(empty)]
        pub point: Option<String>,
        /// What the ground allows.
        pub options: Vec<String>,
    }
}

call!({
    /// Decides a change of an account.
    pub fn change_account_state(draft: AccountChangeDraft) -> AccountChangeReport {
        let mut reader = Reader::new();
        let root = At::root();
        let order = read(&mut reader, &root, &draft);
        let edition = reader.law(&root, draft.law.as_ref(), order.on);
        let days = calendar(&mut reader, of!(draft.overrides));
        let mut after = None;
        if let (Some(edition), Some(days)) = (&edition, &days) {
            let terms = AccountTerms {
                data_change: edition
                    .counting(days)
                    .watch(edition.parameters.data_change.get()),
            };
            after = decide(&mut reader.exam, &root, &order, &terms);
        }
        let verdict = reader.verdict(edition.as_ref());
        let accepted = verdict.is_sound();
        let allowed = order
            .ground
            .given()
            .map_or(&[][..], |ground| options(*ground));
        AccountChangeReport {
            verdict,
            state: after.filter(|_| accepted),
            point: order
                .change
                .map(|change: AccountChange| change.operation().point().into()),
            options: allowed.iter().map(ToString::to_string).collect(),
        }
    }
});

fn read(reader: &mut Reader, at: &At<'_>, draft: &AccountChangeDraft) -> AccountOrder {
    AccountOrder {
        holder: reader.required(at, of!(draft.holder)),
        standing: reader.optional(at, of!(draft.state)),
        since: reader.optional(at, of!(draft.since)),
        change: reader.required(at, of!(draft.operation)),
        on: reader.required(at, of!(draft.on)),
        ground: reader.requisite(at, of!(draft.ground)),
        source: reader.optional(at, of!(draft.source)),
        act: reader.optional_text(at, of!(draft.act)),
        data_changed_on: reader.optional(at, of!(draft.data_changed_on)),
        fields: AccountFields {
            act: of!(draft.act).name,
            day: of!(draft.on).name,
        },
    }
}
