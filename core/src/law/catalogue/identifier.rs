//! Rules about identifiers that are well formed but do not agree with each other.

use crate::law::ValueKind::{Code, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Identifier;
    /// The bank inside the account and the BIC beside it are different banks. The
    /// built-in table is not authoritative, so a person looks at it.
    IBAN_BANK_AGREES = "IDN-001" { bank: Text, expected: Text, given: Text },
        kk: "ЖСК-дегі банк пен БСК сәйкес келмейді. Банк коды: {bank}, күтілетін БСК: {expected}, көрсетілгені: {given}",
        ru: "Банк в ИИК и БИК не совпадают. Код банка: {bank}, ожидаемый БИК: {expected}, указан: {given}",
        en: "the account's bank and the BIC differ; bank code: {bank}, expected BIC: {expected}, given: {given}";
    /// The digits suggest another birth date than the one given; not an error.
    BIRTH_DATE_ADVICE = "IDN-002" { suggested: Time, given: Time },
        kk: "ЖСН цифрлары бойынша туған күні басқа: {suggested}, көрсетілгені: {given}. Бұл қате емес, құжатпен салыстырыңыз",
        ru: "Цифры ИИН указывают на другую дату рождения: {suggested}, указана: {given}. Это не ошибка, сверьте с документом",
        en: "digits of the IIN suggest another birth date: {suggested}, given: {given}; not an error, compare with the papers";
    /// The seventh digit suggests another sex than the one given; not an error.
    SEX_ADVICE = "IDN-003" { suggested: Code(&words::SEX), given: Code(&words::SEX) },
        kk: "ЖСН цифрлары бойынша жынысы басқа: {suggested}, көрсетілгені: {given}. Бұл қате емес, құжатпен салыстырыңыз",
        ru: "Цифры ИИН указывают на другой пол: {suggested}, указан: {given}. Это не ошибка, сверьте с документом",
        en: "digits of the IIN suggest another sex: {suggested}, given: {given}; not an error, compare with the papers";
}
