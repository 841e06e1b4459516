//! The editions, oldest first: a file or a folder each, and its line here.

mod mechanism_draft_2026_01;

pub(super) static ALL: &[crate::law::Edition] = &[mechanism_draft_2026_01::EDITION];
