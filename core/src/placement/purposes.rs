//! What buildings are meant for (mechanism 9(3)).

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::same_form;
use crate::law::catalogue::placement as rules;
use crate::placement::Building;
use alloc::collections::BTreeMap;
use alloc::string::String;

/// The words of the register of real estate for the purpose of a building, and whether each
/// means medical activity. Its vocabulary is not the library's: the host gives the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purposes(BTreeMap<String, Option<bool>>);

impl Purposes {
    /// Adds words; of words that stand twice with different meanings none is known.
    pub fn add(&mut self, words: &str, medical: bool) {
        let form = same_form(words);
        let known = self.0.entry(form).or_insert(Some(medical));
        *known = known.filter(|known| *known == medical);
    }

    /// Do the words mean medical activity? `None` where the table does not know them.
    /// The word `medical` is known without a table.
    ///
    /// ```
    /// use qalqan_core::placement::Purposes;
    ///
    /// let mut table = Purposes::default();
    /// table.add("Поликлиника", true);
    /// table.add("склад", false);
    /// assert_eq!(table.medical("поликлиника"), Some(true));
    /// assert_eq!(table.medical("склад"), Some(false));
    /// assert_eq!(table.medical("здание"), None);
    /// ```
    #[must_use]
    pub fn medical(&self, words: &str) -> Option<bool> {
        match self.0.get(&same_form(words)) {
            Some(medical) => *medical,
            None => (words == MEDICAL).then_some(true),
        }
    }

    /// Does the table tell the words twice and differently?
    #[must_use]
    pub fn contradicts(&self, words: &str) -> bool {
        self.0.get(&same_form(words)) == Some(&None)
    }
}

/// The purpose by the library's own name.
const MEDICAL: &str = "medical";

/// Examines the purpose of each building at `at`.
pub(super) fn purposes(
    exam: &mut Examination,
    at: &At<'_>,
    buildings: &[Building],
    table: &Purposes,
) {
    let list = at.field("buildings");
    if buildings.is_empty() {
        let (rule, source) = (&rules::BUILDING_PURPOSE, Source::RealEstate);
        exam.lack(rule, list.path(), "buildings", source, Lack::NotGiven);
    }
    for (place, building) in buildings.iter().enumerate() {
        let here = list.index(place);
        building_purpose(exam, &here, building, table);
        purpose_unknown(exam, &here, building, table);
    }
}

/// PLC-013: a building that is known to be meant for something else.
fn building_purpose(exam: &mut Examination, at: &At<'_>, building: &Building, table: &Purposes) {
    let rule = &rules::BUILDING_PURPOSE;
    let path = at.field("purpose").path();
    match &building.purpose {
        Some(words) if table.medical(words) == Some(false) => {
            exam.find(Finding::new(rule, path).with("purpose", words));
        }
        Some(words) if table.medical(words) == Some(true) => exam.pass(rule),
        Some(words) if table.contradicts(words) => {
            let lack = Lack::Contradicting;
            exam.lack(rule, path, "purposes", Source::RealEstate, lack);
        }
        // the next rule shows the words to a person
        Some(_) => {}
        None => exam.lack(rule, path, "purpose", Source::RealEstate, Lack::NotGiven),
    }
}

/// PLC-025: words that the table does not know are for a person to read.
fn purpose_unknown(exam: &mut Examination, at: &At<'_>, building: &Building, table: &Purposes) {
    let rule = &rules::PURPOSE_UNKNOWN;
    let Some(words) = &building.purpose else {
        return;
    };
    if table.contradicts(words) {
        return;
    }
    if table.medical(words).is_some() {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("purpose").path());
    exam.find(finding.with("purpose", words));
}
