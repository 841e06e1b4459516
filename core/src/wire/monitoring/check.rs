//! A monitoring and its protocol.

use crate::calendar::Day;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::monitoring::{
    self, ConsequenceKind, Discrepancy, Member, MemberRole, Monitoring, MonitoringOutcome, Protocol,
};
use crate::wire::calendar::{calendar, terms};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{each, texts};
use crate::wire::{DayOverrideDraft, DayText, LawDraft, TermLineReport, VerdictReport};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A monitoring.
    pub struct MonitoringDraft {
        /// The law to judge by; that of the planned day when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's decision that created the commission, by its number.
        pub decision: Option<String>,
        /// The day of that decision.
        pub decided_on: Option<String>,
        /// The day set for it.
        pub planned: Option<String>,
        /// The day on which the provider was told.
        pub notified: Option<String>,
        /// Without notice, by an exception of the Monitoring Rules?
        pub without_notice: bool,
        /// The norm that makes the exception.
        pub exception: Option<String>,
        /// The protocol, once drawn up.
        pub protocol: Option<ProtocolDraft>,
    }

    /// The protocol of a monitoring.
    pub struct ProtocolDraft {
        /// Its day.
        pub date: Option<String>,
        /// The members of the commission.
        pub commission: Vec<MemberDraft>,
        /// The providers covered, by IIN or BIN.
        pub providers: Vec<String>,
        /// Is it a repeated monitoring?
        pub repeated: Option<bool>,
        /// What was found.
        pub discrepancies: Vec<DiscrepancyDraft>,
        /// What became of earlier proposals.
        pub follow_up: Option<String>,
        /// Anything else.
        pub other: Option<String>,
    }

    /// A member of the commission. Names stay with the host.
    pub struct MemberDraft {
        /// `issuer`, `chamber`, `care-body`, `other-body`.
        #[one_of(MemberRole)]
        pub role: Option<String>,
        /// Signed the protocol?
        pub signed: Option<bool>,
    }

    /// A discrepancy.
    pub struct DiscrepancyDraft {
        /// What it is.
        pub description: Option<String>,
        /// The proposal to remove it.
        pub proposal: Option<String>,
        /// By which day.
        pub due: Option<String>,
        /// `suspended-for-address`, `suspended-for-taxes`, `suspended-for-visits`,
        /// `stopped`; absent where nothing follows for the payment.
        #[one_of(ConsequenceKind)]
        pub consequence: Option<String>,
        /// The document that confirms it.
        pub document: Option<String>,
    }

    /// The answer about a monitoring.
    pub struct MonitoringReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// What follows for the payment.
        pub consequences: Vec<ConsequenceReport>,
        /// The notice as it ran.
        pub terms: Vec<TermLineReport>,
    }

    /// What follows from a discrepancy.
    pub struct ConsequenceReport {
        /// What follows.
        pub kind: ConsequenceKind,
        /// The point that sets it.
        pub point: String,
        /// From which day.
        pub from: DayText,
        /// The place of the discrepancy, from zero.
        pub discrepancy: u64,
    }
}

/// Reads the protocol at `here`.
pub(in crate::wire) fn protocol_of(
    reader: &mut Reader,
    here: &At<'_>,
    draft: &ProtocolDraft,
) -> Protocol {
    let date = reader.optional(here, of!(draft.date));
    Protocol {
        date,
        commission: commission(reader, here, of!(draft.commission)),
        providers: providers(reader, here, of!(draft.providers)),
        repeated: draft.repeated,
        discrepancies: discrepancies(reader, here, of!(draft.discrepancies)),
        follow_up: reader.optional_text(here, of!(draft.follow_up)),
        other: reader.optional_text(here, of!(draft.other)),
    }
}

fn commission(reader: &mut Reader, here: &At<'_>, field: Field<&[MemberDraft]>) -> Vec<Member> {
    each(reader, here, field, |reader, at, draft| Member {
        role: reader.required(at, of!(draft.role)),
        signed: draft.signed,
    })
}

fn providers(reader: &mut Reader, here: &At<'_>, field: Field<&[String]>) -> Vec<TaxNumber> {
    let read = texts(reader, here, field);
    read.into_iter().map(|(_, provider)| provider).collect()
}

fn discrepancies(
    reader: &mut Reader,
    here: &At<'_>,
    field: Field<&[DiscrepancyDraft]>,
) -> Vec<Discrepancy> {
    each(reader, here, field, |reader, at, draft| Discrepancy {
        description: reader.text(at, of!(draft.description)),
        proposal: reader.optional_text(at, of!(draft.proposal)),
        due: reader.optional(at, of!(draft.due)),
        consequence: reader.optional(at, of!(draft.consequence)),
        document: reader.optional_text(at, of!(draft.document)),
    })
}

fn report(outcome: &MonitoringOutcome) -> Vec<ConsequenceReport> {
    let lines = outcome.consequences.iter().map(|one| ConsequenceReport {
        kind: one.kind,
        point: one.kind.point().into(),
        from: one.from.into(),
        discrepancy: u64::try_from(one.discrepancy).unwrap_or(u64::MAX),
    });
    lines.collect()
}

call!({
    /// Checks a monitoring: the notice, the protocol, and what follows from it for the
    /// payment (mechanism 18–21).
    pub fn check_monitoring(draft: MonitoringDraft) -> MonitoringReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let decision = reader.optional_text(&root, of!(draft.decision));
        let decided_on = reader.optional(&root, of!(draft.decided_on));
        let planned: Option<Day> = reader.required(&root, of!(draft.planned));
        let notified = reader.optional(&root, of!(draft.notified));
        let exception = reader.optional_text(&root, of!(draft.exception));
        let protocol = draft.protocol.as_ref();
        let protocol = protocol.map(|draft| {
            let here = root.field(of!(MonitoringDraft::protocol).name);
            protocol_of(&mut reader, &here, draft)
        });
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), planned);
        let mut outcome = MonitoringOutcome {
            consequences: Vec::new(),
            terms: Vec::new(),
        };
        if let (Some(planned), Some(edition), Some(calendar)) = (planned, &edition, &calendar) {
            let monitoring = Monitoring {
                decision,
                decided_on,
                planned,
                notified,
                without_notice: draft.without_notice,
                exception,
                protocol,
            };
            outcome =
                monitoring::check_monitoring(&mut reader.exam, &monitoring, edition, calendar);
        }
        MonitoringReport {
            consequences: report(&outcome),
            terms: terms(&outcome.terms),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});
