import Foundation
import GoldenReport
import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelGenText
import ModelRuntime
import TestSupport
import Testing

/// `docs/report.schema.json` describes what `--report` writes: Swift generated from it reads every report strictly, and the counts
/// are those of what `modelgen inspect` prints.
@Suite struct ReportGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let model = try OpenAPIFixture.model(of: "docs/report.schema.json")
        #expect(model.diagnostics.isEmpty)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Report")
            $0.moduleName = "GoldenReport"
        }
        #expect(emission.diagnostics.isEmpty)
        try GoldenFiles.expect(emission.files, in: "Report")
    }

    @Test(arguments: [
        "specs/presence.yaml", "specs/image-api/models", "Tests/GoldenTests/Inputs/composition.yaml",
        "Tests/GoldenTests/Inputs/direction.yaml", "Tests/GoldenTests/Inputs/hostile.yaml",
        "Tests/GoldenTests/Inputs/parcel.json", "Tests/GoldenTests/Inputs/surface.yaml", "docs/report.schema.json",
    ])
    func theSchemaDescribesReportsAndTheirCountsAreRight(_ path: String) throws {
        let pipeline = Pipeline(configuration: Configuration(), toolVersion: "1")
        let input = try Self.input(path)
        let text = pipeline.generate([input], loader: NoFiles()).report.json()
        let report = try GoldenReport.Report(json: Array(text.utf8), options: .strict)
        #expect(report.issues().isEmpty)
        let undescribed =
            [report.additionalProperties, report.counts.additionalProperties]
            + report.types.map(\.additionalProperties) + (report.pages ?? []).map(\.additionalProperties)
            + report.fallbacks.map(\.additionalProperties) + report.droppedConstraints.map(\.additionalProperties)
        #expect(undescribed.allSatisfy { $0.isEmpty })

        let types = try Self.inspected(Inspection.json(of: pipeline.models(of: [input], loader: NoFiles())))
        #expect(!types.isEmpty)
        #expect(report.counts.types == types.count && report.types.count == types.count)
        let kinds = [report.counts.objects, report.counts.enumerations, report.counts.unions, report.counts.aliases]
        #expect(kinds == ["object", "enumeration", "union", "alias"].map { kind in types.count { $0.kind == kind } })
        let exactness = report.counts.exactness
        #expect(
            [
                exactness.exact, exactness.exactWithValidation, exactness.rangeLimited, exactness.overApproximates,
                exactness.incomplete,
            ]
                == Exactness.allCases.map { one in types.count { $0.exactness == one.rawValue } })
        let capability = report.counts.capability
        #expect(
            [
                capability.plainType, capability.localChecks, capability.provedDispatch, capability.rawPredicates,
                capability.evaluationState,
            ]
                == Capability.allCases.map { one in types.count { $0.capability == one.rawValue } })
        #expect(report.counts.guessedWireNames == types.reduce(0) { $0 + $1.guessedWireNames })
        #expect(report.counts.unknownNullabilities == types.reduce(0) { $0 + $1.unknownNullabilities })
        #expect(report.counts.fallbacks == report.fallbacks.count)
        #expect(report.counts.droppedConstraints == report.droppedConstraints.count)
        #expect(report.counts.pages?.generated == report.pages?.count { $0.outcome == .generated })
    }

    /// A recount needs something to count.
    @Test func pagesGuess() throws {
        let report = Pipeline(configuration: Configuration(), toolVersion: "1")
            .generate([try Self.input("specs/image-api/models")], loader: NoFiles()).report
        let counts = try GoldenReport.Report(json: Array(report.json().utf8), options: .strict).counts
        #expect(counts.guessedWireNames > 0 && counts.unknownNullabilities > 0 && counts.factsFromProse > 0)
    }

    private static func input(_ path: String) throws -> Input {
        let url = Repository.url(path)
        func file(_ url: URL, _ path: String) throws -> InputFile {
            InputFile(path: path, bytes: [UInt8](try Data(contentsOf: url)))
        }
        guard url.pathExtension.isEmpty else { return .file(try file(url, path)) }
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
        return .folder(path: path, files: try names.map { try file(url.appending(path: $0), "\(path)/\($0)") })
    }

    /// What a type says in the output of `modelgen inspect --format json`.
    private struct InspectedType {
        var kind: String?
        var capability: String?
        var exactness: String?
        var guessedWireNames: Int
        var unknownNullabilities: Int
    }

    private static func inspected(_ json: String) throws -> [InspectedType] {
        let model = try JSONValue(json: Array(json.utf8)).objectValue
        return (model?["types"]?.arrayValue ?? []).map { type in
            let type = type.objectValue
            let properties = (type?["properties"]?.arrayValue ?? []).compactMap(\.objectValue)
            return InspectedType(
                kind: type?["kind"]?.stringValue, capability: type?["capability"]?.stringValue,
                exactness: type?["exactness"]?.stringValue,
                guessedWireNames: properties.count { $0["wireNameIsGuessed"] == true },
                unknownNullabilities: properties.count { $0["nullability"]?.stringValue == "unknown" })
        }
    }
}

/// For inputs that refer to nothing else.
private struct NoFiles: InputLoader {
    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        throw .error(DiagnosticID("no-files"), path, at: nil)
    }
}
