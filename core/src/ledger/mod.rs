//! Orders and events of one account.
