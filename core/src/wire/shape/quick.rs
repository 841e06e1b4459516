//! The reader for texts as hosts write them: no escaped letter, no key twice, nothing
//! wrong. It gives up at anything else, and the one reader then begins anew: what a
//! text means, and what is wrong with it, is decided there alone.

use crate::wire::shape::{List, Shaped, Slot};

/// Fills an empty record from JSON text. `None` where the text is to be read by the one
/// reader, from its start and into the same record: it meets every field that was filled
/// here, and writes it anew.
pub(crate) fn quick(text: &str, record: &mut dyn Shaped) -> Option<()> {
    let mut reader = Quick { rest: text };
    reader.space();
    reader.record(record)?;
    reader.rest.is_empty().then_some(())
}

/// What is left of the text. Space is stepped over behind each mark and value, so that
/// none stands in front.
struct Quick<'t> {
    rest: &'t str,
}

impl<'t> Quick<'t> {
    fn space(&mut self) {
        // few hosts write any
        if self.rest.bytes().next().is_some_and(|byte| byte <= b' ') {
            self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        }
    }

    fn mark(&mut self, mark: u8) -> Option<()> {
        if self.rest.bytes().next() != Some(mark) {
            return None;
        }
        self.rest = self.rest.get(1..)?;
        self.space();
        Some(())
    }

    /// Another entry, or the end of the list or the record?
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        if self.mark(b',').is_some() {
            return Some(true);
        }
        self.mark(end).map(|()| false)
    }

    fn value(&mut self, slot: Slot<'_>) -> Option<()> {
        match slot {
            Slot::Optional(value) if !self.rest.starts_with("null") => {
                return self.value(value.fill());
            }
            Slot::List(list) => return self.list(list),
            Slot::Record(record) => return self.record(record),
            Slot::Text(text) => *text = self.string()?.into(),
            Slot::Flag(flag) => *flag = self.flag()?,
            Slot::U32(number) => *number = self.number()?.parse().ok()?,
            Slot::U64(number) => *number = self.number()?.parse().ok()?,
            Slot::I32(number) => *number = self.number()?.parse().ok()?,
            Slot::I64(number) => *number = self.number()?.parse().ok()?,
            Slot::Parsed(value) => value.set(self.string()?).ok()?,
            Slot::Optional(value) => {
                self.rest = self.rest.strip_prefix("null")?;
                value.clear();
            }
        }
        self.space();
        Some(())
    }

    fn record(&mut self, record: &mut dyn Shaped) -> Option<()> {
        self.mark(b'{')?;
        if self.mark(b'}').is_some() {
            return Some(());
        }
        let names = record.names().fields;
        let (mut seen, mut next) = (0_u64, 0_usize);
        loop {
            let place = self.key(names, next)?;
            let bit = 1_u64.checked_shl(u32::try_from(place).ok()?)?;
            if seen & bit != 0 {
                return None;
            }
            seen |= bit;
            next = place.saturating_add(1);
            self.value(record.slot(place)?)?;
            if !self.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    fn list(&mut self, list: &mut dyn List) -> Option<()> {
        self.mark(b'[')?;
        if self.mark(b']').is_some() {
            return Some(());
        }
        loop {
            self.value(list.grow()?)?;
            if !self.goes_on(b']')? {
                return Some(());
            }
        }
    }

    /// The place of the field that a key names, with the colon behind it. Hosts write
    /// fields in our order more often than not, so the search begins behind the last one.
    fn key(&mut self, names: &[&str], next: usize) -> Option<usize> {
        let inside = self.rest.strip_prefix('"')?;
        let (before, behind) = names.split_at_checked(next)?;
        let is_here = |(place, name): (usize, &&str)| {
            let rest = inside.strip_prefix(*name)?;
            Some((place, rest.strip_prefix('"')?))
        };
        let found = (next..).zip(behind).find_map(is_here);
        let (place, rest) = found.or_else(|| (0..).zip(before).find_map(is_here))?;
        self.rest = rest;
        self.space();
        self.mark(b':').map(|()| place)
    }

    /// A text without escapes, which is what stands between two quotation marks.
    fn string(&mut self) -> Option<&'t str> {
        let inside = self.rest.strip_prefix('"')?;
        let (text, rest) = inside.split_at_checked(plain_length(inside.as_bytes()))?;
        self.rest = rest.strip_prefix('"')?;
        Some(text)
    }

    fn flag(&mut self) -> Option<bool> {
        let yes = self.rest.strip_prefix("true");
        self.rest = yes.or_else(|| self.rest.strip_prefix("false"))?;
        Some(yes.is_some())
    }

    /// The letters of a whole number; what follows it is no part of another one, since a
    /// mark has to.
    fn number(&mut self) -> Option<&'t str> {
        let inside = |byte: &u8| byte.is_ascii_digit() || *byte == b'-';
        let length = self.rest.bytes().take_while(inside).count();
        let (number, rest) = self.rest.split_at_checked(length)?;
        let digits = number.strip_prefix('-').unwrap_or(number);
        // `007` is no JSON, and `-0` is no whole number in it
        if digits.starts_with('0') && number != "0" {
            return None;
        }
        self.rest = rest;
        Some(number)
    }
}

/// How many bytes stand before the first quotation mark, stroke back or control
/// character: eight at a time.
fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
    // a byte is nought where the word borrows from its high bit
    let nought = |word: u64| word.wrapping_sub(ONES) & !word;
    let every = |byte: u8| u64::from_le_bytes([byte; 8]);
    let (words, last) = bytes.as_chunks::<8>();
    let mut length = 0_usize;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let marks = nought(word ^ every(b'"')) | nought(word ^ every(b'\\'));
        let control = word.wrapping_sub(every(0x20)) & !word;
        let found = (marks | control) & HIGH;
        if found != 0 {
            // the lowest one is where it seems to be; those above may be borrowed from it
            let before = found.trailing_zeros().wrapping_shr(3);
            return length.saturating_add(usize::try_from(before).unwrap_or(0));
        }
        length = length.saturating_add(8);
    }
    let plain = |byte: &&u8| !matches!(**byte, b'"' | b'\\' | 0..=0x1f);
    length.saturating_add(last.iter().take_while(plain).count())
}
