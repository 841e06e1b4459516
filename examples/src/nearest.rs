//! The names most like a text that is none of them.

/// At least so like a name must be to be offered, of 1.
const LIKE: f64 = 0.8;

/// So many are offered at most.
const OFFERED: usize = 3;

/// The names most like a text, the most alike first.
pub(crate) fn nearest(text: &str, all: &[&str]) -> Vec<String> {
    let text = text.to_lowercase();
    let likeness = |name: &&str| strsim::jaro_winkler(&text, &name.to_lowercase());
    let mut found: Vec<(f64, &str)> = all.iter().map(|name| (likeness(name), *name)).collect();
    found.retain(|(like, _)| *like >= LIKE);
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    let names = found.into_iter().map(|(_, name)| name.into());
    names.take(OFFERED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_strangers_not_at_all() {
        let all = ["checkAct", "checkAccount", "checkId", "allocate"];
        assert_eq!(nearest("chekact", &all)[0], "checkAct");
        assert_eq!(nearest("CHECKACOUNT", &all)[0], "checkAccount");
        assert_eq!(nearest("zzz", &all), Vec::<String>::new());
        assert!(nearest("check", &all).len() <= OFFERED);
    }
}
