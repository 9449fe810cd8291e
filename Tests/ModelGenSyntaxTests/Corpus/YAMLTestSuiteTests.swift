import ModelGenDiagnostics
import ModelGenSyntax
import TestSupport
import Testing

/// The YAML test suite: each case is read as it says, or listed with the reason why not.
@Suite(.enabled(if: Corpus.has(Corpus.yamlTestSuite), "\(Corpus.notice(Corpus.yamlTestSuite))"))
struct YAMLTestSuiteTests {
    static let folder = Corpus.yamlTestSuite

    @Test func readsEveryCaseAsItSaysOrAsListed() throws {
        var differences: [String: String] = [:]
        let cases = Corpus.files(Self.folder).filter { $0.hasSuffix("/in.yaml") }.map { String($0.dropLast(8)) }
        try #require(cases.count > 400)
        for name in cases { differences[name] = try Self.difference(name) }
        for name in Set(differences.keys).union(Self.expected.keys).sorted() {
            #expect(differences[name] == Self.expected[name]?.verdict.description, "\(name)")
        }
    }

    /// How reading a case differs from what the suite says; `nil` if it does not.
    private static func difference(_ name: String) throws -> String? {
        let files = Set(Corpus.files("\(folder)/\(name)"))
        let result: Document
        do {
            let bytes = try Corpus.bytes("\(folder)/\(name)/in.yaml")
            result = try DocumentReader().read(bytes, file: name, format: .yaml)
        } catch let error as Diagnostic {
            return files.contains("error") ? nil : "refused: \(error.id)"
        }
        if files.contains("error") { return Verdict.readThoughInvalid.description }
        guard files.contains("in.json") else { return Verdict.noJSON.description }
        let json = try DocumentReader().read(
            Corpus.bytes("\(folder)/\(name)/in.json"), file: name, format: .json)
        return isSame(result.root, json.root) ? nil : Verdict.readDifferently.description
    }

    /// Whether two trees hold the same values; keys in any order, numbers by value.
    private static func isSame(_ a: Node, _ b: Node) -> Bool {
        switch (a.kind, b.kind) {
        case (.number(let a), .number(let b)): a == b || Double(a) == Double(b)
        case (.sequence(let a), .sequence(let b)): a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
        case (.mapping(let a), .mapping(let b)):
            a.entries.count == b.entries.count
                && a.entries.allSatisfy { entry in b[entry.key].map { isSame(entry.value, $0) } ?? false }
        default: a.kind == b.kind
        }
    }

    /// How a case is read otherwise than the suite says.
    enum Verdict: CustomStringConvertible {
        case refused(DiagnosticID)
        case readThoughInvalid
        case readDifferently
        /// The suite has no JSON for the case, so that it is read is all that can be said.
        case noJSON

        var description: String {
            switch self {
            case .refused(let id): "refused: \(id)"
            case .readThoughInvalid: "read although it is invalid"
            case .readDifferently: "read differently"
            case .noJSON: "read; the suite has no JSON"
            }
        }
    }
}
