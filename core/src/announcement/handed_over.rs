//! What goes on into the settlement of the provider.

use crate::announcement::AwardState;
use crate::money::Tenge;
use crate::settlement::Step;
use alloc::string::String;

/// The step with which a signed contract enters the settlement of its provider; `None` while
/// it is not signed by both, or where nothing is left of its sum.
///
/// The sum is the one of now: additional agreements that came before are in it.
#[must_use]
pub fn contract_for_settlement(contract: &AwardState, paper: Option<String>) -> Option<Step> {
    let day = contract.signed?.day();
    let sum = contract.sum().filter(|sum: &Tenge| sum.is_positive())?;
    Some(Step::SignContract {
        contract: contract.number.clone(),
        funding: contract.funding,
        sum,
        period: contract.period,
        day,
        account: contract.account,
        paper,
    })
}
