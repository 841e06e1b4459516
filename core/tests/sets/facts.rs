//! What the rows of each list of records are: facts by a key, facts each of its own, or
//! what is judged.

use crate::lists::meant;

/// What two rows of a list are to one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rows {
    /// Where these fields are the same both tell of one thing, and the others must agree.
    Keyed(&'static [&'static str]),
    /// Each tells something of its own, whatever the other says.
    Each(&'static str),
    /// They are what is judged, and a rule of its own speaks of two.
    Judged,
}

use Rows::{Each, Judged, Keyed};

const GRANTS: &str = "each row grants what it names";
const CLAIM: &str = "each row is a claim of its own";
const DAYS: &str = "each row tells days, and one is enough";

/// The lists of records of each call, `*` for any of it or any field.
pub(crate) const ROWS: [(&str, &str, Rows); 188] = [
    // the law of a call
    ("*", "law.overrides", Keyed(&["name"])),
    ("*", "overrides", Keyed(&["day"])),
    ("*", "banks", Keyed(&["code"])),
    ("*", "document.register.banks", Keyed(&["code"])),
    ("*", "document.bill.register.banks", Keyed(&["code"])),
    // reference lists
    ("*", "reference.accounts.rows", Keyed(&["insured", "since"])),
    (
        "*",
        "reference.attachments.rows",
        Keyed(&["insured", "from", "to"]),
    ),
    ("*", "reference.consents.rows", Each(GRANTS)),
    // a row a year; an amendment is concluded later, and has the last word
    (
        "*",
        "reference.contracts.rows",
        Keyed(&["number", "provider", "from", "to", "concluded"]),
    ),
    ("*", "reference.deaths.rows", Keyed(&["insured"])),
    ("*", "reference.diagnoses.rows", Each(DAYS)),
    (
        "*",
        "reference.facilities.rows",
        Keyed(&["id", "provider", "from", "to"]),
    ),
    ("*", "reference.insurance.rows", Each(DAYS)),
    ("*", "reference.licences.rows", Each(GRANTS)),
    ("*", "reference.loads.rows", Keyed(&["worker", "day"])),
    ("*", "reference.norms.rows", Keyed(&["code", "from", "to"])),
    ("*", "reference.packages.rows", Each(GRANTS)),
    ("*", "reference.people.rows", Keyed(&["person"])),
    ("*", "reference.plans.rows", Each(GRANTS)),
    (
        "*",
        "reference.policies.rows",
        Keyed(&["insured", "number"]),
    ),
    (
        "*",
        "reference.providers.rows",
        Keyed(&["provider", "since"]),
    ),
    ("*", "reference.systems.rows", Each(DAYS)),
    (
        "*",
        "reference.tariffs.rows",
        Keyed(&["code", "from", "to"]),
    ),
    ("*", "reference.taxes.rows", Keyed(&["provider"])),
    // a number is one visit: rows of another person, place or day prove nothing
    (
        "*",
        "reference.visits.rows",
        Keyed(&["id", "insured", "facility", "day"]),
    ),
    ("*", "reference.workers.rows", Each(GRANTS)),
    // which act used it is asked in another reading alone: there it is not checked
    (
        "matchVisits",
        "visits.rows",
        Keyed(&["id", "insured", "facility", "day", "usedBy"]),
    ),
    // payment
    (
        "paymentControl",
        "accounts.rows",
        Each("a provider may have several accounts"),
    ),
    // unique within a provider, a contract and a year
    (
        "paymentControl",
        "acts.rows",
        Keyed(&["number", "provider", "contract", "month"]),
    ),
    (
        "paymentControl",
        "contracts.rows",
        Keyed(&["number", "provider", "from", "to", "concluded"]),
    ),
    (
        "paymentControl",
        "payees.rows",
        Keyed(&["provider", "since"]),
    ),
    (
        "paymentControl",
        "standing.rows",
        Each("each row brings causes and grounds"),
    ),
    (
        "paymentControl",
        "standing.rows[].causes",
        Each("each row is a cause"),
    ),
    (
        "paymentControl",
        "standing.rows[].stops",
        Each("each row is a ground"),
    ),
    (
        "paymentControl",
        "past.orders",
        Each("each row is a payment"),
    ),
    ("paymentControl", "orders", Judged),
    ("paymentStanding", "causes", Each("each row is a cause")),
    ("paymentStanding", "stops", Each("each row is a ground")),
    ("signingQueue", "acts", Keyed(&["act"])),
    ("signingQueue", "acts[].accepts", Each(GRANTS)),
    ("changeActStatus", "acts", Keyed(&["act"])),
    ("changeActStatus", "acts[].accepts", Each(GRANTS)),
    ("buildRegister", "entries", Judged),
    ("acceptAct", "lines", Keyed(&["id"])),
    ("allocate", "receivers", Judged),
    ("verifyAllocation", "certificate.rows", Judged),
    ("verifyAllocation", "certificate.pools", Judged),
    (
        "verifyAllocation",
        "certificate.pools[].priority.parts",
        Judged,
    ),
    // acts
    ("*", "act.cases", Judged),
    ("*", "act.cases[].services", Judged),
    ("*", "acts", Judged),
    ("*", "acts[].cases", Judged),
    ("*", "acts[].cases[].services", Judged),
    ("duplicateKeys", "frequencies", Judged),
    ("judgeDuplicates", "claims.serviceMinutes", Keyed(&["code"])),
    ("judgeDuplicates", "claims.*", Each(CLAIM)),
    ("judgeDuplicates", "before.history.acts", Judged),
    (
        "judgeDuplicates",
        "before.history.acts[].attendances",
        Judged,
    ),
    ("judgeDuplicates", "before.history.acts[].cases", Judged),
    (
        "judgeDuplicates",
        "before.history.acts[].opened.cases",
        Judged,
    ),
    (
        "judgeDuplicates",
        "before.history.acts[].opened.cases[].services",
        Judged,
    ),
    ("judgeDuplicates", "before.history.acts[].replaces", Judged),
    ("judgeDuplicates", "before.history.acts[].services", Judged),
    ("judgeDuplicates", "history.acts", Judged),
    ("judgeDuplicates", "history.acts[].attendances", Judged),
    ("judgeDuplicates", "history.acts[].cases", Judged),
    ("judgeDuplicates", "history.acts[].opened.cases", Judged),
    (
        "judgeDuplicates",
        "history.acts[].opened.cases[].services",
        Judged,
    ),
    ("judgeDuplicates", "history.acts[].replaces", Judged),
    ("judgeDuplicates", "history.acts[].services", Judged),
    ("judgeStays", "distinct", Judged),
    ("judgeStays", "history.stays", Judged),
    ("judgeStays", "stays", Judged),
    ("matchVisits", "stays", Judged),
    // visits
    ("*", "reference.visits.tokens.trust.keys", Judged),
    ("matchVisits", "visits.tokens.trust.keys", Judged),
    ("signedList", "keys", Judged),
    ("signedList", "signatures", Judged),
    ("signedList", "walls", Judged),
    ("*", "trust.keys", Keyed(&["id", "publicKey"])),
    // papers
    ("accountStatement", "policies", Judged),
    ("checkApplication", "buildings", Judged),
    ("checkApplication", "asked", Judged),
    (
        "checkApplication",
        "documents",
        Each("each is a paper of its own, and the best one counts"),
    ),
    ("checkApplication", "purposes", Keyed(&["words"])),
    ("checkApplication", "readiness.facilities", Keyed(&["id"])),
    ("checkDecision", "applications", Judged),
    ("checkDecision", "applications[].grounds", Keyed(&[])),
    ("checkMonitoring", "protocol.commission", Keyed(&["role"])),
    ("checkMonitoring", "protocol.discrepancies", Keyed(&[])),
    (
        "checkReadiness",
        "application.documents",
        Each("each is a paper of its own, and the best one counts"),
    ),
    ("checkReadiness", "facilities", Keyed(&["id"])),
    ("*", "document.act.cases", Judged),
    ("*", "document.act.cases[].services", Judged),
    ("*", "document.bill.register.entries", Judged),
    ("*", "document.bill.register.law.overrides", Judged),
    ("*", "document.cases", Judged),
    ("*", "document.cases[].services", Judged),
    ("*", "document.protocol.commission", Judged),
    ("*", "document.protocol.discrepancies", Judged),
    ("*", "document.register.entries", Judged),
    ("*", "document.register.law.overrides", Judged),
    ("explain", "params", Judged),
    ("issuePolicies", "rows", Judged),
    ("openAccount", "settlement", Keyed(&[])),
    ("publicTable", "rows", Judged),
    ("publicView", "contracts", Keyed(&["number"])),
    ("publicView", "facilities", Keyed(&[])),
    ("*", "years", Judged),
    ("*", "years[].before", Judged),
    ("*", "years[].before[].events", Judged),
    ("*", "years[].before[].events[].acts", Judged),
    ("*", "years[].events", Judged),
    ("*", "years[].events[].acts", Judged),
    ("*", "before", Judged),
    ("*", "before[].events", Judged),
    ("*", "before[].events[].acts", Judged),
    ("*", "events[].acts", Judged),
    ("*", "command.acts", Judged),
    (
        "decideSettlement",
        "accounts.rows",
        Each("a provider may have several accounts"),
    ),
    (
        "decideSettlement",
        "payees.rows",
        Keyed(&["provider", "since"]),
    ),
    ("decideSettlement", "commands", Judged),
    ("*", "events[].discrepancies", Judged),
    ("*", "events[].followUp", Judged),
    ("*", "events[].lifted", Judged),
    ("*", "events[].members", Judged),
    ("*", "command.discrepancies", Judged),
    ("*", "command.followUp", Judged),
    ("*", "command.lifted", Judged),
    ("*", "command.members", Judged),
    ("*", "earlier.events[].discrepancies", Judged),
    ("*", "earlier.events[].followUp", Judged),
    ("*", "earlier.events[].lifted", Judged),
    ("*", "earlier.events[].members", Judged),
    ("*", "earlier.events", Judged),
    ("decideMonitoring", "commands", Judged),
    ("decideMonitoring", "commands[].discrepancies", Judged),
    ("decideMonitoring", "commands[].followUp", Judged),
    ("decideMonitoring", "commands[].lifted", Judged),
    ("decideMonitoring", "commands[].members", Judged),
    ("decideSettlement", "commands[].acts", Judged),
    // a schedule adds up what it is told
    ("retentionSchedule", "accepted", Judged),
    ("retentionSchedule", "advances", Judged),
    ("retentionSchedule", "givenBack", Judged),
    // an announcement
    ("*", "events[].filing.asked", Judged),
    ("*", "events[].filing.buildings", Judged),
    ("*", "events[].filing.documents", Judged),
    ("*", "events[].filing.readiness.facilities", Judged),
    ("*", "events[].grounds", Judged),
    ("*", "events[].lines", Judged),
    ("*", "events[].stages", Judged),
    ("*", "events[].stages[].shares", Judged),
    ("*", "command.filing.asked", Judged),
    ("*", "command.filing.buildings", Judged),
    ("*", "command.filing.documents", Judged),
    ("*", "command.filing.readiness.facilities", Judged),
    ("*", "command.grounds", Judged),
    ("*", "command.lines", Judged),
    ("*", "command.stages", Judged),
    ("*", "command.stages[].shares", Judged),
    ("decideAnnouncement", "commands[].filing.asked", Judged),
    ("decideAnnouncement", "commands[].filing.buildings", Judged),
    ("decideAnnouncement", "commands[].filing.documents", Judged),
    (
        "decideAnnouncement",
        "commands[].filing.readiness.facilities",
        Judged,
    ),
    ("decideAnnouncement", "commands[].grounds", Judged),
    ("decideAnnouncement", "commands[].lines", Judged),
    ("decideAnnouncement", "commands[].stages", Judged),
    ("decideAnnouncement", "commands[].stages[].shares", Judged),
    ("decideAnnouncement", "commands", Judged),
    (
        "decideAnnouncement",
        "accounts.rows",
        Keyed(&["provider", "since"]),
    ),
    ("decideAnnouncement", "purposes", Keyed(&["words"])),
    ("*", "stages", Judged),
    ("*", "stages[].shares", Judged),
    // the ledger
    ("*", "events", Judged),
    ("*", "head.proof.checkpoint.signatures", Judged),
    (
        "decideOrders",
        "accounts[].head.proof.checkpoint.signatures",
        Judged,
    ),
    ("verifyInclusion", "proof.checkpoint.signatures", Judged),
    ("verifyConsistency", "*.signatures", Judged),
    ("checkpointToSign", "*", Judged),
    ("*", "order.opening.banks", Judged),
    ("*", "order.opening.law.overrides", Judged),
    ("*", "order.opening.settlement", Judged),
    ("decideOrders", "accounts", Judged),
    ("decideOrders", "accounts[].events", Judged),
    ("decideOrders", "accounts[].orders", Judged),
    ("decideOrders", "accounts[].orders[].opening.banks", Judged),
    (
        "decideOrders",
        "accounts[].orders[].opening.law.overrides",
        Judged,
    ),
    (
        "decideOrders",
        "accounts[].orders[].opening.settlement",
        Judged,
    ),
];

/// The line of a list: the first that means it.
pub(crate) fn line_of(call: &str, list: &str) -> Option<usize> {
    let mut lines = ROWS.iter();
    lines.position(|(of, by, _)| meant((call, list), (of, by)))
}
