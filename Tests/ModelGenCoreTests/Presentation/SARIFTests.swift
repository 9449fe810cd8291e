import Foundation
import ModelGenDiagnostics
import Testing

@testable import ModelGenCore

@Suite struct SARIFTests {
    private func log(_ diagnostics: [Diagnostic]) throws -> [String: Any] {
        let text = diagnostics.sarif(toolVersion: "1.2.3")
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func run(_ diagnostics: [Diagnostic]) throws -> [String: Any] {
        try #require((try log(diagnostics)["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ diagnostics: [Diagnostic]) throws -> [[String: Any]] {
        try #require(try run(diagnostics)["results"] as? [[String: Any]])
    }

    @Test func aDiagnosticIsAResult() throws {
        let place = SourceLocation(file: "specs/a.yaml", line: 3, column: 9)
        let warning = Diagnostic.warning(
            DiagnosticID("unresolved-ref"), "leads nowhere", at: place, consequence: "Any JSON is accepted.",
            related: [.init("declared here", at: SourceLocation(file: "b.yaml", line: 2))])
        let result = try #require(try results([warning]).first)
        #expect(result["ruleId"] as? String == "unresolved-ref")
        #expect(result["level"] as? String == "warning")
        #expect((result["message"] as? [String: String])?["text"] == "leads nowhere\nAny JSON is accepted.")
        let locations = try #require(result["locations"] as? [[String: Any]])
        let physical = try #require(locations[0]["physicalLocation"] as? [String: [String: Any]])
        #expect(physical["artifactLocation"]?["uri"] as? String == "specs/a.yaml")
        #expect(physical["region"] as? [String: Int] == ["startLine": 3, "startColumn": 9])
        let related = try #require(result["relatedLocations"] as? [[String: Any]])
        #expect((related[0]["message"] as? [String: String])?["text"] == "declared here")
    }

    @Test func rulesAreThereOnce() throws {
        let first = Diagnostic.error(DiagnosticID("x"), "m", at: nil)
        let second = Diagnostic.note(DiagnosticID("y"), "m", at: nil)
        let run = try run([first, second, first])
        let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
        #expect((driver?["rules"] as? [[String: String]])?.compactMap { $0["id"] } == ["x", "y"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["ruleIndex"] as? Int } == [0, 1, 0])
        #expect(results[0]["locations"] == nil)
    }

    @Test(arguments: [
        ("<stdin>", "%3Cstdin%3E"), ("a b#c?.yaml", "a%20b%23c%3F.yaml"), ("c:d.yaml", "c%3Ad.yaml"),
        ("/tmp/ä.yaml", "file:///tmp/%C3%A4.yaml"),
    ])
    func pathsAreURIReferences(_ path: String, _ uri: String) throws {
        let error = Diagnostic.error(DiagnosticID("x"), "m", at: SourceLocation(file: path))
        let locations = try #require(try results([error])[0]["locations"] as? [[String: Any]])
        let physical = try #require(locations[0]["physicalLocation"] as? [String: [String: Any]])
        #expect(physical["artifactLocation"]?["uri"] as? String == uri)
    }

    @Test func aRunWithoutFindingsHasNoResults() throws {
        #expect(try results([]).isEmpty)
    }
}
