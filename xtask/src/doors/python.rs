//! Python: the wheel, installed into a fresh environment and tested there.

use crate::count::Count;
use crate::doors::kept::{self, done};
use crate::run::{Run, run};
use crate::setup;
use crate::site::Site;
use crate::steps::Outcome;
use crate::vectors;
use std::fs;
use std::path::{Path, PathBuf};

/// The builder, the runner of tests and the judge of types, by version.
const TOOLS: [&str; 3] = ["maturin==1.16.0", "pytest==9.2.0", "mypy==2.4.1"];

/// The folder with the tools.
pub fn ready(site: &Site) -> Result<PathBuf, String> {
    for (import, package) in [
        ("import sys", "python3"),
        ("import venv, ensurepip", "python3-venv"),
        ("import pip", "python3-pip"),
    ] {
        let has = |site: &Site| run(&mut site.tool("python3", &["-c", import])).ok;
        if !has(site) {
            setup::apt(site, &[package])?;
        }
        if !has(site) {
            return Err(format!("python3 fails to `{import}` (Debian: {package})"));
        }
    }
    kept::folder(&kept::name("python", &TOOLS), |into| {
        let pip = ["-m", "pip", "install", "--quiet", "--target"];
        let mut install = site.tool("python3", &pip);
        done("pip", run(install.arg(into).args(TOOLS)))
    })
}

/// Builds the wheel and runs pytest where nothing but the wheel is installed.
pub fn examine(site: &Site, tools: &Path) -> Outcome {
    match install(site, tools) {
        Ok((python, size)) => judge(test(site, tools, &python), &size),
        Err(said) => Outcome::failed(said),
    }
}

fn source(site: &Site) -> PathBuf {
    site.root.join("bindings-uniffi/python")
}

/// The interpreter of a fresh environment that holds the wheel, and how large that is.
pub fn install(site: &Site, tools: &Path) -> Result<(PathBuf, String), String> {
    let folder = site.target.join("python");
    let wheels = folder.join("dist");
    if wheels.exists() {
        fs::remove_dir_all(&wheels).map_err(|error| format!("{}: {error}", wheels.display()))?;
    }
    let mut build = site.tool(tools.join("bin/maturin"), &["build", "--release", "--out"]);
    build.arg(&wheels).current_dir(source(site));
    build.env("CARGO_TARGET_DIR", &site.target);
    let built = run(&mut build);
    if !built.ok {
        return Err(built.stdout + &built.stderr);
    }
    let wheel = fs::read_dir(&wheels)
        .ok()
        .and_then(|mut files| files.next());
    let wheel = wheel.and_then(Result::ok).ok_or("maturin left no wheel")?;
    let mut strip = site.tool("python3", &["bindings-uniffi/python/strip.py"]);
    let stripped = run(strip.arg(wheel.path()));
    let said = stripped.stdout.trim().to_owned();
    done("strip", stripped)?;
    let environment = folder.join("venv");
    let mut fresh = site.tool("python3", &["-m", "venv", "--clear"]);
    done("venv", run(fresh.arg(&environment)))?;
    let python = ["bin/python", "Scripts/python.exe"].map(|name| environment.join(name));
    let python = python.into_iter().find(|file| file.exists());
    let python = python.ok_or("the environment holds no python")?;
    let pip = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps"];
    let mut add = site.tool(&python, &pip);
    done("pip", run(add.arg(wheel.path())))?;
    Ok((python, said))
}

fn test(site: &Site, tools: &Path, python: &Path) -> Run {
    let mut pytest = site.tool(python, &["-m", "pytest", "-q", "-p", "no:cacheprovider"]);
    pytest.env("PYTHONPATH", tools);
    // nothing is written beside the sources
    pytest.env("PYTHONDONTWRITEBYTECODE", "1");
    pytest.env(vectors::FOLDER, vectors::folder(site));
    run(pytest.current_dir(source(site)))
}

fn judge(run: Run, size: &str) -> Outcome {
    let count = run.stdout.lines().rev().find_map(closing);
    let vectors = run
        .stdout
        .lines()
        .rfind(|line| line.starts_with("vectors: "));
    let remark = format!("{}, {size}", vectors.unwrap_or_default());
    Outcome::of_counted(count, remark, run)
}

/// `3 failed, 1112 passed, 1 skipped in 9.20s`
fn closing(line: &str) -> Option<Count> {
    let (parts, _) = line.split_once(" in ")?;
    let mut count = Count::default();
    for part in parts.split(", ") {
        let (number, word) = part.split_once(' ')?;
        let number = number.parse().ok()?;
        match word {
            "passed" => count.passed = number,
            "skipped" => count.skipped = number,
            "failed" | "error" | "errors" => count.failed += number,
            _ => {}
        }
    }
    Some(count)
}

#[test]
fn the_closing_line_is_read() {
    let read = closing("3 failed, 1112 passed, 1 skipped, 2 warnings, 1 error in 9.20s");
    assert_eq!(read, Some(Count::of(1112, 4, 1)));
    assert_eq!(closing("FAILED tests/test_a.py::test_b - found in c"), None);
    assert_eq!(closing("vectors: 517"), None);
}
