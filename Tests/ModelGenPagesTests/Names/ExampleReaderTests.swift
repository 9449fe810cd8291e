import ModelGenModel
import Testing

@testable import ModelGenPages

@Suite struct ExampleReaderTests {
    @Test func splitsNumberedExamples() {
        #expect(
            ExampleReader.examples(in: "**Example 1:** {<br/>\"a\": 1<br/>}<br/>**Example 2:** b") == [
                "{\n\"a\": 1\n}", "b",
            ])
        #expect(ExampleReader.examples(in: "plain") == ["plain"])
        #expect(ExampleReader.examples(in: "").isEmpty)
    }

    @Test func readsJSON() {
        let value = ExampleReader.json("{ \"a\": [1, -2.5, true, null, \"\\u0041\\n\"], \"b\": {} }")
        let numbers = ["1", "-2.5"].compactMap(DecimalNumber.init(_:)).map(JSONLiteral.number)
        #expect(
            value
                == .object([
                    .init("a", .array(numbers + [.boolean(true), .null, .string("A\n")])), .init("b", .object([])),
                ]))
    }

    @Test(arguments: ["", "{", "{\"a\"}", "[1,]", "tru", "\"x", "{} x", "\"\\u12\"", "[1 2]"])
    func takesBrokenJSONForNoEvidence(text: String) {
        #expect(ExampleReader.json(text) == nil)
    }

    @Test func limitsDepth() {
        #expect(ExampleReader.json(String(repeating: "[", count: 100_000)) == nil)
    }
}
