// swift-tools-version: 6.1
import PackageDescription

// ModelRuntime from the sources, the plugins from the package over the prebuilt tool: of modelgen itself nothing is compiled.
// scripts/verify-bundle makes that package; a released one has an address, see its README.
let package = Package(
    name: "Bundle",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "swift-modelgen", path: "../.."),
        .package(path: "../../.build/release-files/swift-modelgen-plugins"),
    ],
    targets: [
        .executableTarget(
            name: "Shop",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            plugins: [.plugin(name: "ModelGenBinaryPlugin", package: "swift-modelgen-plugins")]
        )
    ],
    swiftLanguageModes: [.v6]
)
