import Foundation
import ModelGenConformance
import ModelGenPages
import Testing

@Suite("Pages against the sources they describe", .enabled(if: SDKCorpus.isPresent, "the corpus is absent"))
struct PageConformanceTests {
    @Test(arguments: SDKCorpus.sets)
    func agreesWithTheSources(of name: String) throws {
        let set = try SDKCorpus.set(name)
        let conformance = PageConformance(
            of: set.pages, with: set.rows, excluding: try SDKCorpus.exclusions(of: set))
        for line in conformance.report() { print("\(name): \(line)") }
        #expect(conformance.isConforming)
        #expect(conformance.total.total > 3_500)
    }

    @Test("No row of the ground truth is passed over", arguments: zip(SDKCorpus.sets, [973, 1_571, 3_675]))
    func readsEveryRow(of name: String, count: Int) throws {
        #expect(try SDKCorpus.set(name).rows.count == count)
    }

    @Test("A field that is renamed and a marker that is flipped are found")
    func findsMutations() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mutation-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appendingPathComponent("friendli-2025-03")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: SDKCorpus.root.appendingPathComponent(copy.lastPathComponent), to: copy)
        let page = copy.appendingPathComponent("models/acceleratorrequirement.md")
        try replace("`count` ", with: "`number` ", in: page)
        try replace(":heavy_check_mark:", with: ":heavy_minus_sign:", in: page)

        let set = try PageSet(contentsOf: copy)
        let exclusions = try SDKCorpus.exclusions(of: set)
        let conformance = PageConformance(of: set.pages, with: set.rows, excluding: exclusions)
        #expect(
            conformance.disagreements.map(\.description) == [
                "noOtherProperty AcceleratorRequirement:  ≠ number",
                "propertyExists AcceleratorRequirement.count: a property ≠ none",
                "baseType AcceleratorRequirement.count: int ≠ none",
                "presence AcceleratorRequirement.count: required ≠ none",
                "presence AcceleratorRequirement.type: required ≠ optional",
            ])
        #expect(!conformance.isConforming)
    }

    private func replace(_ text: String, with other: String, in file: URL) throws {
        let page = try String(contentsOf: file, encoding: .utf8)
        let range = try #require(page.range(of: text, options: .backwards))
        try page.replacingCharacters(in: range, with: other).write(to: file, atomically: true, encoding: .utf8)
    }

    @Test("Sets whose keys are camelCase", arguments: zip(["glean-2025", "dub-2026"], [0.98, 0.95]))
    func findsWireNames(of name: String, least: Double) throws {
        let set = try SDKCorpus.set(name)
        let conformance = PageConformance(
            of: set.pages, with: set.rows, excluding: try SDKCorpus.exclusions(of: set), leastWireNames: least)
        for line in conformance.report() { print("\(name): \(line)") }
        #expect(conformance.isConforming)
        #expect(conformance.comparison.wireNames.bodies.total > 1_800)
    }

    @Test("A set behind a symbolic link is the same set")
    func followsLinks() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("links-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let original = SDKCorpus.root.appendingPathComponent("friendli-2025-03")
        for part in ["models", "ground-truth.tsv"] {
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent(part), withDestinationURL: original.appendingPathComponent(part))
        }
        let set = try PageSet(contentsOf: folder)
        #expect(set.pages.count == (try SDKCorpus.set("friendli-2025-03").pages.count))
    }

    @Test("Pages can be held against the document that they were made from")
    func comparesWithADocument() throws {
        let folder = SDKCorpus.root.appendingPathComponent("mistral-2026-06")
        let rows = try GroundTruthRow.rows(ofDocument: folder.appendingPathComponent("openapi.yaml"))
        let set = try PageSet(contentsOf: folder, rows: rows)
        let conformance = PageConformance(of: set.pages, with: set.rows, excluding: [], isPartial: true)
        for line in conformance.report().prefix(22) { print("mistral-2026-06 with its document: \(line)") }
        #expect(conformance.total.total > 5_000)
    }
}
