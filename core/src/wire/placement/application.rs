//! An application for a contract.

use crate::calendar::Moment;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::placement::{self, Application, DocumentKind, LicenceKind};
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::placement::filing::{filing, purposes};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{
    AskedShareDraft, BuildingDraft, DayOverrideDraft, DocumentDraft, LawDraft, PreparationDraft,
    PurposeDraft, TermLineReport, VerdictReport,
};
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
        /// Licensed activities beside the medical one: `medical`, `ionising-radiation`,
        /// `narcotics` or `pharmacy`.
        #[one_of(LicenceKind)]
        pub activities: Vec<String>,
        /// Technologies of high-technology care that are asked for.
        pub technologies: Vec<String>,
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
        /// How far the applicant has come with point 5.
        pub readiness: Option<PreparationDraft>,
        /// Volumes and sums asked for (7(8)).
        pub asked: Vec<AskedShareDraft>,
        /// What the words of the register of real estate mean; unknown words are for a person
        /// to read.
        pub purposes: Vec<PurposeDraft>,
    }

    /// The answer about an application.
    pub struct ApplicationReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// The terms as they ran.
        pub terms: Vec<TermLineReport>,
    }
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
            filing: filing!(&mut reader, &root, draft),
        };
        let table = purposes(&mut reader, &root, of!(draft.purposes));
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), filed.map(Moment::day));
        let mut lines = Vec::new();
        if let (Some(edition), Some(calendar)) = (&edition, &calendar) {
            let exam = &mut reader.exam;
            let laws = (edition, calendar);
            lines = placement::check_application(exam, &application, &table, laws);
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
