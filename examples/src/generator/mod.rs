//! A made-up month that looks like life, with planted defects and a manifest of
//! them. The same size and seed give the same bytes on any machine.

mod acts;
mod cohort_defects;
mod defects;
mod files;
mod issuance;
mod manifest;
mod norms;
mod numbers;
mod paper_defects;
mod parties;
mod plant;
mod random;
mod reference;
mod shape;
mod size;
mod special;
mod tariffs;
mod world;

pub use files::{DataFile, generate, write};
pub use manifest::{Expected, Manifest, Planted};
pub use random::Random;
pub use size::{Counts, Size};
pub use tariffs::{Tariff, tariff_book};
