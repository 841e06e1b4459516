//! The functions of a module, and the module anew with each of them at another place.

use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload,
    Result, TypeRef,
};

type Refusal = reencode::Error<Infallible>;

/// The functions that a module has of its own.
pub struct Functions<'a> {
    module: &'a [u8],
    /// How many of the host's come before them.
    imported: u32,
    pub types: Vec<u32>,
    pub bodies: Vec<&'a [u8]>,
}

impl<'a> Functions<'a> {
    pub fn of(module: &'a [u8]) -> Result<Self, String> {
        Self::read(module).map_err(|error| error.to_string())
    }

    fn read(module: &'a [u8]) -> Result<Self> {
        let (mut imported, mut types, mut bodies) = (0_u32, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let kind = import?.ty;
                        let is_one = matches!(kind, TypeRef::Func(_) | TypeRef::FuncExact(_));
                        imported = imported.saturating_add(u32::from(is_one));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<Vec<u32>>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        Ok(Self {
            module,
            imported,
            types,
            bodies,
        })
    }

    /// The module anew. `old` tells which function stands at each place, and `new` the place
    /// at which each is found. Its section of names is left out: names would be of others
    /// then, and are of no use any more.
    pub fn moved(&self, old: &[usize], new: &[usize]) -> Result<Vec<u8>, String> {
        let imported = self.imported;
        let mut module = Module::new();
        Moved { imported, old, new }
            .parse_core_module(&mut module, Parser::new(0), self.module)
            .map_err(|error| error.to_string())?;
        Ok(module.finish())
    }
}

/// Where functions go. Those of the host come first, and stay.
struct Moved<'m> {
    imported: u32,
    old: &'m [usize],
    new: &'m [usize],
}

impl Moved<'_> {
    /// What stands at the places, of a list with an entry a function.
    fn in_order<T: Clone>(&self, all: &[T]) -> Vec<T> {
        let moved = self.old.iter().filter_map(|place| all.get(*place));
        moved.cloned().collect()
    }
}

impl Reencode for Moved<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Refusal> {
        let own = function.checked_sub(self.imported);
        let own = own.and_then(|own| usize::try_from(own).ok());
        let place = own.and_then(|own| self.new.get(own));
        let place = place.and_then(|place| u32::try_from(*place).ok());
        Ok(place.map_or(function, |place| self.imported.saturating_add(place)))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Refusal> {
        let types = section.into_iter().collect::<Result<Vec<u32>>>()?;
        for kind in self.in_order(&types) {
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
        for body in self.in_order(&bodies) {
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
