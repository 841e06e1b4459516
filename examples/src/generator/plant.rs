//! Notes on what was planted where, and the places turned into paths at the end,
//! when no case moves any more.

use super::manifest::{Expected, Planted};
use super::world::World;

/// A place in an act that does not move when cases are put in between.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) paper: usize,
    /// The case by its id; the act itself where empty.
    pub(super) case: String,
    pub(super) line: Option<usize>,
    /// The field, empty for the case or the line itself.
    pub(super) field: &'static str,
    /// What stands in the act's place: a visit, say. Empty for an act.
    pub(super) outside: String,
}

/// What was done, with the findings that it must lead to.
#[derive(Clone, Debug)]
pub(super) struct Plant {
    pub(super) kind: &'static str,
    pub(super) note: &'static str,
    pub(super) paper: usize,
    pub(super) expect: Vec<(&'static str, Spot)>,
    pub(super) open: &'static [&'static str],
}

impl Spot {
    /// A field of the act.
    pub(super) fn act(paper: usize, field: &'static str) -> Self {
        Self {
            paper,
            case: String::new(),
            line: None,
            field,
            outside: String::new(),
        }
    }

    /// A field of something that is no act.
    pub(super) fn outside(name: &str, field: &'static str) -> Self {
        Self {
            outside: name.into(),
            ..Self::act(usize::MAX, field)
        }
    }

    /// A field of a case.
    pub(super) fn case(paper: usize, case: &str, field: &'static str) -> Self {
        Self {
            case: case.into(),
            ..Self::act(paper, field)
        }
    }

    /// A field of a line.
    pub(super) fn line(paper: usize, case: &str, line: usize, field: &'static str) -> Self {
        Self {
            line: Some(line),
            ..Self::case(paper, case, field)
        }
    }

    fn path(&self, world: &World) -> String {
        let mut steps = Vec::new();
        if !self.case.is_empty() {
            let cases = world.papers.get(self.paper).map(|paper| &paper.act.cases);
            let index = cases.and_then(|list| list.iter().position(|case| case.id == self.case));
            // a case that is not there must not look like the first one
            steps.push(index.map_or("cases[?]".into(), |index| format!("cases[{index}]")));
        }
        if let Some(line) = self.line {
            steps.push(format!("services[{line}]"));
        }
        if !self.field.is_empty() {
            steps.push(self.field.into());
        }
        steps.join(".")
    }
}

fn stands(world: &World, spot: &Spot) -> String {
    if spot.outside.is_empty() {
        number(world, spot.paper)
    } else {
        spot.outside.clone()
    }
}

fn number(world: &World, paper: usize) -> String {
    let act = world.papers.get(paper).map(|paper| &paper.act.number);
    act.cloned().unwrap_or_default()
}

/// The act that a plant lies in, or what stands in its place.
fn of(world: &World, plant: &Plant) -> String {
    let own = number(world, plant.paper);
    let first = plant.expect.first().filter(|_| own.is_empty());
    first.map_or(own, |(_, spot)| stands(world, spot))
}

/// The manifest's lines, in the order of planting.
pub(super) fn resolve(world: &World, plants: &[Plant]) -> Vec<Planted> {
    let line = |(place, plant): (usize, &Plant)| Planted {
        id: format!("D-{:03}", place + 1),
        kind: plant.kind.into(),
        note: plant.note.into(),
        act: of(world, plant),
        open: plant.open.iter().map(|code| (*code).into()).collect(),
        expect: plant
            .expect
            .iter()
            .map(|(rule, spot)| Expected {
                rule: (*rule).into(),
                act: stands(world, spot),
                path: spot.path(world),
            })
            .collect(),
    };
    plants.iter().enumerate().map(line).collect()
}
