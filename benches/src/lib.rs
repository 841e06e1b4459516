//! Data and peers for the benchmarks of `qalqan-core`.
//!
//! Every figure stands beside a straight loop over the same data in the same run:
//! absolute times drift with the machine, ratios do not. `cargo bench -p
//! qalqan-benches` runs the criterion groups, `cargo run --release -p qalqan-benches
//! --bin ratios` prints one table, `benches/callgrind.sh` counts instructions.

pub mod arithmetic;
pub mod bare;
pub mod clock;
pub mod facts;
pub mod history;
pub mod insured;
pub mod naive;
mod naive_facts;
pub mod national;
pub mod peers;
pub mod plain;
pub mod pools;
#[cfg(feature = "sqlite")]
pub mod probe;
pub mod sample;
pub mod settled;
pub mod stages;
