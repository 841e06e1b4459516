//! Numbers in English: no «and», a hyphen within a number under a hundred.

use crate::money::words::numerals::{Numerals, Ones, Scale};

const ONES: Ones = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

impl Numerals {
    /// English.
    pub const ENGLISH: Self = Self {
        minus: "minus",
        zero: "zero",
        ones: ONES,
        teens: [
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        tens: [
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        ],
        joint: '-',
        hundreds: [
            "one hundred",
            "two hundred",
            "three hundred",
            "four hundred",
            "five hundred",
            "six hundred",
            "seven hundred",
            "eight hundred",
            "nine hundred",
        ],
        scales: [
            Scale::unchanged(&ONES, "thousand"),
            Scale::unchanged(&ONES, "million"),
            Scale::unchanged(&ONES, "billion"),
            Scale::unchanged(&ONES, "trillion"),
            Scale::unchanged(&ONES, "quadrillion"),
        ],
        tenge: "tenge",
        tiyn: "tiyn",
    };
}
