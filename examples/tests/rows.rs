//! Every row of the catalogue of checks that is core or supporting: the rules that answer
//! it, and of each a planted defect that the closing of the month finds.

use qalqan_core::law::catalogue;
use qalqan_examples::generator::{Manifest, Size, generate};
use std::collections::{BTreeMap, BTreeSet};

/// Row, what it asks, the rules that answer it.
const ROWS: &[(u32, &str, &[&str])] = &[
    (
        1,
        "a required field is there",
        &[
            "INP-001", "POL-004", "POL-005", "POL-008", "POL-009", "PTY-002", "PTY-003", "PTY-004",
        ],
    ),
    (
        2,
        "a field has its form",
        &["INP-002", "PTY-012", "PTY-013", "PTY-014"],
    ),
    (
        3,
        "a value is on a list of its day",
        &["ACT-015", "ACT-044", "ACT-051", "PLC-018"],
    ),
    (
        4,
        "fields of a record agree",
        &["ACT-007", "ACT-050", "ACT-053"],
    ),
    (
        5,
        "control digits of numbers",
        &["INP-002", "IDN-002", "IDN-003"],
    ),
    (6, "an account and its bank", &["IDN-001", "PTY-005"]),
    (7, "ids are unique in the act", &["ACT-006"]),
    (
        8,
        "services belong to cases, cases to places",
        &["ACT-019", "ACT-022"],
    ),
    (9, "declared counts", &["ACT-001", "ACT-002"]),
    (10, "the month of the act", &["ACT-008"]),
    (11, "zero and negative amounts", &["ACT-021"]),
    (12, "amounts in whole tiyn and in range", &["INP-002"]),
    (13, "quantity × tariff", &["ACT-003", "ACT-043"]),
    (14, "sums of lines and of cases", &["ACT-004", "ACT-005"]),
    (
        15,
        "accepted is presented less deducted",
        &["PAY-024", "PAY-025", "STL-006"],
    ),
    (
        16,
        "the e-invoice, the act and the row",
        &["PAY-020", "PAY-021", "PAY-022", "PAY-023", "STL-015"],
    ),
    (17, "the total of the register", &["PAY-009", "STL-006"]),
    (
        19,
        "the insured has an open account",
        &["ACT-009", "POL-002"],
    ),
    (20, "a policy in force on the day", &["ACT-011", "POL-007"]),
    (
        21,
        "policy not annulled, account not blocked",
        &["ACT-009", "ACT-011", "POL-012"],
    ),
    (22, "death", &["ACT-010", "POL-003"]),
    (
        23,
        "birth, and a child's representative",
        &["ACT-027", "ACT-041"],
    ),
    (24, "attachment", &["ACT-029", "POL-010"]),
    (25, "data of the person", &["ACT-028"]),
    (26, "one person, one number", &["ACT-054", "POL-014"]),
    (27, "the package", &["ACT-026", "ACT-030", "ACT-031"]),
    (29, "the provider's account", &["ACT-023", "PLC-004"]),
    (
        30,
        "the contract is signed and in force",
        &["ACT-013", "PLC-022"],
    ),
    (
        31,
        "the contract is not terminated",
        &["ACT-013", "PLC-023", "PLC-024", "STL-013"],
    ),
    (
        32,
        "the licence and its activities",
        &["ACT-017", "ACT-038"],
    ),
    (33, "the licence over the whole case", &["ACT-017"]),
    (
        34,
        "the address in the annexes",
        &["ACT-018", "ACT-039", "PAY-001"],
    ),
    (35, "the distance of a visit", &["ACT-040"]),
    (
        36,
        "the facility's code",
        &["VIS-003", "VIS-007", "VIS-009", "VIS-016", "PTY-011"],
    ),
    (37, "taxes", &["ACT-020", "PAY-002"]),
    (38, "the licence withdrawn", &["PAY-005"]),
    (39, "the sanitary document", &["PLC-012"]),
    (40, "the purpose of the building", &["PLC-013"]),
    (41, "high technology", &["PLC-007"]),
    (
        42,
        "the closed list of grounds",
        &["PLC-017", "PLC-018", "PLC-019"],
    ),
    (45, "the worker on the roster", &["ACT-012"]),
    (46, "the speciality", &["ACT-032"]),
    (
        49,
        "a worker in two places, a day's load",
        &[
            "ACT-033", "ACT-034", "DUP-019", "DUP-020", "DUP-021", "DUP-022",
        ],
    ),
    (50, "the worker is the insured", &["ACT-035"]),
    (51, "a case has a visit", &["VIS-001", "VIS-022"]),
    (
        52,
        "the visit is of the person, place and days",
        &["VIS-001", "VIS-016", "VIS-017"],
    ),
    (
        53,
        "a visit is counted once",
        &["VIS-001", "VIS-015", "VIS-023"],
    ),
    (
        54,
        "the share without a visit",
        &["VIS-001", "VIS-018", "PAY-003"],
    ),
    (
        55,
        "visits by hand and late ones",
        &["VIS-002", "VIS-019", "VIS-020"],
    ),
    (
        56,
        "a token is signed, in time and not shown before",
        &[
            "VIS-003", "VIS-004", "VIS-005", "VIS-006", "VIS-007", "VIS-008", "VIS-009", "VIS-010",
            "VIS-011", "VIS-012", "VIS-013", "VIS-014", "VIS-015", "VIS-022",
        ],
    ),
    (57, "a tariff on the day", &["ACT-015"]),
    (58, "the price is the tariff", &["ACT-016"]),
    (
        59,
        "the sum of the contract",
        &["ACT-024", "ACT-025", "STL-011", "STL-012"],
    ),
    (60, "a position of the plan", &["ACT-026"]),
    (61, "the limit of financing", &["ALC-005"]),
    (84, "days in order, none in the future", &["ACT-007"]),
    (
        86,
        "terms in working days",
        &[
            "PLC-001", "PLC-002", "PLC-003", "PLC-015", "PLC-020", "PLC-021", "ALC-010", "ACC-008",
            "MON-001", "AXS-013", "ACT-042",
        ],
    ),
    (87, "thirty days to the order", &["PAY-018"]),
    (88, "the financial year", &["ACT-052", "POL-006"]),
    (89, "the number of the act", &["DUP-001"]),
    (90, "the content of the act", &["DUP-002"]),
    (91, "a service twice in the act", &["DUP-003"]),
    (
        92,
        "a service in another act",
        &["DUP-004", "DUP-012", "DUP-017"],
    ),
    (
        93,
        "a service at another provider",
        &[
            "DUP-004", "DUP-006", "DUP-007", "DUP-008", "DUP-018", "DUP-023",
        ],
    ),
    (
        94,
        "stays that cannot both be",
        &["DUP-013", "DUP-014", "DUP-016"],
    ),
    (
        95,
        "paid already, and its corrections",
        &["DUP-004", "DUP-009", "DUP-010", "DUP-011", "DUP-015"],
    ),
    (96, "in process", &["DUP-005"]),
    (97, "a payment order twice", &["PAY-015", "PAY-032"]),
    (98, "an e-invoice twice", &["PAY-016"]),
    (99, "the payee's account", &["PAY-011"]),
    (100, "the payee is blocked", &["PAY-026"]),
    (
        101,
        "the basis of the payment",
        &["PAY-012", "PAY-013", "PAY-014", "STL-006"],
    ),
    (102, "the queue", &["PAY-007", "PAY-017", "PLC-016"]),
    (
        103,
        "acts of a suspended provider",
        &["PAY-001", "PAY-002", "PAY-003", "PAY-019", "PAY-006"],
    ),
    (104, "the term of two months", &["PAY-004", "STL-010"]),
    (
        105,
        "signatures",
        &[
            "SIG-001", "SIG-002", "SIG-003", "SIG-004", "SIG-005", "SIG-006", "SIG-007", "SIG-008",
            "SIG-009", "SIG-010", "SIG-011", "PLC-005",
        ],
    ),
    (106, "steps of contracts and acts", &["PLC-022", "ACT-045"]),
    (
        107,
        "operations and the account's state",
        &["ACC-001", "ACC-010", "LED-010", "POL-012"],
    ),
    (108, "one ground, two operations", &["ACC-007"]),
    (
        109,
        "who may order what",
        &[
            "LED-004", "LED-008", "AXS-001", "AXS-002", "AXS-003", "AXS-004", "AXS-005",
        ],
    ),
    (110, "no personal data for the public", &["AXS-006"]),
];

/// Rules that are part of the acts' register and ask for one stream of money and one row.
const BESIDE: &[&str] = &["PAY-008", "PAY-010", "ACT-014", "ACT-036", "ACT-037"];

fn planted(seed: u64) -> BTreeMap<String, BTreeSet<String>> {
    let files = generate(Size::Region, seed).unwrap();
    let text = files.iter().find(|file| file.path == "manifest.json");
    let manifest: Manifest = serde_json::from_str(&text.unwrap().text).unwrap();
    let mut kinds: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in &manifest.planted {
        for found in &one.expect {
            let of = kinds.entry(found.rule.clone()).or_default();
            of.insert(one.kind.clone());
        }
    }
    kinds
}

#[test]
fn every_row_has_a_planted_defect() {
    let planted = planted(2026);
    for (row, what, rules) in ROWS {
        for rule in *rules {
            assert!(catalogue::by_code(rule).is_some(), "{rule}");
            assert!(planted.contains_key(*rule), "row {row}, {what}: {rule}");
        }
    }
    for rule in BESIDE {
        assert!(planted.contains_key(*rule), "{rule}");
    }
}

/// The rows are those of the catalogue marked core or supporting: 1 to 110 without the
/// clinical pack and what is optional or kept out.
#[test]
fn the_rows_are_all_there() {
    let optional = [18, 28, 43, 44, 47, 48, 62, 63, 64, 65, 66, 85];
    let all = (1..=110).filter(|row| !(67..=83).contains(row) && !optional.contains(row));
    let rows: Vec<u32> = ROWS.iter().map(|(row, _, _)| *row).collect();
    assert_eq!(rows, all.collect::<Vec<_>>());
}

/// Why a month cannot break a rule of orders and registers.
const FORMED: &str = "the desk forms it from its own registers, of what it signed";

/// Rules of the rooms that a month goes through without a defect of theirs, and why.
const NOT_PLANTED: [(&str, &str); 28] = [
    ("DUP-024", "the history of a month is the host's own"),
    ("PAY-027", "the desk of a month accepts nothing unchecked"),
    ("PAY-028", "the desk of a month accepts nothing unchecked"),
    ("PAY-029", FORMED),
    ("PAY-030", FORMED),
    ("PAY-031", FORMED),
    ("PAY-033", FORMED),
    ("PAY-035", FORMED),
    ("PAY-039", FORMED),
    ("PAY-040", FORMED),
    (
        "SIG-012",
        "the documents of a month are signed as this edition writes them",
    ),
    (
        "PAY-036",
        "the desk of a month keeps no cure without its document",
    ),
    (
        "VIS-021",
        "asked only where cases of one registration are counted",
    ),
    (
        "VIS-024",
        "a desk of a month gives its terms once, within their bounds",
    ),
    ("VIS-025", "its lists are dated before its checks"),
    (
        "VIS-026",
        "the desk verifies tokens itself, and its rows carry none",
    ),
    (
        "VIS-027",
        "the desk verifies tokens itself, and its rows carry none",
    ),
    (
        "VIS-028",
        "the desk verifies tokens itself, and its rows carry none",
    ),
    ("VIS-029", "no code of a wall is revoked"),
    ("VIS-030", "no code of a wall is issued anew"),
    ("VIS-031", "the applications of a month write version 1"),
    ("ACT-056", "a month checks its acts itself"),
    ("VIS-032", "the applications of a month write version 1"),
    ("VIS-033", "the lists of a month are not signed"),
    ("VIS-034", "the lists of a month are not signed"),
    ("VIS-035", "the lists of a month are not signed"),
    ("VIS-036", "the lists of a month are not signed"),
    ("VIS-037", "the lists of a month are not signed"),
];

/// All rules of the rooms that a month goes through are planted, and no rule of theirs is
/// left without a defect, beside those that are named; vectors hold these.
#[test]
fn no_rule_of_a_month_is_left_out() {
    let planted = planted(2026);
    for rule in catalogue::all() {
        let month = ["ACT-", "DUP-", "PAY-", "VIS-", "SIG-"];
        if month.iter().any(|room| rule.code.starts_with(room)) {
            let named = NOT_PLANTED.iter().any(|(code, _)| *code == rule.code);
            assert!(planted.contains_key(rule.code) != named, "{}", rule.code);
        }
    }
}
