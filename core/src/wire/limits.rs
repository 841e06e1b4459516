//! Limits on what enters. They are generous for real work and small enough that
//! no input can exhaust a host.

/// Bytes of one JSON text: an act of a hundred thousand lines fits.
pub const INPUT_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Characters of one text field.
pub const TEXT_CHARS_MAX: usize = 1000;

/// Entries of one list.
pub const LIST_MAX: usize = 1_000_000;

/// Bytes of the text of a checkpoint: a year of a hundred thousand events fits.
pub const CHECKPOINT_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Overrides in one call, of the law or of the calendar: an edition has fewer
/// parameters, and a year fewer days that are announced apart.
pub const OVERRIDES_MAX: usize = 50;

/// Rows of a host's table of banks: bank codes have three digits.
pub const BANK_ROWS_MAX: usize = 1000;

/// Days of a span that are listed one by one: a financial year and its borders.
pub const DAYS_LISTED_MAX: i64 = 400;

/// Values of one finding: no rule names so many.
pub const PARAMS_MAX: usize = 50;

/// Reasons in a caller's list: nobody's rules have so many.
pub const REASONS_MAX: usize = 1000;

/// Rows of a table of frequencies: twice the services of the tariff list.
pub const FREQUENCY_ROWS_MAX: usize = 20_000;

/// Rows of that table for one service: days in a row, a month, a year, and some more.
/// Each costs a lookup for each of its days.
pub const ROWS_OF_A_SERVICE_MAX: usize = 8;

/// Fingerprints that one call names for a host to look up: an act of ten thousand lines
/// with a window of a week on either side, and some more.
pub const LOOKUPS_MAX: usize = 250_000;
