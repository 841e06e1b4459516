//! An application for a contract.

use crate::calendar::Moment;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::placement::{self, Application, Attached, BuildingPurpose, Conditions, DocumentKind};
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{each, texts};
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
        /// Kinds of documents that were demanded of the applicant: `licence`,
        /// `sanitary-conformity`, `tax-standing`, `high-technology-conclusion`,
        /// `partnership-contract`, `accreditation`, `lease`, `cover-volumes` or
        /// `no-paid-care-undertaking`.
        #[one_of(DocumentKind)]
        pub demanded: Vec<String>,
        /// The buildings in which care is to be given.
        pub buildings: Vec<BuildingDraft>,
    }

    /// A document attached.
    pub struct DocumentDraft {
        /// `licence`, `sanitary-conformity`, `tax-standing`,
        /// `high-technology-conclusion`, `partnership-contract`, `accreditation`,
        /// `lease`, `cover-volumes`, `no-paid-care-undertaking`.
        #[one_of(DocumentKind)]
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
        /// The terms as they ran.
        pub terms: Vec<TermLineReport>,
    }
}

pub(crate) fn documents(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[DocumentDraft]>,
) -> Vec<Attached> {
    let read = each(reader, root, field, |reader, at, draft| {
        let kind = reader.required(at, of!(draft.kind));
        (kind, reader.optional(at, of!(draft.issued)))
    });
    let placed = read.into_iter().enumerate();
    placed
        .filter_map(|(at, (kind, issued))| kind.map(|kind| Attached { at, kind, issued }))
        .collect()
}

fn purposes(
    reader: &mut Reader,
    root: &At<'_>,
    field: Field<&[BuildingDraft]>,
) -> Vec<Option<BuildingPurpose>> {
    each(reader, root, field, |reader, at, draft| {
        let words = reader.optional_text(at, of!(draft.purpose))?;
        Some(match words.as_str() {
            "medical" => BuildingPurpose::Medical,
            _ => BuildingPurpose::Other { words },
        })
    })
}

call!({
    /// Checks an application: filed in the window, signed, with the documents that are
    /// due and nothing demanded that may not be (mechanism 7, 9).
    pub fn check_application(draft: ApplicationDraft) -> ApplicationReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let _: Option<String> = reader.text(&root, of!(draft.number));
        let _: Option<TaxNumber> = reader.required(&root, of!(draft.applicant));
        let filed: Option<Moment> = reader.required(&root, of!(draft.filed));
        let application = Application {
            announced: reader.optional(&root, of!(draft.announced)),
            filed,
            account_open: draft.account_open,
            signed: draft.signed,
            conditions: Conditions {
                high_technology: draft.high_technology,
                partnership: draft.partnership,
                accredited: draft.accredited,
                leases: draft.leases,
            },
            documents: documents(&mut reader, &root, of!(draft.documents)),
            demanded: texts(&mut reader, &root, of!(draft.demanded)),
            purposes: purposes(&mut reader, &root, of!(draft.buildings)),
        };
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), filed.map(Moment::day));
        let mut lines = Vec::new();
        if let (Some(edition), Some(calendar)) = (&edition, &calendar) {
            let exam = &mut reader.exam;
            lines = placement::check_application(exam, &application, edition, calendar);
        }
        let terms = terms(&lines);
        let telling = reader.telling();
        let verdict = reader.exam.close();
        ApplicationReport {
            verdict: telling.report(edition.as_ref(), &verdict),
            terms,
        }
    }
});
