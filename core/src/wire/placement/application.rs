//! An application for a contract.

use crate::calendar::Moment;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::placement::{self, Application, Attached, Conditions, Purpose};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{each, texts};
use crate::wire::term_line::terms;
use crate::wire::terms::calendar;
use crate::wire::{DayOverrideDraft, LawDraft, TermLineReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// An application for a contract.
    pub struct ApplicationDraft {
        /// The law to judge by; that of the day of filing when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The number of the application.
        pub number: Option<String>,
        /// The provider's IIN or BIN.
        pub applicant: Option<String>,
        /// The day of the announcement.
        pub announced: Option<String>,
        /// The moment of filing, Kazakhstan time.
        pub filed: Option<String>,
        /// Is the provider's account in the register open?
        pub account_open: Option<bool>,
        /// Is it signed with an electronic signature?
        pub signed: Option<bool>,
        /// Does it ask for high-technology care?
        pub high_technology: Option<bool>,
        /// Is it a project of public-private partnership?
        pub partnership: Option<bool>,
        /// Is the provider accredited?
        pub accredited: Option<bool>,
        /// Is the building rented?
        pub leases: Option<bool>,
        /// The documents attached.
        pub documents: Vec<DocumentDraft>,
        /// Kinds of documents that were demanded of the applicant.
        pub demanded: Vec<String>,
        /// The buildings in which care is to be given.
        pub buildings: Vec<BuildingDraft>,
    }

    /// A document attached.
    pub struct DocumentDraft {
        /// `licence`, `sanitary-conformity`, `tax-standing`,
        /// `high-technology-conclusion`, `partnership-contract`, `accreditation`,
        /// `lease`, `cover-volumes`, `no-paid-care-undertaking`.
        pub kind: Option<String>,
        /// The day of issue.
        pub issued: Option<String>,
    }

    /// A building.
    pub struct BuildingDraft {
        /// `medical`, or the purpose as the register of real estate words it.
        pub purpose: Option<String>,
    }

    /// The answer about an application.
    pub struct ApplicationReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Nothing refuses it.
        pub accepted: bool,
        /// The terms as they ran.
        pub terms: Vec<TermLineReport>,
    }
}

pub(crate) fn documents(
    reader: &mut Reader,
    root: &At<'_>,
    drafts: &[DocumentDraft],
) -> Vec<Attached> {
    let read = each(reader, root, "documents", drafts, |reader, at, draft| {
        let kind = reader.required(at, "kind", draft.kind.as_ref());
        (kind, reader.optional(at, "issued", draft.issued.as_ref()))
    });
    let placed = read.into_iter().enumerate();
    placed
        .filter_map(|(at, (kind, issued))| kind.map(|kind| Attached { at, kind, issued }))
        .collect()
}

fn purposes(reader: &mut Reader, root: &At<'_>, drafts: &[BuildingDraft]) -> Vec<Option<Purpose>> {
    each(reader, root, "buildings", drafts, |reader, at, draft| {
        let words = reader.optional_text(at, "purpose", draft.purpose.as_ref())?;
        Some(match words.as_str() {
            "medical" => Purpose::Medical,
            _ => Purpose::Other { words },
        })
    })
}

/// Checks an application: filed in the window, signed, with the documents that are
/// due and nothing demanded that may not be (mechanism 7, 9).
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn check_application(draft: ApplicationDraft) -> ApplicationReport {
    let (mut reader, root) = (Reader::new(), At::root());
    let _: Option<String> = reader.text(&root, "number", draft.number.as_ref());
    let _: Option<TaxNumber> = reader.required(&root, "applicant", draft.applicant.as_ref());
    let filed: Option<Moment> = reader.required(&root, "filed", draft.filed.as_ref());
    let application = Application {
        announced: reader.optional(&root, "announced", draft.announced.as_ref()),
        filed,
        account_open: draft.account_open,
        signed: draft.signed,
        conditions: Conditions {
            high_technology: draft.high_technology,
            partnership: draft.partnership,
            accredited: draft.accredited,
            leases: draft.leases,
        },
        documents: documents(&mut reader, &root, &draft.documents),
        demanded: texts(&mut reader, &root, "demanded", &draft.demanded),
        purposes: purposes(&mut reader, &root, &draft.buildings),
    };
    let calendar = calendar(&mut reader, &draft.overrides);
    let edition = reader.law(&root, draft.law.as_ref(), filed.map(Moment::day));
    let mut lines = Vec::new();
    if let (Some(edition), Some(calendar)) = (&edition, &calendar) {
        let exam = &mut reader.exam;
        lines = placement::check_application(exam, &application, edition, calendar);
    }
    let terms = terms(&lines);
    let verdict = reader.exam.close();
    ApplicationReport {
        accepted: edition.is_some() && calendar.is_some() && verdict.acceptable(),
        verdict: VerdictReport::new(edition.as_ref(), &verdict).chosen(reader.newest),
        terms,
    }
}
