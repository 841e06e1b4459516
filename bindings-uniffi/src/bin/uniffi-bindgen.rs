//! Writes the Kotlin, Swift and Python side of the library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
