//! The npm package, laid out in `target/npm`: what is written by hand beside what
//! wasm-bindgen makes.

use crate::run::run;
use crate::site::Site;
use crate::wasm::Compiler;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What is written by hand.
const OURS: [&str; 4] = ["package.json", "README.md", "node.js", "browser.js"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the module and lays the package out anew.
pub fn lay(site: &Site, compiler: Compiler) -> Result<PathBuf, String> {
    let built = run(&mut compiler.build_door(site));
    if !built.ok {
        return Err(built.stderr);
    }
    let package = site.target.join("npm");
    fill(site, &compiler.module(site), &package).map(|()| package)
}

fn fill(site: &Site, module: &Path, package: &Path) -> Result<(), String> {
    let told = |error| format!("{}: {error}", package.display());
    if package.exists() {
        fs::remove_dir_all(package).map_err(told)?;
    }
    fs::create_dir_all(package).map_err(told)?;
    let ours = OURS.map(|name| (site.root.join("bindings-wasm/npm").join(name), name));
    let licences = LICENCES.map(|name| (site.root.join(name), name));
    for (from, name) in ours.into_iter().chain(licences) {
        fs::copy(&from, package.join(name)).map_err(told)?;
    }
    let slim = glue(module, Dress::Slim)?;
    let node = glue(module, Dress::Node)?;
    if slim.module != node.module {
        return Err("the two dresses do not fit one module".to_owned());
    }
    let required = "/qalqan_bg.wasm";
    if !node.script.contains(required) {
        return Err(format!("the script for node no longer reads `{required}`"));
    }
    let script = node.script.replace(required, "/qalqan.wasm");
    for (name, bytes) in [
        ("qalqan.wasm", slim.module.as_slice()),
        ("slim.js", slim.script.as_bytes()),
        ("calls.js", calls(&slim.script).as_bytes()),
        ("slim.d.ts", slim.types.as_bytes()),
        ("node.cjs", script.as_bytes()),
        ("index.d.ts", node.types.as_bytes()),
        ("index.d.cts", node.types.as_bytes()),
    ] {
        fs::write(package.join(name), bytes).map_err(told)?;
    }
    Ok(())
}

/// All but the ways to load: where the bytes lie beside the script, they are loaded, and
/// the types that are declared for it know of no `initSync`.
fn calls(slim: &str) -> String {
    let names: Vec<&str> = slim.lines().filter_map(exported).collect();
    let names = names.join(", ");
    format!("// Everything but the ways to load.\nexport {{ {names} }} from \"./slim.js\";\n")
}

/// The name in `export function name(` or `export class Name {`.
fn exported(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("export ")?;
    let rest = ["function ", "class "]
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
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true);
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
