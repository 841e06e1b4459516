//! Which bank an account belongs to.

use crate::identifier::{BankCode, Bic, Iban};
use alloc::vec::Vec;

/// Codes of banks and their BICs.
///
/// The built-in rows come from public sources and are not authoritative: banks
/// merge and are renamed. A host that has the list of the National Bank gives it
/// by [`BankTable::with_rows`].
///
/// ```
/// use qalqan_core::identifier::{Agreement, BankTable};
///
/// let banks = BankTable::built_in();
/// let account = "KZ226018871000394291".parse()?;
/// assert_eq!(banks.agree(account, "HSBKKZKX".parse()?), Agreement::Same);
/// let expected = "HSBKKZKX".parse()?;
/// assert_eq!(banks.agree(account, "KKMFKZ2A".parse()?), Agreement::Differs { expected });
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankTable {
    /// The host's rows by code, at most one a code; they go before the built-in. A code that it
    /// tells in two ways is of no bank.
    host: Vec<(BankCode, Option<Bic>)>,
}

type Row = (BankCode, Bic);

/// Whether an account and a BIC name one bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// One bank.
    Same,
    /// The table has another BIC for the account's bank.
    Differs {
        /// The BIC of the table.
        expected: Bic,
    },
    /// The table does not know the account's bank.
    UnknownBank,
}

const fn row(code: u16, bic: [u8; 8]) -> Row {
    (BankCode(code), Bic::known(bic))
}

/// By code.
const BUILT_IN: [Row; 33] = [
    row(9, *b"GCVPKZ2A"),
    row(70, *b"KKMFKZ2A"),
    row(125, *b"NBRKKZKX"),
    row(246, *b"HLALKZKZ"),
    row(432, *b"VTBAKZKZ"),
    row(435, *b"SHBKKZKA"),
    row(550, *b"INEARUMM"),
    row(551, *b"KSNVKZKA"),
    row(563, *b"KPSTKZKA"),
    row(601, *b"HSBKKZKX"),
    row(700, *b"EABRKZKA"),
    row(715, *b"KCCJKZKK"),
    row(719, *b"KMFBKZKK"),
    row(722, *b"CASPKZKA"),
    row(724, *b"MOKFKZKA"),
    row(766, *b"CEDUKZKA"),
    row(821, *b"KINCKZKA"),
    row(832, *b"CITIKZKA"),
    row(849, *b"NURSKZKX"),
    row(856, *b"KCJBKZKX"),
    row(885, *b"KZIBKZKA"),
    row(886, *b"INLMKZKA"),
    row(896, *b"ZAJSKZ22"),
    row(907, *b"DVKAKZKA"),
    row(913, *b"BKCHKZKA"),
    row(914, *b"BRKEKZKA"),
    row(927, *b"KICEKZKX"),
    row(930, *b"ICBKKZKX"),
    row(948, *b"EURIKZKA"),
    row(949, *b"ATYNKZKA"),
    row(965, *b"IRTYKZKA"),
    row(972, *b"HCSKKZKA"),
    row(998, *b"TSESKZKA"),
];

fn find(rows: &[Row], code: BankCode) -> Option<Bic> {
    let at = rows.binary_search_by_key(&code, |(code, _)| *code).ok()?;
    rows.get(at).map(|(_, bic)| *bic)
}

impl BankTable {
    /// The built-in rows.
    #[must_use]
    pub const fn built_in() -> Self {
        Self { host: Vec::new() }
    }

    /// The table with rows of the host, which go before the built-in ones. Of a code that
    /// several rows tell in different ways nobody knows the bank.
    #[must_use]
    pub fn with_rows<I: IntoIterator<Item = (BankCode, Bic)>>(mut self, rows: I) -> Self {
        for (code, bic) in rows {
            match self.host.binary_search_by_key(&code, |(code, _)| *code) {
                Ok(at) => {
                    if let Some((_, known)) = self.host.get_mut(at) {
                        *known = known.filter(|one| *one == bic);
                    }
                }
                Err(at) => self.host.insert(at, (code, Some(bic))),
            }
        }
        self
    }

    /// The BIC of a bank.
    #[must_use]
    pub fn bic_of(&self, code: BankCode) -> Option<Bic> {
        let own = self.host.binary_search_by_key(&code, |(code, _)| *code);
        match own.ok().and_then(|at| self.host.get(at)) {
            Some((_, told)) => *told,
            None => find(&BUILT_IN, code),
        }
    }

    /// Does the host tell the bank of a code in different ways?
    #[must_use]
    pub fn contradicts(&self, code: BankCode) -> bool {
        let own = self.host.binary_search_by_key(&code, |(code, _)| *code);
        own.ok().and_then(|at| self.host.get(at)) == Some(&(code, None))
    }

    /// Do the account and the BIC name one bank? Branches do not matter.
    #[must_use]
    pub fn agree(&self, account: Iban, bic: Bic) -> Agreement {
        match self.bic_of(account.bank_code()) {
            None => Agreement::UnknownBank,
            Some(expected) if expected.same_institution(bic) => Agreement::Same,
            Some(expected) => Agreement::Differs { expected },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn built_in_rows_are_sorted_and_well_formed() {
        assert!(BUILT_IN.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (code, bic) in BUILT_IN {
            assert_eq!(code.to_string().parse(), Ok(code));
            assert_eq!(bic.to_string().parse(), Ok(bic));
        }
    }

    #[test]
    fn the_host_goes_before_the_built_in() {
        let account: Iban = "KZ24070105KSN0000000".parse().unwrap();
        let (treasury, other): (Bic, Bic) =
            ("KKMFKZ2A".parse().unwrap(), "ABCDKZKA".parse().unwrap());
        let code = account.bank_code();
        let banks = BankTable::built_in();
        assert_eq!(banks.agree(account, treasury), Agreement::Same);
        let twice = banks.clone().with_rows([(code, treasury), (code, other)]);
        assert_eq!(twice.agree(account, other), Agreement::UnknownBank);
        assert_eq!(twice.agree(account, treasury), Agreement::UnknownBank);
        assert!(twice.contradicts(code));
        let changed = banks.with_rows([(code, other), (code, other)]);
        assert_eq!(changed.agree(account, other), Agreement::Same);
        assert_eq!(
            changed.agree(account, treasury),
            Agreement::Differs { expected: other }
        );
        assert_eq!(
            changed
                .bic_of("998".parse().unwrap())
                .map(|bic| bic.to_string()),
            Some("TSESKZKA".into())
        );
        assert_eq!(changed.bic_of("999".parse().unwrap()), None);
    }

    #[test]
    fn borders_of_the_code() {
        for bad in ["", "7", "0700", "07a", "07О"] {
            assert!(bad.parse::<BankCode>().is_err(), "{bad}");
        }
    }
}
