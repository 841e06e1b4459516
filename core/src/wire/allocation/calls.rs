//! A distribution is made, and one that was made elsewhere is checked.

use crate::allocation::{
    Basis, DistributionMethod, Limits, Node, Tree, check_draft, check_outcome, check_result,
    check_tree, distribute, distribution_decision,
};
use crate::calendar::Day;
use crate::finding::{At, Examination, Path};
use crate::law::Edition;
use crate::money::Tenge;
use crate::signature::Digest;
use crate::wire::allocation::certificate::Given;
use crate::wire::allocation::claim;
use crate::wire::allocation::read::nodes;
use crate::wire::calendar::{calendar, terms};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::rows::texts;
use crate::wire::{
    AllocationDraft, AllocationReport, CertificateRecord, VerifyAllocationDraft,
    VerifyAllocationReport,
};
use alloc::string::ToString;
use alloc::vec::Vec;

/// What a draft says of the method.
fn method(
    reader: &mut Reader,
    root: &At<'_>,
    draft: &AllocationDraft,
) -> Option<DistributionMethod> {
    let apportionment = reader.optional(root, of!(draft.apportionment));
    let priority = reader.optional(root, of!(draft.priority_share));
    // what cannot be read is no choice of the default
    let read = apportionment.is_some() == of!(draft.apportionment).given().is_some()
        && priority.is_some() == of!(draft.priority_share).given().is_some();
    read.then(|| DistributionMethod {
        apportionment: apportionment.unwrap_or_default(),
        priority,
    })
}

/// The bases of the decision with their places.
fn bases(reader: &mut Reader, root: &At<'_>, draft: &AllocationDraft) -> Vec<(Path, Basis)> {
    let basis: Option<Basis> = reader.optional(root, of!(draft.basis));
    let own = basis.map(|basis| (root.field(of!(draft.basis).name).path(), basis));
    let others = texts(reader, root, of!(draft.other_bases));
    let list = root.field(of!(draft.other_bases).name);
    let others = others
        .into_iter()
        .map(|(place, basis)| (list.index(place).path(), basis));
    own.into_iter().chain(others).collect()
}

/// What a distribution is made of.
struct Asked<'a> {
    amount: Tenge,
    nodes: Vec<Node>,
    method: DistributionMethod,
    edition: &'a Edition,
    /// The decision names its basis.
    named: bool,
}

impl Asked<'_> {
    /// Nothing is distributed from a draft that is refused.
    fn place(self, exam: &mut Examination) -> AllocationReport {
        let given = Given::new(self.amount, self.method, self.edition.id, &self.nodes);
        let made = Tree::new(self.amount, self.nodes, self.method);
        check_tree(exam, made.as_ref().map_err(|wrong| *wrong));
        let Some(tree) = made.ok().filter(|_| exam.clone().close().acceptable()) else {
            return AllocationReport::default();
        };
        let outcome = distribute(&tree);
        check_outcome(exam, &tree, &outcome, self.named);
        let mut report = AllocationReport::new(&tree, &outcome);
        report.certificate = Some(CertificateRecord::new(given, &tree, &outcome));
        report
    }
}

call!({
    /// Distributes a pool by weights under caps and floors, and a tree of pools (mechanism
    /// 10). The method is the library's own and is named in the answer; it is not № 169.
    pub fn allocate(draft: AllocationDraft) -> AllocationReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let amount: Option<Tenge> = reader.required(&root, of!(draft.pool));
        let method = method(&mut reader, &root, &draft);
        let bases = bases(&mut reader, &root, &draft);
        let limits = Limits {
            plan: reader.optional(&root, of!(draft.plan_limit)),
            financing: reader.optional(&root, of!(draft.financing_limit)),
        };
        let ended = reader.optional(&root, of!(draft.acceptance_ended));
        let decided: Option<Day> = reader.optional(&root, of!(draft.decided_on));
        let shape = method.unwrap_or_default();
        let nodes = nodes(&mut reader, &root, of!(draft.receivers), shape);
        let calendar = calendar(&mut reader, of!(draft.overrides));
        let edition = reader.law(&root, draft.law.as_ref(), decided);
        let (mut report, mut lines) = (AllocationReport::default(), Vec::new());
        let given = (amount, nodes, method, &edition);
        if let (Some(amount), Some(nodes), Some(method), Some(edition)) = given {
            let exam = &mut reader.exam;
            check_draft(exam, amount, &nodes, limits, &bases);
            if let (Some(ended), Some(calendar)) = (ended, &calendar) {
                lines = distribution_decision(exam, edition, calendar, ended, decided);
            }
            let asked = Asked {
                amount,
                nodes,
                method,
                edition,
                named: !bases.is_empty(),
            };
            report = asked.place(exam);
        }
        report.method = shape.apportionment.method().into();
        report.terms = terms(&lines);
        report.verdict = reader.verdict(edition.as_ref());
        report
    }
});

call!({
    /// Checks a distribution that was made elsewhere by its certificate alone, in one pass:
    /// every bound, one level a pool, the exact sums, every turn and every tie (mechanism
    /// 10). The allocator is not run.
    pub fn verify_allocation(draft: VerifyAllocationDraft) -> VerifyAllocationReport {
        let (mut reader, root) = (Reader::new(), At::root());
        let known: Option<Digest> = reader.optional(&root, of!(draft.input_digest));
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let claimed = match &draft.certificate {
            Some(record) => claim::read(&mut reader, &root, record),
            None => {
                reader.missing(&root, of!(draft.certificate));
                None
            }
        };
        let mut report = VerifyAllocationReport::default();
        // what cannot be read is not taken for what is absent
        let sound = reader.exam.clone().close().acceptable();
        if let Some(claimed) = claimed.filter(|_| sound) {
            let (computed, basis) = (claimed.computed(), claimed.basis.clone());
            let flaw = claimed.flaw(computed);
            report.verified = flaw.is_none();
            report.input_digest = Some(computed.to_string());
            check_result(&mut reader.exam, flaw, basis, (computed, known));
        }
        report.verdict = reader.verdict(edition.as_ref());
        report
    }
});
