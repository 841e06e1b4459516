//! How much the lists of one draft may hold while it is read.

use core::cell::Cell;
use core::ops::RangeInclusive;

/// Bytes of lists that any text may build, however short it is.
const BYTES_ALWAYS: usize = 32 * 1024 * 1024;

/// Bytes of lists for each byte of the text beyond that: a row that is told has several
/// times the length of `{},`, and nothing else makes its record worth so much.
const BYTES_A_BYTE: usize = 5;

/// Entries up to which a list doubles as it grows; a longer one grows by a half, so that
/// the old and the new place together stay near what is held.
const DOUBLED_MAX: usize = 4096;

/// The entries that a list first makes place for: most lists of a case hold some.
const ENTRIES_FIRST: usize = 4;

/// The bytes that they take at most: allocators keep longer pieces in order, and find one
/// more slowly.
const BYTES_FIRST: usize = 1000;

/// Entries of a list that is likely to become a long one.
const LONG: RangeInclusive<usize> = 256..=2048;

/// Bytes that such lists of one text may take beyond what they hold.
const BYTES_AHEAD: usize = 8 * 1024 * 1024;

/// The bytes that lists may still take. A list is given its place here before it grows,
/// so that a text of empty rows is refused and not built.
pub(crate) struct Room {
    left: Cell<usize>,
    ahead: Cell<usize>,
}

impl Default for Room {
    /// As much as there is: for records that a host reads by itself.
    fn default() -> Self {
        Self::of(usize::MAX)
    }
}

impl Room {
    /// The room of a text of so many bytes.
    pub(crate) fn of_text(bytes: usize) -> Self {
        let left = bytes.saturating_mul(BYTES_A_BYTE);
        Self::of(left.saturating_add(BYTES_ALWAYS))
    }

    const fn of(left: usize) -> Self {
        Self {
            left: Cell::new(left),
            ahead: Cell::new(BYTES_AHEAD),
        }
    }

    /// Entries that a full list is given beside those it holds; `None` where no room is
    /// left. Both places are counted until the entries have moved.
    pub(super) fn grow(&self, held: usize, entry_bytes: usize) -> Option<usize> {
        let first = BYTES_FIRST.checked_div(entry_bytes);
        let first = first.map_or(ENTRIES_FIRST, |fit| fit.clamp(1, ENTRIES_FIRST));
        let more = match held {
            _ if held <= first => first,
            _ if held <= DOUBLED_MAX => self.ahead(held, entry_bytes).unwrap_or(held),
            _ => held.div_ceil(2),
        };
        let grown = held.checked_add(more)?.checked_mul(entry_bytes)?;
        let left = self.left.get().checked_sub(grown)?;
        self.left
            .set(left.saturating_add(held.saturating_mul(entry_bytes)));
        Some(more)
    }

    /// Seven times as many entries again for the first lists that become long: the cases of
    /// an act move twice on their way, and not five times. Never so many that less would
    /// have fitted where they do not.
    fn ahead(&self, held: usize, entry_bytes: usize) -> Option<usize> {
        let more = LONG.contains(&held).then(|| held.checked_mul(7))??;
        let bytes = more.checked_mul(entry_bytes)?;
        if bytes.checked_mul(2)? > self.left.get() {
            return None;
        }
        self.ahead.set(self.ahead.get().checked_sub(bytes)?);
        Some(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_places_fit_while_a_list_moves() {
        let room = Room::of(100);
        assert_eq!(room.grow(0, 10), Some(4));
        assert_eq!(room.left.get(), 60);
        // eighty bytes beside the forty are more than there are
        assert_eq!(room.grow(4, 10), None);
        assert_eq!(room.left.get(), 60);
        assert_eq!(room.grow(0, 15), Some(4));
        assert_eq!(room.left.get(), 0);
    }

    #[test]
    fn long_entries_start_with_fewer() {
        let room = Room::default();
        let first = |bytes| room.grow(0, bytes);
        assert_eq!(
            [0, 1, 250, 251, 1000, 5000].map(first),
            [4, 4, 4, 3, 1, 1].map(Some)
        );
    }

    #[test]
    fn the_first_long_lists_are_given_place_ahead() {
        let room = Room::default();
        assert_eq!(room.grow(256, 400), Some(256 * 7));
        assert_eq!(room.grow(2048, 400), Some(2048 * 7));
        // eight megabytes are nearly all taken
        assert_eq!(room.grow(2048, 400), Some(2048));
        assert_eq!(room.grow(256, 400), Some(256 * 7));
        // where it would take more than half of what is left, a list doubles
        assert_eq!(Room::of(200_000).grow(256, 100), Some(256));
    }

    #[test]
    fn a_long_list_grows_by_a_half() {
        let room = Room::default();
        assert_eq!(room.grow(4096, 1), Some(4096));
        assert_eq!(room.grow(8192, 1), Some(4096));
        assert_eq!(room.grow(usize::MAX, 2), None);
    }
}
