//! Where the fuzzing of snapshots starts from: every seed is a snapshot that loads, and
//! one that is damaged, under checks that hold or do not, is told by its name.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic"
)]

#[path = "../fuzz/snapshot_form.rs"]
mod form;

use form::{Counts, SECRET, parts, whole};
use qalqan_core::duplicate::{FingerprintKey, Freshness, History, IndexError, SnapshotError};
use std::sync::LazyLock;

const SEEDS: &str = include_str!("../fuzz/snapshot_seeds.txt");
const LIVE: Freshness = Freshness::NotBefore(0);
static KEY: LazyLock<FingerprintKey> = LazyLock::new(|| FingerprintKey::new(SECRET).unwrap());

fn loaded(bytes: &[u8]) -> Result<History, SnapshotError> {
    History::from_snapshot(&KEY, bytes, Some(1 << 26), LIVE)
}

fn bytes_of(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    let pairs = pairs.map(|pair| core::str::from_utf8(pair).unwrap());
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).unwrap())
        .collect()
}

/// The seeds as whole snapshots.
fn seeds() -> Vec<Vec<u8>> {
    let seeds = SEEDS.lines().map(bytes_of);
    let whole = seeds.map(|seed| {
        let (counts, body) = parts(&seed[1..]).expect("counts and a body");
        whole(counts, body)
    });
    whole.collect()
}

#[test]
fn every_seed_loads() {
    let seeds = seeds();
    assert!(seeds.len() > 40, "{}", seeds.len());
    for (line, bytes) in seeds.iter().enumerate() {
        let history = loaded(bytes).unwrap_or_else(|error| panic!("seed {line}: {error}"));
        let again = history.snapshot(&KEY).unwrap();
        assert_eq!(&again, bytes, "seed {line} is written as it was read");
    }
    // all parts are among them, so that the fuzzer need not find their forms
    let count = |place: usize| {
        let seeds = SEEDS.lines().map(bytes_of);
        seeds
            .filter(|seed| parts(&seed[1..]).unwrap().0[place] > 0)
            .count()
    };
    for place in 0..5 {
        assert!(count(place) > 2, "part {place}");
    }
}

#[test]
fn a_seed_with_a_changed_byte_is_told_by_its_name() {
    for bytes in seeds() {
        for place in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[place] ^= 0x10;
            let error = loaded(&damaged).err();
            let named = match place {
                0..8 => error == Some(SnapshotError::Foreign),
                8..10 => matches!(error, Some(SnapshotError::Version { .. })),
                10..14 => error == Some(SnapshotError::Key),
                // epoch and counts, under the check of the header
                14..62 => error == Some(SnapshotError::Damaged),
                // a length that was changed may ask for bytes that never come
                _ => matches!(error, Some(SnapshotError::Damaged | SnapshotError::Cut)),
            };
            assert!(named, "{place}: {error:?}");
        }
        for end in 0..bytes.len() {
            assert_eq!(loaded(&bytes[..end]).err(), Some(SnapshotError::Cut));
        }
        let longer = [&bytes[..], &[0]].concat();
        assert_eq!(loaded(&longer).err(), Some(SnapshotError::Damaged));
        let other = FingerprintKey::new([1; 16]).unwrap();
        let foreign = History::from_snapshot(&other, &bytes, None, LIVE).err();
        assert_eq!(foreign, Some(SnapshotError::Key));
    }
}

/// The parts of a body, written by the layout at the front of the reader's room.
#[derive(Clone)]
struct Body {
    searched: Vec<u8>,
    acts: Vec<Vec<u8>>,
    replaced: Vec<Vec<u8>>,
    stays: Vec<Vec<u8>>,
    entries: Vec<Vec<u8>>,
}

fn row(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

fn print(number: u8) -> [u8; 16] {
    u128::from(number).to_le_bytes()
}

fn act(status: u8, label: &[u8]) -> Vec<u8> {
    let length = u32::try_from(label.len()).unwrap();
    let numbers = [1_u32, length].map(u32::to_le_bytes);
    row(&[&[status, 1], &print(9), numbers.as_flattened(), label])
}

fn stay(insured: u8, act: u32, days: [i32; 2], care: u8) -> Vec<u8> {
    let days = days.map(i32::to_le_bytes);
    let act = act.to_le_bytes();
    let care = u32::from(care).to_le_bytes();
    row(&[&print(insured), &act, days.as_flattened(), &[0; 4], &care])
}

fn entry(number: u8, act: u32, lines: u32) -> Vec<u8> {
    row(&[
        &print(number),
        [act, lines].map(u32::to_le_bytes).as_flattened(),
    ])
}

impl Body {
    fn sample() -> Self {
        let searched = row(&[
            &[3],
            &739_707_i32.to_le_bytes(),
            &1_u32.to_le_bytes(),
            &[3],
            &1_u32.to_le_bytes(),
            &2_u32.to_le_bytes(),
            b"No",
            [739_617_i32, 739_706].map(i32::to_le_bytes).as_flattened(),
        ]);
        Self {
            searched,
            acts: vec![act(3, "Шот".as_bytes()), act(4, b"")],
            replaced: vec![row(&[&print(1), &print(0), &1_u32.to_le_bytes()])],
            stays: vec![
                stay(5, 0, [739_620, 739_630], 3),
                stay(5, 1, [739_620, 739_620], 0),
            ],
            entries: vec![entry(2, 0, 1), entry(2, 1, 2), entry(9, 0, 1)],
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let count = |length: usize| u16::try_from(length).unwrap();
        let lists = [&self.acts, &self.replaced, &self.stays, &self.entries];
        let [acts, replaced, stays, entries] = lists.map(|list| count(list.len()));
        let counts: Counts = [count(self.searched.len()), acts, replaced, stays, entries];
        let rows = lists.into_iter().flatten().flatten().copied();
        let body: Vec<u8> = self.searched.iter().copied().chain(rows).collect();
        whole(counts, &body)
    }
}

/// What was made so that both checks hold, with one thing wrong in it.
#[test]
fn a_body_that_no_history_writes_is_damaged() {
    let sample = Body::sample();
    let history = loaded(&sample.bytes()).expect("the sample loads");
    assert_eq!(history.snapshot(&KEY).unwrap(), sample.bytes());
    assert_eq!(history.index().prints(), 2);
    type Change = fn(&mut Body);
    let changes: [(&str, Change); 23] = [
        ("a flag that is unknown", |body| body.searched[0] = 64),
        ("a status searched that is unknown", |body| {
            body.searched[9] = 5;
        }),
        ("a status that is unknown", |body| body.acts[0][0] = 0),
        ("a name that is not UTF-8", |body| body.searched[18] = 0xff),
        ("a name that never ends", |body| body.searched[14] = 0xff),
        ("half a period", |body| body.searched.truncate(24)),
        ("a period turned round", |body| {
            body.searched[20..].rotate_left(4);
        }),
        ("a label that is not UTF-8", |body| body.acts[0][26] = 0xff),
        ("a label that is too long", |body| body.acts[0][24] = 2),
        ("a replacement by nobody", |body| body.replaced[0][32] = 2),
        ("a stay of nobody", |body| body.stays[0][16] = 2),
        ("a stay turned round", |body| body.stays[0][20] += 11),
        ("a stay of a day that is none", |body| {
            body.stays[0][23] = 0x7f;
        }),
        ("a care that is unknown", |body| body.stays[0][32] = 8),
        ("an attendance at no second of a day", |body| {
            body.stays[0][20..24].copy_from_slice(&[0xff, 0xff, 0x01, 0x80]);
        }),
        ("stays out of order", |body| body.stays.swap(0, 1)),
        ("an entry of nobody", |body| body.entries[2][16] = 2),
        ("an entry without lines", |body| body.entries[1][20] = 0),
        ("an entry twice", |body| body.entries[1][16] = 0),
        ("acts of a print out of order", |body| {
            body.entries.swap(0, 1);
        }),
        ("prints out of order", |body| body.entries.swap(1, 2)),
        ("an entry too many", |body| {
            body.entries.push(entry(1, 0, 1));
        }),
        ("an act too few", |body| body.acts.truncate(1)),
    ];
    for (what, change) in changes {
        let mut body = sample.clone();
        change(&mut body);
        let error = loaded(&body.bytes()).err();
        assert_eq!(error, Some(SnapshotError::Damaged), "{what}");
    }
}

#[test]
fn counts_that_promise_more_are_cut_and_a_limit_is_named() {
    let sample = Body::sample();
    let bytes = sample.bytes();
    let full = History::from_snapshot(&KEY, &bytes, Some(64), LIVE).err();
    let named = matches!(
        full,
        Some(SnapshotError::Index(IndexError::Limit { limit: 64, .. }))
    );
    assert!(named, "{full:?}");
    let lists = [
        &sample.acts,
        &sample.replaced,
        &sample.stays,
        &sample.entries,
    ];
    let rows = lists.into_iter().flatten().flatten().copied();
    let body: Vec<u8> = sample.searched.iter().copied().chain(rows).collect();
    let searched = u16::try_from(sample.searched.len()).unwrap();
    let told = loaded(&whole([searched, 2, 1, 2, 1000], &body)).err();
    assert!(
        matches!(told, Some(SnapshotError::Cut | SnapshotError::Damaged)),
        "{told:?}"
    );
    let told = loaded(&whole([searched, 2, 1, 2, 1], &body)).err();
    assert_eq!(told, Some(SnapshotError::Damaged), "more than was promised");
}
