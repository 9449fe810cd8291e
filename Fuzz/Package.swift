// swift-tools-version: 6.1
import PackageDescription

// Built and run by scripts/fuzz.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-modelgen", path: "..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                .product(name: "ModelHTTP", package: "swift-modelgen"),
                .product(name: "ModelRuntime", package: "swift-modelgen"),
                .product(name: "ModelGenReaders", package: "swift-modelgen"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
