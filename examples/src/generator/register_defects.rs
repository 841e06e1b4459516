//! Entries of the journal about a desk that keeps no histories: its register, its payment
//! orders and its queue have one thing wrong each, beside those that a settlement refuses
//! before they are made.

use super::journal_defects::{Kind, kind};
use serde_json::Value;

pub(super) const KINDS: &[Kind] = &[
    kind(
        ("row-of-another-source", "register"),
        &[("PAY-008", "entries[1].funding"), ("PAY-009", "total")],
        |_, draft| draft["entries"][1]["funding"] = "gobmp".into(),
        "a row of the guaranteed package stands on the register of insurance",
    ),
    kind(
        ("total-a-tiyn-over", "register"),
        &[("PAY-009", "total")],
        |_, draft| draft["total"] = "2000.01".into(),
        "the total row is a tiyn over the sum of the rows",
    ),
    kind(
        ("row-twice", "register"),
        &[("PAY-010", "entries[1].act"), ("PAY-009", "total")],
        |_, draft| draft["entries"][1]["act"] = "A-1".into(),
        "an act stands on the register twice",
    ),
    kind(
        ("row-is-not-the-invoice", "register"),
        &[("PAY-023", "entries[0].invoice")],
        |_, draft| draft["entries"][0]["invoice"] = "1000.01".into(),
        "the register notes an e-invoice of a tiyn more than the row",
    ),
    kind(
        ("row-below-nothing", "register"),
        &[("PAY-037", "entries[0].amount"), ("PAY-009", "total")],
        |_, draft| {
            draft["entries"][0]["amount"] = "-100.10".into();
            draft["entries"][0]["invoice"] = "-100.10".into();
            draft["total"] = "899.90".into();
        },
        "a negative row nets another one",
    ),
    kind(
        ("register-of-nothing", "register"),
        &[("PAY-038", "entries")],
        |_, draft| {
            draft["entries"] = Value::Array(Vec::new());
            draft["total"] = "0.00".into();
        },
        "the register has no row",
    ),
    kind(
        ("controlled-over-the-act", "payment"),
        &[("PAY-012", "orders[0].amount")],
        |_, draft| draft["orders"][0]["amount"] = "1000.01".into(),
        "the order pays a tiyn more than the act",
    ),
    kind(
        ("controlled-on-another-contract", "payment"),
        &[("PAY-014", "orders[0].contract")],
        |_, draft| draft["orders"][0]["contract"] = "D-2".into(),
        "the order rests on another contract of the same provider",
    ),
    kind(
        ("queued-though-suspended", "signing"),
        &[("PAY-019", "acts[0].signed")],
        |_, draft| draft["acts"][0]["suspended"] = true.into(),
        "the check suspends the act, and it was signed",
    ),
];
