//! The JSON door in JavaScript dress.
