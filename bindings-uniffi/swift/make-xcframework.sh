#!/usr/bin/env bash
# Makes QalqanFFI.xcframework beside Package.swift, for iPhones, their simulator and Macs,
# and puts the generated files into Sources. Needs macOS: Xcode's command line tools, and
# the targets below added by rustup.
set -euo pipefail
if [ "$(uname -s)" != Darwin ]; then
    echo "an XCFramework is made by Apple's xcodebuild: run this on macOS" >&2
    exit 1
fi
here="$(cd "$(dirname "$0")" && pwd)"
root="$here/../.."
out="$root/target/xcframework"
device=aarch64-apple-ios
simulators="aarch64-apple-ios-sim x86_64-apple-ios"
macs="aarch64-apple-darwin x86_64-apple-darwin"
cd "$root"
rm -rf "$out" "$here/QalqanFFI.xcframework"
mkdir -p "$out/headers" "$out/sim" "$out/mac" "$out/generated"

for target in $device $simulators $macs; do
    cargo build -p qalqan-uniffi --profile shipped --target "$target" --target-dir "$root/target"
done
library() { echo "$root/target/$1/shipped/libqalqan.a"; }
# one file for each kind of machine, whatever its processor
lipo -create $(for t in $simulators; do library "$t"; done) -output "$out/sim/libqalqan.a"
lipo -create $(for t in $macs; do library "$t"; done) -output "$out/mac/libqalqan.a"

cargo run -p qalqan-uniffi --features bindgen --bin uniffi-bindgen --target-dir "$root/target" -- \
    generate --language swift --no-format --out-dir "$out/generated" "$(library aarch64-apple-darwin)"
cp "$out/generated/Qalqan.swift" "$here/Sources/Qalqan/Qalqan.swift"
cp "$out/generated/QalqanFFI.h" "$out/headers/"
cp "$out/generated/QalqanFFI.modulemap" "$out/headers/module.modulemap"

xcodebuild -create-xcframework \
    -library "$(library $device)" -headers "$out/headers" \
    -library "$out/sim/libqalqan.a" -headers "$out/headers" \
    -library "$out/mac/libqalqan.a" -headers "$out/headers" \
    -output "$here/QalqanFFI.xcframework"
