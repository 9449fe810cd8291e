// swift-tools-version: 6.1
import PackageDescription

// Models that are generated from a vendor's model pages whenever the package is built.
let package = Package(
    name: "PagesPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-modelgen", path: "../..")],
    targets: [
        .target(
            name: "CatalogModels",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            plugins: [.plugin(name: "ModelGenPlugin", package: "swift-modelgen")]
        ),
        .executableTarget(name: "Catalog", dependencies: ["CatalogModels"]),
    ],
    swiftLanguageModes: [.v6]
)
