//! A checkpoint: the whole state of a provider's year as one canonical text, so that a host
//! goes on without the events that led to it.
//!
//! What a part of the state is written by stands once (`form.rs`), and takes the part whole:
//! a field that is added to the state and not there does not compile. A text is read back
//! where it is the very one that would be written of what was read.

mod coherent;
mod fault;
mod form;
mod stored;
mod text;
mod unaltered;

pub use fault::CheckpointFault;
pub use text::CHECKPOINT_FORM;
pub use unaltered::checkpoint_unaltered;
