//! Limits on what enters. They are generous for real work and small enough that
//! no input can exhaust a host.

/// Bytes of one JSON text: an act of a hundred thousand lines fits.
pub const INPUT_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Characters of one text field.
pub const TEXT_CHARS_MAX: usize = 1000;

/// Entries of one list.
pub const LIST_MAX: usize = 1_000_000;
