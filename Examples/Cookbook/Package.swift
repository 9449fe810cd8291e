// swift-tools-version: 6.1
import PackageDescription

// Recipes for what people do with models: load them over URLSession, keep them in a column of a database, show them in previews, and
// observe them. `scripts/verify-cookbook` generates the models from podcast.yaml, builds the package and compares what it prints.
let package = Package(
    name: "Cookbook",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "swift-modelgen", path: "../..")],
    targets: [
        .target(
            name: "Episodes",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            exclude: ["Models/modelgen.lock.json"],
            resources: [.embedInCode("previews.json")]
        ),
        .target(
            name: "ObservedEpisodes",
            dependencies: [.product(name: "ModelRuntime", package: "swift-modelgen")],
            exclude: ["Models/modelgen.lock.json"]
        ),
        .executableTarget(name: "Cookbook", dependencies: ["Episodes", "ObservedEpisodes"]),
    ],
    swiftLanguageModes: [.v6]
)

// GRDB needs SQLite's header, which not every machine has.
if Context.environment["COOKBOOK_WITHOUT_SQLITE"] == nil {
    package.dependencies.append(.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"))
    package.targets.append(
        .executableTarget(
            name: "Database", dependencies: ["Episodes", .product(name: "GRDB", package: "GRDB.swift")]))
}
