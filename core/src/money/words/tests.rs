//! Words read back give the amount: by a reader that knows the words of a language with
//! their worth, and not how they are put together.

use crate::money::{Numerals, Tenge};
use alloc::string::String;
use alloc::vec::Vec;
use proptest::prelude::*;

/// Words and their worth. A word of a thousand or more closes the group before it.
const KAZAKH: &str = "нөл 0 бір 1 екі 2 үш 3 төрт 4 бес 5 алты 6 жеті 7 сегіз 8 тоғыз 9 \
    он 10 жиырма 20 отыз 30 қырық 40 елу 50 алпыс 60 жетпіс 70 сексен 80 тоқсан 90 жүз 100 \
    мың 1000 миллион 1000000 миллиард 1000000000 триллион 1000000000000 \
    квадриллион 1000000000000000";
const RUSSIAN: &str = "ноль 0 один 1 одна 1 два 2 две 2 три 3 четыре 4 пять 5 шесть 6 семь 7 \
    восемь 8 девять 9 десять 10 одиннадцать 11 двенадцать 12 тринадцать 13 четырнадцать 14 \
    пятнадцать 15 шестнадцать 16 семнадцать 17 восемнадцать 18 девятнадцать 19 \
    двадцать 20 тридцать 30 сорок 40 пятьдесят 50 шестьдесят 60 семьдесят 70 восемьдесят 80 \
    девяносто 90 сто 100 двести 200 триста 300 четыреста 400 пятьсот 500 шестьсот 600 \
    семьсот 700 восемьсот 800 девятьсот 900 тысяча 1000 тысячи 1000 тысяч 1000 \
    миллион 1000000 миллиона 1000000 миллионов 1000000 миллиард 1000000000 \
    миллиарда 1000000000 миллиардов 1000000000 триллион 1000000000000 \
    триллиона 1000000000000 триллионов 1000000000000 квадриллион 1000000000000000 \
    квадриллиона 1000000000000000 квадриллионов 1000000000000000";
const ENGLISH: &str = "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 \
    ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 \
    eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 \
    eighty 80 ninety 90 hundred 100 thousand 1000 million 1000000 billion 1000000000 \
    trillion 1000000000000 quadrillion 1000000000000000";

const LANGUAGES: [(&Numerals, &str); 3] = [
    (&Numerals::KAZAKH, KAZAKH),
    (&Numerals::RUSSIAN, RUSSIAN),
    (&Numerals::ENGLISH, ENGLISH),
];

/// The amount in tiyn; `None` where a word is none of the language, or stands wrong.
fn read(text: &str, dictionary: &str) -> Option<i128> {
    let known: Vec<&str> = dictionary.split_whitespace().collect();
    let worth = |word: &str| {
        let mut pairs = known.chunks(2);
        pairs.find_map(|pair| (pair[0] == word).then(|| pair[1].parse::<i128>().unwrap()))
    };
    let lower = text.to_lowercase().replace('-', " ");
    let mut words: Vec<&str> = lower.split(' ').collect();
    let negative = matches!(words[0], "минус" | "minus");
    words.drain(..usize::from(negative));
    let tail = words.split_off(words.len().checked_sub(3)?);
    let (unit, hundredth) = (tail[0], tail[2]);
    assert!(matches!(unit, "теңге" | "тенге" | "tenge"), "{text}");
    assert!(matches!(hundredth, "тиын" | "tiyn"), "{text}");
    assert_eq!(tail[1].len(), 2, "{text}");
    let (mut whole, mut group, mut last_scale) = (0_i128, 0_i128, i128::MAX);
    for word in words {
        let worth = worth(word)?;
        match worth {
            1000.. => {
                // groups go down, and none is empty
                if group == 0 || worth >= last_scale {
                    return None;
                }
                last_scale = worth;
                whole += group * worth;
                group = 0;
            }
            // in Kazakh and English a digit may count the hundreds
            100 if matches!(group, 1..=9) => group *= 100,
            worth => {
                // within a group the words go down as well
                let free = group == 0
                    || (group % 100 == 0 && worth < 100)
                    || (group % 10 == 0 && group % 100 >= 10 && worth < 10);
                if !free {
                    return None;
                }
                group += worth;
            }
        }
    }
    let tiyn = (whole + group) * 100 + tail[1].parse::<i128>().ok()?;
    Some(if negative { -tiyn } else { tiyn })
}

fn reads_back(tiyn: i64) {
    for (numerals, dictionary) in LANGUAGES {
        let text = Tenge::from_tiyn(tiyn).in_words(numerals);
        assert_eq!(read(&text, dictionary), Some(i128::from(tiyn)), "{text}");
        let first = text.chars().next();
        assert!(first.is_some_and(char::is_uppercase), "{text}");
        assert!(text.chars().skip(1).all(|c| !c.is_uppercase()), "{text}");
    }
}

#[test]
fn the_ends_of_the_range_read_back() {
    for tiyn in [0, 1, -1, 99, 100, i64::MAX, i64::MIN, i64::MIN + 1] {
        reads_back(tiyn);
    }
}

#[test]
fn every_group_of_three_digits_reads_back() {
    for number in 0..1000 {
        reads_back(number * 100);
        reads_back(number * 100_000 + 7);
        reads_back(number * 1_000_000_000);
    }
}

/// The reader refuses what is no number, so that it proves something.
#[test]
fn the_reader_refuses() {
    let wrong = [
        "Сто двести тенге 00 тиын",
        "Тысяча один миллион тенге 00 тиын",
        "Один два тенге 00 тиын",
        "Десять один тысяча одна тысяча тенге 00 тиын",
        "Одын тенге 00 тиын",
    ];
    for text in wrong {
        assert_eq!(read(text, RUSSIAN), None, "{text}");
    }
}

/// Forms of Russian: after 11–14 always the genitive plural.
#[test]
fn russian_forms() {
    let said = |tenge: i64| {
        let text = Tenge::from_tiyn(tenge * 100).in_words(&Numerals::RUSSIAN);
        String::from(text.trim_end_matches(" тенге 00 тиын"))
    };
    let cases = [
        (1_000, "Одна тысяча"),
        (2_000, "Две тысячи"),
        (5_000, "Пять тысяч"),
        (11_000, "Одиннадцать тысяч"),
        (12_000, "Двенадцать тысяч"),
        (21_000, "Двадцать одна тысяча"),
        (22_000, "Двадцать две тысячи"),
        (111_000, "Сто одиннадцать тысяч"),
        (112_001, "Сто двенадцать тысяч один"),
        (1_000_000, "Один миллион"),
        (2_000_000, "Два миллиона"),
        (14_000_000, "Четырнадцать миллионов"),
        (24_000_000, "Двадцать четыре миллиона"),
    ];
    for (tenge, words) in cases {
        assert_eq!(said(tenge), words);
    }
}

proptest! {
    #[test]
    fn words_read_back_give_the_amount(tiyn: i64, digits in 0_u32..19) {
        reads_back(tiyn);
        // short ones as often as long ones
        reads_back(tiyn % 10_i64.pow(digits));
    }
}
