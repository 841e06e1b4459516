//! All rules of an act by scope: the tables of the files, one after another.

use crate::act::Reference;
use crate::act::rules::{
    coefficient, contract, counts, dates, facility, ids, insured, licence, money, norms, package,
    provider, registered, tariff, worker,
};
use crate::act::scene::{ActScene, CaseScene, LineScene, NormScene, PresenceScene, WorkersScene};
use crate::finding::{At, Examination, InForce};
use crate::law::Rule;

/// A scope as the tables that it is made of; one with `lists` has rules that need them.
macro_rules! scope {
    ($(#[$doc:meta])* $name:ident: $scene:ty, lists = $($file:ident::$table:ident),*) => {
        scope! { $(#[$doc])* $name: $scene = $($file::$table),* }

        impl $name {
            /// Says once which lists of the scope were not given.
            pub(in crate::act) fn not_given(exam: &mut Examination, in_force: &InForce, at: &At<'_>, book: &Reference) {
                $($file::$table::not_given(exam, in_force, at, book);)*
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: $scene:ty = $($file:ident::$table:ident),*) => {
        $(#[$doc])*
        pub(in crate::act) struct $name;

        impl $name {
            /// The rules of each table.
            #[allow(dead_code, reason = "not every scope asks for its list")]
            pub(in crate::act) const RULES: &[&[&Rule]] = &[$($file::$table::RULES),*];

            /// Checks all rules of the scope that stand in the edition.
            pub(in crate::act) fn run(exam: &mut Examination, in_force: &InForce, at: &At<'_>, scene: &$scene) {
                $($file::$table::run(exam, in_force, at, scene);)*
            }
        }
    };
}

scope! {
    /// Over an act as a whole.
    ActRules: ActScene<'_>, lists = counts::Acts, ids::Acts, registered::Acts, money::Acts, dates::Acts,
        contract::Acts, insured::Acts, provider::Acts
}

scope! {
    /// Over a case.
    CaseRules: CaseScene<'_>, lists = dates::Cases, money::Cases, insured::Cases, licence::Cases,
        facility::Cases, package::Cases, registered::Cases
}

scope! {
    /// Over a service line.
    LineRules: LineScene<'_>, lists = insured::Lines, worker::Lines, licence::Lines, facility::Lines,
        tariff::Lines, money::Lines, package::Lines
}

scope! {
    /// Over a service line, its day and what its service asks for.
    NormRules: NormScene<'_> = norms::Norms, coefficient::Norms
}

scope! {
    /// Over the medical workers of an act.
    WorkerRules: WorkersScene<'_> = worker::Workers
}

scope! {
    /// Over a case with what is known of its visit.
    PresenceRules: PresenceScene<'_> = facility::Presences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::catalogue::act;

    /// A rule that no table names would never be checked. Steps of an act have a call of
    /// their own.
    #[test]
    fn every_rule_of_an_act_stands_in_a_table() {
        let scopes = [
            ActRules::RULES,
            CaseRules::RULES,
            LineRules::RULES,
            NormRules::RULES,
            WorkerRules::RULES,
            PresenceRules::RULES,
        ];
        let named = |rule: &&&Rule| {
            scopes
                .iter()
                .copied()
                .flatten()
                .copied()
                .flatten()
                .any(|one| one == *rule)
        };
        let missing = act::RULES.iter().filter(|rule| !named(rule));
        let missing: std::vec::Vec<&str> = missing.map(|rule| rule.code).collect();
        assert_eq!(missing, [act::STATUS_ALLOWS.code, act::CHECK_LETS_GO.code]);
    }
}
