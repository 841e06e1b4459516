//! What a rule may see: one scene a scope, with the rows of the lists already looked up.
//! The same insured, worker and service are asked about by one rule after another.

use crate::account::AccountCard;
use crate::act::facilities::{Facilities, FacilityRows};
use crate::act::licences::Licences;
use crate::act::people::People;
use crate::act::plan::Plan;
use crate::act::priced::Priced;
use crate::act::workers::Workers;
use crate::act::{Act, Case, NormCard, PackageCard, Reference, Service};
use crate::calendar::{Day, Period};
use crate::fact::Rows;
use crate::finding::Examination;
use crate::identifier::{Iin, ServiceCode};
use crate::law::Parameters;
use crate::party::{ConsentCard, PersonCard, WorkerCard};
use crate::placement::FundingSource;
use crate::policy::{AttachmentCard, PolicyCard};
use crate::visit::VisitPresence;

/// An act as a whole.
#[derive(Clone, Copy)]
pub(super) struct ActScene<'a> {
    pub(super) act: &'a Act,
    pub(super) reference: &'a Reference,
    pub(super) law: &'a Parameters,
    /// The provider's licences.
    pub(super) licences: &'a Licences<'a>,
    /// The positions of the contract's plan.
    pub(super) plan: &'a Plan<'a>,
    /// The cases by their insured.
    pub(super) people: &'a People,
    /// The days of the services, each once, in order.
    pub(super) days: &'a [Day],
    /// The package that the act names.
    pub(super) package: &'a Rows<'a, FundingSource, PackageCard>,
    pub(super) facilities: &'a Facilities<'a>,
}

/// What the lists hold of a case's insured, and of its facility. A case without one has no
/// rows, and each rule says so before it asks for them.
pub(super) struct CaseRows<'a> {
    pub(super) accounts: Rows<'a, Iin, AccountCard>,
    pub(super) deaths: Rows<'a, Iin, Day>,
    pub(super) policies: Rows<'a, Iin, PolicyCard>,
    pub(super) people: Rows<'a, Iin, PersonCard>,
    pub(super) insurance: Rows<'a, Iin, Period>,
    pub(super) consents: Rows<'a, Iin, ConsentCard>,
    pub(super) attachments: Rows<'a, Iin, AttachmentCard>,
    pub(super) facilities: FacilityRows<'a>,
    /// The insured as the register holds the person on the last day of the case, where one
    /// row tells it.
    pub(super) person: Option<&'a PersonCard>,
}

impl<'a> CaseRows<'a> {
    pub(super) fn of(scene: &ActScene<'a>, place: usize, case: &Case) -> Self {
        let reference = scene.reference;
        let insured = case.insured.as_ref();
        let people = reference.people.rows_at(insured);
        let registered = case.end.map(|end| people.answer_on(end).rows);
        Self {
            person: registered.and_then(|rows| match rows {
                [(_, card)] => Some(card),
                _ => None,
            }),
            people,
            accounts: reference.accounts.rows_at(insured),
            deaths: reference.deaths.rows_at(insured),
            policies: reference.policies.rows_at(insured),
            insurance: reference.insurance.rows_at(insured),
            consents: reference.consents.rows_at(insured),
            attachments: reference.attachments.rows_at(insured),
            facilities: scene.facilities.rows(place),
        }
    }
}

/// A case of an act.
pub(super) struct CaseScene<'a> {
    pub(super) act: &'a Act,
    pub(super) case: &'a Case,
    pub(super) reference: &'a Reference,
    pub(super) law: &'a Parameters,
    pub(super) licences: &'a Licences<'a>,
    pub(super) package: &'a Rows<'a, FundingSource, PackageCard>,
    pub(super) rows: &'a CaseRows<'a>,
}

impl<'a> CaseScene<'a> {
    pub(super) const fn of(scene: &ActScene<'a>, case: &'a Case, rows: &'a CaseRows<'a>) -> Self {
        Self {
            act: scene.act,
            case,
            reference: scene.reference,
            law: scene.law,
            licences: scene.licences,
            package: scene.package,
            rows,
        }
    }
}

/// A service line of a case.
pub(super) struct LineScene<'a> {
    pub(super) act: &'a Act,
    pub(super) case: &'a Case,
    pub(super) service: &'a Service,
    pub(super) reference: &'a Reference,
    pub(super) law: &'a Parameters,
    pub(super) licences: &'a Licences<'a>,
    pub(super) plan: &'a Plan<'a>,
    /// The rows of the case.
    pub(super) rows: &'a CaseRows<'a>,
    pub(super) workers: Rows<'a, Iin, WorkerCard>,
    /// Its code by the tariffs; `None` where it lacks its code or its time.
    pub(super) priced: Option<Priced<'a>>,
    pub(super) norms: Rows<'a, ServiceCode, NormCard>,
}

impl<'a> LineScene<'a> {
    pub(super) fn of(
        exam: &mut Examination,
        scene: &ActScene<'a>,
        (case, rows): (&'a Case, &'a CaseRows<'a>),
        service: &'a Service,
    ) -> Self {
        let (reference, code) = (scene.reference, service.code.as_ref());
        Self {
            act: scene.act,
            case,
            service,
            reference,
            law: scene.law,
            licences: scene.licences,
            plan: scene.plan,
            rows,
            workers: reference.workers.rows_at(service.worker.as_ref()),
            priced: Priced::of(exam, &reference.tariffs.rows_at(code), service),
            norms: reference.norms.rows_at(code),
        }
    }
}

/// A service line, its day and what its service asks for.
pub(super) struct NormScene<'a> {
    pub(super) line: &'a LineScene<'a>,
    pub(super) day: Day,
    pub(super) norm: &'a NormCard,
}

/// The medical workers of an act.
#[derive(Clone, Copy)]
pub(super) struct WorkersScene<'a> {
    pub(super) act: &'a Act,
    pub(super) workers: &'a Workers,
    pub(super) reference: &'a Reference,
    pub(super) law: &'a Parameters,
}

/// A case with what is known of its visit.
pub(super) struct PresenceScene<'a> {
    pub(super) case: &'a Case,
    pub(super) presence: VisitPresence<'a>,
    /// The rows of its facility.
    pub(super) facilities: FacilityRows<'a>,
    pub(super) reference: &'a Reference,
    pub(super) law: &'a Parameters,
}
