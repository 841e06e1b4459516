//! Numbers in Russian: thousands are feminine, and have three forms.

use crate::money::words::numerals::{Numerals, Ones, Scale};

const ONES: Ones = [
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
];

const FEMININE: Ones = [
    "одна",
    "две",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
];

const fn masculine(one: &'static str, few: &'static str, many: &'static str) -> Scale {
    Scale {
        ones: &ONES,
        one,
        few,
        many,
    }
}

impl Numerals {
    /// Russian.
    pub const RUSSIAN: Self = Self {
        minus: "минус",
        zero: "ноль",
        ones: ONES,
        teens: [
            "десять",
            "одиннадцать",
            "двенадцать",
            "тринадцать",
            "четырнадцать",
            "пятнадцать",
            "шестнадцать",
            "семнадцать",
            "восемнадцать",
            "девятнадцать",
        ],
        tens: [
            "двадцать",
            "тридцать",
            "сорок",
            "пятьдесят",
            "шестьдесят",
            "семьдесят",
            "восемьдесят",
            "девяносто",
        ],
        joint: ' ',
        hundreds: [
            "сто",
            "двести",
            "триста",
            "четыреста",
            "пятьсот",
            "шестьсот",
            "семьсот",
            "восемьсот",
            "девятьсот",
        ],
        scales: [
            Scale {
                ones: &FEMININE,
                one: "тысяча",
                few: "тысячи",
                many: "тысяч",
            },
            masculine("миллион", "миллиона", "миллионов"),
            masculine("миллиард", "миллиарда", "миллиардов"),
            masculine("триллион", "триллиона", "триллионов"),
            masculine("квадриллион", "квадриллиона", "квадриллионов"),
        ],
        tenge: "тенге",
        tiyn: "тиын",
    };
}
