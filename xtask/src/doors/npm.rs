//! The npm package, laid out in `target/npm`: what is written by hand beside what
//! wasm-bindgen makes.

use crate::doors::alike::alike;
use crate::doors::folded::folded;
use crate::doors::grouped::grouped;
use crate::doors::parted::parted;
use crate::doors::words_apart::{apart, print_of};
use crate::run::run;
use crate::site::Site;
use crate::wasm::Compiler;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use wasm_bindgen_cli_support::Bindgen;

/// What is written by hand, once for the package.
const PACKAGE: [&str; 2] = ["package.json", "README.md"];
/// The same for each entry: how node and browsers load what lies beside.
const LOADERS: [&str; 7] = [
    "node.js",
    "browser.js",
    "words.js",
    "words.node.js",
    "words.cjs",
    "words.d.ts",
    "words.d.cts",
];
/// The same for the code of an entry that lies apart.
const APART_LOADERS: [&str; 5] = [
    "duplicates.js",
    "duplicates.node.js",
    "duplicates.cjs",
    "duplicates.d.ts",
    "duplicates.d.cts",
];
/// How words are laid back, and what TypeScript sees of it: a part of each script.
const LOAD_WORDS: [&str; 2] = ["load-words.js", "load-words.d.ts"];
/// The same for the code that lies apart.
const LOAD_APART: [&str; 2] = ["load-duplicates.js", "load-duplicates.d.ts"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// A way into the package, with a module of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Every call and every object.
    Whole,
    /// What front-ends need.
    Check,
}

impl Entry {
    pub const ALL: [Self; 2] = [Self::Whole, Self::Check];

    /// The feature of `qalqan-wasm`.
    pub const fn feature(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Check => "check",
        }
    }

    /// Its folder in the package.
    pub fn folder(self, package: &Path) -> PathBuf {
        match self {
            Self::Whole => package.to_owned(),
            Self::Check => package.join("check"),
        }
    }

    /// The words of its sentences, which lie beside the module.
    pub fn words(self, package: &Path) -> PathBuf {
        self.folder(package).join("qalqan.words")
    }

    fn options(self) -> [&'static str; 5] {
        let feature = self.feature();
        [
            "-p",
            "qalqan-wasm",
            "--no-default-features",
            "--features",
            feature,
        ]
    }
}

/// A module of the package, by its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Whole,
    Check,
    /// What is parted from `Check`.
    Duplicates,
}

impl Code {
    pub const ALL: [Self; 3] = [Self::Whole, Self::Check, Self::Duplicates];

    const fn entry(self) -> Entry {
        match self {
            Self::Whole => Entry::Whole,
            // lies beside the module that it was parted from
            Self::Check | Self::Duplicates => Entry::Check,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Whole | Self::Check => "qalqan.wasm",
            Self::Duplicates => "duplicates.wasm",
        }
    }

    pub fn file(self, package: &Path) -> PathBuf {
        self.entry().folder(package).join(self.name())
    }
}

/// What was laid out by this process: the steps that look at the package share it.
static LAID: OnceLock<Result<PathBuf, String>> = OnceLock::new();

/// Builds the modules and lays the package out anew, once in a run.
pub fn lay(site: &Site, compiler: Compiler) -> Result<PathBuf, String> {
    LAID.get_or_init(|| lay_anew(site, compiler)).clone()
}

fn lay_anew(site: &Site, compiler: Compiler) -> Result<PathBuf, String> {
    let package = site.target.join("npm");
    let told = |error| format!("{}: {error}", package.display());
    if package.exists() {
        fs::remove_dir_all(&package).map_err(told)?;
    }
    fs::create_dir_all(&package).map_err(told)?;
    let ours = PACKAGE.map(|name| (site.root.join("bindings-wasm/npm").join(name), name));
    let licences = LICENCES.map(|name| (site.root.join(name), name));
    for (from, name) in ours.into_iter().chain(licences) {
        fs::copy(&from, package.join(name)).map_err(told)?;
    }
    for entry in Entry::ALL {
        let built = run(&mut compiler.build_door(site, &entry.options()));
        if !built.ok {
            return Err(built.stderr);
        }
        let declared = declare(site, entry)?;
        fill(
            site,
            &compiler.module(site),
            &declared,
            &entry.folder(&package),
        )?;
    }
    Ok(package)
}

/// The folder with what JavaScript sees of the calls of an entry.
fn declare(site: &Site, entry: Entry) -> Result<PathBuf, String> {
    let folder = site.target.join("declared").join(entry.feature());
    let mut declare = site.cargo(&[&["run", "--quiet"], &entry.options()[..]].concat());
    let declared = run(declare.args(["--bin", "declare", "--"]).arg(&folder));
    match declared.ok {
        true => Ok(folder),
        false => Err(declared.stderr),
    }
}

/// One entry, from its module and what was declared of it.
fn fill(site: &Site, module: &Path, declared: &Path, folder: &Path) -> Result<(), String> {
    let told = |error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(told)?;
    let by_hand = |name| site.root.join("bindings-wasm/npm").join(name);
    let [types, functions, common, texts, keys] =
        ["types.d.ts", "module.js", "common.cjs", "texts", "apart"]
            .map(|name| fs::read_to_string(declared.join(name)).map_err(told));
    let (mut types, functions, common) = (types?, functions?, common?);
    let slim = glue(module, Dress::Slim)?;
    let node = glue(module, Dress::Node)?;
    if slim.module != node.module {
        return Err("the two dresses do not fit one module".to_owned());
    }
    let cut = cut(&slim.module, &texts?, &keys?)?;
    let mut load = String::new();
    let mut loaders = LOADERS.to_vec();
    let mut parts = vec![("WORDS", &cut.words_print, LOAD_WORDS)];
    if !cut.duplicates.is_empty() {
        loaders.extend(APART_LOADERS);
        parts.push(("BUILD", &cut.build, LOAD_APART));
    }
    for (name, print, [script, told_types]) in parts {
        let read = |name| fs::read_to_string(by_hand(name)).map_err(told);
        load += &format!("\nconst {name} = \"{print}\";\n{}", read(script)?);
        types += &read(told_types)?;
    }
    for name in loaders {
        fs::copy(by_hand(name), folder.join(name)).map_err(told)?;
    }
    let script = node_script(&node.script)? + &common_exports(&load) + &common;
    let module = long_texts_at_once(&slim.script)?.replace("export function __", "function __");
    let module = module + &module_exports(&load) + &functions;
    for (name, bytes) in [
        ("qalqan.wasm", cut.module.as_slice()),
        ("qalqan.words", cut.words.as_slice()),
        ("duplicates.wasm", cut.duplicates.as_slice()),
        ("slim.js", module.as_bytes()),
        ("calls.js", calls(&module).as_bytes()),
        ("slim.d.ts", (types.clone() + &slim.types).as_bytes()),
        ("node.cjs", script.as_bytes()),
        ("index.d.ts", (types.clone() + &node.types).as_bytes()),
        ("index.d.cts", (types + &node.types).as_bytes()),
    ] {
        if !bytes.is_empty() {
            fs::write(folder.join(name), bytes).map_err(told)?;
        }
    }
    Ok(())
}

/// A module, and what a page loads when it needs it.
struct Cut {
    module: Vec<u8>,
    words: Vec<u8>,
    words_print: String,
    /// Empty where no code lies apart.
    duplicates: Vec<u8>,
    /// What the two modules know each other by.
    build: String,
}

/// Takes out of a module the texts and the code that lie apart, and makes both modules small.
fn cut(module: &[u8], texts: &str, keys: &str) -> Result<Cut, String> {
    let texts: Vec<&str> = texts.split('\0').collect();
    let apart = apart(module, &texts)?;
    let keys: Vec<&str> = keys.lines().collect();
    let build = print_of(&apart.module);
    let (first, second) = if keys.is_empty() {
        (apart.module, Vec::new())
    } else {
        let parted = parted(&apart.module, &build, |name| answers(name, &keys))?;
        (parted.first, small(&parted.second)?)
    };
    Ok(Cut {
        module: small(&first)?,
        words_print: print_of(&apart.words),
        words: apart.words,
        duplicates: second,
        build,
    })
}

fn small(module: &[u8]) -> Result<Vec<u8>, String> {
    grouped(&folded(&alike(module)?)?)
}

/// Is it the name of the function by which one of these calls answers? By what the core's
/// macro declares of a call, as the compiler writes it.
fn answers(name: &str, keys: &[&str]) -> bool {
    let ends = |key: &&str| name.ends_with(&format!("::Declared<{key}u64>>::ENTRY::answer"));
    name.contains("::Call as ") && keys.iter().any(ends)
}

/// Node's script, with the module by the name that it has in the package.
fn node_script(made: &str) -> Result<String, String> {
    let required = "/qalqan_bg.wasm";
    if !made.contains(required) {
        return Err(format!("the script for node no longer reads `{required}`"));
    }
    let script = long_texts_at_once(made)?.replace(required, "/qalqan.wasm");
    Ok(without(&script, |line| line.starts_with("exports.__")))
}

/// The names of the functions of a script by which something is loaded.
fn loads(script: &str) -> impl Iterator<Item = &str> {
    script.lines().filter_map(|line| {
        let rest = line.strip_prefix("async ").unwrap_or(line);
        let name = rest.strip_prefix("function ")?.split('(').next()?;
        name.starts_with("load").then_some(name)
    })
}

fn common_exports(load: &str) -> String {
    let exports = loads(load).map(|name| format!("exports.{name} = {name};\n"));
    load.to_owned() + &exports.collect::<String>()
}

fn module_exports(load: &str) -> String {
    let lines = load.split_inclusive('\n').map(|line| {
        let is_one = loads(line).next().is_some();
        if is_one {
            format!("export {line}")
        } else {
            line.to_owned()
        }
    });
    lines.collect()
}

/// The script with a long text handed over as a whole, by the host's own encoder.
/// wasm-bindgen copies it letter by letter up to the first that is not ASCII, which is an
/// eighth of the time of an act with 10 000 lines.
fn long_texts_at_once(script: &str) -> Result<String, String> {
    let at_once = "if (realloc === undefined) {";
    if script.matches(at_once).count() != 1 {
        return Err(format!("the script no longer encodes texts `{at_once}`"));
    }
    Ok(script.replace(at_once, "if (realloc === undefined || arg.length > 256) {"))
}

/// A text without some of its lines.
fn without(text: &str, drop: impl Fn(&str) -> bool) -> String {
    let kept = text.split_inclusive('\n').filter(|line| !drop(line));
    kept.collect()
}

/// All but the ways to load: where the bytes lie beside the script, they are loaded, and
/// the types that are declared for it know of no `initSync`.
fn calls(slim: &str) -> String {
    let names: Vec<&str> = slim.lines().filter_map(exported).collect();
    let names = names.join(", ");
    format!("// Everything but the ways to load.\nexport {{ {names} }} from \"./slim.js\";\n")
}

/// The name in `export function name(`, async or not, or in `export class Name {`.
fn exported(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("export ")?;
    let rest = ["function ", "async function ", "class "]
        .iter()
        .find_map(|kind| rest.strip_prefix(kind))?;
    rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .next()
}

#[test]
fn all_but_the_ways_to_load_is_exported() {
    let script = "export class Checker {\n  free() {}\n}\nfunction own() {}\n\
                  export function checkAct(draft) {\n}\n\
                  export { initSync, __wbg_init as default };\n";
    let text = calls(script);
    assert!(
        text.ends_with("export { Checker, checkAct } from \"./slim.js\";\n"),
        "{text}"
    );
}

#[test]
fn ways_to_load_are_exported() {
    let load = "\nconst BUILD = \"1-a\";\nfunction own(load) {\n}\nasync function loadIt(code) {\n  \
                loadItSync(code);\n}\nfunction loadItSync(code) {\n}\n";
    let module = module_exports(load);
    let due = "\nconst BUILD = \"1-a\";\nfunction own(load) {\n}\nexport async function loadIt(code) {\n  \
               loadItSync(code);\n}\nexport function loadItSync(code) {\n}\n";
    assert_eq!(module, due);
    assert!(calls(&module).contains("{ loadIt, loadItSync }"));
    let common = common_exports(load);
    let due = "exports.loadIt = loadIt;\nexports.loadItSync = loadItSync;\n";
    assert_eq!(common.strip_prefix(load), Some(due));
}

#[test]
fn the_function_of_a_call_is_known_by_its_name() {
    let name =
        |key| format!("<core[1a]::declare::Call as core[1a]::Declared<{key}u64>>::ENTRY::answer");
    assert!(answers(&name("12"), &["7", "12"]));
    for other in [
        name("2"),
        name("12").replace("::Call", "::Method"),
        name("12") + "_text",
    ] {
        assert!(!answers(&other, &["7", "12"]), "{other}");
    }
}

struct Glue {
    module: Vec<u8>,
    script: String,
    types: String,
}

enum Dress {
    /// A module of JavaScript for which the caller brings the bytes.
    Slim,
    /// CommonJS that reads the bytes itself.
    Node,
}

fn glue(module: &Path, dress: Dress) -> Result<Glue, String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name("qalqan")
        .typescript(true);
    bindgen.remove_producers_section(true);
    let dressed = match dress {
        // no path by itself, so that bundlers do not look for the bytes
        Dress::Slim => bindgen
            .web(true)
            .map(|web| web.omit_default_module_path(true)),
        Dress::Node => bindgen.nodejs(true),
    };
    dressed.map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    let mut made = bindgen
        .generate_output()
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    Ok(Glue {
        script: made.js().to_owned(),
        types: made.ts().unwrap_or_default().to_owned(),
        module: made.wasm_mut().emit_wasm(),
    })
}
