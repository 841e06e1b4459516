//! What holds a module together: which function uses which, what the table holds, by what
//! it is entered.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use wasm_encoder::ExportKind;
use wasmparser::{
    Element, ElementItems, ElementKind, ExternalKind, FunctionBody, GlobalType, KnownCustom,
    MemoryType, Name, NameSectionReader, Operator, Parser, Payload, TableType, TypeRef,
    TypeSectionReader,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What a function's code names.
#[derive(Default)]
pub struct Uses {
    pub functions: BTreeSet<u32>,
    pub globals: BTreeSet<u32>,
}

/// A module, taken apart. Functions of the host have the first numbers.
#[derive(Default)]
pub struct Linked<'a> {
    pub types: Option<TypeSectionReader<'a>>,
    /// The function at each place of the table that holds one.
    pub slots: BTreeMap<u32, u32>,
    /// The types of all functions, the host's first.
    kinds: Vec<u32>,
    host: usize,
    bodies: Vec<FunctionBody<'a>>,
    uses: Vec<Uses>,
    /// Functions that the host calls.
    pub exported: BTreeSet<u32>,
    names: Vec<(u32, &'a str)>,
    globals: Vec<GlobalType>,
    memory: Option<MemoryType>,
    table: Option<TableType>,
}

impl<'a> Linked<'a> {
    pub fn of(module: &'a [u8]) -> Result<Self> {
        let mut linked = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            linked.take(payload?)?;
        }
        Ok(linked)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(section) => self.types = Some(section),
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    // where it gives more than functions, `entity` knows nothing of it
                    if let TypeRef::Func(kind) = import?.ty {
                        self.kinds.push(kind);
                    }
                }
                self.host = self.kinds.len();
            }
            Payload::FunctionSection(section) => {
                for kind in section {
                    self.kinds.push(kind?);
                }
            }
            Payload::TableSection(section) => {
                let first = section.into_iter().next().transpose()?;
                self.table = first.map(|table| table.ty);
            }
            Payload::MemorySection(section) => {
                self.memory = section.into_iter().next().transpose()?;
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.exported.insert(func);
            }
            Payload::ElementSection(section) => {
                for element in section {
                    self.fill(element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => {
                self.uses.push(uses(&body)?);
                self.bodies.push(body);
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    self.name(section)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn fill(&mut self, element: Element<'_>) -> Result<()> {
        let ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        } = element.kind
        else {
            return Err("a table is filled while the module runs".into());
        };
        let (Operator::I32Const { value }, ElementItems::Functions(functions)) =
            (offset_expr.get_operators_reader().read()?, element.items)
        else {
            return Err("a table is filled by more than numbers".into());
        };
        for (slot, function) in (value.cast_unsigned()..).zip(functions) {
            self.slots.insert(slot, function?);
        }
        Ok(())
    }

    fn name(&mut self, section: NameSectionReader<'a>) -> Result<()> {
        for part in section {
            if let Name::Function(names) = part? {
                for named in names {
                    let named = named?;
                    self.names.push((named.index, named.name));
                }
            }
        }
        Ok(())
    }

    /// How many functions are the host's.
    pub fn imported(&self) -> u32 {
        u32::try_from(self.host).unwrap_or(u32::MAX)
    }

    /// Every function.
    pub fn all(&self) -> impl Iterator<Item = u32> {
        (0..).take(self.kinds.len())
    }

    /// Those whose name is one of these.
    pub fn named(&self, is_one: impl Fn(&str) -> bool) -> BTreeSet<u32> {
        let names = self.names.iter().filter(|(_, name)| is_one(name));
        names.map(|(one, _)| *one).collect()
    }

    /// These, and all that calls lead to from them.
    pub fn reached(&self, from: impl Iterator<Item = u32>) -> BTreeSet<u32> {
        let (mut found, mut left) = (BTreeSet::new(), from.collect::<Vec<u32>>());
        while let Some(one) = left.pop() {
            if found.insert(one) {
                left.extend(self.uses(one).iter().flat_map(|uses| &uses.functions));
            }
        }
        found
    }

    /// What a function names; nothing where it is the host's.
    pub fn uses(&self, function: u32) -> Option<&Uses> {
        self.uses.get(self.own(function)?)
    }

    /// The type and the body of a function.
    pub fn body(&self, function: u32) -> Option<(u32, &FunctionBody<'a>)> {
        let own = self.own(function)?;
        Some((*self.kinds.get(place(function)?)?, self.bodies.get(own)?))
    }

    /// What another module must say of a thing that it takes from this one.
    pub fn entity(&self, kind: ExportKind, number: u32) -> Option<TypeRef> {
        match kind {
            ExportKind::Func => self.kinds.get(place(number)?).copied().map(TypeRef::Func),
            ExportKind::Global => self
                .globals
                .get(place(number)?)
                .copied()
                .map(TypeRef::Global),
            ExportKind::Memory => self.memory.map(TypeRef::Memory),
            ExportKind::Table => self.table.map(TypeRef::Table),
            ExportKind::Tag => None,
        }
    }

    fn own(&self, function: u32) -> Option<usize> {
        place(function)?.checked_sub(self.host)
    }
}

fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

fn uses(body: &FunctionBody<'_>) -> Result<Uses> {
    let mut uses = Uses::default();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index }
            | Operator::ReturnCall { function_index }
            | Operator::RefFunc { function_index } => {
                uses.functions.insert(function_index);
            }
            Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                uses.globals.insert(global_index);
            }
            _ => {}
        }
    }
    Ok(uses)
}
