//! Reading what an application says and brings.

use crate::finding::At;
use crate::party::{FacilityReadiness, Readiness};
use crate::placement::{AskedShare, Attached, Building, DocumentKind, Purposes};
use crate::wire::field::{Field, of};
use crate::wire::party::facility;
use crate::wire::reader::Reader;
use crate::wire::rows::{each, texts};
use crate::wire::{AskedShareDraft, BuildingDraft, DocumentDraft, PreparationDraft, PurposeDraft};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Display;
use core::str::FromStr;

/// Reads a [`Filing`](crate::placement::Filing) out of a draft that has its fields.
macro_rules! filing {
    ($reader:expr, $at:expr, $draft:ident) => {{
        let reader: &mut $crate::wire::reader::Reader = $reader;
        let at: &$crate::finding::At<'_> = $at;
        let (documents, extras) =
            $crate::wire::placement::filing::papers(reader, at, of!($draft.documents));
        $crate::placement::Filing {
            conditions: $crate::placement::Conditions {
                high_technology: $draft.high_technology,
                partnership: $draft.partnership,
                accredited: $draft.accredited,
                leases: $draft.leases,
            },
            activities: $crate::wire::placement::filing::values(reader, at, of!($draft.activities)),
            technologies: $crate::wire::placement::filing::values(
                reader,
                at,
                of!($draft.technologies),
            ),
            documents,
            extras,
            demanded: $crate::wire::rows::texts(reader, at, of!($draft.demanded)),
            buildings: $crate::wire::placement::filing::buildings(
                reader,
                at,
                of!($draft.buildings),
            ),
            readiness: $crate::wire::placement::filing::preparation(
                reader,
                at,
                of!($draft.readiness),
            ),
            asked: $crate::wire::placement::filing::asked(reader, at, of!($draft.asked)),
        }
    }};
}
pub(in crate::wire) use filing;

/// Single values: those in their form.
pub(in crate::wire) fn values<T>(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
) -> Vec<T>
where
    T: FromStr<Err: Display>,
{
    if !reader.list_within(at, field, VALUES_MAX) {
        return Vec::new();
    }
    let read = texts(reader, at, field);
    read.into_iter().map(|(_, value)| value).collect()
}

/// Technologies, activities or addresses of one application: more is no application.
const VALUES_MAX: usize = 10_000;

/// A list that may be absent: then nobody knows it.
fn known<T>(reader: &mut Reader, at: &At<'_>, field: Field<Option<&[String]>>) -> Option<Vec<T>>
where
    T: FromStr<Err: Display>,
{
    field.value?;
    Some(values(reader, at, field.or_empty()))
}

/// Documents of point 7, and beside them papers of other kinds.
pub(in crate::wire) fn papers(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[DocumentDraft]>,
) -> (Vec<Attached>, Vec<(usize, String)>) {
    let read = each(reader, root, field, |reader, at, draft| {
        let words = reader.text(at, of!(draft.kind));
        let kind: Option<DocumentKind> = words.as_ref().and_then(|words| words.parse().ok());
        let attached = Attached {
            issued: reader.optional(at, of!(draft.issued)),
            number: reader.optional_text(at, of!(draft.number)),
            issuer: reader.optional_text(at, of!(draft.issuer)),
            valid_to: reader.optional(at, of!(draft.valid_to)),
            facility: reader.optional(at, of!(draft.facility)),
            licence: reader.optional(at, of!(draft.licence)),
            addresses: known(reader, at, of!(draft.addresses)),
            debt: draft.debt,
            technologies: known(reader, at, of!(draft.technologies)),
            ..Attached::new(0, kind.unwrap_or(DocumentKind::Licence), None)
        };
        (kind.map(|_| attached), words)
    });
    let (mut documents, mut extras) = (Vec::new(), Vec::new());
    for (place, (attached, words)) in read.into_iter().enumerate() {
        match (attached, words) {
            (Some(attached), _) => documents.push(Attached {
                at: place,
                ..attached
            }),
            (None, Some(words)) => extras.push((place, words)),
            (None, None) => {}
        }
    }
    (documents, extras)
}

/// The documents of point 7 alone.
pub(in crate::wire) fn documents(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[DocumentDraft]>,
) -> Vec<Attached> {
    papers(reader, root, field).0
}

/// The buildings, as listed.
pub(in crate::wire) fn buildings(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[BuildingDraft]>,
) -> Vec<Building> {
    each(reader, root, field, |reader, at, draft| Building {
        id: reader.optional(at, of!(draft.id)),
        purpose: reader.optional_text(at, of!(draft.purpose)),
        address: reader.optional(at, of!(draft.address)),
    })
}

/// What is asked for; a row without a sum is none.
pub(in crate::wire) fn asked(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[AskedShareDraft]>,
) -> Vec<AskedShare> {
    let read = each(reader, root, field, |reader, at, draft| {
        let line = reader.text(at, of!(draft.line));
        let amount = reader.required(at, of!(draft.amount));
        Some(AskedShare {
            line: line?,
            volume: draft.volume,
            amount: amount?,
        })
    });
    read.into_iter().flatten().collect()
}

/// The data of point 5, where they are given. The day is that of the filing.
pub(in crate::wire) fn preparation(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<Option<&PreparationDraft>>,
) -> Option<Readiness> {
    let draft = field.value?;
    let at = &root.field(field.name);
    let facilities: Vec<FacilityReadiness> = each(reader, at, of!(draft.facilities), facility);
    Some(Readiness {
        day: None,
        agreement: draft.agreement,
        mis: reader.requisite_text(at, of!(draft.mis)),
        mis_conforms: draft.mis_conforms,
        statement_years: draft.statement_years.clone(),
        facilities,
    })
}

/// The table of a host: words and whether they mean medical activity.
pub(in crate::wire) fn purposes(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[PurposeDraft]>,
) -> Purposes {
    let rows = each(reader, root, field, |reader, at, draft| {
        let words = reader.text(at, of!(draft.words));
        if draft.medical.is_none() {
            reader.missing(at, of!(draft.medical));
        }
        words.zip(draft.medical)
    });
    let mut table = Purposes::default();
    for (words, medical) in rows.into_iter().flatten() {
        table.add(&words, medical);
    }
    table
}
