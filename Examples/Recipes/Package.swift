// swift-tools-version: 6.1
import PackageDescription

// Clients and a server that speak the operations of specs/lending.yaml: docs/operations.md, “Recipes”. `scripts/verify-recipes` generates
// these operations into Sources/Lending, builds everything here and runs the tests.
let package = Package(
    name: "Recipes",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-modelgen", path: "../..", traits: ["Operations"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // What is generated
        .target(
            name: "Lending", dependencies: [.product(name: "ModelHTTP", package: "swift-modelgen")],
            exclude: ["modelgen.yaml", "Generated/modelgen.lock.json"]),

        // What an application writes once, whatever its operations are
        .target(
            name: "Clients",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "ModelHTTP", package: "swift-modelgen"),
            ]),
        .target(
            name: "Servers",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ModelHTTP", package: "swift-modelgen"),
            ]),

        // A server of these operations, and what it is asked
        .target(
            name: "LendingHandlers",
            dependencies: [
                "Lending", "Servers", .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(name: "lending-server", dependencies: ["LendingHandlers"]),
        .testTarget(
            name: "RecipesTests",
            dependencies: [
                "Clients", "LendingHandlers", "Servers",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
