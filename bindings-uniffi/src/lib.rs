//! qalqan-core for Kotlin, Swift and Python.
