import Foundation
import ModelGenConformance
import ModelGenPages
import SeededRandom
import Testing

/// Pages against the sources they describe.
@Suite(.enabled(if: SDKCorpus.isPresent, "the corpus is absent"))
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

    @Test(arguments: zip(SDKCorpus.sets, [973, 1_571, 3_675]))
    func noRowOfTheGroundTruthIsPassedOver(of name: String, count: Int) throws {
        #expect(try SDKCorpus.set(name).rows.count == count)
    }

    @Test func aFieldThatIsRenamedAndAMarkerThatIsFlippedAreFound() throws {
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

    @Test(arguments: [
        ("friendli-2025-03", ":heavy_check_mark:", ":heavy_minus_sign:"),
        ("dub-2026", "*Optional[", "*OptionalNullable["),
    ])
    func oneMarkerThatIsFlippedAnywhereInASetFailsIt(of name: String, mark: String, other: String) throws {
        let set = try SDKCorpus.set(name)
        let exclusions = try SDKCorpus.exclusions(of: set)
        let seed = UInt64(20_261_129)
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let places = set.pages.indices.filter { set.pages[$0].text.contains("| \(mark)") }
        for index in places.shuffled(using: &generator).prefix(3) {
            var pages = set.pages
            let count = pages[index].text.components(separatedBy: "| \(mark)").count - 1
            let chosen = Int.random(in: 1...count, using: &generator)
            let parts = pages[index].text.components(separatedBy: "| \(mark)")
            pages[index].text =
                parts[..<chosen].joined(separator: "| \(mark)") + "| \(other)"
                + parts[chosen...].joined(separator: "| \(mark)")
            let conformance = PageConformance(of: pages, with: set.rows, excluding: exclusions)
            #expect(!conformance.isConforming, "seed \(seed), \(pages[index].path), \(chosen)")
            let facts = Set(conformance.disagreements.map(\.claim.fact))
            #expect(facts.contains(mark == "*Optional[" ? .nullability : .presence), "\(pages[index].path)")
        }
    }

    /// One link to the class of another namespace fails a set, and so does a page in the wrong folder.
    @Test func oneLinkToTheClassOfAnotherNamespaceFailsASet() throws {
        let set = try SDKCorpus.set("dub-2026")
        let exclusions = try SDKCorpus.exclusions(of: set)
        let folders = ["components", "operations"].map { "models/\($0)/" }
        let names = folders.map { folder in
            Set(set.pages.filter { $0.path.contains(folder) }.compactMap { $0.path.split(separator: "/").last })
        }
        let shared = names[0].intersection(names[1])
        let links = shared.sorted().map { "../../\(folders[0])\($0))" }
        let index = try #require(set.pages.firstIndex { page in links.contains(where: page.text.contains) })
        let link = try #require(links.first(where: set.pages[index].text.contains))
        var mixed = set.pages
        mixed[index].text.replace(link, with: link.replacing(folders[0], with: folders[1]))
        let conformance = PageConformance(of: mixed, with: set.rows, excluding: exclusions)
        #expect(!conformance.isConforming && !conformance.mixedNamespaces.isEmpty, "\(mixed[index].path)")

        var moved = set.pages
        let page = try #require(
            moved.firstIndex { page in
                page.path.contains(folders[0]) && page.text.contains("## Fields")
                    && !shared.contains { page.path.hasSuffix($0) }
            })
        moved[page].path.replace(folders[0], with: folders[1])
        let other = PageConformance(of: moved, with: set.rows, excluding: exclusions)
        #expect(!other.isConforming && other.disagreements.contains { $0.claim.fact == .typeExists })
    }

    @Test(arguments: zip(["glean-2025", "dub-2026"], [0.98, 0.95]))
    func setsWhoseKeysAreCamelCase(of name: String, least: Double) throws {
        let set = try SDKCorpus.set(name)
        let conformance = PageConformance(
            of: set.pages, with: set.rows, excluding: try SDKCorpus.exclusions(of: set), leastWireNames: least)
        for line in conformance.report() { print("\(name): \(line)") }
        #expect(conformance.isConforming)
        #expect(conformance.comparison.wireNames.bodies.total > 1_800)
    }

    @Test func aSetBehindASymbolicLinkIsTheSameSet() throws {
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

    @Test func pagesCanBeHeldAgainstTheDocumentThatTheyWereMadeFrom() throws {
        let folder = SDKCorpus.root.appendingPathComponent("mistral-2026-06")
        let rows = try GroundTruthRow.rows(ofDocument: folder.appendingPathComponent("openapi.yaml"))
        let set = try PageSet(contentsOf: folder, rows: rows)
        let conformance = PageConformance(of: set.pages, with: set.rows, excluding: [], isPartial: true)
        for line in conformance.report().prefix(22) { print("mistral-2026-06 with its document: \(line)") }
        #expect(conformance.total.total > 5_000)
    }
}
