//! qalqan-core for Kotlin, Swift and Python: everything is declared in the core's
//! `wire` room; here its scaffolding enters a library that they can load.

qalqan_core::uniffi_reexport_scaffolding!();
