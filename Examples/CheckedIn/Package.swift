// swift-tools-version: 6.1
import PackageDescription

// Models that are checked in: `swift package generate-models` writes them, `modelgen check` keeps them true.
let package = Package(
    name: "CheckedIn",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-modelgen", path: "../..")],
    targets: [
        .target(
            name: "ReadingModels",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            exclude: ["modelgen.yaml", "Generated/modelgen.lock.json"]
        ),
        .executableTarget(name: "Reading", dependencies: ["ReadingModels"]),
    ],
    swiftLanguageModes: [.v6]
)
