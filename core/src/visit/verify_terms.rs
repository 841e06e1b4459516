//! The terms and lists of a host: may they be so long, and so young?

use crate::calendar::Moment;
use crate::finding::{Check, rule_table};
use crate::law::catalogue::visit as rules;
use crate::visit::checks::{CodeScene, not_given};
use crate::visit::{TokenList, TrustList};

rule_table! {
    /// What a code is checked against.
    pub(super) Terms: CodeScene<'_>;
    TERMS_BOUNDED => terms_bounded;
    LIST_NOT_AHEAD => list_not_ahead;
}

/// VIS-024: no term of the host is longer than the edition allows.
///
/// With a life of years a token of December proves a visit in March, and with a list that
/// never gets stale no revocation is heard of. A life of two days fires, one being the
/// bound. Speaks with `seconds` and `limit`.
fn terms_bounded(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let checks = scene.checks;
    let Some(bounds) = checks.bounds else { return };
    let terms = [
        ("skewSeconds", checks.skew, bounds.skew),
        ("lifetimeSeconds", checks.lifetime, bounds.lifetime),
        ("trustSeconds", Some(checks.trust_seconds), bounds.list),
        ("listSeconds", Some(checks.list_seconds), bounds.list),
    ];
    for (name, seconds, limit) in terms {
        let Some(seconds) = seconds else { continue };
        if seconds <= limit {
            check.pass();
            continue;
        }
        let path = check.place().field(name).path();
        check.find_at(path, |finding| {
            finding.with("seconds", seconds).with("limit", limit)
        });
    }
}

/// VIS-025: a list of keys or of tokens is not from the future.
///
/// A list that says to be of 2099 would never get stale. A clock that is ahead within the
/// tolerance is no fault. A list of 9:10 at a check of 9:00 fires, the tolerance being five
/// minutes. Speaks with `dated`, `checked` and `skew`.
fn list_not_ahead(check: &mut Check<'_>, scene: &CodeScene<'_>) {
    let checks = scene.checks;
    // one that came signed is asked at its own place
    let plain = |list: &&TokenList| list.signed().is_none();
    let plain_keys = |list: &&TrustList| list.signed().is_none();
    let dated = [
        (
            "trust",
            checks.trust.filter(plain_keys).map(TrustList::as_of),
        ),
        (
            "seen",
            checks.seen.filter(plain).and_then(TokenList::moment),
        ),
        (
            "revoked",
            checks.revoked.filter(plain).and_then(TokenList::moment),
        ),
    ];
    for (name, as_of) in dated {
        let Some((as_of, checked)) = as_of.zip(checks.checked) else {
            continue;
        };
        list_ahead(check, name, (as_of, checked), checks.skew);
    }
}

/// One list of [`list_not_ahead`].
fn list_ahead(
    check: &mut Check<'_>,
    name: &'static str,
    (as_of, checked): (Moment, Moment),
    skew: Option<u32>,
) {
    let ahead = as_of.seconds_since(checked);
    if ahead <= i64::from(skew.unwrap_or(0)) {
        return check.pass();
    }
    let Some(skew) = skew else {
        return not_given(check, "skewSeconds");
    };
    let path = check.place().field(name).field("asOf").path();
    check.find_at(path, |finding| {
        let finding = finding.with("dated", as_of).with("checked", checked);
        finding.with("skew", skew)
    });
}
