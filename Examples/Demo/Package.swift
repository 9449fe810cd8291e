// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Demo",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-modelgen", path: "../..")],
    targets: [
        .executableTarget(
            name: "Demo",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")]
        )
    ],
    swiftLanguageModes: [.v6]
)
