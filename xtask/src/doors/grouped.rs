//! The functions of a module room by room, and in each like beside like. A packer finds
//! again what it saw within the last 32 KiB, so the same code packs smaller; nothing else
//! changes.

use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, KnownCustom, Name,
    Parser, Payload, Result, TypeRef,
};

type Refusal = reencode::Error<Infallible>;

/// The module anew, without its section of names, which is of no use any more.
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
        let mut imported = 0;
        let (mut bodies, mut names) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => imported = functions(section.into_imports())?,
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                Payload::CustomSection(section) => names = function_names(&section, names)?,
                _ => {}
            }
        }
        let mut rooms = vec![("", ""); bodies.len()];
        for (function, name) in names {
            let own = function.checked_sub(imported).map(place);
            if let Some(held) = own.and_then(|own| rooms.get_mut(own)) {
                *held = room(name);
            }
        }
        // what a body starts with are its variables and its first steps: copies of one
        // generic function have the same
        let mut likes: Vec<_> = rooms.into_iter().zip(bodies).zip(0_usize..).collect();
        likes.sort_unstable();
        let old: Vec<usize> = likes.into_iter().map(|(_, place)| place).collect();
        let mut new: Vec<(usize, u32)> = old.iter().copied().zip(imported..).collect();
        new.sort_unstable();
        let new = new.into_iter().map(|(_, number)| number).collect();
        Ok(Self { imported, old, new })
    }
}

/// The crate and the room of a function: `<a::b::C as D>::e` is of `a` and `b`.
fn room(name: &str) -> (&str, &str) {
    let mut path = name.trim_start_matches(['<', '&']).split("::");
    let mut next = || path.next().unwrap_or_default();
    (next(), next())
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

type Named<'a> = (u32, &'a str);

fn function_names<'a>(
    section: &CustomSectionReader<'a>,
    mut names: Vec<Named<'a>>,
) -> Result<Vec<Named<'a>>> {
    if let KnownCustom::Name(parts) = section.as_known() {
        for part in parts {
            if let Name::Function(map) = part? {
                for naming in map {
                    let naming = naming?;
                    names.push((naming.index, naming.name));
                }
            }
        }
    }
    Ok(names)
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
        ExportKind, ExportSection, Function, ImportSection, NameMap, NameSection, TypeSection,
    };

    /// A function of the host, and one for each name, which returns its number; all of them
    /// are exported by name.
    fn module(named: &[(&str, i32)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("host", "f", wasm_encoder::EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let (mut exports, mut map) = (ExportSection::new(), NameMap::new());
        for (place, (name, number)) in (1_u32..).zip(named) {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().i32_const(*number).end();
            code.function(&body);
            exports.export(name, ExportKind::Func, place);
            map.append(place, name);
        }
        let mut names = NameSection::new();
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&names);
        module.finish()
    }

    /// The number that each function returns, in their order, and that of each export.
    fn numbers(bytes: &[u8]) -> (Vec<u8>, Vec<(String, u8)>) {
        let (mut exports, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.unwrap() {
                Payload::ExportSection(section) => exports.extend(section.into_iter().flatten()),
                // no variables, `i32.const`, the number
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()[2]),
                Payload::CustomSection(section) => assert_ne!(section.name(), "name"),
                _ => {}
            }
        }
        let exported = exports.iter();
        let exported = exported
            .map(|export| (export.name.to_owned(), bodies[place(export.index) - 1]))
            .collect();
        (bodies, exported)
    }

    #[test]
    fn functions_move_and_every_export_keeps_its_own() {
        let mixed = [("b::c", 1), ("<a::b::D as T>::f", 3), ("a::b::one", 2)];
        let (bodies, exported) = numbers(&grouped(&module(&mixed)).unwrap());
        assert_eq!(bodies, [2, 3, 1]);
        let due = mixed.map(|(name, number)| (name.to_owned(), u8::try_from(number).unwrap()));
        assert_eq!(exported, due);
        assert!(grouped(b"no module").is_err());
    }
}
