//! Functions of one type and one body, once: identical code folding, as linkers call it.
//! Copies of one generic function often differ in names of types alone, and callers of
//! copies become copies when those are one. Nothing compares functions by their address.

use crate::doors::functions::Functions;
use std::collections::HashMap;

/// The module anew, with each function once, and without its section of names.
pub fn folded(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut module = bytes.to_vec();
    loop {
        let functions = Functions::of(&module)?;
        let (old, new) = once(&functions);
        module = functions.moved(&old, &new)?;
        if old.len() == new.len() {
            return Ok(module);
        }
    }
}

/// The first function of each type and body, and for every one the place of its like.
fn once(functions: &Functions<'_>) -> (Vec<usize>, Vec<usize>) {
    let (mut first, mut old) = (HashMap::new(), Vec::new());
    let mut new = Vec::new();
    let kinds = functions.types.iter().zip(&functions.bodies);
    for (function, kind) in kinds.enumerate() {
        let place = *first.entry(kind).or_insert(old.len());
        if place == old.len() {
            old.push(function);
        }
        new.push(place);
    }
    (old, new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ExportKind, ExportSection, Function, FunctionSection, Module, NameMap,
        NameSection, TypeSection, ValType,
    };
    use wasmparser::{Parser, Payload};

    /// What a function does: a number to return, or another one to call.
    enum Body {
        Number(i32),
        Call(u32),
    }

    /// A function of the host before these, each exported by its letter; the last kind of
    /// function takes a number that it never looks at.
    fn module(made: &[(u32, Body)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        types.ty().function([ValType::I32], [ValType::I32]);
        let mut imports = wasm_encoder::ImportSection::new();
        imports.import("host", "f", wasm_encoder::EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let (mut exports, mut map) = (ExportSection::new(), NameMap::new());
        for (place, (kind, what)) in (1_u32..).zip(made) {
            functions.function(*kind);
            let mut body = Function::new([]);
            match what {
                Body::Number(number) => body.instructions().i32_const(*number).end(),
                Body::Call(other) => body.instructions().call(*other).end(),
            };
            code.function(&body);
            let name = String::from_utf8_lossy(&[b'`' + u8::try_from(place).unwrap()]).into_owned();
            exports.export(&name, ExportKind::Func, place);
            map.append(place, &name);
        }
        let mut names = NameSection::new();
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&names);
        module.finish()
    }

    /// How many functions there are, and the function of each export.
    fn told(bytes: &[u8]) -> (usize, Vec<(String, u32)>) {
        let (mut count, mut named) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.unwrap() {
                Payload::CodeSectionEntry(_) => count += 1,
                Payload::ExportSection(section) => named.extend(
                    section
                        .into_iter()
                        .flatten()
                        .map(|export| (export.name.to_owned(), export.index)),
                ),
                Payload::CustomSection(section) => assert_ne!(section.name(), "name"),
                _ => {}
            }
        }
        (count, named)
    }

    #[test]
    fn copies_and_their_callers_become_one() {
        let made = module(&[
            (0, Body::Call(3)),
            (0, Body::Number(7)),
            (0, Body::Number(7)),
            (0, Body::Call(2)),
            (0, Body::Number(8)),
            (0, Body::Call(0)),
            (1, Body::Number(7)),
        ]);
        let (count, named) = told(&folded(&made).unwrap());
        assert_eq!(count, 5);
        let due = [
            ("a", 1),
            ("b", 2),
            ("c", 2),
            ("d", 1),
            ("e", 3),
            ("f", 4),
            ("g", 5),
        ];
        assert_eq!(named, due.map(|(name, place)| (name.to_owned(), place)));
        assert!(folded(b"no module").is_err());
    }
}
