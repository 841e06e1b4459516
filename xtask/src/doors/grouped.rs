//! The functions of a module, like beside like. A packer finds again what it saw within
//! the last 32 KiB, so the same code packs a fiftieth smaller; nothing else changes.

use crate::doors::functions::Functions;
use std::collections::{HashMap, VecDeque};

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

/// The module anew, without its section of names.
pub fn grouped(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let functions = Functions::of(bytes)?;
    let old = Likeness::of(&functions.bodies).order(&functions.bodies);
    let mut new = vec![0; old.len()];
    for (place, function) in old.iter().enumerate() {
        new[*function] = place;
    }
    functions.moved(&old, &new)
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

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ExportKind, ExportSection, Function, FunctionSection, ImportSection, Module,
        TypeSection,
    };
    use wasmparser::{Parser, Payload};

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
        let exported =
            exported.map(|export| bodies[usize::try_from(export.index).unwrap() - 1].clone());
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
