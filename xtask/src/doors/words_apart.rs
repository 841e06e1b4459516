//! Words taken out of a module: a page loads them when it wants sentences. Where they lay,
//! memory is zero until JavaScript lays them back; the module itself is the same.

use std::collections::HashMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{ConstExpr, DataSection, Module};
use wasmparser::{Data, DataKind, Operator, Parser, Payload};

type Refusal = reencode::Error<Infallible>;

/// Shorter texts stay: what says where a text goes takes room too, and a short text may be
/// another one's as well.
const SHORTEST: usize = 24;
/// Bytes by which a text is looked for.
const LEAD: usize = 8;

/// A module and what was taken out of it.
pub struct Apart {
    pub module: Vec<u8>,
    /// How many parts there are, where each lies and how long it is, as numbers of 32 bits,
    /// little end first; behind them the parts.
    pub words: Vec<u8>,
}

/// Takes texts out of a module.
pub fn apart(bytes: &[u8], texts: &[&str]) -> Result<Apart, String> {
    let mut cut = Cut {
        texts: by_lead(texts),
        parts: Vec::new(),
    };
    if !plain(bytes).map_err(|error| error.to_string())? {
        return Err("memory is filled by more than active segments".to_owned());
    }
    let mut module = Module::new();
    cut.parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| error.to_string())?;
    let taken: usize = cut.parts.iter().map(|(_, part)| part.len()).sum();
    let due: usize = texts.iter().map(|text| text.len()).sum();
    // sets of which an entry never speaks are not linked into it
    if taken.saturating_mul(5) < due.saturating_mul(3) {
        return Err(format!("{taken} bytes of words found, of {due}"));
    }
    Ok(Apart {
        module: module.finish(),
        words: packed(&cut.parts),
    })
}

/// Is memory filled by active segments alone? Only those may be parted without a word
/// elsewhere in the module.
fn plain(bytes: &[u8]) -> wasmparser::Result<bool> {
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::DataCountSection { .. } = payload? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Texts by their first bytes, the longest first.
fn by_lead<'a>(texts: &[&'a str]) -> HashMap<&'a [u8], Vec<&'a [u8]>> {
    let mut held: HashMap<&[u8], Vec<&[u8]>> = HashMap::new();
    for text in texts.iter().map(|text| text.as_bytes()) {
        if let Some(lead) = text.get(..LEAD).filter(|_| text.len() >= SHORTEST) {
            held.entry(lead).or_default().push(text);
        }
    }
    for same in held.values_mut() {
        same.sort_unstable_by_key(|text| std::cmp::Reverse(text.len()));
    }
    held
}

fn packed(parts: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
    let mut words = number(parts.len()).to_vec();
    for (place, part) in parts {
        words.extend(place.to_le_bytes());
        words.extend(number(part.len()));
    }
    words.extend(parts.iter().flat_map(|(_, part)| part));
    words
}

/// What `loadWords` compares before it writes into memory: how many bytes there are, and
/// their number by FNV-1a.
pub fn print_of(words: &[u8]) -> String {
    let number = words.iter().fold(0x811c_9dc5_u32, |number, byte| {
        (number ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    format!("{}-{number:x}", words.len())
}

struct Cut<'a> {
    texts: HashMap<&'a [u8], Vec<&'a [u8]>>,
    /// What was taken out, and where in memory it lay.
    parts: Vec<(u32, Vec<u8>)>,
}

impl Cut<'_> {
    /// The length of the text that bytes start with; none where they start with no text.
    fn text(&self, bytes: &[u8]) -> Option<usize> {
        let texts = self.texts.get(bytes.get(..LEAD)?)?;
        let found = texts.iter().find(|text| bytes.starts_with(text));
        found.map(|text| text.len())
    }

    /// A segment as what stays and, in between, what is taken out.
    fn part(&mut self, start: u32, bytes: &[u8], data: &mut DataSection) {
        let place = |offset: usize| u32::try_from(offset).map_or(start, |offset| start + offset);
        let (mut kept, mut at) = (0, 0);
        let mut keep = |from: usize, to: usize| {
            if let Some(part) = bytes.get(from..to).filter(|part| !part.is_empty()) {
                let offset = ConstExpr::i32_const(place(from).cast_signed());
                data.active(0, &offset, part.iter().copied());
            }
        };
        while at < bytes.len() {
            let Some(length) = self.text(&bytes[at..]) else {
                at += 1;
                continue;
            };
            keep(kept, at);
            let text = &bytes[at..at + length];
            match self.parts.last_mut() {
                // one beside the other is one part
                Some((_, part)) if kept == at && at > 0 => part.extend(text),
                _ => self.parts.push((place(at), text.to_vec())),
            }
            at += length;
            kept = at;
        }
        keep(kept, bytes.len());
    }
}

impl Reencode for Cut<'_> {
    type Error = Infallible;

    fn parse_data(&mut self, data: &mut DataSection, datum: Data<'_>) -> Result<(), Refusal> {
        let DataKind::Active {
            memory_index: 0,
            offset_expr,
        } = &datum.kind
        else {
            return utils::parse_data(self, data, datum);
        };
        match offset_expr.get_operators_reader().read()? {
            Operator::I32Const { value } => {
                self.part(value.cast_unsigned(), datum.data, data);
                Ok(())
            }
            _ => utils::parse_data(self, data, datum),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "a text that is long enough to be taken out";
    const OTHER: &str = "another text that is long enough as well";

    fn module(memory: &[u8]) -> Vec<u8> {
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1000), memory.iter().copied());
        let mut module = Module::new();
        module.section(&data);
        module.finish()
    }

    /// Memory as the module fills it from its first byte on.
    fn filled(bytes: &[u8]) -> Vec<u8> {
        let mut memory = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            if let Payload::DataSection(section) = payload.unwrap() {
                for datum in section {
                    let datum = datum.unwrap();
                    let DataKind::Active { offset_expr, .. } = datum.kind else {
                        panic!("no active segment");
                    };
                    let start = match offset_expr.get_operators_reader().read().unwrap() {
                        Operator::I32Const { value } => usize::try_from(value).unwrap() - 1000,
                        other => panic!("{other:?}"),
                    };
                    memory.resize(memory.len().max(start + datum.data.len()), 0);
                    memory[start..start + datum.data.len()].copy_from_slice(datum.data);
                }
            }
        }
        memory
    }

    /// What JavaScript does with the words.
    fn laid_back(memory: &mut Vec<u8>, words: &[u8]) {
        let number = |at: usize| {
            let bytes = words[at * 4..at * 4 + 4].try_into().unwrap();
            usize::try_from(u32::from_le_bytes(bytes)).unwrap()
        };
        let count = number(0);
        let mut from = 4 * (1 + 2 * count);
        for part in 0..count {
            let (at, length) = (number(1 + 2 * part) - 1000, number(2 + 2 * part));
            memory.resize(memory.len().max(at + length), 0);
            memory[at..at + length].copy_from_slice(&words[from..from + length]);
            from += length;
        }
        assert_eq!(from, words.len());
    }

    #[test]
    fn words_are_taken_out_and_laid_back() {
        for memory in [
            format!("one{LONG}two{OTHER}{LONG}three"),
            format!("{LONG}{OTHER}"),
            format!("a text{LONG}{OTHER}"),
        ] {
            let bytes = module(memory.as_bytes());
            let apart = apart(&bytes, &[LONG, OTHER, "short"]).unwrap();
            let mut held = filled(&apart.module);
            let text = String::from_utf8_lossy(&held);
            assert!(!text.contains(LONG) && !text.contains(OTHER));
            laid_back(&mut held, &apart.words);
            assert_eq!(held, memory.as_bytes());
        }
    }

    #[test]
    fn words_that_are_not_there_are_told() {
        assert!(apart(&module(LONG.as_bytes()), &[LONG, OTHER]).is_err());
        assert!(apart(b"no module", &[]).is_err());
    }
}
