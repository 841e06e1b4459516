//! A made-up month that looks like life, with planted defects and a manifest of
//! them. The same size and seed give the same bytes on any machine.

mod acts;
mod attendance_defects;
mod border_cases;
mod claim_defects;
mod cohort_defects;
mod date_defects;
mod defects;
mod desk;
mod desk_defects;
mod files;
mod history_defects;
mod id_defects;
mod issuance;
mod journal;
mod journal_defects;
mod manifest;
mod money_defects;
mod norms;
mod numbers;
mod order_defects;
mod paper_defects;
mod parties;
mod past;
mod payment_defects;
mod plant;
mod random;
mod reference;
mod register_defects;
mod shape;
mod signature_defects;
mod signers;
mod size;
mod special;
mod stay_defects;
mod tariffs;
mod token_defects;
mod visit_defects;
mod world;

pub use files::{DataFile, generate, write};
pub use manifest::{Expected, Manifest, Planted};
pub use past::EXAMPLE_KEY;
pub use random::Random;
pub use size::{Counts, Size};
pub use tariffs::{Tariff, tariff_book};
