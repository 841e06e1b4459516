//! JavaScript: the npm package run by node, by a browser, by TypeScript's compiler and
//! by a bundler. Each check is a script of its own under `bindings-wasm/tests`.

use crate::doors::kept::{self, done};
use crate::doors::npm;
use crate::run::run;
use crate::setup;
use crate::site::Site;
use crate::steps::Outcome;
use crate::vectors;
use crate::wasm::Compiler;
use std::path::{Path, PathBuf};

/// What the scripts need of npm.
const PACKAGES: [&str; 4] = [
    "esbuild@0.28.2",
    "playwright-core@1.65.1",
    "typescript@5.9.3",
    "vite@8.3.8",
];

/// Where Debian and others put the browser.
const BROWSERS: [&str; 4] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The folder of npm's packages.
pub fn ready(site: &Site) -> Result<PathBuf, String> {
    setup::node(site)?;
    setup::npm(site)?;
    kept::folder(&kept::name("web", &PACKAGES), |into| {
        let quiet = ["install", "--no-audit", "--no-fund", "--prefix"];
        let mut install = site.tool("npm", &quiet);
        done("npm", run(install.arg(into).args(PACKAGES)))
    })
}

/// The browser.
pub fn browser(site: &Site) -> Result<PathBuf, String> {
    let found = || {
        BROWSERS
            .map(PathBuf::from)
            .into_iter()
            .find(|file| file.exists())
    };
    if let Some(file) = found() {
        return Ok(file);
    }
    setup::apt(site, &["chromium"])?;
    found().ok_or_else(|| "Debian's chromium is not where it was".to_owned())
}

/// Runs one script over a fresh package.
pub fn examine(
    site: &Site,
    compiler: Compiler,
    tools: &Path,
    browser: Option<&Path>,
    script: &str,
) -> Outcome {
    let package = match npm::lay(site, compiler) {
        Ok(package) => package,
        Err(said) => return Outcome::failed(said),
    };
    let script = format!("bindings-wasm/tests/{script}.mjs");
    let mut node = site.tool("node", &["--no-warnings", &script]);
    node.env("QALQAN_PACKAGE", &package);
    node.env(vectors::FOLDER, vectors::folder(site));
    node.env("QALQAN_WORK", site.target.join("web"));
    node.env("QALQAN_TOOLS", tools.join("node_modules"));
    if let Some(browser) = browser {
        node.env("QALQAN_BROWSER", browser);
    }
    Outcome::of_runner(run(&mut node))
}
