// swift-tools-version: 6.0
import PackageDescription

// The C side. On Apple's systems: the XCFramework that make-xcframework.sh makes, beside
// this file. Elsewhere: a module map, and the static library given to the linker by
// `swift build -Xlinker -L…`. The generated files stand in Sources before anything is built.
#if os(Linux)
    let ffi = Target.systemLibrary(name: "QalqanFFI")
#else
    let ffi = Target.binaryTarget(name: "QalqanFFI", path: "QalqanFFI.xcframework")
#endif

let package = Package(
    name: "Qalqan",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Qalqan", targets: ["Qalqan"])],
    targets: [
        ffi,
        .target(name: "Qalqan", dependencies: ["QalqanFFI"]),
    ],
    swiftLanguageModes: [.v6]
)
