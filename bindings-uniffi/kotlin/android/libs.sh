#!/usr/bin/env bash
# The native libraries of the AAR. Needs the Android NDK, `cargo install cargo-ndk`
# and the four targets (`rustup target add …`).
set -euo pipefail
cd "$(dirname "$0")/../../.."
out="${CARGO_TARGET_DIR:-target}/uniffi/android"
# a page of 16 KiB is what newer devices use
export RUSTFLAGS="${RUSTFLAGS:-} -C link-arg=-Wl,-z,max-page-size=16384"
cargo ndk --platform 26 -t arm64-v8a -t armeabi-v7a -t x86_64 -t x86 -o "$out" \
    build --profile shipped -p qalqan-uniffi --lib
