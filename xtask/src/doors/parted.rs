//! Code that few need, parted from a module: a second module that works in the memory of
//! the first and takes from it the functions that both need. Its own are called through the
//! table alone, where their places are empty until it is linked.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    FunctionSection, ImportSection, Module, TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ElementSectionReader, ExportSectionReader,
    FunctionBody, FunctionSectionReader, Parser, Result,
};

use crate::doors::linked::Linked;

type Refusal = reencode::Error<Infallible>;

/// The two modules.
pub struct Parted {
    pub first: Vec<u8>,
    pub second: Vec<u8>,
}

/// Parts a module. Those of `roots` go, with all that is reached from them by calls and in
/// no other way: what stands in the table may be called by anybody, and stays. `build` is
/// the name under which the second asks for what it needs, so that no other module of the
/// kind fits it.
pub fn parted(
    bytes: &[u8],
    build: &str,
    is_root: impl Fn(&str) -> bool,
) -> std::result::Result<Parted, String> {
    let linked = Linked::of(bytes).map_err(|error| error.to_string())?;
    let roots = linked.named(is_root);
    let going = going(&linked, &roots)?;
    let shared = Shared::of(&linked, &going);
    let first = first(bytes, &linked, &going, &shared);
    let second = second(&linked, &going, &shared, build);
    Ok(Parted {
        first: first.map_err(|error| error.to_string())?,
        second: second.map_err(|error| error.to_string())?,
    })
}

/// The functions that go, in their order.
fn going(linked: &Linked<'_>, roots: &BTreeSet<u32>) -> std::result::Result<BTreeSet<u32>, String> {
    let held = linked.slots.values().filter(|one| !roots.contains(one));
    let staying = linked.reached(linked.exported.iter().chain(held).copied());
    let mut going = linked.reached(roots.iter().copied());
    going.retain(|one| !staying.contains(one));
    let bound = roots.difference(&going).count();
    if roots.is_empty() || bound > 0 {
        let count = roots.len();
        return Err(format!(
            "{count} roots to part, {bound} of them called by what stays"
        ));
    }
    Ok(going)
}

/// What the second module takes from the first, by its place: the name of each is its number.
struct Shared {
    functions: Vec<u32>,
    globals: Vec<u32>,
}

impl Shared {
    fn of(linked: &Linked<'_>, going: &BTreeSet<u32>) -> Self {
        let (mut functions, mut globals) = (BTreeSet::new(), BTreeSet::new());
        for uses in going.iter().filter_map(|one| linked.uses(*one)) {
            functions.extend(&uses.functions);
            globals.extend(&uses.globals);
        }
        Self {
            functions: functions.difference(going).copied().collect(),
            globals: globals.into_iter().collect(),
        }
    }

    /// Every one of them, with the name that it has between the two.
    fn named(&self) -> impl Iterator<Item = (String, ExportKind, u32)> {
        let functions = self.functions.iter().map(|one| (ExportKind::Func, *one));
        let globals = self.globals.iter().map(|one| (ExportKind::Global, *one));
        let space = [(ExportKind::Memory, 0), (ExportKind::Table, 0)];
        let all = functions.chain(globals).chain(space).enumerate();
        all.map(|(number, (kind, one))| (number.to_string(), kind, one))
    }
}

/// New numbers, by the old.
fn numbered<'n>(all: impl IntoIterator<Item = &'n u32>) -> HashMap<u32, u32> {
    all.into_iter().copied().zip(0..).collect()
}

fn first(
    bytes: &[u8],
    linked: &Linked<'_>,
    going: &BTreeSet<u32>,
    shared: &Shared,
) -> std::result::Result<Vec<u8>, Refusal> {
    let staying: Vec<u32> = linked.all().filter(|one| !going.contains(one)).collect();
    let mut left = Left {
        imported: linked.imported(),
        numbers: numbered(&staying),
        going,
        slots: &linked.slots,
        shared,
    };
    let mut module = Module::new();
    left.parse_core_module(&mut module, Parser::new(0), bytes)?;
    Ok(module.finish())
}

/// The module without what goes.
struct Left<'l> {
    imported: u32,
    numbers: HashMap<u32, u32>,
    going: &'l BTreeSet<u32>,
    slots: &'l BTreeMap<u32, u32>,
    shared: &'l Shared,
}

impl Left<'_> {
    /// What belongs to the functions that stay, of a list with an entry a function.
    fn staying<T>(&self, all: impl IntoIterator<Item = Result<T>>) -> Result<Vec<T>> {
        let all = (self.imported..).zip(all);
        let staying = all.filter(|(one, _)| !self.going.contains(one));
        staying.map(|(_, held)| held).collect()
    }
}

impl Reencode for Left<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Refusal> {
        Ok(placed(&self.numbers, function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        for kind in self.staying(section)? {
            functions.function(kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        for body in self.staying(section)? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        _section: ElementSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        let slots = self.slots.iter();
        let kept = slots.filter(|(_, one)| !self.going.contains(one));
        fill(elements, kept, &self.numbers);
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        utils::parse_export_section(self, exports, section)?;
        for (name, kind, one) in self.shared.named() {
            let place = match kind {
                ExportKind::Func => placed(&self.numbers, one),
                _ => one,
            };
            exports.export(&name, kind, place);
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> std::result::Result<(), Refusal> {
        match section.name() {
            "name" => Ok(()),
            _ => utils::parse_custom_section(self, module, section),
        }
    }
}

fn placed(numbers: &HashMap<u32, u32>, one: u32) -> u32 {
    numbers.get(&one).copied().unwrap_or(one)
}

/// Fills places of the table, those in a row by one segment.
fn fill<'s>(
    elements: &mut ElementSection,
    slots: impl Iterator<Item = (&'s u32, &'s u32)>,
    numbers: &HashMap<u32, u32>,
) {
    let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
    let mut next = None;
    for (slot, function) in slots {
        let function = placed(numbers, *function);
        match rows.last_mut().filter(|_| next == Some(*slot)) {
            Some((_, row)) => row.push(function),
            None => rows.push((*slot, vec![function])),
        }
        next = slot.checked_add(1);
    }
    for (start, row) in rows {
        let start = ConstExpr::i32_const(start.cast_signed());
        elements.active(None, &start, Elements::Functions(row.into()));
    }
}

/// The second module's numbers.
struct Taken {
    functions: HashMap<u32, u32>,
    globals: HashMap<u32, u32>,
}

impl Reencode for Taken {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Refusal> {
        Ok(placed(&self.functions, function))
    }

    fn global_index(&mut self, global: u32) -> std::result::Result<u32, Refusal> {
        Ok(placed(&self.globals, global))
    }
}

fn second(
    linked: &Linked<'_>,
    going: &BTreeSet<u32>,
    shared: &Shared,
    build: &str,
) -> std::result::Result<Vec<u8>, Refusal> {
    let mut taken = Taken {
        functions: numbered(shared.functions.iter().chain(going)),
        globals: numbered(&shared.globals),
    };
    let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
    if let Some(section) = linked.types.clone() {
        taken.parse_type_section(&mut types, section)?;
    }
    for (name, kind, one) in shared.named() {
        if let Some(due) = linked.entity(kind, one) {
            let due: EntityType = taken.entity_type(due)?;
            imports.import(build, &name, due);
        }
    }
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    let own: Vec<(u32, &FunctionBody<'_>)> =
        going.iter().filter_map(|one| linked.body(*one)).collect();
    for (kind, body) in own {
        functions.function(kind);
        taken.parse_function_body(&mut code, body.clone())?;
    }
    let mut elements = ElementSection::new();
    let slots = linked.slots.iter().filter(|(_, one)| going.contains(one));
    fill(&mut elements, slots, &taken.functions);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions);
    module.section(&elements).section(&code);
    Ok(module.finish())
}
