//! The uses of the coverage that a signed act makes (mechanism 12 par 3): one a service.

use crate::act::{Act, Case, Service};
use crate::calendar::Day;
use crate::fact::{Book, Lack, Lookup, Source, single};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{
    ActNumber, CaseId, ContractNumber, Iin, PolicyNumber, ServiceCode, ServiceId, TaxNumber,
};
use crate::law::catalogue::ledger as rules;
use crate::money::Tenge;
use crate::placement::FundingSource;
use crate::policy::PolicyCard;
use alloc::vec::Vec;
use core::fmt;

/// A use to register on the account of an insured.
#[derive(Clone, PartialEq, Eq)]
pub struct CoverageUse {
    /// Whose account.
    pub insured: Iin,
    /// The policy whose coverage is used.
    pub policy: PolicyNumber,
    /// The day of the service.
    pub day: Day,
    /// The act.
    pub act: ActNumber,
    /// The case.
    pub case: CaseId,
    /// The service.
    pub service: ServiceId,
    /// Who gave it.
    pub provider: TaxNumber,
    /// Under which contract.
    pub contract: ContractNumber,
    /// The service by the tariff list.
    pub code: ServiceCode,
    /// How many.
    pub quantity: u64,
    /// The package that pays.
    pub funding: FundingSource,
    /// How much.
    pub amount: Tenge,
}

/// Its act alone: who was treated is a person's own.
impl fmt::Debug for CoverageUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CoverageUse({}, ..)", self.act)
    }
}

/// The uses of an act that was read whole, in the order of its cases and services. A service
/// whose insured has no policy in force on its day makes none and is found; where nobody knows
/// the policies, that is *not checked*.
pub fn uses_of(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    policies: &Book<Iin, PolicyCard>,
) -> Vec<CoverageUse> {
    let list = at.field("cases");
    let mut uses = Vec::new();
    for (place, case) in act.cases.iter().enumerate() {
        let here = list.index(place);
        let lines = here.field("services");
        for (place, service) in case.services.iter().enumerate() {
            let here = lines.index(place);
            let policy = policy_used(exam, &here, (case, service), policies);
            uses.extend(policy.and_then(|policy| use_of(act, case, service, policy)));
        }
    }
    uses
}

/// The policy of the insured that is in force on the day of a service.
fn policy_used(
    exam: &mut Examination,
    at: &At<'_>,
    (case, service): (&Case, &Service),
    policies: &Book<Iin, PolicyCard>,
) -> Option<PolicyNumber> {
    let rule = &rules::USE_COVERED;
    let (insured, day) = (case.insured?, service.at?.day());
    let path = || at.field("at").path();
    let rows = match policies.find_on(&insured, day) {
        Lookup::Found(rows) => rows,
        Lookup::Absent => &[],
        Lookup::Unknown(lack) => {
            exam.lack(rule, path(), "policies", Source::Register, lack);
            return None;
        }
    };
    let cards = rows.iter().map(|(_, card)| card);
    let Ok(used) = in_force(cards, day) else {
        exam.lack(
            rule,
            path(),
            "policies",
            Source::Register,
            Lack::Contradicting,
        );
        return None;
    };
    let Some(number) = used else {
        let finding = Finding::new(rule, path());
        let finding = finding.with("day", day).with("reason", "not-in-force");
        exam.find(finding.stake(service.amount));
        return None;
    };
    exam.pass(rule);
    Some(number)
}

/// The one policy that is in force on a day. Two rows that say different things of one policy,
/// and two policies in force at once, contradict one another.
fn in_force<'a>(
    cards: impl Iterator<Item = &'a PolicyCard> + Clone,
    day: Day,
) -> Result<Option<PolicyNumber>, Lack> {
    for card in cards.clone() {
        let own = cards.clone().filter(|other| other.number == card.number);
        single(own, PartialEq::eq)?;
    }
    let used = cards
        .filter(|card| card.in_force(day))
        .map(|card| card.number.clone());
    single(used, PartialEq::eq)
}

fn use_of(act: &Act, case: &Case, service: &Service, policy: PolicyNumber) -> Option<CoverageUse> {
    Some(CoverageUse {
        insured: case.insured?,
        policy,
        day: service.at?.day(),
        act: act.number.clone()?,
        case: case.id.clone()?,
        service: service.id.clone()?,
        provider: act.provider?,
        contract: act.contract.clone()?,
        code: service.code?,
        quantity: u64::try_from(service.quantity?).ok()?,
        funding: act.funding?,
        amount: service.amount?,
    })
}
