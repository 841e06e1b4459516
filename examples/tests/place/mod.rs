//! Places for what a test writes: gone with the test, whether it holds or fails.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// A folder or a file of one test.
#[derive(Debug)]
pub struct Place(PathBuf);

impl Place {
    /// The place of a name, with nothing there yet.
    pub fn new(name: &str) -> Self {
        let place = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        place.clear();
        place
    }

    fn clear(&self) {
        let _ = match self.0.is_dir() {
            true => fs::remove_dir_all(&self.0),
            false => fs::remove_file(&self.0),
        };
    }
}

impl Deref for Place {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.clear();
    }
}
