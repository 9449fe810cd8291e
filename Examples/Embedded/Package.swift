// swift-tools-version: 6.1
import PackageDescription

// Models that lie in the package together with the run-time library's source: a package without any dependency.
let package = Package(
    name: "Embedded",
    platforms: [.macOS(.v13)],
    targets: [
        .executableTarget(
            name: "Weather",
            exclude: ["modelgen.yaml", "weather.openapi.yaml", "Generated/modelgen.lock.json"]
        )
    ],
    swiftLanguageModes: [.v6]
)
