//! What the steps need beyond cargo, fetched where this machine lacks it.

use crate::doors::swift::{self, Swift};
use crate::doors::{kotlin, python, web};
use crate::run::run;
use crate::site::Site;
use crate::table::{Job, Step};
use crate::wasm::Compiler;
use std::env;
use std::path::PathBuf;

/// Debian's own compiler with the source of std.
const DEBIAN: [&str; 4] = ["cargo-web", "rustc-web", "rust-web-src", "lld-22"];

/// What is there; where something is not, the reason.
pub struct Ready {
    pub wasm: Result<Compiler, String>,
    pub no_std: Result<Compiler, String>,
    pub python: Result<PathBuf, String>,
    pub kotlin: Result<PathBuf, String>,
    pub swift: Result<Swift, String>,
    pub web: Result<PathBuf, String>,
    pub browser: Result<PathBuf, String>,
    pub fuzz: Result<(), String>,
}

impl Ready {
    /// Each thing that was asked for by name, with the reason where it is not there.
    pub fn list(&self, long: bool) -> Vec<(&'static str, Option<&String>)> {
        let mut list = vec![
            ("wasm compiler", self.wasm.as_ref().err()),
            ("compiler without std", self.no_std.as_ref().err()),
            ("python", self.python.as_ref().err()),
            ("kotlin", self.kotlin.as_ref().err()),
            ("swift", self.swift.as_ref().err()),
            ("packages for JavaScript", self.web.as_ref().err()),
            ("browser", self.browser.as_ref().err()),
        ];
        if long {
            list.push(("fuzzing", self.fuzz.as_ref().err()));
        }
        list
    }
}

/// Sets up what these steps need. What is large is left out where no step needs it.
pub fn all(site: &Site, long: bool, steps: &[Step]) -> Ready {
    let (wasm, no_std) = compilers(site);
    let fuzz = if long {
        fuzzing(site)
    } else {
        Err("part of `--long`".to_owned())
    };
    let asked = |job: fn(&Job) -> bool| steps.iter().any(|step| job(&step.job));
    let unasked = || "no step asked for it".to_owned();
    let python = if asked(|job| matches!(job, Job::Python)) {
        python::ready(site)
    } else {
        Err(unasked())
    };
    let kotlin = if asked(|job| matches!(job, Job::Kotlin)) {
        kotlin::ready(site)
    } else {
        Err(unasked())
    };
    let swift = if asked(|job| matches!(job, Job::Swift)) {
        swift::ready(site)
    } else {
        Err(unasked())
    };
    let web = if asked(|job| matches!(job, Job::Web(_) | Job::Browser(_))) {
        web::ready(site)
    } else {
        Err(unasked())
    };
    let browser = if asked(|job| matches!(job, Job::Browser(_))) {
        web::browser(site)
    } else {
        Err(unasked())
    };
    Ready {
        wasm,
        no_std,
        python,
        kotlin,
        swift,
        web,
        browser,
        fuzz,
    }
}

type Found = Result<Compiler, String>;

fn compilers(site: &Site) -> (Found, Found) {
    let way = env::var("QALQAN_WASM_TOOLCHAIN").unwrap_or_default();
    match way.as_str() {
        "debian" => {
            let found = apt(site, &DEBIAN).map(|()| Compiler::Debian);
            (found.clone(), found)
        }
        "rustup" | "" => {
            let found = |target| rustup(site, target).map(|()| Compiler::Rustup);
            (found(Compiler::WASM), found(Compiler::BARE))
        }
        other => {
            let reason = format!("QALQAN_WASM_TOOLCHAIN is `{other}`, not `debian` or `rustup`");
            (Err(reason.clone()), Err(reason))
        }
    }
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
    if run(&mut site.tool("id", &["-u"])).stdout.trim() != "0" {
        return Err(format!("only root may install Debian's {list}"));
    }
    println!("setup: apt-get install {list}");
    let install = ["install", "-y", "--no-install-recommends"];
    for arguments in [&["update"][..], &[&install[..], packages].concat()] {
        let mut command = site.tool("apt-get", arguments);
        let done = run(command.env("DEBIAN_FRONTEND", "noninteractive"));
        if !done.ok {
            let last = done.stderr.lines().last().unwrap_or_default();
            return Err(format!("apt-get {}: {last}", arguments.join(" ")));
        }
    }
    Ok(())
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
