//! The whole cases as files, for runners that read files.

use crate::set::Vectors;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io, process};

impl Vectors {
    /// Makes the folder hold a file `ROOM/NAME.json` for each case, and the manifest. What
    /// is there already is not touched; every file appears whole, so that whoever reads
    /// meanwhile sees the old one or the new one. Gives how many files it changed.
    ///
    /// # Errors
    ///
    /// Where a file cannot be written or removed.
    pub fn lay(&self, into: &Path) -> io::Result<usize> {
        let mut due = BTreeSet::from([into.join("manifest.json")]);
        let mut changed = put(&into.join("manifest.json"), &self.manifest())?;
        for one in self.all() {
            let file = into.join(&one.room).join(format!("{}.json", one.name));
            changed += put(&file, &one.case)?;
            due.insert(file);
        }
        for room in fs::read_dir(into)? {
            let room = room?.path();
            if room.is_dir() {
                changed += clear(&room, &due)?;
            }
        }
        Ok(changed)
    }
}

/// Writes a file that is not there or says otherwise.
fn put(file: &Path, value: &Value) -> io::Result<usize> {
    let text = format!("{value:#}\n");
    if fs::read(file).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(0);
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    // a name of this process, so that two of them do not write one file
    let part = file.with_extension(format!("{}.part", process::id()));
    fs::write(&part, text)?;
    fs::rename(part, file)?;
    Ok(1)
}

/// Removes cases that are no more.
fn clear(room: &Path, due: &BTreeSet<std::path::PathBuf>) -> io::Result<usize> {
    let mut removed = 0;
    for file in fs::read_dir(room)? {
        let file = file?.path();
        let case = file.extension().is_some_and(|end| end == "json");
        if case && !due.contains(&file) {
            match fs::remove_file(file) {
                Ok(()) => removed += 1,
                // another run was quicker
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(removed)
}
