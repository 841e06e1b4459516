//! An address as a text, so that two spellings of one place meet.

use alloc::string::String;
use alloc::vec::Vec;

/// Words that say what kind of place follows; people leave them out or shorten them.
const KINDS: [&str; 18] = [
    "город",
    "қала",
    "қаласы",
    "ул",
    "улица",
    "көш",
    "көше",
    "көшесі",
    "дом",
    "үй",
    "пр",
    "просп",
    "проспект",
    "пр-т",
    "даңғыл",
    "даңғылы",
    "мкр",
    "микрорайон",
];

/// The same as one letter: `г.` is a town, but `10 г` is a house.
const LETTERS: [&str; 4] = ["г", "қ", "к", "д"];

/// The words of an address in no order, and its numbers in theirs: people turn the
/// street and the town round, and never the house and the flat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    words: Vec<String>,
    numbers: Vec<String>,
}

/// A piece between marks, and whether a point follows it.
struct Piece<'a> {
    text: &'a str,
    pointed: bool,
}

fn pieces(lower: &str) -> Vec<Piece<'_>> {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '/';
    let mut found = Vec::new();
    for part in lower.split_inclusive(|letter: char| !inside(letter)) {
        let text = part.trim_matches(|letter: char| !letter.is_alphanumeric());
        if !text.is_empty() {
            let pointed = part.ends_with('.');
            found.push(Piece { text, pointed });
        }
    }
    found
}

fn is_number(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
}

impl Address {
    /// Reads a text in small letters, without marks and kinds of places.
    #[cfg_attr(small, optimize(size))]
    pub(super) fn read(text: &str) -> Self {
        // letter by letter: `str::to_lowercase` asks what stands around a Greek sigma, and the
        // tables for that are 3 KB of a browser's module
        let lower: String = text.chars().flat_map(char::to_lowercase).collect();
        let (mut words, mut numbers) = (Vec::new(), Vec::<String>::new());
        let pieces = pieces(&lower);
        let mut follows_number = false;
        for (place, piece) in pieces.iter().enumerate() {
            let next = pieces.get(place.saturating_add(1));
            let before_number = next.is_some_and(|next| is_number(next.text));
            let letter = piece.text.chars().count() == 1;
            let block = matches!(piece.text, "к" | "корп" | "корпус") && before_number;
            // `10 д 5` names a house again, `10 г 5` is a house and a flat
            let house = piece.text == "д" && before_number;
            let own = follows_number && (block || letter && !piece.pointed && !house);
            if is_number(piece.text) {
                let block = numbers.last_mut().filter(|last| last.ends_with('к'));
                match block.filter(|_| follows_number) {
                    // `10 к 2` is one house
                    Some(house) => house.push_str(piece.text),
                    None => numbers.push(piece.text.into()),
                }
                follows_number = true;
            } else if let Some(house) = numbers.last_mut().filter(|_| own) {
                // a letter behind a number belongs to the house: `10 г`, `10 корпус 2`
                house.push(piece.text.chars().next().unwrap_or('к'));
                follows_number = block;
            } else {
                if !KINDS.contains(&piece.text) && !LETTERS.contains(&piece.text) {
                    words.push(String::from(piece.text));
                }
                follows_number = false;
            }
        }
        words.sort_unstable();
        Self { words, numbers }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address_meet() {
        let one = Address::read("г. Алматы, ул. Абая, д. 10");
        for same in [
            "Алматы, Абая 10",
            "АЛМАТЫ қаласы, Абая көшесі, 10",
            "алматы абая,10",
            "ул. Абая, 10, г. Алматы",
            "Абая көшесі, 10 үй, Алматы қ.",
            "г Алматы, ул Абая д 10",
        ] {
            assert_eq!(Address::read(same), one, "{same}");
        }
        for other in [
            "Алматы, Абая 11",
            "Алматы, Абая 10а",
            "Алматы, Абая 10 г",
            "Алматы, Абая 10 к 2",
            "Алматы, Абая 10, 5",
            "Астана, Абая 10",
        ] {
            assert_ne!(Address::read(other), one, "{other}");
        }
    }

    #[test]
    fn a_letter_and_a_block_belong_to_the_house() {
        let same =
            |one, other| assert_eq!(Address::read(one), Address::read(other), "{one} {other}");
        same("Алматы, Абая 10 г", "Алматы, Абая 10г");
        same("Алматы, Абая, 10, к. 2", "Алматы, Абая 10 к 2");
        same("Алматы, Абая 10 корпус 2", "Алматы, Абая 10 к 2");
        same("Абая 10 г. Алматы", "Алматы, Абая 10");
        let differ = |one, other| assert_ne!(Address::read(one), Address::read(other));
        differ("Алматы, Абая 10, кв. 5", "Алматы, Абая 5, кв. 10");
        differ("Алматы, Абая 10 к 2", "Алматы, Абая 10 г");
    }
}
