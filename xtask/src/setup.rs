//! What the steps need beyond cargo, fetched where this machine lacks it.

use crate::doors::kotlin::{self, Kotlin};
use crate::doors::swift::{self, Swift};
use crate::doors::{python, web};
use crate::run::run;
use crate::site::Site;
use crate::table::{Job, Step};
use crate::wasm::Compiler;
use std::env;
use std::path::PathBuf;

/// Debian's own compiler with the source of std.
const DEBIAN: [&str; 4] = ["cargo-web", "rustc-web", "rust-web-src", "lld-22"];

/// The oldest node that the bundler of the tests runs on.
const NODE: (u32, u32) = (20, 19);

/// What is there; where something is not, the reason.
pub struct Ready {
    pub wasm: Result<Compiler, String>,
    pub no_std: Result<Compiler, String>,
    pub node: Result<(), String>,
    pub python: Result<PathBuf, String>,
    pub kotlin: Result<Kotlin, String>,
    pub swift: Result<Swift, String>,
    pub web: Result<PathBuf, String>,
    pub browser: Result<PathBuf, String>,
    pub fuzz: Result<(), String>,
    pub mutants: Result<(), String>,
}

/// Why there is nothing of a thing that no step needs.
const UNASKED: &str = "no step asked for it";

impl Ready {
    /// Each thing that was asked for by name, with the reason where it is not there.
    pub fn list(&self) -> Vec<(&'static str, Option<&String>)> {
        let mut list = vec![
            ("wasm compiler", self.wasm.as_ref().err()),
            ("compiler without std", self.no_std.as_ref().err()),
            ("node", self.node.as_ref().err()),
            ("python", self.python.as_ref().err()),
            ("kotlin", self.kotlin.as_ref().err()),
            ("swift", self.swift.as_ref().err()),
            ("packages for JavaScript", self.web.as_ref().err()),
            ("browser", self.browser.as_ref().err()),
            ("fuzzing", self.fuzz.as_ref().err()),
            ("mutation testing", self.mutants.as_ref().err()),
        ];
        list.retain(|(_, lacks)| lacks.is_none_or(|reason| reason != UNASKED));
        list
    }
}

/// Sets up what these steps need, and nothing else.
pub fn all(site: &Site, steps: &[Step]) -> Ready {
    let asked = |job: fn(&Job) -> bool| steps.iter().any(|step| job(&step.job));
    Ready {
        wasm: given(
            asked(|job| matches!(job, Job::Wasm | Job::Web(_) | Job::Browser(_))),
            || wasm(site),
        ),
        no_std: given(asked(|job| matches!(job, Job::NoStd)), || no_std(site)),
        node: given(asked(|job| matches!(job, Job::Wasm)), || node(site)),
        python: given(asked(|job| matches!(job, Job::Python)), || {
            python::ready(site)
        }),
        kotlin: given(asked(|job| matches!(job, Job::Kotlin)), || {
            kotlin::ready(site)
        }),
        swift: given(asked(|job| matches!(job, Job::Swift)), || {
            swift::ready(site)
        }),
        web: given(
            asked(|job| matches!(job, Job::Web(_) | Job::Browser(_))),
            || web::ready(site),
        ),
        browser: given(asked(|job| matches!(job, Job::Browser(_))), || {
            web::browser(site)
        }),
        fuzz: given(asked(|job| matches!(job, Job::Fuzz(..))), || fuzzing(site)),
        mutants: given(asked(|job| matches!(job, Job::Mutants(_))), || {
            mutation(site)
        }),
    }
}

fn given<T>(asked: bool, find: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    if asked {
        find()
    } else {
        Err(UNASKED.to_owned())
    }
}

/// The compiler of the browser's module.
pub fn wasm(site: &Site) -> Result<Compiler, String> {
    compiler(site, Compiler::WASM)
}

fn no_std(site: &Site) -> Result<Compiler, String> {
    compiler(site, Compiler::BARE)
}

fn compiler(site: &Site, target: &str) -> Result<Compiler, String> {
    let way = env::var("QALQAN_WASM_TOOLCHAIN").unwrap_or_default();
    match way.as_str() {
        "debian" => apt(site, &DEBIAN).map(|()| Compiler::Debian),
        "rustup" | "" => rustup(site, target).map(|()| Compiler::Rustup),
        other => Err(format!(
            "QALQAN_WASM_TOOLCHAIN is `{other}`, not `debian` or `rustup`"
        )),
    }
}

/// A node that is new enough.
pub fn node(site: &Site) -> Result<(), String> {
    let version = || run(&mut site.tool("node", &["--version"]));
    let mut found = version();
    if !found.ok {
        apt(site, &["nodejs"])?;
        found = version();
    }
    fresh(&found.stdout)
}

/// Is this `node --version` new enough?
fn fresh(version: &str) -> Result<(), String> {
    let version = version.trim().trim_start_matches('v');
    let mut parts = version.split('.').map_while(|part| part.parse().ok());
    let (major, minor) = NODE;
    match (parts.next(), parts.next()) {
        (Some(first), Some(second)) if (first, second) >= NODE => Ok(()),
        (Some(_), Some(_)) => Err(format!("node {version} is older than {major}.{minor}")),
        _ => Err(format!("node tells no version, but `{version}`")),
    }
}

/// The installer of JavaScript's packages.
pub fn npm(site: &Site) -> Result<(), String> {
    if run(&mut site.tool("npm", &["--version"])).ok {
        return Ok(());
    }
    apt(site, &["npm"])
}

/// What was fetched once and is kept for every clone.
pub fn cache() -> Option<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let home = || set("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let cache = set("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
    Some(cache.join("qalqan-toolchain"))
}

/// Installs Debian's packages where they are not installed yet.
pub fn apt(site: &Site, packages: &[&str]) -> Result<(), String> {
    let installed = |package: &&str| {
        let format = "-f=${db:Status-Status}";
        let query = run(&mut site.tool("dpkg-query", &["-W", format, package]));
        query.ok && query.stdout == "installed"
    };
    if packages.iter().all(installed) {
        return Ok(());
    }
    let list = packages.join(" ");
    let as_root: &[&str] = if is_root(site) {
        &["env"]
    } else if run(&mut site.tool("sudo", &["-n", "true"])).ok {
        &["sudo", "-n", "env"]
    } else {
        return Err(format!(
            "only root may install Debian's {list}, and sudo would ask for a password"
        ));
    };
    println!("setup: apt-get install {list}");
    let install = ["install", "-y", "--no-install-recommends"];
    for arguments in [&["update"][..], &[&install[..], packages].concat()] {
        let quiet = ["DEBIAN_FRONTEND=noninteractive", "apt-get"];
        let whole = [as_root, &quiet, arguments].concat();
        let (program, whole) = whole.split_first().unwrap_or((&"env", &[]));
        let done = run(&mut site.tool(program, whole));
        if !done.ok {
            let last = done.stderr.lines().last().unwrap_or_default();
            return Err(format!("apt-get {}: {last}", arguments.join(" ")));
        }
    }
    Ok(())
}

/// May this process do what only root may?
pub fn is_root(site: &Site) -> bool {
    run(&mut site.tool("id", &["-u"])).stdout.trim() == "0"
}

fn rustup(site: &Site, target: &str) -> Result<(), String> {
    let sysroot = run(&mut site.tool("rustc", &["--print", "sysroot"])).stdout;
    let library = format!("{}/lib/rustlib/{target}/lib", sysroot.trim());
    if site.root.join(library).is_dir() {
        return Ok(());
    }
    println!("setup: rustup target add {target}");
    if run(&mut site.tool("rustup", &["target", "add", target])).ok {
        return Ok(());
    }
    Err(format!(
        "`rustup target add {target}` failed (or set QALQAN_WASM_TOOLCHAIN=debian)"
    ))
}

fn mutation(site: &Site) -> Result<(), String> {
    let here = run(&mut site.cargo(&["mutants", "--version"])).ok;
    if here || run(&mut site.cargo(&["install", "cargo-mutants", "--locked"])).ok {
        return Ok(());
    }
    Err("`cargo install cargo-mutants --locked` failed".to_owned())
}

fn fuzzing(site: &Site) -> Result<(), String> {
    let nightly = |arguments: &[&str]| {
        let arguments = [&["run", "nightly", "cargo"], arguments].concat();
        run(&mut site.tool("rustup", &arguments)).ok
    };
    if !nightly(&["--version"]) {
        return Err("no nightly toolchain".to_owned());
    }
    let here = nightly(&["fuzz", "--version"]);
    if here || run(&mut site.cargo(&["install", "cargo-fuzz", "--locked"])).ok {
        return Ok(());
    }
    Err("`cargo install cargo-fuzz --locked` failed".to_owned())
}

#[test]
fn an_old_node_is_told() {
    assert_eq!(fresh("v20.20.2\n"), Ok(()));
    assert_eq!(fresh("v24.0.1"), Ok(()));
    assert_eq!(
        fresh("v18.20.4\n"),
        Err("node 18.20.4 is older than 20.19".to_owned())
    );
    assert!(fresh("v20.9.0").is_err());
    assert!(fresh("").is_err());
}
