//! How much the lists of one draft may hold while it is read.

use core::cell::Cell;

/// Bytes of lists that any text may build, however short it is.
const BYTES_ALWAYS: usize = 32 * 1024 * 1024;

/// Bytes of lists for each byte of the text beyond that: a row that is told has several
/// times the length of `{},`, and nothing else makes its record worth so much.
const BYTES_A_BYTE: usize = 5;

/// Entries up to which a list doubles as it grows; a longer one grows by a half, so that
/// the old and the new place together stay near what is held.
const DOUBLED_MAX: usize = 4096;

/// The least entries that a list makes place for: most lists of a case hold some.
const ENTRIES_MIN: usize = 4;

/// The bytes that lists may still take. A list is given its place here before it grows,
/// so that a text of empty rows is refused and not built.
pub(crate) struct Room {
    left: Cell<usize>,
}

impl Default for Room {
    /// As much as there is: for records that a host reads by itself.
    fn default() -> Self {
        Self {
            left: Cell::new(usize::MAX),
        }
    }
}

impl Room {
    /// The room of a text of so many bytes.
    pub(crate) fn of_text(bytes: usize) -> Self {
        let left = bytes.saturating_mul(BYTES_A_BYTE);
        Self {
            left: Cell::new(left.saturating_add(BYTES_ALWAYS)),
        }
    }

    /// Entries that a full list is given beside those it holds; `None` where no room is
    /// left. Both places are counted until the entries have moved.
    pub(super) fn grow(&self, held: usize, entry_bytes: usize) -> Option<usize> {
        let more = match held {
            0..=ENTRIES_MIN => ENTRIES_MIN,
            _ if held <= DOUBLED_MAX => held,
            _ => held.div_ceil(2),
        };
        let grown = held.checked_add(more)?.checked_mul(entry_bytes)?;
        let left = self.left.get().checked_sub(grown)?;
        self.left
            .set(left.saturating_add(held.saturating_mul(entry_bytes)));
        Some(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_places_fit_while_a_list_moves() {
        let room = Room {
            left: Cell::new(100),
        };
        assert_eq!(room.grow(0, 10), Some(4));
        assert_eq!(room.left.get(), 60);
        // eighty bytes beside the forty are more than there are
        assert_eq!(room.grow(4, 10), None);
        assert_eq!(room.left.get(), 60);
        assert_eq!(room.grow(0, 15), Some(4));
        assert_eq!(room.left.get(), 0);
    }

    #[test]
    fn a_long_list_grows_by_a_half() {
        let room = Room::default();
        assert_eq!(room.grow(4096, 1), Some(4096));
        assert_eq!(room.grow(8192, 1), Some(4096));
        assert_eq!(room.grow(usize::MAX, 2), None);
    }
}
