// swift-tools-version: 6.1
import PackageDescription

// A package as a user might have it: models that are generated while it is built, beside Yams and swift-mustache, whose target names must not collide with ours.
let package = Package(
    name: "Client",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-modelgen", path: "../.."),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: [
        .executableTarget(
            name: "Client",
            dependencies: [
                .product(name: "ModelRuntime", package: "swift-modelgen"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            plugins: [.plugin(name: "ModelGenPlugin", package: "swift-modelgen")]
        )
    ],
    swiftLanguageModes: [.v6]
)
