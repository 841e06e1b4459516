//! The month as files.

use super::acts::ordinary;
use super::issuance::issuance;
use super::manifest::Manifest;
use super::norms;
use super::paper_defects::plant_all;
use super::parties::found;
use super::past;
use super::plant::resolve;
use super::reference::reference;
use super::shape::{Arrival, Case, Provider};
use super::size::Size;
use super::world::{Paper, World};
use serde::Serialize;
use serde_json::{Value, json};
use std::io;
use std::path::Path;

/// A file of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Its path inside the folder of the month, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Makes a month.
///
/// # Errors
/// What serde says, should a value not be printable as JSON.
pub fn generate(size: Size, seed: u64) -> serde_json::Result<Vec<DataFile>> {
    let mut world = found(size.counts(), seed);
    let shares = ordinary(&mut world, seed);
    past::february(&mut world, seed);
    let plants = plant_all(&mut world, seed, &shares);
    let (issuance, refused) = issuance(&mut world);
    let mut planted = resolve(&world, &plants);
    planted.extend(refused);
    let manifest = Manifest {
        size: size.to_string(),
        seed,
        planted,
    };
    let providers: Vec<&Provider> = world.firms.iter().map(|firm| &firm.card).collect();
    let mut files = vec![
        file("issuer.json", &world.issuer)?,
        file("providers.json", &providers)?,
        file("policies.json", &issuance)?,
        file("reference.json", &reference(&world))?,
        file("inbox.json", &arrivals(&world))?,
        file("history.json", &past::traces(&world))?,
        file("payments.json", &past::payments(&world))?,
        file("claims.json", &claims(&world))?,
        file("steps.json", &world.past.steps)?,
        file("visits.json", &visits(&world))?,
        file("journal.json", &world.journal)?,
        file("signatures.json", &world.signatures)?,
        file("desk.json", &desk(&world))?,
        DataFile {
            path: "manifest.json".into(),
            text: lined(&manifest)?,
        },
    ];
    for paper in &world.papers {
        files.push(act_file(paper)?);
    }
    Ok(files)
}

/// An act as its sender wrote it: some wrote amounts that are none.
fn act_file(paper: &Paper) -> serde_json::Result<DataFile> {
    let path = act_path(paper.serial);
    let odd = |case: &Case| case.services.iter().any(|line| line.odd.is_some());
    if !paper.act.cases.iter().any(odd) {
        return file(&path, &paper.act);
    }
    let mut act = serde_json::to_value(&paper.act)?;
    for (place, case) in paper.act.cases.iter().enumerate() {
        for (line, service) in case.services.iter().enumerate() {
            if let Some((field, text)) = service.odd {
                act["cases"][place]["services"][line][field] = text.into();
            }
        }
    }
    file(&path, &act)
}

fn act_path(serial: usize) -> String {
    format!("acts/{serial:04}.json")
}

/// What senders say of their lines, with the host's own tables.
fn claims(world: &World) -> Value {
    let mut claims = norms::limits();
    claims["corrections"] = json!(world.past.corrections);
    claims["distinct"] = json!(world.past.distinct);
    claims["uniqueIds"] = json!(past::unique_ids(world));
    claims
}

/// The tokens of visits, and what the codes on walls are verified against.
fn visits(world: &World) -> Value {
    json!({
        "desks": world.desks,
        "walls": {
            "checkedAt": "2026-03-31T23:30",
            "trust": world.signers.trust(4, "2026-03-31T23:00"),
            "newestTrust": 4, "trustSeconds": 86_400,
            "revoked": {"complete": true, "asOf": "2026-03-31T23:30", "tokens": []}, "issuedAt": "2026-01-05T09:00",
        },
    })
}

/// What the issuer's desk did of its own.
fn desk(world: &World) -> Value {
    let desk = &world.desk;
    json!({
        "acts": desk.acts, "commands": desk.commands, "payees": desk.payees,
    })
}

/// The acts in the order in which they came.
fn arrivals(world: &World) -> Vec<Arrival> {
    let mut papers: Vec<_> = world.papers.iter().collect();
    papers.sort_by_key(|paper| (paper.received, paper.serial));
    let arrival = |paper: &&super::world::Paper| Arrival {
        file: act_path(paper.serial),
        received_at: format!(
            "2026-04-{:02}T{:02}:{:02}",
            paper.received.0,
            paper.received.1 / 60,
            paper.received.1 % 60
        ),
    };
    papers.iter().map(arrival).collect()
}

fn file<T: Serialize>(path: &str, value: &T) -> serde_json::Result<DataFile> {
    Ok(DataFile {
        path: path.into(),
        text: format!("{}\n", serde_json::to_string(value)?),
    })
}

/// The manifest with each planted defect on a line of its own.
fn lined(manifest: &Manifest) -> serde_json::Result<String> {
    let head = Manifest {
        planted: Vec::new(),
        ..manifest.clone()
    };
    let lines: Vec<String> = manifest
        .planted
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()?;
    let head = serde_json::to_string(&head)?;
    let list = format!("[\n{}\n]", lines.join(",\n"));
    Ok(format!("{}\n", head.replacen("[]", &list, 1)))
}

/// Writes the files of a month into a folder.
///
/// # Errors
/// What the file system says.
pub fn write(folder: &Path, files: &[DataFile]) -> io::Result<()> {
    std::fs::create_dir_all(folder.join("acts"))?;
    for file in files {
        std::fs::write(folder.join(&file.path), &file.text)?;
    }
    Ok(())
}
