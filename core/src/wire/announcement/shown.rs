//! Events and their parts as a host keeps them: whole, since they could not be hashed anew
//! otherwise.

use crate::announcement::{
    ANNOUNCEMENT_FORM, AnnouncementEvent, PlanLine, Stage, StageShare, StatedRejection,
    announcement_fields,
};
use crate::party::{FacilityReadiness, Readiness};
use crate::placement::{Attached, Filing};
use crate::wire::history::head_record;
use crate::wire::ledger::shown_field;
use crate::wire::{
    AnnouncementEventRecord, AskedShareDraft, BuildingDraft, DocumentDraft, FacilityReadinessDraft,
    FilingDraft, PlanLineRecord, PreparationDraft, StageRecord, StageShareRecord,
    StatedRejectionRecord,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Declares [`event_record`].
macro_rules! show_fields {
    ($([$(#[doc = $doc:literal])* $name:ident $type:ident $how:ident $draft:ident])*) => {
        /// The event as a host keeps it.
        pub(super) fn event_record(event: &AnnouncementEvent) -> AnnouncementEventRecord {
            let said = event.step.document();
            let list = |codes: Option<&crate::settlement::RuleCodes>| {
                codes.map_or(Vec::new(), |codes| codes.0.clone())
            };
            AnnouncementEventRecord {
                $($name: shown_field!($how said.$name),)*
                codes: list(said.codes),
                filing: said.filing.map(filing),
                grounds: each(said.grounds.map(|grounds| &grounds.0[..]), ground),
                lines: each(said.lines.map(|lines| &lines.0[..]), line),
                stages: each(said.stages.map(|stages| &stages.0[..]), stage),
                digest: Some(event.digest().to_string()),
                ..head_record!(AnnouncementEventRecord, event, ANNOUNCEMENT_FORM;
                    plan: event.plan.clone())
            }
        }
    };
}
announcement_fields! { event show_fields }

fn each<T, R>(list: Option<&[T]>, show: fn(&T) -> R) -> Vec<R> {
    list.unwrap_or_default().iter().map(show).collect()
}

fn ground(one: &StatedRejection) -> StatedRejectionRecord {
    StatedRejectionRecord {
        ground: Some(one.stated.name.clone()),
        case: one.stated.case,
        paper: one.paper.clone(),
        norm: one.norm.clone(),
    }
}

pub(super) fn line(one: &PlanLine) -> PlanLineRecord {
    PlanLineRecord {
        line: Some(one.line.clone()),
        funding: Some(one.funding.name().into()),
        region: Some(one.region.clone()),
        care: Some(one.care.clone()),
        services: one.services.clone(),
        volume: one.volume,
        sum: Some(one.sum.to_string()),
    }
}

pub(super) fn stage(one: &Stage) -> StageRecord {
    StageRecord {
        basis: Some(one.basis.name().into()),
        paper: one.paper.clone(),
        shares: one.shares.iter().map(share).collect(),
    }
}

fn share(one: &StageShare) -> StageShareRecord {
    StageShareRecord {
        line: Some(one.line.clone()),
        application: Some(one.application.clone()),
        weight: one.weight.map(|weight| weight.to_string()),
        amount: Some(one.amount.to_string()),
    }
}

fn filing(one: &Filing) -> FilingDraft {
    FilingDraft {
        high_technology: one.conditions.high_technology,
        partnership: one.conditions.partnership,
        accredited: one.conditions.accredited,
        leases: one.conditions.leases,
        activities: names(&one.activities),
        technologies: one.technologies.clone(),
        documents: documents(one),
        demanded: one
            .demanded
            .iter()
            .map(|(_, kind)| kind.name().into())
            .collect(),
        buildings: each(Some(&one.buildings), |building| BuildingDraft {
            id: building.id.as_ref().map(ToString::to_string),
            purpose: building.purpose.clone(),
            address: building.address.as_ref().map(ToString::to_string),
        }),
        readiness: one.readiness.as_ref().map(preparation),
        asked: each(Some(&one.asked), |asked| AskedShareDraft {
            line: Some(asked.line.clone()),
            volume: asked.volume,
            amount: Some(asked.amount.to_string()),
        }),
    }
}

fn names<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// Every paper in its place.
fn documents(filing: &Filing) -> Vec<DocumentDraft> {
    let own = filing.documents.iter().map(|one| (one.at, document(one)));
    let extras = filing.extras.iter().map(|(at, words)| {
        let draft = DocumentDraft {
            kind: Some(words.clone()),
            ..DocumentDraft::default()
        };
        (*at, draft)
    });
    let mut all: Vec<(usize, DocumentDraft)> = own.chain(extras).collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, draft)| draft).collect()
}

fn document(one: &Attached) -> DocumentDraft {
    DocumentDraft {
        kind: Some(one.kind.name().into()),
        issued: one.issued.map(|day| day.to_string()),
        number: one.number.clone(),
        issuer: one.issuer.clone(),
        valid_to: one.valid_to.map(|day| day.to_string()),
        facility: one.facility.as_ref().map(ToString::to_string),
        licence: one.licence.map(|kind| kind.name().into()),
        addresses: one.addresses.as_ref().map(|codes| names(codes)),
        debt: one.debt,
        technologies: one.technologies.clone(),
    }
}

fn preparation(one: &Readiness) -> PreparationDraft {
    PreparationDraft {
        agreement: one.agreement,
        mis: one.mis.given().cloned(),
        mis_conforms: one.mis_conforms,
        statement_years: one.statement_years.clone(),
        facilities: each(Some(&one.facilities), facility),
    }
}

fn facility(one: &FacilityReadiness) -> FacilityReadinessDraft {
    FacilityReadinessDraft {
        id: one.id.as_ref().map(ToString::to_string),
        photos_outside: one.photos_outside,
        photos_inside: one.photos_inside,
        coordinates: one.coordinates.given().map(ToString::to_string),
        documents: one.documents,
        qr: one.qr.given().cloned(),
    }
}
