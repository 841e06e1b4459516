//! Writes what JavaScript sees of this entry's calls into a folder, from the one table of
//! the core: `types.d.ts`, `module.js`, `common.cjs`; `texts`, the words that lie apart
//! from the module, with a zero byte between; and `apart`, the numbers of the calls whose code
//! does, one a line.
#![allow(
    clippy::std_instead_of_alloc,
    reason = "a program of this machine, where std is"
)]

mod scripts;
mod types;

use qalqan_core::wire::{ObjectSchema, object_schemas, texts};
use qalqan_wasm::{SCHEMAS, keys_apart};
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("declare FOLDER"))?;
    let mut objects: Vec<ObjectSchema> = object_schemas().to_vec();
    objects.retain(|object| cfg!(feature = "whole") || object.entry == "check");
    let apart = keys_apart().map(|key| format!("{key}\n"));
    fs::create_dir_all(&folder)?;
    for (name, text) in [
        ("types.d.ts", types::types(SCHEMAS, &objects)),
        ("module.js", scripts::module(SCHEMAS, &objects)),
        ("common.cjs", scripts::common(SCHEMAS, &objects)),
        ("texts", texts().join("\0")),
        ("apart", apart.collect()),
    ] {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
