//! Which fields of an order an operation takes, and which its event keeps.

use crate::account::Holder;
use crate::closed_set::closed_set;
use crate::ledger::{Detail, Subject, Task};
use crate::party::Requisite;

closed_set! {
    /// A field of an order that not every operation takes.
    pub enum Field {
        /// The ground of a block, an unblock or a closing.
        Ground = "ground",
        /// The source of a ground, a record or an attachment.
        Source = "source",
        /// The act of a state body.
        BodyAct = "bodyAct",
        /// The block that an unblock lifts.
        Lifts = "lifts",
        /// The day on which data changed.
        DataChangedOn = "dataChangedOn",
        /// The digest of data to enter.
        Data = "data",
        /// The data of point 4.
        Opening = "opening",
        /// The record of a consumer.
        Record = "record",
        /// The policy.
        Policy = "policy",
        /// Days of validity: of an event alone, an order says them in the policy to issue.
        Period = "period",
        /// The provider to attach to.
        Provider = "provider",
        /// From which day, or on which.
        Day = "day",
        /// The act of services.
        Act = "act",
        /// The case of the act.
        Case = "case",
        /// The service of the case.
        Service = "service",
        /// The letter of a state body.
        WrittenRequest = "writtenRequest",
        /// The act that gives a state body the right.
        LegalBasis = "legalBasis",
        /// The policy to issue.
        Issue = "issue",
    }
}

impl Task {
    /// Does an order of this operation take the field?
    #[must_use]
    pub fn takes(self, field: Field, holder: Holder) -> bool {
        use Field as F;
        let insured = matches!(holder, Holder::Insured);
        let taken: &[Field] = match self {
            Self::RegisterIssuer | Self::ChangeIssuer => &[F::Data, F::Opening],
            Self::OpenAccount if insured => &[F::Source, F::Record],
            Self::OpenAccount => &[F::Opening],
            Self::ChangeAccount if insured => &[F::Data, F::DataChangedOn],
            Self::ChangeAccount => &[F::Data, F::DataChangedOn, F::Opening],
            Self::BlockAccount => &[F::Ground, F::Source, F::BodyAct],
            Self::UnblockAccount => &[F::Ground, F::Source, F::BodyAct, F::Lifts],
            Self::CloseAccount => &[F::Ground, F::Source],
            Self::IssuePolicy => &[F::Issue],
            Self::ChangePolicy => &[F::Policy, F::Data, F::Issue],
            Self::ChangeProvider => &[F::Policy, F::Source, F::Provider, F::Day],
            Self::CreditPolicy => &[F::Policy],
            Self::AnnulPolicy => &[F::Policy, F::Day],
            Self::HolderRegister | Self::AccountStatement | Self::OperationList => {
                &[F::WrittenRequest, F::LegalBasis]
            }
            Self::PolicyStatement | Self::EventList => {
                &[F::Policy, F::WrittenRequest, F::LegalBasis]
            }
            Self::RegisterUse => &[F::Policy, F::Day, F::Act, F::Case, F::Service],
        };
        taken.contains(&field)
    }

    /// Does an event of this operation keep the field?
    #[must_use]
    pub fn keeps(self, field: Field, holder: Holder) -> bool {
        match field {
            Field::Opening | Field::Record | Field::Issue => false,
            Field::DataChangedOn | Field::WrittenRequest | Field::LegalBasis => false,
            Field::Period => self == Self::IssuePolicy,
            Field::Policy => self == Self::IssuePolicy || self.takes(field, holder),
            Field::Provider => self == Self::IssuePolicy || self.takes(field, holder),
            // what an opening or an issuance holds is kept as its digest
            Field::Data => {
                matches!(self, Self::OpenAccount | Self::IssuePolicy) || self.takes(field, holder)
            }
            _ => self.takes(field, holder),
        }
    }
}

impl Subject {
    /// The fields that are there, broken ones among them.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        let Self {
            ground,
            source,
            body_act,
            lifts,
            data_changed_on,
            data,
            opening,
            record,
            policy,
            provider,
            day,
            act,
            case,
            service,
            written_request,
            legal_basis,
            issue,
        } = self;
        let there = [
            (Field::Ground, given(ground)),
            (Field::Source, source.is_some()),
            (Field::BodyAct, body_act.is_some()),
            (Field::Lifts, given(lifts)),
            (Field::DataChangedOn, data_changed_on.is_some()),
            (Field::Data, given(data)),
            (Field::Opening, opening.is_some()),
            (Field::Record, record.is_some()),
            (Field::Policy, given(policy)),
            (Field::Provider, given(provider)),
            (Field::Day, given(day)),
            (Field::Act, given(act)),
            (Field::Case, given(case)),
            (Field::Service, given(service)),
            (Field::WrittenRequest, given(written_request)),
            (Field::LegalBasis, given(legal_basis)),
            (Field::Issue, issue.is_some()),
        ];
        there.into_iter().filter(|one| one.1).map(|one| one.0)
    }
}

impl Detail {
    /// The fields that are there.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        let Self {
            ground,
            source,
            body_act,
            lifts,
            policy,
            period,
            provider,
            day,
            act,
            case,
            service,
            data,
        } = self;
        let there = [
            (Field::Ground, ground.is_some()),
            (Field::Source, source.is_some()),
            (Field::BodyAct, body_act.is_some()),
            (Field::Lifts, lifts.is_some()),
            (Field::Policy, policy.is_some()),
            (Field::Period, period.is_some()),
            (Field::Provider, provider.is_some()),
            (Field::Day, day.is_some()),
            (Field::Act, act.is_some()),
            (Field::Case, case.is_some()),
            (Field::Service, service.is_some()),
            (Field::Data, data.is_some()),
        ];
        there.into_iter().filter(|one| one.1).map(|one| one.0)
    }
}

fn given<T>(field: &Requisite<T>) -> bool {
    !matches!(field, Requisite::Absent)
}
