//! What differs in the code of a module and means nothing, made alike, so that a packer
//! finds it again: a hint of alignment, which engines do not follow, and which number a
//! local variable has.

use std::collections::HashMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Module};
use wasmparser::{
    FunctionBody, FunctionSectionReader, MemArg, Operator, Parser, Result, TypeSectionReader,
    ValType,
};

type Refusal = reencode::Error<Infallible>;

/// The module anew: every access to memory with the alignment of its kind, and the locals
/// of each function numbered by how often they stand in it, 32 bits before 64.
pub fn alike(bytes: &[u8]) -> std::result::Result<Vec<u8>, String> {
    let mut module = Module::new();
    Alike::default()
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| error.to_string())?;
    Ok(module.finish())
}

#[derive(Default)]
struct Alike {
    /// How many parameters a function of each type has.
    parameters: Vec<u32>,
    /// The types of the functions, in their order.
    types: Vec<u32>,
    /// Functions done so far.
    done: usize,
    /// The locals of the function that is being done, by their old numbers; parameters stay.
    locals: HashMap<u32, u32>,
}

impl Alike {
    /// How many parameters the function that is being done has.
    fn parameters(&self) -> u32 {
        let kind = self.types.get(self.done).copied().unwrap_or_default();
        let kind = usize::try_from(kind).unwrap_or(usize::MAX);
        self.parameters.get(kind).copied().unwrap_or_default()
    }

    /// Numbers the locals of a function, and gives their types in that order.
    fn number(&mut self, body: &FunctionBody<'_>) -> Result<Vec<ValType>> {
        let first = self.parameters();
        let mut locals = Vec::new();
        for declared in body.get_locals_reader()? {
            let (count, kind) = declared?;
            for _ in 0..count {
                locals.push((kind, 0_usize, locals.len()));
            }
        }
        for operator in body.get_operators_reader()? {
            if let Operator::LocalGet { local_index }
            | Operator::LocalSet { local_index }
            | Operator::LocalTee { local_index } = operator?
            {
                let own = local_index.checked_sub(first);
                let own = own.and_then(|own| locals.get_mut(usize::try_from(own).ok()?));
                own.into_iter().for_each(|(_, uses, _)| *uses += 1);
            }
        }
        let rank = |kind: ValType| match kind {
            ValType::I32 => 0,
            ValType::I64 => 1,
            ValType::F32 => 2,
            ValType::F64 => 3,
            _ => 4,
        };
        locals.sort_by_key(|(kind, uses, _)| (rank(*kind), std::cmp::Reverse(*uses)));
        let number = |place: usize| u32::try_from(place).map_or(first, |place| first + place);
        let moved = locals.iter().enumerate();
        let moved = moved.map(|(new, (_, _, old))| (number(*old), number(new)));
        self.locals = moved.collect();
        Ok(locals.into_iter().map(|(kind, _, _)| kind).collect())
    }

    /// The new number of a local.
    fn local(&self, old: u32) -> u32 {
        self.locals.get(&old).copied().unwrap_or(old)
    }
}

impl Reencode for Alike {
    type Error = Infallible;

    fn mem_arg(&mut self, mut place: MemArg) -> std::result::Result<wasm_encoder::MemArg, Refusal> {
        place.align = place.max_align;
        utils::mem_arg(self, place)
    }

    fn parse_type_section(
        &mut self,
        types: &mut wasm_encoder::TypeSection,
        section: TypeSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        for kind in section.clone().into_iter_err_on_gc_types() {
            let count = kind?.params().len();
            self.parameters
                .push(u32::try_from(count).unwrap_or(u32::MAX));
        }
        utils::parse_type_section(self, types, section)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut wasm_encoder::FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        self.types = section.clone().into_iter().collect::<Result<Vec<u32>>>()?;
        utils::parse_function_section(self, functions, section)
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> std::result::Result<(), Refusal> {
        let mut kinds = Vec::new();
        for kind in self.number(&body)? {
            kinds.push(self.val_type(kind)?);
        }
        let mut function = Function::new_with_locals_types(kinds);
        for operator in body.get_operators_reader()? {
            let moved = match operator? {
                Operator::LocalGet { local_index } => Operator::LocalGet {
                    local_index: self.local(local_index),
                },
                Operator::LocalSet { local_index } => Operator::LocalSet {
                    local_index: self.local(local_index),
                },
                Operator::LocalTee { local_index } => Operator::LocalTee {
                    local_index: self.local(local_index),
                },
                other => other,
            };
            function.instruction(&self.instruction(moved)?);
        }
        code.function(&function);
        self.done += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{FunctionSection, TypeSection};
    use wasmparser::Payload;

    /// A function of one parameter with such locals and such a body.
    fn module(locals: &[wasm_encoder::ValType], body: &[wasm_encoder::Instruction<'_>]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([wasm_encoder::ValType::I32], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        functions.function(0);
        let mut function = Function::new_with_locals_types(locals.iter().copied());
        for instruction in body {
            function.instruction(instruction);
        }
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        module.finish()
    }

    #[test]
    fn locals_are_numbered_by_use_and_accesses_have_the_alignment_of_their_kind() {
        use wasm_encoder::Instruction::{Drop, End, I64Load, LocalGet, LocalSet, LocalTee};
        use wasm_encoder::{MemArg, MemArgTarget, ValType::I32, ValType::I64};
        let load = |align| {
            I64Load(MemArg {
                align,
                offset: 0,
                target: MemArgTarget::Memory(0),
                ordering: None,
            })
        };
        let before = [
            LocalGet(0),
            load(0),
            LocalSet(1),
            LocalGet(3),
            Drop,
            LocalGet(3),
            LocalTee(2),
            Drop,
            End,
        ];
        let after = [
            LocalGet(0),
            load(3),
            LocalSet(3),
            LocalGet(1),
            Drop,
            LocalGet(1),
            LocalTee(2),
            Drop,
            End,
        ];
        assert_eq!(
            alike(&module(&[I64, I32, I32], &before)),
            Ok(module(&[I32, I32, I64], &after))
        );
        assert!(alike(b"no module").is_err());
    }

    #[test]
    fn what_is_alike_stays() {
        use wasm_encoder::Instruction::{Drop, End, LocalGet};
        let plain = module(&[], &[LocalGet(0), Drop, End]);
        let once = alike(&plain).unwrap();
        assert_eq!(once, plain);
        let bodies = Parser::new(0).parse_all(&once).flatten();
        let bodies = bodies.filter(|part| matches!(part, Payload::CodeSectionEntry(_)));
        assert_eq!(bodies.count(), 1);
    }
}
