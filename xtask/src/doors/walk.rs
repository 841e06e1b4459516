//! The check-in walk: what its programs print is what its README says, to the last line.

use crate::doors::readme;
use crate::run::Run;
use crate::site::Site;
use std::fs;
use std::path::Path;

/// The two parts of the walk, each a process of its own: between them the desk is switched off.
const PARTS: [&str; 2] = ["desk", "register"];
/// The last line, so that a README cut short is no proof.
const END: &str = "the walk is over\n";

/// Walks in a folder that is made anew. `start` runs a part.
pub fn examine(site: &Site, folder: &Path, start: impl Fn(&str) -> Run) -> Result<(), String> {
    let told = |error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(told)?;
    }
    fs::create_dir_all(folder).map_err(told)?;
    let readme = site.root.join("bindings-uniffi/checkin/README.md");
    let due = readme::one(&readme, "text")?;
    let mut printed = String::new();
    for part in PARTS {
        let run = start(part);
        printed += &run.stdout;
        if !run.ok {
            return Err(format!("the walk: {part}\n{printed}{}", run.stderr));
        }
    }
    judge(&printed, &due)
}

fn judge(printed: &str, due: &str) -> Result<(), String> {
    if printed == due && printed.ends_with(END) {
        return Ok(());
    }
    let said = "the walk does not print what checkin/README.md says, but:";
    Err(format!("{said}\n{printed}"))
}

#[test]
fn a_walk_that_stops_before_its_end_fails() {
    let whole = format!("wall   clear\n{END}");
    assert_eq!(judge(&whole, &whole), Ok(()));
    // one that ended early, one that says another thing, and a README that was cut with it
    assert!(judge("wall   clear\n", &whole).is_err());
    assert!(judge(&whole.replace("clear", "refused"), &whole).is_err());
    assert!(judge("wall   clear\n", "wall   clear\n").is_err());
}
