import ModelGenDiagnostics
import ModelGenSwift
import ModelGenText
import Testing

@testable import ModelGenCore

/// Which types get `apply(_:)`: by the operations of a document, and by what the user names.
@Suite struct MergePatchPairTests {
    private static let schemas = """

        components:
          schemas:
            Book: {type: object, required: [title], properties: {title: {type: string}, notes: {type: string}}}
            BookChanges: {type: object, properties: {title: {type: string}, notes: {type: [string, "null"]}}}
            Status: {type: string, enum: [open]}
            Changes: {$ref: "#/components/schemas/BookChanges"}
        """

    private func generated(_ paths: String, _ settings: String = "{}") -> (methods: [String], diagnostics: [Diagnostic])
    {
        let document = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths:\n" + paths + Self.schemas
        let (configuration, diagnostics) = configuration(settings)
        let result = Pipeline(configuration: configuration, toolVersion: "1")
            .generate([input("a.yaml", document)], loader: MemoryLoader())
        let methods = result.files.flatMap { file in
            file.contents.split(separator: "\n").filter { $0.contains("func apply(_ ") }
                .map { "\(file.path): \($0.drop { $0 == " " })" }
        }
        return (methods, diagnostics + result.diagnostics.filter { $0.severity != .note })
    }

    private static let method = "Book.swift: public mutating func apply(_ changes: BookChanges) throws {"

    private func path(
        _ body: String, _ response: String, method: String = "patch", media: String = "application/merge-patch+json"
    ) -> String {
        """
          /books/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            \(method):
              requestBody: {content: {\(media): {schema: \(body)}}}
              responses: {\(response)}
            get:
              responses: {"200": {description: x, content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}}
        """
    }

    private static let changes = ##"{$ref: "#/components/schemas/BookChanges"}"##

    private static func response(_ status: String, _ schema: String, _ media: String = "application/json") -> String {
        let reference = "{$ref: '#/components/schemas/\(schema)'}"
        return "'\(status)': {description: x, content: {\(media): {schema: \(reference)}}}"
    }

    @Test(arguments: [
        response("200", "Book"), response("201", "Book"), response("200", "Book", "application/hal+json;v=1"),
        response("2XX", "Book"), #""204": {description: done}"#, response("404", "Status"), response("200", "Status"),
    ])
    func aPatchChangesWhatItAnswersOrWhatItsPathGives(_ response: String) {
        #expect(generated(path(Self.changes, response)).methods == [Self.method])
        #expect(generated(path(##"{$ref: "#/components/schemas/Changes"}"##, response)).methods == [Self.method])
    }

    @Test func otherBodiesChangeNothing() {
        let response = Self.response("200", "Book")
        #expect(generated(path(Self.changes, response, media: "application/json")).methods == [])
        #expect(generated(path(Self.changes, response, method: "put")).methods == [])
        #expect(generated(path(##"{$ref: "#/components/schemas/Book"}"##, response)).methods == [])
        #expect(generated(path("{type: string}", response)).methods == [])
        #expect(generated(path("{}", response)).methods == [])
    }

    @Test func aPairThatTheUserNames() {
        let none = "  /x: {}"
        let named = generated(none, "merge-patch: {BookChanges: Book}")
        #expect(named.methods == [Self.method] && named.diagnostics == [])
        let byID = generated(none, "merge-patch: {'a.yaml#/components/schemas/BookChanges': Book}")
        #expect(byID.methods == [Self.method] && byID.diagnostics == [])
        let twice = generated(path(Self.changes, Self.response("200", "Book")), "merge-patch: {BookChanges: Book}")
        #expect(twice.methods == [Self.method])
    }

    @Test(arguments: [
        ("{BookChange: Book}", "unmatched-override", "Did you mean `BookChanges`?"),
        ("{BookChanges: Boo}", "unmatched-override", "Did you mean `Book`?"),
        ("{Status: Book}", "useless-override", nil),
        ("{BookChanges: Changes}", "useless-override", nil), ("{Book: Book}", "useless-override", nil),
        ("{Book: ''}", "invalid-option", nil), ("[Book]", "invalid-option", nil),
        ("{Book: [a]}", "invalid-option", nil),
    ])
    func aPairThatIsNoneIsSaid(_ pairs: String, _ id: String, _ fix: String?) {
        let (methods, diagnostics) = generated("  /x: {}", "merge-patch: \(pairs)")
        #expect(methods == [])
        #expect(diagnostics.map(\.id.rawValue) == [id])
        if let fix { #expect(diagnostics.first?.fix == fix) }
        #expect(diagnostics.first?.location != nil)
    }
}
