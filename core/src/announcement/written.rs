//! How the values of an announcement are written in a canonical text. The names of an object
//! stand in ascending order (RFC 8785).

use crate::announcement::{PlanLines, PlanStepKind, Stages, StatedGrounds};
use crate::identifier::AddressCode;
use crate::ledger::{Written, written_plain};
use crate::party::{FacilityReadiness, Readiness};
use crate::placement::{Attached, Filing, TerminationGround};
use crate::signature::canonical::Object;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

written_plain! { PlanStepKind TerminationGround }

impl Written for PlanLines {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one, object| {
            object.text("care", &one.care);
            object.plain("funding", one.funding);
            object.text("line", &one.line);
            object.text("region", &one.region);
            object.texts("services", one.services.iter().map(String::as_str));
            object.maybe("sum", Some(one.sum));
            object.maybe_number("volume", one.volume);
        });
    }
}

impl Written for StatedGrounds {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one, object| {
            object.maybe_number("case", one.stated.case.map(u64::from));
            object.text("ground", &one.stated.name);
            object.maybe_text("norm", one.norm.as_ref());
            object.maybe_text("paper", one.paper.as_ref());
        });
    }
}

impl Written for Stages {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.objects(name, &self.0, |one, object| {
            object.plain("basis", one.basis);
            object.maybe_text("paper", one.paper.as_ref());
            object.objects("shares", &one.shares, |share, object| {
                object.maybe("amount", Some(share.amount));
                object.text("application", &share.application);
                object.text("line", &share.line);
                object.maybe("weight", share.weight);
            });
        });
    }
}

impl Written for Filing {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.object(name, |object| filing(self, object));
    }
}

fn filing(one: &Filing, object: &mut Object<'_>) {
    object.maybe_flag("accredited", one.conditions.accredited);
    object.texts("activities", one.activities.iter().map(|kind| kind.name()));
    object.objects("asked", &one.asked, |asked, object| {
        object.maybe("amount", Some(asked.amount));
        object.text("line", &asked.line);
        object.maybe_number("volume", asked.volume);
    });
    object.objects("buildings", &one.buildings, |building, object| {
        object.maybe("address", building.address.as_ref());
        object.maybe("id", building.id.as_ref());
        object.maybe_text("purpose", building.purpose.as_ref());
    });
    object.texts("demanded", one.demanded.iter().map(|(_, kind)| kind.name()));
    object.objects("documents", &papers(one), document);
    object.maybe_flag("highTechnology", one.conditions.high_technology);
    object.maybe_flag("leases", one.conditions.leases);
    object.maybe_flag("partnership", one.conditions.partnership);
    if let Some(readiness) = &one.readiness {
        object.object("readiness", |object| preparation(readiness, object));
    }
    object.texts("technologies", one.technologies.iter().map(String::as_str));
}

/// A document of point 7, or a paper beside the list by its kind.
enum Paper<'a> {
    Of(&'a Attached),
    Beside(&'a str),
}

/// Every paper in its place.
fn papers(filing: &Filing) -> Vec<Paper<'_>> {
    let documents = filing.documents.iter().map(|one| (one.at, Paper::Of(one)));
    let extras = filing.extras.iter();
    let extras = extras.map(|(at, words)| (*at, Paper::Beside(words)));
    let mut all: Vec<(usize, Paper<'_>)> = documents.chain(extras).collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, paper)| paper).collect()
}

fn document(paper: &Paper<'_>, object: &mut Object<'_>) {
    let one = match paper {
        Paper::Beside(words) => return object.text("kind", words),
        Paper::Of(one) => one,
    };
    if let Some(codes) = &one.addresses {
        object.texts("addresses", codes.iter().map(AddressCode::as_str));
    }
    object.maybe_flag("debt", one.debt);
    object.maybe("facility", one.facility.as_ref());
    object.maybe_plain("issued", one.issued);
    object.maybe_text("issuer", one.issuer.as_ref());
    object.plain("kind", one.kind);
    object.maybe_plain("licence", one.licence);
    object.maybe_text("number", one.number.as_ref());
    if let Some(known) = &one.technologies {
        object.texts("technologies", known.iter().map(String::as_str));
    }
    object.maybe_plain("validTo", one.valid_to);
}

fn preparation(one: &Readiness, object: &mut Object<'_>) {
    object.maybe_flag("agreement", one.agreement);
    object.objects("facilities", &one.facilities, facility);
    object.maybe_text("mis", one.mis.given());
    object.maybe_flag("misConforms", one.mis_conforms);
    if let Some(years) = &one.statement_years {
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        object.texts("statementYears", years.iter().map(String::as_str));
    }
}

fn facility(one: &FacilityReadiness, object: &mut Object<'_>) {
    object.maybe("coordinates", one.coordinates.given());
    object.maybe_flag("documents", one.documents);
    object.maybe("id", one.id.as_ref());
    object.maybe_flag("photosInside", one.photos_inside);
    object.maybe_flag("photosOutside", one.photos_outside);
    object.maybe_text("qr", one.qr.given());
}
