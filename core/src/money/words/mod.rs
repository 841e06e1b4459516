//! An amount in words, as documents of payment write it: the whole tenge in words, the tiyn
//! as two digits.
//!
//! The rules of three languages are one walk over groups of three digits
//! ([`Numerals`]) and three tables. What the documents of Kazakhstan do and the table follows:
//!
//! * the first letter is a capital, and nothing stands before it, so that no word can be added;
//! * «тенге» and «тиын» do not change in Russian after a number, and a tenge is masculine:
//!   «Двадцать один тенге 02 тиын»; only the thousands are feminine;
//! * Kazakh says «бір мың», as Russian says «одна тысяча», and «жүз» without «бір»;
//! * English writes no «and», and a hyphen within a number under a hundred;
//! * tiyn are written also where there are none: «00 тиын».
//!
//! ```
//! use qalqan_core::money::{Numerals, Tenge};
//!
//! let amount: Tenge = "1234.56".parse()?;
//! assert_eq!(amount.in_words(&Numerals::KAZAKH), "Бір мың екі жүз отыз төрт теңге 56 тиын");
//! assert_eq!(amount.in_words(&Numerals::RUSSIAN), "Одна тысяча двести тридцать четыре тенге 56 тиын");
//! assert_eq!(amount.in_words(&Numerals::ENGLISH), "One thousand two hundred thirty-four tenge 56 tiyn");
//! # Ok::<(), qalqan_core::money::TengeError>(())
//! ```

mod english;
mod kazakh;
mod numerals;
mod russian;
mod spell;
#[cfg(test)]
mod tests;

pub use numerals::Numerals;
