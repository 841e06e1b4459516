//! The statement of an account.

use crate::calendar::Period;
use crate::finding::At;
use crate::law::Language;
use crate::placement::FundingSource;
use crate::statement::{self, AccountHolder, AccountStatement, PolicyLine, UseEvent, html};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{absent_or_text, rows, span};
use crate::wire::{AmountText, LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// What a statement is made of.
    pub struct StatementDraft {
        /// The law to judge by; that of the last day when absent.
        pub law: Option<LawDraft>,
        /// Whose account it is.
        pub holder: Option<HolderDraft>,
        /// First day.
        pub from: Option<String>,
        /// Last day.
        pub to: Option<String>,
        /// The holder's policies.
        pub policies: Vec<PolicyLineDraft>,
        /// Uses of the coverage: lines of signed acts.
        pub events: Vec<UseEventDraft>,
        /// `kk`, `ru` or `en` for the page; Kazakh when absent.
        #[one_of(Language)]
        pub language: Option<String>,
        /// Show personal numbers whole, for the holder; masked when absent.
        pub reveal: Option<bool>,
    }

    /// The holder of an account.
    pub struct HolderDraft {
        /// IIN.
        pub iin: Option<String>,
        /// Names.
        pub name: Option<String>,
        /// Number of the account.
        pub account: Option<String>,
    }

    /// A policy of the holder.
    pub struct PolicyLineDraft {
        /// Number.
        pub number: Option<String>,
        /// First day.
        pub from: Option<String>,
        /// Last day.
        pub to: Option<String>,
        /// Name of the provider of attachment.
        pub attached_to: Option<String>,
    }

    /// A use of the coverage.
    pub struct UseEventDraft {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// Number of the act.
        pub act: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Id of the line in the provider's system.
        pub line: Option<String>,
        /// The service.
        pub code: Option<String>,
        /// When it was given.
        pub at: Option<String>,
        /// How many.
        pub quantity: Option<u32>,
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// Amount in tenge.
        pub amount: Option<String>,
    }

    /// The answer about a statement.
    pub struct StatementReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// What the statement holds.
        #[omit(empty)]
        pub statement: Option<AccountStatementReport>,
        /// The page for print.
        #[omit(empty)]
        pub html: Option<String>,
    }

    /// What a statement holds; the lines are in the page.
    pub struct AccountStatementReport {
        /// IIN of the holder, masked without `reveal`.
        pub iin: String,
        /// Number of the account.
        pub account: String,
        /// The days covered.
        pub period: String,
        /// Numbers of the policies.
        pub policies: Vec<String>,
        /// Ids of the events in their order.
        pub events: Vec<String>,
        /// Sum of ГОБМП in tenge.
        pub guaranteed: AmountText,
        /// Sum of ОСМС in tenge.
        pub insurance: AmountText,
        /// Both in tenge.
        pub total: AmountText,
    }
}

fn policy(reader: &mut Reader, at: &At<'_>, draft: &PolicyLineDraft) -> Option<PolicyLine> {
    let number = reader.required(at, of!(draft.number));
    let period = span(reader, at, of!(draft.from), of!(draft.to));
    let attached_to = absent_or_text(reader, at, of!(draft.attached_to));
    Some(PolicyLine {
        number: number?,
        period: period?,
        attached_to: attached_to?,
    })
}

fn event(reader: &mut Reader, at: &At<'_>, draft: &UseEventDraft) -> Option<UseEvent> {
    let insured = reader.required(at, of!(draft.insured));
    let act = reader.required(at, of!(draft.act));
    let provider = reader.required(at, of!(draft.provider));
    let line = reader.required(at, of!(draft.line));
    let code = reader.required(at, of!(draft.code));
    let moment = reader.required(at, of!(draft.at));
    let quantity = reader.number(at, of!(draft.quantity));
    let funding = reader.required(at, of!(draft.funding));
    let amount = reader.required(at, of!(draft.amount));
    Some(UseEvent {
        insured: insured?,
        act: act?,
        provider: provider?,
        line: line?,
        code: code?,
        at: moment?,
        quantity: quantity?,
        funding: funding?,
        amount: amount?,
    })
}

fn holder(
    reader: &mut Reader,
    root: &At<'_>,
    draft: Option<&HolderDraft>,
) -> Option<AccountHolder> {
    let Some(draft) = draft else {
        reader.missing(root, of!(StatementDraft::holder));
        return None;
    };
    let at = root.field(of!(StatementDraft::holder).name);
    let iin = reader.required(&at, of!(draft.iin));
    let name = absent_or_text(reader, &at, of!(draft.name));
    let account = reader.text(&at, of!(draft.account));
    Some(AccountHolder {
        iin: iin?,
        name: name?,
        account: account?,
    })
}

call!({
    /// The general statement of an account, with its page for print (mechanism 29(2)). No
    /// statement is made while an event cannot be read: its sums would be wrong.
    pub fn account_statement(draft: StatementDraft) -> StatementReport {
        let mut reader = Reader::new();
        let root = At::root();
        let holder = holder(&mut reader, &root, draft.holder.as_ref());
        let period = span(&mut reader, &root, of!(draft.from), of!(draft.to));
        let (policies, all) = rows(&mut reader, &root, of!(draft.policies), policy);
        let (events, whole) = rows(&mut reader, &root, of!(draft.events), event);
        let language = reader.optional(&root, of!(draft.language));
        let day = period.map(Period::last);
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let parts = holder
            .zip(period)
            .filter(|_| all && whole && edition.is_some());
        let made = parts.and_then(|(holder, period)| {
            statement::account_statement(&mut reader.exam, holder, period, &policies, &events)
        });
        let reveal = draft.reveal == Some(true);
        StatementReport {
            statement: made.as_ref().map(|made| shown(made, reveal)),
            html: made
                .as_ref()
                .map(|made| html(made, language.unwrap_or(Language::Kk), reveal)),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});

fn shown(made: &AccountStatement, reveal: bool) -> AccountStatementReport {
    let iin = made.holder.iin;
    AccountStatementReport {
        iin: if reveal {
            iin.to_string()
        } else {
            iin.masked()
        },
        account: made.holder.account.clone(),
        period: made.period.to_string(),
        policies: made
            .policies
            .iter()
            .map(|policy| policy.number.to_string())
            .collect(),
        events: made
            .events
            .iter()
            .map(|event| event.line.to_string())
            .collect(),
        guaranteed: made.totals.guaranteed.into(),
        insurance: made.totals.insurance.into(),
        total: made.totals.all.into(),
    }
}
