//! The vectors made whole, and held against the oracles beside them.

use crate::run::run;
use crate::site::Site;
use crate::steps::Outcome;
use qalqan_vectors::Vectors;
use std::path::PathBuf;

/// The variable that tells a runner where they are.
pub const FOLDER: &str = "QALQAN_VECTORS";

/// Where they are laid out.
pub fn folder(site: &Site) -> PathBuf {
    site.target.join("vectors")
}

/// Lays them out: where, and what there was to do.
pub fn lay(site: &Site) -> Result<(PathBuf, String), String> {
    let vectors = Vectors::read(&site.root.join("core/vectors"));
    let vectors = vectors.map_err(|faults| faults.join("\n"))?;
    let folder = folder(site);
    let changed = vectors
        .lay(&folder)
        .map_err(|error| format!("laying out {}: {error}", folder.display()))?;
    let count = vectors.all().count();
    Ok((folder, format!("{count} cases, {changed} files changed")))
}

/// What the law gives by other programs, in Python and of its standard library alone.
pub fn examine(site: &Site) -> Outcome {
    let mut check = site.tool("python3", &["-B", "core/vectors/check.py"]);
    Outcome::of_runner(run(check.arg(folder(site))))
}
