//! The browser's module: how it is built, what it asks of its host, how big it is.

use crate::doors::npm::{self, Code, Entry};
use crate::run::run;
use crate::site::Site;
use crate::steps::Outcome;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasmparser::{Parser, Payload};

/// Where the compiler for targets without a system comes from.
#[derive(Clone, Copy, Debug)]
pub enum Compiler {
    /// Ours, with a target that rustup has added.
    Rustup,
    /// Debian's, which builds std from its source.
    Debian,
}

/// Std built from its source, with the algorithms that take less room: one merge sort
/// instead of a hundred copies of the quick one. A target that rustup adds holds std as it
/// was built, and only an unstable cargo builds another: there the module is larger.
const SMALL_STD: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// How the module that ships is made small where the compiler lets it be chosen. The two
/// thresholds of copying take a sixth of the bytes and cost a fifth of the time; the others
/// cost none. A lower level of optimization costs two thirds.
const SMALL_CODE: [&str; 18] = [
    NAMES,
    "-Zunstable-options",
    // a panic stops the module either way, and nobody would read its message: without it,
    // what formats messages is left out
    "-Cpanic=immediate-abort",
    // nor where it came from, which would tell paths of the machine that built it
    "-Zlocation-detail=none",
    // what the core marks so is built for size
    "--cfg=small",
    // what is constant lies behind the stack: below a mebibyte its places take a byte less
    "-Clink-arg=-zstack-size=737280",
    // functions are copied into their callers only where they are short
    "-Cllvm-args=-inline-threshold=30",
    "-Cllvm-args=-inlinehint-threshold=50",
    // what a branch or a loop comes to stands once
    "-Cllvm-args=-unroll-threshold=1",
    "-Cllvm-args=-jump-threading-threshold=1",
    "-Cllvm-args=-unroll-runtime=false",
    "-Cllvm-args=-unroll-allow-partial=false",
    "-Cllvm-args=-tail-dup-size=1",
    "-Cllvm-args=-rotation-max-header-size=4",
    "-Cllvm-args=-enable-gvn-sink",
    // nothing is computed on a second path so that a third need not
    "-Cllvm-args=-enable-pre=false",
    "-Cllvm-args=-enable-load-pre=false",
    // the rounds of a hash as a loop: as fast here, 9 KB smaller
    "--cfg=sha2_backend_soft=\"compact\"",
];

/// The names by which functions are found that are parted from a module: as newer compilers
/// write them by themselves.
const NAMES: &str = "-Csymbol-mangling-version=v0";

impl Compiler {
    pub const WASM: &str = "wasm32-unknown-unknown";
    /// A target for which no std exists at all.
    pub const BARE: &str = "thumbv7em-none-eabi";

    /// The most bytes of the module that ships, and of the same packed by gzip. A newer
    /// compiler makes another module of the same source, and std as rustup has it is
    /// larger (`SMALL_STD`).
    const fn limits(self, code: Code) -> (usize, usize) {
        match (self, code) {
            // 3 000 000 and 1 000 000 are due with settlement, placement and access
            (Self::Debian, Code::Whole) => (2_780_000, 1_000_000),
            // 1 200 000 and 400 000 are due
            (Self::Debian, Code::Check) => (905_000, 338_000),
            (Self::Debian, Code::Duplicates) => (276_000, 116_000),
            (Self::Rustup, Code::Whole) => (2_930_000, 1_080_000),
            // as before duplicates were parted from it: not measured since
            (Self::Rustup, Code::Check) => (1_640_000, 612_000),
            (Self::Rustup, Code::Duplicates) => (420_000, 182_000),
        }
    }

    /// The core checked with no std to be had.
    pub fn check_without_std(self, site: &Site) -> Command {
        let core = [
            "check",
            "-p",
            "qalqan-core",
            "--no-default-features",
            "--features",
            "json",
        ];
        let target = match self {
            Self::Rustup => ["--target", Self::BARE].as_slice(),
            // nothing but these two is built, so nothing else can be used
            Self::Debian => &["--target", Self::WASM, "-Zbuild-std=core,alloc"],
        };
        self.cargo(site, &[&core, target].concat())
    }

    /// Builds the module of an entry, which these options choose: as a module alone, since
    /// cargo joins nothing into one unit where a library for Rust is made beside it.
    pub fn build_door(self, site: &Site, entry: &[&str]) -> Command {
        let door = [
            "rustc",
            "--lib",
            "--crate-type",
            "cdylib",
            "--profile",
            "wasm",
            "--target",
            Self::WASM,
        ];
        match self {
            Self::Rustup => {
                let mut command = self.cargo(site, &[&door[..], entry].concat());
                command.env("RUSTFLAGS", NAMES);
                command
            }
            Self::Debian => {
                let mut command = self.cargo(site, &[&door[..], entry, &SMALL_STD].concat());
                command.env("RUSTFLAGS", SMALL_CODE.join(" "));
                command
            }
        }
    }

    fn cargo(self, site: &Site, arguments: &[&str]) -> Command {
        match self {
            Self::Rustup => site.cargo(arguments),
            Self::Debian => {
                let mut command = site.tool("/usr/bin/cargo", arguments);
                // what rustup set for its own compiler must not reach this one
                for name in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
                    command.env_remove(name);
                }
                command
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("RUSTDOC", "/usr/bin/rustdoc")
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22")
                    .env("CARGO_TARGET_DIR", self.folder(site));
                command
            }
        }
    }

    /// The module as the compiler leaves it.
    pub fn module(self, site: &Site) -> PathBuf {
        let folder = self.folder(site).join(Self::WASM);
        folder.join("wasm/qalqan_wasm.wasm")
    }

    /// Two compilers in one folder would build everything anew each time.
    fn folder(self, site: &Site) -> PathBuf {
        match self {
            Self::Rustup => site.target.clone(),
            Self::Debian => site.target.join("wasm"),
        }
    }
}

/// Lays the package out, and looks at the imports and the size of its module.
pub fn examine(site: &Site, compiler: Compiler) -> Outcome {
    match look(site, compiler) {
        Ok(remark) => Outcome::passed(remark),
        Err(reason) => Outcome::failed(reason),
    }
}

fn look(site: &Site, compiler: Compiler) -> Result<String, String> {
    let package = npm::lay(site, compiler)?;
    let mut told = Vec::new();
    for code in Code::ALL {
        let module = code.file(&package);
        let bytes = fs::read(&module).map_err(|error| format!("{}: {error}", module.display()))?;
        let imports = imports(&bytes)?;
        let own = imports.first().and_then(|name| name.split_once('/'));
        let own = own.map(|(build, _)| build.to_owned());
        let known = |name: &&String| match code {
            Code::Whole | Code::Check => is_glue(name),
            // all of it comes from the module that it was parted from
            Code::Duplicates => own.as_deref().is_some_and(|build| is_shared(name, build)),
        };
        let foreign: Vec<&String> = imports.iter().filter(|name| !known(name)).collect();
        if !foreign.is_empty() {
            let name = module.display();
            return Err(format!("{name} asks its host for {foreign:?}"));
        }
        told.push(format!(
            "{code:?}: {}",
            sizes(site, compiler, code, &module)?
        ));
    }
    for entry in Entry::ALL {
        let words = fs::metadata(entry.words(&package)).map_or(0, |file| file.len());
        told.push(format!("words of {}: {words}", entry.feature()));
    }
    Ok(told.join("; "))
}

/// Packs by node's own library, which is the same wherever the module is tested.
const PACK: &str = r#"
const { brotliCompressSync, gzipSync } = require("zlib");
const bytes = require("fs").readFileSync(process.argv[1]);
console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length);
"#;

/// The bytes of a module, plain and packed; an error where they are too many.
pub fn sizes(site: &Site, compiler: Compiler, code: Code, module: &Path) -> Result<String, String> {
    let path = module.to_string_lossy();
    let packed = run(&mut site.tool("node", &["-e", PACK, "--", &path]));
    let numbers = packed.stdout.split_whitespace();
    let numbers: Vec<usize> = numbers.filter_map(|number| number.parse().ok()).collect();
    let [raw, gzip, brotli] = numbers[..] else {
        return Err(format!("node packs no module: {}", packed.stderr));
    };
    let told = format!("{raw} bytes, {gzip} by gzip, {brotli} by brotli");
    let (raw_max, gzip_max) = compiler.limits(code);
    if raw > raw_max || gzip > gzip_max {
        return Err(format!("{told}: at most {raw_max} and {gzip_max}"));
    }
    Ok(told)
}

/// Every import as `module/name`.
fn imports(bytes: &[u8]) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ImportSection(section) = payload.map_err(|error| error.to_string())? {
            for import in section.into_imports() {
                let import = import.map_err(|error| error.to_string())?;
                found.push(format!("{}/{}", import.module, import.name));
            }
        }
    }
    Ok(found)
}

/// wasm-bindgen's own needs. A clock or a random source would come from the same
/// module under another name, so the module's name alone proves nothing.
fn is_glue(import: &str) -> bool {
    match import.rsplit_once('/') {
        Some(("__wbindgen_externref_xform__", name)) => name.starts_with("__wbindgen_externref_"),
        // before the glue is made, and after
        Some(("__wbindgen_placeholder__" | "./qalqan_bg.js", name)) => {
            let intrinsic = name.strip_prefix("__wbg_").unwrap_or(name);
            [
                "__wbindgen_describe",
                "__wbindgen_throw",
                // is it a string, and which
                "__wbindgen_string_get",
                "__wbindgen_init_externref_table",
                // a value cast from one form to another
                "__wbindgen_generic_",
                "__wbindgen_object_drop_ref",
                // a value passes as JSON text; a constructor throws an error
                "stringify_",
                "parse_",
                "Error_",
            ]
            .iter()
            .any(|known| intrinsic.starts_with(known))
        }
        _ => false,
    }
}

/// What a module takes from the one that it was parted from, whose build is in the name: a
/// number stands for each thing (`doors/parted.rs`).
fn is_shared(import: &str, build: &str) -> bool {
    let number = import
        .strip_prefix(build)
        .and_then(|rest| rest.strip_prefix('/'));
    let is_print = |text: &str| {
        text.bytes()
            .all(|one| one.is_ascii_hexdigit() || one == b'-')
    };
    is_print(build) && number.is_some_and(|number| number.parse::<u32>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports one function and holds nothing else.
    fn module(from: &str, name: &str) -> Vec<u8> {
        let byte = |length: usize| u8::try_from(length).unwrap();
        let mut import = vec![1, byte(from.len())];
        import.extend(from.bytes());
        import.push(byte(name.len()));
        import.extend(name.bytes());
        import.extend([0, 0]);
        let mut bytes = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        bytes.push(byte(import.len()));
        bytes.extend(import);
        bytes
    }

    #[test]
    fn imports_are_listed() {
        let listed = imports(&module("env", "now"));
        assert_eq!(listed, Ok(vec!["env/now".to_owned()]));
        assert!(imports(b"no module").is_err());
    }

    #[test]
    fn only_the_glue_passes() {
        for own in [
            "__wbindgen_placeholder__/__wbindgen_describe",
            "__wbindgen_placeholder__/__wbg___wbindgen_throw_b855445ff6a94295",
            "__wbindgen_externref_xform__/__wbindgen_externref_table_grow",
            "./qalqan_bg.js/__wbg_stringify_b67e2c8c60b93f69",
        ] {
            assert!(is_glue(own), "{own}");
        }
        for foreign in [
            "env/now",
            "wasi_snapshot_preview1/fd_write",
            "__wbindgen_placeholder__/__wbg_now_69d776cd24f5215b",
            "__wbindgen_placeholder__/__wbg_getRandomValues_1c61fac11405ffdc",
            "__wbindgen_externref_xform__/now",
            "./qalqan_bg.js/__wbg_now_69d776cd24f5215b",
        ] {
            assert!(!is_glue(foreign), "{foreign}");
        }
    }

    #[test]
    fn what_is_shared_is_of_one_build() {
        assert!(is_shared("1234-beef/7", "1234-beef"));
        for (foreign, build) in [
            ("1234-beee/7", "1234-beef"),
            ("1234-beef/now", "1234-beef"),
            ("1234-beef", "1234-beef"),
            ("env/7", "env"),
        ] {
            assert!(!is_shared(foreign, build), "{foreign}");
        }
    }
}
