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

    @Test func textIsEscaped() throws {
        let text = "\"\\\u{0}\u{1B}\u{7F}\u{9B}\u{2028}é\n\t"
        let json = JSONText.pretty(.array([.string(text)]))
        #expect(!json.unicodeScalars.contains("\u{1B}") && !json.unicodeScalars.contains("\u{9B}"))
        let values = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(values == [text])
    }

    @Test func emptyContainersStayOnOneLine() {
        #expect(
            JSONText.pretty(.object([.init("a", .array([])), .init("b", .object([]))]))
                == "{\n  \"a\": [],\n  \"b\": {}\n}\n")
    }
}
