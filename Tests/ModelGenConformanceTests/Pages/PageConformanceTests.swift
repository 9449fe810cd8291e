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
}
