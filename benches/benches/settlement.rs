//! A provider's year: folded from its events, verified whole, and decided command by
//! command, beside a straight fold that checks nothing and a plain sum; the digests of the
//! events stand beside the fold, which cannot do without them.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qalqan_benches::settled::{Desk, kept, plain_sum, straight};
use qalqan_core::settlement::Settlement;
use qalqan_core::wire::{
    PaymentControlDraft, PaymentOrderDraft, RegisterDraft, RegisterEntryDraft, SignedActDraft,
    SignedActList, build_register, payment_control,
};
use std::hint::black_box;
use std::time::Duration;

/// Eight events an act, and two a month.
const ACTS: usize = 1_230;

fn folds(criterion: &mut Criterion) {
    let desk = Desk::new();
    let year = desk.year(ACTS);
    let held = kept(&year.events);
    let mut group = criterion.benchmark_group("settlement");
    group.throughput(Throughput::Elements(year.events.len() as u64));
    let name = |what: &str| BenchmarkId::new(what.to_string(), year.events.len());
    group.bench_function(name("fold"), |bencher| {
        bencher.iter(|| {
            let mut state = Settlement::new();
            for event in &year.events {
                assert!(state.evolve(black_box(event)).is_ok());
            }
            state
        });
    });
    group.bench_function(name("verify"), |bencher| {
        bencher.iter(|| desk.verified(black_box(&held), &year.state));
    });
    group.bench_function(name("digests_alone"), |bencher| {
        bencher.iter(|| {
            let digests = year.events.iter().map(|event| event.digest());
            digests
                .map(|digest| u64::from(digest.bytes()[0]))
                .sum::<u64>()
        });
    });
    group.bench_function(name("straight_fold"), |bencher| {
        bencher.iter(|| straight(black_box(&year.events)));
    });
    group.bench_function(name("plain_sum"), |bencher| {
        bencher.iter(|| plain_sum(black_box(&year.events)));
    });
    group.finish();
}

/// Commands of years of several lengths: what a decision costs grows with what waits.
fn decisions(criterion: &mut Criterion) {
    let desk = Desk::new();
    let mut group = criterion.benchmark_group("settlement_decide");
    for acts in [1, 25, 300] {
        let year = desk.year(acts);
        group.throughput(Throughput::Elements(year.commands.len() as u64));
        group.bench_function(BenchmarkId::new("commands", acts), |bencher| {
            bencher.iter(|| {
                let mut state = Settlement::new();
                for command in &year.commands {
                    black_box(desk.take(&mut state, command));
                }
                state
            });
        });
        group.bench_function(BenchmarkId::new("command_digests_alone", acts), |bencher| {
            bencher.iter(|| {
                let all = year.commands.iter();
                let digests = all.map(|one| one.digest(desk.edition.id));
                digests
                    .map(|digest| u64::from(digest.bytes()[0]))
                    .sum::<u64>()
            });
        });
    }
    group.finish();
}

const PROVIDER: &str = "050540004455";
const ACCOUNT: &str = "KZ226018871000394291";

fn register(rows: usize) -> RegisterDraft {
    let entry = |row: usize| RegisterEntryDraft {
        signed: Some(format!(
            "2026-04-03T{:02}:{:02}:{:02}",
            row / 3600,
            row / 60 % 60,
            row % 60
        )),
        funding: Some("osms".into()),
        recipient: Some("clinic".into()),
        provider: Some(PROVIDER.into()),
        contract: Some("D-1".into()),
        contract_date: Some("2026-01-05".into()),
        service: Some("care".into()),
        account: Some(ACCOUNT.into()),
        act: Some(format!("A-{row}")),
        act_date: Some("2026-04-03".into()),
        from: Some("2026-03-01".into()),
        to: Some("2026-03-31".into()),
        bic: Some("HSBKKZKX".into()),
        amount: Some("1000.00".into()),
        invoice: Some("1000.00".into()),
    };
    RegisterDraft {
        funding: Some("osms".into()),
        sender: Some("fund".into()),
        sender_account: Some("KZ24070105KSN0000000".into()),
        entries: (0..rows).map(entry).collect(),
        ..RegisterDraft::default()
    }
}

fn control(rows: usize) -> PaymentControlDraft {
    let order = |row: usize| PaymentOrderDraft {
        number: Some(format!("P-{row}")),
        provider: Some(PROVIDER.into()),
        account: Some(ACCOUNT.into()),
        amount: Some("1000.00".into()),
        contract: Some("D-1".into()),
        act: Some(format!("A-{row}")),
        from: Some("2026-03-01".into()),
        to: Some("2026-03-31".into()),
        formed: Some(format!(
            "2026-04-10T{:02}:{:02}:{:02}",
            row / 3600,
            row / 60 % 60,
            row % 60
        )),
        invoiced: Some("2026-04-07".into()),
        e_invoice: Some(format!("E-{row}")),
    };
    let act = |row: usize| SignedActDraft {
        number: Some(format!("A-{row}")),
        provider: Some(PROVIDER.into()),
        contract: Some("D-1".into()),
        month: Some("2026-03".into()),
        total: Some("1000.00".into()),
        signed: Some(format!(
            "2026-04-03T{:02}:{:02}:{:02}",
            row / 3600,
            row / 60 % 60,
            row % 60
        )),
        billed: Some("2026-04-07".into()),
        e_invoice: Some(format!("E-{row}")),
        invoice: Some("1000.00".into()),
        ..SignedActDraft::default()
    };
    PaymentControlDraft {
        orders: (0..rows).map(order).collect(),
        acts: Some(SignedActList {
            complete: Some(true),
            rows: (0..rows).map(act).collect(),
        }),
        checked_on: Some("2026-04-10".into()),
        ..PaymentControlDraft::default()
    }
}

/// The register and the control of ten thousand acts, read from their drafts.
fn papers(criterion: &mut Criterion) {
    const ROWS: usize = 10_000;
    let mut group = criterion.benchmark_group("settlement_papers");
    group.throughput(Throughput::Elements(ROWS as u64));
    let (register, control) = (register(ROWS), control(ROWS));
    group.bench_function("register", |bencher| {
        bencher.iter_batched(|| register.clone(), build_register, BatchSize::LargeInput);
    });
    group.bench_function("control", |bencher| {
        bencher.iter_batched(|| control.clone(), payment_control, BatchSize::LargeInput);
    });
    group.bench_function("amounts_alone", |bencher| {
        bencher.iter(|| {
            let amounts = register.entries.iter().map(|entry| {
                let text = entry.amount.as_deref().unwrap_or_default();
                text.parse::<qalqan_core::money::Tenge>()
                    .map_or(0, |amount| amount.tiyn())
            });
            amounts.sum::<i64>()
        });
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .measurement_time(Duration::from_secs(3))
        .warm_up_time(Duration::from_secs(1));
    targets = folds, decisions, papers
}
criterion_main!(benches);
