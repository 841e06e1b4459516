//! Limits on what enters. They are generous for real work and small enough that
//! no input can exhaust a host.

/// Bytes of one JSON text: an act of a hundred thousand lines fits.
pub const INPUT_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Characters of one text field.
pub const TEXT_CHARS_MAX: usize = 1000;

/// Entries of one list.
pub const LIST_MAX: usize = 1_000_000;

/// Overrides in one call, of the law or of the calendar: an edition has fewer
/// parameters, and a year fewer days that are announced apart.
pub const OVERRIDES_MAX: usize = 50;

/// Rows of a host's table of banks: bank codes have three digits.
pub const BANK_ROWS_MAX: usize = 1000;

/// Days of a span that are listed one by one: a financial year and its borders.
pub const DAYS_LISTED_MAX: i64 = 400;
