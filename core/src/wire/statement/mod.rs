//! The statement of an account through the door.

mod account;

pub use account::{
    AccountStatementReport, HolderDraft, PolicyLineDraft, StatementDraft, StatementReport,
    UseEventDraft, account_statement,
};
