//! The editions, oldest first, one file each.

mod mechanism_draft_2026_01;

pub(super) use all::ALL;

mod all {
    use crate::law::Edition;

    pub(in crate::law) static ALL: &[Edition] = &[super::mechanism_draft_2026_01::EDITION];
}
