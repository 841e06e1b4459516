// swift-tools-version: 6.0
import PackageDescription

// Runs the vectors, the samples of the READMEs and the check-in walk over the package beside
// it. `cargo xtask test --only swift` writes Sources/Sample and builds all.
let package = Package(
    name: "Checks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "Qalqan", path: "..")],
    targets: ["Runner", "Sample", "CheckIn"].map { name in
        .executableTarget(name: name, dependencies: [.product(name: "Qalqan", package: "Qalqan")])
    },
    swiftLanguageModes: [.v6]
)
