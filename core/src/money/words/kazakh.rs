//! Numbers in Kazakh: no gender, and what is counted does not change.

use crate::money::words::numerals::{Numerals, Ones, Scale};

const ONES: Ones = [
    "бір",
    "екі",
    "үш",
    "төрт",
    "бес",
    "алты",
    "жеті",
    "сегіз",
    "тоғыз",
];

impl Numerals {
    /// Kazakh.
    pub const KAZAKH: Self = Self {
        minus: "минус",
        zero: "нөл",
        ones: ONES,
        teens: [
            "он",
            "он бір",
            "он екі",
            "он үш",
            "он төрт",
            "он бес",
            "он алты",
            "он жеті",
            "он сегіз",
            "он тоғыз",
        ],
        tens: [
            "жиырма",
            "отыз",
            "қырық",
            "елу",
            "алпыс",
            "жетпіс",
            "сексен",
            "тоқсан",
        ],
        joint: ' ',
        hundreds: [
            "жүз",
            "екі жүз",
            "үш жүз",
            "төрт жүз",
            "бес жүз",
            "алты жүз",
            "жеті жүз",
            "сегіз жүз",
            "тоғыз жүз",
        ],
        scales: [
            Scale::unchanged(&ONES, "мың"),
            Scale::unchanged(&ONES, "миллион"),
            Scale::unchanged(&ONES, "миллиард"),
            Scale::unchanged(&ONES, "триллион"),
            Scale::unchanged(&ONES, "квадриллион"),
        ],
        tenge: "теңге",
        tiyn: "тиын",
    };
}
