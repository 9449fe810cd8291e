import GoldenExamples
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenText
import ModelRuntime
import Testing

/// Examples of a document that are values of their types, in the code.
@Suite struct ExamplesGoldenTests {
    private static func emission(_ change: (inout SwiftOptions) -> Void = { _ in }) throws -> Emission {
        var options = OpenAPIOptions()
        options.keepsExamples = true
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/examples.yaml", options: options)
        return try GoldenFiles.emit(model) {
            $0.layout = .single(name: "Examples")
            $0.moduleName = "GoldenExamples"
            $0.examples = true
            change(&$0)
        }
    }

    @Test func isWhatIsEmitted() throws { try GoldenFiles.expect(try Self.emission().files, in: "Examples") }

    /// What the judge says, the library does: each is read, is valid, and is what the document shows.
    @Test func areValuesOfTheirTypes() throws {
        try expect(Book.example, holds: #"{"id":7,"added":"2024-02-29T12:00:00Z","tags":["a","b"]}"#)
        #expect(Book.example.title == "Momo \"\\\n\u{2028} é" && Book.example.price.isNull)
        try expect(Author.example, holds: #"{"born":"1929-11-12","genre":"fantasy","kind":"author","pages":128}"#)
        #expect(Author.example.died == nil && Author.example.notes == nil)
        try expect(Shelf.example, holds: #"{"owner":{"email":"nobody@example.com"}}"#)
        #expect(Shelf.example.books == [Author.example] && Shelf.example.owner == Owner.example)
        try expect(Media.example, holds: #"{"kind":"song","seconds":200}"#)
        try expect(Song.example, holds: #"{"kind":"song"}"#)
        try expect(Named.exampleValue, holds: #"{"example":1,"n":2}"#)
    }

    private func expect(_ value: some Model, holds json: String) throws {
        #expect(value.issues() == [])
        let written = try JSONValue(json: value.jsonBytes())
        #expect(written.applying(mergePatch: try JSONValue(json: json)) == written)
    }

    @Test func othersAreSaidWithTheirPlace() throws {
        let emission = try Self.emission()
        let said = emission.diagnostics.filter { $0.id.rawValue == "unusable-example" }
        #expect(
            said.map {
                $0.message.replacing("An example of ", with: "").replacing("Whether an example of ", with: "? ")
            }
                == [
                    "`Book` is none: `/id` breaks `minimum`",
                    "`Author.died` is none: it is no `CalendarDate`", "`Author.pages` is none: it is no `Int`",
                    "`Media` is none: `/minutes` is no `Int`", "`Media` is none: it is no known member of a union",
                    "? `Ticket.code` is one cannot be told: it has a `pattern`, which is not tried",
                    "`Broken` is none: it lacks the key `a`", "`Broken` is none: `/a` is no `String`",
                    "`Broken` is none: it has the key `b`, which is not allowed",
                    "`Broken` is none: `/a` must not be `null`", "`Broken` is none: it is no object",
                    "`Broken` is none: it is no object", "`Broken` is none: it must not be `null`",
                ])
        #expect(said.allSatisfy { ($0.location?.line ?? 0) > 10 && $0.severity == .note })
    }

    @Test func nobodyGetsThemWhoDoesNotAsk() throws {
        let emission = try Self.emission { $0.examples = false }
        #expect(!emission.files.contains { $0.contents.contains("exampleJSON") })
        #expect(!emission.diagnostics.contains { $0.id.rawValue == "unusable-example" })
    }

    @Test func membersOfTheirNamesKeepThem() throws {
        var options = OpenAPIOptions()
        options.keepsExamples = true
        let model = try OpenAPIFixture.model(of: [UInt8](Self.taken.utf8), "taken.yaml", options)
        let emission = try GoldenFiles.emit(model) {
            ($0.layout, $0.runtime, $0.examples) = (.single(name: "Taken"), .embedded, true)
        }
        let text = emission.files.map(\.contents).joined()
        let names = text.matches(of: /static let (\w+) = (\w+)\(exampleJSON:/).map { "\($0.2).\($0.1)" }
        #expect(names.sorted() == ["Both.exampleValue2", "U.exampleValue2", "V.exampleValue"])
        #expect(try #require(Compiler()).errors(emission.files) == "")
    }

    private static let taken = """
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths: {}
        components:
          schemas:
            Both:
              type: object
              required: [example, exampleValue, name]
              properties: {example: {const: a}, exampleValue: {const: b}, name: {type: string, example: x}}
            U:
              oneOf:
                - {title: example, type: object, required: [a], properties: {a: {type: string}}}
                - {title: exampleValue, type: object, required: [b], properties: {b: {type: integer}}}
              example: {a: x}
            V:
              oneOf: [{title: example, type: object, required: [a], properties: {a: {type: string}}}, {type: integer}]
              example: {a: x}
        """

    /// The same examples in a namespace, internal, with exact numbers and closed enumerations, beside the library.
    @Test func compilesHoweverItIsWritten() throws {
        let emission = try Self.emission {
            ($0.namespace, $0.accessLevel, $0.numbers, $0.runtime) = ("API", .internal, .exact, .embedded)
            $0.unstatedOpenness = .closed
        }
        #expect(try #require(Compiler()).errors(emission.files) == "")
    }
}
