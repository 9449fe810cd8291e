// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "WindowSill",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(url: "https://github.com/swift-modelgen/swift-modelgen", from: "0.1.0")
    ],
    targets: [
        .executableTarget(
            name: "WindowSill",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            exclude: ["Models/modelgen.lock.json"]
        )
    ]
)
