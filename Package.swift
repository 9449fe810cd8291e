// swift-tools-version: 6.1
import PackageDescription

// Whether this is a package of its own, and not what another one has fetched: that is resolved in `/`, and then lies in a
// folder of checkouts. What a manifest declares without a trait is fetched by everyone (docs/decisions/0030-model-http.md).
let isFetched =
    Context.packageDirectory == "/"
    || ["/checkouts/", "/registry/downloads/"].contains { "\(Context.packageDirectory)/".contains($0) }

let package = Package(
    name: "swift-modelgen",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "modelgen", targets: ["modelgen"]),
        .library(name: "ModelRuntime", targets: ["ModelRuntime"]),
        .library(name: "ModelHTTP", targets: ["ModelHTTP"]),
        .plugin(name: "ModelGenPlugin", targets: ["ModelGenPlugin"]),
        .plugin(name: "ModelGenCommand", targets: ["ModelGenCommand"]),
        .plugin(name: "ModelGenCheck", targets: ["ModelGenCheck"]),
    ],
    traits: [
        .trait(name: "Operations", description: "ModelHTTP, for generated operations; fetches swift-http-types."),
        .default(enabledTraits: isFetched ? [] : ["Operations"]),
    ],
    dependencies: [
        // Command line
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // Requests and responses
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    ],
    targets: [
        // What generated code needs at run time
        .target(name: "ModelRuntime"),
        // What generated operations need besides
        .target(
            name: "ModelHTTP",
            dependencies: [
                "ModelRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Operations"])),
            ]
        ),

        // Exact text, escapes for the places where text goes, and the writer of JSON
        .target(name: "ModelGenText"),

        // Reading
        .systemLibrary(
            name: "CModelGenLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "ModelGenDiagnostics", dependencies: ["ModelGenText"]),
        .target(name: "ModelGenSyntax", dependencies: ["CModelGenLibYAML", "ModelGenDiagnostics", "ModelGenText"]),

        // The intermediate model, and what reads into it
        .target(name: "ModelGenModel", dependencies: ["ModelGenDiagnostics", "ModelGenText"]),
        .target(
            name: "ModelGenOpenAPI",
            dependencies: ["ModelGenDiagnostics", "ModelGenModel", "ModelGenSyntax", "ModelGenText"]
        ),
        .target(name: "ModelGenOverlay", dependencies: ["ModelGenDiagnostics", "ModelGenSyntax", "ModelGenText"]),
        .target(name: "ModelGenPages", dependencies: ["ModelGenDiagnostics", "ModelGenModel", "ModelGenText"]),
        .target(name: "ModelGenPatterns", dependencies: ["ModelGenDiagnostics", "ModelGenText"]),
        .target(name: "ModelGenReconciliation", dependencies: ["ModelGenDiagnostics", "ModelGenModel"]),

        // Writing Swift
        .target(name: "ModelGenMustache", dependencies: ["ModelGenText"]),
        // Templates, pages and the run-time library's source, so that the executable works wherever it is moved
        .target(name: "ModelGenTemplates", path: "Templates", exclude: ["html", "swift"]),
        .target(
            name: "ModelGenSwift",
            dependencies: [
                "ModelGenDiagnostics", "ModelGenModel", "ModelGenMustache", "ModelGenPatterns", "ModelGenTemplates",
                "ModelGenText",
            ]
        ),

        // Comparing models
        .target(
            name: "ModelGenDiff",
            dependencies: ["ModelGenDiagnostics", "ModelGenModel", "ModelGenSwift", "ModelGenText"]
        ),

        // Models and their differences as pages to look at
        .target(
            name: "ModelGenHTML",
            dependencies: ["ModelGenDiff", "ModelGenModel", "ModelGenStore", "ModelGenTemplates", "ModelGenText"]
        ),

        // Writing the model as a document again
        .target(
            name: "ModelGenExport",
            dependencies: ["ModelGenDiagnostics", "ModelGenModel", "ModelGenSyntax", "ModelGenText"]
        ),

        // The pipeline, the disk and the command line
        .target(
            name: "ModelGenCore",
            dependencies: [
                "ModelGenDiagnostics", "ModelGenDiff", "ModelGenExport", "ModelGenModel", "ModelGenOpenAPI",
                "ModelGenOverlay", "ModelGenPages", "ModelGenReconciliation", "ModelGenSwift", "ModelGenSyntax",
                "ModelGenTemplates", "ModelGenText",
            ],
            exclude: ["Metaschemas/README.md", "Metaschemas/json-schema.org"]
        ),
        .target(name: "ModelGenStore", dependencies: ["ModelGenDiagnostics", "ModelGenText"]),
        // What each command does, over a disk and a console that may be in memory
        .target(
            name: "ModelGenRun",
            dependencies: [
                "ModelGenCore", "ModelGenDiagnostics", "ModelGenDiff", "ModelGenExport", "ModelGenHTML",
                "ModelGenModel", "ModelGenStore", "ModelGenSwift", "ModelGenSyntax", "ModelGenText",
            ]
        ),
        .executableTarget(
            name: "modelgen",
            dependencies: [
                "ModelGenCore", "ModelGenDiagnostics", "ModelGenDiff", "ModelGenExport", "ModelGenRun",
                "ModelGenStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // What other packages use
        .plugin(name: "ModelGenPlugin", capability: .buildTool(), dependencies: ["modelgen"]),
        .plugin(
            name: "ModelGenCommand",
            capability: .command(
                intent: .custom(
                    verb: "generate-models",
                    description: "Write Swift models for the specifications of a target, to be checked in."),
                permissions: [
                    .writeToPackageDirectory(reason: "The models are written into the targets' folders.")
                ]),
            dependencies: ["modelgen"]
        ),

        .plugin(
            name: "ModelGenCheck",
            capability: .command(
                intent: .custom(
                    verb: "check-models", description: "Fail if the checked-in models of a target are out of date.")),
            dependencies: ["modelgen"]
        ),

        // Measures readers against data that the package does not contain; for its developers, hence no product.
        .target(
            name: "ModelGenConformance",
            dependencies: [
                "ChildProcesses", "ModelGenCore", "ModelGenDiagnostics", "ModelGenExport", "ModelGenModel",
                "ModelGenOpenAPI",
                "ModelGenPages", "ModelGenPatterns", "ModelGenSwift", "ModelGenSyntax", "ModelGenText", "ModelRuntime",
                "SeededRandom",
            ]
        ),
        // For samples and tests.
        .target(name: "SeededRandom"),
        .target(name: "ChildProcesses"),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .target(name: "InMemoryFiles", dependencies: ["ModelGenStore", "ModelGenText"], path: "Tests/InMemoryFiles"),
        .executableTarget(
            name: "conformance",
            dependencies: [
                "ChildProcesses", "ModelGenConformance", "ModelGenSwift", "ModelRuntime", "SeededRandom",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Measures generation and the compilation of what is generated; see docs/benchmarks.md.
        .executableTarget(
            name: "generation-benchmarks",
            dependencies: [
                "ChildProcesses", "CModelGenLibYAML", "ModelGenCore", "ModelGenDiagnostics", "ModelGenModel",
                "ModelGenPages", "ModelGenStore", "ModelGenSwift", "ModelGenSyntax",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Generation"
        ),
    ],
    swiftLanguageModes: [.v6]
)

// Tests mirror the sources.
for name in [
    "ModelRuntime", "ModelHTTP", "ModelGenDiagnostics", "ModelGenSyntax", "ModelGenModel", "ModelGenOpenAPI",
    "ModelGenPages",
    "ModelGenMustache", "ModelGenPatterns", "ModelGenSwift", "ModelGenStore", "ModelGenCore", "ModelGenConformance",
    "ModelGenReconciliation", "ModelGenOverlay", "ModelGenDiff", "ModelGenExport", "ModelGenHTML", "ModelGenText",
    "ModelGenRun", "ChildProcesses",
] {
    // What is used without being declared is not compiled anew when it changes.
    let model: [Target.Dependency] =
        name == "ModelGenPages" ? ["ModelGenDiagnostics", "ModelGenModel"] : []
    package.targets.append(
        .testTarget(name: "\(name)Tests", dependencies: [.target(name: name), "SeededRandom", "TestSupport"] + model))
}

// Generated code that is compared with what is emitted today, compiled, and exercised.
for name in [
    "Checks", "Composition", "Conformances", "Direction", "Discriminators", "Edge", "Examples", "Hostile", "ImageAPI",
    "Literals", "Matrix", "Operations", "Output", "Peers", "Places", "Presence", "Report", "Rules", "Surface", "Unions",
    "UnknownKeys",
] {
    let golden = Target.target(
        name: "Golden\(name)",
        dependencies: ["Conformances", "Operations"].contains(name) ? ["ModelHTTP", "ModelRuntime"] : ["ModelRuntime"],
        path: "Tests/Golden/\(name)")
    package.targets.append(golden)
}
package.targets.append(
    .testTarget(
        name: "GoldenTests",
        dependencies: [
            "GoldenChecks", "GoldenComposition", "GoldenConformances", "GoldenDirection", "GoldenDiscriminators",
            "GoldenEdge",
            "GoldenExamples", "GoldenHostile", "GoldenImageAPI", "GoldenLiterals", "GoldenMatrix", "GoldenOperations",
            "GoldenOutput",
            "GoldenPeers", "GoldenPlaces", "GoldenPresence", "GoldenReport", "GoldenRules", "GoldenSurface",
            "GoldenUnions",
            "GoldenUnknownKeys",
            "ChildProcesses", "ModelGenCore", "ModelGenDiagnostics", "ModelGenModel", "ModelGenMustache",
            "ModelGenOpenAPI",
            "ModelGenPages",
            "ModelGenSwift", "ModelGenSyntax", "ModelHTTP", "ModelRuntime", "SeededRandom", "TestSupport",
        ],
        exclude: ["Inputs"]
    )
)

// Runs the built executable.
package.targets.append(
    .testTarget(name: "CommandTests", dependencies: ["ChildProcesses", "modelgen", "ModelGenCore", "TestSupport"]))

// What the tests of a stage need besides the stage.
let further: [String: [Target.Dependency]] = [
    "ModelHTTPTests": ["ModelRuntime"],
    "ModelGenConformanceTests": ["ModelGenDiagnostics", "ModelGenModel", "ModelGenPages"],
    "ModelGenExportTests": ["ModelGenDiagnostics", "ModelGenModel", "ModelGenSyntax"],
    "ModelGenDiffTests": [
        "ChildProcesses", "ModelGenCore", "ModelGenDiagnostics", "ModelGenModel", "ModelGenSwift", "ModelRuntime",
    ],
    "ModelGenHTMLTests": ["ModelGenDiagnostics", "ModelGenModel", "ModelGenTemplates"],
    "ModelGenReconciliationTests": [
        "ModelGenDiagnostics", "ModelGenModel", "ModelGenOpenAPI", "ModelGenPages", "ModelGenSyntax",
    ],
    "ModelGenCoreTests": [
        "ModelGenDiagnostics", "ModelGenExport", "ModelGenModel", "ModelGenOpenAPI", "ModelGenPages", "ModelGenSwift",
        "ModelGenSyntax",
    ],
    "ModelGenOverlayTests": ["ModelGenDiagnostics", "ModelGenSyntax"],
    "ModelGenPatternsTests": ["ModelGenDiagnostics", "ModelRuntime"],
    "ModelGenModelTests": ["ModelGenText"],
    "ModelGenRunTests": [
        "InMemoryFiles", "ModelGenCore", "ModelGenDiagnostics", "ModelGenDiff", "ModelGenExport", "ModelGenStore",
        "ModelGenSwift",
    ],
    "ModelGenStoreTests": ["ChildProcesses", "InMemoryFiles"],
    "ModelGenSwiftTests": [
        "ModelGenDiagnostics", "ModelGenModel", "ModelGenMustache", "ModelGenTemplates", "ModelGenText",
    ],
]
for target in package.targets { target.dependencies += further[target.name] ?? [] }
for target in package.targets where target.name == "ModelHTTPTests" { target.exclude = ["Reference/Plants.yaml"] }

// For scripts/sanitize and scripts/fuzz, and nobody else: what they are about, without what that does not need.
let part = Context.environment["MODELGEN_PART"]
let parts = [
    "runtime": ["ModelHTTP", "ModelHTTPTests", "ModelRuntime", "ModelRuntimeTests", "SeededRandom", "TestSupport"],
    "readers": [
        "CModelGenLibYAML", "Fuzz", "ModelGenDiagnostics", "ModelGenModel", "ModelGenPages", "ModelGenSyntax",
        "ModelGenText", "ModelHTTP", "ModelRuntime",
    ],
]
if let part, let names = parts[part] {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["ModelGenPages", "ModelGenSyntax", "ModelHTTP", "ModelRuntime"],
            path: "Fuzz/Sources"))
    package.dependencies = [.package(url: "https://github.com/apple/swift-http-types", from: "1.3.0")]
    package.targets.removeAll { !names.contains($0.name) }
    package.products = ["ModelRuntime", "ModelHTTP"].map { .library(name: $0, targets: [$0]) }
}

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + settings
    // Continuous integration turns warnings into errors; clients that build this package never do.
    if Context.environment["MODELGEN_WARNINGS_AS_ERRORS"] != nil {
        target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
    }
}
