//! The functions of a module, like beside like. A packer finds again what it saw within
//! the last 32 KiB, so the same code packs a fiftieth smaller; nothing else changes.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, Result, TypeRef,
};

type Refusal = reencode::Error<Infallible>;

/// Bytes in a row that a packer finds again with gain.
const PIECE: usize = 6;
/// A piece that more functions have is no likeness.
const COMMON: usize = 200;
/// How far back a function is near: less than a packer sees, since each function that
/// comes moves the others away.
const NEAR: usize = 30_000;
/// Pieces by which a function is taken to be longer, so that the short ones, which are
/// like everything, do not all come first.
const SHORT: usize = 20;

/// The module anew. Its section of names must be gone: names would be of others then.
pub fn grouped(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut order = Order::of(bytes).map_err(|error| error.to_string())?;
    let mut module = Module::new();
    order
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| error.to_string())?;
    Ok(module.finish())
}

/// Where each function goes. Those of the host come first, and stay.
struct Order {
    imported: u32,
    /// The old places in the new order.
    old: Vec<usize>,
    /// The new numbers in the old order.
    new: Vec<u32>,
}

impl Order {
    fn of(bytes: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => imported = functions(section.into_imports())?,
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let old = Likeness::of(&bodies).order(&bodies);
        let mut new: Vec<(usize, u32)> = old.iter().copied().zip(imported..).collect();
        new.sort_unstable();
        let new = new.into_iter().map(|(_, number)| number).collect();
        Ok(Self { imported, old, new })
    }
}

/// What functions have in common.
struct Likeness {
    /// The pieces of each function that others have too, each once.
    pieces: Vec<Vec<usize>>,
    /// How many pieces each function has, those of its own as well.
    lengths: Vec<usize>,
    /// The functions that have each piece.
    holders: Vec<Vec<usize>>,
}

impl Likeness {
    fn of(bodies: &[&[u8]]) -> Self {
        let (mut known, mut holders) = (HashMap::new(), Vec::<Vec<usize>>::new());
        let (mut pieces, mut lengths) = (Vec::new(), Vec::new());
        for (function, body) in bodies.iter().enumerate() {
            let mut own = Vec::new();
            for piece in body.windows(PIECE) {
                let piece = *known.entry(piece).or_insert(holders.len());
                if piece == holders.len() {
                    holders.push(Vec::new());
                }
                if holders[piece].last() != Some(&function) {
                    holders[piece].push(function);
                    own.push(piece);
                }
            }
            lengths.push(own.len());
            pieces.push(own);
        }
        for own in &mut pieces {
            own.retain(|piece| (2..=COMMON).contains(&holders[*piece].len()));
        }
        Self {
            pieces,
            lengths,
            holders,
        }
    }

    /// Each time the function of which most was seen a little before.
    fn order(&self, bodies: &[&[u8]]) -> Vec<usize> {
        let mut left: Vec<usize> = (0..bodies.len()).collect();
        left.sort_unstable_by_key(|function| bodies[*function]);
        let (mut seen, mut alike) = (vec![0_usize; self.holders.len()], vec![0; bodies.len()]);
        let (mut near, mut length) = (VecDeque::new(), 0);
        let mut order = Vec::new();
        while !left.is_empty() {
            let mut best = 0;
            for (place, function) in left.iter().enumerate() {
                // a/b > c/d, without a fraction
                let (new, old) = (*function, left[best]);
                let weight = |function: usize| self.lengths[function] + SHORT;
                if alike[new] * weight(old) > alike[old] * weight(new) {
                    best = place;
                }
            }
            let next = left.remove(best);
            order.push(next);
            near.push_back(next);
            length += bodies[next].len();
            for piece in &self.pieces[next] {
                seen[*piece] += 1;
                if seen[*piece] == 1 {
                    self.holders[*piece].iter().for_each(|one| alike[*one] += 1);
                }
            }
            while length > NEAR && near.len() > 1 {
                let Some(gone) = near.pop_front() else { break };
                length -= bodies[gone].len();
                for piece in &self.pieces[gone] {
                    seen[*piece] -= 1;
                    if seen[*piece] == 0 {
                        self.holders[*piece].iter().for_each(|one| alike[*one] -= 1);
                    }
                }
            }
        }
        order
    }
}

/// Numbers of WebAssembly have 32 bits, as its own places have.
fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn functions<'a>(imports: impl Iterator<Item = Result<wasmparser::Import<'a>>>) -> Result<u32> {
    let mut count = 0_u32;
    for import in imports {
        let is_function = matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_));
        count = count.saturating_add(u32::from(is_function));
    }
    Ok(count)
}

/// What stands at these places, in their order.
fn in_order<T: Clone>(old: &[usize], all: &[T]) -> Vec<T> {
    let moved = old.iter().filter_map(|place| all.get(*place));
    moved.cloned().collect()
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Refusal> {
        let own = function.checked_sub(self.imported);
        let moved = own.and_then(|own| self.new.get(place(own)));
        Ok(moved.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Refusal> {
        let types = section.into_iter().collect::<Result<Vec<u32>>>()?;
        for kind in in_order(&self.old, &types) {
            functions.function(kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Refusal> {
        let bodies = section
            .into_iter()
            .collect::<Result<Vec<FunctionBody<'_>>>>()?;
        for body in in_order(&self.old, &bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, ImportSection, TypeSection};

    /// A function of the host, and one for each list of numbers, which adds them up; all of
    /// them are exported by their places.
    fn module(made: &[&[i32]]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("host", "f", wasm_encoder::EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut exports = ExportSection::new();
        for (place, numbers) in (1_u32..).zip(made) {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().i32_const(0);
            for number in *numbers {
                body.instructions().i32_const(*number).i32_add();
            }
            body.instructions().end();
            code.function(&body);
            exports.export(&place.to_string(), ExportKind::Func, place);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    /// The bodies in their order, and that of each export.
    fn told(bytes: &[u8]) -> (Vec<Vec<u8>>, Vec<Vec<u8>>) {
        let (mut exports, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.unwrap() {
                Payload::ExportSection(section) => exports.extend(section.into_iter().flatten()),
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().to_vec()),
                _ => {}
            }
        }
        let exported = exports.iter();
        let exported = exported.map(|export| bodies[place(export.index) - 1].clone());
        (bodies.clone(), exported.collect())
    }

    #[test]
    fn like_stands_beside_like_and_every_export_keeps_its_own() {
        let (one, other): (Vec<i32>, Vec<i32>) = ((1..30).collect(), (31..60).collect());
        let like = |numbers: &[i32]| [&[0], numbers].concat();
        let (like_one, like_other) = (like(&one), like(&other));
        let before = module(&[&like_one, &other, &one, &like_other]);
        let (_, due) = told(&before);
        let (bodies, exported) = told(&grouped(&before).unwrap());
        assert_eq!(exported, due);
        let at = |body: &Vec<u8>| bodies.iter().position(|one| one == body).unwrap();
        let [like_one, other, one, like_other] = [0, 1, 2, 3].map(|export| at(&due[export]));
        assert_eq!(like_one.abs_diff(one), 1, "{bodies:?}");
        assert_eq!(like_other.abs_diff(other), 1, "{bodies:?}");
        assert!(grouped(b"no module").is_err());
    }
}
