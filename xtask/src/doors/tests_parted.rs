//! A module is parted, and both parts are looked at.

use crate::doors::linked::Linked;
use crate::doors::parted::parted;
use std::collections::HashMap;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, GlobalSection, GlobalType, ImportSection, MemorySection, MemoryType,
    Module, NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{ExternalKind, Operator, Parser, Payload};

/// A module: each function has a letter, and calls others by theirs; `h` is the host's.
/// Those in the table stand there from the place 1 on.
fn module(functions: &[(char, &str)], exported: &str, table: &str) -> Vec<u8> {
    let number = |letter: char| {
        let own = functions.iter().position(|(name, _)| *name == letter);
        own.map_or(0, |place| u32::try_from(place).unwrap() + 1)
    };
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut imports = ImportSection::new();
    imports.import("host", "h", EntityType::Function(0));
    let (mut kinds, mut code, mut names) =
        (FunctionSection::new(), CodeSection::new(), NameMap::new());
    for (letter, calls) in functions {
        kinds.function(0);
        let mut body = Function::new([]);
        // what tells it from others: its letter
        body.instructions()
            .i32_const(i32::try_from(u32::from(*letter)).unwrap());
        body.instructions().global_set(1);
        for other in calls.chars() {
            body.instructions().call(number(other));
        }
        body.instructions().end();
        code.function(&body);
        names.append(number(*letter), &letter.to_string());
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: Some(9),
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 3,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    for _ in 0..2 {
        let kind = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        globals.global(kind, &ConstExpr::i32_const(0));
    }
    let mut exports = ExportSection::new();
    for letter in exported.chars() {
        exports.export(&letter.to_string(), ExportKind::Func, number(letter));
    }
    let mut elements = ElementSection::new();
    let held: Vec<u32> = table.chars().map(number).collect();
    elements.active(
        None,
        &ConstExpr::i32_const(1),
        Elements::Functions(held.into()),
    );
    let mut named = NameSection::new();
    named.functions(&names);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&kinds);
    module.section(&tables).section(&memories).section(&globals);
    module.section(&exports).section(&elements).section(&code);
    module.section(&named);
    module.finish()
}

/// What is exported, by name.
fn exported(bytes: &[u8]) -> HashMap<String, (ExternalKind, u32)> {
    let mut found = HashMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ExportSection(section) = payload.unwrap() {
            for export in section {
                let export = export.unwrap();
                found.insert(export.name.to_owned(), (export.kind, export.index));
            }
        }
    }
    found
}

/// The functions of a module by letter with those that they call, and what stands in the
/// table. `host` tells the letter of each function that is not its own.
fn told(bytes: &[u8], host: &[char]) -> (Vec<String>, Vec<(u32, char)>) {
    let linked = Linked::of(bytes).unwrap();
    let letter = |function: u32| {
        let Some((_, body)) = linked.body(function) else {
            return host[usize::try_from(function).unwrap()];
        };
        let mut operators = body.get_operators_reader().unwrap();
        match operators.read().unwrap() {
            Operator::I32Const { value } => char::from_u32(value.cast_unsigned()).unwrap(),
            other => panic!("{other:?}"),
        }
    };
    let own = linked.all().filter(|one| linked.body(*one).is_some());
    let own = own.map(|one| {
        let calls = linked.uses(one).unwrap().functions.iter();
        let mut calls: Vec<char> = calls.map(|one| letter(*one)).collect();
        calls.sort_unstable();
        format!("{}: {}", letter(one), calls.iter().collect::<String>())
    });
    let slots = linked.slots.iter();
    (
        own.collect(),
        slots.map(|(slot, one)| (*slot, letter(*one))).collect(),
    )
}

const ALL: [(char, &str); 7] = [
    ('a', "sh"),
    ('r', "sxh"),
    ('s', ""),
    ('x', "yr"),
    ('y', "t"),
    ('t', ""),
    ('q', "y"),
];

#[test]
fn what_roots_alone_reach_goes_and_finds_the_rest() {
    let whole = module(&ALL, "a", "trtq");
    let parted = parted(&whole, "12-ab", |name| "rq".contains(name)).unwrap();
    let (own, slots) = told(&parted.first, &['h']);
    assert_eq!(own, ["a: hs", "s: ", "t: "]);
    assert_eq!(slots, [(1, 't'), (3, 't')]);
    let doors = exported(&parted.first);
    let first = |function: u32| match function {
        0 => 'h',
        one => ['a', 's', 't'][usize::try_from(one).unwrap() - 1],
    };
    // each function of the host is an export of the first, by its name
    let mut host = Vec::new();
    let mut others = Vec::new();
    for payload in Parser::new(0).parse_all(&parted.second) {
        if let Payload::ImportSection(section) = payload.unwrap() {
            for import in section.into_imports() {
                let import = import.unwrap();
                assert_eq!(import.module, "12-ab");
                match doors[import.name] {
                    (ExternalKind::Func, one) => host.push(first(one)),
                    (kind, one) => others.push((kind, one)),
                }
            }
        }
    }
    assert_eq!(host, ['h', 's', 't']);
    let due = [
        (ExternalKind::Global, 1),
        (ExternalKind::Memory, 0),
        (ExternalKind::Table, 0),
    ];
    assert_eq!(others, due);
}

#[test]
fn the_second_holds_what_went() {
    let whole = module(&ALL, "a", "trtq");
    let parted = parted(&whole, "12-ab", |name| "rq".contains(name)).unwrap();
    let (own, slots) = told(&parted.second, &['h', 's', 't']);
    assert_eq!(own, ["r: hsx", "x: ry", "y: t", "q: y"]);
    assert_eq!(slots, [(2, 'r'), (4, 'q')]);
}

#[test]
fn a_root_that_something_calls_parts_nothing() {
    for (exported, table) in [("ax", "trtq"), ("aq", "trtq"), ("ar", "tr")] {
        let whole = module(&ALL, exported, table);
        assert!(parted(&whole, "12-ab", |name| "rq".contains(name)).is_err());
    }
    assert!(parted(&module(&ALL, "a", "tr"), "12-ab", |_| false).is_err());
    assert!(parted(b"no module", "12-ab", |_| true).is_err());
}
