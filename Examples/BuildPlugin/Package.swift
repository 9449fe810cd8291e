// swift-tools-version: 6.1
import PackageDescription

// Models that are generated from an OpenAPI document whenever the package is built.
let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-modelgen", path: "../..")],
    targets: [
        .target(
            name: "ShopModels",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            plugins: [.plugin(name: "ModelGenPlugin", package: "swift-modelgen")]
        ),
        .executableTarget(name: "Shop", dependencies: ["ShopModels"]),
    ],
    swiftLanguageModes: [.v6]
)
