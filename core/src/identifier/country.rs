//! Countries by their two letters.

/// The codes of ISO 3166-1 in order, two letters each, and `XK`: codes of banks in Kosovo
/// hold it, though the standard leaves it to its users.
const CODES: &str = "\
    ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICK\
    CLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGS\
    GTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULV\
    LYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPM\
    PNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTR\
    TTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

/// Is it the code of a country?
pub(super) fn is_country(code: [u8; 2]) -> bool {
    let mut codes = CODES.as_bytes().chunks_exact(2);
    codes.any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn the_table_is_whole_and_in_order() {
        let codes: Vec<_> = CODES.as_bytes().chunks_exact(2).collect();
        // 249 of the standard, and Kosovo
        assert_eq!((codes.len(), CODES.len()), (250, 500));
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CODES.bytes().all(|byte| byte.is_ascii_uppercase()));
    }

    #[test]
    fn codes_in_use_and_none() {
        for code in [b"KZ", b"RU", b"KG", b"DE", b"XK", b"AD", b"ZW"] {
            assert!(is_country(*code));
        }
        // reserved for users, of a past country, across the border of two codes
        for code in [b"QQ", b"XX", b"SU", b"DA", b"kz"] {
            assert!(!is_country(*code));
        }
    }
}
