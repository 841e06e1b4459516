//! The money of a month: every fault of money that was ever found by reading the law is
//! planted and found at its step, what holds is paid, and nothing is lost on the way.

mod place;

use place::Place;
use qalqan_core::money::Tenge;
use qalqan_core::settlement::ActPlace;
use qalqan_core::wire::ActStateReport;
use qalqan_examples::close::{Closed, Input, Silent, close, conserved, score};
use qalqan_examples::generator::{Manifest, Planted, Size, generate, write};
use std::collections::BTreeSet;

/// What must never be paid or signed, and the defects of a month that try it.
const FAULTS: &[(&str, &[&str])] = &[
    (
        "a row or an order below nothing, an invoice for payment over nothing",
        &[
            "order-of-less-than-nothing",
            "bill-over-nothing",
            "row-below-nothing",
            "register-of-nothing",
        ],
    ),
    (
        "a terminated contract, another source, before the signature, before the invoice for payment, without an e-invoice, a part",
        &[
            "ordered-after-termination",
            "on-the-other-register",
            "ordered-before-signing",
            "ordered-before-the-bill",
            "billed-without-e-invoice",
            "ordered-in-parts-over",
        ],
    ),
    (
        "an act signed earlier is passed over",
        &["order-out-of-turn"],
    ),
    (
        "orders of one act together over it",
        &[
            "ordered-in-parts-over",
            "order-over-the-act",
            "order-over-the-accepted",
        ],
    ),
    (
        "an act that was cured late is signed at its place",
        &["signed-before-the-cure"],
    ),
    (
        "one number at two providers",
        &["one-number-at-two-providers"],
    ),
    (
        "signed without a signature, before its check, while kept, though refused",
        &[
            "signed-without-signature",
            "signed-before-its-check",
            "signed-while-kept",
            "signed-while-suspended",
            "signed-though-refused",
        ],
    ),
    ("an act that never came", &["signed-what-never-came"]),
    ("a case accepted twice", &["case-accepted-twice"]),
    ("the bank of another account", &["bank-of-another-account"]),
    (
        "the days of an order are those of its act",
        &["order-of-another-month", "order-of-a-stay-over-the-month"],
    ),
    (
        "cured before it was found, or without a document",
        &["cured-before-found", "cured-without-a-paper"],
    ),
    (
        "a contract that came after the services",
        &["contract-after-the-services"],
    ),
    (
        "two acts together over their contract",
        &["together-over-the-contract"],
    ),
    (
        "what repeats in the register or does not add up",
        &["twice-on-the-register", "bill-of-another-sum"],
    ),
    (
        "advances within their share, retained",
        &["advance-over-its-share", "advance-retained"],
    ),
    (
        "uses of the coverage that nobody registered",
        &["uses-not-registered"],
    ),
];

fn month(name: &str, seed: u64) -> (Closed, Manifest) {
    let folder = Place::new(&format!("{name}-{seed}"));
    write(&folder, &generate(Size::Region, seed).unwrap()).unwrap();
    let closed = close(&Input::open(&folder).unwrap(), &mut Silent).unwrap();
    (closed, Input::manifest(&folder).unwrap())
}

fn kind<'a>(manifest: &'a Manifest, name: &str) -> &'a Planted {
    let mut planted = manifest.planted.iter();
    planted
        .find(|one| one.kind == name)
        .unwrap_or_else(|| panic!("{name} is not planted"))
}

/// The acts under a number: two providers may have the same.
fn acts<'a>(closed: &'a Closed, number: &str) -> Vec<&'a ActStateReport> {
    let all = closed.settled.iter().flat_map(|one| &one.year.acts);
    all.filter(|act| act.act == number).collect()
}

fn place(closed: &Closed, manifest: &Manifest, name: &str) -> ActPlace {
    let acts = acts(closed, &kind(manifest, name).act);
    assert_eq!(acts.len(), 1, "{name}");
    acts[0].place.unwrap()
}

#[test]
fn every_fault_of_money_is_planted_and_found() {
    let (closed, manifest) = month("faults", 2026);
    let told = score(&manifest, &closed);
    assert!(told.holds(), "{told:?}");
    for (fault, kinds) in FAULTS {
        for name in *kinds {
            let plant = kind(&manifest, name);
            assert!(!told.missed.contains(&plant.id), "{fault}: {name}");
        }
    }
}

#[test]
fn what_is_right_is_paid_and_what_is_not_waits_in_its_place() {
    let (closed, manifest) = month("places", 2026);
    // refused, and then done as it should be
    for name in [
        "signed-out-of-turn",
        "on-the-other-register",
        "ordered-before-signing",
        "order-to-another-account",
        "order-over-the-act",
        "order-of-another-contract",
        "order-out-of-turn",
        "signed-before-the-cure",
        "deducted-in-part",
        "advance-retained",
        "order-of-a-stay-over-the-month",
    ] {
        assert_eq!(place(&closed, &manifest, name), ActPlace::Paid, "{name}");
    }
    for (name, expected) in [
        ("signed-while-kept", ActPlace::Waiting),
        ("accepted-does-not-balance", ActPlace::Waiting),
        ("together-over-the-contract", ActPlace::Waiting),
        ("invoice-of-another-amount", ActPlace::Signed),
        ("billed-without-e-invoice", ActPlace::Signed),
        ("ordered-after-termination", ActPlace::Billed),
        ("payee-blocked-later", ActPlace::Billed),
        ("order-of-another-month", ActPlace::Ordered),
        ("signed-though-refused", ActPlace::Returned),
        ("signed-while-suspended", ActPlace::InCheck),
    ] {
        assert_eq!(place(&closed, &manifest, name), expected, "{name}");
    }
    let alike = acts(&closed, &kind(&manifest, "one-number-at-two-providers").act);
    assert_eq!(alike.len(), 2);
    assert!(alike.iter().all(|act| act.place == Some(ActPlace::Paid)));
    // of a thousand paid ahead three of the eleven even shares are due by March
    let advanced = acts(&closed, &kind(&manifest, "advance-retained").act);
    assert_eq!(advanced[0].retained, "272.73");
}

#[test]
fn nothing_is_lost_and_nothing_is_paid_twice() {
    for seed in [2026, 31, 32] {
        let (mut closed, _) = month("kept", seed);
        assert!(conserved(&closed.settled));
        let read = |text: &str| text.parse::<Tenge>().unwrap().tiyn();
        let mut paid = 0;
        for one in &closed.settled {
            for act in &one.year.acts {
                let gone = read(&act.ordered) + read(&act.retained);
                assert!(gone <= read(&act.payable) && read(&act.paid) <= read(&act.ordered));
                paid += usize::from(act.place == Some(ActPlace::Paid));
            }
            let held = !one.year.held.is_empty();
            assert!(!held || read(&one.year.sums.as_ref().unwrap().paid) == 0);
        }
        assert!(paid > 20, "{paid}");
        // a tiyn that is nowhere is seen
        let year = &mut closed.settled[0].year;
        let more = read(&year.presented) + 1;
        year.presented = Tenge::from_tiyn(more).to_string();
        assert!(!conserved(&closed.settled));
    }
}

/// Money at stake is what is wrong: never negative, and a tiyn where a tiyn is over.
#[test]
fn a_tiyn_over_is_a_tiyn_at_stake() {
    let (closed, manifest) = month("stakes", 2026);
    let negative = closed
        .found
        .iter()
        .filter(|one| one.at_stake.is_some_and(Tenge::is_negative));
    assert_eq!(negative.count(), 0);
    for (name, rule) in [
        ("order-over-the-act", "STL-006"),
        ("ordered-in-parts-over", "STL-006"),
        ("together-over-the-contract", "STL-011"),
        ("together-over-the-contract", "STL-012"),
        ("invoice-of-another-amount", "PAY-020"),
    ] {
        let act = &kind(&manifest, name).act;
        let mut own = closed.found.iter();
        let found = own
            .find(|one| one.code == rule && one.name.act == *act)
            .unwrap();
        assert_eq!(found.at_stake, Some(Tenge::from_tiyn(1)), "{name} {rule}");
    }
}

/// Whatever the month kept is verified whole, and the calls tell of each provider once.
#[test]
fn every_provider_has_one_history() {
    let (closed, _) = month("histories", 2026);
    let providers: BTreeSet<String> = closed
        .settled
        .iter()
        .map(|one| one.number.to_string())
        .collect();
    assert_eq!(providers.len(), closed.settled.len());
    assert!(
        closed
            .settled
            .iter()
            .all(|one| one.year.head.number > Some(1))
    );
    assert!(
        !closed
            .found
            .iter()
            .any(|one| one.code == "STL-017" || one.code == "LED-021")
    );
}
