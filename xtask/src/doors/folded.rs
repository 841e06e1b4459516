//! Functions of one type and one body, once: identical code folding, as linkers call it.
//! Copies of one generic function often differ in names of types alone, and callers of
//! copies become copies when those are one. Nothing compares functions by their address.

use std::collections::HashMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload,
    Result, TypeRef,
};

type Refusal = reencode::Error<Infallible>;

/// The module anew, with each function once, and without its section of names, which is of
/// no use any more.
pub fn folded(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut module = bytes.to_vec();
    loop {
        let mut fold = Fold::of(&module).map_err(|error| error.to_string())?;
        let mut next = Module::new();
        fold.parse_core_module(&mut next, Parser::new(0), &module)
            .map_err(|error| error.to_string())?;
        module = next.finish();
        if !fold.stays.contains(&false) {
            return Ok(module);
        }
    }
}

/// Which functions stay, and where every one is found then.
struct Fold {
    imported: u32,
    stays: Vec<bool>,
    new: Vec<u32>,
}

impl Fold {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut imported = 0_u32;
        let (mut types, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let kind = import?.ty;
                        let own = matches!(kind, TypeRef::Func(_) | TypeRef::FuncExact(_));
                        imported = imported.saturating_add(u32::from(own));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<Vec<u32>>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let (mut stays, mut new) = (Vec::new(), Vec::new());
        let (mut first, mut next) = (HashMap::new(), imported);
        for kind in types.iter().zip(&bodies) {
            let place = *first.entry(kind).or_insert(next);
            stays.push(place == next);
            new.push(place);
            next = next.saturating_add(u32::from(place == next));
        }
        Ok(Self {
            imported,
            stays,
            new,
        })
    }

    /// What stays of a list with an entry a function.
    fn kept<T>(&self, all: Vec<T>) -> Vec<T> {
        let kept = all.into_iter().zip(&self.stays);
        let kept = kept.filter_map(|(one, stays)| stays.then_some(one));
        kept.collect()
    }
}

impl Reencode for Fold {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Refusal> {
        let own = function.checked_sub(self.imported);
        let own = own.and_then(|own| usize::try_from(own).ok());
        let moved = own.and_then(|own| self.new.get(own));
        Ok(moved.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Refusal> {
        for kind in self.kept(section.into_iter().collect::<Result<Vec<u32>>>()?) {
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
        for body in self.kept(bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Refusal> {
        match section.name() {
            "name" => Ok(()),
            _ => utils::parse_custom_section(self, module, section),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ExportKind, ExportSection, Function, NameMap, NameSection, TypeSection, ValType,
    };

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
