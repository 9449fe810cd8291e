import Foundation
import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenCore

@Suite struct ReportTests {
    @Test func itSaysWhatIsNotExact() throws {
        var set = model("a", object("Pet", in: "a", property("id", .string())))
        if case .object(var pet) = set.declarations[0] {
            pet.header.exactness = .incomplete
            pet.properties[0].wireName = .guessed("pet_id")
            set.declarations[0] = .object(pet)
        }
        set.fallbacks = [Fallback(reason: "not", at: .init(file: "a", line: 3, column: 4))]
        let dropped = Diagnostic.warning(DiagnosticID("unchecked-constraint"), "gone", at: .init(file: "a", line: 5))
        let report = Report(
            models: [set], typeNames: [TypeID("a#/Pet"): "Animal"], diagnostics: [dropped], toolVersion: "9")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
        let counts = try #require(json["counts"] as? [String: Any])
        #expect(counts["types"] as? Int == 1)
        #expect(counts["fallbacks"] as? Int == 1)
        #expect(counts["droppedConstraints"] as? Int == 1)
        #expect(counts["guessedWireNames"] as? Int == 1)
        #expect(counts["warnings"] as? Int == 1)
        let type = try #require((json["types"] as? [[String: Any]])?.first)
        #expect(type["name"] as? String == "Animal")
        #expect(type["exactness"] as? String == "incomplete")
        #expect(type["guessedWireNames"] as? [String] == ["pet_id"])
        let fallback = try #require((json["fallbacks"] as? [[String: Any]])?.first)
        #expect(fallback["location"] as? String == "a:3:4")
    }

    @Test func everyPageIsAccountedForAndTheCountsAddUpToThePages() throws {
        let texts = [
            ("pet.md", page("Pet")), ("owner.md", page("Owner")), ("readme.md", "# Models\n\nAbout them.\n"),
            ("retry.md", "# Retry\n\n## BackoffStrategy\n"),
        ]
        let files = texts.map { InputFile(path: "models/\($0.0)", bytes: Array($0.1.utf8)) }
        let result = Pipeline(configuration: Configuration(), toolVersion: "1")
            .generate([.folder(path: "models", files: files)], loader: MemoryLoader())
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(result.report.json().utf8)) as? [String: Any])
        let entries = try #require(json["pages"] as? [[String: String]])
        #expect(entries.map { $0["path"] } == texts.map { "models/\($0.0)" })
        #expect(entries.map { $0["outcome"] } == ["generated", "generated", "skipped", "skipped"])
        #expect(entries.map { $0["type"] } == ["Pet", "Owner", nil, nil])
        #expect(entries.suffix(2).allSatisfy { $0["reason"]?.isEmpty == false })
        let counts = try #require((json["counts"] as? [String: Any])?["pages"] as? [String: Int])
        #expect(counts == ["generated": 2, "skipped": 2])
    }

    @Test func twoInputsThatShareATypeBothTellWhich() {
        let inputs = [("a", page("Pet")), ("b", page("Pet"))].map { folder, text in
            Input.folder(path: folder, files: [InputFile(path: "\(folder)/pet.md", bytes: Array(text.utf8))])
        }
        let report = Pipeline(configuration: Configuration(), toolVersion: "1")
            .generate(inputs, loader: MemoryLoader()).report
        #expect(report.typeCount == 1)
        #expect(report.pages.map(\.outcome) == [.declared(TypeID("a/pet.md")), .declared(TypeID("a/pet.md"))])
    }

    @Test func aDocumentHasNoPagesToAccountFor() {
        let report = Report(models: [model("a.yaml")], typeNames: [:], diagnostics: [], toolVersion: "9")
        #expect(!report.json().contains("\"pages\""))
    }
}
