//! Numbers of made-up people and firms, with check digits that fit.

use super::random::Random;
use qalqan_core::identifier::control_digit;

/// The first serial from `start` on whose number can be assigned, as twelve digits.
fn with_control(prefix: &str, start: u32, width: usize) -> String {
    let limit = 10_u32.saturating_pow(u32::try_from(width).unwrap_or(5));
    for step in 0..limit {
        let serial = start.wrapping_add(step) % limit;
        let text = format!("{prefix}{serial:0width$}");
        let digits: Vec<u8> = text.bytes().map(|byte| byte.wrapping_sub(b'0')).collect();
        let control = <[u8; 11]>::try_from(digits.as_slice())
            .ok()
            .and_then(|digits| control_digit(&digits));
        if let Some(control) = control {
            return format!("{text}{control}");
        }
    }
    String::new()
}

/// A person's number. Everybody here is born in 2099, so that nobody bears the
/// number yet; month, day and serial hold the place, so that no two of 369 000
/// places share one.
pub(super) fn iin(random: &mut Random, place: usize) -> String {
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    let century = if random.percent(50) { 5 } else { 6 };
    // every ninth serial: a skipped unassignable number never meets the next place
    let serial = place / 336 * 9 % 9900;
    let month = place % 12 + 1;
    let day = place / 12 % 28 + 1;
    with_control(&format!("99{month:02}{day:02}{century}"), serial, 4)
}

/// The same number with its last digit wrong.
pub(super) fn broken(number: &str) -> String {
    let mut text: String = number.chars().take(11).collect();
    let last = number.chars().nth(11).and_then(|digit| digit.to_digit(10));
    let wrong = last.map_or(0, |digit| (digit + 1) % 10);
    text.push_str(&wrong.to_string());
    text
}

/// A resident legal entity's number, registered in 2060: no such entity exists yet.
pub(super) fn bin(random: &mut Random, place: usize) -> String {
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    let month = random.between(1, 12);
    with_control(&format!("60{month:02}40"), place * 9 % 100_000, 5)
}

/// Bank codes with their BIC (public facts).
const BANKS: [(&str, &str); 4] = [
    ("601", "HSBKKZKX"),
    ("722", "CASPKZKA"),
    ("965", "IRTYKZKA"),
    ("998", "TSESKZKA"),
];

/// An account: (ИИК, БИК).
pub(super) fn account(random: &mut Random, place: usize) -> (String, String) {
    let (code, bic) = BANKS.get(random.below(BANKS.len())).unwrap_or(&BANKS[0]);
    let iban = iban(&format!("{code}A{place:012}"));
    (iban, (*bic).to_string())
}

/// The treasury's account of a stream of money.
pub(super) fn treasury_account(place: usize) -> String {
    iban(&format!("070{place:05}KSN00000"))
}

/// `KZ`, two control digits (ISO 13616, mod 97), and the sixteen characters.
fn iban(body: &str) -> String {
    let control = 98 - mod_97(&format!("{body}KZ00"));
    format!("KZ{control:02}{body}")
}

/// Letters count as 10 to 35, the whole as one long number modulo 97.
fn mod_97(text: &str) -> u32 {
    text.chars().fold(0, |rest, letter| {
        let value = letter.to_digit(36).unwrap_or(0);
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use qalqan_core::identifier::{Bin, Iin};
    use std::collections::BTreeSet;

    #[test]
    fn numbers_fit_and_never_meet() {
        let mut random = Random::stream(7, "numbers");
        let people: BTreeSet<String> = (0..5000).map(|place| iin(&mut random, place)).collect();
        assert_eq!(people.len(), 5000);
        for number in &people {
            assert!(number.parse::<Iin>().is_ok());
            assert!(broken(number).parse::<Iin>().is_err());
        }
        let firms: BTreeSet<String> = (0..200).map(|place| bin(&mut random, place)).collect();
        assert_eq!(firms.len(), 200);
        assert!(firms.iter().all(|number| number.parse::<Bin>().is_ok()));
    }

    #[test]
    fn accounts_pass_the_public_check() {
        // the account printed in the public offer checks the arithmetic itself
        assert_eq!(iban("6018871000394291"), "KZ226018871000394291");
        assert_eq!(iban("070105KSN0000000"), "KZ24070105KSN0000000");
        let (account, _) = account(&mut Random::stream(1, "bank"), 3);
        let (head, body) = account.split_at(4);
        assert_eq!(mod_97(&format!("{body}{head}")), 1);
        assert_eq!(account.len(), 20);
        assert_eq!(treasury_account(1).len(), 20);
    }
}
