//! Is the register of an invoice for payment the one that came with it?

use crate::finding::{At, Examination, Finding};
use crate::identifier::normal_form;
use crate::law::catalogue::settlement as rules;
use crate::payment::ActRegister;
use crate::settlement::Settlement;

/// STL-032: the register of an invoice for payment is the one whose digest it bears.
///
/// It was built anew from the histories, so that another name, account or row fires. Speaks
/// with `bill`, `given` and `digest`.
pub fn register_of_bill(
    exam: &mut Examination,
    at: &At<'_>,
    (bill, states): (&str, &[&Settlement]),
    register: &ActRegister,
) {
    let rule = &rules::REGISTER_OF_BILL;
    let digest = register.digest();
    let bills = states.iter().flat_map(|state| state.bills());
    let own = bills.filter(|one| normal_form(&one.number) == normal_form(bill));
    for one in own.filter(|one| one.funding == register.funding()) {
        if one.register == digest {
            exam.pass(rule);
        } else {
            let finding = Finding::new(rule, at.path()).with("bill", &one.number);
            let finding = finding.with("given", one.register).with("digest", digest);
            exam.find(finding.stake(one.amount));
        }
    }
}
